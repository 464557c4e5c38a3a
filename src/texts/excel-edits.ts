import type { Catalogue } from "./say";

/** What became of the workbook when something failed. */
export const excelStateTexts = {
  unchanged: {
    fr: "Rien n'a été modifié dans le classeur.",
    en: "Nothing was changed in the workbook.",
  },
  restored: {
    fr: "Ce qui avait été écrit a été remis comme avant.",
    en: "What had been written was put back as it was.",
  },
  unknown: {
    fr: "On ne sait pas encore si l'écriture a eu lieu : le volet vérifiera dès qu'Excel répondra. Le résultat du pointage est gardé.",
    en: "Whether the writing was done is not known yet: the pane will look as soon as Excel answers. The check's result is kept.",
  },
} as const satisfies Catalogue;

/** Why a cell was left as it was. Place comes first. */
export const refusedEditTexts = {
  changed: {
    fr: "{{place}} a changé depuis le pointage (elle contient {{found}} au lieu de {{before}}). Cliquez de nouveau sur Pointer.",
    en: "{{place}} changed since the check (it holds {{found}} instead of {{before}}). Check again.",
  },
  protected: {
    fr: "{{place}} est verrouillée : sa feuille est protégée. Ôtez la protection (Révision > Ôter la protection), puis recommencez.",
    en: "{{place}} is locked: its sheet is protected. Remove the protection (Review > Unprotect Sheet), then try again.",
  },
  "sheet-gone": {
    fr: "{{place}} n'existe plus : sa feuille a été supprimée ou renommée. Cliquez de nouveau sur Pointer.",
    en: "{{place}} is gone: its sheet was deleted or renamed. Check again.",
  },
  merged: {
    fr: "{{place}} est cachée dans une cellule fusionnée. Défusionnez-la (Accueil > Fusionner), puis recommencez.",
    en: "{{place}} is hidden in a merged cell. Unmerge it (Home > Merge), then try again.",
  },
  twice: {
    fr: "{{place}} est visée par deux corrections à la fois. Appliquez-les l'une après l'autre.",
    en: "{{place}} is the target of two corrections at once. Apply them one after the other.",
  },
  moved: {
    fr: "{{place}} n'est plus sur la ligne qui a été corrigée : des lignes ont bougé, ou les textes de celle-ci ont changé. Rien n'est annulé ; le journal dit ce que contenait la cellule.",
    en: "{{place}} is no longer in the row that was corrected: rows moved, or the texts of that one changed. Nothing is undone; the journal says what the cell held.",
  },
  superseded: {
    fr: "{{place}} : d'après le journal, cette correction est déjà annulée ou une autre l'a suivie. Rien n'est annulé ; cliquez de nouveau sur Pointer.",
    en: "{{place}}: the journal says that this correction is already undone, or that another one followed. Nothing is undone; check again.",
  },
  journal: {
    fr: "La feuille du journal (« {{place}} ») est protégée : une correction ne s'écrit pas sans y être inscrite. Ôtez la protection, puis recommencez.",
    en: "The journal's sheet (“{{place}}”) is protected: a correction is not written without being listed there. Remove the protection, then try again.",
  },
} as const satisfies Catalogue;

/** Why corrections that were shown are not written. */
export const notProposedText = {
  fr: "La feuille a changé depuis que cette correction a été proposée, et le nouveau pointage ne propose plus la même. Rien n'a été modifié ; relisez ce qu'il propose.",
  en: "The sheet changed since this correction was proposed, and the new check does not propose the same. Nothing was changed; read what it proposes.",
} as const;
