import { readAnnex } from "../../../../src/engine/reading/annex";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function read(...drawings: readonly string[]): string {
  const sheets = drawings.map((drawing, i) =>
    sheetFromText(drawing, { name: drawings.length > 1 ? `Axe ${i + 1}` : "Annexe 5" }),
  );
  const reading = readAnnex(sheets, { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
}

const twoThemes = drawn(`
  1 Jeunesse = 350
    1.1 Chantiers = 300: ADEFI 100, PAGE 200
    1.2 Missions = 50: CIDFF 50, (SIAO 0)
  2 Logement = 1000
    2.1 Baux = 1000: SOLIHA 1000
`);

describe("an annex is read alike in every layout", () => {
  test("operation cells merged down, headers repeated, themes above their tables", () => {
    expect(
      read(`
        Annexe 5 : répartition financière

        1. Jeunesse  | < | < | < | <
        OPERATION | TERRITOIRE(S) | STRUCTURE | DOSSIER RETENU | MONTANT PROPOSE
        Opération 1 : Chantiers | Artois | ADEFI | Oui | 100
        ^ | Artois | PAGE | Oui | 200
        ^ | | TOTAL | | 300
        Opération 2 : Missions | Lens | CIDFF | Oui | 50
        ^ | Lens | SIAO | Non | 0
        ^ | | TOTAL | | 50
        | | TOTAL | | 350

        2. Logement | < | < | < | <
        OPERATION | TERRITOIRE(S) | STRUCTURE | DOSSIER RETENU | MONTANT PROPOSE
        Opération 1 : Baux | Artois | SOLIHA | Oui | 1000
        | | TOTAL | | 1000
        | | TOTAL | | 1000
      `),
    ).toBe(twoThemes);
  });

  test("another vocabulary, another order, the header on row 20, amounts before structures, headings not merged", () => {
    expect(
      read(`
        20:| Subvention accordée | Avis | Porteur de projet | Localisation | Dispositif
        | | | | | Axe 1 : Jeunesse
        | "100,00 €" | Favorable | ADEFI | Artois | Chantiers
        | "200 €" | favorable | PAGE | Artois |
        | 300 | | Sous-total | |
        | 50 | Favorable | CIDFF | Lens | Missions
        | 0 | Défavorable | SIAO | Lens |
        | 50 | | Sous-total | |
        | 350 | | Total axe 1 | |
        | | | | | Axe 2 : Logement
        | "1.000,00" | Favorable | SOLIHA | Artois | Baux
        | 1000 | | Sous-total | |
        | 1000 | | Total axe 2 | |
      `),
    ).toBe(twoThemes);
  });

  test("themes in a column, operations repeated on each line, a grand total", () => {
    expect(
      read(`
        Thématique | Intitulé de l'opération | Bénéficiaire | Objet | Retenu (O/N) | Montant proposé
        1 - Jeunesse | Chantiers | ADEFI | Projet A | O | 100
        1 - Jeunesse | Chantiers | PAGE | Projet B | O | 200
        Total Chantiers | | | | | 300
        1 - Jeunesse | Missions | CIDFF | Projet C | O | 50
        1 - Jeunesse | Missions | SIAO | Projet D | N | 0
        Total Missions | | | | | 50
        Total thématique 1 | | | | | 350
        2 - Logement | Baux | SOLIHA | Projet E | O | 1000
        Total Baux | | | | | 1000
        Total thématique 2 | | | | | 1000
        TOTAL GENERAL | | | | | 1350
      `),
    ).toBe(`${twoThemes}\ngrand 1350`);
  });

  test("operations as rows of their own, totals labelled in the first column", () => {
    expect(
      read(`
        | Structure | Description | Retenu | Montant
        Thématique 1 : Jeunesse
        Opération 1 : Chantiers
        | ADEFI | a | Oui | 100
        | PAGE | b | Oui | 200
        Total opération 1 | | | | 300
        Opération 2 : Missions
        | CIDFF | c | Oui | 50
        | SIAO | d | Non | 0
        Total opération 2 | | | | 50
        Total thématique 1 | | | | 350
        Thématique 2 : Logement
        Opération 1 : Baux
        | SOLIHA | e | Oui | 1000
        Total opération 1 | | | | 1000
        Total thématique 2 | | | | 1000
      `),
    ).toBe(twoThemes);
  });

  test("totals stand above their lines, on the headings' own rows", () => {
    expect(
      read(`
        Libellé | Bénéficiaire | Décision | Montant attribué
        AXE 1 - Jeunesse | | | 350
        Action 1 - Chantiers | | | 300
        | ADEFI | Retenu | 100
        | PAGE | Retenu | 200
        Action 2 - Missions | | | 50
        | CIDFF | Retenu | 50
        | SIAO | Rejeté | 0
        AXE 2 - Logement | | | 1000
        Action 1 - Baux | | | 1000
        | SOLIHA | Retenu | 1000
      `),
    ).toBe(twoThemes);
  });

  test("several amounts: the one put to the vote is read, its header over two rows", () => {
    expect(
      read(`
        Opération | Association | Montant | < | < | Avis de la commission
        ^ | ^ | demandé 2025 | accordé 2024 | proposé 2025 | ^
        1. Jeunesse | < | < | < | < | <
        Opération 1 : Chantiers | ADEFI | 150 | 90 | 100 | Avis favorable
        | PAGE | 200 | 180 | 200 | Avis favorable
        Total | | 350 | 270 | 300 |
        Opération 2 : Missions | CIDFF | 80 | | 50 | Avis favorable
        | SIAO | 60 | | 0 | Avis défavorable
        Total | | 140 | | 50 |
        Total thématique | | 490 | 270 | 350 |
        2. Logement | < | < | < | < | <
        Opération 1 : Baux | SOLIHA | 2000 | 1000 | 1000 | Avis favorable
        Total | | 2000 | 1000 | 1000 |
        Total thématique | | 2000 | 1000 | 1000 |
      `),
    ).toBe(twoThemes);
  });

  test("no header at all", () => {
    expect(
      read(`
        1. Jeunesse | < | < | < | <
        Opération 1 : Chantiers | Artois | ADEFI | Oui | 100
        ^ | Artois | PAGE | Oui | 200
        ^ | | TOTAL | | 300
        Opération 2 : Missions | Lens | CIDFF | Oui | 50
        ^ | Lens | SIAO | Non | 0
        ^ | | TOTAL | | 50
        | | TOTAL | | 350
        2. Logement | < | < | < | <
        Opération 1 : Baux | Artois | SOLIHA | Oui | 1000
        ^ | | TOTAL | | 1000
        | | TOTAL | | 1000
      `),
    ).toBe(twoThemes);
  });

  test("one sheet a theme, of one shape", () => {
    expect(
      read(
        `
        1. Jeunesse
        Opération | Structure | Retenu | Montant proposé
        Opération 1 : Chantiers | ADEFI | Oui | 100
        | PAGE | Oui | 200
        | Total opération | | =SUM(D3:D4) -> 300
        Opération 2 : Missions | CIDFF | Oui | 50
        | SIAO | Non | 0
        | Total opération | | =SUM(D6:D7) -> 50
        | Total | | =D5+D8 -> 350
      `,
        `
        2. Logement
        Opération | Structure | Retenu | Montant proposé
        Opération 1 : Baux | SOLIHA | Oui | 1000
        | Total opération | | =SUM(D3) -> 1000
        | Total | | =D4 -> 1000
      `,
      ),
    ).toBe(twoThemes);
  });

  test("totals without labels, an amount on the last row of its line, notes after the end", () => {
    expect(
      read(`
        Annexe 5
        1. Jeunesse
        Opération | Structure | Description | Retenu | Montant proposé
        Opération 1 : Chantiers | ADEFI | Un projet | Oui |
        | | en deux lignes | | 100
        | PAGE | | Oui | 200
        | | | | 300
        Opération 2 : Missions | CIDFF | | Oui | 50
        | SIAO | | Non | 0
        | | | | 50
        | | | | 350
        2. Logement
        Opération 1 : Baux | SOLIHA | | Oui | 1000
        | | | | 1000
        | | | | 1000
        (1) Sous réserve du vote du budget.
        Le détail des projets peut être consulté au service.
      `),
    ).toBe(twoThemes);
  });

  test("themes and operations as bare bold texts, one above the other", () => {
    expect(
      read(`
        Bénéficiaire | Territoire | Décision | Montant
        Jeunesse
        Chantiers
        ADEFI | Artois | Oui | 100
        PAGE | Artois | Oui | 200
        Total | | | 300
        Missions
        CIDFF | Lens | Oui | 50
        SIAO | Lens | Non | 0
        Total | | | 50
        Total | | | 350
        Logement
        Baux
        SOLIHA | Artois | Oui | 1000
        Total | | | 1000
        Total | | | 1000
      `),
    ).toBe(twoThemes.replace("1 Jeunesse", "1 Jeunesse"));
  });

  test("numbers in two levels, roman themes, spare columns and blank rows", () => {
    expect(
      read(`
        | | Désignation | | Organisme | | Retenu | | Crédits proposés (€) |


        | | I. Jeunesse |
        | | 1.1 Chantiers | | ADEFI | | x | | 100 |

        | | | | PAGE | | x | | 200 |
        | | Sous-total | | | | | | 300 |
        | | 1.2 Missions | | CIDFF | | x | | 50 |
        | | | | SIAO | | non | | 0 |
        | | Sous-total | | | | | | 50 |

        | | TOTAL I | | | | | | 350 |
        | | II. Logement |
        | | 2.1 Baux | | SOLIHA | | x | | 1000 |
        | | Sous-total | | | | | | 1000 |
        | | TOTAL II | | | | | | 1000 |
      `),
    ).toBe(twoThemes);
  });
});

describe("levels that a table does not state", () => {
  test("operations numbered within roman themes", () => {
    expect(
      read(`
        Bénéficiaire | Aide départementale
        AXE I – Insertion
        Action I.1 – Chantiers
        ADEFI | 100
        Total action I.1 | 100
        Action I.2 – Clauses
        PAGE | 200
        Total action I.2 | 200
        Total axe I | 300
      `),
    ).toBe(
      drawn(`
        1 Insertion = 300
          1.1 Chantiers = 100: ADEFI 100
          1.2 Clauses = 200: PAGE 200
      `),
    );
  });

  test("letters and numbers before titles, dashes before names, a column that designates who receives", () => {
    expect(
      read(`
        Désignation | Commune | Subvention attribuée (€)
        A) Insertion
        1) Chantiers
        - ADEFI | Lens | 100
        - PAGE | Arras | 200
        s/total 1 | | 300
        2) Clauses
        - CCAS | Lens | 50
        s/total 2 | | 50
        Total A | | 350
      `),
    ).toBe(
      drawn(`
        1 Insertion = 350
          1.1 Chantiers = 300: ADEFI 100, PAGE 200
          1.2 Clauses = 50: CCAS 50
      `),
    );
  });

  test("codes in a column of their own beside operations' titles, names in the titles' column", () => {
    expect(
      read(`
        Code | Opération / Bénéficiaire | Territoire | Montant proposé
        | Thématique 1 : Insertion
        C02-566A05 | Opération 1 : Chantiers
        | ADEFI | Artois | 100
        | PAGE | Artois | 200
        | Total opération | | 300
        C03-111B01 | Opération 2 : Clauses
        | CCAS | Ternois | 50
        | Total opération | | 50
        | Total thématique | | 350
      `),
    ).toBe(
      drawn(`
        1 Insertion = 350
          1.1 Chantiers [C02-566A05] = 300: ADEFI 100, PAGE 200
          1.2 Clauses [C03-111B01] = 50: CCAS 50
      `),
    );
  });

  test("totals named by numbers within numbers, a wrong one of the whole under them", () => {
    expect(
      read(`
        Bénéficiaire | Commune | Subvention
        1. Insertion
        1.1. Chantiers
        ADEFI | Lens | 100
        Sous-total 1.1 | | 100
        Total 1 | | 100
        2. Mobilité
        2.1. Vélos
        PAGE | Arras | 200
        Sous-total 2.1 | | 200
        Total 2 | | 200
        TOTAL | | 100
      `),
    ).toBe(
      drawn(`
        1 Insertion = 100
          1.1 Chantiers = 100: ADEFI 100
        2 Mobilité = 200
          2.1 Vélos = 200: PAGE 200
        grand 100
      `),
    );
  });

  test("operations without themes are one theme", () => {
    expect(
      read(`
        Opération | Bénéficiaire | Montant proposé
        Chantiers | ADEFI | 100
        | PAGE | 200
        Total | | 300
        Missions | CIDFF | 50
        | SIAO | 10
        Total | | 60
        TOTAL GENERAL | | 360
      `),
    ).toBe(
      drawn(`
        1 ∅
          1.1 Chantiers = 300: ADEFI 100, PAGE 200
          1.2 Missions = 60: CIDFF 50, SIAO 10
        grand 360
      `),
    );
  });

  test("sections without operations count as one operation each, their total is its total", () => {
    expect(
      read(`
        Bénéficiaire | Objet | Subvention
        CULTURE
        ADEFI | a | 100
        PAGE | b | 200
        Total | | 300
        SPORT
        CIDFF | c | 50
        Total | | 50
        Total général | | 350
      `),
    ).toBe(
      drawn(`
        1 CULTURE
          1.1 ∅ = 300: ADEFI 100, PAGE 200
        2 SPORT
          2.1 ∅ = 50: CIDFF 50
        grand 350
      `),
    );
  });

  test("a list with one total", () => {
    expect(
      read(
        `
        Structure | Commune | Montant de la subvention
        ADEFI | Arras | 100
        PAGE | Lens | 200
        Total | =SUBTOTAL(109,C2:C3) -> 300
      `.replace("Total | =", "Total | | ="),
      ),
    ).toBe(
      drawn(`
        1 ∅
          1.1 ∅ = 300: ADEFI 100, PAGE 200
      `),
    );
  });

  test("themes and operations in columns, nothing but a grand total", () => {
    expect(
      read(`
        Axe | Action | Porteur | Montant proposé
        Jeunesse | Chantiers | ADEFI | 100
        Jeunesse | Chantiers | PAGE | 200
        Jeunesse | Missions | CIDFF | 50
        Logement | Baux | SOLIHA | 1000
        TOTAL | | | 1350
      `),
    ).toBe(
      drawn(`
        1 Jeunesse
          1.1 Chantiers: ADEFI 100, PAGE 200
          1.2 Missions: CIDFF 50
        2 Logement
          2.1 Baux: SOLIHA 1000
        grand 1350
      `),
    );
  });

  test("themes state their totals, operations do not", () => {
    expect(
      read(`
        Opération | Structure | Montant proposé
        Axe 1 : Jeunesse
        Opération 1 : Chantiers | ADEFI | 100
        | PAGE | 200
        Opération 2 : Missions | CIDFF | 50
        TOTAL | | 350
        Axe 2 : Logement
        Opération 1 : Baux | SOLIHA | 1000
        TOTAL | | 1000
      `),
    ).toBe(
      drawn(`
        1 Jeunesse = 350
          1.1 Chantiers: ADEFI 100, PAGE 200
          1.2 Missions: CIDFF 50
        2 Logement = 1000
          2.1 Baux: SOLIHA 1000
      `),
    );
  });
});

describe("what stands round and between tables", () => {
  test("what is said again after the end adds nothing", () => {
    expect(
      read(`
        1. Jeunesse
        Opération | Structure | Retenu | Montant proposé
        Opération 1 : Chantiers (C02-566A05) | ADEFI | Oui | 100
        | TOTAL | | 100
        | TOTAL | | 100
        2. Logement
        Opération 1 : Baux | SOLIHA | Oui | 1000
        | TOTAL | | 1000
        | TOTAL | | 1000
        TOTAL GENERAL | | | 1100

        Récapitulatif par thématique
        1. Jeunesse | | | 100
        2. Logement | | | 1000
      `),
    ).toBe(
      drawn(`
        1 Jeunesse = 100
          1.1 Chantiers [C02-566A05] = 100: ADEFI 100
        2 Logement = 1000
          2.1 Baux = 1000: SOLIHA 1000
        grand 1100
        again 1 = 100
        again 2 = 1000
      `),
    );
  });

  test("remarks between lines are unread, and part nothing", () => {
    expect(
      read(`
        1. Jeunesse
        Opération | Structure | Retenu | Montant proposé
        Opération 1 : Chantiers | ADEFI | Oui | 100
        (*) sous réserve de la production des pièces
        | PAGE | Oui | 50
        | TOTAL | | 150
        Observation : le reste à la prochaine session
        Opération 2 : Missions | CIDFF | Oui | 20
        | TOTAL | | 20
        | TOTAL | | 170
      `),
    ).toBe(
      drawn(`
        1 Jeunesse = 170
          1.1 Chantiers = 150: ADEFI 100, PAGE 50
          1.2 Missions = 20: CIDFF 20
        unread A4 (*) sous réserve de la production des pièces
        unread A7 Observation : le reste à la prochaine session
      `),
    );
  });

  test("theme and operation cells merged down, totals merged across and named after their groups, two years", () => {
    expect(
      read(`
        Axe | Dispositif | Bénéficiaire | Commune | Subvention 2024 | Subvention 2025
        Axe 1 - Jeunesse | Chantiers | ADEFI | Lens | 90 | 100
        ^ | ^ | PAGE | Arras | | 200
        ^ | Total Chantiers | < | < | 90 | 300
        ^ | Missions | CIDFF | Lens | 40 | 50
        ^ | Total Missions | < | < | 40 | 50
        Total axe 1 - Jeunesse | < | < | < | 130 | 350
        Axe 2 - Logement | Baux | SOLIHA | Lens | 900 | 1000
        ^ | Total Baux | < | < | 900 | 1000
        Total axe 2 - Logement | < | < | < | 900 | 1000
        Total axes 1 et 2 | < | < | < | 1030 | 1350
      `),
    ).toBe(`${twoThemes.replace(", (SIAO 0)", "")}\ngrand 1350`);
  });

  test("single lines between tables, that grant nothing, are unread", () => {
    expect(
      read(`
        Structure | Type | Montant proposé | Déjà attribué
        ADEFI | F | 100 |
        PAGE | P | 200 |
        | Total | 300 |
        CAISSE DES ECOLES | F | | 172000
        Structure | Type | Montant proposé | Déjà attribué
        CIDFF | F | 50 |
        | Total | 50 |
      `),
    ).toBe(
      drawn(`
        1 ∅
          1.1 ∅ = 300: ADEFI 100, PAGE 200
        2 ∅
          2.1 ∅ = 50: CIDFF 50
        unread C5 CAISSE DES ECOLES F 172000
      `),
    );
  });
});

test("the only operation that states its total, last of its theme, is told by the sum of its lines", () => {
  expect(
    read(`
      1. Mobilité
      OPERATION | STRUCTURE | MONTANT PROPOSE
      Opération 1 : Transport | ADEFI | 1500.50
      ^ | Le Relais | 2000
      Opération 2 : Vélos | APSA | 4000
      ^ | UDAF | 100
      ^ | TOTAL | 4100
      | TOTAL | 7600.50
    `),
  ).toBe(
    drawn(`
      1 Mobilité = 7600.50
        1.1 Transport: ADEFI 1500.50, Le Relais 2000
        1.2 Vélos = 4100: APSA 4000, UDAF 100
    `),
  );
});

describe("rows that resemble something else", () => {
  test("a line whose words are at home in headers is a line", () => {
    expect(
      read(`
        Opération | Territoire | Structure | Description | Dossier retenu | Commentaire | Montant proposé
        Chantiers | Val de Sauve | ADEFI | Un chantier | Oui | | 100
        | Val de Sauve | Tiers-lieu La Filature | Actions de prévention | Non | Dossier incomplet |
        | | TOTAL | | | | 100
        Missions | Lens | Association Structure Bénéficiaire | Action | Oui | | 50
        | | TOTAL | | | | 50
      `),
    ).toBe(
      drawn(`
        1 ∅
          1.1 Chantiers = 100: ADEFI 100, (Tiers-lieu La Filature –)
          1.2 Missions = 50: Association Structure Bénéficiaire 50
      `),
    );
  });

  test("an amount alone under a rejected line without any is the operation's total", () => {
    expect(
      read(`
        Opération | Territoire | Structure | Retenu | Montant proposé
        Opération 1 : Chantiers | Artois | ADEFI | Oui | "8 000,00 €"
        ^ | Lens | PAGE | Non |
        | | | | "8 000,00 €"
        Opération 2 : Missions | Lens | CIDFF | Oui | "50,00 €"
        | | | | "50,00 €"
        | | TOTAL | | "8 050,00 €"
      `),
    ).toBe(
      drawn(`
        1 ∅ = 8050
          1.1 Chantiers = 8000: ADEFI 8000, (PAGE –)
          1.2 Missions = 50: CIDFF 50
      `),
    );
  });
});

test("a title merged over all columns titles none of them, though the unit stands beside it", () => {
  const sheet = `
    Affectation d'autorisations de programme - réseau routier départemental | < | < | < | < | < | en euros TTC

    N° opération | Route | Nature des travaux | AP à affecter | Crédits de paiement | <
    ^ | ^ | ^ | ^ | CP 2025 | CP 2026
    AP-01 - Chaussées | < | < | < | < | <
    GR-1 | RD 4 | Enrobés | 100 | 60 | 40
    GR-2 | RD 9 | Purges | 200 | 50 | 150
    GR-3 | RD 7 | Calibrage | 300 | 300 |
    | | Total AP-01 | 600 | 410 | 190
  `;
  const reading = readAnnex([sheetFromText(sheet)], { sheet: null });
  const lines =
    reading.kind === "read"
      ? reading.annex.themes.flatMap(({ operations }) => operations.flatMap((one) => one.lines))
      : [];
  expect(lines.map(({ amount }) => amount.amount.toFixed())).toEqual(["100.00", "200.00", "300.00"]);
  expect(lines[0]?.parts?.map(({ label }) => label)).toEqual([
    "Crédits de paiement CP 2025",
    "Crédits de paiement CP 2026",
  ]);
});

describe("a table turned on its side", () => {
  const sums = `
    Programmation 2026-2027
    | Chapitre 20 | < | < | Chapitre 21 | < | <
    | Schéma des eaux | Étude du littoral | Total chapitre 20 | Bennes | Fourgons | Total chapitre 21 | TOTAL
    CP 2026 | 100 | 50 | 150 | 30 | 70 | 100 | 250
    CP 2027 | 200 | 0 | 200 | 40 | 10 | 50 | 250
    AP votée | 300 | 50 | 350 | 70 | 80 | 150 | 500`;

  test("names its operations along a row, and their amounts one under the other", () => {
    expect(read(sums)).toBe(
      drawn(`
        20 ∅ = 350
          1.1 Schéma des eaux: ∅ 300
          1.2 Étude du littoral: ∅ 50
        21 ∅ = 150
          2.1 Bennes: ∅ 70
          2.2 Fourgons: ∅ 80
        grand 500
      `),
    );
  });

  test("gives each amount the place where it stands", () => {
    const reading = readAnnex([sheetFromText(sums)], { sheet: null });
    const [line] = reading.kind === "read" ? (reading.annex.themes[1]?.operations[0]?.lines ?? []) : [];
    expect(line?.amount.at).toMatchObject({ row: 5, column: 4 });
    expect(line?.parts?.map(({ label, at }) => [label, at])).toMatchObject([
      ["CP 2026", { row: 3, column: 4 }],
      ["CP 2027", { row: 4, column: 4 }],
    ]);
  });

  test("is none where the row over the figures titles amounts", () => {
    const plain = `
      Libellé | Proposé | Voté | Reste
      Participation 2026 | 100 | 50 | 50
      Subvention 2026 | 200 | 80 | 120
      TOTAL | 300 | 130 | 170`;
    expect(read(plain)).toContain("Participation 2026 50");
  });
});

test("crossed with operations under themes, called by any word behind their numbers, a row of totals for each level", () => {
  expect(
    read(`
      Association | Sports | < | Culture | <
      ^ | 1.1 Clubs | 1.2 Aide aux jeunes | 2.1 Chorales | 2.2 Projets | Total association
      Étoile sportive | 6400 | 1600 | | | 8000
      Gym du Lac | 450 | | | | 450
      Le Bassin | | 300 | | | 300
      Harmonie | | | 5500 | | 5500
      Ciné-club | | | 900 | 1150 | 2050
      Total de la ligne | 6850 | 1900 | 6400 | 1150 | 16300
      Total du secteur | 8750 | < | 7550 | < | 16300
    `),
  ).toBe(
    drawn(`
      1 Sports = 8750
        1.1 Clubs = 6850: Étoile sportive 6400, Gym du Lac 450
        1.2 Aide aux jeunes = 1900: Étoile sportive 1600, Le Bassin 300
      2 Culture = 7550
        2.1 Chorales = 6400: Harmonie 5500, Ciné-club 900
        2.2 Projets = 1150: Ciné-club 1150
      grand 16300
      part Étoile sportive = 8000: 2 lines
      part Gym du Lac = 450: 1 lines
      part Le Bassin = 300: 1 lines
      part Harmonie = 5500: 1 lines
      part Ciné-club = 2050: 2 lines
    `),
  );
});
