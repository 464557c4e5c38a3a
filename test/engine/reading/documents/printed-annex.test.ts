import { Grid, textOf } from "../../../../src/engine/grid";
import { printedAnnexGrid } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

/** The rows of the grid, their cells joined by bars. */
function rows(drawn: string) {
  const printed = printedAnnexGrid(documentOf(drawn));
  if (!printed) return null;
  const grid = new Grid(printed.snapshot);
  return grid.rows.map((row) =>
    grid
      .row(row)
      .map((cell) => textOf(cell))
      .join("|"),
  );
}

describe("the annex that a document prints, as a sheet", () => {
  test("tables keep their cells, titles their rows, and each row its place", () => {
    const drawn =
      "DECIDE :\n\nArticle 1 : D'attribuer 10 € à l'axe 1 « Emploi ».\n\nAnnexe 5 : répartition financière\n\n1. Emploi\n\n" +
      "OPERATION\tSTRUCTURE\tMONTANT PROPOSE\nAteliers\tSOLIHA\t10,00 €\n\tTOTAL\t10,00 €";
    expect(rows(drawn)).toEqual([
      "Annexe 5 : répartition financière",
      "1. Emploi",
      "OPERATION|STRUCTURE|MONTANT PROPOSE",
      "Ateliers|SOLIHA|10,00 €",
      "TOTAL|10,00 €",
    ]);
    expect(printedAnnexGrid(documentOf(drawn))?.placeOf(3, 2)).toMatchObject({
      role: "annex",
      where: "annexe 5",
      quote: "Ateliers SOLIHA 10,00 €",
    });
  });

  test("a row torn by a line's end in one of its cells is put together", () => {
    const drawn =
      "Annexe 5 : répartition\n\nOPERATION\tTERRITOIRE\tSTRUCTURE\tMONTANT\nAteliers\tNord\tSOLIHA\t10,00 €\n\n\tMontreuillois\n\nTernois\tADEFI\t20,00 €";
    expect(rows(drawn)?.at(-1)).toBe("Montreuillois Ternois|ADEFI|20,00 €");
  });

  test("text without cells stands line by line, and a figure alone is quoted with whose it is", () => {
    const drawn =
      "Annexe 5 : répartition\n\nOPERATION STRUCTURE DOSSIER RETENU MONTANT\n\nMission locale du Nord\nOui 10,00 €";
    expect(rows(drawn)?.at(-1)).toBe("Oui 10,00 €");
    expect(printedAnnexGrid(documentOf(drawn))?.placeOf(3, 0)).toMatchObject({
      quote: "Mission locale du Nord Oui 10,00 €",
    });
  });

  test("a document without it gives none", () => {
    expect(rows("DECIDE :\n\nArticle 1 : D'attribuer 10 € à l'axe 1 « Emploi ».")).toBeNull();
  });
});
