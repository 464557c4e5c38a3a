import { told, toldWith, untied, type Documents } from "./dossier";

describe("articles that list who receives what behind the name of each operation, a semicolon between", () => {
  const documents: Documents = {
    deliberation: `APRÈS EN AVOIR DÉLIBÉRÉ,

ARTICLE 1 : APPROUVE les aides du thème 1 « Mobilité solidaire » pour un montant de 25 500,50 euros, telles que ci-après :

Transport solidaire : ADEFI Mobilité (minibus), 12 500,50 euros ; Le Relais du Val (covoiturage), 8 000 euros.

Ateliers vélo : APSA Cycles (atelier), 4 000 euros ; UDAF Ateliers (outils), 1 000 euros.

ARTICLE 2 : APPROUVE les aides du thème 2 « Logement des plus fragiles » pour un montant de 44 000 euros.

ARTICLE 3 : APPROUVE les aides du thème 3 « Jeunesse et insertion » pour un montant de 37 000,50 euros.
`,
  };

  test("sound: what the first of each list receives is not what its operation does", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test("a wrong figure of a list is told where it stands", () => {
    expect(toldWith(documents, "8 000 euros", "8 600 euros")).toEqual(["article-total, article 1"]);
  });
});

describe("an article that gives its amount in words, then what each operation has of it", () => {
  const documents: Documents = {
    deliberation: `APRÈS EN AVOIR DÉLIBÉRÉ,

Article 1 : attribue au titre du thème 1 « Mobilité solidaire » (deux opérations) des aides d'un montant de vingt-cinq mille cinq cents euros et cinquante centimes (25 500,50 €), soit 20 500,50 € pour l'action « Transport solidaire » et 5 000 € pour l'action « Ateliers vélo » ;

Article 2 : attribue au titre du thème 2 « Logement des plus fragiles » des aides d'un montant de 44 000 € ;

Article 3 : attribue au titre du thème 3 « Jeunesse et insertion » des aides d'un montant de 37 000,50 €.
`,
  };

  test("sound: the words repeat the figure that they are nearest to", () => {
    expect(told(documents)).toEqual([]);
  });
});

describe("a report that gives each theme its figure, then adds them up without a word but « soit »", () => {
  const documents: Documents = {
    report: `RAPPORT

Je vous propose d'attribuer 25 500,50 € au titre du thème 1 (mobilité), 44 000 € au titre du thème 2 (logement) et 37 000,50 € au titre du thème 3 (jeunesse), soit 106 501 €.
`,
  };

  test("sound: the sum is not the last theme's", () => {
    expect(told(documents)).toEqual([]);
  });
});
