import { envelopeFiguresIn, envelopePercentagesIn, envelopeRules } from "../../../src/engine/claims";

/** The figures of a sentence in brackets, each with its role. */
const rolesIn = (sentence: string) =>
  envelopeFiguresIn(sentence).map(({ role, figure }) => `${role} ${figure.amount.toFixed()}`);

describe("what a figure is to a sum that is shared out", () => {
  test.each(envelopeRules.map(({ example, role }) => [example, role] as const))("%s", (example, role) => {
    const start = example.indexOf("[");
    const found = envelopeFiguresIn(example.replace(/[[\]]/g, ""));
    expect(found.find(({ figure }) => figure.start === start)?.role).toBe(role);
  });

  test.each([
    ["il reste 2 250 € sur l'enveloppe de 9 000 €", ["left 2250.00", "envelope 9000.00"]],
    ["le solde de l'enveloppe (15 050 €) étant reporté sur l'édition 2026", ["left 15050.00"]],
    ["DIT que le solde du crédit ouvert, soit 2 181 €, sera réparti ultérieurement", ["left 2181.00"]],
    ["Disponible à nouveau : 48 750,00 €.", ["left 48750.00"]],
    [
      "l'enveloppe annuelle étant de 400 000 € dont 187 240 € consommés",
      ["envelope 400000.00", "before 187240.00"],
    ],
    ["l'appel à projets, doté de 75 000 €", ["envelope 75000.00"]],
    [
      "AP votée de 90 000 €, affectée à hauteur de 18 400 € avant séance ; reste à affecter : 60 000 €",
      ["envelope 90000.00", "before 18400.00", "left 60000.00"],
    ],
    ["une subvention de 5 000 € au Relais, versée en deux fois", []],
    [
      "Le concours de l'État étant de 19 650 €, il restera 4 630 € à programmer",
      ["envelope 19650.00", "left 4630.00"],
    ],
    ["le solde, soit 21 250 €, sera mandaté à la signature", []],
  ])("%s", (sentence, roles) => {
    expect(rolesIn(sentence)).toEqual(roles);
  });
});

test.each([
  ["L'ensemble représente 87,2 % de l'enveloppe ; il resterait 3 457,50 €.", ["87.2"]],
  ["8 lauréats, 105 000 € attribués, soit 88 % de l’enveloppe.", ["88"]],
  ["une aide de 15 % de la dépense hors taxes", []],
])("a part of the envelope in hundredths: %s", (sentence, percents) => {
  expect(envelopePercentagesIn(sentence).map(({ percent }) => percent)).toEqual(percents);
});
