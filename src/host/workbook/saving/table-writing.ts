import type { OfficePackage } from "../../../package/package";
import { officeRelation } from "../../../package/relationships";
import { XmlDocument, XmlElement } from "../../../package/xml-tree";
import { rangeName } from "../address";
import type { SheetFacets, Table } from "../facets";
import { setFilters } from "./filter-writing";
import type { SheetPatch } from "./sheet-patch";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Writes a sheet's tables into their parts, and the list that links to them. */
export function writeTables(
  file: OfficePackage,
  part: string,
  patch: SheetPatch,
  now: SheetFacets,
  before: SheetFacets,
): void {
  if (now.tables === before.tables) return;
  const kept = new Set(now.tables.map((table) => table.part));
  const links = new Map(file.relationships(part).map((link) => [link.target, link.id]));
  for (const { part: old } of before.tables) {
    if (old === undefined || kept.has(old)) continue;
    file.unrelate(part, links.get(old) ?? "");
    file.remove(old);
  }
  const ids = now.tables.map((table) => {
    if (before.tables.includes(table)) return links.get(table.part ?? "") ?? "";
    const target = table.part ?? file.freeName("xl/tables/table", ".xml");
    file.set(target, tableXml(table, table.part === undefined ? undefined : file.text(table.part)));
    const there = links.get(target);
    if (there !== undefined) return there;
    file.setContentType(target, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
    return file.relate(part, officeRelation("table", patch.strict), target);
  });
  const items = ids.map((id) => patch.link("tablePart", id));
  const list = new XmlElement(`${patch.prefix}tableParts`, { count: String(ids.length) }, items);
  patch.set("tableParts", ids.length === 0 ? "" : list.toXml());
}

function tableXml(table: Table, old: string | undefined): string {
  const document =
    old === undefined ? XmlDocument.of(new XmlElement("table", { xmlns: MAIN })) : XmlDocument.parse(old);
  const { root } = document;
  const { prefix } = root;
  root.set("id", String(table.id)).set("name", table.name).set("displayName", table.name);
  root.set("ref", rangeName(table.range));
  root.set("headerRowCount", table.headerRow ? undefined : "0");
  root.set("totalsRowCount", table.totalsRow ? "1" : undefined);
  if (!table.totalsRow) root.set("totalsRowShown", "0");
  const { range } = table;
  const filtered = { ...range, bottom: range.bottom - (table.totalsRow ? 1 : 0) };
  const filter = root.child("autoFilter");
  if (!table.showFilter && filter) root.remove(filter);
  else if (filter) filter.set("ref", rangeName(filtered));
  else if (table.showFilter && table.headerRow) {
    root.insertBefore(new XmlElement(`${prefix}autoFilter`, { ref: rangeName(filtered) }), [
      "sortState",
      "tableColumns",
    ]);
  }
  const written = root.child("autoFilter");
  if (written && table.filters) setFilters(written, table.filters, prefix);
  const columns = root.child("tableColumns") ?? new XmlElement(`${prefix}tableColumns`);
  if (!root.child("tableColumns")) root.insertBefore(columns, ["tableStyleInfo", "extLst"]);
  const known = new Map(columns.all("tableColumn").map((column) => [column.number("id"), column]));
  for (const column of known.values()) columns.remove(column);
  for (const { id, name, total } of table.columns) {
    const column = known.get(id) ?? new XmlElement(`${prefix}tableColumn`, { id: String(id) });
    if (total && "label" in total) column.set("totalsRowLabel", total.label);
    if (total && "of" in total) column.set("totalsRowFunction", total.of);
    columns.append(column.set("name", name));
  }
  columns.set("count", String(table.columns.length));
  let style = root.child("tableStyleInfo");
  if (style) style.set("name", table.styleName);
  else if (table.styleName !== undefined) {
    style = new XmlElement(`${prefix}tableStyleInfo`, { name: table.styleName, showRowStripes: "1" });
    root.insertBefore(style, ["extLst"]);
  }
  const shown = table.shown ?? {};
  const flag = (name: string, value: boolean | undefined): void => {
    if (value !== undefined) style?.set(name, value ? "1" : "0");
  };
  flag("showFirstColumn", shown.firstColumn);
  flag("showLastColumn", shown.lastColumn);
  flag("showRowStripes", shown.bandedRows);
  flag("showColumnStripes", shown.bandedColumns);
  return document.toXml();
}
