import { testRule } from "../../support/rule-tester";

/** What years come to, line by line; the third line's formula as given. */
const years = (third: string): string => `
  Association | 2026 | 2027 | 2028 | Total engagé
  ADEFI       | 500  | 400  | 300  | =SUM(B2:D2) -> 1200
  Le Relais   | 600  | 200  |      | =SUM(B3:D3) -> 800
  APSA        | 900  | 700  | 800  | ${third}
  UDAF        | 100  | 100  | 100  | =SUM(B5:D5) -> 300
  Tandem      | 250  |      | 50   | =SUM(B6:D6) -> 300`;

const voted = (amount: string): string =>
  `DECIDE :\n\nArticle 1 : D'attribuer aux associations un montant total de ${amount}.`;

/** Amounts looked up on another sheet, beside one that only recalls those of the year before. */
const looked = (column: number, third: number): string => `
  Collège  | Ville  | Énergie | Dotation
  Molière  | Niort  | =VLOOKUP(A2,Relevés!$A$2:$D$5,4,FALSE) -> 1500 | =SUM(C2:C2) -> 1500
  Fontanes | Melle  | =VLOOKUP(A3,Relevés!$A$2:$D$5,${column},FALSE) -> ${third} | =SUM(C3:C3) -> ${third}
  Rabelais | Cerizay | =VLOOKUP(A4,Relevés!$A$2:$D$5,4,FALSE) -> 1700 | =SUM(C4:C4) -> 1700
  Camus    | Thouars | =VLOOKUP(A5,Relevés!$A$2:$D$5,4,FALSE) -> 1800 | =SUM(C5:C5) -> 1800
  TOTAL    |        |         | =SUM(D2:D5) -> ${5000 + third}`;

const before = `
  Dotations 2025 (pour mémoire)
  Collège  | Ville  | Dotation
  Molière  | Niort  | 1400
  Fontanes | Melle  | 1450
  Rabelais | Cerizay | 1600
  Camus    | Thouars | 1750
  TOTAL    |        | 6200`;

/** What schools receive for each pupil, at one price below and another above; the last is reckoned at that of the others. */
const PRICED = `
  Barème              | mat. | 46                  | élém. | 52
  École               | Élèves | Fournitures       | Coopérative | Subvention
  Maternelle Tilleuls | 96   | =B3*$C$1 -> 4416    | 300 | =C3+D3 -> 4716
  Maternelle du Port  | 68   | =B4*$C$1 -> 3128    | 200 | =C4+D4 -> 3328
  Sous-total maternelles | =SUM(B3:B4) -> 164 | =SUM(C3:C4) -> 7544 | =SUM(D3:D4) -> 500 | =SUM(E3:E4) -> 8044
  Élémentaire Ferry   | 100  | =B6*$E$1 -> 5200    | 400 | =C6+D6 -> 5600
  Élémentaire Bert    | 163  | =B7*$E$1 -> 8476    | 350 | =C7+D7 -> 8826
  Élémentaire Zay     | 120  | =B8*$E$1 -> 6240    | 300 | =C8+D8 -> 6540
  Élémentaire Bois    | 92   | =B9*$C$1 -> 4232    | 250 | =C9+D9 -> 4482
  Sous-total élémentaires | =SUM(B6:B9) -> 475 | =SUM(C6:C9) -> 24148 | =SUM(D6:D9) -> 1300 | =SUM(E6:E9) -> 25448
  TOTAL               | =B5+B10 -> 639 | =C5+C10 -> 31692 | =D5+D10 -> 1800 | =E5+E10 -> 33492`;

testRule("line-formula", {
  valid: [
    { name: "another price, with which the documents agree", sheet: PRICED, deliberation: voted("33 492 €") },
    {
      name: "one formula down the column",
      sheet: years("=SUM(B4:D4) -> 2400"),
      deliberation: voted("5 000 €"),
    },
    {
      name: "another way to the same sum",
      sheet: years("=B4+C4+D4 -> 2400"),
      deliberation: voted("5 000 €"),
    },
    {
      name: "years left out that hold nothing",
      sheet: `
        Association | 2026 | 2027 | 2028 | Total engagé
        ADEFI       | 500  | 400  | 300  | =SUM(B2:D2) -> 1200
        Le Relais   | 600  | 200  |      | =SUM(B3:C3) -> 800
        APSA        | 900  | 700  | 800  | =SUM(B4:D4) -> 2400
        UDAF        | 100  | 100  | 100  | =SUM(B5:D5) -> 300`,
    },
  ],
  invalid: [
    {
      name: "the price of others, where the documents ask for that of its own",
      sheet: PRICED,
      deliberation: voted("34 044 €"),
      findings: [{ at: "C9", severity: "error", stated: "4232.00", expected: "4784.00", suspects: ["C9"] }],
    },
    {
      name: "a formula that takes a cell of the row above",
      sheet: `
        École     | Classes | Élèves | Part classes | Subvention
        Zay mat.  | 4       | 98     | =B2*85 -> 340 | =C2*10+D2 -> 1320
        Zay élém. | 8       | 191    | =B3*85 -> 680 | =C3*10+D3 -> 2590
        Dunes     | 6       | 139    | =B3*85 -> 680 | =C4*10+D4 -> 2070
        Ste-Anne  | 5       | 122    | =B5*85 -> 425 | =C5*10+D5 -> 1645
        TOTAL     | 23      | 550    | 2125          | =SUM(E2:E5) -> 7625`,
      deliberation: voted("7 625 €"),
      findings: [{ at: "D4", severity: "warning" }],
    },
    {
      name: "a sum that leaves a year out",
      sheet: years("=SUM(B4:C4) -> 1600"),
      deliberation: voted("5 000 €"),
      findings: [{ at: "E4", severity: "error", stated: "1600.00", expected: "2400.00", suspects: ["E4"] }],
    },
    {
      name: "a look-up in the column of another year",
      sheet: looked(3, 1550),
      sheets: { "Dotations 2025": before },
      deliberation: voted("6 600 €"),
      findings: [{ at: "C3", suspects: ["C3"], message: "RECHERCHEV" }],
    },
  ],
});
