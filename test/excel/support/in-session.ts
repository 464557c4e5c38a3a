import { isSetSupported, type HostOptions } from "../../../src/host/api";
import type { WorkbookModel } from "../../../src/host";
import { openSession, type ExcelSession } from "../../support/excel-client";

/** Opens an Excel over a workbook, and makes it the one that src/excel speaks to until the next is opened. */
export function enter(model: WorkbookModel, options: HostOptions = {}): ExcelSession {
  const session = openSession(model, options);
  const requirements = {
    isSetSupported: (name: string, version?: string) => isSetSupported(session.host.platform, name, version),
  };
  Object.assign(globalThis, { Excel: session.excel, Office: { context: { requirements } } });
  return session;
}

/** How many syncs something took. */
export async function syncsOf<T>(
  { host }: ExcelSession,
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly syncs: number }> {
  const before = host.counters.syncs;
  const result = await run();
  return { result, syncs: host.counters.syncs - before };
}
