import { forms, opensWith, pattern } from "../lexicon";
import type { Amount } from "../money";
import { divisionsIn, partStartsIn } from "./divisions";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { grantedFigure } from "./granted-figure";
import { isOfAUnit, isOfAYear, kindBeside } from "./kind-of";
import { recipientBefore, recipientBehind, recipientBetween } from "./recipients";
import { compiled, START, type Stretch } from "./said";

/** What a sentence gives: to somebody it names, or to what it speaks of as a whole. */
export interface Given extends Stretch {
  readonly amount: Amount;
  /** Null for what the sentence speaks of. */
  readonly recipient: string | null;
}

const sumsUp = `${START}(?:${forms("sumsUpBefore")},? (?:${forms("inAll")}|(?:${forms("article")} )?(?:${forms(["grantNoun", "sumNoun", "spending"])} )?${forms("grantQuality")}|${forms("sumNoun")})(?: ${forms("ofBefore")})?|${forms("resultSign")},?) ?$`;

/** What a sentence gives, each figure once; what is a price, a part or another year's is not given. */
export function givenIn(sentence: string): readonly Given[] {
  const parts = partStartsIn(sentence);
  const shared = divisionsIn(sentence).find(({ parts }) => parts.some(({ recipient }) => recipient !== null));
  if (shared) return [...toWhole(sentence, shared.total), ...shared.parts];
  const figures = withoutParts(
    sentence,
    eurosOf(sentence).filter((figure) => !isOfAUnit(sentence, figure) && !parts.has(figure.start)),
  );
  const [first] = figures;
  const last = figures.at(-1);
  if (!first || !last) return [];
  if (first === last || isSaidOf(sentence, first, figures.slice(1))) return alone(sentence, first);
  const addedUp = figures.slice(0, -1);
  const sum = compiled(sumsUp).exec(Folded.of(sentence.slice(0, last.start)).text);
  if (addedUp.length > 1 && sum) {
    const given = each(sentence.slice(0, last.start), addedUp);
    if (given) return [...given, { ...last, recipient: null }];
  }
  return each(sentence, figures) ?? toWhole(sentence, grantedFigure(sentence));
}

/** Whether all other figures stand in brackets behind the first: « 34 000 € (reste à charge : 68 300 €) » says more of what it gives. */
function isSaidOf(sentence: string, first: Stretch, others: readonly Stretch[]): boolean {
  const inBrackets = /\([^)]*\)?/gu;
  const outside = (text: string) => text.replace(inBrackets, (bracket) => " ".repeat(bracket.length));
  if (outside(sentence.slice(0, first.end)).slice(first.start).trim() === "") return false;
  const rest = outside(sentence.slice(first.end));
  return others.every(({ start, end }) => rest.slice(start - first.end, end - first.end).trim() === "");
}

/** The only figure of a sentence: a total, somebody's, or what the sentence speaks of. */
function alone(sentence: string, figure: FoundFigure): readonly Given[] {
  const before = sentence.slice(0, figure.start);
  const behind = sentence.slice(figure.end);
  const isLast = !/[\p{L}\d]/u.test(behind.replace(/\([^)]*\)?/gu, ""));
  if (isLast && before.length < 60 && opensWith("total", before, 9)) return [{ ...figure, recipient: null }];
  const found = recipientBefore(before, isLast) ?? recipientBehind(behind);
  return found ? [{ ...figure, recipient: found.name }] : toWhole(sentence, figure);
}

function toWhole(sentence: string, figure: FoundFigure | null): readonly Given[] {
  if (!figure) return [];
  const said = Folded.of(sentence.slice(0, figure.end)).text;
  return pattern(["sumNoun", "grantNoun", "amountWord"]).test(said) ? [{ ...figure, recipient: null }] : [];
}

/** Each of several figures with the one named before it, or each with the one named behind; null where one lacks its own. */
function each(sentence: string, figures: readonly FoundFigure[]): readonly Given[] | null {
  const before = figures.map((figure, index) => {
    const text = sentence.slice(figures[index - 1]?.end ?? 0, figure.start);
    return recipientBefore(text, false)?.name ?? (index > 0 ? recipientBetween(text) : null);
  });
  const behind = figures.map((figure, index) => {
    const text = sentence.slice(figure.end, figures[index + 1]?.start ?? sentence.length);
    return recipientBehind(text)?.name ?? null;
  });
  const names = before.every((name) => name === null) ? behind : before;
  const given = figures.flatMap((figure, index) => {
    const recipient = names[index] ?? null;
    return recipient === null ? [] : [{ ...figure, recipient }];
  });
  return given.length === figures.length ? given : null;
}

/** « dont 10 000 € », « 15 000 € en 2025 » beside the whole, « d'un coût de 7 500 € »: no amount of their own. */
function withoutParts(sentence: string, figures: readonly FoundFigure[]): readonly FoundFigure[] {
  const whole = figures.filter((figure) => kindBeside(sentence, figure) === "granted");
  const undated = whole.filter((figure) => !isOfAYear(sentence, figure));
  return undated.length === 1 ? undated : whole;
}
