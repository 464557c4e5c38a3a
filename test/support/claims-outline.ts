import { annexAmount, drawLedger, type Ledger, type Statement } from "../../src/engine/diagnosis";
import { figureClaims, type FigureClaims } from "../../src/engine/rules";
import { noChoices, type DocumentReading, type Sourced } from "../../src/engine/model";
import { readAnnex } from "../../src/engine/reading/annex";
import { annexNames, readDocument } from "../../src/engine/reading/documents";
import { tie } from "../../src/engine/linking";
import { textDocument } from "../../src/documents";
import { sheetFromText } from "./sheet-from-text";

/** A dossier drawn as text: its sheet, and its documents by their files' names. */
export interface DrawnClaims {
  readonly annex: string;
  readonly documents: Readonly<Record<string, string>>;
}

/**
 * What is claimed of each figure of a dossier's documents, in their order:
 *
 *     deliberation.txt: deliberation
 *       article 1 | 7600.50 | theme 1
 *       article 2 | 2130.00 | line Club de judo, 2310.00 in the annex
 *       article 3 | 42000.00 | set aside: other-year
 *       article 3 | 9.00 | tied to nothing
 *       article 1 | 2 operations
 */
export function claimsOutline({ annex, documents }: DrawnClaims): string {
  const read = readAnnex([sheetFromText(annex)], { sheet: null });
  if (read.kind !== "read") return `no annex: ${read.kind}`;
  const names = annexNames(read.annex);
  const readings = Object.entries(documents).map(([file, text]) =>
    readDocument(textDocument(text, file), null, names),
  );
  const dossier = tie(read.annex, readings, [], noChoices);
  const ledger = drawLedger(dossier);
  return figureClaims(dossier, ledger)
    .flatMap(({ reading, figures }) => [
      `${reading.file}: ${reading.roles.map(({ role }) => role).join(", ") || "no part known"}`,
      ...figures.map((one) => `  ${figureLine(one, ledger)}`),
      ...countLines(reading).map((line) => `  ${line}`),
    ])
    .join("\n");
}

function figureLine({ figure, statements, isCompared }: FigureClaims, ledger: Ledger): string {
  const { at, amount, setAside } = figure;
  const told = [...new Set(statements.map((one) => claimText(one, ledger)))];
  const otherwise =
    setAside !== null ? `set aside: ${setAside}` : isCompared ? "held against its like" : "tied to nothing";
  return [at.where, amount.toFixed(), told.join(" and ") || otherwise].join(" | ");
}

function claimText({ level, about, scope, amount }: Statement, ledger: Ledger): string {
  const expected = annexAmount(ledger, scope).rounded();
  const gap = expected.equals(amount) ? "" : `, ${expected.toFixed()} in the annex`;
  return `${[level, about].filter((word) => word !== "").join(" ")}${gap}`;
}

function countLines({ articles, themeStatements, counts, narrative }: DocumentReading): readonly string[] {
  const line = (count: Sourced<number> | null | undefined, of: string): readonly string[] =>
    count?.at.kind === "document" ? [`${count.at.where} | ${count.value} ${of}`] : [];
  return [
    ...[...articles, ...themeStatements].flatMap((one) => line(one.operationCount, "operations")),
    ...counts.map(({ at, words, fate }) => `${at.where} | ${words} ${fate}`),
    ...narrative.flatMap(({ at, fact }) =>
      fact.kind === "count" ? line({ at, value: fact.count }, fact.of) : [],
    ),
  ];
}
