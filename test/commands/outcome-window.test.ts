import { OutcomeWindow } from "../../src/commands/outcome-window";
import { readOutcome, type Outcome } from "../../src/commands/outcome-text";

const told = (title: string): Outcome => ({ lang: "fr", tone: "working", title, lines: [] });

/** An Office whose small window listens, and is closed, when the test says so. */
function officeWith(opens: boolean) {
  const handlers: Record<string, (said: { message: string }) => void> = {};
  const seen = {
    opened: [] as (string | undefined)[],
    told: [] as (string | undefined)[],
    closed: 0,
  };
  const dialog = {
    addEventHandler: (type: string, handler: () => void) => (handlers[type] = handler),
    messageChild: (message: string) => seen.told.push(readOutcome(message)?.title),
    close: () => seen.closed++,
  };
  Object.assign(globalThis, {
    location: { href: "https://pointage.example/commands.html" },
    Office: {
      AsyncResultStatus: { Succeeded: "succeeded" },
      EventType: { DialogEventReceived: "closed", DialogMessageReceived: "said" },
      context: {
        ui: {
          displayDialogAsync: (
            address: string,
            _options: unknown,
            done: (result: { status: string; value?: unknown }) => void,
          ) => {
            seen.opened.push(readOutcome(new URL(address).hash)?.title);
            done(opens ? { status: "succeeded", value: dialog } : { status: "failed" });
          },
        },
      },
    },
  });
  return {
    seen,
    listen: () => handlers["said"]?.({ message: "listening" }),
    leave: () => handlers["said"]?.({ message: "close" }),
    close: () => handlers["closed"]?.({ message: "" }),
  };
}

afterEach(() => {
  for (const name of ["Office", "location"]) Reflect.deleteProperty(globalThis, name);
});

const isOver = (window: OutcomeWindow): Promise<boolean | "open"> =>
  Promise.race([window.closed, new Promise<"open">((resolve) => setTimeout(resolve, 20, "open"))]);

test("it opens once, is told the latest as soon as it listens, then all that follows", () => {
  const { seen, listen } = officeWith(true);
  const window = new OutcomeWindow();
  for (const title of ["Lecture", "Comparaison"]) window.show(told(title));
  expect(seen).toMatchObject({ opened: ["Lecture"], told: [] });
  listen();
  window.show(told("1 écart"));
  expect(seen).toMatchObject({ opened: ["Lecture"], told: ["Comparaison", "1 écart"] });
});

test("it is over once the user closed it, and not before; then it shows nothing more", async () => {
  const { seen, listen, close } = officeWith(true);
  const window = new OutcomeWindow();
  window.show(told("Lecture"));
  listen();
  expect(await isOver(window)).toBe("open");
  close();
  expect(await isOver(window)).toBe(true);
  window.show(told("1 écart"));
  expect(seen.told).toEqual(["Lecture"]);
});

test("the Escape key leaves it as its cross does", async () => {
  const { seen, leave } = officeWith(true);
  const window = new OutcomeWindow();
  window.show(told("Lecture"));
  leave();
  expect([await isOver(window), seen.closed]).toEqual([true, 1]);
});

test("closed by what opened it, it was not the user", async () => {
  const { seen } = officeWith(true);
  const window = new OutcomeWindow();
  window.show(told("Écriture"));
  window.close();
  expect([await isOver(window), seen.closed]).toEqual([false, 1]);
});

test("one that was never opened is closed without being opened", async () => {
  const { seen } = officeWith(true);
  const window = new OutcomeWindow();
  window.close();
  window.show(told("1 écart"));
  expect([await isOver(window), seen.opened]).toEqual([false, []]);
});

test("where Excel opens no window it is over at once, not by the user: what is under way goes on", async () => {
  const { seen } = officeWith(false);
  const window = new OutcomeWindow();
  window.show(told("Lecture"));
  expect(await isOver(window)).toBe(false);
  window.show(told("1 écart"));
  expect(seen.opened).toEqual(["Lecture"]);
});
