import type { Catalogue } from "./say";

/** What the readers of files have to tell, without keeping the dossier from being checked. */
export const noticeTexts = {
  "pages-without-text": {
    fr: "{{file}} : pas de texte à lire page {{pages}} (page numérisée ?). Ce qu'elle porte n'est pas pointé.",
    en: "{{file}}: no text to read on page {{pages}} (a scanned page?). What it holds is not checked.",
  },
  "tracked-changes": {
    fr: "{{file}} : le document porte un suivi des modifications. Il est lu comme si elles étaient acceptées.",
    en: "{{file}}: the document has tracked changes. It is read as if they were accepted.",
  },
  "tracked-amounts": {
    fr: "{{file}} : des montants changent selon que les modifications suivies sont acceptées ou non ({{amounts}}). Le document est lu comme si elles étaient acceptées.",
    en: "{{file}}: amounts change with whether the tracked changes are accepted ({{amounts}}). The document is read as if they were.",
  },
  "overlapping-merges": {
    fr: "{{file}} : des cellules fusionnées se chevauchent ({{place}}). Défusionnez-les dans Excel pour être sûr de la lecture.",
    en: "{{file}}: merged cells overlap ({{place}}). Unmerge them in Excel to be sure of what is read.",
  },
  "cell-out-of-bounds": {
    fr: "{{file}} : une cellule se trouve hors de la feuille ({{place}}) et n'est pas lue. Enregistrez le classeur depuis Excel.",
    en: "{{file}}: a cell stands outside the sheet ({{place}}) and is not read. Save the workbook from Excel.",
  },
  "rows-out-of-order": {
    fr: "{{file}} : les lignes du fichier ne sont pas dans l'ordre ({{place}}). Enregistrez le classeur depuis Excel.",
    en: "{{file}}: the file's rows are not in order ({{place}}). Save the workbook from Excel.",
  },
  "duplicate-cell": {
    fr: "{{file}} : une cellule figure deux fois dans le fichier ({{place}}). Enregistrez le classeur depuis Excel.",
    en: "{{file}}: a cell stands twice in the file ({{place}}). Save the workbook from Excel.",
  },
  "number-unreadable": {
    fr: "{{file}} : un nombre du fichier est illisible ({{place}}). Saisissez de nouveau cette cellule dans Excel.",
    en: "{{file}}: a number of the file cannot be read ({{place}}). Type that cell again in Excel.",
  },
  "text-too-long": {
    fr: "{{file}} : un texte est plus long qu'Excel n'en garde dans une cellule ({{place}}). Seuls ses 32 767 premiers caractères sont lus.",
    en: "{{file}}: a text is longer than Excel keeps in a cell ({{place}}). Only its first 32,767 characters are read.",
  },
  "formula-too-long": {
    fr: "{{file}} : une formule est plus longue qu'Excel ne l'admet ({{place}}). Seule sa valeur est lue.",
    en: "{{file}}: a formula is longer than Excel allows ({{place}}). Only its value is read.",
  },
  "part-missing": {
    fr: "{{file}} : une partie du fichier manque ({{place}}). Enregistrez le classeur depuis Excel.",
    en: "{{file}}: a part of the file is missing ({{place}}). Save the workbook from Excel.",
  },
  "duplicate-sheet-name": {
    fr: "{{file}} : deux feuilles portent le même nom ({{place}}). Renommez-en une dans Excel.",
    en: "{{file}}: two sheets bear the same name ({{place}}). Rename one in Excel.",
  },
  "formulas-uncomputed": {
    fr: "{{file}} : {{count}} {{count:formule n'a pas de valeur dans le fichier et n'a pas pu être calculée|formules n'ont pas de valeur dans le fichier et n'ont pas pu être calculées}} ({{place}}). Ce qui en dépend n'est pas pointé : enregistrez le classeur depuis Excel.",
    en: "{{file}}: {{count}} {{count:formula has no value in the file and could not be computed|formulas have no value in the file and could not be computed}} ({{place}}). What rests on them is not checked: save the workbook from Excel.",
  },
  "and-others": {
    fr: "{{places}} et {{count}} {{count:autre|autres}}",
    en: "{{places}} and {{count}} {{count:other|others}}",
  },
} as const satisfies Catalogue;
