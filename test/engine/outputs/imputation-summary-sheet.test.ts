import path from "node:path";
import { readFileSync } from "node:fs";
import { textDocument } from "../../../src/documents";
import { noChoices } from "../../../src/engine/model";
import { imputationSummary, imputationSummarySheet } from "../../../src/engine/outputs";
import { reconcile } from "../../../src/engine/reconcile";
import { openWorkbook } from "../../../src/host";
import { checked, SMALL, written } from "./support/checked";
import type { DrawnDossier } from "../../support/drawn-dossier";

function summaryOf(drawn: DrawnDossier) {
  const { report, annex } = checked(drawn);
  const summary = imputationSummary(report, annex);
  if (!summary) throw new Error("no code at all");
  return summary;
}

const sheetOf = (drawn: DrawnDossier) => imputationSummarySheet(summaryOf(drawn), "fr");
const rowsOf = (drawn: DrawnDossier) => written(sheetOf(drawn));

test("the deliberation's form lists each code, its operations under it, live over the annex", () => {
  const rows = rowsOf(SMALL);
  const at = rows.findIndex(([code]) => code === "C03-202B02");
  expect(rows[at]).toEqual([
    ...["C03-202B02", "6568/93326", "Équipements sportifs", "50000.00"],
    ...[`=SUM(E${at + 2}:E${at + 2})`, "3000.00", `=ROUND(F${at + 1}-E${at + 1},2)`],
  ]);
  expect(rows[at + 1]).toEqual(["", "Opération 2.1", "Équipements", "", "='Annexe 5'!F10", "", ""]);
});

test("operations fold under their code", () => {
  const plan = sheetOf(SMALL);
  const rows = written(plan);
  expect(plan.outline.map(({ top, bottom }) => rows.slice(top, bottom + 1).map(([, name]) => name))).toEqual([
    ["Opération 1.1"],
    ["Opération 2.1"],
    ["Opération 2.2"],
  ]);
});

test("the control rows tie the total to lines, theme totals, articles and stated expenses, with the gap", () => {
  const rows = rowsOf(SMALL);
  const from = rows.findIndex(([title]) => title === "Contrôles") + 2;
  const total = rows.findIndex(([code]) => code === "TOTAL") + 1;
  expect(rows.slice(from, from + 4).map((row) => [row[0], row[4], row[5]])).toEqual([
    [
      "la somme des lignes retenues de l'annexe",
      "=SUM('Annexe 5'!F3:F4,'Annexe 5'!F9,'Annexe 5'!F11)",
      `=E${total}`,
    ],
    ["la somme des totaux de thématiques de l'annexe", "='Annexe 5'!F6+'Annexe 5'!F14", `=E${total}`],
    ["la somme des articles de la délibération", "=20000.50+28000.00", `=E${total}`],
    ["la somme des dépenses énoncées par code", "=20000.50+3000.00+25000.00", `=E${total}`],
  ]);
});

test("the report's form takes its proposal from the table above, and its balance is live", () => {
  const rows = rowsOf(SMALL);
  const at = rows.findIndex(([title]) => title === "Présentation du rapport") + 2;
  expect(rows[at]?.slice(3)).toEqual(["90000.00", "45000.00", "=E9", `=ROUND(E${at + 1}-F${at + 1},2)`]);
});

test("the chart shows the report's own table, code by code, in euros: no other table is printed for it", () => {
  const { chart, rows, print } = sheetOf(SMALL);
  const at = (row: number, column: number) => rows[row]?.[column]?.content.value;
  const { categories, series } = chart ?? { categories: null, series: null };
  if (!categories || !series) throw new Error("no chart");
  expect([at(series.top, series.left), at(series.top, series.right)]).toEqual(["Disponible", "Proposition"]);
  expect(at(categories.top, categories.left)).toBe("C03-101A01");
  expect(at(categories.bottom, categories.left)).toBe("C03-202B03");
  expect([categories.top, categories.bottom]).toEqual([series.top + 1, series.bottom]);
  expect(chart?.numberFormat).toContain("€");
  expect(written(sheetOf(SMALL)).filter(([code]) => code === "C03-101A01")).toHaveLength(2);
  expect(print.columns).toBeUndefined();
});

const LED = {
  ...SMALL,
  deliberation: `CONSEIL DÉPARTEMENTAL DU VAL-DE-BRENNE\n\nRÉUNION DU 1ER DÉCEMBRE 2026\n\n(N°2026-467)\n\nDECIDE :\n${SMALL.deliberation ?? ""}`,
};

test("it opens with who votes, at which session, under which number, and is signed for under its controls", () => {
  const plan = sheetOf(LED);
  const rows = written(plan);
  expect(rows.slice(0, 3)).toEqual([
    ["CONSEIL DÉPARTEMENTAL DU VAL-DE-BRENNE"],
    ["Synthèse des imputations budgétaires"],
    ["Séance du 1er décembre 2026 · Délibération n° 2026-467"],
  ]);
  const at = (title: string): number => rows.findIndex(([first]) => first === title);
  expect(rows[at("Visas") + 1]?.filter((cell) => cell !== "")).toEqual([
    "Établi par (nom, date, signature)",
    "Vérifié par (nom, date, signature)",
    "Visa (nom, date, signature)",
  ]);
  expect(at("Visas")).toBeGreaterThan(at("Contrôles"));
  expect(at("Visas")).toBeLessThan(at("Présentation du rapport"));
  expect(plan.print.footerLeft).toBe("Synthèse des imputations — Délibération n° 2026-467");
});

test("a code's row stands out from those of its operations, a gap is red, a balance below zero too", () => {
  const { rows, looks } = sheetOf(SMALL);
  const lookOf = (text: string) =>
    looks[rows.flat().find((cell) => cell?.content.value === text)?.look ?? ""];
  expect(lookOf("C03-202B02")).toMatchObject({ bold: true, fill: "#E8ECF4" });
  expect(lookOf("Opération 2.1")).not.toMatchObject({ bold: true });
  expect(looks["total-gap"]?.colour).toBe("#A4262C");
  expect(looks["balance"]?.numberFormat).toContain("[Red]-");
});

test("without a report there is neither its form nor a chart", () => {
  const { report: _none, ...drawn } = SMALL;
  const plan = sheetOf(drawn);
  expect(plan.chart).toBeNull();
  expect(written(plan).flat()).not.toContain("Présentation du rapport");
});

test("a code without label has an empty label", () => {
  const unlabelled = (text: string | undefined): string => text?.replaceAll("Tournois  ", "-  ") ?? "";
  const rows = rowsOf({
    ...SMALL,
    deliberation: unlabelled(SMALL.deliberation),
    report: unlabelled(SMALL.report),
  });
  expect(rows.find(([code]) => code === "C03-202B03")?.[2] ?? "").not.toMatch(/Tournois/);
});

test("an operation without code stands on a row of its own, counted in the total", () => {
  const { report, annex } = checked(SMALL);
  const mapping = report.mapping.map((one) => (one.operation === "2.2" ? { ...one, code: null } : one));
  const summary = imputationSummary({ ...report, mapping }, annex);
  if (!summary) throw new Error("no code at all");
  const last = summary.rows.at(-1);
  expect([last?.code, last?.operations.map(({ id }) => id), last?.computed]).toEqual([
    null,
    ["2.2"],
    "25000.00",
  ]);
  expect(written(imputationSummarySheet(summary, "fr")).map(([code]) => code)).toContain("Sans code connu");
});

test("labels that look like formulas stay text", () => {
  const { report, annex } = checked(SMALL);
  const imputations = report.imputations.map((one) => ({ ...one, label: '=HYPERLINK("x")' }));
  const summary = imputationSummary({ ...report, imputations }, annex);
  if (!summary) throw new Error("no code at all");
  const labels = imputationSummarySheet(summary, "fr").rows.flatMap((row) => row[2] ?? []);
  expect(labels.filter(({ content }) => content.kind === "formula")).toEqual([]);
});

const corpus = process.env["POINTAGE_CORPUS"];
const described = corpus === undefined ? describe.skip : describe;

described(corpus === undefined ? "the seed (skipped: POINTAGE_CORPUS is not set)" : "the seed", () => {
  test("all twelve rows equal the seed's, to the cent", () => {
    const folder = path.join(corpus ?? "", "seed");
    const workbook = openWorkbook(new Uint8Array(readFileSync(path.join(folder, "annexe.xlsx"))));
    const text = textDocument(readFileSync(path.join(folder, "document.txt"), "utf8"), "document.txt");
    const result = reconcile(
      {
        workbook: { file: "annexe.xlsx", sheets: workbook.sheets.map((sheet) => workbook.snapshot(sheet)) },
        documents: [{ text, role: null }],
        choices: noChoices,
      },
      { name: "seed", lang: "fr" },
    );
    if (result.kind !== "report") throw new Error("unusable");
    const summary = imputationSummary(result.report, result.annex.annex);
    const six = (summary?.rows ?? []).map((row) => [
      ...[row.code, row.commitmentAuthorisation, row.available, row.stated, row.computed],
    ]);
    expect(six).toEqual([
      ["C02-566A05", "6019600.00", "1235586.67", "420720.00", "420720.00"],
      ["C02-582A02", "855000.00", "387000.00", "268567.00", "268567.00"],
      ["C01-564H02", "15680078.60", "3662882.35", "267566.08", "267566.08"],
      ["C02-581E02", "1200000.00", "170000.00", "120000.00", "120000.00"],
      ["C02-581E04", "2072445.40", "634365.40", "565493.00", "565493.00"],
      ["C02-582A01", "130000.00", "130000.00", "5000.00", "5000.00"],
    ]);
    expect(summary?.controls.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["lines", "1647346.08"],
      ["themes", "1647346.08"],
      ["articles", "1647346.08"],
      ["stated", "1647346.08"],
    ]);
  });
});

test("however many codes there are, the block to sign keeps the last controls on its page", () => {
  for (const count of [3, 8, 13, 18, 19, 20, 21, 22, 23, 24, 25, 40, 80]) {
    const plan = sheetOf(codes(count));
    const at = plan.rows.findIndex(([first]) => first?.content.value === "Visas");
    const parted = (plan.print.breaks ?? []).filter((row) => row >= at - 2 && row <= at + 2);
    expect([count, at > 0, parted]).toEqual([count, true, []]);
  }
});

/** A dossier of so many operations, each with a code of its own. */
function codes(count: number): DrawnDossier {
  const each = Array.from({ length: count }, (_, rank) => String(rank + 1));
  const row = 3;
  const lines = each.flatMap((rank, index) => [
    `Opération ${rank} : Action ${rank} | Nord | Association ${rank} | Aide | Oui | ${rank}000`,
    `| | | | TOTAL | =SUM(F${row + 2 * index}:F${row + 2 * index}) -> ${rank}000`,
  ]);
  return {
    sheet: [
      "Thématique 1 : Lecture publique",
      "OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE",
      ...lines,
    ].join("\n"),
    deliberation: [
      "Article 1 : la dépense est imputée comme suit :",
      "",
      "Code opération   Imputation   Libellé opération   AE (€)   Dépense (€)",
      ...each.map(
        (rank) =>
          `C03-${rank.padStart(3, "0")}A01   6568/93311   Action ${rank}   900 000,00   ${rank} 000,00`,
      ),
    ].join("\n"),
  };
}

test("the total of codes too many to be named in a formula is that of the rows that bear one", () => {
  const summary = summaryOf(SMALL);
  const [row] = summary.rows;
  if (!row) throw new Error("no code");
  const many = { ...summary, rows: Array.from({ length: 1500 }, (_, n) => ({ ...row, code: `C${n}` })) };
  const rows = written(imputationSummarySheet(many, "fr"));
  const first = rows.findIndex(([code]) => code === "C0") + 1;
  const total = rows.find(([code]) => code === "TOTAL");
  const last = first + 2999 - 1;
  expect(total?.slice(3, 6)).toEqual(
    ["D", "E", "F"].map((column) => `=SUMIF(A${first}:A${last},"<>",${column}${first}:${column}${last})`),
  );
  expect(Math.max(...rows.flat().map((text) => text.length))).toBeLessThan(8192);
});
