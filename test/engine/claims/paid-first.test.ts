import { eurosOf, kindOf } from "../../../src/engine/claims";

/** What the first figure of a sentence is. */
const kind = (sentence: string) => eurosOf(sentence).map((figure) => kindOf(sentence, figure))[0];

describe("the share of a grant that is paid first", () => {
  test.each([
    "Un acompte de 30 %, soit 83 400 € au total, sera versé à la signature.",
    "Le versement a lieu à hauteur de 70 % à la signature, soit 19 110 € pour Aquassistance, et de 30 % sur bilan.",
    "L'aide est mandatée à 80 % de la subvention, soit 8 000 €, dès la notification.",
  ])("%s", (sentence) => expect(kind(sentence)).toBe("part"));

  test.each([
    "L'avance remboursable de 30 %, soit 83 400 €, est attribuée.",
    "L'aide versée couvre 30 % des dépenses, soit 8 000 €.",
  ])("is no other: %s", (sentence) => expect(kind(sentence)).not.toBe("part"));
});
