import type { Catalogue } from "./say";

/** The pane's own help. */
export const paneHelpTexts = {
  help: { fr: "Aide", en: "Help" },
  open: {
    fr: "Ce que Pointage vérifie, écrit et ne fait jamais…",
    en: "What Pointage checks, writes and never does…",
  },
  checks: { fr: "Ce qu'il vérifie", en: "What it checks" },
  "checks-totals": {
    fr: "Les totaux de l'annexe contre leurs lignes retenues : opérations, thématiques, total général, étendue des formules.",
    en: "The annex's totals against their retained lines: operations, themes, grand total, range of formulas.",
  },
  "checks-documents": {
    fr: "Les montants de la délibération et du rapport contre l'annexe : articles, phrases, tableaux, montants en lettres, nombres d'opérations.",
    en: "The amounts of the deliberation and the report against the annex: articles, sentences, tables, amounts in words, counts of operations.",
  },
  "checks-codes": {
    fr: "Les imputations : quelle opération relève de quel code, la somme de chacun, le disponible et le solde.",
    en: "The imputations: which operation is charged to which code, the sum of each, what is available and the balance.",
  },
  "checks-who": {
    fr: "Un écart dit qui est seul contre les autres. Quand rien ne permet de trancher, c'est une question.",
    en: "A gap says who stands alone against the others. Where nothing decides, it is a question.",
  },
  writes: { fr: "Ce qu'il écrit", en: "What it writes" },
  "writes-asked": {
    fr: "Les corrections que vous appliquez, après les avoir vues : tout ou rien, inscrites au journal, et qui s'annulent.",
    en: "The corrections that you apply, once you have seen them: all or nothing, listed in the journal, and undone on demand.",
  },
  "writes-sheets": {
    fr: "Ses propres feuilles (synthèse, tableau de contrôle, publipostage…), quand vous les demandez.",
    en: "Its own sheets (summary, control sheet, mail merge…), when you ask for them.",
  },
  "writes-marks": {
    fr: "Des surlignages et des notes, que « Surligner » ôte aussi : rouge souligné pour un écart, jaune à vérifier, bleu pour une remarque, gris italique pour un chiffre à l'appui.",
    en: "Highlights and notes, which “Highlight” takes away too: underlined red for a gap, yellow to check, blue for a remark, grey italics for a figure that shows it.",
  },
  "writes-memory": {
    fr: "Vos choix, dans le classeur : imputations, motifs, feuille de l'annexe.",
    en: "Your choices, in the workbook: imputations, reasons, annex's sheet.",
  },
  never: { fr: "Ce qu'il ne fait jamais", en: "What it never does" },
  "never-sends": {
    fr: "Envoyer quoi que ce soit : ni le classeur ni les documents ne quittent l'ordinateur.",
    en: "Send anything: neither the workbook nor the documents leave the computer.",
  },
  "never-documents": {
    fr: "Modifier la délibération ou le rapport : il en donne la liste, « À corriger dans Word ».",
    en: "Change the deliberation or the report: it gives the list, “To correct in Word”.",
  },
  "never-sheets": {
    fr: "Supprimer ou renommer vos feuilles, toucher à vos couleurs, changer un montant voté sans vous.",
    en: "Delete or rename your sheets, touch your colours, change a voted amount without you.",
  },
  layout: { fr: "Une annexe qui se lit bien", en: "An annex that reads well" },
  "layout-lines": {
    fr: "Une ligne par subvention, sous l'opération dont elle relève ; chaque total sur sa ligne, avec le mot « Total ».",
    en: "One line a grant, under its operation; each total on its own line, with the word “Total”.",
  },
  "layout-header": {
    fr: "Un en-tête au-dessus : opération, structure, objet, montant proposé ou voté.",
    en: "A header above: operation, beneficiary, purpose, amount proposed or voted.",
  },
  "layout-numbers": {
    fr: "Des montants en nombres, non en texte ; « Non » ou une case vide pour ce qui n'est pas retenu.",
    en: "Amounts as numbers, not as text; “Non” or an empty cell for what is not retained.",
  },
  "layout-documents": {
    fr: "Dans les documents, l'opération ou la thématique nommée avec son numéro, et le montant dans la même phrase.",
    en: "In the documents, the operation or theme named with its number, and the amount in the same sentence.",
  },
  sample: { fr: "S'exercer sur un exemple", en: "Practise on a sample" },
  "sample-what": {
    fr: "Une annexe, une délibération et un rapport inventés, avec trois écarts à trouver. Ouvrez le classeur, puis le volet, et déposez-y les deux documents.",
    en: "A made-up annex, deliberation and report, with three gaps to find. Open the workbook, then the pane, and drop the two documents in it.",
  },
  "sample-open": { fr: "Ouvrir le classeur", en: "Open the workbook" },
  "sample-refused": {
    fr: "Cet Excel n'a pas pu l'ouvrir : enregistrez-le ci-dessous.",
    en: "This Excel could not open it: save it below.",
  },
  support: { fr: "Assistance", en: "Support" },
  version: { fr: "Pointage, version {{version}}.", en: "Pointage, version {{version}}." },
  "copy-technical": { fr: "Copier les détails techniques", en: "Copy the technical details" },
  "copied-technical": {
    fr: "Copié : collez-les dans votre demande. Aucun chiffre du dossier n'y figure.",
    en: "Copied: paste them in your request. No figure of the dossier is in them.",
  },
} as const satisfies Catalogue;
