import type { Report } from "../../engine/findings";
import { paneTexts, say, type Lang } from "../../texts";
import { verdictOf, type Verdict } from "../state/select";

/** « 2 écarts, 1 point à vérifier » or « Tout concorde ». */
export function verdictWords(
  report: Report,
  lang: Lang,
): { readonly kind: Verdict["kind"]; readonly words: string } {
  const { kind, errors, warnings } = verdictOf(report);
  if (kind === "sound" || kind === "sound-so-far") return { kind, words: say(paneTexts[kind], lang) };
  const parts = [
    ...(errors > 0 ? [say(paneTexts.errors, lang, { count: errors })] : []),
    ...(warnings > 0 ? [say(paneTexts.warnings, lang, { count: warnings })] : []),
  ];
  return { kind, words: parts.join(", ") };
}
