import { testRule } from "../../support/rule-tester";

/** An annex of two operations, and under it what each territory receives. */
const sheet = (lens: string, whole: string): string => `
  1. Mobilité
  OPERATION               | TERRITOIRE | STRUCTURE | DESCRIPTION | MONTANT PROPOSE
  Opération 1 : Transport | Lens       | ADEFI     | Navette     | 1500
  ^                       | Arras      | Le Relais | Navette     | 2000
  ^                       | TOTAL      |           |             | 3500
  Opération 2 : Vélos     | Lens       | Tandem    | Atelier     | 1000
  ^                       | Béthune    | UDAF      | Prêt        | 2000
  ^                       | TOTAL      |           |             | 3000
                          | TOTAL      |           |             | 6500

  Récapitulatif par territoire
  Territoire | Montant
  Lens       | ${lens}
  Arras      | 2000
  Béthune    | 2000
  Total      | ${whole}`;

testRule("recapitulation", {
  valid: [{ name: "each territory comes to its lines", sheet: sheet("2500", "6500") }],
  invalid: [
    {
      name: "a territory typed and out of date: its total by formula hangs on it",
      sheet: sheet("1500", "=SUM(B13:B15) -> 5500"),
      findings: [
        {
          at: "B13",
          gap: "-1000.00",
          suspects: ["B13"],
          diagnosis: "missing-line",
          message: "« Lens »",
          consequences: ["grand-total"],
        },
      ],
    },
  ],
});
