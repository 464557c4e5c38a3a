import { ExcelProblem, sayHostError } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";
import { isOwnEdit } from "./own-edits";
import { supports } from "./supports";

export interface WatchOptions extends InExcelOptions {
  /** How long nothing must change before it is told, in milliseconds. */
  readonly quiet?: number;
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
 * Tells when the user, or somebody else, changed the workbook: cells, sheets added, deleted or renamed, rows hidden or
 * filtered, a formula computed anew where the workbook waits to be asked; once a pause, however many
 * changes there were. It says that something changed, never what: whoever is told reads again. Our own writing is not
 * told.
 */
export async function watch(
  onChange: () => void,
  { quiet = QUIET, ...options }: WatchOptions = {},
): Promise<StopWatching> {
  const able = supports();
  const { triggerSource } = able;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const told = (): Promise<void> => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(onChange, quiet);
    return Promise.resolve();
  };
  const changed = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const own = triggerSource
      ? event.triggerSource === Excel.EventTriggerSource.thisLocalAddin
      : event.source === Excel.EventSource.local && isOwnEdit();
    return own ? Promise.resolve() : told();
  };
  const comesOrGoes = (event: { readonly source: unknown }): Promise<void> =>
    event.source !== Excel.EventSource.remote && isOwnEdit() ? Promise.resolve() : told();
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const made: Removable[] = [
      worksheets.onChanged.add(changed),
      worksheets.onAdded.add(comesOrGoes),
      worksheets.onDeleted.add(comesOrGoes),
      ...(able.rowHiding ? [worksheets.onRowHiddenChanged.add(comesOrGoes)] : []),
      ...(able.renames ? whereKnown(() => worksheets.onNameChanged.add(comesOrGoes)) : []),
    ];
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
