import { applyEdits, highlight, watch } from "../../src/excel";
import { SOMEBODY_ELSE, THE_USER } from "../../src/host/api";
import type { HostOptions } from "../../src/host/api";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { findingAt } from "./support/finding";
import { enter } from "./support/in-session";

const QUIET = 20;
/** Longer than what is not awaited, and is told, on a busy computer. */
const LONGEST = 10_000;
const pause = (ms = QUIET * 8): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** So many changes are told, however late, and no other after them. */
async function isTold(onChange: jest.Mock, times: number): Promise<void> {
  const from = performance.now();
  while (onChange.mock.calls.length < times && performance.now() - from < LONGEST) await pause(QUIET);
  await pause();
  expect(onChange).toHaveBeenCalledTimes(times);
}

/** Somebody types in a cell. */
function types({ host, model }: ExcelSession, actor: typeof THE_USER, row = 0): void {
  const sheet = model.sheetNamed("Annexe");
  if (!sheet) throw new Error("no sheet");
  host.act(actor, () => {
    host.editing.apply({
      kind: "cells",
      sheet: sheet.id,
      cells: [{ row, column: 0, record: { column: 0, value: { kind: "number", value: row } } }],
    });
    host.events.cellsChanged(
      `{${sheetIdOf(sheet.id)}}`,
      { top: row, bottom: row, left: 0, right: 0 },
      undefined,
    );
  });
}

let sheetIdOf: (id: number) => string = String;

beforeAll(async () => {
  const { sheetId } = await import("../../src/host/api/sheet-id");
  sheetIdOf = (id) => sheetId(id).replace(/[{}]/g, "");
});

const edit = {
  sheet: "Annexe",
  address: "B2",
  before: { kind: "empty", value: "" },
  after: { kind: "number", value: "1" },
  rule: "operation-total",
  reason: "",
} as const;

describe.each<[string, HostOptions]>([
  ["Excel tells who changed what (1.14)", { set: "1.17" }],
  ["Excel does not (1.9)", { set: "1.9" }],
])("%s", (_name, options) => {
  test("the user's changes, and those of others, are told once a pause; ours never; nothing once stopped", async () => {
    const session = enter(emptyWorkbook("Annexe"), options);
    const onChange = jest.fn();
    const stop = await watch(onChange, { quiet: QUIET });
    types(session, THE_USER);
    types(session, THE_USER, 1);
    types(session, SOMEBODY_ELSE, 2);
    await isTold(onChange, 1);

    expect(await applyEdits([edit], { at: "2026-11-25T09:00:00", lang: "fr" })).toMatchObject({
      kind: "applied",
    });
    await highlight([findingAt("Annexe", "A1")]);
    await pause(500);
    expect(onChange).toHaveBeenCalledTimes(1);

    types(session, THE_USER, 3);
    await isTold(onChange, 2);
    await stop();
    types(session, THE_USER, 4);
    await isTold(onChange, 2);
  });
});

test("a cell being typed in when watching begins is waited for", async () => {
  const session = enter(emptyWorkbook("Annexe"), {});
  session.host.faults.enterCell();
  const onChange = jest.fn();
  const whileCellIsEdited = jest.fn(() => setTimeout(() => session.host.faults.leaveCell(), 5));
  const stop = await watch(onChange, { quiet: QUIET, whileCellIsEdited });
  types(session, THE_USER);
  await isTold(onChange, 1);
  expect(whileCellIsEdited).toHaveBeenCalledTimes(1);
  await stop();
});

test("a sheet renamed by the user, and rows hidden or filtered, are told too", async () => {
  const session = enter(emptyWorkbook("Annexe", "Budget"), { set: "1.17" });
  const onChange = jest.fn();
  const stop = await watch(onChange, { quiet: QUIET });
  const sheet = session.model.sheetNamed("Budget");
  if (!sheet) throw new Error("no sheet");
  const { renameSheet } = await import("../../src/host/api/sheet-editing");
  const { hideRows } = await import("../../src/host/api/lines");
  session.host.act(THE_USER, () => renameSheet(session.host, sheet, "Budget 2026"));
  await isTold(onChange, 1);
  const range = { top: 2, bottom: 4, left: 0, right: 16_383 };
  session.host.act(THE_USER, () => hideRows(session.host, { sheet: sheet.id, range }, true));
  await isTold(onChange, 2);
  await stop();
});

test("a line struck through, and what F9 computes, are told too", async () => {
  const session = enter(emptyWorkbook("Annexe"), { set: "1.9" });
  const { host, model, excel } = session;
  await excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    context.workbook.worksheets.getItem("Annexe").getRange("A1:A2").formulas = [[1], ["=A1"]];
    await context.sync();
  });
  const onChange = jest.fn();
  const stop = await watch(onChange, { quiet: QUIET });
  const { styleCells } = await import("../../src/host/api/styling");
  const areas = { sheet: model.sheets[0]?.id ?? 0, ranges: [{ top: 0, bottom: 0, left: 0, right: 3 }] };
  host.act(THE_USER, () => styleCells(host, areas, { font: { strike: true } }));
  await isTold(onChange, 1);
  host.type(THE_USER, "Annexe!A1", "2");
  await isTold(onChange, 2);
  host.act(THE_USER, () => host.editing.calculate());
  await isTold(onChange, 3);
  await stop();
});

test("what Excel computes late, after we wrote, is not told as a change; what it computes after the user's change is", async () => {
  const session = enter(emptyWorkbook("Annexe"), { set: "1.9" });
  const { host, excel } = session;
  await excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    context.workbook.worksheets.getItem("Annexe").getRange("A1").formulas = [["=B2"]];
    await context.sync();
  });
  const onChange = jest.fn();
  const stop = await watch(onChange, { quiet: QUIET });
  await applyEdits([edit], { at: "2026-11-25T09:00:00", lang: "fr" });
  // Longer than our own writing is counted.
  await pause(500);
  host.act(THE_USER, () => host.editing.calculate());
  await pause();
  expect(onChange).not.toHaveBeenCalled();
  host.type(THE_USER, "Annexe!B2", "5");
  await isTold(onChange, 1);
  host.act(THE_USER, () => host.editing.calculate());
  await isTold(onChange, 2);
  await stop();
});
