import type { Catalogue } from "./say";

/** The journal of corrections, as its sheet reads. */
export const journalTexts = {
  sheet: { fr: "Journal de pointage", en: "Correction journal" },
  title: { fr: "Journal de pointage", en: "Correction journal" },
  note: {
    fr: "Chaque correction appliquée par Pointage, dans l'ordre. Une correction annulée reste inscrite, avec l'heure de son annulation.",
    en: "Each correction applied by Pointage, in order. A correction undone stays listed, with the time it was undone.",
  },
  number: { fr: "N°", en: "No." },
  at: { fr: "Appliquée le", en: "Applied on" },
  "sheet-column": { fr: "Feuille", en: "Sheet" },
  address: { fr: "Cellule", en: "Cell" },
  before: { fr: "Avant", en: "Before" },
  after: { fr: "Après", en: "After" },
  rule: { fr: "Contrôle", en: "Check" },
  reason: { fr: "Motif", en: "Reason" },
  undone: { fr: "Annulée le", en: "Undone on" },
  true: { fr: "VRAI", en: "TRUE" },
  false: { fr: "FAUX", en: "FALSE" },
  empty: { fr: "(vide)", en: "(empty)" },
} as const satisfies Catalogue;

/** The imputation summary, as its sheet reads. */
export const summaryTexts = {
  sheet: { fr: "Synthèse des imputations", en: "Imputation summary" },
  title: { fr: "Synthèse des imputations budgétaires", en: "Budget imputation summary" },
  note: {
    fr: "La dépense de chaque code est calculée par formule à partir des cellules de l'annexe : elle suit toute modification.",
    en: "Each code's expense is computed by a formula over the cells of the annex: it follows every change.",
  },
  "as-text": {
    fr: "{{count}} {{count:montant de l'annexe est saisi comme du texte : il est ajouté|montants de l'annexe sont saisis comme du texte : ils sont ajoutés}} en chiffres et ne {{count:suivra|suivront}} pas une modification.",
    en: "{{count}} {{count:amount of the annex is|amounts of the annex are}} held as text: added as figures, not following a change.",
  },
  code: { fr: "Code opération", en: "Operation code" },
  budgetImputation: { fr: "Imputation budgétaire", en: "Budget imputation" },
  label: { fr: "Libellé", en: "Label" },
  operations: { fr: "Opérations de l'annexe", en: "Operations of the annex" },
  commitmentAuthorisation: { fr: "Autorisation d'engagement", en: "Commitment authorisation" },
  available: { fr: "Disponible", en: "Available" },
  expense: { fr: "Dépense", en: "Expense" },
  balance: { fr: "Solde", en: "Balance" },
  stated: { fr: "Dépense énoncée", en: "Expense stated" },
  gap: { fr: "Écart", en: "Gap" },
  total: { fr: "TOTAL", en: "TOTAL" },
  unmapped: { fr: "Sans code connu", en: "No known code" },
  unsure: { fr: "{{operation}} (à confirmer)", en: "{{operation}} (to confirm)" },
  "in-part": { fr: "{{operation}} (en partie)", en: "{{operation}} (in part)" },
} as const satisfies Catalogue;
