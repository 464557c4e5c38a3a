import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";
import { told, toldWith, untied, type Documents } from "./dossier";

describe("one article that lists its themes under their total", () => {
  const documents: Documents = {
    deliberation: `APRÈS EN AVOIR DÉLIBÉRÉ, À L'UNANIMITÉ,

ARTICLE I : Approuve l'attribution de subventions pour un montant total de 106 501,00 € (cent six mille cinq cent un euros), répartie comme suit :
- volet 1 « Mobilité solidaire » : 25 500,50 €
- volet 2 « Logement des plus fragiles » : 44 000,00 €
- volet 3 « Jeunesse et insertion » : 37 000,50 €

ARTICLE II : Autorise le Président à signer les conventions.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["37 000,50 €", "37 500,50 €", "article-total, article 1"],
    ["total de 106 501,00 €", "total de 106 001,00 €", "imputation-sum, article 1"],
    ["cent six mille cinq cent un", "cent six mille cinq cents", "article-words, article 1"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("one sentence that lists its themes and adds them up", () => {
  const documents: Documents = {
    deliberation: `Le conseil municipal, après en avoir délibéré, décide d'attribuer les subventions suivantes : axe 1 « Mobilité solidaire » : 25 500,50 €, axe 2 « Logement des plus fragiles » : 44 000 €, axe 3 « Jeunesse et insertion » : 37 000,50 €, soit un total de 106 501 €.
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["44 000 €", "44 010 €", "article-total, délibération"],
    ["total de 106 501", "total de 106 511", "imputation-sum, délibération"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("a table of programmes with their total", () => {
  const documents: Documents = {
    deliberation: `Décide :

Article 1er - Sont approuvées les participations financières suivantes :

Programme	Nombre d'actions	Montant voté
Mobilité solidaire	2	25 500,50 €
Logement des plus fragiles	1	44 000,00 €
Jeunesse et insertion	2	37 000,50 €
TOTAL	5	106 501,00 €
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["37 000,50 €", "37 050,50 €", "article-total, article 1"],
    ["106 501,00 €", "106 510,00 €", "imputation-sum, article 1"],
    ["fragiles\t1", "fragiles\t2", "article-operation-count, article 1"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("a report's themes in text that only blanks set in columns, beside what was asked", () => {
  const documents: Documents = {
    report: `RAPPORT DU PRÉSIDENT

Les propositions se répartissent ainsi :

Thématique                          Montant demandé     Montant proposé

1. Mobilité solidaire                   31 000,00 €         25 500,50 €
2. Logement des plus fragiles           60 000,00 €         44 000,00 €
3. Jeunesse et insertion                40 000,00 €         37 000,50 €
TOTAL                                  131 000,00 €        106 501,00 €

Je vous prie de bien vouloir en délibérer.
`,
  };

  test("sound: every figure is tied or set aside and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["44 000,00 €", "44 400,00 €", "report-theme-total, thématique 2"],
    ["106 501,00 €", "106 051,00 €", "imputation-sum, rapport"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

test("a table of operations above the themes is not about the last of them", () => {
  const report = `RAPPORT DU PRÉSIDENT

Le tableau ci-dessous présente la répartition proposée.

Dispositif	Voté 2024	Proposé 2025
1.1 Transport solidaire	20 000,00 €	20 500,50 €
2.1 Intermédiation locative	43 000,00 €	44 000,00 €
3.2 Fonds d'aide aux projets	5 000,00 €	6 000,00 €

Mobilité solidaire : il vous est proposé d'y consacrer 25 500,50 €.

Jeunesse et insertion : il vous est proposé d'y consacrer 37 000,50 €.
`;
  expect(told({ report })).toEqual([]);
  expect(toldWith({ report }, "44 000,00", "44 100,00")).toEqual(["report-theme-total, rapport"]);
});

test("a column that counts files is none of amounts", () => {
  const report = `RAPPORT DU PRÉSIDENT

Axe	Dossiers retenus	Montant (€)
1 – Mobilité solidaire	4	25 500,50
2 – Logement des plus fragiles	2	44 000,00
3 – Jeunesse et insertion	3	37 000,50
Total	9	106 501,00
`;
  expect(told({ report })).toEqual([]);
});

describe("a list of some lines under the article that pays them, with its total", () => {
  const sheet = `
Art. | Bénéficiaire | Voté 2025 | Proposé 2026
65748 | Comité des fêtes | 700 | 750
65748 | Foyer rural | 380 | 380
65748 | Chasse communale | 120 | 140
65748 | Gymnastique volontaire | 260 | 245
657362 | CCAS | 3100 | 3250
65568 | Syndicat des eaux | 28400 | 29120
65568 | Syndicat scolaire | 11300 | 11840
 | Total | 44260 | 45725
`;
  const listed = (total: string) => `REGISTRE DES DÉLIBÉRATIONS

Le conseil municipal vote les subventions suivantes (art. 65748) :

Comité des fêtes....................... 750 €
Foyer rural............................ 380 €
Chasse communale....................... 140 €
Gymnastique volontaire................. 245 €
TOTAL art. 65748.................... ${total} €

La dépense totale, de 45 725 €, sera inscrite au budget.
`;
  const toldOf = (total: string) =>
    check(dossierFrom({ sheet, deliberation: listed(total) })).findings.flatMap(
      ({ severity, rule, stated, expected }) =>
        severity === "info" ? [] : [`${rule} ${stated} for ${expected}`],
    );
  test("is right", () => expect(toldOf("1 515")).toEqual([]));
  test("is told where the lines come to more", () =>
    expect(toldOf("1 495")).toEqual(["reckoning 1495.00 for 1515.00"]));
});
