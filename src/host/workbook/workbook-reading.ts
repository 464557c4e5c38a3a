import { readDocumentProperties } from "./document-properties";
import { mainPart, refuseOtherFiles } from "./file-kind";
import { OfficePackage } from "../../package/package";
import { damaged } from "../../package/problem";
import type { XmlElement } from "../../package/xml-tree";
import { XmlDocument } from "../../package/xml-tree";
import type { PackageBounds } from "../../package/bounds";
import { readNotes, readPersons, readShownNotes, readThreads } from "./annotation-reading";
import { rangeName } from "./address";
import { readCharts } from "./chart-reading";
import type {
  CommentThread,
  DefinedName,
  Note,
  SheetFacets,
  SheetVisibility,
  Table,
  WorkbookFacets,
} from "./facets";
import {
  overlappingMerges,
  readAutoFilter,
  readColumns,
  readConditionalFormats,
  readDefaultSizes,
  readFrozen,
  readGridlines,
  readMerges,
  readPage,
  readProtection,
  readStructureProtection,
  readTabColour,
  readValidations,
} from "./facet-reading";
import { MergedAreas } from "./merged-areas";
import { Oddities, type Oddity } from "./oddity";
import type { SharedText } from "./shared-strings";
import { readSharedStrings } from "./shared-strings";
import type { SheetRows } from "./sheet-rows";
import { readSheetRows } from "./sheet-rows";
import { cutSheet } from "./sheet-sections";
import { moduleSheet } from "./new-sheet";
import { MODULE_SHEET, SheetState } from "./sheet-state";
import type { ThemeColours } from "./style/colours";
import { OFFICE_THEME, readTheme } from "./style/colours";
import { StyleTable } from "./style/style-table";
import { readTable } from "./table-reading";
import { linkedPart, readCustomProperties, readCustomXml } from "./workbook-parts";

/** A workbook as it was read: the file it lies in, and what it holds. */
export interface LoadedWorkbook {
  readonly file: OfficePackage;
  /** The name of the workbook's main part. */
  readonly main: string;
  readonly sheets: readonly SheetState[];
  readonly facets: WorkbookFacets;
  readonly styles: StyleTable;
  readonly theme: ThemeColours;
  readonly texts: readonly SharedText[];
  /** Whether dates count from 1904. */
  readonly date1904: boolean;
  readonly oddities: readonly Oddity[];
}

/** Reads a workbook's bytes. Throws a WorkbookFileProblem or a PackageProblem where they hold none that can be read. */
export function readWorkbook(bytes: Uint8Array, bounds?: PackageBounds): LoadedWorkbook {
  refuseOtherFiles(bytes);
  const file = OfficePackage.open(bytes, bounds);
  return new WorkbookReader(file, mainPart(file)).read();
}

/** Longer than this a name is none, and formulas that bear it are none either. */
const LONGEST_NAME = 255;

/** Excel, too, gives a name to a sheet that the file gives none, and cuts one that it cannot hold. */
function nameOfSheet(stated: string, index: number): string {
  if (stated === "") return `Feuil${index + 1}`;
  return stated.length > LONGEST_NAME ? stated.slice(0, 31) : stated;
}

/** The highest number that a sheet may have; above it numbers could not be told apart any more. */
const HIGHEST_ID = 0x7fffffff;

/** The number that a sheet states, or one that no other has. */
function freeId(stated: number, taken: ReadonlySet<number>): number {
  if (Number.isInteger(stated) && stated > 0 && stated <= HIGHEST_ID && !taken.has(stated)) return stated;
  let id = HIGHEST_ID + 1 + taken.size;
  while (taken.has(id)) id++;
  return id;
}

interface SheetEntry {
  readonly name: string;
  readonly id: number;
  readonly visibility: SheetVisibility;
  /** Undefined for a module of macros. */
  readonly part: string | undefined;
  readonly kind: string;
}

/** A sheet that has a part. */
interface LinkedSheet extends SheetEntry {
  readonly part: string;
}

class WorkbookReader {
  private readonly oddities = new Oddities();
  private readonly theme: ThemeColours;
  private readonly styles: StyleTable;
  private readonly texts: readonly SharedText[];
  private readonly root: XmlElement;
  private readonly date1904: boolean;
  private readonly persons: ReadonlyMap<string, string>;
  private formats = 0;
  private charts = 0;

  constructor(
    private readonly file: OfficePackage,
    private readonly main: string,
  ) {
    this.root = XmlDocument.parse(file.need(main)).root;
    const theme = linkedPart(file, main, "theme");
    this.theme = theme === undefined ? OFFICE_THEME : readTheme(XmlDocument.parse(file.need(theme)).root);
    const styles = linkedPart(file, main, "styles");
    this.styles = new StyleTable(styles === undefined ? undefined : file.need(styles), this.theme);
    const texts = linkedPart(file, main, "sharedStrings");
    this.texts = texts === undefined ? [] : readSharedStrings(file.need(texts, "stream"));
    const persons = linkedPart(file, main, "person");
    this.persons = persons === undefined ? new Map() : readPersons(file.need(persons));
    this.date1904 = this.root.child("workbookPr")?.flag("date1904") ?? false;
  }

  read(): LoadedWorkbook {
    const entries = this.sheetEntries();
    const sheets = entries.map((entry) => this.sheetOf(entry));
    const active = this.root.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0;
    const facets: WorkbookFacets = {
      names: this.names(entries),
      customXml: readCustomXml(this.file, this.main),
      customProperties: readCustomProperties(this.file),
      documentProperties: readDocumentProperties(this.file),
      activeSheet: (entries[active] ?? entries[0])?.id ?? 0,
      order: entries.map((entry) => entry.id),
      calculation: this.root.child("calcPr")?.get("calcMode") ?? "auto",
      protection: readStructureProtection(this.root),
    };
    const { file, main, styles, theme, texts, date1904 } = this;
    const oddities = this.oddities.all();
    return { file, main, sheets, facets, styles, theme, texts, date1904, oddities };
  }

  private sheetEntries(): readonly SheetEntry[] {
    const links = new Map(this.file.relationships(this.main).map((relation) => [relation.id, relation]));
    const listed = this.root.child("sheets")?.all("sheet") ?? [];
    if (listed.length === 0) throw damaged("no sheet", this.main);
    const ids = new Set<number>();
    const names = new Set<string>();
    return listed.map((element, index) => {
      const name = nameOfSheet(element.get("name") ?? "", index);
      if (names.has(name.toLowerCase())) this.oddities.add({ kind: "duplicate-sheet-name", sheet: name });
      names.add(name.toLowerCase());
      const linked = element.prefixed("id");
      const link = links.get(linked ?? "");
      if (linked !== "" && (!link || !this.file.has(link.target)))
        throw damaged("sheet missing", link?.target ?? name);
      const id = freeId(element.number("sheetId") ?? index + 1, ids);
      ids.add(id);
      const state = element.get("state");
      const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
      return { name, id, visibility, part: link?.target, kind: link?.kind ?? MODULE_SHEET };
    });
  }

  private names(entries: readonly SheetEntry[]): readonly DefinedName[] {
    const elements = this.root.child("definedNames")?.all("definedName") ?? [];
    return elements.map((element) => {
      const local = element.number("localSheetId");
      const comment = element.get("comment");
      return {
        name: element.get("name") ?? "",
        sheet: local === undefined ? undefined : entries[local]?.id,
        formula: element.text,
        hidden: element.flag("hidden"),
        ...(comment !== undefined && { comment }),
        xml: element.toXml(),
      };
    });
  }

  private sheetOf(entry: SheetEntry): SheetState {
    const { id, name, visibility, part } = entry;
    return part === undefined ? moduleSheet(id, name, visibility) : this.readSheet({ ...entry, part });
  }

  private readSheet(entry: LinkedSheet): SheetState {
    const { oddities, texts, date1904 } = this;
    let rows: SheetRows = { cells: new Map(), bands: [], sharedFormulas: new Map() };
    const cut = cutSheet(this.file.readOnceMore(entry.part, "stream"), entry.part, (scanner) => {
      const show = (characters: number): void => this.file.showText(entry.part, characters);
      rows = readSheetRows(scanner, { texts, date1904, sheet: entry.name, oddities, show });
    });
    this.file.keepTags(entry.part, cut.tags);
    const merges = readMerges(cut);
    const overlap = overlappingMerges(merges);
    if (overlap) oddities.add({ kind: "overlapping-merges", sheet: entry.name, at: rangeName(overlap[1]) });
    const facets: SheetFacets = {
      name: entry.name,
      visibility: entry.visibility,
      tabColour: readTabColour(cut, this.theme),
      columns: readColumns(cut),
      merges: MergedAreas.of(merges),
      frozen: readFrozen(cut),
      gridlines: readGridlines(cut),
      protection: readProtection(cut),
      autoFilter: readAutoFilter(cut),
      conditionalFormats: readConditionalFormats(cut, this.styles, () => `cf${++this.formats}`),
      validations: readValidations(cut),
      ...this.annotations(entry),
      tables: this.tables(entry),
      charts: this.linked(entry, "drawing").flatMap(({ xml }) =>
        readCharts(xml, () => `chart${++this.charts}`),
      ),
      page: readPage(cut),
      ...readDefaultSizes(cut),
    };
    return new SheetState(
      entry.id,
      entry.part,
      entry.kind,
      rows.cells,
      rows.bands,
      facets,
      rows.sharedFormulas,
    );
  }

  /** The parts of a kind that a sheet is linked to; a missing one is said. */
  private linked(
    entry: LinkedSheet,
    kind: string,
  ): readonly { readonly part: string; readonly xml: string }[] {
    return this.file.relationships(entry.part).flatMap((relation) => {
      if (relation.kind !== kind || relation.external) return [];
      if (this.file.has(relation.target))
        return [{ part: relation.target, xml: this.file.readOnceMore(relation.target) }];
      this.oddities.add({ kind: "part-missing", sheet: entry.name, at: relation.target });
      return [];
    });
  }

  private annotations(entry: LinkedSheet): { notes: readonly Note[]; threads: readonly CommentThread[] } {
    const comments = this.linked(entry, "comments");
    if (comments.length === 0) return { notes: [], threads: [] };
    const drawings = this.linked(entry, "vmlDrawing");
    const shown = new Set(drawings.flatMap(({ xml }) => [...readShownNotes(xml)]));
    return {
      notes: comments.flatMap(({ xml }) => readNotes(xml, shown)),
      threads: this.linked(entry, "threadedComment").flatMap(({ xml }) => readThreads(xml, this.persons)),
    };
  }

  private tables(entry: LinkedSheet): readonly Table[] {
    return this.linked(entry, "table")
      .map(({ xml, part }) => readTable(xml, part))
      .filter((table) => table !== undefined);
  }
}
