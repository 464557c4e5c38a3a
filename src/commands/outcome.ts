import { outputsPaneTexts, paneTexts, say, type Lang } from "../texts";
import type { PaneState } from "../taskpane/state/pane-state";
import type { MakingOutcome } from "../taskpane/state/outputs-state";
import { documentsLeftOut } from "../taskpane/state/select";
import { joined } from "../taskpane/words/joined";
import { verdictWords } from "../taskpane/words/verdict-words";

/** What a ribbon's function came to, as the small window shows it. */
export interface Outcome {
  readonly lang: Lang;
  readonly tone: "good" | "bad" | "neutral";
  readonly title: string;
  readonly lines: readonly string[];
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
export function makingOutcome(outcome: MakingOutcome, lang: Lang): Outcome {
  const lines = outcome.kind === "failed" ? [outcome.because] : [];
  return { lang, tone: "bad", title: say(outputsPaneTexts["not-made"], lang), lines };
}

/** The outcome as the part of an address that no server sees. */
export function writeOutcome(outcome: Outcome): string {
  return `#${encodeURIComponent(JSON.stringify(outcome))}`;
}

/** Null for anything that is not an outcome. */
export function readOutcome(hash: string): Outcome | null {
  try {
    const found: unknown = JSON.parse(decodeURIComponent(hash.replace(/^#/, "").split("&")[0] ?? ""));
    return isOutcome(found) ? found : null;
  } catch {
    return null;
  }
}

function isOutcome(value: unknown): value is Outcome {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    typeof value.title === "string" &&
    "tone" in value &&
    typeof value.tone === "string" &&
    "lines" in value &&
    Array.isArray(value.lines)
  );
}
