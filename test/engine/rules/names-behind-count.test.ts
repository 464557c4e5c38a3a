import { testRule } from "../../support/rule-tester";

const SHEET = `
  COMMUNE            | TRAVAUX           | SUBVENTION
  Canton de Brive-Est
  Malemort-la-Vieille | Chaussée         | 12400
  Saint-Hilaire       | Pont du moulin   | 8150
  Ussac               | Trottoirs        | 6300
  Lissac              | Murets           | 4700
  TOTAL               |                  | 31550
  Canton des Deux-Vallées
  Aubazine            | Place du village | 9800
  Cornil              | Talus            | 3200
  Chanteix            | Fossés           | 2450
  TOTAL               |                  | 15450
  TOTAL GENERAL       |                  | 47000`;

const decided = (
  first: string,
  second = "Aux 3 communes (Aubazine, Cornil et Chanteix) : 15 450 €.",
): string =>
  `DECIDE :\n\nArticle 1 : ${first}\n\nArticle 2 : ${second}\n\nArticle 3 : De prélever 47 000 € au chapitre 204.`;

const bracketed = (names: string): string =>
  `D'attribuer à 4 communes (${names}) une aide totale de 31 550 €.`;
const listed = (names: string): string => `Une aide de 31 550 € est accordée à 4 communes : ${names}.`;

const lacks = (name: string) => ({
  at: "4 communes",
  severity: "warning" as const,
  message: `« 4 communes », dont 3 seulement sont nommés à la suite : il y manque « ${name} »`,
});

testRule("recipient-count", {
  valid: [
    ...[
      "Malemort-la-Vieille, Saint-Hilaire, Ussac, Lissac",
      "Malemort la Vieille, St-Hilaire, Ussac et Lissac",
      "Lissac, Ussac, Saint-Hilaire (pont) et Malemort-la-Vieille",
      "Malemort-la-Vieille, Saint-Hilaire, Ussac, etc.",
      "dont Ussac, Lissac",
      "Malemort-la-Vieille, Saint-Hilaire, Ussac et une commune nouvelle",
      "cantons de Brive, Tulle et Ussel",
    ].flatMap((names) => [
      {
        name: `all whom it counts, or others: (${names})`,
        sheet: SHEET,
        deliberation: decided(bracketed(names)),
      },
      { name: `all whom it counts, or others: ${names}`, sheet: SHEET, deliberation: decided(listed(names)) },
    ]),
    ...[
      "dont Ussac, Lissac et Saint-Hilaire",
      "notamment Ussac, Lissac, Saint-Hilaire",
      "Ussac, Lissac, Saint-Hilaire…",
      "Ussac, Lissac, Saint-Hilaire etc.",
      "hors Ussac, Lissac et Saint-Hilaire pour l'urgence",
    ].map((names) => ({
      name: `some of those whom it counts: (${names})`,
      sheet: SHEET,
      deliberation: decided(bracketed(names)),
    })),
    {
      name: "whom the sentence names behind the bracket",
      sheet: SHEET,
      deliberation: decided(
        "Une aide de 31 550 € est accordée à 4 communes (Ussac, Lissac, Saint-Hilaire), Malemort-la-Vieille portant le marché.",
      ),
    },
    ...["musique, danse et théâtre", "Musique, Danse, Théâtre"].map((what) => ({
      name: `what those do whom it counts: (${what})`,
      sheet: SHEET.replace("Malemort-la-Vieille", "École de musique de Brive")
        .replace("Saint-Hilaire", "Danse Passion")
        .replace("Ussac", "Théâtre du Marais")
        .replace("Lissac", "Fanfare de Mauve"),
      deliberation: decided(`D'attribuer à 4 associations (${what}) une aide totale de 31 550 €.`),
    })),
  ],
  invalid: [
    {
      name: "one of those counted that the list in brackets does not name",
      sheet: SHEET,
      deliberation: decided(bracketed("Malemort-la-Vieille, Saint-Hilaire et Lissac")),
      findings: [lacks("Ussac")],
    },
    {
      name: "one of those counted that the list behind a colon does not name",
      sheet: SHEET,
      deliberation: decided(listed("Saint-Hilaire, Ussac, Lissac")),
      findings: [lacks("Malemort-la-Vieille")],
    },
    {
      name: "one of those counted that is not among those it leads to",
      sheet: SHEET,
      deliberation: decided(
        "Une aide de 31 550 € est accordée aux 4 communes, à savoir Ussac, Lissac et Malemort-la-Vieille.",
      ),
      findings: [lacks("Saint-Hilaire")],
    },
  ],
});
