/** What fuzzing begins with: sound files of every kind that is read, as parts where they have some. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/host";
import { pageOf, shown } from "../hostile/hostile-documents";
import { annexParts, deliberationParts, SAMPLE, zipped } from "../hostile/sample";
import { odsTable, writeOdf } from "../support/odf-writer";
import { fullAnnex, fullDeliberation, fullPdf, partsOf } from "./full-seeds";

/** A file to bend, parts of XML in a zip or bytes as they are, and what it stands for in a dossier. */
export type Seed = { readonly as: "annex" | "document" } & (
  | { readonly kind: "parts"; readonly parts: Readonly<Record<string, string>> }
  | { readonly kind: "pdf" | "text"; readonly text: string }
);

const read = (file: string): string => readFileSync(path.join(SAMPLE, file), "utf8");

const pdf = (): string => {
  const lines = ["Article 1 : d'attribuer 18 350,00 EUR", "Article 2 : 12 000 EUR", "TOTAL 30 350,00"];
  return Buffer.from(pageOf(lines.map((line) => shown(line)).join("1 0 0 1 0 -20 cm\n"))).toString("latin1");
};

/** The annex as rows of texts and numbers. */
function annexRows(): readonly (readonly (string | number | null)[])[] {
  const [sheet] = openWorkbook(zipped(annexParts())).sheets;
  if (!sheet) throw new Error("The sample has no sheet");
  return Array.from({ length: 46 }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => {
      const value = sheet.at(row, column)?.value;
      return value?.kind === "number" || value?.kind === "text" ? value.value : null;
    }),
  );
}

const paragraphs = (): readonly string[] =>
  [...(deliberationParts()["word/document.xml"] ?? "").matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(
    ([, text]) => text ?? "",
  );

const odt = (): Uint8Array =>
  writeOdf("text", {
    body: [
      ...paragraphs().map((text) => `<text:p>${text}</text:p>`),
      odsTable("Imputations", [
        ["Code", "Montant"],
        ["C02-566A05", 18_350],
      ]),
    ].join(""),
  });

/** Every seed by name. */
export const SEEDS: Readonly<Record<string, () => Seed>> = {
  xlsx: () => ({ as: "annex", kind: "parts", parts: annexParts() }),
  ods: () => ({
    as: "annex",
    kind: "parts",
    parts: partsOf(writeOdf("spreadsheet", { body: odsTable("Annexe 4", annexRows()) })),
  }),
  docx: () => ({ as: "document", kind: "parts", parts: deliberationParts() }),
  "full.xlsx": () => ({ as: "annex", kind: "parts", parts: fullAnnex() }),
  "full.docx": () => ({ as: "document", kind: "parts", parts: fullDeliberation() }),
  "full.pdf": () => ({ as: "document", kind: "pdf", text: fullPdf() }),
  odt: () => ({ as: "document", kind: "parts", parts: partsOf(odt()) }),
  pdf: () => ({ as: "document", kind: "pdf", text: pdf() }),
  txt: () => ({ as: "document", kind: "text", text: read("rapport.txt") }),
  csv: () => ({
    as: "document",
    kind: "text",
    text: annexRows()
      .map((row) => row.map((value) => (typeof value === "string" ? `"${value}"` : (value ?? ""))).join(";"))
      .join("\r\n"),
  }),
};
