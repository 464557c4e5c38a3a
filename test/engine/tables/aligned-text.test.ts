import { alignedTables } from "../../../src/engine/tables";

const tables = (text: string) => alignedTables(text.split("\n")).map(({ from, rows }) => [from, ...rows]);

describe("a table in text whose columns only blanks set apart", () => {
  test("has each piece under its title, amounts aligned on their right", () => {
    expect(
      tables(
        [
          "Les propositions :",
          "Thématique             Nombre        Montant",
          "Jeunesse                    2       10 000 €",
          "Logement des jeunes         3          500 €",
          "TOTAL                               10 500 €",
          "Il est proposé de les adopter.",
        ].join("\n"),
      ),
    ).toEqual([
      [
        1,
        ["Thématique", "Nombre", "Montant"],
        ["Jeunesse", "2", "10 000 €"],
        ["Logement des jeunes", "3", "500 €"],
        ["TOTAL", "", "10 500 €"],
      ],
    ]);
  });

  test.each([
    ["two columns are a sentence and its figure", "Thématique     Montant\nJeunesse     10 000 €"],
    ["figures are no titles", "Jeunesse     2     10 000 €\nLogement     3     500 €"],
    ["titles alone head nothing", "Thématique     Nombre     Montant\n\nIl est proposé de les adopter."],
  ])("%s", (_, text) => {
    expect(tables(text)).toEqual([]);
  });
});
