import { findingTexts } from "../../texts";
import type { Judged } from "../findings";
import type { SheetSnapshot } from "../grid";
import { readAnnex, type SheetEvidence } from "../reading/annex";
import type { ReadingChoices } from "../model";
import type { AnnexRead, ReadingWeighed } from "./choose-reading";
import { alone, plain } from "./misread";

/**
 * Of several sheets that could each be the annex, the one that the documents bear out: more of what is stated agrees with
 * it than with any other, and less differs. Null where they bear none out, or there are no documents.
 */
export function sheetBorneOut<T extends ReadingWeighed>(
  candidates: readonly SheetEvidence[],
  sheets: readonly SheetSnapshot[],
  choices: ReadingChoices,
  check: (annex: AnnexRead, choices: ReadingChoices) => T,
): T | null {
  const read = new Map<string, AnnexRead>();
  for (const { sheet } of candidates) {
    const annex = readAnnex(sheets, { sheet, choices });
    if (annex.kind === "read") read.set(annex.chosen.sheets.join("\n"), annex);
  }
  const weighed = [...read.values()]
    .map((annex) => check(annex, choices))
    .sort((a, b) => balance(b) - balance(a));
  const [best, next] = weighed;
  if (!best || !next || best.readings.every(({ amounts }) => amounts.length === 0)) return null;
  const [own, other] = [best.standing, next.standing];
  return own.agree > other.agree && own.differ < other.differ ? best : null;
}

function balance({ standing: { agree, differ } }: ReadingWeighed): number {
  return agree - differ;
}

/** What was found, and which sheet was taken among those that could be the annex. */
export function withSheetChosen(
  judged: Judged,
  annex: AnnexRead,
  candidates: readonly SheetEvidence[],
): Judged {
  const [sheet = ""] = annex.chosen.sheets;
  const first = annex.annex.themes[0]?.operations[0]?.lines[0]?.at;
  if (!first) return judged;
  const told = plain("annex-sheet", {
    severity: "info",
    message: findingTexts["annex-sheet"],
    at: first,
    fill: { sheet, sheets: candidates.map((one) => one.sheet).join(", ") },
    suspects: [],
  });
  return { ...judged, causes: [...judged.causes, alone(told)] };
}
