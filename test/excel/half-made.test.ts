import { applyEdits, readWorkbook, writeSheet } from "../../src/excel";
import { numberCell, textCell, type SheetPlan } from "../../src/engine/outputs";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter } from "./support/in-session";
import { held, type } from "./support/sheet";
import { seenSheet } from "./support/seen-sheet";

const PLAN: SheetPlan = {
  role: "essai",
  title: "Essai",
  tabColour: "#1F3864",
  rows: [
    [textCell("Poste", "head"), textCell("Montant", "head")],
    [textCell("Sport"), numberCell("12.50")],
    [textCell("Culture"), numberCell("7.50")],
  ],
  looks: { head: { bold: true, fill: "#EEEEEE", lines: [{ side: "all", style: "thin" }] } },
  columnWidths: [20, 12],
  rowHeights: { 0: 30 },
  merges: [{ top: 2, bottom: 2, left: 0, right: 0 }],
  frozenRows: 1,
  outline: [{ top: 1, bottom: 2 }],
  print: { orientation: "landscape", titleRows: { top: 0, bottom: 0 }, footerLeft: "R&D", breaks: [2] },
  chart: null,
};

const sheetNames = ({ model }: ExcelSession): readonly string[] =>
  model.sheets.map(({ facets }) => facets.name);
const ownNames = ({ model }: ExcelSession): readonly string[] =>
  model.facets.names.map(({ name }) => name).filter((name) => name.startsWith("_pointage"));

describe("a new sheet of ours that Excel refuses part of", () => {
  test("is taken away: a page set-up without printer leaves nothing, however often it is tried", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    session.host.faults.failMember("PageLayout.paperSize");
    for (let n = 0; n < 3; n++)
      await expect(writeSheet(PLAN)).rejects.toMatchObject({ reason: "unforeseen" });
    expect(sheetNames(session)).toEqual(["Annexe"]);
    expect(ownNames(session)).toEqual([]);
    session.host.faults.clear();
    expect(await writeSheet(PLAN)).toMatchObject({ sheet: "Essai", kind: "added", otherTitle: false });
  });

  test("is never read as the user's, and is made anew, where Excel did not answer again before", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    const { faults, counters } = session.host;
    faults.failMember("Worksheet.tabColor");
    faults.loseConnection(counters.syncs + 3);
    await expect(writeSheet(PLAN)).rejects.toMatchObject({ reason: "unforeseen" });
    expect(sheetNames(session)).toEqual(["Annexe", "Essai"]);
    faults.clear();
    expect((await readWorkbook()).sheets.map(({ name }) => name)).toEqual(["Annexe"]);
    expect(await writeSheet(PLAN)).toMatchObject({ sheet: "Essai", kind: "added", otherTitle: false });
    expect(sheetNames(session)).toEqual(["Annexe", "Essai"]);
    expect(ownNames(session)).toEqual(["_pointage_essai"]);
  });

  test("stays where the user has written in it meanwhile, outside what was to be ours", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    const { faults, counters } = session.host;
    faults.failMember("Worksheet.tabColor");
    faults.loseConnection(counters.syncs + 3);
    await expect(writeSheet(PLAN)).rejects.toThrow();
    faults.clear();
    await type(session, "Essai", { D9: "à garder" });
    expect(await writeSheet(PLAN)).toMatchObject({ sheet: "Essai (2)" });
    expect(await held(session, "Essai", "D9")).toBe("à garder");
  });

  test("whichever of its edits fails, the next try ends as an untroubled one", async () => {
    const calm = enter(emptyWorkbook("Annexe"));
    await writeSheet(PLAN);
    const wanted = seenSheet(calm.model, "Essai");
    let number = 1;
    for (; ; number++) {
      const session = enter(emptyWorkbook("Annexe"));
      session.host.faults.failEdit(number);
      const failed = await writeSheet(PLAN).then(
        () => false,
        () => true,
      );
      if (!session.host.faults.editFailed) break;
      expect([number, failed, sheetNames(session), ownNames(session)]).toEqual([
        number,
        true,
        ["Annexe"],
        [],
      ]);
      expect(await writeSheet(PLAN)).toMatchObject({ sheet: "Essai", kind: "added" });
      expect(seenSheet(session.model, "Essai")).toEqual(wanted);
    }
    expect(number).toBeGreaterThan(25);
  });
});

describe("the journal", () => {
  const EDIT = {
    sheet: "Annexe",
    address: "A1",
    before: { kind: "number", value: "1" },
    after: { kind: "number", value: "2" },
    rule: "operation-total",
    reason: "essai",
  } as const;
  const OCCASION = { at: "2026-11-25T14:32:05", lang: "fr" } as const;

  test("whichever edit fails, the correction and its journal stand whole or not at all, and the next try ends well", async () => {
    let number = 1;
    for (; ; number += 3) {
      const session = enter(emptyWorkbook("Annexe"));
      await type(session, "Annexe", { A1: 1 });
      session.host.faults.failEdit(number);
      const outcome = await applyEdits([EDIT], OCCASION);
      if (!session.host.faults.editFailed) break;
      const stands = [await held(session, "Annexe", "A1"), sheetNames(session), ownNames(session)];
      const whole = [2, ["Annexe", "Journal de pointage"], ["_pointage_journal"]];
      // Looking once more at what was written may be what fails: then all of it is found there.
      expect([number, stands]).toEqual([number, outcome.kind === "applied" ? whole : [1, ["Annexe"], []]]);
      if (outcome.kind === "applied") continue;
      const again = await applyEdits([EDIT], OCCASION);
      expect(again).toMatchObject({ kind: "applied", journal: "Journal de pointage" });
    }
    expect(number).toBeGreaterThan(30);
  });
});

describe("a workbook whose structure is protected", () => {
  const protect = (session: ExcelSession): Promise<void> =>
    session.excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });

  test("is told before anything is written: no sheet of ours, no correction without its journal", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await type(session, "Annexe", { A1: 1 });
    await protect(session);
    await expect(writeSheet(PLAN)).rejects.toMatchObject({ reason: "structure-protected" });
    const edit = { sheet: "Annexe", address: "A1", rule: "operation-total", reason: "essai" };
    const contents = {
      before: { kind: "number", value: "1" },
      after: { kind: "number", value: "2" },
    } as const;
    const outcome = await applyEdits([{ ...edit, ...contents }], { at: "2026-11-25T14:32:05", lang: "fr" });
    expect(outcome).toMatchObject({
      kind: "failed",
      state: "unchanged",
      problem: { reason: "structure-protected" },
    });
    expect([await held(session, "Annexe", "A1"), sheetNames(session)]).toEqual([1, ["Annexe"]]);
  });

  test("lets a sheet of ours that stands already be filled again", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await writeSheet(PLAN);
    await protect(session);
    expect(await writeSheet(PLAN)).toMatchObject({ kind: "rewritten" });
  });
});
