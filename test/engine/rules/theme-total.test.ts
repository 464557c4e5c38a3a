import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

/** Two themes whose totals agree. */
const themes = `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
                                | TOTAL     | 3500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Accueil   | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 4100
                                | TOTAL GENERAL | 7600.50`;

/** One sheet of several, each a domain's, with a note under its table. */
const domain = (title: string, [first, second]: readonly [number, number]) => `
        ANNEXE – ${title}
        Subvention (€) | Maître d'ouvrage | Travaux
        ${first}       | ADEFI            | Toiture
        ${second}      | Le Relais        | Façade
        =SUM(A3:A4) -> ${first + second} | TOTAL ${title} |

                       | Montants hors taxes, arrondis à l'euro.`;

/** What each comes to, drawn from its sheet, but for one. */
const summary = (odd: string, whole: number) => `
        Enveloppe | Domaine             | Nombre | Subvention
        E061-P04  | Écoles et périscolaire | 2   | ='Annexe 5'!A5 -> 3500
        E062-P01  | Voirie communale    | 2      | ${odd}
        E065-P02  | Gymnases et stades  | 2      | =SPORT!A5 -> 900
        TOTAL     |                     | 6      | =SUM(D2:D4) -> ${whole}`;

const domains = (odd: string, whole: number) => ({
  sheet: domain("ÉCOLES", [1500, 2000]),
  sheets: {
    VOIRIE: domain("VOIRIE", [1000, 700]),
    SPORT: domain("SPORT", [500, 400]),
    BILAN: summary(odd, whole),
  },
});

testRule("theme-total", {
  valid: [
    { name: "a summary of links to the totals of sheets", ...domains("=VOIRIE!A5 -> 1700", 6100) },
    {
      name: "the sum of its operations",
      sheet: MOBILITY_SHEET,
    },
    {
      name: "a live formula",
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
  ],
  invalid: [
    {
      name: "digits swapped",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 6700.50`,
      deliberation: MOBILITY_ARTICLE,
      findings: [{ at: "C9", gap: "-900.00", suspects: ["C9"], diagnosis: "transposed-digits" }],
    },
    {
      name: "an operation left out",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 3500.50`,
      deliberation: MOBILITY_ARTICLE,
      findings: [{ at: "C9", gap: "-4100.00", suspects: ["C9"], diagnosis: "missing-line" }],
    },
    {
      name: "a recapitulation on a sheet of its own differs",
      sheet: themes,
      sheets: {
        Récapitulatif: `
          Thématique  | Montant
          1. Mobilité | 3500.50
          2. Logement | 4200
          Total       | 7600.50`,
      },
      findings: [{ at: "B3", gap: "100.00", suspects: ["B3"], message: "Récapitulatif" }],
    },
    {
      name: "a link to a line where the others are to totals",
      ...domains("=VOIRIE!A4 -> 700", 5100),
      findings: [{ at: "D3", gap: "-1000.00", suspects: ["D3"] }],
    },
    {
      name: "a value typed where the others are links, and out of date",
      ...domains("1200", 5600),
      findings: [{ at: "D3", gap: "-500.00" }],
    },
    {
      name: "a recapitulation under the table differs",
      sheet: `${themes}

        Récapitulatif par thématique
        1. Mobilité | | 3500.50
        2. Logement | | 1400`,
      findings: [{ at: "C17", gap: "-2700.00", suspects: ["C17"] }],
    },
    {
      name: "cells merged beside the lines that they sum, one of them wrong",
      sheet: `
        Axe | Action | Association | Part Agglo | Part Ville | Par action | Par axe
        Emploi | Chantiers | Le Tremplin | 4000 | 1200 | 1900 | 6200
        ^ | ^ | Mob'Actions | 900 | 700 | ^ | ^
        ^ | Forums | Le Relais | 3100 | 2350 | 4300 | ^
        ^ | ^ | Cap Emploi | 2000 | 1950 | ^ | ^
        Habitat | Loyers | Le Toit | 640 | 810 | 1430 | 2990
        ^ | ^ | Soliha | 500 | 620 | ^ | ^
        ^ | Visites | Compagnons | 410 | 1100 | 1540 | ^
        ^ | ^ | Habitat Plus | 300 | 440 | ^ | ^
        Santé | Dépistage | La Croisée | 720 | 930 | 1610 | 1610
        ^ | ^ | Mosaïque | 250 | 680 | ^ | ^`,
      findings: [{ at: "G6", gap: "20.00", suspects: ["G6"] }],
    },
  ],
});
