import type { Catalogue } from "./say";

/** What `pointage export` says. */
export const exportTexts = {
  help: {
    fr: `Tirer des fichiers d'un dossier :
  pointage export <dossier> --scdl SUBVENTIONS.csv   données ouvertes (schéma SCDL « subventions » 2.1.1)
  pointage export <dossier> --drafts PROJETS.docx    projets d'articles et de rapport (ou .html, .txt)
  pointage export <dossier> --to-correct LISTE.docx  ce qui est à corriger dans Word (ou .html, .txt)
  pointage export <dossier> -o COPIE.xlsx            par bénéficiaire, par territoire, publipostage des conventions

  --advance <80,3=60,3.2=50>               part d'acompte en %, puis par thématique ou opération
                                           (par défaut : celle des conventions types du dossier)
  --grantor <nom>, --siret <14 chiffres>   la collectivité qui attribue (son nom est lu par défaut)
  --decision <numéro>                      la délibération (lue dans le document par défaut)
  --convention-date <AAAA-MM-JJ>           la date des conventions
  --payment <unique|échelonné|...>         les conditions de versement
  --payment-dates <date[/date]>            la date ou la période de versement
  --notified <oui|non>                     aide d'État notifiée à la Commission européenne
  --words                                  (--drafts) les montants en lettres aussi
  --force                                  remplace les fichiers qui existent
  --strict                                 (-o) refuse si la copie perdrait une partie du classeur
`,
    en: `Making files from a dossier:
  pointage export <dossier> --scdl GRANTS.csv    open data (French SCDL “subventions” schema 2.1.1)
  pointage export <dossier> --drafts DRAFTS.docx drafts of articles and report (or .html, .txt)
  pointage export <dossier> --to-correct LIST.docx what is to be corrected in Word (or .html, .txt)
  pointage export <dossier> -o COPY.xlsx         by beneficiary, by territory, conventions mail merge

  --advance <80,3=60,3.2=50>               advance share in %, then by theme or operation
                                           (by default: what the dossier's model conventions say)
  --grantor <name>, --siret <14 digits>    the authority that grants (its name is read by default)
  --decision <number>                      the deliberation (read from the document by default)
  --convention-date <YYYY-MM-DD>           the date of the conventions
  --payment <unique|échelonné|...>         how grants are paid
  --payment-dates <date[/date]>            when they are paid
  --notified <oui|non>                     State aid notified to the European Commission
  --words                                  (--drafts) amounts in words too
  --force                                  replaces files that exist
  --strict                                 (-o) refuses where the copy would lose a part of the workbook
`,
  },
  "missing-export": {
    fr: "Il manque le fichier à écrire : ajoutez --scdl SUBVENTIONS.csv, --drafts PROJETS.docx, --to-correct LISTE.docx ou -o COPIE.xlsx.",
    en: "The file to write is missing: add --scdl GRANTS.csv, --drafts DRAFTS.docx, --to-correct LIST.docx or -o COPY.xlsx.",
  },
  "bad-fact": {
    fr: "« {{value}} » ne convient pas à l'option « {{option}} ». « pointage --help » dit ce qu'elle attend.",
    en: "“{{value}}” does not suit the option “{{option}}”. “pointage --help” says what it needs.",
  },
  scdl: {
    fr: "{{file}} : {{rows}} {{rows:subvention|subventions}}.",
    en: "{{file}}: {{rows}} {{rows:grant|grants}}.",
  },
  "scdl-complete": {
    fr: "Conforme au schéma SCDL « subventions » 2.1.1.",
    en: "Valid against the SCDL “subventions” schema 2.1.1.",
  },
  "scdl-incomplete": {
    fr: "{{count}} {{count:champ obligatoire reste|champs obligatoires restent}} à remplir avant de publier :",
    en: "{{count}} compulsory {{count:field|fields}} left to fill before publication:",
  },
  unfilled: {
    fr: "  {{field}}, vide sur {{rows}} {{rows:ligne|lignes}}{{by}}",
    en: "  {{field}}, empty on {{rows}} {{rows:row|rows}}{{by}}",
  },
  "fill-grantor": { fr: " (--grantor)", en: " (--grantor)" },
  "fill-siret": { fr: " (--siret)", en: " (--siret)" },
  "fill-convention-date": { fr: " (--convention-date)", en: " (--convention-date)" },
  "fill-payment": { fr: " (--payment)", en: " (--payment)" },
  "fill-payment-dates": { fr: " (--payment-dates)", en: " (--payment-dates)" },
  "fill-notified": { fr: " (--notified)", en: " (--notified)" },
  "fill-beneficiary": {
    fr: " (colonne SIRET ou RNA, dans l'annexe ou dans une liste des structures du classeur)",
    en: " (SIRET or RNA column, in the annex or in a list of beneficiaries of the workbook)",
  },
  "wrong-siret": {
    fr: "{{name}} : « {{text}} » n'est pas un SIRET (14 chiffres, clé comprise), laissé vide.",
    en: "{{name}}: “{{text}}” is not a SIRET (14 digits, key included), left empty.",
  },
  "left-out": {
    fr: "{{count}} {{count:ligne retenue sans montant n'y figure pas|lignes retenues sans montant n'y figurent pas}}.",
    en: "{{count}} retained {{count:line|lines}} without an amount left out.",
  },
  above: {
    fr: "Au-delà de {{threshold}} (convention et publication obligatoires pour un organisme de droit privé) : {{count}} {{count:bénéficiaire|bénéficiaires}}.",
    en: "Above {{threshold}} (convention and publication compulsory for a body of private law): {{count}} {{count:beneficiary|beneficiaries}}.",
  },
  "above-one": { fr: "  {{name}} : {{amount}}", en: "  {{name}}: {{amount}}" },
  table: { fr: "{{file}} : feuille « {{sheet}} ».", en: "{{file}}: sheet “{{sheet}}”." },
  "not-merged": {
    fr: "{{count}} {{count:attribution|attributions}} sans nom ou sans montant lisible, hors du publipostage.",
    en: "{{count}} {{count:grant|grants}} without a name or a readable amount left out of the mail merge.",
  },
  "advance-read": {
    fr: "Part d'acompte lue dans les conventions types : {{shares}}.",
    en: "Advance share read in the model conventions: {{shares}}.",
  },
  "advance-one": {
    fr: "{{share}} pour l'opération {{operation}}",
    en: "{{share}} for operation {{operation}}",
  },
  "advance-missing": {
    fr: "{{count}} {{count:attribution|attributions}} sans part d'acompte connue : acompte et solde laissés vides. Donnez-la par --advance, par exemple --advance 80.",
    en: "{{count}} {{count:grant|grants}} without a known advance share: advance and balance left empty. Give it with --advance, for instance --advance 80.",
  },
  alarmed: {
    fr: "Ce dossier n'est pas sans écart : « pointage check {{dossier}} » dit lesquels. Les documents produits portent les chiffres de l'annexe tels qu'ils sont.",
    en: "This dossier is not without a gap: “pointage check {{dossier}}” tells which. What was made bears the annex's figures as they are.",
  },
  "to-correct": {
    fr: "{{file}} : {{count}} {{count:point|points}} à corriger dans les documents.",
    en: "{{file}}: {{count}} {{count:point|points}} to correct in the documents.",
  },
  "to-correct-none": {
    fr: "Rien n'est à corriger dans les documents : aucune liste n'a été écrite.",
    en: "Nothing is to be corrected in the documents: no list was written.",
  },
  "drafts-title": { fr: "Projets d'articles et de rapport", en: "Drafts of articles and report" },
  "drafts-articles": { fr: "Projet d'articles de la délibération", en: "Draft articles of the deliberation" },
  "drafts-report": { fr: "Projet de passages du rapport", en: "Draft passages of the report" },
  "drafts-no-annex": {
    fr: "Le numéro de l'annexe n'a pas été trouvé : les articles y renvoient sans le donner.",
    en: "The annex's number was not found: the articles refer to it without a number.",
  },
  "drafts-to-fill": {
    fr: "{{count}} {{count:mention|mentions}} « {{mark}} » : le dossier ne le dit pas.",
    en: "{{count}} {{count:mark|marks}} “{{mark}}”: the dossier does not say it.",
  },
  drafts: {
    fr: "{{file}} : projets d'articles et de rapport. Relisez-les avant de les reprendre.",
    en: "{{file}}: drafts of articles and report. Read them over before use.",
  },
} as const satisfies Catalogue;
