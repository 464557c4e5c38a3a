import { newSheet, openWorkbook } from "../../../src/host";
import type { CellRecord, ConditionalFormat, SheetFacets } from "../../../src/host";
import { blankWorkbook } from "../../support/blank-workbook";

/** A workbook with a bit of all that a sheet may show: frozen panes, notes, a rule of colour, sheets hidden or protected. */
export function variedWorkbook(): Buffer {
  const model = openWorkbook(blankWorkbook(["Suivi", "Protégée", "Cachée", "Règles"]));
  const [first, second, third, fourth] = model.sheets;
  if (!first || !second || !third || !fourth) throw new Error("four sheets were asked for");
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
  fill(fourth.id, [["Comparaison", "Barre", "Échelle", "Icône"], ...[1, 2, 3, 5].map((n) => [n, n, n, n])]);
  set(fourth.id, { conditionalFormats: RULES.map((rule, i) => ruleOn(i, rule)) });
  return Buffer.from(model.save().bytes);
}

const ENDS = '<cfvo type="min"/><cfvo type="max"/>';

/** Rules as files hold them: what each is, and what stands in it. */
const RULES: readonly { readonly type: string; readonly inner: string; readonly attributes?: string }[] = [
  { type: "cellIs", attributes: 'operator="greaterThan"', inner: "<formula>3</formula>" },
  { type: "dataBar", inner: `<dataBar>${ENDS}<color rgb="FF638EC6"/></dataBar>` },
  {
    type: "colorScale",
    inner: `<colorScale>${ENDS}<color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale>`,
  },
  {
    type: "iconSet",
    inner:
      '<iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet>',
  },
];

/** A rule on the cells of a column, from the second row. */
function ruleOn(column: number, { type, inner, attributes = "" }: (typeof RULES)[number]): ConditionalFormat {
  return {
    id: `rule ${column}`,
    type,
    ranges: [{ top: 1, left: column, bottom: 4, right: column }],
    priority: column + 1,
    ...(type === "cellIs" && { format: { fill: "#C6EFCE" } }),
    xml: `<cfRule type="${type}" priority="${column + 1}" ${attributes}>${inner}</cfRule>`,
  };
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
