import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

const TABLE = `Enveloppe\tImputation\tLibellé\tMontant
24P031\t65748-811\tTransport\t3 500,50
24P047\t65734-811\tVélos\t4 100,00`;

/** A deliberation with both envelopes in a table, a report that cites one, and a sheet of credits. */
const cited = (report: string, credits = "") => ({
  sheet: MOBILITY_SHEET,
  ...(credits === "" ? {} : { sheets: { Crédits: credits } }),
  deliberation: `DÉCIDE :\n\nArticle 1 : d'affecter les crédits suivants :\n\n${TABLE}`,
  report: `RAPPORT N° 12\n\nIl convient de statuer sur cette affaire.\n\n${report}`,
});

const CREDITS = (imputation: string) => `
  Enveloppe | Imputation    | Ouvert
  24P031    | ${imputation} | 9000
  24P047    | 65734-811     | 8000`;

testRule("code-beside", {
  valid: [
    { name: "the same beside it everywhere", ...cited("L'enveloppe 24P031 paie au compte 65748-811.") },
    {
      name: "an envelope that no other source names",
      ...cited("L'enveloppe 24P099 paie au compte 65784-811."),
    },
    {
      name: "another account that one source has beside it too",
      ...cited("L'enveloppe 24P031 paie aux comptes 65748-811 et 65784-811."),
    },
    {
      name: "an account unlike the other's, which nobody puts elsewhere",
      ...cited("L'enveloppe 24P031 paie au compte 65541-020."),
    },
  ],
  invalid: [
    {
      name: "two digits changed about",
      ...cited("L'enveloppe 24P031 paie au compte 65784-811."),
      findings: [{ at: "65784-811", severity: "warning", message: "65748-811" }],
    },
    {
      name: "the account of the other envelope",
      ...cited("L'enveloppe 24P031 paie au compte 65734-811."),
      findings: [{ at: "65734-811", severity: "warning", message: "65748-811" }],
    },
    {
      name: "a cell that two documents contradict",
      ...cited("L'enveloppe 24P031 paie au compte 65748-811.", CREDITS("65784-811")),
      findings: [{ at: "B2", severity: "warning", suspects: ["B2"], message: "65748-811" }],
    },
    {
      name: "the account of the other where the amount goes with it, told once",
      ...cited("Transport : 3 500,50 € au compte 65734-811.\n\nVélos : 4 100,00 € au compte 65748-811."),
      findings: [{ at: "65748-811", severity: "warning", message: "65734-811" }],
    },
  ],
});
