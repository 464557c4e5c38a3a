import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

/** Schools by sector, some of which have a project besides. */
const SCHOOLS = `
  Secteur | École | Part forfaitaire | Part projet | Subvention
  Centre | Les Lilas | 4473 | 600 | 5073
  Centre | Les Filaos | 3717 | | 3717
  Centre | Jean-Roussin | 10963 | 2400 | 13363
  Total Centre | | 19153 | 3000 | 22153
  Hauts | Les Lataniers | 2394 | 350 | 2744
  Hauts | Volcan | 5118 | 1800 | 6918
  Hauts | Grand Îlet | 2215 | | 2215
  Total Hauts | | 9727 | 2150 | 11877
  TOTAL | | 28880 | 5150 | 34030`;

const report = (said: string): DrawnDossier => ({ sheet: SCHOOLS, report: `RAPPORT N° 4\n\n${said}` });

describe("what a report says of those that a column holds something for", () => {
  test.each([
    "Quatre écoles ont déposé un projet retenu par la commission, pour 5 150 €.",
    "La part projet est de 1 287,50 € en moyenne.",
    "Dans les Hauts, l'aide moyenne ressort à 3 959 €.",
  ])("right: %s", (said) => expect(told(report(said))).toEqual([]));

  test.each([
    ["Cinq écoles ont déposé un projet retenu par la commission, pour 5 150 €.", "recipient-count, rapport"],
    ["Dans les Hauts, l'aide moyenne ressort à 3 995 €.", "near-figure, rapport"],
  ])("wrong: %s", (said, finding) => expect(told(report(said))).toEqual([finding]));
});

describe("how many receive less than an amount, under the heading of a part", () => {
  const drawn = (said: string): DrawnDossier => ({
    sheet: `
      Association | Aide
      SPORT
      Judo | 400
      Tennis | 7500
      Total sport | 7900
      LECTURE
      Chorale | 240
      Salon du livre | 8600
      Total lecture | 8840
      TOTAL | 16740`,
    report: `RAPPORT N° 4\n\nSPORT\n\nLe sport reçoit 7 900 €.\n\nLECTURE\n\nLa lecture reçoit 8 840 €.\n\nÀ l'autre bout, ${said} reçoivent moins de 500 €.`,
  });

  test("those of all parts may be meant", () => expect(told(drawn("deux associations"))).toEqual([]));

  test("as many as none has are told", () =>
    expect(told(drawn("trois associations"))).toEqual(["recipient-count, thématique « LECTURE »"]));
});

describe("a part in words of what an article grants", () => {
  const drawn = (part: string): DrawnDossier => ({
    sheet: `
      Bénéficiaire | Opération | Aide
      Laboratoires Ambre | Extension | 90000
      Menuiserie Lou | Atelier | 45900
      Transports Cazal | Quai | 29600
      TOTAL | | 165500`,
    deliberation: `DÉCIDE :\n\n1) d'allouer aux trois projets un montant de 165 500 €, dont ${part} euros aux Laboratoires Ambre.`,
  });

  test("is no amount of the whole", () => expect(told(drawn("quatre-vingt-dix mille"))).toEqual([]));

  test("is set against what it names", () => expect(told(drawn("soixante-dix mille"))).toHaveLength(1));
});

describe("articles worded alike that cite the same annex", () => {
  const drawn: DrawnDossier = {
    sheet: `
      Programme | Commune | Aide
      Voirie | Arcey | 4200
      Voirie | Boult | 3150
      Voirie | Cubry | 1900
      Écoles | Dampierre | 18400
      Écoles | Étray | 6250
      Écoles | Fallon | 2600
      Lavoirs | Gy | 2120
      Lavoirs | Hyet | 1480
      TOTAL | | 40100`,
    deliberation: `DÉCIDE :

Article 1 : D'attribuer, au titre du programme « Voirie », 3 aides pour un montant de 9 250 €, conformément à l'annexe 3, qui en donne le détail.

Article 2 : D'attribuer, au titre du programme « Écoles », 3 aides pour un montant de 27 250 €, conformément à l'annexe 3, qui en donne le détail.

Article 3 : D'attribuer, au titre du programme « Lavoirs », 2 aides pour un montant de 3 600 €, conformément à l'annexe 3, qui en donne le détail.`,
  };

  test("its number counts nothing", () => expect(told(drawn)).toEqual([]));
});
