import { XmlElement } from "../../../package/xml-tree";
import { cellRange, rangeName } from "../address";
import type { ConditionalFormat, SheetFacets } from "../facets";
import { priorityShift, withPriority } from "../rule-priorities";
import { eachSection } from "../sheet-sections";
import type { StyleTable } from "../style/style-table";
import { parseElement } from "../../../package/xml-tree";
import { setRule } from "./conditional-rule-writing";
import { setFilters } from "./filter-writing";
import type { SheetPatch } from "./sheet-patch";

/** A section's element as the file has it, or a new one. */
function elementOf(patch: SheetPatch, name: string): XmlElement {
  return patch.elements(name)[0] ?? new XmlElement(patch.prefix + name);
}

/** An element that says nothing is not written. */
function put(patch: SheetPatch, name: string, element: XmlElement): void {
  const says = element.attributes.size > 0 || element.children.length > 0;
  patch.set(name, says ? element.toXml() : "");
}

/** Writes the facets of a sheet that differ from what the file says, all but those kept in parts of their own. */
export function patchFacets(
  patch: SheetPatch,
  now: SheetFacets,
  before: SheetFacets,
  styles: StyleTable,
): void {
  const { prefix } = patch;
  const changed = (...keys: readonly (keyof SheetFacets)[]): boolean =>
    keys.some((key) => now[key] !== before[key]);
  if (changed("columns")) {
    const columns = now.columns.map(({ left, right, width, automatic, hidden, style, rest }) => {
      const col = new XmlElement(`${prefix}col`, { min: String(left + 1), max: String(right + 1) });
      if (width !== undefined) col.set("width", String(width));
      if (style !== undefined) col.set("style", String(style));
      if (hidden) col.set("hidden", "1");
      for (const [name, value] of Object.entries(rest ?? {})) col.set(name, value);
      if (width !== undefined && !automatic) col.set("customWidth", "1");
      return col;
    });
    patch.set("cols", columns.length === 0 ? "" : new XmlElement(`${prefix}cols`, {}, columns).toXml());
  }
  if (changed("merges")) {
    const merges = now.merges.all.map(
      (range) => new XmlElement(`${prefix}mergeCell`, { ref: rangeName(range) }),
    );
    const list = new XmlElement(`${prefix}mergeCells`, { count: String(merges.length) }, merges);
    patch.set("mergeCells", merges.length === 0 ? "" : list.toXml());
  }
  if (changed("protection")) {
    const element = now.protection && new XmlElement(`${prefix}sheetProtection`, now.protection);
    patch.set("sheetProtection", element ? element.set("sheet", "1").toXml() : "");
  }
  if (changed("autoFilter", "filters")) {
    const range = now.autoFilter;
    const element = new XmlElement(`${prefix}autoFilter`, { ref: range && rangeName(range) });
    setFilters(element, now.filters ?? [], prefix);
    patch.set("autoFilter", range ? element.toXml() : "");
  }
  if (changed("validations")) {
    const list = new XmlElement(
      `${prefix}dataValidations`,
      { count: String(now.validations.length) },
      now.validations.map(({ xml }) => parseElement(xml)),
    );
    patch.set("dataValidations", now.validations.length === 0 ? "" : list.toXml());
  }
  if (changed("columnWidth", "rowHeight")) {
    const element = elementOf(patch, "sheetFormatPr");
    element.set("defaultColWidth", now.columnWidth === undefined ? undefined : String(now.columnWidth));
    element.set("defaultRowHeight", String(now.rowHeight));
    if (now.rowHeight !== before.rowHeight) element.set("customHeight", "1");
    put(patch, "sheetFormatPr", element);
  }
  if (changed("conditionalFormats")) patchConditionalFormats(patch, now, before, styles);
  if (changed("page")) patchPage(patch, now);
  if (changed("tabColour", "page")) patchSheetProperties(patch, now, changed("tabColour"));
}

function patchSheetProperties(patch: SheetPatch, now: SheetFacets, tab: boolean): void {
  const { prefix } = patch;
  const element = elementOf(patch, "sheetPr");
  const exchange = (name: string, by: XmlElement | undefined, followers: readonly string[]): void => {
    const there = element.child(name);
    if (there) element.remove(there);
    if (by) element.insertBefore(by, followers);
  };
  if (tab) {
    const rgb = now.tabColour && `FF${now.tabColour.slice(1).toUpperCase()}`;
    const colour = rgb ? new XmlElement(`${prefix}tabColor`, { rgb }) : undefined;
    exchange("tabColor", colour, ["outlinePr", "pageSetUpPr"]);
  }
  const fitted = element.child("pageSetUpPr")?.flag("fitToPage") ?? false;
  if (fitted !== (now.page.fit !== undefined)) {
    exchange("pageSetUpPr", now.page.fit && new XmlElement(`${prefix}pageSetUpPr`, { fitToPage: "1" }), []);
  }
  put(patch, "sheetPr", element);
}

function patchPage(patch: SheetPatch, { page }: SheetFacets): void {
  const { prefix } = patch;
  const text = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : String(value);
  const setup = elementOf(patch, "pageSetup");
  setup.set("paperSize", text(page.paper));
  setup.set("scale", text(page.scale));
  setup.set("fitToWidth", text(page.fit?.wide));
  setup.set("fitToHeight", text(page.fit?.high));
  setup.set("orientation", page.orientation === "default" ? undefined : page.orientation);
  setup.set("blackAndWhite", page.blackAndWhite ? "1" : undefined);
  setup.set("draft", page.draft ? "1" : undefined);
  put(patch, "pageSetup", setup);
  const options = elementOf(patch, "printOptions");
  options.set("horizontalCentered", page.centredHorizontally ? "1" : undefined);
  options.set("verticalCentered", page.centredVertically ? "1" : undefined);
  options.set("gridLines", page.gridlines ? "1" : undefined);
  put(patch, "printOptions", options);
  if (page.margins) {
    const margins = new XmlElement(`${prefix}pageMargins`);
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      margins.set(side, String(page.margins[side]));
    }
    patch.set("pageMargins", margins.toXml());
  }
  const texts = elementOf(patch, "headerFooter");
  const part = (name: string, value: string | undefined, followers: readonly string[]): void => {
    const there = texts.child(name);
    if ((there?.text ?? undefined) === value) return;
    if (there) texts.remove(there);
    if (value !== undefined) texts.insertBefore(new XmlElement(prefix + name, {}, [value]), followers);
  };
  part("oddHeader", page.header, ["oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]);
  part("oddFooter", page.footer, ["evenHeader", "evenFooter", "firstHeader", "firstFooter"]);
  put(patch, "headerFooter", texts);
  const list = new XmlElement(
    `${prefix}rowBreaks`,
    { count: String(page.breaks.length), manualBreakCount: String(page.breaks.length) },
    page.breaks.map((row) => new XmlElement(`${prefix}brk`, { id: String(row), max: "16383", man: "1" })),
  );
  patch.set("rowBreaks", page.breaks.length === 0 ? "" : list.toXml());
}

/** The view of a sheet: what stays in place, its grid, whether its tab is chosen. */
export function patchView(
  patch: SheetPatch,
  now: SheetFacets,
  before: SheetFacets,
  chosen: boolean | undefined,
): void {
  const { prefix } = patch;
  const views = elementOf(patch, "sheetViews");
  let view = views.child("sheetView");
  if (!view) {
    view = new XmlElement(`${prefix}sheetView`, { workbookViewId: "0" });
    views.append(view);
  }
  if (now.gridlines !== before.gridlines) view.set("showGridLines", now.gridlines ? undefined : "0");
  if (chosen !== undefined && view.flag("tabSelected") !== chosen)
    view.set("tabSelected", chosen ? "1" : undefined);
  if (now.frozen !== before.frozen) {
    for (const name of ["pane", "selection"]) view.removeAll(view.all(name));
    const { rows = 0, columns = 0 } = now.frozen ?? {};
    if (rows > 0 || columns > 0) {
      const corner = rangeName(cellRange(rows, columns));
      const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
      const pane = new XmlElement(`${prefix}pane`, {
        xSplit: columns > 0 ? String(columns) : undefined,
        ySplit: rows > 0 ? String(rows) : undefined,
        topLeftCell: corner,
        activePane: active,
        state: "frozen",
      });
      view.insertBefore(pane, ["selection", "pivotSelection", "extLst"]);
      view.insertBefore(new XmlElement(`${prefix}selection`, { pane: active }), ["pivotSelection", "extLst"]);
    }
  }
  patch.set("sheetViews", views.toXml());
}

function patchConditionalFormats(
  patch: SheetPatch,
  now: SheetFacets,
  before: SheetFacets,
  styles: StyleTable,
): void {
  const { prefix } = patch;
  const shift = priorityShift(now.conditionalFormats);
  const formats = now.conditionalFormats.map((format) => withPriority(format, format.priority + shift));
  const kept = new Set(formats);
  const known = new Set(before.conditionalFormats);
  const blocks: string[] = [];
  let index = 0;
  for (const block of eachSection(patch.cut, "conditionalFormatting")) {
    const rules = block.all("cfRule");
    const gone = rules.filter(() => {
      const format = before.conditionalFormats[index++];
      return !format || !kept.has(format);
    });
    block.removeAll(gone);
    if (gone.length < rules.length) blocks.push(block.toXml());
  }
  for (const format of formats) {
    if (known.has(format)) continue;
    const sqref = format.ranges.map(rangeName).join(" ");
    const rule = ruleOf(format, prefix, styles);
    blocks.push(new XmlElement(`${prefix}conditionalFormatting`, { sqref }, [rule]).toXml());
  }
  patch.set("conditionalFormatting", blocks.join(""));
}

/** A rule as it must be written. One that came from the file keeps what we do not know of it. */
function ruleOf(format: ConditionalFormat, prefix: string, styles: StyleTable): XmlElement {
  const rule = format.xml === undefined ? new XmlElement(`${prefix}cfRule`) : parseElement(format.xml);
  rule.set("type", format.type);
  if (format.rule) setRule(rule, format.rule, format.ranges[0], prefix);
  if (format.format && (format.type === "expression" || format.rule || rule.get("dxfId") === undefined))
    rule.set("dxfId", String(styles.differential(format.format)));
  rule.set("priority", String(format.priority));
  rule.set("stopIfTrue", format.stopIfTrue ? "1" : undefined);
  const formula = rule.child("formula");
  if (format.formula !== undefined && formula?.text !== format.formula) {
    const made = new XmlElement(`${prefix}formula`, {}, [format.formula]);
    if (formula) rule.replace(formula, made);
    else rule.insertBefore(made, ["colorScale", "dataBar", "iconSet", "extLst"]);
  }
  return rule;
}
