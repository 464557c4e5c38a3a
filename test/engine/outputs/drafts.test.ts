import fc from "fast-check";
import { textDocument } from "../../../src/documents";
import {
  draftArticles,
  draftReport,
  pageOf,
  pastable,
  typesetFrench,
  type DraftOptions,
} from "../../../src/engine/outputs";
import { reconcile } from "../../../src/engine/reconcile";
import { checked, factsOf, SMALL } from "./support/checked";
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";

const PLAIN: DraftOptions = { words: false, annexNumber: 4 };
const articlesOf = (drawn: DrawnDossier, options = PLAIN) => {
  const { report, annex } = checked(drawn);
  return draftArticles(report, annex, options);
};

test("one funding article a theme, with its count of operations and its amount", () => {
  const [first, second] = articlesOf(SMALL).plain.split("\n\n");
  expect(first).toBe(
    "Article\u00a01er\u202f: D’approuver le financement de l’opération de la thématique 1 «\u202fLecture publique\u202f», " +
      "pour un montant de 20\u202f000,50\u00a0€, au profit des structures et selon la répartition financière " +
      "figurant en annexe\u00a04 à la présente délibération.",
  );
  expect(second).toContain(
    "des 2 opérations de la thématique 2 «\u202fSport pour tous\u202f», pour un montant total de",
  );
  expect(second).toContain("28\u202f000\u00a0€");
});

test("an annex without a known number is cited without one, never with a made-up one", () => {
  expect(articlesOf(SMALL, { words: false, annexNumber: null }).plain).toContain(
    "la répartition financière figurant en annexe à la présente délibération.",
  );
});

test("expenses are charged to the budget that the dossier names, the département's where it names none", () => {
  const { report, annex } = checked(SMALL);
  const drafts = (budget: string | null): readonly string[] =>
    [draftArticles, draftReport].map((draft) => draft(report, annex, { ...PLAIN, budget }).plain);
  for (const plain of drafts("budget annexe de l'assainissement"))
    expect(plain).toContain("sur le budget annexe de l’assainissement comme suit\u202f:");
  for (const plain of drafts(null)) expect(plain).toContain("sur le budget départemental comme suit\u202f:");
});

test("the annex that presents each theme is cited where the articles cite one", () => {
  const options = { ...PLAIN, presentedIn: { "1": 1, "2": 2 } };
  const { plain } = articlesOf(SMALL, options);
  expect(plain).toContain("Lecture publique\u202f», telle que présentée en annexe\u00a01, pour un montant");
  expect(plain).toContain("Sport pour tous\u202f», telles que présentées en annexe\u00a02, pour un montant");
  const { report, annex } = checked(SMALL);
  expect(draftReport(report, annex, options).plain).toContain("(annexes\u00a02 et 4).");
});

test.each([
  [
    "Axe",
    "Action",
    "de l’action de l’axe 1 «\u202fLecture publique\u202f»",
    "des 2 actions de l’axe 2",
    "cet axe, une action est proposée",
  ],
  [
    "Volet",
    "Dispositif",
    "du dispositif du volet 1 «",
    "des 2 dispositifs du volet 2",
    "ce volet, un dispositif est proposé,",
  ],
  [
    "Priorité",
    "Projet",
    "du projet de la priorité 1 «",
    "des 2 projets de la priorité 2",
    "cette priorité, un projet est proposé,",
  ],
])("an annex of « %s » and « %s » is drafted in its words", (theme, operation, one, several, proposed) => {
  const sheet = SMALL.sheet.replaceAll("Thématique", theme).replaceAll("Opération", operation);
  const { annexWords } = factsOf({ sheet });
  const options = { ...PLAIN, annexWords };
  const { plain } = articlesOf({ sheet }, options);
  expect(plain).toContain(one);
  expect(plain).toContain(several);
  const { report, annex } = checked({ sheet });
  expect(draftReport(report, annex, options).plain).toContain(`Au titre de ${proposed}`);
});

test("amounts are given in words on request", () => {
  expect(articlesOf(SMALL, { words: true, annexNumber: 4 }).plain).toContain(
    "20\u202f000,50\u00a0€ (vingt mille euros et cinquante centimes)",
  );
});

test("the article of imputations says which articles it pays, and holds one row a code and their total", () => {
  const { plain, html } = articlesOf(SMALL);
  expect(plain).toContain(
    "Article\u00a03\u202f: D’imputer les dépenses résultant des articles\u00a01er et 2, d’un montant total",
  );
  expect(plain).toContain("C03-202B03\t6568/93326\tTournois\t60\u202f000,00\t25\u202f000,00");
  expect(plain).toContain("Total\t\t\t\t48\u202f000,50");
  expect(html.match(/<tr>/g)).toHaveLength(5);
  expect(html).toContain("<b>Article\u00a01<sup>er</sup>\u202f:</b>");
});

test("the report's paragraphs come with its table, the balance computed", () => {
  const { report, annex } = checked(SMALL);
  const { plain } = draftReport(report, annex, PLAIN);
  expect(plain).toContain("Thématique 2 «\u202fSport pour tous\u202f»");
  expect(plain).toContain(
    "Au titre de cette thématique, 2 opérations sont proposées, pour un montant total de",
  );
  expect(plain).toContain("Au titre de cette thématique, une opération est proposée, pour un montant de");
  expect(plain).toContain("30\u202f000,00\t25\u202f000,00\t5\u202f000,00");
});

test("a code without label, and what the dossier does not say, are left to fill and show", () => {
  const deliberation = SMALL.deliberation?.replace(
    "C03-202B03   6568/93326   Tournois",
    "C03-202B03   6568/93326   ",
  );
  const report = SMALL.report?.replace("C03-202B03   6568/93326   Tournois", "C03-202B03   6568/93326   ");
  const { plain } = articlesOf({ ...SMALL, ...(deliberation && report ? { deliberation, report } : {}) });
  expect(plain).toContain("C03-202B03\t6568/93326\t[à compléter]\t60\u202f000,00\t25\u202f000,00");
});

test("an operation without code is a row of its own, its code left to fill: the total still holds it", () => {
  const sheet = SMALL.sheet
    .replace(
      "MONTANT PROPOSE\n    Opération 1 : Bib",
      "MONTANT PROPOSE | CODE OPERATION\n    Opération 1 : Bib",
    )
    .replace("| Oui | 12000", "| Oui | 12000 | C03-101A01");
  const { plain } = articlesOf({ sheet });
  expect(plain).toContain("[à compléter]\t[à compléter]\t[à compléter]\t28\u202f000,00");
  expect(plain).toContain("Total\t\t\t48\u202f000,50");
});

test("what the dossier tells of no code is no column: neither authorisation, nor available, nor balance", () => {
  const { report: _none, ...drawn } = SMALL;
  const { report, annex } = checked(drawn);
  const [header] = draftReport(report, annex, PLAIN).plain.split("\n").slice(-5);
  expect(header).toBe("Code opération\tImputation budgétaire\tLibellé opération\tAE (€)\tProposition (€)");
});

test("a code that pays none of the annex's operations is left out of the act, once all operations have theirs", () => {
  const more = (text: string | undefined) =>
    `${text ?? ""}C03-303C01   6568/93312   Musées   10 000,00   0,00\n`;
  expect(articlesOf({ ...SMALL, deliberation: more(SMALL.deliberation) }).plain).not.toContain("C03-303C01");
});

test("read again as deliberation and report, the drafts agree with the annex to the cent", () => {
  const { report, annex } = checked(SMALL);
  const options = { words: true, annexNumber: 5 };
  const dossier = dossierFrom({ sheet: SMALL.sheet });
  const documents = [
    { text: textDocument(draftArticles(report, annex, options).plain, "deliberation.txt"), role: null },
    {
      text: textDocument(`RAPPORT\n\n${draftReport(report, annex, options).plain}`, "rapport.txt"),
      role: null,
    },
  ];
  const again = reconcile({ ...dossier, documents }, { name: "essai", lang: "fr" });
  if (again.kind !== "report") throw new Error("unusable");
  expect(again.report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(again.report.coverage.untied).toEqual([]);
  expect(again.report.imputations.map(({ code, stated, computed }) => [code, stated, computed])).toEqual(
    report.imputations.map(({ code, computed }) => [code, computed, computed]),
  );
});

test("a theme whose lines are all rejected or nil has no article", () => {
  const sheet = SMALL.sheet
    .replace("| 12000", "| 0")
    .replace("| 8000.50", "| 0")
    .replaceAll("-> 20000.50", "-> 0");
  const { plain } = articlesOf({ ...SMALL, sheet });
  expect(plain).not.toContain("Lecture publique\u202f»");
  expect(plain).toContain(
    "Article\u00a01er\u202f: D’approuver le financement des 2 opérations de la thématique 2",
  );
});

test("without any code there is no article of imputations", () => {
  const { deliberation: _none, report: _neither, ...alone } = SMALL;
  expect(articlesOf(alone).plain).not.toContain("imputer");
});

test("mark-up in a title stays text", () => {
  const { html } = articlesOf({
    ...SMALL,
    sheet: SMALL.sheet.replace("Sport pour tous", "Sport <b>& santé</b>"),
  });
  expect(html).toContain("Sport &lt;b&gt;&amp; santé&lt;/b&gt;");
});

test("no text whatever brings mark-up into the HTML or a column into the plain text", () => {
  const drawn = (text: string) =>
    pastable([
      { kind: "paragraph", lead: text, text },
      { kind: "list", items: [text] },
      { kind: "table", header: ["a", "b"], rows: [[text, "1"]], firstAmount: 1, total: false },
    ]);
  const marks = (text: string) =>
    drawn(text)
      .html.replace(/<\/?sup>/g, "")
      .match(/<[a-z/]/g)?.length;
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(marks(text)).toBe(marks("x"));
      expect(drawn(text).plain.split("\n").at(-1)?.split("\t")).toHaveLength(2);
    }),
  );
});

test("French typography is settled once: again changes nothing", () => {
  expect(typesetFrench("l'« aide » : 50 % ; oui ?")).toBe(
    "l’«\u202faide\u202f»\u202f: 50\u00a0%\u202f; oui\u202f?",
  );
  const signs = fc.constantFrom(..." ;!?:«»%€a'1\u00a0\u202f\n", "annexe ");
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
      expect(typesetFrench(typesetFrench(text))).toBe(typesetFrench(text));
    }),
    { numRuns: 2000, examples: [[";!"]] },
  );
});

test("a page of drafts says its language and its encoding, and holds each text under its title", () => {
  const { html, plain } = pageOf("Projets <1>", [{ title: "Articles", text: articlesOf(SMALL) }]);
  expect(html).toMatch(
    /^<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Projets &lt;1&gt;</,
  );
  expect(html).toContain("<h2>Articles</h2>");
  expect(plain).toMatch(/^Articles\n\nArticle\u00a01er/);
});
