import { testRule } from "../../support/rule-tester";

const SHEET = `
  STRUCTURE | Montant proposé
  MJC       | 4512.40
  Le Relais | 2250
  TOTAL     | 6762.40`;
const deliberation =
  "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 762,40 € aux structures de l'annexe.";
/** Twelve amounts of five digits, and another sheet that comes to one of as many. */
const TWELVE = [31254, 47128, 52917, 26381, 18493, 73219, 85162, 91374, 29846, 37582, 58713, 43659];
const BESIDE_TWELVE = {
  sheet: `
    STRUCTURE | Montant proposé
${TWELVE.map((amount, rank) => `    Club n°${rank + 1} | ${amount}`).join("\n")}
    TOTAL | ${TWELVE.reduce((sum, amount) => sum + amount)}`,
  sheets: {
    "Droits de tirage": `
      STRUCTURE | Droit  | Attribué | Reste
      MJC       | 161320 | 120300   | 41020
      Le Relais | 83517  | 60250    | 23267
      TOTAL     | 244837 | 180550   | 64287`,
  },
};
/** A club with one line retained and one refused. */
const REFUSED = `
  STRUCTURE  | Montant proposé | Retenu
  Club Alizé | 31254           | Oui
  Club Alizé | 53127           | Non
  Le Relais  | 2250            | Oui
  TOTAL      | 33504           |`;
/** What is granted, and what it brings each contract to. */
const MARKETS = `
  Secteur | STRUCTURE        | Montant proposé | Marché porté à
  Nord    | Maçonnerie Roche | 480250.75       | 612000
  Nord    | Alu Drouet       | 272806.25       | 349000
  Sud     | Peinture Vasseur | 219310.40       | 403125
  Sud     | Élec Morvan      | 212000          | 290880
  TOTAL   |                  | 1184367.40      | 1655005`;
/** Six schools, of thirty-six pupils. */
const AIDES = `
  STRUCTURE         | Montant proposé
  École des Tilleuls | 4800
  École du Moulin    | 6120
  École Pasteur      | 3964
  École Prévert      | 7210
  École Curie        | 5290
  École du Centre    | 3180
  TOTAL              | 30564`;
/** Three rates, of lines that no heading groups. */
const RATED = `
  COMMUNE   | Dépense HT | Taux | Subvention proposée
  Arcy      | 41200      | 40   | 16480
  Bessy     | 63400      | 25   | 15850
  Cravant   | 22750      | 40   | 9100
  Deux-Rus  | 97800      | 25   | 24450
  Escolives | 31560      | 30   | 9468
  Foissy    | 18300      | 30   | 5490
  TOTAL     | 275010     |      | 80838`;
/** Works, voted at their cost. */
const WORKS = `
  Secteur  | Ouvrage          | Montant HT proposé
  Amont    | Réservoir Haut   | 396400
  Amont    | Conduite des Prés | 27900
  Aval     | Station du Gué   | 318750
  Aval     | Puits des Aulnes | 86500
  TOTAL    |                  | 829550`;
/** The same, with what two others pay of each. */
const SHARED_WORKS = `
  Secteur                 | Ouvrage           | Montant proposé | Part Agence | Part Région
  SECTEUR AMONT           |                   |        |        |
                          | Réservoir Haut    | 396400 | 138740 | 59460
                          | Conduite des Prés | 27900  | 9765   | 4185
  Total secteur amont     |                   | 424300 | 148505 | 63645
  SECTEUR AVAL            |                   |        |        |
                          | Station du Gué    | 318750 | 111565 | 47815
                          | Puits des Aulnes  | 86500  | 30275  | 12975
  Total secteur aval      |                   | 405250 | 141840 | 60790
  TOTAL                   |                   | 829550 | 290345 | 124435`;
const report = (said: string) => `RAPPORT N°12\n\nIl convient de statuer.\n\n${said}`;

testRule("near-figure", {
  valid: [
    {
      name: "what the others were granted last year too, where one was granted less",
      sheet: AIDES,
      report: report(
        "En 2025, l'école des Tilleuls avait reçu 4 800 €, l'école du Moulin 6 120 €, l'école Pasteur 3 964 € et l'école Prévert 7 120 €.",
      ),
    },
    {
      name: "what counts of a cost, beside that cost",
      sheet: WORKS,
      report: report(
        "Réservoir Haut : coût de 396 400 € HT. Conduite des Prés : coût de 27 900 € HT. Station du Gué : coût de 318 750 € HT, dont une assiette éligible de 318 570 € HT.",
      ),
    },
    {
      name: "a cost of something else, where costs are not what is voted",
      sheet: WORKS,
      report: report("Pour la Conduite des Prés, un coût de 27 930 € HT avait été estimé en 2019."),
    },
    {
      name: "an amount near none of what the columns come to over a theme",
      sheet: SHARED_WORKS,
      report: report("L'Agence avait annoncé 148 900 € au secteur amont, et 141 040 € ailleurs l'an passé."),
    },
    ...[
      "Taux de 40 % : 2 opérations, 25 580 €.\n\nTaux de 25 % : 2 opérations, 40 300 €.",
      "Un taux de 20 % aurait porté la dépense à 55 002 €.",
      "Entre le taux de 25 % et celui de 40 %, la différence serait de 25 850 €.",
    ].map((said) => ({ name: said, sheet: RATED, report: report(said) })),
    ...[
      "La dotation est versée par douzièmes, soit 2 547 € par mois.",
      "Le montant moyen est de 5 094 €, contre 5 904 € l'an passé.",
      "Les 36 élèves reçoivent 849 € en moyenne.",
      "Les 96 élèves reçoivent 318,37 € en moyenne.",
      "Les 96 élèves reçoivent 318,38 € en moyenne.",
      "Le loyer de la salle est de 2 947 € par mois.",
      "La moyenne nationale est de 5 914 € par école.",
      "En 2025, l'aide moyenne était de 5 904,00 €.",
    ].map((said) => ({ name: said, sheet: AIDES, report: report(said) })),
    ...[
      "2 des 3 aides vont à des écoles de danse, pour 31 264 €.",
      "Deux d'entre elles sont antérieures à 2020, soit 31 264 €.",
      "Deux sur les 3 demandes de 2025 avaient été soldées ; deux des 3 reportées l'ont été pour un reste de 31 264 €.",
    ].map((said) => ({
      name: `of several lines: ${said}`,
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 31254
        Le Relais | 47830
        L'Atelier | 12409
        TOTAL     | 91493`,
      report: report(said),
    })),
    {
      name: "near what another sheet comes to, where the annex holds as many amounts as chance needs",
      ...BESIDE_TWELVE,
      report: report("Il reste de quoi mobiliser 64 257 € par ailleurs."),
    },
    {
      name: "near two of what its words name: what other documents say is tried no more",
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 31254
        Le Relais | 31854
        TOTAL     | 63108`,
      deliberation:
        "DECIDE :\n\nArticle 1 : De solder les travaux antérieurs des locaux associatifs, pour 31 556 €.",
      report: report("La MJC et Le Relais ont bénéficié de travaux antérieurs des locaux, pour 31 554 €."),
    },
    {
      name: "a cell of a table, whose row names a year: the title of its own column tells what it is",
      sheet: `
        STRUCTURE      | Montant proposé | CP 2026 | CP 2027
        CC du Marais   | 97000           | 48250   | 48750
        CC des Étangs  | 61300           | 30000   | 31300
        TOTAL          | 158300          | 78250   | 80050`,
      report: report(
        "Structure | Participation | Autre participation\nCC du Marais 2027 | 48 950 | 15 000\nCC des Étangs 2027 | 71 612 | 23 400",
      ),
    },
    {
      name: "near what a club would receive with what it is refused",
      sheet: REFUSED,
      report: report("Le Club Alizé doit encore 84 387 € à sa banque."),
    },
    {
      name: "two sums that make less than the total: what is left is paid otherwise",
      sheet: MARKETS,
      report: report("Elles sont payées en deux fois, 618 300 € en décembre et 227 450 € en mars."),
    },
    {
      name: "what was voted before a round sum was added to it",
      sheet: MARKETS,
      report: report("Le budget primitif précédent ouvrait 1 134 367,40 € à ce titre, au chapitre 23."),
    },
    {
      name: "what was asked, a round sum above what the annex grants",
      sheet: MARKETS,
      report: report("Le lot de la Peinture Vasseur avait fait l'objet d'une demande de 249 310,40 €."),
    },
    {
      name: "the total in millions, in a sentence on what is borrowed",
      sheet: MARKETS,
      report: report("Les emprunts de la commune devraient couvrir 1,184 M€ de dépenses."),
    },
    {
      name: "what the lines of one place come to in another column",
      sheet: MARKETS,
      report: report("Le secteur Nord est doté de 961 000,00 € de marchés."),
    },
    {
      name: "what another document says of the year before",
      sheet: MARKETS,
      deliberation:
        "DECIDE :\n\nArticle 1 : De reprendre 33 418,75 € sur les fonds de roulement des collèges.",
      report: report("En 2023, une reprise de 34 418,75 € sur les fonds de roulement avait été opérée."),
    },
    {
      name: "what another document says in other words",
      sheet: MARKETS,
      deliberation:
        "DECIDE :\n\nArticle 1 : De reprendre 33 418,75 € sur les fonds de roulement des collèges.",
      report: report("La trésorerie s'établit à 34 418,75 € aujourd'hui."),
    },
    {
      name: "the annex's total itself",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a arrêté ses propositions, 6 762,40 €, après examen."),
    },
    {
      name: "what is left of the total once what is said before is taken from it",
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 71200
        Le Relais | 40000
        Voltige   | 8000
        TOTAL     | 119200`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 119 200 € aux structures de l'annexe.",
      report: report(
        "Une première demande représente à elle seule 8 000 € ; hors celle-ci, le soutien s'établit à 111 200 € pour 2 dossiers.",
      ),
    },
    {
      name: "a figure near nothing",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a arrêté ses propositions, 8 114,25 €, après examen."),
    },
    {
      name: "too few digits: chance may bring them as near",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a arrêté ses propositions, 2 350 €, après examen."),
    },
    {
      name: "the same figure said twice is no slip",
      sheet: SHEET,
      deliberation,
      report: report(
        "Le bureau a arrêté ses propositions, 6 792,40 €, en mai.\n\nElles restent, à 6 792,40 €, les siennes.",
      ),
    },
    {
      name: "the same figure said twice, once as what others make",
      sheet: SHEET,
      deliberation,
      report: report(
        "Le bureau disposait de 6 792,40 € en mai.\n\nIl a reçu 4 000 € puis 2 792,40 €, soit un total de 6 792,40 €.",
      ),
    },
    {
      name: "what its paragraph says that it is without",
      sheet: SHEET.replace("4512.40", "4522.40").replace("6762.40", "6772.40"),
      report: report(
        "Les premières demandes en prennent 100 € ; sans elles, le soutien resterait à 6 672,40 € cette année.",
      ),
    },
    {
      name: "what a line holds in another column",
      sheet: `
        STRUCTURE | Dépense | Montant proposé
        MJC       | 6752.40 | 4512.40
        Le Relais | 3750    | 2250
        TOTAL     | 10502.40 | 6762.40`,
      deliberation,
      report: report("Le bureau du 10 juin a relevé 6 752,40 € pour la MJC, après examen."),
    },
    {
      name: "beside what the line that it names is granted: it is something else",
      sheet: SHEET,
      deliberation,
      report: report("Le Relais obtiendrait 2 250 €, après 2 520 € demandés la dernière fois."),
    },
    {
      name: "what two other figures of the sentence make together",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau a retenu 4 512,40 € en mai et 2 220 € en juin, d'où 6 732,40 € à examiner."),
    },
    {
      name: "what was granted in another year",
      sheet: SHEET,
      deliberation,
      report: report("En 2023, 6 792,40 € avaient été attribués."),
    },
  ],
  invalid: [
    {
      name: "a cost of works, where the costs of works are what is voted",
      sheet: WORKS,
      report: report(
        "Le programme coûte 829 550 € HT : Réservoir Haut (coût de 396 400 € HT), Conduite des Prés (coût de 27 930 € HT), Station du Gué (coût de 318 750 € HT), Puits des Aulnes (coût de 86 500 € HT).",
      ),
      findings: [{ at: "rapport", stated: "27930.00", expected: "27900.00" }],
    },
    {
      name: "what a column comes to over one theme, which no word names",
      sheet: SHARED_WORKS,
      report: report("Il restera à trouver 148 515 € ailleurs."),
      findings: [{ at: "rapport", stated: "148515.00", expected: "148505.00", message: "Part Agence" }],
    },
    {
      name: "of one line of several",
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 31254
        Le Relais | 47830
        L'Atelier | 12409
        TOTAL     | 91493`,
      report: report("Une des 3 aides est soldée, pour 31 264 €."),
      findings: [{ at: "rapport", stated: "31264.00", expected: "31254.00" }],
    },
    {
      name: "what the amounts above nothing come to, where others are below",
      sheet: `
        Chantier | Voté | Révision | Crédit
        Quai     | 212480 | 41275 | 253755
        Halle    | 380000 | -12360 | 367640
        Préau    | 96210 | 18040 | 114250
        Cour     | 75300 | -4815 | 70485
        TOTAL    | 763990 | 42140 | 806130`,
      report: report("Les révisions à la hausse représentent 59 351 € et celles à la baisse 17 175 €."),
      findings: [{ at: "rapport", stated: "59351.00", expected: "59315.00", message: "positifs" }],
    },
    {
      name: "what the lines of the rate that its words say come to",
      sheet: RATED,
      report: report("Taux de 40 % : 2 opérations, 25 850 €.\n\nTaux de 25 % : 2 opérations, 40 300 €."),
      findings: [{ at: "rapport", stated: "25850.00", expected: "25580.00", message: "« 40 % »" }],
    },
    {
      name: "what the lines of the rate that its words say cost",
      sheet: RATED,
      report: report("Les projets aidés à 25 % représentent 167 200 € HT de travaux."),
      findings: [{ at: "rapport", stated: "167200.00", expected: "161200.00" }],
    },
    {
      name: "in brackets, behind what the rate is of",
      sheet: RATED,
      report: report("Les dossiers se répartissent entre la tranche à 30 % (14 598 €) et les autres."),
      findings: [{ at: "rapport", stated: "14598.00", expected: "14958.00" }],
    },
    {
      name: "what is paid each month of what all receive in a year",
      sheet: AIDES,
      report: report("La dotation est versée par douzièmes, soit 2 574 € par mois."),
      findings: [{ at: "rapport", stated: "2574.00", expected: "2547.00", message: "divisés par 12" }],
    },
    {
      name: "a monthly payment of a sum that the document gives",
      sheet: AIDES,
      report: report(
        "Les appels de fonds complémentaires représentent 186 420 € dans l'année.\n\nLa mensualité s'établit à 15 585 €.",
      ),
      findings: [{ at: "rapport", stated: "15585.00", expected: "15535.00" }],
    },
    {
      name: "what each line receives on average",
      sheet: AIDES,
      report: report("Le montant moyen est de 5 904,00 €."),
      findings: [{ at: "rapport", stated: "5904.00", expected: "5094.00", message: "divisés par 6" }],
    },
    {
      name: "an average among as many as its sentence counts, said behind it",
      sheet: AIDES,
      report: report("Les 36 élèves reçoivent 894 € en moyenne."),
      findings: [{ at: "rapport", stated: "894.00", expected: "849.00" }],
    },
    {
      name: "one of two sums that make the total, known from a column",
      sheet: `
        NOM    | Montant proposé | 1er versement | 2nd versement
        Alaoui | 8640            | 5180          | 3460
        Bodin  | 9260            | 5560          | 3700
        Cros   | 7700            | 4620          | 3080
        TOTAL  | 25600           | 15360         | 10240`,
      report: report("Elles sont payées en deux fois, 11 360 € en décembre et 10 240 € en mars."),
      findings: [{ at: "rapport", stated: "11360.00", expected: "15360.00" }],
    },
    {
      name: "one digit of nine from the total, in words of another thing",
      sheet: MARKETS,
      report: report("Elle s'impute au chapitre 23 du budget primitif, à hauteur de 1 184 362,40 €."),
      findings: [{ at: "rapport", stated: "1184362.40", expected: "1184367.40" }],
    },
    {
      name: "what another column holds of the line that the sentence names",
      sheet: MARKETS,
      report: report("Lot de la Peinture Vasseur : un avenant, qui porte le marché à 403 120,00 € HT."),
      findings: [
        {
          at: "rapport",
          stated: "403120.00",
          expected: "403125.00",
          message:
            "ce que le classeur donne pour « Peinture Vasseur » (colonne « Marché porté à », D4, feuille « Annexe 5 »)",
        },
      ],
    },
    {
      name: "what the lines of the place that the sentence names come to in another column",
      sheet: MARKETS,
      report: report("Le secteur Nord est doté de 961 006,00 € de marchés."),
      findings: [
        {
          at: "rapport",
          stated: "961006.00",
          expected: "961000.00",
          message: "ce que le classeur donne pour « Nord » (colonne « Marché porté à »).",
        },
      ],
    },
    {
      name: "what another column holds of a line that no beneficiary names",
      sheet: `
        Projet                      | Dépense | Montant proposé
        Fête des quais              | 14350   | 4512.40
        Rénovation de la chaufferie | 61250   | 2250
        TOTAL                       | 75600   | 6762.40`,
      report: report("La rénovation de la chaufferie est chiffrée à 61 520 € hors taxes."),
      findings: [{ at: "rapport", expected: "61250.00", message: "pour « Rénovation de la chaufferie »" }],
    },
    {
      name: "few digits, where the words name the line and the column",
      sheet: `
        STRUCTURE       | Montant proposé | CP 2026 | CP 2027
        Gymnase Ladoumègue | 891000       | 351000  | 540000
        École Prévert   | 1158000         | 658000  | 500000
        TOTAL           | 2049000         | 1009000 | 1040000`,
      report: report(
        "Le gymnase Ladoumègue appelle des CP de 351 000 € en 2026, et des CP de 540 600 € en 2027.",
      ),
      findings: [{ at: "rapport", stated: "540600.00", expected: "540000.00" }],
    },
    {
      name: "what another document says in like words",
      sheet: MARKETS,
      deliberation:
        "DECIDE :\n\nArticle 1 : De reprendre 33 418,75 € sur les fonds de roulement des collèges.",
      report: report("Après une reprise de 34 418,75 € sur les fonds de roulement, la dotation est fixée."),
      findings: [{ at: "article 1", stated: "33418.75", expected: "34418.75" }],
    },
    {
      name: "one digit from the total",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a arrêté ses propositions, 6 792,40 €, après examen."),
      findings: [
        { at: "rapport", severity: "warning", stated: "6792.40", expected: "6762.40", suspects: [] },
      ],
    },
    {
      name: "what the works cost, two digits of its column's total swapped",
      sheet: `
        STRUCTURE | Dépense TTC      | Montant proposé
        MJC       | 614512.40        | 4512.40
        Le Relais | 562250           | 2250
        TOTAL     | 1176762.40       | 6762.40`,
      deliberation,
      report: report("Le coût total du projet est de 1 716 762,40 €."),
      findings: [
        { at: "rapport", severity: "warning", stated: "1716762.40", expected: "1176762.40", suspects: [] },
      ],
    },
    {
      name: "the total of another sheet, two digits swapped",
      sheet: SHEET,
      sheets: {
        "Droits de tirage": `
          STRUCTURE | Droit     | Attribué  | Proposé | Reste
          MJC       | 500000    | 120300    | 4512.40 | 375187.60
          Le Relais | 330000    | 60250     | 2250    | 267500
          TOTAL     | 830000    | 180550    | 6762.40 | 642687.60`,
      },
      deliberation,
      report: report("Ce qui pourra être mobilisé d'ici à la fin de 2026 sera de 624 687,60 €."),
      findings: [{ at: "rapport", severity: "warning", stated: "624687.60", expected: "642687.60" }],
    },
    {
      name: "two digits of a line that changed places",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a retenu une demande, de 4 521,40 €, après examen."),
      findings: [{ at: "rapport", severity: "warning", stated: "4521.40", expected: "4512.40" }],
    },
    {
      name: "fewer digits, where the sentence names the line",
      sheet: SHEET,
      deliberation,
      report: report("Le dossier du Relais a été examiné en juin, et chiffré à 2 520 €."),
      findings: [{ at: "rapport", severity: "warning", stated: "2520.00", expected: "2250.00" }],
    },
    {
      name: "in thousands, where the sentence names the line",
      sheet: SHEET.replace("4512.40", "124437").replace("6762.40", "126687"),
      deliberation: deliberation.replace("6 762,40", "126 687,00"),
      report: report("La MJC mobilise à elle seule 142,4 k€."),
      findings: [{ at: "rapport", severity: "warning", stated: "142400.00", expected: "124400.00" }],
    },
    {
      name: "in thousands, where a percentage of what is said before bears out the whole",
      sheet: SHEET.replace("4512.40", "124437").replace("6762.40", "126687"),
      deliberation: deliberation.replace("6 762,40", "126 687,00"),
      report: report("Les projets coûtent 700 000 €. L'aide de la commune, 129 k€, en couvre 18,1 %."),
      findings: [{ at: "rapport", severity: "warning", stated: "129000.00", expected: "127000.00" }],
    },
  ],
});
