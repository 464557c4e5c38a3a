import { readByEvidence } from "../../../src/engine/model";
import { besideLargeSheet, dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** Three themes of two operations, with what each operation's lines come to. */
const THEMES = [
  { title: "Mobilité", sums: [3800, 4400] },
  { title: "Logement", sums: [1500, 1100] },
  { title: "Jeunesse", sums: [900, 1250] },
];

/** Their sheet, with the totals that `stated` gives each operation's sum. */
function sheetWith(stated: (sum: number) => number): string {
  const sections = THEMES.map(({ title, sums }, i) => {
    const operations = sums.map(
      (sum, j) => `Opération ${j + 1} : action ${j + 1} | ADEFI | ${sum - 300} | ${sum * 2 + 1}
^ | Le Relais | 300 | ${sum * 3 + 2}
^ | TOTAL | ${stated(sum)}`,
    );
    const total = sums.reduce((all, sum) => all + stated(sum), 0);
    return [`${i + 1}. ${title}`, ...operations, `| TOTAL | ${total}`].join("\n");
  });
  return ["Opération | Structure | Montant proposé | Coût du projet", ...sections].join("\n");
}

/** Totals that are none of the sums of what stands above them. */
const UNLIKE = sheetWith((sum) => (sum * 4) / 5);

const alarms = (drawn: DrawnDossier) =>
  check(dossierFrom(drawn)).findings.filter(({ severity }) => severity !== "info");

test("a sheet of which nothing adds up is said to be misread, once, with what was read and where that breaks", () => {
  const [finding, ...others] = alarms({ sheet: UNLIKE });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: "annex-misread", severity: "warning", at: { address: "C5" } });
  expect(finding?.headline).toMatch(
    /12 lignes, 6 opérations, 3 thématiques, montants en colonne C, total 12.950.€.*C5.*6 constats/,
  );
  expect(finding?.corrections).toMatchObject([{ applicability: "manual", edits: [] }]);
});

test("two totals that hold a whole group more than their lines are of both, not wrong", () => {
  const both = new Map([
    [3800, 8200],
    [1500, 2600],
  ]);
  const rules = alarms({ sheet: sheetWith((sum) => both.get(sum) ?? sum) }).map(({ rule }) => rule);
  expect(rules).toEqual(["annex-misread"]);
});

test("an amount in words that is not the one in figures is told beside a sheet that was perhaps misread", () => {
  const deliberation =
    "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 12 950 € (douze mille neuf cent quarante euros).";
  const rules = alarms({ sheet: UNLIKE, deliberation }).map(({ rule }) => rule);
  expect(rules).toEqual(["article-words", "annex-misread"]);
});

test("where the sheet has nothing else to read, its gaps are its own, however many", () => {
  const plain = UNLIKE.replace(/ \| Coût du projet/, "").replace(/^((?:[^|\n]*\|){2}[^|\n]*)\|.*$/gmu, "$1");
  const rules = alarms({ sheet: plain }).map(({ rule }) => rule);
  expect(rules).toEqual(Array(6).fill("operation-total"));
});

test("what the user says of the sheet is believed, and its gaps are listed", () => {
  const reading = { ...readByEvidence, amounts: ["C"] };
  const rules = alarms({ sheet: UNLIKE, choices: { reading } }).map(({ rule }) => rule);
  expect(rules).toEqual(Array(6).fill("operation-total"));
});

test.each([1, 2, 3])("%i wrong totals are a dossier's own", (count) => {
  const wrong = [3800, 1100, 900].slice(0, count);
  const sheet = sheetWith((sum) => (wrong.includes(sum) ? sum + sum / 100 : sum));
  expect(alarms({ sheet }).map(({ rule }) => rule)).toEqual(Array(count).fill("operation-total"));
});

test("where the workbook is too large for its other readings, that is said, and where it is not, nothing", () => {
  const dossier = dossierFrom({ sheet: UNLIKE });
  const { findings } = check(besideLargeSheet(dossier));
  const told = findings.filter(({ rule }) => rule === "annex-large");
  expect(told).toMatchObject([{ severity: "info", at: { sheet: "Annexe 5" } }]);
  expect(told[0]?.message).toMatch(
    /200\u202f\d{3} cellules.* autres lectures de la feuille « Annexe 5 » n'ont pas/,
  );
  expect(check(dossier).findings.map(({ rule }) => rule)).not.toContain("annex-large");
});
