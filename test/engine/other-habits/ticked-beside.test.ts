import type { DrawnDossier } from "../../support/drawn-dossier";
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What of the documents was compared with nothing. */
function untied(drawn: DrawnDossier): readonly (string | undefined)[] {
  return check(dossierFrom(drawn)).coverage.untied.map(({ amount }) => amount);
}

const sheet = `
  Action | < | < | < | < | <
  Bénéficiaire | Objet | Coût du projet | Aide | Acompte | Solde
  Axe 1 : Forêt communale | < | < | < | < | <
  Commune de Pierrelaye    | Desserte forestière | 61300 | 18390 | 9195 | 9195
  Commune de Vaubéry       | Plantation          | 20500 | 6150  | 3075 | 3075
  Total Forêt communale    |                     | 81800 | 24540 | 12270 | 12270
  Axe 2 : Haies et bocage | < | < | < | < | <
  Commune de Vaubéry       | Haies du plateau    | 14200 | 7100  | 3550 | 3550
  Association Bocage vivant | Pépinière          | 9700  | 4850  | 2425 | 2425
  Commune de Nesles        | Talus               | 8360  | 4180  | 2090 | 2090
  Total Haies et bocage    |                     | 32260 | 16130 | 8065 | 8065
  TOTAL                    |                     | 114060 | 40670 | 20335 | 20335`;

const deliberation = `DÉLIBÉRATION
Le Conseil, après en avoir délibéré, décide :
Article 1 : d'attribuer au titre de l'axe 1, Forêt communale, un montant total de 24 540 € ;
Article 2 : d'attribuer au titre de l'axe 2, Haies et bocage, un montant total de 16 130 € ;
Article 3 : d'arrêter le montant total des subventions à 40 670 €.`;

describe("what an officer ticks beside the amounts that are voted", () => {
  const drawn = (said: string) => ({ sheet, deliberation, report: `Rapport au Conseil\n${said}` });

  test("is what another column gives to whom a sentence names", () => {
    const said = (sum: string) =>
      `Forêt communale : dépense de 81 800 €, aide de 24 540 €. Haies et bocage : dépense de ${sum} €, aide de 16 130 €.`;
    expect(untied(drawn(said("32 260")))).toEqual([]);
    expect(untied(drawn(said("35 440")))).toEqual(["35440.00"]);
  });

  test("is what somebody receives in all", () => {
    expect(untied(drawn("La Commune de Vaubéry bénéficie ainsi de 13 250 €."))).toEqual([]);
    expect(untied(drawn("La Commune de Vaubéry bénéficie ainsi de 13 350 €."))).toEqual(["13350.00"]);
  });

  test("is a sum of a column that chance would not meet, whatever leads to it", () => {
    const said = (sum: string) => `Une première tranche de ${sum} € est mandatée dès la signature.`;
    expect(untied(drawn(said("12 270")))).toEqual([]);
    expect(untied(drawn(said("15 430")))).toEqual(["15430.00"]);
  });

  test("are the parts of what it names", () => {
    expect(untied(drawn("La Forêt communale mobilise 10 000 € puis 14 540 €."))).toEqual([]);
    expect(untied(drawn("La Forêt communale mobilise 10 000 € puis 14 440 €."))).toEqual([
      "10000.00",
      "14440.00",
    ]);
  });

  test("is what a sum comes to with its tax, at one rate", () => {
    const said = (gross: string) => `La tranche suivante est de 17 000 € HT, soit ${gross} € TTC.`;
    for (const gross of ["20 400", "18 700", "20 399,90"]) expect(untied(drawn(said(gross)))).toEqual([]);
    for (const gross of ["20 040", "19 000", "18 000"])
      expect(untied(drawn(said(gross)))).toContain(`${gross.replace(" ", "")}.00`);
  });

  test("is what is left of an amount in a paragraph that reckons", () => {
    const said = (left: string) =>
      `Le crédit inscrit au budget est de 60 000 €. Une fois retirée la somme de 40 670 €, il restera ${left} €.`;
    expect(untied(drawn(said("19 330")))).toEqual([]);
  });

  test("is a share of what its paragraph gives, and not of what somebody else spends", () => {
    const said = (base: string) => `La pépinière du plateau est aidée à 30 %${base}, soit 18 390 €.`;
    expect(untied(drawn(said(" d'une dépense de 61 300 €")))).toEqual([]);
    expect(untied(drawn(said("")))).toEqual(["18390.00"]);
  });
});
