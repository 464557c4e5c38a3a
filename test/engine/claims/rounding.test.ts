import { roundingRules, roundingSaid } from "../../../src/engine/claims";

describe("what a document says that it rounds its amounts to", () => {
  test.each(roundingRules.map(({ example, euros }) => [example, `${euros}.00`] as const))(
    "%s",
    (example, euros) => {
      expect(roundingSaid(example)?.toFixed()).toBe(euros);
    },
  );

  test.each(["La place Saint-Rond est refaite pour 12 000 euros.", "Les totaux sont en euros."])(
    "nothing: %s",
    (sentence) => {
      expect(roundingSaid(sentence)).toBeNull();
    },
  );
});
