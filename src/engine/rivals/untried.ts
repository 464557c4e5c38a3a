import { findingTexts } from "../../texts";
import type { Judged } from "../findings";
import type { SheetSnapshot } from "../grid";
import { outlinesOf } from "../reading/annex";
import type { ReadingWeighed } from "./choose-reading";
import { alone, plain } from "./misread";
import { rivalsOf } from "./rival-choices";
import { isDoubtful } from "./standing";

/**
 * So many cells are read again, all rivals together: more than any annex of hundreds of lines needs, and none where
 * tens of thousands of lines would be read again for each.
 */
const READ_AGAIN = 200_000;

/** How many times sheets can be read again. */
export function affordable(sheets: readonly SheetSnapshot[]): number {
  return Math.floor(READ_AGAIN / (cellsOf(sheets) + 1));
}

function cellsOf(sheets: readonly SheetSnapshot[]): number {
  return sheets.reduce((all, { cells }) => all + cells.length, 0);
}

/** What was found, and how many other readings of a sheet that much disagrees with its size left untried. */
export function withUntried(
  judged: Judged,
  { annex, choices, standing }: ReadingWeighed,
  sheets: readonly SheetSnapshot[],
): Judged {
  const [first] = judged.causes;
  const names = annex.chosen.sheets;
  if (!first || !isDoubtful(standing)) return judged;
  const untried = rivalsOf(outlinesOf(sheets, names, choices), choices).length - affordable(sheets);
  if (untried <= 0) return judged;
  const told = plain("annex-large", {
    severity: "info",
    message: findingTexts["annex-large"],
    at: first.told.at,
    fill: { sheet: names[0] ?? "", cells: cellsOf(sheets), untried },
    suspects: [],
  });
  return { ...judged, causes: [...judged.causes, alone(told)] };
}
