import { told, toldWith, untied, type Documents } from "./dossier";

describe("a report that proposes, recalls last year, refers back and adds up", () => {
  const documents: Documents = {
    report: `RAPPORT DU PRÉSIDENT
Exposé des motifs

Mesdames, Messieurs,

Il vous est proposé, au titre de l'orientation « Mobilité solidaire », de soutenir deux actions pour un montant de 25 500,50 €, dont 12 500,50 € pour ADEFI Mobilité.

En 2024, l'orientation « Logement des plus fragiles » avait mobilisé 39 000 €. Il vous est proposé d'y consacrer 44 000 € en 2025.

S'agissant de l'orientation « Jeunesse et insertion », il vous est proposé d'accorder une enveloppe de 37 000,50 € (31 000,50 € pour les chantiers et 6 000 € pour le fonds d'aide).

Au total, l'effort du Département s'élève à 106 501 €, soit environ 0,1 M€, pour l'ensemble des orientations.

Je vous prie de bien vouloir en délibérer.
`,
  };

  test("sound: nothing is told, and every figure is ticked, what is shared out within a theme too", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["montant de 25 500,50", "montant de 25 550,50", "report-theme-total, thématique « Mobilité solidaire »"],
    ["consacrer 44 000", "consacrer 44 900", "report-theme-total, thématique « Logement des plus fragiles »"],
    [
      "enveloppe de 37 000,50",
      "enveloppe de 37 005,50",
      "report-theme-total, thématique « Jeunesse et insertion »",
    ],
    ["s'élève à 106 501", "s'élève à 105 501", "imputation-sum, rapport"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("narratives with two beneficiaries, parts, years and conditions", () => {
  const documents: Documents = {
    deliberation: `DÉCIDE
Article 1 : d'allouer 25 500,50 € à la thématique 1 « Mobilité solidaire » (annexe 1), 44 000 € à la thématique 2 « Logement des plus fragiles » (annexe 2) et 37 000,50 € à la thématique 3 « Jeunesse et insertion » (annexe 3).

Annexe 1 : Mobilité solidaire

Opération 1 : Transport solidaire
Bilan 2024
L'association ADEFI Mobilité a perçu 11 000 € en 2024.
Proposition 2025 :
Il est proposé d'accorder 12 500,50 € à ADEFI Mobilité et 8 000 € au Relais du Val, sous réserve de la production du bilan.
Soit un montant total de 20 500,50 € pour deux structures.

Annexe 2 : Logement des plus fragiles

Opération 1 : Intermédiation locative
Proposition :
Habitat Insertion : 30 000 € (dont 10 000 € au titre de 2026)
SOLIHA Plaine : 14 000 €

Annexe 3 : Jeunesse et insertion

Opération 1 : Chantiers jeunes
Proposition :
- Rencontres Solidaires, pour un montant de 22 000,50 €, versé à hauteur de 15 000 € en 2025 et 7 000,50 € en 2026 ;
- Les Compagnons du Bois, pour un montant de 9 000 €.
Opération 2 : Fonds d'aide aux projets
Proposition :
La participation du Département à la Mission locale du Littoral s'élève à 6 000 €, dans la limite de 80 % d'un coût de 7 500 €.
`,
  };

  test("sound: nothing is told, and the share of a year beside no other is said to be compared with nothing", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([expect.stringContaining("(dont 10 000 € au titre de 2026)")]);
  });

  test.each([
    ["8 000 € au Relais", "8 800 € au Relais", "narrative-amount, annexe 1, opération 1"],
    ["SOLIHA Plaine : 14 000", "SOLIHA Plaine : 14 500", "narrative-amount, annexe 2, opération 1"],
    ["montant de 22 000,50", "montant de 22 500,50", "narrative-amount, annexe 3, opération 1"],
    ["s'élève à 6 000 €", "s'élève à 6 600 €", "narrative-amount, annexe 3, opération 2"],
    ["deux structures", "trois structures", "narrative-count, annexe 1, opération 1"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("a report by headings, with its costs and its total", () => {
  const documents: Documents = {
    report: `RAPPORT N° 12
Mesdames, Messieurs,
Le présent rapport propose la répartition des subventions 2025.
Thématique 1 : Mobilité solidaire
Il vous est proposé d'attribuer un montant total de 25 500,50 €.
Le coût total des projets s'élève à 80 000 €.
Thématique 2 : Logement des plus fragiles
Il vous est proposé d'attribuer un montant total de 44 000 €.
Thématique 3 : Jeunesse et insertion
Il vous est proposé d'attribuer un montant total de 37 000,50 €.
La dépense totale serait de 106 501 €.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["total de 44 000 €", "total de 44 600 €", "report-theme-total, thématique 2"],
    ["serait de 106 501 €", "serait de 106 601 €", "imputation-sum, rapport"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("a report's table of themes whose first amounts are no votes of today", () => {
  const table = (today: string) => ({
    report: [
      "RAPPORT",
      "Il convient de statuer sur les propositions du bureau.",
      [
        "Thématique                       Enveloppe 2022-2026    Déjà accordé     Bureau du 23 mai     Reste à engager",
        "Mobilité solidaire                        90 000,00        40 200,00            25 500,50           24 299,50",
        `Logement des plus fragiles               120 000,00        61 000,00            ${today}           15 000,00`,
        "Jeunesse et insertion                     70 000,00        12 999,50            37 000,50           20 000,00",
      ].join("\n"),
    ].join("\n\n"),
  });

  test("what the annex grants stands on each row: nothing is told", () =>
    expect(told(table("44 000,00"))).toEqual([]));
});
