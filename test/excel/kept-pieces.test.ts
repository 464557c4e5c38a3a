import { keptAmong, keptBySheet, writeSheet } from "../../src/excel";
import { numberCell, textCell, type SheetPlan } from "../../src/engine/outputs";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter } from "./support/in-session";

const LIMIT = 5 * 1024 * 1024;
const ROLE = "control-sheet";

const plan = (keeps: string | null): SheetPlan => ({
  role: ROLE,
  title: "Contrôle",
  tabColour: null,
  rows: [[textCell("Poste"), numberCell("12.50")]],
  looks: {},
  columnWidths: [20, 12],
  rowHeights: {},
  merges: [],
  frozenRows: 0,
  outline: [],
  print: { orientation: "landscape", titleRows: null, footerLeft: "Essai" },
  chart: null,
  ...(keeps === null ? {} : { keeps }),
});

/** What the check of so many lines is kept as. */
const check = (lines: number, name: string): string =>
  JSON.stringify(
    Array.from({ length: lines }, (_, n) => ({
      operation: `1.${n}`,
      beneficiary: `${name} « ${n} » <é> & 🎭`,
      amount: "12.50",
    })),
  );

const LONG = check(30_000, "Association");
const OTHER = check(29_000, "Compagnie");
const SHORT = check(3, "Club");

const partsOf = ({ model }: ExcelSession): number => model.facets.customXml.length;

test("what a sheet keeps of a check of 30,000 lines goes in requests that the web takes, and is found again", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  const { counters, model } = { ...session.host, model: session.model };
  expect(await writeSheet(plan(LONG))).toMatchObject({ kind: "added" });
  expect(await keptBySheet(ROLE)).toBe(LONG);
  expect(await writeSheet(plan(OTHER))).toMatchObject({ kind: "rewritten" });
  expect(await keptBySheet(ROLE)).toBe(OTHER);
  expect(keptAmong(model.facets.customXml, ROLE)).toBe(OTHER);
  expect(Math.max(counters.largestIn, counters.largestOut)).toBeLessThan(LIMIT);
});

test("a short one is kept with the rest, and leaves nothing of the long one before it", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  await writeSheet(plan(LONG));
  await writeSheet(plan(SHORT));
  expect([await keptBySheet(ROLE), partsOf(session)]).toEqual([SHORT, 1]);
  await writeSheet(plan(LONG));
  expect(await keptBySheet(ROLE)).toBe(LONG);
  await writeSheet(plan(null));
  expect([await keptBySheet(ROLE), partsOf(session)]).toEqual([null, 1]);
});

test.each([
  ["for the first time", null],
  ["over a long one", OTHER],
])(
  "every sync of keeping it %s fails in turn: the former is found or the new one, and the next try leaves no other",
  async (_name, former) => {
    const opened = async (): Promise<ExcelSession> => {
      const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
      if (former !== null) await writeSheet(plan(former));
      return session;
    };
    const calm = await opened();
    const from = calm.host.counters.syncs;
    await writeSheet(plan(LONG));
    const syncs = calm.host.counters.syncs - from;
    expect(syncs).toBeGreaterThan(4);
    for (const when of ["before", "after"] as const) {
      for (let failing = 1; failing <= syncs; failing++) {
        const session = await opened();
        session.host.faults.failSync(session.host.counters.syncs + failing, when);
        await expect(writeSheet(plan(LONG))).rejects.toMatchObject({ reason: "unforeseen" });
        const whole = failing === syncs && when === "after";
        expect([when, failing, (await keptBySheet(ROLE)) === (whole ? LONG : former)]).toEqual([
          when,
          failing,
          true,
        ]);
        await writeSheet(plan(LONG));
        expect([await keptBySheet(ROLE), partsOf(session)]).toEqual([LONG, partsOf(calm)]);
      }
    }
  },
);

test("a sheet that the user deleted leaves nothing of what it kept once it is made anew", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  await writeSheet(plan(LONG));
  const parts = partsOf(session);
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Contrôle").delete();
    await context.sync();
  });
  await writeSheet(plan(LONG));
  expect([await keptBySheet(ROLE), partsOf(session)]).toEqual([LONG, parts]);
});
