import { told, toldWith, untied, type Documents } from "./dossier";

describe("articles whose sentence the page's width breaks before the theme, and a report that counts files", () => {
  const documents: Documents = {
    deliberation: `APRÈS EN AVOIR DÉLIBÉRÉ, À L'UNANIMITÉ,

Article 1er — Sur avis de la première commission, il est attribué 25 500,50 € au titre de l'axe 1
« Mobilité solidaire ».

Article 2 — Sur avis de la deuxième commission, il est attribué 44 000 € au titre de
l'axe 2 « Logement des plus fragiles ».

Article 3 — La jeunesse (axe 3) bénéficie de 37 000,50 €.
`,
    report: `RAPPORT

1) Mobilité solidaire : 4 dossiers retenus, 25 500,50 €.

2) Logement des plus fragiles : 2 dossiers retenus, 44 000 €.

3) Jeunesse et insertion : 3 dossiers retenus, 37 000,50 €.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["attribué 44 000 €", "attribué 44 400 €", "article-total, article 2"],
    ["bénéficie de 37 000,50 €", "bénéficie de 37 500,50 €", "article-total, article 3"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("an article for all, that says what is left of the envelope", () => {
  const documents: Documents = {
    deliberation: `APRÈS EN AVOIR DÉLIBÉRÉ, À L'UNANIMITÉ,

Article unique. – Approuve la troisième répartition de l'année pour un montant de 106 501 €, laissant un reste à répartir de 93 499 € sur une enveloppe de 200 000 €.
`,
  };

  test("sound: nothing is told", () => {
    expect(told(documents)).toEqual([]);
  });

  test("a wrong figure is told where it stands", () => {
    expect(toldWith(documents, "106 501 €", "106 510 €")).toEqual(["imputation-sum, article 1"]);
  });
});

describe("a report that states under each heading what its theme receives", () => {
  const documents: Documents = {
    report: `RAPPORT

1. Mobilité solidaire

2 opérations, soit un total de 25 500,50 €.

2. Logement des plus fragiles

1 opération, soit un total de 44 000 €.

3. Jeunesse et insertion

2 opérations, soit un total de 37 000,50 €.
`,
  };

  test("a figure nearer to the whole than to its theme is still its theme's", () => {
    expect(toldWith(documents, "total de 44 000 €", "total de 104 000 €")).toEqual([
      "report-theme-total, thématique 2",
    ]);
  });
});
