/** How other authorities keep their annex: one habit a test, what must be read beside it. */
import fc from "fast-check";
import { toA1, type SheetSnapshot } from "../../../../src/engine/grid";
import type { Place } from "../../../../src/engine/model";
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

const habits: readonly {
  readonly habit: string;
  readonly sheet: string | Readonly<Record<string, string>>;
  readonly annex: string;
}[] = [
  {
    habit: "a register in folios, that carries its sum over, and what each operation comes to so far",
    sheet: `
      N° | Désignation | Article | Somme | Cumul de l'opération
       | Transports : familles | | |
      1 | Famille n° 1041 | 6245.81 | 612 | 612
      2 | Famille n° 1042 | 6245.81 | 458 | 1070
       | À reporter | | 1070 |
      N° | Désignation | Article | Somme | Cumul de l'opération
       | Transports : navettes | | |
       | Report du folio 1 | | 1070 |
      3 | IME Les Bruyères | 65737.81 | 18450 | 18450
      4 | ITEP du Val | 65737.81 | 12380 | 30830
       | TOTAL DU REGISTRE | | 31900 |
    `,
    annex: `
      1 Transports : familles
        1.1 ∅: Famille n° 1041 612, Famille n° 1042 458
      2 Transports : navettes
        2.1 ∅: IME Les Bruyères 18450, ITEP du Val 12380
      grand 31900
      part À reporter = 1070: 2 lines
      part Report du folio 1 = 1070: 2 lines
    `,
  },
  {
    habit: "a third row of titles, that says what each column is given in",
    sheet: `
      Bénéficiaire | Exercice 2025 | Exercice 2026 | < | Évolution
       | Attribué | Demandé | Attribué |
       | en € | en € | en € | en €
      TOTAL DES AIDES | 8100 | 9800 | 8900 | 800
      SPORT | 5100 | 6500 | 5450 | 350
      Foot de Senn | 4000 | 5000 | 4300 | 300
      Judo d'Arcy | 1100 | 1500 | 1150 | 50
      CULTURE | 3000 | 3300 | 3450 | 450
      Harmonie | 2500 | 2600 | 2700 | 200
      Ciné-club | 500 | 700 | 750 | 250
    `,
    annex: `
      1 SPORT
        1.1 ∅ = 5450: Foot de Senn 4300, Judo d'Arcy 1150
      2 CULTURE
        2.1 ∅ = 3450: Harmonie 2700, Ciné-club 750
      grand 8900
    `,
  },
  {
    habit: "amendments: what the convention gave before and gives after is not what is voted",
    sheet: `
      Axe 1 – Insertion
      Structure | Objet | N° convention | Convention initiale | Avenant n° 1 proposé | Montant après avenant
      Opération 1 : Chantiers
      Régie | Postes | 26-C-312 | 13200 | 3050 | 16250
      Recyclerie | Encadrement | 26-C-315 | 34800 | 8450 | 43250
      | Total opération 1 | | 48000 | 11500 | 59500
    `,
    annex: `
      1 Insertion
        1.1 Chantiers = 11500: Régie 3050, Recyclerie 8450
    `,
  },
  {
    habit: "two tables side by side, of which nobody says who receives, titled alike but for that",
    sheet: `
      Manifestations (compte 6574) | | | | Communes (compte 65734) | |
      Manifestation | Aide | Acompte 70 % | | Commune | Aide | Acompte 70 %
      Foire | 12000 | 8400 | | Le Port | 2600 | 1820
      Trail | 4800 | 3360 | | La Gare | 4150 | 2905
      Total manifestations | 16800 | 11760 | | Total communes | 6750 | 4725
      Total général | 23550 | | | | |
    `,
    annex: `
      1 Manifestations (compte 6574)
        1.1 ∅ = 16800: Foire 12000, Trail 4800
      2 Communes (compte 65734)
        2.1 ∅ = 6750: Le Port 2600, La Gare 4150
      grand 23550
    `,
  },
  {
    habit: "tonnages, whose unit stands in brackets, beside the amounts that they make",
    sheet: `
      Flux | Secteur Nord (t) | Secteur Sud (t) | Total (t) | Prix HT / t | Montant HT
      Verre | 412.3 | 334.2 | 746.5 | 62.5 | 46656.25
      Bois | 310.2 | 255.4 | 565.6 | 71.25 | 40299
      Gravats | 1120 | 888.1 | 2008.1 | 18.9 | 37953.09
      Total HT | 1842.5 | 1477.7 | 3320.2 | | 124908.34
    `,
    annex: `
      1 ∅
        1.1 ∅ = 124908.34: Verre 46656.25, Bois 40299, Gravats 37953.09
    `,
  },
  {
    habit: "what is kept of works and what is paid back of it",
    sheet: `
      Marché | Objet | Titulaire | Montant TTC | Retenue 5 % | Pénalités | Net à restituer
      M04 | Terrassement | Sogetra | 214500 | 10725 | 0 | 10725
      M04 | Maçonnerie | Bâti Sud | 386720 | 19336 | 2400 | 16936
      M11 | Toiture | Couvreurs | 142880 | 7144 | 600 | 6544
      TOTAUX | | | 744100 | 37205 | 3000 | 34205
    `,
    annex: `
      1 ∅
        1.1 ∅ = 34205: Sogetra 10725, Bâti Sud 16936, Couvreurs 6544
    `,
  },
  {
    habit: "lines in the département of la Somme, summed up by département, rises beside what they come to",
    sheet: {
      Annexe: `
        N° opération | Établissement | Département | AP antérieure | Affectation proposée
        24-0117 | Lycée Condorcet | Aisne | 1250000 | 340000
        23-0871 | Lycée Baggio | Nord | 3400000 | -125000
        26-0301 | Lycée Wallon | Nord | 0 | 415000
        25-0188 | Lycée Delambre | Somme | 990000 | 205000
        26-0333 | Lycée de la Hotoie | Somme | 0 | 88000
        Total | | | 5640000 | 923000
      `,
      Synthèse: `
        Département | Opérations | Affectations | Désaffectations | Net
        Aisne | 1 | 340000 | 0 | 340000
        Nord | 2 | 415000 | -125000 | 290000
        Somme | 2 | 293000 | 0 | 293000
        Région | 5 | 1048000 | -125000 | 923000
      `,
    },
    annex: `
      1 ∅ = 923000
        1.1 24-0117: Lycée Condorcet 340000
        1.2 23-0871: Lycée Baggio -125000
        1.3 26-0301: Lycée Wallon 415000
        1.4 25-0188: Lycée Delambre 205000
        1.5 26-0333: Lycée de la Hotoie 88000
      territory Aisne = 340000: 1 lines
      territory Nord = 290000: 2 lines
      territory Somme = 293000: 2 lines
    `,
  },
  {
    habit: "two tables side by side",
    sheet: `
      Subventions 2025
      Jeunesse | | | | Logement | |
      Structure | Objet | Montant proposé | | Structure | Objet | Montant proposé
      ADEFI | a | 100 | | SOLIHA | c | 1000
      PAGE | b | 200 | | CCAS | d | 300
      Total | | 300 | | FJT | e | 30
      | | | | Total | | 1330
    `,
    annex: `
      1 Jeunesse
        1.1 ∅ = 300: ADEFI 100, PAGE 200
      2 Logement
        2.1 ∅ = 1330: SOLIHA 1000, CCAS 300, FJT 30
    `,
  },
  {
    habit: "lists that each go on beside themselves, one under the other",
    sheet: `
      POLITIQUE 1 : JEUNESSE
      1.1 Ateliers | | | | enveloppe E27-S014
      Structure | Objet | Montant | | Structure | Objet | Montant
      ADEFI | a | 100 | | FJT | c | 30
      PAGE | b | 200 | | | |
      | | | | | Total 1.1 | 330

      1.2 Séjours | | | | enveloppe E27-S022
      Structure | Objet | Montant | | Structure | Objet | Montant
      SOLIHA | d | 1000 | | CCAS | e | 300
      | | | | | Total 1.2 | 1300
      | | | | TOTAL POLITIQUE 1 | | 1630
      POLITIQUE 2 : SPORT
      2.1 Clubs | | | | enveloppe E27-R003
      Structure | Objet | Montant | | Structure | Objet | Montant
      Judo | f | 40 | | Tennis | g | 60
      Rugby | h | 80 | | | |
      | | | | | Total 2.1 | 180
      | | | | TOTAL POLITIQUE 2 | | 180
      | | | | TOTAL GÉNÉRAL | | 1810
    `,
    annex: `
      1 JEUNESSE = 1630
        1.1 Ateliers = 330: ADEFI 100, PAGE 200, FJT 30
        1.2 Séjours = 1300: SOLIHA 1000, CCAS 300
      2 SPORT = 180
        2.1 Clubs = 180: Judo 40, Rugby 80, Tennis 60
      grand 1810
      unread E2 enveloppe E27-S014
      unread E8 enveloppe E27-S022
      unread E14 enveloppe E27-R003
    `,
  },
  {
    habit: "two tables side by side under one title that states their unit",
    sheet: `
      Participations du syndicat, montants en K€ |
      Commune | Part. synd. | | Commune | Part. synd.
      Ayn | 20.2 | | Passage | 11.3
      Faverges | 42.2 | | Romagnieu | 28.1
      Total | 62.4 | | Total | 39.4
    `,
    annex: `
      1 ∅
        1.1 ∅ = 62400: Ayn 20200, Faverges 42200
      2 ∅
        2.1 ∅ = 39400: Passage 11300, Romagnieu 28100
    `,
  },
  {
    habit: "opinions by a letter, and how or when each was given",
    sheet: `
      Structure | Discipline | Avis comm. | Proposition
      ADEFI | a | F | 100
      PAGE | b | F (réserve emprise) | 200
      UDAF | c | fav. (comm. 12/03) | 300
      APSA | d | F- | 50
      CIDFF | e | D | 0
      Total | | | 650
    `,
    annex: `
      1 ∅
        1.1 ∅ = 650: ADEFI 100, PAGE 200, UDAF 300, APSA 50, (CIDFF 0)
    `,
  },
  {
    habit: "titles of the trade under a table of rates, and a sum of some lines under the total",
    sheet: `
      Structures d'insertion | | | | | Forfaits | €
      suivi M.-L. | | | | | ACI | 20500
      | | | | | EI | 11200

      Nat. | Structure | ETP conv. | Coût | Part Département
      ACI | Mangrove | 4 | 82000 | 32800
      EI | Traiteur | 3 | 33600 | 13440
      EI | Propreté | 2 | 22400 | 8960
      | TOTAUX | 9 | 138000 | =SUM(E6:E8) -> 55200
      | Secteur nord | | | =SUMIF(A6:A8,"EI",E6:E8) -> 22400
    `,
    annex: `
      1 ∅
        1.1 ∅ = 55200: Mangrove 32800, Traiteur 13440, Propreté 8960
      unread B10 Secteur nord 22400
    `,
  },
  {
    habit: "what is taken from an authorisation, beside what of it is paid this year",
    sheet: `
      Code | Bénéficiaire | Chef de file | AP affectée | CP 2025 (k€)
      T1 | Les Cimes | A. Roux | 240 | 60
      T1 | Le Lauzet | A. Roux | 85 | 25
      | Total | | 325 | 85
    `,
    annex: `
      1 ∅
        1.1 ∅ = 325: Les Cimes 240, Le Lauzet 85
    `,
  },
  {
    habit: "an aid worked out by a rate, then cut by a ceiling to what is granted",
    sheet: `
      Commune | Coût HT | Taux | Aide théorique | Plafond | Aide attribuée
      Abresch | 84200 | 0.2 | 16840 | 20000 | 16840
      Bertram | 31450 | 0.3 | 9435 | 8000 | 8000
      Dabo | 142600 | 0.2 | 28520 | 20000 | 20000
      Hommert | 19500 | 0.3 | 5850 | 8000 | 5850
      TOTAL | 277750 | | | | 50690
    `,
    annex: `
      1 ∅
        1.1 ∅ = 50690: Abresch 16840, Bertram 8000, Dabo 20000, Hommert 5850
    `,
  },
  {
    habit: "a total typed over the titles, where the lines have sub-totals alone",
    sheet: `
      Restauration du patrimoine, 2e programmation |
      Total des subventions de la présente programmation | | 930

      Maître d'ouvrage | Travaux | Subvention
      MONUMENTS CLASSÉS |
      Varaize | Voûtes | 500
      Aulnay | Portail | 300
      S/total monuments classés | | 800
      PATRIMOINE RURAL |
      Nieul | Lavoir | 130
      S/total patrimoine rural | | 130
    `,
    annex: `
      1 MONUMENTS CLASSÉS
        1.1 ∅ = 800: Varaize 500, Aulnay 300
      2 PATRIMOINE RURAL
        2.1 ∅ = 130: Nieul 130
      grand 930
    `,
  },
  {
    habit: "« Montant » merged over « Demandé » and « Proposé »",
    sheet: `
      Opération | Structure | Montant | < | Observations
      ^ | ^ | Demandé | Proposé | ^
      Chantiers | ADEFI | 150 | 100 |
      | PAGE | 250 | 200 | réduit
      Total | | 400 | 300 |
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "the euro sign in a column of its own",
    sheet: `
      Bénéficiaire | Objet | Montant proposé |
      ADEFI | a | 100 | €
      PAGE | b | 200 | €
      Total | | 300 | €
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "the euro sign in a titled column of its own",
    sheet: `
      Bénéficiaire | Objet | Montant proposé | €
      ADEFI | a | 100 | €
      PAGE | b | 200 | €
      Total | | 300 | €
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "thousands of euros, stated in the header",
    sheet: `
      Bénéficiaire | Objet | Montant proposé (en k€)
      ADEFI | a | 12.5
      PAGE | b | "200,25"
      Total | | 212.75
    `,
    annex: `
      1 ∅
        1.1 ∅ = 212750: ADEFI 12500, PAGE 200250
    `,
  },
  {
    habit: "thousands of euros, stated above the table",
    sheet: `
      Répartition des subventions (en milliers d'euros)
      Bénéficiaire | Objet | Montant proposé
      ADEFI | a | 12.5
      PAGE | b | 200
      Total | | 212.5
    `,
    annex: `
      1 ∅
        1.1 ∅ = 212500: ADEFI 12500, PAGE 200000
    `,
  },
  {
    habit: "a column of line numbers, starting again in each operation",
    sheet: `
      N° | Opération | Structure | Montant proposé
      1 | Chantiers | ADEFI | 100
      2 | | PAGE | 200
      | Total | | 300
      1 | Missions | CIDFF | 50
      | Total | | 50
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 50: CIDFF 50
    `,
  },
  {
    habit: "SIRET numbers, as numbers and as text",
    sheet: `
      Bénéficiaire | SIRET | Objet | Subvention
      ADEFI | 12345678900012 | a | 100
      PAGE | "987 654 321 00045" | b | 200
      Total | | | 300
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "SIRET numbers without any header",
    sheet: `
      ADEFI | 12345678900012 | Un chantier | 100
      PAGE | 98765432100045 | Un atelier | 200
      CIDFF | 45678912300078 | Une permanence | 300
      Total | | | 600
    `,
    annex: `
      1 ∅
        1.1 ∅ = 600: ADEFI 100, PAGE 200, CIDFF 300
    `,
  },
  {
    habit: "canton, municipality and EPCI",
    sheet: `
      Canton | Commune | EPCI | Bénéficiaire | Montant voté
      Lens | Liévin | CALL | ADEFI | 100
      Lens | Lens | CALL | Commune de Lens | 200
      TOTAL | | | | 300
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, Commune de Lens 200
    `,
  },
  {
    habit: "« Avis de la commission » with F and D",
    sheet: `
      Opération | Structure | Avis de la commission | Montant proposé
      Chantiers | ADEFI | F | 100
      | PAGE | D | 0
      | CIDFF | F | 50
      Total | | | 150
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 150: ADEFI 100, (PAGE 0), CIDFF 50
    `,
  },
  {
    habit: "« Suite donnée » in words",
    sheet: `
      Opération | Structure | Suite donnée | Montant proposé
      Chantiers | ADEFI | Accordé | 100
      | PAGE | Refusé | 0
      | CIDFF | Accord | 50
      Total | | | 150
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 150: ADEFI 100, (PAGE 0), CIDFF 50
    `,
  },
  {
    habit: "an opinion, then the decision, which prevails",
    sheet: `
      Opération | Structure | Avis du service | Décision CP | Montant proposé
      Chantiers | ADEFI | Favorable | Oui | 100
      | PAGE | Favorable | Non | 0
      | CIDFF | Réservé | Oui | 50
      Total | | | | 150
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 150: ADEFI 100, (PAGE 0), CIDFF 50
    `,
  },
  {
    habit: "« Décision CP » that holds the amounts",
    sheet: `
      Opération | Structure | Demande | Décision CP
      Chantiers | ADEFI | 150 | 100
      | PAGE | 250 | 200
      Total | | 400 | 300
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "a column a year, titled by the year alone",
    sheet: `
      Structure | Objet | Subventions | < | <
      ^ | ^ | 2023 | 2024 | 2025
      ADEFI | a | 80 | 90 | 100
      PAGE | b | 180 | 190 | 200
      Total | | 260 | 280 | 300
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "the grant of last year beside this year's",
    sheet: `
      Structure | Objet | Subvention N-1 | Reconduction | Subvention N
      ADEFI | a | 90 | Oui | 100
      PAGE | b | 190 | Non | 200
      Total | | 280 | | 300
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "operation totals in a column at the right, on the last line of each",
    sheet: `
      Opération | Structure | Montant proposé | Total opération
      Chantiers | ADEFI | 100 |
      | PAGE | 200 | 300
      Missions | CIDFF | 50 | 50
      TOTAL | | 350 | 350
    `,
    annex: `
      1 ∅ = 350
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 50: CIDFF 50
    `,
  },
  {
    habit: "operation totals in a column at the right, merged down",
    sheet: `
      Opération | Structure | Montant proposé | Total par opération
      Chantiers | ADEFI | 100 | 300
      ^ | PAGE | 200 | ^
      Missions | CIDFF | 50 | 70
      ^ | SIAO | 20 | ^
      TOTAL | | 370 | 
    `,
    annex: `
      1 ∅ = 370
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 70: CIDFF 50, SIAO 20
    `,
  },
  {
    habit: "theme totals only in a recapitulation under the table",
    sheet: `
      Opération | Structure | Montant proposé
      1. Jeunesse
      Chantiers | ADEFI | 100
      | PAGE | 200
      2. Logement
      Baux | SOLIHA | 1000
      TOTAL GENERAL | | 1300

      Récapitulatif par thématique
      1. Jeunesse | | 300
      2. Logement | | 1000
    `,
    annex: `
      1 Jeunesse = 300
        1.1 Chantiers: ADEFI 100, PAGE 200
      2 Logement = 1000
        2.1 Baux: SOLIHA 1000
      grand 1300
    `,
  },
  {
    habit: "a recapitulation with a header of its own",
    sheet: `
      Opération | Structure | Montant proposé
      1. Jeunesse
      Chantiers | ADEFI | 100
      | PAGE | 200
      2. Logement
      Baux | SOLIHA | 1000

      Thématique | Nombre de dossiers | Montant
      Jeunesse | 2 | 300
      Logement | 1 | 1000
      TOTAL | 3 | 1300
    `,
    annex: `
      1 Jeunesse = 300
        1.1 Chantiers: ADEFI 100, PAGE 200
      2 Logement = 1000
        2.1 Baux: SOLIHA 1000
      grand 1300
    `,
  },
  {
    habit: "themes named by their sheets alone",
    sheet: {
      Mobilité: `
        Opération | Structure | Montant proposé
        Chantiers | ADEFI | 100
        Total | | 100
        Missions | PAGE | 200
        Total | | 200
      `,
      "Thématique 2 - Logement": `
        Opération | Structure | Montant proposé
        Baux | SOLIHA | 1000
        Total | | 1000
        Foyers | FJT | 30
        Total | | 30
      `,
    },
    annex: `
      1 Mobilité
        1.1 Chantiers = 100: ADEFI 100
        1.2 Missions = 200: PAGE 200
      2 Logement
        2.1 Baux = 1000: SOLIHA 1000
        2.2 Foyers = 30: FJT 30
    `,
  },
  {
    habit: "subtotals by territory inside an operation",
    sheet: `
      Opération | Territoire | Structure | Montant proposé
      Opération 1 : Chantiers | Artois | ADEFI | 100
      | Artois | PAGE | 200
      | Sous-total Artois | | 300
      | Lens | CIDFF | 50
      | Lens | SIAO | 20
      | Sous-total Lens | | 70
      Total opération 1 | | | 370
      Opération 2 : Missions | Artois | FJT | 30
      | Sous-total Artois | | 30
      Total opération 2 | | | 30
      TOTAL | | | 400
    `,
    annex: `
      1 ∅ = 400
        1.1 Chantiers = 370: ADEFI 100, PAGE 200, CIDFF 50, SIAO 20
        1.2 Missions = 30: FJT 30
      part Sous-total Artois = 300: 2 lines
      part Sous-total Lens = 70: 2 lines
      part Sous-total Artois = 30: 1 lines
    `,
  },
  {
    habit: "lines without a structure, only an object",
    sheet: `
      Opération | Objet | Montant proposé
      Chantiers | Achat de matériel | 100
      | Encadrement | 200
      Total | | 300
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: Achat de matériel 100, Encadrement 200
    `,
  },
  {
    habit: "a line with two beneficiaries, its amount merged over both",
    sheet: `
      Opération | Structure | Objet | Montant proposé
      Chantiers | ADEFI | Un chantier | 100
      | PAGE | ^ | ^
      | CIDFF | Une permanence | 50
      Total | | | 150
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 150: ADEFI PAGE 100, CIDFF 50
    `,
  },
  {
    habit: "a blank row after each line",
    sheet: `
      Opération | Structure | Retenu | Montant proposé

      Chantiers | ADEFI | Oui | 100

      | PAGE | Oui | 200

      Total | | | 300

      Missions | CIDFF | Oui | 50

      Total | | | 50
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 50: CIDFF 50
    `,
  },
  {
    habit: "a column of percentages",
    sheet: `
      Structure | Coût total | % | Subvention proposée | Taux de participation
      ADEFI | 1000 | 0.1 {0%} | 100 | 0.1 {0%}
      PAGE | 1000 | 0.2 {0%} | 200 | 0.2 {0%}
      Total | 2000 | 0.15 {0%} | 300 | 0.15 {0%}
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "beneficiaries named like totals, operations and themes",
    sheet: `
      Structure | Commune | Montant proposé
      Total Énergies | Lens | 100
      Action Logement | Arras | 200
      Les Sous-Totaux | Lens | 20
      Opération Bois | Lens | 50
      Thématique Jeunes | Lens | 30
      TOTAL | | 400
    `,
    annex: `
      1 ∅
        1.1 ∅ = 400: Total Énergies 100, Action Logement 200, Les Sous-Totaux 20, Opération Bois 50, Thématique Jeunes 30
    `,
  },
  {
    habit: "such beneficiaries in a table of two columns",
    sheet: `
      Structure | Montant proposé
      Action Logement | 200
      Total Énergies | 100
      Opération Bois | 50
      Thématique Jeunes | 30
      TOTAL | 380
    `,
    annex: `
      1 ∅
        1.1 ∅ = 380: Action Logement 200, Total Énergies 100, Opération Bois 50, Thématique Jeunes 30
    `,
  },
  {
    habit: "cells merged everywhere",
    sheet: `
      Annexe 5 | < | < | < | <
      Opération | < | Structure | < | Montant proposé
      Opération 1 : Chantiers | < | ADEFI | < | 100
      ^ | ^ | ^ | ^ | ^
      ^ | ^ | PAGE | < | 200
      ^ | ^ | ^ | ^ | ^
      TOTAL | < | < | < | 300
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "headers in capitals, broken over lines, with asterisks",
    sheet: `
      INTITULÉ\\nDE L'OPÉRATION* | STRUCTURE\\nPORTEUSE ** | DOSSIER\\nRETENU\\n(O/N) | MONTANT\\nPROPOSÉ\\n(EN EUROS)***
      Chantiers | ADEFI | O | 100
      | PAGE | N | 0
      TOTAL | | | 100
      * selon la convention
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 100: ADEFI 100, (PAGE 0)
    `,
  },
  {
    habit: "numbers as the English write them",
    sheet: `
      Structure | Objet | Montant proposé
      ADEFI | a | "€1,234.56"
      PAGE | b | "2,000.00"
      Total | | "3,234.56"
    `,
    annex: `
      1 ∅
        1.1 ∅ = 3234.56: ADEFI 1234.56, PAGE 2000
    `,
  },
  {
    habit: "a regularisation below zero, and lines of zero",
    sheet: `
      Structure | Objet | Montant proposé
      ADEFI | a | 100
      PAGE | Régularisation 2024 | -40
      CIDFF | b | 0
      SIAO | c | "- 10,00 €"
      Total | | 50
    `,
    annex: `
      1 ∅
        1.1 ∅ = 50: ADEFI 100, PAGE -40, CIDFF 0, SIAO -10
    `,
  },
  {
    habit: "running and capital grants, and their sum in a column « Total »",
    sheet: `
      Opération | Structure | Fonctionnement | Investissement | Total
      Chantiers | ADEFI | 60 | 40 | 100
      | PAGE | 200 | | 200
      Total | | 260 | 40 | 300
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "amounts proposed for two sections, and their sum",
    sheet: `
      Structure | Montant proposé en fonctionnement | Montant proposé en investissement | Montant total
      ADEFI | 60 | 40 | 100
      PAGE | 200 | | 200
      Total | 260 | 40 | 300
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "words where an amount is expected",
    sheet: `
      Structure | Objet | Montant proposé
      ADEFI | a | 100
      PAGE | b | mémoire
      CIDFF | c | pm
      SIAO | d | à déterminer
      FJT | e | p.m.
      Total | | 100
    `,
    annex: `
      1 ∅
        1.1 ∅ = 100: ADEFI 100, PAGE –, CIDFF –, SIAO ‽, FJT –
    `,
  },
  {
    habit: "figures beside the table's own: credits, what is left, a check",
    sheet: `
      Opération | Structure | Montant proposé
      Enveloppe votée au BP 2025 | | 5000
      Opération 1 : Chantiers | ADEFI | 100
      | PAGE | 200
      Total opération 1 | | 300
      Reste à répartir | | 4700
      Pour mémoire, subventions 2024 : 4 500 €
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
      unread C2 Enveloppe votée au BP 2025 5000
      unread C6 Reste à répartir 4700
      unread A7 Pour mémoire, subventions 2024 : 4 500 €
    `,
  },
  {
    habit: "running and capital grants without their sum are one amount a line",
    sheet: `
      Structure | Objet | Fonctionnement | Investissement
      ADEFI | a | 60 | 40
      PAGE | b | 200 |
      SIAO | c | | 30
      Total | | 260 | 70
    `,
    annex: `
      1 ∅
        1.1 ∅ = 330: ADEFI 100, PAGE 200, SIAO 30
    `,
  },
  {
    habit: "labelled totals above their lines",
    sheet: `
      Opération | Structure | Montant proposé
      Total thématique 1 - Jeunesse | | 350
      Total opération Chantiers | | 300
      Chantiers | ADEFI | 100
       | PAGE | 200
      Total opération Missions | | 50
      Missions | CIDFF | 50
      Total thématique 2 - Logement | | 1000
      Total opération Baux | | 1000
      Baux | SOLIHA | 1000
    `,
    annex: `
      1 Jeunesse = 350
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 50: CIDFF 50
      2 Logement = 1000
        2.1 Baux = 1000: SOLIHA 1000
    `,
  },
  {
    habit: "totals above their lines, on the rows of numbered titles",
    sheet: `
      Libellé | Bénéficiaire | Montant voté
      1. Jeunesse | | 350
      1.1 Chantiers | | 300
       | ADEFI | 100
       | PAGE | 200
      1.2 Missions | | 50
       | CIDFF | 50
      2. Logement | | 1000
      2.1 Baux | | 1000
       | SOLIHA | 1000
      TOTAL | | 1350
    `,
    annex: `
      1 Jeunesse = 350
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 50: CIDFF 50
      2 Logement = 1000
        2.1 Baux = 1000: SOLIHA 1000
      grand 1350
    `,
  },
  {
    habit: "« Bénéficiaire » merged over name, municipality and SIRET",
    sheet: `
      Opération | Bénéficiaire | < | < | Montant
      ^ | Nom | Commune | SIRET | ^
      Chantiers | ADEFI | Lens | 12345678900012 | 100
       | PAGE | Arras | 12345678900013 | 200
      TOTAL | | | | 300
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "themes merged down at the left of operations' rows",
    sheet: `
      Axe | Structure | Objet | Montant proposé
      Jeunesse | Opération 1 : Chantiers | < | <
      ^ | ADEFI | a | 100
      ^ | PAGE | b | 200
      ^ | Total | | 300
      ^ | Opération 2 : Missions | < | <
      ^ | CIDFF | c | 50
      ^ | Total | | 50
      Logement | Opération 1 : Baux | < | <
      ^ | SOLIHA | d | 1000
      ^ | Total | | 1000
      Total général | | | 1350
    `,
    annex: `
      1 Jeunesse
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
        1.2 Missions = 50: CIDFF 50
      2 Logement
        2.1 Baux = 1000: SOLIHA 1000
      grand 1350
    `,
  },
  {
    habit: "calls of notes after amounts; a condition beside one leaves it unreadable",
    sheet: `
      Structure | Objet | Montant proposé
      ADEFI | a | "100 € (sous réserve)"
      PAGE | b | 200
      CIDFF | c | "300 €*"
      SIAO | d | "400 € (1)"
      FJT | e | "400 € TTC"
      Total | | 1400
    `,
    annex: `
      1 ∅
        1.1 ∅ = 1400: ADEFI ‽, PAGE 200, CIDFF 300, SIAO 400, FJT 400
    `,
  },
  {
    habit: "rows of a cover above the header",
    sheet: `
      Direction de l'insertion
      Commission permanente du | 45992 {dd/mm/yyyy}
      Rapport n° | 12
      Exercice | 2025
      Structure | Objet | Montant proposé
      ADEFI | a | 100
      PAGE | b | 200
      Total | | 300
      Fait à Arras, le | 45992 {dd/mm/yyyy}
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "titles on three rows, each group parted by the next",
    sheet: `
      Dossier | < | Projet | < | Financement | < | <
       | | | | Dépense HT | Aide départementale | <
      N° dossier | Canton | Maître d'ouvrage | Travaux | éligible | taux | montant
      Programme 1 : Amendes de police
      25-411 | Coteaux | Arzacq | Plateau | 36000 | 0.25 | 9000
      25-418 | Plaine | Belloc | Feux | 16000 | 0.4 | 6400
       | | | Total programme 1 | 52000 | | 15400
    `,
    annex: `
      1 Amendes de police
        1.1 ∅ = 15400: Arzacq 9000, Belloc 6400
    `,
  },
  {
    habit: "one column for groups and places, sums over the lines",
    sheet: `
      Axe / opération / commune | Établissement | Objet de l'aide | Montants | <
       | | | Coût du projet | Aide accordée
      AXE 1 – Vie collégienne | | | 50000 | 9000
      1.1 Mobilité | | | 30000 | 4000
      Lourmel | Collège Zay | Turin | 10000 | 1000
       | Collège Veil | Séville | 20000 | 3000
      1.2 Découverte | | | 20000 | 5000
      Montvert | Collège Tillion | Montagne | 12000 | 3000
      Lourmel | Collège Zay | Marine | 8000 | 2000
    `,
    annex: `
      1 Vie collégienne = 9000
        1.1 Mobilité = 4000: Collège Zay 1000, Collège Veil 3000
        1.2 Découverte = 5000: Collège Tillion 3000, Collège Zay 2000
    `,
  },
  {
    habit: "dates and shares under the titles",
    sheet: `
      Structure | Action | Subvention annuelle | < | Modalités de versement | <
       | | Déjà voté | Proposé | Avance | Solde
       | | CM 27/03 | CM 26/06 | 60 % | 40 %
      Tremplin | Incubation | 14500 | 36000 | 21600 | 14400
      France Active | Conseil | 12000 | 24500 | 14700 | 9800
      TOTAL | | 26500 | 60500 | 36300 | 24200
    `,
    annex: `
      1 ∅ = 60500
        1.1 Incubation: Tremplin 36000
        1.2 Conseil: France Active 24500
    `,
  },
  {
    habit: "titles of columns said again over the next group",
    sheet: `
      Thématique 1 : Éclairage
      Opération | Prog. | Commune | Consistance | PU HT | Taux | Quote-part SDEV
      1.1 Foyers | EP-01 | Ambleville | 42 foyers | 606 | 0.6 | 15271.20
      ^ | EP-01 | Bréval | 18 foyers | 606 | 0.6 | 6544.80
      TOTAL THÉMATIQUE 1 | | | | | | 21816
      Thématique 2 : Enfouissement
      Opération | Prog. | Commune | Consistance | PU HT | Taux | Quote-part SDEV
      2.1 Réseaux | EN-10 | Chaussy | Rue Haute | | 0.4 | 48615.33
      ^ | EN-10 | Hodent | Route de Magny | | 0.4 | 27190.08
      TOTAL THÉMATIQUE 2 | | | | | | 75805.41
    `,
    annex: `
      1 Éclairage = 21816
        1.1 Foyers: Ambleville 15271.20, Bréval 6544.80
      2 Enfouissement = 75805.41
        2.1 Réseaux: Chaussy 48615.33, Hodent 27190.08
    `,
  },
  {
    habit: "the title of a group in the place of a column's",
    sheet: `
      Thématique 1. Logement public | Commune | Résidence | Subvention accordée (€)
      Opération 1.1 Construction
      Habitat Sud | Charolles | Tanneurs | 72000
      Habitat Sud | Gueugnon | Hauts | 48000
      Total opération 1.1 | | | 120000
      Thématique 2. Rénovation | Commune | Résidence | Subvention accordée (€)
      Opération 2.1 Isolation
      Logéa | Tournus | Forges | 63000
      Habitat Sud | Cluny | Bellevue | 10000
      Total opération 2.1 | | | 73000
    `,
    annex: `
      1 Logement public
        1.1 Construction = 120000: Habitat Sud 72000, Habitat Sud 48000
      2 Rénovation
        2.1 Isolation = 73000: Logéa 63000, Habitat Sud 10000
    `,
  },
  {
    habit: "a total of some of the groups",
    sheet: `
      Dossier | Demandeur | Aide
      A – Élevage
      1187 | GAEC du Mont | 120000
      1190 | EARL Duhamel | 80000
      Total A | | 200000
      B – Diversification
      1211 | SCEA des Prés | 32000
      Total B | | 32000
      C – Énergies
      1220 | Méthalys | 350000
      Total C | | 350000
      Total A + B (hors énergies) | | 232000
      TOTAL GÉNÉRAL | | 582000
    `,
    annex: `
      1 Élevage
        1.1 ∅ = 200000: GAEC du Mont 120000, EARL Duhamel 80000
      2 Diversification
        2.1 ∅ = 32000: SCEA des Prés 32000
      3 Énergies
        3.1 ∅ = 350000: Méthalys 350000
      grand 582000
      part Total A + B (hors énergies) = 232000: 3 lines
    `,
  },
  {
    habit: "what is left of an envelope under the total, sums over the lines",
    sheet: `
      Association | Adhérents | Proposition 2026
      Catégorie 1 : Sport | | 33500
      Basket | 148 | 9500
      Football | 312 | 24000
      Catégorie 2 : Culture | | 14000
      Théâtre | 37 | 1500
      Harmonie | 52 | 12500
      TOTAL GÉNÉRAL | | 47500
      Enveloppe inscrite au budget : | | 50000
      Reste à attribuer : | | 2500
    `,
    annex: `
      1 Sport
        1.1 ∅ = 33500: Basket 9500, Football 24000
      2 Culture
        2.1 ∅ = 14000: Théâtre 1500, Harmonie 12500
      grand 47500
      unread C9 Enveloppe inscrite au budget : 50000
      unread C10 Reste à attribuer : 2500
    `,
  },
  {
    habit: "another table beside the headings of this one",
    sheet: `
      Entreprise | Commune | Aide proposée | Décision
      Axe A – Immobilier | | | | | Commune | Aides passées
      Lefort | Arques | 31000 | Oui | | Arques | 118400
      Petit | Wizernes | | Non | | Aire | 22000
      Total axe | | 31000 | | | Blendecques | 64000
    `,
    annex: `
      1 Immobilier
        1.1 ∅ = 31000: Lefort 31000, (Petit –)
    `,
  },
  {
    habit: "files not selected in a section of their own",
    sheet: `
      Opération | Structure | Montant demandé | Montant proposé
      Dossiers retenus
      Chantiers | ADEFI | 150 | 100
       | PAGE | 250 | 200
      Total | | 400 | 300
      Dossiers non retenus
       | CIDFF | 80 | 0
       | SIAO | 90 | 0
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 300: ADEFI 100, PAGE 200
      unread D7 CIDFF 80 0
      unread D8 SIAO 90 0
    `,
  },
  {
    habit: "places as headings inside operations",
    sheet: `
      Structure | Objet | Montant proposé
      Opération 1 : Chantiers
      Territoire de l'Artois
      ADEFI | a | 100
      PAGE | b | 200
      Sous-total Territoire de l'Artois | | 300
      Territoire de Lens
      CIDFF | c | 50
      Sous-total Territoire de Lens | | 50
      Total opération 1 | | 350
      Opération 2 : Missions
      Territoire de Lens
      FJT | c | 70
      Sous-total Territoire de Lens | | 70
      Total opération 2 | | 70
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 350: ADEFI 100, PAGE 200, CIDFF 50
        1.2 Missions = 70: FJT 70
      part Sous-total Territoire de l'Artois = 300: 2 lines
      part Sous-total Territoire de Lens = 50: 1 lines
      part Sous-total Territoire de Lens = 70: 1 lines
    `,
  },
  {
    habit: "unnamed subtotals by territory",
    sheet: `
      Opération | Territoire | Structure | Montant proposé
      Chantiers | Artois | ADEFI | 100
      ^ | ^ | PAGE | 200
      ^ | Sous-total | | 300
      ^ | Lens | CIDFF | 50
      ^ | Sous-total | | 50
      ^ | TOTAL | | 350
      Missions | Lens | FJT | 70
      ^ | Sous-total | | 70
      ^ | TOTAL | | 70
    `,
    annex: `
      1 ∅
        1.1 Chantiers = 350: ADEFI 100, PAGE 200, CIDFF 50
        1.2 Missions = 70: FJT 70
      part Artois = 300: 2 lines
      part Lens = 50: 1 lines
      part Lens = 70: 1 lines
    `,
  },
  {
    habit: "every column of a financing plan",
    sheet: `
      Porteur | Budget prévisionnel | Subvention sollicitée | Part Département | Subvention proposée | Autres financeurs | Total des financements
      ADEFI | 1000 | 150 | 0.1 {0%} | 100 | 50 | 150
      PAGE | 2000 | 250 | 0.1 {0%} | 200 | 60 | 260
      Total | 3000 | 400 | | 300 | 110 | 410
    `,
    annex: `
      1 ∅
        1.1 ∅ = 300: ADEFI 100, PAGE 200
    `,
  },
  {
    habit: "theme totals in a column at the right",
    sheet: `
      Thématique | Structure | Montant proposé | Total thématique
      Jeunesse | ADEFI | 100 |
       | PAGE | 200 | 300
      Logement | SOLIHA | 1000 | 1000
      Total général | | 1300 |
    `,
    annex: `
      1 Jeunesse
        1.1 ∅ = 300: ADEFI 100, PAGE 200
      2 Logement
        2.1 ∅ = 1000: SOLIHA 1000
      grand 1300
    `,
  },
];

/** The figures of the amounts' column that no line, total or unread passage accounts for; none where the sheet is said not to be read at all. */
function figuresLost(sheet: SheetSnapshot): readonly string[] {
  const reading = readAnnex([sheet], { sheet: null });
  if (reading.kind !== "read") return [];
  const { annex, layouts } = reading;
  const rows = new Set<number>(layouts.flatMap((layout) => layout.headerRows));
  const hold = (at: Place | undefined) => at?.kind === "cell" && rows.add(at.row);
  hold(annex.grandTotal?.at);
  for (const { at } of annex.unread) hold(at);
  for (const { total } of annex.repeated) hold(total.at);
  for (const { total } of annex.recapitulated ?? []) hold(total.at);
  for (const theme of annex.themes) {
    hold(theme.statedTotal?.at);
    for (const operation of theme.operations) {
      hold(operation.statedTotal?.at);
      for (const line of operation.lines) hold(line.amount.at);
    }
  }
  const column = layouts[0]?.columns.amount;
  return sheet.cells
    .filter((cell) => cell.column === column && cell.value.kind === "number" && !rows.has(cell.row))
    .map((cell) => toA1(cell));
}

describe("no figure is lost in silence", () => {
  const sheets = habits.flatMap(({ habit, sheet }) =>
    typeof sheet === "string" ? [{ habit, snapshot: sheetFromText(sheet) }] : [],
  );

  test.each(sheets)("$habit", ({ snapshot }) => {
    expect(figuresLost(snapshot)).toEqual([]);
  });

  test("whatever stray row is let in anywhere", () => {
    const stray = fc.record({
      at: fc.nat(),
      text: fc.constantFrom(
        "Reste à répartir",
        "Lens",
        "Chantiers",
        "Total",
        "dont",
        "Report 2024",
        "2. Divers",
        "",
      ),
      column: fc.nat({ max: 4 }),
      amount: fc.integer({ min: 1, max: 9_999_999 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...sheets), stray, ({ snapshot }, { at, text, column, amount }) => {
        const reading = readAnnex([snapshot], { sheet: null });
        const layout = reading.kind === "read" ? reading.layouts[0] : undefined;
        const amountColumn = layout?.columns.amount;
        if (!layout || amountColumn === undefined || column === amountColumn) return;
        const first = (layout.headerRows.at(-1) ?? 0) + 1;
        const last = Math.max(...snapshot.cells.map((cell) => cell.row)) + 1;
        const row = first + (at % (last - first + 1));
        const down = (r: number) => (r >= row ? r + 1 : r);
        const cells = [
          ...snapshot.cells.map((cell) => ({ ...cell, row: down(cell.row) })),
          ...(text === "" ? [] : [{ row, column, value: { kind: "text" as const, value: text } }]),
          { row, column: amountColumn, value: { kind: "number" as const, value: amount } },
        ].sort((a, b) => a.row - b.row || a.column - b.column);
        const merges = snapshot.merges.map((merge) => ({
          ...merge,
          top: down(merge.top),
          bottom: merge.bottom >= row ? merge.bottom + 1 : merge.bottom,
        }));
        expect(figuresLost({ ...snapshot, cells, merges })).toEqual([]);
      }),
      { numRuns: Number(process.env.POINTAGE_RUNS ?? 300) },
    );
  });
});

describe("an annex is read as its authority keeps it", () => {
  test.each(habits)("$habit", ({ sheet, annex }) => {
    expect(read(sheet)).toBe(drawn(annex));
  });
});
