import type { Finding, Report, ReportPlace } from "../../engine/findings";
import { allPaneTexts, blameTexts, roleName, ruleName, say, sayWhere, type Lang } from "../../texts";
import { accused, blamedParts, remedyOf } from "../state/blame";
import { showAmount } from "./show-amount";
import { capital, typeset } from "./typeset";

/** A place in so few characters that it stands in a line with its gap: « G24 », « Article 3 », « SPO-326A01 ». */
function shortPlace(place: ReportPlace, lang: Lang): string {
  if ("sheet" in place) return place.address;
  return capital(sayWhere(place.where, lang).replace(/^imputation (?=\S)/, ""));
}

/** What one line says of a finding. */
export interface FindingLine {
  readonly place: string;
  /** The gap, or what is wrong where no amount is. */
  readonly gap: string;
  /** Whether the gap is an amount. */
  readonly amount: boolean;
  /** Who stands alone, or that nobody does; empty where the evidence says nothing of it. */
  readonly who: string;
  /** What can be done, in a word. */
  readonly action: string;
}

export function findingLine(finding: Finding, lang: Lang): FindingLine {
  const { gap, suspects } = finding;
  const voice = (key: keyof typeof allPaneTexts, fill = {}): string =>
    typeset(say(allPaneTexts[key], lang, fill), lang);
  const [first] = suspects;
  const against = first?.against ?? 0;
  return {
    place: shortPlace(accused(finding), lang),
    gap: gap === undefined ? withoutGap(finding, lang) : showAmount(gap, lang, { signed: true }),
    amount: gap !== undefined,
    who: first && against > 0 && first.unsure !== true ? voice("line-against", { against }) : "",
    action: voice(`remedy-${remedyOf(finding)}`),
  };
}

/** What is wrong where no amount is: how many lines a formula miscounts, else what was checked. */
function withoutGap({ rule, related }: Finding, lang: Lang): string {
  if (rule !== "total-formula-range") return capital(ruleName(rule, lang));
  return say(allPaneTexts["lines-miscounted"], lang, { count: related.length });
}

/** A part of the dossier that findings accuse, as the verdict names it. */
export interface VerdictPart {
  /** « 2 dans l'annexe » */
  readonly words: string;
  /** The first places, each with the finding that stands there. */
  readonly places: readonly { readonly name: string; readonly key: string }[];
  /** How many findings are not named. */
  readonly more: number;
}

/** So many places are named for each part: more are counted. */
const NAMED = 3;

/** Where the findings stand: « 1 dans l'annexe (G24) », « 1 à la délibération (article 3) ». */
export function verdictParts(
  findings: readonly Finding[],
  report: Report,
  lang: Lang,
): readonly VerdictPart[] {
  return blamedParts(findings, report).map(({ role, findings: own }) => {
    const texts: Partial<Record<string, (typeof blameTexts)[keyof typeof blameTexts]>> = blameTexts;
    const text = texts[role] ?? blameTexts.other;
    const names = new Map<string, string>();
    for (const finding of own) {
      const name = lowered(shortPlace(accused(finding), lang));
      if (!names.has(name)) names.set(name, finding.key);
    }
    const named = [...names].slice(0, names.size > NAMED + 1 ? NAMED : NAMED + 1);
    return {
      words: typeset(say(text, lang, { count: own.length, role }), lang),
      places: named.map(([name, key]) => ({ name, key })),
      more: names.size - named.length,
    };
  });
}

/** Inside a sentence a word begins small; an address or a code stays as it is. */
function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The role's own name, for a heading. */
export function roleHeading(role: string, lang: Lang): string {
  return capital(roleName(role, lang));
}
