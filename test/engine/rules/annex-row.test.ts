import { testRule } from "../../support/rule-tester";

/** What two others pay of a cost beside what is granted; the third line as given. */
const funders = (third: string): string => `
  Structure  | État | Région | Coût de l'action | Subvention proposée
  CIDFF      | 3150 | 2750   | 12400            | 6500
  Mission    | 4000 | 1100   | 13300            | 8200
  ${third}
  Passerelle | 2600 | 900    | 7600             | 4100
  Régie      | 1800 | 650    | 7750             | 5300
  TOTAL      |      |        |                  | 31250`;

const deliberation = "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 31 250 € aux structures.";

const rated = (rate: string): string => `
  Commune | Coût  | Taux | Aide proposée
  Albe    | 24000 | 0.4  | 9600
  Senn    | 6300  | 0.5  | 3150
  Ruet    | 29600 | 0.4  | 11840
  Talm    | 18300 | 0.4  | 7320
  Lys     | 37400 | ${rate}  | 14960
  TOTAL   | 115600 |     | 46870`;

const aid = "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 46 870 € aux communes.";

testRule("annex-row", {
  valid: [
    { name: "lines that add up across", sheet: funders("Emmaüs | 7000 | 3200 | 17350 | 7150"), deliberation },
    {
      name: "a line that somebody else pays too",
      sheet: funders("Emmaüs | 7000 | 3200 | 20000 | 7150"),
      deliberation,
    },
    {
      name: "a cost that others help pay more than the rest: what it makes of the others is chance",
      sheet: `
        Commune | Coût   | Autres aides | Reste  | Plafond | Aide proposée
        Albe    | 48000  | 9600         | 38400  | 19200   | 18000
        Senn    | 156000 | 46800        | 109200 | 54600   | 40000
        Ruet    | 182000 | 54600        | 127400 | 63700   | 45000
        Talm    | 74000  | 22200        | 51800  | 25900   | 24500
        Lys     | 52300  | 15690        | 36610  | 18305   | 16400
        Orne    | 46500  | 13950        | 32550  | 16275   | 15200
        TOTAL   | 558800 | 162840       | 395960 |         | 159100`,
      deliberation: "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 159 100 € aux communes.",
    },
    { name: "costs, rates and what they make", sheet: rated("0.4"), deliberation: aid },
  ],
  invalid: [
    {
      name: "a sum across whose digits were swapped",
      sheet: funders("Emmaüs | 7000 | 3200 | 13750 | 7150"),
      deliberation,
      findings: [{ at: "D4", severity: "error", stated: "13750.00", expected: "17350.00", gap: "-3600.00" }],
    },
    {
      name: "a rate that makes another amount than the one voted",
      sheet: rated("0.5"),
      deliberation: aid,
      findings: [{ at: "C6", severity: "error" }],
    },
  ],
});
