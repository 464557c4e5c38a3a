import type { Catalogue } from "./say";

/** What became of a dossier from one version to the next, on the control sheet and on the command line. */
export const changeTexts = {
  since: {
    fr: "Depuis le dernier tableau de contrôle, du {{moment}}",
    en: "Since the last control sheet, of {{moment}}",
  },
  "since-file": { fr: "Depuis la version précédente ({{file}})", en: "Since the earlier version ({{file}})" },
  "since-file-at": {
    fr: "Depuis la version précédente ({{file}}, tableau de contrôle du {{moment}})",
    en: "Since the earlier version ({{file}}, control sheet of {{moment}})",
  },
  "since-version": { fr: "Depuis la version précédente", en: "Since the earlier version" },
  moment: {
    fr: "{{day}}/{{month}}/{{year}} à {{hours}} h {{minutes}}",
    en: "{{day}}/{{month}}/{{year}} at {{hours}}:{{minutes}}",
  },
  unchanged: { fr: "Rien n'a changé.", en: "Nothing changed." },
  findings: {
    fr: "Constats : {{fixed}} {{fixed:levé|levés}}, {{new}} {{new:nouveau|nouveaux}}, {{stillOpen}} toujours {{stillOpen:ouvert|ouverts}}, {{setAside}} mis de côté.",
    en: "Findings: {{fixed}} resolved, {{new}} new, {{stillOpen}} still open, {{setAside}} set aside.",
  },
  "findings-unknown": {
    fr: "Les constats ne sont pas comparés : la version précédente n'a pas de tableau de contrôle.",
    en: "Findings are not compared: the earlier version has no control sheet.",
  },
  lines: {
    fr: "Lignes de l'annexe : {{added}} {{added:ajoutée|ajoutées}}, {{removed}} {{removed:retirée|retirées}}, {{changed}} {{changed:modifiée|modifiées}}.",
    en: "Lines of the annex: {{added}} added, {{removed}} removed, {{changed}} changed.",
  },
  totals: {
    fr: "Totaux énoncés par l'annexe : {{count}} {{count:modifié|modifiés}}.",
    en: "Totals stated by the annex: {{count}} changed.",
  },
  "total-operation": {
    fr: "Total de l'opération {{about}} {{title}}",
    en: "Total of operation {{about}} {{title}}",
  },
  "total-theme": {
    fr: "Total de la thématique {{about}} {{title}}",
    en: "Total of theme {{about}} {{title}}",
  },
  "total-whole": { fr: "Total général", en: "Grand total" },
  total: {
    fr: "Total retenu : {{before}} → {{after}} ({{gap}}).",
    en: "Retained total: {{before}} → {{after}} ({{gap}}).",
  },
  "same-total": { fr: "Total retenu inchangé : {{after}}.", en: "Retained total unchanged: {{after}}." },

  fixed: { fr: "Levé", en: "Resolved" },
  new: { fr: "Nouveau", en: "New" },
  "still-open": { fr: "Toujours ouvert", en: "Still open" },
  "set-aside": { fr: "Mis de côté", en: "Set aside" },
  added: { fr: "Ajoutée", en: "Added" },
  removed: { fr: "Retirée", en: "Removed" },
  changed: { fr: "Modifiée", en: "Changed" },
  "stated-total": { fr: "Total énoncé", en: "Stated total" },
  "total-changed": { fr: "Modifié", en: "Changed" },
  "now-retained": { fr: "Désormais retenue", en: "Now retained" },
  "no-longer-retained": { fr: "N'est plus retenue", en: "No longer retained" },

  what: { fr: "Où", en: "Where" },
  "line-or-finding": { fr: "Constat, ligne ou total de l'annexe", en: "Finding, line or total of the annex" },
  before: { fr: "Avant", en: "Before" },
  after: { fr: "Après", en: "After" },
  gap: { fr: "Écart", en: "Change" },
  state: { fr: "Changement", en: "Change" },
  "operation-named": { fr: "Opération {{operation}} {{title}}", en: "Operation {{operation}} {{title}}" },
  "no-name": { fr: "(structure non indiquée)", en: "(no beneficiary given)" },
} as const satisfies Catalogue;
