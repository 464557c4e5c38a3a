import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

const CLUBS = `
  Association | Nature | Objet | Attribué 2024 | Proposé 2025
  Sports | | | |
  Judo Club de Marcy | Fonctionnement | Section jeunes | 9400 | 11200
  Natation Marcy | Fonctionnement | Plan Aisance | 7600 | 8400
  Moto Club des Vals | Projet | Enduro | 2600 | 2000
  Cavaliers du Vert | Projet | Concours | 0 | 2700
  Total Sports | | | 19600 | 24300
  Culture | | | |
  Théâtre du Quai | Fonctionnement | Saison | 41000 | 42500
  Chorale Mélodie | Fonctionnement | Concerts | 3100 | 3100
  Ateliers d'Art | Projet | Fresque | 0 | 6900
  Total Culture | | | 44100 | 52500
  TOTAL | | | 63700 | 76800`;

const drawn = (said: string, deliberation = "76 800 €"): DrawnDossier => ({
  sheet: CLUBS,
  deliberation: `Le Conseil municipal approuve l'attribution des subventions du tableau annexé pour un total de ${deliberation}`,
  report: `RAPPORT\nIl est proposé d'attribuer 76 800 €.\n\n${said}`,
});

describe("sound, though other figures are near", () => {
  test.each([
    // Of several who are named, a gap may be any's.
    "Le judo gagne 1 800 € pour sa section jeunes et la natation 800 € pour le plan Aisance (8 400 €).",
    // Two words of a row may each call it.
    "Les Cavaliers du Vert (2 700 €) et le Concours sont confortés. L'enduro, ramené à un jour, recule de 600 €.",
    // « de la rubrique » is of one of them.
    "Le judo (11 200 €) est le plus important de la rubrique : le montant le plus élevé est de 11 200 €.",
    // What one gives besides is added too.
    "La DRAC apporte 15 000 € au théâtre et la Région 9 000 €, soit avec la Ville un financement de 66 500 €.",
    // What is recalled counts others.
    "La commission propose de soutenir 7 associations pour 76 800 € (pour mémoire 2024 : 63 700 € versés à 5 associations).",
  ])("%s", (said) => expect(told(drawn(said))).toEqual([]));

  test("the ends of a range are no total", () =>
    expect(
      told(drawn("7 associations sont aidées ; les montants proposés s'échelonnent de 2 000 € à 42 500 €.")),
    ).toEqual([]));
});

describe("themes of a list whose amounts points lead to", () => {
  const listed = (total: string, sports: string) =>
    drawn(
      "",
      `${total}, à savoir

   Sports ............................. ${sports}
   Culture ............................ 52 500 €`,
    );

  test("sound: each amount is that of the name on its line", () =>
    expect(told(listed("76 800 €", "24 300 €"))).toEqual([]));

  test.each([
    ["67 800 €", "24 300 €"],
    ["76 800 €", "23 400 €"],
  ])("a wrong one is told: %s, %s", (total, sports) => expect(told(listed(total, sports))).toHaveLength(1));
});

test("sound: communes that receive, beside others who are of more communes", () =>
  expect(
    told({
      sheet: `
        Demandeur | Commune | Travaux | Aide
        Exploitants | | |
        GAEC du Val | Arcy | Haie | 5440
        EARL Saint-Paul | Berre | Mare | 3888
        SCEA du Gué | Cuis | Haie | 3502
        GAEC de l'Orme | Dizy | Haie | 1817.50
        Total Exploitants | | | 14647.50
        Communes | | |
        Commune d'Arcy | Arcy | Mare | 1900
        Commune de Berre | Berre | Haie | 2703
        Commune de Cuis | Cuis | Haie | 3406.25
        Total Communes | | | 8009.25
        TOTAL | | | 22656.75`,
      deliberation: `Le Comité syndical décide :

Article 1 : 7 aides sont accordées à 4 exploitants et à 3 communes, pour un total de 22 656,75 €.`,
    }),
  ).toEqual([]));

describe("what a paragraph goes on to say of whom it names", () => {
  const paragraph = (asked: string, now: string, more: string) =>
    `La Natation Marcy a ouvert une école ; son aide passe de 7 600 € à ${now}. Elle demandait ${asked}.\n\nLes Cavaliers du Vert (${more}) sont reconduits.`;
  const asking = (said: string): DrawnDossier => ({
    ...drawn(said),
    sheet: `
      Association | Demandé 2025 | Attribué 2024 | Proposé 2025
      Judo Club de Marcy | 12000 | 9400 | 11200
      Natation Marcy | 12650 | 7600 | 8400
      Cavaliers du Vert | 3100 | 0 | 2700
      Théâtre du Quai | 51000 | 41000 | 42500
      Chorale Mélodie | 3100 | 3100 | 3100
      Ateliers d'Art | 9000 | 0 | 8900
      TOTAL | 90850 | 61100 | 76800`,
  });

  test("sound", () => expect(told(asking(paragraph("12 650 €", "8 400 €", "2 700 €")))).toEqual([]));

  test.each([
    ["what it asks for", "12 560 €", "8 400 €", "2 700 €", "near-figure"],
    ["what it is brought to", "12 650 €", "8 800 €", "2 700 €", "worked-out"],
    ["in brackets", "12 650 €", "8 400 €", "2 100 €", "worked-out"],
  ])("wrong is told: %s", (_, asked, now, more, rule) =>
    expect(told(asking(paragraph(asked, now, more)))).toEqual([`${rule}, rapport`]),
  );

  test("sound: what names others is of them", () =>
    expect(
      told(
        asking(
          "La Natation Marcy reçoit 8 400 €. Le SIVU du Lac est soutenu pour 8 900 €, et lui propose 8 500 €.",
        ),
      ),
    ).toEqual([]));
});

describe("gaps and orders of magnitude", () => {
  const said = (gap: string, more: string, rounded: string) =>
    `L'effort total atteint ${rounded}. L'an passé, 63 700 € avaient été attribués ; la progression est donc de ${gap}.\n\nLa Natation Marcy est plus aidée (+ ${more}).`;

  test("sound", () => expect(told(drawn(said("13 100 €", "800 €", "76,8 K€")))).toEqual([]));

  test.each([
    ["13 010 €", "800 €", "76,8 K€"],
    ["13 100 €", "900 €", "76,8 K€"],
  ])("a wrong one is told: %s, %s, %s", (...figures) =>
    expect(told(drawn(said(...figures)))).toHaveLength(1),
  );
});

test("so many receive an amount or more", () => {
  const said = (count: string) => `${count} associations reçoivent 6 900 € ou plus.`;
  expect(told(drawn(said("Quatre")))).toEqual([]);
  expect(told(drawn(said("Cinq")))).toEqual(["recipient-count, rapport"]);
});

describe("the least and the most", () => {
  const ends = (least: string, most: string) =>
    `Les aides sont de ${least} pour la plus faible et de ${most} pour la plus élevée.\n\nElles vont de 2 000 € à ${most}.`;

  test("sound", () => expect(told(drawn(ends("2 000 €", "42 500 €")))).toEqual([]));

  test("a wrong one is told, though those of a group have the same other end", () => {
    expect(told(drawn(ends("2 000 €", "45 500 €")))).toContain("worked-out, rapport");
    expect(told(drawn(ends("3 000 €", "42 500 €")))).toEqual(["worked-out, rapport"]);
  });
});
