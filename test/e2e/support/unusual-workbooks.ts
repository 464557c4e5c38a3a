import { openWorkbook } from "../../../src/host";
import type { CellRecord } from "../../../src/host";
import { blankWorkbook } from "../../support/blank-workbook";

type Row = readonly (string | number)[];

const HEADER: Row = ["Opération", "Structure bénéficiaire", "Montant proposé"];

/** A theme of one operation and three lines, its total typed. */
function annexRows(operation: string, first: number): readonly Row[] {
  return [
    ["Thématique 1 : Culture de proximité"],
    HEADER,
    [`Opération 1 : ${operation}`, "Compagnie du Paravent", first],
    ["", "Atelier Papier Plié", 2_000],
    ["", "Fanfare des Écluses", 3_000],
    ["", "TOTAL", first + 5_000],
  ];
}

function workbookOf(sheets: Readonly<Record<string, readonly Row[]>>): Buffer {
  const model = openWorkbook(blankWorkbook(Object.keys(sheets)));
  for (const [index, rows] of Object.values(sheets).entries()) {
    const sheet = model.sheets[index];
    if (!sheet) throw new Error("as many sheets as names");
    const cells = rows.flatMap((row, i) =>
      row.map((value, column) => ({ row: i, column, record: recordOf(value, column) })),
    );
    model.apply({ kind: "cells", sheet: sheet.id, cells });
  }
  return Buffer.from(model.save().bytes);
}

function recordOf(value: string | number, column: number): CellRecord {
  return typeof value === "number"
    ? { column, value: { kind: "number", value } }
    : { column, value: { kind: "text", value } };
}

/** Two sheets that are an annex as much one as the other. */
export function twoAnnexes(): Buffer {
  return workbookOf({
    "Annexe juin": annexRows("Résidences d'artistes", 1_000),
    "Annexe juillet": annexRows("Résidences d'artistes", 4_000),
  });
}

/** Three themes of which no total is that of what stands above it, beside a column of costs. */
export function misread(): Buffer {
  const themes = ["Mobilité", "Logement", "Jeunesse"].flatMap((title, i): readonly Row[] => [
    [`${i + 1}. ${title}`],
    ...[1, 2].flatMap((rank): readonly Row[] => [
      [`Opération ${rank} : action`, "Compagnie du Paravent", 900 * rank + i, 2_100 * rank + i],
      ["", "Atelier Papier Plié", 300, 800],
      ["", "TOTAL", 700 * rank],
    ]),
  ]);
  return workbookOf({ "Annexe 5": [[...HEADER, "Coût du projet"], ...themes] });
}

/** A sheet that holds no table of grants. */
export function noAnnex(): Buffer {
  return workbookOf({ Courrier: [["Madame, Monsieur,"], ["Veuillez trouver ci-joint le tableau."]] });
}

/** Two operations of one amount, and two codes of that amount whose labels tell nothing: either may pay either. */
export function twoWaysToPay(): Buffer {
  return workbookOf({
    "Annexe 5": [
      ["Thématique 1 : Culture de proximité"],
      HEADER,
      ["Opération 1 : Premier appel", "Compagnie du Paravent", 6_000],
      ["", "TOTAL", 6_000],
      ["Opération 2 : Second appel", "Atelier Papier Plié", 6_000],
      ["", "TOTAL", 6_000],
      ["", "TOTAL THÉMATIQUE 1", 12_000],
    ],
    Imputations: [
      ["Code opération", "Imputation", "Libellé", "AE", "Dépense"],
      ["C01-111A01", "65748/311", "Crédits courants", 50_000, 6_000],
      ["C01-111A02", "65748/312", "Crédits courants", 50_000, 6_000],
    ],
  });
}

/** Ninety operations whose totals are typed, thirty of them wrong; nothing tells whether a total or its lines are. */
export function thirtyToConfirm(): Buffer {
  const operations = Array.from({ length: 90 }, (_, i) => i + 1).map((rank): readonly Row[] => {
    const [first, second] = [1_000 + 13 * rank, 2_000 + 7 * rank];
    const wrong = rank % 3 === 0 ? 110 * ((rank % 7) + 1) : 0;
    return [
      ...(rank % 18 === 1 ? [[`Thématique ${(rank - 1) / 18 + 1} : thème`], HEADER] : []),
      [`Opération ${((rank - 1) % 18) + 1} : action ${rank}`, `Association ${2 * rank}`, first],
      ["", `Association ${2 * rank + 1}`, second],
      ["", "TOTAL", first + second + wrong],
    ];
  });
  return workbookOf({ "Annexe 5": operations.flat() });
}
