import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

describe("what a theme is granted but for one of its lines", () => {
  const drawn = (article: string, apart = "130 000 €"): DrawnDossier => ({
    sheet: `
      Volet | Bénéficiaire | Projet | Subvention
      Lectures | Commune d'Aubrives | Bibliobus | 12000
      Lectures | Commune de Vireux | Rayonnages | 9500
      Total Lectures | | | 21500
      Grands chantiers | Ville de Givet | Médiathèque | 130000
      Grands chantiers | Ville de Revin | Auditorium | 84000
      Grands chantiers | Ville de Fumay | Archives | 37000
      Total Grands chantiers | | | 251000
      TOTAL | | | 272500`,
    deliberation: `La Commission permanente décide :

Article 1 : d'attribuer, au titre des lectures, 2 subventions pour un montant de 21 500 €.

Article 2 : ${article}

Article 3 : d'attribuer à la Ville de Givet une subvention de ${apart}, sous réserve du permis, portant le total des grands chantiers à 251 000 €.`,
  });

  test.each([
    "d'attribuer, au titre des grands chantiers, hors médiathèque de la Ville de Givet, 2 subventions pour un montant de 121 000 €.",
    "d'attribuer, au titre des grands chantiers, à l'exception du projet de la Ville de Givet, 121 000 €.",
    "d'attribuer 121 000 € au titre des grands chantiers, non compris la Ville de Givet.",
    "d'attribuer, sans compter la Ville de Givet, deux aides d'un montant de 121 000 € au titre des grands chantiers.",
  ])("sound: %s", (article) => expect(told(drawn(article))).toEqual([]));

  test("what is given outside an envelope is given", () =>
    expect(
      told(drawn("d'attribuer hors enveloppe à la Ville de Fumay une subvention de 37 500 €.")),
    ).toContain("article-total, article 2"));

  test("what it is granted elsewhere is compared", () =>
    expect(
      told(
        drawn(
          "d'attribuer, au titre des grands chantiers, hors médiathèque de la Ville de Givet, 121 000 €.",
          "135 000 €",
        ),
      ),
    ).not.toEqual([]));
});

describe("totals of what is given, and of what is taken back", () => {
  const communes = (totals: string): DrawnDossier => ({
    sheet: `
      Commune | Attribution 2026
      Arvant | 84210
      Bournoncle | -12305
      Cohade | 47120
      Lempdes | 63900
      Vergongheon | -8120
      Vézézoux | 15040
      ${totals}`,
    deliberation:
      "Le Conseil décide :\n\nArticle 1 : les attributions 2026 sont fixées conformément au tableau annexé. Elles représentent une dépense de 210 270 € et une recette de 20 425 €.",
    report:
      "RAPPORT\n\nLe solde net à la charge de la communauté est de 189 845 € en 2026 : 210 270 € versés, 20 425 € perçus.",
  });
  const aids = (totals: string): DrawnDossier => ({
    sheet: `
      Dossier | Quartier | Nature | Montant accordé | Observation
      25-101 | Gare | Loyer | 240.50 |
      25-104 | Plaine | Santé | 400 |
      25-107 | Centre | Énergie | 315 |
      25-110 | Centre | Mobilité | 180 |
      25-088 | Gare | Loyer | -120 | reversement : trop-perçu de juin
      ${totals}`,
  });

  test.each([
    `Total des attributions versées | 210270
      Total des attributions perçues | -20425
      TOTAL NET | 189845`,
    `Total versé | 210270
      Total à recevoir | -20425
      Solde | 189845`,
    `TOTAL | 189845
      Total hors prélèvements | 210270`,
    `Total versé | 210270
      Total reversé par les communes | 20425
      Total net | 189845`,
    `Total AC positives | 210270
      Total AC négatives | 20425`,
  ])("sound, of communes: %s", (totals) => {
    const drawn = communes(totals);
    expect(told(drawn).filter((one) => !one.startsWith("amount-negative"))).toEqual([]);
    expect(check(dossierFrom(drawn)).annex.retainedTotal).toBe("189845.00");
  });

  test.each([
    `Total | | | 1015.50 |
      Total hors reversement | | | 1135.50 |`,
    `Total brut | | | 1135.50 |
      Total des reversements | | | -120 |
      Total net | | | 1015.50 |`,
    `Total à verser | | | 1135.50 |
      Total à recouvrer | | | 120 |`,
  ])("sound, of aids: %s", (totals) => {
    const drawn = aids(totals);
    expect(told(drawn)).toEqual([]);
    expect(check(dossierFrom(drawn)).annex.retainedTotal).toBe("1015.50");
  });

  test.each(["Total aides", "Total des aides versées", "Total attribué"])(
    "sound, of what is given alone, « %s »",
    (label) =>
      expect(
        told({
          sheet: `
      Bénéficiaire | Objet | Montant attribué
      Aviron de Lure | Régate | 11450
      Cercle d'Héricourt | Salon | 7320
      Fanfare de Vesoul | Défilé | 4180
      Club de Luxeuil (remboursement) | | -950
      ${label} | | 22950
      Reversement | | -950
      Net à payer | | 22000`,
        }),
      ).toEqual([]),
  );

  test("the total of a group that leaves out a line of it is told", () =>
    expect(
      told({
        sheet: `
      Bénéficiaire | Objet | Montant attribué
      Culture | |
      Aviron de Lure | Régate | 11450
      Cercle d'Héricourt | Salon | 7320
      Club de Luxeuil | Trop-perçu | -950
      Total Culture | | 18770
      Sport | |
      Fanfare de Vesoul | Défilé | 4180
      Amicale de Gray | Tournoi | 2600
      Total Sport | | 6780`,
      }),
    ).not.toEqual([]));

  test.each([
    `Total versé | 210270
      Total perçu | 189845
      Total net | -20425`,
    `Total versé | 20425
      Total perçu | 210270
      Total net | 189845`,
  ])("two in the place of each other are told: %s", (totals) =>
    expect(told(communes(totals)).filter((one) => !one.startsWith("amount-negative"))).not.toEqual([]),
  );

  test("one that is none of them is not taken for that which is left", () =>
    expect(
      told(
        communes(`Total versé | 210270
      Total 2025 | 204500
      TOTAL NET | 189845`),
      ),
    ).not.toContain("recapitulation, B9"));

  test("one that is wrong is corrected as it is printed", () => {
    const drawn = communes(`Total versé | 210270
      Total reversé | 20435
      TOTAL NET | 189845`);
    const found = check(dossierFrom(drawn)).findings.find(({ rule }) => rule === "recapitulation");
    expect(found?.expected).toBe("20425.00");
  });

  test("one that is wrong is told", () =>
    expect(
      told(
        communes(`Total des attributions versées | 210720
      Total des attributions perçues | -20425
      TOTAL NET | 189845`),
      ),
    ).toContain("recapitulation, B8"));
});

describe("a figure said of several, of whom the annex calls one so", () => {
  const drawn = (said: string): DrawnDossier => ({
    sheet: `
      Commune | Dotation définitive 2025 | Écart | Dotation provisoire 2026
      Ornex | 61200 | -1200 | 60000
      Prévessin-le-Haut | 48300 | -300 | 48000
      Sauverny | 12750 | 250 | 13000
      Versonnex | 21400 | 0 | 21400
      Total | 143650 | -1250 | 142400`,
    report: `RAPPORT\n\nLe total proposé pour 2026 est de 142 400 €. ${said}`,
  });

  test.each([
    "Deux communes, Ornex et Prévessin-le-Haut, reçoivent ensemble 108 000 €.",
    "Les communes d'Ornex et de Prévessin-le-Haut se partagent 108 000 €.",
    "Ornex et Prévessin-le-Haut bénéficient à elles deux d'une dotation de 108 000 €.",
  ])("sound, the later year being voted: %s", (said) => {
    expect(told(drawn(said))).toEqual([]);
    expect(check(dossierFrom(drawn(said))).annex.retainedTotal).toBe("142400.00");
  });

  test("what one alone receives is compared", () =>
    expect(
      told(
        drawn(
          "La commune de Prévessin-le-Haut reçoit une dotation de 84 000 €, celle de Versonnex de 21 400 €.",
        ),
      ),
    ).not.toEqual([]));
});

describe("a year beside the one that is put to the vote", () => {
  const drawn = (title: string, said: string): DrawnDossier => ({
    sheet: `
      ${title}

      Commune | Compensation définitive 2025 | Compensation provisoire 2026
      Ornex | 61200 | 60000
      Sauverny | 12750 | 13000
      Versonnex | 21400 | 21400
      Total | 95350 | 94400`,
    report: `RAPPORT\n\n${said}`,
  });
  const both =
    "Ornex reçoit 61 200 € et Sauverny 12 750 €. Les compensations définitives de 2025 sont de 95 350 €, celles provisoires de 2026 de 94 400 €.";

  test.each([
    ["Compensations de solidarité", both, "95350.00"],
    ["Compensations 2025", both, "95350.00"],
    [
      "Conseil du 5 janvier 2026 : compensations",
      "Le tableau annexé arrête les compensations de 2025.",
      "95350.00",
    ],
    ["Compensations provisoires 2026", "Le tableau annexé fixe les compensations.", "94400.00"],
    ["Compensations", "Ornex recevra 60 000 € et Sauverny 13 000 €, sur un total de 94 400 €.", "94400.00"],
  ])("%s: %s", (title, said, total) => {
    expect(told(drawn(title, said))).toEqual([]);
    expect(check(dossierFrom(drawn(title, said))).annex.retainedTotal).toBe(total);
  });
});

describe("what some schools come to, and all with another", () => {
  /** Of each, so much for the pupils and, but for two, so much a class for outings. */
  const drawn = (last: number, outings = 650): DrawnDossier => ({
    sheet: `
      École | Niveau | Classes | Élèves | Fournitures | Sorties | Total
      Les Lilas | maternelle | 4 | 98 | 4116 | 600 | 4716
      Le Parc | maternelle | 5 | 121 | 5082 | 750 | 5832
      Les Tilleuls | maternelle | 3 | 71 | 2982 | 0 | 2982
      La Fontaine maternelle | maternelle | 2 | 44 | 1848 | 300 | 2148
      Total maternelle | | 14 | 334 | 14028 | 1650 | 15678
      Pasteur | élémentaire | 10 | 238 | 12138 | 1500 | 13638
      Curie | élémentaire | 8 | 187 | 9537 | 1200 | 10737
      Prévert | élémentaire | 6 | 139 | 7089 | 900 | 7989
      La Fontaine élémentaire | élémentaire | 4 | 92 | 4692 | ${outings} | ${4692 + outings}
      Total élémentaire | | 28 | 656 | 33456 | ${3600 + outings} | ${37056 + outings}
      TOTAL écoles publiques | | 42 | 990 | 47484 | ${5250 + outings} | ${52734 + outings}
      École Sainte-Marie (sous contrat) | prim. | 4 | 83 | 3154 | 0 | 3154
      TOTAL avec Sainte-Marie | | 46 | 1073 | 50638 | ${5250 + outings} | ${last}`,
    deliberation: `Le Comité décide :

Article 1 : Les crédits alloués aux écoles publiques sont arrêtés à 53 384 euros.

Article 2 : Une participation de 3 154 euros est versée à l'école Sainte-Marie. La dépense totale s'élève ainsi à 56 538 euros.`,
  });

  test("sound", () => {
    expect(told(drawn(56538))).toEqual([]);
    expect(check(dossierFrom(drawn(56538))).annex.retainedTotal).toBe("56538.00");
  });

  test("one that is wrong is told", () => expect(told(drawn(56358)).join()).toContain("G14"));
});
