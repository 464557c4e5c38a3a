import { buildReport, type Report, type ReportSources } from "./findings";
import type { Dossier, DocumentReading } from "./model";
import { readAnnex, type AnnexReading } from "./reading/annex";
import { printedAnnexGrid, readDocument, readSheet } from "./reading/documents";
import { isOwnSheet } from "./reading/own-sheets";
import { tie, type PrintedAnnexes, type TiedConvention } from "./tying";
import type { Lang } from "../texts";

/** How a dossier is to be reported. */
export interface ReconcileOptions {
  /** The dossier as the user named it: the report repeats it. */
  readonly name: string;
  readonly lang: Lang;
}

/** What checking a dossier came to: a report, or why there is no annex to check. */
export type Reconciliation =
  | {
      readonly kind: "report";
      readonly report: Report;
      /** How the annex was found: its sheets, the evidence, and the sheets that were not taken. */
      readonly annex: Extract<AnnexReading, { kind: "read" }>;
      /** What was read from each document, and from each other sheet of the workbook. */
      readonly readings: readonly DocumentReading[];
      /** The model conventions, each with the operation it is for. */
      readonly conventions: readonly TiedConvention[];
    }
  | { readonly kind: "unusable"; readonly annex: Exclude<AnnexReading, { kind: "read" }> };

/** Checks a dossier: the one way into the engine. Pure: the same dossier gives the same report. */
export function reconcile(dossier: Dossier, options: ReconcileOptions): Reconciliation {
  const annex = readAnnex(dossier.workbook.sheets, {
    sheet: dossier.choices.annexSheet,
    choices: dossier.choices.reading,
  });
  if (annex.kind !== "read") return { kind: "unusable", annex };
  const otherSheets = dossier.workbook.sheets.filter(
    (sheet) => !annex.chosen.sheets.includes(sheet.name) && !isOwnSheet(sheet),
  );
  const { themes } = annex.annex;
  const names = {
    themes: themes.map((theme) => theme.title),
    operations: themes.flatMap((theme) => theme.operations.map((operation) => operation.title)),
  };
  const readings: readonly DocumentReading[] = [
    ...dossier.documents.map(({ text, role }) => readDocument(text, role, names)),
    ...otherSheets.map((sheet) => readSheet(sheet, names)),
  ];
  const tied = tie(annex.annex, readings, printedAnnexes(dossier), dossier.choices);
  return {
    kind: "report",
    report: buildReport(options.name, sourcesOf(dossier, annex, readings), tied, options.lang),
    annex,
    readings,
    conventions: tied.conventions,
  };
}

/** The annexes that the documents print, read by the same reader as the sheet. */
function printedAnnexes(dossier: Dossier): PrintedAnnexes {
  return dossier.documents.flatMap(({ text, role }) => {
    const printed = printedAnnexGrid(text, role);
    if (!printed) return [];
    const placeOf = (_sheet: string, row: number, column: number) => printed.placeOf(row, column);
    const reading = readAnnex([printed.snapshot], { sheet: null, placeOf });
    return reading.kind === "read" ? [{ file: text.file, annex: reading.annex }] : [];
  });
}

function sourcesOf(
  { workbook, documents }: Dossier,
  annex: Extract<AnnexReading, { kind: "read" }>,
  readings: readonly DocumentReading[],
): ReportSources {
  const files = new Set(documents.map(({ text }) => text.file));
  return [
    { role: "annex", file: workbook.file, sheets: annex.chosen.sheets },
    ...readings.flatMap((reading) =>
      reading.roles.map(({ role }) =>
        files.has(reading.file)
          ? { role, file: reading.file }
          : { role, file: workbook.file, sheets: [reading.file] },
      ),
    ),
  ];
}
