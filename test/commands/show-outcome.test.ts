import { showOutcome } from "../../src/commands/show-outcome";
import type { Outcome } from "../../src/commands/outcome";

const OUTCOME = { title: "Un écart", lines: [] } as unknown as Outcome;

/** An Office whose small window is closed when the test says so. */
function officeWith(opens: boolean): { close(): void; readonly panes: number } {
  let closed: (() => void) | undefined;
  const seen = { close: () => closed?.(), panes: 0 };
  const dialog = { addEventHandler: (_type: string, handler: () => void) => (closed = handler) };
  Object.assign(globalThis, {
    location: { href: "https://pointage.example/commands.html" },
    Office: {
      AsyncResultStatus: { Succeeded: "succeeded" },
      EventType: { DialogEventReceived: "dialogEventReceived" },
      addin: { showAsTaskpane: () => Promise.resolve(void seen.panes++) },
      context: {
        requirements: { isSetSupported: () => true },
        ui: {
          displayDialogAsync: (
            _address: string,
            _options: unknown,
            done: (result: { status: string; value?: unknown }) => void,
          ) => done(opens ? { status: "succeeded", value: dialog } : { status: "failed" }),
        },
      },
    },
  });
  return seen;
}

afterEach(() => {
  for (const name of ["Office", "location"]) Reflect.deleteProperty(globalThis, name);
});

const settled = async (): Promise<void> => {
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

test("a function of the ribbon is over once its window is closed, and not before", async () => {
  const office = officeWith(true);
  let isOver = false;
  void showOutcome(OUTCOME).then(() => (isOver = true));
  await settled();
  expect(isOver).toBe(false);
  office.close();
  await settled();
  expect(isOver).toBe(true);
});

test("where Excel has no such window the pane opens, and the function is over", async () => {
  const office = officeWith(false);
  await showOutcome(OUTCOME);
  expect(office.panes).toBe(1);
});
