import { documentCorrections, documentCorrectionsText } from "../../../src/engine/outputs";
import { checked, SMALL } from "./support/checked";

const wrongArticle = (written: string) => ({
  ...SMALL,
  deliberation: SMALL.deliberation?.replace("28 000 €", written) ?? "",
});

test("an article that stands alone is one line: where, the words around, what to replace, by what", () => {
  const [document, ...others] = documentCorrections(checked(wrongArticle("28 900 €")).report);
  expect(others).toEqual([]);
  expect(document?.role).toBe("deliberation");
  const [correction, ...more] = document?.corrections ?? [];
  expect(more).toEqual([]);
  expect(correction?.todo).toEqual({ kind: "replace", read: "28 900 €", write: "28\u202f000\u00a0€" });
  expect(correction?.sentence).toContain("28\u202f900");
});

test("the amount to write has the unit that stands there, and its cents", () => {
  const [document] = documentCorrections(checked(wrongArticle("28 900,00 euros")).report);
  expect(document?.corrections.map(({ todo }) => todo)).toEqual([
    { kind: "replace", read: "28 900,00 euros", write: "28\u202f000,00\u00a0euros" },
  ]);
});

test("what is sound gives no list; nor does what was set aside", () => {
  expect(documentCorrectionsText(checked(SMALL).report, "fr")).toBeNull();
  const { report } = checked(wrongArticle("28 900 €"));
  const aside = report.findings.map((finding) => ({ ...finding, waived: "arrondi voulu" }));
  expect(documentCorrectionsText({ ...report, findings: aside }, "fr")).toBeNull();
});

test("a gap of the sheet is not for the colleague who holds the documents", () => {
  const { report } = checked(wrongArticle("28 900 €"));
  const inSheet = report.findings.map((finding) => ({
    ...finding,
    at: { sheet: "Annexe", address: "G9" },
    suspects: [],
  }));
  expect(documentCorrections({ ...report, findings: inSheet })).toEqual([]);
});

test("the list reads in Word and anywhere else, in the reader's language but for the document's own words", () => {
  const { report } = checked(wrongArticle("28 900 €"));
  const french = documentCorrectionsText(report, "fr");
  expect(french?.plain).toContain("Où\tPassage\tRemplacer\tPar");
  expect(french?.plain).toMatch(/Article\s2\t«.*28\u202f900.*»\t28 900 €\t28\u202f000\u00a0€/);
  expect(french?.html).toContain("<table");
  const english = documentCorrectionsText(report, "en");
  expect(english?.plain).toContain("Where\tPassage\tReplace\tBy");
});
