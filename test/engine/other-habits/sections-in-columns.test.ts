import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  Nature     | Fct  | Bénéficiaire       | Objet                   | Montant Fonctionnement | Montant Investissement
  NAUTISME
  65748      | 326  | Club de voile      | École de mer            | 31000          |
  20421      | 326  | Club de voile      | Deux dériveurs          |                | 17400
  65748      | 326  | Rame et Estuaire   | Régates de printemps    | 6200           |
             |      | Sous-total         |                         | 37200          | 17400
  MUSIQUE
  65748      | 311  | La Clé des Chants  | Saison lyrique          | 48500          |
  20421      | 311  | La Clé des Chants  | Piano de concert        |                | 26300
  20421      | 311  | Fanfare du Môle    | Cuivres                 |                | 8900
             |      | Sous-total         |                         | 48500          | 35200
  LOGEMENT
  65748      | 552  | Toits du Littoral  | Accueil des ménages     | 14100          |
  20422      | 552  | Toits du Littoral  | Six logements           |                | 90600
             |      | Sous-total         |                         | 14100          | 90600
             |      | TOTAL              |                         | 99800          | 143200
             |      | TOTAL FONCTIONNEMENT + INVESTISSEMENT |     |                | 243000`;

const DELIBERATION = `LE CONSEIL, après en avoir délibéré,

ARTICLE 1 - ATTRIBUE les subventions qui suivent :

- Club de voile (école de mer) : 31 000,00 € en fonctionnement
- Club de voile (deux dériveurs) : 17 400,00 € en investissement
- Rame et Estuaire (régates de printemps) : 6 200,00 € en fonctionnement
Le nautisme reçoit 37 200,00 € en fonctionnement et 17 400,00 € en investissement.

- La Clé des Chants (saison lyrique) : 48 500,00 € en fonctionnement
- Fanfare du Môle (cuivres) : 8 900,00 € en investissement

ARTICLE 2 - FIXE leur montant total à 243 000,00 €.
`;

const told = (sheet: string, deliberation: string) => {
  const { annex, findings } = check(dossierFrom({ sheet, deliberation }));
  const alarms = findings.flatMap(({ rule, severity, message }) =>
    severity === "info" ? [] : [{ rule, message: message.replace(/\s/g, " ") }],
  );
  return { themes: annex.themes, total: annex.retainedTotal, alarms };
};

test("one of a beneficiary's two grants is named, and the total is stated once more over both sections", () => {
  expect(told(SHEET, DELIBERATION)).toEqual({ themes: 3, total: "243000.00", alarms: [] });
});

test("a figure that is no line's is of the line whose purpose is said beside it", () => {
  const { alarms } = told(SHEET, DELIBERATION.replace("48 500,00", "45 800,00"));
  expect(alarms).toMatchObject([{ rule: "article-total", message: expect.stringContaining("48 500 €") }]);
});

test("a wrong line takes neither section for all that is voted", () => {
  const credits = `ARTICLE 3 - IMPUTE la dépense ainsi :

Nature\tFonction\tMontant
65748\t326\t37 200,00
65748\t311\t48 500,00
65748\t552\t14 100,00
20421\t326\t17 400,00
20421\t311\t35 200,00
20422\t552\t90 600,00
TOTAL\t\t243 000,00
`;
  const wrong = SHEET.replaceAll("14100", "11400").replace("99800 ", "97100 ").replace("243000", "240300");
  expect(told(wrong, `${DELIBERATION}\n${credits}`)).toMatchObject({ themes: 3, total: "240300.00" });
  expect(told(SHEET, `${DELIBERATION}\n${credits}`).alarms).toEqual([]);
});

test("one cell over both sections states what they come to together, and a synthesis under the table says it again", () => {
  const sheet = `
  Action | Bénéficiaire       | Objet                      | Section | Fonctionnement | Investissement
  E1     | Haies et bocage    | 65 / 76 / 65748 / 25-HAI-F
  E1     | Terre de Liens     | Taille douce               | F       | 6000           |
  E1     | Lycée de Kerbel    | Chantier école             | F       | 2500           |
         |                    | TOTAL E1                   |         | 8500           |
  E2     | Zones humides      | 204 / 76 / 204142 / 25-ZON-I
  E2     | Commune de Plouvan | Parcelles                  | I       |                | 31000
  E2     | Syndicat du Loc    | Passerelle                 | I       |                | 12400
         |                    | TOTAL E2                   |         |                | 43400
         |                    | TOTAL PAR SECTION          |         | 8500           | 43400
         |                    | TOTAL GÉNÉRAL              |         | 51900          | <

         | SYNTHÈSE DES IMPUTATIONS
         | Imputation         | Action                     |         | Montant
         | 65 / 76 / 65748 / 25-HAI-F | E1 – Haies et bocage |       | 8500
         | 204 / 76 / 204142 / 25-ZON-I | E2 – Zones humides |       | 43400
         | Total              |                            |         | 51900`;
  const deliberation = `LE CONSEIL, après en avoir délibéré,

ARTICLE 1 - ATTRIBUE au titre de l'action E1 – Haies et bocage 8 500,00 € de subventions ;

ARTICLE 2 - ATTRIBUE au titre de l'action E2 – Zones humides 43 400,00 € de subventions, soit 51 900,00 € au total.
`;
  expect(told(sheet, deliberation)).toEqual({ themes: 1, total: "51900.00", alarms: [] });
  expect(told(sheet.replace("12400", "14200"), deliberation).alarms).not.toEqual([]);
});

test("columns of a section each are told by it, whatever credits their titles name; what is taken on the credits of one is not all", () => {
  const sheet = `
  Bénéficiaire       | Projet                     | Investissement (AP) | Fonctionnement (AE)
  Action 2401 – Commerces | | 50000 | 6000
  Commune d'Arzal    | Épicerie                   | 30000 | 6000
  Commune de Billio  | Café                       | 20000 |
  Action 2402 – Animation | | | 9000
  Réseau des bourgs  | Formation                  |       | 5000
  Pays de Redon      | Chargé de mission          |       | 4000
  TOTAL              |                            | 50000 | 15000`;
  const deliberation = `DÉCIDE :

Article 1 : Affecte une autorisation de programme de 50 000 € sur l'action 2401 « Commerces ».

Article 2 : Affecte une autorisation d'engagement de 15 000 € sur l'action 2402 « Animation » et sur les aides au démarrage.
`;
  expect(told(sheet, deliberation)).toMatchObject({ total: "65000.00", alarms: [] });
});
