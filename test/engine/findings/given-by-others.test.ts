import { reconcile } from "../../../src/engine/reconcile";
import { dossierFrom } from "../../support/drawn-dossier";

const CLUBS = `
  STRUCTURE           | Montant proposé
  Aviron de Lussault  | 4300
  Pelote basque       | 1150
  Chorale du Mascaret | 3800
  TOTAL               | 9250`;

/** The alarms of a dossier of an authority whose report says something. */
function alarms(authority: string, said: string) {
  const deliberation = `${authority}\n\nDélibération n° 12 : subventions\n\nArticle 1 : Une somme de 9 250 € est attribuée aux 3 associations suivantes :\n\n- Aviron de Lussault : 4 300 €\n- Pelote basque : 1 150 €\n- Chorale du Mascaret : 3 800 €\n`;
  const result = reconcile(dossierFrom({ sheet: CLUBS, deliberation, report: `RAPPORT\n\n${said}` }), {
    name: "essai",
    lang: "fr",
  });
  if (result.kind !== "report") throw new Error("unusable");
  return result.report.findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
}

describe("what others give beside a council", () => {
  test.each([
    ["COMMUNE DE LUSSAULT", "Le Conseil départemental alloue par ailleurs 3 000 € à l'Aviron de Lussault."],
    ["COMMUNE DE LUSSAULT", "L'État verse 3 900 € à la Chorale du Mascaret."],
    ["COMMUNE DE LUSSAULT", "La Chorale du Mascaret reçoit 3 600 € de l'État."],
    ["COMMUNE DE LUSSAULT", "La communauté de communes accorde 4 400 € à l'Aviron de Lussault."],
    ["DÉPARTEMENT DE LA GAIE", "La commune de Lussault verse 4 800 € à l'Aviron de Lussault."],
    ["COMMUNAUTÉ DE COMMUNES DU MASCARET", "La commune de Lussault verse 4 800 € à l'Aviron de Lussault."],
    ["COMMUNE DE LUSSAULT", "L'effort est contenu (9 750 € en 2024)."],
  ])("%s: %s", (authority, said) => {
    expect(alarms(authority, said)).toEqual([]);
  });

  test("what the council itself gives is its own", () => {
    expect(alarms("COMMUNE DE LUSSAULT", "La commune verse 4 800 € à l'Aviron de Lussault.")).not.toEqual([]);
  });
});
