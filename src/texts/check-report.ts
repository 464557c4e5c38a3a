import type { Catalogue } from "./say";

/** The report as `pointage check` prints it, and as the other shells may. */
export const checkReportTexts = {
  dossier: { fr: "Dossier {{name}}", en: "Dossier {{name}}" },
  "annex-read": {
    fr: "{{themes}} {{themes:thématique|thématiques}}, {{operations}} {{operations:opération|opérations}}, {{lines}} {{lines:ligne|lignes}}, {{total}}",
    en: "{{themes}} {{themes:theme|themes}}, {{operations}} {{operations:operation|operations}}, {{lines}} {{lines:line|lines}}, {{total}}",
  },
  "annex-retained": {
    fr: "{{total}} (retenu : {{retained}})",
    en: "{{total}} (retained: {{retained}})",
  },
  sheet: { fr: "feuille {{sheets}}", en: "sheet {{sheets}}" },
  sheets: { fr: "feuilles {{sheets}}", en: "sheets {{sheets}}" },
  "no-role": {
    fr: "lu, mais rien du dossier n'y a été reconnu",
    en: "read, but nothing of the dossier was recognised in it",
  },
  ignored: { fr: "laissés de côté : {{names}}", en: "left aside: {{names}}" },

  sound: { fr: "Tout concorde", en: "Everything agrees" },
  "sound-alone": { fr: "Tout concorde dans l'annexe", en: "The annex agrees with itself" },
  /** Beside gaps that were set aside. */
  "sound-besides": { fr: "Rien d'autre ne discorde", en: "Nothing else disagrees" },
  "sound-so-far": {
    fr: "Rien ne discorde dans ce qui a été comparé ({{tied}} {{tied:montant|montants}} des documents) ; reste à voir : {{left}}",
    en: "Nothing disagrees in what was compared ({{tied}} {{tied:amount|amounts}} of the documents); left to look at: {{left}}",
  },
  "sound-so-far-besides": {
    fr: "Rien d'autre ne discorde dans ce qui a été comparé ({{tied}} {{tied:montant|montants}} des documents) ; reste à voir : {{left}}",
    en: "Nothing else disagrees in what was compared ({{tied}} {{tied:amount|amounts}} of the documents); left to look at: {{left}}",
  },
  "left-amounts": {
    fr: "{{count}} {{count:montant comparé|montants comparés}} à rien",
    en: "{{count}} {{count:amount|amounts}} compared with nothing",
  },
  "left-unread": {
    fr: "{{count}} {{count:cellule non lue|cellules non lues}} de l'annexe",
    en: "{{count}} {{count:cell|cells}} of the annex not read",
  },
  "left-sheet": { fr: "la feuille « {{sheet}} »", en: "sheet “{{sheet}}”" },
  "left-file": { fr: "aucun montant de {{file}}", en: "no amount of {{file}}" },
  errors: { fr: "{{count}} {{count:écart|écarts}}", en: "{{count}} {{count:gap|gaps}}" },
  warnings: {
    fr: "{{count}} {{count:point|points}} à vérifier",
    en: "{{count}} {{count:point|points}} to check",
  },
  infos: { fr: "{{count}} {{count:remarque|remarques}}", en: "{{count}} {{count:remark|remarks}}" },
  waivers: { fr: "{{count}} mis de côté", en: "{{count}} set aside" },
  error: { fr: "Écart", en: "Gap" },
  warning: { fr: "À vérifier", en: "To check" },
  info: { fr: "Remarque", en: "Remark" },

  theme: { fr: "Thématique {{number}}", en: "Theme {{number}}" },
  whole: { fr: "Dossier entier", en: "Whole dossier" },

  stated: { fr: "énoncé", en: "stated" },
  expected: { fr: "attendu", en: "expected" },
  gap: { fr: "écart", en: "gap" },
  quote: { fr: "passage", en: "passage" },
  suspect: { fr: "suspect", en: "suspect" },
  "stands-alone": {
    fr: "{{place}}, seul contre {{against}} {{against:témoin|témoins}}",
    en: "{{place}}, alone against {{against}} {{against:witness|witnesses}}",
  },
  "stands-with": {
    fr: "{{place}}, {{for}} {{for:témoin|témoins}} contre {{against}}",
    en: "{{place}}, {{for}} {{for:witness|witnesses}} against {{against}}",
  },
  "look-first": {
    fr: "à vérifier d'abord {{place}}, {{against}} {{against:témoin|témoins}} contre les lignes de l'opération",
    en: "check {{place}} first, {{against}} {{against:witness|witnesses}} against the operation's lines",
  },
  cause: { fr: "cause", en: "cause" },
  "other-cause": { fr: "autre cause possible", en: "another possible cause" },
  entails: { fr: "entraîne", en: "entails" },
  waived: { fr: "mis de côté", en: "set aside" },
  safe: { fr: "correction", en: "correction" },
  confirm: { fr: "à confirmer", en: "to confirm" },
  manual: { fr: "à faire", en: "to do" },
  empty: { fr: "vide", en: "empty" },

  unread: { fr: "Non lu", en: "Not read" },
  skipped: { fr: "Contrôles qui n'ont pas pu se faire", en: "Checks that could not run" },
  coverage: { fr: "Montants", en: "Amounts" },
  "coverage-line": {
    fr: "{{amounts}} {{amounts:montant|montants}} dans les documents, {{tied}} {{tied:pointé|pointés}}",
    en: "{{amounts}} {{amounts:amount|amounts}} in the documents, {{tied}} ticked",
  },
  "coverage-aside": { fr: "{{count}} hors du pointage", en: "{{count}} not for ticking" },
  "coverage-untied": { fr: "{{count}} sans vis-à-vis", en: "{{count}} with no match" },
  untied: { fr: "sans vis-à-vis", en: "no match" },
  more: {
    fr: "et {{count}} de plus (--json les donne tous)",
    en: "and {{count}} more (--json gives them all)",
  },
  "all-dossiers": {
    fr: "{{count}} dossiers : {{clear}} sans écart, {{alarmed}} à revoir, {{failed}} {{failed:inutilisable|inutilisables}}",
    en: "{{count}} dossiers: {{clear}} without gap, {{alarmed}} to review, {{failed}} unusable",
  },
  "overview-written": { fr: "Vue d'ensemble : {{file}}", en: "Overview: {{file}}" },
  progress: { fr: "Pointage {{rank}}/{{count}} : {{name}}", en: "Checking {{rank}}/{{count}}: {{name}}" },

  cell: { fr: "{{address}}", en: "{{address}}" },
  "cell-in-sheet": { fr: "« {{sheet}} » {{address}}", en: "“{{sheet}}” {{address}}" },
  page: { fr: "{{place}}, page {{page}}", en: "{{place}}, page {{page}}" },
} as const satisfies Catalogue;
