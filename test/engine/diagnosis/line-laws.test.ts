import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** Works whose commitment is what three years pay; that of the third is mistyped, its digits swapped. */
const WORKS = `
  Route  | Opération            | AP 2027 | CP 2027 | CP 2028 | CP 2029
  RD 21  | Ouvrages hydrauliques | 165000 | 165000  |         |
  RD 8   | Piste cyclable       | 830000  | 250000  | 380000  | 200000
  RD 118 | Enrochements         | 354000  | 145000  | 100000  | 100000
  RD 6   | Pont mobile          | 1100750 | 300000  | 450000  | 350750
  RD 80  | Giratoire            | 590000  | 90000   | 500000  |
  RD 31  | Pont de la Sauve     | 890000  | 150000  | 500000  | 240000
  TOTAL  |                      | =SUM(C2:C7) -> 3929750 | =SUM(D2:D7) -> 1100000 | =SUM(E2:E7) -> 1930000 | =SUM(F2:F7) -> 890750`;

test("of the lines whose slip would explain a total's gap, the one that its other columns say is meant", () => {
  const { findings } = check(
    dossierFrom({
      sheet: WORKS,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'affecter aux opérations de l'annexe un montant total de 3 920 750 €.",
    }),
  );
  const [told] = findings.filter(({ severity }) => severity === "error");
  expect(told?.message).toContain("354\u202f000\u00a0€ pour 345\u202f000\u00a0€");
});
