import { OFFICE_THEME } from "../../../src/host/workbook/style/colours";
import { StyleTable } from "../../../src/host/workbook/style/style-table";
import { XmlDocument } from "../../../src/package/xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const bold = { font: { bold: true } };

describe.each([
  ["", `<styleSheet xmlns="${MAIN}"/>`],
  ["x:", `<x:styleSheet xmlns:x="${MAIN}"></x:styleSheet>`],
])("a table that holds nothing (prefix « %s »)", (prefix, xml) => {
  const listsOf = (table: StyleTable): Readonly<Record<string, number>> => {
    const { root } = XmlDocument.parse(table.changedXml() ?? "");
    return Object.fromEntries(root.elements.map(({ name, elements }) => [name, elements.length]));
  };
  const least = (more: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries({ fonts: 1, fills: 2, borders: 1, cellStyleXfs: 1, cellXfs: 1, ...more }).map(
        ([name, count]) => [prefix + name, count],
      ),
    );

  test("is left as it is", () => {
    expect(new StyleTable(xml, OFFICE_THEME).changedXml()).toBeUndefined();
  });

  test("gets the smallest there is with what a rule lays over cells", () => {
    const table = new StyleTable(xml, OFFICE_THEME);
    expect(table.differential(bold)).toBe(0);
    expect(listsOf(table)).toEqual(least({ dxfs: 1 }));
  });

  test("gives no look of ours to cells that state none", () => {
    const table = new StyleTable(xml, OFFICE_THEME);
    expect(table.derive(0, bold)).toBe(1);
    expect([table.style(0).font.bold, table.style(1).font.bold]).toEqual([false, true]);
    expect(listsOf(table)).toEqual(least({ fonts: 2, cellXfs: 2 }));
  });
});
