import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("total-formula-range", {
  valid: [
    {
      name: "sums that cover their lines",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(C3:C4) -> 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =C5+C8 -> 7600.50`,
    },
    {
      name: "a total that adds one whose formula counts what was not read",
      sheet: `
        Association | Voté 2025 | BP 2026
        SPORT | |
        Football de Vernay | 900 | 1000
        Judo du Loir | 400 | 500
        Sous-total sport | 1300 | =SUM(C3:C4) -> 1500
        CULTURE | |
        Harmonie du Gué | 700 | 700
        Chorale de Metz | 300 | 350
        Sous-total culture | 1000 | =SUM(C7:C8) -> 1050
        Total associations | 2300 | =C5+C9 -> 2550
        Provision non affectée | 300 | 350
        Total article 65748 | 2600 | =C10+C11 -> 2900
        CCAS (657362) | 3950 | 4100
        Caisse des écoles (657361) | 900 | 950
        TOTAL GÉNÉRAL | 7450 | =C12+C13+C14 -> 7950`,
    },
    {
      name: "typed totals",
      sheet: MOBILITY_SHEET,
    },
    {
      name: "a sum carried over the end of a page",
      sheet: `
        N° | Association | Objet      | Subvention
        1  | ADEFI       | Transport  | 1500
        2  | Le Relais   | Transport  | 2000
           |             | À reporter | =SUM(D2:D3) -> 3500
           |             | Report     | =D4 -> 3500
        3  | APSA        | Vélos      | 4000
        4  | UDAF        | Vélos      | 100
           | TOTAL       |            | =SUM(D5:D7) -> 7600`,
    },
    {
      name: "a total that adds what two columns of its row come to",
      sheet: `
        Bénéficiaire | Projet    | Fonctionnement |                | Investissement |                | Aide totale
                     |           | Enveloppe      | Montant        | Enveloppe      | Montant        |
        Thématique 1 – Rivières
        ADEFI        | Berges    | RF-2026-11     | 1500           |                |                | =SUM(D4,F4) -> 1500
        Le Relais    | Passerelle| RF-2026-11     | 500            | RI-2026-12     | 3000           | =SUM(D5,F5) -> 3500
        TOTAL 1      |           |                | =SUM(D4:D5) -> 2000 |           | =SUM(F4:F5) -> 3000 | =D6+F6 -> 5000
        Thématique 2 – Forêts
        APSA         | Semis     | FF-2026-21     | 4000           |                |                | =SUM(D8,F8) -> 4000
        UDAF         | Sentier   |                |                | FI-2026-22     | 100            | =SUM(D9,F9) -> 100
        TOTAL 2      |           |                | =SUM(D8:D9) -> 4000 |           | =SUM(F8:F9) -> 100  | =D10+F10 -> 4100
        TOTAL        |           |                | =D6+D10 -> 6000 |               | =F6+F10 -> 3100 | =G6+G10 -> 9100`,
    },
    {
      name: "sums under headings that a letter marks in a cell of its own",
      sheet: `
        Réf. | Organisme    | Objet     | Proposé
        A    | Entraide
        A1   | ADEFI        | Transport | 1500
        A2   | Le Relais    | Loyer     | 2000
             | Sous-total A |           | =SUM(D3:D4) -> 3500
        B    | Fêtes
        B1   | APSA         | Vélos     | 4000
        B2   | UDAF         | Concert   | 100
             | Sous-total B |           | =SUM(D7:D8) -> 4100
             | TOTAL        |           | =SUM(D5,D9) -> 7600`,
    },
  ],
  invalid: [
    {
      name: "a SUM that stops short",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(C3:C3) -> 1500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =C5+C8 -> 5600.50`,
      deliberation: MOBILITY_ARTICLE,
      toldBy: "operation-total",
      findings: [{ at: "C5", gap: "-2000.00", suspects: ["C5"], diagnosis: "formula-range" }],
    },
    {
      name: "a SUM that counts subtotals twice",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(C3:C4) -> 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =SUM(C3:C8) -> 15201.00`,
      deliberation: MOBILITY_ARTICLE,
      toldBy: "theme-total",
      findings: [{ at: "C9", gap: "7600.50", suspects: ["C9"], diagnosis: "formula-range" }],
    },
    {
      name: "a SUM that stops short of a line without amount is right today",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Oui    | 0
        ^                       | TOTAL     |        | =SUM(D3:D3) -> 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
      findings: [{ at: "D5", severity: "warning" }],
    },
    {
      name: "a sum of totals is not to blame for the lines that they miss",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Oui    | 0
        ^                       | TOTAL     |        | =SUM(D3:D3) -> 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 0
        ^                       | TOTAL     |        | =SUM(D6:D6) -> 4000
                                | TOTAL     |        | =D5+D8 -> 5500.50`,
      findings: [
        { at: "D5", severity: "warning" },
        { at: "D8", severity: "warning" },
      ],
    },
  ],
});
