/** Tables as councils publish them: several amounts a line, years, crosses, pages, notes, visas. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function read(drawing: string | Readonly<Record<string, string>>): string {
  const sheets =
    typeof drawing === "string"
      ? [sheetFromText(drawing)]
      : Object.entries(drawing).map(([name, each]) => sheetFromText(each, { name }));
  const reading = readAnnex(sheets, { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
}

describe("which of several columns says what is granted", () => {
  const lines = `
    1 ∅
      1.1 Chantiers = 300: ADEFI 100, PAGE 200
      1.2 Missions = 90: CIDFF 40, CCAS 50
  `;
  const table = (titles: string, ...figures: readonly [string, string, string, string]) => `
    Opération | Structure | ${titles}
    Chantiers | ADEFI | ${figures[0]}
    Chantiers | PAGE | ${figures[1]}
    Total | | ${granted(titles, "300")}
    Missions | CIDFF | ${figures[2]}
    Missions | CCAS | ${figures[3]}
    Total | | ${granted(titles, "90")}
  `;
  /** A total under the column that the test holds for the one granted: its title is put between stars. */
  const granted = (titles: string, total: string) =>
    titles
      .split("|")
      .map((title) => (title.includes("→") ? total : ""))
      .join("|");
  const of = (drawing: string) => drawing.replaceAll("→", "");

  test.each([
    [
      "the balance that is proposed, beside the advance voted before and both together",
      "Pour mémoire : acompte voté le 24 mars | Solde proposé → | Total 2025",
      "60 | 100 | 160",
      "70 | 200 | 270",
      "10 | 40 | 50",
      "20 | 50 | 70",
    ],
    [
      "the balance to be granted, beside the year's grant and the advance",
      "Subvention annuelle 2025 | Avance votée le 07/02/2025 | Solde à attribuer →",
      "160 | 60 | 100",
      "270 | 70 | 200",
      "50 | 10 | 40",
      "70 | 20 | 50",
    ],
    [
      "what is proposed, beside what was voted on a day",
      "Aide votée le 3 mars | Aide proposée →",
      "60 | 100",
      "70 | 200",
      "10 | 40",
      "20 | 50",
    ],
    [
      "the last of bare years",
      "2024 | 2025 | 2026 →",
      "7 | 8 | 100",
      "9 | 8 | 200",
      "3 | 2 | 40",
      "1 | 2 | 50",
    ],
    [
      "the sum of bare years",
      "2026 | 2027 | Total →",
      "60 | 40 | 100",
      "150 | 50 | 200",
      "10 | 30 | 40",
      "25 | 25 | 50",
    ],
    [
      "the sum of the years of one grant",
      "Subvention 2026 | Subvention 2027 | Total →",
      "60 | 40 | 100",
      "150 | 50 | 200",
      "10 | 30 | 40",
      "25 | 25 | 50",
    ],
    [
      "the commitment, not its payments",
      "AE 2026 → | CP 2026 | CP 2027",
      "100 | 60 | 40",
      "200 | 150 | 50",
      "40 | 10 | 30",
      "50 | 25 | 25",
    ],
    [
      "the council's part, not the others'",
      "Coût total | Part État | Part Région | Part Département → | Autofinancement",
      "900 | 50 | 25 | 100 | 725",
      "900 | 50 | 25 | 200 | 625",
      "900 | 50 | 25 | 40 | 785",
      "900 | 50 | 25 | 50 | 775",
    ],
    [
      "the council's part, titled by its name alone",
      "Coût total du projet | État | Région | FSE+ | Département → | Autofinancement",
      "900 | 50 | 25 | 10 | 100 | 715",
      "900 | 50 | 25 | 10 | 200 | 615",
      "900 | 50 | 25 | 10 | 40 | 775",
      "900 | 50 | 25 | 10 | 50 | 765",
    ],
    [
      "the decision, not what was proposed",
      "Demande | Proposition du service | Décision CP →",
      "300 | 150 | 100",
      "300 | 250 | 200",
      "300 | 50 | 40",
      "300 | 60 | 50",
    ],
    [
      "the vote where it is filled",
      "Demande | Proposition | Vote →",
      "300 | 150 | 100",
      "300 | 250 | 200",
      "300 | 50 | 40",
      "300 | 60 | 50",
    ],
    [
      "the aid, not what adds last year's to it",
      "Aide sollicitée | Aide N-1 | Aide → | Cumul des aides",
      "300 | 10 | 100 | 110",
      "300 | 10 | 200 | 210",
      "300 | 10 | 40 | 50",
      "300 | 10 | 50 | 60",
    ],
    [
      "a rate of what the works cost, however they are titled",
      "Montant HT retenu | Taux | Aide départementale →",
      "250 | 40 | 100",
      "400 | 50 | 200",
      "100 | 40 % | 40",
      "125 | 0,4 | 50",
    ],
    [
      "what is committed, not the years that pay it",
      "AE proposée → | Échéancier des crédits de paiement CP 2026 | CP 2027",
      "100 | 60 | 40",
      "200 | 150 | 50",
      "40 | 10 | 30",
      "50 | 25 | 25",
    ],
    [
      "the grant, not its advance",
      "Subvention 2026 → | Taux | Acompte",
      "100 | 60 | 60",
      "200 | 60 | 120",
      "40 | 60 | 24",
      "50 | 60 | 30",
    ],
    [
      "what is taken this day, beside what was before and what will be",
      "Affecté avant la CP | Affectation de la CP → | Affecté après la CP",
      "900 | 100 | 1000",
      "700 | 200 | 900",
      "0 | 40 | 40",
      "60 | 50 | 110",
    ],
    [
      "what is taken this day, beside what was before and the total of the operation",
      "AP affectée avant | Affectation de ce jour → | Total opération",
      "900 | 100 | 1000",
      "700 | 200 | 900",
      "0 | 40 | 40",
      "60 | 50 | 110",
    ],
    [
      "what is proposed, though what is asked follows",
      "Montant proposé → | Montant sollicité",
      "100 | 300",
      "200 | 300",
      "40 | 300",
      "50 | 300",
    ],
  ] as const)("%s", (_, titles, a, b, c, d) => {
    expect(read(of(table(titles, a, b, c, d)))).toBe(drawn(lines));
  });

  test("one amount that cannot be read does not change the column", () => {
    const sheet = `
      Structure | Aide sollicitée | Aide | Cumul des aides
      ADEFI | 300 | 100 | 110
      PAGE | 300 | deux cents ? | 210
      CIDFF | 300 | 40 | 50
      CCAS | 300 | 50 | 60
      Total | | 390 |
    `;
    expect(read(sheet)).toBe("1 ∅\n  1.1 ∅ = 390: ADEFI 100, PAGE ‽, CIDFF 40, CCAS 50");
  });

  test("a total is never read from the column of what was asked", () => {
    const sheet = `
      Opération | Structure | Montant sollicité | Montant proposé
      Chantiers | ADEFI | 150 | 100
      Chantiers | PAGE | 250 | 200
      Total | | 400 |
    `;
    expect(read(sheet)).toBe("1 ∅\n  1.1 Chantiers: ADEFI 100, PAGE 200");
  });
});

test("titles that no words tell stand again above each section", () => {
  const section = (name: string, lines: string, total: number) => `
    ${name}
    Association | Activité | Rappel 2018 | Subvention 2019 | Premier versement | Dernier versement
    ${lines}
    Total ${name} | | | ${total} | |`;
  const sheet = [
    section(
      "Sport et handicap",
      "Judo | 12 sections | 28 | 30 | 18 | 12\n    Boxe | 3 sites | 6 | 7 | |",
      37,
    ),
    section(
      "Sport scolaire",
      "Lycée | 40 élèves | 52 | 50 | 31 | 19\n    Collège | 9 élèves | 31 | 32 | |",
      82,
    ),
    "\n    Total général | | | 119 | |",
  ].join("");
  expect(read(sheet)).toBe(
    drawn(`
      1 Sport et handicap
        1.1 ∅ = 37: Judo 30, Boxe 7
      2 Sport scolaire
        2.1 ∅ = 82: Lycée 50, Collège 32
      grand 119
    `),
  );
});

test("what a total names is a group's heading, though services are called so", () => {
  const section = (name: string, lines: string, total: number) => `
    ${name}
    ${lines}
    Total ${name} | | ${total}`;
  const sheet = [
    "\n    Direction de l'attractivité\n    Propositions de subventions\n    Structure | Objet | Montant proposé",
    section("Pôle Tourisme", "Office des Lacs | Promotion | 100\n    Gîtes | Salon | 200", 300),
    section("Pôle Agriculture", "CUMA | Séchoir | 40\n    Jeunes | Labour | 50", 90),
    "\n    Ensemble | | 390",
  ].join("");
  expect(read(sheet)).toBe(
    drawn(`
      1 Pôle Tourisme
        1.1 ∅ = 300: Office des Lacs 100, Gîtes 200
      2 Pôle Agriculture
        2.1 ∅ = 90: CUMA 40, Jeunes 50
      grand 390
    `),
  );
});

test("an operation called by its code", () => {
  const sheet = `
    Bénéficiaire | Projet | Montant proposé
    Opération 25-ESR-01 – Plateaux techniques
    Lycée Rosa | Banc de soudure | 100
    Lycée du Val | Usinage | 200
    Total opération | | 300
    Opération 25-ESR-02 – Vie lycéenne
    Santé jeunes | Prévention | 90
    Total opération | | 90
  `;
  const reading = readAnnex([sheetFromText(sheet)], { sheet: null });
  const operations = reading.kind === "read" ? reading.annex.themes.flatMap((theme) => theme.operations) : [];
  expect(operations.map(({ title, code, number }) => [code?.value, title, number])).toEqual([
    ["25-ESR-01", "Plateaux techniques", null],
    ["25-ESR-02", "Vie lycéenne", null],
  ]);
});

const habits: readonly { readonly habit: string; readonly sheet: string; readonly annex: string }[] = [
  {
    habit: "titles that call notes",
    sheet: `
      Opération | Bénéficiaire (1) | Montant (2)
      Chantiers | ADEFI | 100
      Chantiers | PAGE* | "200,00 € (1)"
      Total | | 300
      (1) Sous réserve du bilan 2025
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE* 200
    `,
  },
  {
    habit: "a cross under Oui or under Non",
    sheet: `
      Opération | Structure | Dossier retenu | < | Montant proposé
      ^ | ^ | Oui | Non | ^
      Chantiers | ADEFI | X | | 100
      Chantiers | PAGE | | X |
      Chantiers | CIDFF | X | X | 40
      Total | | | | 100
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 100: ADEFI 100, (PAGE –), CIDFF? 40
    `,
  },
  {
    habit: "« Favorable » and « Défavorable » side by side",
    sheet: `
      Structure | Objet | Favorable | Défavorable | Montant
      ADEFI | a | x | | 100
      PAGE | b | | x |
      Total | | | | 100
    `,
    annex: `
      1 ∅
        1.1 ∅ = 100: ADEFI 100, (PAGE –)
    `,
  },
  {
    habit: "sums carried over the end of a page",
    sheet: `
      Opération | Bénéficiaire | Objet | Montant
      Chantiers | ADEFI | a | 100
      | | À reporter | 100
      Opération | Bénéficiaire | Objet | Montant
      | | Report | 100
      Chantiers | PAGE | b | 200
      | | Total opération | 300
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
      part À reporter = 100: 1 lines
      part Report = 100: 1 lines
    `,
  },
  {
    habit: "pages that say again what titles the sheet, beside their numbers",
    sheet: `
      Ville d'Arvel – aides 2026 | | | Page 1
      Code | Bénéficiaire | Objet | Montant
      Axe 1 | LOGEMENT
      AV-11 | 1.1 Médiation
       | ADEFI | a | 100
       | | À reporter | 100

      Ville d'Arvel – aides 2026 | | | Page 2
      Code | Bénéficiaire | Objet | Montant
       | | Report | 100
       | PAGE | b | 200
       | | Total AV-11 | 300
      AV-12 | 1.2 Accueil
       | CCAS | c | 50
       | | Total AV-12 | 50
    `,
    annex: `
      1 LOGEMENT
        1.1 Médiation [AV-11] = 300: ADEFI 100, PAGE 200
        1.2 Accueil [AV-12] = 50: CCAS 50
      part À reporter = 100: 1 lines
      part Report = 100: 1 lines
      unread D1 Ville d'Arvel – aides 2026 Page 1
    `,
  },
  {
    habit: "what pays each group beside its title, in a column that says nothing of the lines",
    sheet: `
      Association | Adhérents | Demandé | Vote 2026 | < | < | Compte
      ^ | ^ | ^ | Courant | Exceptionnel | Total | ^
      SPORT
      Clubs | | | | | | 65748-320
      Judo d'Arvel | 97 | 3000 | 2650 | | =D5+E5 -> 2650
      Archers | 38 | 900 | 800 | 100 | =D6+E6 -> 900
      Sous-total | | 3900 | 3450 | 100 | 3550
      Courses | | | | | | 65748-326
      Foulées | 24 | 3500 | 3000 | | =D9+E9 -> 3000
      Sous-total | | 3500 | 3000 | | 3000
      Total sport | | 7400 | 6450 | 100 | 6550
      CULTURE
      Arts | | | | | | 65748-311
      Harmonie | 48 | 900 | 700 | | =D14+E14 -> 700
      Sous-total | | 900 | 700 | | 700
      Total culture | | 900 | 700 | | 700
    `,
    annex: `
      1 SPORT = 6550
        1.1 Clubs [65748-320] = 3550: Judo d'Arvel 2650, Archers 900
        1.2 Courses [65748-326] = 3000: Foulées 3000
      2 CULTURE = 700
        2.1 Arts [65748-311] = 700: Harmonie 700
    `,
  },
  {
    habit: "a card over the lines of each operation, and all of them summed up at the foot",
    sheet: `
      Axe | 1 – Insertion
      Action | 1.1 – Chantiers
      Montant total de l'action | 300

      Association | Secteur | Montant 2026
      ADEFI | Nord | 100
      PAGE | Sud | 200

      Axe | 1 – Insertion
      Action | 1.2 – Mobilité
      Montant total de l'action | 50

      Association | Secteur | Montant 2026
      CIDFF | Nord | 50

      Axe | 2 – Autonomie
      Action | 2.1 – Habitat
      Montant total de l'action | 70

      Association | Secteur | Montant 2026
      CCAS | Sud | 40
      UDAF | Nord | 30

      RÉCAPITULATION
      Axe | Action | Montant 2026
      Axe 1 | Chantiers | 300
      Axe 1 | Mobilité | 50
      Axe 2 | Habitat | 70
      | Total | 420
    `,
    annex: `
      1 Insertion
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Mobilité = 50: CIDFF 50
      2 Autonomie
        2.1 Habitat = 70: CCAS 40, UDAF 30
      grand 420
      again 1.1 = 300
      again 1.2 = 50
      again 2.1 = 70
    `,
  },
  {
    habit: "figures in steps, each in the column of its level",
    sheet: `
      N° | Pilier / action / bénéficiaire | Détail | Action | Pilier | Général
       | CONTRAT DE VILLE | | | | 1260
      1 | COHÉSION | | | 890
      1.1 | Réussite | | 540
       | Cordées | 310
       | Cartable | 230
      1.2 | Santé | | 350
       | Médiation | 350
      2 | EMPLOI | | | 370
      2.1 | Jeunes | | 370
       | Parrainage | 240
       | Passerelle | 130
    `,
    annex: `
      1 COHÉSION = 890
        1.1 Réussite = 540: Cordées 310, Cartable 230
        1.2 Santé = 350: Médiation 350
      2 EMPLOI = 370
        2.1 Jeunes = 370: Parrainage 240, Passerelle 130
      unread F2 CONTRAT DE VILLE 1260
    `,
  },
  {
    habit: "figures in steps, and a total that says what each of them comes to",
    sheet: `
      N° | Pilier / action / bénéficiaire | Détail | Par action | Par pilier
      1 | COHÉSION | | | 890
      1.1 | Réussite | | 540
      1.1.1 | Cordées | 310
      1.1.2 | Cartable | 230
      1.2 | Santé | | 350
      1.2.1 | Médiation | 350
      2 | EMPLOI | | | 370
      2.1 | Jeunes | | 370
      2.1.1 | Parrainage | 240
      2.1.2 | Passerelle | 130
       | TOTAL | 1260 | 1260 | 1260
    `,
    annex: `
      1 COHÉSION = 890
        1.1 Réussite = 540: Cordées 310, Cartable 230
        1.2 Santé = 350: Médiation 350
      2 EMPLOI = 370
        2.1 Jeunes = 370: Parrainage 240, Passerelle 130
      grand 1260
      again grand = 1260
      again grand = 1260
    `,
  },
  {
    habit: "totals of two levels in columns beside the lines, that say one level",
    sheet: `
      Thème | Rubrique | Association | Montant | Total rubrique | Total thème
      Sport | Clubs | Football | 310 | 540 | 890
       | | Tennis | 230
       | Tournois | Foulées | 350 | 350
      Culture | Musique | Chorale | 240 | 370 | 370
       | | Harmonie | 130
      TOTAL | | | 1260 | 1260 | 1260
    `,
    annex: `
      1 Sport = 890
        1.1 Clubs = 540: Football 310, Tennis 230
        1.2 Tournois = 350: Foulées 350
      2 Culture = 370
        2.1 Musique = 370: Chorale 240, Harmonie 130
      grand 1260
      again grand = 1260
      again grand = 1260
    `,
  },
  {
    habit: "themes summed up at the head, whose operations are called as they begin",
    sheet: `
      RÉCAPITULATIF PAR THÈME | | 2026
      I. Sport | | 890
      II. Solidarité et divers | | 370
      Total | | 1260

      Association | Demandé | Alloué 2026
      I. Sport
      Football | 400 | 310
      Tennis | 300 | 230
      Sous-total : Clubs sportifs | 700 | 540
      Foulées | 400 | 350
      Sous-total : Sport – aides exceptionnelles | 400 | 350

      II. Solidarité et divers
      Secours | 250 | 240
      Sous-total : Solidarité | 250 | 240
      Souvenir | 150 | 130
      Sous-total : Divers | 150 | 130
    `,
    annex: `
      1 Sport = 890
        1.1 Clubs sportifs = 540: Football 310, Tennis 230
        1.2 Sport – aides exceptionnelles = 350: Foulées 350
      2 Solidarité et divers = 370
        2.1 Solidarité = 240: Secours 240
        2.2 Divers = 130: Souvenir 130
      grand 1260
      unread C1 RÉCAPITULATIF PAR THÈME 2026
    `,
  },
  {
    habit: "a second table in columns of its own, whose titles few words tell",
    sheet: `
      Politique 1 « Action sociale »
      Opération | Association | Canton | Action | Budget | Subvention
      1.1 Aide alimentaire | Panier du port | Arvigny | Colis | 610 | 184
      | Croix de secours | Lavaux | Épicerie | 445 | 132
      TOTAL | | | | | 316
      TOTAL POLITIQUE 1 | | | | | 316

      Politique 2 « Aide aux communes »
      Commune | Canton | Nature des travaux | Réf. | Travaux HT | % | Aide CD
      Aubrac | Bellecombe | Radars | 2.1 | 680 | 40 | 272
      Lavaux | Montfaucon | Écluse | 2.1 | 120 | 40 | 48
      | | Amendes de police | 2.1 | | | 320
      Mirandol | Arvigny | Enduits | 2.2 | 410 | 30 | 123
      Estivaux | Montfaucon | Purge | 2.2 | 570 | 30 | 171
      | | Voirie communale | 2.2 | | | 294
      TOTAL AIDE AUX COMMUNES | | | | | | 614
      TOTAL GÉNÉRAL DES DEUX POLITIQUES | | | | | | 930
    `,
    annex: `
      1 « Action sociale » = 316
        1.1 Aide alimentaire = 316: Panier du port 184, Croix de secours 132
      2 « Aide aux communes » = 614
        2.1 Amendes de police = 320: Aubrac 272, Lavaux 48
        2.2 Voirie communale = 294: Mirandol 123, Estivaux 171
      grand 930
    `,
  },
  {
    habit: "a column whose groups their totals are named after, under a title of the whole table",
    sheet: `
      FONCTIONNEMENT – ASSOCIATIONS | | | | | INVESTISSEMENT – COMMUNES |
      Commission | Dispositif | Association | Montant (€) | | Commune | Fonds de concours (€)
      Culture et patrimoine | Festivals | Ciné-Blaise | 310 | | Wassy | 187
      ^ | ^ | Harmonie | 230 | | Vassy | 123
      ^ | | S/total 65748-311 | 540 | | TOTAL communes | 310
      ^ | Musique | Chorale | 350
      ^ | | S/total 65748-3112 | 350
      TOTAL Culture et patrimoine | | | 890
      Sport | Clubs | Judo | 240
      ^ | | S/total 65748-326 | 240
      ^ | Courses | Foulées | 130
      ^ | | S/total 65748-327 | 130
      TOTAL Sport | | | 370
      TOTAL associations | | | 1260

       | | TOTAL GÉNÉRAL VOTÉ (associations + communes) | 1570
    `,
    annex: `
      1 Culture et patrimoine = 890
        1.1 Festivals = 540: Ciné-Blaise 310, Harmonie 230
        1.2 Musique = 350: Chorale 350
      2 Sport = 370
        2.1 Clubs = 240: Judo 240
        2.2 Courses = 130: Foulées 130
      3 INVESTISSEMENT – COMMUNES
        3.1 ∅ = 310: Wassy 187, Vassy 123
      grand 1570
      part TOTAL associations = 1260: 5 lines
    `,
  },
  {
    habit: "bands that say over the titles of the columns what their group comes to",
    sheet: `
      Programme 1 : AMENDES DE POLICE (AP P62) | | TOTAL : | 890
      N° | Commune | Projet | Subvention
       | ► Traverses
      1 | Aubigny | Plateau | 310
      2 | Mortroux | Écluses | 230
       | ► Arrêts de cars
      3 | Sauzelles | Quai | 350

      Programme 2 : VOIRIE (AP P63) | | TOTAL : | 370
      N° | Commune | Projet | Subvention
       | ► Chaussées
      4 | Fontvieille | Chemin | 240
      5 | Chauvry | Rue | 130

       | Montant total des subventions | | 1260
    `,
    annex: `
      1 AMENDES DE POLICE = 890
        1.1 ► Traverses: Aubigny 310, Mortroux 230
        1.2 ► Arrêts de cars: Sauzelles 350
      2 VOIRIE = 370
        2.1 ► Chaussées [P63]: Fontvieille 240, Chauvry 130
      grand 1260
    `,
  },
  {
    habit: "titles that tell a theme and its operation, the themes summed up at the head",
    sheet: `
      RECAPITULATIF | Nombre | Crédits
      1. Enfance | 3 | 620
      2. Culture | 2 | 190
      Ensemble | 5 | 810

      DETAIL
      Association | Vote 2025 | Vote 2026
      1. Enfance / Loisirs
      Familles rurales | 150 | 155
      Lutins | 64 | 65
      1. Enfance / Clubs
      Ski-club | 390 | 400
      2. Culture / Patrimoine
      Amis du moulin | 60 | 60
      Sentiers | 120 | 130
    `,
    annex: `
      1 Enfance = 620
        1.1 Loisirs: Familles rurales 155, Lutins 65
        1.2 Clubs: Ski-club 400
      2 Culture = 190
        2.1 Patrimoine: Amis du moulin 60, Sentiers 130
      grand 810
    `,
  },
  {
    habit:
      "blocks side by side under the years of their amounts, each with titles of its own, and one total under them all",
    sheet: `
      SPORT | 2025 | 2026 | | CULTURE | 2025 | 2026
      Clubs | | | | Pratiques
      Judo | 100 | 120 | | Bagad | 40 | 50
      Voile | 200 | 210 | | Chorale | 60 | 70
      S/total clubs | 300 | 330 | | S/total pratiques | 100 | 120
      Courses | | | | TOTAL CULTURE | 100 | 120
      Foulées | 30 | 40
      S/total courses | 30 | 40
      TOTAL SPORT | 330 | 370

      SOCIAL | 2025 | 2026
      Aide
      Secours | 50 | 55
      Amicale | 20 | 20
      S/total aide | 70 | 75
      TOTAL SOCIAL | 70 | 75

      TOTAL GÉNÉRAL 2026 | | 565
    `,
    annex: `
      1 SPORT = 370
        1.1 Clubs = 330: Judo 120, Voile 210
        1.2 Courses = 40: Foulées 40
      2 SOCIAL = 75
        2.1 Aide = 75: Secours 55, Amicale 20
      3 CULTURE = 120
        3.1 Pratiques = 120: Bagad 50, Chorale 70
      grand 565
    `,
  },
  {
    habit: "« Action » says what each line does, under operations of their own",
    sheet: `
      Thématique n°1 : Insertion
      Opération n°1 : Chantiers
      Structure | Territoire | Action | Montant proposé
      ADEFI | Nord | Espaces verts | 100
      PAGE | Sud | Second œuvre | 200
      Total | | | 300
      Opération n°2 : Missions
      Structure | Territoire | Action | Montant proposé
      CIDFF | Nord | Permanences | 40
      CCAS | Sud | Accueil | 50
      Total | | | 90
      Total thématique n°1 | | | 390
    `,
    annex: `
      1 Insertion = 390
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 40, CCAS 50
    `,
  },
  {
    habit: "a number beside the operation's title",
    sheet: `
      N° opération | Intitulé de l'opération | Structure | Montant alloué
      1 | Chantiers | ADEFI | 100
      ^ | ^ | PAGE | 200
      Total | | | 300
      2 | Missions | CIDFF | 40
      ^ | ^ | CCAS | 50
      Total | | | 90
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 40, CCAS 50
    `,
  },
  {
    habit: "totals on the rows of headings, in the column of the lines' words",
    sheet: `
      Libellé | Bénéficiaire | Subvention
      AXE 1 - INSERTION | | 390
      Action 1.1 : Chantiers | | 300
      Espaces verts | ADEFI | 100
      Second œuvre | PAGE | 200
      Action 1.2 : Missions | | 90
      Permanences | CIDFF | 40
      Accueil | CCAS | 50
      TOTAL GENERAL | | 390
    `,
    annex: `
      1 INSERTION = 390
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 40, CCAS 50
      grand 390
    `,
  },
  {
    habit: "an operation's title beside the code that pays it",
    sheet: `
      Structure | Objet | Montant
      Opération 1 – Chantiers | Code C01-581A01 - imputation 65748/93581 |
      ADEFI | a | 100
      PAGE | b | 200
      | Total | 300
    `,
    annex: `
      1 ∅
        1.1 Chantiers [C01-581A01] = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "a title of the whole, themes under the header, visas below",
    sheet: `
      VILLE DE SAINT-MARCEL - SUBVENTIONS AUX ASSOCIATIONS 2026
      Bénéficiaire | Objet | Subvention 2025 | Demande 2026 | Proposition 2026 | Vote
      SPORT | < | < | < | < | <
      AS Foot | Fonctionnement | 90 | 150 | 100 |
      Judo club | Fonctionnement | 90 | 150 | 200 |
      TOTAL SPORT | | 180 | 300 | 300 |
      CULTURE | < | < | < | < | <
      Harmonie | Fonctionnement | 20 | 50 | 40 |
      Chorale | Concert | 20 | 50 | 50 |
      TOTAL CULTURE | | 40 | 100 | 90 |
      TOTAL GENERAL | | 220 | 400 | 390 |
      Le Maire,
      Vu pour être annexé à la délibération n° 2026-012
    `,
    annex: `
      1 SPORT
        1.1 ∅ = 300: AS Foot 100, Judo club 200
      2 CULTURE
        2.1 ∅ = 90: Harmonie 40, Chorale 50
      grand 390
      unread A13 Vu pour être annexé à la délibération n° 2026-012
    `,
  },
];

const moreHabits: readonly { readonly habit: string; readonly sheet: string; readonly annex: string }[] = [
  {
    habit: "a table pasted from Word, one cell a line",
    sheet: `
      Annexe 3
      OPERATION
      STRUCTURE
      DESCRIPTION
      MONTANT PROPOSE
      Thématique 1 : Insertion
      Chantiers
      ADEFI
      Espaces verts
      "100,00 €"
      PAGE
      Second œuvre
      "200,00 €"
      TOTAL
      "300,00 €"
      Missions
      CIDFF
      Permanences
      "4O,00 €"
      CCAS
      Accueil
      "50,00 €"
      TOTAL
      "90,00 €"
      TOTAL THEMATIQUE 1
      "390,00 €"
    `,
    annex: `
      1 Insertion = 390
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF ‽, CCAS 50
    `,
  },
  {
    habit: "running text whose rows end on amounts, its columns lost",
    sheet: `
      STRUCTURE DESCRIPTION MONTANT PROPOSE
      Thématique 1 : Insertion
      Opération 1 : Chantiers
      ADEFI 71 Espaces verts 100,00 €
      PAGE Second œuvre 200,00 €
      TOTAL 300,00 €
      Opération 2 : Missions
      CIDFF Permanences 40,00 €
      au siège et dans les communes
      CCAS Accueil 50,00 €
      TOTAL 90,00 €
      TOTAL THEMATIQUE 1 390,00 €
    `,
    annex: `
      1 Insertion = 390
        1.1 Chantiers = 300: ADEFI 71 Espaces verts 100, PAGE Second œuvre 200
        1.2 Missions = 90: CIDFF Permanences 40, CCAS Accueil 50
      unread A9 au siège et dans les communes
    `,
  },
  {
    habit: "themes in capital letters, operations in small ones, totals named by them",
    sheet: `
      Structure | Objet | Montant
      A. Insertion
      a) Chantiers
      ADEFI | x | 100
      PAGE | y | 200
      Total a | | 300
      b) Missions
      CIDFF | x | 40
      CCAS | y | 50
      Total b | | 90
      Total A | | 395
      B. Mobilité
      a) Plateformes
      UDAF | x | 60
      Total a | | 60
      Total B | | 60
    `,
    annex: `
      1 Insertion = 395
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 40, CCAS 50
      2 Mobilité = 60
        2.1 Plateformes = 60: UDAF 60
    `,
  },
  {
    habit: "« TOTAL II » is no beneficiary, whatever it comes to",
    sheet: `
      Structure | Objet | Montant
      I. INSERTION
      1. Chantiers
      ADEFI | x | 100
      PAGE | y | 200
      Total Chantiers | | 300
      2. Missions
      CIDFF | x | 40
      Total Missions | | 40
      TOTAL I | | 999
      II. MOBILITE
      1. Plateformes
      UDAF | x | 60
      Total Plateformes | | 60
      TOTAL II | | 60
    `,
    annex: `
      1 INSERTION = 999
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 40: CIDFF 40
      2 MOBILITE = 60
        2.1 Plateformes = 60: UDAF 60
    `,
  },
  {
    habit: "what was voted last year, and what is proposed",
    sheet: `
      Associations | Voté 2025 | Proposé 2026
      1. Sport
      AS Foot | 90 | 100
      Judo club | 180 | 200
      Total Sport | 270 | 300
    `,
    annex: `
      1 Sport
        1.1 ∅ = 300: AS Foot 100, Judo club 200
    `,
  },
  {
    habit: "an operation's total beside its last line, the themes' in the same column",
    sheet: `
      Opération | Structure | Montant proposé | Total
      Thématique 1 : Insertion
      Chantiers | ADEFI | 100 |
      | PAGE | 200 | 300
      Missions | CIDFF | 40 |
      | CCAS | 50 | 90
      Total thématique 1 | | | 390
    `,
    annex: `
      1 Insertion = 390
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 40, CCAS 50
    `,
  },
  {
    habit: "titles that no dictionary knows",
    sheet: `
      Qui ? | Quoi ? | Combien ?
      1. Sport
      AS Foot | Matchs | 100
      Judo club | Stages | 200
      Total | | 300
    `,
    annex: `
      1 Sport
        1.1 ∅ = 300: AS Foot 100, Judo club 200
    `,
  },
  {
    habit: "what the whole operation costs, beside the council's part",
    sheet: `
      Opération | Porteur | Montant total de l'opération | Montant État | Montant Département
      Chantiers | ADEFI | 500 | 100 | 100
      Chantiers | PAGE | 700 | 200 | 200
      Total | | | | 300
      Missions | CIDFF | 90 | 40 | 40
      Missions | CCAS | 80 | 50 | 50
      Total | | | | 90
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 40, CCAS 50
    `,
  },
  {
    habit: "the word « total » after the name",
    sheet: `
      Opération | Structure | Montant
      Chantiers | ADEFI | 100
      | PAGE | 200
      Chantiers - total | | 300
      Missions | CIDFF | 40
      | CCAS | 50
      Missions - total | | 90
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 40, CCAS 50
    `,
  },
];

const totalsElsewhere: readonly { readonly habit: string; readonly sheet: string; readonly annex: string }[] =
  [
    {
      habit: "the whole's total and the themes' above, the operations' below",
      sheet: `
      Opération | Structure | Montant proposé
      TOTAL GENERAL | | 450
      Thématique 1 : Insertion | | 390
      Chantiers | ADEFI | 100
      Chantiers | PAGE | 200
      Total opération | | 300
      Missions | CIDFF | 90
      Total opération | | 90
      Thématique 2 : Mobilité | | 60
      Plateformes | UDAF | 60
      Total opération | | 60
    `,
      annex: `
      1 Insertion = 390
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 90
      2 Mobilité = 60
        2.1 Plateformes = 60: UDAF 60
      grand 450
    `,
    },
    {
      habit: "the themes' totals in a block at the end",
      sheet: `
      Opération | Structure | Montant proposé
      Thématique 1 : Insertion
      Chantiers | ADEFI | 100
      Chantiers | PAGE | 200
      Total opération | | 300
      Thématique 2 : Mobilité
      Plateformes | UDAF | 60
      Plateformes | CCAS | 30
      Total opération | | 90
      Total thématique 1 | | 300
      Total thématique 2 | | 95
      Total général | | 390
    `,
      annex: `
      1 Insertion = 300
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
      2 Mobilité = 95
        2.1 Plateformes = 90: UDAF 60, CCAS 30
      grand 390
    `,
    },
    {
      habit: "subtotals by kind of beneficiary inside an operation",
      sheet: `
      Opération | Structure | Montant proposé
      Chantiers | ADEFI | 100
      Chantiers | PAGE | 200
      Sous-total associations | | 300
      Chantiers | Lens | 40
      Sous-total communes | | 40
      Total opération | | 340
      Missions | CIDFF | 90
      Total opération | | 90
    `,
      annex: `
      1 ∅
        1.1 Chantiers = 340: ADEFI 100, PAGE 200, Lens 40
        1.2 Missions = 90: CIDFF 90
      part Sous-total associations = 300: 2 lines
      part Sous-total communes = 40: 1 lines
    `,
    },
    {
      habit: "a total missing where what is left of the credits stands",
      sheet: `
      Opération | Structure | Montant proposé | Reste disponible
      Chantiers | ADEFI | 100 |
      Chantiers | PAGE | 200 |
      Total | | | 9700
      Missions | CIDFF | 90 |
      Total | | 90 | 9910
    `,
      annex: `
      1 ∅
        1.1 Chantiers: ADEFI 100, PAGE 200
        1.2 Missions = 90: CIDFF 90
    `,
    },
    {
      habit: "cantons, what works cost before tax, and thousands parted by dots",
      sheet: `
      Bénéficiaire (SIRET) | Nature des travaux | Montant HT | Taux | Subvention
      CANTON D'AUTUN
      Commune d'Autun | Toiture | "20.000 €" | 0.5 | "10.000 €"
      Commune de Curgy | Voirie | "5.000 €" | 0.5 | "2.500 €"
      Total canton d'Autun | | "25.000 €" | | "12.500 €"
      CANTON DE CLUNY
      Commune de Cluny | École | "3.000 €" | 0.5 | "1.500 €"
      Commune de Jalogny | Lavoir | "1.000 €" | 0.5 | "500 €"
      Total canton de Cluny | | "4.000 €" | | "2.000 €"
    `,
      annex: `
      1 CANTON D'AUTUN
        1.1 ∅ = 12500: Commune d'Autun 10000, Commune de Curgy 2500
      2 CANTON DE CLUNY
        2.1 ∅ = 2000: Commune de Cluny 1500, Commune de Jalogny 500
    `,
    },
  ];

test.each([...habits, ...moreHabits, ...totalsElsewhere])("$habit", ({ sheet, annex }) => {
  expect(read(sheet)).toBe(drawn(annex));
});

describe("several sheets, several tables", () => {
  const grants = `
    N° | Thématique | Opération | Structure | Montant proposé
    1 | Insertion | Chantiers | ADEFI | 100
    2 | Mobilité | Plateformes | CIDFF | 40
    3 | Insertion | Chantiers | PAGE | 200
    4 | Insertion | Clauses | CCAS | 50
    5 | Mobilité | Plateformes | UDAF | 60
    | TOTAL | | | 450
  `;

  test("a list in no order is put in order, and takes its totals from the sheet that sums it up", () => {
    const recap = `
      Thématique | Opération | Total proposé
      Insertion | Chantiers | 300
      Insertion | Clauses | 50
      Total Insertion | | 350
      Mobilité | Plateformes | 100
      Total Mobilité | | 100
    `;
    expect(read({ Liste: grants, Récapitulatif: recap })).toBe(
      drawn(`
        1 Insertion = 350
          1.1 Chantiers = 300: ADEFI 100, PAGE 200
          1.2 Clauses = 50: CCAS 50
        2 Mobilité = 100
          2.1 Plateformes = 100: CIDFF 40, UDAF 60
        grand 450
      `),
    );
  });

  test("titles that end with their codes are summed up by a sheet that gives name and code each its column", () => {
    const coded = `
      Structure | Montant proposé
      Insertion – 24-INS-01 |
      ADEFI | 100
      PAGE | 200
      Sous-total | 300
      Mobilité – 24-MOB-02 |
      UDAF | 60
      Relais | 40
      Sous-total | 100
    `;
    const summary = `
      Dispositif | Opération | Nombre | Montant accordé
      Insertion | 24-INS-01 | 2 | 300
      Mobilité | 24-MOB-02 | 2 | 110
    `;
    expect(read({ Détail: coded, Synthèse: summary })).toBe(
      drawn(`
        1 Insertion = 300
          1.1 ∅ [24-INS-01] = 300: ADEFI 100, PAGE 200
        2 Mobilité = 110
          2.1 ∅ [24-MOB-02] = 100: UDAF 60, Relais 40
      `),
    );
  });

  test("a sheet that sums up another state of the list accuses nobody", () => {
    const stale = `
      Thématique | Opération | Total proposé
      Insertion | Chantiers | 180
      Insertion | Clauses | 20
      Mobilité | Plateformes | 100
    `;
    expect(read({ Liste: grants, TCD: stale })).toBe(
      drawn(`
        1 Insertion
          1.1 Chantiers: ADEFI 100, PAGE 200
          1.2 Clauses: CCAS 50
        2 Mobilité
          2.1 Plateformes: CIDFF 40, UDAF 60
        grand 450
      `),
    );
  });

  test("a sheet that gives what each group is granted in a column of its own says no more of the others there", () => {
    const summary = `
      Thématique | Travaux | Aide
      Insertion  | 350     | 210
      Mobilité   | 260     | 100
    `;
    expect(read({ Liste: grants, Synthèse: summary })).toBe(
      drawn(`
        1 Insertion
          1.1 Chantiers: ADEFI 100, PAGE 200
          1.2 Clauses: CCAS 50
        2 Mobilité
          2.1 Plateformes: CIDFF 40, UDAF 60
        grand 450
      `),
    );
  });

  test("a sheet a theme, and one that sums them up", () => {
    const theme = (a: number, b: number) => `
      Opération | Structure | Montant proposé
      Chantiers ${a} | ADEFI | ${a}
      Chantiers ${b} | PAGE | ${b}
      Total axe | | ${a + b}
    `;
    const recap = `
      Récapitulatif par axe
      Axe | Montant
      Axe 1 : Insertion | 300
      Axe 2 | 75
      Total général | 370
    `;
    expect(read({ "Axe 1 - Insertion": theme(100, 200), "Axe 2": theme(30, 40), Récap: recap })).toBe(
      drawn(`
        1 Insertion = 300
          1.1 Chantiers 100: ADEFI 100
          1.2 Chantiers 200: PAGE 200
        2 ∅ = 70
          2.1 Chantiers 30: ADEFI 30
          2.2 Chantiers 40: PAGE 40
        grand 370
        again 1 = 300
        again 2 = 75
      `),
    );
  });

  test("a sheet an operation, their themes' titles above each", () => {
    const operation = (theme: string, title: string, a: number, b: number) => `
      ${theme}
      ${title}

      Structure | Territoire | Montant proposé
      ADEFI | Artois | ${a}
      PAGE | Artois | ${b}
      TOTAL | | ${a + b}
    `;
    const sheets = {
      "1.1": operation("Thématique 1 : Insertion", "Opération 1 : Chantiers", 100, 200),
      "1.2": operation("Thématique 1 : Insertion", "Opération 2 : Clauses", 30, 40),
      "2.1": operation("Thématique 2 : Mobilité", "Opération 1 : Vélos", 10, 15),
    };
    expect(read(sheets)).toBe(
      drawn(`
        1 Insertion
          1.1 Chantiers = 300: ADEFI 100, PAGE 200
          1.2 Clauses = 70: ADEFI 30, PAGE 40
        2 Mobilité
          2.1 Vélos = 25: ADEFI 10, PAGE 15
      `),
    );
  });

  test("what each sheet sums up under its table, by numbers alone, is unread", () => {
    const theme = (n: number, a: number, b: number) => `
      AXE ${n} : Insertion ${n}

      Fiche action | Opérateur | Montant octroyé
      Fiche action 1 : Chantiers | ADEFI | ${a}
      | Total | ${a}
      Fiche action 2 : Clauses | PAGE | ${b}
      | Total | ${b}
      | Total axe ${n} | ${a + b}

      Récapitulatif par fiche action
      Fiche action 1 | | ${a}
      Fiche action 2 | | ${b}
    `;
    expect(read({ "Axe 1": theme(1, 100, 200), "Axe 2": theme(2, 30, 40) })).toBe(
      drawn(`
        1 Insertion 1 = 300
          1.1 Chantiers = 100: ADEFI 100
          1.2 Clauses = 200: PAGE 200
        2 Insertion 2 = 70
          2.1 Chantiers = 30: ADEFI 30
          2.2 Clauses = 40: PAGE 40
        unread C11 Fiche action 1 100
        unread C12 Fiche action 2 200
        unread C11 Fiche action 1 30
        unread C12 Fiche action 2 40
      `),
    );
  });

  test("titles of groups of columns, and a row of units, are no lines", () => {
    const sheet = `
      Identification | < | < | Décision | <
      Dispositif | Bénéficiaire | Territoire | Avis | Montant
      | | | | "(en euros)"
      1/ Insertion | < | < | < | <
      1-1 Chantiers | ADEFI | Artois | favorable | 100
      ^ | PAGE | Artois | défavorable | 0
      Total 1-1 | | | | 100
    `;
    expect(read(sheet)).toBe(
      drawn(`
        1 Insertion
          1.1 1-1 Chantiers = 100: ADEFI 100, (PAGE 0)
      `),
    );
  });

  test("a pivot table in outline, whose levels no cell holds, is not guessed at", () => {
    const pivot = `
      Étiquettes de lignes | Somme de Montant proposé
      Insertion | 300
      ADEFI | 100
      PAGE | 200
      Total général | 300
    `;
    expect(read({ TCD: pivot })).toBe("none");
    expect(read({ TCD: pivot, Liste: grants })).toContain("grand 450");
  });

  test("a table that crosses structures with operations gives each operation its grants", () => {
    expect(
      read(`
        1. Insertion
        Structure | Opération 1 : Chantiers | Opération 2 : Clauses | Total
        ADEFI | 100 | | 100
        PAGE | 200 | 50 | 250
        TOTAL | 300 | 50 | 350
      `),
    ).toBe(
      drawn(`
        1 Insertion = 350
          1.1 Chantiers = 300: ADEFI 100, PAGE 200
          1.2 Clauses = 50: PAGE 50
        part ADEFI = 100: 1 lines
        part PAGE = 250: 2 lines
      `),
    );
  });

  test("titles that no word tells are operations where each row states what they add up to", () => {
    expect(
      read(`
        N° | Bénéficiaire | SIRET | Chantiers jeunes | Garage solidaire | Montant total accordé
        1 | ADEFI | 12345678900012 | 100 | 20 | 120
        2 | PAGE | 12345678900020 | 200 | - | 200
        TOTAL | | | 300 | 20 | 320
      `),
    ).toBe(
      drawn(`
        1 ∅ = 320
          1.1 Chantiers jeunes = 300: ADEFI 100, PAGE 200
          1.2 Garage solidaire = 20: ADEFI 20
        part ADEFI = 120: 2 lines
        part PAGE = 200: 1 lines
      `),
    );
  });

  test("titles merged over those of the operations are their themes'", () => {
    expect(
      read(`
        Structure | Axe 1 - Mobilité | < | Axe 2 - Logement | < | Montant total accordé
        ^ | Transport solidaire | Ateliers vélo | Intermédiation | Colocation | ^
        ADEFI | 100 | 50 | | | 150
        PAGE | | 20 | 30 | | 50
        SOLIHA | | | 70 | 10 | 80
        Total | 100 | 70 | 100 | 10 | 280
      `),
    ).toBe(
      drawn(`
        1 Mobilité
          1.1 Transport solidaire = 100: ADEFI 100
          1.2 Ateliers vélo = 70: ADEFI 50, PAGE 20
        2 Logement
          2.1 Intermédiation = 100: PAGE 30, SOLIHA 70
          2.2 Colocation = 10: SOLIHA 10
        grand 280
        part ADEFI = 150: 2 lines
        part PAGE = 50: 2 lines
        part SOLIHA = 80: 2 lines
      `),
    );
  });

  test.each(["Part État | Part Région", "Acompte | 2e tranche", "Fonctionnement | Investissement"])(
    "« %s » that add up cross nothing",
    (titles) => {
      expect(
        read(`
          Bénéficiaire | ${titles} | TOTAL
          ADEFI | 100 | 20 | 120
          PAGE | 200 | 50 | 250
          TOTAL | 300 | 70 | 370
        `),
      ).not.toContain("1.2");
    },
  );

  test("tables side by side under titles of their own", () => {
    const sheet = `
      Sport | < | < | | Culture | < | <
      Association | Objet | Subvention accordée | | Bénéficiaire | Commune | Montant proposé
      AS Foot | a | 100 | | Harmonie | Lens | 40
      Judo | b | 200 | | Chorale | Arras | 50
      Total | | 300 | | Ciné-club | Lens | 60
      | | | | Total | | 150
    `;
    expect(read(sheet)).toBe(
      drawn(`
        1 Sport
          1.1 ∅ = 300: AS Foot 100, Judo 200
        2 Culture
          2.1 ∅ = 150: Harmonie 40, Chorale 50, Ciné-club 60
      `),
    );
  });

  test("what files listed apart as not retained had asked for is granted to nobody", () => {
    const sheet = `
      Opération | Bénéficiaire | Demandé | Proposé
      Chantiers | ADEFI | 150 | 100
      Chantiers | PAGE | 250 | 200
      Total | | 400 | 300
      Missions | CIDFF | 60 | 40
      Missions | CCAS | 60 | 50
      Total | | 120 | 90
      DEMANDES NON RETENUES
      Opération | Bénéficiaire | Demandé | Motif
      Missions | Auto-école | 30 | Incomplet
    `;
    expect(read(sheet)).toBe(
      drawn(`
        1 ∅
          1.1 Chantiers = 300: ADEFI 100, PAGE 200
          1.2 Missions = 90: CIDFF 40, CCAS 50
        unread C10 Missions Auto-école 30 Incomplet
      `),
    );
  });

  test("what each line does, called « Opération aidée », names no operation under titles of two levels", () => {
    const sheet = `
      Maître d'ouvrage | Secteur | Opération aidée | Subvention
      Programme 1 – Logement
      Volet 1.1 – Constructions
      Habitat du Val | Nord | 42 logements | 400
      Coop'Toit | Sud | 12 logements | 120
      | | Total volet 1.1 | =SUM(D4:D5) -> 520
      Volet 1.2 – Réhabilitations
      Habitat du Val | Est | 96 logements | 380
      | | Total volet 1.2 | =SUM(D8:D8) -> 380
      | | Total programme 1 | =D6+D9 -> 900
    `;
    expect(read(sheet)).toBe(
      drawn(`
        1 Logement = 900
          1.1 Constructions = 520: Habitat du Val 400, Coop'Toit 120
          1.2 Réhabilitations = 380: Habitat du Val 380
      `),
    );
  });

  test("a sheet of few lines under one title: what each line does is no operation", () => {
    const sheet = `
      Structure | Commune | Action | Subvention totale
      Dispositif 3.1 – Trame verte
      Haies vives | Vaudry | Plantation | 330
      Bocage | Lessay | Formation | 54
      Total dispositif 3.1 | | | =SUM(D3:D4) -> 384
    `;
    expect(read(sheet)).toBe(
      drawn(`
        1 ∅
          1.1 Trame verte = 384: Haies vives 330, Bocage 54
      `),
    );
  });

  test("subtotals by canton inside what a title groups are parts of it, whatever they are called", () => {
    const sheet = `
      Dispositif 1 – Sécurité routière
      Canton | Commune bénéficiaire | Travaux | Subvention
      Canton de Lormont | Lormont | Plateau | 140
      Canton de Lormont | Barsac | Radars | 30
      | | S/total canton | =SUM(D3:D4) -> 170
      Canton de Givry | Givry | Chicanes | 90
      | | S/total canton | =SUM(D6:D6) -> 90
      | | TOTAL DISPOSITIF 1 | =D5+D7 -> 260
    `;
    expect(read(sheet)).toBe(
      drawn(`
        1 ∅
          1.1 Sécurité routière = 260: Lormont 140, Barsac 30, Givry 90
        part Canton de Lormont = 170: 2 lines
        part Canton de Givry = 90: 1 lines
      `),
    );
  });

  test("a name that stops on a joining word goes on in the row below it", () => {
    const sheet = `
      Action 1.1 : Médiathèques
      Bénéficiaire | Secteur | Objet | Montant de la subvention
      Médiathèque intercommunale de | Vernois | Fonds | 124
      Vernois-le-Sec
      Commune d'Auxy | Auxy | Mobilier | 62
      Total action 1.1 | | | 186
    `;
    expect(read(sheet)).toBe(
      drawn(`
        1 ∅
          1.1 Médiathèques = 186: Médiathèque intercommunale de Vernois-le-Sec 124, Commune d'Auxy 62
      `),
    );
  });

  test("a sheet whose numbers are formulas over another sums it up: the lines of each code are said again there", () => {
    const grants = `
      Action | Bénéficiaire | Enveloppe | Montant voté
      Équipes | Compagnie du Pont | RA-CUL-1 | 140
      Équipes | Ensemble Ripa | RA-CUL-1 | 95
      Manifestations | Nuits d'Aulne | RA-CUL-2 | 220
      Manifestations | Salon du livre | RA-CUL-2 | 80
      Total | | | =SUM(D2:D5) -> 535
    `;
    const summed = `
      Enveloppe | Libellé | Montant
      RA-CUL-1 | Équipes artistiques | =SUMIF(Données!C2:C5,A2,Données!D2:D5) -> 235
      RA-CUL-2 | Manifestations culturelles | =SUMIF(Données!C2:C5,A3,Données!D2:D5) -> 300
      Total | | =SUM(C2:C3) -> 535
    `;
    expect(read({ Données: grants, Synthèse: summed })).toBe(
      drawn(`
        1 ∅ = 535
          1.1 Équipes [RA-CUL-1]: Compagnie du Pont 140 [RA-CUL-1], Ensemble Ripa 95 [RA-CUL-1]
          1.2 Manifestations [RA-CUL-2]: Nuits d'Aulne 220 [RA-CUL-2], Salon du livre 80 [RA-CUL-2]
        again grand = 535
        code RA-CUL-1 = 235: 2 lines
        code RA-CUL-2 = 300: 2 lines
      `),
    );
  });
});
