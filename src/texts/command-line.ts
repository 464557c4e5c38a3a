import type { Catalogue } from "./say";

/** What the command line says of itself and of its arguments. */
export const commandLineTexts = {
  help: {
    fr: `Pointage : chaque chiffre de l'annexe pointé contre la délibération, le rapport et les imputations.

Utilisation :
  pointage check <dossier...> [options]

Un dossier est un répertoire (l'annexe .xlsx ou .ods, ses documents .docx, .odt, .pdf, .txt ou .csv)
ou un classeur .xlsx, avec les documents désignés par les options. Rien n'est écrit.

Options :
  --json                    une ligne JSON par dossier, sur la sortie standard
  --since <version>         ce qui a changé depuis un classeur (copie de « summary ») ou un dossier antérieur
  --overview <fichier>      écrit un classeur d'une ligne par dossier, et les codes tous dossiers réunis
  --force                   remplace ce classeur s'il existe
  --lang <langue>           langue du compte rendu : fr (par défaut) ou en
  --annex <fichier>         le classeur qui porte l'annexe
  --sheet <feuille>         la feuille de l'annexe
  --amounts <colonnes>      la colonne des montants votés (G), ou celles qui s'ajoutent (E,F)
  --operations <colonne>    la colonne des opérations (B), ou « headings » si elles ont leurs propres lignes de titre
  --headings <cellules>     ce que titrent les lignes semblables : A5=theme,A7=operation,A1=title
  --leave-out <plages>      ce qui n'est pas de l'annexe : A60:G75
  --deliberation <fichier>  le document de la délibération
  --report <fichier>        le document du rapport
  -h, --help                affiche cette aide
  -V, --version             affiche la version

Code de sortie : 0 rien à signaler, 1 au moins un écart ou un avertissement, 2 dossier ou arguments inutilisables.
`,
    en: `Pointage: every figure of the annex ticked against the deliberation, the report and the imputations.

Usage:
  pointage check <dossier...> [options]

A dossier is a folder (the .xlsx or .ods annex, its .docx, .odt, .pdf, .txt or .csv documents)
or an .xlsx workbook, with the documents named by the options. Nothing is written.

Options:
  --json                 one JSON line a dossier, on standard output
  --since <version>      what changed since an earlier workbook (copy of “summary”) or dossier
  --overview <file>      writes a workbook with a row a dossier, and codes across dossiers
  --force                replaces that workbook if it exists
  --lang <language>      language of the report: fr (default) or en
  --annex <file>         the workbook that holds the annex
  --sheet <sheet>        the annex's sheet
  --amounts <columns>    the column of amounts put to the vote (G), or those that add up (E,F)
  --operations <column>  the column of operations (B), or “headings” where they have rows of their own
  --headings <cells>     what rows that look alike are titles of: A5=theme,A7=operation,A1=title
  --leave-out <areas>    what is not of the annex: A60:G75
  --deliberation <file>  the deliberation's document
  --report <file>        the report's document
  -h, --help             show this help
  -V, --version          show the version

Exit status: 0 nothing to report, 1 at least one gap or warning, 2 unusable dossier or arguments.
`,
  },
  "bad-reading": {
    fr: "{{option}} {{value}} : valeur non comprise. Exemples : --amounts G, --operations headings, --headings A5=theme,A7=operation, --leave-out A60:G75.",
    en: "{{option}} {{value}}: not understood. Examples: --amounts G, --operations headings, --headings A5=theme,A7=operation, --leave-out A60:G75.",
  },
  "unknown-option": {
    fr: "L'option « {{name}} » n'existe pas. « pointage --help » donne la liste des options.",
    en: "There is no option “{{name}}”. “pointage --help” lists the options.",
  },
  "unknown-command": {
    fr: "La commande « {{name}} » n'existe pas. « pointage --help » donne la liste des commandes.",
    en: "There is no command “{{name}}”. “pointage --help” lists the commands.",
  },
  "missing-command": {
    fr: "Il manque une commande, par exemple « pointage check mon-dossier ». « pointage --help » donne l'aide.",
    en: "A command is missing, for instance “pointage check my-dossier”. “pointage --help” gives help.",
  },
  "missing-dossier": {
    fr: "Il manque le dossier à pointer, par exemple « pointage check mon-dossier ».",
    en: "The dossier to check is missing, for instance “pointage check my-dossier”.",
  },
  "missing-value": {
    fr: "L'option « {{name}} » attend une valeur. « pointage --help » dit laquelle.",
    en: "The option “{{name}}” needs a value. “pointage --help” says which.",
  },
  "since-one-dossier": {
    fr: "L'option « --since » compare un seul dossier avec sa version antérieure : donnez un dossier à la fois.",
    en: "The option “--since” compares one dossier with its earlier version: give one dossier at a time.",
  },
  "unknown-language": {
    fr: "La langue « {{name}} » n'est pas connue : choisissez fr ou en.",
    en: "The language “{{name}}” is not known: choose fr or en.",
  },
  "bad-arguments": {
    fr: "Ces arguments ne se comprennent pas ({{detail}}). « pointage --help » donne l'aide.",
    en: "These arguments make no sense ({{detail}}). “pointage --help” gives help.",
  },
} as const satisfies Catalogue;
