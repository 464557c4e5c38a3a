import fc from "fast-check";
import { draftArticles, draftReport, pastable, typesetFrench } from "../../../src/engine/outputs";
import { checked, SMALL } from "./support/checked";
import type { DrawnDossier } from "../../support/drawn-dossier";

const PLAIN = { words: false, annexNumber: 4 };
const articlesOf = (drawn: DrawnDossier, options = PLAIN) => {
  const { report, annex } = checked(drawn);
  return draftArticles(report, annex, options);
};

test("one funding article a theme, with its count of operations and its amount", () => {
  const [first, second] = articlesOf(SMALL).plain.split("\n\n");
  expect(first).toBe(
    "Article 1\u00a0: D’approuver le financement de l’opération de la thématique 1 «\u00a0Lecture publique\u00a0», " +
      "pour un montant total de 20\u202f000,50\u00a0€, selon la répartition figurant en annexe 4.",
  );
  expect(second).toContain("des 2 opérations de la thématique 2 «\u00a0Sport pour tous\u00a0»");
  expect(second).toContain("28\u202f000\u00a0€");
});

test("amounts are given in words on request", () => {
  expect(articlesOf(SMALL, { words: true, annexNumber: 4 }).plain).toContain(
    "20\u202f000,50\u00a0€ (vingt mille euros et cinquante centimes)",
  );
});

test("the article of imputations holds one row a code and their total", () => {
  const { plain, html } = articlesOf(SMALL);
  expect(plain).toContain("C03-202B03\t6568/93326\tTournois\t60\u202f000,00\u00a0€\t25\u202f000,00\u00a0€");
  expect(plain).toContain("Total\t\t\t\t48\u202f000,50\u00a0€");
  expect(html.match(/<tr>/g)).toHaveLength(5);
});

test("the report's paragraphs come with its table, the balance computed", () => {
  const { report, annex } = checked(SMALL);
  const { plain } = draftReport(report, annex, PLAIN);
  expect(plain).toContain("Thématique 2 «\u00a0Sport pour tous\u00a0»");
  expect(plain).toContain("2 opérations sont proposées au titre de cette thématique");
  expect(plain).toContain("30\u202f000,00\u00a0€\t25\u202f000,00\u00a0€\t5\u202f000,00\u00a0€");
});

test("a theme whose lines are all rejected or nil has no article", () => {
  const sheet = SMALL.sheet
    .replace("| 12000", "| 0")
    .replace("| 8000.50", "| 0")
    .replaceAll("-> 20000.50", "-> 0");
  const { plain } = articlesOf({ ...SMALL, sheet });
  expect(plain).not.toContain("Lecture publique»");
  expect(plain).toContain("Article 1\u00a0: D’approuver le financement des 2 opérations de la thématique 2");
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
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { html, plain } = pastable([
        { kind: "table", header: ["a", "b"], rows: [[text, "1"]], firstAmount: 1, total: false },
      ]);
      expect(html.match(/<[a-z/]/g)).toHaveLength(18);
      expect(plain.split("\n")[1]?.split("\t")).toHaveLength(2);
    }),
  );
});

test("French typography is settled once: again changes nothing", () => {
  expect(typesetFrench("l'« aide » : 50 % ; oui ?")).toBe(
    "l’«\u00a0aide\u00a0»\u00a0: 50\u00a0%\u202f; oui\u202f?",
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typesetFrench(typesetFrench(text))).toBe(typesetFrench(text));
    }),
  );
});
