import type { SheetPlan } from "../../../src/engine/outputs";
import { OutputMaker, outputMaker } from "../../../src/taskpane/session/output-maker";
import type { CheckedDossier } from "../../../src/taskpane/session/making/checked-dossier";
import { make } from "../../../src/taskpane/session/making/make";
import type { Made, MakeOrder } from "../../../src/taskpane/session/making/orders";
import { Session } from "../../../src/taskpane/session/session";
import { nothingRemembered, type ExcelPort } from "../../../src/taskpane/session/excel-port";
import type { Bench } from "../../../src/taskpane/session/bench";
import { createStore } from "../../../src/taskpane/state/store";
import { checkedDossier } from "../support/checked-dossier";
import { grantsDossier } from "../support/grants-dossier";

/** A maker over an Excel that remembers what was written, and a bench that may have lost its dossier. */
function open(change: { readonly excel?: Partial<ExcelPort>; readonly ended?: boolean } = {}) {
  const dossier = grantsDossier();
  const written: SheetPlan[] = [];
  let checked: CheckedDossier | null = null;
  let checks = 0;
  const excel: ExcelPort = {
    abilities: () => ({ enough: true, notes: true }),
    recalculate: async () => undefined,
    activeSheet: async () => "Annexe",
    read: async () => ({ file: "annexe.xlsx", sheets: dossier.workbook.sheets, active: "Annexe" }),
    highlight: async () => null,
    clearHighlights: async () => undefined,
    isMarked: async () => false,
    show: async () => "",
    apply: async () => ({ kind: "refused", because: [], restored: false }),
    writeSheet: async (plan) => {
      written.push(plan);
      return {
        sheet: plan.title,
        rewritten: written.length > 1,
        otherTitle: false,
        leftAsIs: null,
        pushed: 0,
      };
    },
    keptBySheet: async () => written.at(-1)?.keeps ?? null,
    ownSheets: async () => ({ journal: "Journal de pointage" }),
    recall: async () => nothingRemembered,
    remember: async (remembered) => remembered,
    watch: async () => async () => undefined,
    watchSelection: async () => async () => undefined,
    problem: (error) => `problème : ${error instanceof Error ? error.message : ""}`,
    ...change.excel,
  };
  const bench: Bench = {
    read: () => Promise.reject(new Error("no file here")),
    prepare: () => undefined,
    readText: () => Promise.reject(new Error("no text here")),
    check: async () => {
      checks += 1;
      checked = checkedDossier(dossier);
      return { kind: "report", report: checked.result.report, otherSheets: [] };
    },
    make: async <O extends MakeOrder>(order: O) => checked && (make(checked, order) as Made[O["make"]]),
    stop: () => (checked = null),
  };
  const store = createStore();
  const session = new Session({
    store,
    excel,
    bench,
    shelf: { take: async () => [], put: async () => undefined, empty: async () => undefined },
    clock: () => "14:32",
    newId: () => "id",
    later: () => () => undefined,
  });
  return { session, store, maker: new OutputMaker(session), written, checks: () => checks };
}

test("a sheet is written from the dossier as it was checked, and told with its title", async () => {
  const { session, maker, written, checks } = open();
  await session.check();
  expect(await maker.write("by-beneficiary")).toMatchObject({ kind: "written", sheet: "Par bénéficiaire" });
  expect([written[0]?.role, checks()]).toEqual(["by-beneficiary", 1]);
  expect(maker.store.get()).toMatchObject({ making: null, own: { "by-beneficiary": "Par bénéficiaire" } });
});

test("a sheet written in parts says how far it is, and no more once it stands", async () => {
  const shares: (number | null)[] = [];
  const { session, maker } = open({
    excel: {
      writeSheet: async (plan, onProgress) => {
        for (const done of [0, 5000, 10_000]) {
          onProgress(done, 10_000);
          shares.push(maker.store.get().progress);
        }
        return { sheet: plan.title, rewritten: false, otherTitle: false, leftAsIs: null, pushed: 0 };
      },
    },
  });
  await session.check();
  await maker.write("by-beneficiary");
  expect([...shares, maker.store.get().progress]).toEqual([0, 0.5, 1, null]);
});

test("nothing is made of a sheet that changed since: it is checked first", async () => {
  const { session, store, maker, checks } = open();
  await session.check();
  store.tell({ kind: "sheet-changed" });
  await maker.write("by-territory");
  expect([checks(), store.get().stale]).toEqual([2, false]);
});

test("what waits for a source is refused with what to do", async () => {
  const { session, maker, written } = open();
  await session.check();
  const outcome = await maker.write("imputation-summary");
  expect(outcome).toMatchObject({
    kind: "failed",
    because: expect.stringContaining("tableau d'imputations"),
  });
  expect(written).toEqual([]);
});

test("what Excel refuses is told, and the next thing can be made", async () => {
  const { session, maker } = open({
    excel: { writeSheet: () => Promise.reject(new Error("feuille protégée")) },
  });
  await session.check();
  expect(await maker.write("by-territory")).toEqual({
    kind: "failed",
    because: "problème : feuille protégée",
  });
  expect(maker.store.get().making).toBeNull();
});

test("a bench that was ended since the check is given the dossier again", async () => {
  const { session, maker, checks } = open();
  await session.check();
  session.stop();
  expect(await maker.drafts()).not.toBeNull();
  expect(checks()).toBe(2);
});

test("one thing is made after the other, whoever asks for it", async () => {
  const steps: string[] = [];
  const { session, maker } = open({
    excel: {
      writeSheet: async (plan) => {
        steps.push(`begin ${plan.role}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        steps.push(`end ${plan.role}`);
        return { sheet: plan.title, rewritten: false, otherTitle: false, leftAsIs: null, pushed: 0 };
      },
    },
  });
  await session.check();
  await Promise.all([maker.write("by-territory"), maker.write("by-beneficiary")]);
  expect(steps).toEqual([
    "begin by-territory",
    "end by-territory",
    "begin by-beneficiary",
    "end by-beneficiary",
  ]);
  expect(maker.store.get().making).toBeNull();
});

test("looking tells what can be made and which of our sheets the workbook holds", async () => {
  const { session, maker } = open();
  await session.check();
  await maker.look();
  const { outline, own } = maker.store.get();
  expect([outline?.beneficiaries, own]).toEqual([3, { journal: "Journal de pointage" }]);
});

test("the control sheet is compared with the one that was written before", async () => {
  const { session, maker, written } = open();
  await session.check();
  await maker.write("control-sheet");
  await maker.write("control-sheet");
  expect(written.map(({ keeps }) => typeof keeps)).toEqual(["string", "string"]);
  expect(maker.store.get().kept).toBe(written[1]?.keeps);
});

test("choices reach what is made: shares, words", async () => {
  const { session, maker } = open();
  await session.check();
  await session.rememberOutput("share", "0.8");
  await session.rememberOutput("words", true);
  const preview = await maker.preview(maker.orderOf("mail-merge"));
  expect(preview?.withoutShare).toBe(0);
  expect((await maker.drafts())?.articles.plain).toMatch(/onze mille cinquante euros/);
});

test("a session has one maker", () => {
  const { session } = open();
  expect(outputMaker(session)).toBe(outputMaker(session));
});
