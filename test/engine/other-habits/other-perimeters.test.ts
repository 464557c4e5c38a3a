import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

describe("what a theme is granted but for one of its lines", () => {
  const drawn = (article: string, apart = "130 000 €"): DrawnDossier => ({
    sheet: `
      Volet | Bénéficiaire | Projet | Subvention
      Lectures | Commune d'Aubrives | Bibliobus | 12000
      Lectures | Commune de Vireux | Rayonnages | 9500
      Total Lectures | | | 21500
      Grands chantiers | Ville de Givet | Médiathèque | 130000
      Grands chantiers | Ville de Revin | Auditorium | 84000
      Grands chantiers | Ville de Fumay | Archives | 37000
      Total Grands chantiers | | | 251000
      TOTAL | | | 272500`,
    deliberation: `La Commission permanente décide :

Article 1 : d'attribuer, au titre des lectures, 2 subventions pour un montant de 21 500 €.

Article 2 : ${article}

Article 3 : d'attribuer à la Ville de Givet une subvention de ${apart}, sous réserve du permis, portant le total des grands chantiers à 251 000 €.`,
  });

  test.each([
    "d'attribuer, au titre des grands chantiers, hors médiathèque de la Ville de Givet, 2 subventions pour un montant de 121 000 €.",
    "d'attribuer, au titre des grands chantiers, à l'exception du projet de la Ville de Givet, 121 000 €.",
    "d'attribuer 121 000 € au titre des grands chantiers, non compris la Ville de Givet.",
    "d'attribuer, sans compter la Ville de Givet, deux aides d'un montant de 121 000 € au titre des grands chantiers.",
  ])("sound: %s", (article) => expect(told(drawn(article))).toEqual([]));

  test("what is given outside an envelope is given", () =>
    expect(told(drawn("d'attribuer hors enveloppe à la Ville de Fumay une subvention de 37 500 €."))).toContain(
      "article-total, article 2",
    ));

  test("what it is granted elsewhere is compared", () =>
    expect(
      told(
        drawn(
          "d'attribuer, au titre des grands chantiers, hors médiathèque de la Ville de Givet, 121 000 €.",
          "135 000 €",
        ),
      ),
    ).not.toEqual([]));
});
