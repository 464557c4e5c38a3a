import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const sheet = `
Santé
STRUCTURE | MONTANT
ACCUEIL ET SOINS | 1500
LES BLOUSES BLEUES | 700
PREVENTION DU LITTORAL | 2500
RESEAU SANTE VALMONT | 300
UNION DES SECOURISTES | 900

Vie associative
STRUCTURE | MONTANT
AMICALE DU MARCHE | 400
COMITE DES FETES | 1200
LES VOISINS SOLIDAIRES | 650
`;

const section = (total: string, third = "2 500 €") => `Le conseil municipal, sur le rapport de l'adjointe :

   1) Subventions dans le cadre des actions de prévention :
Code      Structure                         Projet                Montant

1005   ACCUEIL ET SOINS                     Permanences           1 500 €

1057   LES BLOUSES BLEUES                                           700 €

       PREVENTION DU                        Journées
1710                                                              ${third}
       LITTORAL

 400   RESEAU SANTE VALMONT                                         300 €

 512   UNION DES SECOURISTES                Formation               900 €

                                            Total                 ${total}

Il est proposé au conseil de décider de ces subventions.

Le conseil adopte.`;

function accused(deliberation: string): readonly string[] {
  const report = check(dossierFrom({ sheet, deliberation }));
  return report.findings.flatMap(({ severity, rule, stated, expected }) =>
    severity === "info" ? [] : [`${rule} ${stated} ${expected}`],
  );
}

describe("a section that prints its lines as text, under another title than the sheet's", () => {
  test("is tied to the theme that holds the same amounts, and every figure is ticked", () => {
    const { coverage } = check(dossierFrom({ sheet, deliberation: section("5 900 €") }));
    expect([coverage.tied, coverage.untied]).toEqual([6, []]);
    expect(accused(section("5 900 €"))).toEqual([]);
  });

  test("its total wrong is told", () => {
    expect(accused(section("5 990 €"))).toEqual(["article-total 5990.00 5900.00"]);
  });

  test("one of its lines wrong is told, by the beneficiary named beside it", () => {
    expect(accused(section("5 900 €", "2 550 €"))).toEqual(["article-total 2550.00 2500.00"]);
  });

  test("of other contents it is tied to nothing but the line that it shares, and its figures are said", () => {
    const other = section("5 900 €")
      .replace("LES BLOUSES BLEUES", "AIDE AUX AIDANTS  ")
      .replace("ACCUEIL ET SOINS", "MAISON MEDICALE ")
      .replace("UNION DES SECOURISTES", "SECOURS EN MER       ")
      .replace("700 €", "710 €")
      .replace("1 500 €", "1 350 €")
      .replace(" 900 €", " 920 €");
    expect(accused(other)).toEqual([]);
    expect(check(dossierFrom({ sheet, deliberation: other })).coverage.untied).toHaveLength(5);
  });
});
