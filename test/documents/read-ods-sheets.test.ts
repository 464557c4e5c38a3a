import { readOdsSheets } from "../../src/documents";
import { odsTable, writeOdf } from "../support/odf-writer";

const sheetsOf = (body: string, automaticStyles = "") =>
  readOdsSheets(writeOdf("spreadsheet", { body, automaticStyles }));
const row = (cells: string, attributes = ""): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;
const table = (rows: string): string => `<table:table table:name="Annexe 4">${rows}</table:table>`;

test("cells give what they show, formulas as Excel writes them with what they gave", () => {
  const [sheet] = sheetsOf(
    odsTable("Annexe 4", [
      ["Structure", "Montant"],
      ["Le Paravent", 6200],
      ["TOTAL", { formula: "of:=SUM([.B2:.B2];[$'Autre feuille'.$A$1])", value: 6200.5 }],
    ]),
  );
  expect(sheet).toMatchObject({ name: "Annexe 4", visibility: "visible", merges: [], hiddenRows: [] });
  expect(
    sheet?.cells.map(({ row: at, column, value, formula }) => [at, column, value.kind, formula]),
  ).toEqual([
    [0, 0, "text", undefined],
    [0, 1, "text", undefined],
    [1, 0, "text", undefined],
    [1, 1, "number", undefined],
    [2, 0, "text", undefined],
    [2, 1, "number", "=SUM(B2:B2,'Autre feuille'!$A$1)"],
  ]);
});

test("a formula that gave no text has a value, one that nobody computed has none", () => {
  const [sheet] = sheetsOf(
    table(
      row(
        '<table:table-cell table:formula="of:=IF([.A2]=0;&quot;&quot;;1)" office:value-type="string"><text:p/></table:table-cell>' +
          '<table:table-cell table:formula="of:=[.A2]"/><table:table-cell office:value-type="string"><text:p/></table:table-cell>',
      ),
    ),
  );
  expect(sheet?.cells.map(({ column, value }) => [column, value])).toEqual([
    [0, { kind: "text", value: "" }],
    [1, { kind: "empty" }],
  ]);
});

test("merged areas, hidden rows and repeated cells keep their place; a million empty rows weigh nothing", () => {
  const [sheet] = sheetsOf(
    table(
      row('<table:table-cell table:number-columns-repeated="3"/>', ' table:number-rows-repeated="4"') +
        row(
          '<table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="2"><text:p>Opération 1</text:p></table:table-cell><table:covered-table-cell/>' +
            '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"/>',
        ) +
        row(
          '<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><text:p>Caché</text:p></table:table-cell>',
          ' table:visibility="collapse"',
        ) +
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          ' table:number-rows-repeated="1048570"',
        ),
    ),
  );
  expect(sheet?.merges).toEqual([{ top: 4, left: 0, bottom: 5, right: 1 }]);
  expect(sheet?.hiddenRows).toEqual([5]);
  expect(sheet?.cells.map(({ row: at, column }) => [at, column])).toEqual([
    [4, 0],
    [4, 2],
    [4, 3],
    [5, 2],
  ]);
});

test("dates are told from amounts, struck texts and errors from others", () => {
  const styles = `<style:style style:name="struck"><style:text-properties style:text-line-through-style="solid"/></style:style>
    <style:style style:name="hidden"><style:table-properties table:display="false"/></style:style>`;
  const body = table(
    row(
      '<table:table-cell office:value-type="date" office:date-value="2025-11-14"><text:p>14/11/2025</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="string" table:style-name="struck"><text:p>Annulé</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="string" table:formula="of:=[.Z1]/0"><text:p>#DIV/0!</text:p></table:table-cell>',
    ),
  ).replace("<table:table ", '<table:table table:style-name="hidden" ');
  const [sheet] = sheetsOf(body, styles);
  expect(sheet?.visibility).toBe("hidden");
  expect(sheet?.cells).toEqual([
    { row: 0, column: 0, value: { kind: "number", value: 45975 }, numberFormat: "dd/mm/yyyy" },
    { row: 0, column: 1, value: { kind: "text", value: "Annulé" }, struck: true },
    { row: 0, column: 2, value: { kind: "error", value: "#DIV/0!" }, formula: "=Z1/0" },
  ]);
});
