import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  Bénéficiaire | Montant | Acte
  Les Tréteaux | 7300 | 31
  Vagabond Jazz | 2450 | 31
  Ciné-Bourg | 4100 | 31
  Judo Club | 1850 | 32
  Aviron Sud | 6200 | 32
  Boule Verte | 900 | 32
  Secours du Lac | 5150 | 33
  Toit pour Tous | 8800 | 33
  Total | 36750 |`;

const table = (rows: readonly string[], total: string, name = "TOTAL") =>
  [["Bénéficiaire", "Montant"], ["---", "---"], ...rows.map((row) => row.split(" : ")), [name, total]]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const deliberation = (sport: string, last = "13 950 €", name = "TOTAL") => `SYNTHÈSE DES DÉLIBÉRATIONS

Délibération n° 31 – Culture

${table(["Les Tréteaux : 7 300 €", "Vagabond Jazz : 2 450 €", "Ciné-Bourg : 4 100 €"], "13 850 €")}

Délibération n° 32 – Sport

${table(["Judo Club : 1 850 €", "Aviron Sud : 6 200 €", "Boule Verte : 900 €"], sport, name)}

Délibération n° 33 – Solidarité

${table(["Secours du Lac : 5 150 €", "Toit pour Tous : 8 800 €"], last)}
`;

const REPORT = `RAPPORT

Trois délibérations vous sont soumises, pour 36 750 € : la culture reçoit 13 850 €, le sport 8 950 €, la solidarité 13 950 €.
`;

const told = (text: string, report = REPORT) =>
  check(dossierFrom({ sheet: SHEET, deliberation: text, report })).findings.flatMap(({ rule, severity }) =>
    severity === "info" ? [] : [rule],
  );

describe("one of the totals of a table's parts", () => {
  test("is right with the others", () => {
    expect(told(deliberation("8 950 €"))).toEqual([]);
  });

  test("is told where the others add up their rows, and another document gives what it should be", () => {
    expect(told(deliberation("2 750 €"))).toEqual(["table-law"]);
  });

  test("is left alone where others are of something else too", () => {
    expect(told(deliberation("2 750 €", "21 000 €"))).toEqual([]);
  });

  test.each([
    "Total cumulé depuis janvier",
    "TOTAL (*)",
    "Total y compris 1 800 € de frais",
    "Total des crédits ouverts",
  ])("is left alone where it is called otherwise: %s", (name) =>
    expect(told(deliberation("10 750 €", undefined, name))).toEqual([]),
  );

  test("is left alone where nothing gives what it should be", () => {
    expect(told(deliberation("2 750 €"), "RAPPORT\n\nTrois délibérations vous sont soumises, pour 36 750 €.")).toEqual([]); // prettier-ignore
  });
});
