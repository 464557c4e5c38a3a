/** Figures that follow the annex's order are told by it where no words say what each of them is. */
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
