import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  Ordre | Partenaire        | Objet        | Subvention initiale | Avenant | Subvention totale
  1     | Lutherie 36       | Festival     | 14500               | 3700    | =D2+E2 -> 18200
  2     | Chœur de Brenne   | Saison       | 9200                | -1200   | =D3+E3 -> 8000
  3     | Radio Boischaut   | Émissions    | 6000                | 900     | =D4+E4 -> 6900
  TOTAL |                   |              | 29700               | 3400    | =SUM(F2:F4) -> 33100`;

const DELIBERATION = (granted: string) => `LE CONSEIL, après en avoir délibéré, DÉCIDE :

- Porte de 14 500 € à 18 200 € ${granted} à Lutherie 36 (festival), soit un complément de 3 700 € ;
- Ramène de 9 200 € à 8 000 € ${granted} à Chœur de Brenne (saison), soit une diminution de 1 200 € ;
- Porte de 6 000 € à 6 900 € ${granted} à Radio Boischaut (émissions), soit un complément de 900 €.
`;

const told = (deliberation: string, sheet = SHEET) =>
  check(dossierFrom({ sheet, deliberation })).findings.flatMap(({ rule, severity, message }) =>
    severity === "info" ? [] : [{ rule, message: message.replace(/\s/g, " ") }],
  );

describe.each(["la subvention accordée", "la participation attribuée", "l'aide"])(
  "what an amendment brings %s to",
  (granted) => {
    test("is the annex's, and what it adds is a difference", () => {
      expect(told(DELIBERATION(granted))).toEqual([]);
    });

    test("is told where it is not", () => {
      expect(told(DELIBERATION(granted).replace("18 200", "12 800"))).toMatchObject([
        { message: expect.stringContaining("18 200 €") },
      ]);
    });
  },
);
