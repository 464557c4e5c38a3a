import type { Catalogue } from "./say";

/**
 * What each rule says of a figure that disagrees: the place first, then what is stated, what is expected and the gap
 * ({{stated}}, {{expected}}, {{gap}} are always filled where the rule is about an amount). {{place}} names a cell or a passage.
 */
export const findingTexts = {
  "annex-sheet": {
    fr: "Plusieurs feuilles pourraient être l'annexe ({{sheets}}) : « {{sheet}} » est retenue, avec laquelle les documents s'accordent le mieux.",
    en: "Several sheets could be the annex ({{sheets}}): “{{sheet}}” is taken, with which the documents agree best.",
  },
  "annex-sheets": {
    fr: "Plusieurs feuilles pourraient être l'annexe : elles sont lues ensemble ({{sheets}}), les documents énonçant ce qu'elles totalisent.",
    en: "Several sheets could be the annex: they are read together ({{sheets}}), as the documents state what they come to.",
  },
  "annex-large": {
    fr: "Le classeur est grand ({{cells}} cellules) : {{untried}} {{untried:autre lecture|autres lectures}} de la feuille « {{sheet}} » {{untried:n'a pas été essayée|n'ont pas été essayées}}. Si elle est mal lue, une partie des écarts en vient.",
    en: "The workbook is large ({{cells}} cells): {{untried}} other {{untried:reading|readings}} of sheet “{{sheet}}” {{untried:was|were}} not tried. If it is misread, some of the gaps come from that.",
  },
  "annex-misread": {
    fr: "La feuille a peut-être été mal lue : {{lines}} {{lines:ligne|lignes}}, {{operations}} {{operations:opération|opérations}}, {{themes}} {{themes:thématique|thématiques}}, montants en colonne {{column}}, total {{amount}}. Cette lecture se rompt d'abord ici : {{place}}. {{count}} {{count:constat en découlerait|constats en découleraient}} ; {{count:il n'est pas listé|ils ne sont pas listés}}.",
    en: "The sheet may have been misread: {{lines}} {{lines:line|lines}}, {{operations}} {{operations:operation|operations}}, {{themes}} {{themes:theme|themes}}, amounts in column {{column}}, total {{amount}}. This reading first breaks here: {{place}}. {{count}} {{count:finding would follow from it; it is|findings would follow from it; they are}} not listed.",
  },
  "document-foreign": {
    fr: "« {{file}} » semble d'un autre dossier : ni ses montants ni ses intitulés ne sont ceux de l'annexe. Rien n'y est pointé ; vérifier que c'est le bon document.",
    en: "“{{file}}” seems to be of another dossier: neither its amounts nor its titles are the annex's. Nothing in it is ticked; check that it is the right one.",
  },
  "amount-unreadable": {
    fr: "{{place}} : « {{text}} » ne se lit pas comme un montant ; la cellule compte pour zéro dans les sommes.",
    en: "{{place}}: “{{text}}” does not read as an amount; the cell counts as nothing in the sums.",
  },
  "amount-as-text": {
    fr: "{{place}} : {{amount}} est saisi comme du texte dans une colonne de nombres ; une formule SOMME l'ignore.",
    en: "{{place}}: {{amount}} is held as text in a column of numbers; a SUM formula skips it.",
  },
  "amount-unreadable-many": {
    fr: "{{count}} cellules de montant ne se lisent pas comme un montant et comptent pour zéro dans les sommes, la première en {{place}} (« {{text}} »).",
    en: "{{count}} amount cells do not read as amounts and count as nothing in the sums, the first at {{place}} (“{{text}}”).",
  },
  "amount-uncomputed": {
    fr: "{{count}} {{count:montant de l'annexe est une formule sans valeur, qui n'a pas pu être calculée|montants de l'annexe sont des formules sans valeur, qui n'ont pas pu être calculées}}, {{count:en|la première en}} {{place}} ; {{count:il compte|ils comptent}} pour zéro dans les sommes.",
    en: "{{count}} {{count:amount of the annex is a formula without a value, which could not be computed|amounts of the annex are formulas without values, which could not be computed}}, {{count:at|the first at}} {{place}}; {{count:it counts|they count}} as nothing in the sums.",
  },
  "amount-as-text-many": {
    fr: "{{count}} montants sont saisis comme du texte dans une colonne de nombres, le premier en {{place}} ({{amount}}) ; une formule SOMME les ignore.",
    en: "{{count}} amounts are held as text in a column of numbers, the first at {{place}} ({{amount}}); a SUM formula skips them.",
  },
  "amount-as-text-sheet": {
    fr: "Feuille « {{sheet}} » : {{count}} {{count:montant est|montants sont}} du texte collé ; aucune formule ne peut les additionner.",
    en: "Sheet “{{sheet}}”: {{count}} {{count:amount is|amounts are}} pasted text; no formula can add them up.",
  },
  "amount-precision": {
    fr: "{{place}} : le montant est enregistré avec plus de deux décimales ({{exact}}) ; montants dans ce cas dans l'opération : {{count}}.",
    en: "{{place}}: the amount is held with more than two decimals ({{exact}}); amounts in this case in the operation: {{count}}.",
  },
  "amount-negative": {
    fr: "{{place}} : le montant proposé est négatif ({{amount}}).",
    en: "{{place}}: the proposed amount is negative ({{amount}}).",
  },
  "amount-negative-many": {
    fr: "{{count}} montants sont négatifs, le premier en {{place}} ({{amount}}).",
    en: "{{count}} amounts are negative, the first at {{place}} ({{amount}}).",
  },
  "amount-negative-meant": {
    fr: "{{place}} : le montant est négatif ({{amount}}), et la ligne dit qu'il est repris ou annulé.",
    en: "{{place}}: the amount is negative ({{amount}}), and the line says that it is taken back or cancelled.",
  },
  "amount-negative-together": {
    fr: "{{place}} : le montant est négatif ({{amount}}), et un document donne le total des montants négatifs ({{said}}).",
    en: "{{place}}: the amount is negative ({{amount}}), and a document gives the total of the negative amounts ({{said}}).",
  },
  "amount-negative-said": {
    fr: "{{place}} : le montant est négatif ({{amount}}), et un document le donne de même ({{said}}).",
    en: "{{place}}: the amount is negative ({{amount}}), and a document gives it so as well ({{said}}).",
  },
  "operation-total": {
    fr: "Opération {{operation}} « {{title}} » : le total énoncé ({{place}}) est {{stated}}, la somme des lignes retenues est {{expected}} (écart {{gap}}).",
    en: "Operation {{operation}} “{{title}}”: the total stated ({{place}}) is {{stated}}, the retained lines add up to {{expected}} (gap {{gap}}).",
  },
  "section-total": {
    fr: "Thématique {{theme}} « {{title}} » : le total énoncé ({{place}}) est {{stated}}, la somme des lignes retenues est {{expected}} (écart {{gap}}).",
    en: "Theme {{theme}} “{{title}}”: the total stated ({{place}}) is {{stated}}, the retained lines add up to {{expected}} (gap {{gap}}).",
  },
  "theme-total": {
    fr: "Thématique {{theme}} « {{title}} » : le total énoncé ({{place}}) est {{stated}}, la somme des opérations est {{expected}} (écart {{gap}}).",
    en: "Theme {{theme}} “{{title}}”: the total stated ({{place}}) is {{stated}}, the operations add up to {{expected}} (gap {{gap}}).",
  },
  "grand-total": {
    fr: "Total général ({{place}}) : le montant énoncé est {{stated}}, la somme des thématiques est {{expected}} (écart {{gap}}).",
    en: "Grand total ({{place}}): the amount stated is {{stated}}, the themes add up to {{expected}} (gap {{gap}}).",
  },
  "among-wrong-figures": {
    fr: "{{place}} : le montant énoncé est {{stated}}, alors que les autres sources s'accordent sur {{expected}} (écart {{gap}}). La somme de l'annexe, {{sum}}, est fausse elle aussi.",
    en: "{{place}}: the amount stated is {{stated}}, while the other sources agree on {{expected}} (gap {{gap}}). The annex's sum, {{sum}}, is wrong too.",
  },
  "total-constant": {
    fr: "{{place}} : la formule {{formula}} ajoute {{amount}} à la main, qu'aucune ligne ne porte.",
    en: "{{place}}: the formula {{formula}} adds {{amount}} by hand, which no line carries.",
  },
  "total-constant-noted": {
    fr: "{{place}} : la formule {{formula}} ajoute {{amount}} à la main ; la note en {{at}} le dit (« {{note}} »).",
    en: "{{place}}: the formula {{formula}} adds {{amount}} by hand; the note in {{at}} says so (“{{note}}”).",
  },
  "total-missing-operation": {
    fr: "Opération {{operation}} « {{title}} » : aucun total n'est énoncé, alors que les autres opérations énoncent le leur.",
    en: "Operation {{operation}} “{{title}}”: no total is stated, although the other operations state theirs.",
  },
  "total-missing-operations": {
    fr: "L'annexe n'énonce aucun total par opération ; les lignes sont pointées directement contre les thématiques.",
    en: "The annex states no total for its operations; the lines are ticked directly against the themes.",
  },
  "total-missing-theme": {
    fr: "Thématique {{theme}} « {{title}} » : aucun total n'est énoncé, alors que les autres thématiques énoncent le leur.",
    en: "Theme {{theme}} “{{title}}”: no total is stated, although the other themes state theirs.",
  },
  "total-missing-themes": {
    fr: "L'annexe n'énonce aucun total par thématique ; les opérations sont pointées directement contre les articles.",
    en: "The annex states no total for its themes; the operations are ticked directly against the articles.",
  },
  "total-formula-range-missed": {
    fr: "{{place}} : la formule {{formula}} ne couvre pas toutes les lignes de son total ; elle oublie notamment la ligne en {{line}}.",
    en: "{{place}}: the formula {{formula}} does not cover every line of its total; it leaves out {{line}}.",
  },
  "total-formula-range-twice": {
    fr: "{{place}} : la formule {{formula}} compte deux fois certaines lignes, dont celle en {{line}} (un sous-total est ajouté à ses propres lignes).",
    en: "{{place}}: the formula {{formula}} counts some lines twice, {{line}} among them (a subtotal is added to its own lines).",
  },
  "total-formula-range-foreign": {
    fr: "{{place}} : la formule {{formula}} compte des lignes d'une autre partie de l'annexe, dont celle en {{line}}.",
    en: "{{place}}: the formula {{formula}} counts lines of another part of the annex, {{line}} among them.",
  },
  "total-typed": {
    fr: "Feuille « {{sheet}} » : {{count}} {{count:total est saisi|totaux sont saisis}} à la main (à partir de {{place}}) ; {{count:il ne suivra|ils ne suivront}} pas une modification des lignes.",
    en: "Sheet “{{sheet}}”: {{count}} {{count:total is|totals are}} typed by hand (from {{place}}); {{count:it|they}} will not follow a change to the lines.",
  },
  "annex-row": {
    fr: "{{place}} : {{stated}}, alors que les autres colonnes de la ligne donnent {{expected}}, par un calcul que suivent les autres lignes (écart {{gap}}).",
    en: "{{place}}: {{stated}}, while the other columns of the line come to {{expected}}, by a sum that the other lines follow (gap {{gap}}).",
  },
  "annex-row-rate": {
    fr: "{{place}} : {{said}} %, alors que les autres colonnes de la ligne demandent {{meant}} %, par un calcul que suivent les autres lignes.",
    en: "{{place}}: {{said}}%, while the other columns of the line ask for {{meant}}%, by a sum that the other lines follow.",
  },
  "annex-row-card": {
    fr: "{{place}} : {{stated}}, alors que les autres chiffres de la fiche donnent {{expected}}, par un calcul que suivent les autres fiches (écart {{gap}}).",
    en: "{{place}}: {{stated}}, while the other figures of the card give {{expected}}, by a reckoning that the other cards follow (gap {{gap}}).",
  },
  "annex-row-factor": {
    fr: "{{place}} : {{said}}, alors que les autres colonnes de la ligne demandent {{meant}}, par un calcul que suivent les autres lignes.",
    en: "{{place}}: {{said}}, while the other columns of the line ask for {{meant}}, by a sum that the other lines follow.",
  },
  "line-formula": {
    fr: "{{place}} : la formule {{formula}} donne {{stated}} ; celle des {{count}} autres lignes de la colonne donnerait {{expected}} (écart {{gap}}).",
    en: "{{place}}: the formula {{formula}} gives {{stated}}; that of the {{count}} other lines of the column would give {{expected}} (gap {{gap}}).",
  },
  "line-formula-price": {
    fr: "{{place}} : la formule {{formula}} donne {{stated}} ; au prix des {{count}} autres lignes de son opération (comme en {{other}}), {{expected}} (écart {{gap}}), comme le veulent les documents.",
    en: "{{place}}: the formula {{formula}} gives {{stated}}; at the price of the {{count}} other lines of its operation (as in {{other}}), {{expected}} (gap {{gap}}), as the documents ask.",
  },
  "line-formula-rank": {
    fr: "{{place}} : la formule {{formula}} cherche dans une autre colonne que celle des {{count}} autres lignes (comme en {{other}}).",
    en: "{{place}}: the formula {{formula}} looks up another column than that of the {{count}} other lines (as in {{other}}).",
  },
  "line-formula-row": {
    fr: "{{place}} : la formule {{formula}} prend une cellule d'une autre ligne que la sienne, à la différence des {{count}} autres lignes (comme en {{other}}).",
    en: "{{place}}: the formula {{formula}} takes a cell of another row than its own, unlike the {{count}} other lines (as in {{other}}).",
  },
  "annex-parts": {
    fr: "{{place}} : le montant est {{stated}}, ses {{count}} parts totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: the amount is {{stated}}, its {{count}} parts add up to {{expected}} (gap {{gap}}).",
  },
  "annex-parts-column": {
    fr: "{{place}} : le total de la colonne « {{label}} » est {{stated}}, ses lignes totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: the total of the column “{{label}}” is {{stated}}, its lines add up to {{expected}} (gap {{gap}}).",
  },
  "annex-parts-moved": {
    fr: "{{place}} : les documents imputent {{stated}} sur le code {{code}}, la colonne « {{label}} » de l'annexe totalise {{expected}} (écart {{gap}}), et l'écart inverse est sur le code {{other}} : un montant a sans doute été saisi dans l'autre colonne.",
    en: "{{place}}: the documents charge {{stated}} to the code {{code}}, the column “{{label}}” of the annex adds up to {{expected}} (gap {{gap}}), and the opposite gap is on the code {{other}}: an amount was probably typed in the other column.",
  },
  "rejected-with-amount": {
    fr: "{{place}} : « {{name}} » est marqué « {{mark}} » et porte pourtant {{amount}}, que les totaux ne comptent pas.",
    en: "{{place}}: “{{name}}” is marked “{{mark}}” and yet carries {{amount}}, which the totals do not count.",
  },
  "rejected-counted": {
    fr: "{{place}} : « {{name}} » est marqué « {{mark}} », mais ses {{amount}} sont comptés dans les totaux : la marque est seule contre eux.",
    en: "{{place}}: “{{name}}” is marked “{{mark}}”, but its {{amount}} are counted in the totals: the mark stands alone against them.",
  },
  "line-struck": {
    fr: "{{place}} : la ligne de « {{name}} » ({{amount}}) est barrée, et aucun total ne la compte.",
    en: "{{place}}: the line of “{{name}}” ({{amount}}) is struck through, and no total counts it.",
  },
  "line-struck-why": {
    fr: "{{place}} : la ligne de « {{name}} » ({{amount}}) est barrée (« {{why}} »), et aucun total ne la compte.",
    en: "{{place}}: the line of “{{name}}” ({{amount}}) is struck through (“{{why}}”), and no total counts it.",
  },
  "rejected-for-the-record": {
    fr: "{{place}} : {{count}} {{count:dossier non retenu porte|dossiers non retenus portent}} un montant pour mémoire, que les totaux ne comptent pas.",
    en: "{{place}}: {{count}} {{count:rejected file carries|rejected files carry}} an amount for the record, which the totals do not count.",
  },
  "rejected-summed": {
    fr: "{{place}} : « {{name}} » est marqué « {{mark}} » et porte pourtant {{amount}}, que la formule du total compte.",
    en: "{{place}}: “{{name}}” is marked “{{mark}}” and yet carries {{amount}}, which the total's formula counts.",
  },
  "retained-without-amount": {
    fr: "{{place}} : « {{name}} » est marqué « {{mark}} » et ne porte aucun montant.",
    en: "{{place}}: “{{name}}” is marked “{{mark}}” and carries no amount.",
  },
  "retained-unreadable": {
    fr: "{{place}} : la marque « {{text}} » ne dit ni oui ni non ; la ligne de « {{name}} » est comptée comme retenue.",
    en: "{{place}}: the mark “{{text}}” says neither yes nor no; the line of “{{name}}” is counted as retained.",
  },
  "duplicate-line-many": {
    fr: "{{count}} lignes en répètent une autre exactement, la première en {{place}} (« {{name}} », {{amount}}).",
    en: "{{count}} lines repeat another exactly, the first at {{place}} (“{{name}}”, {{amount}}).",
  },
  "duplicate-line-printed": {
    fr: "{{place}} : la ligne de « {{name}} » ({{amount}}) répète celle en {{first}} ; le document imprime lui aussi les deux.",
    en: "{{place}}: the line of “{{name}}” ({{amount}}) repeats the one at {{first}}; the document prints both as well.",
  },
  "duplicate-line": {
    fr: "{{place}} : la ligne de « {{name}} » ({{amount}}) répète exactement celle en {{first}} ; l'une des deux est peut-être de trop.",
    en: "{{place}}: the line of “{{name}}” ({{amount}}) repeats {{first}} exactly; one of the two may be one too many.",
  },
  "structure-spelling": {
    fr: "« {{name}} » ({{place}}) s'écrit aussi « {{others}} » dans l'annexe.",
    en: "“{{name}}” ({{place}}) is also spelled “{{others}}” in the annex.",
  },
  "structure-spelling-many": {
    fr: "{{count}} bénéficiaires s'écrivent de plusieurs façons dans l'annexe, le premier en {{place}} (« {{name}} », aussi « {{others}} »).",
    en: "{{count}} beneficiaries are spelled in more ways than one in the annex, the first at {{place}} (“{{name}}”, also “{{others}}”).",
  },
  "article-total": {
    fr: "{{place}} : {{stated}} pour la thématique {{theme}} « {{title}} », dont les lignes de l'annexe totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} for theme {{theme}} “{{title}}”, whose lines in the annex add up to {{expected}} (gap {{gap}}).",
  },
  "article-total-themes": {
    fr: "{{place}} : {{stated}} pour les thématiques {{theme}}, dont les lignes de l'annexe totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} for themes {{theme}}, whose lines in the annex add up to {{expected}} (gap {{gap}}).",
  },
  "article-operation-count-themes": {
    fr: "{{place}} : {{said}} {{said:opération annoncée|opérations annoncées}} pour les thématiques {{theme}}, l'annexe en compte {{counted}}.",
    en: "{{place}}: {{said}} {{said:operation|operations}} announced for themes {{theme}}, the annex has {{counted}}.",
  },
  "article-operation-count": {
    fr: "{{place}} : {{said}} {{said:opération annoncée|opérations annoncées}} pour la thématique {{theme}} « {{title}} », l'annexe en compte {{counted}}.",
    en: "{{place}}: {{said}} {{said:operation|operations}} announced for theme {{theme}} “{{title}}”, the annex has {{counted}}.",
  },
  "recipient-count": {
    fr: "{{place}} : {{said}} {{said:bénéficiaire annoncé|bénéficiaires annoncés}}, l'annexe en compte {{counted}}.",
    en: "{{place}}: {{said}} {{said:beneficiary|beneficiaries}} announced, the annex has {{counted}}.",
  },
  "count-said": {
    fr: "{{place}} : « {{words}} », l'annexe en compte {{counted}}.",
    en: "{{place}}: “{{words}}”, the annex has {{counted}}.",
  },
  "count-given": {
    fr: "{{place}} : « {{words}} », l'annexe en donne {{counted}}.",
    en: "{{place}}: “{{words}}”, the annex gives {{counted}}.",
  },
  "count-added": {
    fr: "{{place}} : « {{words}} », alors que le détail donné par le document en fait {{sum}}.",
    en: "{{place}}: “{{words}}”, while the parts that the document gives make {{sum}}.",
  },
  "count-named": {
    fr: "{{place}} : « {{words}} », dont {{named}} seulement sont nommés à la suite : il y manque « {{name}} » ({{line}}).",
    en: "{{place}}: “{{words}}”, only {{named}} of which are named behind: “{{name}}” is missing ({{line}}).",
  },
  "count-titled": {
    fr: "{{place}} : « {{words}} », la colonne « {{label}} » de l'annexe en donne {{counted}}.",
    en: "{{place}}: “{{words}}”, the annex's column “{{label}}” gives {{counted}}.",
  },
  "count-recapitulated": {
    fr: "{{place}} : {{said}}, alors que cette ligne de la récapitulation en additionne {{counted}} ; les autres nombres de la colonne sont ceux de l'annexe.",
    en: "{{place}}: {{said}}, whereas this row of the summary adds up {{counted}}; the other numbers of the column are those of the annex.",
  },
  "count-asked": {
    fr: "{{place}} : « {{words}} », l'annexe n'en compte que {{counted}} : les autres ont-ils été écartés ?",
    en: "{{place}}: “{{words}}”, the annex has only {{counted}}: were the others refused?",
  },
  "count-above": {
    fr: "{{place}} : « {{words}} » de plus de {{above}}, l'annexe en compte {{counted}}.",
    en: "{{place}}: “{{words}}” of more than {{above}}, the annex has {{counted}}.",
  },
  "count-below": {
    fr: "{{place}} : « {{words}} » de moins de {{above}}, l'annexe en compte {{counted}}.",
    en: "{{place}}: “{{words}}” of less than {{above}}, the annex has {{counted}}.",
  },
  "grant-count": {
    fr: "{{place}} : {{said}} {{said:subvention annoncée|subventions annoncées}}, l'annexe en compte {{counted}}.",
    en: "{{place}}: {{said}} {{said:grant|grants}} announced, the annex has {{counted}}.",
  },
  "article-missing": {
    fr: "La thématique {{theme}} « {{title}} » n'a pas d'article de financement dans la délibération.",
    en: "Theme {{theme}} “{{title}}” has no funding article in the deliberation.",
  },
  "theme-missing": {
    fr: "{{place}} : l'article finance {{amount}} pour la thématique {{theme}} « {{title}} », que l'annexe ne contient pas.",
    en: "{{place}}: the article funds {{amount}} for theme {{theme}} “{{title}}”, which the annex does not hold.",
  },
  "article-words": {
    fr: "{{place}} : le montant en lettres dit {{stated}}, le montant en chiffres {{expected}} (écart {{gap}}).",
    en: "{{place}}: the amount in words says {{stated}}, the amount in figures {{expected}} (gap {{gap}}).",
  },
  "imputation-shared": {
    fr: "Codes {{code}} et {{other}} ({{place}}) : leurs dépenses font ensemble le montant de ce qui est imputé au premier ({{operations}}, {{amount}}) ; deux codes semblent le payer.",
    en: "Codes {{code}} and {{other}} ({{place}}): their expenses make together what is charged to the first ({{operations}}, {{amount}}); two codes seem to pay it.",
  },
  "imputation-total": {
    fr: "Code {{code}} ({{place}}) : dépense de {{stated}}, alors que les opérations qui lui sont imputées ({{operations}}) totalisent {{expected}} (écart {{gap}}).",
    en: "Code {{code}} ({{place}}): expense of {{stated}}, while the operations charged to it ({{operations}}) add up to {{expected}} (gap {{gap}}).",
  },
  "imputation-total-guessed": {
    fr: "Code {{code}} ({{place}}) : dépense de {{stated}} ; les opérations qui semblent lui revenir ({{operations}}) totalisent {{expected}} (écart {{gap}}), mais leur affectation à ce code n'est pas certaine.",
    en: "Code {{code}} ({{place}}): expense of {{stated}}; the operations that seem to be charged to it ({{operations}}) add up to {{expected}} (gap {{gap}}), but that they are is not certain.",
  },
  "imputation-total-column": {
    fr: "Code {{code}} ({{place}}) : dépense de {{stated}}, alors que la colonne « {{label}} » des opérations qui lui sont imputées ({{operations}}) totalise {{expected}} (écart {{gap}}).",
    en: "Code {{code}} ({{place}}): expense of {{stated}}, while the column “{{label}}” of the operations charged to it ({{operations}}) adds up to {{expected}} (gap {{gap}}).",
  },
  "imputation-total-part": {
    fr: "Code {{code}} ({{place}}) : dépense de {{stated}}, alors que les lignes de l'annexe qui portent ce code ({{operations}}) totalisent {{expected}} (écart {{gap}}).",
    en: "Code {{code}} ({{place}}): expense of {{stated}}, while the lines of the annex that state this code ({{operations}}) add up to {{expected}} (gap {{gap}}).",
  },
  "code-cited": {
    fr: "{{place}} : code {{code}}, que l'annexe ne donne pas ; {{meant}}, à un signe près, n'est pas cité ici.",
    en: "{{place}}: code {{code}}, which the annex does not give; {{meant}}, one slip away, is not cited here.",
  },
  "code-beside": {
    fr: "{{place}} : {{beside}} est associé à {{code}} ; ailleurs ({{other}}), à {{meant}}.",
    en: "{{place}}: {{beside}} goes with {{code}}; elsewhere ({{other}}), with {{meant}}.",
  },
  "code-said": {
    fr: "{{place}} : code {{code}} pour {{of}} ; l'annexe lui donne {{meant}}.",
    en: "{{place}}: code {{code}} for {{of}}; the annex gives it {{meant}}.",
  },
  "line-code": {
    fr: "{{place}} : code {{code}}, alors que les autres lignes de l'opération {{operation}} « {{title}} » portent {{usual}} ; les dépenses des documents comptent cette ligne avec elles.",
    en: "{{place}}: code {{code}}, while the other lines of operation {{operation}} “{{title}}” state {{usual}}; the documents' expenses count this line with them.",
  },
  "line-code-untitled": {
    fr: "{{place}} : code {{code}}, alors que les autres lignes de l'opération {{operation}} portent {{usual}} ; les dépenses des documents comptent cette ligne avec elles.",
    en: "{{place}}: code {{code}}, while the other lines of operation {{operation}} state {{usual}}; the documents' expenses count this line with them.",
  },
  "line-code-unknown": {
    fr: "{{place}} : aucun document ne donne le code {{code}} ; avec cette ligne, celles du code {{usual}} font la dépense qui lui est imputée.",
    en: "{{place}}: no document states code {{code}}; with this line, those of code {{usual}} make the expense charged to it.",
  },
  "line-code-moved": {
    fr: "{{place}} : code {{code}}, alors que les documents comptent cette ligne avec celles du code {{usual}} : sans elle, la dépense de l'un et de l'autre s'écarte d'autant de leurs lignes.",
    en: "{{place}}: code {{code}}, while the documents count this line with those of code {{usual}}: without it, the expense of both is as far from their lines.",
  },
  "line-group": {
    fr: "{{place}} : ligne classée sous « {{said}} », alors qu'elle est comptée sous « {{usual}} » ({{other}}) : avec elle, chacun des montants énoncés est celui de ses lignes.",
    en: "{{place}}: line put under “{{said}}”, while it is counted under “{{usual}}” ({{other}}): with it there, each amount stated is that of its lines.",
  },
  "line-group-stray": {
    fr: "{{place}} : « {{said}} », alors que la ligne est sous « {{title}} », dont les autres lignes portent « {{usual}} ».",
    en: "{{place}}: “{{said}}”, while the line stands under “{{title}}”, whose other lines say “{{usual}}”.",
  },
  "line-group-one-of": {
    fr: "{{place}} : cette ligne, ou l'une des {{count}} du même montant classées sous « {{said}} », est comptée sous « {{usual}} » ({{other}}) : avec elle, chacun des montants énoncés est celui de ses lignes.",
    en: "{{place}}: this line, or one of the {{count}} with the same amount put under “{{said}}”, is counted under “{{usual}}” ({{other}}): with it there, each amount stated is that of its lines.",
  },
  recapitulation: {
    fr: "{{place}} : {{stated}} pour « {{name}} », dont les lignes totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} for “{{name}}”, whose lines add up to {{expected}} (gap {{gap}}).",
  },
  "imputation-sum": {
    fr: "{{place}} : les dépenses du tableau d'imputation (au nombre de {{count}}) totalisent {{stated}}, l'annexe {{expected}} (écart {{gap}}).",
    en: "{{place}}: the expenses of the imputation table ({{count}} of them) add up to {{stated}}, the annex to {{expected}} (gap {{gap}}).",
  },
  "imputation-sum-total": {
    fr: "{{place}} : le total du tableau d'imputation est {{stated}}, la somme des dépenses (au nombre de {{count}}) est {{expected}} (écart {{gap}}).",
    en: "{{place}}: the total of the imputation table is {{stated}}, its expenses ({{count}} of them) add up to {{expected}} (gap {{gap}}).",
  },
  "imputation-sum-whole": {
    fr: "{{place}} : le total annoncé est {{stated}}, l'annexe totalise {{expected}} (écart {{gap}}).",
    en: "{{place}}: the total announced is {{stated}}, the annex adds up to {{expected}} (gap {{gap}}).",
  },
  "imputation-exceeds-ae": {
    fr: "Code {{code}} ({{place}}) : la dépense de {{stated}} dépasse l'autorisation d'engagement de {{expected}} (dépassement {{gap}}).",
    en: "Code {{code}} ({{place}}): the expense of {{stated}} exceeds the commitment authorisation of {{expected}} (by {{gap}}).",
  },
  "available-exceeds-ae": {
    fr: "Code {{code}} ({{place}}) : le disponible de {{stated}} dépasse l'autorisation d'engagement de {{expected}} (dépassement {{gap}}).",
    en: "Code {{code}} ({{place}}): the available credit of {{stated}} exceeds the commitment authorisation of {{expected}} (by {{gap}}).",
  },
  "imputation-code-shape": {
    fr: "{{place}} : le code « {{code}} » n'a pas la forme des autres codes du tableau.",
    en: "{{place}}: the code “{{code}}” does not have the shape of the table's other codes.",
  },
  "imputation-code-twice": {
    fr: "{{place}} : le code {{code}} et son imputation figurent deux fois dans le tableau.",
    en: "{{place}}: the code {{code}} and its imputation stand twice in the table.",
  },
  "operation-unmapped": {
    fr: "Opération {{operation}} « {{title}} » : aucun code du tableau d'imputation ne lui correspond.",
    en: "Operation {{operation}} “{{title}}”: no code of the imputation table answers to it.",
  },
  "operation-unmapped-unpriced": {
    fr: "Aucun tableau d'imputation n'énonce de dépense : {{count}} {{count:opération ne peut|opérations ne peuvent}} être {{count:rattachée|rattachées}} à un code.",
    en: "No imputation table states an expense: {{count}} {{count:operation|operations}} cannot be tied to a code.",
  },
  "operation-unmapped-question": {
    fr: "Opération {{operation}} « {{title}} » : plusieurs codes conviennent également ({{codes}}) ; indiquez lequel la paie.",
    en: "Operation {{operation}} “{{title}}”: several codes fit equally ({{codes}}); say which one pays it.",
  },
  "report-balance": {
    fr: "Code {{code}} ({{place}}) : solde énoncé {{stated}}, alors que disponible {{available}} moins proposition {{proposal}} donne {{expected}} (écart {{gap}}).",
    en: "Code {{code}} ({{place}}): balance stated {{stated}}, while available {{available}} less proposal {{proposal}} gives {{expected}} (gap {{gap}}).",
  },
  "parts-total": {
    fr: "{{place}} : les {{count}} parts annoncées totalisent {{stated}}, pour un total de {{expected}} (écart {{gap}}).",
    en: "{{place}}: the {{count}} parts announced add up to {{stated}}, for a total of {{expected}} (gap {{gap}}).",
  },
  "parts-total-column": {
    fr: "{{place}} : {{stated}} annoncés, alors que la colonne « {{label}} » de l'annexe totalise {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced, while the annex's column “{{label}}” adds up to {{expected}} (gap {{gap}}).",
  },
  "parts-total-codes": {
    fr: "{{place}} : {{stated}} annoncés, alors que l'imputation {{label}} porte {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced, while imputation {{label}} carries {{expected}} (gap {{gap}}).",
  },
  "table-law": {
    fr: "{{place}} : {{stated}} en « {{column}} » pour « {{name}} », alors que « {{law}} », que suivent les autres lignes du tableau, donne {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} under “{{column}}” for “{{name}}”, while “{{law}}”, which the other rows of the table follow, gives {{expected}} (gap {{gap}}).",
  },
  "table-law-open": {
    fr: "{{place}} : pour « {{name}} », {{stated}} en « {{column}} », alors que « {{law}} », que suivent les autres lignes du tableau, donnerait {{expected}} (écart {{gap}}) : l'un des chiffres de la ligne est faux.",
    en: "{{place}}: for “{{name}}”, {{stated}} under “{{column}}”, while “{{law}}”, which the other rows of the table follow, would give {{expected}} (gap {{gap}}): one of the row's figures is wrong.",
  },
  "table-law-left": {
    fr: "{{place}} : {{stated}} en « {{column}} », alors que « {{law}} » donne {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} under “{{column}}”, while “{{law}}” gives {{expected}} (gap {{gap}}).",
  },
  "table-law-total": {
    fr: "{{place}} : {{stated}} au total de la colonne « {{column}} », alors que ses lignes totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} as the total of column “{{column}}”, while its rows add up to {{expected}} (gap {{gap}}).",
  },
  "table-law-row": {
    fr: "{{place}} : {{stated}} en « {{column}} » pour « {{name}} », alors que le total de la colonne demande {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} under “{{column}}” for “{{name}}”, while the column's total asks for {{expected}} (gap {{gap}}).",
  },
  "series-figure-column": {
    fr: "{{place}} : {{stated}} pour « {{label}} », une colonne dont les lignes de l'annexe totalisent {{expected}} ; les autres montants de l'énumération sont ceux de l'annexe.",
    en: "{{place}}: {{stated}} for “{{label}}”, a column whose lines in the annex total {{expected}}; the other amounts of the list are the annex's.",
  },
  "series-figure-theme": {
    fr: "{{place}} : {{stated}} pour la thématique {{theme}} « {{title}} », dont les lignes de l'annexe totalisent {{expected}} ; les autres montants de l'énumération sont ceux de l'annexe.",
    en: "{{place}}: {{stated}} for theme {{theme}} “{{title}}”, whose lines in the annex total {{expected}}; the other amounts of the list are the annex's.",
  },
  "series-figure-operation": {
    fr: "{{place}} : {{stated}} pour l'opération {{operation}} « {{title}} », dont les lignes de l'annexe totalisent {{expected}} ; les autres montants de l'énumération sont ceux de l'annexe.",
    en: "{{place}}: {{stated}} for operation {{operation}} “{{title}}”, whose lines in the annex total {{expected}}; the other amounts of the list are the annex's.",
  },
  "series-figure-line": {
    fr: "{{place}} : {{stated}} pour « {{name}} », à qui l'annexe donne {{expected}} ({{line}}) ; les autres montants de l'énumération sont ceux de l'annexe.",
    en: "{{place}}: {{stated}} for “{{name}}”, to whom the annex gives {{expected}} ({{line}}); the other amounts of the list are the annex's.",
  },
  "document-table": {
    fr: "{{place}} : « {{said}} » en « {{column}} » pour « {{name}} », alors que l'annexe donne « {{meant}} » ; les autres cellules du tableau sont ce qu'elle donne.",
    en: "{{place}}: “{{said}}” under “{{column}}” for “{{name}}”, while the annex gives “{{meant}}”; the other cells of the table are what it gives.",
  },
  "line-left-out": {
    fr: "{{place}} : {{whole}} annoncés, soit {{count}} lignes de l'annexe ; le document les détaille toutes sauf une : « {{name}} », {{amount}} ({{line}}).",
    en: "{{place}}: {{whole}} announced, that is {{count}} lines of the annex; the document details all of them but one: “{{name}}”, {{amount}} ({{line}}).",
  },
  "line-left-out-annex": {
    fr: "{{place}} : la liste donne, pour {{list}}, les {{count}} lignes de l'annexe, et {{amount}} de plus, qu'aucune ligne ne porte ; l'annexe s'arrête à {{whole}}.",
    en: "{{place}}: the list gives, for {{list}}, the {{count}} lines of the annex, and {{amount}} more that no line bears; the annex stops at {{whole}}.",
  },
  "near-figure-whole": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans l'annexe ; à une faute de frappe près, c'est {{expected}}, le total de l'annexe.",
    en: "{{place}}: {{stated}} answers to nothing in the annex; but for one slip of the pen it is {{expected}}, the annex's total.",
  },
  "near-figure-column": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans l'annexe ; à une faute de frappe près, c'est {{expected}}, le total de la colonne « {{label}} ».",
    en: "{{place}}: {{stated}} answers to nothing in the annex; but for one slip of the pen it is {{expected}}, the total of column “{{label}}”.",
  },
  "near-figure-raised": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans l'annexe ; à une faute de frappe près, c'est {{expected}}, la somme des montants positifs d'une de ses colonnes.",
    en: "{{place}}: {{stated}} answers to nothing in the annex; but for one slip of the pen it is {{expected}}, the sum of the positive amounts of one of its columns.",
  },
  "near-figure-lowered": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans l'annexe ; à une faute de frappe près, c'est {{expected}}, la somme des montants négatifs d'une de ses colonnes.",
    en: "{{place}}: {{stated}} answers to nothing in the annex; but for one slip of the pen it is {{expected}}, the sum of the negative amounts of one of its columns.",
  },
  "near-figure-theme": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans l'annexe ; à une faute de frappe près, c'est {{expected}}, le total de la thématique {{theme}} « {{title}} ».",
    en: "{{place}}: {{stated}} answers to nothing in the annex; but for one slip of the pen it is {{expected}}, the total of theme {{theme}} “{{title}}”.",
  },
  "near-figure-operation": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans l'annexe ; à une faute de frappe près, c'est {{expected}}, le total de l'opération {{operation}} « {{title}} ».",
    en: "{{place}}: {{stated}} answers to nothing in the annex; but for one slip of the pen it is {{expected}}, the total of operation {{operation}} “{{title}}”.",
  },
  "near-figure-line": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans l'annexe ; à une faute de frappe près, c'est {{expected}}, le montant de la ligne {{line}} « {{name}} ».",
    en: "{{place}}: {{stated}} answers to nothing in the annex; but for one slip of the pen it is {{expected}}, the amount of line {{line}} “{{name}}”.",
  },
  "near-figure-named": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans le classeur ; à une faute de frappe près, c'est {{expected}}, ce que le classeur donne pour « {{name}} ».",
    en: "{{place}}: {{stated}} answers to nothing in the workbook; but for one slip of the pen it is {{expected}}, what the workbook gives for “{{name}}”.",
  },
  "near-figure-named-column": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans le classeur ; à une faute de frappe près, c'est {{expected}}, ce que le classeur donne pour « {{name}} » (colonne « {{label}} »).",
    en: "{{place}}: {{stated}} answers to nothing in the workbook; but for one slip of the pen it is {{expected}}, what the workbook gives for “{{name}}” (column “{{label}}”).",
  },
  "near-figure-named-cell": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans le classeur ; à une faute de frappe près, c'est {{expected}}, ce que le classeur donne pour « {{name}} » (colonne « {{label}} », {{cell}}).",
    en: "{{place}}: {{stated}} answers to nothing in the workbook; but for one slip of the pen it is {{expected}}, what the workbook gives for “{{name}}” (column “{{label}}”, {{cell}}).",
  },
  "near-figure-document": {
    fr: "{{place}} : {{stated}} ne figure nulle part ailleurs ; à une faute de frappe près, c'est {{expected}}, que donne {{other}}.",
    en: "{{place}}: {{stated}} stands nowhere else; but for one slip of the pen it is {{expected}}, which {{other}} gives.",
  },
  "near-figure-part": {
    fr: "{{place}} : {{stated}} ; à une faute de frappe près, c'est {{expected}}, qui, ajouté aux montants voisins, donne {{sum}}.",
    en: "{{place}}: {{stated}}; but for one slip of the pen it is {{expected}}, which, added to the amounts beside it, gives {{sum}}.",
  },
  "near-figure-apart": {
    fr: "{{place}} : {{stated}} ; à une faute de frappe près, c'est {{expected}}, l'écart entre {{one}} et {{other}}.",
    en: "{{place}}: {{stated}}; but for one slip of the pen it is {{expected}}, how far apart {{one}} and {{other}} are.",
  },
  "near-figure-joined": {
    fr: "{{place}} : {{stated}} ; à une faute de frappe près, c'est {{expected}}, ce que font ensemble {{one}} et {{other}}.",
    en: "{{place}}: {{stated}}; but for one slip of the pen it is {{expected}}, which {{one}} and {{other}} make together.",
  },
  "near-figure-share": {
    fr: "{{place}} : {{stated}} ; à une faute de frappe près, c'est {{expected}}, ce que font {{sum}} divisés par {{count}}.",
    en: "{{place}}: {{stated}}; but for one slip of the pen it is {{expected}}, which {{sum}} divided by {{count}} makes.",
  },
  "near-figure-sheet": {
    fr: "{{place}} : {{stated}} ne correspond à rien dans le classeur ; à une faute de frappe près, c'est {{expected}}, le total en {{cell}}.",
    en: "{{place}}: {{stated}} answers to nothing in the workbook; but for one slip of the pen it is {{expected}}, the total in {{cell}}.",
  },
  "envelope-share": {
    fr: "{{place}} : {{said}} % de l'enveloppe annoncés, alors que {{voted}} sur {{envelope}} font {{counted}} %.",
    en: "{{place}}: {{said}}% of the envelope announced, while {{voted}} out of {{envelope}} make {{counted}}%.",
  },
  "part-share": {
    fr: "{{place}} : {{said}} % annoncés, alors que {{part}} sur {{whole}} font {{counted}} %.",
    en: "{{place}}: {{said}}% announced, while {{part}} out of {{whole}} makes {{counted}}%.",
  },
  "part-share-row": {
    fr: "{{place}} : {{said}} % pour « {{name}} », alors que {{part}} sur {{whole}} font {{counted}} %, comme aux autres lignes du tableau.",
    en: "{{place}}: {{said}}% for “{{name}}”, while {{part}} out of {{whole}} makes {{counted}}%, as on the other rows of the table.",
  },
  "part-share-rate": {
    fr: "{{place}} : taux de {{said}} % annoncé pour « {{name}} », alors que l'annexe ({{line}}) porte {{counted}} %.",
    en: "{{place}}: a rate of {{said}}% announced for “{{name}}”, while the annex ({{line}}) has {{counted}}%.",
  },
  "part-share-held": {
    fr: "{{place}} : {{said}} % en « {{column}} », alors que la ligne {{line}} de l'annexe donne {{counted}} %, comme l'annexe donne les autres taux du tableau.",
    en: "{{place}}: {{said}}% in “{{column}}”, while line {{line}} of the annex gives {{counted}}%, as the annex gives the other rates of the table.",
  },
  "part-share-growth": {
    fr: "{{place}} : {{said}} % annoncés, alors que de {{before}} à {{now}} l'écart est de {{counted}} %.",
    en: "{{place}}: {{said}}% announced, while from {{before}} to {{now}} the change is {{counted}}%.",
  },
  "envelope-left": {
    fr: "{{place}} : {{stated}} annoncés comme reste, alors que l'enveloppe de {{envelope}} moins les {{voted}} votés donne {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced as what is left, while the envelope of {{envelope}} less the {{voted}} voted gives {{expected}} (gap {{gap}}).",
  },
  "envelope-left-before": {
    fr: "{{place}} : {{stated}} annoncés comme reste, alors que l'enveloppe de {{envelope}}, moins les {{before}} déjà répartis et les {{voted}} votés, donne {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced as what is left, while the envelope of {{envelope}}, less the {{before}} shared out before and the {{voted}} voted, gives {{expected}} (gap {{gap}}).",
  },
  "envelope-reached": {
    fr: "{{place}} : {{stated}} annoncés comme total réparti, alors que les {{before}} déjà répartis et les {{voted}} votés font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced as the total shared out, while the {{before}} shared out before and the {{voted}} voted make {{expected}} (gap {{gap}}).",
  },
  "worked-out-together": {
    fr: "{{place}} : {{stated}} annoncés pour l'ensemble, alors que les montants réunis font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced for all together, while the amounts make {{expected}} (gap {{gap}}).",
  },
  "worked-out-without": {
    fr: "{{place}} : {{stated}} annoncés pour le reste, alors que {{whole}} moins {{taken}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced for the rest, while {{whole}} less {{taken}} makes {{expected}} (gap {{gap}}).",
  },
  "worked-out-apart": {
    fr: "{{place}} : {{stated}} annoncés comme différence, alors que {{one}} et {{other}} diffèrent de {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced as the difference, while {{one}} and {{other}} are {{expected}} apart (gap {{gap}}).",
  },
  "worked-out-left": {
    fr: "{{place}} : {{stated}} annoncés comme reste à payer, alors que {{whole}} moins {{taken}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced as left to be paid, while {{whole}} less {{taken}} makes {{expected}} (gap {{gap}}).",
  },
  "worked-out-each": {
    fr: "{{place}} : {{stated}} annoncés pour chacun, alors que {{whole}} pour {{count}} font {{expected}} chacun (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced for each, while {{whole}} for {{count}} makes {{expected}} each (gap {{gap}}).",
  },
  "worked-out-granted": {
    fr: "{{place}} : {{stated}} annoncés pour « {{name}} », alors que l'annexe lui attribue {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced for “{{name}}”, while the annex grants it {{expected}} (gap {{gap}}).",
  },
  "worked-out-share": {
    fr: "{{place}} : {{stated}} annoncés, alors que {{percent}} % de {{whole}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced, while {{percent}}% of {{whole}} makes {{expected}} (gap {{gap}}).",
  },
  "worked-out-least": {
    fr: "{{place}} : {{stated}} annoncés comme le plus faible montant, alors que c'est {{expected}} dans l'annexe.",
    en: "{{place}}: {{stated}} announced as the least amount, while it is {{expected}} in the annex.",
  },
  "worked-out-most": {
    fr: "{{place}} : {{stated}} annoncés comme le plus fort montant, alors que c'est {{expected}} dans l'annexe.",
    en: "{{place}}: {{stated}} announced as the greatest amount, while it is {{expected}} in the annex.",
  },
  "reckoning-left": {
    fr: "{{place}} : {{stated}} annoncés comme reste, alors que {{whole}} moins {{taken}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced as what is left, while {{whole}} less {{taken}} makes {{expected}} (gap {{gap}}).",
  },
  "reckoning-left-two": {
    fr: "{{place}} : {{stated}} annoncés comme reste, alors que {{whole}} moins {{one}} et {{other}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced as what is left, while {{whole}} less {{one}} and {{other}} makes {{expected}} (gap {{gap}}).",
  },
  "reckoning-taken": {
    fr: "{{place}} : {{stated}} ôtés de {{whole}} laissent {{counted}}, alors que le document annonce {{left}} et compte avec : il faudrait en ôter {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} taken from {{whole}} leaves {{counted}}, while the document announces {{left}} and goes on with it: {{expected}} would have to be taken (gap {{gap}}).",
  },
  "reckoning-together": {
    fr: "{{place}} : {{stated}} annoncés en tout, alors que {{one}} et {{other}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced in all, while {{one}} and {{other}} make {{expected}} (gap {{gap}}).",
  },
  "reckoning-sum": {
    fr: "{{place}} : {{stated}} annoncés, alors que les {{count}} montants qui en sont les parts font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced, while the {{count}} amounts that are its parts make {{expected}} (gap {{gap}}).",
  },
  "reckoning-taxed": {
    fr: "{{place}} : {{net}} HT et {{stated}} TTC ne vont pas ensemble : avec 20 % de taxe, {{net}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{net}} before tax and {{stated}} after do not go together: with 20% of tax, {{net}} makes {{expected}} (gap {{gap}}).",
  },
  "reckoning-priced": {
    fr: "{{place}} : {{stated}} annoncés, alors que les quantités, aux prix donnés, font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced, while the quantities, at the prices given, make {{expected}} (gap {{gap}}).",
  },
  "reckoning-list": {
    fr: "{{place}} : {{stated}} annoncés pour une liste dont les {{count}} montants font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced for a list whose {{count}} amounts make {{expected}} (gap {{gap}}).",
  },
  "reckoning-list-short": {
    fr: "{{place}} : {{stated}} annoncés pour une liste dont les {{count}} montants font {{expected}} : il y manque « {{name}} » ({{line}}), dont le montant est exactement cet écart ({{gap}}).",
    en: "{{place}}: {{stated}} announced for a list whose {{count}} amounts make {{expected}}: it lacks “{{name}}” ({{line}}), whose amount is exactly that gap ({{gap}}).",
  },
  "reckoning-list-odd": {
    fr: "{{place}} : {{stated}} annoncés pour une liste dont les {{count}} montants font {{expected}} (écart {{gap}}) : {{term}} n'y répond à aucun montant de l'annexe, qui donne {{amount}} à « {{name}} » ({{line}}), absent de la liste.",
    en: "{{place}}: {{stated}} announced for a list whose {{count}} amounts make {{expected}} (gap {{gap}}): {{term}} in it is no amount of the annex, which gives {{amount}} to “{{name}}” ({{line}}), which it lacks.",
  },
  "reckoning-average": {
    fr: "{{place}} : {{stated}} annoncés en moyenne, alors que {{whole}} pour {{count}} font {{expected}} chacun (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced on average, while {{whole}} for {{count}} makes {{expected}} each (gap {{gap}}).",
  },
  "reckoning-apart": {
    fr: "{{place}} : {{stated}} annoncés comme différence, alors que {{one}} et {{other}} diffèrent de {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced as the difference, while {{one}} and {{other}} are {{expected}} apart (gap {{gap}}).",
  },
  "reckoning-share": {
    fr: "{{place}} : {{stated}} annoncés, alors que {{percent}} % de {{whole}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced, while {{percent}}% of {{whole}} makes {{expected}} (gap {{gap}}).",
  },
  "reckoning-each": {
    fr: "{{place}} : {{stated}} annoncés pour chacun, alors que {{whole}} pour {{count}} font {{expected}} chacun (écart {{gap}}).",
    en: "{{place}}: {{stated}} announced for each, while {{whole}} for {{count}} makes {{expected}} each (gap {{gap}}).",
  },
  "report-exceeds-available": {
    fr: "Code {{code}} ({{place}}) : la proposition de {{stated}} dépasse le disponible de {{expected}} (dépassement {{gap}}).",
    en: "Code {{code}} ({{place}}): the proposal of {{stated}} exceeds the available credit of {{expected}} (by {{gap}}).",
  },
  "report-imputation": {
    fr: "Code {{code}} ({{place}}) : le rapport propose {{stated}}, alors que les opérations imputées totalisent {{expected}} (écart {{gap}}).",
    en: "Code {{code}} ({{place}}): the report proposes {{stated}}, while the operations charged add up to {{expected}} (gap {{gap}}).",
  },
  "report-imputation-guessed": {
    fr: "Code {{code}} ({{place}}) : le rapport propose {{stated}} ; les opérations qui semblent lui revenir totalisent {{expected}} (écart {{gap}}), mais leur affectation à ce code n'est pas certaine.",
    en: "Code {{code}} ({{place}}): the report proposes {{stated}}; the operations that seem to be charged to it add up to {{expected}} (gap {{gap}}), but that they are is not certain.",
  },
  "report-imputation-expense": {
    fr: "Code {{code}} : {{place}} énonce {{stated}}, {{other}} énonce {{expected}} (écart {{gap}}).",
    en: "Code {{code}}: {{place}} states {{stated}}, {{other}} states {{expected}} (gap {{gap}}).",
  },
  "report-imputation-ae": {
    fr: "Code {{code}} : AE de {{stated}} d'un côté ({{place}}), de {{expected}} de l'autre ({{other}}) (écart {{gap}}).",
    en: "Code {{code}}: the AE is {{stated}} in {{place}} and {{expected}} in {{other}} (gap {{gap}}).",
  },
  "report-imputation-budget": {
    fr: "Code {{code}} : imputation budgétaire « {{said}} » d'un côté ({{place}}), « {{kept}} » de l'autre ({{other}}).",
    en: "Code {{code}}: the budget imputation is “{{said}}” in {{place}} and “{{kept}}” in {{other}}.",
  },
  "report-label": {
    fr: "Code {{code}} ({{place}}) : le libellé « {{said}} » s'écrit « {{kept}} » dans l'autre tableau.",
    en: "Code {{code}} ({{place}}): the label “{{said}}” is spelled “{{kept}}” in the other table.",
  },
  "report-theme-total": {
    fr: "{{place}} : {{stated}} pour la thématique {{theme}} « {{title}} », dont les lignes de l'annexe totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} for theme {{theme}} “{{title}}”, whose lines in the annex add up to {{expected}} (gap {{gap}}).",
  },
  "report-operation-count": {
    fr: "{{place}} : {{said}} {{said:opération annoncée|opérations annoncées}} pour la thématique {{theme}} « {{title}} », l'annexe en compte {{counted}}.",
    en: "{{place}}: {{said}} {{said:operation|operations}} announced for theme {{theme}} “{{title}}”, the annex has {{counted}}.",
  },
  "narrative-amount": {
    fr: "{{place}} : {{stated}} pour « {{name}} », alors que l'annexe ({{cell}}) porte {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} for “{{name}}”, while the annex ({{cell}}) holds {{expected}} (gap {{gap}}).",
  },
  "narrative-amount-operation": {
    fr: "{{place}} : {{stated}} pour l'opération {{operation}} « {{title}} », alors que ses lignes totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} for operation {{operation}} “{{title}}”, while its lines add up to {{expected}} (gap {{gap}}).",
  },
  "narrative-beneficiary": {
    fr: "{{place}} : « {{name}} » ({{amount}}) n'a pas été reconnu parmi les bénéficiaires de l'opération {{operation}} « {{title}} » ; à vérifier.",
    en: "{{place}}: “{{name}}” ({{amount}}) was not recognised among the beneficiaries of operation {{operation}} “{{title}}”; to be checked.",
  },
  "narrative-count-structures": {
    fr: "{{place}} : {{said}} {{said:structure annoncée|structures annoncées}} pour l'opération {{operation}} « {{title}} », l'annexe en compte {{counted}}.",
    en: "{{place}}: {{said}} {{said:structure|structures}} announced for operation {{operation}} “{{title}}”, the annex has {{counted}}.",
  },
  "narrative-count-portfolios": {
    fr: "{{place}} : {{said}} {{said:portefeuille annoncé|portefeuilles annoncés}} pour l'opération {{operation}} « {{title}} », les lignes de l'annexe en donnent {{counted}}.",
    en: "{{place}}: {{said}} {{said:portfolio|portfolios}} announced for operation {{operation}} “{{title}}”, the annex's lines give {{counted}}.",
  },
  "narrative-count-participants": {
    fr: "{{place}} : {{said}} {{said:participant annoncé|participants annoncés}} pour l'opération {{operation}} « {{title}} », les lignes de l'annexe en donnent {{counted}}.",
    en: "{{place}}: {{said}} {{said:participant|participants}} announced for operation {{operation}} “{{title}}”, the annex's lines give {{counted}}.",
  },
  "narrative-count-positions": {
    fr: "{{place}} : {{said}} {{said:poste annoncé|postes annoncés}} pour l'opération {{operation}} « {{title}} », les lignes de l'annexe en donnent {{counted}}.",
    en: "{{place}}: {{said}} {{said:post|posts}} announced for operation {{operation}} “{{title}}”, the annex's lines give {{counted}}.",
  },
  "narrative-count-other": {
    fr: "{{place}} : {{said}} annoncés pour l'opération {{operation}} « {{title}} », l'annexe en donne {{counted}}.",
    en: "{{place}}: {{said}} announced for operation {{operation}} “{{title}}”, the annex gives {{counted}}.",
  },
  "convention-imputation": {
    fr: "{{place}} : le code cité est {{said}}, alors que l'opération {{operation}} « {{title}} » est imputée sur {{code}}.",
    en: "{{place}}: the code cited is {{said}}, while operation {{operation}} “{{title}}” is charged to {{code}}.",
  },
  "convention-amount": {
    fr: "{{place}} : {{stated}} pour l'opération {{operation}} « {{title}} », alors que l'annexe ({{cell}}) porte {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} for operation {{operation}} “{{title}}”, while the annex ({{cell}}) holds {{expected}} (gap {{gap}}).",
  },
  "convention-advance": {
    fr: "{{place}} : l'avance énoncée est {{stated}}, alors que {{share}} % de {{amount}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: the advance stated is {{stated}}, while {{share}}% of {{amount}} makes {{expected}} (gap {{gap}}).",
  },
  "convention-balance": {
    fr: "{{place}} : le solde énoncé est {{stated}}, alors que {{amount}} moins l'avance de {{advance}} font {{expected}} (écart {{gap}}).",
    en: "{{place}}: the balance stated is {{stated}}, while {{amount}} less the advance of {{advance}} makes {{expected}} (gap {{gap}}).",
  },
  "document-line": {
    fr: "{{place}} : {{stated}} pour « {{name}} », alors que la feuille ({{cell}}) porte {{expected}} (écart {{gap}}).",
    en: "{{place}}: {{stated}} for “{{name}}”, while the sheet ({{cell}}) holds {{expected}} (gap {{gap}}).",
  },
  "document-line-unreliable": {
    fr: "L'annexe imprimée dans {{file}} diffère de la feuille en trop d'endroits pour être pointée ligne à ligne ({{count}} {{count:ligne lue|lignes lues}}) : autre version, ou mise en page mal lue ; à vérifier.",
    en: "The annex printed in {{file}} differs from the sheet in too many places to be ticked line by line ({{count}} {{count:line|lines}} read): another version, or a layout misread; to be checked.",
  },
  "document-line-missing": {
    fr: "{{place}} : la ligne de « {{name}} » ({{amount}}) manque à l'annexe imprimée dans {{file}}.",
    en: "{{place}}: the line of “{{name}}” ({{amount}}) is missing from the annex printed in {{file}}.",
  },
  "document-line-added": {
    fr: "{{place}} : la ligne de « {{name}} » ({{amount}}) n'est pas dans la feuille.",
    en: "{{place}}: the line of “{{name}}” ({{amount}}) is not in the sheet.",
  },
  "document-line-missing-section": {
    fr: "{{place}} : « {{name}} » ({{amount}}) manque au tableau de {{file}}.",
    en: "{{place}}: “{{name}}” ({{amount}}) is missing from the table of {{file}}.",
  },
  "document-line-added-section": {
    fr: "{{place}} : « {{name}} » ({{amount}}) figure dans ce tableau, mais pas dans la feuille.",
    en: "{{place}}: “{{name}}” ({{amount}}) stands in this table, but not in the sheet.",
  },
  "document-total-operation": {
    fr: "{{place}} : un total de {{stated}} pour l'opération {{about}}, dont les lignes de la feuille totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: a total of {{stated}} for operation {{about}}, whose lines in the sheet add up to {{expected}} (gap {{gap}}).",
  },
  "document-total-theme": {
    fr: "{{place}} : un total de {{stated}} pour la thématique {{about}}, dont les lignes de la feuille totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: a total of {{stated}} for theme {{about}}, whose lines in the sheet add up to {{expected}} (gap {{gap}}).",
  },
  "document-total-whole": {
    fr: "{{place}} : un total général de {{stated}}, alors que les lignes de la feuille totalisent {{expected}} (écart {{gap}}).",
    en: "{{place}}: a grand total of {{stated}}, while the sheet's lines add up to {{expected}} (gap {{gap}}).",
  },
  "annex-reference": {
    fr: "{{place}} : l'annexe {{annex}} est citée, mais aucun document du dossier ne la contient.",
    en: "{{place}}: annex {{annex}} is cited, but no document of the dossier holds it.",
  },
} satisfies Catalogue;

/** What a correction does, as the user reads it before applying it. */
export const correctionTexts = {
  "total-formula": {
    fr: "Écrire la formule {{formula}} en {{place}} (résultat {{amount}}).",
    en: "Write the formula {{formula}} in {{place}} (result {{amount}}).",
  },
  "total-value": {
    fr: "Porter {{amount}} en {{place}}.",
    en: "Put {{amount}} in {{place}}.",
  },
  "text-to-number": {
    fr: "Convertir {{place}} en nombre ({{amount}}).",
    en: "Turn {{place}} into a number ({{amount}}).",
  },
  "text-to-number-many": {
    fr: "Convertir en nombres les {{count}} montants saisis comme du texte, dont {{place}} ({{amount}}).",
    en: "Turn the {{count}} amounts held as text into numbers, {{place}} ({{amount}}) among them.",
  },
  "line-value": {
    fr: "Porter {{amount}} en {{place}}, après vérification de la pièce.",
    en: "Put {{amount}} in {{place}}, once the file has been checked.",
  },
  "amount-in-words": {
    fr: "Écrire en lettres « {{words}} ».",
    en: "Write in words “{{words}}”.",
  },
  "in-document": {
    fr: "Dans le document, remplacer {{stated}} par {{expected}} ({{place}}).",
    en: "In the document, replace {{stated}} with {{expected}} ({{place}}).",
  },
} satisfies Catalogue;

/** Why a correction is left to a person, said after what it does: it was tried out on a copy of the figures. */
export const objectionTexts = {
  figure: {
    fr: "À vérifier avant d'écrire : le montant en {{place}}, qui concorde aujourd'hui, ne concorderait plus.",
    en: "To be checked before writing: the amount in {{place}}, which agrees today, no longer would.",
  },
  short: {
    fr: "À vérifier avant d'écrire : le montant en {{place}} ne concorderait pas pour autant.",
    en: "To be checked before writing: the amount in {{place}} would still not agree.",
  },
  lines: {
    fr: "À vérifier avant d'écrire : des lignes de l'annexe sont des formules qui en dépendent, et leurs montants changeraient.",
    en: "To be checked before writing: lines of the annex are formulas that depend on it, and their amounts would change.",
  },
  alarm: {
    fr: "À vérifier avant d'écrire : une autre discordance apparaîtrait ({{place}}).",
    en: "To be checked before writing: another difference would appear ({{place}}).",
  },
  unproven: {
    fr: "À vérifier avant d'écrire : la formule en {{place}} donnerait un montant qu'aucune source n'énonce.",
    en: "To be checked before writing: the formula in {{place}} would give an amount that no source states.",
  },
  unknown: {
    fr: "À vérifier avant d'écrire : le nouveau résultat de la formule en {{place}} ne peut pas être calculé ici.",
    en: "To be checked before writing: the new result of the formula in {{place}} cannot be computed here.",
  },
} satisfies Catalogue;

/** Who stands alone, said after the difference itself. */
export const witnessTexts = {
  alone: {
    fr: "Ce chiffre est seul contre {{against}} {{against:témoin|témoins}}.",
    en: "This figure stands alone against {{against}} {{against:witness|witnesses}}.",
  },
  outvoted: {
    fr: "Ce chiffre a {{for}} {{for:témoin|témoins}} pour lui et {{against}} contre.",
    en: "This figure has {{for}} {{for:witness|witnesses}} for it and {{against}} against.",
  },
  lines: {
    fr: "Les totaux et les documents s'accordent contre les lignes ({{against}} {{against:témoin|témoins}}) : à vérifier {{cells}}.",
    en: "The totals and the documents agree against the lines ({{against}} {{against:witness|witnesses}}): check {{cells}}.",
  },
  guess: {
    fr: "Les totaux et les documents s'accordent contre les lignes de l'opération ({{against}} {{against:témoin|témoins}}) : à vérifier d'abord {{cells}}, puis les autres.",
    en: "The totals and the documents agree against the operation's lines ({{against}} {{against:witness|witnesses}}): check {{cells}} first, then the others.",
  },
  elsewhere: {
    fr: "Ce chiffre désigne peut-être autre chose : il n'est pas pointé. À vérifier sur pièces.",
    en: "This figure may be of something else: it is not ticked. To be checked against the papers.",
  },
  absent: {
    fr: "Des chiffres de la délibération ne sont pointés nulle part : l'article est peut-être parmi eux. À vérifier sur pièces.",
    en: "Figures of the deliberation are ticked nowhere: the article may be among them. To be checked against the papers.",
  },
  grouping: {
    fr: "Les totaux de la feuille s'accordent pourtant entre eux : les parties ont peut-être été mal lues. À vérifier dans la feuille.",
    en: "The totals of the sheet agree with one another all the same: its parts may have been misread. To be checked in the sheet.",
  },
  far: {
    fr: "Aucune faute de saisie n'explique un si grand écart : des lignes ont peut-être été mal rattachées à la lecture. À vérifier dans la feuille.",
    en: "No slip of the pen makes so large a gap: lines may have been misread as belonging elsewhere. To be checked in the sheet.",
  },
  meant: {
    fr: "Aucun total n'en est faussé : c'est peut-être voulu, ou lu autrement qu'écrit. À vérifier sur pièces.",
    en: "No total is wrong for it: it may be meant, or misread. To be checked against the papers.",
  },
  guessed: {
    fr: "Ce code paie peut-être d'autres opérations : rien n'est mis en cause. À vérifier dans le tableau d'imputation.",
    en: "This code may pay other operations: nothing is put in question. To be checked in the table of imputations.",
  },
  undecided: {
    fr: "Rien ne permet de dire lequel des deux chiffres est le bon.",
    en: "Nothing tells which of the two figures is right.",
  },
} satisfies Catalogue;

/** Why a figure differs; {{from}} and {{to}} are the amounts that prove it, {{cells}} the cells. */
export const diagnosisTexts = {
  "transposed-digits": {
    fr: "Deux chiffres voisins semblent intervertis ({{from}} pour {{to}}).",
    en: "Two neighbouring digits seem to be swapped ({{from}} for {{to}}).",
  },
  "decimal-shift": {
    fr: "La virgule semble décalée ({{from}} pour {{to}}).",
    en: "The decimal point seems to be shifted ({{from}} for {{to}}).",
  },
  "missing-line-uncounted": {
    fr: "Aucun total ne compte {{count:la ligne|les lignes}} {{cells}} : {{count:elle a pu être ajoutée|elles ont pu être ajoutées}} une fois les totaux arrêtés.",
    en: "No total counts {{count:the line|the lines}} {{cells}}: {{count:it|they}} may have been added once the totals were settled.",
  },
  "missing-line": {
    fr: "L'écart est exactement {{count:le montant de la ligne|la somme des lignes}} {{cells}}, que le total ne compte pas.",
    en: "The gap is exactly {{count:the line|the sum of the lines}} {{cells}}, which the total does not count.",
  },
  "missing-line-somewhere": {
    fr: "L'écart est exactement ce que portent des lignes que le total ne compte pas.",
    en: "The gap is exactly what lines carry that the total does not count.",
  },
  "counted-twice-somewhere": {
    fr: "L'écart est exactement ce que portent des lignes comptées deux fois.",
    en: "The gap is exactly what lines carry that are counted twice.",
  },
  "line-absent-blank": {
    fr: "Les totaux comptent {{gap}} de plus que les lignes, et {{count:la ligne|les lignes}} {{cells}} {{count:ne porte|ne portent}} aucun montant.",
    en: "The totals count {{gap}} more than the lines, and {{count:line|lines}} {{cells}} {{count:carries|carry}} no amount.",
  },
  "line-absent": {
    fr: "Le total compte {{gap}} qu'aucune ligne ne porte : une ligne a pu être supprimée.",
    en: "The total counts {{gap}} that no line holds: a line may have been deleted.",
  },
  "counted-twice": {
    fr: "L'écart est exactement {{count:le montant de la ligne|la somme des lignes}} {{cells}}, {{count:comptée|comptées}} deux fois.",
    en: "The gap is exactly {{count:the line|the sum of the lines}} {{cells}}, counted twice.",
  },
  "duplicate-line": {
    fr: "L'écart est exactement le montant d'une ligne répétée ({{cells}}).",
    en: "The gap is exactly the amount of a repeated line ({{cells}}).",
  },
  "amount-as-text": {
    fr: "L'écart est exactement ce que la formule ignore, parce que saisi comme du texte ({{cells}}).",
    en: "The gap is exactly what the formula skips because it is held as text ({{cells}}).",
  },
  "amount-as-text-typed": {
    fr: "L'écart est exactement ce qui est saisi comme du texte, et n'a pas été compté ({{cells}}).",
    en: "The gap is exactly what is held as text, and was not counted ({{cells}}).",
  },
  "formula-range": {
    fr: "La formule ne couvre pas les bonnes lignes ({{cells}}).",
    en: "The formula does not cover the right lines ({{cells}}).",
  },
  "formula-range-missed": {
    fr: "La formule laisse de côté {{count:la ligne|les lignes}} {{cells}}.",
    en: "The formula leaves out {{count:line|lines}} {{cells}}.",
  },
  "formula-range-twice": {
    fr: "La formule compte deux fois {{count:la ligne|les lignes}} {{cells}} : elle ajoute un sous-total à ses propres lignes.",
    en: "The formula counts {{count:line|lines}} {{cells}} twice: it adds a subtotal to its own lines.",
  },
  "formula-constant": {
    fr: "La formule ajoute {{gap}} à la main, qu'aucune ligne ne porte.",
    en: "The formula adds {{gap}} by hand, which no line carries.",
  },
  "formula-range-foreign": {
    fr: "La formule compte {{count:une ligne|des lignes}} d'une autre partie de l'annexe ({{cells}}).",
    en: "The formula counts {{count:a line|lines}} of another part of the annex ({{cells}}).",
  },
  "rejected-counted": {
    fr: "L'écart est exactement le montant de dossiers non retenus ({{cells}}), comptés quand même.",
    en: "The gap is exactly the amount of files not retained ({{cells}}), counted all the same.",
  },
  sign: {
    fr: "Le signe semble inversé ({{from}} pour {{to}}).",
    en: "The sign seems to be reversed ({{from}} for {{to}}).",
  },
  rounded: {
    fr: "Le chiffre est arrondi ({{from}} pour {{to}}).",
    en: "The figure is rounded ({{from}} for {{to}}).",
  },
  "hidden-decimals": {
    fr: "Des décimales masquées se cumulent ({{cells}}).",
    en: "Hidden decimals add up ({{cells}}).",
  },
  "digit-typed-wrong-line": {
    fr: "Un seul chiffre changé en {{cells}}, l'expliquerait ({{from}} pour {{to}}).",
    en: "A single digit changed in {{cells}}, would explain it ({{from}} for {{to}}).",
  },
  "digit-typed-wrong-lines": {
    fr: "Un seul chiffre changé dans l'une des lignes {{cells}}, l'expliquerait.",
    en: "A single digit changed in one of the lines {{cells}}, would explain it.",
  },
  "digit-typed-wrong": {
    fr: "Un seul chiffre diffère ({{from}} pour {{to}}).",
    en: "A single digit differs ({{from}} for {{to}}).",
  },
  "copied-from": {
    fr: "C'est un autre montant ({{cells}}), sans doute recopié.",
    en: "It is another amount ({{cells}}), probably copied.",
  },
  "copied-from-column": {
    fr: "C'est ce que totalise une autre colonne pour les mêmes lignes (à partir de {{cells}}) : elle a pu être prise pour celle des montants.",
    en: "It is what another column comes to for the same lines (from {{cells}}): it may have been taken for that of the amounts.",
  },
  "copied-from-line": {
    fr: "{{cells}} : le montant répète un chiffre voisin ({{from}}), de la ligne du dessus ou d'une autre colonne ; {{to}} ferait tomber juste. Il a pu être recopié.",
    en: "{{cells}}: the amount repeats a figure beside it ({{from}}), of the line above or of another column; {{to}} would agree. It may have been copied.",
  },
  offset: {
    fr: "Deux écarts opposés se compensent ({{cells}}).",
    en: "Two opposite gaps offset each other ({{cells}}).",
  },
  "offset-moved-line": {
    fr: "Une autre opération a l'écart opposé : une ligne ({{cells}}) a pu être rangée sous la mauvaise opération.",
    en: "Another operation has the opposite gap: a line ({{cells}}) may stand under the wrong operation.",
  },
  "offset-swapped-lines": {
    fr: "Une autre opération a l'écart opposé : deux lignes ({{cells}}) ont pu être mises l'une à la place de l'autre.",
    en: "Another operation has the opposite gap: two lines ({{cells}}) may stand in each other's place.",
  },
  "stale-value-line": {
    fr: "{{cells}} porte {{from}}, alors que les autres colonnes de sa ligne donnent {{to}}, qui ferait tomber juste.",
    en: "{{cells}} holds {{from}}, while the other columns of its row come to {{to}}, which would agree.",
  },
  "stale-value": {
    fr: "La valeur affichée n'est plus celle de la formule : le classeur n'a pas été recalculé.",
    en: "The value shown is no longer the formula's: the workbook has not been recalculated.",
  },
  unexplained: {
    fr: "L'écart n'a pas d'explication simple.",
    en: "The gap has no simple explanation.",
  },
} satisfies Catalogue;

/** Why a rule could not run: what is missing. */
export const needTexts = {
  annex: { fr: "l'annexe n'a pas été lue", en: "the annex was not read" },
  amounts: { fr: "aucun montant n'a été lu dans les documents", en: "no amount was read in the documents" },
  articles: { fr: "aucun article de financement n'a été lu", en: "no funding article was read" },
  deliberation: { fr: "la délibération n'a pas été fournie", en: "the deliberation was not given" },
  imputations: { fr: "aucun tableau d'imputation n'a été lu", en: "no imputation table was read" },
  sums: {
    fr: "aucun tableau d'imputation ni total d'ensemble n'a été lu",
    en: "no imputation table and no overall total was read",
  },
  report: { fr: "aucun montant du rapport n'a été lu", en: "no amount of the report was read" },
  "report-imputations": {
    fr: "aucun tableau d'imputation avec disponible et solde n'a été lu",
    en: "no imputation table with available credit and balance was read",
  },
  narrative: {
    fr: "les annexes descriptives n'ont pas été fournies, ou n'énoncent aucun chiffre de proposition",
    en: "the descriptive annexes were not given, or state no figure of a proposal",
  },
  conventions: { fr: "aucun modèle de convention n'a été lu", en: "no model convention was read" },
  print: { fr: "aucun document n'imprime l'annexe", en: "no document prints the annex" },
  mapping: { fr: "aucune opération n'est rattachée à un code", en: "no operation is tied to a code" },
} satisfies Catalogue;

/** Why an amount of a document is not for ticking. */
export const setAsideTexts = {
  "commitment-authorisation": { fr: "autorisation d'engagement", en: "commitment authorisation" },
  "available-credit": { fr: "crédit disponible", en: "available credit" },
  "unit-price": { fr: "prix unitaire", en: "unit price" },
  "other-year": { fr: "chiffre d'une autre année", en: "figure of another year" },
  replaced: { fr: "chiffre que le texte rectifie", en: "figure that the text corrects" },
  recital: { fr: "visa ou considérant", en: "recital" },
  "legal-reference": { fr: "référence juridique", en: "legal reference" },
  "project-cost": { fr: "coût total du projet", en: "total cost of the project" },
  "order-of-magnitude": { fr: "ordre de grandeur", en: "order of magnitude" },
  threshold: { fr: "seuil", en: "threshold" },
  cumulative: { fr: "cumul avec ce qui est déjà attribué", en: "total with what was granted before" },
  difference: { fr: "différence avec un autre montant", en: "difference from another amount" },
  "other-funder": { fr: "part d'un autre financeur", en: "another funder's share" },
  asked: { fr: "montant demandé", en: "amount asked for" },
  provision: { fr: "provision ou litige", en: "provision or dispute" },
  loan: { fr: "emprunt ou garantie", en: "loan or guarantee" },
  rent: { fr: "loyer, taxe ou salaire", en: "rent, tax or wages" },
  income: { fr: "recette", en: "income" },
  "whole-budget": { fr: "budget d'ensemble", en: "the whole budget" },
  "other-section": {
    fr: "autre section du document, absente de la feuille",
    en: "another section of the document, not in the sheet",
  },
  "other-subject": { fr: "autre affaire de la séance", en: "another item of the session" },
} satisfies Catalogue;
