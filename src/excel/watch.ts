import { rowsOf, type WorkbookChange } from "./change";
import { ExcelProblem, sayHostError } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";
import { endSettling, isOwnEdit, mayFollowOwnEdit } from "./own-edits";
import { supports, type ExcelAbilities } from "./supports";

export interface WatchOptions extends InExcelOptions {
  /** How long nothing must change before it is told, in milliseconds. */
  readonly quiet?: number;
  /** Called at once for each change, ours included. */
  readonly note?: (change: WorkbookChange) => void;
}

/** Stops watching. */
export type StopWatching = () => Promise<void>;

const QUIET = 700;

/** A library older than the Excel it runs in refuses an event that it does not know there: it is not listened to then. */
function whereKnown(listen: () => Removable): readonly Removable[] {
  try {
    return [listen()];
  } catch (error) {
    const problem = sayHostError(error);
    if (problem instanceof ExcelProblem && problem.reason === "not-supported") return [];
    throw error;
  }
}

/** What listens to an event. */
interface Removable {
  readonly context: Excel.RequestContext | OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Tells when the user, or somebody else, changed the workbook: cells, how they look, sheets added, deleted or renamed, rows
 * hidden or sorted, formulas computed anew; once a pause, however many changes there were. Whoever is told reads
 * again; `note` is what that reading goes by. Our own writing is noted and not told.
 */
export async function watch(
  onChange: () => void,
  { quiet = QUIET, note = () => undefined, ...options }: WatchOptions = {},
): Promise<StopWatching> {
  const able = supports();
  const untold = able.choices ? null : new Untold();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const told = (change: WorkbookChange, own: boolean): Promise<void> => {
    if (stopped) return Promise.resolve();
    note(change);
    if (own) return Promise.resolve();
    untold?.hear(change);
    endSettling();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const may = untold?.end();
      if (may) note(may);
      onChange();
    }, quiet);
    return Promise.resolve();
  };
  const selected = (event: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const rows = rowsChanged(event);
    if (!stopped) note(rows);
    untold?.select(rows);
    return Promise.resolve();
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const made = listen(worksheets, able, told);
    if (untold) made.push(worksheets.onSelectionChanged.add(selected));
    await context.sync();
    return made;
  }, options);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    // Handlers are removed in the context that they were added in.
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
}

/**
 * What Excel on the web does not tell: an item taken from the list that rules a cell. It is taken in a cell that is
 * selected; where none is known to be, what is computed without a change to explain it may come of any.
 */
class Untold {
  private selected: WorkbookChange | undefined;
  private isExplained = false;

  select(rows: WorkbookChange): void {
    this.selected = rows;
  }

  hear({ kind }: WorkbookChange): void {
    if (kind !== "values") this.isExplained = true;
  }

  /** What may have changed beside what was told, at the end of changes that follow one another. */
  end(): WorkbookChange | undefined {
    const otherwise = this.isExplained ? undefined : ({ kind: "workbook" } as const);
    this.isExplained = false;
    return this.selected ?? otherwise;
  }
}

type Tell = (change: WorkbookChange, own: boolean) => Promise<void>;

/** What an event of a sheet tells. */
interface SheetEvent {
  readonly worksheetId: string;
  /** Who did it; computing has nobody. */
  readonly source?: unknown;
}

function listen(sheets: Excel.WorksheetCollection, able: ExcelAbilities, tell: Tell): Removable[] {
  const own = ({ source }: SheetEvent): boolean => source !== Excel.EventSource.remote && isOwnEdit();
  const all = (event: SheetEvent): Promise<void> => tell({ kind: "workbook" }, own(event));
  const ofSheet = (event: SheetEvent): Promise<void> =>
    tell({ kind: "sheet", sheet: event.worksheetId }, own(event));
  return [
    sheets.onChanged.add((event) => tell(changeOf(event), isOurs(event, able))),
    sheets.onFormatChanged.add((event) => tell(rowsChanged(event), own(event))),
    // Told by computing that ends late: whoever changes a cell is told of by the change itself.
    sheets.onCalculated.add(() => tell({ kind: "values" }, mayFollowOwnEdit())),
    sheets.onAdded.add(all),
    sheets.onDeleted.add(all),
    ...(able.rowHiding ? [sheets.onRowHiddenChanged.add(ofSheet)] : []),
    ...(able.sorting ? [sheets.onRowSorted.add(ofSheet), sheets.onColumnSorted.add(ofSheet)] : []),
    ...(able.renames ? whereKnown(() => sheets.onNameChanged.add(all)) : []),
  ];
}

function isOurs(event: Excel.WorksheetChangedEventArgs, { triggerSource }: ExcelAbilities): boolean {
  return triggerSource
    ? event.triggerSource === Excel.EventTriggerSource.thisLocalAddin
    : event.source === Excel.EventSource.local && isOwnEdit();
}

/** Cells that only hold something else leave all others where they are; those that push others make formulas read otherwise. */
function changeOf(event: Excel.WorksheetChangedEventArgs): WorkbookChange {
  return event.changeType === Excel.DataChangeType.rangeEdited ? rowsChanged(event) : { kind: "workbook" };
}

function rowsChanged({ worksheetId, address }: { worksheetId: string; address: string }): WorkbookChange {
  const rows = rowsOf(address);
  return rows === null ? { kind: "sheet", sheet: worksheetId } : { kind: "rows", sheet: worksheetId, rows };
}
