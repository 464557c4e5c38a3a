import type { Catalogue } from "./say";

/** What the pane says where it cannot go on: a new release, a fault of ours. */
export const paneStandingTexts = {
  "broken-title": { fr: "Le volet doit être rechargé", en: "The pane must be reloaded" },
  "broken-new-release": {
    fr: "Pointage a été mis à jour sur le serveur pendant que ce volet était ouvert. Rechargez-le : le classeur, les documents gardés et vos choix n'ont pas changé.",
    en: "Pointage was updated on the server while this pane was open. Reload it: the workbook, the documents kept and your choices have not changed.",
  },
  "broken-otherwise": {
    fr: "Un cas imprévu a arrêté l'affichage. Rechargez le volet : le classeur n'a pas été touché, les documents gardés et vos choix non plus.",
    en: "Something unforeseen stopped the display. Reload the pane: the workbook was not touched, nor the documents kept and your choices.",
  },
  reload: { fr: "Recharger", en: "Reload" },
  details: { fr: "Détails pour l'assistance", en: "Details for support" },
  "copy-details": { fr: "Copier les détails", en: "Copy the details" },
  "details-copied": { fr: "Copié.", en: "Copied." },
} as const satisfies Catalogue;
