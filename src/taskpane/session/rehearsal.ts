import { textDocument } from "../../documents";
import type { CellValue, SheetCell, SheetSnapshot } from "../../engine/grid";
import type { Report } from "../../engine/findings";
import { noChoices } from "../../engine/model";
import { reconcile } from "../../engine/reconcile";

type Row = readonly (string | number)[];

/** An annex of two operations, the second of whose totals is wrong. */
const ANNEX: readonly Row[] = [
  ["Annexe : aides aux communes"],
  ["N°", "Bénéficiaire", "Objet", "Montant de la subvention"],
  [1, "Commune de Bel-Air", "Toiture de l'école", 1200],
  [2, "Commune de Clairval", "Chaudière de la mairie", 800.5],
  ["Total opération 1-1 Écoles et mairies", "", "", 2000.5],
  [3, "Association des Amis du Lac", "Fête du nautisme", 300],
  [4, "Commune de Rochefeu", "Terrain de sport", 4500],
  ["Total opération 1-2 Sport", "", "", 4900],
  ["Total général", "", "", 6900.5],
];

const DELIBERATION = `DÉLIBÉRATION
Le conseil départemental décide :
Article 1 : d'attribuer, pour l'opération 1-1 Écoles et mairies, 2 subventions d'un montant total de 2 000,50 €.
Article 2 : d'attribuer, pour l'opération 1-2 Sport, 2 subventions d'un montant total de 4 800,00 €.
Article 3 : d'imputer la dépense de 6 800,50 € sur les crédits ouverts au budget :
- 204142 - 2 000,50 €
- 6574 - 4 800,00 €`;

const REPORT = `Rapport au conseil départemental
Il vous est proposé d'attribuer 4 subventions pour un montant total de 6 800,50 €, dont 1 200 € à la commune de Bel-Air.`;

/**
 * Checks a small dossier of its own and forgets it. What runs for the first time is several times slower than afterwards:
 * this is done while the user's dossier is not there yet. Gives what was found.
 */
export function rehearse(): Report | null {
  const documents = [
    { text: textDocument(DELIBERATION, "a.txt"), role: null },
    { text: textDocument(REPORT, "b.txt"), role: null },
  ];
  const checked = reconcile(
    { workbook: { file: "a.xlsx", sheets: [sheetOf(ANNEX)] }, documents, choices: noChoices },
    { name: "", lang: "fr" },
  );
  return checked.kind === "unusable" ? null : checked.report;
}

function sheetOf(rows: readonly Row[]): SheetSnapshot {
  const cells = rows.flatMap((row, at): readonly SheetCell[] =>
    row.flatMap((held, column) => (held === "" ? [] : [{ row: at, column, value: valueOf(held) }])),
  );
  return { name: "Annexe 5", visibility: "visible", cells, merges: [], hiddenRows: [] };
}

function valueOf(held: string | number): CellValue {
  return typeof held === "number" ? { kind: "number", value: held } : { kind: "text", value: held };
}
