import { testRule } from "../../support/rule-tester";

/** Six clubs of three sectors. */
const CLUBS = `
  STRUCTURE            | Secteur | Montant proposé
  Aviron de Lussault   | Sport   | 4300
  Pelote basque        | Sport   | 1150
  Rugby des Landes     | Sport   | 2650
  Chorale du Mascaret  | Culture | 3800
  Ciné-rural           | Culture | 720
  Épicerie solidaire   | Social  | 1910
  TOTAL                |         | 14530`;
/** Works, their costs and what is granted of them. */
const WORKS = `
  COMMUNE     | OPÉRATION           | Coût HT | Subvention proposée
  Arengosse   | Toiture du préau    | 86000   | 25800
  Bélis       | Passerelle du Ciron | 214300  | 64290
  Cachen      | Salle des mariages  | 52480   | 13120
  TOTAL       |                     | 352780  | 103210`;
/** Three years of four clubs. */
const YEARS = `
  STRUCTURE            | 2023 | 2024 | 2025
  Aviron de Lussault   | 3900 | 4100 | 4300
  Pelote basque        | 1020 | 1080 | 1150
  Chorale du Mascaret  | 3200 | 3450 | 3800
  TOTAL                | 8120 | 8630 | 9250`;
const report = (said: string) => `RAPPORT N°12\n\nIl convient de statuer.\n\n${said}`;

testRule("worked-out", {
  valid: [
    ...[
      "L'aviron de Lussault et la pelote basque reçoivent ensemble 5 450 €.",
      "Hors sport, les subventions s'élèvent à 6 430 €.",
      "Hors aviron de Lussault, le sport ne représente plus que 3 800 €.",
      "L'aviron de Lussault reçoit 3 150 € de plus que la pelote basque.",
      "La chorale du Mascaret (3 800 €) dépasse de 1 150 € le rugby des Landes (2 650 €).",
      "L'enveloppe était de 15 230 € en 2024, après 16 400 € en 2023 : elle baisse de 700 € cette année.",
      "Le sport reçoit 8 100 €, soit 400 € de plus qu'en 2024 : un stage est ramené à 3 000 €, l'autre porté à 3 500 €.",
      "Les aides vont de 720 € à 4 300 €.",
      "Les fournitures, 2 744 € (dont maternelle 1 632 €), les forfaits, 1 400 €, et les transports, 4 000 €, totalisent 8 144 €.",
      "Un acompte de 30 %, soit 4 359 €, sera versé aux six clubs.",
      "La TVA au taux de 20 % porterait la dépense à 17 436 €.",
      "Les subventions de plus de 2 000 € font 10 750 €, les autres 3 780 €.",
      "La commune compte 1 453 habitants : 14 530 €, cela fait 10 € par habitant.",
      "La dépense revient à 10 € par habitant, pour 1 453 habitants, contre 14,30 € en moyenne ailleurs.",
      "Écoles maternelles : 5 écoles, 461 élèves, 48,50 € et 9,00 € par élève.",
      "La coopérative reçoit 15,00 € par élève et le séjour est fixé à 42,00 € par élève, pour 87 élèves.",
      "Chaque école reçoit un forfait de 5 000 € et 15 € par élève, pour 461 élèves.",
      "Le Ciné-rural bénéficie d'une augmentation de 250 €, dont 200 € pour la salle et 50 € pour l'affiche.",
      "La chorale du Mascaret avait reçu une subvention de 3 700 € l'an passé.",
      "L'aviron de Lussault totalise 48 300 € de recettes propres et la pelote basque 9 150 €.",
      "Les associations sportives reçoivent ensemble 8 100 €.",
      "Le secteur culturel, doté de 4 520 €, représente 31,1 % des aides.",
      "Les équipements sportifs ont coûté 8 700 € en fluides.",
      "L'écart entre la culture, dotée de 4 520 €, et le sport, doté de 8 100 €, s'établit à 3 580 €.",
      "L'écart de 3 580 € entre le sport (8 100 €) et la culture (4 520 €) se réduit.",
      "Le sport dépasse la culture de 3 580 €.",
      "Le sport dépasse le seuil de 8 000 €.",
      "L'aviron de Lussault et la pelote basque réunis reçoivent 5 450 €.",
      "Les deux plus fortes aides, l'aviron et la chorale, atteignent 8 100 €.",
      "Les trois plus petites aides font 3 780 €.",
      "La plus petite aide est de 720 €, la plus forte de 4 300 €.",
      "Les aides du sport vont de 1 150 € à 4 300 €.",
      "Le sport reçoit 8 100 €. Les aides vont de 1 150 € à 4 300 €.",
      "4 300 + 1 150 + 2 650 = 8 100 €.",
      "4 300 € + 1 150 €, soit 5 450 €, vont aux clubs anciens.",
      "Il resterait 14 530 - 8 100 = 6 430 €.",
      "La période 2024-2025 = 14 530 €.",
      "L'aviron, la pelote et la chorale reçoivent respectivement 4 300 €, 1 150 € et 3 800 €.",
      "L'aviron et la chorale disposent respectivement de 1 300 € et de 9 640 € de réserves.",
      "L'aviron et la chorale avaient respectivement 12 et 40 membres, et reçoivent 8 100 €.",
      "Un acompte de 50 %, soit 2 150 € sur 4 300 €, est versé à l'aviron.",
      "La chorale passe de 3 500 € en 2025 à 3 800 € en 2026, soit une majoration de 300 €.",
      "La chorale passe de 3 500 à 3 800 €.",
      "L'aide de 4 300 € est versée en deux fois par moitié, soit 2 150 € en juin.",
      "L'aviron reçoit 4 300 € et la pelote 1 150 €. Ensemble : 5 450 €.",
      "L'aviron prête un bateau, la pelote un mur. Les aides sont respectivement de 4 300 € et de 1 150 €.",
      "Considérant que la plus forte aide est de 4 300 € ;",
      "Huit logements au Clos (32 000 €, 4 000 € par logement) et douze à la Halle (60 000 €, 5 000 € par logement).",
      "La demande de la chorale passe de 3 500 à 3 600 €.",
      "Le budget de la chorale passe de 3 500 € à 3 600 €.",
    ].map((said) => ({ name: said, sheet: CLUBS, report: report(said) })),
    ...[
      "Après une hausse de 510 € entre 2023 et 2024, la progression est de 620 €.",
      "La chorale gagne 250 € entre 2023 et 2024, puis 350 €.",
      "Le produit du stationnement a connu une hausse de 640 € entre 2023 et 2024.",
      "Nous proposons 9 250 €. L'effort augmente de 620 €.",
    ].map((said) => ({ name: said, sheet: YEARS, report: report(said) })),
    ...[
      "Il reste 60 200 € à la charge d'Arengosse et 39 360 € à celle de Cachen.",
      "Après l'aide, il reste à la charge d'Arengosse 60 200 €, de Bélis 150 010 € et de Cachen 39 360 €.",
      "Sur un coût de 352 780 €, le reste à charge des communes est de 249 570 €.",
    ].map((said) => ({ name: said, sheet: WORKS, report: report(said) })),
  ],
  invalid: [
    ...(
      [
        ["L'aviron de Lussault et la pelote basque reçoivent ensemble 5 540 €.", "5540.00", "5450.00"],
        ["Hors sport, les subventions s'élèvent à 6 340 €.", "6340.00", "6430.00"],
        ["Hors aviron de Lussault, le sport ne représente plus que 8 300 €.", "8300.00", "3800.00"],
        [
          "La chorale du Mascaret (3 800 €) dépasse de 1 550 € le rugby des Landes (2 650 €).",
          "1550.00",
          "1150.00",
        ],
        ["Un acompte de 30 %, soit 4 395 €, sera versé aux six clubs.", "4395.00", "4359.00"],
        ["Les aides vont de 1 150 € à 4 300 €.", "1150.00", "720.00"],
        ["Les aides vont de 720 € à 3 800 €.", "3800.00", "4300.00"],
        ["Le sport reçoit 8 100 €. Les aides vont de 1 510 € à 4 300 €.", "1510.00", "1150.00"],
        ["Les dossiers complets, 4 300 €, 1 150 € et 3 800 €, totalisent 5 450 €.", "5450.00", "9250.00"],
        ["La commune compte 1 453 habitants : 14 530 €, cela fait 12 € par habitant.", "12.00", "10.00"],
        ["L'Épicerie solidaire, ouverte en mars, se voit accorder 1 190 €.", "1190.00", "1910.00"],
        ["Les associations hors du champ sportif se partagent 6 340 €.", "6340.00", "6430.00"],
        [
          "L'écart entre la culture, dotée de 4 520 €, et le sport, doté de 8 100 €, s'établit à 3 850 €.",
          "3850.00",
          "3580.00",
        ],
        ["Le sport dépasse la culture de 3 530 €.", "3530.00", "3580.00"],
        [
          "L'aviron de Lussault (4 300 €) dépasse de 3 550 € la pelote basque (1 150 €).",
          "3550.00",
          "3150.00",
        ],
        ["La pelote et l'aviron réunis reçoivent 5 540 €.", "5540.00", "5450.00"],
        ["Les deux plus fortes aides, l'aviron et la chorale, atteignent 8 700 €.", "8700.00", "8100.00"],
        ["La plus petite aide est de 1 150 €, la plus forte de 4 300 €.", "1150.00", "720.00"],
        ["4 300 + 1 150 + 2 650 = 8 200 €.", "8200.00", "8100.00"],
        ["Avec 4 300 + 1 150 + 3 800, soit 9 350 €, trois dossiers sont soldés.", "9350.00", "9250.00"],
        ["Il resterait 14 530 − 8 100 = 6 530 €.", "6530.00", "6430.00"],
        [
          "L'aviron, la pelote et la chorale reçoivent respectivement 4 300 €, 1 910 € et 3 800 €.",
          "1910.00",
          "1150.00",
        ],
        ["Un acompte de 50 %, soit 2 250 € sur 4 300 €, est versé à l'aviron.", "2250.00", "2150.00"],
        [
          "La chorale passe de 3 500 € en 2025 à 3 800 € en 2026, soit une majoration de 400 €.",
          "400.00",
          "300.00",
        ],
        ["La chorale passe de 3 500 à 3 700 €.", "3700.00", "3800.00"],
        ["L'aide de 4 300 € est versée en deux fois par moitié, soit 2 510 € en juin.", "2510.00", "2150.00"],
        ["L'aviron reçoit 4 300 € et la pelote 1 150 €. Ensemble : 5 540 €.", "5540.00", "5450.00"],
        [
          "L'aviron prête un bateau, la pelote un mur. Les aides sont respectivement de 4 300 € et de 1 510 €.",
          "1510.00",
          "1150.00",
        ],
        ["Considérant que la plus forte aide est de 3 400 € ;", "3400.00", "4300.00"],
      ] as const
    ).map(([said, stated, expected]) => ({
      name: said,
      sheet: CLUBS,
      report: report(said),
      findings: [{ at: "report", severity: "warning" as const, stated, expected }],
    })),
    ...(
      [
        ["Après une hausse de 150 € entre 2023 et 2024, la progression se confirme.", "150.00", "510.00"],
        ["Nous proposons 9 250 €. L'effort augmente de 260 €.", "260.00", "620.00"],
      ] as const
    ).map(([said, stated, expected]) => ({
      name: said,
      sheet: YEARS,
      report: report(said),
      findings: [{ at: "report", severity: "warning" as const, stated, expected }],
    })),
    {
      name: "what is left to one of several communes",
      sheet: WORKS,
      report: report(
        "Après l'aide, il reste à la charge d'Arengosse 60 200 €, de Bélis 150 010 € et de Cachen 39 630 €.",
      ),
      findings: [{ at: "report", severity: "warning", stated: "39630.00", expected: "39360.00" }],
    },
  ],
});
