import fc from "fast-check";
import {
  editDistance,
  overlap,
  rarityAmong,
  tokenSimilarity,
  type Rarity,
} from "../../../src/engine/wording";

/** The weight of the words that two texts share over the mean weight of each. */
function similarity(a: string, b: string, rarity?: Rarity): number {
  const { shared, weightA, weightB } = overlap(a, b, rarity);
  return weightA + weightB === 0 ? 0 : Math.min(1, (2 * shared) / (weightA + weightB));
}

const phrases = fc
  .array(
    fc.constantFrom(
      "logement",
      "logements",
      "jeunes",
      "aide",
      "aides",
      "RSA",
      "2022",
      "insertion",
      "insertoin",
    ),
    {
      maxLength: 6,
    },
  )
  .map((list) => list.join(" "));

describe("overlap", () => {
  test("is 1 for the same words, whatever their order, case, accents and stop words", () => {
    expect(similarity("Logement des jeunes", "JEUNES : le logement")).toBe(1);
  });

  test("is 0 where no word is shared", () => {
    expect(similarity("Logement des jeunes", "Fonds social européen")).toBe(0);
    expect(similarity("", "")).toBe(0);
  });

  test("counts a plural or a slip nearly as the same word", () => {
    expect(similarity("Aide au logement", "Aides aux logements")).toBeGreaterThan(0.95);
    expect(similarity("Résultats nationaux", "Résultat national")).toBeGreaterThan(0.95);
    expect(similarity("Bureaux et travaux", "Bureau et travaux")).toBeGreaterThan(0.95);
    expect(similarity("insertoin professionnelle", "insertion professionnelle")).toBeGreaterThan(0.85);
  });

  test("weighs rare words more than common ones, given the texts compared", () => {
    const rarity = rarityAmong(["Fonds jeunes", "Fonds logement", "Fonds mobilité", "Fonds santé"]);
    expect(similarity("Fonds jeunes", "Fonds santé", rarity)).toBeLessThan(
      similarity("Fonds jeunes", "Fonds santé"),
    );
  });

  test("is symmetric and stays between 0 and 1", () => {
    fc.assert(
      fc.property(phrases, phrases, (a, b) => {
        const one = similarity(a, b);
        expect(one).toBeCloseTo(similarity(b, a), 12);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  ["2021", "2022"],
  ["lens", "sens"],
  ["adefi", "defi"],
  ["artois", "arras"],
])("the words %j and %j are not alike", (a, b) => {
  expect(tokenSimilarity(a, b)).toBe(0);
});

test.each([
  ["insertion", "insertoin", 1],
  ["lievin", "lieven", 1],
  ["", "abc", 3],
  ["abc", "abc", 0],
])("from %j to %j there are %d slips", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});
