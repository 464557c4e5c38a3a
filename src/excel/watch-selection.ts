import { inExcel, type InExcelOptions } from "./in-excel";
import type { SheetPlace } from "./go-to";
import type { StopWatching } from "./watch";

/** How long the selection must rest before it is told, in milliseconds: arrows held down cross many cells. */
const REST = 200;

/** Tells which cells are selected, once the selection rests. Several areas at once are not told. */
export async function watchSelection(
  onSelect: (place: SheetPlace) => void,
  options: InExcelOptions = {},
): Promise<StopWatching> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const tell = async (worksheetId: string, address: string): Promise<void> => {
    const sheet = await inExcel(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
      await context.sync();
      return found.isNullObject ? null : found.name;
    }, options);
    if (!stopped && sheet !== null) onSelect({ sheet, address });
  };
  const selected = ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    clearTimeout(timer);
    if (stopped || address === "" || address.includes(",")) return Promise.resolve();
    // Nobody waits for it: an Excel that is busy tells the next one.
    timer = setTimeout(() => void tell(worksheetId, address).catch(() => undefined), REST);
    return Promise.resolve();
  };
  const handler = await inExcel(async (context) => {
    const made = context.workbook.worksheets.onSelectionChanged.add(selected);
    await context.sync();
    return made;
  }, options);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    // A handler is removed in the context that it was added in.
    handler.remove();
    await handler.context.sync();
  };
}
