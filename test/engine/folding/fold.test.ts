import fc from "fast-check";
import { fold, foldWithPositions } from "../../../src/engine/folding";
import { tokens, words } from "../../../src/engine/wording";

describe("fold", () => {
  test.each([
    ["  ÉCOLE de la  2ᵉ\u00a0chance ", "ecole de la 2e chance"],
    ["« L’Œuvre »", '"l\'oeuvre"'],
    ["“ cœur ”", '"coeur"'],
    ["Hénin‑Carvin – Artois − Ternois", "henin-carvin - artois - ternois"],
    ["n°\u202f5", "n° 5"],
    ["conven\u00adtion\r\nsignée", "convention signee"],
    ["e\u0301te\u0301", "ete"],
    ["´a´", "'a'"],
    ["", ""],
  ])("reads %j as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("folding twice is folding once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => expect(fold(fold(text))).toBe(fold(text))),
    );
  });

  test("folding a text with its places is folding it", () => {
    const spaced = fc.string({
      unit: fc.constantFrom(..."aÉœ’«»“”-– \t\u00a0\u202f\u200b\u0301½Ⅳ"),
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.oneof(spaced, fc.string({ unit: "binary" })), (text) =>
        expect(fold(text)).toBe(foldWithPositions(text).folded),
      ),
    );
  });

  test("every folded character knows where it stood", () => {
    const { folded, starts, ends } = foldWithPositions("  L’Œuvre   d’été");
    const at = folded.indexOf("oeuvre");
    expect(at).toBe(2);
    expect("  L’Œuvre   d’été".slice(starts[at], ends[at + "oeuvre".length - 1])).toBe("Œuvre");
    expect(starts).toHaveLength(folded.length);
    expect(ends).toHaveLength(folded.length);
  });
});

test.each(["1 234,56", "1234.5", "-12", "a/b-c", "libelle 12"])("%j is folded already", (text) => {
  expect(fold(text)).toBe(text);
});

describe("tokens", () => {
  test.each([
    ["Maison de l'Emploi et des Métiers en Pays d’Artois", ["maison", "emploi", "metiers", "pays", "artois"]],
    ["C.C.A.S. de Lens", ["ccas", "lens"]],
    ["Appui aux parcours intégrés 2021-2027", ["appui", "parcours", "integres", "2021", "2027"]],
    ["de la", ["de", "la"]],
    ["", []],
  ])("takes from %j what carries meaning", (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test("words keeps the stop words", () => {
    expect(words("CCAS de l'Artois")).toEqual(["ccas", "de", "l", "artois"]);
  });
});
