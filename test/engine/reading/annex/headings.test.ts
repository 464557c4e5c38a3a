/** Which rows head lines, what they are called, and what stands under them. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function read(sheets: Readonly<Record<string, string>>): string {
  const drawings = Object.entries(sheets).map(([name, each]) => sheetFromText(each, { name }));
  const reading = readAnnex(drawings, { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return outline(reading.annex);
}

test("words alone under each line of a table go on with it, and head nothing", () => {
  const sheets = {
    Annexe: `
    Association | Rappel 2025 | Demande | Attribution
    Fonctionnement
    Judo | 90 | 120 | 100
    Présidence : Mme Roy
    Voile | 190 | 210 | 200
    Présidence : M. Le Goff
    Sous-total fonctionnement | | | 300
    Projets
    Bagad | 0 | 60 | 50
    Printemps des sonneurs
    Amicale | 0 | 30 | 20
    Kermesse – présidence : Mme Roy
    Sous-total projets | | | 70
    TOTAL | | | 370`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Fonctionnement
        1.1 ∅ = 300: Judo 100, Voile 200
      2 Projets
        2.1 ∅ = 70: Bagad 50, Amicale 20
      grand 370
    `),
  );
});

test("a row that titles its other columns as they are titled already heads what follows", () => {
  const sheets = {
    Annexe: `
    Subventions 2026
    Sports | Rappel 2025 | Demande | Attribution
    Fonctionnement
    Judo | 90 | 120 | 100
    Voile | 190 | 210 | 200
    Sous-total fonctionnement | | | 300
    Projets
    Judo | 0 | 60 | 50
    Sous-total projets | | | 50
    Total Sports | | | 350

    Culture | Rappel 2025 | Demande | Attribution
    Fonctionnement
    Bagad | 90 | 120 | 40
    Harmonie | 190 | 210 | 30
    Sous-total fonctionnement | | | 70
    Projets
    Bagad | 0 | 60 | 20
    Sous-total projets | | | 20
    Total Culture | | | 90
    TOTAL DES ATTRIBUTIONS | | | 440`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Sports = 350
        1.1 Fonctionnement = 300: Judo 100, Voile 200
        1.2 Projets = 50: Judo 50
      2 Culture = 90
        2.1 Fonctionnement = 70: Bagad 40, Harmonie 30
        2.2 Projets = 20: Bagad 20
      grand 440
    `),
  );
});

test("tables of several offices, one under the other: what follows the word for an office is what its total names, and years title columns", () => {
  const sheets = {
    Annexe: `
    Subventions 2026
    SERVICE DES SPORTS
    Clubs
    Club | Licenciés | Attribué 2025 | Subvention 2026
    Judo | 40 | 90 | 100
    Voile | 30 | 190 | 200
    Total Clubs | | | 300
    Manifestations
    Trail | 0 | 60 | 50
    Triathlon | 0 | 60 | 30
    Total Manifestations | | | 80
    TOTAL SPORTS | | | 380

    CABINET – Vie locale
    Entraide
    N° | Association | 2025 | 2026
    1 | Le Refuge | 20 | 30
    2 | Les Restos | 20 | 40
    | S/T Entraide | | 70
    Mémoire
    3 | Souvenir | 10 | 15
    4 | UNC | 10 | 5
    | S/T Mémoire | | 20
    | TOTAL VIE LOCALE | | 90

    TOTAL DES TABLEAUX | | | 470`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 SERVICE DES SPORTS = 380
        1.1 Clubs = 300: Judo 100, Voile 200
        1.2 Manifestations = 80: Trail 50, Triathlon 30
      2 CABINET – Vie locale = 90
        2.1 Entraide = 70: Le Refuge 30, Les Restos 40
        2.2 Mémoire = 20: Souvenir 15, UNC 5
      grand 470
    `),
  );
});

test("a title beside what pays it heads lines that a total of its name, or of its mark, closes", () => {
  const sheets = {
    Annexe: `
    Association | Commune | Voté 2025 | Voté 2026 | Remarques
    SPORTS
    Clubs | | | | 65748 / 30
    Judo | Lens | 90 | 100 |
    Voile | Arras | 190 | 200 | bateau
    Total clubs | | 280 | 300 |
    A) Stages | | | | imput. 204-326
    Trail | Lens | 60 | 50 | 1er mai
    Triathlon | Arras | 60 | 30 |
    Total A) | | 120 | 80 |
    TOTAL SPORTS | | 400 | 380 |
    CULTURE
    Musique | | | | 65748 / 311
    Bagad | Lens | 5 | 15 |
    Harmonie | Lens | 5 | 25 |
    Total musique | | 10 | 40 |
    TOTAL CULTURE | | 10 | 40 |
    TOTAL GÉNÉRAL | | 410 | 420 |`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 SPORTS = 380
        1.1 Clubs [65748/30] = 300: Judo 100, Voile 200
        1.2 Stages = 80: Trail 50, Triathlon 30
      2 CULTURE = 40
        2.1 Musique [65748/311] = 40: Bagad 15, Harmonie 25
      grand 420
    `),
  );
});

test("a total called like somebody is one where it summed lines once", () => {
  const sheets = {
    Annexe: `
    Enveloppe | Bénéficiaire | Objet | AE engagée | CP 2026 | CP 2027
    Axe 1 : Emploi
    1.1 Amorçage
    E26 | Menuiserie | Ateliers | 100 | 60 | 40
    E26 | La Halle | Étude | 200 | 150 | 50
    E26 | Total enveloppe | | 300 | 210 | 90
    1.2 Tiers-lieux
    E27 | Quai 9 | Cuisine | 50 | 50 | 0
    E27 | Sémaphore | Fablab | 30 | 10 | 20
    E27 | Total enveloppe | | 85 | 60 | 20
    | Total axe 1 | | 380 | 270 | 110
    | TOTAL | | 380 | 270 | 110`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Emploi = 380
        1.1 Amorçage [E26] = 300: Menuiserie 100 [E26], La Halle 200 [E26]
        1.2 Tiers-lieux [E27] = 85: Quai 9 50 [E27], Sémaphore 30 [E27]
      grand 380
    `),
  );
});

test("rows whose number the next ones' go on with are over them, with what pays them beside", () => {
  const sheets = {
    Annexe: `
    N° | Libellé | Projet | Imputation | Montant en €
    | ENSEMBLE DES SUBVENTIONS | | | 450
    1 | Économie sociale | | | 380
    1.1 | Conseil aux coopératives | | E2601 – 65748 – 65 | 300
    1.1.1 | Menuiserie | Ateliers | | 100
    1.1.2 | La Halle | Étude | | 200
    1.2 | Tiers-lieux | | A2611 – 20421 – 65 | 80
    1.2.1 | Quai 9 | Cuisine | | 50
    1.2.2 | Sémaphore | Fablab | | 30
    2 | Habitat | | | 70
    2.1 | Copropriétés | | A2615 – 20422 – 552 | 70
    2.1.1 | Les Embruns | Isolation | | 40
    2.1.2 | Le Grand Mât | Chaufferie | | 30`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Économie sociale = 380
        1.1 Conseil aux coopératives = 300: Menuiserie 100, La Halle 200
        1.2 Tiers-lieux = 80: Quai 9 50, Sémaphore 30
      2 Habitat = 70
        2.1 Copropriétés = 70: Les Embruns 40, Le Grand Mât 30
      grand 450
    `),
  );
});

test("the themes of operations are those of the recapitulation over them, and a footnote goes on with no line", () => {
  const sheets = {
    Annexe: `
    I. Récapitulation
    Axe / dispositif | Enveloppe | Montant voté
    Axe 1 – Économie sociale | | 380
    1.1 Amorçage | E26 | 300
    1.2 Tiers-lieux | E27 | 80
    Axe 2 – Habitat | | 70
    2.1 Copropriétés | E28 | 70
    Total | | 450

    II. Détail par porteur
    Porteur de projet | Projet | Montant voté
    1.1 Amorçage
    Menuiserie | Ateliers | 100
    La Halle | Étude | 200

    1.2 Tiers-lieux
    Quai 9 | Cuisine | 50
    Sémaphore | Fablab | 30

    2.1 Copropriétés
    Les Embruns | Isolation | 40
    Le Grand Mât | Chaufferie | 30

    (1) versement unique en 2026.`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Économie sociale = 380
        1.1 Amorçage = 300: Menuiserie 100, La Halle 200
        1.2 Tiers-lieux = 80: Quai 9 50, Sémaphore 30
      2 Habitat = 70
        2.1 Copropriétés = 70: Les Embruns 40, Le Grand Mât 30
      grand 450
    `),
  );
});

test("what a theme comes to, over the titles of the columns", () => {
  const sheets = {
    "Axe 1": `
    Axe 1 : Économie sociale | | Total de l'axe | 380

    Structure | Objet | Implantation | Aide votée
    Dispositif 1.1 – Amorçage
    Menuiserie | Ateliers | Lens | 100
    La Halle | Étude | Arras | 200
    | | total 1.1 | 300
    Dispositif 1.2 – Tiers-lieux
    Quai 9 | Cuisine | Lens | 50
    Sémaphore | Fablab | Arras | 30
    | | total 1.2 | 80`,
    "Axe 2": `
    Axe 2 : Habitat | | Total de l'axe | 70

    Structure | Objet | Implantation | Aide votée
    Dispositif 2.1 – Copropriétés
    Les Embruns | Isolation | Lens | 40
    Le Grand Mât | Chaufferie | Arras | 30
    | | total 2.1 | 70`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Économie sociale = 380
        1.1 Amorçage = 300: Menuiserie 100, La Halle 200
        1.2 Tiers-lieux = 80: Quai 9 50, Sémaphore 30
      2 Habitat = 70
        2.1 Copropriétés = 70: Les Embruns 40, Le Grand Mât 30
    `),
  );
});

test("amounts that could be years title nothing", () => {
  const sheets = {
    Annexe: `
    N° | Association | Nature | Montant
    290 | Argos | M | 2500
    2094 | Association Sin | M | 2000
    625 | Éclaireurs | F | 3000
    | TOTAL | | 7500`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = 7500: Argos 2500, Association Sin 2000, Éclaireurs 3000
    `),
  );
});

test("authorisations of works and of running, each in a column, part what is granted; sums over both are sums", () => {
  const sheets = {
    Annexe: `
    Code | Programme / opération / bénéficiaire | Commune | AP affectée | AE affectée
    | ENSEMBLE DES PROGRAMMES | | =SUBTOTAL(9,D3:D13) -> 230 | =SUBTOTAL(9,E3:E13) -> 150
    631 | Ports | | =SUBTOTAL(9,D4:D9) -> 170 | =SUBTOTAL(9,E4:E9) -> 150
    631-A | Criées | | =SUBTOTAL(9,D5:D6) -> 170 |
    | Syndicat du port | Les Mattes | 100 |
    | CCI | Port-Ysaut | 70 |
    631-B | Filières | | | =SUBTOTAL(9,E8:E9) -> 150
    | Comité des pêches | Ors | | 90
    | Algues Ponant | Ors | | 60
    632 | Nautisme | | =SUBTOTAL(9,D11:D13) -> 60 |
    632-A | Centres | | =SUBTOTAL(9,D12:D13) -> 60 |
    | Cercle nautique | Ors | 40 |
    | École de voile | Ors | 20 |`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Ports = 320
        1.1 Criées [631-A] = 170: Syndicat du port 100, CCI 70
        1.2 Filières [631-B] = 150: Comité des pêches 90, Algues Ponant 60
      2 Nautisme = 60
        2.1 Centres [632-A] = 60: Cercle nautique 40, École de voile 20
      grand 380
    `),
  );
});

test("cards of two labels a row, their amount said there and again under the lines, and what pays them", () => {
  const sheets = {
    Annexe: `
    Axe | A – Réussir au collège | |
    Dispositif | A1 – Scolarité | Montant de la fiche | 60
    Imputation | 65737 / 221 | |

    Commune | Bénéficiaire | Demande | Subvention
    Lens | Collège Michel | 90 | 40
    Arras | Collège Zay | 75 | 20
    | Total de la fiche | | 60

    Axe | B – S'engager | |
    Dispositif | B1 – Chantiers | Montant de la fiche | 30
    Imputation | 65748 / 338 | |

    Commune | Bénéficiaire | Demande | Subvention
    Lens | Concordia | 90 | 10
    Arras | MJC | 75 | 20
    | Total de la fiche | | 30`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Réussir au collège
        1.1 A1 – Scolarité [65737/221] = 60: Collège Michel 40, Collège Zay 20
      2 S'engager
        2.1 B1 – Chantiers [65748/338] = 30: Concordia 10, MJC 20
      again 1.1 = 60
      again 2.1 = 30
    `),
  );
});

test("a column of another table that holds nothing here is none of this one's", () => {
  const sheets = {
    Annexe: `
    Tableau 1 – Volet 1 : Fonds de concours
    N° | Commune | Opération | Domaine | Coût H.T. | Fonds de concours
    1 | Arsonval | Trottoirs | Voirie | 384 | 96
    2 | Bréchy | Isolation | Bâtiments | 219 | 54
    | | | TOTAL | 603 | 150

    Tableau 2 – Volet 2 : Vie associative
    N° | Association | Activité | 2025 | 2026
    3 | Harmonie | Concerts | 18 | 20
    4 | École de musique | Cours | 40 | 45
    | Enseignement musical | | 58 | 65
    5 | Basket | Tournoi | 10 | 12
    6 | Gym douce | Cours | 3 | 3
    | Sport | | 13 | 15
    | TOTAL | | 71 | 80`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Voirie
        1.1 Trottoirs: Arsonval 96
      2 Bâtiments
        2.1 Isolation: Bréchy 54
      2 Vie associative = 80
        3.1 Enseignement musical = 65: Harmonie 20, École de musique 45
        3.2 Sport = 15: Basket 12, Gym douce 3
      part TOTAL = 150: 2 lines
    `),
  );
});

test("a column that only codes the operations of another is no theme's, and a total of a theme's own name is its", () => {
  const sheets = {
    Annexe: `
    Code | Opération | Club | Solde | Total voté
    Haut niveau
    SPT-HN | Clubs nationaux | Volley | 60 | 100
    SPT-HN | Clubs nationaux | Handball | 40 | 70
    Sous-total SPT-HN | | | 100 | 170
    SPT-IND | Athlètes | Natation | 5 | 10
    SPT-IND | Athlètes | Athlétisme | 5 | 20
    Sous-total SPT-IND | | | 10 | 30
    TOTAL Haut niveau | | | 110 | 200
    Équipements et manifestations
    SPT-MAT | Matériel | Aviron | 8 | 8
    SPT-MAT | Matériel | Escrime | 2 | 2
    Sous-total SPT-MAT | | | 10 | 10
    SPT-MAN | Manifestations | Trail | 3 | 3
    SPT-MAN | Manifestations | Vélo | 4 | 4
    Sous-total SPT-MAN | | | 7 | 7
    TOTAL Équipements et manifestations | | | 17 | 17
    TOTAL CLUBS | | | 127 | 217`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Haut niveau = 200
        1.1 Clubs nationaux = 170: Volley 100, Handball 70
        1.2 Athlètes = 30: Natation 10, Athlétisme 20
      2 Équipements et manifestations = 17
        2.1 Matériel = 10: Aviron 8, Escrime 2
        2.2 Manifestations = 7: Trail 3, Vélo 4
      grand 217
    `),
  );
});

test("titles alone on their rows that say they are themes stand over a column of objectives, which are operations", () => {
  const sheets = {
    Annexe: `
    Structure | Objectif | Action | Montant proposé
    Pilier 1 – Emploi
    Le Tremplin | Former | Chantier | 1200
    Mob'Actions | Former | Code | 700
    Le Relais | Recruter | Forum | 950
    Pilier 2 – Habitat
    Le Toit | Loger | Loyers | 640
    Soliha | Rénover | Visites | 810`,
  };
  expect(read(sheets)).toBe(
    drawn(`
      1 Emploi
        1.1 Former: Le Tremplin 1200, Mob'Actions 700
        1.2 Recruter: Le Relais 950
      2 Habitat
        2.1 Loger: Le Toit 640
        2.2 Rénover: Soliha 810
    `),
  );
});
