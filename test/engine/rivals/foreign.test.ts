import { verdictOf } from "../../../src/engine/outputs/verdict";
import { dossierFrom } from "../../support/drawn-dossier";
import { MOBILITY_DELIBERATION, MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { CODES_OF_CLUBS } from "../../support/codes-of-clubs";
import { check } from "../../support/rule-tester";

const OF_CULTURE = `RAPPORT N°31

1. Spectacle vivant

3 opérations sont proposées pour un montant total de 41 200,00 €.

2. Lecture publique

2 opérations sont proposées pour un montant total de 18 350,00 €.

3. Patrimoine

4 opérations sont proposées pour un montant total de 77 010,00 €.

Il convient de statuer sur cette affaire.`;

const told = (drawn: Parameters<typeof dossierFrom>[0]) =>
  check(dossierFrom(drawn)).findings.map(({ rule }) => rule);

test("a document of another dossier is said to be one, once, and nothing in it is held against the annex", () => {
  const report = check(
    dossierFrom({ sheet: MOBILITY_SHEET, deliberation: MOBILITY_DELIBERATION, report: OF_CULTURE }),
  );
  expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  const [finding, ...others] = report.findings.filter(({ rule }) => rule === "document-foreign");
  expect(others).toEqual([]);
  expect(finding?.severity).toBe("info");
  expect(finding?.message).toContain("« rapport.txt » semble d'un autre dossier");
  expect(report.coverage.untied).toHaveLength(3);
  expect(verdictOf(report, "fr")).toMatchObject({
    kind: "open",
    text: expect.stringContaining("rapport.txt"),
  });
});

test("counts that a document of another dossier shares out are none of the annex's", () => {
  const shared = `${OF_CULTURE}\n\nLe jury propose 4 dossiers : 3 de compagnies et 2 de bibliothèques.`;
  const rules = told({ sheet: MOBILITY_SHEET, deliberation: MOBILITY_DELIBERATION, report: shared });
  expect(rules).toContain("document-foreign");
  expect(rules).not.toContain("recipient-count");
});

test("a document that gives what the annex comes to, whatever else it speaks of, is of the dossier", () => {
  const same = `${OF_CULTURE}\n\nLe coût en est de 7 600,50 € pour le Département.`;
  const rules = told({ sheet: MOBILITY_SHEET, deliberation: MOBILITY_DELIBERATION, report: same });
  expect(rules).not.toContain("document-foreign");
});

test("a document whose amounts are all wrong is of the dossier where it names its themes", () => {
  const wrong = MOBILITY_REPORT.replaceAll("7 600,50", "7 655,50").replaceAll("3 500,50", "3 555,50");
  const rules = told({ sheet: MOBILITY_SHEET, deliberation: MOBILITY_DELIBERATION, report: wrong });
  expect(rules).not.toContain("document-foreign");
  expect(rules).toContain("report-theme-total");
});

test("a document of too few figures may be of any dossier", () => {
  const short = OF_CULTURE.split("\n\n").slice(0, 3).join("\n\n");
  const rules = told({ sheet: MOBILITY_SHEET, report: short });
  expect(rules).not.toContain("document-foreign");
});

test("a document of many sections is of the dossier by the one that the annex holds", () => {
  const others = Array.from({ length: 60 }, (_, i) => {
    const title = `${i + 2}. Volet ${"abcdefghij".charAt(i % 10)}${i}`;
    return `${title}\n\n2 opérations sont proposées pour un montant total de ${9000 + 37 * i},00 €.`;
  });
  const report = MOBILITY_REPORT.replace("\n\nIl convient", `\n\n${others.join("\n\n")}\n\nIl convient`);
  const rules = told({ sheet: MOBILITY_SHEET, report });
  expect(rules).not.toContain("document-foreign");
});

test("a document that writes thousands, some of them the annex's to the euro, is of the dossier", () => {
  const sheet = MOBILITY_SHEET.replaceAll("1500.50", "1500")
    .replaceAll("3500.50", "3500")
    .replaceAll("7600.50", "7600");
  const inThousands = OF_CULTURE.replace(
    "Il convient",
    "Les vélos mobilisent 4,1 k€, les transports 3,5 k€.\n\nIl convient",
  );
  const rules = (report: string) => told({ sheet, report });
  expect(rules(OF_CULTURE)).toContain("document-foreign");
  expect(rules(inThousands)).not.toContain("document-foreign");
});

test("a document that gives only what another sheet calls and sums up is of the dossier", () => {
  const sheet = `
    Code | Club | Objet | Montant proposé
    S1 | Judo Club | Matchs | 9400
    S2 | Randonneurs | Balisage | 2150
    S1 | Étoile | Matchs | 12300
    S3 | OMS | Gala | 3600
    S2 | Pétanque | Terrain | 1750
    S3 | Trail | Course | 4200
    TOTAL | | | 33400`;
  const sheets = {
    Codes: CODES_OF_CLUBS,
  };
  const deliberation = `DÉCIDE :

Article 1 : d'attribuer les aides suivantes aux clubs :

Clubs de compétition : 21 700 €

Clubs de loisir : 3 900 €

Manifestations : 7 800 €`;
  expect(told({ sheet, sheets, deliberation })).not.toContain("document-foreign");
});
