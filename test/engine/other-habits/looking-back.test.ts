/** Tables and lists whose caption says that they are of another time say nothing of what is granted now. */
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

const drawn = (caption: string, table: string): DrawnDossier => ({
  sheet: `
    Secteur | Association | Subvention
    Musique | Harmonie de Rue | 5000
    Musique | Chorale du Lac | 1150
    Musique | Orphéon | 650
    Total Musique | | 6800
    Théâtre | Le Masque | 4300
    Théâtre | Tréteaux du Lac | 450
    Théâtre | Guignol | 900
    Total Théâtre | | 5650
    TOTAL | | 12450`,
  deliberation: `COMMUNE DU LAC

Délibération du 4 mai 2026

DÉCIDE :

Article 1 : d'attribuer 12 450 € aux 6 associations, dont 6 800 € pour la musique et 5 650 € pour le théâtre.`,
  report: `RAPPORT AU CONSEIL MUNICIPAL DU 4 MAI 2026

Il est proposé d'attribuer 12 450 €.

Secteur\tNombre d'associations\tMontant
Musique\t3\t6 800
Théâtre\t3\t5 650
Total\t6\t12 450

${caption}

${table}`,
});

const tables = {
  themes: "Secteur\tNombre d'associations\tMontant\nMusique\t4\t6 150\nThéâtre\t3\t5 400\nTotal\t7\t11 550",
  lines:
    "Association\tMontant\nHarmonie de Rue\t4 800\nChorale du Lac\t1 100\nOrphéon\t650\nLe Masque\t4 000\nTréteaux du Lac\t600\nGuignol\t900\nTotal\t12 050",
  list: "Musique : 6 150 € (4 associations)\nThéâtre : 5 400 € (3 associations)\nTotal : 11 550 € (7 associations)",
};

describe.each(Object.entries(tables))("%s", (_, table) => {
  test.each([
    "L'an dernier :",
    "Exercice précédent",
    "Rappel 2025",
    "Pour mémoire, les aides votées en 2025 :",
    "Subventions de l'année dernière",
    "Les montants accordés l'an passé étaient les suivants :",
    "Enveloppe initiale",
    "Première version, avant l'avis de la commission",
  ])("right under « %s »", (caption) => expect(told(drawn(caption, table))).toEqual([]));

  test.each([
    "Répartition proposée",
    "Rappel des montants proposés",
    "Rappel 2026",
    "Évolution par rapport à l'an dernier",
  ])("told under « %s », which sets nothing aside", (caption) =>
    expect(told(drawn(caption, table))).not.toEqual([]),
  );
});

test("what stands under the next caption is of now", () => {
  const next = `${tables.themes}\n\nCette année :\n\nAssociation\tMontant\nHarmonie de Rue\t5 000\nChorale du Lac\t1 510`;
  expect(told(drawn("L'an dernier :", next))).toEqual(["report-theme-total, Cette année"]);
});
