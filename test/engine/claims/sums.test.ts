import { sumsIn } from "../../../src/engine/claims";

/** The sums that a sentence gives: « whole = parts », with a mark where it says that they are all. */
const summed = (sentence: string) =>
  sumsIn(sentence).map(
    ({ whole, parts, isSaidWhole }) =>
      `${whole.amount.toFixed()} = ${parts.map(({ amount }) => amount.toFixed()).join(" + ")}${isSaidWhole ? " !" : ""}`,
  );

test("what each receives adds up to nothing", () => {
  expect(
    summed("Trois foyers reçoivent 45 000 € à parts égales, soit 15 000 € chacun, pour 38 000 € de travaux"),
  ).toEqual([]);
});

test.each([
  [
    "L'axe 2 représente 97,7 k€ : 52,2 k€ pour l'activité physique, 23 k€ pour la mémoire et 22,5 k€ pour le lien social",
    ["97700.00 = 52200.00 + 23000.00 + 22500.00"],
  ],
  [
    "Les quatre monuments recevraient 84 375 €, dont 42 075 € pour les églises et 42 300 € pour la tour",
    ["84375.00 = 42075.00 + 42300.00"],
  ],
  [
    "Les aides atteignent 51,1 k€ pour l'aide alimentaire et 41,95 k€ pour l'accueil de jour, soit 93,05 k€",
    ["93050.00 = 51100.00 + 41950.00"],
  ],
  [
    "Les crédits sont de 1 200 € pour la halle, 800 € pour le lavoir et 500 € pour le four, soit 2 500 € au total",
    ["2500.00 = 1200.00 + 800.00 + 500.00 !"],
  ],
  [
    "d'allouer 9 000 € en trois fois : 5 000 € en avril, 3 000 € en juin et 1 000 € en août",
    ["9000.00 = 5000.00 + 3000.00 + 1000.00 !"],
  ],
  [
    "d'allouer 9 000 € à deux clubs : 8 000 € au judo, dont 3 000 € pour la salle",
    ["9000.00 = 8000.00 + 3000.00"],
  ],
  [
    "Le club reçoit 3 400 € (dont 2 000 € pour l'école) : 2 400 € de la ville et 1 000 € du canton",
    ["3400.00 = 2400.00 + 1000.00"],
  ],
])("%s", (sentence, expected) => {
  expect(summed(sentence)).toEqual(expected);
});

test.each([
  ["d'attribuer 5 000 € au Relais, 4 000 € à la MJC et 3 000 € au Cercle"],
  ["un coût de 3,4 M€, un acompte de la participation de 850 000 €, soit 425 000 €, à la signature"],
  ["un acompte de 50 % de la participation de 850 000 €, dont 600 000 € votés, soit 425 000 €"],
  ["une aide de 30 000 €, soit 15 000 € au plus"],
])("no sum: %s", (sentence) => {
  expect(summed(sentence)).toEqual([]);
});
