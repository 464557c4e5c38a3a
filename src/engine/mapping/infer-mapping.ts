import { normaliseCode } from "../wording";
import { chargedBeyondDoubt } from "./beyond-doubt";
import { isOneSlipAway, smallestGap } from "./cost";
import type { Mapping, MappingInput, OperationCode, OperationToMap } from "./mapping";
import { movesAmong } from "./moves";
import { stateProblem, type Problem } from "./problem";
import { searchAssignment, type SearchResult } from "./search";

/** Assignments that differ by less than this in cost fit equally: no evidence separates them. */
const tie = 0.08;
/** Codes that fit this nearly are named as alternatives. */
const near = 0.6;
/** Operations times codes up to which all are weighed against all; beyond, what is beyond doubt is settled first. */
const LARGEST = 250_000;
/** How sure a code is that one run of operations alone adds up to. */
const SURE = 0.95;

/**
 * Which code pays which operation: what the workbook states, then what the user chose, then what explains the figures
 * best. One wrong figure leaves one code off and moves nothing else. What cannot be told is null, never forced.
 */
export function inferMapping(input: MappingInput): Mapping {
  const indexOfCode = new Map(input.codes.map(({ code }, index) => [normaliseCode(code), index]));
  const known = input.operations.map((operation) => knownCode(operation, input, indexOfCode));
  const isIdle = (operation: OperationToMap) =>
    operation.computed.isZero && (operation.stated === null || operation.stated.isZero);
  // Out of the figures: what is charged to a code that no table holds, and what has no amount.
  const taking = input.operations.flatMap((operation, index) => {
    const code = known[index]?.code;
    if (code !== undefined && code !== null) return indexOfCode.has(normaliseCode(code)) ? [index] : [];
    return isIdle(operation) ? [] : [index];
  });
  const operations = taking.flatMap((index) => input.operations[index] ?? []);
  const fixed = taking.map((index) => indexOfCode.get(normaliseCode(known[index]?.code ?? "")) ?? null);
  const { inferred, exact } = inferAmong({ operations, codes: input.codes }, fixed);
  const found = new Map(taking.map((index, place) => [index, inferred[place] ?? null] as const));
  const mapped = input.operations.map(
    (operation, index): OperationCode => known[index] ?? found.get(index)?.code ?? unmapped(operation.id),
  );
  const settled = mapped.map((mapping, index) => {
    const operation = input.operations[index];
    return operation && isIdle(operation) && !known[index]
      ? beside(input.operations, mapped, index, indexOfCode)
      : mapping;
  });
  const charged = new Set(settled.map((mapping) => mapping.code));
  return {
    operations: settled,
    exact,
    unassignedCodes: input.codes.map(({ code }) => code).filter((code) => !charged.has(code)),
    question: settled.flatMap((mapping, index) => {
      const operation = input.operations[index];
      if (mapping.how !== "inferred" || !operation || isIdle(operation) || input.codes.length === 0)
        return [];
      return mapping.code === null || found.get(index)?.tied ? [mapping.operation] : [];
    }),
  };
}

/** What is inferred for an operation, and whether another code fits as well. */
interface Inferred {
  readonly code: OperationCode;
  readonly tied: boolean;
}

/** For each operation what is inferred for it; null where its code is fixed beforehand or nothing can be told. */
interface Inferences {
  readonly inferred: readonly (Inferred | null)[];
  readonly exact: boolean;
}

function inferAmong(input: MappingInput, fixed: readonly (number | null)[]): Inferences {
  const { operations, codes } = input;
  if (codes.length === 0 || fixed.every((code) => code !== null)) return { inferred: [], exact: true };
  const problem = stateProblem(input, fixed);
  if (operations.length * codes.length <= LARGEST) return searchAmong(input, problem);
  const sure = chargedBeyondDoubt(problem);
  const places = [...operations.keys()].filter((place) => !sure.has(place));
  const paid = new Set(sure.values());
  const open = [...codes.keys()].filter((code) => !paid.has(code));
  const rest = {
    operations: places.flatMap((place) => operations[place] ?? []),
    codes: open.flatMap((code) => codes[code] ?? []),
  };
  const fixedAmong = places.map((place) => {
    const code = fixed[place] ?? null;
    return code === null ? null : open.indexOf(code);
  });
  const left =
    places.length * open.length > LARGEST
      ? { inferred: [], exact: false }
      : searchAmong(rest, stateProblem(rest, fixedAmong));
  const inferred: (Inferred | null)[] = operations.map((operation, place) => {
    const code = codes[sure.get(place) ?? -1]?.code;
    return code === undefined ? null : { code: inferredCode(operation.id, code, SURE), tied: false };
  });
  places.forEach((place, rank) => (inferred[place] = left.inferred[rank] ?? null));
  return { inferred, exact: left.exact };
}

function searchAmong(input: MappingInput, problem: Problem): Inferences {
  if (problem.fixed.every((code) => code !== null)) return { inferred: [], exact: true };
  const result = searchAssignment(problem);
  return {
    inferred: input.operations.map(({ id }, place) =>
      problem.fixed[place] === null
        ? { code: judge(problem, result, place, id, input), tied: isTied(result, place) }
        : null,
    ),
    exact: result.exact,
  };
}

function inferredCode(
  operation: string,
  code: string | null,
  confidence: number,
  alternatives: readonly string[] = [],
): OperationCode {
  return { operation, code, how: "inferred", confidence, alternatives };
}

/** The code stated or remembered, as the tables spell it where they hold it; null where there is neither. */
function knownCode(
  operation: OperationToMap,
  input: MappingInput,
  indexOfCode: ReadonlyMap<string, number>,
): OperationCode | null {
  const known = operation.statedCode ?? operation.rememberedCode;
  if (known === null) return null;
  return {
    operation: operation.id,
    code: input.codes[indexOfCode.get(normaliseCode(known)) ?? -1]?.code ?? known,
    how: operation.statedCode === null ? "remembered" : "stated",
    confidence: 1,
    alternatives: [],
  };
}

function unmapped(operation: string): OperationCode {
  return inferredCode(operation, null, 0);
}

/** The codes that would cost little more for an operation than the one it got, the likeliest first. */
function rivals(
  result: SearchResult,
  place: number,
): readonly { readonly code: number; readonly margin: number }[] {
  const own = result.best.codes[place];
  return (result.costOf[place] ?? [])
    .map((cost, code) => ({ code, margin: cost - result.best.cost }))
    .filter(({ code, margin }) => code !== own && margin < near)
    .sort((a, b) => a.margin - b.margin);
}

function isTied(result: SearchResult, place: number): boolean {
  return (rivals(result, place)[0]?.margin ?? Infinity) < tie;
}

function judge(
  problem: Problem,
  result: SearchResult,
  place: number,
  id: string,
  input: MappingInput,
): OperationCode {
  const name = (code: number) => input.codes[code]?.code ?? "";
  const others = rivals(result, place);
  const alternatives = others.map(({ code }) => name(code));
  const code = result.best.codes[place] ?? null;
  if (code === null) return inferredCode(id, null, 0, alternatives);
  const credit = credibility(problem, result, code, place);
  if (credit === 0) return inferredCode(id, null, 0, [name(code), ...alternatives]);
  const closest = Math.min(
    ...(result.costOf[place] ?? []).map((cost, other) => (other === code ? Infinity : cost)),
  );
  const margin = closest - result.best.cost;
  const sure = 0.5 + 0.5 * (1 - Math.exp(-margin / 0.35));
  const equal = others.filter((other) => other.margin < tie).length;
  // Where there was too much to look at, a code that fits may be one of many that do: it is asked about.
  const searched = result.exact ? 1 : result.givenUp ? 0.75 : 0.85;
  const confidence = credit * searched * (equal > 0 ? Math.min(sure, 1 / (1 + equal)) : sure);
  return inferredCode(id, name(code), Math.round(confidence * 100) / 100, alternatives);
}

/**
 * How far a code's block can be believed: 1 where it adds up; less where it is what was left over; 0 where nothing but
 * chance put it there, as when one operation is split over several codes.
 */
function credibility(problem: Problem, result: SearchResult, code: number, place: number): number {
  const gap = relativeGap(problem, result, code);
  if (gap === 0) return 1;
  const cited = problem.cited[place]?.includes(code) === true;
  const isAlike = problem.likeness(place, code) >= 0.6;
  if (gap === null) return cited ? 0.7 : isAlike ? 0.5 : 0;
  const chargedTo = (other: number): readonly number[] =>
    [...result.best.codes.keys()].filter((one) => result.best.codes[one] === other);
  const all = [...problem.expenses.keys()].map((other) => ({ code: other, operations: chargedTo(other) }));
  if (movesAmong(problem, all).some(({ codes }) => codes.includes(code))) return 0.9;
  const off = [...problem.expenses.keys()].filter((other) => (relativeGap(problem, result, other) ?? 0) > 0);
  // A slip of the pen away from its operations: the gap tells of the figure, not of who is charged to it.
  if (isOneSlipAway(problem, code, chargedTo(code))) return 0.9;
  // Every other code adds up to the cent: what is left to this one is known by elimination.
  if (off.length === 1) return gap > 0.5 && !isAlike ? 0.6 : 0.9;
  const someEmpty = off.some((other) => !result.best.codes.includes(other));
  const tolerated = someEmpty ? 0.15 : off.length > 2 && 2 * off.length >= problem.codeCount ? 0.25 : 0.5;
  // What its label says beside a figure that is not far is no guess.
  return gap <= tolerated || cited ? (cited || isAlike ? 0.9 : 0.6) : 0;
}

/** A code's gap over the greater of its expense and its operations' sum, 0 to 1; null where no expense is known. */
function relativeGap(problem: Problem, result: SearchResult, code: number): number | null {
  const operations = [...result.best.codes.keys()].filter((place) => result.best.codes[place] === code);
  const gap = smallestGap(problem, code, operations);
  if (gap === null || gap === 0) return gap;
  const sum = operations.reduce((total, place) => total + Math.abs(problem.values[place]?.[0] ?? 0), 0);
  return Math.min(1, gap / Math.max(1, sum, ...(problem.expenses[code] ?? []).map(Math.abs)));
}

/** An operation without amount takes the code of its neighbours where they agree: no figure depends on it. */
function beside(
  operations: readonly OperationToMap[],
  mapped: readonly OperationCode[],
  index: number,
  indexOfCode: ReadonlyMap<string, number>,
): OperationCode {
  const operation = operations[index];
  const id = operation?.id ?? "";
  const guess = (code: string, confidence: number): OperationCode => inferredCode(id, code, confidence);
  const cited = operation?.conventionCodes.filter((code) => indexOfCode.has(normaliseCode(code))) ?? [];
  if (cited.length === 1 && cited[0] !== undefined) return guess(cited[0], 0.7);
  const ofTheme = (step: number) => {
    for (
      let i = index + step;
      operations[i]?.themeRank === operation?.themeRank && operations[i];
      i += step
    ) {
      const code = mapped[i]?.code;
      if (code !== undefined && code !== null) return code;
    }
    return null;
  };
  const before = ofTheme(-1);
  const after = ofTheme(1);
  const agreed = before === null || after === null || before === after ? (before ?? after) : null;
  return agreed === null ? unmapped(id) : guess(agreed, 0.5);
}
