import type { Report, ReportPlace, Severity } from "../../engine/findings";
import type { DocumentText } from "../../engine/model";
import type { Lang } from "../../texts";
import type { DocumentFacts } from "../session/bench-messages";
import { nothingRemembered, type Remembered, type SheetRange } from "../session/excel-port";

/** Where the pane runs. */
export type Host =
  | { readonly kind: "starting" }
  | { readonly kind: "excel" }
  /** An Excel too old for what Pointage needs. */
  | { readonly kind: "too-old" }
  /** A browser page, or another Office application. */
  | { readonly kind: "elsewhere" };

export type Tab = "check" | "imputations" | "outputs" | "settings";
export const TABS: readonly Tab[] = ["check", "imputations", "outputs", "settings"];

/** A document of the dossier, from the file to what was read. */
export interface SourceDocument {
  readonly id: string;
  readonly file: string;
  /** What the user says it is; null where its content tells. */
  readonly role: "deliberation" | "report" | null;
  readonly reading:
    | { readonly kind: "waiting" }
    | {
        readonly kind: "read";
        readonly text: DocumentText;
        /** Null for a text that is no file; absent of documents kept by an earlier version. */
        readonly facts?: DocumentFacts | null;
      }
    /** Why nothing of it could be read, as the user reads it. */
    | { readonly kind: "refused"; readonly because: string };
}

/** What a check came to. */
export interface CheckResult {
  readonly report: Report;
  /** The sheets that looked like an annex too. */
  readonly otherSheets: readonly string[];
  /** "14:32", as the clock showed. */
  readonly at: string;
  /** Counts checks: a view resets what it keeps of the last one. */
  readonly rank: number;
}

/** What the check is doing now. */
export type Work =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly step: "reading" | "typing" | "checking";
      /** From 0 to 1; null where it cannot be told. */
      readonly share: number | null;
    }
  | { readonly kind: "failed"; readonly because: string }
  /** Several sheets could be the annex, or none is: the user must say. */
  | { readonly kind: "which-sheet"; readonly candidates: readonly string[] };

export type SeverityFilter = "all" | Severity | "aside";

export interface Filter {
  readonly severity: SeverityFilter;
  /** A theme's rank, or null for all. */
  readonly theme: string | null;
  readonly search: string;
}

export type OpenDialog =
  | { readonly kind: "none" }
  /** The findings whose corrections are proposed, by key. */
  | { readonly kind: "correct"; readonly keys: readonly string[] }
  /** The findings to set aside for one reason, by key. */
  | { readonly kind: "set-aside"; readonly keys: readonly string[] }
  | { readonly kind: "paste" }
  | { readonly kind: "coverage" }
  | { readonly kind: "forget" }
  /** How the annex's sheet is to be read, and where its reading first breaks; null where it does not. */
  | { readonly kind: "reading"; readonly at: ReportPlace | null }
  | { readonly kind: "help" }
  | { readonly kind: "passage"; readonly place: Exclude<ReportPlace, { readonly sheet: string }> };

/** The finding that is unfolded. */
export interface OpenedFinding {
  readonly key: string;
  /** Counts the times that something else than the list asked to see it: then it comes into view. */
  readonly asked: number;
}

/** Cells that were just written, as the pane tells it. */
export interface JustWritten {
  readonly cells: number;
  readonly journal: string;
  readonly undone: boolean;
}

/** A writing that a lost connection interrupted, as the pane tells it. */
export interface Interrupted {
  /**
   * `unknown`: Excel does not answer yet; `unchanged`: nothing had been written; `restored`: a part had, and was taken
   * back. From the last two it may be done again.
   */
  readonly stage: "unknown" | "looking" | "unchanged" | "restored";
  readonly cells: readonly SheetRange[];
  /** Whether it was to take corrections back. */
  readonly undoing: boolean;
}

/** All that the pane shows: plain data. */
export interface PaneState {
  readonly host: Host;
  readonly lang: Lang;
  readonly tab: Tab;
  readonly sheets: readonly string[];
  readonly activeSheet: string | null;
  readonly documents: readonly SourceDocument[];
  readonly remembered: Remembered;
  /** Whether formulas wait to be computed, so that what was read of them may be out of date. */
  readonly awaitsCalculation: boolean;
  readonly work: Work;
  readonly result: CheckResult | null;
  /** Whether the workbook changed since the last check. */
  readonly stale: boolean;
  readonly highlighted: boolean;
  readonly canNote: boolean;
  readonly filter: Filter;
  readonly opened: OpenedFinding | null;
  readonly dialog: OpenDialog;
  readonly written: JustWritten | null;
  readonly interrupted: Interrupted | null;
  /** What the last action came to, for eyes and ears; empty at first. */
  readonly notice: Notice | null;
}

export interface Notice {
  readonly tone: "good" | "neutral" | "bad";
  readonly text: string;
  /** The findings that were just set aside, by key: they can be taken back at once. */
  readonly takeBack?: readonly string[];
}

export const noFilter: Filter = { severity: "all", theme: null, search: "" };

export const initialState: PaneState = {
  host: { kind: "starting" },
  lang: "fr",
  tab: "check",
  sheets: [],
  activeSheet: null,
  documents: [],
  remembered: nothingRemembered,
  awaitsCalculation: false,
  work: { kind: "idle" },
  result: null,
  stale: false,
  highlighted: false,
  canNote: false,
  filter: noFilter,
  opened: null,
  dialog: { kind: "none" },
  written: null,
  interrupted: null,
  notice: null,
};
