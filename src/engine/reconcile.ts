import {
  buildReport,
  findingsOf,
  judge,
  withObjections,
  type Judged,
  type Report,
  type ReportSources,
} from "./findings";
import { gridOf, type SheetSnapshot } from "./grid";
import { keptForEach } from "./lists";
import {
  isByEvidence,
  type DocumentReading,
  type DocumentText,
  type Dossier,
  type ReadingChoices,
  type RoledDocument,
} from "./model";
import { lineGroups, plainSheet, readAnnex, type AnnexReading, type SheetEvidence } from "./reading/annex";
import {
  annexNames,
  cardTables,
  codesOfSheet,
  printedAnnexGrid,
  readDocument,
  readSheet,
} from "./reading/documents";
import { isOwnSheet } from "./reading/own-sheets";
import {
  asMisread,
  betterReading,
  emptied,
  foreignTo,
  groupSumsOf,
  isMisread,
  mayBeReadOtherwise,
  sheetBorneOut,
  standingOf,
  withForeign,
  withLesserParts,
  withSheetChosen,
  withUntried,
  type AnnexRead,
  type ReadingWeighed,
} from "./rivals";
import { tie, type PrintedAnnexes, type TiedConvention } from "./linking";
import { tryCorrections } from "./trial";
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
      /** How its sheets were read: as the user says, or as the rival that was taken. */
      readonly choices: ReadingChoices;
      /** What was read from each document, and from each other sheet of the workbook. */
      readonly readings: readonly DocumentReading[];
      /** The model conventions, each with the operation it is for. */
      readonly conventions: readonly TiedConvention[];
    }
  | { readonly kind: "unusable"; readonly annex: Exclude<AnnexReading, { kind: "read" }> };

/** Checks a dossier: the one way into the engine. Pure: the same dossier gives the same report. */
export function reconcile(dossier: Dossier, options: ReconcileOptions): Reconciliation {
  // What the check worked out for itself is let go before the trial, which holds as much again.
  const checked = checkedOnce(dossier, options);
  return checked.kind === "unusable" ? checked : tried(dossier, options, checked);
}

/** A dossier checked before its corrections are tried. */
type Checked = Extract<Reconciliation, { kind: "report" }> & { readonly documents: DocumentsRead };

function checkedOnce(
  dossier: Dossier,
  options: ReconcileOptions,
): Checked | Extract<Reconciliation, { kind: "unusable" }> {
  const sheets = dossier.workbook.sheets.map(plainSheet);
  const { annexSheet, reading } = dossier.choices;
  const annex = readAnnex(sheets, { sheet: annexSheet, choices: reading });
  if (annex.kind === "none") return { kind: "unusable", annex };
  const weigh = (read: AnnexRead, choices: ReadingChoices): Weighed => {
    const documents = readDocuments(dossier, read);
    const judging = judgeSheets(dossier, options, sheets, read, documents);
    return { annex: read, choices, documents, ...judging, standing: standingOf(judging.judged) };
  };
  const saying = (best: Weighed, candidates: readonly SheetEvidence[]): Weighed => ({
    ...best,
    judged: withSheetChosen(best.judged, best.annex, candidates),
  });
  if (annex.kind === "read") {
    const taken = withLesserParts(weigh(annex, reading), sheets, weigh);
    const best = settled(taken, sheets, weigh);
    return told(options, taken.annex === annex ? best : saying(best, annex.chosen.because));
  }
  const chosen = sheetBorneOut(annex, sheets, reading, weigh);
  if (!chosen) return { kind: "unusable", annex };
  return told(options, saying(settled(chosen, sheets, weigh), annex.candidates));
}

/** The reading that is taken: the first, a better one, or one that is doubted; and which were not tried. What the user says of the sheet is believed. */
function settled(
  first: Weighed,
  sheets: readonly SheetSnapshot[],
  weigh: (read: AnnexRead, choices: ReadingChoices) => Weighed,
): Weighed {
  if (!isByEvidence(first.choices)) return first;
  const best = betterReading(first, sheets, weigh);
  const { judged, standing } = best;
  const isDoubted = isMisread(judged, standing) && mayBeReadOtherwise(judged, best, sheets);
  return { ...best, judged: withUntried(isDoubted ? asMisread(judged) : judged, best, sheets) };
}

/** A dossier checked with the annex read in one way. */
interface Weighed extends ReadingWeighed {
  readonly documents: DocumentsRead;
  readonly judged: Judged;
}

/** Words what was found. */
function told({ lang }: ReconcileOptions, { judged, annex, choices, documents, readings }: Weighed): Checked {
  const report = buildReport(judged, lang);
  const { conventions } = judged.dossier;
  return { kind: "report", report, annex, choices, documents, readings, conventions };
}

/** Each correction of a report is tried on a copy. */
function tried(
  dossier: Dossier,
  options: ReconcileOptions,
  { documents, ...checked }: Checked,
): Reconciliation {
  const { annex, choices, report } = checked;
  // Documents say the same whatever is written in the sheets: they are not read again.
  const objections = tryCorrections(report, dossier.workbook.sheets, (held) => {
    const written = held.map(plainSheet);
    const again = readAnnex(written, { sheet: annex.chosen.sheets, choices });
    if (again.kind !== "read") return null;
    return findingsOf(judgeSheets(dossier, options, written, again, documents).judged, options.lang);
  });
  return { ...checked, report: withObjections(report, options.lang, objections) };
}

/** What the documents say, and the annexes that they print. */
interface DocumentsRead {
  readonly readings: readonly DocumentReading[];
  readonly prints: PrintedAnnexes;
}

function readDocuments(dossier: Dossier, annex: AnnexRead): DocumentsRead {
  const names = annexNames(annex.annex);
  return {
    readings: dossier.documents.map(({ text, role }) => readDocument(text, role, names)),
    prints: dossier.documents.flatMap(({ text, role }) => printedIn(text, role)),
  };
}

/** Ties what an annex's sheets and the documents say, and runs the rules. */
function judgeSheets(
  dossier: Dossier,
  { name }: ReconcileOptions,
  sheets: readonly SheetSnapshot[],
  annex: AnnexRead,
  documents: DocumentsRead,
): { readonly judged: Judged; readonly readings: readonly DocumentReading[] } {
  const otherSheets = sheets.filter(
    (sheet) => !annex.chosen.sheets.includes(sheet.name) && !isOwnSheet(sheet),
  );
  const [names, sums] = [annexNames(annex.annex), groupSumsOf(annex.annex)];
  const foreign = foreignTo(annex.annex, documents.readings);
  const readings = [
    ...documents.readings.map((reading) => (foreign.includes(reading) ? emptied(reading) : reading)),
    ...withCards(
      otherSheets,
      otherSheets.map((sheet) => readSheet(sheet, names, sums)),
    ),
  ];
  const prints = documents.prints.filter(({ file }) => !foreign.some((reading) => reading.file === file));
  const own = sheets.filter((sheet) => annex.chosen.sheets.includes(sheet.name));
  const grids = readings.length === 0 ? [] : own.map(gridOf);
  const groupings = grids.length === 0 ? [] : lineGroups(annex.annex, grids);
  // Its sheets are parts of one table: they are one source of codes.
  const codes = [grids.flatMap(codesOfSheet)];
  const tied = tie(annex.annex, readings, prints, dossier.choices, groupings, codes);
  const given = {
    files: dossier.documents.map(({ text }) => text.file),
    otherSheets,
    // What the user says of the sheet is believed.
    annexSheets: isByEvidence(dossier.choices.reading) ? own : [],
  };
  const sources = sourcesOf(dossier, annex, readings);
  const judged = judge({ name, sources, given, dossier: tied });
  return { judged: withForeign(judged, foreign), readings };
}

/** What sheets say, with the tables that they make where each is a card of one thing. */
function withCards(
  sheets: readonly SheetSnapshot[],
  readings: readonly DocumentReading[],
): readonly DocumentReading[] {
  const tables = cardTables(sheets);
  if (tables.size === 0) return readings;
  return readings.map((reading, i) => {
    const own = tables.get(sheets[i]?.name ?? "");
    return own ? { ...reading, cellTables: [...reading.cellTables, ...own] } : reading;
  });
}

/** The annex that a document prints, if any, read by the same reader as the sheet, and once for the same text. */
const printedIn = keptForEach((text: DocumentText, role: RoledDocument["role"]): PrintedAnnexes => {
  const printed = printedAnnexGrid(text, role);
  if (!printed) return [];
  const placeOf = (_sheet: string, row: number, column: number) => printed.placeOf(row, column);
  const reading = readAnnex([printed.snapshot], { sheet: null, placeOf });
  return reading.kind === "read" ? [{ file: text.file, annex: reading.annex }] : [];
});

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
