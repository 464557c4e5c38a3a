import type { Report } from "../../engine/findings";
import type { Lang } from "../../texts";
import { shownFindings } from "./select";
import type { Remembered } from "../session/excel-port";
import {
  noFilter,
  type CheckResult,
  type Filter,
  type Host,
  type Interrupted,
  type Notice,
  type OpenDialog,
  type OpenedFinding,
  type PaneState,
  type SourceDocument,
  type Tab,
  type Work,
} from "./pane-state";

/** What happened, told to the store. */
export type PaneEvent =
  | { readonly kind: "host-known"; readonly host: Host; readonly lang: Lang; readonly canNote: boolean }
  | { readonly kind: "recalled"; readonly remembered: Remembered }
  | { readonly kind: "tab-chosen"; readonly tab: Tab }
  | { readonly kind: "sheets-seen"; readonly sheets: readonly string[]; readonly active: string | null }
  | { readonly kind: "calculation-seen"; readonly awaits: boolean }
  | { readonly kind: "document-added"; readonly document: SourceDocument }
  | { readonly kind: "document-read"; readonly id: string; readonly reading: SourceDocument["reading"] }
  | { readonly kind: "document-role"; readonly id: string; readonly role: SourceDocument["role"] }
  | { readonly kind: "document-removed"; readonly id: string }
  | { readonly kind: "working"; readonly work: Work }
  | { readonly kind: "checked"; readonly result: Omit<CheckResult, "rank"> }
  | { readonly kind: "sheet-changed" }
  /** The sheet was looked at again, and holds what was checked. */
  | { readonly kind: "unchanged" }
  | { readonly kind: "highlighted"; readonly on: boolean }
  | { readonly kind: "filtered"; readonly filter: Partial<Filter> }
  /** A finding is unfolded (null: none is); `asked` by something else than its own row, it comes into view. */
  | { readonly kind: "finding-opened"; readonly key: string | null; readonly asked: boolean }
  | { readonly kind: "dialog"; readonly dialog: OpenDialog }
  | { readonly kind: "written"; readonly cells: number; readonly journal: string; readonly undone: boolean }
  | { readonly kind: "written-seen" }
  | { readonly kind: "interrupted"; readonly interrupted: Interrupted | null }
  | { readonly kind: "remembered"; readonly change: Partial<Remembered> }
  | { readonly kind: "notice"; readonly notice: Notice | null };

/** The state after an event. Pure. */
export function transition(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "host-known":
      return { ...state, host: event.host, lang: event.lang, canNote: event.canNote };
    case "recalled":
      return { ...state, remembered: event.remembered, lang: event.remembered.lang ?? state.lang };
    case "tab-chosen":
      return { ...state, tab: event.tab };
    case "sheets-seen":
      return { ...state, sheets: event.sheets, activeSheet: event.active };
    case "calculation-seen":
      return { ...state, awaitsCalculation: event.awaits };
    case "document-added":
      return outdated({ ...state, documents: [...state.documents, event.document] });
    case "document-read":
      return { ...state, documents: withDocument(state, event.id, { reading: event.reading }) };
    case "document-role":
      return outdated({ ...state, documents: withDocument(state, event.id, { role: event.role }) });
    case "document-removed":
      return outdated({ ...state, documents: state.documents.filter(({ id }) => id !== event.id) });
    case "working":
      return worked(state, event.work);
    case "checked":
      return checked(state, event.result);
    case "sheet-changed":
      return outdated({ ...state, notice: state.notice?.tone === "neutral" ? null : state.notice });
    case "unchanged":
      return { ...state, work: { kind: "idle" }, stale: false };
    case "highlighted":
      return { ...state, highlighted: event.on };
    case "filtered":
      return { ...state, filter: { ...state.filter, ...event.filter } };
    case "finding-opened":
      return opened(state, event.key, event.asked);
    case "dialog":
      return { ...state, dialog: event.dialog };
    case "written": {
      const { cells, journal, undone } = event;
      return { ...state, written: { cells, journal, undone }, interrupted: null };
    }
    case "written-seen":
      return { ...state, written: null };
    case "interrupted":
      return { ...state, interrupted: event.interrupted };
    case "remembered": {
      const remembered = { ...state.remembered, ...event.change };
      return { ...state, remembered, lang: remembered.lang ?? state.lang };
    }
    case "notice":
      return { ...state, notice: event.notice };
  }
}

/** A check that ends without a verdict leaves the one before, which may be of what is there no more. */
function worked(state: PaneState, work: Work): PaneState {
  const next = { ...state, work };
  if (work.kind === "running") return { ...next, notice: lasting(state) };
  return work.kind === "idle" ? next : outdated(next);
}

/** A filter that would show nothing of the new report is forgotten; so is a dialog whose finding is gone. */
function checked(state: PaneState, result: Omit<CheckResult, "rank">): PaneState {
  const { severity, theme } = state.filter;
  const known = shownFindings(result.report, { ...noFilter, severity, theme }).length > 0;
  return {
    ...state,
    result: { ...result, rank: (state.result?.rank ?? 0) + 1 },
    work: { kind: "idle" },
    stale: false,
    filter: known ? state.filter : { ...state.filter, theme: null, severity: "all" },
    opened: openedAfter(state, result.report),
    dialog: stands(state, result.report) ? state.dialog : { kind: "none" },
  };
}

/** What is about to be written is what was read: a proposal that the new check makes otherwise is put away. */
function stands({ dialog, result }: PaneState, now: Report): boolean {
  if (dialog.kind !== "correct" && dialog.kind !== "set-aside") return true;
  const told = ({ findings }: Report, key: string) => findings.find((finding) => finding.key === key);
  return dialog.keys.every((key) => {
    const [before, after] = [result && told(result.report, key), told(now, key)];
    if (!after || dialog.kind === "set-aside") return after !== undefined;
    return JSON.stringify(before?.corrections) === JSON.stringify(after.corrections);
  });
}

/** One alarm alone is shown whole; one that is gone is folded away with its row. */
function openedAfter({ opened: before }: PaneState, { findings }: Report): OpenedFinding | null {
  const open = findings.filter(({ waived, severity }) => waived === null && severity !== "info");
  const [only] = open;
  if (only && open.length === 1) return { key: only.key, asked: before?.asked ?? 0 };
  return before && findings.some(({ key }) => key === before.key) ? before : null;
}

/** What is asked for is seen: a filter that would hide it gives way. */
function opened(state: PaneState, key: string | null, asked: boolean): PaneState {
  if (key === null) return { ...state, opened: null };
  const times = (state.opened?.asked ?? 0) + (asked ? 1 : 0);
  const { result, filter } = state;
  const seen = result && shownFindings(result.report, filter).some((finding) => finding.key === key);
  return { ...state, opened: { key, asked: times }, filter: asked && !seen ? noFilter : filter };
}

/** Nothing is out of date before there is a result. */
function outdated(state: PaneState): PaneState {
  return state.result === null ? state : { ...state, stale: true };
}

/** What an action came to gives way to the next one; what went wrong stays until it is put away. */
function lasting({ notice }: PaneState): Notice | null {
  return notice?.tone === "bad" ? notice : null;
}

function withDocument(
  state: PaneState,
  id: string,
  change: Partial<Pick<SourceDocument, "reading" | "role">>,
): readonly SourceDocument[] {
  return state.documents.map((document) => (document.id === id ? { ...document, ...change } : document));
}
