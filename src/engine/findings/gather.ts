import { annexAmount, type Ledger } from "../diagnosis";
import { addTo } from "../lists";
import { passageKey, placeKey } from "../model";
import { sameCodeMisspelled, type RuleId, type Violation } from "../rules";
import type { Cause } from "./attribute";
import { oddCellOf, oddCellsAsked } from "./odd-cell";

/** Rules about a row's bounds: they follow from a wrong figure of the row, and from one another. */
const BOUNDS: readonly RuleId[] = [
  "imputation-exceeds-ae",
  "available-exceeds-ae",
  "report-exceeds-available",
];

interface Gathered {
  readonly rank: number;
  readonly told: Violation;
  readonly consequences: Violation[];
}

/**
 * Violations without a root cause, those of one row's bounds or of one figure taken together: each joins the first cause that
 * offers what it asks for. Both are keys, so that many violations are gathered in one pass.
 */
export function gather(violations: readonly Violation[], ledger: Ledger): readonly Cause[] {
  const causes: Gathered[] = [];
  const offered = new Map<string, Gathered[]>();
  const oddCells = new Set(violations.flatMap(oddCellOf));
  const followed = (violation: Violation): readonly string[] =>
    oddCells.size > 0 ? oddCellsAsked(violation).filter((key) => oddCells.has(key)) : [];
  const isLast = (violation: Violation): boolean =>
    BOUNDS.includes(violation.rule) ||
    violation.rule === "operation-unmapped" ||
    followed(violation).length > 0;
  for (const violation of [...violations].sort((a, b) => Number(isLast(a)) - Number(isLast(b)))) {
    const hosts = [...asked(violation, ledger), ...followed(violation)]
      .flatMap((key) => offered.get(key) ?? [])
      .filter((cause) => violation.rule !== "annex-parts" || carriesOn(cause, violation));
    const [host] = hosts.sort((a, b) => a.rank - b.rank);
    const cause = host ?? { rank: causes.length, told: violation, consequences: [] };
    for (const key of [
      ...spreads(violation),
      ...(host ? [] : [...starts(violation), ...oddCellOf(violation)]),
    ]) {
      if (offered.get(key)?.at(-1) !== cause) addTo(offered, key, cause);
    }
    if (host) host.consequences.push(violation);
    else causes.push(cause);
  }
  return causes.map(({ told, consequences }) => ({ rootCause: null, told, consequences }));
}

/** What a violation may follow from. */
function asked(violation: Violation, ledger: Ledger): readonly string[] {
  const { rule, fill, scope, related } = violation;
  if (BOUNDS.includes(rule)) return [`row ${fill["code"]}`];
  switch (rule) {
    // Expenses fall short of the annex by just what an operation comes to that no code pays.
    case "operation-unmapped":
      return scope ? [`short of ${annexAmount(ledger, scope).toExact()}`] : [];
    // An error spreads from one cell to others.
    case "amount-unreadable":
      return related.map((at) => `cell ${placeKey(at)}`);
    // A code misspelled in a table is misspelled in a convention too.
    case "convention-imputation":
      return sameCodeMisspelled(String(fill["said"]), String(fill["code"])) ? [`code ${fill["code"]}`] : [];
    case "imputation-code":
      return [];
    // What a rule says of a row's figures is not said again of their sum.
    case "table-law":
    case "part-share":
      return [rowKey(violation)];
    case "envelope-left":
      return [rowKey(violation), ...reckonedFigure(violation)];
    case "reckoning":
    case "convention-amount":
      return [...reckonedFigure(violation), ...gapThere(violation)];
    case "parts-total":
      return gapThere(violation);
    // A part that its row's total tells is the cell that another relation of the row tells.
    case "annex-row":
      return [`suspected ${placeKey(violation.at)}`];
    default:
      return spreads(violation);
  }
}

/** What follows from a violation only where it is the one that is told. */
function starts(violation: Violation): readonly string[] {
  const { rule, fill, stated, expected } = violation;
  if (rule === "report-imputation" || rule === "report-balance" || BOUNDS.includes(rule))
    return [`row ${fill["code"]}`, rowKey(violation)];
  if (rule === "parts-total" || rule === "recapitulation") return [rowKey(violation), ...gapThere(violation)];
  if (rule === "annex-parts") return (violation.suspects ?? []).map(({ at }) => `suspected ${placeKey(at)}`);
  if (RECKONED.includes(rule)) return [...reckonedFigure(violation), ...gapThere(violation)];
  return rule === "imputation-sum" && stated && expected
    ? [`short of ${expected.minus(stated).toExact()}`]
    : [];
}

/** Rules that work out one figure of a document, each in its way. */
const RECKONED: readonly RuleId[] = ["envelope-left", "reckoning", "convention-amount"];

/** The figure of a document that a rule works out. */
function reckonedFigure({ rule, at, stated }: Violation): readonly string[] {
  return RECKONED.includes(rule) && at.kind === "document" && stated
    ? [`reckoned ${at.file} ${stated.toExact()}`]
    : [];
}

/** A gap in a passage: what a paragraph reckons and what its parts make may both show it. */
function gapThere(violation: Violation): readonly string[] {
  const { stated, expected } = violation;
  return stated && expected ? [`${rowKey(violation)} ${stated.minus(expected).abs().toExact()}`] : [];
}

/** The row of a document, or the cell, where a violation stands. */
function rowKey({ at }: Violation): string {
  return at.kind === "document" ? `figures ${passageKey(at)}` : `figures ${placeKey(at)}`;
}

/** What follows from a violation, told or not. */
function spreads(violation: Violation): readonly string[] {
  const { rule, fill, at, stated, expected } = violation;
  switch (rule) {
    case "amount-unreadable":
      return [`cell ${placeKey(at)}`];
    case "imputation-code":
      return [`code ${fill["code"]}`];
    case "annex-parts":
      return stated && expected ? [`gap ${stated.minus(expected).abs().toExact()}`] : [];
    default: {
      const things = countedIn(violation);
      return things === null ? [] : [`count ${things} ${fill["theme"]} ${fill["operation"]} ${fill["said"]}`];
    }
  }
}

/** What a count that documents repeat from one another counts: the same wrong one, said again elsewhere, is one fault. */
function countedIn({ rule, message }: Violation): string | null {
  switch (rule) {
    case "article-operation-count":
    case "report-operation-count":
      return "operations";
    case "recipient-count":
      return "recipients";
    case "narrative-count":
      return message.fr;
    default:
      return null;
  }
}

/** Whether a part that is wrong in its column shows across, on its row and on those of the totals above. */
function carriesOn({ told, consequences }: Gathered, violation: Violation): boolean {
  const within = new Set(operationsOf(violation));
  return [told, ...consequences].some((cause) => {
    const own = cause.rule === "annex-parts" && sameGap(cause, violation) ? operationsOf(cause) : [];
    return own.length > 0 && own.every((id) => within.has(id));
  });
}

function operationsOf({ scope }: Violation): readonly string[] {
  return scope?.kind === "operations" ? scope.operations : [];
}

function sameGap(one: Violation, other: Violation): boolean {
  const [gap, again] = [one, other].map(({ stated, expected }) =>
    stated && expected ? stated.minus(expected).abs() : null,
  );
  return gap && again ? gap.equals(again) : false;
}
