import { reckoningRules, reckoningsIn } from "../../../src/engine/claims";

/** What a paragraph reckons, its sentences parted by bars: « kind result < terms ». */
const reckonedIn = (paragraph: string) =>
  reckoningsIn(paragraph.split("|")).map(
    ({ kind, result, terms }) =>
      `${kind} ${result.amount.toFixed()} < ${terms.map(({ amount }) => amount.toFixed()).join(" ")}`,
  );

describe("what a paragraph reckons from its own figures", () => {
  test.each(reckoningRules.map(({ example, kind }) => [example, kind] as const))("%s", (example, kind) => {
    const sentences = example.split("|");
    const sentence = sentences.findIndex((one) => one.includes("["));
    const start = sentences[sentence]?.indexOf("[");
    const found = reckoningsIn(sentences.map((one) => one.replace(/[[\]]/g, "")));
    expect(found.find(({ result }) => result.sentence === sentence && result.start === start)?.kind).toBe(
      kind,
    );
  });

  test.each([
    [
      "L'autorisation de programme votée au budget primitif s'élève à 900 000,00 €.| Il a été affecté à ce jour 612 480,35 €.| Le montant des subventions proposées ce jour est de 185 577,59 €.| Le solde disponible s'établirait à 101 942,06 €.",
      ["left 101942.06 < 900000.00 612480.35 185577.59"],
    ],
    [
      "la dotation passe de 42 000 € à 45 000 €, soit une hausse de 3 000 €",
      ["apart 3000.00 < 42000.00 45000.00"],
    ],
    [
      "45 000 € sont proposés, contre 42 000 € en 2024, soit une hausse de 3 000 €",
      ["apart 3000.00 < 45000.00 42000.00"],
    ],
    [
      "45 000 €, soit 3 000 € de moins que l'an dernier, avec 48 000 €",
      ["apart 3000.00 < 45000.00 48000.00"],
    ],
    ["45 000 €, soit 3 000 € de plus qu'en 2024, pour 12 000 € de travaux", []],
    ["engager 45,2 k€, contre 42,1 k€ en 2024 : + 3 100 €", ["apart 3100.00 < 45200.00 42100.00"]],
    ["Budget 2025 : 45 000 €| Rappel : 42 000 €| Écart : - 3 000 €", ["apart 3000.00 < 45000.00 42000.00"]],
    ["Investissement : 45 000 €| Fonctionnement : 42 000 €| Évolution : + 1 500 €", []],
    ["Budget 2025 : 45 000 € et 6 000 €| Rappel : 42 000 €| Évolution : + 3 000 €", []],
    [
      "la bourse de 800 € est remplacée par une bourse de 1 300 € à la chorale, soit un complément de 500 €",
      ["apart 500.00 < 800.00 1300.00"],
    ],
    ["la bourse de 800 € est remplacée par deux bourses de 500 €, soit une hausse de 200 €", []],
    ["la bourse de 800 € est remplacée par des bourses de 500 €, soit une hausse de 200 €", []],
    ["la bourse de 800 € est remplacée par une bourse annuelle de 500 €, soit une hausse de 700 €", []],
    ["la bourse de 800 € est remplacée par une bourse de 500 € par an, soit une hausse de 700 €", []],
    ["la bourse de 800 € est remplacée par 500 € pendant trois ans, soit une hausse de 700 €", []],
    ["deux bourses de 800 € sont remplacées par une bourse de 1 700 €, soit une hausse de 100 €", []],
    ["800 € et 600 € sont remplacés par une bourse de 1 500 €, soit une hausse de 100 €", []],
    ["une hausse de 4 000 € et une autre de 3 000 €, soit une augmentation nette de 7 000 €", []],
    ["d'attribuer 5 000 € au Relais, 4 000 € à la MJC et 3 000 € au Cercle", []],
    ["une subvention de 12 000 € à la MJC, de 4 000 € au Cercle.| Il reste 9 000 € à répartir.", []],
  ])("%s", (paragraph, told) => {
    expect(reckonedIn(paragraph)).toEqual(told);
  });
});
