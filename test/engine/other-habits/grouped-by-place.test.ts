import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const sheet = (place: string, total: string, rate = "30 %", [line, sum, all] = ["3600", "9100", "17350"]) => `
  N° | Commune      | Opération                 | Dépense | Taux    | Aide
  ${place.toUpperCase()} : Vayres
  1  | Ornac        | Lavoir du bourg           | 12000   | ${rate} | ${line}
  2  | Le Buis      | Porche de l'église        | 22000   | 25 %    | 5500
  ${total} |        |                           | 34000   |         | ${sum}
  ${place.toUpperCase()} : Saint-Auvent
  3  | Cognac       | Aire de jeux              | 15000   | 30 %    | 4500
  4  | Gorre        | Chemin piéton             | 15000   | 25 %    | 3750
  ${total} |        |                           | 30000   |         | 8250
  TOTAL |           |                           | 64000   |         | ${all}`;

const DELIBERATION = (kind: string) => `LE CONSEIL, après en avoir délibéré,

ARTICLE 1 - D'attribuer 4 subventions pour un montant total de 17 350 €, réparti ainsi :

${kind}\tOpérations aidées\tMontant voté
Vayres\t2\t9 100 €
Saint-Auvent\t2\t8 250 €
`;

const REPORT = `RAPPORT DU PRÉSIDENT

Les opérations les plus importantes sont les suivantes :

- Le Buis – Porche de l'église : 25 % de 22 000 €, soit 5 500 €
- Ornac – Lavoir du bourg : 30 % de 12 000 €, soit 3 600 €
- Cognac – Aire de jeux : 30 % de 15 000 €, soit 4 500 €
`;

const told = (drawn: string, deliberation: string, report = REPORT) =>
  check(dossierFrom({ sheet: drawn, deliberation, report })).findings.flatMap(
    ({ rule, severity, message, consequences }) =>
      severity === "info"
        ? []
        : [{ rule, message: message.replace(/\s/g, " "), follow: consequences.map((one) => one.rule) }],
  );

describe.each([
  ["Canton", "Sous-total canton"],
  ["Communauté de communes", "Total communauté de communes"],
  ["Secteur", "Total secteur Vayres"],
])("groups that headings name by their place, « %s : … », over « %s »", (place, total) => {
  const drawn = (...rest: [string?, string[]?]) => {
    const text = sheet(place, total, ...(rest as [string?, [string, string, string]?]));
    // The second group's own total names it too.
    return text.replace(/Vayres( \|.*\|\s+8250)/, "Saint-Auvent$1");
  };

  test("are what documents call by the place alone", () => {
    expect(told(drawn(), DELIBERATION(place))).toEqual([]);
    expect(told(drawn(), DELIBERATION(place).replace("8 250", "8 520"))).toMatchObject([
      { rule: "article-total", message: expect.stringContaining("Saint-Auvent") },
    ]);
  });

  test("and a line whose rate is wrong is told where a row works it out", () => {
    const wrong = drawn("25 %", ["3000", "8500", "16750"]);
    expect(told(wrong, DELIBERATION(place))).toMatchObject([
      {
        message: expect.stringContaining("Lavoir du bourg"),
        follow: expect.arrayContaining(["article-total"]),
      },
    ]);
  });
});
