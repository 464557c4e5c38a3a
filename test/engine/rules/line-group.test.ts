import { testRule } from "../../support/rule-tester";

/** Grants of one sitting, each charged to an account and counted in a sector. */
const sheet = (accounts: readonly string[], sectors: readonly string[]): string => `
  Structure             | Secteur | Imputation | Montant
  Ballet urbain         | ${sectors[0] ?? ""} | ${accounts[0] ?? ""} | 4000
  Scène des Docks       | ${sectors[1] ?? ""} | ${accounts[1] ?? ""} | 6620
  Commune de Rivèle     | ${sectors[2] ?? ""} | ${accounts[2] ?? ""} | 2250
  Jazz sous les platanes| ${sectors[3] ?? ""} | ${accounts[3] ?? ""} | 3175
  Maison du conte       | ${sectors[4] ?? ""} | ${accounts[4] ?? ""} | 1510
  Bouquinistes          | ${sectors[5] ?? ""} | ${accounts[5] ?? ""} | 2250
  TOTAL                 |  |  | 19805`;

const ACCOUNTS = ["65748-311", "65748-311", "657341-311", "65748-316", "65748-316", "657341-311"];
const SECTORS = ["Plateau", "Plateau", "Vallée", "Vallée", "Lac", "Lac"];
const withOne = (all: readonly string[], rank: number, one: string): readonly string[] =>
  all.map((own, at) => (at === rank ? one : own));

const decision = (...lines: readonly string[]): string => `Délibération n° 12

Le Bureau décide d'attribuer aux organismes de l'annexe des subventions pour 19 805 €.

${lines.join("\n")}
`;

const byAccount = decision(
  "La dépense est répartie ainsi :",
  "- 65748-311 : 10 620 €",
  "- 657341-311 : 4 500 €",
  "- 65748-316 : 4 685 €",
);
const bySector = decision("Le Plateau reçoit 10 620 €, la Vallée 5 425 € et le Lac 3 760 €.");

testRule("line-group", {
  valid: [
    {
      name: "accounts as the deliberation adds them up",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: byAccount,
    },
    { name: "sectors as a sentence adds them up", sheet: sheet(ACCOUNTS, SECTORS), deliberation: bySector },
    {
      name: "one sector's amount is another than its lines', by the amount of no line",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: decision("Le Plateau reçoit 10 620 €, la Vallée 5 245 € et le Lac 3 940 €."),
    },
    {
      name: "a figure alone, of one sector",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: decision("Le Plateau reçoit 6 620 € de plus que l'an dernier."),
    },
    {
      name: "another document bears out where the line stands",
      sheet: sheet(ACCOUNTS, withOne(SECTORS, 3, "Plateau")),
      deliberation: bySector,
      report: "Rapport\n\nPar secteur : Plateau 13 795 €, Vallée 2 250 €, Lac 3 760 €.\n",
    },
  ],
  invalid: [
    {
      name: "an account copied from another row",
      sheet: sheet(withOne(ACCOUNTS, 3, "65748-311"), SECTORS),
      deliberation: byAccount,
      findings: [{ at: "C5", severity: "warning", suspects: ["C5"], message: "65748-316" }],
    },
    {
      name: "an account that no document gives",
      sheet: sheet(withOne(ACCOUNTS, 0, "65748-331"), SECTORS),
      deliberation: byAccount,
      findings: [{ at: "C2", severity: "warning", suspects: ["C2"], message: "65748-311" }],
    },
    {
      name: "a sector, as a sentence adds them up",
      sheet: sheet(ACCOUNTS, withOne(SECTORS, 4, "Plateau")),
      deliberation: bySector,
      findings: [{ at: "B6", severity: "warning", suspects: ["B6"], message: "Lac" }],
    },
    {
      name: "two sectors of three, where a document gives two",
      sheet: sheet(ACCOUNTS, withOne(SECTORS, 4, "Vallée")),
      deliberation: decision("Le Plateau reçoit 10 620 €, la Vallée 5 425 €, le Lac 3 760 €."),
      findings: [{ at: "B6", severity: "warning", suspects: ["B6"] }],
    },
    {
      name: "one of two lines with the same amount",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: decision(
        "La dépense est répartie ainsi :",
        "- 65748-311 : 10 620 €",
        "- 657341-311 : 2 250 €",
        "- 65748-316 : 6 935 €",
      ),
      findings: [{ at: "C4", severity: "warning", suspects: [], message: "2" }],
    },
    {
      name: "a recapitulation of the sheet counts the line elsewhere",
      sheet: `${sheet(ACCOUNTS, withOne(SECTORS, 4, "Plateau"))}

  Récapitulatif par secteur
  Secteur | Montant
  Plateau | 10620
  Vallée  | 5425
  Lac     | 3760
  Total   | 19805`,
      deliberation: decision("Ces sommes sont versées en une fois."),
      findings: [{ at: "B6", severity: "warning", suspects: ["B6"], message: "Lac" }],
    },
  ],
});
