/** What a text says beside a figure, a count or a code, and which is of others than what it names. */
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule }) =>
    severity === "info" ? [] : [rule],
  );
}

const PLACES = `
  Statut | Porteur | Projet | Aide
  Commune | Commune d'Erlac | Haies | 6580
  Association | Amis du Saumon | Tourbière | 23160
  Syndicat | Eaux du Val | Passe à poissons | 13750
  Exploitation | Ferme Haute | Séchoir | 3720
  Établissement | Collège d'Erlac | Aire éducative | 2700
  Association | Les Ânes | Camp | 2920
  Commune | Commune de Vire | Four banal | 7560
  Exploitation | GAEC Bleu | Atelier | 13800
  TOTAL | | | 74190`;

describe("a list that joins what a column keeps apart", () => {
  const listed = (last: string): DrawnDossier => ({
    sheet: PLACES,
    deliberation: "Le bureau attribue 74 190 € aux porteurs de l'annexe.",
    report: `RAPPORT

Associations : 26 080 €
Communes : 14 140 €
Exploitations : 17 520 €
${last}`,
  });

  test("sound: nobody is in the wrong group", () =>
    expect(told(listed("Syndicat et collège : 16 450 €"))).toEqual([]));

  test("a line that is in the wrong one is told", () =>
    expect(told(listed("Syndicat : 16 450 €"))).toEqual(["line-group"]));
});

const CLUBS = `
  Association | Objet | 2025 | Demandé | Voté 2026
  Fêtes | | | |
  Comité des fêtes | Fonctionnement | 3500 | 3500 | 3500
  Comité des fêtes | Exceptionnelle : feu de la Saint-Jean | 0 | 2400 | 1800
  Mémoire des forges | Bulletin n° 12 | 350 | 600 | 500
  Total Fêtes | | 3850 | 6500 | 5800
  Sports | | | |
  Foot | Fonctionnement | 6200 | 7000 | 6400
  Hand | Fonctionnement | 3800 | 4100 | 4100
  Total Sports | | 10000 | 11100 | 10500
  TOTAL | | 13850 | 17600 | 16300`;

const reported = (report: string): DrawnDossier => ({
  sheet: CLUBS,
  deliberation: "Le conseil vote 16 300 € de subventions aux associations de l'annexe.",
  report: `RAPPORT\n\n${report}`,
});

test("sound: a figure between whom it is of and what another of theirs is for", () =>
  expect(
    told(
      reported(
        "Le Comité des fêtes reçoit 5 300 € au total, soit son fonctionnement habituel de 3 500 € et le feu de la Saint-Jean. Il demandait 2 400 € pour ce dernier.\nMémoire des forges : 500 € pour le bulletin n° 12, contre 350 € pour le n° 11.",
      ),
    ),
  ).toEqual([]));

test("sound: what an account holds that a sentence opens with is no expense", () =>
  expect(
    told({
      ...reported("25 000 € sont inscrits au compte 65748, fonction 326. Il restera 8 700 €."),
      deliberation:
        "Le conseil vote 16 300 € de subventions aux associations de l'annexe, à imputer au compte 65748, fonction 326.",
    }),
  ).toEqual([]));

const SCHEMES = `
  Axe | Dispositif | Bénéficiaire | Aide
  Spectacle | Festivals | Jazz au Val | 7000
  | | Rue Libre | 10000
  | | Contes du Lac | 2800
  | Sous-total Festivals | | 19800
  | Saisons | Commune d'Arcy | 14500
  | | Commune de Berre | 8200
  | Sous-total Saisons | | 22700
  Total Spectacle | | | 42500
  Patrimoine | Lavoirs | Commune de Cuis | 5200
  | Sous-total Lavoirs | | 5200
  Total Patrimoine | | | 5200
  TOTAL | | | 47700`;

describe("a count that opens a list in which others lead to the amounts", () => {
  const opened = (schemes: string, places: string): DrawnDossier => ({
    sheet: SCHEMES,
    deliberation: "Le conseil attribue 47 700 € selon l'annexe.",
    report: `RAPPORT

Spectacle : 5 dossiers sont présentés, répartis sur ${schemes} dispositifs : festivals, 3 dossiers pour 19 800 € ; saisons, ${places} dossiers pour 22 700 €.`,
  });

  test("sound", () => expect(told(opened("2", "2"))).toEqual([]));
  test("that of an item is told", () => expect(told(opened("2", "3"))).toEqual(["recipient-count"]));
});

test("sound: in an annex without operations, some projects are not one", () =>
  expect(
    told({
      sheet: `
        Pays | Projet | Porteur | Aide
        Bénin | Bornes-fontaines | Comité du Plateau | 18500
        Togo | Puits | Lycée Bonnet | 5200
        Togo | Pompes | Amis de Dapaong | 11300
        Mali | Château d'eau | Yélimané-Rhône | 45000
        TOTAL | | | 80000`,
      deliberation: "Le comité attribue 80 000 € aux projets de l'annexe.",
      report: "RAPPORT\n\nDeux projets sont aidés au Togo, pour 16,5 k€ à eux deux.",
    }),
  ).toEqual([]));

describe("the codes of operations beside what pays them all", () => {
  const paid = (first: string): DrawnDossier => ({
    sheet: `
      N° opération | Bailleur | Opération | Subvention
      Construction | | |
      LS-2025-01 | Habitat Sud | Kerlann | 130500
      LS-2025-02 | Habitat Sud | Ti Nevez | 64000
      LS-2025-03 | Armor | Le Stang | 167000
      Total Construction | | | 361500
      Rénovation | | |
      LS-2025-04 | Armor | Pen Roz | 132000
      LS-2025-05 | Logis | Les Ajoncs | 39600
      Total Rénovation | | | 171600
      TOTAL | | | 533100`,
    deliberation: `Le conseil

ATTRIBUE pour la construction 361 500 € répartis entre trois opérations :
 LS-2025-01, Kerlann : ${first}
 LS-2025-02, Ti Nevez : 64 000 €
 LS-2025-03, Le Stang : 167 000 €
ATTRIBUE pour la rénovation 171 600 € ;
DIT que le total, soit 533 100 €, sera financé par l'AP 2023-HAB-01 et imputé au compte 204172, fonction 552 ;`,
  });

  test("sound", () => expect(told(paid("130 500 €"))).toEqual([]));
  test("a wrong amount is told", () => expect(told(paid("135 000 €"))).not.toEqual([]));
});

describe("a theme whose title ends with what pays it", () => {
  const voted = (sports: string): DrawnDossier => ({
    sheet: `
      1. Sports – compte 65748-326 | | |
      Club | 2025 | Vote 2026 |
      Foot | 9800 | 9800 |
      Judo | 3100 | 3650 |
      Total 1 – Sports | | 13450 |
      2. Vie scolaire – compte 65748-288 | | |
      Association | 2025 | Attribution |
      Les Mésanges | 900 | 873 |
      École du Parc | 1260 | 1278 |
      Total 2 – Vie scolaire | | 2151 |
      TOTAL DES SUBVENTIONS | | 15601 |`,
    deliberation: `Il est proposé d'allouer une enveloppe globale de 15 601 €, soit :
Domaine\tImputation\tTotal voté
Sports\t65748-326\t${sports}
Vie scolaire\t65748-288\t2 151 €
Total général\t\t15 601 €`,
  });

  test("sound", () => expect(told(voted("13 450 €"))).toEqual([]));
  test("a wrong amount is told", () => expect(told(voted("14 350 €"))).not.toEqual([]));
});
