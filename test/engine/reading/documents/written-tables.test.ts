import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

/** In what each table of a document stands, what it is called above, and how many rows it has. */
function tables(text: string) {
  const { writtenTables } = readDocument(documentOf(text), null);
  return writtenTables.map(({ caption, rows }) => [rows[0]?.at.role, caption, rows.length]);
}

const table = (...rows: readonly string[]) => rows.map((row) => row.split("|").join("\t")).join("\n");

describe("the tables of a document as they are written", () => {
  test("each is of the part that it stands in, those in thousands as well", () => {
    const text = [
      "RAPPORT AU CONSEIL",
      "",
      "Les aides par commune (en K€) :",
      "",
      table("Commune|Aide", "Lignan|6,42", "Bessan|8,73"),
      "",
      "Après en avoir délibéré,",
      "",
      "DÉCIDE :",
      "",
      "Article 1 : d'attribuer les aides qui suivent.",
      "",
      "Les aides par secteur (en K€) :",
      "",
      table("Secteur|Aide", "Ouest|7,65", "Est|9,72", "Nord|1,20"),
    ].join("\n");
    expect(tables(text)).toEqual([
      ["report", "Les aides par commune (en K€) :", 2],
      ["deliberation", "Les aides par secteur (en K€) :", 3],
    ]);
  });
});
