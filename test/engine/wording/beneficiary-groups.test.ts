import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { readAnnex } from "../../../src/engine/reading/annex";
import { groupBeneficiaries, sameBeneficiary } from "../../../src/engine/wording";
import { openWorkbook } from "../../../src/host";

const corpus = process.env["POINTAGE_CORPUS"];

/** What the groups are, said as plainly as can be: every pair is compared. */
function everyPairCompared(names: readonly string[]): readonly (readonly number[])[] {
  const groupOf = names.map((_, index) => index);
  names.forEach((later, j) => {
    names.slice(0, j).forEach((earlier, i) => {
      const one = [sameBeneficiary(earlier, later), sameBeneficiary(later, earlier)].includes("same");
      const [kept = 0, merged = 0] = [groupOf[i], groupOf[j]];
      if (one) groupOf.forEach((group, at) => (groupOf[at] = group === merged ? kept : group));
    });
  });
  return [...new Set(groupOf)].map((group) =>
    names.flatMap((_, index) => (groupOf[index] === group ? [index] : [])),
  );
}

test("gathers the spellings of one beneficiary, and keeps doubtful ones apart", () => {
  expect(
    groupBeneficiaries([
      "CCAS de Lens",
      "Passeport Forma",
      "CCAS LENS",
      "ADEFI",
      "Centre communal d'action sociale de Lens",
      "ADEFI - Mission Locale",
      "PASSEPORT FORMA",
      "CCAS de Lens",
    ]),
  ).toEqual([[0, 2, 4, 7], [1, 6], [3], [5]]);
});

test("two acronyms, one a name, stand for each other's words", () => {
  expect(
    groupBeneficiaries([
      "CCAS maison des jeunes et de la culture",
      "MJC centre communal d'action sociale",
      "Centre communal d'action sociale MJC",
    ]),
  ).toEqual([[0, 2], [1]]);
});

test("names that say nothing are nobody's, each apart", () => {
  expect(groupBeneficiaries(["—", "", "Ring Olympique", "…"])).toEqual([[0], [1], [2], [3]]);
});

const word = fc.constantFrom(
  ...[
    "centre",
    "communal",
    "action",
    "sociale",
    "mission",
    "locale",
    "lens",
    "loison",
    "ccas",
    "mjc",
    "maison",
  ],
  ...["jeunes", "culture", "saint", "st", "omer", "abc", "alpha", "beta", "ceta", "jeune", "2e", "deuxième"],
);
const glue = fc.constantFrom(" ", " de ", " d'", " et ", "-", "-sous-", " (", ") ", " - ", " des ");
const name = fc
  .array(fc.tuple(word, glue), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, after]) => text + after).join(""));

/** A name written as somebody else would: shouted, abbreviated, with a form of company, a dot after each letter. */
const respelled = fc.tuple(name, fc.integer({ min: 0, max: 5 })).map(([text, how]) => {
  switch (how) {
    case 0:
      return text.toUpperCase();
    case 1:
      return text.replaceAll("centre communal d'action sociale", "ccas").replaceAll("ccas", "C.C.A.S.");
    case 2:
      return `Association ${text}`;
    case 3:
      return text.replaceAll("ccas", "centre communal d'action sociale");
    case 4:
      return text.replaceAll("abc", "alpha beta ceta");
    default:
      return text.replaceAll("mjc", "maison des jeunes et de la culture");
  }
});

test("finds what comparing every pair finds, whatever the names", () => {
  const drawn = fc
    .array(name, { minLength: 1, maxLength: 5 })
    .chain((names) =>
      fc.tuple(fc.constant(names), fc.array(fc.tuple(fc.nat(names.length - 1), fc.nat(5)), { maxLength: 4 })),
    );
  fc.assert(
    fc.property(drawn, fc.array(respelled, { maxLength: 3 }), ([names, again], others) => {
      const all = [...names, ...again.map(([at, how]) => spelledAgain(names[at] ?? "", how)), ...others];
      expect(groupBeneficiaries(all)).toEqual(everyPairCompared(all));
    }),
    { numRuns: 400 },
  );
});

function spelledAgain(text: string, how: number): string {
  const ways = [
    text.toUpperCase(),
    `association ${text}`,
    text.replaceAll("ccas", "centre communal d'action sociale"),
    text.replaceAll("mjc", "maison des jeunes et de la culture"),
    text.replaceAll("abc", "alpha beta ceta"),
    text.replaceAll("st", "saint"),
  ];
  return ways[how] ?? text;
}

(corpus === undefined ? test.skip : test)(
  "finds what comparing every pair finds, on the names of real and made dossiers (skipped without POINTAGE_CORPUS)",
  () => {
    const folder = path.join(corpus ?? "", "dev");
    const names = new Set<string>();
    for (const dossier of readdirSync(folder).filter((_, index) => index % 6 === 0)) {
      const bytes = readFileSync(path.join(folder, dossier, "annexe.xlsx"));
      const model = openWorkbook(new Uint8Array(bytes));
      const reading = readAnnex(
        model.sheets.map((sheet) => model.snapshot(sheet)),
        { sheet: null },
      );
      if (reading.kind !== "read") continue;
      const lines = reading.annex.themes.flatMap(({ operations }) =>
        operations.flatMap(({ lines: own }) => own),
      );
      for (const { beneficiary } of lines) if (beneficiary) names.add(beneficiary.value);
    }
    expect(names.size).toBeGreaterThan(50);
    expect(groupBeneficiaries([...names])).toEqual(everyPairCompared([...names]));
  },
);

test("four thousand names that share their first and last words stay apart", () => {
  const names = Array.from({ length: 4000 }, (_, index) => `Club de la commune ${index + 1} football`);
  expect(groupBeneficiaries(names)).toHaveLength(4000);
});
