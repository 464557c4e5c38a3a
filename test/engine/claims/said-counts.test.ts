import { countRuleOf, countRules, countsElided, countsFound, saidCountsIn } from "../../../src/engine/claims";

describe("what becomes of those whom a sentence counts", () => {
  test.each(countRules.map((rule) => [rule.example, rule] as const))("%s", (example, rule) => {
    const start = example.indexOf("[");
    const plain = example.replace(/[[\]]/g, "");
    const [count] = [...countsFound(plain), ...countsElided(plain)].filter((one) => one.start === start);
    expect(count && countRuleOf(plain, count)).toBe(rule);
  });
});

/** What a sentence counts, as "words: of, fate". */
function said(sentence: string): readonly string[] {
  return saidCountsIn(sentence).map(
    ({ start, end, of, fate, bound }) =>
      `${sentence.slice(start, end)}: ${of}, ${fate}${bound ? ` ${bound.isBelow ? "below" : "above"} ${bound.amount.toFixed()}` : ""}`,
  );
}

test.each([
  ["Le jury, composé de 9 membres, s'est réuni le 3 mars.", []],
  ["La Communauté urbaine (312 000 habitants, 33 communes) a lancé un appel à projets.", []],
  ["Le mouvement sportif départemental compte 412 clubs et 58 300 licenciés.", []],
  ["En 2024, la même session avait retenu 19 dossiers pour 24 800 €.", []],
  ["2025 DAE 112 projet de délibération", []],
  ["Adopté par 27 voix pour et 2 abstentions.", []],
  ["Chaque collège a ainsi deux projets aidés.", []],
  ["D'attribuer une aide de 3 000 € par an pendant 3 ans.", []],
  ["D'attribuer à une association un montant de 3 000 €.", []],
  ["D'aider plus de 240 festivals.", []],
  ["Cette programmation comprend 14 actions, dont 5 nouvelles.", ["14 actions: projects, granted"]],
  [
    "Sur 10 candidatures, il a désigné 8 lauréats, pour un montant de 59 950 €.",
    ["10 candidatures: grants, asked", "8 lauréats: all, granted"],
  ],
  [
    "Après examen de 13 dossiers, il est proposé d'en retenir 11, répartis en trois catégories.",
    ["13 dossiers: grants, asked", "11: grants, granted"],
  ],
  [
    "Il est proposé dix subventions d'un montant total de 41 000 €, contre 38 000 € pour neuf clubs la saison passée.",
    ["dix subventions: grants, granted"],
  ],
  [
    "Une troupe s'étant désistée, 14 associations vous sont proposées pour un montant de 61 300 €.",
    ["14 associations: kind, granted"],
  ],
  ["23 dossiers nous ont été transmis, 4 dossiers vous ont été refusés.", ["4 dossiers: grants, refused"]],
  ["4 demandes sont rejetées ou ajournées.", ["4 demandes: grants, refused"]],
  ["De répartir entre les 9 comités sportifs une somme de 94 400 €.", ["9 comités: unknown, granted"]],
  ["Deux n'ont pas été retenues : Tuning 71 (800 €).", ["Deux: grants, refused"]],
  [
    "16 dossiers ont été examinés ; 12 ont reçu un avis favorable.",
    ["16 dossiers: grants, asked", "12: grants, granted"],
  ],
  [
    "9 sont proposés, 2 sont refusés et 1 est ajourné.",
    ["9: grants, granted", "2: grants, refused", "1: grants, refused"],
  ],
  ["D'en retenir 11 000 €.", []],
  ["Alloue, pour la voirie, 7 aides d'un montant global de 50 300 €.", ["7 aides: grants, granted"]],
  ["Alloue, pour la voirie, 7 aides de 3 000 € chacune.", []],
  ["Le comité a retenu neuf expositions et propose de les aider.", ["neuf expositions: unknown, granted"]],
  ["Le comité a retenu neuf expositions et le salon du livre.", []],
  ["Le volet Lecture réunit 4 actions et 6 200 €.", ["4 actions: projects, granted"]],
  [
    "Une convention est conclue avec les deux clubs dont l'aide dépasse 23 000 €.",
    ["deux clubs: kind, granted above 23000.00"],
  ],
  ["Trois clubs reçoivent plus de 2 000 €.", ["Trois clubs: kind, granted above 2000.00"]],
  [
    "Cinq subventions sur huit sont inférieures à 2 000 €.",
    ["Cinq subventions: grants, granted below 2000.00"],
  ],
  [
    "Les aides de plus de 2 000 €, au nombre de cinq, sont versées en deux fois.",
    ["cinq: grants, granted above 2000.00"],
  ],
  ["Les deux clubs qui perçoivent une aide d'au moins 2 000 €.", ["deux clubs: kind, granted above 2000.00"]],
  [
    "Les aides d'un montant égal ou supérieur à 2 000 €, qui sont au nombre de cinq.",
    ["cinq: grants, granted above 2000.00"],
  ],
  ["Sont inférieures à 2 000 € six aides.", ["six aides: grants, granted below 2000.00"]],
  ["Le gymnase, qui coûte plus de 2 000 €, soit six aides.", []],
  ["Trois clubs nouveaux reçoivent plus de 2 000 €.", []],
  ["Trois opérations dépassent 200 000 € HT de travaux.", []],
])("%s", (sentence, expected) => {
  expect(said(sentence)).toEqual(expected);
});
