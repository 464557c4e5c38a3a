import type { CellRange } from "./address";
import type { DocumentProperties } from "./document-properties";
import type { MergedAreas } from "./merged-areas";
import type { StylePatch } from "./style/cell-style";

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** Neighbouring columns that look alike, from zero, both included. */
export interface ColumnBand {
  readonly left: number;
  readonly right: number;
  /** In characters of the usual font; absent for the sheet's own width. */
  readonly width?: number;
  /** Whether nobody set that width by hand. */
  readonly automatic?: boolean;
  readonly hidden?: boolean;
  /** The style of cells that have none of their own. */
  readonly style?: number;
  /** Its other attributes, as the file writes them. */
  readonly rest?: Readonly<Record<string, string>>;
}

/** Rows and columns that stay in place, counted from the sheet's corner. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** What a protected sheet allows, or a protected list of sheets: attributes of the element as the file writes them. */
export type SheetProtection = Readonly<Record<string, string>>;

/** What a rule made here asks of cells, in the words of Excel's API; formulas without "=". */
export type ConditionalRule =
  | { readonly on: "cellValue"; readonly operator: string; readonly formulas: readonly string[] }
  | { readonly on: "text"; readonly operator: string; readonly text: string }
  | { readonly on: "rank"; readonly type: string; readonly rank: number }
  | { readonly on: "preset"; readonly criterion: string }
  | {
      readonly on: "scale";
      readonly points: readonly {
        readonly type: string;
        readonly formula?: string;
        readonly colour: string;
      }[];
    };

/** A rule that formats cells by what they hold. */
export interface ConditionalFormat {
  /** Unique in the workbook while it is open. */
  readonly id: string;
  readonly ranges: readonly CellRange[];
  /** As the file names it: "expression" for a formula, "cellIs", "dataBar", "colorScale"… */
  readonly type: string;
  /** Without "=", relative to the first cell of the first range; for `expression`. */
  readonly formula?: string;
  /** For those made here that are of another type. */
  readonly rule?: ConditionalRule;
  /** What it lays over cells. */
  readonly format?: StylePatch;
  /** 1 comes first. */
  readonly priority: number;
  readonly stopIfTrue?: boolean;
  /** The rule as the file writes it; absent for one that the file does not hold yet. */
  readonly xml?: string;
}

/** A note on a cell (Excel's old comments). */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly visible: boolean;
  /** Of the box that shows it, in points, where somebody said so. */
  readonly width?: number;
  readonly height?: number;
  /** The `comment` element as the file writes it; absent for a note that the file does not hold yet. */
  readonly xml?: string;
}

/** A conversation on a cell: its first message, then the answers. */
export interface CommentThread {
  /** "{GUID}" */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly messages: readonly CommentMessage[];
}

export interface CommentMessage {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** ISO, as the file writes it. */
  readonly time: string;
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** What its row of totals was given here: a word, or "sum" or "count". */
  readonly total?: { readonly label: string } | { readonly of: "sum" | "count" };
}

/** What a filter lets pass in one column, counted from the filter's first. */
export interface ColumnFilter {
  readonly column: number;
  readonly criteria:
    | { readonly on: "values"; readonly values: readonly string[] }
    /** Conditions as Excel writes them: ">50", "=*e"; `any` for one or the other. */
    | { readonly on: "custom"; readonly first: string; readonly second?: string; readonly any: boolean }
    | { readonly on: "ranked"; readonly top: boolean; readonly percent: boolean; readonly count: number }
    | { readonly on: "average"; readonly above: boolean };
}

/** A table (list object) of a sheet. */
export interface Table {
  readonly id: number;
  readonly name: string;
  /** Header and totals included. */
  readonly range: CellRange;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: readonly TableColumn[];
  readonly styleName?: string;
  readonly showFilter: boolean;
  /** The filters said here; absent for those that the file says. */
  readonly filters?: readonly ColumnFilter[];
  /** What of the style is laid over; absent for what the file says, or Excel's own: banded rows alone. */
  readonly shown?: {
    readonly bandedRows?: boolean;
    readonly bandedColumns?: boolean;
    readonly firstColumn?: boolean;
    readonly lastColumn?: boolean;
  };
  /** The part that holds it; absent for a table that the file does not hold yet. */
  readonly part?: string;
}

/** One series of a chart: where its name, categories and values stand. */
export interface ChartSeries {
  /** Unique in its chart. */
  readonly id: number;
  /** A cell that holds it, or the name itself. */
  readonly name: CellRange | string | undefined;
  readonly categories: CellRange | undefined;
  /** Undefined for one that was added and given none yet. */
  readonly values: CellRange | undefined;
  /** Of bubbles. */
  readonly sizes?: CellRange;
}

/** What was said of how a chart's parts look, by their place: "legend/position", "series 2/format/fill". */
export type ChartLook = Readonly<Record<string, string | number | boolean>>;

/** A chart on a sheet. Those that came with the file keep what they show: only their place among the others is known. */
export interface Chart {
  /** Unique in the workbook while it is open. */
  readonly id: string;
  readonly name: string;
  /** Undefined for one that came with the file. */
  readonly made?: MadeChart;
  /** The cells that it covers. */
  readonly place: CellRange;
  /** The anchor in the drawing as the file writes it; absent for a chart that the file does not hold yet. */
  readonly xml?: string;
}

/** What a chart made here shows. */
export interface MadeChart {
  /** As Excel's API names it: "ColumnClustered". */
  readonly kind: string;
  /** Undefined for none. */
  readonly title: string | undefined;
  /** The id of the sheet that its cells are on. */
  readonly sheet: number;
  /** Names of series and categories included, where they are texts. */
  readonly range: CellRange;
  /** Whether each column is a series, or each row. */
  readonly seriesBy: "columns" | "rows";
  /** The series said one by one; absent where they are those of the range. */
  readonly series?: readonly ChartSeries[];
  readonly look?: ChartLook;
}

/** How a sheet goes to paper. Lengths in inches. */
export interface PageLayout {
  readonly orientation: "portrait" | "landscape" | "default";
  /** 9 is A4, 8 is A3, as the file counts. */
  readonly paper: number | undefined;
  /** In percent. */
  readonly scale: number | undefined;
  /** Pages wide and high to fit in; 0 for as many as needed; undefined where the sheet is not fitted. */
  readonly fit: { readonly wide: number; readonly high: number } | undefined;
  readonly margins: PageMargins | undefined;
  /** Excel's codes included: "&L…&C…&R…". */
  readonly header: string | undefined;
  readonly footer: string | undefined;
  readonly centredHorizontally: boolean;
  readonly centredVertically: boolean;
  readonly gridlines: boolean;
  /** Printed without colours, or without pictures; absent for neither. */
  readonly blackAndWhite?: boolean;
  readonly draft?: boolean;
  /** The rows that start a page because somebody said so, from zero, in order. */
  readonly breaks: readonly number[];
}

export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** A rule on what may be typed in cells; kept as the file writes it. */
export interface DataValidation {
  readonly ranges: readonly CellRange[];
  readonly type: string;
  readonly xml: string;
}

/** Everything about a sheet but its cells and rows. Each value is replaced whole: what was there comes back on undo. */
export interface SheetFacets {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** "#RRGGBB"; undefined for none. */
  readonly tabColour: string | undefined;
  readonly columns: readonly ColumnBand[];
  readonly merges: MergedAreas;
  readonly frozen: FrozenPanes | undefined;
  /** Whether the screen shows the grid's lines. */
  readonly gridlines: boolean;
  readonly protection: SheetProtection | undefined;
  readonly autoFilter: CellRange | undefined;
  /** What of it is filtered, as it was said here; absent for what the file says. */
  readonly filters?: readonly ColumnFilter[] | undefined;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  readonly notes: readonly Note[];
  readonly threads: readonly CommentThread[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly page: PageLayout;
  /** In characters; undefined for Excel's own. */
  readonly columnWidth: number | undefined;
  /** In points. */
  readonly rowHeight: number;
}

/** A name given to cells or to a formula. */
export interface DefinedName {
  /** "_xlnm.Print_Area" and such included. */
  readonly name: string;
  /** The id of the sheet that alone knows it; undefined for the whole workbook. */
  readonly sheet: number | undefined;
  /** Without "=". */
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment?: string;
  /** The element as the file writes it; absent for a name that the file does not hold yet. */
  readonly xml?: string;
}

/** XML that an add-in keeps in the workbook. */
export interface CustomXmlPart {
  /** "{GUID}" */
  readonly id: string;
  readonly xml: string;
  /** The namespace of its root, "" for none. */
  readonly namespace: string;
  /** The part that holds it; absent for one that the file does not hold yet. */
  readonly part?: string;
}

/** A property that users see in the file's own sheet of properties. */
export interface CustomProperty {
  readonly name: string;
  readonly value: string | number | boolean;
  /** The element as the file writes it; absent for one that the file does not hold yet. */
  readonly xml?: string;
}

/** Everything that belongs to no sheet. Each value is replaced whole. */
export interface WorkbookFacets {
  readonly names: readonly DefinedName[];
  readonly customXml: readonly CustomXmlPart[];
  readonly customProperties: readonly CustomProperty[];
  readonly documentProperties: DocumentProperties;
  /** The id of the sheet in front. */
  readonly activeSheet: number;
  /** The sheets' ids in the order of their tabs. */
  readonly order: readonly number[];
  /** When formulas are computed, as the file writes it: "auto", "autoNoTable", "manual". */
  readonly calculation: string;
  /** What protects the list of sheets: attributes of `workbookProtection`; undefined where nothing does. */
  readonly protection: SheetProtection | undefined;
}
