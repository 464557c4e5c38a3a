import { watchSelectionIn } from "../../../src/taskpane/session/office-watching";
import { enter } from "../../excel/support/in-session";
import { emptyWorkbook } from "../../support/excel-client";

afterEach(() => jest.useRealTimers());

test("a page that slept asks again to be told what is selected", async () => {
  jest.useFakeTimers();
  const { host } = enter(emptyWorkbook("Annexe"));
  const end = await watchSelectionIn(() => undefined, {});
  const { syncs } = host.counters;
  jest.setSystemTime(Date.now() + 3_600_000);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(host.counters.syncs).toBeGreaterThan(syncs);
  await end();
});
