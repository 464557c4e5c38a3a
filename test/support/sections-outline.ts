import { textDocument } from "../../src/documents";
import { readAnnex } from "../../src/engine/reading/annex";
import { readDocument } from "../../src/engine/reading/documents";
import { tieSections } from "../../src/engine/linking/sections";
import type { TiedSection } from "../../src/engine/linking";
import { sheetFromText } from "./sheet-from-text";

/**
 * How the tables of a document are laid against a sheet, as text: one line a section, then its rows with the annex's line
 * ("operation#rank"), what the sheet lacks (+), what the document lacks (-), and the operations that its total adds up.
 */
export function sectionsOutline(sheet: string, deliberation: string): string {
  const annex = readAnnex([sheetFromText(sheet)], { sheet: null });
  if (annex.kind !== "read") throw new Error("no annex");
  const reading = readDocument(textDocument(deliberation, "deliberation.txt"), "deliberation");
  return tieSections(annex.annex, reading).map(outlineOf).join("\n");
}

function outlineOf({ own, section, rows, added, missing, total }: TiedSection): string {
  return [
    `${own ? "own" : "aside"}: ${section.title ?? "-"}`,
    ...rows.map(
      ({ row, amount, operation, lines }) =>
        `  ${row.texts[0] ?? ""} ${amount.toFixed()} = ${operation.id}#${lines.join("+")}`,
    ),
    ...added.map(({ name, amount }) => `  + ${name} ${amount.toFixed()}`),
    ...missing.map(({ operation, line }) => `  - ${operation.lines[line]?.beneficiary?.value ?? ""}`),
    ...(total ? [`  total ${total.amount.toFixed()} of ${total.operations.join(" ")}`] : []),
  ].join("\n");
}
