import type { DrawnDossier } from "../../support/drawn-dossier";
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information, in what order it is told. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

describe("a report that proposes what the sitting amended", () => {
  const drawn = {
    sheet: `
      Théâtre   | < | < | <
      N° | Association | Proposition du rapport | Amendement | Montant voté
      1  | Les Tréteaux du Lac  | 12000 |      | 12000
      2  | Compagnie Brume      | 8000  | 1500 | 9500
      3  | L'Atelier des ombres | 4000  |      | 4000
      | Sous-total | 24000 | 1500 | 25500
      Musique   | < | < | <
      N° | Association | Proposition du rapport | Amendement | Montant voté
      4  | Chœur de Valserre    | 6000  | -700 | 5300
      5  | Harmonie de Thévenay | 5000  |      | 5000
      6  | Orgue en Beauvoir    | 2500  |      | 2500
      | Sous-total | 13500 | -700 | 12800
      | TOTAL | 37500 | 800 | 38300`,
    deliberation: `DÉLIBÉRATION
Le Conseil, après en avoir délibéré, décide :
Article 1 : d'attribuer au titre du Théâtre un montant total de 25 500 € ;
Article 2 : d'attribuer au titre de la Musique un montant total de 12 800 € ;
Article 3 : d'arrêter le montant total des subventions à 38 300 €.`,
    report: `Rapport au Conseil
Il vous est proposé d'attribuer des subventions pour un montant total de 37 500 € :
- Théâtre : 24 000 €
- Musique : 13 500 €`,
  };

  test("is not held against what was voted: it gives another column's totals throughout", () => {
    expect(told(drawn)).toEqual([]);
  });

  test("but for the deliberation, which votes", () => {
    expect(told({ ...drawn, deliberation: drawn.deliberation.replace("12 800", "12 600") })).toEqual([
      "article-total, article 2",
    ]);
  });

  test("and one that gives an amount that is neither is told", () => {
    const report = drawn.report.replace("13 500", "12 600");
    expect(told({ ...drawn, report })).toEqual(["report-theme-total, thématique « Musique »"]);
  });
});

describe("credits that the annex charges line by line", () => {
  const drawn = {
    sheet: `
      Enveloppe    | Bénéficiaire             | Objet     | Subvention
      2026P031O001 | Commune de Bel-Air       | Lavoir    | 5526
      2026P031O001 | Commune de Clairval      | Fontaine  | 860.50
      2026P031O002 | SARL du Pont             | Vitrine   | 2752
      2026P031O002 | Boulangerie de Rochefeu  | Four      | 7799.75
      2026P031O004 | Gîte des Trois Sources   | Création  | 11000
      TOTAL        |                          |           | 27938.25`,
    report: `Rapport au Conseil
La situation des enveloppes s'établit ainsi :
Enveloppe\tMontant voté\tDéjà individualisé\tPrésente réunion\tReste à individualiser
2026P031O001\t60 000,00\t18 950,40\t6 386,50\t34 663,10
2026P031O002\t150 000,00\t71 200,00\t10 551,75\t68 248,25
2026P031O004\t120 000,00\t40 000,00\t11 000,00\t69 000,00
Total\t330 000,00\t130 150,40\t27 938,25\t171 911,35`,
  };

  test("sound: what was voted for the year is no expense of this meeting", () => {
    expect(told(drawn)).toEqual([]);
  });

  test("the expense of a credit that its lines do not come to is told", () => {
    const report = drawn.report.replace("10 551,75\t68 248,25", "10 515,75\t68 284,25");
    expect(told({ ...drawn, report })).toContain("imputation-total, imputation 2026P031O002");
  });
});

describe("the credit of a sheet that is not the annex", () => {
  const drawn = {
    sheet: `
      Discipline          | Club                   | Aide
      Sports collectifs   | ES Rivalet             | 2800
      ^                   | Rugby des Deux Rives   | 2600
      Sous-total sports collectifs | | 5400
      Sports individuels  | Judo Club de Rivalet   | 2500
      ^                   | Cercle d'escrime       | 1200
      Sous-total sports individuels | | 3700
      TOTAL               |                        | 9100`,
    deliberation: `La Commission permanente arrête :
Article premier. Une aide est allouée à 4 clubs pour 9 100 €. Cette dépense s'impute sur l'enveloppe 2026P112O004.
Article 2. Les manifestations de l'annexe B reçoivent ensemble 23 000 € (65-6574-32, enveloppe 2026P112O007).`,
  };

  test("accuses nobody: the operations that it would be guessed to pay have another", () => {
    expect(told(drawn)).toEqual([]);
  });
});

describe("a count of operations that leads to their amounts one by one", () => {
  const drawn = {
    sheet: `
      Maître d'ouvrage | Opération | Coût HT | Montant de la subvention
      Rivières | | |
      Syndicat de l'Huisne    | Restauration du lit | 412000 | 82400
      Commune de Bel-Air      | Passe à poissons    | 240000 | 48000
      Sous-total rivières     |                     | 652000 | 130400
      Zones humides | | |
      Commune de Bel-Air      | Marais communal     | 36000  | 14400
      Fédération de pêche     | Frayères            | 64000  | 19200
      Sous-total zones humides |                    | 100000 | 33600
      TOTAL                   |                     | 752000 | 164000`,
    report: `Rapport au Conseil
Il vous est proposé d'attribuer 4 subventions pour un montant total de 164 000 €.
La commune de Bel-Air porte deux opérations aidées à hauteur de 48 000 € et 14 400 €, soit 62 400 €.`,
  };

  test("sound: it counts all of them, not those of the first", () => {
    expect(told(drawn)).toEqual([]);
  });
});

describe("an amount with tax, where the annex's is", () => {
  const drawn = {
    sheet: `
      Agence | Route | Travaux  | Montant TTC
      Nord   | RD 12 | Enrobés  | 412000
      ^      | RD 27 | Pont     | 185000
      Total agence Nord  | |    | 597000
      Sud    | RD 9  | Enrobés  | 571200
      ^      | RD 77 | Pont     | 236000
      Total agence Sud   | |    | 807200
      TOTAL  |       |          | 1404200`,
    deliberation: `DÉLIBÉRATION
Le Conseil départemental décide :
Article 1 : d'approuver le programme annexé, d'un montant total de 1 404 200 € TTC.`,
  };

  test("sound: it is what is voted", () => {
    expect(told(drawn)).toEqual([]);
    expect(check(dossierFrom(drawn)).coverage.untied).toEqual([]);
  });

  test("and is told where it is not the annex's", () => {
    const deliberation = drawn.deliberation.replace("1 404 200", "1 440 200");
    expect(told({ ...drawn, deliberation })).toEqual(["imputation-sum, article 1"]);
  });
});

describe("a subtotal of each place that has several lines, and none where one line is all", () => {
  const drawn = {
    sheet: `
      Commune     | Chantier        | Montant HT | Participation
      Aubevoye    | Rue du Château  | 84500      | 50700
                  | Place du Lac    | 21400      | 10700
                  | S/total Aubevoye | 105900    | =SUBTOTAL(9,D2:D3) -> 61400
      Chaumont    | Route de Thèbes | 33600      | 16800
      Confort     | Quai du Port    | 118700     | 71220
                  | Stade municipal | 42800      | 21400
                  | S/total Confort | 161500     | =SUBTOTAL(9,D6:D7) -> 92620
      Mansles     | Port de pêche   | 26200      | 13100
      Ruffieu     | Boulevard neuf  | 58400      | 29200
                  | École Castor    | 12750      | 5100
                  | S/total Ruffieu | 71150      | =SUBTOTAL(9,D10:D11) -> 34300
      TOTAL       |                 | 398350     | =SUBTOTAL(9,D2:D12) -> 218220`,
    deliberation: `Le Bureau décide :
Article 1 : d'attribuer 8 participations pour un montant total de 218 220 €.`,
  };

  test("sound: a line of another place is no part of the subtotal under it", () => {
    expect(told(drawn)).toEqual([]);
  });

  test("a subtotal that is not its own lines' is told", () => {
    const sheet = drawn.sheet.replace("=SUBTOTAL(9,D6:D7) -> 92620", "96220");
    expect(told({ ...drawn, sheet })).toEqual(["operation-total, D8"]);
  });
});

describe("what was taken from a credit with this sitting", () => {
  const drawn = {
    sheet: `
      Programme | Collège    | Affecté avant | Affectation proposée | Affectation cumulée
      COL-REST1 | Clemenceau | 612400        | 88250                | 700650
      COL-REST1 | Cabanis    | 1240000       | 315780               | 1555780
      | Sous-total COL-REST1 | 1852400       | 404030               | 2256430
      COL-ENER2 | Rollinat   | 10000         | 268450               | 278450
      COL-ENER2 | Objat      | 143700        | 22318                | 166018
      | Sous-total COL-ENER2 | 153700        | 290768               | 444468
      | Ensemble             | 2006100       | 694798               | 2700898`,
    sheets: {
      "Situation AP": `
        Programme | Intitulé     | Imputation      | AP votée | Affecté après CP | Reste à affecter
        COL-REST1 | Restructurer | 23-221-2317312  | 4200000  | 2256430          | 1943570
        COL-ENER2 | Énergie      | 23-221-2317318  | 1500000  | 444468           | 1055532`,
    },
    deliberation: `Le Conseil décide :
Article 1 : d'affecter un montant total de 694 798 €, ventilé comme suit :
Programme\tImputation\tAffectation proposée\tAffectation cumulée
COL-REST1\t23-221-2317312\t404 030 €\t2 256 430 €
COL-ENER2\t23-221-2317318\t290 768 €\t444 468 €
Total\t\t694 798 €\t2 700 898 €`,
  };

  test("sound: it is no expense of this one alone", () => {
    expect(told(drawn)).toEqual([]);
  });
});
