/** Which corrections may be written without a person: those that sources beside the annex bear out, and that break nothing. */
import { check } from "../../support/rule-tester";
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";

/** Every correction that can be written: « safe C5 », and what its sentence adds. */
function corrections(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap((finding) =>
    finding.corrections.flatMap(({ applicability, edits }) =>
      edits.map(({ address }) => `${applicability} ${address}`),
    ),
  );
}

const said = (drawn: DrawnDossier): string =>
  check(dossierFrom(drawn))
    .findings.flatMap((finding) => finding.corrections.map(({ label }) => label))
    .join(" ");

/** Operation 1's total leaves out its last line; `theme` is the theme's total as its cell holds it. */
const short = (theme: string): string => `
  1. Mobilité
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | 1500
  ^                       | Le Relais | 4850
  ^                       | TOTAL     | =SUM(C3:C3) -> 1500
  Opération 2 : Vélos     | APSA      | 4000
  ^                       | TOTAL     | =SUM(C6:C6) -> 4000
                          | TOTAL     | ${theme}`;
const article = (amount: string): string => `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de ${amount} €.`;

describe("a total whose formula leaves a line out", () => {
  test("is safe where an article states what its theme then comes to", () => {
    expect(corrections({ sheet: short("=C5+C7 -> 5500"), deliberation: article("10 350,00") })).toEqual([
      "safe C5",
    ]);
  });

  test("is not where nothing but the annex speaks", () => {
    expect(corrections({ sheet: short("=C5+C7 -> 5500") })).toEqual(["confirm C5"]);
  });

  test("is not where a document states what stands", () => {
    const deliberation = `${article("10 350,00")}\n\nLe transport reçoit 1 500,00 €.`;
    expect(corrections({ sheet: short("=C5+C7 -> 5500"), deliberation })).toEqual(["confirm C5"]);
  });

  test("is not where a formula that follows it cannot be computed, and it is said which", () => {
    const drawn = {
      sheet: `${short("=C5+C7 -> 5500")} | =VLOOKUP(C8,A1:B2,2) -> 3`,
      deliberation: article("10 350,00"),
    };
    expect(corrections(drawn)).toEqual(["confirm C5"]);
    expect(said(drawn)).toContain(
      "le nouveau résultat de la formule en D8, feuille « Annexe 5 » ne peut pas être calculé ici",
    );
  });
});

describe("an amount held as text", () => {
  const text = (cell: string, more = "", mark = "Oui"): DrawnDossier => ({
    sheet: `
      1. Mobilité
      OPERATION               | STRUCTURE | RETENU | COMMENTAIRE | MONTANT PROPOSE
      Opération 1 : Transport | ADEFI     | Oui    |             | 1500
      ^                       | Le Relais | ${mark} | ${more}    | "${cell}"
      ^                       | Abeille   | Oui    |             | 300
      ^                       | TOTAL     |        |             | =SUM(E3:E5) -> 1800
                              | TOTAL     |        |             | =E6 -> 1800`,
    deliberation: `DECIDE :

Article 1 : De valider le financement de l'opération de la thématique 1 « Mobilité », pour un montant total de 6 650,00 €.`,
  });

  test("becomes a number where every total over it comes out as the article states", () => {
    expect(corrections(text("4 850,00 €"))).toEqual(["safe E4"]);
  });

  test.each([
    ["no document states what the totals would show", { sheet: text("4 850,00 €").sheet }],
    ["parentheses stand around it", text("(4 850,00 €)")],
    ["a note is called beside it", text("4 850,00 € (1)")],
    ["the line is kept for the record", text("4 850,00 €", "Pour mémoire")],
    ["the line is marked Non", text("4 850,00 €", "", "Non")],
  ])("stays a person's choice where %s", (_name, drawn) => {
    expect(corrections(drawn).filter((one) => one.startsWith("safe"))).toEqual([]);
  });
});

describe("an annex by itself", () => {
  const typed = (grand: string): DrawnDossier => ({
    sheet: `
      1. Mobilité
      OPERATION               | STRUCTURE | MONTANT PROPOSE
      Opération 1 : Transport | ADEFI     | 1500
      ^                       | Le Relais | 4850
      ^                       | TOTAL     | 6530
      Opération 2 : Vélos     | APSA      | 4000
      ^                       | TOTAL     | 4000
                              | TOTAL     | 10350
                              | TOTAL GENERAL | ${grand}`,
  });

  test("earns a safe correction from two totals that persons typed over it", () => {
    expect(corrections(typed("10350"))).toEqual(["safe C5"]);
  });

  test("and none from one of them, which a formula repeats", () => {
    expect(corrections(typed("=C8 -> 10350"))).toEqual(["confirm C5"]);
  });
});
