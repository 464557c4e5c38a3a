import {
  applyEdits,
  settleEdits,
  undoEdits,
  type EditOutcome,
  type ExplainedEdit,
  type WrittenEdit,
} from "../../src/excel";
import { SOMEBODY_ELSE } from "../../src/host/api";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter, syncsOf } from "./support/in-session";
import { held, textOfSheet, type } from "./support/sheet";
import { snapshotsOf } from "./support/workbooks";

/** Thousands of cells are corrected, on a machine that may be busy. */
jest.setTimeout(240_000);

const LIMIT = 5 * 1024 * 1024;
const AT = { at: "2026-11-25T14:32:05", lang: "fr" } as const;
const LATER = { at: "2026-11-25T14:40:00", lang: "fr" } as const;
const JOURNAL = "Journal de pointage";

/** Corrections of every second cell of a column: none has a neighbour. */
const scattered = (count: number): readonly ExplainedEdit[] =>
  Array.from({ length: count }, (_, i) => ({
    sheet: "Annexe",
    address: `G${2 * i + 1}`,
    before: { kind: "number", value: `${i}.00` },
    after: { kind: "number", value: `${i + 1}.50` },
    rule: "operation-total",
    reason: `Le total de l'opération ${i} ne suit pas ses lignes, dont la somme est écrite aussi dans l'article.`,
  }));

async function annex(count: number): Promise<ExcelSession> {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  await session.excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem("Annexe").getRange(`G1:G${2 * count}`);
    column.values = Array.from({ length: 2 * count }, (_, i) => [i % 2 === 0 ? i / 2 : ""]);
    await context.sync();
  });
  Object.assign(session.host.counters, { largestIn: 0, largestOut: 0 });
  return session;
}

function written(outcome: EditOutcome): readonly WrittenEdit[] {
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome).slice(0, 500));
  return outcome.edits;
}

const cells = ({ model }: ExcelSession): string =>
  JSON.stringify(snapshotsOf(model).find(({ name }) => name === "Annexe")?.cells);

test("corrections too many for one request of the web go in several, and so does taking them back", async () => {
  const COUNT = 3000;
  const session = await annex(COUNT);
  const before = cells(session);
  const { counters } = session.host;
  const done = written(await applyEdits(scattered(COUNT), AT));
  expect(done).toHaveLength(COUNT);
  expect(await held(session, "Annexe", `G${2 * COUNT - 1}`)).toBe(COUNT + 0.5);
  const listed = (await textOfSheet(session, JOURNAL)).slice(3);
  expect([listed.length, listed.at(-1)?.slice(0, 4)]).toEqual([
    COUNT,
    [String(COUNT), "25/11/2026 14:32:05", "Annexe", `G${2 * COUNT - 1}`],
  ]);
  expect(await undoEdits(done, LATER)).toMatchObject({ kind: "applied" });
  expect(cells(session)).toBe(before);
  const marks = (await textOfSheet(session, JOURNAL)).slice(3).map((row) => row[8]);
  expect(new Set(marks)).toEqual(new Set(["25/11/2026 14:40:00"]));
  expect(Math.max(counters.largestIn, counters.largestOut)).toBeLessThan(LIMIT);
});

test("a column of 12,000 figures is corrected and given back in requests that the web takes", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe").getRange("G1:G12000").values = Array.from(
      { length: 12_000 },
      () => [1],
    );
    await context.sync();
  });
  const edits = Array.from({ length: 12_000 }, (_, i): ExplainedEdit => {
    const [first] = scattered(1);
    if (!first) throw new Error("none");
    return {
      ...first,
      address: `G${i + 1}`,
      before: { kind: "number", value: "1" },
      after: { kind: "number", value: "2" },
    };
  });
  const { counters } = session.host;
  const done = written(await applyEdits(edits, AT));
  expect(await undoEdits(done, LATER)).toMatchObject({ kind: "applied" });
  expect(Math.max(counters.largestIn, counters.largestOut)).toBeLessThan(LIMIT);
});

describe("of corrections that take several requests", () => {
  const COUNT = 160;
  /** Each of which says why at length: some seventy fill a request. */
  const EDITS = scattered(COUNT).map((edit) => ({
    ...edit,
    reason: edit.reason.padEnd(20_000, " et encore"),
  }));
  /** Every sheet's cells, without how they look. */
  const state = ({ model }: ExcelSession): string => JSON.stringify(snapshotsOf(model));

  /** With a journal already, or without one yet. */
  async function prepared(withJournal: boolean): Promise<ExcelSession> {
    const session = await annex(COUNT);
    await type(session, "Annexe", { A1: 1 });
    if (withJournal) {
      const [first] = EDITS;
      if (!first) throw new Error("none");
      written(await applyEdits([{ ...first, address: "A1", before: { kind: "number", value: "1" } }], AT));
    }
    return session;
  }

  const marks = async (session: ExcelSession): Promise<readonly boolean[]> =>
    (await textOfSheet(session, JOURNAL)).slice(3).map((row) => row[8] !== "");

  test.each([
    ["with a journal", true],
    ["without a journal yet", false],
  ])(
    "every sync fails in turn, %s: all or nothing, the journal true, and the next try ends well",
    async (_name, withJournal) => {
      const calm = await prepared(withJournal);
      const before = cells(calm);
      const sheets = calm.model.sheets.length;
      const { syncs } = await syncsOf(calm, () => applyEdits(EDITS, AT));
      expect(syncs).toBeGreaterThan(3);
      const after = cells(calm);
      for (const when of ["before", "after"] as const) {
        for (let failing = 1; failing <= syncs; failing++) {
          const session = await prepared(withJournal);
          session.host.faults.failSync(session.host.counters.syncs + failing, when);
          const outcome = await applyEdits(EDITS, AT);
          const whole = failing === syncs && when === "after";
          expect([when, failing, outcome.kind]).toEqual([when, failing, whole ? "applied" : "failed"]);
          expect([when, failing, cells(session) === (whole ? after : before)]).toEqual([when, failing, true]);
          if (whole) continue;
          if (withJournal) expect((await marks(session)).slice(1)).not.toContain(false);
          else expect([when, failing, session.model.sheets.length]).toEqual([when, failing, sheets]);
          expect((await applyEdits(EDITS, LATER)).kind).toBe("applied");
          expect(cells(session)).toBe(after);
        }
      }
    },
  );

  test("every sync of taking them back fails in turn: all or nothing, and the journal tells the truth", async () => {
    const calm = await prepared(true);
    const done = written(await applyEdits(EDITS, AT));
    const { syncs } = await syncsOf(calm, () => undoEdits(done, LATER));
    expect(syncs).toBeGreaterThan(3);
    for (const when of ["before", "after"] as const) {
      for (let failing = 1; failing <= syncs; failing++) {
        const session = await prepared(true);
        const mine = written(await applyEdits(EDITS, AT));
        const before = state(session);
        session.host.faults.failSync(session.host.counters.syncs + failing, when);
        const outcome = await undoEdits(mine, LATER);
        const whole = failing === syncs && when === "after";
        expect([when, failing, outcome.kind]).toEqual([when, failing, whole ? "applied" : "failed"]);
        if (whole) continue;
        expect([when, failing, state(session) === before]).toEqual([when, failing, true]);
      }
    }
  });

  test("the connection lost between two of them: the journal says what stands, and all is taken back once Excel answers", async () => {
    const session = await prepared(true);
    const before = cells(session);
    const { faults, counters } = session.host;
    faults.loseConnection(counters.syncs + 5);
    const outcome = await applyEdits(EDITS, AT);
    if (outcome.kind !== "failed" || !outcome.pending) throw new Error(JSON.stringify(outcome).slice(0, 300));
    faults.clear();
    // Whoever opens the workbook now reads in the journal each correction that stands, and no other.
    const listed = (await textOfSheet(session, JOURNAL)).slice(4).map((row) => row[3]);
    const sheet = session.model.sheetNamed("Annexe");
    const changed = EDITS.filter(({ after }, i) => {
      const value = sheet?.at(2 * i, 6)?.value;
      return value?.kind === "number" && value.value === Number(after.value);
    }).map(({ address }) => address);
    expect(changed.length).toBeGreaterThan(0);
    expect(listed).toEqual(changed);
    expect(await settleEdits(outcome.pending, outcome.problem)).toMatchObject({ state: "restored" });
    expect(cells(session)).toBe(before);
    expect((await marks(session)).slice(1)).not.toContain(false);
  });

  test("a cell that somebody changes between two of them is named, and all is given back, theirs included", async () => {
    const session = await prepared(true);
    const { host, model } = session;
    const last = 2 * (COUNT - 1);
    host.faults.beforeSync(host.counters.syncs + 5, () => {
      const record = { column: 6, value: { kind: "number", value: 77 } } as const;
      const sheet = model.sheetNamed("Annexe")?.id ?? 0;
      host.act(SOMEBODY_ELSE, () =>
        host.editing.apply({ kind: "cells", sheet, cells: [{ row: last, column: 6, record }] }),
      );
    });
    expect(await applyEdits(EDITS, AT)).toMatchObject({
      kind: "refused",
      refused: [{ because: "changed", edit: { address: `G${last + 1}` } }],
    });
    expect(await held(session, "Annexe", `G${last + 1}`)).toBe(77);
    expect([await held(session, "Annexe", "G1"), await held(session, "Annexe", "G3")]).toEqual([0, 1]);
    expect((await marks(session)).slice(1)).not.toContain(false);
  });

  test("a cell typed in between two of them is waited for, and nothing is written twice", async () => {
    const session = await prepared(true);
    const { faults, counters } = session.host;
    faults.beforeSync(counters.syncs + 5, () => faults.enterCell());
    const whileCellIsEdited = () => void setTimeout(() => faults.leaveCell(), 5);
    expect(await applyEdits(EDITS, AT, { whileCellIsEdited })).toMatchObject({ kind: "applied" });
    expect((await textOfSheet(session, JOURNAL)).slice(3)).toHaveLength(COUNT + 1);
  });
});
