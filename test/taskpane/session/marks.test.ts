import { Marks } from "../../../src/taskpane/session/marks";
import type { ExcelPort } from "../../../src/taskpane/session/excel-port";
import type { Surroundings } from "../../../src/taskpane/session/session";
import { initialState } from "../../../src/taskpane/state/pane-state";
import { createStore } from "../../../src/taskpane/state/store";
import { faultyReport } from "../support/small-dossier";

/** Marks over an Excel that answers when it is told to: what it was asked, and what it does once it answers. */
function open({ isMarked = false } = {}) {
  const result = { report: faultyReport, otherSheets: [], at: "14:32", rank: 1 };
  const store = createStore({ ...initialState, result });
  const asked: string[] = [];
  const answers: { readonly done: () => void; readonly fail: (error: Error) => void }[] = [];
  const ask = (name: string) => (): Promise<null> => {
    asked.push(name);
    return new Promise((resolve, reject) => answers.push({ done: () => resolve(null), fail: reject }));
  };
  const excel = {
    highlight: ask("lay"),
    clearHighlights: ask("clear"),
    isMarked: async () => isMarked,
    problem: () => "protégé",
  } as unknown as ExcelPort;
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  const answer = async (how: "done" | "fail" = "done"): Promise<void> => {
    await rest();
    answers.shift()?.[how](new Error("refused"));
    await rest();
  };
  return { marks: new Marks({ store, excel } as unknown as Surroundings), store, asked, answer };
}

test("the switch turned off while marks are laid: the last wish alone is done, once they are there", async () => {
  const { marks, store, asked, answer } = open();
  const first = marks.wish(true);
  await Promise.resolve();
  const others = [marks.wish(false), marks.wish(true), marks.wish(false)];
  expect(asked).toEqual(["lay"]);
  await answer();
  expect(asked).toEqual(["lay", "clear"]);
  await answer();
  await Promise.all([first, ...others]);
  expect([asked, store.get().highlighted]).toEqual([["lay", "clear"], false]);
});

test("marks that cannot be laid again stay as they are, and so does the switch", async () => {
  const { marks, store, answer } = open();
  const first = marks.wish(true);
  await answer();
  await first;
  const again = marks.wish(true);
  await answer("fail");
  await again;
  expect(store.get()).toMatchObject({ highlighted: true, notice: { tone: "bad", text: "protégé" } });
  const clearing = marks.wish(false);
  await answer("fail");
  await clearing;
  expect(store.get().highlighted).toBe(true);
});

test("marks that stand in the workbook are known, and can be taken away before anything is checked", async () => {
  const { marks, store, asked, answer } = open({ isMarked: true });
  await marks.look();
  expect(store.get().highlighted).toBe(true);
  const clearing = marks.wish(false);
  await answer();
  await clearing;
  expect([asked, store.get().highlighted]).toEqual([["clear"], false]);
});
