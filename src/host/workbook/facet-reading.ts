import type { XmlElement } from "../../package/xml-tree";
import type { CellRange } from "./address";
import { parseRangeList, parseRangeName, rangesMeet } from "./address";
import type {
  ColumnBand,
  ConditionalFormat,
  DataValidation,
  FrozenPanes,
  PageLayout,
  PageMargins,
  SheetProtection,
} from "./facets";
import type { SheetSections } from "./sheet-sections";
import { eachSection, sectionElements } from "./sheet-sections";
import type { ThemeColours } from "./style/colours";
import { readColour } from "./style/colours";
import type { StyleTable } from "./style/style-table";

const COLUMN_OWN = new Set(["min", "max", "width", "customWidth", "hidden", "style"]);

export function readColumns(cut: SheetSections): readonly ColumnBand[] {
  const columns = sectionElements(cut, "cols").flatMap((cols) => cols.all("col"));
  return columns.map((col) => {
    const rest = Object.fromEntries([...col.attributes].filter(([name]) => !COLUMN_OWN.has(name)));
    const width = col.number("width");
    const style = col.number("style");
    return {
      left: (col.number("min") ?? 1) - 1,
      right: (col.number("max") ?? 1) - 1,
      ...(width !== undefined && { width }),
      ...(width !== undefined && !col.flag("customWidth") && { automatic: true }),
      ...(col.flag("hidden") && { hidden: true }),
      ...(style !== undefined && { style }),
      ...(Object.keys(rest).length > 0 && { rest }),
    };
  });
}

export function readMerges(cut: SheetSections): readonly CellRange[] {
  const cells = sectionElements(cut, "mergeCells").flatMap((merges) => merges.all("mergeCell"));
  return cells.map((cell) => parseRangeName(cell.get("ref") ?? "")).filter((range) => range !== undefined);
}

/** The first two merged areas that overlap, if any. */
export function overlappingMerges(merges: readonly CellRange[]): readonly [CellRange, CellRange] | undefined {
  const sorted = [...merges].sort((a, b) => a.top - b.top);
  let open: CellRange[] = [];
  for (const merge of sorted) {
    open = open.filter((other) => other.bottom >= merge.top);
    const met = open.find((other) => rangesMeet(other, merge));
    if (met) return [met, merge];
    open.push(merge);
  }
  return undefined;
}

/** The view that users see: the first, as there is one only but in old files. */
function firstView(cut: SheetSections): XmlElement | undefined {
  return sectionElements(cut, "sheetViews")[0]?.child("sheetView");
}

export function readFrozen(cut: SheetSections): FrozenPanes | undefined {
  const pane = firstView(cut)?.child("pane");
  const state = pane?.get("state");
  if (!pane || (state !== "frozen" && state !== "frozenSplit")) return undefined;
  return { rows: pane.number("ySplit") ?? 0, columns: pane.number("xSplit") ?? 0 };
}

export function readGridlines(cut: SheetSections): boolean {
  return firstView(cut)?.flag("showGridLines", true) ?? true;
}

export function readTabColour(cut: SheetSections, theme: ThemeColours): string | undefined {
  return readColour(sectionElements(cut, "sheetPr")[0]?.child("tabColor"), theme);
}

/** Undefined unless the sheet is really locked. */
export function readProtection(cut: SheetSections): SheetProtection | undefined {
  const element = sectionElements(cut, "sheetProtection")[0];
  return element?.flag("sheet") ? Object.fromEntries(element.attributes) : undefined;
}

/** Undefined unless the list of sheets is really locked. */
export function readStructureProtection(root: XmlElement): SheetProtection | undefined {
  const element = root.child("workbookProtection");
  return element?.flag("lockStructure") ? Object.fromEntries(element.attributes) : undefined;
}

export function readAutoFilter(cut: SheetSections): CellRange | undefined {
  return parseRangeName(sectionElements(cut, "autoFilter")[0]?.get("ref") ?? "");
}

export function readConditionalFormats(
  cut: SheetSections,
  styles: StyleTable,
  nextId: () => string,
): readonly ConditionalFormat[] {
  const formats: ConditionalFormat[] = [];
  for (const block of eachSection(cut, "conditionalFormatting")) {
    const ranges = parseRangeList(block.get("sqref") ?? "");
    for (const rule of block.all("cfRule")) {
      const type = rule.get("type") ?? "";
      const formula = rule.child("formula")?.text;
      const dxf = rule.number("dxfId");
      formats.push({
        id: nextId(),
        ranges,
        type,
        ...(formula !== undefined && { formula }),
        ...(dxf !== undefined && { format: styles.differentialStyle(dxf) }),
        priority: rule.number("priority") ?? 1,
        ...(rule.flag("stopIfTrue") && { stopIfTrue: true }),
        xml: rule.toXml(),
      });
    }
  }
  return formats;
}

export function readValidations(cut: SheetSections): readonly DataValidation[] {
  const all = sectionElements(cut, "dataValidations").flatMap((list) => list.all("dataValidation"));
  return all.map((element) => ({
    ranges: parseRangeList(element.get("sqref") ?? ""),
    type: element.get("type") ?? "none",
    xml: element.toXml(),
  }));
}

export function readPage(cut: SheetSections): PageLayout {
  const setup = sectionElements(cut, "pageSetup")[0];
  const fitted = sectionElements(cut, "sheetPr")[0]?.child("pageSetUpPr")?.flag("fitToPage") ?? false;
  const options = sectionElements(cut, "printOptions")[0];
  const texts = sectionElements(cut, "headerFooter")[0];
  const orientation = setup?.get("orientation");
  return {
    orientation: orientation === "portrait" || orientation === "landscape" ? orientation : "default",
    paper: setup?.number("paperSize"),
    scale: setup?.number("scale"),
    fit: fitted
      ? { wide: setup?.number("fitToWidth") ?? 1, high: setup?.number("fitToHeight") ?? 1 }
      : undefined,
    margins: readMargins(sectionElements(cut, "pageMargins")[0]),
    header: texts?.child("oddHeader")?.text,
    footer: texts?.child("oddFooter")?.text,
    centredHorizontally: options?.flag("horizontalCentered") ?? false,
    centredVertically: options?.flag("verticalCentered") ?? false,
    gridlines: options?.flag("gridLines") ?? false,
    ...(setup?.flag("blackAndWhite") && { blackAndWhite: true }),
    ...(setup?.flag("draft") && { draft: true }),
    breaks: readBreaks(sectionElements(cut, "rowBreaks")[0]),
  };
}

function readBreaks(element: XmlElement | undefined): readonly number[] {
  const rows = element?.all("brk").map((one) => one.number("id") ?? 0) ?? [];
  return rows.filter((row) => row > 0).sort((a, b) => a - b);
}

function readMargins(element: XmlElement | undefined): PageMargins | undefined {
  if (!element) return undefined;
  const side = (name: string): number => element.number(name) ?? 0;
  return {
    left: side("left"),
    right: side("right"),
    top: side("top"),
    bottom: side("bottom"),
    header: side("header"),
    footer: side("footer"),
  };
}

/** The sheet's own width of columns, in characters, and height of rows, in points. */
export function readDefaultSizes(cut: SheetSections): { columnWidth: number | undefined; rowHeight: number } {
  const element = sectionElements(cut, "sheetFormatPr")[0];
  return {
    columnWidth: element?.number("defaultColWidth"),
    rowHeight: element?.number("defaultRowHeight") ?? 15,
  };
}
