import type { DocumentText } from "../../../src/engine/model";
import { passageContext } from "../../../src/taskpane/state/passage-context";

const paragraph = (...lines: string[]) => ({ kind: "paragraph", lines, page: null, heading: null }) as const;
const document: DocumentText = {
  file: "deliberation.docx",
  format: "docx",
  warnings: [],
  blocks: [
    paragraph("Après en avoir délibéré,"),
    paragraph("Article 3"),
    paragraph("De financer les  2 opérations", "pour 36\u202f321 €."),
    {
      kind: "table",
      page: null,
      rows: [
        ["Code", "Solde"],
        ["C01", "55 600,00"],
        ["C02", "6 960,00"],
      ],
    },
  ],
};

test("a quotation over several paragraphs and lines is found with what surrounds it", () => {
  const { before, after } = passageContext("Article 3 De financer les 2 opérations pour 36 321 €.", document);
  expect(before).toBe("Après en avoir délibéré,");
  expect(after).toBe("Code Solde\nC01 55 600,00\nC02 6 960,00");
});

test("a row of a table stands among its rows, its head included", () => {
  const { before, after } = passageContext("C01 55 600,00", document);
  expect(before.endsWith("pour 36\u202f321 €.\nCode Solde")).toBe(true);
  expect(after).toBe("C02 6 960,00");
});

test("long surroundings are cut at words", () => {
  const words = Array.from({ length: 200 }, (_, rank) => `mot${rank}`).join(" ");
  const long = { ...document, blocks: [paragraph(words), paragraph("le montant"), paragraph(words)] };
  const { before, after } = passageContext("le montant", long);
  expect(before).toMatch(/^… mot\d+ .* mot199$/);
  expect(after).toMatch(/^mot0 .* mot\d+ …$/);
});

test.each([
  ["a quotation that is not there", "Article 9", document],
  ["an empty one", " ", document],
  ["a document that was taken away", "Article 3", undefined],
])("%s has no surroundings", (_name, quote, given) => {
  expect(passageContext(quote, given)).toEqual({ before: "", after: "" });
});
