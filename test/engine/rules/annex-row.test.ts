import { testRule } from "../../support/rule-tester";

/** What two others pay of a cost beside what is granted; the third line as given. */
const funders = (third: string): string => `
  Structure  | État | Région | Coût de l'action | Subvention proposée
  CIDFF      | 3150 | 2750   | 12400            | 6500
  Mission    | 4000 | 1100   | 13300            | 8200
  ${third}
  Passerelle | 2600 | 900    | 7600             | 4100
  Régie      | 1800 | 650    | 7750             | 5300
  TOTAL      |      |        |                  | 31250`;

const deliberation = "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 31 250 € aux structures.";

const rated = (rate: string): string => `
  Commune | Coût  | Taux | Aide proposée
  Albe    | 24000 | 0.4  | 9600
  Senn    | 6300  | 0.5  | 3150
  Ruet    | 29600 | 0.4  | 11840
  Talm    | 18300 | 0.4  | 7320
  Lys     | 37400 | ${rate}  | 14960
  TOTAL   | 115600 |     | 46870`;

/** Schools by category: a fixed part, and so much for each pupil, more in the first category than in the second. */
const schools = (pupils: string, choir = "61 | 2500 | 1525 | 4025"): string => `
  École              | Élèves | Forfait | Part élèves | Aide proposée
  CATEGORIE A
  Conservatoire      | 864 | 18000 | 34560 | 52560
  École du Val       | 512 | 18000 | 20480 | 38480
  École de Semine    | 298 | 18000 | 11920 | 29920
  École des Bords    | 241 | 18000 | 9640  | 27640
  Sous-total A       | 1915 | 72000 | 76600 | 148600
  CATEGORIE B
  La Clé des Champs  | 72  | 2500 | 1800 | 4300
  Atelier du Rythme  | ${pupils}  | 2500 | 2375 | 4875
  Cordes du Plateau  | 48  | 2500 | 1200 | 3700
  Chorale            | ${choir}
  Amicale            | 83  | 2500 | 2075 | 4575
  Sous-total B       | 359 | 12500 | 8975 | 21475
  TOTAL              | 2274 | 84500 | 85575 | 170075`;

const schoolsVoted =
  "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 170 075 € aux écoles, pour 2 274 élèves.";

/** Dues that rise by 1,7 %, to the cent. */
const dues = (orx: string, total: string): string => `
  Commune | Contribution 2026 | Contribution 2027
  Vaux    | 28815.18 | 29305.04
  Leyre   | 84991.33 | 86436.18
  Sorde   | 56462.54 | 57422.40
  Orx     | 78561.81 | ${orx}
  Mirail  | 33379.79 | 33947.25
  Albe    | 99000.00 | 100683.00
  TOTAL   | 381210.65 | ${total}`;

const duesVoted =
  "DECIDE :\n\nArticle 1 : Les contributions des communes pour 2027 sont arrêtées à un montant total de 387 691,23 €.";

const aid = "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 46 870 € aux communes.";

/** What a town, its district and others pay of works; `total` is what the district pays in all, `tax` that of the third. */
const works = (total: string, last = "7416", count = "8120"): string => `
  Commune | Habitants | Travaux HT | Région | District | Aide votée | Charge communale
  Vaux    | 1240      | 48200      | 9640   | 4820     | 12050      | 21690
  Leyre   | 3310      | 31550      | 6310   | 3155     | 7890       | 14195
  Sorde   | 880       | 22900      | 4580   | 2290     | 5725       | 10305
  Vaux    | 1240      | 16480      | 3296   | 1648     | 4120       | ${last}
  Mirail  | 2690      | 57300      | 11460  | 5730     | 14325      | 25785
  TOTAL   | ${count}  | 176430     | 35286  | ${total} | 44110      | 79391`;

const worksVoted = "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 44 110 € aux communes.";

/** A tax that formulas work out on all lines but one, where it was typed; the amounts and their total follow. */
const taxed = (tax: string, voted: string, total: string): string => `
  Commune | Travaux HT | TVA    | Montant TTC
  Vaux    | 48200      | =ROUND(B2*0.2,2) -> 9640  | =B2+C2 -> 57840
  Leyre   | 31500      | =ROUND(B3*0.2,2) -> 6300  | =B3+C3 -> 37800
  Sorde   | 22900      | ${tax}                    | =B4+C4 -> ${voted}
  Orx     | 16480      | =ROUND(B5*0.2,2) -> 3296  | =B5+C5 -> 19776
  Mirail  | 57300      | =ROUND(B6*0.2,2) -> 11460 | =B6+C6 -> 68760
  TOTAL   | =SUM(B2:B6) -> 176380 |               | =SUM(D2:D6) -> ${total}`;

const taxVoted =
  "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 211 656 € aux communes, pour 176 380 € de travaux hors taxes.";

/** Works by town, each under what its own come to: what they cost without and with tax, and what is granted. */
const byTown = (orx: string, total: string): string => `
  Commune / voie | ml  | HT    | TTC   | Fonds de concours
  VAUX           | 820 | 36300 | 43560 | 10890
  rue Haute      | 640 | 19200 | 23040 | 5760
  rue Basse      | 180 | 17100 | 20520 | 5130
  ORX            | 910 | 40500 | ${orx} | 12150
  chemin vert    | 600 | 24600 | 29520 | 7380
  place          | 310 | 15900 | 19080 | 4770
  SORDE          | 585 | 34000 | 40800 | 10200
  rue du Port    | 345 | 27200 | 32640 | 8160
  impasse        | 240 | 6800  | 8160  | 2040
  TOTAL          | 2315 | 110800 | ${total} | 33240`;

/** Programmes before and after they are revised, the third as given, and what rises and falls come to under them. */
const revised = (third: string): string => `
  Ouvrage  | Programme voté | Montant proposé | Programme révisé
  Pont A   | 412000  | 38000  | 450000
  Pont B   | 968500  | 71500  | 1040000
  Pont C   | 735000  | 126400 | ${third}
  Mur D    | 0       | 54000  | 54000
  TOTAL    | 2115500 | 289900 | 2405400
  Ouvrages anciens  | | 235900 |
  Ouvrages nouveaux | | 54000  |`;

const revisedVoted = "DECIDE :\n\nArticle 1 : D'augmenter les programmes d'un montant total de 289 900 €.";

const byTownVoted = "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 33 240 € aux communes.";

/** What was voted before, what is proposed now and how far apart these are, the third as given. */
const apart = (third: string): string => `
  Association | Voté 2025 | Proposé 2026 | Écart
  MJC         | 1400      | 1650         | 250
  Le Relais   | 2100      | 1980         | -120
  Les Amis    | ${third}
  Passerelle  | 310       | 340          | 30
  Le Cercle   | 0         | 500          | 500
  La Chorale  | 220       | 240          | 20
  Pétanque    | 610       | 600          | -10
  Les Aînés   | 95        | 135          | 40
  TOTAL       | 4985      | 5740         | 755`;

const apartVoted = "DÉCIDE :\n\nArticle 1 : d'attribuer un montant total de 5 740 € aux associations.";

/** Two groups, what each line received the year before, and the totals of both. */
const lastYear = (ofJudo: string, whole: string): string => `
  Association | Voté 2025 | Voté 2026
  Sport
  Judo   | ${ofJudo} | 400
  Voile  | 1250 | 1300
  Aviron | 1070 | 1150
  Total  | 2690 | 2850
  Culture
  Bagad  | 2100 | 2200
  Chorale | 1860 | 1870
  Total  | 3960 | 4070
  TOTAL  | ${whole} | 6920`;

/** What each line asks for, and the only total. */
const asked = (ofHarmonie: string): string => `
  Association | Demandé 2026 | Voté 2026
  Harmonie | ${ofHarmonie} | 1420
  Judo     | 2310 | 2000
  Amicale  | 1850 | 1600
  Voile    | 2750 | 2480
  Chorale  | 950  | 900
  TOTAL    | 9360 | 8400`;

testRule("annex-row", {
  valid: [
    { name: "last year's figures and their totals", sheet: lastYear("370", "6650") },
    { name: "what is asked for, and its total", sheet: asked("1500") },
    {
      name: "another's share, a fifth of the cost elsewhere, where what all pay comes to the cost",
      sheet: `
        COMMUNE | Coût   | Taux | Montant proposé | Part de l'État | Part de la commune
        Arcy    | 200000 | 0.3  | 60000           | 40000          | 100000
        Bessy   | 66000  | 0.4  | 26400           | 13200          | 26400
        Cravant | 122000 | 0.25 | 30500           | 24400          | 67100
        Deux    | 62500  | 0.3  | 18750           | 12500          | 31250
        Escol   | 211500 | 0.2  | 42300           | 42300          | 126900
        Foissy  | 74400  | 0.25 | 18600           | 14800          | 41000
        TOTAL   | 736400 |      | 196550          | 147200         | 392650`,
    },
    {
      name: "more asked for in all than the lines say: others asked, and were refused",
      sheet: asked("1500").replace("9360", "9860"),
    },
    { name: "how far apart what was voted is", sheet: apart("250 | 295 | 45"), deliberation: apartVoted },
    {
      name: "one that is not renewed, of which nothing more is said",
      sheet: apart("250 | 0 | 0").replace("5740", "5445").replace("755", "710"),
      deliberation: apartVoted.replace("5 740", "5 445"),
    },
    {
      name: "a revision, and sums said again below in its column alone",
      sheet: revised("861400"),
      deliberation: revisedVoted,
    },
    { name: "subtotals over their lines", sheet: byTown("48600", "132960"), deliberation: byTownVoted },
    {
      name: "columns that add up, and a number that counts a commune once",
      sheet: works("17643"),
      deliberation: worksVoted,
    },
    {
      name: "a tax that formulas work out",
      sheet: taxed("=ROUND(B4*0.2,2) -> 4580", "27480", "211656"),
      deliberation: taxVoted,
    },
    { name: "lines that add up across", sheet: funders("Emmaüs | 7000 | 3200 | 17350 | 7150"), deliberation },
    {
      name: "a line that somebody else pays too",
      sheet: funders("Emmaüs | 7000 | 3200 | 20000 | 7150"),
      deliberation,
    },
    {
      name: "a cost that others help pay more than the rest: what it makes of the others is chance",
      sheet: `
        Commune | Coût   | Autres aides | Reste  | Plafond | Aide proposée
        Albe    | 48000  | 9600         | 38400  | 19200   | 18000
        Senn    | 156000 | 46800        | 109200 | 54600   | 40000
        Ruet    | 182000 | 54600        | 127400 | 63700   | 45000
        Talm    | 74000  | 22200        | 51800  | 25900   | 24500
        Lys     | 52300  | 15690        | 36610  | 18305   | 16400
        Orne    | 46500  | 13950        | 32550  | 16275   | 15200
        TOTAL   | 558800 | 162840       | 395960 |         | 159100`,
      deliberation: "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 159 100 € aux communes.",
    },
    {
      name: "what is asked, mostly what is granted: what is left of the cost follows the grant alone",
      sheet: `
        Commune | Projet    | Reste à charge | Demandé | Proposé | Reste à la commune
        Albe    | Mairie    | 93200          | 40000   | 40000   | 53200
        Senn    | École     | 30625          | 15312   | 15312   | 15313
        Ruet    | Halle     | 44805          | 22000   | 22000   | 22805
        Talm    | City-stade | 23750         | 12000   | 11875   | 11875
        Lys     | Cantine   | 46900          | 20000   | 20000   | 26900
        TOTAL   |           | 239280         | 109312  | 109187  | 130093`,
      deliberation: "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 109 187 € aux communes.",
    },
    { name: "costs, rates and what they make", sheet: rated("0.4"), deliberation: aid },
    {
      name: "so much a pupil, another amount in each group",
      sheet: schools("95"),
      deliberation: schoolsVoted,
    },
    { name: "dues that rise by one rate", sheet: dues("79897.36", "387691.23"), deliberation: duesVoted },
  ],
  invalid: [
    {
      name: "a difference that is that of nothing on its row, though no slip of the pen makes it",
      sheet: apart("250 | 295 | 80"),
      deliberation: apartVoted,
      findings: [{ at: "D4", severity: "error", stated: "80.00", expected: "45.00" }],
    },
    {
      name: "the same where the column's total follows it",
      sheet: apart("250 | 295 | 80").replace("755", "790"),
      deliberation: apartVoted,
      findings: [{ at: "D4", severity: "warning", stated: "80.00", expected: "45.00", suspects: [] }],
    },
    {
      name: "what a revision makes, whatever its column comes to for those said again below",
      sheet: revised("816400"),
      deliberation: revisedVoted,
      findings: [{ at: "D4", stated: "816400.00", expected: "861400.00", suspects: ["D4"] }],
    },
    {
      name: "a subtotal that no slip of the pen makes, where its lines and the total over all ask for another",
      sheet: byTown("45300", "132960"),
      deliberation: byTownVoted,
      findings: [{ at: "D5", stated: "45300.00", expected: "48600.00", suspects: ["D5"], message: "TTC" }],
    },
    {
      name: "a total that no slip of the pen makes, where subtotals and lines ask for another",
      sheet: byTown("48600", "131700"),
      deliberation: byTownVoted,
      findings: [
        { at: "D11", stated: "131700.00", expected: "132960.00", suspects: ["D11"], message: "TTC" },
      ],
    },
    {
      name: "the total of a column that no slip of the pen makes, where its row and its lines ask for another",
      sheet: works("18943"),
      deliberation: worksVoted,
      findings: [
        { at: "E7", stated: "18943.00", expected: "17643.00", suspects: ["E7"], message: "District" },
      ],
    },
    {
      name: "a line that its row and its column's total ask for another",
      sheet: works("17643", "8216"),
      deliberation: worksVoted,
      findings: [{ at: "G5", stated: "8216.00", expected: "7416.00", suspects: ["G5"] }],
    },
    {
      name: "a tax whose comma moved: the documents bear out what it is worked out on",
      sheet: taxed("458", "23358", "207534"),
      deliberation: taxVoted,
      findings: [{ at: "C4", stated: "458.00", expected: "4580.00", suspects: ["C4"] }],
    },
    {
      name: "a year's part that a column beside checks, and shows to be short",
      sheet: `
        Structure  | Autorisation | CP 2025 | CP 2026 | Contrôle
        CIDFF      | 6500         | 4000    | 2500    | =B2-SUM(C2:D2) -> 0
        Mission    | 8200         | 6500    | 1700    | =B3-SUM(C3:D3) -> 0
        Emmaüs     | 7150         | 4450    | 2400    | =B4-SUM(C4:D4) -> 300
        Passerelle | 4100         | 2600    | 1500    | =B5-SUM(C5:D5) -> 0
        Régie      | 5300         | 3400    | 1900    | =B6-SUM(C6:D6) -> 0
        TOTAL      | 31250        | 21250   | 10000   |`,
      deliberation,
      findings: [{ at: "C4", expected: "4750.00" }],
    },
    {
      name: "a sum across whose digits were swapped",
      sheet: funders("Emmaüs | 7000 | 3200 | 13750 | 7150"),
      deliberation,
      findings: [{ at: "D4", severity: "error", stated: "13750.00", expected: "17350.00", gap: "-3600.00" }],
    },
    {
      name: "a difference whose sign was left out",
      sheet: `
        Commune | Montant initial | Nouveau montant | Différence
        Albe    | 12000  | 13850  | 1850
        Senn    | 25000  | 21430  | 3570
        Ruet    | 8500   | 9720   | 1220
        Talm    | 7500   | 6148   | -1352
        TOTAL   | 53000  | 51148  | -1852`,
      findings: [{ at: "D3", stated: "3570.00", expected: "-3570.00", suspects: ["D3"] }],
    },
    {
      name: "a rate that makes another amount than the one voted",
      sheet: rated("0.5"),
      deliberation: aid,
      findings: [{ at: "C6", severity: "error" }],
    },
    {
      name: "a rate, though a recapitulation counts another column with the amounts",
      sheet: `
        Entreprise | Assiette | Taux | Subvention | Avance
        Boisgibault | 412000  | 0.15 | 61800      |
        Berry      | 186500   | 0.2  | 37300      |
        Composites | 940000   | 0.25 |            | 235000
        Brenne     | 520000   | 0.2  | 104000     |
        Voise      | 238400   | 0.2  | 47680      |
        Vendôme    | 574000   | 0.25 | 86100      |
        TOTAL      | 2870900  |      | 336880     | 235000`,
      sheets: {
        Imputations: `
          Nature | Chapitre - article | Enveloppe | Montant CP | Nb de dossiers
          Subventions | 909.20421 | 2023-0341 | 336880 | 5
          Avances | 909.2748 | 2023-0342 | 235000 | 1
          Ensemble | | | 571880 | 6`,
      },
      deliberation: "DECIDE :\n\nArticle 1 : D'attribuer des subventions pour un montant total de 336 880 €.",
      findings: [{ at: "C7", severity: "error", message: "15 %" }],
    },
    {
      name: "the same where the rates are written out as texts",
      sheet: rated("0.5").replaceAll("0.4", "40 %").replaceAll("0.5", "50 %"),
      deliberation: aid,
      findings: [{ at: "C6", severity: "error", message: "50 %" }],
    },
    {
      name: "what was voted before and what is now make the year's",
      sheet: `
        Association | Voté antérieurement en 2026 | Montant proposé | Total 2026
        MJC         | 1400 | 350  | 1750
        Le Relais   | 2100 | 425  | 2525
        Les Amis    | 250  | 95   | 453
        Passerelle  |      | 120  | 120
        TOTAL       | 3750 | 990  | 4740`,
      findings: [{ at: "D4", stated: "453.00", expected: "345.00" }],
    },
    {
      name: "a number of pupils that makes another amount than those of its group",
      sheet: schools("59"),
      deliberation: schoolsVoted,
      findings: [{ at: "B10", message: "95" }],
    },
    {
      name: "the column that the documents tell is not granted is one of them, by its title",
      sheet: `
        Association | Montant printemps | Montant automne | Montant 2026
        MJC         | 1400 | 350  | 1750
        Le Relais   | 2100 | 425  | 2525
        Les Amis    | 250  | 95   | 453
        Passerelle  | 310  | 120  | 430
        TOTAL       | 4060 | 990  | 5050`,
      deliberation:
        "DÉCIDE :\n\nArticle 1 : d'attribuer un montant total de 990 €, dont 350 € à la MJC, 425 € au Relais, 95 € aux Amis et 120 € à Passerelle.",
      findings: [{ at: "D4", stated: "453.00", expected: "345.00" }],
    },
    {
      name: "a figure of last year that its group's total does not hold, where the other groups' do theirs",
      sheet: lastYear("640", "6650"),
      findings: [
        { at: "B6", severity: "warning", stated: "2690.00", expected: "2960.00", message: "Voté 2025" },
      ],
    },
    {
      name: "more asked for in a line than the only total holds",
      sheet: asked("3500"),
      findings: [{ at: "B2", severity: "error", stated: "3500.00", expected: "1500.00" }],
    },
  ],
});
