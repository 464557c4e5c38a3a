import { keptFor } from "../lists";
import { Amount } from "../money";
import type { CellContent, SheetCell } from "../grid";
import type { Place, Sourced } from "./place";

/** What stands where an amount is expected. */
export interface AmountReading {
  readonly at: Place;
  /**
   * `amount`: read. `none`: nothing, a dash, « néant » (an amount of zero for the sums).
   * `unreadable`: something that cannot be told for sure, an error, a date.
   */
  readonly kind: "amount" | "none" | "unreadable";
  /** Zero unless `kind` is `amount`. With every decimal that the cell holds, float noise removed. */
  readonly amount: Amount;
  /** As it stands, for messages; empty for an empty cell. */
  readonly text: string;
  /** Whether a cell holds it as text, that a formula would skip. Always false in a document. */
  readonly asText: boolean;
  /** The formula of the cell, "=SUM(G5:G29)", or null. */
  readonly formula: string | null;
  /** The cell as it was read, or null in a document. Its content is what an edit must find again. */
  readonly cell: SheetCell | null;
}

/** What one of several columns states of an amount that they add up to: « Fonctionnement », « Part 2025 ». */
export interface AmountPart extends AmountReading {
  /** The title of its column. */
  readonly label: string;
}

/** A total that a source states, whatever its level. */
export interface StatedTotal extends AmountReading {
  /** Its label as written ("TOTAL", "Sous-total opération 2"), null where the amount stands alone. */
  readonly label: string | null;
  /** What the columns that add up to the amount state on the total's row; absent where one column states it alone. */
  readonly parts?: readonly AmountPart[];
  /** What its row states in other columns of figures; absent where there is none. */
  readonly beside?: readonly AmountPart[];
}

/** The mark of a line: selected or not. `absent` where the table has no such column or the cell is empty. */
export interface RetainedMark {
  readonly kind: "yes" | "no" | "absent" | "unreadable";
  readonly text: string;
  /** Null where the table has no such column. */
  readonly at: Place | null;
}

/** One grant proposed to one beneficiary. Its text fields are null where the column is missing or the cell empty. */
export interface GrantLine {
  /** Where the line stands: the cell of its amount (or where it should be), or its row in a document. */
  readonly at: Place;
  readonly territory: string | null;
  readonly beneficiary: Sourced<string> | null;
  readonly description: string | null;
  readonly comment: string | null;
  readonly retained: RetainedMark;
  readonly amount: AmountReading;
  /** What the columns that add up to the amount state on its row; absent where one column states it alone. */
  readonly parts?: readonly AmountPart[];
  /** What its row states in other columns of figures (« dont FSE+ », « Solde à verser »); absent where there is none. */
  readonly beside?: readonly AmountPart[];
  /** The operation code that a column of the table states for this line. */
  readonly code: Sourced<string> | null;
  /** What the row says in columns that are none of these (dates, file numbers), as one text; absent where it says nothing. */
  readonly besides?: string;
  /** Hidden or filtered out of sight in the sheet. */
  readonly hidden: boolean;
  readonly struck: boolean;
}

/** A group of lines under one title, with the total it states. */
export interface Operation {
  /** "theme.operation" counted in the order of the annex, from one: "4.2". */
  readonly id: string;
  /** The number that its title gives, or null. */
  readonly number: number | null;
  /** Without its number: « Dispositif référent solidarité »; empty where the source gives none. */
  readonly title: string;
  readonly titleAt: Place | null;
  readonly lines: readonly GrantLine[];
  readonly statedTotal: StatedTotal | null;
  /** The code that a column or heading of the table states for the whole operation. */
  readonly code: Sourced<string> | null;
  /** What its total adds that no line holds, and a note under the table explains; absent where there is none. */
  readonly outside?: OutsideTable;
}

/** An amount that a total's formula adds by hand, and the note that says so: « (1) Y compris 5 000 € non répartis ». */
export interface OutsideTable {
  readonly amount: Amount;
  readonly note: Sourced<string>;
}

/** A theme of the annex (thématique, axe), with its operations. */
export interface Theme {
  /** Its rank in the annex, from one. */
  readonly rank: number;
  /** The number that its title gives, or null. */
  readonly number: number | null;
  /** Without its number; empty where the source gives none. */
  readonly title: string;
  /** Where it is one of several annexes, that its number is of: « Annexe 2 – Comités départementaux ». */
  readonly isAnnex?: true;
  readonly titleAt: Place | null;
  readonly operations: readonly Operation[];
  readonly statedTotal: StatedTotal | null;
}

/** Something of the annex that could not be attached to a line or a total: told, never dropped. */
export interface Unread {
  readonly at: Place;
  readonly text: string;
}

/** What a total speaks of. */
export type TotalOf =
  | { readonly kind: "operation"; readonly id: string }
  | { readonly kind: "theme"; readonly rank: number }
  | { readonly kind: "whole" };

/** A total said again apart from the table, in a recapitulation under it or on another sheet. */
export interface RepeatedTotal {
  readonly of: TotalOf;
  readonly total: StatedTotal;
}

/**
 * What a recapitulation, or a document, says that the lines of one territory, one code or one group come to, whatever their operations; or a
 * subtotal what those of a part of an operation do.
 */
export interface RecapitulatedTotal {
  readonly by: "territory" | "code" | "column" | "part";
  /** The territory, the code or what a column says of the lines, as the recapitulation writes it; what a subtotal says it adds up. */
  readonly name: string;
  /** What else its row calls what it names: « S1 | Clubs de compétition »; absent where it says no more. */
  readonly label?: string;
  readonly total: StatedTotal;
  /** The retained lines that it sums up. */
  readonly lines: readonly GrantLine[];
}

/**
 * A column of whole numbers beside the totals of a recapitulation, each right for its lines: how many they are, perhaps,
 * with those refused where its title counts what was asked.
 */
export interface CountColumn {
  /** Whether its title says that it counts: « Nombre de dossiers ». */
  readonly titled: boolean;
  readonly rows: readonly {
    readonly at: Place;
    readonly count: number;
    readonly lines: readonly GrantLine[];
    /** False where others are refused beside those lines, and nothing says whether they are counted too. */
    readonly sure: boolean;
    /** Whether its total is of the whole annex; absent where it is of a part. */
    readonly isWhole?: true;
  }[];
}

/** A column of figures beside the totals of a recapitulation, each right for its lines: what one of theirs comes to, perhaps. */
export interface FigureColumn {
  readonly title: string;
  /** The unit that its figures are stated in, in euros. */
  readonly unit: number;
  readonly rows: readonly {
    readonly at: Place;
    readonly amount: Amount;
    readonly lines: readonly GrantLine[];
  }[];
}

/** The annex as a tree, from a sheet or as a document prints it. */
export interface Annex {
  /** The sheets it was read from, in order; empty for a printed annex. */
  readonly sheets: readonly string[];
  readonly themes: readonly Theme[];
  readonly grandTotal: StatedTotal | null;
  /** The totals that a recapitulation repeats beside those of the table. */
  readonly repeated: readonly RepeatedTotal[];
  /** What recapitulations state for territories or codes, and subtotals inside operations; absent where there is none. */
  readonly recapitulated?: readonly RecapitulatedTotal[];
  /** The figures that stand beside such totals; absent where there are none. */
  readonly besideTotals?: readonly FigureColumn[];
  /** What stands beside such totals and may count their lines; absent where there is none. */
  readonly counted?: readonly CountColumn[];
  readonly unread: readonly Unread[];
  /** False where another reading of the sheet fits it as well: then nothing is corrected without a person. */
  readonly sure?: boolean;
}

/** « (248,00 €) » */
export function isBracketed({ text }: Pick<AmountReading, "text">): boolean {
  return /^\s*\(.*\)\s*$/.test(text);
}

/** Whether a line counts: not marked Non. An absent or unreadable mark counts. */
export function isRetained({ retained }: Pick<GrantLine, "retained">): boolean {
  return retained.kind !== "no";
}

/** The lines that count. */
export const retainedLines = keptFor(({ lines }: Operation): readonly GrantLine[] => {
  const retained = lines.filter(isRetained);
  return retained.length === lines.length ? lines : retained;
});

/** An annex with its lines changed, each where it stands. */
export function withLines(annex: Annex, change: (line: GrantLine) => GrantLine): Annex {
  const themes = annex.themes.map((theme) => ({
    ...theme,
    operations: theme.operations.map((operation) => ({ ...operation, lines: operation.lines.map(change) })),
  }));
  return { ...annex, themes };
}

/** What some lines come to together, with every decimal of their cells. */
export function worthOf(lines: readonly Pick<GrantLine, "amount">[]): Amount {
  return Amount.sum(lines.map(({ amount }) => amount.amount));
}

/** What those of some lines come to that count, rounded. */
export function retainedWorth(lines: readonly Pick<GrantLine, "amount" | "retained">[]): Amount {
  return worthOf(lines.filter(isRetained)).rounded();
}

/** What a recapitulation should state: what its lines come to, rounded; without the minus sign where it prints what is all taken back without. */
export function dueOf({ by, total, lines }: RecapitulatedTotal): Amount {
  const sum = worthOf(lines).rounded();
  const isUnsigned =
    by === "part" && !total.amount.isNegative && lines.every(({ amount }) => amount.amount.isNegative);
  return isUnsigned ? sum.abs() : sum;
}

/** Whether what a recapitulation states is what it should; what states no amount contradicts none. */
export function isSumOfItsLines(one: RecapitulatedTotal): boolean {
  return one.total.kind !== "amount" || one.total.amount.rounded().equals(dueOf(one));
}

/** What an operation comes to: its retained lines, and what stands outside the table. */
export const retainedAmount = keptFor((operation: Operation): Amount => {
  const lines = worthOf(retainedLines(operation));
  return operation.outside ? lines.plus(operation.outside.amount) : lines;
});

/** What an edit must find in a cell before it writes. */
export function contentOf(cell: SheetCell | null): CellContent {
  if (!cell) return { kind: "empty", value: "" };
  if (cell.formula !== undefined) return { kind: "formula", value: cell.formula };
  switch (cell.value.kind) {
    case "number":
      return { kind: "number", value: String(cell.value.value) };
    case "empty":
      return { kind: "empty", value: "" };
    default:
      return cell.value;
  }
}
