import {
  saysTotal,
  wholeRuleOf,
  wholeRules,
  themeTotalRuleOf,
  themeTotalRules,
} from "../../../src/engine/claims";

describe("what lets a figure be that of all that is granted", () => {
  test.each(wholeRules.map((rule) => [rule.example, rule] as const))("%s", (example, rule) => {
    const figure = { start: example.indexOf("["), end: example.indexOf("]") - 1 };
    expect(wholeRuleOf(example.replace(/[[\]]/g, ""), figure)).toBe(rule);
  });

  test("a figure given to somebody is not", () => {
    expect(wholeRuleOf("D'attribuer 1 500 € à ADEFI", { start: 12, end: 19 })).toBeUndefined();
  });
});

describe("what says that a figure is a theme's", () => {
  test.each(themeTotalRules.map((rule) => [rule.example, rule] as const))("%s", (example, rule) => {
    expect(themeTotalRuleOf(example)).toBe(rule);
  });

  test("a figure of which nothing is said is not", () => {
    expect(themeTotalRuleOf("ADEFI a reçu 25 500 €.")).toBeUndefined();
  });
});

describe("what says that a figure is a total of grants", () => {
  const saysIt = (sentence: string) =>
    saysTotal(sentence.replace(/[[\]]/g, ""), {
      start: sentence.indexOf("["),
      end: sentence.indexOf("]") - 1,
    });

  test.each([
    "Le montant total des subventions aux associations s'élève donc à [39 180 €].",
    "Je vous propose d'attribuer ces aides, soit [39 180 €] au total.",
    "Des subventions sont accordées pour un total de [39 180 €].",
  ])("%s", (sentence) => expect(saysIt(sentence)).toBe(true));

  test.each(["Le total des recettes est de [39 180 €].", "Une subvention de [39 180 €] est accordée."])(
    "not « %s »",
    (sentence) => expect(saysIt(sentence)).toBe(false),
  );
});
