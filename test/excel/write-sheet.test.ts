import { writeSheet, writeSummary } from "../../src/excel";
import {
  formulaCell,
  numberCell,
  textCell,
  type ImputationSummary,
  type SheetPlan,
} from "../../src/engine/outputs";
import { openWorkbook } from "../../src/host";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter, syncsOf } from "./support/in-session";
import { held, textOfSheet, type } from "./support/sheet";
import { snapshotsOf } from "./support/workbooks";

function plan(rows: SheetPlan["rows"], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    role: "essai",
    title: "Essai",
    tabColour: "#1F3864",
    rows,
    looks: {
      amount: {
        numberFormat: "#,##0.00",
        bold: true,
        fill: "#EEEEEE",
        lines: [{ side: "all", style: "thin" }],
      },
    },
    columnWidths: [20, 12],
    rowHeights: { 0: 30 },
    merges: [],
    frozenRows: 1,
    outline: [],
    print: { orientation: "landscape", titleRows: { top: 0, bottom: 0 }, footerLeft: "R&D" },
    chart: null,
    ...more,
  };
}

const ROWS = [
  [textCell("Poste"), textCell("Montant")],
  [textCell("=A1+1"), numberCell("12.50", "amount")],
  [textCell("6568/93566"), formulaCell("=SUM(B2:B2)", "amount")],
];

const sheetNames = ({ model }: ExcelSession): readonly string[] =>
  model.sheets.map(({ facets }) => facets.name);

describe("a sheet of ours", () => {
  test("is added in two syncs: contents, looks, sizes, frozen rows, print set-up", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    const { result, syncs } = await syncsOf(session, () => writeSheet(plan(ROWS)));
    expect([result, syncs]).toEqual([
      { sheet: "Essai", kind: "added", otherTitle: false, leftAsIs: null, pushed: 0 },
      2,
    ]);
    expect(await textOfSheet(session, "Essai")).toEqual([
      ["Poste", "Montant"],
      ["=A1+1", "12,50"],
      ["6568/93566", "12,50"],
    ]);
    const sheet = session.model.sheetNamed("Essai");
    if (!sheet) throw new Error("no sheet");
    expect(session.model.styleOf(sheet, 1, 1)).toMatchObject({
      numberFormat: "#,##0.00",
      fill: "#EEEEEE",
      font: { bold: true },
    });
    expect(sheet.facets).toMatchObject({
      tabColour: "#1F3864",
      frozen: { rows: 1, columns: 0 },
      page: { orientation: "landscape", paper: 9, fit: { wide: 1, high: 0 }, footer: "&LR&&D&C&D&R&P / &N" },
    });
    // The sheet in front stays in front.
    expect(session.model.facets.activeSheet).toBe(session.model.sheets[0]?.id);
  });

  test("too wide for one page, is printed over several with its first column on each", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    const wide = { pages: 2, repeated: { left: 0, right: 0 } };
    await writeSheet(plan(ROWS, { print: { ...plan(ROWS).print, wide } }));
    expect(session.model.sheetNamed("Essai")?.facets.page).toMatchObject({ fit: { wide: 2, high: 0 } });
    expect(session.model.facets.names.map(({ name, formula }) => [name, formula])).toContainEqual([
      "_xlnm.Print_Titles",
      "Essai!$A:$A,Essai!$1:$1",
    ]);
  });

  test("is filled again, also once saved, renamed and opened again", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await writeSheet(plan(ROWS, { outline: [{ top: 1, bottom: 2 }] }));
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Essai").name = "Le mien";
      await context.sync();
    });
    const reopened = enter(openWorkbook(session.model.save().bytes));
    const levels = (): readonly unknown[] =>
      reopened.model.sheetNamed("Le mien")?.bands.map(({ top, outline }) => [top, outline]) ?? [];
    const grouped = plan([[textCell("Une seule ligne")]], { outline: [{ top: 1, bottom: 2 }] });
    const { result, syncs } = await syncsOf(reopened, () => writeSheet(grouped));
    expect([result, syncs]).toEqual([
      { sheet: "Le mien", kind: "rewritten", otherTitle: false, leftAsIs: null, pushed: 0 },
      3,
    ]);
    expect(await textOfSheet(reopened, "Le mien")).toEqual([["Une seule ligne"]]);
    expect(sheetNames(reopened)).toEqual(["Annexe", "Le mien"]);
    const once = levels();
    await writeSheet(plan(ROWS, { outline: [{ top: 2, bottom: 2 }] }));
    await writeSheet(grouped);
    expect(levels()).toEqual(once);
  });

  test("takes another title where a sheet of the user's own bears it, and leaves that one as it is", async () => {
    const session = enter(emptyWorkbook("Annexe", "ESSAI"));
    await type(session, "ESSAI", { A1: "à moi" });
    expect(await writeSheet(plan(ROWS))).toMatchObject({
      sheet: "Essai (2)",
      kind: "added",
      otherTitle: true,
    });
    expect(await writeSheet(plan(ROWS))).toMatchObject({ sheet: "Essai (2)", kind: "rewritten" });
    expect(await held(session, "ESSAI", "A1")).toBe("à moi");
  });

  test.each(["A1:XFD1048576", "A1:B3"])(
    "is made anew where its cells, or a cell far away, make it immense (%s)",
    async (address) => {
      const session = enter(emptyWorkbook("Annexe"));
      await writeSheet(plan(ROWS));
      await type(session, "Essai", { XFD1048576: 1 });
      await session.excel.run(async (context) => {
        context.workbook.names.getItem("_pointage_essai").formula = `=Essai!${address}`;
        await context.sync();
      });
      expect(await writeSheet(plan(ROWS))).toMatchObject({ sheet: "Essai (2)", leftAsIs: "Essai" });
      expect(await held(session, "Essai", "XFD1048576")).toBe(1);
    },
  );

  test("is not written where the user protected it, and the remedy is told", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await writeSheet(plan(ROWS));
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Essai").protection.protect();
      await context.sync();
    });
    await expect(writeSheet(plan([]))).rejects.toMatchObject({ reason: "protected" });
  });

  test("every sync fails once in turn: as before or wholly written, and a second try does it", async () => {
    const whole = enter(emptyWorkbook("Annexe"));
    await writeSheet(plan(ROWS));
    const after = JSON.stringify(snapshotsOf(whole.model));
    for (const when of ["before", "after"] as const) {
      for (const failing of [1, 2]) {
        const session = enter(emptyWorkbook("Annexe"));
        const before = JSON.stringify(snapshotsOf(session.model));
        session.host.faults.failSync(session.host.counters.syncs + failing, when);
        await expect(writeSheet(plan(ROWS))).rejects.toMatchObject({ name: "ExcelProblem" });
        const done = when === "after" && failing === 2;
        expect(JSON.stringify(snapshotsOf(session.model))).toBe(done ? after : before);
        await writeSheet(plan(ROWS));
        expect(JSON.stringify(snapshotsOf(session.model))).toBe(after);
      }
    }
  });
});

test("the imputation summary follows the annex", async () => {
  const session = enter(emptyWorkbook("Annexe d'ici"));
  await type(session, "Annexe d'ici", { G5: 100.1, G6: 200.2, G7: "=SUM(G5:G6)", G9: 50 });
  const operation = (id: string, row: number, kind: "total" | "lines", amount: string) => ({
    id,
    title: `Opération ${id}`,
    unsure: false,
    inPart: false,
    computed: amount,
    terms: [
      { kind, sheet: "Annexe d'ici", range: { top: row, bottom: row, left: 6, right: 6 }, amount } as const,
    ],
  });
  const operations = [operation("1.1", 6, "total", "300.3"), operation("1.2", 8, "lines", "50")];
  const row = { budgetImputation: "6568/935", label: "Insertion", commitmentAuthorisation: "1000.00" };
  const summary = {
    rows: [
      {
        ...row,
        code: "C02-566A05",
        available: "800.00",
        balance: null,
        stated: "350.30",
        operations,
        terms: operations.flatMap(({ terms }) => terms),
        computed: "350.3",
      },
    ],
    head: { act: { authority: null, session: null, number: null }, dossier: "essai" },
    asText: 0,
    controls: [],
    findings: [],
  } as unknown as ImputationSummary;
  expect(await writeSummary(summary, "fr")).toMatchObject({
    sheet: "Synthèse des imputations",
    kind: "added",
  });
  const total = async (): Promise<string | undefined> =>
    (await textOfSheet(session, "Synthèse des imputations")).find(([first]) => first === "TOTAL")?.[4];
  expect(await total()).toMatch(/^350,30/);
  await type(session, "Annexe d'ici", { G9: 60 });
  expect(await total()).toMatch(/^360,30/);
});
