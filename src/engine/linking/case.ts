import type {
  Annex,
  Choices,
  CodesTogether,
  DeliberationArticle,
  DocumentPlace,
  DocumentReading,
  GrantLine,
  Imputation,
  ImputationTable,
  ModelConvention,
  NamedGrant,
  NarrativeStatement,
  Operation,
  PrintedRow,
  PrintedSection,
  RecapitulatedTotal,
  StatedTotal,
  Theme,
  ThemeStatement,
  TotalOf,
} from "../model";
import type { Amount } from "../money";
import type { Mapping } from "../mapping";
import type { LineCodes } from "./line-codes";
import type { MovedLine } from "./moved-lines";
import type { StrayLine } from "./stray-lines";
import type { BudgetSection } from "./section-codes";

/** An operation with its place in the annex. */
export interface PlacedOperation {
  readonly theme: Theme;
  readonly operation: Operation;
}

/**
 * A funding article and the themes it grants, none where one of those it names is not in the annex; the operation where
 * what it names as a theme is one.
 */
export interface TiedArticle {
  readonly article: DeliberationArticle;
  readonly file: string;
  readonly themes: readonly Theme[];
  readonly operation: Operation | null;
}

/** What the report says of a theme, and that theme, or the operation that is named so; both null where none answers to it. */
export interface TiedThemeStatement {
  readonly statement: ThemeStatement;
  readonly file: string;
  readonly theme: Theme | null;
  readonly operation: Operation | null;
}

/** A sentence of the narrative and what it is about; `lines` is null where it names no beneficiary, or one that cannot be told. */
export interface TiedNarrative {
  readonly statement: NarrativeStatement;
  readonly file: string;
  readonly theme: Theme | null;
  readonly operation: Operation | null;
  readonly lines: readonly number[] | null;
  /** Whether the beneficiary was told for sure; a probable match is information, never an accusation. */
  readonly sure: boolean;
}

/** An amount given below a theme and what it is for: an operation, or some of its lines; null where nothing answers to its name. */
export interface TiedGrant {
  readonly grant: NamedGrant;
  readonly file: string;
  /** The theme it is for as a whole: the total under a theme's items. Null where it names something below. */
  readonly theme: Theme | null;
  readonly operation: Operation | null;
  /** The ranks of the lines it is for; null for the operation as a whole. */
  readonly lines: readonly number[] | null;
  /** Whether the beneficiary was told for sure. */
  readonly sure: boolean;
  /** Whether the order of figures alone tells it: nothing names what it is for. */
  readonly byOrder?: true;
}

/** A model convention and the operation it is for; null where none answers to it. */
export interface TiedConvention {
  readonly convention: ModelConvention;
  readonly file: string;
  readonly operation: Operation | null;
}

/** A line that a document prints, and the sheet's line it answers to; either may be missing. */
export interface PrintedLine {
  readonly printed: GrantLine;
  readonly operation: Operation | null;
  /** Its rank in `operation.lines`, or null. */
  readonly line: number | null;
}

/** A total that a document prints, and what it is the total of in the sheet. */
export interface PrintedTotal {
  readonly total: StatedTotal;
  readonly of: TotalOf;
}

/** The annex that a document prints, laid against the sheet's. */
export interface TiedPrint {
  readonly file: string;
  readonly annex: Annex;
  readonly lines: readonly PrintedLine[];
  readonly totals: readonly PrintedTotal[];
  /** Lines of the sheet that the print lacks although it holds their operation. */
  readonly missing: readonly { readonly operation: Operation; readonly line: number }[];
  /** False where so many lines differ that it was misread, or prints another version: it is told, and not ticked. */
  readonly reliable: boolean;
}

/** A section that a document prints, laid against the annex. */
export interface TiedSection {
  readonly file: string;
  readonly section: PrintedSection;
  /** Whether it is a part of this annex; of one that is not, nothing is said. */
  readonly own: boolean;
  /** Its rows that are lines of the annex: one, or several of which it gives the sum. */
  readonly rows: readonly {
    readonly row: PrintedRow;
    readonly amount: Amount;
    readonly operation: Operation;
    readonly lines: readonly number[];
  }[];
  /** Its rows that give a beneficiary as one what lines of several operations come to. */
  readonly sums: readonly RecapitulatedTotal[];
  /** Its rows that the annex does not have. */
  readonly added: readonly {
    readonly row: PrintedRow;
    readonly name: string;
    readonly amount: Amount;
  }[];
  /** The annex's lines that it lacks, the others of their operation being there. */
  readonly missing: readonly { readonly operation: Operation; readonly line: number }[];
  /** Its total, and the operations (by id) that it adds up. */
  readonly total: {
    readonly at: DocumentPlace;
    readonly amount: Amount;
    readonly operations: readonly string[];
  } | null;
}

/** One row of an imputation table, with its table. */
export interface TiedImputation {
  readonly imputation: Imputation;
  readonly table: ImputationTable;
}

/** All that was read of a dossier, every statement tied to what it speaks of: what rules and diagnosis see. */
export interface Case {
  readonly annex: Annex;
  readonly operations: readonly PlacedOperation[];
  readonly readings: readonly DocumentReading[];
  readonly articles: readonly TiedArticle[];
  readonly themeStatements: readonly TiedThemeStatement[];
  readonly grants: readonly TiedGrant[];
  readonly narrative: readonly TiedNarrative[];
  readonly conventions: readonly TiedConvention[];
  readonly prints: readonly TiedPrint[];
  readonly sections: readonly TiedSection[];
  /** What recapitulations of the workbook, and documents, state for groups of lines. */
  readonly recapitulated: readonly RecapitulatedTotal[];
  /** How columns of the sheets part the lines, each into groups whose rows say the same. */
  readonly groupings: readonly (readonly {
    /** What their rows say, as the first of them writes it. */
    readonly name: string;
    readonly lines: readonly GrantLine[];
  }[])[];
  /** The same with the columns that say the same of few lines only, what a place comes to where most lines have one of their own, and with those of bare numbers. */
  readonly sharedGroupings: Case["groupings"];
  /** The lines that stand in one group of a column, and that documents count in another: the groupings have them there. */
  readonly movedLines: readonly MovedLine[];
  /** The lines whose rows say that they are of another part of the annex than the one they stand in. */
  readonly strayLines: readonly StrayLine[];
  /** What stands beside codes, in each document and each sheet. */
  readonly codesTogether: readonly (readonly CodesTogether[])[];
  readonly tables: readonly ImputationTable[];
  /** Rows of every table by code, in the order the codes first appear. */
  readonly codes: ReadonlyMap<string, readonly TiedImputation[]>;
  readonly mapping: Mapping;
  /** What a column of codes says of operations whose lines have several. */
  readonly lineCodes: LineCodes;
  /** The sections of the budget that codes pay each for itself; none where they do not. */
  readonly budgetSections: readonly BudgetSection[];
  readonly choices: Choices;
}
