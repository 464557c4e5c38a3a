import type { Report } from "../../../../src/engine/findings";
import type { Annex, Dossier } from "../../../../src/engine/model";
import {
  dossierFacts,
  type DossierFacts,
  type PlannedCell,
  type SheetPlan,
} from "../../../../src/engine/outputs";
import { reconcile } from "../../../../src/engine/reconcile";
import { dossierFrom, type DrawnDossier } from "../../../support/drawn-dossier";

/** A dossier of two themes and three operations whose figures agree, to be bent by tests. */
export const SMALL: DrawnDossier = {
  sheet: `
    Thématique 1 : Lecture publique
    OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE
    Opération 1 : Bibliothèques | Nord | MJC du Moulin | Portage de livres | Oui | 12000
    | Sud | Les Amis du livre | Salon | Oui | 8000.50
    | | | | TOTAL | =SUM(F3:F4) -> 20000.50
    | | | | TOTAL | =F5 -> 20000.50
    Thématique 2 : Sport pour tous
    OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE
    Opération 1 : Équipements | Nord | M.J.C. du Moulin | Filets | Oui | 3000
    | | | | TOTAL | =SUM(F9:F9) -> 3000
    Opération 2 : Tournois | Est | Club des Trois Vallées | Coupe | Oui | 25000
    | Est | Ring Olympique | Gala | Non | 
    | | | | TOTAL | =SUM(F11:F12) -> 25000
    | | | | TOTAL | =F10+F13 -> 28000`,
  deliberation: `
Article 1 : de valider le financement de l'opération de la thématique 1 « Lecture publique », pour un montant total de 20 000,50 €.
Article 2 : de valider le financement des 2 opérations de la thématique 2 « Sport pour tous », pour un montant total de 28 000 €.
Article 3 : la dépense est imputée comme suit :

Code opération   Imputation   Libellé opération   AE (€)   Dépense (€)
C03-101A01   6568/93311   Lecture publique   90 000,00   20 000,50
C03-202B02   6568/93326   Équipements sportifs   50 000,00   3 000,00
C03-202B03   6568/93326   Tournois   60 000,00   25 000,00
`,
  report: `
RAPPORT DU PRÉSIDENT

Mesdames, Messieurs,

Thématique 1 « Lecture publique » : 1 opération est proposée pour un montant total de 20 000,50 €.

Thématique 2 « Sport pour tous » : 2 opérations sont proposées pour un montant total de 28 000 €.

Code opération   Imputation   Libellé opération   AE (€)   Disponible (€)   Proposition (€)   Solde (€)
C03-101A01   6568/93311   Lecture publique   90 000,00   45 000,00   20 000,50   24 999,50
C03-202B02   6568/93326   Équipements sportifs   50 000,00   10 000,00   3 000,00   7 000,00
C03-202B03   6568/93326   Tournois   60 000,00   30 000,00   25 000,00   5 000,00
`,
};

/** A drawn dossier, checked. */
export function checked(drawn: DrawnDossier): CheckedAnnex {
  return checkedDossier(dossierFrom(drawn));
}

/** The same, once every cell that holds a text holds another: one that a drawing cannot hold. */
export function checkedWith(drawn: DrawnDossier, before: string, after: string): CheckedAnnex {
  const dossier = dossierFrom(drawn);
  const sheets = dossier.workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.value.kind === "text" && cell.value.value === before
        ? { ...cell, value: { kind: "text" as const, value: after } }
        : cell,
    ),
  }));
  return checkedDossier({ ...dossier, workbook: { ...dossier.workbook, sheets } });
}

interface CheckedAnnex {
  readonly report: Report;
  readonly annex: Annex;
}

function checkedDossier(dossier: Dossier): CheckedAnnex {
  const result = reconcile(dossier, { name: "essai", lang: "fr" });
  if (result.kind !== "report") throw new Error(`unusable: ${JSON.stringify(result.annex)}`);
  return { report: result.report, annex: result.annex.annex };
}

/** What a drawn dossier says by itself of what is made of it. */
export function factsOf(drawn: DrawnDossier): DossierFacts {
  const dossier = dossierFrom(drawn);
  const result = reconcile(dossier, { name: "essai", lang: "fr" });
  if (result.kind !== "report") throw new Error(`unusable: ${JSON.stringify(result.annex)}`);
  return dossierFacts({ ...result, annex: result.annex.annex }, dossier.workbook.sheets);
}

/** A planned sheet as text, row by row: what is written to each cell. */
export function written({ rows }: SheetPlan): readonly (readonly string[])[] {
  return rows.map((row) => row.map(contentOf));
}

/** Every cell of a planned sheet. */
export function cellsOf({ rows }: SheetPlan): readonly PlannedCell[] {
  return rows.flatMap((row) => row.flatMap((cell) => cell ?? []));
}

function contentOf(cell: PlannedCell | null): string {
  return cell === null ? "" : String(cell.content.value);
}
