import { told, toldWith, untied, type Documents } from "./dossier";

describe("amounts in words only", () => {
  const documents: Documents = {
    deliberation: `Le Conseil communautaire, à l'unanimité, décide :

1° D'allouer au titre de la priorité n° 1 « Mobilité solidaire » la somme de vingt-cinq mille cinq cents euros et cinquante centimes ;
2° D'allouer au titre de la priorité n° 2 « Logement des plus fragiles » la somme de quarante-quatre mille euros ;
3° D'allouer au titre de la priorité n° 3 « Jeunesse et insertion » la somme de trente-sept mille euros et cinquante centimes (37 000,50 €).
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["quarante-quatre mille", "quarante-cinq mille", "article-total, article 2"],
    ["(37 000,50 €)", "(37 000,05 €)", "article-total, article 3"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("counts and amounts said twice, in capitals and with curly apostrophes", () => {
  const documents: Documents = {
    deliberation: `LE CONSEIL RÉGIONAL, DÉCIDE

Article 1
D’approuver, au titre de l’axe I « MOBILITÉ SOLIDAIRE », le financement de deux (2) projets pour une subvention globale de 25 500,50 EUR (vingt-cinq mille cinq cents euros et cinquante centimes).

Article 2
D’approuver, au titre de l’axe II « LOGEMENT DES PLUS FRAGILES », le financement d’une opération pour une subvention globale de 44 000 EUR (quarante-quatre mille euros).

Article 3
D’approuver, au titre de l’axe III « JEUNESSE ET INSERTION », le financement de deux (2) projets pour une subvention globale de 37 000,50 EUR (trente-sept mille euros cinquante).
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["44 000 EUR", "44 000,44 EUR", "article-total, article 2"],
    ["quarante-quatre mille euros", "quarante mille euros", "article-words, article 2"],
    ["deux (2) projets", "trois (3) projets", "article-operation-count, article 1"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});
