import { workedIn, workedRules } from "../../../src/engine/claims";

/** A sentence without its brackets, and where what they hold starts. */
function marked(example: string) {
  return { sentence: example.replace(/[[\]]/g, ""), start: example.indexOf("[") };
}

const howOf = (example: string) => {
  const { sentence, start } = marked(example);
  return workedIn(sentence).find((one) => one.start === start)?.how ?? null;
};

describe("how a sentence works a figure out", () => {
  test.each(workedRules.map(({ example, how }) => [example, how] as const))("%s", (example, how) => {
    expect(howOf(example)).toBe(how);
  });

  test.each([
    ["Les aides vont de 650 € à [5 000 €].", "most"],
    [
      "Après déduction, il reste à la charge de Brassac 61 600 €, de Cénac 122 000 € et de Lanne [43 400 €].",
      "left",
    ],
    ["Le rugby et l'aviron, avec 4 000 € et 2 500 €, totalisent [6 500 €].", "together"],
  ] as const)("%s", (example, how) => {
    expect(howOf(example)).toBe(how);
  });

  test.each([
    "Les clubs qui reçoivent plus de [3 000 €] signent une convention.",
    "L'an dernier, [16 950 €] avaient été attribués.",
    "Le budget du club est de [86 400 €].",
    "La hausse, supérieure à celle du club de [4 100 €], est confirmée.",
  ])("not at all: %s", (example) => {
    expect(howOf(example)).toBeNull();
  });
});
