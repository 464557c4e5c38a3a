import { uncomputedPlaces } from "../engine/grid";
import { paysFor, readAnnex } from "../engine/reading/annex";
import type { OpenedWorkbook } from "./open-files";
import { Refusal } from "./refusal";

/**
 * The workbook that holds the annex: the one named, the one that has the sheet named, or the only one where an annex
 * is found. Throws a Refusal where none does, or several do.
 */
export function chooseAnnex(
  dossier: string,
  workbooks: readonly OpenedWorkbook[],
  sheet: string | null,
): OpenedWorkbook {
  const named = workbooks.find(({ file }) => file.role === "annex");
  const asked = named ? [named] : workbooks.filter(({ file }) => file.role === null);
  const holders =
    sheet === null ? asked : asked.filter(({ sheets }) => sheets.some(({ name }) => name === sheet));
  const [first, ...others] = asked;
  if (!first) throw new Refusal(dossier, "no-workbook");
  if (sheet !== null && holders.length === 0)
    throw withoutSheet(others.length === 0 ? first.file.path : dossier, asked, sheet);
  if (holders.length === 1) return holders[0] ?? first;
  const held = holders.filter((holder) => holdsAnnex(holder, sheet));
  const likely = held.filter(
    (one) => !held.some((other) => other !== one && paysFor(one.sheets, other.sheets)),
  );
  const [only, ...rivals] = likely;
  if (!only) throw withoutAnnex(dossier, holders);
  if (rivals.length > 0) {
    throw new Refusal(dossier, "several-annexes", { files: likely.map(({ file }) => file.name).join(", ") });
  }
  return only;
}

/** Whether an annex is found in a workbook, or in one of its sheets. */
export function holdsAnnex({ sheets }: OpenedWorkbook, sheet: string | null = null): boolean {
  return readAnnex(sheets, { sheet }).kind !== "none";
}

/** A workbook that could not be computed may be the one. */
function withoutAnnex(dossier: string, workbooks: readonly OpenedWorkbook[]): Refusal {
  const counts = workbooks.map(({ file, sheets }) => ({ file, count: uncomputedPlaces(sheets).length }));
  const lacking = counts.find(({ count }) => count > 0);
  if (!lacking) return new Refusal(dossier, "no-annex");
  return new Refusal(lacking.file.path, "uncomputed", { count: lacking.count });
}

function withoutSheet(about: string, asked: readonly OpenedWorkbook[], sheet: string): Refusal {
  const sheets = asked.flatMap((workbook) => workbook.sheets.map(({ name }) => name)).join(", ");
  return new Refusal(about, "no-such-sheet", { sheet, sheets });
}
