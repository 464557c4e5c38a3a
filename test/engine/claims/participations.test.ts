import { participationRuleOf, participationRules } from "../../../src/engine/claims";

describe("what a figure of a convention is", () => {
  test.each(participationRules.map((rule) => [rule.example, rule] as const))("%s", (example, rule) => {
    const figure = { start: example.indexOf("["), end: example.indexOf("]") - 1 };
    expect(participationRuleOf(example.replace(/[[\]]/g, ""), figure)).toBe(rule);
  });

  test("nothing where its sentence calls it nothing", () => {
    expect(participationRuleOf("La caution des salles : 160 €", { start: 24, end: 29 })).toBeUndefined();
  });
});
