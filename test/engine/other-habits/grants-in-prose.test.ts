/** How councils write what they give to each, in sentences and lists: read where it agrees, told where it does not. */
import { check } from "../../support/rule-tester";
import { dossierFrom } from "../../support/drawn-dossier";

const SHEET = `
NOM | OBJET | MONTANT VOTE
Amicale laïque | Fonctionnement | 1500
Club de judo | Licences | 2310
Le Relais du Val | Fonctionnement | 8000
Union sportive | Matériel | 750.50
TOTAL | | 12560.50
`;

function told(deliberation: string) {
  const report = check(
    dossierFrom({ sheet: SHEET, deliberation: `Le conseil municipal,\n\nDECIDE :\n\n${deliberation}` }),
  );
  return {
    findings: report.findings.flatMap(({ severity, rule, gap }) =>
      severity === "info" ? [] : [`${rule} ${gap ?? ""}`],
    ),
    untied: report.coverage.untied.length,
  };
}

const nothing = { findings: [], untied: 0 };

describe.each([
  {
    habit: "points that lead to the figure",
    deliberation:
      "Article 1 : D'attribuer les subventions suivantes :\n\nAmicale laïque ........................ 1 500 €\nClub de judo ............ 2 310 €\nAssociation Le Relais du Val …………… 8 000 €\nUnion sportive . . . . . . 750,50 €",
  },
  {
    habit: "one article each",
    deliberation:
      "Article 1 : D'attribuer une subvention de 1 500 € à l'Amicale laïque.\n\nArticle 2 : D'attribuer une subvention de 2 310 € au Club de judo pour ses licences.\n\nArticle 3 : D'attribuer une subvention d'un montant de 8 000 € à l'association Le Relais du Val.\n\nArticle 4 : D'attribuer une subvention exceptionnelle de 750,50 € à l'Union sportive.",
  },
  {
    habit: "the figure before the name, in a list",
    deliberation:
      "Article 1 : D'attribuer les subventions suivantes :\n- 1 500 € à l'association Amicale laïque,\n- 2 310 € au Club de judo,\n- 8 000 € à l'association « Le Relais du Val »,\n- 750,50 € à l'Union sportive.",
  },
  {
    habit: "words before figures",
    deliberation:
      "Article 1 : D'attribuer une subvention de mille cinq cents euros (1 500 €) à l'Amicale laïque.\n\nArticle 2 : D'attribuer une subvention (2 310 €) au Club de judo.\n\nArticle 3 : D'attribuer à l'association Le Relais du Val la somme de huit mille euros (8 000 €).\n\nArticle 4 : D'attribuer à l'Union sportive sept cent cinquante euros et cinquante centimes (750,50 €).",
  },
  {
    habit: "what each is reckoned from",
    deliberation:
      "Article 1 : D'attribuer aux clubs :\n- Club de judo : 154 licenciés, soit 2 310 €\n- Union sportive : 50 licenciés x 15,01 €, soit 750,50 €\n- Amicale laïque : 100 adhérents à 15 €, soit 1 500 €\n- Le Relais du Val : 8 000 €",
  },
])("$habit", ({ deliberation }) => {
  test("sound: nothing is told, each figure is tied", () => {
    expect(told(deliberation)).toEqual(nothing);
  });

  test("a figure slips: it is told once", () => {
    expect(told(deliberation.replace("2 310", "2 130"))).toEqual({
      findings: ["article-total -180.00"],
      untied: 0,
    });
  });
});

test("what is given to somebody is never taken for the whole of what is voted", () => {
  const alone =
    "Article 1 : D'attribuer à l'association Le Relais du Val la somme de huit mille euros (8 000 €).";
  expect(told(alone)).toEqual(nothing);
});

test("totals of several articles are parts of what is voted, not each the whole", () => {
  const articles =
    "Article 1 : D'attribuer aux 2 clubs sportifs des subventions d'un montant total de 3 060,50 €.\n\nArticle 2 : D'attribuer pour la culture des subventions d'un montant total de 9 500 €.";
  expect(told(articles)).toEqual({ findings: [], untied: 2 });
});

test.each(["12 560,50", "12 650,50"])("the one total of an article is of all: %s", (total) => {
  const article = `Article 1 : D'attribuer aux 4 associations des subventions d'un montant total de ${total} €.`;
  expect(told(article).untied).toBe(0);
  expect(told(article).findings).toEqual(total === "12 560,50" ? [] : ["imputation-sum 90.00"]);
});
