import type { Catalogue } from "./say";

/** What the command line says of the copies it writes. */
export const writeCommandTexts = {
  help: {
    fr: `Écrire une copie de l'annexe (le fichier d'origine n'est jamais modifié) :
  pointage mark <dossier> -o COPIE.xlsx      les écarts surlignés et annotés
  pointage fix <dossier> -o COPIE.xlsx       les corrections sûres, et leur journal
  pointage summary <dossier> -o COPIE.xlsx   la synthèse des imputations, en formules, et le tableau de contrôle

  -o, --output <fichier>    la copie à écrire
  --force                   remplace la copie si elle existe
  --strict                  n'écrit rien si la copie devait perdre une partie du classeur
  --dry-run                 (fix) montre chaque correction sans rien écrire
  --only <règle,...>        (fix) seulement les corrections de ces contrôles
  --values                  (fix) écrit des montants plutôt que des formules
  --since <version>         (summary) compare avec un classeur ou un dossier antérieur, dans le tableau de contrôle
`,
    en: `Writing a copy of the annex (the original file is never changed):
  pointage mark <dossier> -o COPY.xlsx      gaps highlighted and annotated
  pointage fix <dossier> -o COPY.xlsx       the safe corrections, and their journal
  pointage summary <dossier> -o COPY.xlsx   the imputation summary, in formulas, and the control sheet

  -o, --output <file>    the copy to write
  --force                replaces the copy if it exists
  --strict               writes nothing if the copy would lose a part of the workbook
  --dry-run              (fix) shows each correction and writes nothing
  --only <rule,...>      (fix) only the corrections of these checks
  --values               (fix) writes amounts rather than formulas
  --since <version>      (summary) compares with an earlier workbook or dossier, in the control sheet
`,
  },
  "missing-output": {
    fr: "Il manque le fichier à écrire : ajoutez -o COPIE.xlsx.",
    en: "The file to write is missing: add -o COPY.xlsx.",
  },
  "one-dossier": {
    fr: "Cette commande traite un seul dossier à la fois. « pointage --help » donne l'aide.",
    en: "This command takes one dossier at a time. “pointage --help” gives help.",
  },
  "unknown-rule": {
    fr: "Le contrôle « {{name}} » n'existe pas. « pointage check --json » donne les noms des contrôles d'un dossier.",
    en: "There is no check “{{name}}”. “pointage check --json” gives the names of a dossier's checks.",
  },

  marked: {
    fr: "{{file}} : {{areas}} {{areas:zone surlignée|zones surlignées}}, {{notes}} {{notes:annotée|annotées}}.",
    en: "{{file}}: {{areas}} {{areas:area|areas}} highlighted, {{notes}} annotated.",
  },
  "marked-nothing": {
    fr: "{{file}} : rien à surligner.",
    en: "{{file}}: nothing to highlight.",
  },
  elsewhere: {
    fr: "{{count}} {{count:point porte|points portent}} sur les documents seuls et n'{{count:apparaît|apparaissent}} pas dans la copie (« pointage check » les détaille).",
    en: "{{count}} {{count:point is|points are}} about the documents alone and not shown in the copy (“pointage check” details them).",
  },
  "skipped-protected": {
    fr: "La feuille « {{sheet}} » est protégée : elle n'est pas surlignée.",
    en: "The sheet “{{sheet}}” is protected: it is not highlighted.",
  },
  "skipped-noted": {
    fr: "{{place}} porte déjà une note : elle est gardée, la nôtre n'est pas ajoutée.",
    en: "{{place}} already bears a note: it is kept, ours is not added.",
  },

  edit: {
    fr: "  {{place}} : {{before}} → {{after}}",
    en: "  {{place}}: {{before}} → {{after}}",
  },
  because: { fr: "      {{reason}}", en: "      {{reason}}" },
  "dry-run": {
    fr: "{{count}} {{count:correction sûre serait écrite|corrections sûres seraient écrites}}. Rien n'a été écrit.",
    en: "{{count}} safe {{count:correction|corrections}} would be written. Nothing was written.",
  },
  fixed: {
    fr: "{{file}} : {{count}} {{count:correction écrite, inscrite|corrections écrites, inscrites}} dans la feuille « {{journal}} ».",
    en: "{{file}}: {{count}} {{count:correction|corrections}} written, listed in the sheet “{{journal}}”.",
  },
  "nothing-to-fix": {
    fr: "{{file}} : aucune correction sûre ; la copie est identique à l'annexe.",
    en: "{{file}}: no safe correction; the copy is identical to the annex.",
  },
  "nothing-to-fix-dry": { fr: "Aucune correction sûre.", en: "No safe correction." },
  "in-conflict": {
    fr: "{{place}} : une autre correction vise déjà cette cellule ; relancez « pointage fix » sur la copie.",
    en: "{{place}}: another correction aims at this cell already; run “pointage fix” again on the copy.",
  },
  remaining: {
    fr: "Il reste {{count}} {{count:point|points}} à vérifier (« pointage check » les détaille).",
    en: "{{count}} {{count:point remains|points remain}} to check (“pointage check” details them).",
  },
  "none-remaining": {
    fr: "Plus rien ne discorde dans la copie.",
    en: "Nothing disagrees in the copy any more.",
  },

  summarised: {
    fr: "{{file}} : feuille « {{sheet}} », {{codes}} {{codes:code|codes}} pour {{amount}}.",
    en: "{{file}}: sheet “{{sheet}}”, {{codes}} {{codes:code|codes}} for {{amount}}.",
  },
  controlled: {
    fr: "Feuille « {{sheet}} » : {{count}} {{count:chiffre comparé|chiffres comparés}}, avec leur place.",
    en: "Sheet “{{sheet}}”: {{count}} {{count:amount|amounts}} ticked, each with its place.",
  },
  "other-title": {
    fr: "Une feuille à vous porte déjà le titre « {{title}} » : elle est laissée telle quelle.",
    en: "A sheet of yours already bears the title “{{title}}”: it is left as it is.",
  },
  unmapped: {
    fr: "{{amount}} ne sont rattachés à aucun code : voyez la ligne « {{row}} ».",
    en: "{{amount}} are charged to no code: see the row “{{row}}”.",
  },
  "left-as-is": {
    fr: "La feuille « {{left}} » porte des cellules à vous là où le tableau devait s'étendre : elle est laissée telle quelle, et le nouveau tableau est dans la feuille « {{sheet}} ».",
    en: "The sheet “{{left}}” bears cells of yours where the table had to grow: it is left as it is, and the new table is in the sheet “{{sheet}}”.",
  },
  pushed: {
    fr: "Feuille « {{sheet}} » : vos cellules sous le tableau sont {{count}} {{count:ligne|lignes}} plus bas, pour lui faire place.",
    en: "Sheet “{{sheet}}”: your cells under the table stand {{count}} {{count:row|rows}} lower, to make room for it.",
  },
  "not-computed": {
    fr: "{{count}} {{count:formule est trop longue|formules sont trop longues}} à recalculer ici : {{count:elle garde|elles gardent}} leur dernière valeur, et Excel recalculera la copie à l'ouverture.",
    en: "{{count}} {{count:formula takes|formulas take}} too long to compute here: the last value stays, and Excel will compute the copy on opening.",
  },
  lost: {
    fr: "La copie perdrait {{part}}, que Pointage ne sait pas garder.",
    en: "The copy would lose {{part}}, which Pointage cannot keep.",
  },
  signature: { fr: "la signature électronique", en: "the digital signature" },
  unsigned: {
    fr: "Le classeur porte une signature électronique, qui ne vaut que pour lui : la copie, modifiée, n'est pas signée.",
    en: "The workbook bears a digital signature, which holds for it alone: the copy, which was changed, is not signed.",
  },
} as const satisfies Catalogue;
