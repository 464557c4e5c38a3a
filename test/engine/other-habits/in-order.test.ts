/** Figures that follow the annex's order are told by it where no words say what each of them is. */
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";
import { told, toldWith, type Documents } from "./dossier";

describe.each([
  {
    of: "themes, in points that name none",
    documents: {
      deliberation: `DÉCIDE

1°) d'attribuer aux organismes cités en annexe 1 des aides d'un montant de 25 500,50 € ;

2°) d'attribuer aux organismes cités en annexe 2 des aides d'un montant de 44 000 € ;

3°) d'attribuer aux organismes cités en annexe 3 des aides d'un montant de 37 000,50 €.
`,
    } satisfies Documents,
    slip: ["44 000", "44 400"] as const,
    finding: "article-total, délibération",
  },
  {
    of: "lines of an operation and their total",
    documents: {
      report: `RAPPORT DU PRÉSIDENT

Considérant que les deux porteurs ont été entendus, il est prévu d'aider le premier pour 30 000 €, le second pour 14 000 €, soit 44 000 € en tout.
`,
    } satisfies Documents,
    slip: ["14 000", "14 600"] as const,
    finding: "report-theme-total, rapport",
  },
])("$of", ({ documents, slip: [from, to], finding }) => {
  test("sound: nothing is told", () => {
    expect(told(documents)).toEqual([]);
  });

  test("a figure slips: it is told once", () => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

test("a theme that an article gives its amount in other words has its article", () => {
  const deliberation = `DÉCIDE

1°) d'attribuer 25 500,50 € au titre de la thématique 1 « Mobilité solidaire » ;

2°) d'attribuer 44 000 € au titre de la thématique 2 « Logement des plus fragiles » ;

3°) d'attribuer 37 000,50 € aux porteurs de projets pour la jeunesse.
`;
  expect(told({ deliberation })).toEqual([]);
});

test("a column of last year's figures beside the annex's is none of them", () => {
  const report = `RAPPORT DU PRÉSIDENT

Association                2024         2025

Habitat Insertion      29 000 €     30 000 €

SOLIHA Plaine          14 500 €     14 000 €

Total                  43 500 €     44 000 €
`;
  expect(told({ report })).toEqual([]);
});

test("words in brackets are held against their figure wherever they stand", () => {
  const report = `RAPPORT DU PRÉSIDENT

Soit un total de 106 501 € (cent six mille cinq cents euros), à prendre sur l'article 6574.
`;
  expect(told({ report })).toEqual(["article-words, rapport"]);
});

test("what another column comes to is no slip of the amount in whose place it stands", () => {
  const sheet = `
    Commune | Projet | Coût HT | Fonds de concours | Acompte 30 %
    Volet 1 - Écoles
    Vernay | Cantine | 90000 | 41100 | 12330
    Lussac | Préau | 70000 | 28500 | 8550
    Total volet 1 | | 160000 | 69600 | 20880
    Volet 2 - Sports
    Le Gué | Stade | 120000 | 59000 | 17700
    Metz | Dojo | 30000 | 11000 | 3300
    Total volet 2 | | 150000 | 70000 | 21000
    Volet 3 - Patrimoine
    Serre | Lavoir | 50000 | 34400 | 10320
    Loir | Halle | 60000 | 26000 | 7800
    Total volet 3 | | 110000 | 60400 | 18120
    TOTAL | | 420000 | 200000 | 60000
  `;
  const deliberation = `DÉCIDE

Article 1er - Attribue 6 fonds de concours pour un montant de 200 000 €, selon la répartition suivante :

- Le Gué (stade) : 59 000 € pour un coût de 120 000 € HT

- Serre (lavoir) : 34 400 € pour un coût de 50 000 € HT

- Loir (halle) : 26 000 € pour un coût de 60 000 € HT

Article 2 - Dit qu'un acompte de 30 %, soit 60 000 € au total, sera versé à la signature des conventions, et le solde de 140 000 € à l'achèvement des travaux.
`;
  const { findings } = check(dossierFrom({ sheet, deliberation }));
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});
