import { textOf, type Grid } from "../../../grid";
import { beginning, forms } from "../../../lexicon";
import { fold } from "../../../wording";

const counts = new RegExp(
  `${beginning("count").source}|^${forms(["countedGrants", "countedRecipients", "countedOfAKind"])} ${forms(["supportedBehind", "granted"])}$`,
);

/** Whether a row says alone that it counts, « Nombre de collèges », « Dossiers accordés », and holds whole numbers beside: nothing is granted to it. */
export function isCountRow(grid: Grid, row: number): boolean {
  const [label, ...figures] = grid.filled(row);
  return (
    counts.test(fold(textOf(label).trim())) &&
    figures.every(({ value }) => value.kind === "number" && Number.isInteger(value.value))
  );
}
