/** How the pane hears of what happens in the workbook: fetched once the pane is there, as nothing happens before. */
import {
  watch,
  watchSelection,
  type InExcelOptions,
  type StopWatching,
  type WorkbookReader,
} from "../../excel";
import type { SheetRange } from "./excel-port";
import { whenWoken } from "./wake";

/** Calls back once cells changed, and once the page woke; the reader is told what. What it returns ends it. */
export function watchIn(
  onChange: () => void,
  reader: WorkbookReader,
  waits: InExcelOptions,
): Promise<StopWatching> {
  const begin = () => watch(onChange, { ...waits, note: (change) => reader.note(change) });
  return throughSleep(begin, () => {
    reader.note({ kind: "workbook" });
    onChange();
  });
}

/** Calls back with the cells that the user selects; what it returns ends it. */
export function watchSelectionIn(
  onSelect: (range: SheetRange) => void,
  waits: InExcelOptions,
): Promise<StopWatching> {
  return throughSleep(() => watchSelection(onSelect, waits));
}

/** Begins again once the page woke: what Excel told meanwhile may be lost, and so may its promise to tell. */
async function throughSleep(
  begin: () => Promise<StopWatching>,
  woken: () => void = () => undefined,
): Promise<StopWatching> {
  let stop = await begin();
  const forget = whenWoken(async () => {
    await stop().catch(() => undefined);
    stop = await begin();
    woken();
  });
  return () => {
    forget();
    return stop();
  };
}
