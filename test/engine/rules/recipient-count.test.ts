import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

const SHEET = `
  STRUCTURE      | OBJET         | MONTANT PROPOSE
  ADEFI          | Transport     | 1500
  ADEFI          | Vélos         | 500
  Le Relais      | Transport     | 2000
  TOTAL          |               | 4000`;

const WITH_A_TOWN = SHEET.replace("Le Relais     ", "Commune de Lens");

/** Two files of three are granted. */
const WITH_REFUSED = `
  STRUCTURE      | AVIS        | MONTANT PROPOSE
  ADEFI          | Favorable   | 30000
  Les Amis       | Défavorable | 0
  Le Relais      | Favorable   | 2000
  TOTAL          |             | 32000`;

const WITH_POSTPONED = `
  STRUCTURE      | AVIS        | MONTANT PROPOSE
  ADEFI          | Favorable   | 30000
  Les Amis       | Défavorable |
  Radio Val      | Défavorable |
  Le Phare       | Ajourné     |
  Le Relais      | Favorable   | 2000
  TOTAL          |             | 32000`;

const OF_SECTORS = `
  STRUCTURE      | SECTEUR | MONTANT PROPOSE
  ADEFI          | Sport   | 1500
  Le Phare       | Sport   | 2600
  Radio Val      | Culture | 2200
  Le Relais      | Culture | 900
  TOTAL          |         | 7200`;

const report = (sentence: string): string => `RAPPORT N° 12\n\n${sentence}`;

/** What each is granted for its running, and for what it buys. */
const IN_TWO_PARTS = `
  STRUCTURE      | FONCTIONNEMENT | ACHATS | TOTAL
  ADEFI          | 2400           | 700    | 3100
  Le Phare       | 1900           | 0      | 1900
  Radio Val      | 1200           | 1500   | 2700
  Le Relais      | 900            | 0      | 900
  Les Amis       | 2100           | 450    | 2550
  TOTAL          | 8500           | 2650   | 11150`;

/** Clubs by theme, some of which are granted nothing. */
const CLUBS = `
  ASSOCIATION | DEMANDE | PROPOSITION
  SPORT
  Judo        | 500     | 400
  Tennis      | 900     | 750
  Twirling    | 600     | 0
  s/total sport | 2000  | 1150
  CULTURE
  Harmonie    | 900     | 860
  Chorale     | 300     | 240
  s/total culture | 1200 | 1100
  SOCIAL
  Croix-Rouge | 300     | 310
  Visiteurs   | 150     | 0
  ADMR        | 800     | 620
  Âge d'Or    | 700     | 570
  s/total social | 1950 | 1500
  DIVERS
  Amicale     | 200     | 155
  Prévention  | 100     | 85
  s/total divers | 300  | 240
  TOTAL       | 5450    | 3990`;

/** What a report says of each theme of the clubs. */
const clubs = (sport: string, social: string): string =>
  report(
    `- Sport : ${sport}\n\n- Culture : 2 associations, 1 100 €\n\n- Social : ${social}\n\n- Divers : 2 associations, 240 €`,
  );

/** Grants by territory, of which two of one are for roads. */
const TERRITORIES = `
  Projet | Maître d'ouvrage | Axe | Subvention
  Territoire 1 : Bief
  Voie verte | CC du Bief | Mobilité | 21000
  Halle | Albe | Centralités | 22000
  Total 1 | | | 43000
  Territoire 2 : Côte
  Quai | Senn | Mobilité | 23000
  Piste | CC de la Côte | Mobilité | 27000
  Voile | Cercle nautique | Culture | 9000
  Maison | CC de la Côte | Centralités | 15000
  Total 2 | | | 74000
  Territoire 3 : Plaine
  Médiathèque | CC de Plaine | Culture | 25000
  Friche | Vaux | Centralités | 16000
  Atelier | SCIC Bois | Centralités | 16000
  Total 3 | | | 57000
  TOTAL | | | 174000`;

const TERRITORIES_DECIDED = `DECIDE :

Article 1 : d'attribuer, au titre du territoire Bief, 2 projets, un montant de 43 000 €.

Article 2 : d'attribuer, au titre du territoire Côte, 4 projets, un montant de 74 000 €.

Article 3 : d'attribuer, au titre du territoire Plaine, 3 projets, un montant de 57 000 €.`;

/** A dozen that receive a hundred euros each. */
const DOZEN = [
  "STRUCTURE | MONTANT PROPOSE",
  ...Array.from({ length: 12 }, (_, rank) => `Association ${"ABCDEFGHIJKL".charAt(rank).repeat(3)} | 100`),
  "TOTAL | 1200",
].join("\n");

const asTold = (where: string, message: string) => ({ at: where, severity: "warning" as const, message });

const article = (recipients: string): string =>
  `DECIDE :\n\nArticle 1 : D'attribuer ${recipients} un montant total de 4 000 €.`;

const told = (said: string, counted: string) => ({
  at: "article 1",
  severity: "warning" as const,
  message: `Délibération, article 1 : ${said} bénéficiaires annoncés, l'annexe en compte ${counted}.`,
});

/** Homes by theme, beside what is granted for them. */
const HOMES = `
  Bailleur  | Résidence  | Nb logements | Subvention
  Thématique 1 : Constructions
  ADEFI     | Les Tilleuls | 24 | 52000
  Le Relais | Le Verger    | 36 | 78000
  Total 1   |              | 60 | 130000
  Thématique 2 : Rénovations
  UDAF      | Le Lac       | 73 | 82800
  APSA      | Le Bois      | 43 | 39600
  Total 2   |              | 116 | 122400
  Thématique 3 : Adaptations
  Tandem    | Les Halles   | 25 | 31250
  ADEFI     | Diffus       | 52 | 53000
  Total 3   |              | 77 | 84250
  TOTAL     |              | 253 | 336650`;

const homes = (renewed: string): string => `DECIDE :

Article 1 – Constructions : d'attribuer 130 000 € pour la création de 60 logements.

Article 2 – Rénovations : d'attribuer 122 400 € pour la rénovation de ${renewed} logements.

Article 3 – Adaptations : d'attribuer 84 250 € pour l'adaptation de 77 logements.

Article 4 – Le montant total s'élève à 336 650 € pour 253 logements.`;

/** Homes of two kinds by landlord, who is named once a group. */
const KINDS = `
  Bailleur | Résidence | PLUS | PLAI | Agrément (places) | Subvention
  Thématique 1 : Habitat du Port
  Habitat du Port | Les Tilleuls | 24 | 12 | 46 | 52000
  Habitat du Port | Le Verger    | 36 | 18 | 32 | 78000
  Total 1  | | 60 | 30 | 78 | 130000
  Thématique 2 : Logis Solidaire
  Logis Solidaire | Le Lac | 73 | 31 | 90 | 82800
  Logis Solidaire | Le Bois | 43 | 43 | 15 | 39600
  Total 2  | | 116 | 74 | 105 | 122400
  TOTAL    | | 176 | 104 | 183 | 252400`;

/** Whose sectors a table sums up above the decision. */
const SECTORS = `
  Association | Subvention
  SPORT (fonction 326)
  Judo club   | 3200
  Tennis club | 4300
  Les Archers | 700
  Total Sport | 8200
  CULTURE (fonction 311)
  Harmonie    | 12500
  Ciné-club   | 2800
  Total Culture | 15300
  NATURE (fonction 428)
  Les Jardins | 600
  La Dolo     | 850
  Total Nature | 1450
  MÉMOIRE (fonction 024)
  Souvenir    | 200
  Anciens     | 420
  Total Mémoire | 620
  TOTAL GÉNÉRAL | 25570`;

const sectors = (ofNature: number): string => `CONSEIL MUNICIPAL

La commission propose de retenir les montants qui se résument ainsi :

Secteur      Fonction       Nombre d'associations        Rappel 2023     Montant 2024
Sport        326                                3              8 000            8 200
Culture      311                                2             14 800           15 300
Nature       428                                ${ofNature}              1 300            1 450
Mémoire      024                                2                610              620
TOTAL                                           9             24 710           25 570

DECIDE :

Article 1 : D'attribuer un montant total de 25 570 €.`;

const PUPILS = `
  Collège  | Effectif | Dotation
  Molière  | 2612     | 33000
  Fontanes | 1534     | 28800
  Rabelais | 3914     | 52700
  TOTAL    | 8060     | 114500`;

/** Beside what is granted for children, one column counts them; another is a price of each. */
const CHILDREN = `
  Centre    | Nb d'enfants | Coût / enfant | Subvention
  Les Moussaillons | 48 | 15 | 720
  La Clairière     | 37 | 16 | 592
  Arc-en-ciel      | 52 | 14 | 728
  TOTAL            | 137 |    | 2040`;

const children = (sentence: string): string => `DECIDE :\n\nArticle 1 : ${sentence}`;

/** The jobs that each project creates, by programme. */
const JOBS = `
  Entreprise     | Emplois | Aide
  Programme A
  Verrerie       | 18      | 40000
  Scierie        | 22      | 30000
  Total A        | 40      | 70000
  Programme B
  Fonderie       | 41      | 90000
  Laiterie       | 12      | 25000
  Total B        | 53      | 115000
  TOTAL          | 93      | 185000`;

const jobs = (all: string): string =>
  report(
    `Ces projets doivent créer ${all} emplois en trois ans.\n\nLe programme A en crée, avec 40 emplois, un peu moins.\n\nLe programme B vient en tête avec 53 emplois.`,
  );

/** Twelve projects, what each costs and receives. */
const PROJECTS = [
  "Commune | Projet | Coût HT | Aide",
  ...Array.from(
    { length: 12 },
    (_, i) => `Commune ${"ABCDEFGHIJKL"[i]} | Travaux ${i + 1} | ${9000 + 137 * i} | ${900 + 13 * i}`,
  ),
  "TOTAL | | 117042 | 11658",
].join("\n");

const projects = (count: string): string =>
  report(`Les aides portent sur ${count} opérations représentant un coût total de 117 042 € HT.`);

/** By quarter, each line of which is of a field. */
const BY_FIELD = `
  Porteur      | Action       | Domaine | Part
  Thématique 1 : Quartier nord
  Mots en fête | Contes       | Lecture | 1800
  Harmonie     | Fanfare      | Musique | 2400
  La Rampe     | Le Bal       | Théâtre | 3100
  Jazz Club    | Scène        | Musique | 1250
  Total 1      |              |         | 8550
  Thématique 2 : Quartier sud
  Le Signet    | Lectures     | Lecture | 950
  Chœur d'ici  | Veillée      | Musique | 700
  Côté Cour    | Impromptus   | Théâtre | 1450
  Total 2      |              |         | 3100
  TOTAL        |              |         | 11650`;

const fields = (ofMusic: string): string =>
  report(
    `La Lecture réunit deux actions et 2 750 €, la Musique, ${ofMusic} actions et 4 350 €, et le Théâtre, deux actions et 4 550 €.`,
  );

/** What each canton's clubs receive, beside it what they come to and how many they are. */
const recap = (ofRoche: number): string => `
  Canton | Club | Discipline | Demande | Aide |  | Canton | Nombre | Aides
  Aubrac | AS Aubrac | sport | 1350 | 1200 |  | Aubrac | 3 | 2950
  Aubrac | Judo | sport | 950 | 800 |  | Crozet | 2 | 1750
  Aubrac | Ski | sport | 1100 | 950 |  | Roche | ${ofRoche} | 1640
  Crozet | Tennis | sport | 850 | 700 |  | Vallon | 3 | 2270
  Crozet | Rugby | sport | 1200 | 1050 |  |  |  | 
  Roche | Aviron | sport | 790 | 640 |  |  |  | 
  Roche | Boxe | sport | 1150 | 1000 |  |  |  | 
  Vallon | Cyclo | sport | 480 | 330 |  |  |  | 
  Vallon | Escrime | sport | 590 | 440 |  |  |  | 
  Vallon | Hand | sport | 1650 | 1500 |  |  |  | 
  TOTAL |  |  |  | 8610 |  |  |  | `;

/** The same of three cantons, by the title of the column that counts them. */
const shortRecap = (title: string): string => `
  Canton | Club | Discipline | Demande | Aide |  | Canton | ${title} | Aides
  Aubrac | Judo | sport | 950 | 800  |  | Aubrac | 2 | 1750
  Aubrac | Ski | sport | 1100 | 950  |  | Crozet | 3 | 2430
  Crozet | Golf | sport | 850 | 700  |  | Roche  | 4 | 1940
  Crozet | Boxe | sport | 1200 | 1050 |  |  |  | 
  Crozet | Lutte | sport | 830 | 680 |  |  |  | 
  Roche  | Aviron | sport | 790 | 640 |  |  |  | 
  Roche  | Voile | sport | 1120 | 970 |  |  |  | 
  Roche  | Hand | sport | 480 | 330 |  |  |  | 
  TOTAL  | | | | 6120 |  |  |  | `;

/** Three operations of which one has a request refused, and how many each has by the title of the column that counts. */
const withRefused = (title: string, ofLoisirs: number): string => `
  Loisirs |  |  |  |  |  |  | 
  Club | Demande | Avis | Aide |  | Dispositif | ${title} | Aides
  Judo  | 950  | Favorable   | 800  |  | Loisirs | ${ofLoisirs} | 1750
  Quad  | 2100 | Défavorable |      |  | Ligues | 3 | 2430
  Ski   | 1100 | Favorable   | 950  |  | Sections | 2 | 1610
  TOTAL | 4150 |  | 1750 |  |  |  | 
  Ligues |  |  |  |  |  |  | 
  Golf | 850  | Favorable | 700  |  |  |  | 
  Boxe | 1200 | Favorable | 1050 |  |  |  | 
  Lutte | 830 | Favorable | 680 |  |  |  | 
  TOTAL | 2880 |  | 2430 |  |  |  | 
  Sections |  |  |  |  |  |  | 
  Aviron | 790 | Favorable | 640 |  |  |  | 
  Voile | 1120 | Favorable | 970 |  |  |  | 
  TOTAL | 1910 |  | 1610 |  |  |  | 
  TOTAL GÉNÉRAL | 8940 |  | 5790 |  |  |  | `;

/** Whose homes are renewed, told by one column. */
const OWNERS = `
  Dossier | Commune | Statut    | Travaux | Aide
  R-11    | Albe    | Occupant  | 9000    | 1350
  R-12    | Senn    | Bailleur  | 21000   | 3150
  R-13    | Ruet    | Occupant  | 14000   | 2100
  R-14    | Albe    | Occupant  | 7000    | 1050
  R-15    | Lys     | Bailleur  | 30000   | 4500
  R-16    | Mont    | Occupant  | 11000   | 1650
  TOTAL   |         |           | 92000   | 13800`;

const owners = (occupying: string): string =>
  report(
    `6 dossiers sont complets : ${occupying} concernent des occupants et 2 des bailleurs. Le total s'élève à 13 800 €.`,
  );

/** A list that a count opens, whose lines add up to all. */
const listed = (count: string): string =>
  `DECIDE :\n\nArticle 1 : La commission a retenu ${count} spectacles et propose d'allouer : à La Rampe, 1 450 € ; à Mots en fête, 1 800 € ; au Signet, 950 €.`;

const SHOWS = `
  Porteur      | Spectacle | Subvention
  La Rampe     | Le Bal    | 1450
  Mots en fête | Contes    | 1800
  Le Signet    | Lectures  | 950
  TOTAL        |           | 4200`;

/** Pupils of which the annex has no column, by stage, and in all; what each stage receives. */
const STAGES = `
  Écoles            | Objet       | Montant
  Maternelles       | Fournitures | 31700
  Élémentaires      | Fournitures | 77090
  Privées           | Fournitures | 20240
  TOTAL             |             | 129030`;

const stages = (all: string): string => `Les écoles accueilleront ${all} élèves.

DECIDE :

Article 1 : d'allouer aux maternelles, pour 484 élèves, un crédit de 31 700 €.

Article 2 : d'allouer aux élémentaires, pour 1 177 élèves, un crédit de 77 090 €.

Article 3 : d'allouer aux privées, pour 309 élèves, un crédit de 20 240 €.`;

/** Themes of one titled operation each, whose lines their articles count. */
const PROGRAMMED = `
  Thématique 1 - Emploi
  Opération : Emploi 2026
  STRUCTURE  | ACTION   | MONTANT PROPOSE
  ADEFI      | Chantier | 3000
  UDAF       | Atelier  | 2500
  TOTAL      |          | 5500
  Thématique 2 - Logement
  Opération : Logement 2026
  STRUCTURE  | ACTION   | MONTANT PROPOSE
  APSA       | Médiation | 4100
  Le Relais  | Meubles  | 1200
  CIDFF      | Accueil  | 2300
  TOTAL      |          | 7600
  Thématique 3 - Santé
  Opération : Santé 2026
  STRUCTURE  | ACTION   | MONTANT PROPOSE
  Addiction  | Écoute   | 1900
  Diabète    | Cuisine  | 1000
  Mission    | Bilans   | 2200
  Soins      | Dentiste | 900
  TOTAL      |          | 6000`;

const programmed = (health: string): string =>
  [
    "DECIDE :",
    "Article 1 : au titre de la thématique 1 « Emploi », il est attribué 5 500 € aux 2 actions retenues.",
    "Article 2 : au titre de la thématique 2 « Logement », il est attribué 7 600 € aux 3 actions retenues.",
    `Article 3 : au titre de la thématique 3 « Santé », il est attribué 6 000 € aux ${health} actions retenues.`,
  ].join("\n\n");

/** Owners whom no word known counts, by the operation that grants them. */
const GRANTED = `
  OPERATION           | DOSSIER | MONTANT PROPOSE
  Opération 1 : Bourg | B-1     | 3000
  ^                   | B-2     | 2500
  ^                   | TOTAL   | 5500
  Opération 2 : Rives | R-1     | 4100
  ^                   | R-2     | 1200
  ^                   | R-3     | 2300
  ^                   | TOTAL   | 7600
  Opération 3 : Lacs  | L-1     | 1900
  ^                   | L-2     | 1000
  ^                   | L-3     | 2200
  ^                   | L-4     | 900
  ^                   | TOTAL   | 6000
                      | TOTAL   | 19100`;

/** The same works, of which the sheet says the purpose and no name. */
const WORKS = GRANTED.replace("DOSSIER", "NATURE ").replace(/(?<=\| )[BRL]-\d/g, "Enrobé");

const granted = (second: string, third = "4"): string => `DECIDE :

Article 1 : d'attribuer au titre de l'opération « Bourg » des aides à 2 riverains pour 5 500 €.

Article 2 : d'attribuer au titre de l'opération « Rives » des aides à ${second} riverains pour 7 600 €.

Article 3 : d'attribuer au titre de l'opération « Lacs » des aides à ${third} riverains pour 6 000 €.`;

/** Three groups of associations, and one of schools. */
const GROUPED = `
    Structure | Montant proposé
    SPORT
    Judo    | 1000
    Voile   | 2000
    Escrime | 1500
    TOTAL SPORT | 4500
    CULTURE
    Bagad   | 500
    Théâtre | 400
    TOTAL CULTURE | 900
    PARENTS
    Amicale | 300
    TOTAL PARENTS | 300
    ÉCOLES
    Jaurès  | 700
    Pasteur | 800
    Curie   | 650
    Buisson | 620
    TOTAL ÉCOLES | 2770
    TOTAL GÉNÉRAL | 8470`;

/** By place, each line of which one of two natures pays, that a deliberation tells apart. */
const BY_NATURE = `
  Bénéficiaire   | Objet    | Nature | Montant voté
  Canton du Nord |          |        |
  Albe           | Préau    | 204142 | 6200
  Senn           | Tondeuse | 204141 | 1850
  Ruet           | Toiture  | 204142 | 4300
  Total          |          |        | 12350
  Canton du Sud  |          |        |
  Lys            | Mur      | 204142 | 5600
  Mont           | Abri     | 204142 | 1900
  Ober           | Rideau   | 204141 | 1120
  Total          |          |        | 8620
  TOTAL GÉNÉRAL  |          |        | 20970`;

const byNature = (works: number, equipment: number): string => `DECIDE :

Article 1 : D'attribuer un montant total de 20 970 €, prélevé comme suit :

- chapitre 204, nature 204142 : ${works} aides, 18 000 €

- chapitre 204, nature 204141 : ${equipment} aides, 2 970 €`;

/** Works on bridges by sector, each of one of three natures, at one of two rates. */
const BRIDGES = `
  COMMUNE  | NATURE      | COÛT  | TAUX | AIDE
  Secteur Amont
  Albe     | Tablier     | 10000 | 40%  | 4000
  Senn     | Garde-corps | 2000  | 50%  | 1000
  Ruet     | Tablier     | 20000 | 40%  | 8000
  Sous-total Secteur Amont | |  |      | 13000
  Secteur Aval
  Mont     | Garde-corps | 3000  | 50%  | 1500
  Lys      | Culée       | 30000 | 30%  | 9000
  Orme     | Tablier     | 15000 | 40%  | 6000
  Talm     | Culée       | 40000 | 30%  | 12000
  Sous-total Secteur Aval | |   |      | 28500
  Secteur Côte
  Vern     | Tablier     | 12500 | 40%  | 5000
  Ayn      | Garde-corps | 5000  | 50%  | 2500
  Sous-total Secteur Côte | |   |      | 7500
  TOTAL    |             |       |      | 49000`;

/** What a report says of the bridges: sector by sector, then nature by nature. */
const bridges = (ofAval: number, ofNatures: string): string =>
  report(
    `L'Amont présente 3 ouvrages pour 13 000 €, dont 8 000 € pour le seul pont de Ruet.

L'Aval en concentre la moitié, avec ${ofAval} ouvrages et 28 500 €, dont 9 000 € à Lys et 12 000 € à Talm.

Enfin, 2 ouvrages sont retenus sur la Côte, soit 7 500 €.

${ofNatures}`,
  );

/** Children of two kinds by commune, and what each kind of them is worth. */
const NURSERIES = `
  COMMUNE | CRÈCHE | HALTE | AIDE CRÈCHE | AIDE HALTE | AIDE
  Albe    | 14     | 23    | 1400,50     | 1150,20    | 2550,70
  Senn    | 21     | 38    | 2100        | 1900       | 4000
  Ruet    | 30     | 11    | 3000        | 550        | 3550
  TOTAL   | 65     | 72    | 6500,50     | 3600,20    | 10100,70`;

const nurseries = (ofCreche: string): string => `DECIDE :

Article 1 : De verser 10 100,70 €, soit 6 500,50 € pour la crèche (${ofCreche}) et 3 600,20 € pour la halte (72 enfants).`;

/** A table by sector, with a column of its own and its total. */
const housed = (title: string, counts: string, total: string): string => {
  const [upper, lower, coast] = counts.split(", ").map((count) => Number.parseInt(count, 10));
  return report(`Secteur\t${title}\tAide
Secteur Amont\t${upper}\t13 000,00 €
Secteur Aval\t${lower}\t28 500,00 €
Secteur Côte\t${coast}\t7 500,00 €
Total\t${total}\t49 000,00 €`);
};

/** Works whose lengths stand beside them. */
const PIPES = `
  COMMUNE  | RUE           | ml   | TRAVAUX | AIDE
  Aubigny  | du Moulin    | 1240 | 40000   | 20000
  Bessais  | Grande Rue   | 2310 | 48000   | 24000
  Charniz  | Petit Bois   | 1415 | 22000   | 11000
  TOTAL    |              | 4965 | 110000  | 55000`;

/** What a report says of each of these works, two lengths as given. */
const pipes = (first: string, second: string): string =>
  [
    `- Aubigny : ${first} ml de conduites ;`,
    `- Bessais : ${second} ml de conduites ;`,
    "- Charniz : 1 415 ml de conduites.",
  ].join("\n\n");

/** The same in kilometres, all of them as given. */
const lengths = (all: string): string =>
  [
    `Le programme pose ${all} km de conduites, pour 55 000 €.`,
    "- Aubigny : 1,24 km, 20 000 € ;",
    "- Bessais : 2,31 km, 24 000 € ;",
    "- Charniz : 1,42 km, 11 000 €.",
  ].join("\n\n");

/** Clubs of the town and others, and how many there are of each. */
const NEAR_AND_FAR = `
  STRUCTURE         | MONTANT PROPOSE
  Associations locales
  Judo              | 400
  Tennis            | 750
  Chorale           | 320
  Amis du lavoir    | 180
  Théâtre           | 610
  Associations du canton
  Secours           | 150
  Aide à domicile   | 900
  Donneurs          | 120`;

const nearAndFar = (near: string, far: string): readonly string[] => [
  `Soit ${near} associations locales et ${far} associations du canton, pour un total de 3 430 €.`,
  `Les ${near} associations locales reçoivent 2 260 € et les ${far} associations du canton 1 170 €.`,
  `Sont aidées, à hauteur de 3 430 €, ${near} associations locales ainsi que ${far} associations du canton.`,
];

/** What towns receive, and what some pay back. */
const BOTH_WAYS = `
  COMMUNE | Montant 2025 | Transfert | Montant proposé 2026
  Albe    | 4200         | 150       | 4050
  Mur     | -300         | 60        | -360
  Lys     | 3100         | 100       | 3000
  Senn    | 2750         | 50        | 2700
  Talm    | -90          | 20        | -110
  Orx     | 1800         | 80        | 1720
  Arvan   | 990          | 40        | 950
  TOTAL   | 12450        | 500       | 11950`;

const bothWays = (paid: string, back: string): readonly string[] => [
  `Sur les 7 communes, ${paid} percevront une attribution, pour 12 420 €, et ${back} reverseront 470 €.`,
  `Parmi les 7 communes membres, ${paid} reçoivent 12 420 € et ${back} versent 470 €.`,
  `Sur 7 communes, ${back} sont redevables de 470 €, ${paid} sont bénéficiaires de 12 420 €.`,
];

testRule("recipient-count", {
  valid: [
    {
      name: "those of whom the mark and the amount both say that they receive",
      sheet: `
        STRUCTURE      | SUITE  | MONTANT PROPOSE | POUR MEMOIRE
        ADEFI          | Oui    | 1500            |
        Les Amis       | Retiré | 9600            |
        Radio Val      | PM     |                 | 22000
        Le Relais      | Oui    | 2000            |
        TOTAL          |        | 3500            |`,
      report: report("Il est proposé d'attribuer 3 500 € à 2 structures."),
    },
    ...bothWays("5", "2").map((said) => ({
      name: `as many as receive and pay back: ${said}`,
      sheet: BOTH_WAYS,
      report: report(said),
    })),
    ...[
      "Sur les 7 communes, 6 ont une école et 2 une piscine.",
      "Sur les 7 communes, 6 ont délibéré et 2 ont sollicité un report, pour 470 €.",
      "Sur les 7 communes, 6 ont cédé leur école et 2 leur piscine, pour 12 420 € reçus et 470 € rendus.",
      "Sur 7 communes, 4 perçoivent plus de 1 000 €, pour 11 470 €, et 2 reversent 470 €.",
    ].map((said) => ({ name: `some of them: ${said}`, sheet: BOTH_WAYS, report: report(said) })),
    ...nearAndFar("5", "3").map((said) => ({
      name: `as many as the themes that are named hold: ${said}`,
      sheet: NEAR_AND_FAR,
      report: report(said),
    })),
    ...[
      "Soit 9 associations locales et 7 associations du canton, pour un total de 3 430 €.",
      "Le forum a réuni 5 associations locales et 4 associations du canton, pour un coût de 1 250 €.",
      "Avec 5 bénévoles des associations locales et 4 des associations du canton, le coût est de 3 430 €.",
      "Le pays compte 6 associations locales et 3 associations du canton, soutenues à hauteur de 3 430 €.",
      "On dénombre 6 associations locales et 3 associations du canton, qui ont 2 260 € et 1 170 €.",
    ].map((said) => ({
      name: `counts that may be of something else: ${said}`,
      sheet: NEAR_AND_FAR,
      report: report(said),
    })),
    { name: "counts beside the names of rows", sheet: PIPES, report: report(pipes("1 240", "2 310")) },
    {
      name: "counts of the same noun that are of no column",
      sheet: PIPES,
      report: report(pipes("1 240", "3 018")),
    },
    {
      name: "a long count of something else beside what all receive",
      sheet: PIPES,
      report: report("Le programme dessert 3 870 foyers, pour 55 000 €."),
    },
    {
      name: "shares that a sentence says in full, brackets left out",
      sheet: PIPES,
      report: report(
        "Rentrée : 1 240 élèves, soit 410 en maternelle (5 écoles, 18 classes) et 830 en élémentaire.",
      ),
    },
    { name: "lengths that add up as they are rounded", sheet: PIPES, report: report(lengths("4,98")) },
    {
      name: "a column of counts that adds up",
      sheet: BRIDGES,
      report: housed("Places", "94, 62, 35", "191"),
    },
    {
      name: "schools of two sectors, counted once in all",
      sheet: BRIDGES,
      report: housed("Écoles", "4, 6, 3", "12"),
    },
    {
      name: "durations of which one began before another ended",
      sheet: BRIDGES,
      report: housed("Durée (jours)", "120, 300, 105", "575"),
    },
    {
      name: "households helped by two sectors, counted once in all",
      sheet: BRIDGES,
      report: housed("Foyers concernés", "120, 150, 35", "205"),
    },
    {
      name: "what is no slip of the pen away from what its rows come to",
      sheet: BRIDGES,
      report: housed("Adhérents", "120, 150, 235", "478"),
    },
    { name: "shares of a whole hundred", sheet: BRIDGES, report: housed("Part", "33, 33, 33", "100") },
    {
      name: "small thousands of euros, each rounded for itself",
      sheet: BRIDGES,
      report: `RAPPORT N° 12

(en milliers d'euros)

Secteur\tCoût\tAide
Secteur Amont\t1 250\t206
Secteur Aval\t2 300\t405
Total\t3 550\t610`,
    },
    {
      name: "counts that a column of ranks holds by chance",
      sheet: `
  N° D'ORDRE | ÉCOLE    | AIDE
  2          | Aubigny  | 20000
  3          | Bessais  | 24000
  11         | Charniz  | 11000
  TOTAL      |          | 55000`,
      report: report("- Aubigny : 2 classes ;\n\n- Bessais : 3 classes ;\n\n- Charniz : 12 classes."),
    },
    {
      name: "counts that a column of something else holds by chance",
      sheet: `
  ÉCOLE    | Niveau | AIDE
  Aubigny  | 2      | 20000
  Bessais  | 3      | 24000
  Charniz  | 11     | 11000
  TOTAL    |        | 55000`,
      report: report("- Aubigny : 2 classes ;\n\n- Bessais : 3 classes ;\n\n- Charniz : 12 classes."),
    },
    {
      name: "a mean beneath what it is of",
      sheet: BRIDGES,
      report: housed("Durée (mois)", "18, 24, 12", "20"),
    },
    {
      name: "a part of what a territory has, counted behind its own amount",
      sheet: TERRITORIES,
      deliberation: TERRITORIES_DECIDED,
      report: `Bief : 43 000 €, dont 21 000 € pour la voie verte. Côte : 74 000 €, dont 50 000 € pour les deux projets de mobilité. Plaine : 57 000 €, dont 25 000 € pour la médiathèque.`,
    },
    {
      name: "refusals of another year",
      sheet: WITH_POSTPONED,
      report: report("En 2023, 2 dossiers ont été aidés, 3 ont reçu un avis défavorable et 1 a été ajourné."),
    },
    {
      name: "things that a report counts otherwise than the table of a deliberation",
      sheet: BRIDGES,
      deliberation:
        "DECIDE :\n\nArticle 1 : De répartir ce programme comme suit :\n\nSecteur\tNombre d'ouvrages\tAide\nSecteur Amont\t3\t13 000,00 €\nSecteur Aval\t4\t28 500,00 €\nSecteur Côte\t2\t7 500,00 €\nTotal\t9\t49 000,00 €",
      report: report(
        "L'Aval en concentre la moitié, avec 5 ouvrages d'art et 28 500 €.\n\nLa Côte en a 3 ouvrages pour 7 500 €.",
      ),
    },
    {
      name: "what a column counts that the words ahead call by its title, and others there",
      sheet: NURSERIES,
      deliberation: nurseries("65 enfants et 18 agents"),
    },
    {
      name: "whatever they are, to whom one of something is granted, be they many more than the lines",
      sheet: SHEET,
      deliberation: article("une aide communale à 40 artisans,"),
    },
    {
      name: "a count that ends a longer one before it",
      sheet: `
        Secteur | Association | Montant
        Nord    | A1 | 100
        Nord    | A2 | 120
        Nord    | A3 | 130
        Nord    | A4 | 140
        Nord    | A5 | 150
        Nord    | A6 | 160
        Nord    | A7 | 170
        Nord    | A8 | 180
        Nord    | A9 | 190
        Nord    | A10 | 200
        Nord    | A11 | 210
        Nord    | A12 | 220
        Sud     | B1 | 300
        Sud     | B2 | 315
        Est     | C1 | 400
        Est     | C2 | 410
        Est     | C3 | 420
        Ouest   | D1 | 500
        Ouest   | D2 | 510
        TOTAL   |    | 4825`,
      report: report(
        "Nord : 12 dossiers (1 970 €), Sud : 2 dossiers (615 €), Est : 3 dossiers (1 230 €), Ouest : 2 dossiers (1 010 €).",
      ),
    },
    {
      name: "a column that nothing says to count lines, one beside most places of one line",
      sheet: `
        Secteur | Club    | Montant
        Nord    | Judo    | 400
        Nord    | Tennis  | 750
        Nord    | Aviron  | 620
        Nord    | Escrime | 310
        Nord    | Boules  | 155
        Sud     | Lutte   | 240
        Est     | Voile   | 860
        Ouest   | Rugby   | 570
        TOTAL   |         | 3905`,
      report: report(
        "Secteur\tSections\tAide\nNord\t5\t2 235 €\nSud\t1\t240 €\nEst\t1\t860 €\nOuest\t2\t570 €",
      ),
    },
    {
      name: "what is paid back counts among no aids",
      sheet: `
        N°   | Nature      | Observation | Montant accordé
        25-1 | Alimentaire |             | 60
        25-2 | Alimentaire |             | 80
        25-3 | Alimentaire |             | 45
        25-4 | Énergie     |             | 212.40
        25-5 | Énergie     |             | 185
        25-6 | Logement    |             | 450
        25-7 | Logement    |             | 380
        25-8 | Logement    | Trop-perçu  | -150
        25-9 | Santé       |             | 84.90
        25-10 | Santé      |             | 160
        TOTAL |            |             | 1507.30`,
      report: report(
        "Alimentaire : 3 aides, 185,00 €.\n\nÉnergie : 2 aides, 397,40 €.\n\nLogement : 2 aides pour 830,00 €, soit 680,00 € après déduction du trop-perçu.\n\nSanté : 2 aides, 244,90 €.",
      ),
    },
    {
      name: "what each sector, each nature and each rate has, on either side of what it comes to",
      sheet: BRIDGES,
      report: bridges(
        4,
        "Les tabliers absorbent 23 000 € pour 4 ouvrages, les garde-corps 5 000 € (3 ouvrages) et les culées 21 000 € pour 2 ouvrages.",
      ),
    },
    {
      name: "things of another kind beside what a nature comes to, that others of the noun are not",
      sheet: BRIDGES,
      report: bridges(4, "Les tabliers absorbent 23 000 € pour 11 ouvrages."),
    },
    {
      name: "what an item of a list counts, in an article that goes on to it",
      sheet: `
        N° | Association | Subvention
        Sports de glace
        1 | Judo club   | 3200
        2 | Tennis club | 4300
        3 | Les Archers | 700
          | Total Sports de glace | 8200
        Festivals
        4 | Harmonie    | 12500
        5 | Ciné-club   | 2800
          | Total Festivals | 15300
        Arts visuels
        6 | Les Jardins | 600
        7 | La Dolo     | 850
          | Total Arts visuels | 1450
          | TOTAL PROGRAMME 384 | 24950`,
      deliberation: `DÉCIDE

d'attribuer, au titre du programme n° 384, 7 subventions, pour un montant total de 24 950,00 €, selon la répartition suivante :

Sports de glace – 3 subventions, 8 200,00 € (imputation 933-311-65748) ;

Festivals – 2 subventions, 15 300,00 € (imputation 933-311-65748) ;

Arts visuels – 2 subventions, 1 450,00 € (imputation 933-312-65748) ;

d'approuver les conventions.`,
    },
    {
      name: "those that a nature pays, of places that several pay",
      sheet: BY_NATURE,
      deliberation: byNature(4, 2),
    },
    {
      name: "a whole that its shares make, each of them of a group of its own",
      sheet: GROUPED,
      report: report("6 associations sont aidées : 3 clubs, 2 troupes et 1 association de parents."),
    },
    {
      name: "files whose cost its sentence says",
      sheet: GROUPED,
      report: report("Les 3 dossiers du volet culture représentent 45 000 €."),
    },
    {
      name: "those granted something, theme by theme, though the amount of one is wrong",
      sheet: CLUBS,
      report: clubs("2 associations, 1 510 €", "3 associations, 1 500 €"),
    },
    { name: "what the counts beside each amount add up to", sheet: STAGES, deliberation: stages("1 970") },
    { name: "far more than they add up to", sheet: STAGES, deliberation: stages("4 970") },
    {
      name: "what stands behind the bracket of the shares",
      sheet: STAGES,
      report: report(
        "La rentrée compte 1 970 élèves (789 en maternelle et 1 181 ailleurs), une aide étant versée à chacun.",
      ),
    },
    {
      name: "shares of a whole that leave some out",
      sheet: STAGES,
      report: report("La rentrée compte 1 970 élèves, dont 689 en maternelle et 1 181 ailleurs."),
    },
    {
      name: "what no word tells, as many as the lines of each amount",
      sheet: GRANTED,
      deliberation: granted("3"),
    },
    { name: "actions, the lines of titled operations", sheet: PROGRAMMED, deliberation: programmed("4") },
    {
      name: "others than the lines, for two amounts of three",
      sheet: GRANTED,
      deliberation: granted("4", "5"),
    },
    { name: "projects beside what they cost together", sheet: PROJECTS, report: projects("12") },
    { name: "what a column comes to in all", sheet: JOBS, report: jobs("93") },
    { name: "another count than a slip of the pen away from it", sheet: JOBS, report: jobs("120") },
    { name: "what each field of a sentence counts", sheet: BY_FIELD, report: fields("trois") },
    { name: "what a sentence shares out as a column does", sheet: OWNERS, report: owners("4") },
    {
      name: "shares that no column makes, though they are more than the whole",
      sheet: OWNERS,
      report: owners("5").replace("et 2 des", "et 3 des"),
    },
    { name: "how many each canton of a recapitulation has", sheet: recap(2) },
    {
      name: "other numbers beside the cantons of a recapitulation",
      sheet: recap(2).replace("Crozet | 2 ", "Crozet | 7 ").replace("Vallon | 3 ", "Vallon | 9 "),
    },
    { name: "other numbers beside three cantons, under no title that counts", sheet: shortRecap("Rang") },
    {
      name: "requests that a recapitulation counts, one of them refused",
      sheet: withRefused("Nombre reçus", 3),
    },
    {
      name: "files that a recapitulation counts, perhaps with one that is refused",
      sheet: withRefused("Nombre de dossiers", 3),
    },
    { name: "what a list that it opens adds up to", sheet: SHOWS, deliberation: listed("trois") },
    {
      name: "others than the list that it opens, which is a part of what is granted",
      sheet: SHOWS,
      deliberation: listed("quatre").replace("950", "900"),
    },
    {
      name: "a short count beside nothing that is granted",
      sheet: HOMES,
      report: report("Le parc compte 235 logements."),
    },
    {
      name: "two kinds of the same thing, each of its own column",
      sheet: KINDS,
      deliberation:
        "DECIDE :\n\nArticle 1 – D'attribuer un montant total de 252 400 € pour la construction de 104 logements PLAI et de 176 logements PLUS.",
    },
    {
      name: "what a table in a presentation counts of each part",
      sheet: SECTORS,
      deliberation: sectors(2),
    },
    {
      name: "another kind than those that columns count",
      sheet: KINDS,
      deliberation:
        "DECIDE :\n\nArticle 1 – D'attribuer un montant total de 252 400 € pour la construction de 106 garages.",
    },
    {
      name: "what the one column that counts them comes to, beside its amount",
      sheet: CHILDREN,
      deliberation: children("D'attribuer un montant total de 2 040 € pour l'accueil de 137 enfants."),
    },
    {
      name: "some of them, a slip of the pen away from all",
      sheet: CHILDREN,
      deliberation: children(
        "D'attribuer un montant total de 2 040 € pour l'accueil d'enfants, dont 127 enfants du territoire.",
      ),
    },
    {
      name: "others than a column counts, however near",
      sheet: CHILDREN,
      deliberation: children("D'attribuer un montant total de 2 040 € aux centres, sur 139 demi-journées."),
    },
    { name: "what a column counts of what each article grants", sheet: HOMES, deliberation: homes("116") },
    {
      name: "a count that a column does not come to, and no slip of the pen would",
      sheet: HOMES,
      deliberation: homes("187"),
    },
    {
      name: "a count of another year near a column's total",
      sheet: PUPILS,
      report: report("Les collèges accueillent 8 060 élèves, contre 8 214 élèves à la rentrée précédente."),
    },
    {
      name: "beneficiaries, each once",
      sheet: SHEET,
      deliberation: article("aux 2 associations de l'annexe"),
    },
    {
      name: "a count before the amount of all, which its sentence then shares out",
      sheet: `
        Action   | Structure         | Projet     | Département
        Action 1 | ADEFI             | Prêt       | 1500
        Action 1 | UDAF              | Atelier    | 500
                 |                   | Total Action 1 – Vélos | 2000
        Action 2 | Le Relais         | Garage     | 3000
        Action 2 | Commune de Bauges | Parking    | 700
                 |                   | Total Action 2 – Autos | 3700
        Action 3 | Le Relais         | Permis     | 900
                 |                   | Total Action 3 – Écoles | 900
                 |                   | TOTAL      | 6600`,
      deliberation: `Le Bureau décide d'accorder cinq subventions pour un montant de 6 600 euros, soit 2 000 euros pour l'action 1, 3 700 euros pour l'action 2 et 900 euros pour l'action 3.

Les dépenses relatives aux actions 1 et 2 (5 700 euros) sont imputées au chapitre 204 ; celles de l'action 3 (900 euros) au chapitre 65, article 65748.`,
    },
    {
      name: "each as often as it is granted",
      sheet: SHEET,
      deliberation: article("aux trois bénéficiaires"),
    },
    { name: "some of them", sheet: SHEET, deliberation: article("à plusieurs associations, dont 4 clubs,") },
    {
      name: "those of one kind",
      sheet: WITH_A_TOWN,
      deliberation: article("à 1 commune et aux associations"),
    },
    {
      name: "some beside others",
      sheet: SHEET,
      deliberation: article("aux 5 associations et à la commune"),
    },
    { name: "grants, each once", sheet: SHEET, deliberation: article("3 subventions pour") },
    {
      name: "actions of a list that names none: its lines",
      sheet: SHEET,
      deliberation: article("pour 3 projets"),
    },
    {
      name: "all of them, beside what each theme receives",
      sheet: `
        1. Mobilité
        STRUCTURE | MONTANT PROPOSE
        ADEFI     | 1500
        TOTAL     | 1500
        2. Logement
        STRUCTURE | MONTANT PROPOSE
        Le Relais | 2000
        TOTAL     | 2000`,
      report:
        "RAPPORT N° 12\n\nIl est proposé de soutenir 2 organismes, pour 1 500 € sur l'axe 1 et 2 000 € sur l'axe 2.",
    },
    { name: "a file that was only received", sheet: SHEET, deliberation: article("pour 9 dossiers reçus") },
    {
      name: "files examined, those of the annex that are refused among them",
      sheet: WITH_REFUSED,
      report: report("Le comité a examiné 3 demandes."),
    },
    {
      name: "refusals told one word at a time",
      sheet: WITH_POSTPONED,
      report: report("2 sont proposés, 2 sont refusés et 1 est ajourné."),
    },
    {
      name: "those alone of whom one word of refusal is said",
      sheet: WITH_POSTPONED,
      report: report(
        "2 actions sont proposées ; 2 actions sont refusées et une reviendra à la prochaine séance.",
      ),
    },
    {
      name: "opinions, for or against, whose verb is said once",
      sheet: WITH_POSTPONED,
      report: report("2 reçoivent un avis favorable, 2 un avis défavorable et 1 est ajourné."),
    },
    {
      name: "more files examined than the annex, which holds what is granted alone, can tell",
      sheet: SHEET,
      report: report("Le comité a examiné 9 demandes."),
    },
    {
      name: "one more asks than the annex grants, the text says how many are granted",
      sheet: SHEET,
      report: report("Sur les 4 demandes reçues, il est proposé d'en retenir 3."),
    },
    {
      name: "those alone who receive more than a threshold",
      sheet: WITH_REFUSED.replace("2000", "25000"),
      report: report("Une convention est conclue avec les deux associations percevant plus de 23 000 €."),
    },
    ...[
      "Deux associations reçoivent plus de 2 000 €.",
      "Trois associations reçoivent plus de 1 500 €.",
      "Les deux subventions de plus de 2 000 € sont versées en deux fois.",
      "Les subventions de moins de 2 000 €, au nombre de deux, sont versées en une fois.",
      "Deux associations du secteur sportif dépassent 1 000 €.",
      "Trois associations nouvelles reçoivent plus de 2 000 €.",
      "Deux associations qui perçoivent une aide supérieure ou égale à 2 200 € signent une convention.",
      "Celles qui reçoivent au moins 2 200 € signent une convention ; les trois autres, non.",
      "Les subventions d'au moins 2 200 €, soit deux dossiers, sont fractionnées, les deux autres versées en une fois.",
      "Les aides à l'animation d'au moins 1 000 €, soit deux dossiers, sont fractionnées.",
      "Sont inférieures à 1 000 € une aide sur quatre.",
      "Les subventions inférieures à 2 200 €, qui sont au nombre de deux et font 2 400 €, sont versées en une fois.",
    ].map((said) => ({ name: said, sheet: OF_SECTORS, report: report(said) })),
    ...[
      "Les trois structures qui reçoivent plus de 1 900 € de fonctionnement, ou autant, signent une convention.",
      "Les aides au fonctionnement d'au moins 2 000 €, soit 2 dossiers, donnent lieu à une convention.",
      "Trois structures reçoivent plus de 2 000 €.",
    ].map((said) => ({ name: said, sheet: IN_TWO_PARTS, report: report(said) })),
    {
      name: "what is counted otherwise, or in passing",
      sheet: SHEET,
      report: report("Le département compte 4 clubs. Le comité, composé de 4 membres, s'est réuni 4 fois."),
    },
    {
      name: "what was granted before",
      sheet: SHEET,
      report: report("En 2024, le comité avait retenu 4 projets pour 5 000 €."),
    },
    {
      name: "a kind of which nothing tells what it counts, far from the annex's",
      sheet: SHEET,
      deliberation: "DECIDE :\n\nArticle 1 : De financer 24 séances pour un montant total de 4 000 €.",
    },
    {
      name: "places that a column of the list names, each of several works",
      sheet: `
        Commune | Travaux       | Montant
        Nans    | Éclairage     | 1200
        Nans    | Enfouissement | 3400
        Ouhans  | Éclairage     | 900
        Vaire   | Bornes        | 2100
        Vaire   | Poste         | 1500
        TOTAL   |               | 9100`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 9 100 € pour 5 opérations dans 3 communes.",
    },
    {
      name: "actions that were asked for, of which those granted are counted part by part",
      sheet: `
        Quartier | Porteur   | Avis    | Subvention
        Aubiers  | ADEFI     | Retenu  | 5000
        ^        | Le Relais | Ajourné |
        ^        | Radio Val | Retenu  | 2000
        Total Aubiers | | | 7000
        Benauge  | Le Phare  | Retenu  | 4000
        ^        | UDAF      | Retenu  | 3000
        ^        | APSA      | Retenu  | 1000
        Total Benauge | | | 8000
        TOTAL | | | 15000`,
      deliberation: `L'appel à projets a recueilli 6 actions.

DECIDE :

Article 1 : D'attribuer 7 000 € au quartier Aubiers (2 actions).

Article 2 : D'attribuer 8 000 € au quartier Benauge (3 actions).`,
    },
  ],
  invalid: [
    ...[...bothWays("6", "2"), ...bothWays("5", "3")].map((said) => ({
      name: `one more than receive, or pay back: ${said}`,
      sheet: BOTH_WAYS,
      report: report(said),
      findings: [
        { at: "communes", severity: "warning" as const, message: said.includes("6 ") ? " 5." : " 2." },
      ],
    })),
    ...[...nearAndFar("5", "4"), ...nearAndFar("6", "3")].map((said) => ({
      name: `one more than the theme that is named holds: ${said}`,
      sheet: NEAR_AND_FAR,
      report: report(said),
      findings: [
        { at: "canton", severity: "warning" as const, message: said.includes("4 ") ? "3. " : "5. " },
      ],
    })),
    {
      name: "other than those that a nature pays",
      sheet: BY_NATURE,
      deliberation: byNature(5, 2),
      findings: [
        asTold("article 1", "Délibération, article 1 : 5 subventions annoncées, l'annexe en compte 4."),
      ],
    },
    {
      name: "far more than its lines beside an amount of the annex: those whom they help",
      sheet: DOZEN,
      report: report(
        "Mme l'adjointe indique que 210 bénéficiaires sont aidés cette année, pour 1 200 euros.",
      ),
      findings: [
        { ...asTold("rapport", "210 bénéficiaires annoncés, l'annexe en compte 12"), severity: "info" },
      ],
    },
    {
      name: "too many beside an amount of the annex of which nothing else was made",
      sheet: DOZEN,
      report: report(
        "Mme l'adjointe indique que quatorze associations sont aidées cette année, pour 1 200 euros.",
      ),
      findings: [asTold("rapport", "14 bénéficiaires annoncés, l'annexe en compte 12")],
    },
    {
      name: "a whole that is not what the counts beside each amount add up to",
      sheet: STAGES,
      deliberation: stages("2 070"),
      findings: [
        asTold(
          "2 070",
          "Délibération : « 2 070 élèves », alors que le détail donné par le document en fait 1 970.",
        ),
      ],
    },
    {
      name: "shares that are more than their whole, a slip of the pen away",
      sheet: STAGES,
      report: report("La rentrée compte 1 870 élèves, dont 689 en maternelle et 1 281 ailleurs."),
      findings: [asTold("1 870", "alors que le détail donné par le document en fait 1 970.")],
    },
    {
      name: "all the shares of a bracket",
      sheet: STAGES,
      report: report("La rentrée compte 2 070 élèves (689 en maternelle et 1 281 ailleurs)."),
      findings: [asTold("2 070", "alors que le détail donné par le document en fait 1 970.")],
    },
    {
      name: "what no word tells, one off where the others are the lines of their amounts",
      sheet: GRANTED,
      deliberation: granted("4"),
      findings: [asTold("article 2", "« 4 riverains », l'annexe en compte 3.")],
    },
    {
      name: "what no word tells, beside lines that say what they are for and name nobody",
      sheet: WORKS,
      deliberation: granted("4"),
      findings: [asTold("article 2", "« 4 riverains », l'annexe en compte 3.")],
    },
    {
      name: "projects, beside what a column says that they cost together",
      sheet: PROJECTS,
      report: projects("10"),
      findings: [{ at: "10 opérations", severity: "warning", message: "12" }],
    },
    {
      name: "what a column comes to in all, where the other counts of it are its own",
      sheet: JOBS,
      report: jobs("39"),
      findings: [{ at: "39 emplois", message: "93" }],
    },
    {
      name: "what an article grants for, where the others give what the annex's column counts",
      sheet: HOMES,
      deliberation: homes("161"),
      findings: [asTold("article 2", "« 161 logements », l'annexe en donne 116")],
    },
    {
      name: "a count whose digits changed places with those of the column, beside what its lines are granted",
      sheet: HOMES,
      deliberation: "DECIDE :\n\nArticle 1 – Le montant total s'élève à 336 650 € pour 235 logements.",
      findings: [asTold("article 1", "« 235 logements », l'annexe en donne 253")],
    },
    {
      name: "a slip of the pen away from what the one column that counts them comes to, beside its amount",
      sheet: CHILDREN,
      deliberation: children("D'attribuer un montant total de 2 040 € pour l'accueil de 187 enfants."),
      findings: [
        asTold("article 1", "« 187 enfants », la colonne « Nb d'enfants » de l'annexe en donne 137"),
      ],
    },
    {
      name: "the word behind the noun that titles a column of its own, beside what all are granted",
      sheet: KINDS,
      deliberation:
        "DECIDE :\n\nArticle 1 – D'attribuer un montant total de 252 400 € pour la construction de 108 logements PLAI et de 176 logements PLUS.",
      findings: [asTold("article 1", "« 108 logements », la colonne « PLAI » de l'annexe en donne 104")],
    },
    {
      name: "what the bracket of a title counts, over the one part that the sentence names",
      sheet: KINDS,
      deliberation: article("aux structures").replace("4 000", "252 400"),
      report: report("Logis Solidaire gère deux résidences, totalisant 106 places."),
      findings: [
        asTold(
          "Logis Solidaire",
          "« 106 places », la colonne « Agrément (places) » de l'annexe en donne 105",
        ),
      ],
    },
    {
      name: "no slip of the pen, where the others of the list and the total told bear out the column",
      sheet: HOMES,
      deliberation: homes("125"),
      findings: [asTold("article 2", "« 125 logements », l'annexe en donne 116")],
    },
    {
      name: "the one row of a table in a presentation whose count is not what its named part has",
      sheet: SECTORS,
      deliberation: sectors(3),
      findings: [asTold("Nature", "l'annexe en compte 2")],
    },
    {
      name: "the one line whose count is not its own, where the others of the list are",
      sheet: CHILDREN,
      report: report(
        "- Les Moussaillons : 48 inscrits, 720 € ;\n\n- La Clairière : 73 inscrits, 592 € ;\n\n- Arc-en-ciel : 52 inscrits, 728 €.",
      ),
      findings: [asTold("La Clairière", "« 73 inscrits », l'annexe en donne 37")],
    },
    {
      name: "the one field of a sentence whose count is not the annex's",
      sheet: BY_FIELD,
      report: fields("cinq"),
      findings: [asTold("rapport", "5 subventions annoncées, l'annexe en compte 3")],
    },
    {
      name: "the one share of a sentence that is no column's, the whole and the other being so",
      sheet: OWNERS,
      report: owners("5"),
      findings: [asTold("rapport", "« 5 concernent », l'annexe en compte 4")],
    },
    {
      name: "the same ahead of the first article, where no word says that a decision begins",
      sheet: OWNERS,
      deliberation:
        "DÉLIBÉRATION N° 7\n\n6 dossiers ont reçu l'agrément : 5 concernent des occupants et 2 des bailleurs.\n\nArticle 1 : D'attribuer aux 6 propriétaires un montant total de 13 800 €.",
      findings: [asTold("délibération", "« 5 concernent », l'annexe en compte 4")],
    },
    {
      name: "one canton of a recapitulation that counts more than its lines",
      sheet: recap(4),
      findings: [{ at: "H4", severity: "warning", suspects: ["H4"], message: "4, alors que" }],
    },
    {
      name: "how many all cantons of a recapitulation have, each of which is right",
      sheet: recap(2).replace(
        "| Rugby | sport | 1200 | 1050 |  |  |  | ",
        "| Rugby | sport | 1200 | 1050 |  | Total | 11 | 8610",
      ),
      findings: [{ at: "H6", severity: "warning", suspects: ["H6"], message: "11, alors que" }],
    },
    {
      name: "one of three cantons, under a title that says that it counts",
      sheet: shortRecap("Nombre de dossiers"),
      findings: [{ at: "H4", severity: "warning", suspects: ["H4"], message: "4, alors que" }],
    },
    {
      name: "one more than those of an operation that are helped, that asks too",
      sheet: withRefused("Nombre aidés", 3),
      findings: [{ at: "G3", severity: "warning", suspects: ["G3"], message: "additionne 2" }],
    },
    {
      name: "one more than those of an operation that ask",
      sheet: withRefused("Nombre reçus", 4),
      findings: [{ at: "G3", severity: "warning", suspects: ["G3"], message: "additionne 3" }],
    },
    {
      name: "one more than the list that it opens, which adds up to what is granted",
      sheet: SHOWS,
      deliberation: listed("quatre"),
      findings: [asTold("article 1", "« quatre spectacles », l'annexe en compte 3")],
    },
    {
      name: "a long count whose digits changed places with those of a column's total",
      sheet: PUPILS,
      report: report("Les collèges accueillent 8 006 élèves."),
      findings: [asTold("rapport", "« 8 006 élèves », l'annexe en donne 8 060")],
    },
    {
      name: "those who receive together what an operation comes to",
      sheet: MOBILITY_SHEET,
      report: report(
        "Les deux structures de transport recevraient 3 500,50 € ; trois associations de cyclistes recevraient ensemble 4 100 €.",
      ),
      findings: [
        { at: "rapport", severity: "warning", message: "3 bénéficiaires annoncés, l'annexe en compte 2" },
      ],
    },
    {
      name: "those whom the amount behind the count is for, though another theme has as many",
      sheet: `
        1. Fonctionnement
        STRUCTURE | MONTANT PROPOSE
        ADEFI     | 1500
        Le Relais | 600
        TOTAL     | 2100
        2. Projets
        STRUCTURE | MONTANT PROPOSE
        APSA      | 400
        UDAF      | 100
        CIDFF     | 250
        TOTAL     | 750`,
      report: report("Une aide est accordée à 2 associations, pour 750 € au total."),
      findings: [asTold("Une aide", "Rapport : 2 bénéficiaires annoncés, l'annexe en compte 3.")],
    },
    {
      name: "the odd one of a list that says how many files make each canton's amount",
      sheet: `
        Canton | Commune | Subvention
        Nord   | Albe    | 1000
        Nord   | Senn    | 2000
        Sud    | Ruet    | 1500
        Sud    | Mont    | 2500
        Est    | Lys     | 700
        Est    | Orme    | 800
        Est    | Talm    | 1200
        TOTAL  |         | 9700`,
      report: report(
        "- canton du Nord : 2 dossiers, 3 000 € ;\n\n- canton du Sud : 3 dossiers, 4 000 € ;\n\n- canton de l'Est : 3 dossiers, 2 700 €.",
      ),
      findings: [asTold("canton du Sud", "3 subventions annoncées, l'annexe en compte 2")],
    },
    {
      name: "the odd one of a report's sentences, each beside what a sector comes to, and parts of it",
      sheet: BRIDGES,
      report: bridges(5, "Par nature, les tabliers absorbent 23 000 € pour 4 ouvrages."),
      findings: [asTold("L'Aval", "5 ouvrages")],
    },
    {
      name: "the odd one of an enumeration whose counts stand behind what a column's groups come to",
      sheet: BRIDGES,
      report: bridges(
        4,
        "Les tabliers absorbent 23 000 € pour 5 ouvrages, les garde-corps 5 000 € pour 3 ouvrages et les culées 21 000 € pour 2 ouvrages.",
      ),
      findings: [asTold("Les tabliers", "5 ouvrages")],
    },
    {
      name: "the odd one of an enumeration of rates, in brackets ahead of what they come to",
      sheet: BRIDGES,
      report: report(
        "Les taux sont de 50 % sous 6 000 € (3 dossiers, 5 000 €), de 40 % jusqu'à 25 000 € (5 dossiers, 23 000 €) et de 30 % au-delà (2 dossiers, 21 000 €).",
      ),
      findings: [asTold("Les taux", "5 dossiers")],
    },
    {
      name: "the odd one of a report, where the table of a deliberation tells what is counted",
      sheet: BRIDGES,
      deliberation:
        "DECIDE :\n\nArticle 1 : De répartir ce programme comme suit :\n\nSecteur\tNombre d'ouvrages\tAide\nSecteur Amont\t3\t13 000,00 €\nSecteur Aval\t4\t28 500,00 €\nSecteur Côte\t2\t7 500,00 €\nTotal\t9\t49 000,00 €",
      report: report("L'Aval en concentre la moitié, avec 5 ouvrages et 28 500 €, dont 9 000 € à Lys."),
      findings: [asTold("L'Aval", "5 ouvrages")],
    },
    {
      name: "what the words ahead of it call by a column's title, a slip of the pen away from that column",
      sheet: NURSERIES,
      deliberation: nurseries("56 enfants"),
      findings: [asTold("article 1", "56 enfants")],
    },
    {
      name: "whatever they are, to whom one of something is granted",
      sheet: SHEET,
      deliberation: article("une aide communale à 4 artisans,"),
      findings: [asTold("article 1", "4 artisans")],
    },
    {
      name: "the odd one of actions that are the lines of titled operations",
      sheet: PROGRAMMED,
      deliberation: programmed("3"),
      findings: [asTold("article 3", "3 subventions annoncées, l'annexe en compte 4")],
    },
    {
      name: "those who are given nothing are not helped, where no column says what becomes of them",
      sheet: CLUBS,
      deliberation: "DECIDE :\n\nArticle 1 : D'attribuer aux 11 associations un montant total de 3 990 €.",
      findings: [told("11", "9")],
    },
    {
      name: "the odd one of a list of those granted something, theme by theme",
      sheet: CLUBS,
      report: clubs("2 associations, 1 150 €", "5 associations, 1 500 €"),
      findings: [asTold("thématique « SOCIAL »", "5 bénéficiaires annoncés, l'annexe en compte 3")],
    },
    {
      name: "the odd one of a column whose title no word of ours reads, where the other rows tell what it counts",
      sheet: `
        Commune | Collège  | Aide
        Albe    | Moulin   | 1000
        Senn    | Tilleuls | 2000
        S/T Canton d'Arvant | | 3000
        Ruet    | Sand     | 1500
        S/T Canton de Brive | | 1500
        Lys     | Val      | 700
        Orme    | Michel   | 800
        Talm    | Remparts | 1200
        S/T Canton de Cluny | | 2700
        Vern    | Curie    | 900
        Ayn     | Camus    | 400
        S/T Canton de Dole | | 1300
        TOTAL   |          | 8500`,
      report:
        "RAPPORT N°12\n\nCanton\tCollèges\tAide proposée\nArvant\t3\t3 000,00\nBrive\t1\t1 500,00\nCluny\t3\t2 700,00\nDole\t2\t1 300,00\nTotal\t9\t8 500,00",
      findings: [asTold("Arvant", "3 collèges")],
    },
    {
      name: "one too many",
      sheet: SHEET,
      deliberation: article("aux 4 associations"),
      findings: [told("4", "2")],
    },
    {
      name: "those that a table is said to list, for what they come to",
      sheet: SHEET,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'affecter un crédit de 4 000 € à la réalisation des 5 actions figurant au tableau n° 1.",
      findings: [
        {
          ...told("5", "3"),
          message: "Délibération, article 1 : 5 subventions annoncées, l'annexe en compte 3.",
        },
      ],
    },
    {
      name: "grants that are voted",
      sheet: SHEET,
      deliberation: "DECIDE :\n\nArticle 1 : De voter 7 subventions pour un montant total de 4 000 €.",
      findings: [
        {
          ...told("7", "3"),
          message: "Délibération, article 1 : 7 subventions annoncées, l'annexe en compte 3.",
        },
      ],
    },
    {
      name: "in the sentence of a report",
      sheet: SHEET,
      report: "RAPPORT N° 12\n\nIl est proposé de soutenir 5 structures pour un montant total de 4 000 €.",
      findings: [
        {
          at: "rapport",
          severity: "warning",
          message: "Rapport : 5 bénéficiaires annoncés, l'annexe en compte 2.",
        },
      ],
    },
    {
      name: "those supported, in an item of a report",
      sheet: MOBILITY_SHEET,
      report: "RAPPORT N° 12\n\n- Mobilité : 5 associations soutenues, pour un total de 7 600,50 €.",
      findings: [
        { at: "Mobilité", severity: "warning", message: "5 bénéficiaires annoncés, l'annexe en compte 4." },
      ],
    },
    {
      name: "fewer files examined than granted",
      sheet: MOBILITY_SHEET,
      report: report("Le comité a examiné 3 demandes."),
      findings: [asTold("rapport", "Rapport : « 3 demandes », l'annexe en compte 4.")],
    },
    {
      name: "one more asks than the annex grants, which holds no other: a question",
      sheet: SHEET,
      report: report("4 clubs sollicitent le Département."),
      findings: [
        {
          ...asTold("rapport", "« 4 clubs », l'annexe n'en compte que 3 : les autres ont-ils été écartés ?"),
          severity: "info",
        },
      ],
    },
    {
      name: "those who asked with all that was wanted are those who are proposed",
      sheet: SHEET,
      report: report("4 clubs ont déposé un dossier complet."),
      findings: [asTold("rapport", "« 4 clubs », l'annexe en compte 3.")],
    },
    {
      name: "one refusal too many, told beside what is postponed",
      sheet: WITH_POSTPONED,
      report: report("2 sont proposés, 3 sont refusés et 1 est ajourné."),
      findings: [asTold("rapport", "« 3 », l'annexe en compte 2.")],
    },
    {
      name: "one refusal too many, whose verb goes without saying behind the favourable",
      sheet: WITH_POSTPONED,
      report: report("2 reçoivent un avis favorable, 3 un avis défavorable et 1 est ajourné."),
      findings: [asTold("rapport", "« 3 », l'annexe en compte 2.")],
    },
    {
      name: "one refusal too many, where what became of each is told in the past",
      sheet: WITH_POSTPONED,
      report: report("2 dossiers sont proposés, 3 ont reçu un avis défavorable et 1 est ajourné."),
      findings: [asTold("rapport", "« 3 », l'annexe en compte 2.")],
    },
    {
      name: "one too many above a threshold",
      sheet: WITH_REFUSED,
      report: report("Une convention est conclue avec les deux associations percevant plus de 23 000 €."),
      findings: [asTold("rapport", "l'annexe en compte 1. Écrire 1 au lieu de 2")],
    },
    ...(
      [
        ["Trois associations reçoivent plus de 2 000 €.", "« Trois associations » de plus de"],
        ["Trois subventions sur quatre sont inférieures à 2 000 €.", "« Trois subventions » de moins de"],
        [
          "Les subventions de plus de 1 000 €, au nombre de quatre, sont fractionnées.",
          "l'annexe en compte 3.",
        ],
        [
          "Trois associations qui perçoivent une aide supérieure ou égale à 2 200 € signent une convention.",
          "« Trois associations » de plus de",
        ],
        [
          "Toute association percevant plus de 2 000 €, soit 3 associations, rend des comptes.",
          "en compte 2",
        ],
        ["Sont inférieures à 2 000 € trois aides.", "« trois aides » de moins de"],
        ["Les aides inférieures à 2 000 € – il y en a 3 – sont versées en une fois.", "en compte 2"],
        [
          "Les subventions inférieures à 2 200 €, qui sont au nombre de 3 et font 2 400 €, sont versées en une fois.",
          "« 3 » de moins de",
        ],
        [
          "Les deux subventions d'au moins 2 200 € sont fractionnées, les trois autres, non.",
          "« trois autres », l'annexe en compte 2",
        ],
      ] as const
    ).map(([said, told]) => ({
      name: said,
      sheet: OF_SECTORS,
      report: report(said),
      findings: [asTold("rapport", told)],
    })),
    ...(
      [
        ["Les trois structures qui reçoivent plus de 2 000 € de fonctionnement sont suivies.", "en compte 2"],
        ["Les aides au fonctionnement de plus de 1 500 €, soit 4 dossiers, sont suivies.", "en compte 3"],
        ["Les quatre structures dont l'aide au fonctionnement dépasse 1 500 € sont suivies.", "en compte 3"],
      ] as const
    ).map(([said, told]) => ({
      name: said,
      sheet: IN_TWO_PARTS,
      report: report(said),
      findings: [asTold("rapport", told)],
    })),
    {
      name: "those who are granted, their noun said before",
      sheet: SHEET,
      report: report("Le comité a examiné 9 demandes. Il propose d'en retenir 4."),
      findings: [asTold("rapport", "Rapport : 4 subventions annoncées, l'annexe en compte 3.")],
    },
    {
      name: "whatever they are, where they are chosen",
      sheet: SHEET,
      deliberation: "DECIDE :\n\nArticle 1 : De soutenir 4 spectacles pour un montant total de 4 000 €.",
      findings: [asTold("article 1", "Délibération, article 1 : « 4 spectacles », l'annexe en compte 3.")],
    },
    {
      name: "whatever they are, where they are helped",
      sheet: SHEET,
      deliberation:
        "DECIDE :\n\nArticle 1 : Quatre fanfares bénéficient d'une aide au fonctionnement, pour 4 000 € au total.",
      findings: [asTold("article 1", "Délibération, article 1 : « Quatre fanfares », l'annexe en compte 3.")],
    },
    {
      name: "behind the amount",
      sheet: SHEET,
      deliberation:
        "DECIDE :\n\nArticle 1 : Le montant total des subventions est arrêté à 4 000 € pour 5 associations.",
      findings: [told("5", "2")],
    },
    {
      name: "under the heading of a theme",
      sheet: MOBILITY_SHEET,
      report: report("1. Mobilité\n\n5 associations ont déposé un dossier complet."),
      findings: [asTold("thématique 1", "« 5 associations », l'annexe en compte 4.")],
    },
    {
      name: "actions of a list that names none, one too many",
      sheet: SHEET,
      deliberation: article("pour 4 projets"),
      findings: [
        {
          ...told("4", "3"),
          message: "Délibération, article 1 : 4 subventions annoncées, l'annexe en compte 3.",
        },
      ],
    },
    {
      name: "a whole that is not what its shares make, each of them of a group of its own",
      sheet: GROUPED,
      report: report("7 associations sont aidées : 3 clubs, 2 troupes et 1 association de parents."),
      findings: [asTold("rapport", "« 7 associations », l'annexe en compte 6.")],
    },
    {
      name: "files whose sentence says what they come to",
      sheet: GROUPED,
      report: report("Les 3 dossiers du volet culture mobilisent 900 €."),
      findings: [asTold("rapport", "3 subventions annoncées, l'annexe en compte 2.")],
    },
    {
      name: "those of an operation that an article grants, not all of its theme's",
      sheet: MOBILITY_SHEET,
      deliberation: `DÉCIDE :

Article 1 : d'accorder, au titre de l'opération 1.1 « Transport », des subventions à 3 bénéficiaires pour un montant total de 3 500,50 €.

Article 2 : d'accorder, au titre de l'opération 1.2 « Vélos », des subventions à 2 bénéficiaires pour un montant total de 4 100 €.`,
      findings: [
        { at: "article 1", severity: "warning", message: "3 bénéficiaires annoncés, l'annexe en compte 2." },
      ],
    },
    {
      name: "a column of counts that its total belies",
      sheet: BRIDGES,
      report: housed("Places", "94, 62, 35", "181"),
      findings: [
        {
          at: "Total",
          severity: "warning",
          message: "« 181 Places », alors que le détail donné par le document en fait 191",
        },
      ],
    },
    {
      name: "more schools than all sectors have",
      sheet: BRIDGES,
      report: housed("Écoles", "4, 6, 3", "15"),
      findings: [{ at: "Total", severity: "warning", message: "en fait 13" }],
    },
    {
      name: "a number of files in a table of thousands",
      sheet: BRIDGES,
      report: `RAPPORT N° 12

(en k€)

Secteur\tDossiers\tAide
Secteur Amont\t14\t13,0
Secteur Aval\t24\t28,5
Secteur Côte\t12\t7,5
Total\t60\t49,0`,
      findings: [{ at: "Total", severity: "warning", message: "en fait 50" }],
    },
    {
      name: "a small count that the column titled by its noun does not hold",
      sheet: `
  ÉCOLE    | Classes | AIDE
  Aubigny  | 2       | 20000
  Bessais  | 3       | 24000
  Charniz  | 11      | 11000
  TOTAL    |         | 55000`,
      report: report("- Aubigny : 2 classes ;\n\n- Bessais : 3 classes ;\n\n- Charniz : 12 classes."),
      findings: [{ at: "Charniz", severity: "warning", message: "« Classes »" }],
    },
    {
      name: "one of the counts that stand beside the names of rows, in its column",
      sheet: PIPES,
      report: report(pipes("1 240", "2 130")),
      findings: [
        { at: "Bessais", severity: "warning", message: "la colonne « ml » de l'annexe en donne 2 310" },
      ],
    },
    {
      name: "a long count beside what all receive, one digit off its column",
      sheet: PIPES,
      report: report("Le programme pose 4 956 mètres de conduites, pour 55 000 €."),
      findings: [{ at: "4 956", severity: "warning", message: "4 965" }],
    },
    {
      name: "a wrong digit of a long count beside what all receive",
      sheet: PIPES,
      report: report("Le programme pose 4 925 mètres de conduites, pour 55 000 €."),
      findings: [{ at: "4 925", severity: "warning", message: "4 965" }],
    },
    {
      name: "a count that what follows it makes, brackets left out",
      sheet: PIPES,
      report: report(
        "Rentrée : 1 240 élèves, soit 410 en maternelle (5 écoles, 18 classes) et 803 en élémentaire.",
      ),
      findings: [{ at: "1 240", severity: "warning", message: "en fait 1 213" }],
    },
    {
      name: "lengths that add up to another, beside amounts that do",
      sheet: PIPES,
      report: report(lengths("4,86")),
      findings: [{ at: "4,86", severity: "warning", message: "en fait 4,97" }],
    },
  ],
});
