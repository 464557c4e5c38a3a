import { readAnnex } from "../../../../src/engine/reading/annex";
import { outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function read(drawing: string): string {
  const reading = readAnnex([sheetFromText(drawing)], { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
}

describe("a row whose formula adds up a column", () => {
  it("is the total of the lines above it, whatever it is called", () => {
    expect(
      read(`
        Bénéficiaire         | Objet    | Aide votée
        Opération 1 : Vélo
        MJC des Quatre Vents | ateliers | 100
        Foyer rural          | festival | 50
        Reversé au titre 1   |          | =SUM(C3:C4) -> 150
        Opération 2 : Marche
        Radio Bocage         | antenne  | 20
        Ludothèque           | jeux     | 30
        Reversé au titre 2   |          | =SUM(C7:C8) -> 50
      `),
    ).toBe(
      [
        "1 ∅",
        "  1.1 Vélo = 150: MJC des Quatre Vents 100, Foyer rural 50",
        "  1.2 Marche = 50: Radio Bocage 20, Ludothèque 30",
      ].join("\n"),
    );
  });

  it("is the heading of what stands below it, a theme over its operations", () => {
    expect(
      read(`
        Tiers                | Nature | Proposition
        AXE 1 – CULTURE      |        | =C3+C6 -> 200
        1.1 Festivals        |        | =SUM(C4:C5) -> 150
        MJC des Quatre Vents | 6574   | 100
        Foyer rural          | 6574   | 50
        1.2 Écoles           |        | =SUM(C7:C8) -> 50
        Radio Bocage         | 6574   | 20
        Ludothèque           | 6574   | 30
      `),
    ).toBe(
      [
        "1 CULTURE = 200",
        "  1.1 Festivals = 150: MJC des Quatre Vents 100, Foyer rural 50",
        "  1.2 Écoles = 50: Radio Bocage 20, Ludothèque 30",
      ].join("\n"),
    );
  });

  it("is a line where it only repeats or works out one amount", () => {
    expect(
      read(`
        Bénéficiaire         | Objet    | Aide votée
        MJC des Quatre Vents | ateliers | 100
        Foyer rural          | festival | =C2 -> 100
        Radio Bocage         | antenne  | =C2*0.5 -> 50
      `),
    ).toContain("MJC des Quatre Vents 100, Foyer rural 100, Radio Bocage 50");
  });
});

describe("a table's titles", () => {
  it("are its own where the title of the whole stands apart above one of them", () => {
    expect(
      read(`
                | Tableau des montants attribués

        N°      | Tiers                | Nature | Proposition
        1       | MJC des Quatre Vents | 6574   | 100
        2       | Foyer rural          | 6574   | 50
                | Total général        |        | 150
      `),
    ).toContain("MJC des Quatre Vents 100, Foyer rural 50");
  });

  it("are known by three that speak plainly, whatever words stand beside them", () => {
    expect(
      read(`
        Structure            | Secteur | Descriptif | Montant | Enregistré | Visa | Pièce
        MJC des Quatre Vents | Nord    | ateliers   | 100     | A          | B    | C
        Foyer rural          | Sud     | festival   | 50      | A          | B    | C
        Total                |         |            | 150
      `),
    ).toContain("MJC des Quatre Vents 100, Foyer rural 50");
  });
});

describe("a small table beside the annex, a blank column apart", () => {
  const sheet = (second: number) => `
    Structure            | Descriptif | Montant | Ligne budgétaire |  | Ligne | Montant imputé
    Volet 1 : Culture
    Action 1.1 : Écoles  |            |         |                  |  | CU25-07 | 150
    MJC des Quatre Vents | ateliers   | 100     | CU25-07            |  | CU25-08 | ${second}
    Foyer rural          | festival   | 50      | CU25-07
    Total action         |            | 150
    Action 1.2 : Radio
    Radio Bocage         | antenne    | 20      | CU25-08
    Ludothèque           | jeux       | 30      | CU25-08
    Total action         |            | 50
    Total volet          |            | 200
  `;

  it("says again what its codes come to, and is no part of the rows beside it", () => {
    expect(read(sheet(50))).toBe(
      [
        "1 Culture = 200",
        "  1.1 Écoles [CU25-07] = 150: MJC des Quatre Vents 100 [CU25-07], Foyer rural 50 [CU25-07]",
        "  1.2 Radio [CU25-08] = 50: Radio Bocage 20 [CU25-08], Ludothèque 30 [CU25-08]",
        "code CU25-07 = 150: 2 lines",
        "code CU25-08 = 50: 2 lines",
      ].join("\n"),
    );
  });

  it("says nothing of codes where it sums nothing up", () => {
    expect(read(sheet(999))).toContain("1.1 Écoles [CU25-07] = 150: MJC");
    expect(read(sheet(999))).not.toContain("code CU25-07");
  });
});

describe("totals above what they add up, one in another", () => {
  it("are the whole's, the programmes' and the operations', under a title that is nobody's", () => {
    expect(
      read(`
        Autorisations votées en 2026 (en €)
        Maître d'ouvrage            | Projet   | AP votée
        TOTAL DES PROGRAMMES        |          | =SUBTOTAL(9,C4:C11) -> 200
        PROGRAMME I – Patrimoine    |          | =SUBTOTAL(9,C5:C8) -> 150
        Édifices classés            |          | =SUBTOTAL(9,C6:C7) -> 150
        MJC des Quatre Vents        | clocher  | 100
        Foyer rural                 | orgue    | 50
        PROGRAMME II – Petits lieux |          | =SUBTOTAL(9,C9:C11) -> 50
        Moulins                     |          | =SUBTOTAL(9,C10:C11) -> 50
        Radio Bocage                | bief     | 20
        Ludothèque                  | roue     | 30
      `),
    ).toBe(
      [
        "1 Patrimoine = 150",
        "  1.1 Édifices classés = 150: MJC des Quatre Vents 100, Foyer rural 50",
        "2 Petits lieux = 50",
        "  2.1 Moulins = 50: Radio Bocage 20, Ludothèque 30",
        "grand 200",
      ].join("\n"),
    );
  });
});

describe("sums over lines by formula, where nobody is named", () => {
  it("bear out what numbers the files as those who receive", () => {
    expect(
      read(`
        Réf. dossier | Commune du logement | Aide du Département
        Adaptation   | 5 dossiers          | =SUM(C3:C7) -> 62
        A-25-918     | Avion               | 10
        A-25-302     | Lens                | 20
        A-25-942     | Lens                | 11
        A-25-587     | Avion               | 12
        A-25-669     | Carvin              | 9
        Précarité    | 3 dossiers          | =SUM(C9:C11) -> 40
        E-25-181     | Lens                | 15
        E-25-555     | Avion               | 15
        E-25-642     | Carvin              | 10
      `),
    ).toBe(
      [
        "1 Adaptation",
        "  1.1 ∅ = 62: A-25-918 10, A-25-302 20, A-25-942 11, A-25-587 12, A-25-669 9",
        "2 Précarité",
        "  2.1 ∅ = 40: E-25-181 15, E-25-555 15, E-25-642 10",
      ].join("\n"),
    );
  });
});

describe("a column of codes beside the titles of operations", () => {
  it("says what pays them, under whatever word, and names no theme", () => {
    expect(
      read(`
        Bénéficiaire         | Aide proposée     | Dispositif | Programme
        Axe A — Création     | =SUM(B3:B5) -> 170
        MJC des Quatre Vents | 100               | Festivals  | CULT26-101
        Foyer rural          | 50                | Festivals  | CULT26-101
        Radio Bocage         | 20                | Antennes   | CULT26-102
        Axe B — Lecture      | =SUM(B7:B8) -> 70
        Ludothèque           | 30                | Prêts      | CULT26-201
        Médiathèque          | 40                | Prêts      | CULT26-201
      `),
    ).toBe(
      [
        "1 Création = 170",
        "  1.1 Festivals [CULT26-101]: MJC des Quatre Vents 100 [CULT26-101], Foyer rural 50 [CULT26-101]",
        "  1.2 Antennes [CULT26-102]: Radio Bocage 20 [CULT26-102]",
        "2 Lecture = 70",
        "  2.1 Prêts [CULT26-201]: Ludothèque 30 [CULT26-201], Médiathèque 40 [CULT26-201]",
      ].join("\n"),
    );
  });
});
