/** What real tables hold beside the annex's own form: one idea a test, with what must be read. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function read(drawing: string): string {
  const reading = readAnnex([sheetFromText(drawing)], { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
}

const tables: readonly { readonly idea: string; readonly sheet: string; readonly annex: string }[] = [
  {
    idea: "files of people whom nobody names are lines by their numbers",
    sheet: `
      N° dossier | Commune du logement | Travaux | Taux | Aide départementale
      Propriétaires occupants
      PO-25-01 | Madré | 17420 | 0.1 | 1742
      PO-25-02 | Hercé | 9380 | 0.1 | 938
      PO-25-03 | Madré | 25660 | 0.1 | 2566
      Sous-total | | | | 5246
      Propriétaires bailleurs
      PB-25-04 | Neau | 84500 | 0.08 | 6760
      PB-25-05 | Madré | 44300 | 0.08 | 3544
      Sous-total | | | | 10304
      TOTAL | | | | 15550
    `,
    annex: `
      1 Propriétaires occupants
        1.1 ∅ = 5246: PO-25-01 1742, PO-25-02 938, PO-25-03 2566
      2 Propriétaires bailleurs
        2.1 ∅ = 10304: PB-25-04 6760, PB-25-05 3544
      grand 15550
    `,
  },
  {
    idea: "columns of years that make a total, where rows add up groups, are no operations",
    sheet: `
      Bénéficiaire | Investissement | CP 2025 | CP 2026 | Aide totale
      1 – Modernisation
      GAEC des Ormes | Bâtiment | 240 | 96 | 336
      EARL Fauvel | Stockage | 135 | 45 | 180
      Sous-total 1 | | 375 | 141 | 516
      2 – Installation
      Mme Lemoine | Atelier | 60 | 30 | 90
      M. Delacour | Serre | 60 | 40 | 100
      Sous-total 2 | | 120 | 70 | 190
      TOTAL | | 495 | 211 | 706
    `,
    annex: `
      1 Modernisation
        1.1 ∅ = 516: GAEC des Ormes 336, EARL Fauvel 180
      2 Installation
        2.1 ∅ = 190: Mme Lemoine 90, M. Delacour 100
      grand 706
    `,
  },
  {
    idea: "letters and numbers, « A.1 », part what letters head",
    sheet: `
      Maître d'ouvrage | Travaux | Subvention proposée
      A – Eau potable
      A.1 – Réseaux
      SIAEP de la Clouère | Conduite | 856
      Syndicat de Vienne | Bouclage | 1225
      TOTAL A.1 | | 2081
      A.2 – Captages
      SIAEP de la Clouère | Clôture | 154
      Albens | Étude | 220
      TOTAL A.2 | | 374
      TOTAL A | | 2455
      B – Assainissement
      B.1 – Stations
      Civret | Station | 1500
      Montcontour | Filtres | 990
      TOTAL B.1 | | 2490
      B.2 – Collecte
      Neuville | Poste | 374
      Vivonnet | Extension | 185
      TOTAL B.2 | | 559
      TOTAL B | | 3049
    `,
    annex: `
      1 Eau potable = 2455
        1.1 Réseaux = 2081: SIAEP de la Clouère 856, Syndicat de Vienne 1225
        1.2 Captages = 374: SIAEP de la Clouère 154, Albens 220
      2 Assainissement = 3049
        2.1 Stations = 2490: Civret 1500, Montcontour 990
        2.2 Collecte = 559: Neuville 374, Vivonnet 185
    `,
  },
  {
    idea: "a group's title in the first place of a header that stands again over each group",
    sheet: `
      SPORT | Pour mémoire 2024 | Vote 2025
      Étoile sportive | 140 | 145
      Tennis club | 26 | 27
      S/Total | 166 | 172
      CULTURE | Pour mémoire 2024 | Vote 2025
      Harmonie | 62 | 63
      Chorale | 5 | 6
      S/Total | 67 | 69
      TOTAL | 233 | 241
    `,
    annex: `
      1 SPORT
        1.1 ∅ = 172: Étoile sportive 145, Tennis club 27
      2 CULTURE
        2.1 ∅ = 69: Harmonie 63, Chorale 6
      grand 241
    `,
  },
  {
    idea: "« Ensemble du département », with how many lines it adds up, is a total",
    sheet: `
      Commune | Nature des travaux | Subvention départementale
      CANTON DE VAUX | 2 communes | 206
      Vaubrécy | Plateau | 168
      Courlandon | Radar | 38
      CANTON DE PONT | 2 communes | 279
      Pontferrand | Carrefour | 170
      Les Aulnays | Éclairage | 109
      Ensemble du département | 4 communes | 485
    `,
    annex: `
      1 CANTON DE VAUX
        1.1 ∅ = 206: Vaubrécy 168, Courlandon 38
      2 CANTON DE PONT
        2.1 ∅ = 279: Pontferrand 170, Les Aulnays 109
      grand 485
    `,
  },
  {
    idea: "where titles on rows of their own name the operations, a column « Action » describes the lines",
    sheet: `
      1. Insertion
      Structure | Territoire | Action | Montant proposé
      Opération 1 : Référents
      ADEFI | Arras | Ateliers | 100
      PAGE | Lens | Permanences | 200
      Total | | | 300
      Opération 2 : Chantiers
      SIAO | Arras | Ateliers | 10
      FJT | Lens | Permanences | 20
      Total | | | 30
      Total | | | 330
    `,
    annex: `
      1 Insertion = 330
        1.1 Référents = 300: ADEFI 100, PAGE 200
        1.2 Chantiers = 30: SIAO 10, FJT 20
    `,
  },
  {
    idea: "among those who pay, the column that its title calls a grant, not the one that names another council",
    sheet: `
      Commune | Projet | Coût HT | État | Département | Fonds de concours Val-Nord | Reste
      Albens | Préau | 48000 | 12000 | 6000 | 9000 | 21000
      Bauges | Halle | 20000 | 0 | 4000 | 5000 | 11000
      Total | | 68000 | 12000 | 10000 | 14000 | 32000
    `,
    annex: `
      1 ∅
        1.1 ∅ = 14000: Albens 9000, Bauges 5000
    `,
  },
  {
    idea: "sums over the lines that they add up, told by their capitals alone",
    sheet: `
      Association | Versé en 2024 | Proposé pour 2025
      SPORT | 500 | 600
      Judo | 200 | 250
      Voile | 300 | 350
      VIE SCOLAIRE | 90 | 100
      Amicale | 50 | 60
      APE | 40 | 40
      ENSEMBLE DES ASSOCIATIONS | 590 | 700
    `,
    annex: `
      1 SPORT
        1.1 ∅ = 600: Judo 250, Voile 350
      2 VIE SCOLAIRE
        2.1 ∅ = 100: Amicale 60, APE 40
      grand 700
    `,
  },
  {
    idea: "sums over the lines that they add up, told by where their words begin",
    sheet: `
      Association | Proposé
      Sport | 600
      "  Judo" | 250
      "  Voile" | 350
      Culture | 110
      "  Amicale" | 60
      "  Chorale" | 40
      École | 90
      "  APE" | 50
      "  OCCE" | 40
    `,
    annex: `
      1 Sport
        1.1 ∅ = 600: Judo 250, Voile 350
      2 Culture
        2.1 ∅ = 110: Amicale 60, Chorale 40
      3 École
        3.1 ∅ = 90: APE 50, OCCE 40
    `,
  },
  {
    idea: "a place that a total is of is a group, and no place of the lines under it",
    sheet: `
      Bailleur | Opération | Subvention
      Commune d'Albens
      Habitat Val | Résidence A | 300
      Orvil | Résidence B | 200
       | Total Commune d'Albens | 500
      Commune de Bauges
      Orvil | Résidence C | 400
       | Total Commune de Bauges | 400
       | Total général | 900
    `,
    annex: `
      1 Commune d'Albens = 500
        1.1 Résidence A: Habitat Val 300
        1.2 Résidence B: Orvil 200
      2 Commune de Bauges = 400
        2.1 Résidence C: Orvil 400
      grand 900
    `,
  },
  {
    idea: "numbers of decisions and postal codes are no amounts",
    sheet: `
      Bénéficiaire | Objet | N° décision | Code postal | Mandaté
      Club de plongée | fonctionnement | 130500 | 49100 | 250
      Foyer rural | fonctionnement | 130514 | 49560 | 1200
      ESAC | fonctionnement | 130528 | 49045 | 840
    `,
    annex: `
      1 ∅
        1.1 ∅: Club de plongée 250, Foyer rural 1200, ESAC 840
    `,
  },
  {
    idea: "fields of open data, run together; a yes or no about something else rejects nobody",
    sheet: `
      nomAttribuant | idAttribuant | nomBeneficiaire | idBeneficiaire | objet | montant | notificationUE
      Département | 22530001100015 | SAS Mabris | 34982600000000 | fonctionnement | 30000 | non
      Département | 22530001100015 | Le Carré | 30152308000036 | fonctionnement | 25000 | non
    `,
    annex: `
      1 ∅
        1.1 ∅: SAS Mabris 30000, Le Carré 25000
    `,
  },
  {
    idea: "a loan is no grant",
    sheet: `
      Nom du bénéficiaire | Montant total de la subvention | Montant du prêt
      Foyer rural | 1200 | 400000
      ESAC | 840 |
    `,
    annex: `
      1 ∅
        1.1 ∅: Foyer rural 1200, ESAC 840
    `,
  },
  {
    idea: "a theme's title in two cells",
    sheet: `
      Thématique 1 | Emploi
      Opération | Bénéficiaire | Montant proposé
      IAE | Archer | 100
      Total opération | | 100
      Total thématique | | 100
      Thématique 2 | Logement
      Opération | Bénéficiaire | Montant proposé
      Baux | SOLIHA | 50
      Total opération | | 50
      Total thématique | | 50
    `,
    annex: `
      1 Emploi = 100
        1.1 IAE = 100: Archer 100
      2 Logement = 50
        2.1 Baux = 50: SOLIHA 50
    `,
  },
  {
    idea: "the title of the whole may begin like an operation's",
    sheet: `
      ACTION SOCIALE – TABLEAU ANNEXÉ À LA DÉLIBÉRATION
      Porteur | Projet | Subvention 2025
      AXE I – LIEN SOCIAL
      A. Espaces de vie
      EVS Haut | Animation | 100
      Total A | | 100
      B. Épiceries
      Restos | Denrées | 50
      Total B | | 50
      TOTAL AXE I | | 150
    `,
    annex: `
      1 LIEN SOCIAL = 150
        1.1 Espaces de vie = 100: EVS Haut 100
        1.2 Épiceries = 50: Restos 50
    `,
  },
  {
    idea: "of two words for a theme the lower names operations",
    sheet: `
      Enjeu 1 – Emploi
      Structure | Objet | Aide proposée
      Objectif 1 : Référents
      ADEFI | a | 100
      Total | | 100
      Objectif 2 : Chantiers
      PAGE | b | 20
      Total | | 20
      Total | | 120
      Enjeu 2 – Logement
      Structure | Objet | Aide proposée
      Objectif 1 : Baux
      SOLIHA | c | 30
      Total | | 30
      Total | | 30
    `,
    annex: `
      1 Emploi = 120
        1.1 Référents = 100: ADEFI 100
        1.2 Chantiers = 20: PAGE 20
      2 Logement = 30
        2.1 Baux = 30: SOLIHA 30
    `,
  },
  {
    idea: "« 1. » over « 1) »",
    sheet: `
      1. Emploi
      Structure | Objet | Montant proposé
      1) Référents
      ADEFI | a | 100
      Total | | 100
      2) Chantiers
      PAGE | b | 20
      Total | | 20
      Total | | 120
      2. Logement
      Structure | Objet | Montant proposé
      1) Baux
      SOLIHA | c | 30
      Total | | 30
      Total | | 30
    `,
    annex: `
      1 Emploi = 120
        1.1 Référents = 100: ADEFI 100
        1.2 Chantiers = 20: PAGE 20
      2 Logement = 30
        2.1 Baux = 30: SOLIHA 30
    `,
  },
  {
    idea: "a grand total by its place, though a fault breaks its sum",
    sheet: `
      Opération | Structure | Objet | Montant proposé
      Référents | ADEFI | a | 100
      | PAGE | b | 200
      | Total | | 250
      Chantiers | SIAO | c | 50
      | Total | | 50
      | TOTAL COMMISSION PERMANENTE | | 300
    `,
    annex: `
      1 ∅ = 300
        1.1 Référents = 250: ADEFI 100, PAGE 200
        1.2 Chantiers = 50: SIAO 50
    `,
  },
  {
    idea: "an amount without a name is another grant to the beneficiary above where the total counts it",
    sheet: `
      Code | Structure | Montant
      3628 | Adages | 7500
      | | 5000
      | | 1000
      12 | Autre asso | 300
      | Total | 13800
    `,
    annex: `
      1 ∅
        1.1 ∅ = 13800: Adages 7500, Adages 5000, Adages 1000, Autre asso 300
    `,
  },
  {
    idea: "a credit line under a grant's imputation is the rest of it; brackets in a repeated header change nothing",
    sheet: `
      N°Asso. | Association (santé) | Nature | Montant
      4612 | Parcs et jardins | P | 500
      | | Total | 500
      N°Asso. | Association (partenaires) | Nature | Montant | Imputation budgétaire
      240 | CFDT | F | 4850 | 6574/920
      | | | | LC 18891
      232 | CFTC | F | 485 | 6574/920
      | | | | LC 18891
      | | Total | 5335
    `,
    annex: `
      1 ∅
        1.1 ∅ = 500: Parcs et jardins 500
      2 ∅
        2.1 ∅ [6574/920] = 5335: CFDT 4850 [6574/920], CFTC 485 [6574/920]
    `,
  },
  {
    idea: "a year alone titles the amounts under it, and a budget above is no grant",
    sheet: `
      BUDGET | 620000
      LISTE DES TRAVAUX | 2009
      Illuminations | 4000
      Mobilier | 2000
      Parking | 31500
      TOTAL | 37500
    `,
    annex: `
      1 ∅
        1.1 ∅ = 37500: Illuminations 4000, Mobilier 2000, Parking 31500
      unread B1 BUDGET 620000
    `,
  },
  {
    idea: "a recapitulation by theme under the table says its totals again",
    sheet: `
      1. Emploi
      Opération | Structure | Objet | Montant proposé
      Référents | ADEFI | a | 100
      | PAGE | b | 200
      | Total | | 300
      2. Logement
      Opération | Structure | Objet | Montant proposé
      Baux | SOLIHA | c | 50
      | Total | | 50
      | TOTAL GÉNÉRAL | | 350

      Thématique 1 | | | 300
      Thématique 2 | | | 50
      Total | | | 350
    `,
    annex: `
      1 Emploi = 300
        1.1 Référents: ADEFI 100, PAGE 200
      2 Logement = 50
        2.1 Baux: SOLIHA 50
      grand 350
      again 1 = 300
      again 2 = 50
      again grand = 350
    `,
  },
];

test.each(tables)("$idea", ({ sheet, annex }) => {
  expect(read(sheet)).toBe(drawn(annex));
});

test("a recapitulation by territory is told by the lines that it sums up", () => {
  const sheet = `
    Territoire | Structure | Objet | Montant proposé
    Arras | ADEFI | a | 100
    Lens | PAGE | b | 200
    Arras | SIAO | c | 50
    | Total | | 350

    Territoire | Nombre de dossiers | Montant
    Arras | 2 | 150
    Lens | 1 | 200
    Total | 3 | 350
  `;
  const reading = readAnnex([sheetFromText(sheet)], { sheet: null });
  const annex = reading.kind === "read" ? reading.annex : null;
  expect(
    annex?.recapitulated?.map(({ by, name, total, lines }) => [by, name, total.text, lines.length]),
  ).toEqual([
    ["territory", "Arras", "150", 2],
    ["territory", "Lens", "200", 1],
  ]);
  expect(annex?.themes.flatMap((theme) => theme.operations).flatMap(({ lines }) => lines)).toHaveLength(3);
  expect(annex?.unread).toEqual([]);
});
