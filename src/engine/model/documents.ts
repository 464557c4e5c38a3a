import type { Amount } from "../money";
import type { Annex } from "./annex";
import type { CellPlace, DocumentPlace, Place, Sourced } from "./place";

/** A theme as a text names it. */
export interface ThemeNamed {
  readonly number: number | null;
  /** As written, without its quotation marks; null where the theme is named by its number only. */
  readonly title: string | null;
}

/** What those whom a count counts receive more than, or less. */
export interface CountBound {
  readonly amount: Amount;
  readonly isBelow: boolean;
  /** The words that say which of what they receive, folded: « les aides au fonctionnement de plus de … »; absent for all of it. */
  readonly kind?: string;
}

/** How many a text says there are of those who receive something, or ask for it. */
export interface CountSaid {
  readonly at: DocumentPlace;
  readonly count: number;
  /** The count and its noun as written: "14 demandes"; as counted in a column of a table, the count alone. */
  readonly words: string;
  /** Those who receive; those of one kind, « 12 associations », beside which others may too; the grants; the projects. */
  readonly of: "all" | "kind" | "grants" | "projects" | "unknown";
  /** Whether they receive, only ask (with a complete file: then they are proposed), or are refused. */
  readonly fate: "granted" | "complete" | "asked" | "refused";
  /** Those alone are counted who receive more than this, or less; absent where all are. */
  readonly bound?: CountBound;
  /** The theme or the operation that its sentence, or the heading above, names; null where none is. */
  readonly under: OperationNamed | null;
}

/** What may be codes, together in a sentence of a document or in a row, and the amounts beside them. */
export interface CodesTogether {
  /** Each normalised, and where it stands. */
  readonly codes: readonly Sourced<string>[];
  readonly figures: readonly Amount[];
  readonly isRow: boolean;
}

/** A code as a sentence or a row says it, and where it begins there. */
export interface CodeSaid {
  readonly start: number;
  /** Normalised. */
  readonly value: string;
  /** What it is said to be, by the word ahead of it or by its shape. */
  readonly kind: string;
}

/** A sentence, or a row as one text, with the codes and the amounts that it says. */
export interface SentenceOfCodes {
  readonly at: DocumentPlace;
  readonly text: string;
  readonly codes: readonly CodeSaid[];
  readonly figures: readonly { readonly start: number; readonly amount: Amount }[];
  /** Whether it opens what goes on behind it: a clause, a row. */
  readonly opens: boolean;
}

/** The sentences of a part of a document, a code said in one at least; or one row of a table. */
export type PassageOfCodes = readonly SentenceOfCodes[];

/** How many of something a sentence counts, whatever it is: « 116 logements ». */
export interface UnitCount {
  readonly at: DocumentPlace;
  readonly count: number;
  /** Folded: "logements". */
  readonly noun: string;
  /** The word behind the noun, folded: "plai" of « 124 logements PLAI »; absent where none stands there. */
  readonly behind?: string;
  /** The count and its noun as written. */
  readonly words: string;
}

/** A count that its sentence shares out: « 10 dossiers : 7 de communes et 3 d'associations ». */
export interface SharedCountSaid {
  readonly at: DocumentPlace;
  /** The whole, then its shares: each a count, and its words as written. */
  readonly counts: readonly { readonly count: number; readonly words: string }[];
  /** Whether the shares are all of it: « dont » may leave some out. */
  readonly isWhole: boolean;
  /** Whether they are said to be among it, and may be of the same: « Sur les 19 communes, 16 perçoivent … et 3 reversent … ». */
  readonly isAmong: boolean;
}

/** A funding article of a deliberation: it grants one theme its amount, or several together. */
export interface DeliberationArticle {
  readonly at: DocumentPlace;
  /** The article's number, or null where it is not numbered (real deliberations have such). */
  readonly number: number | null;
  readonly themeNumber: number | null;
  /** As written, without its quotation marks; null where the article names its theme by number only. */
  readonly themeTitle: string | null;
  /** The other themes that share its amount: « des thématiques 2 et 3 »; empty for an article of one theme. */
  readonly otherThemes: readonly ThemeNamed[];
  /** "les 5 opérations" */
  readonly operationCount: Sourced<number> | null;
  readonly amount: Sourced<Amount> | null;
  /** The other figures beside it, one of which may be what is granted; absent where there is none. */
  readonly others?: readonly Sourced<Amount>[];
  /** The same amount in words, where the article gives it. */
  readonly amountInWords: Sourced<Amount> | null;
  /** The numbers of the annexes it cites, in order. */
  readonly annexes: readonly number[];
}

/** A row of an imputation table, wherever it stands. */
export interface Imputation {
  readonly at: Place;
  readonly code: Sourced<string>;
  /** Nature/function, opaque text: "6568/93566". */
  readonly budgetImputation: Sourced<string> | null;
  readonly label: Sourced<string> | null;
  readonly commitmentAuthorisation: Sourced<Amount> | null;
  readonly available: Sourced<Amount> | null;
  /** The deliberation's expense, the report's proposal. */
  readonly expense: Sourced<Amount> | null;
  readonly balance: Sourced<Amount> | null;
  /** The themes granted by the articles that name this credit as what pays them; empty for a table's row. */
  readonly themes: readonly { readonly number: number | null; readonly title: string | null }[];
  /** The rows that it adds up, where each states its own balance; absent where it is one row's. */
  readonly rows?: readonly Imputation[];
  /** The operations that a sheet's table says this code pays ("1.1", or titles as written); empty where it does not say. */
  readonly operations: readonly Sourced<string>[];
}

/** Whether an imputation stands for want of a code. */
export function isUncoded({ code, budgetImputation }: Imputation): boolean {
  return code.value === budgetImputation?.value;
}

/** An imputation table: the deliberation's, the report's, or a sheet's. */
export interface ImputationTable {
  readonly role: "deliberation" | "report" | "imputations";
  readonly file: string;
  readonly rows: readonly Imputation[];
  /** Its total row's expense, where it has one. */
  readonly total: Sourced<Amount> | null;
  /** Whether its rows are sentences that name one code each; absent for a table. */
  readonly inProse?: true;
}

/** What a report says of one theme, once a place where it says it. */
export interface ThemeStatement {
  readonly at: DocumentPlace;
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  readonly operationCount: Sourced<number> | null;
  readonly amount: Sourced<Amount> | null;
  /** The other figures beside it, one of which may be the theme's; absent where there is none. */
  readonly others?: readonly Sourced<Amount>[];
  /** How far the exact figure may be from it, for an order of magnitude (« 1,6 M€ »); null for a figure to the cent. */
  readonly tolerance: Amount | null;
  readonly annexes: readonly number[];
  /** Whether only the heading above tells the theme: the figure may as well be of all of them. */
  readonly underHeading: boolean;
  /** False where its wording does not say that it is all that the theme receives: its like beside it tell. */
  readonly sure?: false;
}

/** What a deliberation or a report states for several themes together: « soit un total de … pour l'ensemble des axes ». */
export interface WholeStatement {
  readonly at: DocumentPlace;
  /** The themes it adds up, as named; empty for all of them. */
  readonly themes: readonly { readonly number: number | null; readonly title: string | null }[];
  /** Where it adds up rows below the level of themes, the places of those grants; empty elsewhere. */
  readonly rows: readonly DocumentPlace[];
  /** Where it adds up tables, the places of their totals; empty elsewhere. */
  readonly tables: readonly DocumentPlace[];
  readonly amount: Amount;
  /** The other figures beside it, one of which may be what they come to; absent where there is none. */
  readonly others?: readonly Sourced<Amount>[];
  /** The same amount in words, where they stand beside it. */
  readonly amountInWords: Amount | null;
  /** As for a theme's statement. */
  readonly tolerance: Amount | null;
  /** False where its wording fits a part as well: the annex's amounts tell. */
  readonly sure: boolean;
  /** Whether its words say that it is a total of grants, if not of which: absent where they do not. */
  readonly total?: true;
  /** Whether its words say that it is what may be shared out, all of it or not; absent where they do not. */
  readonly envelope?: true;
}

/** A part of a total, and the section of the budget that pays it; null where a year, or nothing, tells it from the others. */
export interface StatedPart extends Sourced<Amount> {
  readonly nature: "running" | "capital" | null;
}

/** A total that a text divides: « 277 000 €, dont 144 000 € en fonctionnement et 133 000 € en investissement ». */
export interface PartsStatement {
  /** Null where the sentence leaves it unsaid. */
  readonly total: Sourced<Amount> | null;
  /** All that the total is made of, in order. */
  readonly parts: readonly StatedPart[];
  /** The sentence that holds them. */
  readonly at: DocumentPlace;
}

/** A figure with what is said around it, in its sentence or at the head of its column. */
export interface LabelledFigure {
  readonly value: Amount;
  /** What leads to it from the figure before. */
  readonly before: string;
  /** What follows it, as far as it goes on about it. */
  readonly behind: string;
}

/** The figures of a sentence, or of a row that has several: one may be the annex's amount, another that of a column beside. */
export interface FiguresTogether {
  readonly at: DocumentPlace;
  readonly figures: readonly LabelledFigure[];
  /** Whether they are a row's that has a name and is no total's: what they are of is not all; absent elsewhere. */
  readonly isOfPart?: true;
}

/** A figure of what is shared out: all of it, what was taken before, what has been with this vote, what is left. */
export interface EnvelopeFigure extends Sourced<Amount> {
  readonly role: "envelope" | "before" | "reached" | "left";
  readonly at: DocumentPlace;
}

/** What part of an envelope a document says is shared out, in hundredths as it writes them: "87.2". */
export interface EnvelopeShare extends Sourced<string> {
  readonly at: DocumentPlace;
}

/** What a sentence says that a figure is of a whole: « 84 900 €, soit 27,8 % de la tranche ». */
export interface PartShare extends Sourced<string> {
  readonly at: DocumentPlace;
  /** The figures of the sentence that it may be of, the nearest last. */
  readonly parts: readonly Amount[];
  /** How far what they stand for may be from them, and their whole from its figure: nothing where all are to the euro. */
  readonly tolerance: Amount;
  /** Whether it is said to be of all there is. */
  readonly isOfAll: boolean;
  /** The whole, where the sentence gives it behind, or where others of the same thing make it. */
  readonly whole: Amount | null;
  /** What it is said to be of, folded; null where more is said than a name. */
  readonly of: string | null;
}

/** What part a figure is said to be of something that is named and not given beside it: « 3 973 € (2 % du marché initial) ». */
export interface NamedShare extends Sourced<string> {
  readonly at: DocumentPlace;
  readonly part: Amount;
  /** What it is of, folded. */
  readonly of: string;
}

/** A percentage of an enumeration of sentences or of one, and the words on each side of it. */
export interface ListedShare extends Sourced<string> {
  readonly at: DocumentPlace;
  readonly before: string;
  readonly behind: string;
}

/** By how much a sentence says, in hundredths, that one of its figures is more or less than another: « 105 600 € (91 700 € en 2024, soit +15,2 %) ». */
export interface Growth extends Sourced<string> {
  readonly at: DocumentPlace;
  readonly now: Amount;
  readonly before: Amount;
}

/** What part of a figure, in hundredths, a change of it is said to be: « l'évolution est de 2 %, soit 15 000 € ». */
export interface Change extends Sourced<string> {
  readonly at: DocumentPlace;
  readonly change: Amount;
  /** The figures of its sentence before it, the nearest last: it may be of one of them. */
  readonly figures: readonly Amount[];
}

/** The sums in which a text says that something is paid: shares in hundredths of it, and what is left beside them. */
export interface InstalmentPlan {
  readonly instalments: readonly (Sourced<Amount> & {
    readonly at: DocumentPlace;
    /** As it is written, a point for its comma: "33.5"; null for what is left. */
    readonly percent: string | null;
  })[];
  /** The figures before them, one of which may be what is paid. */
  readonly before: readonly Amount[];
  /** Whether no share is said: what is paid first, and what is left of it. */
  readonly isUnsaid?: true;
}

/** A figure that a paragraph reckons from others that it gives. */
export interface Reckoning extends Sourced<Amount> {
  /** What it is: what is left of the first term, what the terms make together, how far apart they are, a share of one of them, what they add up to as parts of it, or as the items of a list, what the term is for each of some, on average or just that, what so many at the prices that are its terms come to, what the term is with its tax. */
  readonly kind:
    "left" | "together" | "apart" | "share" | "sum" | "list" | "average" | "each" | "priced" | "taxed";
  /** The sentences from the first term to the figure. */
  readonly at: DocumentPlace;
  readonly terms: readonly Amount[];
  /** The share in hundredths as it is written ("33.5"), and the figure behind, that may be what is left beside it. */
  readonly percent: string | null;
  /** Whether the figure is worked out from the share, to the euro. */
  readonly isWorkedOut: boolean;
  readonly remainder: Amount | null;
  /** How far the figure may be from what it is reckoned to be, all being rounded; null where all are to the euro. */
  readonly tolerance: Amount | null;
  /** Whether a sum is said to be that of all its sentence gives, or what is left that of all there is to share out. */
  readonly isSaidWhole: boolean;
  /** Among how many an average shares its term out; null where it goes unsaid, and for anything else. */
  readonly count: number | null;
  /** How many there are at each price; absent for anything else. */
  readonly quantities?: readonly number[];
}

/** An operation as a document calls it; a number is its rank in its theme. */
export interface OperationNamed {
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  readonly number: number | null;
  readonly title: string | null;
}

/** An amount that a deliberation or a report gives below a theme: to an operation, or to somebody it names. */
export interface NamedGrant {
  readonly at: DocumentPlace;
  /** The operation it says it is for, or the theme alone under which it stands. */
  readonly operation: OperationNamed;
  /** What a list or a row names beside the amount: a beneficiary, or an operation's title. Only the annex tells which. */
  readonly name: string | null;
  readonly amount: Amount;
  /** The same amount in words, where they stand beside it. */
  readonly amountInWords: Sourced<Amount> | null;
}

/** One row of a table that a document prints. */
export interface PrintedRow {
  readonly at: DocumentPlace;
  /** Its cells that are words, in order. */
  readonly texts: readonly string[];
  /** The lines around where rows may be broken over several; null for a row of cells. */
  readonly around: string | null;
  /** Its cells that are amounts. */
  readonly figures: readonly PrintedFigure[];
}

/** An amount in a row of a table. */
export interface PrintedFigure {
  /** The rank of its column, from the left; from the right in rows aligned by blanks, where -1 is the last. */
  readonly column: number;
  readonly amount: Amount;
  /** Whether euros or cents are written: a bare number may be a code. */
  readonly marked: boolean;
  /** The amount with the sign that a dash alone before it may be; null where there is none. */
  readonly signed: Amount | null;
}

/**
 * A table of a document, or a part of one that a total closes, as it is printed: whether its rows are grants of the
 * annex, and which column gives them, only the annex tells.
 */
export interface PrintedSection {
  readonly at: DocumentPlace;
  /** The title above it; null for none. */
  readonly title: string | null;
  readonly rows: readonly PrintedRow[];
  readonly total: { readonly at: DocumentPlace; readonly figures: readonly PrintedFigure[] } | null;
}

/** A row of a table as far as its amounts go. */
interface RowOfAmounts {
  /** The rank of its table among those read together. */
  readonly table: number;
  /** Its first cell of words; empty where it has none. */
  readonly name: string;
  /** Whether its words say that it adds up rows above. */
  readonly isTotal: boolean;
  /** Whether all its figures were read: none stands among the words of a cell. */
  readonly isWhole: boolean;
  /** What each column holds; null where it is no amount. */
  readonly cells: readonly (Amount | null)[];
}

/** A row of a document's table. */
export interface TableRow extends RowOfAmounts {
  readonly at: DocumentPlace;
  /** What each column of small whole numbers counts; null in the others. */
  readonly counts: readonly (number | null)[];
  /** The percentage of each column, as a decimal number ("77.1"); null where it holds none. */
  readonly percents: readonly (string | null)[];
}

/** The tables of a document that have the same titles, whatever they are of: what their figures say of each other. */
export interface TableOfAmounts {
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A row of a document's table, its cells as they are written. */
export interface WrittenRow {
  readonly at: DocumentPlace;
  readonly cells: readonly string[];
  /** Whether its words say that it adds up rows above. */
  readonly isTotal: boolean;
}

/** A table of a document as it is written, whatever it holds and in whatever unit. */
export interface WrittenTable {
  /** The line of text above it; empty where none is. */
  readonly caption: string;
  readonly titles: readonly string[];
  readonly rows: readonly WrittenRow[];
}

/** Tables of a document whose amounts are all in thousands (3), or in millions (6). */
export interface RoundedTable extends TableOfAmounts {
  readonly power: number;
}

/** A row of a table of a sheet. */
export interface RowOfCells extends RowOfAmounts {
  /** Where each amount stands; null where there is none. */
  readonly places: readonly (CellPlace | null)[];
  /** The columns whose cell a formula gives: it is no slip, whatever the others do. */
  readonly reckoned: ReadonlySet<number>;
}

/** A table of a sheet that is not the annex: what its figures say of each other. */
export interface TableOfCells {
  /** What the row right over its titles names; empty where none stands there. */
  readonly heading: string;
  readonly titles: readonly string[];
  readonly rows: readonly RowOfCells[];
  /** Whether each row is a sheet of its own, a card of one thing; absent elsewhere. */
  readonly areCards?: true;
}

/** What annexes 1–4 say under an operation. */
export interface NarrativeStatement {
  readonly at: DocumentPlace;
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  readonly operationNumber: number | null;
  readonly operationTitle: string | null;
  readonly fact:
    /** Given to one beneficiary. */
    | { readonly kind: "beneficiary-amount"; readonly beneficiary: string; readonly amount: Amount }
    /** Given to the operation as a whole. */
    | { readonly kind: "operation-amount"; readonly amount: Amount }
    | { readonly kind: "count"; readonly of: CountedThing; readonly count: number };
}

/** `structures`: beneficiaries (structures, associations, missions locales…); `other`: something that the annex does not count. */
export type CountedThing = "structures" | "portfolios" | "participants" | "positions" | "other";

/** A model convention or amendment: which code pays, how much, which share in advance. */
export interface ModelConvention {
  readonly at: DocumentPlace;
  readonly themeNumber: number | null;
  readonly operationNumber: number | null;
  readonly operationTitle: string | null;
  readonly beneficiary: string | null;
  /** Normalised: "C02-581 E 02" is "C02-581E02". */
  readonly code: Sourced<string> | null;
  readonly amounts: readonly Sourced<Amount>[];
  /** The amounts that it gives in words beside figures. */
  readonly amountsInWords: readonly { readonly figures: Amount; readonly words: Sourced<Amount> }[];
  /** The share advanced, as a fraction: 0.8; null where it is not stated. */
  readonly advanceShare: Sourced<number> | null;
  /** The amount of the advance, where it is stated in figures. */
  readonly advanceAmount: Sourced<Amount> | null;
  /** What is left to pay after the advance, where it is stated in figures. */
  readonly balanceAmount: Sourced<Amount> | null;
}

/** Any amount in euros that a document holds, tied to something or not: coverage counts them. */
export interface DocumentAmount {
  readonly at: DocumentPlace;
  readonly amount: Amount;
  /** The same amount in words, where brackets set one beside the other. */
  readonly inWords?: Amount;
  /** What its paragraph says just before its sentence; absent where that opens it. */
  readonly above?: string;
  /** Why it is not for ticking: an AE, a unit price, another year's figure, an amount of a "Vu"… null where it is. */
  readonly setAside: SetAsideReason | null;
}

/** Why an amount of a document is compared with nothing. */
export type SetAsideReason =
  | "commitment-authorisation"
  | "available-credit"
  | "unit-price"
  | "other-year"
  | "replaced"
  | "recital"
  | "legal-reference"
  | "project-cost"
  | "order-of-magnitude"
  | "threshold"
  | "cumulative"
  | "difference"
  | "other-funder"
  | "asked"
  | "provision"
  | "loan"
  | "rent"
  | "income"
  | "whole-budget"
  | "other-section"
  | "other-subject";

/** What a part of a document rounds its amounts to, said in so many words or told by its figures. */
export interface Rounding {
  readonly role: "deliberation" | "report";
  /** In euros: 1 for « arrondis à l'euro ». */
  readonly unit: Amount;
  /** False where no sentence says so: its figures may be whole by chance, and the annex tells. */
  readonly said: boolean;
}

/** All that was read from one document (a file may play several parts). */
export interface DocumentReading {
  readonly file: string;
  readonly roles: readonly SourceRoleFound[];
  /** "2022-467", as written, and the session's date as ISO, where found. */
  readonly deliberationNumber: Sourced<string> | null;
  readonly sessionDate: Sourced<string> | null;
  /** Who votes, as written: "CONSEIL DÉPARTEMENTAL DU VAL-DE-BRENNE". */
  readonly authority: Sourced<string> | null;
  /** The budgets that its decisions and its report charge expenses to, as written: "budget départemental". */
  readonly budgets: readonly string[];
  readonly articles: readonly DeliberationArticle[];
  readonly imputationTables: readonly ImputationTable[];
  readonly themeStatements: readonly ThemeStatement[];
  readonly wholeStatements: readonly WholeStatement[];
  /** The totals that its sentences divide by nature of the expense or by year. */
  readonly partsStatements: readonly PartsStatement[];
  /** The figures that its sentences and rows give beside one another. */
  readonly figuresTogether: readonly FiguresTogether[];
  /** What its sentences say of the sum that is shared out. */
  readonly envelopes: readonly EnvelopeFigure[];
  readonly envelopeShares: readonly EnvelopeShare[];
  readonly reckonings: readonly Reckoning[];
  readonly instalmentPlans: readonly InstalmentPlan[];
  readonly partShares: readonly PartShare[];
  readonly namedShares: readonly NamedShare[];
  /** The percentages that sentences give several of, each list apart. */
  readonly listedShares: readonly (readonly ListedShare[])[];
  readonly growths: readonly Growth[];
  readonly changes: readonly Change[];
  readonly amountTables: readonly TableOfAmounts[];
  /** Those whose amounts are rounded to thousands, or millions: none of these can be ticked. */
  readonly roundedTables: readonly RoundedTable[];
  /** Every table, cell by cell, those rounded among them. */
  readonly writtenTables: readonly WrittenTable[];
  /** Those of a sheet; none in a document. */
  readonly cellTables: readonly TableOfCells[];
  readonly grants: readonly NamedGrant[];
  /** The beneficiaries of the annex that it never names. */
  readonly unnamed: readonly string[];
  /** How many it says receive, ask, or are refused. */
  readonly counts: readonly CountSaid[];
  readonly codesTogether: readonly CodesTogether[];
  /** Its parts and its rows that say codes, sentence by sentence. */
  readonly codesSaid: readonly PassageOfCodes[];
  /** How many it counts of what may be anything. */
  readonly units: readonly UnitCount[];
  readonly sharedCounts: readonly SharedCountSaid[];
  readonly sections: readonly PrintedSection[];
  readonly narrative: readonly NarrativeStatement[];
  readonly conventions: readonly ModelConvention[];
  readonly printedAnnex: Annex | null;
  /** "annexe 5" cited, with the numbers of the annexes that the document holds. */
  readonly annexesFound: readonly number[];
  readonly amounts: readonly DocumentAmount[];
  /** The parts of it whose amounts are rounded. */
  readonly roundings: readonly Rounding[];
  /** What looks like a figure of the dossier and could not be read ("1 200 000 120 000" split two ways). */
  readonly unread: readonly { readonly at: DocumentPlace; readonly text: string }[];
}

/** A part found in a document, with the evidence that told it. */
export interface SourceRoleFound {
  readonly role: "deliberation" | "report" | "narrative" | "convention" | "annex" | "imputations";
  readonly evidence: string;
}
