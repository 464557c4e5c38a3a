import { MOBILITY_DELIBERATION, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("convention-imputation", {
  valid: [
    {
      name: "the operation's code",
      sheet: MOBILITY_SHEET,
      deliberation: `${MOBILITY_DELIBERATION}

Modèle de convention - Thématique 1 / Opération 1 : Transport

La dépense est imputée sur le chapitre « C01-564H01 ».`,
    },
    {
      name: "blanks inside the code",
      sheet: MOBILITY_SHEET,
      deliberation: `${MOBILITY_DELIBERATION}

Modèle de convention - Thématique 1 / Opération 1 : Transport

La dépense est imputée sur le sous-programme C01-564 H 01.`,
    },
  ],
  invalid: [
    {
      name: "another operation's code",
      sheet: MOBILITY_SHEET,
      deliberation: `${MOBILITY_DELIBERATION}

Modèle de convention - Thématique 1 / Opération 1 : Transport

La dépense est imputée sur le chapitre « C01-564H02 ».`,
      findings: [{ at: "convention", severity: "error", message: "C01-564H02" }],
    },
    {
      name: "a code that no table holds",
      sheet: MOBILITY_SHEET,
      deliberation: `${MOBILITY_DELIBERATION}

Modèle de convention - Thématique 1 / Opération 1 : Transport

La dépense est imputée sur le chapitre « C09-999H09 ».`,
      findings: [{ at: "convention", message: "C09-999H09" }],
    },
    {
      name: "another operation's code, in an amendment that names its beneficiary alone",
      sheet: MOBILITY_SHEET,
      deliberation: `${MOBILITY_DELIBERATION}

Modèle d'avenant n° 1

Entre le Département et Le Relais,

L'avenant porte sur un montant complémentaire de 2 000 €, imputé sur l'opération C01-564H02.`,
      findings: [{ at: "convention", message: "C01-564H01" }],
    },
    {
      name: "another operation's code, in a convention whose title names its parties",
      sheet: MOBILITY_SHEET,
      deliberation: `${MOBILITY_DELIBERATION}

CONVENTION entre le Département et Le Relais

1. Objet. Le Département verse une subvention de 2 000 €, imputée sur le code opération C01-564H02.`,
      findings: [{ at: "convention", message: "C01-564H01" }],
    },
  ],
});
