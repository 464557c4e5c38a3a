/** Green is earned: every document compared, every figure of it, and nothing left unread. */
import { asksForALook, verdictOf } from "../../../src/engine/outputs";
import { check } from "../../support/rule-tester";
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";

const SHEET = `
  1. Mobilité
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | 1500
  ^                       | Le Relais | 4850.75
  ^                       | TOTAL     | =SUM(C3:C4) -> 6350.75
  Opération 2 : Vélos     | APSA      | 4000
  ^                       | TOTAL     | =SUM(C6:C6) -> 4000
                          | TOTAL     | =C5+C7 -> 10350.75`;
const ARTICLE = `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 10 350,75 €.`;

function verdict(drawn: DrawnDossier): { kind: string; text: string; look: boolean } {
  const report = check(dossierFrom(drawn));
  return { ...verdictOf(report, "fr"), look: asksForALook(report) };
}

test("an annex and a deliberation of which every figure was compared agree", () => {
  expect(verdict({ sheet: SHEET, deliberation: ARTICLE })).toEqual({
    kind: "clear",
    text: expect.stringMatching(/^Tout concorde/) as string,
    look: false,
  });
});

test("an annex by itself agrees with itself, and nothing more is said", () => {
  expect(verdict({ sheet: SHEET }).text).toMatch(/^Tout concorde dans l'annexe/);
});

test("a figure a slip away from the annex's, that chance would hardly bring so near, is asked about", () => {
  const deliberation = `${ARTICLE}\n\nLe transport est doté de 6 530,75 €.`;
  expect(verdict({ sheet: SHEET, deliberation })).toMatchObject({ kind: "warnings", look: true });
});

test("a figure like the annex's, compared with nothing, is to be looked at", () => {
  const deliberation = `${ARTICLE}\n\nLe transport est doté de 4 100 €.`;
  expect(verdict({ sheet: SHEET, deliberation })).toMatchObject({
    kind: "open",
    text: expect.stringContaining("reste à voir : 1 montant comparé à rien") as string,
    look: true,
  });
});

test("a figure out of all proportion with the annex's takes the green away, and no more", () => {
  const deliberation = `Le plan pluriannuel est doté de 92 137 000,00 €.\n\n${ARTICLE}`;
  expect(verdict({ sheet: SHEET, deliberation })).toMatchObject({ kind: "open", look: false });
});

test("a document of which no figure was compared is named", () => {
  const report = "Le présent rapport rappelle le contexte de la politique départementale.";
  expect(verdict({ sheet: SHEET, deliberation: ARTICLE, report }).text).toContain(
    "aucun montant de rapport.txt",
  );
});

test("a sheet that repeats totals of the annex and was not read as a recapitulation is named", () => {
  const sheets = { Suivi: "Mandat 12 | 6350.75\nMandat 13 | 4000\nMandat 14 | 12.5" };
  expect(verdict({ sheet: SHEET, sheets, deliberation: ARTICLE })).toMatchObject({
    kind: "open",
    text: expect.stringContaining("la feuille « Suivi »") as string,
    look: true,
  });
});

test("an amount of a row is compared only where something states its counterpart", () => {
  const table = (header: string, row: string): string => `${ARTICLE}

Les dépenses sont imputées comme suit :

${header}
${row}`;
  const spent = table(
    "Code opération\tImputation\tLibellé\tAE\tDépense",
    "C01-564H01\t6568/93564\tMobilité\t50 000,00\t10 350,75",
  );
  expect(verdict({ sheet: SHEET, deliberation: spent }).kind).toBe("clear");
  const alone = table(
    "Code opération\tImputation\tLibellé\tDisponible\tSolde",
    "C01-564H01\t6568/93564\tMobilité\t50 000,00\t39 649,25",
  );
  expect(verdict({ sheet: SHEET, deliberation: alone })).toMatchObject({ kind: "open" });
});

test("gaps that were set aside still disagree: all else is said to agree, not all", () => {
  const report = check(
    dossierFrom({ sheet: SHEET, deliberation: ARTICLE.replace("10 350,75", "10 530,75") }),
  );
  expect(report.findings.map(({ severity }) => severity)).toContain("error");
  const aside = {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, waived: "Vu avec le service." })),
  };
  expect(verdictOf(aside, "fr")).toEqual({
    kind: "clear",
    text: expect.stringMatching(/^Rien d'autre ne discorde/) as string,
  });
  expect(verdictOf(aside, "fr").text).toMatch(/1 .*côté/);
});
