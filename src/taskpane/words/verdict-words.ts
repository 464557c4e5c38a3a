import type { Report } from "../../engine/findings";
import { hasGapsAside } from "../../engine/outputs";
import { paneTexts, say, type Lang } from "../../texts";
import type { SourceDocument } from "../state/pane-state";
import { verdictOf, type Verdict } from "../state/verdict";

/** « 2 écarts, 1 point à vérifier » or « Tout concorde »; of an annex by itself, that it alone does. */
export function verdictWords(
  report: Report,
  lang: Lang,
  documents: readonly SourceDocument[] = [],
): { readonly kind: Verdict["kind"]; readonly words: string } {
  const { kind, errors, warnings } = verdictOf(report, documents);
  if (kind === "sound" || kind === "sound-so-far") {
    if (hasGapsAside(report)) return { kind, words: say(paneTexts[`${kind}-besides`], lang) };
    const alone = kind === "sound" && report.sources.every(({ role }) => role === "annex");
    return { kind, words: say(paneTexts[alone ? "sound-alone" : kind], lang) };
  }
  const parts = [
    ...(errors > 0 ? [say(paneTexts.errors, lang, { count: errors })] : []),
    ...(warnings > 0 ? [say(paneTexts.warnings, lang, { count: warnings })] : []),
  ];
  return { kind, words: parts.join(", ") };
}
