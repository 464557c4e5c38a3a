import { givenIn, recipientBefore, recipientBehind, recipientRules } from "../../../src/engine/claims";

/** A sentence without its marks: what stands before and behind the figure in brackets, and the name in braces. */
function marked(example: string) {
  const name = /\{(.*)\}/.exec(example)?.[1] ?? "";
  const plain = example.replace(/[{}]/g, "");
  const [before = "", behind = ""] = plain.split(/\[[^\]]*\]/);
  return { name, before, behind };
}

describe("whom a figure is given to", () => {
  test.each(recipientRules.map((rule) => [rule.example, rule] as const))("%s", (example, rule) => {
    const { name, before, behind } = marked(example);
    const found =
      rule.side === "before" ? recipientBefore(before, rule.last === true) : recipientBehind(behind);
    expect(found).toEqual({ rule, name });
  });
});

/** What a sentence gives, as "name amount"; "–" for what it speaks of as a whole. */
function given(sentence: string): readonly string[] {
  return givenIn(sentence).map(({ recipient, amount }) => `${recipient ?? "–"} ${amount.toFixed()}`);
}

describe("what a sentence gives", () => {
  test.each([
    ["Association Le Relais du Val …………… 8 000 €", ["Association Le Relais du Val 8000.00"]],
    ["Union sportive . . . . . . 750,50 €", ["Union sportive 750.50"]],
    [
      "D'attribuer une subvention de mille cinq cents euros (1 500 €) à l'Amicale laïque.",
      ["Amicale laïque 1500.00"],
    ],
    [
      "D'attribuer une subvention de 1 500 € (mille cinq cents euros) à l'Amicale laïque.",
      ["Amicale laïque 1500.00"],
    ],
    [
      "D'attribuer à l'association Le Relais du Val la somme de huit mille euros (8 000,00 €).",
      ["association Le Relais du Val 8000.00"],
    ],
    ["- Club de judo : 154 licenciés, soit 2 310 €", ["Club de judo 2310.00"]],
    ["- Union sportive : 50 licenciés x 15,01 €, soit 750,50 €", ["Union sportive 750.50"]],
    ["Le Club de judo compte 154 licenciés, soit une subvention de 2 310 €.", ["Le Club de judo 2310.00"]],
    [
      "D'attribuer 1 500 € à l'Amicale laïque, 2 310 € au Club de judo et 750,50 € à l'Union sportive.",
      ["Amicale laïque 1500.00", "Club de judo 2310.00", "Union sportive 750.50"],
    ],
    [
      "De financer les opérations de l'axe « Accueil des allocataires », pour un montant total de 76 200 €, aux structures de l'annexe 5.",
      ["– 76200.00"],
    ],
    [
      "D'attribuer 44 000 €, dont 30 000 € à Habitat Insertion et 14 000 € à SOLIHA Plaine.",
      ["– 44000.00", "Habitat Insertion 30000.00", "SOLIHA Plaine 14000.00"],
    ],
    [
      "L'association Amicale laïque bénéficie d'une subvention de 1 500 € pour 2025.",
      ["association Amicale laïque 1500.00"],
    ],
    ["Un élu salue l'aide à l'association Voile 56, qui recevra 8 000 €.", ["association Voile 56 8000.00"]],
    [
      "Il est proposé que l'association Le Relais du Val perçoive une subvention de 8 000 €.",
      ["association Le Relais du Val 8000.00"],
    ],
    [
      "D'attribuer à l'association Le Relais du Val une subvention de 8 000 €, versée en deux fois : 5 000 € à la signature et 3 000 € sur présentation du bilan.",
      ["association Le Relais du Val 8000.00"],
    ],
    ["Bornes : deux poses, à Garat et Les Bois, pour 35 836,46 €.", []],
    [
      "Deux structures : Le Relais du Val à 8 000 €, et UDAF à 1 000 €",
      ["Le Relais du Val 8000.00", "UDAF 1000.00"],
    ],
    [
      "Escassefort – Multiple rural : aménagement : 34 000 € (reste à charge avant fonds de concours : 68 300 €) ;",
      ["Escassefort – Multiple rural : aménagement 34000.00"],
    ],
    ["LA CRAVATE SOLIDAIRE 5 500 €", ["LA CRAVATE SOLIDAIRE 5500.00"]],
    ["AFD 34 ASSOCIATION DES DIABÉTIQUES 3 000 €", ["AFD 34 ASSOCIATION DES DIABÉTIQUES 3000.00"]],
  ])("%s", (sentence, expected) => {
    expect(given(sentence)).toEqual(expected);
  });
});
