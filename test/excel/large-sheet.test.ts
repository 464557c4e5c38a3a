import { writeSheet } from "../../src/excel";
import { numberCell, textCell, type SheetPlan } from "../../src/engine/outputs";
import { emptyWorkbook } from "../support/excel-client";
import { enter } from "./support/in-session";
import { held } from "./support/sheet";

const ROWS = 3000;
const LIMIT = 5 * 1024 * 1024;

function plan(rows: number): SheetPlan {
  return {
    role: "mail-merge",
    title: "Publipostage",
    rows: Array.from({ length: rows }, (_, row) => [
      textCell(`Association sportive de la commune de Ville-${row}`),
      textCell("Sous réserve de la production du compte rendu financier. ".repeat(40)),
      textCell(`OP${row % 300}`),
      numberCell(String(1000 + row), row % 2 === 0 ? "plain" : "striped"),
      textCell("Commission permanente du 12 décembre 2026"),
      textCell("65748"),
    ]),
    looks: { plain: { numberFormat: "#,##0.00" }, striped: { numberFormat: "#,##0.00", fill: "#EEEEEE" } },
    columnWidths: [30, 60, 10, 12, 20, 10],
    rowHeights: {},
    merges: [],
    frozenRows: 1,
    outline: [],
    tabColour: null,
    print: { orientation: "landscape", titleRows: null, footerLeft: "x" },
    chart: null,
  };
}

test("a sheet of ours too large for one request of the web is written in parts, and says how far it is", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  const { counters } = session.host;
  const progress: number[] = [];
  const written = await writeSheet(plan(ROWS), { onProgress: (done) => progress.push(done) });
  expect(written).toMatchObject({ sheet: "Publipostage", kind: "added" });
  expect(counters.largestIn).toBeLessThan(LIMIT);
  expect(progress.length).toBeGreaterThan(1);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(await held(session, "Publipostage", `A${ROWS}`)).toBe(
    `Association sportive de la commune de Ville-${ROWS - 1}`,
  );
  counters.largestIn = 0;
  expect(await writeSheet(plan(ROWS - 10))).toMatchObject({ kind: "refilled" });
  expect(counters.largestIn).toBeLessThan(LIMIT);
  expect(await held(session, "Publipostage", `A${ROWS - 9}`)).toBe("");
});

test("of a large sheet that is interrupted nothing stays, and the next try writes it whole", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  session.host.faults.failSync(session.host.counters.syncs + 3);
  await expect(writeSheet(plan(ROWS))).rejects.toThrow();
  expect(session.model.sheets.map(({ facets }) => facets.name)).toEqual(["Annexe"]);
  expect(await writeSheet(plan(ROWS))).toMatchObject({ sheet: "Publipostage", kind: "added" });
});
