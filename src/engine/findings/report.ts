import type { DiagnosisKind } from "../diagnosis/kind";
import type { Correction } from "../edits";
import type { Tick } from "./ticks";

/** The report's format as other programs read it: plain JSON, amounts as decimal strings with two places. */
export const REPORT_FORMAT = "pointage/report@1";

/** How much a finding matters: an error is to be put right, a warning to be looked at, an info to be known. */
export type Severity = "error" | "warning" | "info";

/** A place as the report gives it: a cell in A1, or a document's sentence. */
export type ReportPlace =
  | { readonly sheet: string; readonly address: string }
  | {
      readonly source: string;
      readonly where: string;
      readonly quote: string;
      readonly file?: string;
      readonly page?: number;
    };

/** A place whose figure may be what is wrong, with how many witnesses agree with it and how many do not. */
export type Suspect = ReportPlace & {
  /** Independent witnesses on its side, itself included. */
  readonly for: number;
  readonly against: number;
  /** Only where to look first: another line of the operation may be wrong instead. */
  readonly unsure?: true;
};

export type { DiagnosisKind };

/** Why a figure differs, as one sentence and the places that prove it. */
export interface Diagnosis {
  readonly kind: DiagnosisKind;
  readonly message: string;
  /** The cells (or sentences) that prove it. */
  readonly cells: readonly ReportPlace[];
}

/** One fault, told once, with what follows from it and what can be done. */
export interface Finding {
  /** Stable from one check to the next while the same figure is wrong the same way: waivers are kept under it. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The message without cause, witnesses and remedy: what is shown apart from them. */
  readonly headline?: string;
  readonly at: ReportPlace;
  /** The part of the annex it is about: a theme ("3") or an operation ("3.2"); absent where it is about the whole. */
  readonly about?: string;
  /** The imputation code that it is about, as it is written there; absent where it is about none. */
  readonly code?: string;
  readonly related: readonly ReportPlace[];
  readonly stated?: string;
  readonly expected?: string;
  readonly gap?: string;
  readonly suspects: readonly Suspect[];
  readonly diagnoses: readonly Diagnosis[];
  readonly consequences: readonly { readonly rule: string; readonly at: ReportPlace }[];
  readonly corrections: readonly Correction[];
  readonly waived: string | null;
}

/** The act that the dossier prepares, as its documents name it; null for what none says, or several say differently. */
export interface Act {
  /** Who votes, as written: "DEPARTEMENT DU PAS-DE-CALAIS". */
  readonly authority: string | null;
  /** The session's date, ISO. */
  readonly session: string | null;
  /** The deliberation's number, as written, without « n° »: "2022-467". */
  readonly number: string | null;
}

/** What the check of a dossier comes to. Safe for JSON. */
export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly dossier: string;
  readonly sources: readonly {
    readonly role: string;
    readonly file: string;
    readonly sheets?: readonly string[];
  }[];
  readonly act: Act;
  readonly annex: {
    readonly themes: number;
    /** In the order of the annex, without their numbers; empty where the annex gives none. */
    readonly themeTitles?: readonly string[];
    readonly lines: number;
    readonly total: string;
    readonly retainedTotal: string;
    readonly operations: readonly {
      readonly id: string;
      readonly title: string;
      readonly lines: number;
      readonly computed: string;
      readonly stated: string | null;
    }[];
    readonly unread: readonly { readonly at: ReportPlace; readonly text: string }[];
  };
  readonly mapping: readonly {
    readonly operation: string;
    readonly code: string | null;
    readonly how: "stated" | "remembered" | "inferred";
    readonly confidence: number;
    readonly alternatives: readonly string[];
    /** The rank of the one column of parts that the code pays; absent where it pays the whole. */
    readonly part?: number;
  }[];
  readonly imputations: readonly {
    readonly code: string;
    readonly budgetImputation: string | null;
    readonly label: string | null;
    readonly commitmentAuthorisation: string | null;
    readonly available: string | null;
    readonly stated: string | null;
    readonly computed: string | null;
    readonly balance: string | null;
  }[];
  readonly rules: {
    readonly ran: readonly string[];
    readonly skipped: readonly { readonly rule: string; readonly because: string }[];
  };
  readonly coverage: {
    readonly amounts: number;
    readonly tied: number;
    /** `amount`: a decimal string. */
    readonly setAside: readonly {
      readonly at: ReportPlace;
      readonly reason: string;
      readonly amount: string;
    }[];
    /** `amount`: absent where it could not be read. `alike`: it looks like a figure of the dossier, and is to be looked at. */
    readonly untied: readonly { readonly at: ReportPlace; readonly amount?: string; readonly alike?: true }[];
    /** The documents given of which no amount was compared. */
    readonly uncompared?: readonly string[];
    /** The other sheets that repeat totals of the annex, and of which no figure was compared. */
    readonly silentSheets?: readonly string[];
  };
  readonly findings: readonly Finding[];
  /** Every figure set against what it should be: what the tie-out matrix shows. */
  readonly ticks: readonly Tick[];
}
