import type { CellRange } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import { shownFormula } from "../workbook/formula-names";
import { shownByLink } from "./hyperlink-text";
import type { SheetModel, WorkbookModel } from "../workbook/model";
import { WHOLE, type PlacedFormula } from "./placed-formula";
import { rangesOf } from "./ranges-of-formulas";

/** A link between two texts, and the one that it shows. */
export interface PlacedLink extends Omit<PlacedFormula, "text"> {
  readonly shown: string;
}

interface Found {
  readonly formulas: readonly PlacedFormula[];
  readonly links: readonly PlacedLink[];
}

/** What the sheets hold now, or held when the workbook was opened. */
export class Contents {
  private found: Found | undefined;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly original: boolean,
  ) {}

  /** The names that the workbook gives, or gave. */
  get names(): WorkbookModel["originalNames"] {
    return this.original ? this.workbook.originalNames : this.workbook.facets.names;
  }

  private sheets(): readonly SheetModel[] {
    return this.workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
  }

  /** The cells of a rectangle, row by row. */
  *within(
    sheet: SheetModel,
    range: CellRange,
  ): Generator<{ readonly row: number; readonly record: CellRecord }> {
    for (const placed of sheet.within(range)) {
      if (!this.original || !sheet.touched.has(placed.row)) yield placed;
    }
    if (!this.original) return;
    for (const [row, records] of sheet.touched) {
      if (row < range.top || row > range.bottom) continue;
      for (const record of records) {
        if (record.column >= range.left && record.column <= range.right) yield { row, record };
      }
    }
  }

  /** Every formula but the links. */
  formulas(): readonly PlacedFormula[] {
    return this.all().formulas;
  }

  /** The links between two texts: what they give needs no computing. */
  links(): readonly PlacedLink[] {
    return this.all().links;
  }

  private all(): Found {
    this.found ??= this.find();
    return this.found;
  }

  private find(): Found {
    const formulas: PlacedFormula[] = [];
    const links: PlacedLink[] = [];
    for (const sheet of this.sheets()) {
      for (const { row, record } of this.within(sheet, WHOLE)) {
        if (!record.formula) continue;
        const text = shownFormula(record.formula.text);
        const shown = record.formula.array ? undefined : shownByLink(text);
        const placed = { sheet: sheet.id, row, column: record.column, record };
        if (shown === undefined) formulas.push({ ...placed, text });
        else links.push({ ...placed, shown });
      }
    }
    return { formulas, links };
  }

  /** The cells that formulas lean on, some perhaps more than once. */
  *leanedOn(
    workbook: WorkbookModel,
    formulas: readonly PlacedFormula[],
  ): Generator<{ readonly sheet: number; readonly row: number; readonly record: CellRecord }> {
    for (const [id, ranges] of rangesOf(workbook, formulas, this.names)) {
      const sheet = workbook.sheet(id);
      if (!sheet) continue;
      for (const range of ranges) {
        for (const { row, record } of this.within(sheet, range)) yield { sheet: id, row, record };
      }
    }
  }
}
