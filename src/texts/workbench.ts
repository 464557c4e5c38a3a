import type { Catalogue } from "./say";

/** The workbench's own bar: files, samples, undo. */
export const workbenchTexts = {
  title: { fr: "Banc d’essai de Pointage", en: "Pointage workbench" },
  brand: { fr: "Pointage", en: "Pointage" },
  place: { fr: "banc d’essai", en: "workbench" },
  open: { fr: "Ouvrir un classeur…", en: "Open a workbook…" },
  save: { fr: "Enregistrer une copie", en: "Save a copy" },
  undo: { fr: "Annuler", en: "Undo" },
  redo: { fr: "Rétablir", en: "Redo" },
  samples: { fr: "Exemples", en: "Samples" },
  "sample-sound": { fr: "Dossier sain", en: "Sound dossier" },
  "sample-faulty": { fr: "Trois écarts", en: "Three gaps" },
  documents: { fr: "Ses documents", en: "Its documents" },
  "documents-drop-short": { fr: "Les déposer", en: "Drop them" },
  "documents-drop": { fr: "Les déposer dans le volet", en: "Drop them in the pane" },
  "document-save": { fr: "Enregistrer {{file}}", en: "Save {{file}}" },
  language: { fr: "English", en: "Français" },
  "language-hint": { fr: "Read this page in English", en: "Lire cette page en français" },
  pane: { fr: "Volet Pointage", en: "Pointage pane" },
  "pane-hide": { fr: "Masquer le volet", en: "Hide the pane" },
  "pane-show": { fr: "Afficher le volet", en: "Show the pane" },
  "pane-width": { fr: "Largeur du volet", en: "Width of the pane" },
  "drop-here": {
    fr: "Un classeur s’ouvre ici ; des documents vont au volet",
    en: "A workbook opens here; documents go to the pane",
  },
  edited: { fr: "modifié", en: "edited" },
  "new-workbook": { fr: "Classeur1.xlsx", en: "Book1.xlsx" },
  "copy-name": { fr: "{{name}} (copie).xlsx", en: "{{name}} (copy).xlsx" },
} satisfies Catalogue;

/** What the ribbon says beside the add-in's own labels, which its manifest gives. */
export const ribbonTexts = {
  tab: { fr: "Accueil", en: "Home" },
  running: { fr: "{{command}} : en cours…", en: "{{command}}: working…" },
  failed: {
    fr: "« {{command}} » n’a pas répondu. Rien n’a changé dans le classeur.",
    en: "“{{command}}” did not answer. Nothing changed in the workbook.",
  },
  close: { fr: "Fermer", en: "Close" },
} satisfies Catalogue;

/** What the sheet and the bars around it say. */
export const gridTexts = {
  sheet: { fr: "Feuille {{name}}", en: "Sheet {{name}}" },
  sheets: { fr: "Feuilles du classeur", en: "Sheets of the workbook" },
  content: { fr: "Contenu de la cellule", en: "Content of the cell" },
  address: { fr: "Adresse de la cellule", en: "Address of the cell" },
  "row-count": { fr: "Nombre : {{count}}", en: "Count: {{count}}" },
  sum: { fr: "Somme : {{sum}}", en: "Sum: {{sum}}" },
  average: { fr: "Moyenne : {{average}}", en: "Average: {{average}}" },
  zoom: { fr: "Taille de la feuille", en: "Size of the sheet" },
  "zoom-in": { fr: "Agrandir la feuille", en: "Make the sheet larger" },
  "zoom-out": { fr: "Réduire la feuille", en: "Make the sheet smaller" },
  "zoom-fit": { fr: "Voir toutes les colonnes", en: "See all columns" },
  ready: { fr: "Prêt", en: "Ready" },
  typing: { fr: "Saisie", en: "Typing" },
} satisfies Catalogue;

/** What may be done to cells, in the sheet's menu and in the ribbon. */
export const menuTexts = {
  menu: { fr: "Cellules sélectionnées", en: "Selected cells" },
  cut: { fr: "Couper", en: "Cut" },
  copy: { fr: "Copier", en: "Copy" },
  paste: { fr: "Coller", en: "Paste" },
  "insert-rows": {
    fr: "Insérer {{count}} {{count:ligne|lignes}} au-dessus",
    en: "Insert {{count}} {{count:row|rows}} above",
  },
  "delete-rows": {
    fr: "Supprimer {{count}} {{count:ligne|lignes}}",
    en: "Delete {{count}} {{count:row|rows}}",
  },
  "fill-down": { fr: "Recopier vers le bas", en: "Fill down" },
  "fill-right": { fr: "Recopier à droite", en: "Fill right" },
  clear: { fr: "Effacer le contenu", en: "Clear contents" },
  insert: { fr: "Insérer une ligne", en: "Insert row" },
  delete: { fr: "Supprimer la ligne", en: "Delete row" },
  rows: { fr: "Lignes", en: "Rows" },
} satisfies Catalogue;

/** What may be done to the workbook's sheets. */
export const tabTexts = {
  menu: { fr: "Feuille {{name}}", en: "Sheet {{name}}" },
  add: { fr: "Nouvelle feuille", en: "New sheet" },
  rename: { fr: "Renommer", en: "Rename" },
  delete: { fr: "Supprimer la feuille", en: "Delete sheet" },
  name: { fr: "Nom de la feuille", en: "Name of the sheet" },
} satisfies Catalogue;

/** What is said of charts that came with the file: they are kept, and not drawn. */
export const chartTexts = {
  "chart-sheet": { fr: "Feuille graphique « {{name}} »", en: "Chart sheet “{{name}}”" },
  "chart-sheet-kept": {
    fr: "Le banc d’essai ne dessine pas cette feuille. Une copie enregistrée la garde telle quelle.",
    en: "The workbench does not draw this sheet. A saved copy keeps it as it is.",
  },
  "chart-kept": {
    fr: "{{name}} : non dessiné ici, gardé dans la copie",
    en: "{{name}}: not drawn here, kept in the copy",
  },
} satisfies Catalogue;

/** Looking for a text in the sheet. */
export const findTexts = {
  find: { fr: "Rechercher", en: "Find" },
  what: { fr: "Rechercher dans la feuille", en: "Find in the sheet" },
  none: { fr: "introuvable", en: "not found" },
  next: { fr: "Suivant", en: "Next" },
  previous: { fr: "Précédent", en: "Previous" },
  close: { fr: "Fermer la recherche", en: "Close the search" },
} satisfies Catalogue;

/** What is said when something could not be done. */
export const workbenchProblems = {
  "clipboard-closed": {
    fr: "Le navigateur ne laisse pas lire le presse-papiers d’ici : collez avec Ctrl+V.",
    en: "The browser does not let the clipboard be read from here: paste with Ctrl+V.",
  },
  protected: {
    fr: "La feuille est protégée : cette cellule ne peut pas être modifiée.",
    en: "The sheet is protected: this cell cannot be changed.",
  },
  "formula-not-understood": {
    fr: "Cette formule n’est pas comprise. Vérifiez les parenthèses et les points-virgules, ou tapez une apostrophe devant pour en faire un texte.",
    en: "This formula is not understood. Check its brackets and commas, or type an apostrophe in front to make it a text.",
  },
  "formula-not-computed": {
    fr: "Le banc d’essai ne calcule pas cette formule, qu’Excel connaît peut-être : rien n’a été écrit. Tapez une apostrophe devant pour la garder comme texte.",
    en: "The workbench does not compute this formula, which Excel may know: nothing was written. Type an apostrophe in front to keep it as a text.",
  },
  refused: {
    fr: "Cette modification n’a pas pu être faite ; rien n’a changé.",
    en: "This change could not be made; nothing was changed.",
  },
  "sheet-name": {
    fr: "Ce nom ne convient pas : 31 caractères au plus, aucun de \\ / ? * [ ] :, et pas celui d’une autre feuille.",
    en: "This name will not do: at most 31 characters, none of \\ / ? * [ ] :, and not another sheet’s.",
  },
  "last-sheet": {
    fr: "Un classeur garde au moins une feuille visible.",
    en: "A workbook keeps at least one visible sheet.",
  },
  "not-opened": {
    fr: "{{file}} : {{why}} Le classeur affiché reste ouvert.",
    en: "{{file}}: {{why}} The workbook shown stays open.",
  },
  "no-such-cell": {
    fr: "« {{text}} » n’est pas une adresse de cellule.",
    en: "“{{text}}” is not the address of a cell.",
  },
  unreachable: {
    fr: "Le fichier n’a pas pu être chargé : le serveur du banc d’essai répond-il encore ?",
    en: "The file could not be loaded: is the workbench's server still running?",
  },
  dismiss: { fr: "Fermer ce message", en: "Close this message" },
} satisfies Catalogue;

/** What `npm start` says as it brings the pane to Excel. */
export const startTexts = {
  building: {
    fr: "Le volet se bâtit, et se rebâtira à chaque changement…",
    en: "The pane is being built, and will be again at each change…",
  },
  "not-built": { fr: "Le volet n’a pas pu être bâti.", en: "The pane could not be built." },
  certificate: {
    fr: "Un certificat de développement est demandé à office-addin-dev-certs, de Microsoft : le système peut demander votre accord.",
    en: "A development certificate is asked of Microsoft’s office-addin-dev-certs: your system may ask for your agreement.",
  },
  "no-certificate": {
    fr: "Pas de certificat dans {{folder}}. Lancez « npx office-addin-dev-certs install », puis de nouveau npm start.",
    en: "No certificate in {{folder}}. Run “npx office-addin-dev-certs install”, then npm start again.",
  },
  taken: {
    fr: "Le port {{port}}, celui du manifeste, est déjà pris. Arrêtez ce qui l’occupe, puis relancez npm start.",
    en: "Port {{port}}, the manifest’s, is already in use. Stop what holds it, then run npm start again.",
  },
  served: { fr: "Le volet est servi à {{address}}", en: "The pane is served at {{address}}" },
  sideloading: {
    fr: "Excel s’ouvre avec le complément (office-addin-debugging, de Microsoft)…",
    en: "Excel is opening with the add-in (Microsoft’s office-addin-debugging)…",
  },
  sideloaded: {
    fr: "Dans Excel : onglet Accueil, groupe Pointage. « npm stop » retire le complément.",
    en: "In Excel: Home tab, Pointage group. “npm stop” takes the add-in away.",
  },
  "not-sideloaded": {
    fr: "Excel n’a pas pu être ouvert avec le complément. Dans Excel : Accueil, Compléments, Mes compléments, Charger mon complément, et choisissez {{manifest}}.",
    en: "Excel could not be opened with the add-in. In Excel: Home, Add-ins, My Add-ins, Upload My Add-in, and choose {{manifest}}.",
  },
  "no-excel": {
    fr: "Pas d’Excel de bureau sur ce système. Dans Excel sur le web (office.com) : Accueil, Compléments, Charger mon complément, et choisissez {{manifest}} ; le navigateur doit d’abord accepter {{address}} (ou l’autorité {{authority}}). Sans Excel : npm run workbench.",
    en: "No desktop Excel on this system. In Excel on the web (office.com): Home, Add-ins, Upload My Add-in, and choose {{manifest}}; the browser must first accept {{address}} (or the authority {{authority}}). Without Excel: npm run workbench.",
  },
  stop: { fr: "Ctrl+C pour arrêter.", en: "Ctrl+C to stop." },
} satisfies Catalogue;
