import { controlSheet, tieOut, type CheckFacts } from "../../../src/engine/outputs";
import { cellsOf, checked, SMALL, written } from "./support/checked";

const FACTS: CheckFacts = {
  at: "2026-11-25T14:32:00",
  version: "0.1.0",
  user: "J. Martin",
  files: [
    { file: "annexe.xlsx", size: 20480, sha256: "a".repeat(64) },
    { file: "deliberation.txt", size: 900, sha256: "b".repeat(64) },
    { file: "rapport.txt", size: 700, sha256: "c".repeat(64) },
  ],
};

const planOf = (drawn = SMALL) => controlSheet(checked(drawn).report, FACTS, "fr");
const rowsWith = (text: string, drawn = SMALL) =>
  written(planOf(drawn)).filter((row) => row.some((cell) => cell.includes(text)));

test("the sheet opens with verdict, date, user, version and its rules", () => {
  const rows = written(planOf());
  expect(rows[0]).toEqual(["Tableau de contrôle du dossier"]);
  expect(rowsWith("Résultat")[0]?.[1]).toMatch(/^(Tout concorde|Rien ne discorde)/);
  expect(rowsWith("Pointé le")[0]?.[1]).toBe("46351.60555555556");
  expect(rowsWith("Par")[0]?.[1]).toBe("J. Martin");
  expect(rowsWith("Version de Pointage")[0]?.[1]).toMatch(/^0\.1\.0 \(\d+ contrôles effectués sur \d+/);
});

test("each file is listed once, with its parts, size and SHA-256", () => {
  const [row] = rowsWith("annexe.xlsx");
  expect(row).toEqual(["annexe.xlsx (feuille Annexe 5)", "Annexe", "a".repeat(64), "", "", "", "20480"]);
  expect(rowsWith("rapport.txt")).toHaveLength(1);
});

test("every ticked amount stands under its quantity, cells as links, documents by name", () => {
  const rows = written(planOf());
  const at = rows.findIndex(([first]) => first === "Opération 1.1 Bibliothèques");
  expect(rows[at]?.slice(3)).toEqual(["", "20000.50", "", "✓ 2 témoins"]);
  expect(rows[at + 1]).toEqual([
    "Somme des lignes",
    `=HYPERLINK("#'Annexe 5'!F3:F4","« Annexe 5 » F3:F4")`,
    "",
    "20000.50",
    "20000.50",
    "",
    "✓",
  ]);
  expect(rows.some(([first, where]) => first === "Article" && where === "Délibération, article 1")).toBe(
    true,
  );
});

test("quantities come in the order of the annex, codes last", () => {
  expect(tieOut(checked(SMALL).report).map(({ about }) => about)).toEqual([
    ...["1", "1.1", "2", "2.1", "2.2"],
    ...["C03-101A01", "C03-202B02", "C03-202B03"],
  ]);
});

test("a theme of one operation and a code that pays it stay three quantities", () => {
  const kinds = tieOut(checked(SMALL).report).map(({ kind, about }) => `${kind} ${about}`);
  expect(kinds).toEqual(expect.arrayContaining(["theme 1", "operation 1.1", "several C03-101A01"]));
});

const WRONG = { ...SMALL, deliberation: SMALL.deliberation?.replace("28 000 €", "28 900 €") ?? "" };

test("a difference is a finding with stated, expected and gap, and its tick shows it", () => {
  const [finding] = rowsWith("pour la thématique 2", WRONG).filter((row) => row.includes("Écart"));
  expect(finding?.slice(3)).toEqual(["28900.00", "28000.00", "900.00", "Écart"]);
  expect(rowsWith("≠", WRONG).map((row) => row.slice(3))).toContainEqual([
    ...["28900.00", "28000.00", "900.00", "≠"],
  ]);
});

test("a finding set aside leaves the findings for the waivers, with its reason", () => {
  const { report } = checked(WRONG);
  const findings = report.findings.map((finding) => ({ ...finding, waived: "Corrigé en séance" }));
  const rows = written(controlSheet({ ...report, findings }, FACTS, "fr"));
  const aside = rows.findIndex(([title]) => title === "Constats mis de côté");
  expect(rows.find((row) => row.includes("Aucun constat."))).toBeDefined();
  expect(rows.findIndex((row) => row.includes("Motif\u00a0: Corrigé en séance"))).toBeGreaterThan(aside);
});

test("what could not run or be read is said", () => {
  const { deliberation: _none, report: _neither, ...alone } = SMALL;
  const rows = written(planOf(alone));
  expect(rows.map(([title]) => title)).toContain("Contrôles qui n'ont pas pu se faire");
});

test("no text from a source becomes a formula, and links double the quotes of a sheet's name", () => {
  const sheet = SMALL.sheet.replace("MJC du Moulin", `"=1+1"`).replace("Salon", `"-2"`);
  const formulas = cellsOf(planOf({ ...SMALL, sheet }))
    .filter(({ content }) => content.kind === "formula")
    .map(({ content }) => content.value);
  expect(formulas.every((formula) => /^=HYPERLINK\("#/.test(String(formula)))).toBe(true);
});

test("it prints on A4 landscape, one page wide, and folds under each quantity", () => {
  const plan = planOf();
  expect(plan.print.orientation).toBe("landscape");
  expect(plan.outline.length).toBe(tieOut(checked(SMALL).report).length);
});
