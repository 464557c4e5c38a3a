import { isOfAUnit as saidOfAUnit, isOfThePast, kindRules, type FigureKind, type KindRule } from "./kinds";
import type { SetAsideReason } from "../model";
import { keptBySentence } from "../folding";
import { followsWithYear, saidOf, says, toldOf, type Stretch } from "./said";

/** What was told of a sentence, and of its figures, each by where it stands. */
interface Told {
  readonly rules: Map<string, KindRule | undefined>;
  readonly beside: Map<string, FigureKind>;
  /** Whether it tells what was done, once that was asked. */
  isPast: boolean | null;
}

const toldIn = keptBySentence((): Told => ({ rules: new Map(), beside: new Map(), isPast: null }));

function keyOf({ start, end }: Stretch): string {
  return `${start} ${end}`;
}

/** The rule that tells what a figure of a sentence is; undefined where none does: it is granted then. */
export function ruleOf(sentence: string, figure: Stretch): KindRule | undefined {
  const { rules } = toldIn(sentence);
  const key = keyOf(figure);
  if (!rules.has(key)) {
    const said = saidOf(sentence, figure);
    rules.set(
      key,
      kindRules.find((rule) => rule.when(said)),
    );
  }
  return rules.get(key);
}

/** What a figure of a sentence is. */
export function kindOf(sentence: string, figure: Stretch): FigureKind {
  return ruleOf(sentence, figure)?.kind ?? "granted";
}

/**
 * What the words beside a figure make of it, whatever the rest of its sentence says: an article grants an amount to
 * somebody who « a été soutenu » before.
 */
export function kindBeside(sentence: string, figure: Stretch): FigureKind {
  const { beside } = toldIn(sentence);
  const key = keyOf(figure);
  const known = beside.get(key);
  if (known) return known;
  const said = saidOf(sentence, figure);
  const kind = kindRules.find((rule) => rule.reach === "beside" && rule.when(said))?.kind ?? "granted";
  beside.set(key, kind);
  return kind;
}

/** Whether a figure is the share of one year: « 15 000 € en 2025 ». */
export function isOfAYear(sentence: string, figure: Stretch): boolean {
  return followsWithYear(saidOf(sentence, figure).after, "yearLead");
}

/** Why a figure is compared with nothing; null where it is granted, or a part of what is. */
export function setAsideBy(sentence: string, figure: Stretch): SetAsideReason | null {
  const kind = kindOf(sentence, figure);
  return kind === "granted" || kind === "part" ? null : kind;
}

/** Whether a figure is a price, a ceiling or what each one gets. */
export function isOfAUnit(sentence: string, figure: Stretch): boolean {
  return saidOfAUnit(saidOf(sentence, figure));
}

/** Whether a sentence tells what was done, not what is proposed. */
export function isPast(sentence: string): boolean {
  const told = toldOf(sentence);
  return (toldIn(sentence).isPast ??= isOfThePast({ sentence: told, told }));
}

/** Whether a sentence recalls what was done another time: it names a year, says « précédent », or « avait ». */
export function isRecalled(sentence: string): boolean {
  const told = toldOf(sentence);
  return says(told, "formerly") || (isPast(sentence) && /\b(?:19|20)\d\d\b/.test(told));
}
