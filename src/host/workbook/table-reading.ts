import { XmlDocument } from "../../package/xml-tree";
import { parseRangeName } from "./address";
import type { Table } from "./facets";

/** The table that a table part holds; undefined where its range cannot be read. */
export function readTable(xml: string, part: string): Table | undefined {
  const { root } = XmlDocument.parse(xml);
  const range = parseRangeName(root.get("ref") ?? "");
  if (!range) return undefined;
  const columns = root.child("tableColumns")?.all("tableColumn") ?? [];
  const style = root.child("tableStyleInfo");
  const styleName = style?.get("name");
  return {
    id: root.number("id") ?? 0,
    name: root.get("displayName") ?? root.get("name") ?? "",
    range,
    headerRow: (root.number("headerRowCount") ?? 1) > 0,
    totalsRow: (root.number("totalsRowCount") ?? 0) > 0,
    columns: columns.map((column) => ({ id: column.number("id") ?? 0, name: column.get("name") ?? "" })),
    ...(styleName !== undefined && { styleName }),
    showFilter: root.child("autoFilter") !== undefined,
    ...(style && {
      shown: {
        bandedRows: style.flag("showRowStripes"),
        bandedColumns: style.flag("showColumnStripes"),
        firstColumn: style.flag("showFirstColumn"),
        lastColumn: style.flag("showLastColumn"),
      },
    }),
    part,
  };
}
