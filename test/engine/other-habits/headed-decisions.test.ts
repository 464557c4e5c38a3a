import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  N°     | Bénéficiaire      | Objet                | Subvention
  A – Sentiers et berges
  A-01   | Les Marcheurs     | Balisage             | 4100
  A-02   | Val d'Ource       | Passerelle           | 9800
  A-03   | Amis du canal     | Reprise de berge     | 2750
  Total A |                  |                      | 16650
  B – Plans d'eau
  B-01   | Pêche et Loisirs  | Ponton accessible    | 6200
  B-02   | Voile au Large    | Mise à l'eau         | 3900
  Total B |                  |                      | 10100
  TOTAL  |                   |                      | 26750`;

const told = (deliberation: string) =>
  check(dossierFrom({ sheet: SHEET, deliberation })).findings.flatMap(({ rule, severity, message }) =>
    severity === "info" ? [] : [{ rule, message: message.replace(/\s/g, " ") }],
  );

const decided = (
  first: string,
  second: string,
) => `La Commission permanente, après en avoir délibéré, décide :
${first}
– d'affecter 3 dossiers pour 16 650 € ; le versement interviendra en 2025 (chapitre 65).
${second}
– d'affecter 2 dossiers pour 10 100 € ; le versement interviendra en 2025 (chapitre 65).
Le montant global des affectations ainsi décidées s'établit à 26 750 €.
`;

describe("decisions that stand each under the title of a theme", () => {
  test.each([
    ["Programme S204 – Sentiers et berges", "Programme S207 – Plans d'eau"],
    ["Sentiers et berges", "Plans d'eau"],
    ["Action A12 : Sentiers et berges", "Action A13 : Plans d'eau"],
  ])("are about the theme above them: %s", (first, second) => {
    const deliberation = decided(first, second);
    expect(told(deliberation)).toEqual([]);
    expect(told(deliberation.replace("10 100 €", "11 000 €"))).toMatchObject([
      { rule: "article-total", message: expect.stringContaining("Plans d'eau") },
    ]);
    expect(told(deliberation.replace("16 650 €", "16 560 €"))).toMatchObject([
      { rule: "article-total", message: expect.stringContaining("Sentiers et berges") },
    ]);
  });

  test("none of several under one title has the whole of it", () => {
    const deliberation = decided("Sentiers et berges", "Plans d'eau").replace(
      "– d'affecter 2 dossiers pour 10 100 € ;",
      "– d'attribuer 6 200 € à Pêche et Loisirs ;\n– d'attribuer 3 900 € à Voile au Large ;",
    );
    expect(told(deliberation)).toEqual([]);
  });
});
