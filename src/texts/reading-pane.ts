import type { Catalogue } from "./say";

/** How the annex's sheet is to be read, in the pane. */
export const readingPaneTexts = {
  choose: { fr: "Choisir la lecture…", en: "Choose the reading…" },
  title: { fr: "Lecture de la feuille", en: "Reading of the sheet" },
  waiting: { fr: "La feuille est relue…", en: "Reading the sheet…" },
  gone: {
    fr: "Pointer d'abord : la feuille n'a plus été lue depuis.",
    en: "Check first: the sheet has not been read since.",
  },
  outline: {
    fr: "Lu : {{themes}} {{themes:thématique|thématiques}}, {{operations}} {{operations:opération|opérations}}, {{lines}} {{lines:ligne|lignes}}, {{amount}} en tout.",
    en: "Read: {{themes}} {{themes:theme|themes}}, {{operations}} {{operations:operation|operations}}, {{lines}} {{lines:line|lines}}, {{amount}} in all.",
  },
  break: {
    fr: "La lecture se rompt d'abord en {{place}}.",
    en: "The reading first breaks at {{place}}.",
  },
  sheet: { fr: "Feuille de l'annexe", en: "Sheet of the annex" },
  "sheet-found": { fr: "Trouvée par son contenu", en: "Found by its content" },
  amounts: { fr: "Colonne des montants votés", en: "Column of the amounts voted" },
  "amounts-what": {
    fr: "De plusieurs colonnes, la somme est votée.",
    en: "Of several columns, the sum is voted.",
  },
  operations: { fr: "Ce qui nomme les opérations", en: "What names the operations" },
  "operations-headings": {
    fr: "Des titres sur une ligne à eux",
    en: "Headings on rows of their own",
  },
  column: { fr: "Colonne {{column}} – {{title}}", en: "Column {{column}} – {{title}}" },
  "column-untitled": { fr: "Colonne {{column}}", en: "Column {{column}}" },
  headings: { fr: "Ce que titrent les lignes de titre", en: "What the heading rows title" },
  "heading-alike": { fr: "« {{text}} » ({{count}} semblables)", en: "“{{text}}” ({{count}} alike)" },
  heading: { fr: "« {{text}} »", en: "“{{text}}”" },
  theme: { fr: "Une thématique", en: "A theme" },
  operation: { fr: "Une opération", en: "An operation" },
  "title-only": { fr: "Rien : un titre seul", en: "Nothing: a title alone" },
  areas: { fr: "Hors de l'annexe", en: "Not of the annex" },
  area: { fr: "{{area}} – « {{title}} »", en: "{{area}} – “{{title}}”" },
  apply: { fr: "Lire ainsi", en: "Read so" },
  "by-evidence": { fr: "Laisser Pointage choisir", en: "Let Pointage choose" },
  memory: {
    fr: "La feuille est lue comme vous l'avez dit",
    en: "The sheet is read as you said",
  },
} as const satisfies Catalogue;
