/** Minutes hold every subject of a session: only that of the annex is the dossier's. */
import { reportOf, told } from "./dossier";

const minutes = (total: string) => `PROCÈS-VERBAL DE LA SÉANCE DU 13 AVRIL

2023-04-02 – Fonds de concours aux communes

Le conseil attribue à la commune de Belrupt un fonds de concours de 18 000 € et à celle de La Joux 9 500 €, soit 27 500 € au total.

2023-04-03 – Subventions aux associations

Le conseil, après en avoir délibéré :
- approuve les subventions du tableau annexé, parmi lesquelles celles d'ADEFI Mobilité et du Relais du Val ;
- arrête le montant total des subventions à ${total} €.

2023-04-04 – Marché de bacs

L'offre de l'entreprise est retenue pour 48 720,00 €.
`;

test("the other subjects of minutes are set aside, and accuse nobody", () => {
  const { findings, coverage } = reportOf({ deliberation: minutes("106 501") });
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  const aside = coverage.setAside.filter(({ reason }) => reason === "autre affaire de la séance");
  expect(aside).toHaveLength(4);
});

test("its own total is told where it is wrong", () => {
  expect(told({ deliberation: minutes("106 051") })).toEqual(["imputation-sum, délibération"]);
});

describe("minutes that number their subjects barely", () => {
  const ofBoard = (total: string) => `COMPTE RENDU DU CONSEIL D'ADMINISTRATION DU 12 MARS 2026

1 – Compte administratif

Dépenses : 2 418 311,07 € ; excédent : 84 629,48 €.

2 – Groupement de commandes

Volume estimé : 14 500 litres par an.

3 – Subventions de l'année

Sont aidés, parmi d'autres, ADEFI Mobilité et le Relais du Val. Le conseil attribue aux associations des subventions d'un montant total de ${total} €.
`;

  test("a subject's number is no theme's", () => {
    const { findings } = reportOf({ report: ofBoard("106 501") });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("its total is told where it is wrong", () => {
    expect(told({ report: ofBoard("106 051") })).toEqual(["imputation-sum, rapport"]);
  });
});

test("codes that lines begin with number no subjects", () => {
  const credits = `LE CONSEIL, après en avoir délibéré, attribue aux associations du tableau annexé, parmi lesquelles ADEFI Mobilité et le Relais du Val, 106 501 € au total, ainsi imputés :

Code opération   Imputation   Libellé            Dépense
C03-564-N11      65748/444    Conciergerie        12 000,00
C03-565-N21      65748/444    ADEFI Mobilité et Relais du Val  94 501,00
TOTAL                                            106 501,00
`;
  const { coverage } = reportOf({ deliberation: credits });
  expect(coverage.setAside.filter(({ reason }) => reason === "autre affaire de la séance")).toEqual([]);
});
