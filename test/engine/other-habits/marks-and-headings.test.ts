import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const reportOf = (drawn: DrawnDossier) => check(dossierFrom(drawn));

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return reportOf(drawn).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

describe("sums over the lines of two levels, the lower called « sous-total »", () => {
  const drawn = ({ short = 31450 } = {}): DrawnDossier => ({
    sheet: `
      Fiche | Secteur | Porteur | Action | Concours
      Défi 1 | Se soigner au plus près | | | =E3+E6 -> 48700
      F1 | Consultations avancées | | sous-total F1 | =SUM(E4:E5) -> ${short}
       | Haut-Val | Maison de santé Roure | Vacations | 18250
       | Bas-Val | Centre mutualiste | Bus dentaire | 13200
      F2 | Prévention | | sous-total F2 | =SUM(E7:E8) -> 17250
       | Haut-Val | Asso Bien Vieillir | Ateliers | 9400
       | Bas-Val | Planning du Val | Permanences | 7850
      Défi 2 | Se déplacer | | | =E10 -> 22300
      F3 | Vélos de prêt | | sous-total F3 | =SUM(E11:E12) -> 22300
       | Bas-Val | Cyclofficine | Atelier | 12600
       | Haut-Val | Roue du Val | Flotte | 9700
       | | | |
      Ensemble des défis | | | | =E2+E9 -> 71000`,
    deliberation: `La commission permanente décide :

Article 1 : d'accorder 48 700 € au titre du défi 1 « Se soigner au plus près ».

Article 2 : d'accorder 22 300 € au titre du défi 2 « Se déplacer ».`,
  });

  test("are the totals of themes and operations, and nobody's line", () => {
    const { annex, findings } = reportOf(drawn());
    expect([annex?.total, annex?.operations.map(({ computed }) => computed)]).toEqual([
      "71000.00",
      ["31450.00", "17250.00", "22300.00"],
    ]);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("a wrong one is told", () => expect(told(drawn({ short: 31540 }))).toEqual(["operation-total, E3"]));
});

test("« Canton / maître d'ouvrage » titles those who receive, under rows of cantons", () => {
  const { annex, findings } = reportOf({
    sheet: `
      Canton / maître d'ouvrage | Travaux | Taux | Subvention
      Canton de Lure | | | =SUM(D3:D4) -> 40300
      Amance | Traverse du bourg | 0,4 | 22800
      Breurey | Place de la fontaine | 0,3 | 17500
      Canton de Vesoul | | | =SUM(D6:D7) -> 31050
      Colombe | Trottoirs | 0,5 | 19850
      Dampvalley | Parking | 0,4 | 11200
      Total | | | 71350`,
    deliberation: `Article 1 : 40 300 € sont attribués aux 2 communes du canton de Lure.

Article 2 : 31 050 € sont attribués aux 2 communes du canton de Vesoul.`,
  });
  expect([annex?.total, annex?.lines]).toEqual(["71350.00", 4]);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

describe("a column called « Vote » over « Oui » and « Non »", () => {
  const drawn = (vote: string): DrawnDossier => ({
    sheet: `
      N° | Bénéficiaire | Montant (€) | Vote
      1 | Toits du Lot | 18400 | Oui
      2 | Compagnons bâtisseurs | 11600 | Oui
       | La Clé (dossier incomplet) | 4500 | ${vote}
       | Total | =SUM(C2:C3) -> 30000 | `,
    deliberation: "Article 1 : une somme de 30 000 € est répartie entre 2 associations.",
  });

  test("says who receives", () => expect(reportOf(drawn("Non")).annex?.retainedTotal).toBe("30000.00"));
  test("what it says is voted counts", () => expect(told(drawn("Oui"))).toContain("operation-total, C5"));
});

describe("lines under « Pour mémoire », where the totals stand over their lines", () => {
  const drawn = (heading: string): DrawnDossier => ({
    sheet: `
      Commune | Travaux | Subvention
      Tous cantons | | =C3+C6 -> 71350
      Canton de Lure | | =SUM(C4:C5) -> 40300
      Amance | Traverse du bourg | 22800
      Breurey | Place de la fontaine | 17500
      Canton de Vesoul | | =SUM(C7:C8) -> 31050
      Colombe | Trottoirs | 19850
      Dampvalley | Parking | 11200
      ${heading} | |
      Échenoz | Mur de soutènement | 9375`,
    deliberation: `Article 1 : 71 350 € sont attribués à 4 communes.`,
  });

  test.each(["Pour mémoire (dossiers non compris dans les totaux) :", "Ajournés"])(
    "are set aside: %s",
    (heading) => expect(told(drawn(heading))).toEqual([]),
  );
  test("others count", () => expect(reportOf(drawn("Complément")).annex?.retainedTotal).toBe("80725.00"));
});

describe("sums by formula over lines that say as much as they do", () => {
  const drawn = (withdrawn: string): DrawnDossier => ({
    sheet: `
      Fiche | Organisme | Objet | Aide
      AXE I | Premier accueil | | =D3+D6 -> 41930
      A1 | Points conseil | Imputation 65748/428 | =SUM(D4:D5) -> 24580
       | UDAF de la Sarre | Fonctionnement | 15400
       | CCAS de Bitche | Fonctionnement | 9180
      A2 | Accueil de jour | Imputation 65748/425 | =SUM(D7:D8) -> 17350
       | Le Relais | Fonctionnement | 11250
       | La Passerelle | Fonctionnement | 6100
       | Atelier Vélo | ${withdrawn} | 5600
       | TOTAL DES AXES | | =D2 -> 41930`,
    deliberation: `Article 1 : 41 930 € sont attribués au titre de l'axe I « Premier accueil » (2 fiches, 4 organismes).`,
  });

  test("are read as totals", () => expect(told(drawn("Retirée, pour mémoire"))).toEqual([]));
  test("a line that they leave out and nothing sets aside is told", () =>
    expect(told(drawn("Fonctionnement"))).not.toEqual([]));
});

test("an amount in brackets, said to be for the record, is no repayment", () => {
  const drawn: DrawnDossier = {
    sheet: `
      Club | Licenciés | Aide | Observation
      Handball de Brey | 142 | 1136 |
      Judo Mornay | 96 | 768 |
      Boule de Fort | 31 | (248,00 €) | inéligible – pour mémoire
      Total | 238 | =SUM(C2:C3) -> 1904 | `,
    deliberation: "Article 1 : 1 904 € sont attribués aux 2 clubs de l'annexe.",
  };
  expect(told(drawn)).toEqual([]);
});

describe("a list by place, whose summary by theme stands beside it", () => {
  const drawn = ({ patrimoine = 2, lure = 84000 } = {}): DrawnDossier => ({
    sheet: `
      Commune | Thème | Opération | Objet | Montant voté | | Récapitulatif par thème | Aides | Montant
      Commune de Amance | Écoles | 2026P011O001 | Cantine | 26400 | | Écoles | 3 | 116900
      Commune de Lure | Écoles | 2026P011O001 | Préau | 60000 | | Voirie | 2 | 42600
      Commune de Lure | Voirie | 2026P024O003 | Rue Haute | 24000 | | Patrimoine | ${patrimoine} | 49100
       | Sous-total Lure | | | ${lure} | | Total | 7 | 208600
      Commune de Vesoul | Écoles | 2026P011O001 | Isolation | 30500 | | | |
      Commune de Vesoul | Patrimoine | 2026P031O002 | Clocher | 33200 | | | |
       | Sous-total Vesoul | | | 63700 | | | |
      Commune de Zuytpeene | Voirie | 2026P024O003 | Trottoirs | 18600 | | | |
      Commune de Zuytpeene | Patrimoine | 2026P031O002 | Retable | 15900 | | | |
       | Sous-total Zuytpeene | | | 34500 | | | |
      TOTAL | | | | 208600 | | | |`,
    deliberation: `Article 1 : 116 900 € sont attribués au titre du thème « Écoles ».

Article 2 : 42 600 € sont attribués au titre du thème « Voirie ».

Article 3 : 49 100 € sont attribués au titre du thème « Patrimoine ».`,
  });

  test("sound: a subtotal is of the place that it names, a count of the theme beside it", () =>
    expect(told(drawn())).toEqual([]));
  test("a wrong subtotal is told", () => expect(told(drawn({ lure: 48000 }))).not.toEqual([]));
  test("a wrong count is told", () =>
    expect(told(drawn({ patrimoine: 3 }))).toEqual(["recipient-count, H4"]));
});
