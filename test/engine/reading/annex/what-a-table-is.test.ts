/** What a sheet is told to be by what it holds: titles of any words, budgets and price lists, lists of open data. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import { lineIdentity } from "../../../../src/engine/linking";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function readingOf(drawing: string) {
  return readAnnex([sheetFromText(drawing)], { sheet: null });
}

function read(drawing: string): string {
  const reading = readingOf(drawing);
  return reading.kind === "read" ? outline(reading.annex) : reading.kind === "none" ? reading.because : "?";
}

describe("titles are told from lines by contrast, whatever their words", () => {
  test.each([
    [
      "abbreviated and run together",
      "Associations | Montants 2024 | Montants 2025sollicités | Prop Com | Vote CM",
    ],
    ["the budgets of two years", "Associations | BP 2023 | Rappel 2024 | BP 2024 | BP 2025"],
    ["letters for years", "Associations locales | N-2 | Rappel N-1 | Demande | Montant N"],
  ])("%s", (_, titles) => {
    expect(
      read(`
        ${titles}
        ADMR | 90 | 80 | 110 | 100
        CCAS | 190 | 180 | 210 | 200
      `),
    ).toBe(drawn("1 ∅\n  1.1 ∅: ADMR 100, CCAS 200"));
  });
});

test("a table below, half of whose titles are those of the first in their columns, has a header of its own", () => {
  expect(
    read(`
      SÉJOURS
      École | Classes | Élèves | Jours | € / élève / jour | Participation Ville
      Pasteur | CM2 | 60 | 12 | 15 | 10800
      Prévert | CM1 | 27 | 5 | 15 | 2025
      Total séjours | | 87 | | | 12825

      COOPÉRATIVES
      École | | Élèves | | € / élève | Subvention Ville
      Pasteur | | 200 | | 9 | 1800
      Prévert | | 100 | | 9 | 900
      Total coopératives | | 300 | | | 2700
    `),
  ).toBe(
    drawn(`
      1 SÉJOURS
        1.1 ∅ = 12825: Pasteur 10800, Prévert 2025
      2 COOPÉRATIVES
        2.1 ∅ = 2700: Pasteur 1800, Prévert 900
    `),
  );
});

test("a group's title beside what pays it, right over titles of its columns and others, titles none of them", () => {
  expect(
    read(`
      LECTURE | Ligne : 6574 | Vote : juin
      Antenne | Programme | Nb foyers | Forfait moyen | Dotation
      Antenne nord | Bibliobus | 10 | 30 | 300
      Antenne sud | Bibliobus | 20 | 30 | 600
      Antenne est | Bibliobus | 5 | 30 | 150
      Total Bibliobus | | 35 | | 1050

      VACANCES | Ligne : 6574 | Vote : juin
      Antenne | Programme | Nb enfants | Forfait moyen | Dotation
      Antenne nord | Colonies | 5 | 100 | 500
      Antenne sud | Colonies | 7 | 100 | 700
      Antenne est | Colonies | 3 | 100 | 300
      Total Colonies | | 15 | | 1500

      TOTAL | | 50 | | 2550
    `),
  ).toBe(
    drawn(`
      1 ∅ = 2550
        1.1 Bibliobus = 1050: Antenne nord 300, Antenne sud 600, Antenne est 150
        1.2 Colonies = 1500: Antenne nord 500, Antenne sud 700, Antenne est 300
      unread E8 VACANCES Ligne : 6574 Vote : juin
    `),
  );
});

test("a title of the sheet beside its unit, right over more titles, titles no column; what a rate makes of each expense is granted", () => {
  expect(
    read(`
      PROGRAMME DE VOIRIE 2026 | | | | | | montants en euros hors taxes

      Affaire | Commune | Lieu des travaux | Estimation HT | Taux | Part du syndicat | Participation communale
      V26-01 | Aubréville | Pont du Moulin | 1000 | 0.6 | =D4*E4 -> 600 | =D4-F4 -> 400
      V26-02 | Brizeaux | Rue Haute | 3000 | 0.5 | =D5*E5 -> 1500 | =D5-F5 -> 1500
      V26-03 | Clermont | Place Basse | 2000 | 0.5 | =D6*E6 -> 1000 | =D6-F6 -> 1000
      Total | | | 6000 | | 3100 | 2900
    `),
  ).toBe(drawn("1 ∅\n  1.1 ∅ = 3100: Pont du Moulin 600, Rue Haute 1500, Place Basse 1000"));
});

test("nor does one with what the whole sheet is of, and what each unit costs, between it and the columns' titles", () => {
  expect(
    read(`
      Département de la Haute-Cure | | | Dotations de fonctionnement 2027 des collèges
      Forfait par élève | 74

      UAI | Collège | Commune | Effectif à la rentrée | Part fixe | Part élèves | Dotation 2027
      0891001A | Albert-Camus | Vernoy | 412 | 21500 | =D5*74 -> 30488 | =E5+F5 -> 51988
      0891002B | Les Remparts | Vernoy | 538 | 26300 | =D6*74 -> 39812 | =E6+F6 -> 66112
      0891003C | Marie-Curie | Aumont | 365 | 19800 | =D7*74 -> 27010 | =E7+F7 -> 46810
      TOTAL | | | 1315 | 67600 | 97310 | 164910
    `),
  ).toBe(drawn("1 ∅\n  1.1 ∅ = 164910: Albert-Camus 51988, Les Remparts 66112, Marie-Curie 46810"));
});

test("where places come again, what numbers the files stands for those who receive what a rate makes of the expense", () => {
  expect(
    read(`
      N° affaire | Commune | Régime | Montant HT | Taux | Part syndicat | Part commune
      26-01 | Aubréville | R | 1000 | 60 % | 600 | 400
      26-02 | Brizeaux | U | 3000 | 40 % | 1200 | 1800
      26-03 | Aubréville | R | 2000 | 60 % | 1200 | 800
      Total | | | 6000 | | 3000 | 3000
    `),
  ).toContain("26-01 600, 26-02 1200, 26-03 1200");
});

test("titles told by contrast go on below, where a row only says more of some", () => {
  expect(
    read(`
      Groupe | Cadre | Pour mémoire | Annuel | Avance | Part soumise
      | | annuel 2024 | | (du 16 décembre) | (de juin)
      Théâtre | Convention | 88000 | 90000 | 45000 | 45000
      Orchestre | Convention | 60000 | 62000 | 31000 | 31000
      Fanfare | Convention | 9000 | 9000 | | 9000
      Total | | 157000 | 161000 | 76000 | 85000
    `),
  ).not.toContain("annuel 2024");
});

test("a column that sorts the lines parts no groups that headings open and totals close", () => {
  expect(
    read(`
      N° | Canton / Commune | Opération | Domaine | Dépense subventionnable | Aide départementale
      CANTON DE LA VALLÉE | | | | |
      1 | Aclou | Rue du Bac | Voirie | 40000 | 12000
      2 | Brionnet | Chaudière | Bâtiments | 32000 | 11200
      3 | Harcelles | Mur d'enceinte | Patrimoine | 18000 | 7200
      Sous-total La Vallée | | | | | 30400
      CANTON DU PLATEAU | | | | |
      4 | Cormeil | Place du Marché | Voirie | 100000 | 30000
      5 | Favril | Vestiaires | Bâtiments | 31100 | 9330
      6 | Morain | Lavoir | Patrimoine | 30000 | 12000
      Sous-total Le Plateau | | | | | 51330
      TOTAL | | | | | 81730
    `),
  ).toBe(
    drawn(`
      1 La Vallée = 30400
        1.1 Rue du Bac: Aclou 12000
        1.2 Chaudière: Brionnet 11200
        1.3 Mur d'enceinte: Harcelles 7200
      2 Le Plateau = 51330
        2.1 Place du Marché: Cormeil 30000
        2.2 Vestiaires: Favril 9330
        2.3 Lavoir: Morain 12000
      grand 81730
    `),
  );
});

test("tables of other columns each have a header, told by the title of their amounts above a number", () => {
  expect(
    read(`
      1. REFUGES
      Maître d'ouvrage | Commune | Projet | Dépense éligible | FEDER | Aide Massif
      Commune d'Aulus | Aulus | Passerelle | 64000 | 32000 | 12800
      Syndicat du Garbet | Ercé | Balisage | 38500 | 19250 | 7700
      Total 1 | | | 102500 | 51250 | 20500

      2. FÊTES
      Organisateur | Dates | | Budget | Aide Massif
      Festival des Cimes | 12 juillet | | 86000 | 7500
      Transhumance | 3 août | | 22400 | 3200
      Total 2 | | | 108400 | 10700

      3. PROMOTION
      Structure | Support | Aide Massif
      Office de tourisme | Carte des refuges | 6200
      Maison du Massif | Film | 5400
      Total 3 | | 11600
    `),
  ).toBe(
    drawn(`
      1 REFUGES
        1.1 ∅ = 20500: Commune d'Aulus 12800, Syndicat du Garbet 7700
      2 FÊTES
        2.1 ∅ = 10700: Festival des Cimes 7500, Transhumance 3200
      3 PROMOTION
        3.1 ∅ = 11600: Office de tourisme 6200, Maison du Massif 5400
    `),
  );
});

test("a table above calls the amounts in the same column otherwise than the next, and those who receive them by a word of its own", () => {
  expect(
    read(`
      I – Chorales
      Chœur | Choristes | Aide 2026
      Les Voix de Rance | 42 | 1200
      Cantoria | 28 | 900
      Total de la rubrique | | 2100

      II – Fanfares
      Association | Ville | Aide proposée
      La Bandina | Plouër | 1500
      Les Cuivrés | Taden | 700
      Total de la rubrique | | 2200

      Total des aides | | 4300
    `),
  ).toBe(
    drawn(`
      1 Chorales
        1.1 ∅ = 2100: Les Voix de Rance 1200, Cantoria 900
      2 Fanfares
        2.1 ∅ = 2200: La Bandina 1500, Les Cuivrés 700
      grand 4300
    `),
  );
});

describe("a table that grants nothing is refused by what it is", () => {
  test("an amendment of a budget: expense beside income", () => {
    expect(
      read(`
        Article | Dépenses | Recettes
        FONCTIONNEMENT | |
        D 60612 | 4690 |
        D 6257 | -3463 |
        R 7381 | | 1227
        Total section de fonctionnement | 1227 | 1227
      `),
    ).toBe("budget");
  });

  test("what the budget opens, account by account", () => {
    expect(
      read(`
        Compte | Fonction | Libellé | Inscrit au BP 2026
        65748 | 316 | Scènes | 339200
        65748 | 314 | Arts visuels | 131700
        65748 | 313 | Lecture | 71200
      `),
    ).toBe("budget");
  });

  test.each([
    ["Projet de budget 2026 – chapitre 65", true],
    ["Subventions du budget 2026 – chapitre 65", false],
  ])("credits of two years by accounts, under the title « %s »", (title, isBudget) => {
    expect(
      read(`
        ${title}

        Fonction | Article | Intitulé | Crédits 2025 | Proposé 2026
        4221 | 65748 | Crèches – participations | 368000 | 384100
        331 | 65748 | Centres de loisirs – participations | 144700 | 148800
        4228 | 65748 | Ludothèque | 15200 | 15200
        Total | | | 527900 | 548100
      `) === "budget",
    ).toBe(isBudget);
  });

  test("what a vote leaves of credits, account by account", () => {
    expect(
      read(`
        AP | Imputation | Libellé | AP votée | Disponible | Proposé | Solde
        PAT-01 | 204142 | Églises | 300000 | 182500 | 172000 | 10500
        PAT-02 | 204142 | Lavoirs | 80000 | 63200 | 45680 | 17520
        PAT-03 | 20422 | Manoirs | 60000 | 47000 | 40170 | 6830
        Total | | | 440000 | 292700 | 257850 | 34850
      `),
    ).toBe("budget");
  });

  test("credits opened, engaged and available, account by account, and nothing granted", () => {
    expect(
      read(`
        Opération | Libellé | Imputation | Crédits ouverts | Déjà engagé | Disponible
        PA-21 | Aides techniques | 65748/4232 | 130000 | 12000 | 118000
        PA-22 | Prévention santé | 65748/4232 | 240000 | 31500 | 208500
        PA-23 | Isolement | 65748/4232 | 115000 | 8000 | 107000
        Total | | | 485000 | 51500 | 433500
      `),
    ).toBe("budget");
  });

  test("a budget by chapters, expense over income", () => {
    expect(
      read(`
        Chapitre | Libellé | BP 2024 | BP 2025
        DÉPENSES | | |
        011 | Charges à caractère général | 400 | 420
        012 | Charges de personnel | 600 | 610
        RECETTES | | |
        70 | Produits des services | 150 | 160
        73 | Impôts et taxes | 850 | 870
      `),
    ).toBe("budget");
  });

  test("a plan of financing: what pays over what is paid", () => {
    expect(
      read(`
        Ressources | Montant | Part
        Agence de l'eau | 824600 | 75 %
        DETR | 185000 | 17 %
        Autofinancement | 90400 | 8 %
        Total ressources | 1100000 | 100 %
        Dépenses | |
        Travaux | 1000000 |
        Maîtrise d'œuvre | 100000 |
        Total dépenses | 1100000 |
      `),
    ).toBe("budget");
  });

  test.each([
    ["in a column", "Finances | Fête du personnel | 15000 | 7300\nRessources | Formation | 4000 | 2000"],
    [
      "over its lines",
      "Ressources | | |\nÉquipe | Fête du personnel | 15000 | 7300\n| Formation | 4000 | 2000",
    ],
  ])("a committee « Ressources » %s, beside what is eligible, makes no budget of grants", (_, lines) => {
    expect(read(`Commission | Opération | Dépense subventionnable | Subvention proposée\n${lines}`)).not.toBe(
      "budget",
    );
  });

  test("a transfer inside a budget: less here, more there", () => {
    expect(
      read(`
        Désignation | Diminution de crédits | Augmentation de crédits
        D 022 : Dépenses imprévues | 3200 |
        D 6411 : Personnel titulaire | | 2000
        D 6574 : Subventions | | 1200
      `),
    ).toBe("budget");
  });

  test("movements of accounts that nobody is named by", () => {
    expect(
      read(`
        Exercice | Sens | Nature | Fonction | Montant réalisé | Agrégat
        2023 | D | 65111 | 51 | 13101.65 | DF-1-3
        2023 | D | 6451 | 50 | 6767 | DF-2-4
        2024 | D | 65111 | 51 | 3737.05 | DF-1-5
        2024 | R | 6451 | 50 | 6800 | RF-2
      `),
    ).toBe("budget");
  });

  test("one side of an amendment, by accounts", () => {
    expect(
      read(`
        DÉPENSES D'INVESTISSEMENT |
        Compte | Montant
        2138 | -3000
        2135 | -3398
        COMPTES D'AFFECTATION |
        2138-12 | 4300
        2128-16 | 2098
      `),
    ).toBe("budget");
  });

  test("who was there, and who voted for whom", () => {
    expect(
      read(`
        date | nom | présent | pouvoir
        2024-03-02 | Mme Aubry | 1 | 0
        2024-03-02 | M. Bellec | 0 | 1
        2024-04-13 | Mme Aubry | 1 | 0
      `),
    ).toBe("no-table");
    expect(
      read(`
        receveur | donneur | nombre
        Mme Aubry | M. Bellec | 2
        Mme Aubry | M. Coste | 3
      `),
    ).toBe("no-table");
  });

  test("a list of prices", () => {
    expect(
      read(`
        Prestation | Tarif 2024 | Tarif 2025
        Salle des fêtes | 250 | 260
        Concession | 300 | 310
      `),
    ).toBe("prices");
  });

  test("flat amounts that are granted are no prices", () => {
    expect(
      read(`
        Dossier | Nom et prénom | Équipement | Forfait accordé
        24-1    | BORIES Rose   | Rampe      | 1150
        24-2    | VALADE Jean   | Volets     | 900
      `),
    ).toBe(drawn("1 ∅\n  1.1 ∅: BORIES Rose 1150, VALADE Jean 900"));
  });

  test("the financing of projects names who receives: no budget", () => {
    expect(
      read(`
        Bénéficiaire | Total dépenses | Total recettes | Subvention proposée
        ADEFI | 1000 | 1000 | 100
        PAGE | 3000 | 3000 | 200
      `),
    ).toBe(drawn("1 ∅\n  1.1 ∅: ADEFI 100, PAGE 200"));
  });
});

test("loans and guarantees are no grants, though they are amounts too", () => {
  expect(
    read(`
      Nom du bénéficiaire | Montant total de la subvention | Montant du prêt | Montant de la garantie
      ADEFI | 100 | |
      PAGE | 200 | | 400000
      CIDFF | 300 | | 200000
    `),
  ).toBe(drawn("1 ∅\n  1.1 ∅: ADEFI 100, PAGE 200, CIDFF 300"));
});

describe("an amount beside which something is said", () => {
  test.each([
    ["1 500,00 € ligne de séjours", "ADEFI 1500"],
    ["1 500,00 € par élève", "ADEFI ‽"],
    ["1 500,00 € (3 x 500)", "ADEFI ‽"],
    ["Ajourné", "ADEFI –"],
  ])("« %s »", (cell, line) => {
    expect(
      read(`
        Association | Montant voté
        ADEFI | "${cell}"
        PAGE | 200
        CIDFF | 300
      `),
    ).toContain(line);
  });
});

test("rows that differ in a column of no meaning are two grants; those that only their rank tells apart are one", () => {
  const reading = readingOf(`
    N° | Date de la séance | Association | Montant
    1 | 12/01/2023 | ADEFI | 100
    2 | 15/06/2023 | ADEFI | 100
    3 | 15/06/2023 | ADEFI | 100
  `);
  const lines =
    reading.kind === "read"
      ? reading.annex.themes.flatMap((theme) => theme.operations.flatMap((each) => each.lines))
      : [];
  const [first, second, third] = lines.map(lineIdentity);
  expect(first).not.toBe(second);
  expect(second).toBe(third);
});

describe("lists of open data", () => {
  test("« Ensemble » receives a grant where its row says as much as the others", () => {
    expect(
      read(`
        nom | groupe | beneficiaire | adresse | descriptif | programme | montant
        Aubry | A | École de musique | Passy | Instruments | 224-02 | 1000
        Aubry | A | En passant | Passy | Fonctionnement | 163-01 | 2000
        Aubry | A | Ensemble | Passy | Fonctionnement | 163-01 | 1000
        Aubry | A | Femmes du monde | Sallanches | Fonctionnement | 163-01 | 500
      `),
    ).toContain("Ensemble 1000");
  });

  test("« Département » over the numbers of départements is a place; what was paid is the amount", () => {
    expect(
      read(`
        bénéficiaire | département | montant versé en 2013 (€) | nature
        ABBEVILLE | 80 | 1316 | Aire de jeux
        AJACCIO | 2A | 2699 | Vestiaires
        BEAUVAIS | 60 | 1300 | Alarme
        CAYENNE | 973 | 900 | Cantine
      `),
    ).toBe(drawn("1 ∅\n  1.1 ∅: ABBEVILLE 1316, AJACCIO 2699, BEAUVAIS 1300, CAYENNE 900"));
  });

  test("titles that no word tells: a percentage is no amount, what says no of every line is no selection", () => {
    expect(
      read(`
        champ un | champ deux | champ trois | notificationUE | pourcentageSubvention
        Amicale des archers | Fonctionnement | 27346.88 | non | 1
        Foyer rural | Fonctionnement | 26748 | non | 1
      `),
    ).toContain("27346.88");
  });
});

describe("columns told by what stands in them", () => {
  test("what works cost is not what helps to pay them", () => {
    expect(
      read(`
        Collectivité | Opération | Montant des travaux | Taux | Aide départementale
        Lodève | Mairie | 1000 | 30 % | 300
        Ganges | École | 2000 | 30 % | 600
      `),
    ).toContain("Lodève 300");
  });

  test("the column that the totals stand in is what is granted, whatever its title says", () => {
    expect(
      read(`
        Code | Structure | Accordé | À reporter
        12 | ADEFI | 150 | 100
        34 | PAGE | 250 | 200
        TOTAL | | | 300
      `),
    ).toBe(drawn("1 ∅\n  1.1 ∅ = 300: ADEFI 100, PAGE 200"));
  });

  test("sections of one year are summed by the column after them, which stays the one ticked", () => {
    expect(
      read(`
        Associations | Fonctionnement 2025 | Investissement 2025 | Total 2025
        ADEFI | 60 | 40 | 100
        PAGE | 150 | 50 | 200
        CIDFF | 10 | 30 | 40
        CCAS | 20 | | 29
        Total | 240 | 120 | 369
      `),
    ).toBe(drawn("1 ∅\n  1.1 ∅ = 369: ADEFI 100, PAGE 200, CIDFF 40, CCAS 29"));
  });

  test("several actions of one beneficiary named once are lines, not operations", () => {
    expect(
      read(`
        Structure | Intitulé de l'action | Montant
        ADEFI | Action 1 Jardin | 100
        | Action 2 Marché | 50
        PAGE | Action 1 Bal | 200
        | Action 2 Atelier | 40
        Total | | 390
      `),
    ).toBe(drawn("1 ∅\n  1.1 ∅ = 390: ADEFI 100, ADEFI 50, PAGE 200, PAGE 40"));
  });
});

describe("of several annexes each is a theme", () => {
  test("titled above its table", () => {
    expect(
      read(`
        ANNEXE 1 – Clubs |
        Association | Montant
        Judo | 100
        Basket | 200
        TOTAL | 300
        ANNEXE 2 – Comités |
        Association | Montant
        Tennis | 50
        TOTAL | 50
      `),
    ).toBe(drawn("1 Clubs\n  1.1 ∅ = 300: Judo 100, Basket 200\n2 Comités\n  2.1 ∅ = 50: Tennis 50"));
  });

  test("named by its sheet alone", () => {
    const sheets = ["Annexe 2", "Annexe 3"].map((name, index) =>
      sheetFromText(`Association | Montant\nJudo${index} | 100\nTOTAL | 100`, { name }),
    );
    const reading = readAnnex(sheets, { sheet: null });
    expect(reading.kind === "read" ? reading.annex.themes : []).toMatchObject([
      { rank: 1, number: 2, isAnnex: true },
      { rank: 2, number: 3, isAnnex: true },
    ]);
  });

  test("« Annexe 5 » titles the whole of one", () => {
    expect(
      read(`
        ANNEXE 5 – Vie associative |
        Association | Montant
        Judo | 100
        TOTAL | 100
      `),
    ).toBe(drawn("1 ∅\n  1.1 ∅ = 100: Judo 100"));
  });
});

describe("what stands over and under a table", () => {
  test("a title merged over several says that the row below titles them, whatever its words", () => {
    expect(
      read(`
        Pilier | Porteur de projet | Coût total | Plan de financement | <
        ^ | ^ | ^ | ANCT | Subvention Métropole
        1. Cohésion | Mots en partage | 18500 | 6000 | 5500
        | Régie Santé | 41000 | 15000 | 12000
        | Sous-total pilier 1 | 59500 | 21000 | 17500
      `),
    ).toBe(drawn("1 Cohésion\n  1.1 ∅ = 17500: Mots en partage 5500, Régie Santé 12000"));
  });

  test("a title over all amounts tells none of them apart, and a programme that authorises names no operation", () => {
    expect(
      read(`
        Secteur | Porteur | Plan de financement | < | < | Autorisation de programme
        ^ | ^ | Coût total | Région | Participation du Pays | ^
        Bâti | Mairie de Lens | 900 | 500 | 400 | PAT-A
        Bâti | Mairie d'Arras | 800 | 500 | 300 | PAT-A
        Sous-total bâti | | 1700 | 1000 | 700 |
        Mobilier | Mairie de Lens | 300 | 200 | 100 | PAT-A
        Sous-total mobilier | | 300 | 200 | 100 |
      `),
    ).toContain("= 700: Mairie de Lens 400, Mairie d'Arras 300");
  });

  test("titles that are all merged over several are parted by the row below", () => {
    expect(
      read(`
        Organisme | < | Apprentis | < | Dotation | <
        Nom | Site | 2024 | 2025 | 2024 (rappel) | 2025 (proposée)
        CFA du Bâtiment | Domfort | 845 | 858 | 236400 | 231900
        CFA agricole | Brécey | 228 | 240 | 61300 | 64800
        TOTAL | | 1073 | 1098 | 297700 | 296700
      `),
    ).toContain("CFA du Bâtiment 231900, CFA agricole 64800");
  });

  test("a recapitulation over the list is told by its figures, though most groups have one line", () => {
    const reading = readingOf(`
      RÉCAPITULATION | |
      Discipline | Nombre | Total
      Musique | 2 | 300
      Conte | 1 | 50
      Cinéma | 1 | 60
      Ensemble | 4 | 410

      DÉTAIL DES AIDES | |
      Festival | Discipline | Budget (k€) | Aide 2025
      Les Rias | Musique | 512 | 100
      Plougarec | Conte | 74 | 50
      Jazz | Musique | 241 | 200
      Film court | Cinéma | 188 | 60
      TOTAL | | 1015 | 410
    `);
    const annex = reading.kind === "read" ? reading.annex : null;
    expect(annex?.themes.flatMap(({ operations }) => operations.flatMap(({ lines }) => lines))).toHaveLength(
      4,
    );
    expect(annex?.recapitulated?.map(({ name }) => name)).toEqual(["Musique", "Conte", "Cinéma"]);
  });

  test("the title of a figure over the table is no amount, and a budget's credit under the total no line", () => {
    const reading = readingOf(`
      | | TOTAL ATTRIBUÉ
      | | 47500

      Commune | Projet | Fonds de concours attribué
      Arzal | Toiture | 17500
      Caden | Stade | 30000
      TOTAL | | 47500
      Crédit au budget (65748) | | 50000
    `);
    const lines = reading.kind === "read" ? reading.annex.themes.flatMap(({ operations }) => operations) : [];
    expect(
      lines.flatMap((operation) => operation.lines).map(({ amount }) => [amount.kind, amount.text]),
    ).toEqual([
      ["amount", "17500"],
      ["amount", "30000"],
    ]);
  });

  test("each part's sum over its titles heads its lines", () => {
    expect(
      read(`
        COLLÈGES PUBLICS | | Total | =SUM(D3:D4) -> 300 |
        N° UAI | Collège | Effectif | Dotation | Solde 20 %
        0230011K | Jules-Ferry | 10 | 100 | 20
        0230019U | Jean-Zay | 20 | 200 | 40
        COLLÈGES PRIVÉS | | Total | =SUM(D7:D8) -> 90 |
        N° UAI | Collège | Effectif | Dotation | Solde 20 %
        0230105M | Sainte-Croix | 4 | 40 | 8
        0230108R | Notre-Dame | 5 | 50 | 10
      `),
    ).toBe(
      drawn(
        "1 COLLÈGES PUBLICS\n  1.1 ∅ = 300: Jules-Ferry 100, Jean-Zay 200\n" +
          "2 COLLÈGES PRIVÉS\n  2.1 ∅ = 90: Sainte-Croix 40, Notre-Dame 50",
      ),
    );
  });

  test("what is only recalled under the total is granted to nobody", () => {
    const reading = readingOf(`
      Commune | Fonds de concours proposé
      Arzal | 17500
      Caden | 30000
      TOTAL | 47500
      Pour mémoire – fonds attribués en 2024 |
      Marzan | 22000
    `);
    expect(reading.kind === "read" ? reading.annex : null).toMatchObject({
      themes: [{ operations: [{ lines: [{}, {}] }] }],
      unread: [{ text: "Marzan 22000" }],
    });
  });
});

describe("sheets of one annex", () => {
  const annexOf = (sheets: Readonly<Record<string, string>>) => {
    const reading = readAnnex(
      Object.entries(sheets).map(([name, drawing]) => sheetFromText(drawing, { name })),
      { sheet: null },
    );
    return reading.kind === "read" ? reading.annex : null;
  };
  const north = "Club | Niveau | Rappel | Montant accordé\nJudo | Pro B | 90 | 100\nTotal | | | 100";

  test("go on with one another where one title tells them apart", () => {
    const south = "Club | Équipement | Rappel | Montant accordé\nAviron | Bateau | | 50\nTotal | | | 50";
    expect(annexOf({ Fonctionnement: north, Investissement: south })?.sheets).toEqual([
      "Fonctionnement",
      "Investissement",
    ]);
  });

  test("go on with one another by whom they grant to and what, all that they share", () => {
    const clubs = "Bénéficiaire | Niveau | Subvention proposée\nJudo | Pro B | 100\nTotal | | 100";
    const events = "Bénéficiaire | Manifestation | Subvention proposée\nAviron | Régate | 50\nTotal | | 50";
    expect(annexOf({ Clubs: clubs, Manif: events })?.sheets).toEqual(["Clubs", "Manif"]);
  });

  test("a total below the last is its own, not what all of them come to", () => {
    const south = north.replace("Judo", "Aviron").replaceAll("100", "50");
    const annex = annexOf({
      Nord: `Aides aux clubs |\n${north.replace("\nTotal | | | 100", "")}`,
      Sud: `Aides aux projets |\n${south.replace("Total", "TOTAL PROJETS")}`,
    });
    expect(
      annex?.themes.map(({ operations }) => operations.map((one) => one.statedTotal?.amount.toFixed())),
    ).toEqual([[undefined], ["50.00"]]);
    expect(annex?.grandTotal).toBeNull();
  });

  test("what only their titles say of each names them, where the sheets' names shorten it", () => {
    const south = north.replace("Judo", "Aviron").replaceAll("100", "50");
    const titled = (own: string, table: string) =>
      `Commission « ${own} » |\nSubventions aux clubs (en euros) |\n\n${table}`;
    const recap = "Commission | Clubs | Montant\nSports de salle | 1 | 100\nSports et jeux d'eau | 2 | 50";
    const annex = annexOf({
      SALLE: titled("Sports de salle", north),
      "JEUX-EAU": titled("Sports et jeux d'eau", south),
      RECAP: recap,
    });
    expect(annex?.themes.map(({ title }) => title)).toEqual(["Sports de salle", "Sports et jeux d'eau"]);
    expect(annex?.themes.map(({ statedTotal }) => statedTotal?.at)).toMatchObject([
      { sheet: "RECAP", row: 1 },
      { sheet: "RECAP", row: 2 },
    ]);
  });

  test("a title that says other words than the sheet's name names none", () => {
    const south = north.replace("Judo", "Aviron").replaceAll("100", "50");
    const annex = annexOf({
      Salle: `Tableau des aides votées en mars |\n\n${north}`,
      Eau: `Tableau des aides votées en juin |\n\n${south}`,
    });
    expect(annex?.themes.map(({ title }) => title)).toEqual(["Salle", "Eau"]);
  });

  test("a recapitulation names each by its name, or by its title beside a code", () => {
    const south = north.replace("Judo", "Aviron").replaceAll("100", "50");
    const recap =
      "Territoire | Code | Clubs | Participation\nNord | TER-1 | 1 | 100\nSud | TER-2 | 1 | 45\nTotal | | 2 | 145";
    expect(
      annexOf({
        Nord: `Territoire Nord |\n${north}`,
        Sud: `Territoire Sud |\n${south}`,
        Récap: recap,
      })?.themes.map(({ statedTotal }) => statedTotal?.amount.toFixed()),
    ).toEqual(["100.00", "45.00"]);
  });
});

test("where each line has an operation of its own, what groups them is the theme", () => {
  expect(
    read(`
      Type d'intervention | Maître d'ouvrage | Opération | Aide proposée
      Rivières | SIAH | Ripisylve | 100
      Rivières | CC | Abreuvoirs | 200
      Haies | CUMA | Broyeur | 50
      Haies | Bocage | Animation | 60
      | | Total | 410
    `),
  ).toBe(drawn("1 Rivières\n  1.1 ∅: SIAH 100, CC 200\n2 Haies\n  2.1 ∅: CUMA 50, Bocage 60\ngrand 410"));
});

test("accounts beside operations that titles group name no theme", () => {
  expect(
    read(`
      Opération | Maître d'ouvrage | Aide proposée | Imputation
      Thème 1 : Écoles
      Préau | Arengosse | 100 | "204142"
      Cantine | Bélis | 200 | "204142"
      Sous-total thème 1 | | 300
      Thème 2 : Ponts
      Passerelle | Cachen | 50 | "204141"
      Parapet | Canenx | 60 | "204141"
      Sous-total thème 2 | | 110
      Total | | 410
    `),
  ).toBe(
    drawn(`
      1 Écoles = 300
        1.1 Préau: Arengosse 100
        1.2 Cantine: Bélis 200
      2 Ponts = 110
        2.1 Passerelle: Cachen 50
        2.2 Parapet: Canenx 60
      grand 410
    `),
  );
});

test("« Nature de l'opération » says what each line is for, where none says the same as another", () => {
  expect(
    read(`
      Établissement | Commune | Nature de l'opération | Aide accordée
      Les Glycines | Sauvigny | Restructuration – tranche 2 | 450
      Saint-Joseph | Marcilly | Reconstruction – tranche 1 | 840
      Le Val Fleuri | Bonnay | Unité protégée | 154
      Les Tilleuls | Bonnay | Mise aux normes | 60
      Total | | | 1504
    `),
  ).toBe(
    drawn("1 ∅\n  1.1 ∅ = 1504: Les Glycines 450, Saint-Joseph 840, Le Val Fleuri 154, Les Tilleuls 60"),
  );
});

describe("what pays for a plan is no annex beside it", () => {
  const plan = `
    Action | Printemps | Été | Total 2026 | Voté 2025
    Accueil | 18400 | 41300 | 59700 | 58200
    Éditions | 21600 | 4300 | 25900 | 27100
    Salons | 12800 | 3150 | 15950 | 16400
    Total | 52800 | 48750 | 101550 | 101700`;

  test.each(["Recette", "Recettes", "Ressources"])("%s over what comes in", (title) => {
    const paid = `
      ${title} | Montant
      Subvention de la communauté | 60000
      Taxe de séjour | 31550
      Ventes de la boutique | 10000
      Total | 101550`;
    const sheets = Object.entries({ Plan: plan, Financement: paid });
    const reading = readAnnex(
      sheets.map(([name, text]) => sheetFromText(text, { name })),
      { sheet: null },
    );
    expect(reading.kind === "read" && reading.annex.sheets).toEqual(["Plan"]);
  });

  test.each([
    `Action | Ressources | Aide de la Ville
     Course des Remparts | Inscriptions, sponsors | 4200
     Foire aux vins | Stands | 3150
     Nuit du théâtre | Billets | 1875
     TOTAL | | 9225`,
    `Commune | Ressources | Montant
     Auterive | faibles | 4200
     Nailloux | moyennes | 3150
     Grépiac | faibles | 1875
     TOTAL | | 9225`,
    `Recette | Part reversée
     Office du Lauragais | 4200
     Syndicat des voies vertes | 3150
     Parc de la Montagne noire | 1875
     TOTAL | 9225`,
    `Recette | Montant attribué
     Foyer rural de Nailloux | 4200
     Lauragais Tourisme | 3150
     Canal des Deux Mers | 1875
     TOTAL | 9225`,
  ])("what comes in beside what is granted makes no budget: %s", (sheet) =>
    expect(read(sheet)).toContain("4200"),
  );

  test("an amendment of a budget is told to be one, whatever its columns are called", () =>
    expect(
      read(`
        Chap. | Article | Libellé | DM n° 2
        DÉPENSES DE FONCTIONNEMENT |
        011 | 60612 | Électricité | 14500
        012 | 64111 | Titulaires | 12900
        | | Total dépenses de fonctionnement | 27400
        RECETTES DE FONCTIONNEMENT |
        70 | 70311 | Concessions | 1100
        73 | 73111 | Impôts | 26300
        | | Total recettes de fonctionnement | 27400`),
    ).toBe("budget"));
});

test("what sums two tables up by a column, under a title that a blank row parts from it, grants nothing", () => {
  expect(
    read(`
      Association | Commune | Montant
      Le Tremplin | Albe | 1200
      Mob'Actions | Senn | 700
      Le Relais | Albe | 950
      TOTAL | | 2850

      Association | Commune | Montant
      Le Toit | Ribe | 640
      Soliha | Senn | 810
      Compagnons | Albe | 530
      TOTAL | | 1980

      Répartition par commune

      Commune | Dossiers | Montant
      Albe | 3 | 2680
      Senn | 2 | 1510
      Ribe | 1 | 640
      Total | 6 | 4830
    `),
  ).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = 2850: Le Tremplin 1200, Mob'Actions 700, Le Relais 950
      2 ∅
        2.1 ∅ = 1980: Le Toit 640, Soliha 810, Compagnons 530
      again grand = 4830
      territory Albe = 2680: 3 lines
      territory Senn = 1510: 2 lines
      territory Ribe = 640: 1 lines
    `),
  );
});
