import fc from "fast-check";
import { applyEdits, readWorkbook, watch, WorkbookReader, type StopWatching } from "../../src/excel";
import { endSettling, isOwnEdit } from "../../src/excel/own-edits";
import { SOMEBODY_ELSE, THE_USER, type HostOptions } from "../../src/host/api";
import { hideRows } from "../../src/host/api/lines";
import { moveRows } from "../../src/host/api/row-moving";
import { addSheet, deleteSheet, renameSheet } from "../../src/host/api/sheet-editing";
import { styleCells } from "../../src/host/api/styling";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter } from "./support/in-session";

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

// What one test writes is ours for a while longer: what the next one's Excel computes would be taken to follow from it.
afterEach(async () => {
  endSettling();
  while (isOwnEdit()) await soon();
});

/** An Excel that is watched, its first reading made. */
async function watched(session: ExcelSession, rows: number) {
  await fill(session, rows);
  const reader = new WorkbookReader();
  const told = jest.fn();
  const stop = await watch(told, { quiet: 1, note: (change) => reader.note(change) });
  await reader.readWhole();
  return { reader, stop, told };
}

/** Lines of an annex: a label, a quantity, a price, what they come to; and their total in another sheet. */
async function fill({ excel }: ExcelSession, rows: number): Promise<void> {
  await excel.run(async (context) => {
    const lines = Array.from({ length: rows }, (_, i) => {
      const row = i + 1;
      return [`Association de Ville-${row}`, row, 10, `=B${row}*C${row}`];
    });
    const { worksheets } = context.workbook;
    worksheets.getItem("Annexe").getRange(`A1:D${rows}`).formulas = lines;
    worksheets.getItem("Budget").getRange("A1").formulas = [[`=SUM(Annexe!D1:D${rows})`]];
    await context.sync();
  });
}

function bytesOf({ host }: ExcelSession): () => number {
  const before = host.counters.bytesOut;
  return () => host.counters.bytesOut - before;
}

test("formulas that give long texts are read again in as many answers as they need", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  const { model } = session;
  const value = { kind: "text", value: "x".repeat(90) } as const;
  const cells = Array.from({ length: 60_000 }, (_, row) => ({
    row,
    column: 0,
    record: { column: 0, value, formula: { text: `REPT("x",90)` } },
  }));
  model.apply({ kind: "cells", sheet: model.sheetNamed("Annexe")?.id ?? 0, cells });
  const reader = new WorkbookReader();
  await reader.readWhole();
  reader.note({ kind: "values" });
  expect(await reader.readAgain()).toMatchObject({ same: true });
});

test("after a keystroke the row is read again and what formulas give, not the sheet", async () => {
  const session = enter(emptyWorkbook("Annexe", "Budget"));
  const { reader, stop, told } = await watched(session, 500);
  const whole = bytesOf(session);
  await readWorkbook();
  const allBytes = whole();

  const isTold = new Promise((resolve) => told.mockImplementation(resolve));
  session.host.type(THE_USER, "Annexe!B3", "1000");
  await isTold;
  const again = bytesOf(session);
  const { same, ...reading } = await reader.readAgain();
  expect(same).toBe(false);
  expect(again() * 4).toBeLessThan(allBytes);
  expect(reading).toEqual(await readWorkbook());
  expect(reading.sheets[1]?.cells[0]?.value).toEqual({ kind: "number", value: 1_252_500 - 30 + 10_000 });
  await stop();
});

test("formulas computed to the same, and cells given back what they held, are no change", async () => {
  const session = enter(emptyWorkbook("Annexe", "Budget"));
  const { reader, stop } = await watched(session, 5);
  session.host.type(THE_USER, "Annexe!B3", "1000");
  session.host.type(THE_USER, "Annexe!B3", "3");
  await soon();
  expect(await reader.readAgain()).toMatchObject({ same: true });
  await stop();
});

test("what we write ourselves is read again too, though nobody is told", async () => {
  const session = enter(emptyWorkbook("Annexe", "Budget"));
  const { reader, stop, told } = await watched(session, 5);
  const edit = {
    sheet: "Annexe",
    address: "B2",
    before: { kind: "number", value: "2" },
    after: { kind: "number", value: "7" },
    rule: "operation-total",
    reason: "",
  } as const;
  await applyEdits([edit], { at: "2026-11-25T09:00:00", lang: "fr" });
  await soon();
  const { same, ...reading } = await reader.readAgain();
  expect([same, told.mock.calls.length]).toEqual([false, 0]);
  expect(reading).toEqual(await readWorkbook());
  await stop();
});

test("a reading that fails or is overtaken loses nothing of what changed", async () => {
  const session = enter(emptyWorkbook("Annexe", "Budget"));
  const { reader, stop } = await watched(session, 5);
  session.host.type(THE_USER, "Annexe!A2", "Comité des fêtes");
  await soon();
  session.host.faults.failSync(session.host.counters.syncs + 2);
  await expect(reader.readAgain()).rejects.toThrow();
  const stopper = new AbortController();
  const overtaken = reader.readAgain({ signal: stopper.signal });
  stopper.abort();
  const next = reader.readAgain();
  await overtaken.catch(() => undefined);
  const { same: _same, ...reading } = await next;
  expect(reading).toEqual(await readWorkbook());
  expect(reading.sheets[0]?.cells[4]?.value).toEqual({ kind: "text", value: "Comité des fêtes" });
  await stop();
});

describe("on the web, where nobody is told of an item taken from a list that rules a cell", () => {
  test("what is computed of it tells that something changed, and all is read again", async () => {
    const session = enter(emptyWorkbook("Annexe", "Budget"), { platform: "web" });
    const { reader, stop, told } = await watched(session, 500);
    const isTold = new Promise((resolve) => told.mockImplementation(resolve));
    session.host.choose(THE_USER, "Annexe!B3", "1000");
    await isTold;
    const { same, ...reading } = await reader.readAgain();
    expect(same).toBe(false);
    expect(reading).toEqual(await readWorkbook());
    await stop();
  });

  test("taken in a cell that is known to be selected, its row is read, not the sheet, as often as it is", async () => {
    const session = enter(emptyWorkbook("Annexe", "Budget"), { platform: "web" });
    const { host, model } = session;
    const { reader, stop, told } = await watched(session, 500);
    const range = { top: 2, bottom: 2, left: 1, right: 1 };
    host.act(THE_USER, () => host.select({ sheet: model.sheets[0]?.id ?? 0, ranges: [range] }));
    const whole = bytesOf(session);
    const all = await readWorkbook();
    const allBytes = whole();
    for (const amount of [1000, 2000]) {
      const isTold = new Promise((resolve) => told.mockImplementation(resolve));
      host.choose(THE_USER, "Annexe!B3", String(amount));
      await isTold;
      const again = bytesOf(session);
      const { same: _same, ...reading } = await reader.readAgain();
      expect(again() * 4).toBeLessThan(allBytes);
      expect(reading).not.toEqual(all);
      expect(reading).toEqual(await readWorkbook());
    }
    await stop();
  });

  test("where nothing is computed of it, it is read with the next change, as cells that were selected are", async () => {
    const session = enter(emptyWorkbook("Annexe", "Budget"), { platform: "web" });
    const { host, model } = session;
    const { reader, stop } = await watched(session, 500);
    const at = (row: number): void => {
      const range = { top: row, bottom: row, left: 0, right: 0 };
      host.act(THE_USER, () => host.select({ sheet: model.sheets[0]?.id ?? 0, ranges: [range] }));
    };
    at(1);
    host.choose(THE_USER, "Annexe!A2", "Rejetée");
    at(40);
    host.type(THE_USER, "Annexe!A41", "Comité des fêtes");
    await soon();
    const { same: _same, ...reading } = await reader.readAgain();
    expect(reading).toEqual(await readWorkbook());
    expect(reading.sheets[0]?.cells[4]?.value).toEqual({ kind: "text", value: "Rejetée" });
    await stop();
  });
});

/** What a user, or somebody else, may do to a sheet. */
type Deed = (session: ExcelSession, row: number, column: number) => void;

const DEEDS: Readonly<Record<string, Deed>> = {
  type: ({ host }, row, column) => host.type(THE_USER, at(row, column), String(row * 7)),
  formula: ({ host }, row, column) => host.type(SOMEBODY_ELSE, at(row, column), `=A${row + 2}`),
  elsewhere: ({ host, model }, row, column) => {
    const last = model.sheets.at(-1);
    if (last) host.type(THE_USER, at(row, column), `='${last.facets.name}'!A1`);
  },
  empty: ({ host }, row, column) => host.type(THE_USER, at(row, column), ""),
  below: ({ host }, row) => host.type(THE_USER, `Annexe!F${row + 20}`, "x"),
  strike: (session, row) => look(session, row, { font: { strike: true } }),
  format: (session, row) => look(session, row, { numberFormat: "0.00" }),
  hide: ({ host, model }, row) => {
    const sheet = model.sheets[0]?.id ?? 0;
    const range = { top: row, bottom: row + 1, left: 0, right: 16_383 };
    host.act(THE_USER, () => hideRows(host, { sheet, range }, row % 2 === 0));
  },
  insert: ({ host, model }, row) => {
    const sheet = model.sheets[0]?.id ?? 0;
    host.act(THE_USER, () => moveRows(host, sheet, row, 1));
  },
  rename: ({ host, model }, row) => {
    const sheet = model.sheets.at(-1);
    if (sheet && model.sheets.length > 1) host.act(THE_USER, () => renameSheet(host, sheet, `Budget ${row}`));
  },
  add: ({ host }) => host.act(THE_USER, () => void addSheet(host, undefined)),
  remove: ({ host, model }) => {
    const sheet = model.sheets.at(-1);
    if (sheet && model.sheets.length > 1) host.act(THE_USER, () => deleteSheet(host, sheet));
  },
};

const at = (row: number, column: number): string => `Annexe!${"ABCD"[column] ?? "A"}${row + 1}`;

function look({ host, model }: ExcelSession, row: number, patch: Parameters<typeof styleCells>[2]): void {
  const sheet = model.sheets[0]?.id ?? 0;
  const range = { top: row, bottom: row, left: 0, right: 3 };
  host.act(THE_USER, () => styleCells(host, { sheet, ranges: [range] }, patch));
}

describe.each<[string, HostOptions]>([
  ["on ExcelApi 1.9", { set: "1.9" }],
  ["on ExcelApi 1.17", { set: "1.17" }],
])("%s", (_name, options) => {
  test("whatever is done to it, a workbook read again is the workbook read whole", async () => {
    const deed = fc.record({
      name: fc.constantFrom(...Object.keys(DEEDS)),
      row: fc.nat(12),
      column: fc.nat(3),
      read: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
        const session = enter(emptyWorkbook("Annexe", "Budget"), options);
        const { reader, stop } = await watched(session, 12);
        for (const { name, row, column, read } of deeds) {
          DEEDS[name]?.(session, row, column);
          await soon();
          if (read) await reader.readAgain();
        }
        const { same: _same, ...reading } = await reader.readAgain();
        expect(reading).toEqual(await readWorkbook());
        await ended(stop);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

const ended = (stop: StopWatching): Promise<void> => stop();
