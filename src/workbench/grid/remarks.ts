import type { SheetModel } from "../../host";
import type { CellRemark } from "./cell-box";

/** What is said of a cell by a note or by a conversation. */
export function remarkOn({ facets }: SheetModel, row: number, column: number): CellRemark | undefined {
  const note = facets.notes.find((each) => each.row === row && each.column === column);
  if (note) return { kind: "note", author: note.author, text: note.text };
  const thread = facets.threads.find((each) => each.row === row && each.column === column);
  if (!thread) return undefined;
  const text = thread.messages.map((message) => `${message.author} : ${message.text}`).join("\n");
  return { kind: "comment", author: "", text };
}
