import { sumBeforeIn, sumBeforeRuleOf, sumBeforeRules } from "../../../src/engine/claims";

test.each(sumBeforeRules.map((rule) => [rule.example, rule] as const))(
  "sums up those said before: %s",
  (example, rule) => {
    expect(sumBeforeRuleOf(example)).toBe(rule);
    expect(sumBeforeIn(example)?.amount.toFixed()).toBe("54300.00");
  },
);

test.each([
  "Le total des aides est de 54 300 €.",
  "Ces aides représentent 45 % de 54 300 €.",
  "Ce montant représente 54 300 €.",
  "La moitié du montant de ces aides est de 54 300 €.",
  "Ces communes totalisent 54 300 € de dette.",
  "Leur montant moyen est de 54 300 €.",
  "Le total de ces aides passe de 48 000 € à 54 300 €.",
])("does not: %s", (sentence) => {
  expect(sumBeforeIn(sentence)).toBeNull();
});
