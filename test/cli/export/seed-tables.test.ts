/** The two tables of the seed's document, as `summary` writes them from its annex. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, type WorkbookModel } from "../../../src/host";
import { dossierFolder, removeFolders, run } from "../../support/run-command";

const corpus = process.env["POINTAGE_CORPUS"];
const described = corpus === undefined ? describe.skip : describe;

afterAll(removeFolders);

/** As the document states them: code, imputation, label, AE, available, proposal, balance. */
const SEED = [
  [
    "C02-566A05",
    "6568/93566",
    "Indemnisation des organismes référents",
    6019600,
    1235586.67,
    420720,
    814866.67,
  ],
  ["C02-582A02", "6568/9358", "Accompagnement des jeunes", 855000, 387000, 268567, 118433],
  [
    "C01-564H02",
    "6568/93564",
    "Appui aux parcours intégrés 2021-2027",
    15680078.6,
    3662882.35,
    267566.08,
    3395316.27,
  ],
  ["C02-581E02", "6568/9358", "Logement des jeunes", 1200000, 170000, 120000, 50000],
  [
    "C02-581E04",
    "6568/9358",
    "Politique inclusive en faveur du logement",
    2072445.4,
    634365.4,
    565493,
    68872.4,
  ],
  ["C02-582A01", "6568/9358", "Fonds d’aide aux jeunes", 130000, 130000, 5000, 125000],
] as const;

/** What a cell of the summary shows, amounts to the cent. */
function shownIn(model: WorkbookModel): (row: number, column: number) => unknown {
  const sheet = model.sheetNamed("Synthèse des imputations");
  if (!sheet) throw new Error("no summary");
  return (row, column) => {
    const value = sheet.at(row, column)?.value;
    if (value?.kind === "number") return Math.round(value.value * 100) / 100;
    return value?.kind === "text" ? value.value : "";
  };
}

const ROWS = Array.from({ length: 120 }, (_, row) => row);

/** The totals that the summary's own must equal: amount, expense, gap. */
function controlsOf(model: WorkbookModel): readonly (readonly unknown[])[] {
  const at = shownIn(model);
  const rows = ROWS.filter((row) => String(at(row, 0)).startsWith("la somme "));
  return rows.map((row) => [4, 5, 6].map((column) => at(row, column)));
}

/** What the rows of the summary show under one of its titles, those of the six codes alone, to the cent. */
function tableUnder(model: WorkbookModel, title: string): readonly (readonly unknown[])[] {
  const at = shownIn(model);
  const start = ROWS.find((row) => at(row, 0) === title) ?? NaN;
  const end = ROWS.find((row) => row > start && at(row, 0) === "TOTAL") ?? NaN;
  const codes = ROWS.filter((row) => row > start && row < end && /^C0\d-/.test(String(at(row, 0))));
  return codes.map((row) => [0, 1, 2, 3, 4, 5, 6].map((column) => at(row, column)));
}

described(corpus === undefined ? "the seed (skipped: POINTAGE_CORPUS is not set)" : "the seed", () => {
  test("both forms equal the document's to the cent, all twelve rows, and every control is tied", async () => {
    const copy = path.join(dossierFolder({}), "copie.xlsx");
    const { status, err } = await run("summary", path.join(corpus ?? "", "seed"), "-o", copy);
    expect([status, err]).toEqual([0, ""]);
    const model = openWorkbook(new Uint8Array(readFileSync(copy)));
    expect(tableUnder(model, "Présentation de la délibération")).toEqual(
      SEED.map(([code, imputation, label, ae, , expense]) => [
        code,
        imputation,
        label,
        ae,
        expense,
        expense,
        0,
      ]),
    );
    expect(tableUnder(model, "Présentation du rapport")).toEqual(SEED.map((row) => [...row]));
    const controls = controlsOf(model);
    expect(controls).toHaveLength(4);
    expect(
      controls.every(([amount, expense, gap]) => amount === 1647346.08 && expense === amount && gap === 0),
    ).toBe(true);
  });
});
