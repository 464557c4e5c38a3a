import { showFormula, type CellContent } from "../grid";
import { journalTexts, ruleNames, say, type Lang } from "../../texts";
import { typesetFor } from "./rich-text";
import { SHARED_LOOKS } from "./sheet-looks";
import {
  blankCell,
  numberCell,
  textCell,
  type CellLook,
  type PlannedCell,
  type SheetPlan,
} from "./sheet-plan";

/** The role by which the journal's sheet is found again. */
export const JOURNAL_ROLE = "journal";

/** One applied edit, as the journal keeps it. */
export interface JournalEntry {
  /** Rank in the journal, from one; never used twice. */
  readonly number: number;
  /** ISO date and time of the clock on the wall, without zone: "2026-11-25T14:32:05". */
  readonly at: string;
  readonly sheet: string;
  /** A1, no $. */
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** The rule's id. */
  readonly rule: string;
  /** One sentence for the user. */
  readonly reason: string;
}

/** The journal's columns, from A: where the writer finds an entry again. */
export const JOURNAL_COLUMNS = {
  number: 0,
  at: 1,
  sheet: 2,
  address: 3,
  before: 4,
  after: 5,
  rule: 6,
  reason: 7,
  undone: 8,
} as const;

/** The row of the header, from zero; entries come below. */
export const JOURNAL_HEADER_ROW = 2;

const DATE_AND_TIME = "dd/mm/yyyy hh:mm:ss";

const BODY: CellLook = { ...SHARED_LOOKS.line, vertical: "top" };

const LOOKS: Readonly<Record<string, CellLook>> = {
  ...SHARED_LOOKS,
  number: { ...BODY, numberFormat: "0", align: "centre" },
  moment: { ...BODY, numberFormat: DATE_AND_TIME, align: "left" },
  text: { ...BODY, wrap: true },
  amount: { ...BODY, numberFormat: "#,##0.00", align: "right" },
};

/** The journal before its first entry. */
export function emptyJournal(lang: Lang): SheetPlan {
  const header = (
    ["number", "at", "sheet-column", "address", "before", "after", "rule", "reason", "undone"] as const
  ).map((key) => textCell(say(journalTexts[key], lang), "header"));
  return {
    role: JOURNAL_ROLE,
    title: say(journalTexts.sheet, lang),
    tabColour: "#7F7F7F",
    rows: [
      [textCell(say(journalTexts.title, lang), "title")],
      [textCell(say(journalTexts.note, lang), "note")],
      header,
    ],
    looks: LOOKS,
    columnWidths: [6, 19, 20, 9, 26, 26, 26, 60, 19],
    rowHeights: { [JOURNAL_HEADER_ROW]: 30 },
    merges: [],
    frozenRows: JOURNAL_HEADER_ROW + 1,
    outline: [],
    print: {
      orientation: "landscape",
      titleRows: { top: JOURNAL_HEADER_ROW, bottom: JOURNAL_HEADER_ROW },
      footerLeft: say(journalTexts.sheet, lang),
    },
    chart: null,
  };
}

/** An entry as a row of the journal, from column A. */
export function journalRow(entry: JournalEntry, lang: Lang): readonly (PlannedCell | null)[] {
  const name = Object.entries(ruleNames).find(([rule]) => rule === entry.rule)?.[1];
  return [
    numberCell(String(entry.number), "number"),
    momentCell(entry.at),
    textCell(entry.sheet, "text"),
    textCell(entry.address, "text"),
    contentCell(entry.before, lang),
    contentCell(entry.after, lang),
    textCell(name ? capitalised(say(name, lang)) : entry.rule, "text"),
    textCell(typesetFor(entry.reason, lang), "text"),
    blankCell("moment"),
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A moment as Excel keeps it, with its look. Throws where the text is no moment: that is our own mistake. */
export function momentCell(iso: string): PlannedCell | null {
  return numberCell(String(serialOf(iso)), "moment");
}

/** Days since the eve of 1900, as Excel counts them, for a moment of the clock on the wall. */
function serialOf(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(iso);
  if (!match) throw new Error(`"${iso}" is not a moment`);
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = daysFromEpoch(year, month, day) + 25_569;
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** Days from 1 January 1970 in the Gregorian calendar, by arithmetic alone: the engine has no clock. */
function daysFromEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** What a cell held, for the eye: a formula is shown, never computed again. */
function contentCell(content: CellContent, lang: Lang): PlannedCell | null {
  switch (content.kind) {
    case "number":
      return numberCell(content.value, "amount");
    case "formula":
      return textCell(showFormula(content.value, lang), "text");
    case "boolean":
      return textCell(say(content.value ? journalTexts.true : journalTexts.false, lang), "text");
    case "empty":
      return textCell(say(journalTexts.empty, lang), "text");
    default:
      return textCell(content.value, "text");
  }
}
