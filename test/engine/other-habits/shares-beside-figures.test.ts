import { messagesTold } from "./dossier";

const SHEET = `
  Association       | Secteur | Coût   | Montant attribué
  AXE 1 – SPORT     |         |        |
  Aviron du lac     | Sport   | 21000  | 6200
  Judo-club         | Sport   | 4400   | 1850
  Boule lyonnaise   | Sport   | 2600   | 650
  Sous-total axe 1  |         | 28000  | 8700
  AXE 2 – CULTURE   |         |        |
  Fanfare           | Culture | 16500  | 5400
  Ciné-plein-air    | Culture | 9300   | 3100
  Sous-total axe 2  |         | 25800  | 8500
  Total général     |         | 53800  | 17200`;

const told = (...paragraphs: readonly string[]) =>
  messagesTold({
    sheet: SHEET,
    report: [
      "RAPPORT",
      "Il est proposé d'attribuer 17 200 € : 8 700 € au titre de l'axe 1 et 8 500 € au titre de l'axe 2.",
      ...paragraphs,
    ].join("\n\n"),
  });

describe("a percentage beside a figure", () => {
  test.each([
    "Trois clubs se partagent 8 700 €, soit 50,6 % de l'enveloppe.",
    "C'est le premier poste, avec huit mille sept cents euros, soit 50,6 % du total.",
    "L'an dernier, 16 100 € avaient été votés. L'effort supplémentaire est donc de 1 100 €, soit une hausse de 6,8 %.",
    "Nous en sommes à 17 200 €, contre 16 100 € en 2025. On donne 1 100 € de plus, ou encore 6,8 %.",
    "Un acompte de 60 %, soit 10 320 €, sera versé en mai.",
    "Le Judo-club reçoit 1 850 €, en deux fois : 740 € (40 %) en mai et 1 110 € (60 %) en octobre.",
    "Aviron du lac reçoit 6 200 €, soit 12,4 % de son budget.",
    "La salle est financée par la Région (27 000 €, 15 %) et par l'État (54 000 €, 30 %).",
    "Le versement se fait en trois fois (40 % en mai, 40 % en juin et 20 % en juillet, soit 6 880 €).",
    "Le Département consacre 94 000 € à ce dispositif, soit 21,7 % de l'enveloppe de 433 000 €.",
  ])("is silent where it is right of something: %s", (paragraph) => {
    expect(told(paragraph)).toEqual([]);
  });

  test.each([
    ["Trois clubs se partagent 8 700 €, soit 56,6 % de l'enveloppe.", "font 50,6 %"],
    ["C'est le premier poste, avec huit mille sept cents euros, soit 50,9 % du total.", "font 50,6 %"],
    [
      "L'an dernier, 16 100 € avaient été votés. L'effort supplémentaire est donc de 1 100 €, soit une hausse de 8,6 %.",
      "l'écart est de 6,8 %",
    ],
    [
      "Nous en sommes à 17 200 €, contre 16 100 € en 2025. On donne 1 100 € de plus, ou encore 4,8 %.",
      "l'écart est de 6,8 %",
    ],
    ["Un acompte de 61 %, soit 10 320 €, sera versé en mai.", "font 60 %"],
    [
      "Le Judo-club reçoit 1 850 €, en deux fois : 740 € (45 %) en mai et 1 110 € (60 %) en octobre.",
      "font 40 %",
    ],
  ])("is asked about where a slip parts it from what the figure is: %s", (paragraph, meant) => {
    expect(told(paragraph)).toEqual([expect.stringContaining(meant)]);
  });
});

describe("figures that are none of what is granted", () => {
  test.each([
    "Elle demandait 7 000 euros et la commission en propose 6.200,00. Avec le Judo-club (1 850 euros), elle concentre 8 050 euros.",
    "M. Roche propose de porter la Boule lyonnaise à 900 €. L'amendement est repoussé ; le montant de 650 € est maintenu.",
    "Le Département a versé 3 500 € à la Fanfare et la CAF 5 000 € à Ciné-plein-air.",
    "Aviron du lac, qui souhaitait 8 000 €, en reçoit 6 200.",
  ])("are held against none of it: %s", (paragraph) => {
    expect(told(paragraph)).toEqual([]);
  });
});
