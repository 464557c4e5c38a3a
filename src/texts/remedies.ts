import type { Catalogue, Text } from "./say";

/** What to do with a figure that one slip of the pen makes of the annex's. */
const nearFigure: Text = {
  fr: "Si c'est ce montant qui est cité, écrire {{expected}} ; sinon, laisser le chiffre tel quel.",
  en: "If that is the amount meant, write {{expected}}; otherwise leave the figure as it is.",
};

const countOfLines: Text = {
  fr: "Écrire {{counted}} au lieu de {{said}}, ou revoir les lignes de l'annexe.",
  en: "Write {{counted}} instead of {{said}}, or look again at the lines of the annex.",
};

const reckoning: Text = {
  fr: "Refaire le calcul : si les autres chiffres du paragraphe sont justes, écrire {{expected}}.",
  en: "Work it out again: if the paragraph's other figures are right, write {{expected}}.",
};

/**
 * What to do where nothing can be written for the user, by the key of what the finding says (`findingTexts`). The
 * placeholders are those of that sentence.
 */
export const remedyTexts = {
  "annex-misread": {
    fr: "Choisir comment lire la feuille : la colonne des montants, ce que titrent les lignes de titre, ce qui n'est pas de l'annexe (dans le volet, ou par les options --amounts, --operations, --headings, --leave-out).",
    en: "Choose how to read the sheet: the column of amounts, the level of the headings, the rows left out (in the pane, or by the options --amounts, --operations, --headings, --leave-out).",
  },
  "amount-unreadable": {
    fr: "Saisir un montant, ou vider la cellule.",
    en: "Type an amount, or empty the cell.",
  },
  "amount-unreadable-many": {
    fr: "Chercher des lignes décalées d'une colonne, ou des notes dans la colonne des montants ; sinon, saisir les montants.",
    en: "Look for rows shifted by one column, or notes in the column of amounts; else type the amounts.",
  },
  "amount-uncomputed": {
    fr: "Ouvrir le classeur dans Excel, l'enregistrer, puis pointer de nouveau.",
    en: "Open the workbook in Excel, save it, then check again.",
  },
  "amount-as-text-many": {
    fr: "Saisir de nouveau ces montants comme des nombres.",
    en: "Type these amounts again as numbers.",
  },
  "amount-as-text": {
    fr: "Saisir de nouveau le montant comme un nombre.",
    en: "Type the amount again as a number.",
  },
  "amount-precision": {
    fr: "Arrondir ces montants au centime, puis vérifier leur total.",
    en: "Round these amounts to the cent, then check their total.",
  },
  "amount-negative-many": {
    fr: "Vérifier que c'est voulu : reprise, annulation, décision modificative ; sinon, corriger les signes.",
    en: "Make sure that it is meant: taken back, cancelled, an amending decision; else correct the signs.",
  },
  "amount-negative": {
    fr: "Vérifier le signe ; un trop-perçu se traite par un titre de recettes, non par une subvention négative.",
    en: "Check the sign; an overpayment is recovered by a receipt, not by a negative grant.",
  },
  "total-formula-range-missed": {
    fr: "Étendre la formule à toutes les lignes retenues.",
    en: "Extend the formula to every retained line.",
  },
  "total-formula-range-twice": {
    fr: "N'ajouter que les lignes, ou que les sous-totaux.",
    en: "Add the lines alone, or the subtotals alone.",
  },
  "total-formula-range-foreign": {
    fr: "Limiter la formule aux lignes de sa partie de l'annexe.",
    en: "Keep the formula to the lines of its own part of the annex.",
  },
  "total-constant": {
    fr: "Porter ce montant sur une ligne, ou l'expliquer par une note sous le tableau ; sinon l'ôter de la formule.",
    en: "Put this amount on a line, or explain it in a note under the table; otherwise take it out of the formula.",
  },
  "annex-parts": {
    fr: "Si les parts sont justes, écrire {{expected}} ; sinon corriger la part qui est fausse.",
    en: "If the parts are right, write {{expected}}; otherwise mend the part that is wrong.",
  },
  "annex-parts-moved": {
    fr: "Vérifier dans quelle colonne l'annexe donne chaque montant ; le total des lignes ne change pas.",
    en: "Check in which column the annex gives each amount; the total of the lines stays the same.",
  },
  "annex-parts-column": {
    fr: "Si les lignes sont justes, écrire {{expected}} ; sinon corriger celle qui est fausse.",
    en: "If the lines are right, write {{expected}}; otherwise mend the one that is wrong.",
  },
  recapitulation: {
    fr: "Si les lignes sont justes, écrire {{expected}} en {{place}}.",
    en: "If the lines are right, write {{expected}} in {{place}}.",
  },
  "imputation-total-guessed": {
    fr: "Dire quelles opérations ce code paie (onglet Imputations du volet, ou une colonne des codes dans l'annexe), puis pointer de nouveau.",
    en: "Say which operations this code pays (the Imputations tab of the pane, or a column of codes in the annex), then check again.",
  },
  "report-imputation-guessed": {
    fr: "Dire quelles opérations ce code paie (onglet Imputations du volet, ou une colonne des codes dans l'annexe), puis pointer de nouveau.",
    en: "Say which operations this code pays (the Imputations tab of the pane, or a column of codes in the annex), then check again.",
  },
  "code-cited": {
    fr: "Si c'est {{meant}} qui est voulu, l'écrire au lieu de {{code}}.",
    en: "If {{meant}} is what is meant, write it instead of {{code}}.",
  },
  "code-said": {
    fr: "Écrire {{meant}} au lieu de {{code}}, si le budget dit comme l'annexe.",
    en: "Write {{meant}} instead of {{code}}, if the budget says as the annex.",
  },
  "code-beside": {
    fr: "Voir dans le budget lequel des deux codes est le bon, et l'écrire partout.",
    en: "Look up in the budget which of the two codes is right, and write it everywhere.",
  },
  "line-code": {
    fr: "Si les documents disent vrai, écrire {{usual}} sur cette ligne.",
    en: "If the documents are right, write {{usual}} on this line.",
  },
  "line-group": {
    fr: "Si ces montants sont justes, écrire « {{usual}} » dans cette cellule.",
    en: "If those amounts are right, write “{{usual}}” in this cell.",
  },
  "line-group-stray": {
    fr: "Si la ligne est à sa place, écrire « {{usual}} » dans cette cellule ; sinon la placer sous la partie qu'elle nomme.",
    en: "If the line is in its place, write “{{usual}}” in this cell; else put it under the part that it names.",
  },
  "line-group-one-of": {
    fr: "Revenir à la pièce : si ces montants sont justes, l'une de ces lignes relève de « {{usual}} ».",
    en: "Go back to the document: if those amounts are right, one of these lines belongs to “{{usual}}”.",
  },
  "line-code-untitled": {
    fr: "Si les documents disent vrai, écrire {{usual}} sur cette ligne.",
    en: "If the documents are right, write {{usual}} on this line.",
  },
  "line-code-moved": {
    fr: "Si les documents disent vrai, écrire {{usual}} sur cette ligne.",
    en: "If the documents are right, write {{usual}} on this line.",
  },
  "line-code-unknown": {
    fr: "Écrire {{usual}} sur cette ligne, ou dire dans les documents ce que le code {{code}} paie.",
    en: "Write {{usual}} on this line, or say in the documents what code {{code}} pays.",
  },
  "rejected-with-amount": {
    fr: "Vider le montant si le dossier est écarté ; sinon le marquer « Oui » et rectifier les totaux.",
    en: "Empty the amount if the file is rejected; otherwise mark it “Oui” and mend the totals.",
  },
  "rejected-counted": {
    fr: "Marquer le dossier « Oui » s'il est retenu ; sinon ôter {{amount}} des totaux et des documents.",
    en: "Mark the file “Oui” if it is retained; otherwise take {{amount}} out of the totals and the documents.",
  },
  "rejected-summed": {
    fr: "Vider le montant si le dossier est écarté : la formule suivra ; sinon le marquer « Oui ».",
    en: "Empty the amount if the file is rejected: the formula will follow; otherwise mark it “Oui”.",
  },
  "retained-without-amount": {
    fr: "Porter le montant accordé, ou marquer le dossier « Non ».",
    en: "Enter the amount granted, or mark the file “Non”.",
  },
  "retained-unreadable": {
    fr: "Écrire « Oui » ou « Non ».",
    en: "Write “Oui” or “Non”.",
  },
  "duplicate-line-many": {
    fr: "Chercher un bloc collé deux fois ; garder les lignes qui sont deux aides distinctes.",
    en: "Look for a block pasted twice; keep the lines that are two grants.",
  },
  "duplicate-line": {
    fr: "Supprimer la ligne si elle a été copiée par mégarde ; la garder si ce sont deux aides distinctes.",
    en: "Delete the line if it was copied by mistake; keep it if these are two separate grants.",
  },
  "article-operation-count-themes": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou ajouter à l'annexe l'opération qui manque.",
    en: "Write {{counted}} instead of {{said}}, or add the missing operation to the annex.",
  },
  "article-operation-count": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou ajouter à l'annexe l'opération qui manque.",
    en: "Write {{counted}} instead of {{said}}, or add the missing operation to the annex.",
  },
  "recipient-count": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou revoir la liste des bénéficiaires de l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or look again at the beneficiaries of the annex.",
  },
  "count-said": countOfLines,
  "count-given": countOfLines,
  "count-added": {
    fr: "Vérifier ces nombres un à un : leur total est faux, ou l'un d'eux.",
    en: "Check these numbers one by one: their total is wrong, or one of them.",
  },
  "count-named": {
    fr: "Si l'annexe est juste, ajouter ce nom à la liste.",
    en: "If the annex is right, add that name to the list.",
  },
  "count-titled": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou revoir la colonne de l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or look again at the annex's column.",
  },
  "count-recapitulated": {
    fr: "Écrire {{counted}} en {{place}}.",
    en: "Write {{counted}} in {{place}}.",
  },
  "count-asked": {
    fr: "Vérifier qu'aucune ligne ne manque à l'annexe.",
    en: "Check that no line is missing from the annex.",
  },
  "count-above": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou revoir les montants de l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or look again at the amounts of the annex.",
  },
  "count-below": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou revoir les montants de l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or look again at the amounts of the annex.",
  },
  "grant-count": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou revoir les lignes de l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or look again at the lines of the annex.",
  },
  "article-missing": {
    fr: "Ajouter à la délibération l'article qui finance cette thématique, ou la retirer de l'annexe.",
    en: "Add the article that funds this theme to the deliberation, or take the theme out of the annex.",
  },
  "theme-missing": {
    fr: "Ajouter la thématique à l'annexe, ou retirer l'article.",
    en: "Add the theme to the annex, or take the article out.",
  },
  "article-words": {
    fr: "Écrire le même montant en lettres et en chiffres.",
    en: "Write the same amount in words and in figures.",
  },
  "imputation-sum": {
    fr: "Reprendre les dépenses du tableau une à une : leur somme doit être le total de l'annexe.",
    en: "Go through the table's expenses one by one: they must add up to the annex's total.",
  },
  "imputation-exceeds-ae": {
    fr: "Vérifier l'autorisation d'engagement ; si elle est juste, réduire la dépense ou l'imputer ailleurs avant le vote.",
    en: "Check the commitment authorisation; if it is right, reduce the expense or charge it elsewhere before the vote.",
  },
  "available-exceeds-ae": {
    fr: "Vérifier le disponible et l'autorisation d'engagement dans le logiciel de gestion financière.",
    en: "Check the available credit and the commitment authorisation in the accounting software.",
  },
  "imputation-code-shape": {
    fr: "Vérifier le code dans le logiciel de gestion financière.",
    en: "Check the code in the accounting software.",
  },
  "report-balance": {
    fr: "Si le disponible est juste, écrire {{expected}} au solde ; sinon corriger le disponible.",
    en: "If the available credit is right, write {{expected}} as the balance; otherwise mend the available credit.",
  },
  "parts-total": {
    fr: "Rapprocher chaque part de l'annexe : leur somme doit être {{expected}}, si ce total est juste.",
    en: "Hold each part against the annex: they must add up to {{expected}}, if that total is right.",
  },
  "parts-total-column": {
    fr: "Rapprocher la part annoncée de la colonne de l'annexe, et corriger celle des deux qui se trompe.",
    en: "Hold the part announced against the annex's column, and correct whichever is wrong.",
  },
  "parts-total-codes": {
    fr: "Rapprocher la part annoncée des imputations, et corriger celle des deux qui se trompe.",
    en: "Hold the part announced against the imputations, and correct whichever is wrong.",
  },
  "line-formula": {
    fr: "Recopier en {{place}} la formule de la ligne voisine.",
    en: "Copy the formula of the next line into {{place}}.",
  },
  "line-formula-price": {
    fr: "Recopier en {{place}} la formule de la ligne voisine.",
    en: "Copy the formula of the next line into {{place}}.",
  },
  "line-formula-row": {
    fr: "Recopier en {{place}} la formule de la ligne voisine.",
    en: "Copy the formula of the next line into {{place}}.",
  },
  "line-formula-rank": {
    fr: "Recopier en {{place}} la formule de la ligne voisine, si rien ne distingue cette ligne.",
    en: "Copy the formula of the next line into {{place}}, if nothing sets this line apart.",
  },
  "annex-row": {
    fr: "Si les autres chiffres de la ligne sont justes, écrire {{expected}} en {{place}}.",
    en: "If the other figures of the line are right, write {{expected}} in {{place}}.",
  },
  "annex-row-rate": {
    fr: "Si les autres chiffres de la ligne sont justes, écrire {{meant}} % en {{place}}.",
    en: "If the other figures of the line are right, write {{meant}}% in {{place}}.",
  },
  "annex-row-card": {
    fr: "Si les autres chiffres de la fiche sont justes, écrire {{expected}} en {{place}}.",
    en: "If the other figures of the card are right, write {{expected}} in {{place}}.",
  },
  "annex-row-factor": {
    fr: "Si les autres chiffres de la ligne sont justes, écrire {{meant}} en {{place}}.",
    en: "If the other figures of the line are right, write {{meant}} in {{place}}.",
  },
  "table-law-open": {
    fr: "Reprendre les chiffres de cette ligne du tableau.",
    en: "Go over the figures of this row of the table.",
  },
  "table-law-total": {
    fr: "Si les lignes du tableau sont justes, écrire {{expected}} au total.",
    en: "If the rows of the table are right, write {{expected}} as the total.",
  },
  "series-figure-column": nearFigure,
  "series-figure-theme": nearFigure,
  "series-figure-operation": nearFigure,
  "series-figure-line": nearFigure,
  "document-table": {
    fr: "Si l'annexe est juste, écrire « {{meant}} » dans le tableau.",
    en: "If the annex is right, write “{{meant}}” in the table.",
  },
  "line-left-out": {
    fr: "Si l'annexe est juste, ajouter cette ligne au document.",
    en: "If the annex is right, add that line to the document.",
  },
  "line-left-out-annex": {
    fr: "Ajouter la ligne à l'annexe, ou retirer cet élément de la liste.",
    en: "Add the line to the annex, or take that item off the list.",
  },
  "near-figure-whole": nearFigure,
  "near-figure-column": nearFigure,
  "near-figure-apart": nearFigure,
  "near-figure-joined": nearFigure,
  "near-figure-raised": nearFigure,
  "near-figure-lowered": nearFigure,
  "near-figure-theme": nearFigure,
  "near-figure-operation": nearFigure,
  "near-figure-line": nearFigure,
  "near-figure-named": nearFigure,
  "near-figure-named-column": nearFigure,
  "near-figure-named-cell": nearFigure,
  "near-figure-part": nearFigure,
  "near-figure-share": nearFigure,
  "near-figure-sheet": nearFigure,
  "near-figure-document": {
    fr: "Vérifier lequel des deux montants est juste.",
    en: "Check which of the two amounts is right.",
  },
  "envelope-share": {
    fr: "Si l'enveloppe est de {{envelope}}, écrire {{counted}} %.",
    en: "If the envelope is {{envelope}}, write {{counted}}%.",
  },
  "worked-out-together": reckoning,
  "worked-out-without": reckoning,
  "worked-out-apart": reckoning,
  "worked-out-left": reckoning,
  "worked-out-each": reckoning,
  "worked-out-granted": reckoning,
  "worked-out-share": reckoning,
  "worked-out-least": reckoning,
  "worked-out-most": reckoning,
  "reckoning-left": reckoning,
  "reckoning-left-two": reckoning,
  "reckoning-taken": reckoning,
  "reckoning-together": reckoning,
  "reckoning-sum": reckoning,
  "reckoning-list": reckoning,
  "reckoning-list-short": {
    fr: "Si l'annexe est juste, ajouter cette ligne à la liste.",
    en: "If the annex is right, add that line to the list.",
  },
  "reckoning-list-odd": {
    fr: "Si l'annexe est juste, écrire {{amount}} au lieu de {{term}} dans la liste.",
    en: "If the annex is right, write {{amount}} instead of {{term}} in the list.",
  },
  "reckoning-average": reckoning,
  "reckoning-each": {
    fr: "Revoir le nombre, le montant de chacun ou leur total : l'un des trois est faux.",
    en: "Check the number, the amount of each or their total: one of the three is wrong.",
  },
  "reckoning-taxed": {
    fr: "Revoir les deux montants : l'un d'eux est faux.",
    en: "Check both amounts: one of them is wrong.",
  },
  "reckoning-priced": {
    fr: "Revoir les quantités, les prix ou leur total : l'un d'eux est faux.",
    en: "Check the quantities, the prices or their total: one of them is wrong.",
  },
  "reckoning-apart": reckoning,
  "reckoning-share": reckoning,
  "part-share": {
    fr: "Si la part est bien de {{whole}}, écrire {{counted}} %.",
    en: "If the share is of {{whole}}, write {{counted}}%.",
  },
  "part-share-row": {
    fr: "Si les montants de la ligne sont justes, écrire {{counted}} %.",
    en: "If the row's amounts are right, write {{counted}}%.",
  },
  "part-share-held": {
    fr: "Si la ligne de l'annexe est juste, écrire {{counted}} %.",
    en: "If the annex's line is right, write {{counted}}%.",
  },
  "part-share-rate": {
    fr: "Si la ligne de l'annexe est juste, écrire {{counted}} %.",
    en: "If the annex's line is right, write {{counted}}%.",
  },
  "part-share-growth": {
    fr: "Si les deux montants sont justes, écrire {{counted}} %.",
    en: "If both amounts are right, write {{counted}}%.",
  },
  "envelope-left": {
    fr: "Si l'enveloppe est de {{envelope}}, écrire {{expected}}.",
    en: "If the envelope is {{envelope}}, write {{expected}}.",
  },
  "envelope-left-before": {
    fr: "Si l'enveloppe et ce qui en a déjà été réparti sont justes, écrire {{expected}}.",
    en: "If the envelope and what was shared out before are right, write {{expected}}.",
  },
  "envelope-reached": {
    fr: "Si ce qui a déjà été réparti est juste, écrire {{expected}}.",
    en: "If what was shared out before is right, write {{expected}}.",
  },
  "report-exceeds-available": {
    fr: "Vérifier le disponible ; s'il est juste, réduire la proposition ou l'imputer ailleurs avant le vote.",
    en: "Check the available credit; if it is right, reduce the proposal or charge it elsewhere before the vote.",
  },
  "report-imputation-ae": {
    fr: "Retenir l'autorisation d'engagement du budget voté dans les deux tableaux.",
    en: "Keep the commitment authorisation of the voted budget in both tables.",
  },
  "report-imputation-budget": {
    fr: "Retenir l'imputation du budget voté dans les deux tableaux.",
    en: "Keep the imputation of the voted budget in both tables.",
  },
  "report-operation-count": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou ajouter à l'annexe l'opération qui manque.",
    en: "Write {{counted}} instead of {{said}}, or add the missing operation to the annex.",
  },
  "narrative-count-structures": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou compléter l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or complete the annex.",
  },
  "narrative-count-portfolios": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou rectifier les lignes de l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or mend the annex's lines.",
  },
  "narrative-count-participants": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou rectifier les lignes de l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or mend the annex's lines.",
  },
  "narrative-count-positions": {
    fr: "Écrire {{counted}} au lieu de {{said}}, ou rectifier les lignes de l'annexe.",
    en: "Write {{counted}} instead of {{said}}, or mend the annex's lines.",
  },
  "convention-imputation": {
    fr: "Écrire {{code}} dans la convention, ou changer l'imputation de l'opération.",
    en: "Write {{code}} in the convention, or change the operation's imputation.",
  },
  "convention-advance": {
    fr: "Vérifier la part avancée et son montant.",
    en: "Check the share advanced and its amount.",
  },
  "document-line-missing": {
    fr: "Réimprimer l'annexe à partir de la feuille.",
    en: "Print the annex again from the sheet.",
  },
  "document-line-added": {
    fr: "Réimprimer l'annexe à partir de la feuille, ou y ajouter la ligne.",
    en: "Print the annex again from the sheet, or add the line to it.",
  },
} satisfies Catalogue;

/** What to do about a difference of the lines or of a total, by its likeliest cause, where nothing can be written for the user. */
export const gapRemedies = {
  "duplicate-line": {
    fr: "Supprimer la ligne de trop ; si les deux aides sont dues, rectifier les totaux et les documents.",
    en: "Delete the extra line; if both grants are due, mend the totals and the documents.",
  },
  "missing-line-uncounted": {
    fr: "Si l'aide est due, l'ajouter aux totaux et aux documents ; sinon retirer la ligne.",
    en: "If the grant is due, add it to the totals and the documents; otherwise take the line out.",
  },
  "formula-range-missed": {
    fr: "Les autres totaux et les documents s'accordent sans cette ligne : si l'aide est due, étendre la formule et les reprendre ; sinon retirer la ligne.",
    en: "The other totals and the documents agree without this line: if the grant is due, extend the formula and mend them; otherwise take the line out.",
  },
  "formula-constant": {
    fr: "Les autres totaux et les documents comptent {{gap}} aussi : les porter sur une ligne, ou les expliquer par une note sous le tableau.",
    en: "The other totals and the documents count {{gap}} too: put them on a line, or explain them in a note under the table.",
  },
  "line-absent": {
    fr: "Retrouver la ligne manquante ({{gap}}), ou ramener les totaux et les documents à la somme des lignes.",
    en: "Find the missing line ({{gap}}), or bring the totals and the documents to the sum of the lines.",
  },
  "line-absent-blank": {
    fr: "Porter les {{gap}} qui manquent.",
    en: "Enter the {{gap}} that is missing.",
  },
  "digit-typed-wrong-line": {
    fr: "Rapprocher chaque montant de l'opération de son dossier avant d'en corriger un.",
    en: "Set each amount of the operation beside its file before mending one.",
  },
  "digit-typed-wrong-lines": {
    fr: "Rapprocher chaque montant de l'opération de son dossier avant d'en corriger un.",
    en: "Set each amount of the operation beside its file before mending one.",
  },
  "copied-from-line": {
    fr: "Rapprocher ce montant du dossier du bénéficiaire avant de le corriger.",
    en: "Set this amount beside the beneficiary's file before mending it.",
  },
  "stale-value-line": {
    fr: "Rapprocher ce montant du dossier du bénéficiaire avant de le corriger.",
    en: "Set this amount beside the beneficiary's file before mending it.",
  },
  "offset-moved-line": {
    fr: "Ranger la ligne sous son opération, ou rectifier les totaux et les documents.",
    en: "Put the line under its operation, or mend the totals and the documents.",
  },
  "offset-swapped-lines": {
    fr: "Remettre chaque ligne sous son opération, ou rectifier les totaux et les documents.",
    en: "Put each line back under its operation, or mend the totals and the documents.",
  },
  "in-cell": {
    fr: "Remplacer {{stated}} par {{expected}} en {{place}}.",
    en: "Replace {{stated}} with {{expected}} in {{place}}.",
  },
  "in-formula": {
    fr: "Reprendre la formule de {{place}} : elle doit donner {{expected}}.",
    en: "Mend the formula of {{place}}: it must come to {{expected}}.",
  },
  compare: {
    fr: "Revenir à la pièce avant de corriger.",
    en: "Go back to the supporting file before mending either.",
  },
} satisfies Catalogue;
