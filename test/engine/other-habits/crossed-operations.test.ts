import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** Structures down, operations across: 25 500,50 + 44 000 + 6 000 = 75 500,50 €. */
const sheet = `
Bénéficiaire          | Commune | Transport solidaire            | Ateliers vélo | Intermédiation locative | TOTAL
ADEFI Mobilité        | Lens    | 12500.50                       | 4000          |                         | =SUM(C2:E2) -> 16500.50
Le Relais du Val      | Arras   | 13000                          |               | 30000                   | =SUM(C3:E3) -> 43000
SOLIHA Plaine         | Lens    |                                | 2000          | 14000                   | =SUM(C4:E4) -> 16000
TOTAL                 |         | =SUM(C2:C4) -> 25500.50        | =SUM(D2:D4) -> 6000 | =SUM(E2:E4) -> 44000 | =SUM(F2:F4) -> 75500.50
`;

const deliberation = `DÉLIBÉRATION

LA COMMISSION PERMANENTE DÉCIDE :

Article 1 : d'attribuer les subventions suivantes, pour un montant total de 75 500,50 € :
- opération « Transport solidaire » : 25 500,50 € ;
- opération « Ateliers vélo » : 6 000,00 € ;
- opération « Intermédiation locative » : 44 000,00 €.
`;

const toldOf = (drawn: string, text: string) =>
  check(dossierFrom({ sheet: drawn, deliberation: text })).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );

describe("an annex that crosses structures with operations", () => {
  test("sound: nothing is told", () => {
    expect(toldOf(sheet, deliberation)).toEqual([]);
  });

  test.each([
    ["D5", sheet.replace("=SUM(D2:D4) -> 6000", "6500"), deliberation, ["operation-total, D5"]],
    ["an operation", sheet, deliberation.replace(": 6 000,00", ": 6 600,00"), ["article-total, article 1"]],
  ])("%s in error: told once, where it stands", (_, drawn, text, expected) => {
    expect(toldOf(drawn, text)).toEqual(expected);
  });

  const themes = `
                      |         | Thème 4 – Mobilité | <   | Thème 5 – Logement | <   |
Bénéficiaire          | Commune | Transport | Ateliers vélo | Intermédiation | Garanties | TOTAL
                      |         | MOB-41    | MOB-42        | LOG-51         | LOG-52    |
ADEFI Mobilité        | Lens    | 12500     | 4000          | 0              | 300       | 16800
Le Relais du Val      | Arras   | 13000     | 0             | 30000          | 450       | 43450
SOLIHA Plaine         | Lens    | 0         | 2000          | 14000          | 0         | 16000
Total dispositif      |         | 25500     | 6000          | 44000          | 750       | 76250
Total thème           |         | 31500     | <             | 44750          | <         |
Nombre de structures aidées |   | 2         | 2             | 2              | 2         |
`;
  const decides = (amount: string) => `DÉLIBÉRATION

LA COMMISSION PERMANENTE DÉCIDE :

Article 1 : d'attribuer 31 500 € au titre du thème 4 « Mobilité », dont 25 500 € pour le transport.

Article 2 : d'attribuer ${amount} € au titre du thème 5 « Logement ».
`;

  test("and adds themes up under its totals: nothing is told but what is wrong", () => {
    expect(toldOf(themes, decides("44 750"))).toEqual([]);
    expect(toldOf(themes, decides("47 450"))).toEqual(["article-total, article 2"]);
  });
});
