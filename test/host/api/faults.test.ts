import type { ExcelSession } from "../../support/excel-client";
import { blankSession } from "../../support/excel-client";
import { SOMEBODY_ELSE } from "../../../src/host/api";
import { refusal } from "./refusal";

const write = (session: ExcelSession, text: string): Promise<void> =>
  session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Feuil1").getRange("A1").values = [[text]];
    await context.sync();
  });

const held = ({ model }: ExcelSession): unknown => model.sheets[0]?.at(0, 0)?.value;

test("a sync that fails before leaves the workbook as it was", async () => {
  const session = blankSession();
  session.host.faults.failSync(1);
  expect(await refusal(() => write(session, "perdu"))).toBe("GeneralException");
  expect(held(session)).toBeUndefined();
});

test("a sync that fails after is done, though the add-in does not know", async () => {
  const session = blankSession();
  session.host.faults.failSync(1, "after");
  expect(await refusal(() => write(session, "fait"))).toBe("GeneralException");
  expect(held(session)).toEqual({ kind: "text", value: "fait" });
});

test("a lost connection fails everything until it is back", async () => {
  const session = blankSession();
  session.host.faults.loseConnection(1);
  expect(await refusal(() => write(session, "perdu"))).toBe("ConnectionFailure");
  session.host.faults.restoreConnection();
  expect(await refusal(() => write(session, "revenu"))).toBe("none");
});

test("a connection that is cut while writing serves what reads until then, and nothing after", async () => {
  const session = blankSession();
  session.host.faults.cutWriting("after");
  const read = (): Promise<void> =>
    session.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1").load("values");
      await context.sync();
    });
  expect(await refusal(read)).toBe("none");
  expect(await refusal(() => write(session, "écrit"))).toBe("ConnectionFailure");
  expect(held(session)).toEqual({ kind: "text", value: "écrit" });
  expect(await refusal(read)).toBe("ConnectionFailure");
  session.host.faults.restoreConnection();
  expect(await refusal(read)).toBe("none");
});

test("somebody changes a cell between a read and a write", async () => {
  const session = blankSession();
  await write(session, "avant");
  session.host.faults.beforeSync(session.host.counters.syncs + 2, () => {
    session.host.type(SOMEBODY_ELSE, "Feuil1!A1", "entre-temps");
  });
  await session.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["avant"]]);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["entre-temps"]]);
  });
});

test("a sheet that is refused is not written, and the others are", async () => {
  const session = blankSession({}, "Feuil1", "Feuil2");
  session.host.faults.refuseSheet("Feuil1");
  expect(await refusal(() => write(session, "refusé"))).toBe("AccessDenied");
  session.host.faults.allowSheet("feuil1");
  expect(await refusal(() => write(session, "permis"))).toBe("none");
});

test("a sheet deleted meanwhile is said to be gone", async () => {
  const session = blankSession({}, "Feuil1", "Feuil2");
  session.host.faults.beforeSync(2, () => {
    const id = session.model.sheetNamed("Feuil1")?.id ?? 0;
    session.host.act(SOMEBODY_ELSE, () => session.host.editing.apply({ kind: "remove-sheet", sheet: id }));
  });
  await session.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
    range.load("values");
    await context.sync();
    range.values = [["perdu"]];
    expect(await refusal(() => context.sync())).toBe("ItemNotFound");
  });
});

test("syncs and bytes are counted; letting go of references is a request but no sync", async () => {
  const session = blankSession();
  await write(session, "é".repeat(1000));
  const { syncs, requests, bytesIn, largestIn } = session.host.counters;
  expect([syncs, requests]).toEqual([1, 2]);
  expect(largestIn).toBeGreaterThan(2000);
  expect(bytesIn).toBeGreaterThan(largestIn);
});

test("an edit that fails half way is taken back whole", async () => {
  const session = blankSession();
  await session.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange("A1:A2");
    range.formulas = [["=SUM(B1:B2)"], ["=SUM("]];
    expect(await refusal(() => context.sync())).toBe("InvalidArgument");
  });
  expect(held(session)).toBeUndefined();
  expect(session.host.editing.history.length).toBe(0);
});
