import { writeDocumentProperties } from "../document-properties";
import type { OfficePackage } from "../../../package/package";
import { officeRelation } from "../../../package/relationships";
import { parseElement, XmlDocument, XmlElement } from "../../../package/xml-tree";
import { parseRangeName, rangeName } from "../address";
import type { WorkbookFacets } from "../facets";
import type { SheetNames } from "../formula-sheets";
import { cutSheet } from "../sheet-sections";
import { MODULE_SHEET, type SheetState } from "../sheet-state";
import { linkedPart } from "../workbook-parts";
import type { LoadedWorkbook } from "../workbook-reading";
import { writeCharts } from "./chart-writing";
import { patchFacets, patchView } from "./facet-writing";
import { writeAnnotations } from "./note-writing";
import { ChangedRows, rewriteRows } from "./row-writing";
import { followSheetNames } from "./sheet-names";
import { SheetPatch } from "./sheet-patch";
import { writeTables } from "./table-writing";
import { TextTable } from "./text-appending";
import { writeCustomProperties, writeCustomXml } from "./workbook-properties";

/** A workbook written as a file. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** What the file could not keep: looks of charts that it does not say. */
  readonly lost: readonly string[];
  /** Whether the file was signed, and what is written is not: it says something else. */
  readonly isUnsigned: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Writes a workbook over the file it came from: a part that says what it said is copied as it is. */
export function saveWorkbook(
  loaded: LoadedWorkbook,
  sheets: readonly SheetState[],
  facets: WorkbookFacets,
): SavedWorkbook {
  return new WorkbookWriter(loaded, sheets, facets).save();
}

class WorkbookWriter {
  private readonly file: OfficePackage;
  private readonly texts: TextTable;
  private readonly textsPart: string | undefined;
  private readonly strict: boolean;
  private readonly workbook: XmlDocument;
  private readonly lost: string[] = [];
  private cellsChanged = false;
  private formulasChanged = false;
  private sheetsChanged = false;

  constructor(
    private readonly loaded: LoadedWorkbook,
    private readonly sheets: readonly SheetState[],
    private readonly facets: WorkbookFacets,
  ) {
    this.file = loaded.file.clone();
    this.textsPart = linkedPart(this.file, loaded.main, "sharedStrings");
    this.texts = new TextTable(this.textsPart && this.file.text(this.textsPart), loaded.texts);
    this.workbook = XmlDocument.parse(this.file.need(loaded.main));
    const { root } = this.workbook;
    const namespace = root.get(root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`) ?? MAIN;
    this.strict = namespace.startsWith("http://purl.oclc.org/");
  }

  save(): SavedWorkbook {
    const { file, loaded } = this;
    for (const sheet of loaded.sheets) if (!this.sheets.includes(sheet)) this.removeSheet(sheet);
    followSheetNames(file, this.namesChanged());
    const links = this.sheets.map((sheet) => this.saveSheet(sheet));
    this.saveTexts();
    this.saveStyles();
    this.saveWorkbookPart(links);
    const { customXml, customProperties, documentProperties } = this.facets;
    if (documentProperties !== loaded.facets.documentProperties) {
      writeDocumentProperties(file, documentProperties, loaded.facets.documentProperties, this.strict);
    }
    if (customXml !== loaded.facets.customXml) {
      writeCustomXml(file, loaded.main, customXml, loaded.facets.customXml, this.strict);
    }
    if (customProperties !== loaded.facets.customProperties) {
      writeCustomProperties(file, customProperties, this.strict);
    }
    const isUnsigned = this.unsign();
    return { bytes: file.save(), lost: this.lost, isUnsigned };
  }

  /** Takes signatures away where anything changed: each holds for the very bytes that were signed. */
  private unsign(): boolean {
    const { file } = this;
    const signed = file.relationships("").filter(({ type }) => type.endsWith("/digital-signature/origin"));
    if (signed.length === 0 || !file.isChanged) return false;
    for (const { id, target } of signed) {
      file.unrelate("", id);
      if (file.has(target)) this.removePart(target);
    }
    return true;
  }

  /** What the file's sheets are called now, where they have another name or went. */
  private namesChanged(): SheetNames {
    const changes = this.loaded.sheets.flatMap((sheet): [string, string | undefined][] => {
      const before = sheet.originalFacets.name;
      const after = this.sheets.includes(sheet) ? sheet.facets.name : undefined;
      return after === before ? [] : [[before.toLowerCase(), after]];
    });
    return new Map(changes);
  }

  /** The sheet in front; a sheet that is gone or hidden cannot be. */
  private get front(): SheetState | undefined {
    const shown = (sheet: SheetState): boolean => sheet.facets.visibility === "visible";
    const wanted = this.sheets.find((sheet) => sheet.id === this.facets.activeSheet);
    return wanted && shown(wanted) ? wanted : (this.sheets.find(shown) ?? wanted ?? this.sheets[0]);
  }

  private get frontMoved(): boolean {
    return this.front?.id !== this.loaded.facets.activeSheet;
  }

  /** Writes a sheet, and gives the id of the workbook's link to it; undefined for one linked already. */
  private saveSheet(sheet: SheetState): string | undefined {
    if (sheet.kind === MODULE_SHEET) return undefined;
    if (sheet.part !== undefined) {
      this.patchSheet(sheet, sheet.part, this.file.need(sheet.part));
      return undefined;
    }
    const part = this.file.freeName("xl/worksheets/sheet", ".xml");
    this.file.set(part, this.blankSheet());
    this.file.setContentType(part, SHEET_TYPE);
    const id = this.file.relate(this.loaded.main, officeRelation("worksheet", this.strict), part);
    this.formulasChanged = true;
    this.patchSheet(sheet, part, this.blankSheet());
    return id;
  }

  private blankSheet(): string {
    const namespace = this.strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : MAIN;
    const relations = officeRelation("", this.strict).slice(0, -1);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}" xmlns:r="${relations}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  }

  private patchSheet(sheet: SheetState, part: string, xml: string): void {
    const changed = new ChangedRows(sheet);
    const now = sheet.facets;
    const before = sheet.originalFacets;
    const chosen = this.frontMoved && sheet.kind === "worksheet" ? sheet === this.front : undefined;
    if (!changed.any && now === before && chosen === undefined) return;
    let rows: string | undefined;
    const prefixOf = /<(?!\?|!)(\w+:)?/.exec(xml)?.[1] ?? "";
    const cut = cutSheet(xml, part, (scanner) => {
      if (changed.any) rows = rewriteRows(scanner, changed, prefixOf, this.texts);
      else scanner.skip();
    });
    const patch = new SheetPatch(cut);
    if (rows !== undefined) patch.set("sheetData", rows);
    if (changed.cells.size > 0) {
      this.cellsChanged = true;
      this.formulasChanged ||= changed.formulas;
      widenDimension(patch, sheet);
    }
    patchFacets(patch, now, before, this.loaded.styles);
    if (chosen !== undefined || now.frozen !== before.frozen || now.gridlines !== before.gridlines) {
      patchView(patch, now, before, chosen);
    }
    writeAnnotations(this.file, part, this.loaded.main, patch, now, before);
    writeTables(this.file, part, patch, now, before);
    this.lost.push(...writeCharts(this.file, part, patch, now, before, this.sheets));
    const result = patch.toXml();
    if (result === xml && sheet.part !== undefined) return;
    this.file.set(part, result);
    this.sheetsChanged = true;
  }

  private removeSheet(sheet: SheetState): void {
    const { file, loaded } = this;
    if (sheet.part === undefined) return;
    const link = file.relationships(loaded.main).find((relation) => relation.target === sheet.part);
    if (link) file.unrelate(loaded.main, link.id);
    this.removePart(sheet.part);
    this.formulasChanged = true;
  }

  /** Takes a part away, and what it alone was linked to. */
  private removePart(part: string): void {
    const { file } = this;
    const targets = file.relationships(part).filter((relation) => !relation.external);
    file.remove(part);
    for (const { target } of targets) if (file.has(target) && !file.isLinked(target)) this.removePart(target);
  }

  private saveTexts(): void {
    const root = this.workbook.root;
    const xml = this.texts.changedXml(this.strict ? root.get("xmlns") : undefined);
    if (xml === undefined) return;
    const part = this.textsPart ?? "xl/sharedStrings.xml";
    this.file.set(part, xml);
    if (this.textsPart !== undefined) return;
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
    this.file.setContentType(part, type);
    this.file.relate(this.loaded.main, officeRelation("sharedStrings", this.strict), part);
  }

  /** Styles made for what was undone since are left out with it. */
  private saveStyles(): void {
    if (!this.sheetsChanged) return;
    const there = linkedPart(this.file, this.loaded.main, "styles");
    const xml = this.loaded.styles.changedXml();
    if (xml === undefined) return;
    const part = there ?? "xl/styles.xml";
    this.file.set(part, xml);
    if (there !== undefined) return;
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    this.file.setContentType(part, type);
    this.file.relate(this.loaded.main, officeRelation("styles", this.strict), part);
  }

  private saveWorkbookPart(links: readonly (string | undefined)[]): void {
    const { root } = this.workbook;
    const before = this.workbook.toXml();
    this.writeSheetList(links);
    const { names, order } = this.facets;
    if (names !== this.loaded.facets.names || order !== this.loaded.facets.order) this.writeNames();
    const view = root.child("bookViews")?.child("workbookView");
    if (this.front && (this.frontMoved || order !== this.loaded.facets.order)) {
      const tab = this.sheets.indexOf(this.front);
      if (view && (view.number("activeTab") ?? 0) !== tab) view.set("activeTab", String(tab));
      if (view && (view.number("firstSheet") ?? 0) > tab) view.set("firstSheet", undefined);
    }
    if (this.facets.protection !== this.loaded.facets.protection) this.writeProtection();
    if (this.cellsChanged || this.formulasChanged) this.askForCalculation();
    const { calculation } = this.facets;
    if (calculation !== this.loaded.facets.calculation)
      this.calculationElement().set("calcMode", calculation === "auto" ? undefined : calculation);
    const after = this.workbook.toXml();
    if (after !== before) this.file.set(this.loaded.main, after);
  }

  private writeSheetList(links: readonly (string | undefined)[]): void {
    const list = this.workbook.root.child("sheets");
    if (!list) return;
    const prefix = this.workbook.root.prefix;
    const old = list.all("sheet");
    const byId = new Map(this.loaded.facets.order.map((id, index) => [id, old[index]]));
    const wanted = this.sheets.map((sheet, index) => {
      const there = byId.get(sheet.id);
      const made =
        there ??
        new XmlElement(`${prefix}sheet`, {
          name: sheet.facets.name,
          sheetId: String(sheet.id),
          "xmlns:r": officeRelation("", this.strict).slice(0, -1),
          "r:id": links[index] ?? "",
        });
      made.set("name", sheet.facets.name);
      const { visibility } = sheet.facets;
      const shown = made.get("state") ?? "visible";
      if (shown !== visibility) made.set("state", visibility === "visible" ? undefined : visibility);
      return made;
    });
    if (wanted.length === old.length && wanted.every((element, index) => element === old[index])) return;
    for (const element of old) list.remove(element);
    for (const element of wanted) list.append(element);
  }

  private writeNames(): void {
    const { root } = this.workbook;
    const there = root.child("definedNames");
    const order = this.sheets.map((sheet) => sheet.id);
    const elements = this.facets.names.flatMap(({ name, sheet, formula, hidden, comment, xml }) => {
      const local = sheet === undefined ? undefined : order.indexOf(sheet);
      if (local === -1) return [];
      const element =
        xml === undefined ? new XmlElement(`${root.prefix}definedName`, { name }) : parseElement(xml);
      element.set("name", name).set("localSheetId", local === undefined ? undefined : String(local));
      if (element.flag("hidden") !== hidden) element.set("hidden", hidden ? "1" : undefined);
      element.set("comment", comment);
      return [element.text === formula ? element : element.withText(formula)];
    });
    if (there) root.remove(there);
    if (elements.length === 0) return;
    const followers = WORKBOOK_ORDER.slice(WORKBOOK_ORDER.indexOf("definedNames") + 1);
    root.insertBefore(new XmlElement(`${root.prefix}definedNames`, {}, elements), followers);
  }

  private calculationElement(): XmlElement {
    const { root } = this.workbook;
    const there = root.child("calcPr");
    if (there) return there;
    const made = new XmlElement(`${root.prefix}calcPr`, { calcId: "191029" });
    root.insertBefore(made, WORKBOOK_ORDER.slice(WORKBOOK_ORDER.indexOf("calcPr") + 1));
    return made;
  }

  private writeProtection(): void {
    const { root } = this.workbook;
    const there = root.child("workbookProtection");
    if (there) root.remove(there);
    const { protection } = this.facets;
    if (!protection) return;
    const followers = WORKBOOK_ORDER.slice(WORKBOOK_ORDER.indexOf("workbookProtection") + 1);
    root.insertBefore(new XmlElement(`${root.prefix}workbookProtection`, protection), followers);
  }

  /** Cached results may be out of date: whoever opens the file computes again. */
  private askForCalculation(): void {
    this.calculationElement().set("fullCalcOnLoad", "1");
    if (!this.formulasChanged) return;
    const chain = this.file.relationships(this.loaded.main).find((relation) => relation.kind === "calcChain");
    if (!chain) return;
    this.file.unrelate(this.loaded.main, chain.id);
    this.file.remove(chain.target);
  }
}

/** The extent that the file states must hold what was added. */
function widenDimension(patch: SheetPatch, sheet: SheetState): void {
  const [element] = patch.elements("dimension");
  const stated = parseRangeName(element?.get("ref") ?? "");
  const used = sheet.usedRange(true);
  if (!element || !stated || !used) return;
  const wide = {
    top: Math.min(stated.top, used.top),
    left: Math.min(stated.left, used.left),
    bottom: Math.max(stated.bottom, used.bottom),
    right: Math.max(stated.right, used.right),
  };
  if (rangeName(wide) === rangeName(stated)) return;
  patch.set("dimension", element.set("ref", rangeName(wide)).toXml());
}
