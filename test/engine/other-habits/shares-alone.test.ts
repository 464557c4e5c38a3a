import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const CLUBS = `
  Association | Attribué 2024 | Proposé 2025
  Axe I – Sports | |
  Judo Club de Marcy | 9400 | 11200
  Natation Marcy | 7600 | 8400
  Total axe I | 17000 | 19600
  Axe II – Culture | |
  Théâtre du Quai | 41000 | 42500
  Chorale Mélodie | 3100 | 3100
  Total axe II | 44100 | 45600
  TOTAL | 61100 | 65200`;

const told = (said: string) =>
  check(
    dossierFrom({
      sheet: CLUBS,
      deliberation: "Le conseil décide d'attribuer 65 200 € aux associations du tableau annexé.",
      report: `RAPPORT\nIl est proposé d'attribuer 65 200 €.\n\n${said}`,
    }),
  ).findings.filter(({ rule, severity }) => rule === "part-share" && severity !== "info");

describe("the only share of a sentence, of all that is granted", () => {
  test.each([
    "La culture concentre 69,9 % des aides.",
    "La culture concentre près des sept dixièmes des crédits (69,9 %).",
    // Of last year's, and of what nobody lists.
    "La culture représentait 72,2 % de l'effort.",
    "La culture représente 66 % des crédits de l'État.",
    "La culture concentre plus des deux tiers des entrées (73,9 %).",
  ])("right: %s", (said) => expect(told(said)).toEqual([]));

  test.each([
    "La culture concentre 66,9 % des aides de la session.",
    "La culture concentre près des sept dixièmes des crédits (96,9 %).",
  ])("wrong: %s", (said) => expect(told(said)).toHaveLength(1));
});
