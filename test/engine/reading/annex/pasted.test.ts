import { readAnnex } from "../../../../src/engine/reading/annex";
import type { SheetSnapshot } from "../../../../src/engine/grid";
import { drawn, outline } from "../../../support/annex-outline";

/** A text pasted in the first column, one printed line a row, blanks at both ends lost as a paste loses them. */
function paste(text: string, trimmed = true): SheetSnapshot {
  const cells = drawn(text)
    .split("\n")
    .map((line, row) => ({
      row,
      column: 0,
      value: { kind: "text" as const, value: trimmed ? line.trim() : line },
    }))
    .filter((cell) => cell.value.value !== "");
  return { name: "Collage", visibility: "visible", cells, merges: [], hiddenRows: [] };
}

function read(text: string, trimmed = true): string {
  const reading = readAnnex([paste(text, trimmed)], { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
}

test("columns kept by runs of spaces, cells broken over printed lines, a title printed again on the next page", () => {
  expect(
    read(`
      1. Jeunesse
                                                             DOSSIER                MONTANT
      OPERATION                 TERRITOIRE(S) STRUCTURE      RETENU   COMMENTAIRE   PROPOSE
      Opération 1 : Chantiers   Lens Liévin   ADEFI          Oui                      100,00 €
      éducatifs                 Artois        Mission        Oui
                                              locale                                1 200,00 €
                                Artois        SIAO 62        Non      Avis            0,00 €
                                                                      défavorable
                                              TOTAL                                 1 300,00 €

      Opération 2 : Garde       Artois        CIDFF          Oui                       50,00 €
      d'enfants

      Opération 2 : Garde
      d'enfants
                            Lens Liévin    PAGE     Oui                  25,00 €
                                           TOTAL                         75,00 €
                                           TOTAL                      1 375,00 €
    `),
  ).toBe(
    drawn(`
      1 Jeunesse = 1375
        1.1 Chantiers éducatifs = 1300: ADEFI 100, Mission locale 1200, (SIAO 62 0)
        1.2 Garde d'enfants = 75: CIDFF 50, PAGE 25
      unread A8 défavorable
    `),
  );
});

test("another vocabulary, no mark", () => {
  expect(
    read(`
      Axe 1 : Jeunesse
      Action                     Bénéficiaire     Secteur       Objet                      Montant accordé
      Action 1 : Chantiers       ADEFI            Artois        Un chantier                     1 000,00 €
      éducatifs                  CCAS de Lens     Lens Liévin   Un autre avec un long           2 000,00 €
                                                                texte
      Sous-total                                                                                3 000,00 €
      Total axe 1                                                                               3 000,00 €
      TOTAL GENERAL                                                                             3 000,00 €
    `),
  ).toBe(
    drawn(`
      1 Jeunesse = 3000
        1.1 Chantiers éducatifs = 3000: ADEFI 1000, CCAS de Lens 2000
      grand 3000
    `),
  );
});

test.each(["\t", ";"])("columns parted by %j", (separator) => {
  const text = `
    1. Jeunesse
    Opération|Structure|Retenu|Montant proposé
    Opération 1 : Chantiers|ADEFI|Oui|1 000,00 €
    |PAGE|Oui|2 000,00 €
    |TOTAL||3 000,00 €
    |TOTAL||3 000,00 €
  `;
  expect(read(text.replaceAll("|", separator), false)).toBe(
    drawn(`
      1 Jeunesse = 3000
        1.1 Chantiers = 3000: ADEFI 1000, PAGE 2000
    `),
  );
});

test("columns lost, titles after their tables, a grant torn from its place by a page's end", () => {
  expect(
    read(`
      OPERATION TERRITOIRE(S) STRUCTURE DESCRIPTION DOSSIER RETENU MONTANT PROPOSE
      Artois ADEFI Oui 100,00 €
      Artois Mission locale
      de Lens
      Un projet
      Oui 200,00 €
      TOTAL 300,00 €
      TOTAL 300,00 €
      OPERATION TERRITOIRE(S) STRUCTURE DESCRIPTION DOSSIER RETENU MONTANT PROPOSE
      TOTAL 77,00 €
      Artois PAGE Oui 40,00 €
      TOTAL 40,00 €
      TOTAL 117,00 €
      Artois CIDFF Accompagnement Oui
      1. Jeunesse
      77,00 €
      2. Logement
    `),
  ).toBe(
    drawn(`
      1 Jeunesse = 300
        1.1 ∅ = 300: ADEFI 100, Mission locale de Lens 200
      2 Logement = 117
        2.1 ∅ = 77: CIDFF Accompagnement 77
        2.2 ∅ = 40: PAGE 40
    `),
  );
});

test("an amount of a paste has no cell to write to", () => {
  const reading = readAnnex(
    [
      paste(`
        Structure              Objet        Montant
        ADEFI                  Projet A     1 000,00 €
        PAGE                   Projet B     2 000,00 €
        TOTAL                               3 000,00 €
      `),
    ],
    { sheet: null },
  );
  const lines = reading.kind === "read" ? (reading.annex.themes[0]?.operations[0]?.lines ?? []) : [];
  expect(lines.map((line) => [line.amount.cell, line.amount.asText, line.amount.at])).toEqual([
    [null, true, { kind: "cell", sheet: "Collage", row: 1, column: 0 }],
    [null, true, { kind: "cell", sheet: "Collage", row: 2, column: 0 }],
  ]);
});

test("a table printed in a document is read by the same reader, its places the document's", () => {
  const sheet: SheetSnapshot = {
    name: "deliberation.pdf",
    visibility: "visible",
    merges: [],
    hiddenRows: [],
    cells: [
      ["Structure", "Retenu", "Montant proposé"],
      ["ADEFI", "Oui", "1 000,00 €"],
      ["PAGE", "Oui", "2 000,00 €"],
      ["TOTAL", "", "3 000,00 €"],
    ].flatMap((row, r) =>
      row.flatMap((value, column) =>
        value === "" ? [] : [{ row: r, column, value: { kind: "text" as const, value } }],
      ),
    ),
  };
  const reading = readAnnex([sheet], {
    sheet: null,
    placeOf: (file, row) => ({
      kind: "document",
      role: "annex",
      file,
      where: `ligne ${row}`,
      quote: "",
      page: null,
      block: row,
    }),
  });
  const amount =
    reading.kind === "read" ? reading.annex.themes[0]?.operations[0]?.lines[0]?.amount : undefined;
  expect(amount).toMatchObject({
    kind: "amount",
    asText: false,
    cell: null,
    at: { kind: "document", where: "ligne 1" },
  });
});

test("columns parted by as many blanks everywhere, aligned on nothing, operations on rows of their own", () => {
  expect(
    read(`
      1. Jeunesse
      OPERATION     STRUCTURE     TERRITOIRE(S)     RETENU     MONTANT PROPOSE
      Opération 1 : Chantiers
      ADEFI     Lens Liévin     Oui     100,00 €
      Mission locale du Bassin     Artois     Oui     1 200,00 €
      TOTAL     1 300,00 €
      Opération 2 : Garde d'enfants
      SIAO 62     Ternois     Non     0,00 €
      PAGE     Artois     Oui     75,00 €
      TOTAL     75,00 €
      TOTAL     1 375,00 €
    `),
  ).toBe(
    drawn(`
      1 Jeunesse = 1375
        1.1 Chantiers = 1300: ADEFI 100, Mission locale du Bassin 1200
        1.2 Garde d'enfants = 75: (SIAO 62 0), PAGE 75
    `),
  );
});
