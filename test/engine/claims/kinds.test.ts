import { kindOf, kindRules, ruleOf } from "../../../src/engine/claims";

/** A sentence without its brackets, and what they hold. */
function marked(example: string) {
  const start = example.indexOf("[");
  const sentence = example.replace(/[[\]]/g, "");
  return { sentence, figure: { start, end: example.indexOf("]") - 1 } };
}

describe("what a figure of a sentence is", () => {
  test.each(kindRules.map((rule) => [rule.example, rule] as const))("%s", (example, rule) => {
    const { sentence, figure } = marked(example);
    expect(ruleOf(sentence, figure)).toBe(rule);
  });

  test.each([
    "d'attribuer une subvention de [12 000 €] à l'association Le Relais",
    "Il est proposé d'allouer [62 350 €]",
    "Une enveloppe de [443 500 €] est attribuée aux 2 opérations de l'axe 1",
    "De valider le financement des 2 opérations de la thématique 1 pour un montant total de [76 200,12 €], qui s'ajoute aux 84 500 € déjà attribués",
    "d'attribuer, conformément à l'article L. 1611-4 du code général des collectivités, [5 000 €] à Emmaüs",
    "d'attribuer [12 000 €] à la régie de quartier, pour un coût total de 30 000 €",
    "soit [183 803 €], en contrepartie d'un montant FSE+ de 242 914 €",
    "code MOB-1 (Vélo) : [386 000 €], sur une AP de 1 000 000 €",
    "D'attribuer au Relais, sur un budget prévisionnel de 64 273 €, une subvention de [8 000 €]",
    "à la commune d'Aulnoy, [55 845 €] pour l'opération « Foyer rural », d'un coût de 186 400 € HT",
    "Article 2 : à la commune d'Aulnoy, pour l'opération « Foyer rural » d'un coût de 186 400 € HT : [27 960 €].",
    "L'association Rencontres et Loisirs recevra [20 000 €]",
    "un montant total de [277 000 €], dont 144 000 € en fonctionnement",
    "D'affecter sur les crédits de voirie disponibles une somme totale de [41 300 €] à la réfection de 3 ponts",
    "2 opérations sont proposées pour un total de [42 400 €], contre 42 000 € en 2024",
  ])("granted: %s", (example) => {
    const { sentence, figure } = marked(example);
    expect(kindOf(sentence, figure)).toBe("granted");
  });

  test("what is still free of an envelope", () => {
    const { sentence, figure } = marked("Une enveloppe de [12 500 €] demeure disponible pour l'automne.");
    expect(kindOf(sentence, figure)).toBe("available-credit");
  });

  test.each([
    [
      "D'affecter cette somme à l'opération « Routes 2026 » (AP de [300 000 €]), nature 204142",
      "commitment-authorisation",
    ],
    ["D'affecter une AP de [300 000 €] à l'opération « Routes 2026 »", "granted"],
  ])("of an authorisation that a verb stands before: %s", (example, kind) => {
    const { sentence, figure } = marked(example);
    expect(kindOf(sentence, figure)).toBe(kind);
  });
});
