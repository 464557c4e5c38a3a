import { sumBeforeIn, sumBeforeRuleOf, sumBeforeRules } from "../../../src/engine/claims";

test.each(sumBeforeRules.map((rule) => [rule.example, rule] as const))(
  "sums up those said before: %s",
  (example, rule) => {
    expect(sumBeforeRuleOf(example)).toBe(rule);
    expect(sumBeforeIn(example)?.amount.toFixed()).toBe("54300.00");
  },
);

test.each([
  ["Ces cinq lavoirs représentent 54 300 €.", 5],
  ["Le total de ces 3 aides est de 54 300 €.", 3],
  ["Ces lavoirs représentent 54 300 €.", null],
])("counts those said before: %s", (sentence, count) => {
  expect(sumBeforeIn(sentence)?.count).toBe(count);
});

test.each([
  "Le total des aides est de 54 300 €.",
  "Ces aides représentent 45 % de 54 300 €.",
  "Ce montant représente 54 300 €.",
  "La moitié du montant de ces aides est de 54 300 €.",
  "Ces communes totalisent 54 300 € de dette.",
  "Leur montant moyen est de 54 300 €.",
  "Le total de ces aides passe de 48 000 € à 54 300 €.",
  "Ces deux derniers lavoirs représentent 54 300 €.",
  "Le total de ces trois premières aides est de 54 300 €.",
  "Ces autres aides totalisent 54 300 €.",
  "Ces aides représentaient 54 300 €.",
])("does not: %s", (sentence) => {
  expect(sumBeforeIn(sentence)).toBeNull();
});
