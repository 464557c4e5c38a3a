import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

/** What three pay of each action, of which the convention says what it does; its figures as given. */
const funded = (granted: string) => ({
  sheet: `
    STRUCTURE | État | Ville | Région | Total de l'action
    ADEFI     | 9300 | 4700  | 2600   | 16600
    Le Relais | 5100 | 3200  | 1900   | 10200
    TOTAL     | 14400 | 7900 | 4500   | 26800`,
  deliberation: `DECIDE :

Article 1 : D'attribuer un montant total de 26 800 €.

CONVENTION D'OBJECTIFS

ENTRE la Ville et l'association ADEFI

Article 2 – La Ville alloue une subvention de quatre mille sept cents euros (${granted} €), en complément de 9 300 € de l'État et de 2 600 € de la Région.`,
});

/** An amendment, of which the annex holds what it adds, before and after. */
const amendment = (after: string) => ({
  sheet: `
    STRUCTURE | Action   | Convention initiale | Avenant proposé | Montant après avenant
    ADEFI     | Ateliers | 40000               | 2500            | 42500
    Le Relais | Épicerie | 30000               | -1000           | 29000
    TOTAL     |          | 70000               | 1500            | 71500`,
  deliberation: `DECIDE :

Article 1 : D'attribuer un montant total de 1 500 €.

AVENANT N° 1 À LA CONVENTION

ENTRE le Département et l'association Le Relais

Article 1 – Le montant de la subvention, initialement fixé à 30 000 €, est ramené à ${after} €.`,
});

/** A convention that calls what it gives by another word, and pays it in two. */
const paidInTwo = (advance: string, besides = "") => ({
  sheet: MOBILITY_SHEET,
  deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

ANNEXE 3 – Convention avec Le Relais

Entre le Département, d'une part, et Le Relais, d'autre part :

1. Le concours du Département est fixé à 2 000 €.

2. Une avance de 75 %, soit ${advance} €, est versée à la signature ; le solde de 500 € l'est au vu du bilan.${besides}`,
});

testRule("convention-amount", {
  valid: [
    { name: "what is called otherwise, and paid in two", ...paidInTwo("1 500") },
    ...[
      "Une dotation de la CAF de 3 000 € complète le budget",
      "Le concours de l'État est de 7 000 €",
      "Ce concours en nature est évalué à 5 000 €",
      "La dotation de 2025 était de 3 000 €",
    ].map((said) => ({
      name: `beside its amount, what another funder gives, what is no money, or of another year: ${said}`,
      ...paidInTwo("1 500", `\n\n3. ${said}.`),
    })),
    { name: "what an amendment makes of the amount", ...amendment("29 000") },
    {
      name: "what each column adds to the amount of the line",
      ...funded("4 700"),
    },
    {
      name: "a line's amount",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Modèle de convention - Thématique 1 / Opération 1 : Transport

Le montant de la participation s'élève à 2 000 €.

La dépense est imputée sur le chapitre « C01-564H01 ».`,
    },
    {
      name: "an advance that is its share",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Modèle de convention - Thématique 1 / Opération 1 : Transport

Le montant de la participation s'élève à 2 000 €.

Versement d'une avance de 60 %, soit 1 200 €, à la signature.

La dépense est imputée sur le chapitre « C01-564H01 ».`,
    },
    {
      name: "the amounts of several years, one of which another column of the line holds",
      sheet: `
        STRUCTURE | Subvention annuelle | Acompte versé | Solde proposé
        ADEFI     | 9000                | 4000          | 5000
        Le Relais | 6400                | 3200          | 3200
        TOTAL     | 15400               | 7200          | 8200`,
      deliberation: `DECIDE :

Article 1 : D'attribuer un montant total de 8 200 €.

CONVENTION D'OBJECTIFS

ENTRE le Département et l'association ADEFI

Article 3 – La contribution totale sur trois ans est de 28 000 €, répartie en 9 000 € pour 2025, 9 300 € pour 2026 et 9 700 € pour 2027.

Article 4 – Pour 2025 : un acompte de 4 000 €, versé en janvier, et un solde de 5 000 € après la signature.`,
    },
    {
      name: "an advance on the first of several years, whose amount the line's row holds",
      sheet: `
        STRUCTURE | 2025 | 2026 | Montant accordé
        ADEFI     | 4000 | 5000 | 9000
        Le Relais | 3000 | 3400 | 6400
        TOTAL     | 7000 | 8400 | 15400`,
      deliberation: `DECIDE :

Article 1 : D'attribuer un montant total de 15 400 €.

CONVENTION D'OBJECTIFS

ENTRE le Département et l'association ADEFI

Article 2 – La participation du Département est de 9 000 € sur la durée de la convention.

Article 3 – Pour 2025, un acompte de 60 %, soit 2 400 €, est versé à la signature.`,
    },
    {
      name: "a balance after an instalment between it and the advance",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Modèle de convention - Thématique 1 / Opération 1 : Transport

Le montant de la participation s'élève à 2 000 €.

Versement d'une avance de 60 %, soit 1 200 €, à la signature, puis de 600 € en septembre ; le solde, soit 200 €, sur présentation du bilan.

La dépense est imputée sur le chapitre « C01-564H01 ».`,
    },
  ],
  invalid: [
    {
      name: "an advance of what is called otherwise",
      ...paidInTwo("5 100"),
      findings: [{ at: "convention", stated: "5100.00", expected: "1500.00" }],
    },
    {
      name: "figures that are not their words, which a column that adds to the amount holds",
      ...funded("7 400"),
      findings: [{ at: "convention", stated: "4700.00", expected: "7400.00" }],
    },
    {
      name: "what was asked, as another column of the line holds it",
      sheet: `
        STRUCTURE | Montant demandé | Montant proposé
        ADEFI     | 9000            | 5000
        Le Relais | 6400            | 3200
        TOTAL     | 15400           | 8200`,
      deliberation: `DECIDE :

Article 1 : D'attribuer un montant total de 8 200 €.

CONVENTION D'OBJECTIFS

ENTRE le Département et l'association ADEFI

Article 3 – La participation du Département s'élève à 9 000 €.`,
      findings: [{ at: "convention", stated: "9000.00", expected: "5000.00" }],
    },
    {
      name: "no line's amount",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Modèle de convention - Thématique 1 / Opération 1 : Transport

Le montant de la participation s'élève à 2 500 €.

La dépense est imputée sur le chapitre « C01-564H01 ».`,
      findings: [{ at: "convention", stated: "2500.00" }],
    },
    {
      name: "a party named after the authority: its own line is what is expected",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Annexe 4 : convention avec Le Relais - Thématique 1 / Opération 1 : Transport

Entre le Département du Nord et Le Relais, il est convenu ce qui suit :

La participation du Département s'élève à 2 200 €.

La dépense est imputée sur le chapitre « C01-564H01 ».`,
      findings: [{ at: "convention", stated: "2200.00", expected: "2000.00" }],
    },
    {
      name: "an advance that is not its share",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Modèle de convention - Thématique 1 / Opération 1 : Transport

Le montant de la participation s'élève à 2 000 €.

Versement d'une avance de 60 %, soit 1 600 €, à la signature.

La dépense est imputée sur le chapitre « C01-564H01 ».`,
      findings: [{ at: "convention", gap: "400.00" }],
    },
    {
      name: "a balance that is not what the advance leaves",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Modèle de convention - Thématique 1 / Opération 1 : Transport

Le montant de la participation s'élève à 2 000 €.

Versement d'une avance de 60 %, soit 1 200 €, à la signature ; le solde, soit 700 €, sur présentation du bilan.

La dépense est imputée sur le chapitre « C01-564H01 ».`,
      findings: [{ at: "convention", gap: "-100.00" }],
    },
  ],
});
