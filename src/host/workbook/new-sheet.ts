import type { SheetFacets, SheetVisibility } from "./facets";
import { MergedAreas } from "./merged-areas";
import { MODULE_SHEET, SheetState } from "./sheet-state";

/** What a sheet is like before anything is done to it: as the part is written for it. */
const BLANK: SheetFacets = {
  name: "",
  visibility: "visible",
  tabColour: undefined,
  columns: [],
  merges: MergedAreas.none,
  frozen: undefined,
  gridlines: true,
  protection: undefined,
  autoFilter: undefined,
  conditionalFormats: [],
  validations: [],
  notes: [],
  threads: [],
  tables: [],
  charts: [],
  page: {
    orientation: "default",
    paper: undefined,
    scale: undefined,
    fit: undefined,
    margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    header: undefined,
    footer: undefined,
    centredHorizontally: false,
    centredVertically: false,
    gridlines: false,
    breaks: [],
  },
  columnWidth: undefined,
  rowHeight: 15,
};

/** An empty sheet, to be put in a workbook by an `add-sheet` change. The id must be free. */
export function newSheet(id: number, name: string): SheetState {
  return new SheetState(id, undefined, "worksheet", new Map(), [], { ...BLANK, name });
}

/** A sheet that the workbook lists without a part: a module of macros of Excel 95, which Excel keeps and shows nowhere. */
export function moduleSheet(id: number, name: string, visibility: SheetVisibility): SheetState {
  return new SheetState(id, undefined, MODULE_SHEET, new Map(), [], { ...BLANK, name, visibility });
}
