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

/** What stands at the head, the foot and the end of the sheets that go into a file. */
export const sheetHeadTexts = {
  session: { fr: "Séance du {{date}}", en: "Session of {{date}}" },
  number: { fr: "Délibération n° {{number}}", en: "Deliberation no. {{number}}" },
  months: {
    fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    en: "January February March April May June July August September October November December",
  },
  day: { fr: "{{day}} {{month}} {{year}}", en: "{{day}} {{month}} {{year}}" },
  "first-day": { fr: "{{day}}er {{month}} {{year}}", en: "{{day}} {{month}} {{year}}" },
  visa: { fr: "Visas", en: "Sign-off" },
  "drawn-up": { fr: "Établi par (nom, date, signature)", en: "Drawn up by (name, date, signature)" },
  checked: { fr: "Vérifié par (nom, date, signature)", en: "Checked by (name, date, signature)" },
  approved: { fr: "Visa (nom, date, signature)", en: "Approved by (name, date, signature)" },
} as const satisfies Catalogue;

/** The imputation summary, as its sheet reads. */
export const summaryTexts = {
  sheet: { fr: "Synthèse des imputations", en: "Imputation summary" },
  title: { fr: "Synthèse des imputations budgétaires", en: "Budget imputation summary" },
  note: {
    fr: "La dépense de chaque code est calculée par formule à partir des cellules de l'annexe : elle suit toute modification.",
    en: "Each code's expense is computed by a formula over the cells of the annex: it follows every change.",
  },
  "kept-beside": {
    fr: "Le tableau est réécrit à chaque mise à jour ; ce que vous ajoutez à côté ou au-dessous est gardé.",
    en: "The table is written again at each update; what you add beside or below it is kept.",
  },
  "as-text": {
    fr: "{{count}} {{count:montant de l'annexe est saisi comme du texte : il est ajouté|montants de l'annexe sont saisis comme du texte : ils sont ajoutés}} en chiffres et ne {{count:suivra|suivront}} pas une modification.",
    en: "{{count}} {{count:amount of the annex is|amounts of the annex are}} held as text: added as figures, not following a change.",
  },
  code: { fr: "Code opération", en: "Operation code" },
  budgetImputation: { fr: "Imputation budgétaire", en: "Budget imputation" },
  label: { fr: "Libellé", en: "Label" },
  commitmentAuthorisation: { fr: "Autorisation d'engagement", en: "Commitment authorisation" },
  available: { fr: "Disponible", en: "Available" },
  expense: { fr: "Dépense", en: "Expense" },
  balance: { fr: "Solde", en: "Balance" },
  stated: { fr: "Dépense énoncée", en: "Expense stated" },
  gap: { fr: "Écart", en: "Gap" },
  proposal: { fr: "Proposition", en: "Proposal" },
  "deliberation-form": { fr: "Présentation de la délibération", en: "As the deliberation states it" },
  "report-form": { fr: "Présentation du rapport", en: "As the report states it" },
  controls: { fr: "Contrôles", en: "Controls" },
  control: { fr: "La dépense totale est égale à", en: "The total expense equals" },
  "control-amount": { fr: "Montant", en: "Amount" },
  "control-lines": {
    fr: "la somme des lignes retenues de l'annexe",
    en: "the sum of the annex's retained lines",
  },
  "control-themes": {
    fr: "la somme des totaux de thématiques de l'annexe",
    en: "the sum of the annex's theme totals",
  },
  "control-grand-total": { fr: "le total général de l'annexe", en: "the annex's grand total" },
  "control-articles": {
    fr: "la somme des articles de la délibération",
    en: "the sum of the deliberation's articles",
  },
  "control-stated": {
    fr: "la somme des dépenses énoncées par code",
    en: "the sum of the expenses stated by code",
  },
  "code-findings": { fr: "Autres constats sur les codes", en: "Other findings about the codes" },
  finding: { fr: "Constat", en: "Finding" },
  "code-finding": { fr: "{{check}} (code {{code}})", en: "{{check}} (code {{code}})" },
  "stated-amount": { fr: "Énoncé", en: "Stated" },
  "expected-amount": { fr: "Attendu", en: "Expected" },
  "chart-section": { fr: "Graphique", en: "Chart" },
  chart: { fr: "Proposition et disponible par code", en: "Proposal and available by code" },
  operation: { fr: "Opération {{operation}}", en: "Operation {{operation}}" },
  total: { fr: "TOTAL", en: "TOTAL" },
  unmapped: { fr: "Sans code connu", en: "No known code" },
  unsure: { fr: "{{operation}} (à confirmer)", en: "{{operation}} (to confirm)" },
  "in-part": { fr: "{{operation}} (en partie)", en: "{{operation}} (in part)" },
} as const satisfies Catalogue;

/** The control sheet, as it reads. */
export const controlTexts = {
  sheet: { fr: "Tableau de contrôle", en: "Control sheet" },
  title: { fr: "Tableau de contrôle du dossier", en: "Control sheet of the dossier" },
  note: {
    fr: "État du pointage à la date indiquée : les montants sont ceux qui ont été lus, ils ne suivent pas une modification. Ce que vous ajoutez à côté est gardé.",
    en: "The check as it stood on the date given: amounts are those that were read, they do not follow a change. What you add beside it is kept.",
  },
  dossier: { fr: "Dossier", en: "Dossier" },
  verdict: { fr: "Résultat", en: "Result" },
  at: { fr: "Pointé le", en: "Checked on" },
  by: { fr: "Par", en: "By" },
  version: { fr: "Pointage et contrôles, version", en: "Pointage and its checks, version" },
  "version-rules": {
    fr: "{{version}} ({{ran}} contrôles effectués sur {{all}})",
    en: "{{version}} ({{ran}} checks run of {{all}})",
  },
  total: { fr: "Total de l'annexe", en: "Total of the annex" },
  "total-retained": {
    fr: "{{total}} (retenu : {{retained}})",
    en: "{{total}} (retained: {{retained}})",
  },
  coverage: { fr: "Montants des documents", en: "Amounts of the documents" },

  sources: { fr: "Pièces pointées", en: "Sources checked" },
  role: { fr: "Pièce", en: "Source" },
  file: { fr: "Fichier", en: "File" },
  "file-open": {
    fr: "classeur ouvert dans Excel pendant le pointage",
    en: "workbook open in Excel during the check",
  },
  "no-file": { fr: "texte collé, sans fichier", en: "pasted text, without a file" },
  "file-remark": { fr: "{{name}} ({{remark}})", en: "{{name}} ({{remark}})" },
  fingerprints: {
    fr: "Empreintes des fichiers, pour prouver plus tard que ce sont bien ceux-là",
    en: "Fingerprints of the files, to prove later that they are the same",
  },
  fingerprint: {
    fr: "{{file}} : SHA-256 {{sha256}} ({{count}} {{count:octet|octets}})",
    en: "{{file}}: SHA-256 {{sha256}} ({{count}} {{count:byte|bytes}})",
  },
  "file-sheets": { fr: "{{file}} (feuille {{sheets}})", en: "{{file}} (sheet {{sheets}})" },

  findings: { fr: "Constats", en: "Findings" },
  "no-findings": { fr: "Aucun constat.", en: "No finding." },
  number: { fr: "N°", en: "No." },
  severity: { fr: "Nature", en: "Kind" },
  check: { fr: "Contrôle", en: "Check" },
  message: { fr: "Constat", en: "Finding" },
  place: { fr: "Où", en: "Where" },
  stated: { fr: "Énoncé", en: "Stated" },
  expected: { fr: "Attendu", en: "Expected" },
  gap: { fr: "Écart", en: "Gap" },

  waivers: { fr: "Constats mis de côté", en: "Findings set aside" },
  "no-waivers": { fr: "Aucun constat mis de côté.", en: "No finding set aside." },
  reason: { fr: "Motif", en: "Reason" },

  skipped: { fr: "Contrôles qui n'ont pas pu se faire", en: "Checks that could not run" },
  unread: { fr: "Non lu dans l'annexe", en: "Not read in the annex" },
  untied: {
    fr: "Montants des documents sans vis-à-vis dans l'annexe",
    en: "Amounts of the documents with no match in the annex",
  },
  text: { fr: "Texte", en: "Text" },

  matrix: { fr: "Pointage, montant par montant", en: "The check, amount by amount" },
  "no-matrix": { fr: "Aucun montant à pointer.", en: "No amount to check." },
  quantity: { fr: "Montant, et où il est écrit", en: "Amount, and where it is written" },
  "other-findings": { fr: "Autres constats", en: "Other findings" },
  amount: { fr: "Montant", en: "Amount" },
  tick: { fr: "Pointage", en: "Tick" },
  agrees: { fr: "✓", en: "✓" },
  differs: { fr: "≠", en: "≠" },
  "all-agree": { fr: "✓ {{count}} sur {{count}}", en: "✓ {{count}} of {{count}}" },
  "some-differ": { fr: "≠ {{agreeing}} sur {{count}}", en: "≠ {{agreeing}} of {{count}}" },
  whole: { fr: "Ensemble de l'annexe", en: "Whole annex" },
  theme: { fr: "Thématique {{name}}", en: "Theme {{name}}" },
  operation: { fr: "Opération {{name}}", en: "Operation {{name}}" },
  code: { fr: "Code {{name}}", en: "Code {{name}}" },
  line: { fr: "{{name}}", en: "{{name}}" },
  titled: { fr: "{{about}} – {{title}}", en: "{{about}} – {{title}}" },
  "operations-named": {
    fr: "{{count:Opération|Opérations}} {{names}}",
    en: "{{count:Operation|Operations}} {{names}}",
  },
  "operations-counted": { fr: "{{count}} opérations", en: "{{count}} operations" },
  cited: { fr: "{{place}} : « {{quote}} »", en: "{{place}}: “{{quote}}”" },
} as const satisfies Catalogue;

/** What each witness of the control sheet is called. */
export const tickSourceTexts = {
  line: { fr: "Ligne de l'annexe", en: "Line of the annex" },
  lines: { fr: "Somme des lignes", en: "Sum of lines" },
  "operation-total": { fr: "Total de l'opération", en: "Operation total" },
  "theme-total": { fr: "Total de la thématique", en: "Theme total" },
  "grand-total": { fr: "Total général", en: "Grand total" },
  article: { fr: "Article", en: "Article" },
  articles: { fr: "Somme des articles", en: "Sum of articles" },
  imputation: { fr: "Imputation", en: "Imputation" },
  imputations: { fr: "Somme des imputations", en: "Sum of imputations" },
  report: { fr: "Rapport", en: "Report" },
  narrative: { fr: "Exposé", en: "Narrative" },
  print: { fr: "Annexe imprimée", en: "Printed annex" },
} as const satisfies Catalogue;

/** The sheets by beneficiary and by territory, as they read. */
export const distributionTexts = {
  "by-beneficiary": { fr: "Par bénéficiaire", en: "By beneficiary" },
  "by-territory": { fr: "Par territoire", en: "By territory" },
  "by-beneficiary-title": { fr: "Subventions par bénéficiaire", en: "Grants by beneficiary" },
  "by-territory-title": { fr: "Subventions par territoire", en: "Grants by territory" },
  note: {
    fr: "Lignes retenues de l'annexe ; les montants sont des formules, ils suivent toute modification.",
    en: "Retained lines of the annex; amounts are formulas, they follow every change.",
  },
  threshold: {
    fr: "Au-delà de {{threshold}} dans l'année, une convention est obligatoire avec un organisme de droit privé, et ses données essentielles sont publiées.",
    en: "Above {{threshold}} in a year, a convention with a body of private law is compulsory, and its essential data are published.",
  },
  together: {
    fr: "Une ligne qui nomme plusieurs territoires est comptée à part, sous leurs noms réunis : son montant n'est pas réparti entre eux.",
    en: "A line that names several territories is counted apart, under their names together: its amount is not shared between them.",
  },
  figures: {
    fr: "{{count}} {{count:montant est un chiffre et ne suivra|montants sont des chiffres et ne suivront}} pas une modification : {{count:il est saisi|ils sont saisis}} comme du texte dans l'annexe, ou sa formule serait trop longue.",
    en: "{{count}} {{count:amount is a figure and does|amounts are figures and do}} not follow a change: held as text in the annex, or too long for a formula.",
  },
  beneficiary: { fr: "Structure", en: "Beneficiary" },
  territory: { fr: "Territoire", en: "Territory" },
  spellings: { fr: "Autres graphies, territoires", en: "Other spellings, territories" },
  "structures-column": { fr: "Structures", en: "Beneficiaries" },
  structures: {
    fr: "{{count}} {{count:structure|structures}}",
    en: "{{count}} {{count:beneficiary|beneficiaries}}",
  },
  territories: { fr: "territoires : {{names}}", en: "territories: {{names}}" },
  grants: { fr: "Nombre de lignes", en: "Number of lines" },
  theme: { fr: "Thématique {{number}}", en: "Theme {{number}}" },
  amount: { fr: "Total", en: "Total" },
  total: { fr: "TOTAL", en: "TOTAL" },
  control: { fr: "Somme des lignes retenues de l'annexe", en: "Sum of the annex's retained lines" },
  stated: { fr: "Total énoncé par l'annexe", en: "Total stated by the annex" },
  gap: { fr: "Écart", en: "Gap" },
  above: { fr: "Plus de {{threshold}}", en: "More than {{threshold}}" },
  yes: { fr: "oui", en: "yes" },
  spelled: { fr: "aussi écrit {{names}}", en: "also written {{names}}" },
  "no-name": { fr: "(structure non indiquée)", en: "(no beneficiary given)" },
  "no-territory": { fr: "(territoire non indiqué)", en: "(no territory given)" },
} as const satisfies Catalogue;

/** The mail-merge table: its columns are the names of the fields that Word offers. */
export const mailMergeTexts = {
  sheet: { fr: "Publipostage conventions", en: "Conventions mail merge" },
  beneficiary: { fr: "Organisme", en: "Beneficiary" },
  amount: { fr: "Montant accordé", en: "Amount granted" },
  amountInWords: { fr: "Montant en lettres", en: "Amount in words" },
  share: { fr: "Part de l'acompte", en: "Advance share" },
  advance: { fr: "Acompte", en: "Advance" },
  balance: { fr: "Solde", en: "Balance" },
  territories: { fr: "Territoires", en: "Territories" },
  theme: { fr: "Thématique", en: "Theme" },
  operation: { fr: "Opération n°", en: "Operation no." },
  operationTitle: { fr: "Opération", en: "Operation" },
  code: { fr: "Code opération", en: "Operation code" },
  budgetImputation: { fr: "Imputation budgétaire", en: "Budget imputation" },
  amountAsText: { fr: "Montant accordé (texte)", en: "Amount granted (text)" },
  shareAsText: { fr: "Part de l'acompte (texte)", en: "Advance share (text)" },
  advanceAsText: { fr: "Acompte (texte)", en: "Advance (text)" },
  balanceAsText: { fr: "Solde (texte)", en: "Balance (text)" },
} as const satisfies Catalogue;

/** The list of what is to be corrected in the documents, for whoever holds them. */
export const inDocumentsTexts = {
  title: { fr: "À corriger dans Word", en: "To correct in Word" },
  intro: {
    fr: "Le pointage de l'annexe a relevé les points suivants dans les documents du dossier. Merci de les reporter dans le fichier d'origine.",
    en: "The check of the annex found the following points in the dossier's documents. Please make these changes in the original file.",
  },
  named: { fr: "{{document}} ({{file}})", en: "{{document}} ({{file}})" },
  where: { fr: "Où", en: "Where" },
  passage: { fr: "Passage", en: "Passage" },
  replace: { fr: "Remplacer", en: "Replace" },
  by: { fr: "Par", en: "By" },
} as const satisfies Catalogue;

/** The overview of a session's dossiers, as its sheet reads. */
export const overviewTexts = {
  sheet: { fr: "Vue d'ensemble", en: "Overview" },
  title: { fr: "Vue d'ensemble des dossiers", en: "Overview of the dossiers" },
  note: {
    fr: "Une ligne par dossier, telle que le pointage l'a trouvée.",
    en: "One row a dossier, as the check found it.",
  },
  dossier: { fr: "Dossier", en: "Dossier" },
  verdict: { fr: "Résultat", en: "Result" },
  total: { fr: "Total de l'annexe", en: "Total of the annex" },
  retained: { fr: "Total retenu", en: "Retained total" },
  errors: { fr: "Écarts", en: "Gaps" },
  warnings: { fr: "À vérifier", en: "To check" },
  all: { fr: "ENSEMBLE", en: "ALL" },
  codes: { fr: "Codes opération, tous dossiers réunis", en: "Operation codes, all dossiers together" },
  "codes-note": {
    fr: "Le disponible retenu est le plus faible de ceux que les dossiers énoncent, ou le premier s'ils se suivent : plusieurs dossiers justes peuvent, ensemble, le dépasser.",
    en: "The amount available is the lowest that dossiers state, or the first where they follow one another: several dossiers, each right, may exceed it together.",
  },
  "overdrawn-together": {
    fr: "Code {{code}} : {{total}} proposés par {{count}} dossiers, pour {{limit}} disponibles. Chaque dossier y tient seul ; ensemble ils le dépassent de {{excess}}.",
    en: "Code {{code}}: {{total}} proposed by {{count}} dossiers, {{limit}} available. Each fits alone; together they exceed it by {{excess}}.",
  },
  "overdrawn-alone": {
    fr: "Code {{code}} : {{total}} proposés par {{count}} {{count:dossier|dossiers}}, pour {{limit}} disponibles. Un dossier le dépasse à lui seul ; dépassement de {{excess}}.",
    en: "Code {{code}}: {{total}} proposed by {{count}} {{count:dossier|dossiers}}, {{limit}} available. One dossier exceeds it by itself; exceeded by {{excess}}.",
  },
  "overdrawn-authorisation": {
    fr: "Code {{code}} : {{total}} proposés par {{count}} {{count:dossier|dossiers}}, au-delà de l'autorisation d'engagement ({{limit}}) ; dépassement de {{excess}}.",
    en: "Code {{code}}: {{total}} proposed by {{count}} {{count:dossier|dossiers}}, beyond the commitment authorisation ({{limit}}); exceeded by {{excess}}.",
  },
  code: { fr: "Code opération", en: "Operation code" },
  budgetImputation: { fr: "Imputation", en: "Imputation" },
  label: { fr: "Libellé", en: "Label" },
  available: { fr: "Disponible", en: "Available" },
  proposal: { fr: "Proposition", en: "Proposal" },
  balance: { fr: "Solde", en: "Balance" },
  state: { fr: "État", en: "State" },
  within: { fr: "dans le disponible", en: "within what is available" },
  alone: { fr: "dépassé par un dossier seul", en: "exceeded by one dossier alone" },
  together: { fr: "dépassé par l'ensemble des dossiers", en: "exceeded by all dossiers together" },
  "beyond-authorisation": {
    fr: "disponible inconnu ; autorisation d'engagement dépassée",
    en: "available unknown; commitment authorisation exceeded",
  },
  "one-after-the-other": {
    fr: "{{state}} (chaque dossier part du solde d'un autre)",
    en: "{{state}} (each dossier begins with the balance of another)",
  },
  unknown: { fr: "disponible inconnu", en: "available unknown" },
  "available-differs": {
    fr: "{{state}} (disponible énoncé différemment)",
    en: "{{state}} (available stated differently)",
  },
} as const satisfies Catalogue;
