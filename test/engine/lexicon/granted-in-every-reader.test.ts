import { openDocument } from "../../../src/documents";
import { entries } from "../../../src/engine/lexicon";
import { readAnnex } from "../../../src/engine/reading/annex";
import { readDocument } from "../../../src/engine/reading/documents";
import type { DocumentText } from "../../../src/engine/model";
import { drawnAs, type Layout } from "../../support/laid-out-document";
import { sheetFromText } from "../../support/sheet-from-text";

/**
 * Every word for what is put to the vote, in every reader that looks for its column: a new synonym is one word of the
 * entry « granted », and a hole here is a reader that does not know it.
 */
const synonyms = Object.values(entries.granted.terms)
  .flatMap((list) => list.split(",").map((term) => term.trim()))
  .map((term) => `Montant ${term}`);

const themes = (header: string): Layout => [
  "RAPPORT DU PRÉSIDENT",
  [
    ["Thématique", "Montant demandé", header],
    ["1. Jeunesse", "90 000,00 €", "10 000,00 €"],
    ["2. Logement", "80 000,00 €", "5 000,00 €"],
    ["Total", "170 000,00 €", "15 000,00 €"],
  ],
];

const credits = (header: string): Layout => [
  "Les dépenses sont imputées comme suit :",
  [
    ["Code opération", "Imputation budgétaire", "AE", header, "Solde"],
    ["A12-345B06", "6568/93566", "90 000,00 €", "10 000,00 €", "80 000,00 €"],
    ["A12-346B02", "6568/9358", "80 000,00 €", "5 000,00 €", "75 000,00 €"],
  ],
];

/** As a table whose columns are set apart by blanks comes out of a print. */
function spaced(layout: Layout): string {
  return layout
    .map((block) =>
      typeof block === "string"
        ? block
        : block
            .map((row) =>
              row
                .map((cell) => cell.padEnd(26))
                .join("")
                .trimEnd(),
            )
            .join("\n"),
    )
    .join("\n\n");
}

async function inEveryForm(layout: Layout): Promise<readonly (readonly [string, DocumentText])[]> {
  return [
    ["tabs", await drawnAs("text", layout, "document")],
    ["blanks", await openDocument(new TextEncoder().encode(spaced(layout)), "document.txt")],
    ["Word", await drawnAs("word", layout, "document")],
    ["PDF", await drawnAs("pdf", layout, "document")],
  ];
}

describe.each(synonyms)("« %s »", (header) => {
  test("is the amount of a sheet, beside what was asked", () => {
    const annex = readAnnex(
      [
        sheetFromText(`
          Opération 1 : Chantiers |                 |
          Structure               | Montant demandé | ${header}
          ADEFI                   | 500             | 400
          PAGE                    | 300             | 200
          TOTAL                   | 800             | 600
        `),
      ],
      { sheet: null },
    );
    if (annex.kind !== "read") throw new Error(annex.kind);
    const amounts = annex.annex.themes.flatMap((theme) =>
      theme.operations.flatMap(({ lines }) => lines.map((line) => line.amount.amount.toFixed())),
    );
    expect(amounts).toEqual(["400.00", "200.00"]);
  });

  test("is the amount of a report's themes, in every form of table", async () => {
    for (const [form, document] of await inEveryForm(themes(header))) {
      const read = readDocument(document, "report").themeStatements;
      expect([form, ...read.map((one) => one.amount?.value.toFixed())]).toEqual([
        form,
        "10000.00",
        "5000.00",
      ]);
    }
  });

  test("is the expense of a credit, in every form of table", async () => {
    for (const [form, document] of await inEveryForm(credits(header))) {
      const rows = readDocument(document, "deliberation").imputationTables.flatMap((table) => table.rows);
      expect([form, ...rows.map((row) => row.expense?.value.toFixed())]).toEqual([
        form,
        "10000.00",
        "5000.00",
      ]);
    }
  });
});
