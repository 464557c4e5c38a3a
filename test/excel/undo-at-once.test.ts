import {
  applyEdits,
  sayRefused,
  undoEdits,
  type EditOutcome,
  type ExplainedEdit,
  type WrittenEdit,
} from "../../src/excel";
import { SOMEBODY_ELSE } from "../../src/host/api";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter } from "./support/in-session";
import { held, textOfSheet, type } from "./support/sheet";

const AT = { at: "2026-11-25T14:32:05", lang: "fr" } as const;
const LATER = { at: "2026-11-25T14:40:00", lang: "fr" } as const;
const LAST = { at: "2026-11-25T14:50:00", lang: "fr" } as const;
const JOURNAL = "Journal de pointage";

function edit(address: string, before: number, after: number): ExplainedEdit {
  return {
    sheet: "Annexe",
    address,
    before: { kind: "number", value: String(before) },
    after: { kind: "number", value: String(after) },
    rule: "operation-total",
    reason: "Le total suit ses lignes.",
  };
}

function written(outcome: EditOutcome): readonly WrittenEdit[] {
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  return outcome.edits;
}

/** An annex whose G7 was corrected, then G8. */
async function corrected() {
  const session = enter(emptyWorkbook("Annexe"));
  await type(session, "Annexe", { G7: 1, G8: 10 });
  const first = written(await applyEdits([edit("G7", 1, 2)], AT));
  const second = written(await applyEdits([edit("G8", 10, 20)], AT));
  return { session, first, second };
}

/** What the journal says: number, cell, before, after, undone at. */
async function journal(session: ExcelSession): Promise<readonly string[]> {
  const rows = (await textOfSheet(session, JOURNAL)).slice(3);
  return rows.map((row) => [0, 3, 4, 5, 8].map((column) => row[column]).join(" "));
}

test("two people take the same correction back at once: it is taken back once, and the journal says when", async () => {
  const { session, first } = await corrected();
  const [one, other] = await Promise.all([undoEdits(first, LATER), undoEdits(first, LAST)]);
  expect(one).toMatchObject({ kind: "applied" });
  expect(other).toMatchObject({
    kind: "refused",
    refused: [{ because: "changed", edit: { address: "G7" } }],
  });
  expect(await held(session, "Annexe", "G7")).toBe(1);
  expect(await journal(session)).toEqual(["1 G7 1,00 2,00 25/11/2026 14:40:00", "2 G8 10,00 20,00 "]);
});

test("two people take their own corrections back at once: both are, and each entry says so", async () => {
  const { session, first, second } = await corrected();
  const [one, other] = await Promise.all([undoEdits(first, LATER), undoEdits(second, LAST)]);
  expect([one.kind, other.kind]).toEqual(["applied", "applied"]);
  expect([await held(session, "Annexe", "G7"), await held(session, "Annexe", "G8")]).toEqual([1, 10]);
  expect(await journal(session)).toEqual([
    "1 G7 1,00 2,00 25/11/2026 14:40:00",
    "2 G8 10,00 20,00 25/11/2026 14:50:00",
  ]);
});

test("a correction that others followed in its cell is not taken back: the cell's last entry is another's", async () => {
  const { session, first } = await corrected();
  await applyEdits([edit("G7", 2, 1)], LATER);
  await applyEdits([edit("G7", 1, 2)], LATER);
  const before = await journal(session);
  const outcome = await undoEdits(first, LAST);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  expect(outcome.refused.map((one) => sayRefused(one, "fr"))).toEqual([
    "G7, feuille « Annexe » : d'après le journal, cette correction est déjà annulée ou une autre l'a suivie. Rien n'est annulé ; cliquez de nouveau sur Pointer.",
  ]);
  expect(await held(session, "Annexe", "G7")).toBe(2);
  expect(await journal(session)).toEqual(before);
});

test("a correction that is taken back, then typed by hand, is not taken back again", async () => {
  const { session, first } = await corrected();
  await undoEdits(first, LATER);
  await type(session, "Annexe", { G7: 2 });
  expect(await undoEdits(first, LAST)).toMatchObject({
    kind: "refused",
    refused: [{ because: "superseded" }],
  });
  expect(await held(session, "Annexe", "G7")).toBe(2);
});

test("of a journal begun anew, no entry is marked for another that bore its number", async () => {
  const { session, first } = await corrected();
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem(JOURNAL).delete();
    await context.sync();
  });
  await applyEdits([edit("G8", 20, 30)], LATER);
  expect(await undoEdits(first, LAST)).toMatchObject({ kind: "applied" });
  expect(await journal(session)).toEqual(["1 G8 20,00 30,00 "]);
});

test("rows put in the journal as a correction is taken back: no other entry is marked, and nothing is taken back", async () => {
  const { session, first, second } = await corrected();
  const { host, model } = session;
  const journalSheet = model.sheetNamed(JOURNAL);
  if (!journalSheet) throw new Error("no journal");
  // Somebody sorts the journal: the entry of G8 comes to stand where that of G7 stood.
  host.faults.beforeSync(host.counters.syncs + 2, () =>
    host.act(SOMEBODY_ELSE, () => {
      const [above, below] = [3, 4].map((row) =>
        model.snapshot(journalSheet).cells.filter((cell) => cell.row === row),
      );
      const put = (row: number, cells: typeof above) =>
        (cells ?? []).map(({ column, value }) => ({ row, column, record: { column, value } }));
      host.editing.apply({
        kind: "cells",
        sheet: journalSheet.id,
        cells: [...put(3, below), ...put(4, above)],
      });
    }),
  );
  const outcome = await undoEdits(first, LAST);
  expect(outcome).toMatchObject({ kind: "failed", state: "restored", problem: { reason: "coauthor" } });
  expect(await held(session, "Annexe", "G7")).toBe(2);
  expect((await journal(session)).map((row) => row.slice(0, 4) + row.slice(-1))).toEqual(["2 G8 ", "1 G7 "]);
  expect(await undoEdits(first, LAST)).toMatchObject({ kind: "applied" });
  expect(await undoEdits(second, LAST)).toMatchObject({ kind: "applied" });
});

test("a connection lost as a correction is taken back, that somebody else took back: nothing is put again", async () => {
  const { session, first } = await corrected();
  const { faults, counters } = session.host;
  faults.failSync(counters.syncs + 3, "before", "ConnectionFailure");
  const [other] = await Promise.all([undoEdits(first, LAST), undoEdits(first, LATER)]);
  expect(other.kind).not.toBe("refused");
  expect(await held(session, "Annexe", "G7")).toBe(1);
  expect((await journal(session))[0]).toContain("25/11/2026 14:40:00");
});

test("a connection lost as two are taken back, one of which somebody else took back: theirs stays taken back", async () => {
  const { session, first, second } = await corrected();
  const { faults, counters } = session.host;
  faults.failSync(counters.syncs + 3, "before", "ConnectionFailure");
  const [mine] = await Promise.all([undoEdits([...first, ...second], LAST), undoEdits(first, LATER)]);
  expect(mine).toMatchObject({ kind: "failed" });
  expect([await held(session, "Annexe", "G7"), await held(session, "Annexe", "G8")]).toEqual([1, 20]);
  expect(await journal(session)).toEqual(["1 G7 1,00 2,00 25/11/2026 14:40:00", "2 G8 10,00 20,00 "]);
});
