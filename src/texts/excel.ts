import type { Catalogue } from "./say";

/** Why Excel refused, what to do, and that nothing was lost: the operation's own sentence comes after. */
export const excelProblemTexts = {
  "cell-edited": {
    fr: "Une cellule est en cours de saisie dans Excel. Validez-la par Entrée (ou quittez-la par Échap), puis recommencez.",
    en: "A cell is being typed in. Press Enter (or Escape) in Excel, then try again.",
  },
  protected: {
    fr: "Excel refuse l'accès : la feuille est protégée, ou le classeur est en lecture seule. Ôtez la protection (Révision > Ôter la protection) ou enregistrez une copie, puis recommencez.",
    en: "Excel denies access: the sheet is protected, or the workbook is read-only. Remove the protection (Review > Unprotect Sheet) or save a copy, then try again.",
  },
  "structure-protected": {
    fr: "La structure du classeur est protégée : aucune feuille ne peut y être ajoutée. Ôtez cette protection (Révision > Protéger le classeur), puis recommencez.",
    en: "The workbook's structure is protected: no sheet can be added. Remove that protection (Review > Protect Workbook), then try again.",
  },
  "connection-lost": {
    fr: "La liaison avec Excel est coupée. Vérifiez la connexion, attendez que le classeur réponde, puis recommencez.",
    en: "The link with Excel is cut. Check the connection, wait for the workbook to respond, then try again.",
  },
  "too-large": {
    fr: "La feuille est trop grande pour être traitée d'un coup. Supprimez les lignes et colonnes vides qui suivent le tableau, ou gardez-le seul dans une feuille.",
    en: "The sheet is too large to be handled at once. Delete the empty rows and columns after the table, or keep it alone in a sheet.",
  },
  "sheet-gone": {
    fr: "La feuille ou la cellule visée n'existe plus : elle a été supprimée ou renommée. Cliquez de nouveau sur Pointer.",
    en: "The sheet or cell is no longer there: it was deleted or renamed. Check again.",
  },
  "chart-sheet": {
    fr: "La feuille affichée est un graphique. Affichez la feuille de l'annexe, puis recommencez.",
    en: "The sheet shown is a chart. Show the annex's sheet, then try again.",
  },
  merged: {
    fr: "Des cellules fusionnées empêchent l'opération. Défusionnez-les (Accueil > Fusionner), puis recommencez.",
    en: "Merged cells are in the way. Unmerge them (Home > Merge), then try again.",
  },
  filtered: {
    fr: "Un filtre empêche l'opération. Effacez-le (Données > Effacer), puis recommencez.",
    en: "A filter is in the way. Clear it (Data > Clear), then try again.",
  },
  coauthor: {
    fr: "Quelqu'un d'autre modifie le classeur au même endroit. Attendez un instant, puis cliquez de nouveau sur Pointer.",
    en: "Someone else is changing the workbook at the same place. Wait a moment, then check again.",
  },
  busy: {
    fr: "Excel est occupé. Attendez la fin de l'opération en cours, puis recommencez.",
    en: "Excel is busy. Wait for what it is doing to end, then try again.",
  },
  "not-supported": {
    fr: "Cette version d'Excel ne sait pas faire cela. Mettez Excel à jour, ou ouvrez le classeur dans Excel pour le web.",
    en: "This version of Excel cannot do that. Update Excel, or open the workbook in Excel on the web.",
  },
  "not-kept": {
    fr: "Excel n'a pas gardé ce qui a été écrit (mise en forme « Texte », validation des données ou tableau ?). Corrigez la cellule à la main.",
    en: "Excel did not keep what was written (a text format, data validation or a table?). Correct the cell by hand.",
  },
  stopped: { fr: "Lecture arrêtée à votre demande.", en: "Reading stopped as you asked." },
  unforeseen: {
    fr: "Excel a refusé l'opération sans en dire la raison ({{code}}). Recommencez ; si cela persiste, enregistrez, fermez puis rouvrez le classeur.",
    en: "Excel refused without saying why ({{code}}). Try again; if it lasts, save, close and reopen the workbook.",
  },
} as const satisfies Catalogue;

/** What was done when the user asked to see a place. */
export const goToTexts = {
  selected: { fr: "{{place}} est sélectionnée.", en: "{{place}} is selected." },
  "out-of-sight": {
    fr: "{{place}} est sélectionnée, mais sa ligne ou sa colonne est masquée (filtre ?).",
    en: "{{place}} is selected, but its row or column is hidden (a filter?).",
  },
  "hidden-sheet": {
    fr: "La feuille « {{sheet}} » est masquée. Affichez-la (clic droit sur un onglet > Afficher), puis recommencez.",
    en: "The sheet “{{sheet}}” is hidden. Show it (right-click a tab > Unhide), then try again.",
  },
  "very-hidden-sheet": {
    fr: "La feuille « {{sheet}} » est masquée par un programme et ne peut pas être affichée d'ici.",
    en: "The sheet “{{sheet}}” was hidden by a program and cannot be shown from here.",
  },
  "sheet-gone": {
    fr: "La feuille « {{sheet}} » n'existe plus. Cliquez de nouveau sur Pointer.",
    en: "The sheet “{{sheet}}” is gone. Check again.",
  },
} as const satisfies Catalogue;
