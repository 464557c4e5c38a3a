import { whenWoken } from "../../../src/taskpane/session/wake";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Lets so many milliseconds pass as they do while the page runs. */
const runs = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** The clock goes on, and nothing runs. */
const sleeps = (ms: number): void => void jest.setSystemTime(Date.now() + ms);

test("a page that ran all the time was not asleep; one that stood still for an hour was, once", async () => {
  const act = jest.fn(async () => undefined);
  const end = whenWoken(act);
  await runs(600_000);
  expect(act).not.toHaveBeenCalled();
  sleeps(3_600_000);
  await runs(60_000);
  expect(act).toHaveBeenCalledTimes(1);
  end();
  sleeps(3_600_000);
  await runs(60_000);
  expect(act).toHaveBeenCalledTimes(1);
});

test("while Excel is not back it is tried again", async () => {
  const act = jest.fn(async () => undefined);
  act.mockRejectedValueOnce(new Error("no connection"));
  const end = whenWoken(act);
  sleeps(3_600_000);
  await runs(60_000);
  expect(act).toHaveBeenCalledTimes(2);
  end();
});
