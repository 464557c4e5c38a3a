import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

const HARBOURS = `
  Code | Bénéficiaire | Lieu | Demandé | Proposé
  A. Quais | | | |
  QU-1 | Chambre de commerce | Port-Vieux | 70000 | 62000
  QU-1 | Syndicat des ports | Anse-Noire | 40000 | 31500
  Total A | | | 110000 | 93500
  B. Recherche | | | |
  RE-2 | Comité régional des pêches | Régional | 60000 | 57000
  RE-2 | Institut Halieus | Régional | 80000 | 74000
  Total B | | | 140000 | 131000
  C. Solidarité | | | |
  SO-3 | Croix-Rouge française | Port-Vieux | 12000 | 10000
  SO-3 | Marins sans frontières | Anse-Noire | 5000 | 5000
  SO-3 | Amis du port | Anse-Noire | 1000 | 1000
  Total C | | | 18000 | 16000
  TOTAL | | | 268000 | 240500`;

const drawn = (said: string, decided = ""): DrawnDossier => ({
  sheet: HARBOURS,
  deliberation: `La Commission permanente, après en avoir délibéré, DÉCIDE :\nArt. 1 – D'attribuer les subventions du tableau annexé pour un total de 240 500 €.\n${decided}`,
  report: `RAPPORT\nIl est proposé d'attribuer 240 500 €.\n\n${said}`,
});

describe("sound, a figure being of another sum", () => {
  test.each([
    // Words that say another amount than the figure behind them do not repeat it, and the figure is what is asked for.
    "La Chambre de commerce obtient la plus forte aide, soixante-deux mille euros, pour une demande de 70 000 €.",
    // Somebody else receives it, called shortly before it.
    "La Croix-Rouge recevra les deux tiers de la somme, soit 10 000 €, Marins sans frontières le tiers restant.",
    // Votes together, and the figures of a list that goes on in the annex's order.
    `B. Recherche
     Le Comité régional des pêches (57 000 €) et l'Institut Halieus (74 000 €) sont suivis.
     Pour le Comité, 114 000 € avaient été accordés sur les deux exercices précédents ; avec le présent vote, on arrive à 171 000 €.`,
    `B. Recherche
     Le Comité régional des pêches (57 000 €) et l'Institut Halieus (74 000 €) sont suivis.
     114 000 € l'avaient été en deux ans ; en comptant celle-ci, 171 000 €.`,
    // A count of what a figure beside it is of, under the heading of another part.
    `C. Solidarité
     Lecture par lieu : Port-Vieux rassemble 72 000 € sur deux dossiers, Anse-Noire 37 500 €.`,
  ])("%s", (said) => expect(told(drawn(said))).toEqual([]));

  test.each([
    "D'approuver l'avenant avec le Comité régional des pêches, portant l'engagement cumulé de la Région à 171 000 €.",
    "D'imputer la dépense au budget principal, nature 65748, fonction 52, où figurent 245 000 €.",
  ])("decided: %s", (decided) => expect(told(drawn("", decided))).toEqual([]));
});

describe("authorisations, each of which has more than what is charged to it", () => {
  const HOMES = `
  Bailleur | Commune | Subvention | AP
  Habitat du Val | Marcy | 224500 | AP-2026-HAB-01
  Habitat du Val | Lentilly | 103050 | AP-2026-HAB-01
  Sous-total Habitat du Val | | 327550 |
  Logis du Lac | Marcy | 125800 | AP-2026-HAB-02
  Logis du Lac | Sourcieux | 85150 | AP-2026-HAB-02
  Sous-total Logis du Lac | | 210950 |
  TOTAL | | 538500 |`;
  const authorised = (amounts: readonly [string, string]): DrawnDossier => ({
    sheet: HOMES,
    deliberation: `Le conseil décide d'attribuer 538 500 €. Les autorisations de programme sont les suivantes :
N° AP | Libellé | Chapitre | Nature | Fonction | Montant voté
AP-2026-HAB-01 | Logement social nord | 204 | 20422 | 552 | ${amounts[0]}
AP-2026-HAB-02 | Logement social sud | 204 | 20422 | 552 | ${amounts[1]}`,
  });

  test("says what may be spent", () => expect(told(authorised(["370 000,00", "240 000,00"]))).toEqual([]));

  test("says what is spent where a row is that", () =>
    expect(told(authorised(["327 550,00", "219 050,00"]))).toEqual([
      expect.stringContaining("imputation-total"),
    ]));
});
