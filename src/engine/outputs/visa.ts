import { say, sheetHeadTexts, type Lang } from "../../texts";
import { blankCell, textCell, type PlannedCell } from "./sheet-plan";
import type { GridRange } from "../grid";

/** In points: room to write a name, a date and a signature. */
const BOX = 48;

/** Three boxes to sign, each over columns of the sheet: a header and a row to write in. */
export interface Visa {
  readonly rows: readonly (readonly (PlannedCell | null)[])[];
  /** Their columns merged, from the row that the block starts on. */
  readonly merges: readonly GridRange[];
  /** The height of the row to write in. */
  readonly box: number;
}

/** The block to sign: who drew the sheet up, who checked it, who approves it. `spans`: first and last column of each box. */
export function visa(top: number, spans: readonly (readonly [number, number])[], lang: Lang): Visa {
  const names = (["drawn-up", "checked", "approved"] as const).map((key) => say(sheetHeadTexts[key], lang));
  const width = Math.max(...spans.map(([, right]) => right)) + 1;
  const boxed = (cellOf: (box: number, isFirst: boolean) => PlannedCell | null) =>
    Array.from({ length: width }, (_, column) => {
      const box = spans.findIndex(([left, right]) => left <= column && column <= right);
      return box < 0 ? null : cellOf(box, spans[box]?.[0] === column);
    });
  return {
    rows: [
      boxed((box, isFirst) => (isFirst ? textCell(names[box] ?? "", "header") : blankCell("header"))),
      boxed(() => blankCell("text")),
    ],
    merges: spans.flatMap(([left, right]) =>
      left === right ? [] : [0, 1].map((row) => ({ top: top + row, bottom: top + row, left, right })),
    ),
    box: BOX,
  };
}
