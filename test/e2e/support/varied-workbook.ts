import { newSheet, openWorkbook } from "../../../src/host";
import type { CellRecord, SheetFacets } from "../../../src/host";
import { blankWorkbook } from "../../support/blank-workbook";

/** A workbook with a bit of all that a sheet may show: frozen panes, notes, a rule of colour, sheets hidden or protected. */
export function variedWorkbook(): Buffer {
  const model = openWorkbook(blankWorkbook(["Suivi", "Protégée", "Cachée"]));
  const [first, second, third] = model.sheets;
  if (!first || !second || !third) throw new Error("three sheets were asked for");
  const set = (sheet: number, facets: Partial<SheetFacets>): void =>
    void model.apply({ kind: "sheet", sheet, set: facets });
  const fill = (sheet: number, rows: readonly (readonly (string | number)[])[]): void => {
    const cells = rows.flatMap((row, i) =>
      row.map((value, column) => ({ row: i, column, record: recordOf(value, column) })),
    );
    model.apply({ kind: "cells", sheet, cells });
  };
  const lines = Array.from({ length: 200 }, (_, i) => [`Ligne ${i + 1}`, i + 1, (i + 1) * 10]);
  fill(first.id, [["Un titre bien plus long que sa colonne"], ["Nom", "Rang", "Montant"], ...lines]);
  const whole = { top: 2, left: 2, bottom: 4, right: 2 };
  set(first.id, {
    frozen: { rows: 2, columns: 1 },
    notes: [{ row: 1, column: 2, author: "Claire", text: "À revoir avec le service", visible: false }],
    conditionalFormats: [
      {
        id: "1",
        type: "expression",
        ranges: [whole],
        formula: '"essai"<>""',
        format: { fill: "#F8C4C8", font: { bold: true } },
        priority: 1,
      },
      {
        id: "2",
        type: "expression",
        ranges: [{ top: 2, left: 1, bottom: 201, right: 1 }],
        formula: "MOD(B3,2)=0",
        format: { fill: "#D6E6F7" },
        priority: 2,
      },
    ],
  });
  fill(second.id, [["Montant", 12]]);
  set(second.id, { protection: { sheet: "1" } });
  set(third.id, { visibility: "hidden" });
  return Buffer.from(model.save().bytes);
}

function recordOf(value: string | number, column: number): CellRecord {
  return typeof value === "number"
    ? { column, value: { kind: "number", value } }
    : { column, value: { kind: "text", value } };
}

/** A workbook of one empty sheet. */
export function emptyWorkbook(): Buffer {
  const model = openWorkbook(blankWorkbook(["Feuil1"]));
  model.apply({ kind: "add-sheet", sheet: newSheet(model.freeSheetId(), "Feuil2"), at: 1 });
  return Buffer.from(model.save().bytes);
}
