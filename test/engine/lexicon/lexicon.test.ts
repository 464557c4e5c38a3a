import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  beginning,
  entries,
  matches,
  pattern,
  rankOf,
  weightOf,
  type Concept,
} from "../../../src/engine/lexicon";
import { columnOf } from "../../../src/engine/reading/documents/imputations/imputation-columns";
import { roleScores } from "../../../src/engine/reading/annex/columns/header-words";
import { fold } from "../../../src/engine/wording";

describe("a term is known in every form that people write", () => {
  test.each<[Concept, string]>([
    ["theme", "THÉMATIQUES"],
    ["theme", "Enjeu"],
    ["operation", "Fiche-action n° 3"],
    ["granted", "Subventions accordées"],
    ["granted", "Dotation accordée"],
    ["granted", "Propositions du Département"],
    ["asked", "Montant sollicité"],
    ["total", "S/Total"],
    ["total", "sous – total"],
    ["territory", "Découpage territorial"],
    ["beneficiary", "Associations porteuses"],
    ["grantingVerb", "il convient d’allouer 3 000 €"],
    ["grantingVerb", "sont octroyées"],
    ["grantingVerb", "engageant 2 000 €"],
    ["commitmentAuthorisation", "Autorisations d'engagement"],
    ["balance", "À reporter"],
  ])("%s: %s", (concept, text) => {
    expect(matches(concept, text)).toBe(true);
  });
});

describe("a word that only begins like a term is another word", () => {
  test.each<[Concept, string]>([
    ["theme", "Axelle"],
    ["operation", "Réaction"],
    ["total", "Totalénergies"],
    ["asked", "Demandeur"],
  ])("%s: %s", (concept, text) => {
    expect(matches(concept, text)).toBe(false);
  });
});

test("the strongest term of a text weighs", () => {
  expect(weightOf("operation", "Intitulé de l'opération")).toBe(12);
  expect(weightOf("operation", "Intitulé")).toBe(4);
  expect(weightOf("operation", "Montant")).toBeUndefined();
});

test("weaker terms can be left out", () => {
  expect(beginning("operation", 7).test(fold("Programme 3"))).toBe(false);
  expect(beginning("theme", 4).test(fold("Programme 3"))).toBe(true);
});

test("every concept has a term that it knows again", () => {
  for (const concept of Object.keys(entries) as Concept[])
    expect(pattern(concept).source).not.toContain("(?:)");
});

/** What each reader of columns makes of one header of a concept: a hole here is a word that only some readers know. */
describe("concept by reader", () => {
  const granted = [
    "Montant voté",
    "Dotation accordée",
    "Subvention proposée",
    "Aide allouée",
    "Montant attribué",
  ];
  test.each(granted)("the annex's reader takes « %s » for the amount", (header) => {
    expect(roleScores(header).get("amount")).toBeGreaterThan(10);
  });
  test.each(["Montant proposé", "Subvention proposée"])(
    "the credits' reader takes « %s » for the expense",
    (header) => {
      expect(columnOf(header)).toBe("expense");
    },
  );
});

test("a concept has one entry: of two of the same name in two files one would be lost", () => {
  const folder = join(__dirname, "../../../src/engine/lexicon/entries");
  const written = readdirSync(folder)
    .filter((file) => file !== "index.ts")
    .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/^ {2}(\w+): \{/gm)])
    .map(([, concept]) => concept);
  expect(written.filter((concept, index) => written.indexOf(concept) !== index)).toEqual([]);
  expect([...written].sort()).toEqual(Object.keys(entries).sort());
});

test("a term of an ordered concept is told by its rank", () => {
  expect(["janvier", "Août", "décembre", "mardi"].map((word) => rankOf("monthName", word))).toEqual([
    1, 8, 12, 0,
  ]);
});

it("defines each concept once: of two of one name, the entries merged later would hide the other", () => {
  const folder = join(__dirname, "../../../src/engine/lexicon/entries");
  const defined = readdirSync(folder).flatMap((file) => {
    if (file === "index.ts") return [];
    return Object.values<object>(jest.requireActual(join(folder, file))).flatMap(Object.keys);
  });
  expect(defined.length).toBeGreaterThan(100);
  expect(defined.filter((name, rank) => defined.indexOf(name) !== rank)).toEqual([]);
});
