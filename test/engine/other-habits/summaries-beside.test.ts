import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const told = (drawn: DrawnDossier) =>
  check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${"address" in at ? at.address : at.where} ${rule}`],
  );

const BASE = `
  Volet | Code | Action | Organisme | Proposé 2027
  1 - Habitat | HAB-PRE | Prévention des expulsions | Toit pour tous | 14200
  1 - Habitat | HAB-PRE | Prévention des expulsions | Agir Logement | 9650
  1 - Habitat | HAB-REN | Rénovation | Pact du Marais | 21300
  1 - Habitat | HAB-REN | Rénovation | Compagnons du Lay | 4480
  2 - Mobilité | MOB-VEL | Ateliers de vélo | La Roue libre | 3750
  2 - Mobilité | MOB-VEL | Ateliers de vélo | Pignon fixe | 2900
  2 - Mobilité | MOB-GAR | Garages solidaires | Auto Coup de main | 17100
  2 - Mobilité | MOB-GAR | Garages solidaires | Roulez Sèvre | 6020`;

const pivot = (code: number) => `
  Étiquettes de lignes | Somme de Proposé 2027
  1 - Habitat | 49630
  HAB-PRE | 23850
  HAB-REN | ${code}
  2 - Mobilité | 29770
  MOB-VEL | 6650
  MOB-GAR | 23120
  Total général | 79400`;

describe("a pivot that calls operations by what a column says of their lines", () => {
  test("agrees with them", () => {
    expect(told({ sheet: BASE, sheets: { TCD: pivot(25780) } })).toEqual([]);
  });

  test("is told where it differs", () => {
    expect(told({ sheet: BASE, sheets: { TCD: pivot(27580) } })).toEqual(["B4 operation-total"]);
  });
});

const byAccount = (recap: number, total = 33620) => `
  Imputation | Association | Versé 2026 | Proposition
  65748-4238 | Table ouverte | 7000 | 7400
  Aide alimentaire | Panier du port | 3900 | 4150
   | Croix de secours | 1500 | 1500
  Total 65748-4238 | | =SUM(C2:C4) -> 12400 | =SUM(D2:D4) -> 13050
  65748-4231 | Club des anciens | 800 | 820
  Personnes âgées | Les Embruns | 450 | 450
  Total 65748-4231 | | =SUM(C6:C7) -> 1250 | =SUM(D6:D7) -> 1270
  65748-425 | Voile pour tous | 16200 | 17000
  Handicap | Unafam | 2200 | 2300
  Total 65748-425 | | =SUM(C9:C10) -> 18400 | =SUM(D9:D10) -> 19300
  TOTAL | | =C5+C8+C11 -> 32050 | =D5+D8+D11 -> 33620


  Récapitulatif par imputation
  65748-4238 | Aide alimentaire | | ${recap}
  65748-4231 | Personnes âgées | | 1270
  65748-425 | Handicap | | 19300
  Total à mandater | | | ${total}`;

describe("a recapitulation that calls operations as their totals do", () => {
  test("agrees with them", () => {
    expect(told({ sheet: byAccount(13050) })).toEqual([]);
  });

  test("is told where it differs, and where what it comes to does", () => {
    expect(told({ sheet: byAccount(15030) })).toEqual(["D16 operation-total"]);
    expect(told({ sheet: byAccount(13050, 36320) })).toEqual(["D19 grand-total"]);
  });
});

const CARDS = `
  Fiche action 1 : Aide alimentaire
  Association | Rappel 2026 | Décision 2027
  Table ouverte | 7000 | 7400
  Panier du port | 3900 | 4150
  Total de la fiche | =SUM(B3:B4) -> 10900 | =SUM(C3:C4) -> 11550

  Fiche action 2 : Hébergement
  Association | Rappel 2026 | Décision 2027
  Abri de nuit | 12500 | 13250
  Total de la fiche | =SUM(B9:B9) -> 12500 | =SUM(C9:C9) -> 13250

  Fiche action 3 : Lien des aînés
  Association | Rappel 2026 | Décision 2027
  Club des anciens | 800 | 820
  Les Embruns | 450 | 450
  Total de la fiche | =SUM(B14:B15) -> 1250 | =SUM(C14:C15) -> 1270

  Fiche action 4 : Secours
  Association | Rappel 2026 | Décision 2027
  Donneurs du port | 275 | 275
  Protection civile | 1100 | 1200
  Total de la fiche | =SUM(B20:B21) -> 1375 | =SUM(C20:C21) -> 1475`;

const synthesis = (first: number, exclusion: number) => `
  Fiche | 2026 | 2027
  Fiche action 1 – Aide alimentaire | 10900 | ${first}
  Fiche action 2 – Hébergement | 12500 | 13250
  Total Exclusion | 23400 | ${exclusion}
  Fiche action 3 – Lien des aînés | 1250 | 1270
  Total Personnes âgées | 1250 | 1270
  Fiche action 4 – Secours | 1375 | 1475
  Total Santé | 1375 | 1475
  TOTAL CCAS | 26025 | 27545`;

describe("a summary whose totals put operations together that the table does not", () => {
  test("agrees with them, under a row of years", () => {
    expect(told({ sheet: CARDS, sheets: { Synthèse: synthesis(11550, 24800) } })).toEqual([]);
  });

  test("is told where a row or such a total differs", () => {
    expect(told({ sheet: CARDS, sheets: { Synthèse: synthesis(15150, 24800) } })).toEqual([
      "C2 operation-total",
    ]);
    expect(told({ sheet: CARDS, sheets: { Synthèse: synthesis(11550, 28400) } })).toEqual([
      "C4 recapitulation",
    ]);
  });
});

const PILLAR = (title: string, rank: number, rows: string) => `
  Axe ${rank} – ${title} | | |
${rows}`;

const HOUSING = PILLAR(
  "Habitat",
  1,
  `
  Action 1.1 : Prévention des expulsions | | | HAB-PRE
  Structure | Demande | Proposition | Commentaire
  Toit pour tous | 15000 | 14200 |
  Agir Logement | 9800 | 9650 | maintien
  Total action 1.1 | =SUM(B5:B6) -> 24800 | =SUM(C5:C6) -> 23850 |

  Action 1.2 : Rénovation | | | HAB-REN
  Structure | Demande | Proposition | Commentaire
  Pact du Marais | 22000 | 21300 |
  Compagnons du Lay | 4480 | 4480 | en totalité
  Total action 1.2 | =SUM(B11:B12) -> 26480 | =SUM(C11:C12) -> 25780 |
  TOTAL AXE 1 | =B7+B13 -> 51280 | =C7+C13 -> 49630 |`,
);

describe("a code in letters beside the heading of an operation", () => {
  test("is its code, and the heading is read", () => {
    const { annex } = check(dossierFrom({ sheet: HOUSING }));
    expect(annex.operations.map(({ title }) => title)).toEqual(["Prévention des expulsions", "Rénovation"]);
    expect(annex.unread).toEqual([]);
  });
});

const inTheMargin = (line: number) => `
  Rubrique | Association | 2026 | Demande | 2027 | Total rubrique
  Clubs | Union du Lay | 14500 | 15000 | 14500 | 42100
  Clubs | Rugby du Marais | 11000 | 12300 | 11800 |
  Clubs | Basket de Luçon | 6200 | 6700 | 6200 |
  Clubs | Judo du Lay | 2450 | 3150 | 2650 |
  Clubs | Tennis municipal | 7300 | 8000 | ${line} |
  Manifestations | Foulée des Gorges | 3000 | 3500 | 3000 | 9250
  Manifestations | Tournoi des écoles | 1200 | 2000 | 1500 |
  Manifestations | Ronde cycliste | 5000 | 5250 | 4750 |
  Pratiques amateurs | Harmonie | 5600 | 7050 | 6550 | 10200
  Pratiques amateurs | Chorale | 900 | 1400 | 900 |
  Pratiques amateurs | Théâtre du Moulin | 2600 | 3250 | 2750 |
  Festivals | Scène d'été | 18000 | 21000 | 20500 | 23900
  Festivals | Ciné-club | 3300 | 3900 | 3400 |
  TOTAL | | 81050 | 92500 | 85450 | 85450`;

const CHARGED = `DÉLIBÉRATION

Le Conseil municipal ATTRIBUE des subventions d'un montant total de 85 450 €.
DIT que les crédits sont inscrits au budget :
- 65748-320 (clubs) : 42 100 € ;
- 65748-326 (manifestations) : 9 250 € ;
- 65748-311 (pratiques amateurs) : 10 200 € ;
- 65748-316 (festivals) : 23 900 €.
`;

describe("what groups come to, beside their lines and in the documents", () => {
  test("is not taken for what the lines are granted, where one of them is wrong", () => {
    expect(told({ sheet: inTheMargin(6950), deliberation: CHARGED })).toEqual([]);
    expect(told({ sheet: inTheMargin(6590), deliberation: CHARGED })).toEqual(["F2 operation-total"]);
  });
});

const part = (rows: string) => `
  Dispositif | Bénéficiaire | Projet | Aide proposée
  ${rows}`;

const P183 = part(`Écoles | Commune de Vernoux | Isolation | 123715
  Écoles | Commune des Étangs | Menuiseries | 38682
  Proximité | SIVOM du Lay | Ventilation | 120000
  Total du programme | | | =SUM(D2:D4) -> 282397`);

const P207 = part(`Sites | Cabanes du Thaurion | Hébergements | 40000
  Sites | La Clairière | Accessibilité | 40688
  Itinérance | Voie verte | Section nord | 316034
  Total du programme | | | =SUM(D2:D4) -> 396722`);

const P311 = part(`Maisons | Commune de Bellegarde | Construction | 200000
  Maisons | Monts et Vallées | Extension | 77932
  Équipement | SISA du Pays | Échographe | 25000
  Total du programme | | | =SUM(D2:D4) -> 302932`);

const programmes = (second: number) => `
  Programme | Intitulé | Dossiers | Aides
  P183 | Rénovation énergétique | 3 | 282397
  P207 | Tourisme durable | 3 | ${second}
  P311 | Santé et territoires | 3 | 302932
  TOTAL | | 9 | 982051`;

describe("a sheet whose rows tell what each other comes to", () => {
  const dossier = (second: number) => ({ sheet: programmes(second), sheets: { P183, P207, P311 } });

  test("is no annex beside them", () => {
    const { sources } = check(dossierFrom(dossier(396722)));
    expect(sources).toMatchObject([{ role: "annex", sheets: ["P183", "P207", "P311"] }]);
  });

  test("is told where it differs", () => {
    expect(told(dossier(369722))).toEqual(["D3 theme-total"]);
  });
});

const shares = (first: number) => `
  Programme | Commune | Travaux | Coût HT | Exercice 2027 | Exercice 2028 | Participation totale
  EP | Bellou | Rue des Tanneurs | 28476 | 6834 | 4556 | 11390
  | Tourvoux | Traversée de bourg | 15320 | 3676 | 2452 | ${first}
  | La Ferté | Zone des Ormeaux | 41208 | 7417 | 4945 | 12362
  Total Éclairage public | | | 85004 | 17927 | 11953 | 29880
  BR | La Ferté | Deux bornes | 63400 | 13314 | 8876 | 22190
  | Mortagnac | Borne de la gare | 14755 | 4426 | 2951 | 7377
  Total Bornes de recharge | | | 78155 | 17740 | 11827 | 29567
  RB | Bellou | École maternelle | 118650 | 14238 | 9492 | 23730
  | Nocé | Salle des fêtes | 87900 | 10548 | 7032 | 17580
  Total Rénovation des bâtiments | | | 206550 | 24786 | 16524 | 41310
  TOTAL | | | 369709 | 60453 | 40304 | 100757`;

describe("a line that is wrong under the first of several totals", () => {
  test("leaves each total to the lines above it", () => {
    expect(told({ sheet: shares(6128) })).toEqual([]);
    expect(told({ sheet: shares(6138) })).toHaveLength(1);
  });
});

const CANTONS = (bridges: number) => `
  Canton | Commune | Prog. | Objet | Subvention | | Programme | Libellé | Montant
  Vallée | Arbonne | VOI | Chemin des Vignes | 14464 | | VOI | Voirie communale | 46514
  | Castéra | VOI | Rue de l'École | 18000 | | OUV | Ouvrages d'art | ${bridges}
  | Arbonne | OUV | Mur de soutènement | 8195 | | ECO | Bâtiments scolaires | 60000
  Total canton Vallée | | | | =SUM(E2:E4) -> 40659 | | Total | | 156149

  Plateau | Lannepech | VOI | Voie communale n° 4 | 14050 | | Par chapitre | |
  | Peyrehaute | ECO | Cantine scolaire | 60000 | | I | Infrastructures | 96149
  | Lannepech | OUV | Pont du Moulin | 41440 | | II | Équipements | 60000
  Total canton Plateau | | | | =SUM(E7:E9) -> 115490 | | | |

  TOTAL DÉPARTEMENT | | | | =E5+E10 -> 156149 | | | |`;

describe("two summaries one under the other beside a table", () => {
  test("are each of it, where the lines of a column are summed up by one of them", () => {
    expect(told({ sheet: CANTONS(49635) })).toEqual([]);
    expect(told({ sheet: CANTONS(49365) })).toEqual(["I3 recapitulation"]);
  });
});

const CARDS_PAID = `
  Fiche 1 | Réseaux – Fibre | | | FIB
  Chapitre : | I | art. 2041482
  Commune | Travaux | Coût HT | Taux | Aide
  Vielpré | Rue Haute | 8000 | 0.5 | 4000
  Le Mas | Place | 5000 | 0.5 | 2500
  | | | Montant total de l'aide : | 6500

  Fiche 2 | Réseaux – Câble | | | CAB
  Chapitre : | I | art. 2041482
  Commune | Travaux | Coût HT | Taux | Aide
  Vielpré | Stade | 2200 | 0.5 | 1100
  La Capelle | Bourg | 1400 | 0.5 | 700
  | | | Montant total de l'aide : | 1800

  Fiche 3 | Bornes – Recharge | | | BOR
  Chapitre : | II | art. 2041482
  Commune | Travaux | Coût HT | Taux | Aide
  Le Mas | Parking | 6000 | 0.8 | 4800
  La Capelle | Foirail | 3000 | 0.8 | 2400
  | | | Montant total de l'aide : | 7200`;

test("the rows of a summary that one account pays are each an operation's", () => {
  const summary = `
    Chap. | Intitulé | Type | Imputation | Aide
    I | Réseaux | Fibre | art. 2041482 | 6500
    | | Câble | art. 2041482 | 1800
    II | Bornes | Recharge | art. 2041482 | 7200
    | | Total | | 15500`;
  expect(told({ sheet: CARDS_PAID, sheets: { Synthèse: summary } })).toEqual([]);
});

const byNumber = (culture: number, all = 20350) => `
  Dossier | Prog. | Tiers | Objet | Proposé | | Prog. | Intitulé | Nombre | Montant
  26011 | 1204 | Harmonie de Vassy | Concerts | 6200 | | 1204 | Diffusion | 2 | 9100
  26014 | 1204 | Ciné-Blaise | Projections | 2900 | | 1207 | Lecture | 2 | 3150
  26019 | 1207 | Bulles et Pages | Salon | 2350 | | | Total Culture | 4 | ${culture}
  26023 | 1207 | Lire à Wassy | Ateliers | 800 | | 1311 | Clubs | 2 | 5400
  26031 | 1311 | Étoile sportive | École de foot | 3600 | | 1315 | Manifestations | 1 | 2700
  26038 | 1311 | Blaise Judo | Section jeunes | 1800 | | | Total Sports | 3 | 8100
  26040 | 1315 | Les Foulées | Course | 2700 | | | TOTAL SESSION | 7 | ${all}
   | | | Total | 20350`;

describe("a summary beside a list, whose last total is under those of its parts", () => {
  test("agrees with the lines", () => {
    expect(told({ sheet: byNumber(12250) })).toEqual([]);
  });

  test("is told where a part of it differs, or the whole", () => {
    expect(told({ sheet: byNumber(12520) })).toEqual(["J4 recapitulation"]);
    expect(told({ sheet: byNumber(12250, 20530) })).toEqual(["J8 grand-total"]);
  });
});

const nested = (chapter: number, sport: number) => `
  Chap. | Article | Fonction | Bénéficiaire | Libellé | Proposé
  65 | 65748 | 311 | Harmonie de Vassy | Concerts | 6200
  65 | 65748 | 311 | Ciné-Blaise | Projections | 2900
  Total article 65748 fonction 311 | | | | | 9100
  65 | 65748 | 313 | Bulles et Pages | Salon | 2350
  Total article 65748 fonction 313 | | | | | 2350
  65 | 65748 | 321 | Étoile sportive | École de foot | 3600
  65 | 65748 | 321 | Blaise Judo | Section jeunes | 1800
  Total article 65748 fonction 321 | | | | | 5400
  204 | 2041412 | 020 | Commune de Wassy | Toiture | 11750
  204 | 2041412 | 020 | Commune de Brousseval | Chaudière | 7400
  Total article 2041412 fonction 020 | | | | | 19150
  TOTAL CHAPITRE 65 | | | | | ${chapter}
  TOTAL CHAPITRE 204 | | | | | 19150
  TOTAL GÉNÉRAL | | | | | 36000

   | | | Récap par commission | |
   | | | Commission | Vice-présidence | Total
   | | | Culture | Mme Aubry | 11450
   | | | Sports | M. Colin | ${sport}
   | | | Communes | Mme Petit | 19150
   | | | Total voté | | 36000`;

describe("totals of chapters under those of their articles, and a summary by commission", () => {
  test("agree with the lines", () => {
    expect(told({ sheet: nested(16850, 5400) })).toEqual([]);
  });

  test("are told where one of them differs", () => {
    expect(told({ sheet: nested(16580, 5400) })).toEqual(["F13 recapitulation"]);
    expect(told({ sheet: nested(16850, 4500) })).toEqual(["F20 recapitulation"]);
  });
});

const margins = (works: number, sport: number) => `
  N° | Commission | Association | Objet | Montant | par dispositif | par commission
  1 | Culture | Harmonie de Vassy | Concerts | 6200 | | |
  2 | Culture | Ciné-Blaise | Projections | 2900 | 9100 | | Diffusion
  3 | Culture | Bulles et Pages | Salon | 2350 | | |
  4 | Culture | Lire à Wassy | Ateliers | 800 | 3150 | 12250 | Lecture publique

  5 | Sport | Étoile sportive | École de foot | 3600 | | |
  6 | Sport | Blaise Judo | Section jeunes | 1800 | 5400 | | Clubs formateurs
  7 | Sport | Les Foulées | Course | 2700 | | |
  8 | Sport | La Roue d'or | Critérium | ${works} | 4150 | ${sport} | Manifestations
   | | Total | | 21800 | | 21800`;

describe("totals in the margin of the last line of each group", () => {
  const report = (works: string) => `
    1. Culture : 12 250 €, dont 9 100 € pour la diffusion et 3 150 € pour la lecture publique.
    2. Sport : 9 550 €, dont 5 400 € pour les clubs formateurs et ${works} pour les manifestations.`;

  test("part the lines, under the names beside them", () => {
    const { annex } = check(dossierFrom({ sheet: margins(1450, 9550) }));
    expect(annex.operations.map(({ title }) => title)).toEqual([
      "Diffusion",
      "Lecture publique",
      "Clubs formateurs",
      "Manifestations",
    ]);
    expect(told({ sheet: margins(1450, 9550), report: report("4 150 €") })).toEqual([]);
  });

  test("are told where one of them differs, or a line under them", () => {
    expect(told({ sheet: margins(1450, 9950), report: report("4 150 €") })).toEqual(["G10 annex-row"]);
    expect(told({ sheet: margins(1540, 9550), report: report("4 150 €") })).toEqual(["F10 operation-total"]);
  });
});

const byChapter = (lecture: number) => `
  Chapitre / dispositif | Imputation | Montant
  Chapitre 1 – Culture | | 12250
  dont Diffusion | 933-311-65748 | 9100
  dont Lecture publique | 933-313-65748 | ${lecture}
  Chapitre 2 – Sports | | 9550
  dont Clubs formateurs | 933-326-65748 | 5400
  dont Manifestations | 933-326-65748 | 4150
  TOTAL | | =C3+C6 -> 21800`;

describe("a summary that tells, under each chapter, what its schemes come to and what pays them", () => {
  const sheet = `
    Dispositif | Association | Subvention
    Chapitre 1 – Culture
    Diffusion | Harmonie de Vassy | 6200
    | Ciné-Blaise | 2900
    Lecture publique | Bulles et Pages | 2350
    | Lire à Wassy | 800
    Chapitre 2 – Sports
    Clubs formateurs | Étoile sportive | 3600
    | Blaise Judo | 1800
    Manifestations | Les Foulées | 2700
    | La Roue d'or | 1450
    TOTAL | | 21800`;

  test("charges each scheme once", () => {
    expect(told({ sheet, sheets: { Récap: byChapter(3150) } })).toEqual([]);
  });

  test("is told where a scheme differs", () => {
    expect(told({ sheet, sheets: { Récap: byChapter(3510) } })).toEqual(["C4 operation-total"]);
  });
});

test("what one receives for the same in running costs and in works is one project", () => {
  const sheet = `
    I. FONCTIONNEMENT
    Association | Projet | Montant
    Panier du port | Colis, chambre froide | 9500
    Croix de secours | Maraudes | 3900
    Croix de secours | Vacances | 1350
    Foyer Saint-Jean | Dix places, literie | 18400
    Table ouverte | Repas | 2650
    Toit pour elles | Appartements | 10250
    II. ÉQUIPEMENT
    Association | Projet | Montant
    Panier du port | Colis, chambre froide | 2480
    Foyer Saint-Jean | Dix places, literie | 3150
    TOTAL | | 51680`;
  const saying = (count: number) =>
    `RAPPORT\n\nJe vous propose d'accompagner ${count} projets pour 51 680 €.`;
  expect(told({ sheet, report: saying(6) })).toEqual([]);
  expect(told({ sheet, report: saying(9) })).not.toEqual([]);
});
