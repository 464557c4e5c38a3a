import { forms } from "../lexicon";
import { bareShare, shareAhead, shareBeside } from "./divisions";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END, START } from "./said";

/** One sum of those in which something is paid: its share in hundredths as it is written, null for what is left of the rest. */
export interface Instalment extends FoundFigure {
  readonly percent: string | null;
}

/** How a text says that something is paid: « 30 %, soit 7 341 €, à l'ordre de service ; …; le solde, soit 4 894 €, à la fin ». */
export interface InstalmentPlan {
  readonly instalments: readonly Instalment[];
  /** The figures before them, one of which may be what is paid, the nearest last. */
  readonly before: readonly FoundFigure[];
  /** Whether no share is said: what is paid first, and what is left of it. */
  readonly isUnsaid?: true;
}

/** How far before the first instalment the text says that something is paid, in characters. */
const AHEAD = 250;
/** How far before a figure its share, or its word, stands, in characters. */
const NEAR = 120;
/** So many figures before a plan may be what it pays; fewer, where no share tells. */
const BEFORE = 8;
const ABOVE = 2;

const rest = `${START}${forms("balancePaid")}(?:,? (?:${forms("resultSign")}|${forms("ofBefore")}) ?| ?[,(:] ?)$`;
const restBehind = `^ ?(?:${forms("asBalance")})${END}`;
const first = `${START}${forms(["advance", "instalment"])}${END}[^€.;]{0,40}$`;
const firstBehind = `^ ?(?:${forms("being")} )?(?:${forms("paid")} )?${forms("paidWhen")}${END}`;
const then = `^[ ,;]{1,3}${forms("also")} (?:${forms("article")} )?${forms("balancePaid")}${END}`;
const paying = `${START}${forms(["paid", "toPay", "advance"])}${END}`;

/** The plans of a text that pay all there is: shares of a hundred, or shares and what is left beside them; in order. */
export function instalmentPlansIn(text: string): readonly InstalmentPlan[] {
  const figures = eurosOf(text);
  if (figures.length < 2) return [];
  const told = figures.map((figure, rank) => ({
    figure,
    percent: instalmentAt(text, figures, rank),
  }));
  const plans: InstalmentPlan[] = [];
  for (let first = 0; first < told.length; first++) {
    const instalments: Instalment[] = [];
    let paid = 0;
    for (let rank = first; rank < told.length; rank++) {
      const { figure, percent } = told[rank] ?? {};
      if (figure === undefined || percent === undefined) break;
      instalments.push({ ...figure, percent });
      paid += percent === null ? 100 - paid : Number(percent.replace(",", "."));
      if (paid >= 100) break;
    }
    const unsaid = unsaidFrom(text, figures, first);
    if (unsaid) {
      plans.push({
        instalments: unsaid,
        before: figures.slice(Math.max(0, first - ABOVE), first),
        isUnsaid: true,
      });
      first += unsaid.length - 1;
      continue;
    }
    const [opening] = instalments;
    if (!opening || instalments.length < 2 || paid !== 100 || opening.percent === null) continue;
    const ahead = text.slice(Math.max(0, opening.start - AHEAD), opening.start);
    if (!compiled(paying).test(Folded.of(ahead).text)) continue;
    plans.push({ instalments, before: figures.slice(Math.max(0, first - BEFORE), first) });
    first += instalments.length - 1;
  }
  return plans;
}

/** « 58 905 € seront versés à la signature et 25 245 € au solde », « 2 580 €, puis un solde de 1 720 € »; null where no share goes unsaid so. */
function unsaidFrom(
  text: string,
  figures: readonly FoundFigure[],
  from: number,
): readonly Instalment[] | null {
  const [before, one, other, behind] = [-1, 0, 1, 2].map((more) => figures[from + more]);
  if (!one || !other || other.start - one.end > NEAR) return null;
  const between = Folded.of(text.slice(one.end, other.start)).text;
  if (between.includes("%")) return null;
  const lead = Folded.of(text.slice(Math.max(before?.end ?? 0, one.start - NEAR), one.start)).text;
  const tail = Folded.of(
    text.slice(other.end, Math.min(behind?.start ?? text.length, other.end + NEAR)),
  ).text;
  const isRest = compiled(rest).test(between) || compiled(restBehind).test(tail);
  const isFirst =
    compiled(first).test(lead) || compiled(firstBehind).test(between) || compiled(then).test(between);
  if (!isRest || !isFirst || lead.includes("%") || /^[^.;]{0,20}%/.test(tail)) return null;
  return [one, other].map((figure) => ({ ...figure, percent: null }));
}

/** The share that a figure of a text is; null for what is left, undefined where it is no instalment. */
function instalmentAt(
  text: string,
  figures: readonly FoundFigure[],
  rank: number,
): string | null | undefined {
  const [before, figure, next] = [figures[rank - 1], figures[rank], figures[rank + 1]];
  if (!figure) return undefined;
  const lead = text.slice(Math.max(before?.end ?? 0, figure.start - NEAR), figure.start);
  const behind = text.slice(figure.end, Math.min(next?.start ?? text.length, figure.end + NEAR));
  const share = shareBeside(behind, lead) ?? bareShare(behind, lead) ?? shareAhead(lead);
  // « le solde de 40 %, soit » is a share as well.
  if (share !== null) return share;
  return compiled(rest).test(Folded.of(lead).text) ? null : undefined;
}
