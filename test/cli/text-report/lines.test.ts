import fc from "fast-check";
import { aligned, indent, labelled, wrap } from "../../../src/cli/text-report/lines";

test("a text is broken at its spaces", () => {
  expect(wrap("un deux trois quatre", 9)).toBe("un deux\ntrois\nquatre");
});

test("an amount is never broken, nor torn from its sign", () => {
  expect(wrap("pour un total de 1 647 346,08 €", 20)).toBe("pour un total de\n1\u00a0647\u00a0346,08\u00a0€");
});

test("quotation marks keep to what they quote", () => {
  expect(wrap("la thématique « RSA » seule", 16)).toBe("la thématique\n«\u00a0RSA\u00a0» seule");
});

test("whatever the width, no word is lost", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
      expect(wrap(list.join(" "), width).split(/\s/)).toEqual(list);
    }),
  );
});

test("amounts stand under one another", () => {
  const rows = aligned([
    ["énoncé", "5 €"],
    ["attendu", "1 500 €"],
  ]);
  expect(rows).toBe("énoncé       5 €\nattendu  1 500 €");
});

test("a label stands in front of the first line, the others are set in", () => {
  expect(labelled("cause", "arrondi à l'euro", 18)).toBe("cause\u00a0: arrondi à\n  l'euro");
});

test("an empty line is not indented", () => {
  expect(indent("a\n\nb", 2)).toBe("  a\n\n  b");
});
