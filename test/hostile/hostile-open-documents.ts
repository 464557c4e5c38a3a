/** Hostile OpenDocument and CSV files of a dossier. */
import { strToU8 } from "fflate";
import { odsTable, writeOdf } from "../support/odf-writer";
import { hostile, RUNS, runOf, type HostileFile, type Made } from "./hostile-texts";

const wrapped = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);

const text =
  (content: string): (() => Uint8Array) =>
  () =>
    strToU8(content);

const ofText =
  (body: string, more: { readonly automaticStyles?: string; readonly masterStyles?: string } = {}) =>
  (): Uint8Array =>
    writeOdf("text", { body, ...more });

const ofSheet = (body: string) => (): Uint8Array => writeOdf("spreadsheet", { body });

const line = (content: string): string => `<text:p>${content}</text:p>`;

const odt = (): readonly Made[] => [
  ...[3_000, 50_000, 500_000].flatMap((depth): readonly Made[] => [
    [`nested-sections-${depth}`, ofText(wrapped(depth, "<text:section>", line("x"), "</text:section>"))],
    [`nested-spans-${depth}`, ofText(line(wrapped(depth, "<text:span>", "x", "</text:span>")))],
    [
      `nested-lists-${depth}`,
      ofText(wrapped(depth, "<text:list><text:list-item>", line("x"), "</text:list-item></text:list>")),
    ],
    [
      `nested-tables-${depth}`,
      ofText(
        wrapped(
          depth,
          "<table:table><table:table-row><table:table-cell>",
          line("x"),
          "</table:table-cell></table:table-row></table:table>",
        ),
      ),
    ],
    [
      `nested-styles-${depth}`,
      ofText(line("x"), { automaticStyles: wrapped(depth, "<style:x>", "", "</style:x>") }),
    ],
  ]),
  ...Object.entries(RUNS).map(([name, unit]): Made => [`text-${name}`, ofText(line(runOf(unit)))]),
  ["bomb-1500000", ofText(line("x").repeat(1_500_000))],
  ["bomb-40-one-text", ofText(line("a".repeat(40 << 20)))],
  ["paragraphs-100000", ofText(line("Article 1 : 100,00 € à la structure X").repeat(100_000))],
  ["blanks-huge", ofText(line(`<text:s text:c="999999999"/>`.repeat(1000)))],
  [
    "cells-repeated",
    ofText(
      `<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384">${line("x")}</table:table-cell></table:table-row></table:table>`,
    ),
  ],
  ["list-level-huge", ofText(line("x"), { automaticStyles: listStyle(999_999_999) })],
  ["entities", ofText(`<!DOCTYPE a>${line("x")}`)],
];

function listStyle(level: number): string {
  return `<text:list-style style:name="L"><text:list-level-style-number text:level="${level}" style:num-format="I" text:display-levels="${level}" text:start-value="1e300"/></text:list-style>`;
}

const ods = (): readonly Made[] => [
  [
    "nested-groups-500000",
    ofSheet(inTable(wrapped(500_000, "<table:table-row-group>", "", "</table:table-row-group>"))),
  ],
  ["nested-cell-3000", ofSheet(inTable(oneRow(wrapped(3_000, "<text:span>", "x", "</text:span>"))))],
  [
    "rows-repeated",
    ofSheet(
      inTable(
        `<table:table-row table:number-rows-repeated="1048576">${aCell("x", 16_384)}</table:table-row>`.repeat(
          2_000,
        ),
      ),
    ),
  ],
  [
    "columns-repeated",
    ofSheet(inTable(`<table:table-row>${aCell("1", 16_384)}</table:table-row>`.repeat(3_000))),
  ],
  [
    "spans-huge",
    ofSheet(
      inTable(
        `<table:table-row><table:table-cell table:number-rows-spanned="999999999" table:number-columns-spanned="999999999">${line("x")}</table:table-cell></table:table-row>`,
      ),
    ),
  ],
  [
    "cells-1500000",
    ofSheet(inTable(`<table:table-row>${aCell("1", 1).repeat(15)}</table:table-row>`.repeat(100_000))),
  ],
  ["sheets-10000", ofSheet(Array.from({ length: 10_000 }, (_, i) => odsTable(`F${i}`, [["a", 1]])).join(""))],
  [
    "formulas-20000",
    ofSheet(
      odsTable(
        "Annexe",
        Array.from({ length: 20_000 }, (_, i) => [
          `Club ${i}`,
          { formula: `of:=[.A${i}]+${"(".repeat(50)}`, value: i },
        ]),
      ),
    ),
  ],
  [
    "formula-long",
    ofSheet(odsTable("Annexe", [[{ formula: `of:=${"[.A1]+".repeat(200_000)}1`, value: 1 }]])),
  ],
  [
    "formula-quotes",
    ofSheet(odsTable("Annexe", [[{ formula: `of:=${"&quot;".repeat(500_001)}`, value: 1 }]])),
  ],
  [
    "formula-brackets",
    ofSheet(odsTable("Annexe", [[{ formula: `of:=${"[".repeat(1_000_000)}`, value: 1 }]])),
  ],
  [
    "number-huge",
    ofSheet(
      inTable(
        `<table:table-row><table:table-cell office:value-type="float" office:value="1E308"/><table:table-cell office:value-type="float" office:value="${"9".repeat(100_000)}"/></table:table-row>`.repeat(
          30,
        ),
      ),
    ),
  ],
  [
    "date-far",
    ofSheet(
      inTable(
        `<table:table-row><table:table-cell office:value-type="date" office:date-value="+275760-09-13"/></table:table-row>`,
      ),
    ),
  ],
  ["no-sheet", ofSheet("")],
];

const inTable = (rows: string): string => `<table:table table:name="Annexe">${rows}</table:table>`;
const oneRow = (content: string): string => `<table:table-row>${aCell(content, 1)}</table:table-row>`;
const aCell = (content: string, times: number): string =>
  `<table:table-cell office:value-type="string" table:number-columns-repeated="${times}">${line(content)}</table:table-cell>`;

const csv = (): readonly Made[] => [
  ...Object.entries(RUNS).map(([name, unit]): Made => [name, text(runOf(unit))]),
  ["rows-300000", text(`Bénéficiaire;Montant\n${"Club;100,00\n".repeat(300_000)}`)],
  ["columns-300000", text(`${"a;".repeat(300_000)}\n${"1;".repeat(300_000)}\n`)],
  ["quote-open", text(`Bénéficiaire;Montant\n"${"Club;100,00\n".repeat(80_000)}`)],
  ["quotes-many", text(`Bénéficiaire;Montant\n${'"'.repeat(1_000_001)};1\n`)],
  ["formulas", text(`Bénéficiaire;Montant\n=cmd|'/C calc'!A0;1\n@SUM(1);2\n+1;3\n-1;4\n`)],
  ["zeros", () => new Uint8Array(1_000_000)],
];

export function hostileOpenDocuments(): readonly HostileFile[] {
  return [
    ...hostile("odt", "deliberation.odt", odt()),
    ...hostile("ods", "annexe.ods", ods()),
    ...hostile("csv", "rapport.csv", csv()),
  ];
}
