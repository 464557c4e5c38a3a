import { outputsPaneTexts, paneTexts, say, type Lang } from "../texts";
import type { PaneState } from "../taskpane/state/pane-state";
import type { RibbonOrder } from "../taskpane/session/ribbon-order";
import type { MakingOutcome, OutputsState } from "../taskpane/state/outputs-state";
import { documentsLeftOut } from "../taskpane/state/documents-left-out";
import { joined } from "../taskpane/words/joined";
import { verdictWords } from "../taskpane/words/verdict-words";
import type { Outcome } from "./outcome-text";

/** What is being done, while it is; null once it is not. */
export function progressOf({ work, lang }: PaneState, { making, progress }: OutputsState): Outcome | null {
  if (work.kind !== "running" && making === null) return null;
  const title =
    work.kind === "running" ? say(paneTexts[`step-${work.step}`], lang) : say(outputsPaneTexts.writing, lang);
  const share = work.kind === "running" ? work.share : progress;
  return { lang, tone: "working", title, lines: [], ...(share === null ? {} : { share }) };
}

/** What an order of the ribbon came to; null where the sheet shows it, and a window would only be in the way. */
export function outcomeOf(order: RibbonOrder, state: PaneState, made: MakingOutcome | null): Outcome | null {
  switch (order) {
    case "check":
      return checkOutcome(state);
    case "highlight":
      return highlightOutcome(state, true) ?? checkOutcome(state);
    case "clear":
      return highlightOutcome(state, false);
    case "write-summary":
      if (made === null) return checkOutcome(state);
      return made.kind === "written" ? null : makingOutcome(made, state.lang);
  }
}

/** What checking came to: the verdict and what was checked, or why there is none. */
export function checkOutcome({ result, work, lang, documents }: PaneState): Outcome {
  const text = (key: keyof typeof paneTexts, fill = {}): string => say(paneTexts[key], lang, fill);
  if (work.kind === "which-sheet") {
    return { lang, tone: "neutral", title: text("which-sheet-title"), lines: [text("choose-in-pane")] };
  }
  if (work.kind === "failed" || !result) {
    const because = work.kind === "failed" ? work.because : "";
    return { lang, tone: "bad", title: text("failed-title"), lines: [because, text("failed-untouched")] };
  }
  const { kind, words } = verdictWords(result.report, lang, documents);
  const sheets = result.report.sources.find(({ role }) => role === "annex")?.sheets ?? [];
  const leftOut = documentsLeftOut(documents, result.report).map(({ file }) => file);
  const read = documents.map(({ file }) => file).filter((file) => !leftOut.includes(file));
  return {
    lang,
    tone: kind === "error" ? "bad" : kind === "warning" ? "neutral" : "good",
    title: words,
    lines: [
      text("outcome-sources", { list: [...sheets, ...read].join(", ") }),
      ...(leftOut.length === 0
        ? []
        : [text("documents-left-out", { count: leftOut.length, files: joined(leftOut, lang) })]),
      ...(read.length === 0 ? [text("outcome-alone")] : []),
      text("outcome-details"),
    ],
  };
}

/** What went wrong while marking or clearing cells: all of it, or only some sheets. Null where nothing did. */
export function highlightOutcome({ notice, highlighted, lang }: PaneState, asked: boolean): Outcome | null {
  if (notice?.tone !== "bad") return null;
  const title = !asked ? "clear-refused" : highlighted ? "highlight-partial" : "highlight-refused";
  return { lang, tone: "bad", title: say(paneTexts[title], lang), lines: [notice.text] };
}

/** Why a document could not be made. */
function makingOutcome(outcome: MakingOutcome, lang: Lang): Outcome {
  const lines = outcome.kind === "failed" ? [outcome.because] : [];
  return { lang, tone: "bad", title: say(outputsPaneTexts["not-made"], lang), lines };
}
