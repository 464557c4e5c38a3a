import type { Report } from "../../engine/findings";
import { verdictOf } from "../../engine/outputs";
import type { Reader } from "./finding";
import { SEVERITY_MARKS } from "./paint";

/** One line: how many gaps, points to check and remarks, that all agrees, or what was compared and what was not. */
export function verdictText(report: Report, { lang, paint }: Reader): string {
  const { kind, text } = verdictOf(report, lang);
  if (kind === "clear") return paint.good(`✓ ${text}`);
  const worst = kind === "errors" ? "error" : "warning";
  return paint.severity[worst](`${SEVERITY_MARKS[worst]} ${text}`);
}
