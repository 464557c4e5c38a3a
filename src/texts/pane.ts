import type { Catalogue } from "./say";

/** The task pane, as its user reads it. */
export const paneTexts = {
  title: { fr: "Pointage", en: "Pointage" },
  tabs: { fr: "Parties du volet", en: "Parts of the pane" },
  "tab-check": { fr: "Pointage", en: "Check" },
  "tab-imputations": { fr: "Imputations", en: "Imputations" },
  "tab-outputs": { fr: "À produire", en: "To produce" },
  "tab-settings": { fr: "Réglages", en: "Settings" },
  private: { fr: "rien ne quitte cet ordinateur", en: "nothing leaves this computer" },
  check: { fr: "Pointer", en: "Check" },
  stop: { fr: "Arrêter", en: "Stop" },
  highlight: { fr: "Surligner", en: "Highlight" },
  "checked-at": { fr: "Pointé à {{time}}", en: "Checked at {{time}}" },
  "not-checked": { fr: "Pas encore pointé", en: "Not checked yet" },
  stale: {
    fr: "Modifié depuis le dernier pointage ({{time}})",
    en: "Changed since the last check ({{time}})",
  },
  "this-workbook": { fr: "ce classeur", en: "this workbook" },
  starting: { fr: "Ouverture…", en: "Opening…" },
  "step-reading": { fr: "Lecture du classeur…", en: "Reading the workbook…" },
  "step-typing": {
    fr: "Une cellule est en cours de saisie : validez-la par Entrée, le pointage suivra.",
    en: "A cell is being typed in: press Enter, the check will follow.",
  },
  "step-checking": { fr: "Comparaison des montants…", en: "Comparing amounts…" },
  stopped: {
    fr: "Pointage arrêté. Le résultat précédent est gardé.",
    en: "Check stopped. The previous result is kept.",
  },
  "stopped-first": { fr: "Pointage arrêté.", en: "Check stopped." },
  "reading-stopped": {
    fr: "lecture arrêtée. Ajoutez le fichier de nouveau.",
    en: "reading stopped. Add the file again.",
  },

  "sources-title": { fr: "Dossier", en: "Dossier" },
  annex: { fr: "Annexe", en: "Annex" },
  "sheet-named": { fr: "Feuille « {{sheet}} »", en: "Sheet “{{sheet}}”" },
  "sheets-named": { fr: "Feuilles {{sheets}}", en: "Sheets {{sheets}}" },
  "sheet-guessed": { fr: "affichée en ce moment", en: "shown now" },
  "sheet-auto": { fr: "La trouver toute seule", en: "Find it by itself" },
  deliberation: { fr: "Délibération", en: "Deliberation" },
  report: { fr: "Rapport", en: "Report" },
  document: { fr: "Document", en: "Document" },
  "add-files": { fr: "Choisir des fichiers", en: "Choose files" },
  "paste-text": { fr: "Coller un texte", en: "Paste a text" },
  "drop-here": {
    fr: "Déposez ici la délibération et le rapport (.docx, .odt, .pdf, .xlsx, .ods ou texte)",
    en: "Drop the deliberation and the report here (.docx, .odt, .pdf, .xlsx, .ods or text)",
  },
  "drop-now": { fr: "Lâchez pour ajouter au dossier", en: "Let go to add to the dossier" },
  "document-waiting": { fr: "lecture en cours…", en: "being read…" },
  "document-unrecognised": {
    fr: "lu, mais rien du dossier n'y a été reconnu",
    en: "read, but nothing of the dossier was recognised in it",
  },
  "document-ready": { fr: "lu, prêt à être pointé", en: "read, ready to be checked" },
  "document-role": { fr: "Rôle de {{file}}", en: "Role of {{file}}" },
  "role-auto": { fr: "Selon son contenu", en: "By its content" },
  "remove-document": { fr: "Retirer {{file}}", en: "Remove {{file}}" },
  "show-sources": { fr: "Détail du dossier", en: "Dossier's details" },

  "empty-title": { fr: "Est-ce que tout concorde ?", en: "Does everything agree?" },
  "empty-help": { fr: "Ce que Pointage vérifie, et un exemple", en: "What Pointage checks, and a sample" },
  "empty-what": {
    fr: "Ouvrez la feuille de l'annexe, ajoutez la délibération et le rapport si vous les avez, puis cliquez sur Pointer.",
    en: "Open the annex's sheet, add the deliberation and the report if you have them, then click Check.",
  },
  "failed-title": { fr: "Le pointage n'a pas pu se faire", en: "The check could not be made" },
  "failed-untouched": { fr: "Le classeur n'a pas été modifié.", en: "The workbook was not changed." },
  "no-content": {
    fr: "Aucune feuille ne porte de données. Ouvrez le classeur de l'annexe.",
    en: "No sheet holds anything. Open the annex's workbook.",
  },
  "no-table": {
    fr: "Aucun tableau de subventions n'a été reconnu. Il faut une colonne pour la structure et une pour le montant, avec leurs titres.",
    en: "No table of grants was recognised. It takes a column for the beneficiary and one for the amount, with their titles.",
  },
  "which-sheet-title": { fr: "Quelle feuille est l'annexe ?", en: "Which sheet is the annex?" },

  sound: { fr: "Tout concorde", en: "Everything agrees" },
  "sound-alone": { fr: "Tout concorde dans l'annexe", en: "The annex agrees with itself" },
  "sound-so-far": {
    fr: "Rien ne discorde dans ce qui a été lu",
    en: "Nothing disagrees in what was read",
  },
  /** Beside gaps that were set aside. */
  "sound-besides": { fr: "Rien d'autre ne discorde", en: "Nothing else disagrees" },
  "sound-so-far-besides": {
    fr: "Rien d'autre ne discorde dans ce qui a été lu",
    en: "Nothing else disagrees in what was read",
  },
  errors: { fr: "{{count}} {{count:écart|écarts}}", en: "{{count}} {{count:gap|gaps}}" },
  warnings: {
    fr: "{{count}} {{count:point|points}} à vérifier",
    en: "{{count}} {{count:point|points}} to check",
  },
  aside: { fr: "{{count}} mis de côté", en: "{{count}} set aside" },
  "documents-left-out": {
    fr: "{{count:Ce document n'a|Ces documents n'ont}} pas été {{count:pointé|pointés}} : {{files}}.",
    en: "{{count:This document was|These documents were}} not checked: {{files}}.",
  },
  "verdict-said": { fr: "Pointage terminé : {{verdict}}.", en: "Check done: {{verdict}}." },

  "add-short": { fr: "Ajouter", en: "Add" },

  "choose-in-pane": {
    fr: "Ouvrez le volet Pointage pour la choisir.",
    en: "Open the Pointage pane to choose it.",
  },
  "outcome-sources": { fr: "Pointé : {{list}}", en: "Checked: {{list}}" },
  "outcome-alone": {
    fr: "L'annexe est seule : ajoutez la délibération et le rapport dans le volet.",
    en: "The annex stands alone: add the deliberation and the report in the pane.",
  },
  "outcome-details": { fr: "Le détail est dans le volet Pointage.", en: "Details are in the Pointage pane." },
  "highlight-refused": {
    fr: "Le surlignage n'a pas pu se faire",
    en: "The cells could not be highlighted",
  },
  "clear-refused": {
    fr: "Le surlignage n'a pas pu être effacé",
    en: "The highlights could not be cleared",
  },

  forget: { fr: "Tout oublier", en: "Forget all" },
  forgotten: {
    fr: "Oublié. Le classeur n'a pas été modifié autrement.",
    en: "Forgotten. The workbook was not changed otherwise.",
  },
  "not-remembered": {
    fr: "Ce choix vaut pour maintenant, mais le classeur n'a pas pu le garder.",
    en: "This choice holds for now, but the workbook could not keep it.",
  },
  "problem-unknown": {
    fr: "Un cas imprévu a arrêté l'opération ({{detail}}). Recommencez ; si cela persiste, fermez puis rouvrez le volet.",
    en: "An unforeseen case stopped the operation ({{detail}}). Try again; if it lasts, close and reopen the pane.",
  },
  budget: {
    fr: "Cette feuille est un budget ou une décision modificative (dépenses et recettes, articles) : rien n'y est attribué à un bénéficiaire. Ouvrez le tableau des subventions.",
    en: "This sheet is a budget or an amendment of one (expense and income, accounts): it grants nothing to a beneficiary. Open the table of grants.",
  },
  prices: {
    fr: "Cette feuille est une grille de tarifs : rien n'y est attribué à un bénéficiaire. Ouvrez le tableau des subventions.",
    en: "This sheet is a list of prices: it grants nothing to a beneficiary. Open the table of grants.",
  },
  "highlight-partial": { fr: "Le surlignage est incomplet", en: "Not all cells could be highlighted" },
  "assigned-too": {
    fr: "{{count:Une autre opération change|D'autres opérations changent}} aussi d'imputation : {{list}}. {{count:Choisissez la sienne|Choisissez les leurs}} si ce n'est pas voulu.",
    en: "{{count:Another operation changes its|Other operations change their}} imputation too: {{list}}. Choose {{count:its own|their own}} if that is not wanted.",
  },
  "set-aside-done": {
    fr: "Mis de côté avec {{count:son|leur}} motif",
    en: "Set aside with {{count:its|their}} reason",
  },
  "interrupted-whole": {
    fr: "La liaison est revenue : tout avait bien été écrit.",
    en: "The link is back: all had been written.",
  },
  "printed-annex": { fr: "annexe imprimée", en: "printed annex" },
} as const satisfies Catalogue;

/** Where findings stand, by the role of what holds them. */
export const blameTexts = {
  annex: { fr: "{{count}} dans l'annexe", en: "{{count}} in the annex" },
  deliberation: { fr: "{{count}} à la délibération", en: "{{count}} in the deliberation" },
  report: { fr: "{{count}} au rapport", en: "{{count}} in the report" },
  narrative: { fr: "{{count}} à l'exposé des opérations", en: "{{count}} in the narrative" },
  convention: { fr: "{{count}} aux conventions types", en: "{{count}} in the model conventions" },
  imputations: { fr: "{{count}} aux imputations", en: "{{count}} in the imputations" },
  other: { fr: "{{count}} ailleurs ({{role}})", en: "{{count}} elsewhere ({{role}})" },
} as const satisfies Catalogue;
