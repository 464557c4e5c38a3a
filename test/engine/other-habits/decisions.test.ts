import { told, toldWith, untied, type Documents } from "./dossier";

describe("a city that numbers its articles « Article premier.- » and points its thousands", () => {
  const documents: Documents = {
    deliberation: `VILLE DE VALMONT
CONSEIL MUNICIPAL
Séance du 12 mars 2025
Délibération n° 2025-031

Délibère :

Article premier.- Des subventions d'un montant total de 25.500,50 euros sont attribuées aux associations œuvrant au titre de l'axe « Mobilité solidaire », conformément à l'annexe.
Art. 2.- Des subventions d'un montant total de 44.000 euros sont attribuées au titre de l'axe « Logement des plus fragiles ».
Art. 3.- Des subventions d'un montant total de 37.000,50 euros sont attribuées au titre de l'axe « Jeunesse et insertion ».
Art. 4.- Mme la Maire est autorisée à signer les conventions correspondantes.
Art. 5.- La dépense correspondante, soit 106.501 euros, sera imputée sur le budget de fonctionnement de la Ville, exercice 2025, nature 65748, fonction 4212.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["44.000 euros", "40.400 euros", "article-total, article 2"],
    ["soit 106.501", "soit 105.501", "imputation-total, imputation 65748/4212"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("a region whose dashes affect authorisations, with a total for all", () => {
  const documents: Documents = {
    deliberation: `CONSEIL RÉGIONAL
Réunion du 4 avril 2025

Après en avoir délibéré,

DÉCIDE

- d'affecter une autorisation d'engagement d'un montant maximum de 25 500,50 € au titre de l'orientation « Mobilité solidaire », pour deux actions ;
- d'affecter une autorisation d'engagement d'un montant maximum de 44 000 € au titre de l'orientation « Logement des plus fragiles », pour une action ;
- d'affecter une autorisation d'engagement d'un montant maximum de 37 000,50 € au titre de l'orientation « Jeunesse et insertion », pour deux actions,

soit un montant total de 106 501 € pour l'ensemble des orientations ;

- d'autoriser la présidente à signer tous les actes nécessaires.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["44 000 €", "44 900 €", "article-total, délibération"],
    ["total de 106 501 €", "total de 106 510 €", "imputation-sum, délibération"],
    ["pour une action", "pour deux actions", "article-operation-count, délibération"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("paragraphs without numbers or capitals, policies known by their titles", () => {
  const documents: Documents = {
    deliberation: `Le Conseil départemental, après en avoir délibéré,

DECIDE

d'octroyer, dans le cadre de la politique « Mobilité solidaire », un montant prévisionnel maximum de 25 500,50 € pour les deux opérations présentées en annexe,

d'octroyer, dans le cadre de la politique « Logement des plus fragiles », un montant prévisionnel maximum de 44 000 € pour l'opération présentée en annexe,

d'octroyer, dans le cadre de la politique « Jeunesse et insertion », un montant prévisionnel maximum de 37 000,50 € pour les deux opérations présentées en annexe,

d'imputer la dépense totale de 106 501 € sur les crédits ouverts au chapitre 65.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["44 000 €", "43 000 €", "article-total, délibération"],
    [
      "de 37 000,50 € pour les deux",
      "de 37 000,50 € pour les trois",
      "article-operation-count, délibération",
    ],
    ["totale de 106 501 €", "totale de 106 601 €", "imputation-sum, délibération"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("themes named by their titles alone", () => {
  const documents: Documents = {
    deliberation: `Après en avoir délibéré, la Commission permanente :

Art. 1 - Individualise un crédit de 25 500,50 € en faveur de la mobilité solidaire.

Art. 2 - Individualise un crédit de 44 000 € en faveur du logement des plus fragiles.

Art. 3 - Individualise un crédit de 37 000,50 € en faveur de la jeunesse et de l'insertion.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([["44 000 €", "44 400 €", "article-total, article 2"]])(
    "%s written %s: told once, where it stands",
    (from, to, finding) => {
      expect(toldWith(documents, from, to)).toEqual([finding]);
    },
  );
});

describe("amounts of last year and of a budget beside the one that is fixed", () => {
  const documents: Documents = {
    deliberation: `APRES EN AVOIR DELIBERE

ARTICLE 1er. – FIXE à 25 500,50 € le montant de la dotation allouée à la priorité 1 – Mobilité solidaire pour l'exercice 2025 (contre 20 000 € en 2024).
ARTICLE 2. – FIXE à 44 000 € le montant de la dotation allouée à la priorité 2 – Logement des plus fragiles pour l'exercice 2025 (contre 39 000 € en 2024).
ARTICLE 3. – FIXE à 37 000,50 € le montant de la dotation allouée à la priorité 3 – Jeunesse et insertion pour l'exercice 2025 (contre 35 000 € en 2024), sur un budget total de 80 000 €.
ARTICLE 4. – DIT que la dépense, d'un montant total de 106 501 €, sera prélevée sur les crédits inscrits au chapitre 65 du budget.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["à 44 000 €", "à 40 400 €", "article-total, article 2"],
    ["total de 106 501 €", "total de 106 601 €", "imputation-sum, article 4"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("what says nothing of its own", () => {
  const articles = `DÉCIDE
Article 1 : d'allouer à l'axe 1 « Mobilité solidaire » 25 500,50 €, soit 15 000 € en 2025 et 10 500,50 € en 2026.
Article 2 : d'allouer 44 000 € à l'axe 2 « Logement des plus fragiles ».
Article 3 : d'allouer 37 000,50 € à l'axe 3 « Jeunesse et insertion ».
`;

  test.each([
    "d'approuver le règlement de l'axe 2 « Logement des plus fragiles », dont l'enveloppe annuelle de 200 000 € est inchangée.",
    "d'imputer la dépense totale de 69 500,50 € relative aux axes 1 et 2 au chapitre 934.",
    "de prélever le montant total de 62 501 € sur le chapitre 935.",
  ])("accuses nobody: %s", (sentence) => {
    expect(told({ deliberation: `${articles}Article 4 : ${sentence}\n` })).toEqual([]);
  });

  test("themes that share one amount have their article", () => {
    const deliberation = `DÉCIDE
Article 1 : d'allouer 69 500,50 € au titre des axes 1 et 2.
Article 2 : d'allouer 37 000,50 € au titre de l'axe 3.
`;
    expect(told({ deliberation })).toEqual([]);
  });
});

describe("articles that grant an operation and say in the same breath which chapter pays it", () => {
  const documents: Documents = {
    deliberation: `APRÈS EN AVOIR DÉLIBÉRÉ, DÉCIDE :

Article 1 : d'accorder, au titre de l'opération 1.1 « Transport solidaire », des subventions pour un montant total de 20 500,50 €, imputées au chapitre 934-428-65748.

Article 2 : d'accorder, au titre de l'opération 1.2 « Ateliers vélo », des subventions pour un montant total de 5 000 €, imputées au chapitre 934-428-65748.
`,
  };

  test("sound: each is its operation's, and the chapter pays both", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test("a wrong figure is told once, at its article", () => {
    expect(toldWith(documents, "20 500,50 €", "20 050,50 €")).toEqual(["article-total, article 1"]);
  });
});

describe("an article that pays a grant in two instalments", () => {
  const documents: Documents = {
    deliberation: `APRÈS EN AVOIR DÉLIBÉRÉ, DÉCIDE :

Article 1 : d'attribuer à Habitat Insertion, au titre de l'opération « Intermédiation locative », une subvention de 30 000 €, versée en un acompte de 21 000 € à la signature et un solde de 9 000 € sur présentation du bilan.
`,
  };

  test("sound: the grant is the beneficiary's, the instalments its parts", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test("an instalment that no longer adds up is told", () => {
    expect(toldWith(documents, "21 000 €", "12 000 €")).toEqual(["parts-total, article 1"]);
  });
});

describe("articles whose title names a theme, and whose one decision under it names none", () => {
  const documents: Documents = {
    deliberation: `APRÈS EN AVOIR DÉLIBÉRÉ, DÉCIDE :

Article 1 – Thématique 1 : Mobilité solidaire

d'attribuer 4 subventions relevant de deux opérations, pour un montant de 25 500,50 €, ainsi réparti : Transport solidaire, 20 500,50 € ; Ateliers vélo, 5 000 €.

Article 2 – Thématique 2 : Logement des plus fragiles

d'attribuer 2 subventions pour un montant de 44 000 €.

Article 3 – Thématique 3 : Jeunesse et insertion

d'attribuer 3 subventions relevant de deux opérations, pour un montant de 37 000,50 €, ainsi réparti : Chantiers jeunes, 31 000,50 € ; Fonds d'aide aux projets, 6 000 €.
`,
  };

  test("sound: each is its theme's, and what is counted is the theme's too", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["44 000 €", "44 400 €", "article-total, article 2"],
    ["2 subventions", "4 subventions", "recipient-count, article 2"],
    [
      "relevant de deux opérations, pour un montant de 37",
      "relevant de trois opérations, pour un montant de 37",
      "article-operation-count, article 3",
    ],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });

  test("several decisions under one title are not each all of its theme", () => {
    const deliberation = `DÉCIDE :

Article 1 – Thématique 2 : Logement des plus fragiles

d'attribuer une première subvention de 30 000 € ;

d'attribuer une seconde subvention de 14 000 €.
`;
    expect(told({ deliberation })).toEqual([]);
  });
});
