import type { Report } from "../../engine/findings";
import { allPaneTexts, say, type Lang, type TextFill } from "../../texts";
import type { Mark } from "../state/matrix";
import { placeName } from "./place-name";
import { showAmount } from "./show-amount";
import { typeset } from "./typeset";
import { withoutSheet } from "./without-sheet";

/** Row and source, whether it agrees, then each figure with its place: two at most, and how many more. */
export function markWords(mark: Mark, row: string, report: Report, lang: Lang): readonly string[] {
  const voice = (key: keyof typeof allPaneTexts, fill: TextFill = {}): string =>
    typeset(say(allPaneTexts[key], lang, fill), lang);
  const head = `${row}, ${voice(`source-${mark.column}`)}`;
  if (mark.kind === "none") return [`${head}${lang === "fr" ? "\u00a0" : ""}: ${voice("says-nothing")}`];
  if (mark.findings.length > 0) {
    const [first, ...others] = mark.findings.map(({ headline, message }) =>
      typeset(withoutSheet(headline ?? message, report, lang), lang),
    );
    return [head, first ?? "", ...(others.length > 0 ? [voice("tick-more", { count: others.length })] : [])];
  }
  const told = mark.ticks.filter(({ agrees }) => mark.kind === "agrees" || !agrees);
  const figures = told.slice(0, 2).map((tick) =>
    voice(tick.agrees ? "tick-agrees" : "tick-differs", {
      amount: showAmount(tick.amount, lang),
      expected: showAmount(tick.expected, lang),
      place: typeset(placeName(tick.at, report, lang), lang),
    }),
  );
  const more = told.length > 2 ? [voice("tick-more", { count: told.length - 2 })] : [];
  const kind = voice(mark.kind === "agrees" ? "agrees" : "differs");
  return [`${head}${lang === "fr" ? "\u00a0" : ""}: ${kind}`, ...figures, ...more];
}
