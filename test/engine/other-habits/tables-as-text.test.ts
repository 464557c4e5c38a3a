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

describe("lines aligned by blanks under the place that they are of, each place with its total", () => {
  const places = `
Secteur de la Vire
Commune | Travaux | Aide
Vassigny | Passage piéton | 2740
Ormoy-sur-Vire | Écluse double | 6115
Landelles | Abribus | 1980
TOTAL | | 10835
Secteur de l'Orne
Commune | Travaux | Aide
Clécy-le-Haut | Zone 20 | 8320
Thury | Radar | 1465
Saint-Omer-la-Côte | Trottoir | 9050
Pont-d'Ouilly | Miroir | 615
TOTAL | | 19450
TOTAL GENERAL | | 30285
`;
  const listed = (rows: string) => `COMMISSION PERMANENTE

La commission permanente arrête la liste des bénéficiaires :

SECTEUR DE LA VIRE
Vassigny         Passage piéton     2 740,00
Ormoy-sur-Vire   Écluse double      6 115,00
Landelles        Abribus            1 980,00
Sous-total                         10 835,00

SECTEUR DE L'ORNE
Clécy-le-Haut        Zone 20        8 320,00
${rows}Pont-d'Ouilly        Miroir           615,00
Sous-total                         19 450,00

TOTAL                              30 285,00
`;
  const told = (rows: string) =>
    check(dossierFrom({ sheet: places, deliberation: listed(rows) })).findings.flatMap(
      ({ severity, rule, at }) =>
        severity === "info" ? [] : [`${rule} ${"address" in at ? at.address : at.quote}`],
    );
  const [thury, coast] = [
    "Thury                Radar          1 465,00\n",
    "Saint-Omer-la-Côte   Trottoir       9 050,00\n",
  ];

  test("are ticked", () => expect(told(thury + coast)).toEqual([]));
  test("one that a total counts and the list lacks is told", () =>
    expect(told(thury)).toEqual(["document-line C11"]));
  test("one whose amount a note carries below may be there: nothing is told", () =>
    expect(told(`${thury}Saint-Omer-la-Côte   Trottoir   (voir note)\n`)).toEqual([]));
  test("where the total lacks it too, that is told as well", () => {
    const both = listed(thury).replace("19 450,00", "10 400,00").replace("30 285,00", "21 235,00");
    const { findings } = check(dossierFrom({ sheet: places, deliberation: both }));
    expect(findings.some(({ severity }) => severity !== "info")).toBe(true);
  });
});
