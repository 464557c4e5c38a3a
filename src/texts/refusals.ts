import type { Catalogue } from "./say";

/** Why a dossier cannot be checked, and what to do. The file's name comes before, with a colon. */
export const refusalTexts = {
  missing: {
    fr: "introuvable. Vérifiez le nom et l'emplacement.",
    en: "not found. Check its name and where it is.",
  },
  unreadable: {
    fr: "illisible. Vérifiez que le fichier n'est pas ouvert ailleurs et que vous avez le droit de le lire.",
    en: "cannot be read. Check that it is not open elsewhere and that you may read it.",
  },
  "not-a-dossier": {
    fr: "ni un répertoire ni un classeur .xlsx. Donnez le répertoire du dossier, ou le classeur de l'annexe.",
    en: "neither a folder nor an .xlsx workbook. Give the dossier's folder, or the annex's workbook.",
  },
  "no-workbook": {
    fr: "aucun classeur .xlsx dans ce répertoire. Ajoutez-y l'annexe, ou désignez-la par --annex.",
    en: "no .xlsx workbook in this folder. Add the annex to it, or name it with --annex.",
  },
  "only-folders": {
    fr: "aucun classeur dans ce répertoire, qui ne contient que d'autres répertoires. Donnez un dossier, ou plusieurs (répertoire/*).",
    en: "no workbook in this folder, which holds other folders only. Give one dossier, or several (folder/*).",
  },
  "no-annex": {
    fr: "aucun tableau de subventions reconnu (structure, montant proposé). Désignez la feuille par --sheet ; ses colonnes doivent avoir un en-tête.",
    en: "no table of grants recognised (beneficiary, proposed amount). Name the sheet with --sheet; its columns need headers.",
  },
  budget: {
    fr: "budget ou décision modificative (dépenses et recettes, articles), non une annexe de subventions : rien n'y est attribué à un bénéficiaire. Donnez le tableau des subventions, ou désignez la feuille par --sheet pour la lire comme une annexe.",
    en: "a budget or an amendment of one (expense and income, accounts), not an annex of grants: it grants nothing to a beneficiary. Give the table of grants, or name the sheet with --sheet to have it read as an annex.",
  },
  prices: {
    fr: "grille de tarifs, non une annexe de subventions : rien n'y est attribué à un bénéficiaire. Donnez le tableau des subventions, ou désignez la feuille par --sheet pour la lire comme une annexe.",
    en: "a list of prices, not an annex of grants: it grants nothing to a beneficiary. Give the table of grants, or name the sheet with --sheet to have it read as an annex.",
  },
  "no-content": {
    fr: "classeur sans contenu : aucune de ses feuilles ne porte de données. Vérifiez que c'est bien l'annexe.",
    en: "a workbook without content: none of its sheets holds anything. Check that it is the annex.",
  },
  uncomputed: {
    fr: "aucun tableau de subventions reconnu, et {{count}} {{count:formule n'a pas de valeur|formules n'ont pas de valeur}} dans le fichier et {{count:n'a pas pu être calculée|n'ont pas pu être calculées}}. Enregistrez le classeur depuis Excel.",
    en: "no table of grants recognised, and {{count}} {{count:formula has no value|formulas have no values}} in the file and could not be computed. Save the workbook from Excel.",
  },
  "several-annexes": {
    fr: "plusieurs classeurs pourraient être l'annexe ({{files}}). Désignez-la par --annex.",
    en: "several workbooks could be the annex ({{files}}). Name it with --annex.",
  },
  "unknown-part": {
    fr: "ni thématique ni opération de l'annexe ne porte ce numéro ({{parts}}). Les numéros sont ceux du compte rendu : « pointage check » les donne.",
    en: "no theme or operation of the annex bears this number ({{parts}}). Numbers are those of the report: “pointage check” gives them.",
  },
  "several-sheets": {
    fr: "plusieurs feuilles pourraient être l'annexe ({{sheets}}). Désignez-la par --sheet.",
    en: "several sheets could be the annex ({{sheets}}). Name it with --sheet.",
  },
  "no-such-sheet": {
    fr: "pas de feuille « {{sheet}} ». Feuilles du classeur : {{sheets}}.",
    en: "no sheet “{{sheet}}”. Sheets of the workbook: {{sheets}}.",
  },
  "not-for-annex": {
    fr: "ne peut pas être l'annexe. Donnez à --annex un classeur .xlsx.",
    en: "cannot be the annex. Give --annex an .xlsx workbook.",
  },
  "not-for-deliberation": {
    fr: "ne peut pas être la délibération. Donnez à --deliberation un fichier .docx, .odt, .pdf, .txt ou .xlsx.",
    en: "cannot be the deliberation. Give --deliberation a .docx, .odt, .pdf, .txt or .xlsx file.",
  },
  "not-for-report": {
    fr: "ne peut pas être le rapport. Donnez à --report un fichier .docx, .odt, .pdf, .txt ou .xlsx.",
    en: "cannot be the report. Give --report a .docx, .odt, .pdf, .txt or .xlsx file.",
  },
  "old-workbook": {
    fr: "le format {{extension}} n'est pas lu. Ouvrez le fichier dans Excel ou LibreOffice et enregistrez-le au format .xlsx.",
    en: "the {{extension}} format is not read. Open the file in Excel or LibreOffice and save it as .xlsx.",
  },
  "ods-copy": {
    fr: "un classeur .ods est lu, mais aucune copie n'en est écrite. Enregistrez-le au format .xlsx, puis recommencez.",
    en: "an .ods workbook is read, but no copy of it is written. Save it as .xlsx, then try again.",
  },
  "old-document": {
    fr: "le format {{extension}} n'est pas lu. Ouvrez le fichier dans Word ou LibreOffice et enregistrez-le au format .docx.",
    en: "the {{extension}} format is not read. Open the file in Word or LibreOffice and save it as .docx.",
  },
  "workbook-empty": {
    fr: "fichier vide. Remplacez-le par l'annexe enregistrée depuis Excel.",
    en: "empty file. Replace it with the annex saved from Excel.",
  },
  "workbook-not-a-workbook": {
    fr: "ce n'est pas un classeur Excel, malgré son nom. Ouvrez l'annexe dans Excel et enregistrez-la au format .xlsx.",
    en: "not an Excel workbook, whatever its name. Open the annex in Excel and save it as .xlsx.",
  },
  "workbook-legacy-xls": {
    fr: "classeur d'un ancien Excel (97-2003), non lu. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.",
    en: "a workbook of an old Excel (97-2003), which is not read. Open it in Excel or LibreOffice and save it as .xlsx.",
  },
  "workbook-xlsb": {
    fr: "classeur binaire (.xlsb), qui n'est pas lu. Ouvrez-le dans Excel et enregistrez-le au format .xlsx.",
    en: "a binary workbook (.xlsb), which is not read. Open it in Excel and save it as .xlsx.",
  },
  "workbook-ods": {
    fr: "classeur OpenDocument, malgré son nom. Donnez-lui l'extension .ods, ou enregistrez-le au format .xlsx.",
    en: "an OpenDocument workbook, whatever its name. Give it the extension .ods, or save it as .xlsx.",
  },
  "workbook-encrypted": {
    fr: "classeur protégé par un mot de passe. Ouvrez-le dans Excel, retirez le mot de passe et enregistrez-le.",
    en: "a workbook protected by a password. Open it in Excel, remove the password and save it.",
  },
  "workbook-damaged": {
    fr: "classeur endommagé ou incomplet. Ouvrez-le dans Excel, qui propose de le réparer, ou reprenez l'original.",
    en: "a damaged or incomplete workbook. Open it in Excel, which offers to repair it, or take the original again.",
  },
  "workbook-too-large": {
    fr: "classeur démesuré, que Pointage refuse de déplier. Gardez dans un nouveau classeur les seules feuilles utiles.",
    en: "an oversized workbook, which Pointage refuses to unpack. Keep only the useful sheets in a new workbook.",
  },
  "document-empty": {
    fr: "document vide. Remplacez-le par le document complet, ou retirez-le du dossier.",
    en: "an empty document. Replace it with the full document, or take it out of the dossier.",
  },
  "document-encrypted": {
    fr: "document protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.",
    en: "a document protected by a password. Save a copy of it without password.",
  },
  "document-damaged": {
    fr: "document endommagé ou incomplet. Ouvrez-le, enregistrez-le de nouveau, ou reprenez l'original.",
    en: "a damaged or incomplete document. Open it and save it again, or take the original again.",
  },
  "document-no-text": {
    fr: "aucun texte à lire (pages numérisées ?). Reprenez le fichier Word d'origine, ou un PDF enregistré depuis Word.",
    en: "no text to read (scanned pages?). Take the original Word file, or a PDF saved from Word.",
  },
  "document-old-word": {
    fr: "ancien format de Word, non lu. Ouvrez le document dans Word ou LibreOffice et enregistrez-le au format .docx ou .odt.",
    en: "a former Word format, which is not read. Open the document in Word or LibreOffice and save it as .docx or .odt.",
  },
  "document-workbook": {
    fr: "classeur, et non document. Ajoutez sa feuille au classeur de l'annexe, ou collez-en le texte.",
    en: "a workbook, not a document. Add its sheet to the annex's workbook, or paste its text.",
  },
  "document-unsupported": {
    fr: "format de document non lu. Enregistrez le document au format .docx, .odt, .pdf ou .txt.",
    en: "a document format that is not read. Save the document as .docx, .odt, .pdf or .txt.",
  },
  "document-too-large": {
    fr: "document démesuré, que Pointage refuse de lire. Gardez dans un nouveau fichier les seules pages utiles.",
    en: "an oversized document, which Pointage refuses to read. Keep only the useful pages in a new file.",
  },
  "output-is-input": {
    fr: "ce fichier fait partie du dossier et n'est jamais modifié. Donnez un autre nom au fichier à écrire.",
    en: "this file belongs to the dossier and is never changed. Give the file to write another name.",
  },
  "output-twice": {
    fr: "deux options nomment ce fichier à écrire : le second prendrait la place du premier. Donnez-leur des noms différents.",
    en: "two options name this file to write: the second would take the place of the first. Give them different names.",
  },
  "output-exists": {
    fr: "ce fichier existe déjà. Donnez un autre nom au fichier à écrire, ou ajoutez --force pour le remplacer.",
    en: "this file exists already. Give the file to write another name, or add --force to replace it.",
  },
  "output-extension": {
    fr: "le fichier à écrire doit porter {{count:l'extension|l'une des extensions}} {{extensions}}.",
    en: "the file to write must have {{count:the extension|one of the extensions}} {{extensions}}.",
  },
  "output-unwritable": {
    fr: "impossible d'écrire ce fichier. Vérifiez que son répertoire existe, que vous y avez le droit d'écrire, qu'il y reste de la place et que le fichier n'est pas ouvert ailleurs.",
    en: "this file cannot be written. Check that its folder exists, that you may write there, that room is left and that the file is not open elsewhere.",
  },
  "output-loses": {
    fr: "la copie perdrait {{parts}}. Rien n'a été écrit ; retirez --strict pour l'écrire quand même.",
    en: "the copy would lose {{parts}}. Nothing was written; leave out --strict to write it all the same.",
  },
  "no-imputations": {
    fr: "aucun code d'imputation dans ce dossier : la synthèse n'a rien à répartir. Ajoutez la délibération ou le rapport.",
    en: "no imputation code in this dossier: the summary has nothing to share out. Add the deliberation or the report.",
  },
  "not-written": {
    fr: "{{detail}} Rien n'a été écrit.",
    en: "{{detail}} Nothing was written.",
  },
  "too-many-files": {
    fr: "{{count}} fichiers à lire dans ce répertoire, bien plus que n'en compte un dossier. Donnez le répertoire d'un seul dossier.",
    en: "{{count}} files to read in this folder, many more than a dossier has. Give the folder of a single dossier.",
  },
  "too-much-memory": {
    fr: "ce dossier demande plus de mémoire que Pointage n'en prend. Rien n'a été modifié ; gardez dans ses fichiers les seules feuilles et pages utiles.",
    en: "this dossier asks for more memory than Pointage takes. Nothing was changed; keep only the useful sheets and pages in its files.",
  },
  "too-long": {
    fr: "rien n'avance depuis dix minutes : le travail est abandonné. Rien n'a été modifié ; gardez dans les fichiers les seules feuilles et pages utiles.",
    en: "nothing moved for ten minutes: the work was given up. Nothing was changed; keep only the useful sheets and pages in the files.",
  },
  interrupted: {
    fr: "interrompu. Aucun fichier n'est resté à moitié écrit.",
    en: "interrupted. No file was left half written.",
  },
  "own-fault-reading": {
    fr: "la lecture de ce fichier s'est arrêtée sur un cas que Pointage ne prévoit pas (référence {{reference}}). Rien n'a été modifié ; signalez-le aux auteurs avec cette référence.",
    en: "reading this file stopped on a case that Pointage does not foresee (reference {{reference}}). Nothing was changed; tell the authors, with this reference.",
  },
  "own-fault-checking": {
    fr: "le pointage s'est arrêté sur un cas que Pointage ne prévoit pas (référence {{reference}}). Rien n'a été modifié ; signalez-le aux auteurs avec cette référence.",
    en: "the check stopped on a case that Pointage does not foresee (reference {{reference}}). Nothing was changed; tell the authors, with this reference.",
  },
  "own-fault-writing": {
    fr: "l'écriture de ce fichier s'est arrêtée sur un cas que Pointage ne prévoit pas (référence {{reference}}). Rien n'a été écrit ; signalez-le aux auteurs avec cette référence.",
    en: "writing this file stopped on a case that Pointage does not foresee (reference {{reference}}). Nothing was written; tell the authors, with this reference.",
  },
  "own-fault": {
    fr: "Pointage s'est arrêté sur un cas qu'il ne prévoit pas. Rien n'a été modifié ; recommencez avec --debug et signalez ce qui s'affiche aux auteurs.",
    en: "Pointage stopped on a case that it does not foresee. Nothing was changed; try again with --debug and tell the authors what is shown.",
  },
} as const satisfies Catalogue;
