import fc from "fast-check";
import { textDocument } from "../../../src/documents";
import { readDocument } from "../../../src/engine/reading/documents";

const titles = ["Mobilité solidaire", "Logement des plus fragiles"];
const sentences = [
  `Article 1 : D'attribuer au titre de l'axe 1 « Mobilité solidaire » la somme de 25 500,50 € pour 2 opérations.`,
  `Article 2 : D'attribuer au titre de l'axe 2 « Logement des plus fragiles » la somme de 1 044 000 € pour une opération.`,
  `Article 3 : D'imputer la dépense sur l'opération OP2025-014, nature 65748, fonction 4212.`,
];

function read(text: string): unknown {
  const reading = readDocument(
    textDocument(`Après en avoir délibéré,\n\nDÉCIDE :\n\n${text}`, "d.txt"),
    null,
    { themes: titles, operations: [], beneficiaries: [], codes: [], fileNumbers: [], annexes: [] },
  );
  return {
    articles: reading.articles.map((article) => [
      article.number,
      article.themeNumber,
      article.themeTitle?.toLowerCase(),
      article.amount?.value.toFixed(),
      article.operationCount?.value,
    ]),
    codes: reading.imputationTables.flatMap((table) =>
      table.rows.map((row) => [row.code.value, row.budgetImputation?.value]),
    ),
  };
}

const sound = read(sentences.join("\n\n"));

/** Blanks between words may break the line, but not after the article's head nor within an amount. */
function broken(sentence: string, breaks: readonly boolean[]): string {
  let index = 0;
  return sentence.replace(/(?<=\p{L}{2}) (?=\p{Ll}{2})/gu, () =>
    breaks[index++ % breaks.length] ? "\n" : " ",
  );
}

describe("how a text is set changes nothing that is read", () => {
  test("its lines broken at any blank between words", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (breaks) => {
        expect(read(sentences.map((sentence) => broken(sentence, breaks)).join("\n\n"))).toEqual(sound);
      }),
    );
  });

  test.each<readonly [string, (text: string) => string]>([
    [
      "no-break spaces within amounts and quotation marks",
      (text) => text.replace(/(?<=\d) (?=\d{3})| (?=€|»)|(?<=«) /g, "\u00A0"),
    ],
    ["narrow no-break spaces", (text) => text.replace(/(?<=\d) (?=\d{3})| (?=€)/g, "\u202F")],
    ["two blanks between words", (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, "  ")],
    ["curly apostrophes", (text) => text.replace(/'/g, "’")],
    ["straight quotation marks", (text) => text.replace(/« | »/g, '"')],
    ["curly quotation marks", (text) => text.replace(/« /g, "“").replace(/ »/g, "”")],
    ["titles in capitals", (text) => text.replace(/«[^»]*»/g, (title) => title.toUpperCase())],
    ["« ARTICLE » in capitals, with a dash", (text) => text.replace(/Article (\d) :/g, "ARTICLE $1 –")],
    ["« euros » for the sign", (text) => text.replace(/€/g, "euros")],
  ])("%s", (_name, set) => {
    expect(read(sentences.map(set).join("\n\n"))).toEqual(sound);
  });
});
