/** What groups of lines are told by: what a total names, what stands under the table, the sheet that they stand on. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import type { Annex } from "../../../../src/engine/model";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function annexOf(sheets: Readonly<Record<string, string>>): Annex {
  const drawings = Object.entries(sheets).map(([name, each]) => sheetFromText(each, { name }));
  const reading = readAnnex(drawings, { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading.annex;
}

const read = (sheet: string): string => outline(annexOf({ Annexe: sheet }));

test("notes under the table, one under the other, part no groups of it", () => {
  const sheet = `
    Ville de Kerlan
    Association | Proposition 2025
    SPORT
    Judo | 100
    Voile | 200
    Sous-total Sport | 300
    CULTURE
    Bagad | 50
    Sous-total Culture | 50
    VIE SCOLAIRE
    Amicale | 20
    Sous-total Vie scolaire | 20
    TOTAL DES SUBVENTIONS | 370

    Les associations aidées remettent un bilan.
    Document arrêté par la commission.
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 SPORT
        1.1 ∅ = 300: Judo 100, Voile 200
      2 CULTURE
        2.1 ∅ = 50: Bagad 50
      3 VIE SCOLAIRE
        3.1 ∅ = 20: Amicale 20
      grand 370
    `),
  );
});

test("totals of all groups so far, each with its title and total, where untitled rows go on below", () => {
  const sheet = `
    Ville de Kerlan
    Association | Voté 2025
    SPORT
    Judo | 100
    Voile | 200
    Sous-total Sport | 300
    CULTURE
    Bagad | 50
    Sous-total Culture | 50
    Total associations | 350
    Réserve à affecter | 30
    Total de l'article 65748 | 380
    Maison de retraite | 400
    Caisse des écoles | 95
    TOTAL GENERAL | 875
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 SPORT
        1.1 ∅ = 300: Judo 100, Voile 200
      2 CULTURE
        2.1 ∅ = 50: Bagad 50
      3 ∅
        3.1 ∅: Réserve à affecter 30, Maison de retraite 400, Caisse des écoles 95
      grand 875
      part Total associations = 350: 3 lines
      part Total de l'article 65748 = 380: 4 lines
    `),
  );
});

test("the only total that one theme states, under an operation with a total of its own, is the theme's", () => {
  const sheet = `
    Collège | Membre | Contribution 2026
    Communes | Albe | 400
    ^ | Mur | 300
    Sous-total communes | | 700
    Région | Région Centre | 1200
    Département | Département du Loir | 850
    TOTAL | | 2750
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅ = 2750
        1.1 communes = 700: Albe 400, Mur 300
        1.2 ∅: Région Centre 1200, Département du Loir 850
    `),
  );
});

test("what is kept for later, under the last total and its note", () => {
  const sheet = `
    Association | Voté 2025
    SPORT
    Judo | 100
    Voile | 200
    Sous-total | 300
    CULTURE
    Bagad | 50
    Sous-total | 50
    TOTAL ATTRIBUÉ | 350

    Pour information |
    Crédit ouvert | 500
    Réserve non affectée | 150
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 SPORT
        1.1 ∅ = 300: Judo 100, Voile 200
      2 CULTURE
        2.1 ∅ = 50: Bagad 50
      grand 350
      unread B12 Crédit ouvert 500
      unread B13 Réserve non affectée 150
    `),
  );
});

test("totals named after who is named once over several rows, some of them with a remark", () => {
  const sheet = `
    École | Rubrique | Effectif | Forfait | Montant | Remarque
    Les Platanes | Fournitures | 143 | 42 | 6006 | 7 classes
     | Sorties | 143 | 18 | 2574 |
     | Abonnements | 7 | 85 | 595 | par classe
    Total Les Platanes | | | | 9175 |
    Le Centre | Fournitures | 96 | 42 | 4032 | 4 classes
     | Abonnements | 4 | 85 | 340 | par classe
    Total Le Centre | | | | 4372 |
    TOTAL | | | | 13547 |
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅ = 13547
        1.1 Les Platanes = 9175: Les Platanes 6006, Les Platanes 2574, Les Platanes 595
        1.2 Le Centre = 4372: Le Centre 4032, Le Centre 340
    `),
  );
});

test("a bare total whose row counts its files in words of their own columns", () => {
  const sheet = `
    Dossier | Statut | Commune | Travaux HT | Subvention
    101 | PO | Albe | 10172.52 | 508.63
    102 | PB | Mur | 32024.37 | 3202.44
    103 | PO | Lys | 11100.28 | 555.01
    TOTAL | 3 | dossiers | 53297.17 | 4266.08
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = 4266.08: Albe 508.63, Mur 3202.44, Lys 555.01
    `),
  );
});

test("a works programme one of whose amounts is wrong, its other columns adding up to their totals", () => {
  const sheet = `
    N° | Commune | Nature des travaux    | Montant HT | TVA   | Montant TTC | Taux synd. | Part syndicat (sur HT) | Part commune (sur HT)
    1  | Albe    | Effacement rue du Four | 72000     | 14400 | 86400       | 0.6  | 43200         | 28800
    2  | Albe    | Éclairage du stade     | 26000     | 5200  | 31200       | 0.4  | 10400         | 15600
    3  | Lys     | Renforcement d'un poste | 45000    | 9000  | 54000       | 0.8  | 34000         | 9000
    4  | Lys     | Horloges               | 6100      | 1220  | 7320        | 0.7  | 4270          | 1830
    5  | Talm    | Bornes de recharge     | 24500     | 4900  | 29400       | 0.65 | 15925         | 8575
    6  | Orme    | Mise en lumière        | 18800     | 3760  | 22560       | 0.4  | 7520          | 11280
       |         | TOTAL                  | 192400    | 38480 | 230880      |      | 117315        | 75085`;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = 117315: Effacement rue du Four 43200, Éclairage du stade 10400, Renforcement d'un poste 34000, Horloges 4270, Bornes de recharge 15925, Mise en lumière 7520
    `),
  );
});

test("a name merged down over its lines and their total, « Total école » under each", () => {
  const sheet = `
    École | Niveau | Élèves | Participation
    Sainte-Odile | Maternelle | 12 | 1200
    ^ | Élémentaire | 20 | 900.50
    ^ | Total école | 32 | 2100.50
    Saint-Rémi | Maternelle | 8 | 800
    ^ | Élémentaire | 15 | 675
    ^ | Total école | 23 | 1475
    TOTAL | | 55 | 3575.50
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅ = 3575.50
        1.1 Sainte-Odile = 2100.50: Sainte-Odile 1200, Sainte-Odile 900.50
        1.2 Saint-Rémi = 1475: Saint-Rémi 800, Saint-Rémi 675
    `),
  );
});

test("« Volet 1 » under a title of which a total is stated is an operation of it", () => {
  const sheet = `
    Fonds des clochers (FC)
    Bénéficiaire | Travaux | Subvention proposée
    Commune d'Albe | Clocher | 100
    TOTAL Fonds des clochers | | 100

    Plan Patrimoine
    Bénéficiaire | Travaux | Subvention proposée
    Volet 1 – Sites protégés
    Ville de Senn | Collégiale | 40
    Sous-total volet 1 | | 40
    Volet 2 – Châteaux
    Les Veilleurs | Donjon | 30
    Ville de Ribe | Courtine | 20
    Sous-total volet 2 | | 50
    TOTAL Plan Patrimoine | | 90

    TOTAL GENERAL | | 190
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Fonds des clochers (FC) = 100
        1.1 ∅: Commune d'Albe 100
      2 Plan Patrimoine = 90
        2.1 Sites protégés = 40: Ville de Senn 40
        2.2 Châteaux = 50: Les Veilleurs 30, Ville de Ribe 20
      grand 190
    `),
  );
});

test("a text alone under the title of the first column heads the lines, though its words are those of titles", () => {
  const sheet = `
    Collège | Arrondissement | Motif | Montant
    Dotations complémentaires de fonctionnement 2004
    Collège Pagnol | 1er | fluides | 100
    Collège Zola | 3e | chauffage | 200
    TOTAL | | | 300
    Dotation prévisionnelle 2005
    Collège Sand | 5e | ouverture | 40
    TOTAL | | | 40
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Dotations complémentaires de fonctionnement 2004
        1.1 ∅ = 300: Collège Pagnol 100, Collège Zola 200
      2 Dotation prévisionnelle 2005
        2.1 ∅ = 40: Collège Sand 40
    `),
  );
});

describe("sheets that each state what they come to", () => {
  const sheets = (titles: string, before: string) => ({
    Albens: `
      ${titles} | Porteur | Montant proposé
      Cohésion | ${before} Centre social | 100
      Cohésion | ${before} La Boucle | 200
      Total Cohésion | ${before} | 300
      Emploi | ${before} Mission locale | 50
      Total Emploi | ${before} | 50
      TOTAL Albens | ${before} | 350
    `,
    Bauges: `
      ${titles} | Porteur | Montant proposé
      Emploi | ${before} Café | 40
      Total Emploi | ${before} | 40
      TOTAL Bauges | ${before} | 40
    `,
  });

  test("are the themes over what their column parts", () => {
    expect(outline(annexOf(sheets("Pilier", "")))).toBe(
      drawn(`
        1 Albens = 350
          1.1 Cohésion = 300: Centre social 100, La Boucle 200
          1.2 Emploi = 50: Mission locale 50
        2 Bauges = 40
          2.1 Emploi = 40: Café 40
      `),
    );
  });

  test("are parts where a column names operations as well: none of them is the whole", () => {
    const { grandTotal, recapitulated } = annexOf(sheets("Pilier | Opération", "Ateliers |"));
    expect(grandTotal).toBeNull();
    expect(recapitulated?.map(({ name, lines }) => [name, lines.length])).toEqual([
      ["TOTAL Albens", 3],
      ["TOTAL Bauges", 1],
    ]);
  });
});

test("of sheets that titles part into themes, the total that bears a sheet's name is that of a part", () => {
  const { grandTotal, recapitulated } = annexOf({
    Fonctionnement: `
      Porteur | Montant proposé
      Axe 1 – Emploi |
      Mission locale | 50
      Total axe 1 | 50
      Axe 2 – Cohésion |
      Centre social | 100
      La Boucle | 200
      Total axe 2 | 300
      Total fonctionnement | 350
    `,
    Investissement: `
      Porteur | Montant proposé
      Axe 3 – Cadre de vie |
      Café | 40
      Total axe 3 | 40
      Total général | 390
    `,
  });
  expect(grandTotal?.text).toBe("390");
  expect(recapitulated?.map(({ name, lines }) => [name, lines.length])).toEqual([
    ["Total fonctionnement", 3],
  ]);
});

describe("a recapitulation by accounts, numbers that the lines have in a column", () => {
  const sheet = (account: string) => `
    Secteur | Organisme | Article | Montant alloué
    Enfance | Crèche | 65748 | 300
    Enfance | Relais | ${account} | 170
    Total Enfance | | | 470
    Âge | EHPAD | 657381 | 60
    Âge | Portage | 65748 | 100
    Total Âge | | | 160
    TOTAL ALLOUÉ | | | 630

    | Récapitulatif par article budgétaire
    | GFP de rattachement | 657351 | 170
    | Autres établissements | 657381 | 60
    | Droit privé | 65748 | 400
    | Ensemble | | 630
  `;
  const recap = (annex: Annex) =>
    annex.recapitulated?.map(({ name, total, lines }) => [name, total.text, lines.length]);

  test("is told by them, and holds no grants", () => {
    const annex = annexOf({ CCAS: sheet("657351") });
    expect(recap(annex)).toEqual([
      ["657351", "170", 1],
      ["657381", "60", 1],
      ["65748", "400", 2],
    ]);
    expect(annex.repeated.map(({ of, total }) => [of.kind, total.text])).toEqual([["whole", "630"]]);
    expect(annex.unread).toEqual([]);
  });

  test("is one though a line under a wrong account makes most of its sums differ", () => {
    const annex = annexOf({ CCAS: sheet("657351").replace("Portage | 65748", "Portage | 657351") });
    expect(recap(annex)).toEqual([
      ["657351", "170", 2],
      ["657381", "60", 1],
      ["65748", "400", 1],
    ]);
  });
});

describe("what stands under or beside a table", () => {
  const table = `
    Porteur | Voie | Objet | Coût | Aide
    Régie du lac | A | Vanne | 900 | 300
    Régie du lac | B | Fossé | 500 | 100
    Ville du Pré | A | Pompe | 400 | 200
    Ville du Pré | B | Digue | 300 | 150
    Ville du Pré | B | Talus | 100 | 50
    Syndicat du gué | A | Puits | 700 | 350
    Syndicat du gué | A | Forage | 200 | 100
    Syndicat du gué | B | Seuil | 600 | 250
    Port franc | B | Quai | 800 | 400
    Port franc | A | Bief | 400 | 100
    TOTAL | | | 4900 | 2000
  `;
  const byWay = `
    Récapitulatif par voie
    Voie | Nombre | Coût | Aide | Enveloppe | Imputation
    A – Eau | 5 | 2600 | 1050 | EAU1 | 204142-61
    B – Berges | 5 | 2300 | 950 | EAU2 | 204142-62
    Total | 10 | 4900 | 2000
  `;
  const byBearer = `
    Récapitulatif par porteur
    Porteur | Nombre | Coût | Aide
    Régie du lac | 2 | 1400 | 400
    Ville du Pré | 3 | 800 | 400
    Syndicat du gué | 3 | 1500 | 700
    Port franc | 2 | 1200 | 500
    Total | 10 | 4900 | 2000
  `;
  const told = ({ recapitulated }: Annex) => recapitulated?.map(({ name, total }) => [name, total.text]);
  const lines = ({ themes }: Annex) =>
    themes.flatMap(({ operations }) => operations.flatMap((one) => one.lines));
  const ways = [
    ["A – Eau", "1050"],
    ["B – Berges", "950"],
  ];

  test("sums up groups by what marks them, and what that stands for", () => {
    const annex = annexOf({ Eau: table + byWay });
    expect([told(annex), lines(annex).length]).toEqual([ways, 10]);
  });

  test("are recapitulations of the table alone, though one follows the other", () => {
    const annex = annexOf({ Eau: table + byBearer + byWay });
    expect(told(annex)).toEqual(expect.arrayContaining(ways));
    expect([lines(annex).length, annex.unread]).toEqual([10, []]);
  });

  test("may end in what is left of the credits", () => {
    const annex = annexOf({
      Eau: `${table}${byWay}
        Crédits inscrits au budget : | | | 2500
        Reste disponible : | | | 500
      `,
    });
    expect([told(annex), lines(annex).length]).toEqual([ways, 10]);
    expect(annex.unread.map(({ text }) => text)).toEqual([
      "Crédits inscrits au budget : 2500",
      "Reste disponible : 500",
    ]);
  });

  test("is by accounts written as text, with a check of its own", () => {
    const rows = [
      `Porteur | Objet | Compte | Aide | | Compte | Proposé | Ouvert`,
      `Axe 1 – Eau | | | | | "204141" | 300 | 900`,
      `Régie du lac | Vanne | "204141" | 100 | | "204142" | 350 | 800`,
      `Ville du Pré | Pompe | "204142" | 200 | | Total | 650 | 1700`,
      `Total axe 1 | | | 300`,
      `Axe 2 – Berges | | | | | écart avec l'annexe | 0`,
      `Port franc | Quai | "204141" | 200`,
      `Syndicat du gué | Seuil | "204142" | 150`,
      `Total axe 2 | | | 350`,
      `TOTAL | | | 650`,
    ];
    const annex = annexOf({ Eau: rows.join("\n") });
    expect(told(annex)).toEqual([
      ["204141", "300"],
      ["204142", "350"],
    ]);
    expect(lines(annex).length).toBe(4);
  });
});

test("a summary on another sheet is read by the column that says what is granted, not by the largest", () => {
  const sheet = (theme: string, ...[asked, granted]: readonly [number, number]) => `
    ${theme} - soldes
    Structure | Subvention annuelle | Solde à attribuer
    Compagnie | ${asked} | ${granted}
    Total ${theme} | ${asked} | ${granted}
  `;
  const annex = annexOf({
    Récapitulatif: `
      Volet | Structures | Subvention annuelle | Solde
      Théâtre | 1 | 900 | 400
      Musique | 1 | 500 | 210
      Lecture | 1 | 300 | 150
      Ensemble | 3 | 1700 | 760
    `,
    "1-Théâtre": sheet("Théâtre", 900, 400),
    "2-Musique": sheet("Musique", 500, 200),
    "3-Lecture": sheet("Lecture", 300, 150),
  });
  expect(outline(annex)).toBe(
    drawn(`
      1 Théâtre - soldes = 400
        1.1 ∅ = 400: Compagnie 400
      2 Musique - soldes = 210
        2.1 ∅ = 200: Compagnie 200
      3 Lecture - soldes = 150
        3.1 ∅ = 150: Compagnie 150
      grand 760
    `),
  );
});

test("a column « Action » that the first line leaves blank heads no groups: it describes lines", () => {
  const actions = [
    "",
    "",
    "",
    "lecture",
    "aide",
    "occitan",
    "échange",
    "sport",
    "foyer",
    "sport",
    "foyer",
    "sport",
  ];
  const more = ["spectacle", "bénévoles", "soins", "", "", "estivales", "estivales d'été"];
  const names = [..."ABCDEFGHI"].map((letter) => `Club ${letter}`);
  const lines = [...actions, ...more].map((action, i) =>
    [i === 8 || i === 10 ? "" : `${names[i % 9] ?? ""}${i}`, action, "10"].join(" | "),
  );
  const sheet = [
    "",
    "Bénéficiaire | Action | Montant",
    "Subventions aux associations",
    ...lines,
    "Total subventions aux associations | | 190",
    "Petite enfance",
    "Espace | accueil | 50",
    "Chapi | accueils collectifs | 40",
    "Total petite enfance | | 90",
    "TOTAL GENERAL | | 280",
  ].join("\n");
  const { themes } = annexOf({ Annexe: sheet });
  expect(themes.map(({ operations }) => operations.map((each) => each.lines.length))).toEqual([[19], [2]]);
});

test("under one title merged over several, « Commune » and « Adresse du programme » say what they are by themselves", () => {
  const drawing = `
    Opération | | | Aide
    Bailleur | Commune | Adresse du programme | Aide totale
    Oise Habitat | Creil | Résidence des Tanneurs | 70
    Oise Habitat | Noailles | Rue du Four | 50
    Total Oise Habitat | | | 120
    SA du Clermontois | Clermont | Clos de l'Abbaye | 40
    Total SA du Clermontois | | | 40
  `;
  const snapshot = sheetFromText(drawing);
  const row =
    snapshot.cells.find((cell) => cell.value.kind === "text" && cell.value.value === "Opération")?.row ?? 0;
  const merged = { ...snapshot, merges: [{ top: row, bottom: row, left: 0, right: 2 }] };
  const reading = readAnnex([merged], { sheet: null });
  const annex = reading.kind === "read" ? reading.annex : null;
  expect(annex?.themes.flatMap(({ operations }) => operations.map(({ lines }) => lines.length))).toEqual([
    2, 1,
  ]);
});

test("what adds up the lines right below it heads them, as many words as it says", () => {
  const sheet = `
    Code | Opération / Bénéficiaire | Secteur | Montant 2025
    INSERTION
    P112 | Aide alimentaire | | =SUM(D4:D5) -> 83
    | Banque alimentaire | Nord | 48
    | Restos du cœur | Sud | 35
    P113 | Mobilité | | =SUM(D7:D7) -> 26
    | Mob'Emploi | Nord | 26
    | Total insertion | | =D3+D6 -> 109
    AUTONOMIE
    P205 | Aidants | | =SUM(D11:D12) -> 27
    | France Alzheimer | Nord | 21
    | La Pause | Sud | 6
    | Total autonomie | | =D10 -> 27
    | Total général | | =D8+D13 -> 136
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 INSERTION = 109
        1.1 Aide alimentaire = 83: Banque alimentaire 48, Restos du cœur 35
        1.2 Mobilité = 26: Mob'Emploi 26
      2 AUTONOMIE = 27
        2.1 Aidants = 27: France Alzheimer 21, La Pause 6
      grand 136
    `),
  );
});

test("totals of like names are of one level, whether they close one operation or several", () => {
  const sheet = `
    N° dossier | Dispositif | Raison sociale | Montant voté
    EX1 | Pass Innovation | Novalgue | 485
    EX2 | Pass Innovation | Ty Robot | 327
    EX3 | Thèses | Océalab | 210
    Sous-total Recherche | | | 1022
    EX4 | Pass Création | Le Fournil | 150
    EX5 | Pass Création | Atelier du Cuir | 78
    Sous-total Emploi | | | 228
    EX6 | Soutien collectif | Pôle Mer | 1200
    EX7 | Soutien collectif | Cluster Bois | 640
    Sous-total Filières | | | 1840
    TOTAL | | | 3090
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Recherche = 1022
        1.1 Pass Innovation: Novalgue 485, Ty Robot 327
        1.2 Thèses: Océalab 210
      2 Emploi = 228
        2.1 Pass Création: Le Fournil 150, Atelier du Cuir 78
      3 Filières = 1840
        3.1 Soutien collectif: Pôle Mer 1200, Cluster Bois 640
      grand 3090
    `),
  );
});

test("over the titled total of a group stands no other group, where none is stated of it", () => {
  const sheet = `
    DAE 12 – Répartition des aides
    | |
    LUMIÈRES DE L'HIVER
    Association | Objet | Aide proposée
    Aides aux quartiers
    Village haut | Guirlandes | 150
    Village bas | Sapins | 185
    Total de l'opération | | 335
    TOTAL Lumières de l'hiver | | 335
    |
    MÉTIERS D'ART
    Association | Objet | Aide proposée
    Résidences
    Ateliers | Accueil | 420
    Total de l'opération | | 420
    TOTAL Métiers d'art | | 420
    TOTAL GENERAL | | 755
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 LUMIÈRES DE L'HIVER = 335
        1.1 Aides aux quartiers = 335: Village haut 150, Village bas 185
      2 MÉTIERS D'ART = 420
        2.1 Résidences = 420: Ateliers 420
      grand 755
    `),
  );
});

test("what « Total de l'opération » closes under a theme is an operation, beside a column of budget codes", () => {
  const sheet = `
    Retenu | Structure | Objet | Subvention proposée | Opération budgétaire
    Thème 1 – Sport inclusif
    Comités
    Oui | Comité adapté | Fonctionnement | 300 | OP2341
    Oui | Comité voisin | Fonctionnement | 240 | OP2341
    | Total de l'opération | | 540 |
    Clubs
    Oui | Handibasket | Équipe | 185 | OP2342
    | Total de l'opération | | 185 |
    | Total du thème 1 | | 725 |
    Thème 2 – Culture
    Ressources
    Oui | Théâtre | Spectacles | 420 | OP3115
    | Total de l'opération | | 420 |
    | Total du thème 2 | | 420 |
    | Total général | | 1145 |
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Sport inclusif = 725
        1.1 Comités [OP2341] = 540: Comité adapté 300 [OP2341], Comité voisin 240 [OP2341]
        1.2 Clubs [OP2342] = 185: Handibasket 185 [OP2342]
      2 Culture = 420
        2.1 Ressources [OP3115] = 420: Théâtre 420 [OP3115]
      grand 1145
    `),
  );
});

test("amounts under the last total are of no group: what was to be shared out, what is left", () => {
  const sheet = `
    Opération | Commune | Nature | Subvention
    Arrondissement du Nord
    Sécurité | ALBE | Plateau | 70
    Sécurité | SENN | Radars | 20
    Sous-total | | | 90
    Total Arrondissement du Nord | | | 90
    Arrondissement du Sud
    Sécurité | RUET | Écluse | 50
    Sous-total | | | 50
    Total Arrondissement du Sud | | | 50
    |
    TOTAL RÉPARTI | | | 140
    Produit notifié | | | 200
    Reliquat | | | 60
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Arrondissement du Nord = 90
        1.1 Sécurité = 90: Plateau 70, Radars 20
      2 Arrondissement du Sud = 50
        2.1 Sécurité = 50: Écluse 50
      grand 140
      unread D13 Produit notifié 200
      unread D14 Reliquat 60
    `),
  );
});

test("a name in the beneficiaries' column, with no line above it to go on with, heads those below", () => {
  const sheet = `
    Canton | Bénéficiaire | Travaux | Dépense | Subvention proposée
    | Grosses réparations
    Garonne | ASQUE | Toiture | 400 | 120
    Valence | MONT | Chauffage | 270 | 80
    | | TOTAL | 670 | 200
    |
    | Accessibilité
    Serres | AMAND | Rampe | 90 | 38
    | | TOTAL | 90 | 38
    | | TOTAL GÉNÉRAL | | 238
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Grosses réparations
        1.1 ∅ = 200: ASQUE 120, MONT 80
      2 Accessibilité
        2.1 ∅ = 38: AMAND 38
      grand 238
    `),
  );
});

test("a title in the first column of headers that differ by it alone is that of the group below", () => {
  const sheet = `
    Sports | Précision | Montant
    Football | école | 340
    Judo | | 90
    Total sports | | 430
    |
    Culture | Précision | Montant
    Cinéma | | 250
    Danse | | 100
    Total culture | | 350
    |
    TOTAL GÉNÉRAL | | 780
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Sports
        1.1 ∅ = 430: Football 340, Judo 90
      2 Culture
        2.1 ∅ = 350: Cinéma 250, Danse 100
      grand 780
    `),
  );
});

test("what gives the same columns the same titles is a header too, whatever else it titles", () => {
  const sheet = `
    1. Fonctionnement
    Collège | Commune | Effectif | Charges fixes | Viabilisation | Part élève (67 €) | Dotation 2026
    Gandhi | Fougeray | 48 | 1000 | 412 | 325 | 1737
    Querpon | Pipriac | 29 | 1000 | 246 | 199 | 1445
    TOTAL 1 | | 77 | 2000 | 658 | 524 | 3182
    |
    2. Compléments
    Collège | Commune | Motif | | | | Dotation 2026
    Gandhi | Fougeray | ULIS | | | | 120
    Querpon | Pipriac | Internat | | | | 576
    TOTAL 2 | | | | | | 696
    |
    TOTAL DES DOTATIONS | | | | | | 3878
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Fonctionnement
        1.1 ∅ = 3182: Gandhi 1737, Querpon 1445
      2 Compléments
        2.1 ∅ = 696: Gandhi 120, Querpon 576
      grand 3878
    `),
  );
});

test("the only heading that says it is a theme's titles the whole, over groups that are parted in their turn", () => {
  const section = (letter: string, name: string, groups: readonly string[], total: number) => `
    ${letter}. ${name}
    ${groups.join("\n    ")}
    | Total ${letter} | | ${total}
    |`;
  const group = (code: string, lines: string, total: number) => `III-${code}
    N° | Bénéficiaire | Objet | Montant proposé
    ${lines}
    | | | ${total}
    |`;
  const sheet = [
    "\n    CHAPITRE III – MISSION « SPORT ET CULTURE »\n    |",
    section(
      "A",
      "BOURSES",
      [
        group("2A Transport", "1 | Bernard | Trajet | 31", 31),
        group("2B Mobilité", "1 | Roy | Galway | 75\n    2 | Faure | Turin | 60", 135),
      ],
      166,
    ),
    section(
      "B",
      "SPORT",
      [group("4A Clubs", "1 | XV | Rugby | 42\n    2 | Union | Cyclisme | 85", 127)],
      127,
    ),
    "\n    | Total général | | 293",
  ].join("");
  expect(read(sheet)).toBe(
    drawn(`
      1 BOURSES = 166
        1.1 2A Transport = 31: Bernard 31
        1.2 2B Mobilité = 135: Roy 75, Faure 60
      2 SPORT = 127
        2.1 4A Clubs = 127: XV 42, Union 85
      grand 293
    `),
  );
});

test("of two columns of groups the one that the other parts is of themes, whatever they are called", () => {
  const sheet = `
    Programme | Volet | Commune | Travaux | Subvention
    Programme 2024 | Voirie | Arcy | Rue | 126
    Programme 2024 | Voirie | Bross | Chemin | 83
    | Total voirie | | | 209
    Programme 2024 | Écoles | Vesle | Toiture | 375
    | Total écoles | | | 375
    Total programme 2024 | | | | 584
    Programme 2025 | Voirie | Chalm | Place | 164
    Programme 2025 | Voirie | Dun | Mur | 99
    | Total voirie | | | 263
    Total programme 2025 | | | | 263
    TOTAL GÉNÉRAL | | | | 847
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Programme 2024 = 584
        1.1 Voirie = 209: Rue 126, Chemin 83
        1.2 Écoles = 375: Toiture 375
      2 Programme 2025 = 263
        2.1 Voirie = 263: Place 164, Mur 99
      grand 847
    `),
  );
});

test("« Ensemble des deux communes » adds up what heads each", () => {
  const sheet = `
    Association | Objet | Accordé
    BELLEGARDE | | 72
    Union sportive | École | 42
    Amicale | Foire | 30
    MARSILLY | | 66
    Judo | Déplacements | 26
    Chasse | Haies | 40
    Ensemble des deux communes | | 138
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 BELLEGARDE
        1.1 ∅ = 72: Union sportive 42, Amicale 30
      2 MARSILLY
        2.1 ∅ = 66: Judo 26, Chasse 40
      grand 138
    `),
  );
});

test("however many texts are stacked over the titled total of a group, they all title the whole", () => {
  const letters = (rank: number) => [...String(rank)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const stacked = Array.from({ length: 5000 }, (_, rank) => `    Lumières ${letters(rank)}`);
  const sheet = `
${stacked.join("\n")}
    SPORT
    Association | Objet | Aide proposée
    Judo | Cours | 100
    TOTAL Sport | | 100
    CULTURE
    Bagad | Concert | 50
    TOTAL Culture | | 50
    TOTAL GENERAL | | 150
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 SPORT
        1.1 ∅ = 100: Judo 100
      2 CULTURE
        2.1 ∅ = 50: Bagad 50
      grand 150
    `),
  );
});

test("lines under no title are called what their total is of", () => {
  const sheet = `
    Canton | Commune | Subvention
    Ardes | Albe | 100
    | Senn | 50
    | Sous-total Canton d'Ardes | 150
    Brouck | Ruet | 70
    | Talm | 30
    | Sous-total Canton de Brouck | 100
    | TOTAL GÉNÉRAL | 250
  `;
  expect(read(sheet)).toContain("Canton d'Ardes");
  expect(read(sheet)).toContain("Canton de Brouck");
});

const conventions = (paid: string): string => `
    Secteur Culture | Convention | Subvention 2025
    Scène | oui | 180
    Ciné-club | non | 20
    Total | | ${paid}
    Secteur Sport | Convention | Subvention 2025
    Basket | oui | 60
    Gym | non | 10
    Total | | 70
    TOTAL VILLE | | 270
  `;

test("a column of yes and no whose refused lines the totals count says something else than who is retained", () => {
  expect(read(conventions("200"))).toContain("Ciné-club 20");
  const [theme] = annexOf({ Annexe: conventions("200") }).themes;
  const marks = theme?.operations.flatMap(({ lines }) => lines.map(({ retained }) => retained.kind));
  expect(new Set(marks)).toEqual(new Set(["absent"]));
});

test("a code where amounts stand, beside the number and the title of an operation, pays it", () => {
  const sheet = `
    AXE 1 | Engagement
    Fiche action 1.1 | Conseils | | Imputation | JEU-338-A
    Territoire | Structure | Projet | Dossier retenu | Participation
    Ardes | MJC | Conseil | Oui | 100
    | | Total fiche action 1.1 | | 100
    Fiche action 1.2 | Chantiers | | Imputation | JEU-338-B
    Territoire | Structure | Projet | Dossier retenu | Participation
    Brouck | Concordia | Camp | Oui | 70
    | | Total fiche action 1.2 | | 70
    | | TOTAL AXE 1 | | 170
  `;
  const [theme] = annexOf({ Annexe: sheet }).themes;
  const last = theme?.operations.at(-1);
  expect([last?.title, last?.code?.value, last?.lines.length]).toEqual(["Chantiers", "JEU-338-B", 1]);
});

test("what pays an operation, said where its amount would stand, is no amount, whatever column its code stands in", () => {
  const sheet = `
    Code | Structure | Ville | Places | Aide
    26-ACC-1 | Accueil de jour | | | imputation 017-6568-411
    A-01 | Le Relais | Ardes | 4 | 100
    A-02 | Emmaüs | Brouck | 6 | 150
    | Total opération 26-ACC-1 | | 10 | 250
    26-ACC-2 | Hébergement | | | 017-6568-412
    B-01 | Habitat | Ardes | 2 | 70
    B-02 | SOLIHA | Cusy | 3 | 80
    | Total opération 26-ACC-2 | | 5 | 150
    TOTAL | | | 15 | 400
  `;
  const { themes } = annexOf({ Annexe: sheet });
  const groups = themes.map(({ title, operations: [only] }) => [
    title,
    only?.code?.value,
    only?.lines.length,
  ]);
  expect(groups).toEqual([
    ["Accueil de jour", "26-ACC-1", 2],
    ["Hébergement", "26-ACC-2", 2],
  ]);
});

test("« Opération » over a text of each line is what it does, where numbered titles group the lines", () => {
  const sheet = `
    1 – Eau potable | Maître d'ouvrage | Opération financée | Subvention proposée
    1.1 Captages
    | Syndicat du Plateau | Source | 50
    | Commune de Vieil | Clôtures | 15
    | | Sous-total 1.1 | 65
    1.2 Réservoirs
    | Syndicat du Plateau | Réservoir | 171
    | Commune de Trém | Réhabilitation | 23
    | | Sous-total 1.2 | 194
    | | TOTAL 1 – Eau potable | 259

    2 – Assainissement | Maître d'ouvrage | Opération financée | Subvention proposée
    2.1 Stations
    | Commune de Chan | Filtre | 152
    | Communauté de Val | Mise aux normes | 77
    | | Sous-total 2.1 | 229
    | | TOTAL 2 – Assainissement | 229
    | | TOTAL GÉNÉRAL | 488
  `;
  const operations = annexOf({ Annexe: sheet }).themes.flatMap((theme) => theme.operations);
  expect(operations.map(({ title, lines }) => [title, lines.length])).toEqual([
    ["Captages", 2],
    ["Réservoirs", 2],
    ["Stations", 2],
  ]);
});

test("a heading that heads nothing is no operation: a note over the table, or the code that pays what follows", () => {
  const sheet = `
    Axe 1 : Mobilité
    maj 28/05 CP
    Opération | Structure | Montant proposé
    1.1 Auto-écoles | Le Volant | 100
    ^ | Mobil Plus | 200
    TOTAL opération 1.1 | | 300
    1.2 Garages | Le Garage | 40
    TOTAL opération 1.2 | | 40
    TOTAL AXE 1 | | 340
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Mobilité = 340
        1.1 Auto-écoles = 300: Le Volant 100, Mobil Plus 200
        1.2 Garages = 40: Le Garage 40
    `),
  );
});

test("credits under the last total are what was to be shared out, whatever column calls them", () => {
  const sheet = `
    Association | SIRET | Subvention 2026
    Le Manège | 41236598700018 | 330
    Entracte | 39874512300027 | 185
    TOTAL GÉNÉRAL | | =SUM(C2:C3) -> 515
    Crédits 2026 (33-65748) | | 600
    Reste | | =C5-C4 -> 85
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅
        1.1 ∅: Le Manège 330, Entracte 185
      grand 515
      unread C5 Crédits 2026 (33-65748) 600
      unread C6 Reste 85
    `),
  );
});

test("a total named after another column, that leaves it empty, is no total of what is granted", () => {
  const sheet = `
    Total proposé : | 515
    Total demandé : | 900

    Association | Proposition 2026 | Demande | Projet
    Le Manège | 330 | 500 | Cirque
    Entracte | 185 | 400 | Théâtre
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = 515: Le Manège 330, Entracte 185
      unread B2 Total demandé : 900
    `),
  );
});

test("a number beside a text over the titles is what that calls it, and heads nothing", () => {
  const sheet = `
    Bains des écoles
    Coût d'une séance | | 28

    École | Commune | Séances | Dotation
    Zola | Albens | 10 | =C5*$C$2 -> 280
    Sand | Bauges | 5 | =C6*$C$2 -> 140
    TOTAL | | 15 | =SUM(D5:D6) -> 420
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = 420: Zola 280, Sand 140
    `),
  );
});

test("how many lines a group's sum over them adds up is not its title", () => {
  const sheet = `
    Thème | École | Projet | Aide
    Arts | | 2 projets | =SUM(D3:D4) -> 300
    | Zola | Fresque | 100
    | Sand | Chorale | 200
    Mer | | 2 projets | =SUM(D6:D7) -> 90
    | Weil | Voile | 50
    | Brel | Phare | 40
    TOTAL | | 4 projets | =D2+D5 -> 390
  `;
  expect(
    annexOf({ Annexe: sheet })
      .themes.flatMap(({ title, operations }) => [title, ...operations.map((one) => one.title)])
      .filter((title) => title !== ""),
  ).toEqual(["Arts", "Mer"]);
});

test("an acronym among lines whose sums stand over them in capitals is a line, with which its sum adds up", () => {
  const sheet = `
    Association | Montant proposé
    SPORTS | 300
    Judo | 100
    Voile | 200
    CULTURE | 90
    Bagad | 50
    Chorale | 40
    SOCIAL | 70
    Entraide | 45
    Relais | 25
    MÉMOIRE | 65
    FNATH | 25
    UNC | 10
    Jumelage | 30
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 SPORTS
        1.1 ∅ = 300: Judo 100, Voile 200
      2 CULTURE
        2.1 ∅ = 90: Bagad 50, Chorale 40
      3 SOCIAL
        3.1 ∅ = 70: Entraide 45, Relais 25
      4 MÉMOIRE
        4.1 ∅ = 65: FNATH 25, UNC 10, Jumelage 30
    `),
  );
});

test("a formula over one line alone makes a sum of the row over it", () => {
  const sheet = `
    Porteur | Action | Coût total | Subvention
    QPV Grand-Pré | | =SUM(C3:C3) -> 380 | =SUM(D3:D3) -> 120
    Maison pour tous | Cuisine | 380 | 120
    QPV Port-Neuf | | =SUM(C5:C6) -> 155 | =SUM(D5:D6) -> 65
    Amicale | Mobilier | 94 | 44
    Échecs | Table | 61 | 21
    TOTAL | | =C2+C4 -> 535 | =D2+D4 -> 185
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 QPV Grand-Pré
        1.1 ∅ = 120: Maison pour tous 120
      2 QPV Port-Neuf
        2.1 ∅ = 65: Amicale 44, Échecs 21
      grand 185
    `),
  );
});

test("the last total, where groups state theirs and nothing parts them further, is the whole's, right or wrong", () => {
  const sheet = (titles: string, whole: number) => `
    ${titles}
    B1 | Gymnase | Judo | 100
    B1 | Port | Voile | 200
    B1 | Total fiche B1 - Sport | | 300
    B2 | Théâtre | Bagad | 50
    B2 | Cirque | Bagad | 70
    B2 | Total fiche B2 - Culture | | 120
    B3 | Halle | Amicale | 20
    B3 | Préau | Chorale | 10
    B3 | Total fiche B3 - Loisirs | | 30
    | TOTAL | | ${whole}
  `;
  const titles = "Fiche | Site / opération | Maître d'ouvrage | Subvention";
  for (const whole of [450, 460])
    expect(read(sheet(titles, whole).replace(/B(\d)(?= \|)/g, "Fonds $1"))).toBe(
      drawn(`
      1 Fonds 1
        1.1 ∅ = 300: Judo 100, Voile 200
      2 Fonds 2
        2.1 ∅ = 120: Bagad 50, Bagad 70
      3 Fonds 3
        3.1 ∅ = 30: Amicale 20, Chorale 10
      grand ${whole}
    `),
    );
  expect(read(sheet("Axe | Opération | Bénéficiaire | Subvention", 450))).toBe(
    drawn(`
      1 B1 = 300
        1.1 Gymnase: Judo 100
        1.2 Port: Voile 200
      2 B2 = 120
        2.1 Théâtre: Bagad 50
        2.2 Cirque: Bagad 70
      3 B3 = 30
        3.1 Halle: Amicale 20
        3.2 Préau: Chorale 10
      grand 450
    `),
  );
});

test("the total of the ensembles is theirs, under which that of all sheets stands", () => {
  const titles = "Structure | Commune | Aide";
  const sheets = {
    Festivals: `
      ${titles}
      Jazz | Albe | 100
      Danse | Ribe | 200
      Total festivals | | 300`,
    "Chœurs et ensembles": `
      ${titles}
      Lune | Albe | 40
      Aria | Ribe | 50
      Total chœurs et ensembles | | 90
      Total musique | | 390`,
  };
  expect(outline(annexOf(sheets))).toBe(
    drawn(`
      1 Festivals
        1.1 festivals = 300: Jazz 100, Danse 200
      2 Chœurs et ensembles
        2.1 chœurs et ensembles = 90: Lune 40, Aria 50
      grand 390
    `),
  );
});

test("a total of the kind of group that its row names is no line, whatever its row counts", () => {
  const sheet = `
    Secteur | Association | Action | Montant
    Secteur Est | La Boucle | Accueil | 100
    Secteur Est | Café Zed | Accueil | 200
    Secteur Est | Total secteur | 2 conventions | 300
    Secteur Ouest | Mission | Emploi | 50
    Secteur Ouest | Relais | Emploi | 40
    Secteur Ouest | Total secteur | 2 conventions | 90
    Ensemble | | 4 conventions | 390
  `;
  expect(
    annexOf({ Annexe: sheet }).themes.flatMap((theme) => theme.operations.flatMap(({ lines }) => lines)),
  ).toHaveLength(4);
});

test("a group's name beside the money at hand for it heads its lines", () => {
  const sheet = `
    PAYS D'ARVAN | | Enveloppe annuelle | 9000
    | Judo | Tapis | 100
    | Voile | Bouées | 200
    | | Total proposé | 300
    | | Reste à répartir | 8700

    PAYS DE LOUE | | Enveloppe annuelle | 5000
    | Bagad | Cornemuses | 40
    | Chorale | Partitions | 50
    | | Total proposé | 90
    | | Reste à répartir | 4910
  `;
  const { themes } = annexOf({ Annexe: sheet });
  expect(
    themes.flatMap(({ operations }) =>
      operations.map(({ title, lines, statedTotal }) => `${title}: ${lines.length} ${statedTotal?.text}`),
    ),
  ).toEqual(["PAYS D'ARVAN: 2 300", "PAYS DE LOUE: 2 90"]);
});

const underLines = (drawing: string) => `
    Part par élève | 5
    Part par classe | 10

    Établissement | Commune | Élèves | Dotation
    Les Tilleuls | Albe | 20 | 100
    Les Saules | Ribe | 30 | 150
    ${drawing.split("\n")[0] ?? ""}
    Saint-Marc | Albe | 8 | 40
    Saint-Luc | Ribe | 10 | 50
    Sainte-Anne | Loue | 12 | 60
    ${drawing.split("\n")[1] ?? ""}
    ENSEMBLE | | | 400
`;

test.each([
  ["a name alone", "Enveloppe 1 – Écoles publiques | | 50 | 250\nEnveloppe 2 – Écoles privées | | 30 | 150"],
  [
    "a name beside its code, where formulas add up",
    "Enveloppe 1 – Écoles publiques | 25-PUB | 50 | =SUM(D5:D6) -> 250\nEnveloppe 2 – Écoles privées | 25-PRI | 30 | =SUM(D8:D10) -> 150",
  ],
])("what states under lines what they come to calls them so: %s", (_, sums) => {
  const { themes, grandTotal } = annexOf({ Annexe: underLines(sums) });
  expect(
    themes.flatMap(({ operations, statedTotal }) => [
      ...operations.map(({ title, lines, statedTotal: own }) => `${title}: ${lines.length} ${own?.text}`),
      ...(statedTotal ? [`all ${statedTotal.text}`] : []),
    ]),
  ).toEqual(["Enveloppe 1 – Écoles publiques: 2 250", "Enveloppe 2 – Écoles privées: 3 150", "all 400"]);
  expect(grandTotal).toBeNull();
});

test("rates under the totals are granted to nobody", () => {
  const sheet = `
    Structure | Coût total | Subvention proposée | Autofinancement
    Jardins | 400 | 100 | 300
    Ateliers | 600 | 150 | 450
    TOTAL | 1000 | 250 | 750
    Part dans le coût total | | =C4/B4 -> 0.25 | =D4/B4 -> 0.75
  `;
  const { themes, unread } = annexOf({ Annexe: sheet });
  expect(themes.flatMap(({ operations }) => operations.map(({ lines }) => lines.length))).toEqual([2]);
  expect(unread.map(({ text }) => text)).toEqual(["Part dans le coût total 0.25 0.75"]);
});

test("figures alone under the lines, in a column of their own, are what the lines of each group come to", () => {
  const sheet = `
    COMMUNE | PROJET | DOTATION | CUMUL
    Pays d'Arvan
    Albe | Voirie | 100
    Ribe | École | 200
    | | | 300

    Pays de Loue
    Varre | Halle | 40
    Brenne | Mur | 50
    | | | 95

    TOTAL DES DEUX PAYS | | | 390
  `;
  const { themes, grandTotal } = annexOf({ Annexe: sheet });
  const operations = themes.flatMap((theme) => theme.operations);
  expect(operations.map(({ lines, statedTotal }) => `${lines.length} ${statedTotal?.text}`)).toEqual([
    "2 300",
    "2 95",
  ]);
  expect(grandTotal?.text).toBe("390");
});

test("what stands right over each header titles its table and says what pays it; sections' totals under the last are of its groups", () => {
  const sheet = `
    Dispositif | Création du spectacle vivant
    Action | "131004" | Chapitre 933 – fonction 311 | Nature 65748
    N° | Bénéficiaire | Budget prévisionnel | Subvention votée
    1 | Le Chêne | 900 | 100
    2 | La Cale | 800 | 200
    | Total du dispositif | 1700 | 300

    Dispositif | Fonds des festivals
    Action | "131009" | Chapitre 933 – fonction 311 | Nature 65748
    N° | Bénéficiaire | Budget prévisionnel | Subvention votée
    3 | Jazz | 500 | 70
    4 | Les Nuits | 600 | 80
    | Total du dispositif | 1100 | 150

    Dispositif | Équipement des lieux
    Action | "131302" | Chapitre 903 – fonction 311 | Nature 20422
    N° | Bénéficiaire | Budget prévisionnel | Subvention votée
    5 | Le Vox | 400 | 40
    6 | La Cale | 300 | 30
    | Total du dispositif | 700 | 70

    | Total fonctionnement (AE) | | 450
    | Total investissement (AP) | | 70
    | TOTAL GÉNÉRAL | | 520
  `;
  const annex = annexOf({ Annexe: sheet });
  expect(
    annex.themes.flatMap(({ operations }) =>
      operations.map(({ title, lines, statedTotal }) => `${title}: ${lines.length} ${statedTotal?.text}`),
    ),
  ).toEqual([
    "Création du spectacle vivant: 2 300",
    "Fonds des festivals: 2 150",
    "Équipement des lieux: 2 70",
  ]);
  expect(annex.grandTotal?.text).toBe("520");
  expect(annex.recapitulated?.map(({ total, lines }) => `${lines.length} ${total.text}`)).toEqual([
    "4 450",
    "2 70",
  ]);
});

test("tables one under the other whose amounts a year titles, each with titles of its own", () => {
  const sheet = `
    Tableau 1 – Fonctionnement
    N° | Association | Objet | 2024 | 2025
    1 | Banque alimentaire | Collecte | 900 | 950
    2 | Petits Frères | Visites | 135 | 150
     | TOTAL 1 | | | 1100

    Tableau 2 – Projets
    N° | Organisme | Projet | Convention | 2025
    1 | Régie de quartier | Dépannages | oui | 860
    2 | UDAF | Conseil | non | 250
     | TOTAL 2 | | | 1110

    Tableau 3 – Bilan de 2024
     | Type d'aide | Nb de ménages | | Montant
     | Énergie | 87 | | 1435.60
     | Eau | 41 | | 391.25
     | TOTAL 3 | 128 | | 1826.85

    Récapitulatif (tableaux 1 et 2)
     | Associations | 2 | | 1100
     | Organismes | 2 | | 1110
     | Ensemble | 4 | | 2210
  `;
  const read = outline(annexOf({ Annexe: sheet }));
  expect(read).toContain("1.1 ∅ = 1100: Banque alimentaire 950, Petits Frères 150\n");
  expect(read).toContain("2.1 ∅ = 1110: Régie de quartier 860, UDAF 250\n");
  expect(read).toContain("grand 2210");
});

test("loans of which nothing but a column « Ligne de prêt » tells one from another", () => {
  const sheet = `
    Emprunteur | Opération | Ligne de prêt | Durée | Montant du prêt | Quotité | Montant garanti
    Habitat du Val | Les Tilleuls | PLAI | 40 | 842300 | 1 | 842300
     | ^ | PLUS | 40 | 245300 | 1 | 245300
     | ^ | Total opération | | 1087600 | | 1087600
     | Rue Carnot | PLAI | 40 | 188400 | 1 | 188400
     | ^ | PHB 2.0 | 40 | 39000 | 1 | 39000
     | ^ | Total opération | | 227400 | | 227400
    TOTAL Habitat du Val | | | | 1315000 | | 1315000
    Logivie | Îlot Gambetta | PLAI | 40 | 1032600 | 0.5 | 516300
     | ^ | PLUS foncier | 80 | 611360 | 0.5 | 305680
     | ^ | Total opération | | 1643960 | | 821980
    TOTAL Logivie | | | | 1643960 | | 821980
    TOTAL DES GARANTIES | | | | 2958960 | | 2136980
  `;
  const lines = annexOf({ Annexe: sheet }).themes.flatMap(({ operations }) =>
    operations.map(({ title, lines }) => [title, lines.map(({ description }) => description)]),
  );
  expect(lines).toEqual([
    ["Les Tilleuls", ["PLAI", "PLUS"]],
    ["Rue Carnot", ["PLAI", "PHB 2.0"]],
    ["Îlot Gambetta", ["PLAI", "PLUS foncier"]],
  ]);
});

test("what a column sorts the lines of one name by heads none of them", () => {
  const sheet = `
    N° | Établissement | Filière | Élèves | Forfait | Montant
    A1 | Lycée Vauban | BOI | 26 | 150 | 3900
     | | CUI | 30 | 180 | 5400
     | S/T Lycée Vauban | | 56 | | 9300
    A2 | Lycée Blum | ELE | 28 | 95 | 2660
     | | MEC | 22 | 120 | 2640
     | S/T Lycée Blum | | 50 | | 5300
     | TOTAL ACADÉMIE | | 106 | | 14600
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅ = 14600
        1.1 Lycée Vauban = 9300: Lycée Vauban 3900, Lycée Vauban 5400
        1.2 Lycée Blum = 5300: Lycée Blum 2660, Lycée Blum 2640
    `),
  );
});

test("credits beside the lists are no part of them, and say in a column what pays each line", () => {
  const sheet = `
    A. FONCTIONNEMENT | | | | | C. SUIVI PAR IMPUTATION
    Structure | Discipline | Imputation | Subvention 2025 | | Imputation | Crédit voté | Déjà affecté | Disponible | Proposition | Solde
    Cinémathèque | Cinéma | 65-33-65748 | 1180 | | 65-33-65748 | 9000 | 0 | 9000 | 1180 | 7820
    Le Hublot | Théâtre | 65-316-65748 | 420 | | 65-316-65748 | 5000 | 220 | 4780 | 1980 | 2800
    Arts de la rue | Rue | 65-316-65748 | 1560 | | 204-33-20422 | 600 | 0 | 600 | 580 | 20
    TOTAL A | | | 3160 | | Total | 14600 | 220 | 14380 | 3740 | 10640

    B. ÉQUIPEMENT
    Structure | Objet | Imputation | Subvention 2025
    Cinémathèque | Projecteur | 204-33-20422 | 580
    TOTAL B | | | 580
    TOTAL A + B | | | 3740
  `;
  const annex = annexOf({ Annexe: sheet });
  const lines = annex.themes.flatMap(({ operations }) => operations.flatMap((operation) => operation.lines));
  expect(lines.map(({ amount, code }) => [amount.amount.toFixed(), code?.value])).toEqual([
    ["1180.00", "65-33-65748"],
    ["420.00", "65-316-65748"],
    ["1560.00", "65-316-65748"],
    ["580.00", "204-33-20422"],
  ]);
});

test("ranks of lines are no themes, and what « Département » pays is no place", () => {
  const sheet = `
    Priorité | Opération | Coût HT | DSIL | Département | Total aides | Référent
    RÉNOVATION
    1 | École Pasteur | 1280 | 448 | 128 | 576 | FL
    2 | Gymnase | 96 | 20 | 19 | 39 | CR
     | Sous-total | 1376 | 468 | 147 | 615
    MOBILITÉS
    3 | Voie verte | 620 | 186 | 124 | 310 | ST
    4 | Place du Marché | 455 | 113 | 45 | 158 | FL
     | Sous-total | 1075 | 299 | 169 | 468
     | TOTAL 2025 | 2451 | 767 | 316 | 1083
  `;
  const { themes, grandTotal } = annexOf({ Annexe: sheet });
  expect(themes.map(({ title, operations }) => [title, operations.map((one) => one.title)])).toEqual([
    ["RÉNOVATION", ["École Pasteur", "Gymnase"]],
    ["MOBILITÉS", ["Voie verte", "Place du Marché"]],
  ]);
  expect(grandTotal?.amount.toFixed()).toBe("1083.00");
});

test("a title that stands in the column of codes is no code of what it heads", () => {
  const sheet = `
    Code opération | Opération | Structure | Proposition 2025
    Priorité 1 : Éducation
    P504O002 | Points écoute | ADEFI | 100
    ^ | ^ | APSA | 50
     | | TOTAL | 150
    Priorité 2 : Emploi
    P667O003 | Résidences | UDAF | 70
    ^ | ^ | Tandem | 30
     | | TOTAL | 100
  `;
  const codes = annexOf({ Annexe: sheet }).themes.flatMap(({ operations }) =>
    operations.map(({ title, code }) => [title, code?.value]),
  );
  expect(codes).toEqual([
    ["Points écoute", "P504O002"],
    ["Résidences", "P667O003"],
  ]);
});

test("a total under the last group that is of those before, and named after none of them, is theirs together", () => {
  const sheet = (clubs: number, paid: number) => `
    Bénéficiaire | Vote | Acompte versé | Reste à verser
    SPORT
    Judo | 1000 | 400 | 600
    Voile | 2000 | 800 | 1200
    Sous-total Sport | 3000 | 1200 | 1800
    CULTURE
    Bagad | 500 | 200 | 300
    Sous-total Culture | 500 | 200 | 300
    ÉTABLISSEMENTS
    Caisse des écoles | 7000 | 3000 | 4000
    Sous-total Établissements | 7000 | 3000 | 4000
    Total associations | ${clubs} | ${paid} | 2100
    TOTAL GÉNÉRAL | 10500 | 4400 | 6100
  `;
  const sums = (drawing: string) => {
    const { recapitulated = [], grandTotal } = annexOf({ Annexe: drawing });
    return { whole: grandTotal?.text, parts: recapitulated.map(({ name, lines }) => [name, lines.length]) };
  };
  expect(sums(sheet(3500, 1400))).toEqual({ whole: "10500", parts: [["Total associations", 3]] });
  // Where its amount is wrong, what it gives of each part of it tells.
  expect(sums(sheet(5300, 1400))).toEqual({ whole: "10500", parts: [["Total associations", 3]] });
  expect(sums(sheet(3500, 1400).replace("Total associations", "Total établissements")).parts).toEqual([]);
});

test("a total of all groups, then lines that no title heads before the last total, is no total of all", () => {
  const sheet = (total: string) => `
    Subventions aux associations
    Bénéficiaire | Vote
    SPORT
    Judo | 1000
    Voile | 2000
    Sous-total Sport | 3000
    CULTURE
    Bagad | 500
    Sous-total Culture | 500
    ${total}
    CCAS | 7000
    Caisse des écoles | 400
    TOTAL GÉNÉRAL | 10900
  `;
  const { recapitulated = [], grandTotal } = annexOf({ Annexe: sheet("Total associations | 3500") });
  expect(grandTotal?.text).toBe("10900");
  expect(recapitulated.map(({ name, lines }) => [name, lines.length])).toEqual([["Total associations", 3]]);
  // One group alone is what its own total says.
  expect(annexOf({ Annexe: sheet("Total associations | 500") }).recapitulated).toBeUndefined();
});

test("titles of their own over figures that are nobody's head another table, until those of lines come again", () => {
  const sheet = (titles: string) => `
    Dossier | Bénéficiaire | Objet | Imputation | Montant accordé
    I – NOUVELLES
    N1 | Commune d'Othe | Lagune | 204142/61 | 400
    N2 | SIVOM de la Vanne | Station | 204142/41 | 600
    Total I | | | | 1000

    II – INCIDENCE PAR IMPUTATION
    ${titles}
    204142/61 | | 400 | -50 | 350
    204142/41 | | 600 | -20 | 580

    III – MODIFIÉES
    Dossier | Bénéficiaire | Objet | Imputation | Montant accordé
    M1 | Commune de Bouilly | Salle | 204142/61 | 300
  `;
  const amounts = (drawing: string) =>
    annexOf({ Annexe: drawing }).themes.flatMap(({ operations }) =>
      operations.flatMap(({ lines }) => lines.map(({ amount }) => amount.amount.toFixed())),
    );
  expect(amounts(sheet("Imputation | | Nouvelles | Annulations | Incidence nette"))).toEqual([
    "400.00",
    "600.00",
    "300.00",
  ]);
});

test("a code in the place of the names, under titles of its own, is nobody's", () => {
  const { themes } = annexOf({
    Annexe: `
      Programme | Dossier | Bénéficiaire | Lieu | Objet | AP (€) | AE (€)
      PA 921-05 | N1 | Commune d'Othe | Othe | Lagune | 400 | 0
      PA 921-05 | N2 | SIVOM de la Vanne | Rigny | Station | 600 | 50
      Total PA 921-05 - Eau | | | | | 1000 | 50
      PA 932-11 | N3 | Commune de Bouilly | Bouilly | Salle | 300 | 20
      Total PA 932-11 - Bourgs | | | | | 300 | 20
      TOTAL | | | | | 1300 | 70

      | | Situation des programmes
      | | Programme | Voté | Engagé avant | Présente réunion | Disponible après
      | | PA 921-05 | 5000 | 2000 | 1050 | 1950
      | | PA 932-11 | 2500 | 700 | 320 | 1480`,
  });
  const lines = themes.flatMap(({ operations }) => operations.flatMap((operation) => operation.lines));
  expect(lines.map(({ amount }) => amount.amount.toFixed())).toEqual(["400.00", "650.00", "320.00"]);
});

test("a programme called by initials of one letter or several", () => {
  const sheet = `
    Dossier | Commune | Participation
    Programme V – Voies communales
    V-1 | Vaux | 400
    V-2 | Orx | 300
    Total V | | 700
    Programme OA – Ouvrages d'art
    OA-1 | Leyre | 250
    OA-2 | Vaux | 150
    Total OA | | 400
    TOTAL | | 1100
  `;
  const { themes } = annexOf({ Annexe: sheet });
  expect(themes.map(({ title }) => title)).toEqual(["Voies communales", "Ouvrages d'art"]);
});

test("the tax under a total, and what it comes to with it, are granted to nobody", () => {
  const sheet = `
    Lot | Entreprise | Montant HT
    1 | Maçonnerie Roux | 40000
    2 | Menuiserie Blin | 25000
    TOTAL LOTS | | 65000
    TVA 20 % | | 13000
    TOTAL TTC | | 78000
  `;
  const { themes } = annexOf({ Annexe: sheet });
  const lines = themes.flatMap(({ operations }) => operations.flatMap((operation) => operation.lines));
  expect(lines.map(({ amount }) => amount.amount.toFixed())).toEqual(["40000.00", "25000.00"]);
});

test("a recapitulation names the groups by the codes that their titles open with, and says how many each holds", () => {
  const sheet = `
    PT-01 – Pays du Haut-Vernay
    Porteur | Projet | Coût | Aide | Acompte
    Lormes | Halle | 40000 | 8000 | 2400
    Brassy | École | 25000 | 5000 | 1500
    TOTAL PT-01 | | 65000 | 13000 | 3900

    PT-02 – Pays des Lacs
    Porteur | Projet | Coût | Aide | Acompte
    Settons | Port | 30000 | 9000 | 2700
    Chaumard | Voirie | 10000 | 2500 | 750
    TOTAL PT-02 | | 40000 | 11500 | 3450

    RÉCAPITULATIF
    PT-01 | Pays du Haut-Vernay (2 projets) | 65000 | 13000 | 3900
    PT-02 | Pays des Lacs (2 projets) | 40000 | 11500 | 3450
    TOTAL GÉNÉRAL | 4 projets | 105000 | 24500 | 7350
  `;
  const { themes, grandTotal, unread } = annexOf({ Annexe: sheet });
  expect(themes.map(({ title, statedTotal }) => [title, statedTotal?.text])).toEqual([
    ["PT-01 – Pays du Haut-Vernay", "13000"],
    ["PT-02 – Pays des Lacs", "11500"],
  ]);
  expect(grandTotal?.text).toBe("24500");
  expect(unread).toEqual([]);
});

test("titles that no word tells are parted by the row below, and words beside a figure under the total are nobody's", () => {
  const sheet = `
    Commune | AC 2023 | Charges reprises en 2024 | < | < | AC 2024
    ^ | ^ | Voirie | Crèche | Total repris | ^
    Arcy | 9500 | 1200 | 300 | =SUM(C3:D3) -> 1500 | 8000
    Belle-Rive | 14100 | 900 | 1200 | =SUM(C4:D4) -> 2100 | 12000
    Corbon | 7300 | 800 | 500 | =SUM(C5:D5) -> 1300 | 6000
    Dampierre | 4200 | 700 | 200 | =SUM(C6:D6) -> 900 | 3300
    Étang | 6100 | 1000 | 0 | =SUM(C7:D7) -> 1000 | 5100
    TOTAL | 41200 | 4600 | 2200 | =SUM(E3:E7) -> 6800 | 34400

    | | | | dont versées | 34400
    | | | | dont à percevoir | 0
  `;
  expect(read(sheet)).toContain("Arcy 1500, Belle-Rive 2100, Corbon 1300");
  const { unread } = annexOf({ Annexe: sheet });
  expect(unread.map(({ text }) => text)).toEqual(["dont versées 34400", "dont à percevoir 0"]);
});

test("a total of its own name over other groups is of those above, and of no more", () => {
  const sheet = `
    Association | Proposition 2026
    SPORT (326)
    Judo | 100
    Voile | 200
    Total Sport | 300
    CULTURE (311)
    Bagad | 50
    Total Culture | 50
    TOTAL FONCTIONNEMENT | 350

    AIDES EXCEPTIONNELLES (020)
    Judo, tatamis | 30
    Total exceptionnelles | 30
  `;
  const { grandTotal, recapitulated = [] } = annexOf({ Annexe: sheet });
  expect(grandTotal).toBeNull();
  expect(recapitulated.map(({ total, lines }) => [total.label, total.text, lines.length])).toEqual([
    ["TOTAL FONCTIONNEMENT", "350", 3],
  ]);
});

test("what a row states in several columns, together under it, totals no column", () => {
  const sheet = `
    Entreprise | Siège | Coût éligible | Subvention | Avance
    Alpes Bois | Gap | 9000 | 1200 | 800
    Cime Lin | Die | 7000 | 900 | 400
    TOTAL | | 16000 | 2100 | 1200

    Total Région (subventions et avances) | | | 3300 |
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = 2100: Alpes Bois 1200, Cime Lin 900
      unread D6 Total Région (subventions et avances) 3300
    `),
  );
});

test("titles that no word tells are parted by the row below where all but the first spread over it", () => {
  const sheet = `
    AIDES FACULTATIVES
    Motif | Janvier | < | Février | < | Bimestre | <
    | Nb | Montant | Nb | Montant | Nb | Montant
    Énergie | 4 | 310 | 7 | 880 | 11 | 1190
    Loyer | 6 | 2140 | 4 | 1512 | 10 | 3652
    Santé | 5 | 612 | 8 | 930 | 13 | 1542
    TOTAL | 15 | 3062 | 19 | 3322 | 34 | 6384
  `;
  expect(read(sheet)).toContain("Énergie 1190, Loyer 3652, Santé 1542");
});

test("under the total of the whole, titles that call no amount granted head another table", () => {
  const sheet = `
    Thématique | Bénéficiaire | Opération | Dépense subventionnable | Montant proposé
    Patrimoine | Commune d'Ay | Four | 400 | 200
    Patrimoine | Commune de Bu | Lavoir | 300 | 100
    Total Patrimoine | | | 700 | 300
    Langue | Radio Alta | Émissions | 100 | 50
    Total Langue | | | 100 | 50
    TOTAL GÉNÉRAL | | | 800 | 350

    REPRISES (opérations soldées)
    Arrêté | Bénéficiaire | Opération | Affecté | À reprendre
    ARR-12 | Commune de Cy | Clocher | 64 | 5
    ARR-31 | Commune de Du | Retable | 30 | 30
    | | Total repris | | 35
  `;
  const { themes, grandTotal } = annexOf({ Annexe: sheet });
  expect(themes.map(({ title }) => title)).toEqual(["Patrimoine", "Langue"]);
  expect(grandTotal?.text).toBe("350");
});

describe("columns name themes and operations, and totals group the lines by something else", () => {
  test("by who receives, the themes called by their numbers and a summary beside them", () => {
    const list = `
      Bénéficiaire | Opération | Axe | Objet | Montant voté
      Ville de Ruffec | 2026-EAU-01 | A1 | Captage | 4100
      Ville de Ruffec | 2026-VOI-07 | A2 | Rue Basse | 2300
      Sous-total Ville de Ruffec | | | | 6400
      Ville de Mansle | 2026-EAU-01 | A1 | Réservoir | 5200
      Ville de Aigre | 2026-VOI-07 | A2 | Pont | 7700
      Ville de Aigre | 2026-EAU-02 | A1 | Forage | 1900
      Sous-total Ville de Aigre | | | | 9600
      TOTAL GÉNÉRAL | | | | 21200`;
    const summary = `
      Code | Intitulé | Montant voté
      A1 | Eau potable | 11200
      | dont 2026-EAU-01 Ouvrages | 9300
      | dont 2026-EAU-02 Forages | 1900
      A2 | Voirie | 10000
      | dont 2026-VOI-07 Rues et ponts | 10000
      | Total | 21200`;
    const sheets = [list, summary].map((each, i) => sheetFromText(each, { name: `Feuille ${i + 1}` }));
    const reading = readAnnex(sheets, { sheet: "Feuille 1" });
    expect(reading.kind === "read" ? outline(reading.annex) : reading.kind).toBe(
      drawn(`
        1 Eau potable = 11200
          1.1 Ouvrages = 9300: Ville de Ruffec 4100, Ville de Mansle 5200
          1.2 Forages = 1900: Ville de Aigre 1900
        2 Voirie = 10000
          2.1 Rues et ponts = 10000: Ville de Ruffec 2300, Ville de Aigre 7700
        grand 21200
        again grand = 21200
        part Sous-total Ville de Ruffec = 6400: 2 lines
        part Sous-total Ville de Aigre = 9600: 2 lines
      `),
    );
  });

  test("by place, under headings, one of its totals wrong", () => {
    const list = `
      Répartition par bassin
      Bassin : Amont
      Commune | Opération | Axe | Projet | Aide
      Sarry | EA-2601 | 1 | Digue | 400
      Sarry | VO-2602 | 2 | Rue | 300
      Vésigneul | EA-2601 | 1 | Berge | 250
      Total bassin Amont | | | | 950

      Bassin : Aval
      Commune | Opération | Axe | Projet | Aide
      Moncetz | VO-2602 | 2 | Pont | 800
      Togny | EA-2601 | 1 | Vanne | 150
      Total bassin Aval | | | | 950

      Bassin : Plaine
      Commune | Opération | Axe | Projet | Aide
      Songy | VO-2602 | 2 | Place | 700
      Songy | EA-2603 | 1 | Fossé | 90
      Total bassin Plaine | | | | 970
      TOTAL | | | | 2690`;
    expect(read(list)).toBe(
      drawn(`
        1 ∅
          1.1 EA-2601: Digue 400, Berge 250, Vanne 150
          1.2 EA-2603: Fossé 90
        2 ∅
          2.1 VO-2602: Rue 300, Pont 800, Place 700
        grand 2690
        part Total bassin Amont = 950: 3 lines
        part Total bassin Aval = 950: 2 lines
        part Total bassin Plaine = 970: 2 lines
      `),
    );
  });

  test("headings that number themes group the lines, whatever the columns say", () => {
    const list = `
      Association | Action | Volet | Montant voté
      1. Jeunesse
      Amitiés | Accueil | Quartiers | 400
      Escale | Sorties | Écoles | 300
      Total | | | 700
      2. Culture
      Arpège | Accueil | Quartiers | 200
      Loco | Sorties | Écoles | 100
      Total | | | 300
      TOTAL GÉNÉRAL | | | 1000`;
    expect(read(list)).toMatch(/^1 Jeunesse[^]*\n2 Culture/);
  });
});

test("a recapitulation in thousands, its groups' totals merged beside their lines", () => {
  const sheet = `
    Thème | Opération | Bénéficiaire | Montant voté | Total opération | Total thème
    1. Eau | Captages | Ruffec | 41000 | 93000 | 112000
    ^ | ^ | Mansle | 52000 | ^ | ^
    ^ | Forages | Aigre | 12000 | 19000 | ^
    ^ | ^ | Mansle | 7000 | ^ | ^
    2. Voirie | Ponts | Verteuil | 77000 | 77000 | 100000
    ^ | Rues | Nanteuil | 13000 | 23000 | ^
    ^ | ^ | Ruffec | 10000 | ^ | ^
    TOTAL GÉNÉRAL | | | 212000 | 212000 | 212000

    Récapitulatif (en k€)
    Thème | Montant
    1. Eau | 112
    2. Voirie | 100
    Total | 212`;
  expect(read(sheet)).toBe(
    drawn(`
      1 Eau = 112000
        1.1 Captages = 93000: Ruffec 41000, Mansle 52000
        1.2 Forages = 19000: Aigre 12000, Mansle 7000
      2 Voirie = 100000
        2.1 Ponts = 77000: Verteuil 77000
        2.2 Rues = 23000: Nanteuil 13000, Ruffec 10000
      grand 212000
      again grand = 212000
      again grand = 212000
      again 1 = 112000
      again 2 = 100000
      again grand = 212000
    `),
  );
});

test("what a title says of the recapitulation alone, « en euros, sauf récapitulatif en milliers d'euros », is not of the table", () => {
  const sheet = `
    Programmes 2026
    en euros, sauf récapitulatif en milliers d'euros
    Chapitre | Opération | Montant voté | | Chapitre | Montant (K€)
    20 - Études | Schéma | 180000 | | 20 - Études | 225
    20 - Études | Berges | 45000 | | 21 - Achats | 736
    21 - Achats | Bennes | 640000 | | Total | 961
    21 - Achats | Bus | 96000
    | TOTAL | 961000`;
  expect(read(sheet)).toContain("grand 961000");
  expect(read(sheet)).toMatch(/= 225000|225000: 2 lines/);
});

test("of tables side by side, what stands last under one of them sums up them all", () => {
  const sheet = `
    SPORT | | | | CULTURE | |
    Association | Rappel | Vote | | Association | Rappel | Vote
    Judo | 100 | 120 | | Bagad | 40 | 50
    Voile | 200 | 210 | | Chorale | 60 | 70
    Total Sport | 300 | 330 | | Théâtre | 30 | 30
    | | | | Total Culture | 130 | 150

    SOCIAL | | | | RÉCAPITULATIF | |
    Association | Rappel | Vote | | Secteur | Rappel | Vote
    Secours | 500 | 520 | | Sport | 300 | 330
    Amicale | 80 | 90 | | Culture | 130 | 150
    Total Social | 580 | 610 | | Social | 580 | 610
    | | | | TOTAL GÉNÉRAL | 1010 | 1090`;
  expect(read(sheet)).toBe(
    drawn(`
      1 SPORT = 330
        1.1 ∅ = 330: Judo 120, Voile 210
      2 SOCIAL = 610
        2.1 ∅ = 610: Secours 520, Amicale 90
      3 CULTURE = 150
        3.1 ∅ = 150: Bagad 50, Chorale 70, Théâtre 30
      grand 1090
    `),
  );
});

test("what a group comes to, beside the credit that pays it", () => {
  const sheet = `
    Canton | Association | Objet | Demandé | Proposé | Imputation
    A – Clubs
    Nord | Judo | Saison | 150 | 100 | 65748/326
    Sud | Voile | Régates | 200 | 200 | 65748/326
    | Sous-total A | | 350 | 300 | SPO-2026-01
    B – Comités
    Nord | Athlétisme | Contrat | 80 | 80 | 65748/326
    Nord | Handisport | Contrat | 90 | 70 | 65748/326
    | Sous-total B | | 170 | 150 | SPO-2026-02
    | TOTAL GÉNÉRAL | | 520 | 450`;
  expect(read(sheet)).toContain("grand 450");
  expect(read(sheet)).toMatch(/= 300: Judo 100 .*, Voile 200/);
});

test("a total beside a line, of a table of its own, is none of that line", () => {
  const sheet = `
    Programme | Bénéficiaire | Base | Aide votée | | Prog. | Nature | Montant
    P1 Scène | L'Arpenteur | 920 | 230 | | P1 | AE | 500
    | Collectif Rouille | 740 | 270 | | P2 | AP | 230
    P2 Livre | Le Goëmon | 226 | 110 | | | Total | 730
    | Vie des pages | 300 | 120 | | | |
    | | | | | dont AE | | 500`;
  expect(read(sheet)).toContain("Le Goëmon 110");
});

test("« Op. 1 » and its title, where lines have their rank and who receives, head them", () => {
  const sheet = `
    N° | Porteur | Commune | Aide
    Op. 1 | Colis d'urgence
    1 | Croix-Rouge | Lens | 60
    2 | Fraternité | Arras | 40
    | Total op. 1 | | 100
    Op. 2 | Repas chauds
    3 | Soupe de l'Escale | Lens | 30
    4 | Le Refuge | Arras | 20
    | Total op. 2 | | 50
    | TOTAL | | 150
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅ = 150
        1.1 Colis d'urgence = 100: Croix-Rouge 60, Fraternité 40
        1.2 Repas chauds = 50: Soupe de l'Escale 30, Le Refuge 20
    `),
  );
});

test("the only total under the themes of a column, over another table, is of all of them", () => {
  const sheet = `
    A. Demandes retenues
    Axe | Association | Demandé | Accordé
    Axe 1 | Le Panier | 140 | 120
    Axe 1 | Entraide | 35 | 30
    Axe 2 | Le Seuil | 110 | 90
    Axe 2 | Un toit | 60 | 50
    | Total A | 345 | 290
    B. Demandes ajournées
    Axe | Association | Demandé | Accordé
    | Comité des fêtes | 12 | 0
    | Escapade | 34 | 0
    | Total B | 46 | 0
  `;
  expect(read(sheet)).toContain("part Total A = 290: 4 lines");
});

test("under the last operation of each sheet, the first of two totals of one amount is of all its lines", () => {
  const sheets = {
    Nord: `
    Opération | Association | Montant
    Chantiers | Le Tremplin | 1200
    Chantiers | Mob'Actions | 700
    Forums | Le Relais | 950
    TOTAL | | 2850
    TOTAL | | 2850`,
    Sud: `
    Opération | Association | Montant
    Chantiers | Compagnons | 300
    Forums | Soliha | 400
    Forums | Le Toit | 250
    TOTAL | | 950
    TOTAL | | 950`,
  };
  expect(outline(annexOf(sheets))).toBe(
    drawn(`
      1 Nord = 2850
        1.1 Chantiers: Le Tremplin 1200, Mob'Actions 700
        1.2 Forums: Le Relais 950
      2 Sud = 950
        2.1 Chantiers: Compagnons 300
        2.2 Forums: Soliha 400, Le Toit 250
      part TOTAL = 2850: 3 lines
      part TOTAL = 950: 3 lines
    `),
  );
});

test("of two columns of amounts, the one that merged cells beside sum is granted: they are totals", () => {
  const sheet = `
    Axe | Action | Association | Part Agglo | Part Ville | Par action | Par axe
    Emploi | Chantiers | Le Tremplin | 4000 | 1200 | 1900 | 6200
    ^ | ^ | Mob'Actions | 900 | 700 | ^ | ^
    ^ | Forums | Le Relais | 3100 | 2350 | 4300 | ^
    ^ | ^ | Cap Emploi | 2000 | 1950 | ^ | ^
    Habitat | Loyers | Le Toit | 640 | 810 | 1430 | 2970
    ^ | ^ | Soliha | 500 | 620 | ^ | ^
    ^ | Visites | Compagnons | 410 | 1100 | 1540 | ^
    ^ | ^ | Habitat Plus | 300 | 440 | ^ | ^
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Emploi = 6200
        1.1 Chantiers = 1900: Le Tremplin 1200, Mob'Actions 700
        1.2 Forums = 4300: Le Relais 2350, Cap Emploi 1950
      2 Habitat = 2970
        2.1 Loyers = 1430: Le Toit 810, Soliha 620
        2.2 Visites = 1540: Compagnons 1100, Habitat Plus 440
    `),
  );
});

describe("the one sum of a table without « total » is known by those of the tables under the same titles", () => {
  const sheet = (last: string) => `
    1. Culture
    Bénéficiaire | Action | Acompte | Solde | Total 2026
    Les Nuits d'Arvel | Festival | 1155 | 495 | 1650
    Ciné-Gué | Cinéma itinérant | 462 | 198 | 660
    | Festivals et diffusion | 1617 | 693 | 2310
    École de musique | Fonctionnement | 2887.5 | 1237.5 | 4125
    Harmonie du Gué | Classe d'éveil | 192.5 | 82.5 | 275
    | Écoles de musique | 3080 | 1320 | 4400
    Total 1 | | 4697 | 2013 | 6710

    2. Communes
    Bénéficiaire | Action | Acompte | Solde | Total 2026
    Commune d'Arvel | Toiture | 1311 | 562 | 1873
    Commune du Gué | Mairie | 1654 | 709 | 2363
    | Fonds de concours aux communes | 2965 | 1271 | ${last}
    Total 2 | | 2965 | 1271 | 4236

    TOTAL | | 7662 | 3284 | 10946
  `;

  test("it is granted to nobody", () =>
    expect(read(sheet("4236"))).toBe(
      drawn(`
        1 Culture = 6710
          1.1 Festivals et diffusion = 2310: Les Nuits d'Arvel 1650, Ciné-Gué 660
          1.2 Écoles de musique = 4400: École de musique 4125, Harmonie du Gué 275
        2 Communes = 4236
          2.1 ∅ = 4236: Commune d'Arvel 1873, Commune du Gué 2363
        grand 10946
      `),
    ));

  test("what comes to something else is a line", () => expect(read(sheet("4000"))).toContain("4000"));
});

test("rows whose words begin further left than the lines' are what these come to, be their figures typed", () => {
  const sheet = `
    Action | Organisme | Objet | Vote 2025 | Vote 2026
    "1.1" | Épiceries sociales | | 2177.5 | 2270.9
    | Le Panier | Fonctionnement | 1200 | 1248
    | Entraide du Gué | Colis | 977.5 | 1022.9
    "1.2" | Jardins partagés | | 270 | 393.05
    | Les Jardins d'Arvel | Parcelles | 180 | 184.5
    | Foyer rural | Ateliers | 90 | 208.55
    | Total de l'axe 1 | | 2447.5 | 2663.95
  `;
  expect(amountsOf(annexOf({ Annexe: sheet }))).toEqual(["1248.00", "1022.90", "184.50", "208.55"]);
});

const amountsOf = ({ themes }: Annex): readonly string[] =>
  themes.flatMap(({ operations }) =>
    operations.flatMap(({ lines }) => lines.map(({ amount }) => amount.amount.toFixed())),
  );

test("a title beside the label of its total, over cards under which lines have other figures", () => {
  const card = (action: string, total: number, lines: string) => `
    Action | ${action}
    Montant de l'action | ${total}
    Quartier | Porteur | Projet | Coût du projet | Subvention
    ${lines}
`;
  const sheet = `
    PILIER 1 | Santé et lien social | | Total du pilier : | 750
${card("1.1 – Accès aux soins", 450, "Bel-Air | Passerelle | Médiation | 900 | 300\n    Centre | Nutri | Ateliers | 400 | 150")}
${card("1.2 – Culture", 300, "Bel-Air | Rempart | Création | 700 | 200\n    Centre | Cinéma | Plein air | 350 | 100")}
    PILIER 2 | Emploi | | Total du pilier : | 500
${card("2.1 – Accès à l'emploi", 500, "Bel-Air | Mob'Emploi | Garage | 1200 | 400\n    Centre | Pollen | Permanences | 250 | 100")}
    TOTAL DE LA PROGRAMMATION | | | | 1250
`;
  const { themes, grandTotal } = annexOf({ Annexe: sheet });
  expect(
    themes.map(({ title, statedTotal, operations }) => [
      title,
      statedTotal?.amount.toFixed(),
      operations.map((operation) => [
        operation.title,
        operation.statedTotal?.amount.toFixed(),
        operation.lines.length,
      ]),
    ]),
  ).toEqual([
    [
      "Santé et lien social",
      "750.00",
      [
        ["Accès aux soins", "450.00", 2],
        ["Culture", "300.00", 2],
      ],
    ],
    ["Emploi", "500.00", [["Accès à l'emploi", "500.00", 2]]],
  ]);
  expect(grandTotal?.amount.toFixed()).toBe("1250.00");
});

test("totals merged down beside the lines are of what they stand beside, those of several groups of what these are in", () => {
  const sheet = `
    Rubrique | Bénéficiaire | Montant 2026 | Total de la rubrique | Total du secteur
    Secteur Sports | < | < | < | <
    Clubs | Judo | 900 | 1500 | 1850
    ^ | Voile | 600 | ^ | ^
    Manifestations | Foulées | 150 | 350 | ^
    ^ | Régates | 200 | ^ | ^
    Secteur Culture | < | < | < | <
    Musique | Chorale | 480 | 780 | 2030
    ^ | Fanfare | 300 | ^ | ^
    Patrimoine | Amis du vieux bourg | 620 | 1250 | ^
    ^ | Festival | 630 | ^ | ^
    Total des subventions 2026 | | | | 3880
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 Secteur Sports = 1850
        1.1 Clubs = 1500: Judo 900, Voile 600
        1.2 Manifestations = 350: Foulées 150, Régates 200
      2 Secteur Culture = 2030
        2.1 Musique = 780: Chorale 480, Fanfare 300
        2.2 Patrimoine = 1250: Amis du vieux bourg 620, Festival 630
      grand 3880
    `),
  );
});

test("a title of names that says what they are given names who receives", () => {
  const sheet = `
    SUBVENTIONS 2026 | Montant | Chapitre
    Chorale | 1100 | 65
    Judo | 1400 | 65
    Tennis | 3000 | 65
    TOTAL | 5500 |
  `;
  expect(read(sheet)).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = 5500: Chorale 1100, Judo 1400, Tennis 3000
    `),
  );
});

test("cards that name their axis and their title, their amount beside what they are called", () => {
  const card = (number: number, total: number, axis: string, title: string, lines: string) => `
    FICHE N${number} | < | Montant attribué à la fiche : | ${total}
    Axe | ${axis}
    Intitulé | ${title}
    Suivi | M. Roux

    Commune | Porteur | Projet | Concours
    ${lines}

`;
  const sheet = [
    card(1, 900, "A – Créer", "Pépinières", "Annel | Ruche | Bail | 500\n    Bussy | Tremplin | Prêt | 400"),
    card(2, 650, "A – Créer", "Ateliers", "Cernay | Menuiserie Roy | Toit | 650"),
    card(3, 300, "B – Apprendre", "Colloques", "Annel | Société du Lac | Actes | 300"),
    "    Total des concours | | | 1850",
  ].join("");
  const { themes, grandTotal } = annexOf({ Fiches: sheet });
  expect(
    themes.map(({ title, operations }) => [
      title,
      operations.map((operation) => [
        operation.title,
        operation.statedTotal?.amount.toFixed(),
        operation.lines.length,
      ]),
    ]),
  ).toEqual([
    [
      "Créer",
      [
        ["Pépinières", "900.00", 2],
        ["Ateliers", "650.00", 1],
      ],
    ],
    ["Apprendre", [["Colloques", "300.00", 1]]],
  ]);
  expect(grandTotal?.amount.toFixed()).toBe("1850.00");
});

test("letters that open the titles of all themes are their numbers, whatever their order; else they are words", () => {
  const sheet = (third: string) => `
    Axe | Porteur | Montant
    B Innover | Le Préau | 4200
    C Apprendre | La Ruche | 1500
    ${third} | Le Relais | 900
    B Innover | La Navette | 600`;
  const themesOf = (third: string) =>
    annexOf({ Base: sheet(third) }).themes.map(({ number, title }) => [number, title]);
  expect(themesOf("A Entreprendre")).toEqual([
    [2, "B Innover"],
    [3, "C Apprendre"],
    [1, "A Entreprendre"],
  ]);
  expect(themesOf("Entreprendre").map(([number]) => number)).toEqual([null, null, null]);
});

describe("a programme's total stands over its operations, by its formula", () => {
  const lines = `
    FOR01 – Haies (20422/76)
    Dossier | Bénéficiaire | Commune | Projet | Coût | Aide
    26-01 | Bocage du Pré | Vaucé | 4 km | 6000 | 3600
    26-02 | Ferme des Bois | Neuvy | 2 km | 4000 | 2000
     | | | | Total | =SUM(F6:F7) -> 5600

    FOR02 – Pistes (204142/634)
    Dossier | Bénéficiaire | Commune | Projet | Coût | Aide
    26-03 | Commune de Vaucé | Vaucé | Piste | 20500 | 8200
    26-04 | Commune de Neuvy | Neuvy | Dépôt | 2500 | 1000
     | | | | Total | =SUM(F12:F13) -> 9200`;
  const programmeOf = (sheet: string) => {
    const { themes, unread } = annexOf({ Annexe: sheet });
    const [theme] = themes;
    return [theme?.number, theme?.title, theme?.statedTotal?.amount.toFixed(), themes.length, unread.length];
  };

  test("beside its title, in two cells", () =>
    expect(
      programmeOf(`
    DÉPARTEMENT DU VAL

    Programme | 2 - Forêt | | | Total du programme : | =F8+F14 -> 14800
${lines.replace("\n", "")}`),
    ).toEqual([2, "Forêt", "14800.00", 1, 0]));

  test("right under its title", () =>
    expect(
      programmeOf(`
    Service forêt
    Programme 2 — Forêt
     | | | | Total du programme : | =F8+F14 -> 14800
${lines.replace("\n", "")}`),
    ).toEqual([2, "Forêt", "14800.00", 1, 0]));
});

test("where amounts stand first, their column numbers the groups: « Mesure 1 » over « Action 1.1 » and its account", () => {
  const action = (number: string, title: string, account: string, lines: string, total: number) => `
    Action ${number} | | ${title} | | cpte ${account}
    Aide | Dossier | Bénéficiaire | Objet | Commune
    ${lines}
    ${total} | | total action ${number}
`;
  const sheet = `
    MESURE 1 | | PATRIMOINE
${action("1.1", "Mares", "65748-A11", "10500 | n° 1 | Le Martin | Curage | Vaux\n    5400 | n° 2 | Les Pêcheurs | Frayère | Mont", 15900)}
${action("1.2", "Vergers", "65748-A12", "2640 | n° 3 | Les Pommes | Verger | Vaux", 2640)}
    18540 | | TOTAL MESURE 1

    MESURE 2 | | ACCUEIL
${action("2.1", "Sentiers", "65734-B21", "22000 | n° 4 | Commune de Mont | Belvédère | Mont\n    4250 | n° 5 | Club alpin | Passerelle | Vaux", 26250)}
${action("2.2", "Gîtes", "65748-B22", "6300 | n° 6 | Gîte de la Combe | Poêle | Combe", 6300)}
    32550 | | TOTAL MESURE 2

    51090 | | TOTAL GÉNÉRAL`;
  const { themes, unread } = annexOf({ Liste: sheet });
  expect(
    themes.map(({ number, title, statedTotal, operations }) => [
      number,
      title,
      statedTotal?.amount.toFixed(),
      operations.map((own) => [own.title, own.code?.value, own.statedTotal?.amount.toFixed()]),
    ]),
  ).toEqual([
    [
      1,
      "PATRIMOINE",
      "18540.00",
      [
        ["Mares", "65748-A11", "15900.00"],
        ["Vergers", "65748-A12", "2640.00"],
      ],
    ],
    [
      2,
      "ACCUEIL",
      "32550.00",
      [
        ["Sentiers", "65734-B21", "26250.00"],
        ["Gîtes", "65748-B22", "6300.00"],
      ],
    ],
  ]);
  expect(unread).toEqual([]);
});

test("« Bénéficiaire / objet » in one column, over two rows a line, under groups whose number, title and account stand in cells", () => {
  const sheet = `
    N° | Bénéficiaire / objet | Commune | Aide attribuée
     | 1. PATRIMOINE
    "1.1" | Mares | 65748-A11
    1 | Le Martin | Vaux | 10500
     | Objet : Curage de 6 mares
    2 | Commune de Mont | Mont | 4600
     | Objet : Prairie
     | Sous-total 1.1 | | 15100

    "1.2" | Vergers | 65748-A12
    3 | Les Pommes | Vaux | 2640
    4 | La Vache | Combe | 2700
     | Objet : Achat de génisses
     | Sous-total 1.2 | | 5340

     | Total mesure 1 | | 20440

     | 2. ACCUEIL
    "2.1" | Sentiers | 65734-B21
    6 | Club alpin | Vaux | 4250
     | Objet : Passerelles
     | Sous-total 2.1 | | 4250

    "2.2" | Gîtes | 65748-B22
    7 | Gîte de la Combe | Combe | 6300
     | Objet : Poêle
     | Sous-total 2.2 | | 6300

     | Total mesure 2 | | 10550

     | Total des aides | | 30990`;
  const { themes, unread } = annexOf({ Annexe: sheet });
  expect(
    themes.map(({ title, statedTotal, operations }) => [
      title,
      statedTotal?.amount.toFixed(),
      operations.map((own) => [own.title, own.code?.value, own.lines.map((line) => line.description)]),
    ]),
  ).toEqual([
    [
      "PATRIMOINE",
      "20440.00",
      [
        ["Mares", "65748-A11", ["Objet : Curage de 6 mares", "Objet : Prairie"]],
        ["Vergers", "65748-A12", [null, "Objet : Achat de génisses"]],
      ],
    ],
    [
      "ACCUEIL",
      "10550.00",
      [
        ["Sentiers", "65734-B21", ["Objet : Passerelles"]],
        ["Gîtes", "65748-B22", ["Objet : Poêle"]],
      ],
    ],
  ]);
  expect(unread).toEqual([]);
});

test("« Soit, pour la mesure 1 » is its total; a code, a merged title and an account in three cells head an operation", () => {
  const sheet = `
    N° | Bénéficiaire | Commune | Projet | Taux | Aide
    Mesure 1 : Patrimoine
    AGR01 | Mares | < | < | 20422/631 | <
    26-01 | Le Martin | Vaux | Curage | 0.3 | 10500
    26-02 | Commune de Mont | Mont | Prairie | 0.5 | 4600
    Sous-total AGR01 | | | | | 15100
    AGR02 | Vergers | < | < | 20422/76 | <
    26-03 | Les Pommes | Vaux | Verger | 0.5 | 2640
    Sous-total AGR02 | | | | | 2640
    Soit, pour la mesure 1 : | | | | | 17740
    Mesure 2 : Accueil
    FOR01 | Sentiers | < | < | 65748/634 | <
    26-04 | Club alpin | Vaux | Passerelle | 0.3 | 4250
    Sous-total FOR01 | | | | | 4250
    FOR02 | Gîtes | < | < | 65748/63 | <
    26-05 | Gîte de la Combe | Combe | Poêle | 0.3 | 6300
    Sous-total FOR02 | | | | | 6300
    Soit, pour la mesure 2 : | | | | | 10550
    TOTAL | | | | | 28290`;
  const { themes, unread } = annexOf({ Annexe: sheet });
  expect(
    themes.map(({ title, statedTotal, operations }) => [
      title,
      statedTotal?.amount.toFixed(),
      operations.map((own) => [own.title, own.code?.value, own.lines.length]),
    ]),
  ).toEqual([
    [
      "Patrimoine",
      "17740.00",
      [
        ["Mares", "AGR01", 2],
        ["Vergers", "AGR02", 1],
      ],
    ],
    [
      "Accueil",
      "10550.00",
      [
        ["Sentiers", "FOR01", 1],
        ["Gîtes", "FOR02", 1],
      ],
    ],
  ]);
  expect(unread).toEqual([]);
});
