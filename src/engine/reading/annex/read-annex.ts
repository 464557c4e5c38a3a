import { gridOf, type Grid, type SheetSnapshot } from "../../grid";
import { readByEvidence, type Annex, type ReadingChoices, type SheetOutline } from "../../model";
import { isOwnSheet } from "../own-sheets";
import type { AnnexReading, ReadAnnexOptions } from "./sheets/annex-reading";
import { withCover } from "./recaps/cover-sheet";
import { withFoot, withSums, withTables } from "./recaps/foot";
import { readAlike } from "./sheets/read-alike";
import { withCountsBeside, withCountsSaid } from "./recaps/recap-counts";
import { withThemesOfRecap } from "./recaps/recap-themes";
import { isFinancingPlan, noGrantsOf } from "./sheets/no-grants";
import { plainSheet } from "./sheets/plain-sheet";
import { readSheet, type SheetRead } from "./sheets/read-sheet";
import type { PlaceOf } from "./columns/table-cells";
import { outlineOf } from "./sheets/sheet-outline";
import { chooseSheets } from "./sheets/sheet-choice";
import { buildAnnex } from "./tree/tree";

const cellPlace: PlaceOf = (sheet, row, column) => ({ kind: "cell", sheet, row, column });

/** How each sheet was last read: outlines, corrections and rival readings ask again for sheets that nothing changed in. */
const lastRead = new WeakMap<
  SheetSnapshot,
  { readonly choices: ReadingChoices; readonly read: SheetRead | null }
>();

function readOnce(sheet: SheetSnapshot, choices: ReadingChoices): SheetRead | null {
  const known = lastRead.get(sheet);
  if (known?.choices === choices) return known.read;
  const read = readSheet(sheet, { placeOf: cellPlace, choices });
  lastRead.set(sheet, { choices, read });
  return read;
}

/** Sheets without those that tell how what a longer one lists is paid for. */
function withoutPlans(tables: readonly SheetRead[]): readonly SheetRead[] {
  if (tables.length < 2) return tables;
  const plans = tables.filter(({ snapshot }) => isFinancingPlan(snapshot));
  const lines = (of: readonly SheetRead[]) => Math.max(0, ...of.map(({ evidence }) => evidence.lines));
  const others = tables.filter((table) => !plans.includes(table));
  return lines(others) > lines(plans) ? others : tables;
}

/** Finds the annex among a workbook's sheets and reads it. */
export function readAnnex(held: readonly SheetSnapshot[], options: ReadAnnexOptions): AnnexReading {
  const sheets = held.map(plainSheet);
  const placeOf = options.placeOf ?? cellPlace;
  const asked = typeof options.sheet === "string" ? [options.sheet] : options.sheet;
  if (asked?.some((name) => !sheets.some((sheet) => sheet.name === name))) {
    return { kind: "none", because: "no-such-sheet" };
  }
  if (sheets.every((sheet) => sheet.cells.every((cell) => cell.value.kind === "empty"))) {
    return { kind: "none", because: "empty" };
  }
  const { choices = readByEvidence } = options;
  // How to read the sheets that are asked for says nothing of the others.
  const choicesOf = ({ name }: SheetSnapshot) => (!asked || asked.includes(name) ? choices : readByEvidence);
  const readBy = (sheet: SheetSnapshot, own: ReadingChoices): SheetRead | null =>
    placeOf === cellPlace ? readOnce(sheet, own) : readSheet(sheet, { placeOf, choices: own });
  const tables = readAlike(
    sheets
      .map((sheet) => readBy(sheet, choicesOf(sheet)))
      .filter((each): each is SheetRead => each !== null && each.evidence.lines > 0),
    choices,
    ({ snapshot }, own) => readSheet(snapshot, { placeOf, choices: own }),
  );
  const grantless = tables.flatMap((each) => {
    const is = asked?.includes(each.snapshot.name) ? null : noGrantsOf(each.snapshot, each.headers);
    return is ? [{ each, is }] : [];
  });
  const granting = tables.filter((table) => !grantless.some(({ each }) => each === table));
  const read = asked ? granting : withoutPlans(granting);
  const choice = chooseSheets(read, options.sheet, placeOf, sheets);
  if (choice.kind !== "chosen") {
    if (choice.kind !== "none") return choice;
    // What is no table of grants may show that it is a budget all the same.
    const untold = sheets.map((sheet) => noGrantsOf(sheet, [])).find((is) => is !== null);
    return { kind: "none", because: grantless[0]?.is ?? untold ?? "no-table" };
  }
  const names = choice.sheets.map((each) => each.snapshot.name);
  const [only] = choice.sheets;
  const others = sheets.filter(
    (sheet) => sheet.visibility === "visible" && !names.includes(sheet.name) && !isOwnSheet(sheet),
  );
  // One sheet alone has been set against its recapitulations already.
  const isAlone = choice.sheets.length === 1 && others.length === 0;
  const grids = isAlone ? [] : choice.sheets.map(({ snapshot }) => gridOf(snapshot));
  const own =
    only && choice.sheets.length === 1
      ? only.annex
      : choice.sheets
          .flatMap((each) => each.feet ?? [])
          .reduce(
            (annex, foot) => withFoot(annex, foot, placeOf, grids),
            buildAnnex(
              names,
              choice.sheets.flatMap((each) => each.events),
            ),
          );
  return {
    kind: "read",
    annex: withThemesOfRecap(
      choice.sheets.reduce(
        (annex, { snapshot }) => withCountsSaid(annex, gridOf(snapshot), placeOf),
        others.reduce((annex, sheet) => withOtherSheet(annex, gridOf(sheet), placeOf, grids), own),
      ),
    ),
    chosen: { sheets: names, because: choice.sheets.map((each) => each.evidence) },
    alternatives: choice.alternatives.map(({ sheets: others, score }) => ({
      sheets: others.map((each) => each.snapshot.name),
      score,
    })),
    lesser: choice.lesser,
    layouts: choice.sheets.map((each) => each.layout),
  };
}

/** The annex with what a sheet beside it says again: a summary by groups, or several one under the other, or a cover page. */
function withOtherSheet(annex: Annex, grid: Grid, placeOf: PlaceOf, tables: readonly Grid[]): Annex {
  const withPart = (known: Annex, part: Grid): Annex => {
    const summed = withSums(known, part, placeOf, tables);
    return summed === known ? known : withCountsBeside(summed, part, placeOf);
  };
  const told = withTables(annex, grid, withPart);
  return told === annex ? withCover(annex, grid, placeOf) : told;
}

/** How sheets are read under choices, and what else they could be read as. */
export function outlinesOf(
  sheets: readonly SheetSnapshot[],
  names: readonly string[],
  choices: ReadingChoices,
): readonly SheetOutline[] {
  return sheets
    .filter((sheet) => names.includes(sheet.name))
    .flatMap((sheet) => readOnce(plainSheet(sheet), choices) ?? [])
    .map(outlineOf);
}
