import type { Catalogue } from "./say";

/** The pane's tab of documents to make, as its user reads it. */
export const outputsPaneTexts = {
  wait: {
    fr: "Pointez d'abord l'annexe. Vous pourrez ensuite produire, d'un clic chacun :",
    en: "Check the annex first. You can then make, one click each:",
  },
  "still-open": {
    fr: "{{verdict}} : relisez ce que vous produisez, ou corrigez d'abord.",
    en: "{{verdict}}: read over what you make, or correct first.",
  },
  sheets: { fr: "Feuilles du classeur", en: "Sheets of the workbook" },
  "sheets-what": {
    fr: "Une feuille déjà écrite par Pointage est remplie de nouveau à sa place. Les vôtres ne sont jamais touchées.",
    en: "A sheet that Pointage wrote before is filled anew in place. Yours are never touched.",
  },
  texts: { fr: "Textes à coller dans Word", en: "Texts to paste in Word" },
  files: { fr: "Fichier à publier", en: "File to publish" },

  "imputation-summary": { fr: "Synthèse des imputations", en: "Imputation summary" },
  "control-sheet": { fr: "Tableau de contrôle", en: "Control sheet" },
  "by-beneficiary": { fr: "Par bénéficiaire", en: "By beneficiary" },
  "by-territory": { fr: "Par territoire", en: "By territory" },
  "mail-merge": { fr: "Publipostage", en: "Mail merge" },
  journal: { fr: "Journal des corrections", en: "Correction journal" },
  articles: { fr: "Projets d'articles", en: "Draft articles" },
  report: { fr: "Paragraphes du rapport", en: "Report paragraphs" },
  "in-documents": { fr: "À corriger dans Word", en: "To correct in Word" },
  "open-data": { fr: "Données ouvertes", en: "Open data" },
  changes: { fr: "Ce qui a changé", en: "What changed" },

  "imputation-summary-what": {
    fr: "Les deux présentations, celle de la délibération (AE, dépense) et celle du rapport (disponible, proposition, solde), en formules sur les cellules de l'annexe ; un contrôle contre les articles et l'annexe ; un graphique.",
    en: "Both forms, the deliberation's (AE, expense) and the report's (available, proposal, balance), in formulas over the annex's cells; a control against articles and annex; a chart.",
  },
  "control-sheet-what": {
    fr: "L'état du pointage à garder avec le dossier : résultat, pièces et leur empreinte, constats, motifs des mises de côté, chaque montant avec sa place. S'imprime en A4.",
    en: "The check as it stands, to keep with the dossier: result, sources with their fingerprint, findings, reasons for what was set aside, each amount with its place. Prints on A4.",
  },
  "by-beneficiary-what": {
    fr: "Une ligne par structure, thématique par thématique, en formules. Les graphies d'un même nom sont réunies, et montrées.",
    en: "One row a beneficiary, theme by theme, in formulas. Spellings of one name are joined, and shown.",
  },
  "by-territory-what": {
    fr: "Une ligne par territoire, tel que l'annexe l'écrit, en formules. Le total est rapproché de l'annexe.",
    en: "One row a territory, as the annex writes it, in formulas. The total is tied to the annex.",
  },
  "mail-merge-what": {
    fr: "Les conventions, une ligne par structure et par opération, prêtes pour le publipostage de Word : montant accordé, acompte, solde, en chiffres et en lettres. Acompte et solde font le montant au centime.",
    en: "Conventions, one row a beneficiary and operation, ready for Word's mail merge: amount granted, advance, balance, in figures and in words. Advance and balance add up to the cent.",
  },
  "journal-what": {
    fr: "Chaque correction appliquée, avec l'avant, l'après et le motif. Il se remplit tout seul.",
    en: "Each correction applied, with before, after and reason. It fills itself.",
  },
  "in-documents-what": {
    fr: "La liste à remettre à qui tient la délibération et le rapport : l'endroit, le passage, le montant à remplacer et celui à écrire.",
    en: "The list for whoever holds the deliberation and the report: the place, the passage, the amount to replace and the one to write.",
  },
  "articles-what": {
    fr: "Un article de financement par thématique, puis l'article des imputations et son tableau. À relire avant de les reprendre.",
    en: "One funding article a theme, then the imputation article with its table. Worded in French; read them over before use.",
  },
  "report-what": {
    fr: "Une phrase par thématique, puis le tableau des imputations avec disponible et solde. À relire avant de les reprendre.",
    en: "One sentence a theme, then the imputation table with available and balance. Worded in French; read them over before use.",
  },
  "open-data-what": {
    fr: "Les subventions au format national « subventions » (SCDL 2.1.1), en CSV. Les SIRET viennent du classeur, s'il les porte.",
    en: "Grants in the French “subventions” format (SCDL 2.1.1), as CSV. SIRET numbers come from the workbook, where it has them.",
  },
  "changes-what": {
    fr: "Écarts réglés, nouveaux ou restants, lignes ajoutées, retirées ou modifiées, totaux énoncés autrement. Le tableau de contrôle le dit aussi.",
    en: "Gaps fixed, new or left, lines added, removed or changed, totals stated otherwise. The control sheet says it too.",
  },

  versions: { fr: "D'une version à l'autre", en: "From one version to the next" },
  "since-kept": {
    fr: "Depuis le pointage du {{at}}, gardé par le tableau de contrôle",
    en: "Since the check of {{at}}, kept by the control sheet",
  },
  "since-file": { fr: "Depuis « {{file}} », pointé le {{at}}", en: "Since “{{file}}”, checked on {{at}}" },
  "changes-none-kept": {
    fr: "Comparez à une version antérieure ; ou écrivez le tableau de contrôle : le prochain pointage dira ce qui a changé depuis.",
    en: "Compare with an earlier version; or write the control sheet: the next check will say what changed since.",
  },
  "changes-same": {
    fr: "Rien n'a changé depuis le tableau de contrôle.",
    en: "Nothing changed since the control sheet.",
  },
  "since-lines": {
    fr: "Depuis « {{file}} ». Aucun pointage n'y est gardé : seuls les lignes et les totaux sont comparés.",
    en: "Since “{{file}}”. No check is kept in it: only lines and totals are compared.",
  },
  "changes-no-annex": {
    fr: "Aucune annexe n'a été reconnue dans « {{file}} ». Choisissez le classeur d'une version antérieure de ce dossier.",
    en: "No annex was recognised in “{{file}}”. Choose the workbook of an earlier version of this dossier.",
  },
  "changes-unreadable": {
    fr: "« {{file}} » ne se lit pas comme un classeur .xlsx. Rien n'a été modifié.",
    en: "“{{file}}” does not read as an .xlsx workbook. Nothing was changed.",
  },
  "choose-earlier": { fr: "Comparer…", en: "Compare…" },
  "choose-earlier-of": {
    fr: "Comparer… à une version antérieure (.xlsx)",
    en: "Compare… with an earlier version (.xlsx)",
  },
  "back-to-kept": {
    fr: "Revenir au tableau de contrôle de ce classeur",
    en: "Back to the control sheet of this workbook",
  },
  fixed: { fr: "Réglés ({{count}})", en: "Fixed ({{count}})" },
  "new-findings": { fr: "Nouveaux ({{count}})", en: "New ({{count}})" },
  "still-there": { fr: "Restants ({{count}})", en: "Still open ({{count}})" },
  aside: { fr: "Mis de côté ({{count}})", en: "Set aside ({{count}})" },
  "changed-lines": { fr: "Lignes ({{count}})", en: "Lines ({{count}})" },
  "changed-totals": { fr: "Totaux énoncés ({{count}})", en: "Stated totals ({{count}})" },
  "line-added": { fr: "ajoutée", en: "added" },
  "line-removed": { fr: "retirée", en: "removed" },
  "line-changed": { fr: "modifiée", en: "changed" },

  "codes-state": {
    fr: "{{count}} {{count:imputation|imputations}} · {{total}}",
    en: "{{count}} {{count:imputation|imputations}} · {{total}}",
  },
  "codes-unmapped": {
    fr: "{{state}}, dont {{amount}} sans code",
    en: "{{state}}, and {{amount}} without a code",
  },
  "codes-needs": {
    fr: "Il faut un tableau d'imputations : ajoutez la délibération, le rapport ou une feuille qui le porte.",
    en: "It takes a table of imputations: add the deliberation, the report or a sheet that holds it.",
  },
  "control-state": {
    fr: "{{verdict}} · {{count}} {{count:chiffre comparé|chiffres comparés}}",
    en: "{{verdict}} · {{count}} {{count:figure|figures}} compared",
  },
  "beneficiaries-state": {
    fr: "{{count}} {{count:structure|structures}}",
    en: "{{count}} {{count:beneficiary|beneficiaries}}",
  },
  "beneficiaries-needs": {
    fr: "L'annexe ne nomme aucune structure : il faut une colonne « Structure » ou « Bénéficiaire ».",
    en: "The annex names no beneficiary: it takes a column for them.",
  },
  "territories-state": {
    fr: "{{count}} {{count:territoire|territoires}}",
    en: "{{count}} {{count:territory|territories}}",
  },
  "territories-needs": {
    fr: "L'annexe ne donne aucun territoire : il faut une colonne « Territoire » ou « Secteur ».",
    en: "The annex gives no territory: it takes a column for them.",
  },
  "conventions-blank": {
    fr: "{{count}} {{count:convention|conventions}}, dont {{blank}} sans part d'acompte : acompte et solde y resteront vides",
    en: "{{count}} {{count:convention|conventions}}, {{blank}} of them without an advance share: advance and balance will stay blank",
  },
  "conventions-own": {
    fr: "{{count}} {{count:convention|conventions}} · acompte selon l'opération",
    en: "{{count}} {{count:convention|conventions}} · advance by operation",
  },
  "conventions-usual": {
    fr: "{{count}} {{count:convention|conventions}} · acompte de {{share}}",
    en: "{{count}} {{count:convention|conventions}} · advance of {{share}}",
  },
  "conventions-usual-some": {
    fr: "{{count}} {{count:convention|conventions}} · acompte de {{share}}, parfois autre",
    en: "{{count}} {{count:convention|conventions}} · advance of {{share}}, sometimes other",
  },
  "conventions-needs": {
    fr: "Aucune ligne retenue ne porte à la fois un nom et un montant.",
    en: "No retained line has both a name and an amount.",
  },
  "journal-none": {
    fr: "Rien n'a été corrigé : il s'écrira à la première correction.",
    en: "Nothing was corrected: it will be written at the first correction.",
  },
  "in-documents-state": {
    fr: "{{count}} {{count:correction|corrections}} à reporter",
    en: "{{count}} {{count:correction|corrections}} to make",
  },
  "in-documents-none": {
    fr: "Rien à corriger dans les documents.",
    en: "Nothing to correct in the documents.",
  },
  "articles-state": {
    fr: "{{count}} {{count:article de financement|articles de financement}}",
    en: "{{count}} funding {{count:article|articles}}",
  },
  "articles-state-codes": {
    fr: "{{count}} {{count:article de financement|articles de financement}} et l'article des imputations",
    en: "{{count}} funding {{count:article|articles}} and the imputation article",
  },
  "report-state": {
    fr: "{{count}} {{count:thématique|thématiques}}",
    en: "{{count}} {{count:theme|themes}}",
  },
  "report-state-codes": {
    fr: "{{count}} {{count:thématique|thématiques}} et le tableau des imputations",
    en: "{{count}} {{count:theme|themes}} and the imputation table",
  },
  "drafts-needs": {
    fr: "Aucune ligne retenue ne porte de montant : il n'y a rien à rédiger.",
    en: "No retained line has an amount: there is nothing to word.",
  },
  "drafts-without-codes": {
    fr: "Sans tableau d'imputations, leur article et leur tableau manquent : ajoutez la délibération, le rapport ou une feuille qui le porte.",
    en: "Without a table of imputations, their article and table are missing: add the deliberation, the report or a sheet that holds it.",
  },
  "published-state": {
    fr: "{{count}} {{count:subvention|subventions}}",
    en: "{{count}} {{count:grant|grants}}",
  },
  "published-state-missing": {
    fr: "{{count}} {{count:subvention|subventions}} · {{missing}} {{missing:champ restera vide|champs resteront vides}}",
    en: "{{count}} {{count:grant|grants}} · {{missing}} {{missing:field|fields}} will stay empty",
  },

  write: { fr: "Écrire", en: "Write" },
  "write-summary": { fr: "Générer la synthèse", en: "Make the summary" },
  rewrite: { fr: "Actualiser", en: "Refresh" },
  writing: { fr: "Écriture…", en: "Writing…" },
  copy: { fr: "Copier", en: "Copy" },
  copying: { fr: "Copie…", en: "Copying…" },
  save: { fr: "Enregistrer", en: "Save" },
  saving: { fr: "Préparation…", en: "Preparing…" },
  "part-done": { fr: "{{doing}} {{share}} %", en: "{{doing}} {{share}}%" },
  "act-on": { fr: "{{action}} : {{output}}", en: "{{action}}: {{output}}" },
  see: { fr: "Voir", en: "Show" },
  "see-sheet": { fr: "Voir la feuille « {{sheet}} »", en: "Show the sheet “{{sheet}}”" },
  written: { fr: "Feuille « {{sheet}} » écrite", en: "Sheet “{{sheet}}” written" },
  rewritten: { fr: "Feuille « {{sheet}} » remplie de nouveau", en: "Sheet “{{sheet}}” filled anew" },
  "other-title": {
    fr: "« {{title}} » est une feuille à vous : elle est laissée telle quelle.",
    en: "“{{title}}” is a sheet of yours: it is left as it is.",
  },
  pushed: {
    fr: "Vos cellules sous le tableau sont {{count}} {{count:ligne|lignes}} plus bas, pour lui faire place.",
    en: "Your cells under the table stand {{count}} {{count:row|rows}} lower, to make room for it.",
  },
  "left-as-is": {
    fr: "« {{title}} » porte des cellules à vous là où le tableau devait s'étendre : elle est laissée telle quelle.",
    en: "“{{title}}” bears cells of yours where the table had to grow: it is left as it is.",
  },
  "in-workbook": { fr: "Feuille « {{sheet}} »", en: "Sheet “{{sheet}}”" },
  copied: {
    fr: "Copié : collez dans Word par Ctrl+V.",
    en: "Copied: paste in Word with Ctrl+V.",
  },
  selected: {
    fr: "Excel ne laisse pas le volet copier. Le texte est sélectionné : tapez Ctrl+C, puis collez dans Word.",
    en: "Excel does not let the pane copy. The text is selected: press Ctrl+C, then paste in Word.",
  },
  "csv-copied": { fr: "Copié, séparé par des virgules.", en: "Copied, parted by commas." },
  "csv-selected": {
    fr: "Excel ne laisse pas le volet copier. Les données sont sélectionnées : tapez Ctrl+C.",
    en: "Excel does not let the pane copy. The data are selected: press Ctrl+C.",
  },
  saved: {
    fr: "« {{file}} » est dans vos téléchargements. Rien n'y est ? Copiez plutôt.",
    en: "“{{file}}” is in your downloads. Nothing there? Copy instead.",
  },
  "not-made": { fr: "La feuille n'a pas été écrite", en: "The sheet was not written" },
  "not-checked": {
    fr: "Le pointage n'a pas abouti : rien n'a été fait. Cliquez sur Pointer, puis recommencez.",
    en: "The check did not end: nothing was made. Click Check, then try again.",
  },

  preview: { fr: "Aperçu", en: "Preview" },
  "preview-of": { fr: "Aperçu : {{output}}", en: "Preview: {{output}}" },
  "and-more": { fr: "et {{count}} de plus", en: "and {{count}} more" },
  total: { fr: "Total", en: "Total" },
  expense: { fr: "dépense", en: "expense" },
  available: { fr: "disponible", en: "available" },
  left: { fr: "solde", en: "balance" },
  amount: { fr: "accordé", en: "granted" },
  advance: { fr: "acompte", en: "advance" },
  balance: { fr: "solde", en: "balance" },
  "no-code": { fr: "Sans code connu", en: "No known code" },
  "no-name": { fr: "(structure non indiquée)", en: "(no beneficiary given)" },
  "no-territory": { fr: "(territoire non indiqué)", en: "(no territory given)" },
  lines: { fr: "{{count}} {{count:ligne|lignes}}", en: "{{count}} {{count:line|lines}}" },
  structures: {
    fr: "{{count}} {{count:structure|structures}}",
    en: "{{count}} {{count:beneficiary|beneficiaries}}",
  },
  "left-out": {
    fr: "{{count}} {{count:attribution n'y figure pas : son nom ou son montant manque|attributions n'y figurent pas : leur nom ou leur montant manque}}.",
    en: "{{count}} {{count:grant is|grants are}} left out: no name, or no readable amount.",
  },

  "control-verdict": { fr: "Résultat", en: "Result" },
  "control-findings": { fr: "Constats", en: "Findings" },
  "control-aside": { fr: "Mis de côté", en: "Set aside" },
  "control-ticks": { fr: "Chiffres comparés", en: "Figures compared" },
  "control-sources": { fr: "Pièces", en: "Sources" },
  "control-skipped": { fr: "Contrôles en attente", en: "Checks waiting" },

  "usual-share": { fr: "Acompte, en % du montant accordé", en: "Advance, in % of the amount granted" },
  "own-shares": {
    fr: "Autre part pour une thématique ou une opération",
    en: "Another share for a theme or an operation",
  },
  "own-shares-count": {
    fr: "Autre part pour une thématique ou une opération ({{count}})",
    en: "Another share for a theme or an operation ({{count}})",
  },
  "share-of-theme": { fr: "Thématique {{number}} {{title}}", en: "Theme {{number}} {{title}}" },
  "share-of-operation": { fr: "{{id}} {{title}}", en: "{{id}} {{title}}" },
  "model-shares": {
    fr: "Lu dans les modèles de convention : {{list}}.",
    en: "Read in the model conventions: {{list}}.",
  },
  "model-share": { fr: "opération {{id}}, {{share}}", en: "operation {{id}}, {{share}}" },
  "without-share": {
    fr: "{{count}} {{count:convention n'a|conventions n'ont}} pas de part d'acompte : donnez-la ci-dessus.",
    en: "{{count}} {{count:convention has|conventions have}} no advance share: give it above.",
  },
  "bad-share": { fr: "Un nombre de 0 à 100.", en: "A number from 0 to 100." },
  "shares-kept": {
    fr: "Le classeur s'en souvient.",
    en: "The workbook remembers.",
  },

  words: { fr: "Montants en toutes lettres aussi", en: "Amounts in words too" },
  "annex-number": { fr: "Annexe à citer (son numéro)", en: "Annex to cite (its number)" },
  "annex-read": { fr: "Lue dans le dossier : {{number}}", en: "Read in the dossier: {{number}}" },
  "to-fill": {
    fr: "{{count}} {{count:endroit|endroits}} à compléter, entre crochets.",
    en: "{{count}} {{count:place|places}} to fill in, in brackets.",
  },
  "bad-number": { fr: "Un numéro, ou rien.", en: "A number, or nothing." },
  "save-both": { fr: "Enregistrer articles et rapport (.docx)", en: "Save articles and report (.docx)" },
  "save-word": { fr: "Enregistrer la liste (.docx)", en: "Save the list (.docx)" },
  "drafts-file": { fr: "Projets de délibération et de rapport", en: "Drafts of deliberation and report" },

  "grantor-name": { fr: "Collectivité qui attribue", en: "Granting authority" },
  "grantor-siret": { fr: "Son SIRET", en: "Its SIRET" },
  "bad-siret": { fr: "Quatorze chiffres.", en: "Fourteen digits." },
  "convention-date": { fr: "Date des conventions", en: "Date of the conventions" },
  decision: { fr: "Numéro de la délibération", en: "Deliberation number" },
  payment: { fr: "Versement", en: "Payment" },
  "payment-once": { fr: "unique", en: "in one go" },
  "payment-staged": { fr: "échelonné", en: "in stages" },
  "payment-from": { fr: "Versé du", en: "Paid from" },
  "payment-to": { fr: "au (si échelonné)", en: "to (if in stages)" },
  notified: { fr: "Aide notifiée à la Commission européenne", en: "Aid notified to the European Commission" },
  yes: { fr: "oui", en: "yes" },
  no: { fr: "non", en: "no" },
  "not-said": { fr: "à préciser", en: "to say" },
  facts: { fr: "Ce que l'annexe ne dit pas", en: "What the annex does not say" },
  unfilled: { fr: "Restera vide", en: "Will stay empty" },
  "unfilled-all": { fr: "{{field}} : partout", en: "{{field}}: everywhere" },
  "unfilled-some": {
    fr: "{{field}} : {{rows}} {{rows:ligne|lignes}} sur {{all}}",
    en: "{{field}}: {{rows}} {{rows:row|rows}} of {{all}}",
  },
  above: {
    fr: "Au-delà de {{threshold}} : publication obligatoire ({{count}})",
    en: "Above {{threshold}}: publication compulsory ({{count}})",
  },
  "above-none": {
    fr: "Aucun bénéficiaire ne dépasse {{threshold}} : la publication n'est pas obligatoire.",
    en: "No beneficiary exceeds {{threshold}}: publication is not compulsory.",
  },
  "open-left-out": {
    fr: "{{count}} {{count:ligne retenue sans montant n'y figure pas|lignes retenues sans montant n'y figurent pas}}.",
    en: "{{count}} retained {{count:line|lines}} without an amount left out.",
  },
  "copy-csv": { fr: "Copier les données", en: "Copy the data" },
  "csv-content": { fr: "Données, à copier", en: "Data, to copy" },
  "csv-file": { fr: "subventions", en: "subventions" },

  "write-totals": { fr: "Écrire les totaux", en: "Write totals" },
  "as-formulas": { fr: "en formules", en: "as formulas" },
  "as-values": { fr: "en montants", en: "as amounts" },
  "memory-outputs": {
    fr: "{{count}} {{count:choix|choix}} pour les documents à produire",
    en: "{{count}} {{count:choice|choices}} for documents to make",
  },
} as const satisfies Catalogue;

/** The open data's fields, as the user reads them; the schema's own names follow in brackets. */
export const openDataFieldTexts = {
  nomAttribuant: { fr: "collectivité (nomAttribuant)", en: "authority (nomAttribuant)" },
  idAttribuant: { fr: "SIRET de la collectivité (idAttribuant)", en: "authority's SIRET (idAttribuant)" },
  dateConvention: { fr: "date de la convention (dateConvention)", en: "convention date (dateConvention)" },
  nomBeneficiaire: { fr: "nom du bénéficiaire (nomBeneficiaire)", en: "beneficiary (nomBeneficiaire)" },
  idBeneficiaire: {
    fr: "SIRET du bénéficiaire (idBeneficiaire)",
    en: "beneficiary's SIRET (idBeneficiaire)",
  },
  objet: { fr: "objet (objet)", en: "purpose (objet)" },
  montant: { fr: "montant (montant)", en: "amount (montant)" },
  nature: { fr: "nature (nature)", en: "kind (nature)" },
  conditionsVersement: { fr: "versement (conditionsVersement)", en: "payment (conditionsVersement)" },
  datesPeriodeVersement: {
    fr: "date ou période de versement (datesPeriodeVersement)",
    en: "payment date or period (datesPeriodeVersement)",
  },
  notificationUE: { fr: "notification à l'UE (notificationUE)", en: "EU notification (notificationUE)" },
  pourcentageSubvention: { fr: "part (pourcentageSubvention)", en: "share (pourcentageSubvention)" },
} as const satisfies Catalogue;
