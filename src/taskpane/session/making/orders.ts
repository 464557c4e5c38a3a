import type { FileFacts, GrantorFacts, KnownShares, PastableText, SheetPlan } from "../../../engine/outputs";
import type { ReportPlace } from "../../../engine/findings";
import type { ReadingOutline } from "../../state/reading-form";
import type { Lang } from "../../../texts";

/** A sheet that can be made of a checked dossier, named as its role in the workbook. */
export type SheetOrder =
  | { readonly kind: "imputation-summary" }
  | { readonly kind: "by-beneficiary" }
  | { readonly kind: "by-territory" }
  | { readonly kind: "mail-merge"; readonly shares: KnownShares }
  /** The files of the documents, as they were when they were read, and what the last control sheet kept. */
  | {
      readonly kind: "control-sheet";
      readonly files: readonly FileFacts[];
      readonly kept: string | null;
    };

/** What is asked of the dossier that was checked last. */
export type MakeOrder = { readonly lang: Lang } & (
  | { readonly make: "outline" }
  /** How the annex's sheets were read, and what else they could be read as. */
  | { readonly make: "reading" }
  | { readonly make: "sheet"; readonly sheet: SheetOrder }
  | { readonly make: "preview"; readonly sheet: SheetOrder }
  | { readonly make: "drafts"; readonly options: DraftChoice }
  | { readonly make: "in-documents" }
  | { readonly make: "open-data"; readonly facts: GrantorFacts }
  | { readonly make: "changes"; readonly earlier: Earlier }
);

/** The check to compare with. */
export type Earlier =
  /** The last that the control sheet of this workbook kept; null where it kept none. */
  | { readonly kind: "kept"; readonly kept: string | null }
  /** Another workbook: the check that its control sheet kept, or its lines. */
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

/** How the drafts are worded, where the user says. */
export interface DraftChoice {
  /** Whether each total is given in words too. */
  readonly words: boolean;
  /** The number of the annex to cite; null for the one that the dossier gives. */
  readonly annexNumber: number | null;
}

/** What each order gives. */
export interface Made {
  readonly outline: OutputsOutline;
  readonly reading: ReadingOutline;
  /** No plan where the dossier does not hold what it takes. */
  readonly sheet: { readonly plan: SheetPlan | null };
  readonly preview: SheetPreview;
  readonly drafts: Drafts;
  readonly "in-documents": InDocuments;
  readonly "open-data": OpenDataMade;
  readonly changes: ChangesMade;
}

/** What can be made of the dossier, and how much of it there is. Amounts are decimal strings. */
export interface OutputsOutline {
  /** None where the dossier holds no code: then there is no summary. */
  readonly codes: { readonly count: number; readonly total: string; readonly unmapped: string | null } | null;
  /** Structures named by the annex. */
  readonly beneficiaries: number;
  /** Territories named by the annex. */
  readonly territories: number;
  /** Rows of the mail-merge table. */
  readonly conventions: number;
  /** The shares that the model conventions advance, by operation: "0.8". */
  readonly modelShares: Readonly<Record<string, string>>;
  /** Funding articles: themes that grant something. */
  readonly articles: number;
  /** Rows of the open data. */
  readonly published: number;
  /** Fields of the open data that neither the workbook fills for every row nor the user may fill for all. */
  readonly unpublished: number;
  /** What is to be corrected in documents. */
  readonly inDocuments: number;
  /** Theme by theme, in the order of the annex: what shares can be set for. */
  readonly themes: readonly OutlinedTheme[];
  /** The number that the documents give the deliberation, where they agree on one. */
  readonly decision: string | null;
  /** Who grants, as the documents name it. */
  readonly authority: string | null;
  /** The number of the annex that holds the grants, where the dossier gives one. */
  readonly annexNumber: number | null;
}

export interface OutlinedTheme {
  readonly rank: number;
  /** As the annex numbers it; its rank where it does not. */
  readonly number: number;
  readonly title: string;
  readonly operations: readonly OutlinedOperation[];
}

export interface OutlinedOperation {
  readonly id: string;
  readonly title: string;
  /** Its rows of the mail-merge table. */
  readonly conventions: number;
}

/** The amounts that a preview may show. */
export type FigureName = "expense" | "available" | "left" | "amount" | "advance" | "balance";

/** The first rows of a sheet, as the pane shows them before it is written. */
export interface SheetPreview {
  readonly entries: readonly PreviewEntry[];
  /** Rows beyond those. */
  readonly more: number;
  /** What the rows come to: a decimal string. */
  readonly total: string;
  /** Grants that have no row: no name, nothing granted, or an amount that could not be read. */
  readonly leftOut: number;
  /** Conventions that have no share, so no advance. */
  readonly withoutShare: number;
}

export interface PreviewEntry {
  readonly name: string;
  /** Empty for none. */
  readonly remark: string;
  /** Amounts as decimal strings; null where none is known. */
  readonly figures: readonly { readonly what: FigureName; readonly amount: string | null }[];
}

/** Texts to paste in the deliberation and in the report. */
export interface Drafts {
  readonly articles: PastableText;
  readonly report: PastableText;
  /** Both in one Word file. */
  readonly word: Uint8Array;
  /** Places left for the writer to fill, in each. */
  readonly toFill: { readonly articles: number; readonly report: number };
}

/** What is to be corrected in documents; null where there is nothing. */
export interface InDocuments {
  readonly list: { readonly text: PastableText; readonly word: Uint8Array } | null;
}

/** What became of the dossier since an earlier check, or why it cannot be told. */
export type ChangesMade =
  /** No check was kept yet, or nothing changed since it was. */
  | { readonly kind: "none" }
  /** The file is a workbook without a control sheet of ours, and no annex is recognised in it. */
  | { readonly kind: "no-annex" }
  /** The file is no workbook. */
  | { readonly kind: "unreadable" }
  | {
      readonly kind: "changes";
      /** When the earlier check was made: ISO date and time of the clock on the wall; null where nothing says. */
      readonly at: string | null;
      /** Whether nothing says what was found then: only lines are compared. */
      readonly linesOnly: boolean;
      /** In a sentence a subject: findings, lines, totals. */
      readonly sentences: readonly string[];
      readonly fixed: readonly ChangedFinding[];
      readonly new: readonly ChangedFinding[];
      readonly stillOpen: readonly ChangedFinding[];
      readonly setAside: readonly ChangedFinding[];
      readonly lines: readonly ChangedLine[];
      /** The totals that the annex states otherwise than it did. */
      readonly totals: readonly ChangedLine[];
    };

export interface ChangedFinding {
  readonly message: string;
  /** Where it stands, or stood. */
  readonly at: ReportPlace;
}

export interface ChangedLine {
  readonly kind: "added" | "removed" | "changed";
  readonly name: string;
  /** What became of its mark; empty where it is the same. */
  readonly remark: string;
  /** Decimal strings; null where there was no line, or is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The open data's file, with what to know before it is published. */
export interface OpenDataMade {
  readonly csv: string;
  readonly rows: number;
  /** What the rows come to: a decimal string. */
  readonly total: string;
  /** The first rows: who, for what, how much (a decimal string). */
  readonly first: readonly {
    readonly beneficiary: string;
    readonly purpose: string;
    readonly amount: string;
  }[];
  readonly unfilled: readonly { readonly field: string; readonly rows: number }[];
  /** Beneficiaries above the threshold from which publication is compulsory. */
  readonly above: readonly { readonly beneficiary: string; readonly amount: string }[];
  /** Euros, as a decimal string. */
  readonly threshold: string;
  readonly leftOut: number;
}
