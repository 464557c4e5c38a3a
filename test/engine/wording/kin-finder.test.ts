/** Names are compared with those of kin alone: comparisons are counted, not seconds. */
import fc from "fast-check";
import { kinFinder, matchBeneficiary, sameBeneficiary } from "../../../src/engine/wording";
import * as beneficiary from "../../../src/engine/wording/beneficiary";

jest.mock("../../../src/engine/wording/beneficiary", () => {
  const real = jest.requireActual<typeof beneficiary>("../../../src/engine/wording/beneficiary");
  return { ...real, compare: jest.fn(real.compare) };
});

test("of thousands of names that share their words, only those that may be meant are compared", () => {
  const names = Array.from({ length: 3_000 }, (_, i) => `Association Ville-${i} du quartier ${i % 97}`);
  jest.mocked(beneficiary.compare).mockClear();
  const match = matchBeneficiary("L'association Ville-1500 du quartier 45", names);
  expect(match).toEqual({ index: 1500, kind: "same", rivals: [] });
  expect(jest.mocked(beneficiary.compare).mock.calls.length).toBeLessThan(40);
});

test.each([
  ["a plural", "Les restaurants du cœur", "Restaurant du Cœur"],
  ["a slip", "Association Passporte Forma", "Passeport Forma"],
  ["an acronym for words", "CCAS de Lens", "Centre communal d'action sociale de Lens"],
  ["words for an acronym", "Centre communal d'action sociale de Lens", "CCAS de Lens"],
  ["the one between brackets", "Mission locale (ML)", "ML"],
  ["a part of the name", "ADEFI", "ADEFI - Mission Locale"],
  ["more than the name", "ADEFI - Mission Locale", "ADEFI"],
  ["words run together", "Ville Neuve d'Ascq", "Villeneuve d'Ascq"],
])("%s is of kin: « %s » with « %s »", (_, name, other) => {
  expect(sameBeneficiary(name, other)).not.toBe("different");
  expect(kinFinder(["Ring Olympique", other, "Club de Loison"])(name)).toContain(1);
});

const word = fc.constantFrom(
  ...["centre", "centres", "communal", "comunal", "action", "sociale", "mission", "locale", "lens", "loison"],
  ...[
    "ccas",
    "mjc",
    "ml",
    "maison",
    "jeunes",
    "culture",
    "saint",
    "st",
    "omer",
    "abc",
    "alpha",
    "alpah",
    "ceta",
  ],
  ...["2e", "deuxième", "association", "villeneuve", "ville", "neuve"],
);
const glue = fc.constantFrom(" ", " de ", " d'", " et ", "-", "-sous-", " (", ") ", " - ", " des ");
const name = fc
  .array(fc.tuple(word, glue), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([said, after], i) => said + (i < parts.length - 1 ? after : "")).join(""));

test("no name that a comparison would take for the same, or perhaps the same, is left out", () => {
  fc.assert(
    fc.property(name, fc.array(name, { minLength: 1, maxLength: 8 }), (asked, names) => {
      const found = kinFinder(names)(asked);
      const akin = names.flatMap((other, index) =>
        sameBeneficiary(asked, other) === "different" ? [] : [index],
      );
      expect(akin.filter((index) => !found.includes(index))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});
