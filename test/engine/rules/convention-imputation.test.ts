import { MOBILITY_DELIBERATION, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

/** A convention with one of whom the annex grants, which calls in its own way what it is given. */
const given = (said: string, code: string) => ({
  sheet: MOBILITY_SHEET,
  deliberation: `${MOBILITY_DELIBERATION}

ANNEXE 3 – Convention avec Le Relais

Entre le Département, d'une part, et Le Relais, d'autre part :

1. ${said}, prélevé sur le code ${code}.`,
});
const GIVEN = [
  "Le concours du Département est fixé à 2 000 €",
  "La dotation versée est de 2 000 €",
  "Le Département apporte ce qui est prévu à l'annexe",
];

testRule("convention-imputation", {
  valid: [
    ...GIVEN.map((said) => ({
      name: `the code of its beneficiary's: ${said}`,
      ...given(said, "C01-564H01"),
    })),
    {
      name: "the code of the operation that has its amount, for another of those it names",
      sheet: MOBILITY_SHEET,
      deliberation: `${MOBILITY_DELIBERATION}

ANNEXE 3 – Convention avec Le Relais

Entre le Département, d'une part, et Le Relais, pour le compte de l'UDAF, d'autre part :

1. La subvention est de 100 €, prélevée sur le code C01-564H02.`,
    },
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
    ...GIVEN.map((said) => ({
      name: `a code that pays another operation alone: ${said}`,
      ...given(said, "C01-564H02"),
      findings: [{ at: "convention", message: "C01-564H01" }],
    })),
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
