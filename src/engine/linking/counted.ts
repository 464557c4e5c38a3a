import { forms } from "../lexicon";
import { groupBy, keptFor } from "../lists";
import { Amount } from "../money";
import {
  placeKey,
  retainedLines,
  type CountBound,
  type CountedThing,
  type GrantLine,
  type Operation,
} from "../model";
import { fold, readCount } from "../wording";

/**
 * How many of something the annex counts in an operation: several answers where it can be counted in several ways
 * (lines or structures), none where a line does not tell, since then the annex gives no count.
 */
export function countedInAnnex(operation: Operation, thing: CountedThing): readonly number[] {
  const lines = retainedLines(operation);
  switch (thing) {
    case "structures":
      return [...new Set([lines, operation.lines.filter(carriesAmount)].flatMap(structures))];
    case "portfolios":
      return sum(lines, PORTFOLIOS);
    case "participants":
      return sum(lines, PARTICIPANTS);
    case "positions":
      return sum(lines, POSITIONS);
    case "other":
      return [];
  }
}

/**
 * How many receive something of some operations, in every way that the annex can count them, from the fewest (each
 * beneficiary once) to the most (each grant); none where a line names nobody.
 */
export function recipientsInAnnex(operations: readonly Operation[]): readonly number[] {
  const retained = operations.flatMap(helpedLines);
  const paid = operations.flatMap(({ lines }) => lines.filter(carriesAmount));
  const helped = retained.filter(carriesAmount);
  return [...new Set([retained, paid, helped].flatMap(structures))].sort((a, b) => a - b);
}

/** How many grants some operations hold: their retained lines, those that carry an amount, and those of which both are true. */
export function grantsInAnnex(operations: readonly Operation[]): readonly number[] {
  const retained = operations.flatMap(retainedLines);
  const paid = operations.flatMap(({ lines }) => lines.filter(carriesAmount));
  return [...new Set([retained, paid, retained.filter(carriesAmount)].map(({ length }) => length))];
}

/** How many projects some lines help: what one receives for the same in running costs and in works is one. */
export function projectsHelped(lines: readonly GrantLine[]): number {
  return new Set(lines.map((line) => projectOf(line).key)).size;
}

const projectOf = keptFor(({ beneficiary, description, at }: GrantLine) => ({
  key: beneficiary && description ? `${fold(beneficiary.value)}|${fold(description)}` : placeKey(at),
}));

/** The retained lines: where no mark tells them, without those that are given nothing beside others that are. */
function helpedLines(operation: Operation): readonly GrantLine[] {
  const retained = retainedLines(operation);
  const helped = retained.filter(
    (line) => line.retained.kind !== "absent" || line.amount.kind === "unreadable" || carriesAmount(line),
  );
  return helped.length > 0 ? helped : retained;
}

/**
 * How many asked for something, where the annex holds those that are refused too: all its lines, or all whom they name;
 * none where it holds what is granted alone.
 */
export function askedInAnnex(operations: readonly Operation[]): readonly number[] {
  const lines = operations.flatMap((operation) => operation.lines);
  const told = lines.filter((line) => line.retained.kind !== "absent" || carriesAmount(line));
  const granted = Math.min(...grantsInAnnex(operations));
  return lines.length > granted
    ? [...new Set([lines, told].flatMap((all) => [all.length, ...structures(all)]))]
    : [];
}

/** How many are refused, where the annex holds them: the lines that are granted nothing, and those whom these alone name. */
export function refusedInAnnex(operations: readonly Operation[]): readonly number[] {
  const lines = operations.flatMap((operation) => operation.lines);
  const granted = [operations.flatMap(retainedLines), lines.filter(carriesAmount)];
  const left = granted.flatMap((own) => [
    lines.length - own.length,
    ...structures(lines).flatMap((all, index) => all - (structures(own)[index] ?? all)),
  ]);
  return [...new Set(left)].filter((count) => count > 0);
}

/** How many lines are granted nothing, for each word by which a column says so: « Défavorable » 2, « Ajourné » 1. */
export function refusedByWord(operations: readonly Operation[]): readonly number[] {
  const refused = operations.flatMap(({ lines }) => lines.filter(({ retained }) => retained.kind === "no"));
  return [...groupBy(refused, ({ retained }) => fold(retained.text)).values()].map((own) => own.length);
}

/** How many receive more than an amount, or less, and what they receive together. */
export interface Receiving {
  readonly count: number;
  readonly amount: Amount;
}

/** Those of some lines, and of their beneficiaries, that receive more than an amount, or less, be it that amount itself. */
export function receivingBeyond(
  lines: readonly GrantLine[],
  { amount: bound, isBelow }: CountBound,
  amountOf: (line: GrantLine) => Amount = ({ amount }) => amount.amount,
): readonly Receiving[] {
  const totals = new Map<string, Amount>();
  for (const line of lines) {
    const name = fold(line.beneficiary?.value ?? "");
    totals.set(name, (totals.get(name) ?? Amount.zero).plus(amountOf(line)));
  }
  const sign = isBelow ? -1 : 1;
  const isBeyond = (amount: Amount) => amount.compare(bound) * sign > 0;
  const reaches = (amount: Amount) => amount.compare(bound) * sign >= 0;
  return [lines.map(amountOf), [...totals.values()]].flatMap((all) =>
    [isBeyond, reaches].map((is): Receiving => {
      const own = all.filter(is);
      return { count: own.length, amount: Amount.sum(own) };
    }),
  );
}

/** How many some lines name, each once or once a grant; none where one names nobody. */
export function structures(lines: readonly GrantLine[]): readonly number[] {
  const names = lines.map((line) => fold(line.beneficiary?.value ?? ""));
  return names.includes("") ? [] : [new Set(names).size, names.length];
}

/** How many places the lines of some operations name, all of them, and those granted; none where a line names none. */
export function placesInAnnex(operations: readonly Operation[]): readonly number[] {
  const lines = operations.flatMap((operation) => operation.lines);
  const places = [lines, lines.filter(carriesAmount)].map((all) =>
    all.map(({ territory }) => fold(territory ?? "")),
  );
  return places.some((names) => names.includes("")) ? [] : places.map((names) => new Set(names).size);
}

/** A line's mark and its amount may contradict one another: that is another rule's matter. */
function carriesAmount(line: GrantLine): boolean {
  return !line.amount.amount.isZero;
}

const NUMBER = `((?<!\\d)(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3}){1,4}|\\d+)|l|d|${forms("cardinal")})`;
const PORTFOLIOS = new RegExp(`${NUMBER}['\\s]+${forms("countedPortfolios")}\\b`, "g");
const PERSONS = forms("personsHelped");
const PARTICIPANTS = new RegExp(`${NUMBER}\\s+${PERSONS}\\b|\\b${PERSONS}\\s*\\(\\s*${NUMBER}\\s*\\)`, "g");
const POSITIONS = new RegExp(`${NUMBER}\\s+${forms("countedPositions")}\\b`, "g");

function sum(lines: readonly GrantLine[], pattern: RegExp): readonly number[] {
  let total = 0;
  for (const line of lines) {
    const found = [...fold(line.description ?? "").matchAll(pattern)];
    const counts = found.map((match) => toCount(match[1] ?? match[2] ?? ""));
    const [count] = counts;
    if (counts.length !== 1 || count === undefined || count === null) return [];
    total += count;
  }
  return lines.length > 0 ? [total] : [];
}

/** « d'un portefeuille », « l'accompagnement »: the elided article counts one. */
function toCount(text: string): number | null {
  if (text === "d" || text === "l") return 1;
  return readCount(text.replace(/[ \u00a0\u202f]/g, ""));
}
