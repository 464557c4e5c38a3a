import type { DocumentPlace } from "../../model";
import type { DocumentLine } from "./document-lines";
import { eurosOf } from "./figures";
import { collapse } from "./passage";
import type { DocumentPart } from "./parts";

/** « 3) Attributions de subventions dans le cadre de la santé : » */
const section = /^(?:\d{1,2}|[IVX]{1,4})\s*[).–-]\s*\p{Lu}.{5,140}$/u;

/**
 * Totals of tables that a deliberation or a report lays out as text, without cells: their rows are not read line by
 * line, which must be said.
 */
export function looseTotals(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
): readonly { readonly at: DocumentPlace; readonly text: string }[] {
  const role = part.kind === "report" ? ("report" as const) : ("deliberation" as const);
  const found: { at: DocumentPlace; text: string }[] = [];
  let where = role === "report" ? "rapport" : "délibération";
  for (const line of part.lines) {
    const text = collapse(line.text);
    if (line.cells === null && section.test(text) && eurosOf(text).length === 0)
      where = text.replace(/\s*:$/, "");
    const isTotal =
      line.cells === null && /^(?:sous-)?total\b[^\d]{0,40}[\d\s,.]+(?:€|euros)\s*$/iu.test(text);
    if (!isTotal || taken.has(line)) continue;
    const at = {
      kind: "document" as const,
      role,
      file,
      where,
      quote: text,
      page: line.page,
      block: line.block,
    };
    found.push({ at, text });
  }
  return found;
}
