import { cellName } from "../workbook/address";
import { FRENCH_FUNCTIONS } from "../api/locale/french-functions";
import { isMarkedFunction } from "../workbook/formula-names";
import { readdressed, type SheetNames } from "../workbook/formula-sheets";
import type { WorkbookModel } from "../workbook/model";
import { withoutAggregate } from "./aggregate";
import { withDefaultArguments } from "./default-arguments";
import { withExactRounding } from "./exact-rounding";
import { readFormula, type FormulaReading } from "./formula-reading";
import { hyperlinkText } from "./hyperlink-text";
import type { PlacedFormula } from "./placed-formula";
import { withoutTableReferences } from "./table-references";

/** A formula whose cached value was kept, because the engine cannot be trusted with it. */
export interface Uncomputed {
  readonly sheet: string;
  /** A1 */
  readonly cell: string;
  readonly why:
    | "function-unknown"
    | "array-formula"
    | "other-file"
    | "table-unread"
    | "filtered-rows"
    | "unreadable"
    | "too-long";
  /** The function that the engine lacks, where that is why. */
  readonly name?: string;
}

/** Whether Excel has a function that the engine lacks; the name in capitals, without the file's marks. */
function isExcelFunction(name: string): boolean {
  return isMarkedFunction(name) || FRENCH_FUNCTIONS.has(name);
}

/** What is known of the machine. */
export interface MachineFacts {
  /** Whether it has a function; the name in capitals. */
  readonly knows: (name: string) => boolean;
  /** What it calls sheets whose name it refuses. */
  readonly standIns: SheetNames;
  /** Whether it lacks a name that the workbook gives; in capitals. */
  readonly lacks: (word: string) => boolean;
}

/** The formula as the machine may have it, or why it may not. */
export function prepared(
  workbook: WorkbookModel,
  formula: PlacedFormula,
  { knows, standIns, lacks }: MachineFacts,
): string | Uncomputed {
  const { sheet, row, column, record } = formula;
  const place = { sheet: workbook.sheet(sheet)?.facets.name ?? "", cell: cellName(row, column) };
  const text = withoutAggregate(formula.text);
  const reading = readFormula(text);
  if (record.formula?.array) return { ...place, why: "array-formula" };
  if (reading.external || reading.references.some(({ sheet }) => isInOtherFile(workbook, sheet)))
    return { ...place, why: "other-file" };
  if ([...reading.words].some(lacks)) return { ...place, why: "unreadable" };
  const link = hyperlinkText(formula.text);
  if (link !== undefined) return link;
  for (const name of reading.functions) {
    if (knows(name)) continue;
    // Nobody's function, typed just now: Excel says so in the cell. One that a file came with may be its macros' own.
    if (record.value.kind === "empty" && !isExcelFunction(name)) continue;
    return { ...place, why: "function-unknown", name };
  }
  if (reading.functions.has("SUBTOTAL") && meetsFilter(workbook, sheet, reading)) {
    return { ...place, why: "filtered-rows" };
  }
  const plain = reading.structured ? withoutTableReferences(text, workbook, formula) : text;
  return plain === undefined ? { ...place, why: "table-unread" } : readdressed(forEngine(plain), standIns);
}

/** Brackets in a sheet's name hold the other file's; but a file that no Excel wrote may call a sheet of its own so. */
function isInOtherFile(workbook: WorkbookModel, sheet: string | undefined): boolean {
  return sheet !== undefined && sheet.includes("[") && !workbook.sheetNamed(sheet);
}

/** What the engine does otherwise than Excel, said in its own way. */
function forEngine(text: string): string {
  return withDefaultArguments(withExactRounding(text));
}

/** SUBTOTAL leaves out filtered rows, which the engine cannot tell from rows hidden by hand. */
function meetsFilter(workbook: WorkbookModel, own: number, reading: FormulaReading): boolean {
  const sheets = new Set(
    reading.references.map(({ sheet }) =>
      sheet === undefined ? workbook.sheet(own) : workbook.sheetNamed(sheet),
    ),
  );
  return [...sheets].some(
    (sheet) =>
      sheet !== undefined &&
      (sheet.facets.autoFilter !== undefined || sheet.facets.tables.some((table) => table.showFilter)) &&
      sheet.bands.some((band) => band.hidden),
  );
}
