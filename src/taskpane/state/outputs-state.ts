import type { OutputsOutline, SheetOrder } from "../session/making/orders";

/** What can be made of a checked dossier. Sheets are named by their role in the workbook. */
export type OutputKind = SheetOrder["kind"] | "articles" | "report" | "in-documents" | "open-data";

/** All that the tab has a line for: some make nothing by themselves. */
export type OutputLine = OutputKind | "journal" | "changes";

/** What making something came to. */
export type MakingOutcome =
  | {
      readonly kind: "written";
      readonly sheet: string;
      readonly rewritten: boolean;
      readonly ownTitle: string | null;
      /** Our sheet as it was, left under this title because cells of the user's own stood in the way; else null. */
      readonly leftAsIs: string | null;
      /** How many rows lower the user's own cells under the table stand, for it had to grow. */
      readonly pushed: number;
    }
  | { readonly kind: "copied" }
  /** The clipboard was refused: it is selected, and waits for Ctrl+C. */
  | { readonly kind: "selected" }
  | { readonly kind: "saved"; readonly file: string }
  /** One or two sentences: why, and what to do. */
  | { readonly kind: "failed"; readonly because: string };

/** A workbook that the user chose to compare with. */
export interface EarlierFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the tab of documents to make shows, beside the check's own state. */
export interface OutputsState {
  /** What can be made of the dossier as it was checked last; null until it is known. */
  readonly outline: OutputsOutline | null;
  /** The sheets of ours in the workbook: role → what it is called. */
  readonly own: Readonly<Record<string, string>>;
  /** What the control sheet of the workbook keeps of its check; null where it keeps nothing. */
  readonly kept: string | null;
  /** Null to compare with what the control sheet kept. */
  readonly earlier: EarlierFile | null;
  readonly making: OutputKind | null;
  /** How much of it is written, from 0 to 1; null where that is not told. */
  readonly progress: number | null;
  /** The line that something else than the tab asked to see; null once it was shown. */
  readonly asked: OutputLine | null;
  readonly outcomes: Readonly<Partial<Record<OutputKind, MakingOutcome>>>;
}

export type OutputsEvent =
  | { readonly kind: "outlined"; readonly outline: OutputsOutline }
  | { readonly kind: "own-sheets"; readonly own: Readonly<Record<string, string>> }
  | { readonly kind: "kept"; readonly kept: string | null }
  | { readonly kind: "earlier"; readonly earlier: EarlierFile | null }
  | { readonly kind: "asked"; readonly asked: OutputLine | null }
  | { readonly kind: "making"; readonly output: OutputKind }
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "made"; readonly output: OutputKind; readonly outcome: MakingOutcome };

export const nothingMade: OutputsState = {
  outline: null,
  own: {},
  kept: null,
  earlier: null,
  making: null,
  progress: null,
  asked: null,
  outcomes: {},
};

/** The state after an event. Pure. */
export function afterOutput(state: OutputsState, event: OutputsEvent): OutputsState {
  switch (event.kind) {
    case "outlined":
      return { ...state, outline: event.outline };
    case "own-sheets":
      return { ...state, own: event.own };
    case "kept":
      return { ...state, kept: event.kept };
    case "earlier":
      return { ...state, earlier: event.earlier };
    case "asked":
      return { ...state, asked: event.asked };
    case "making": {
      const { [event.output]: _before, ...outcomes } = state.outcomes;
      return { ...state, making: event.output, progress: null, outcomes };
    }
    case "progress":
      return { ...state, progress: event.share };
    case "made":
      return {
        ...state,
        making: null,
        progress: null,
        outcomes: { ...state.outcomes, [event.output]: event.outcome },
      };
  }
}
