import { findingTexts } from "../../texts";
import { Amount, digitsOf, isTransposed, shiftBetween } from "../money";
import {
  placeKey,
  retainedLines,
  worthOf,
  type AmountPart,
  type AmountReading,
  type GrantLine,
  type Operation,
  type StatedTotal,
} from "../model";
import { movedBetweenSections, type Ledger, type Scope } from "../diagnosis";
import { isSlip, type Case } from "../linking";
import { defineRule, type Broken } from "./rule";
import { textsSkipped } from "./ticking/skipped-texts";

/**
 * What several columns add up to (running and capital grants, years) is the amount of the row, on lines and on totals; and a
 * total of one of these columns is the sum of what it stands below.
 */
export const annexParts = defineRule({
  meta: { id: "annex-parts", severity: "error", needs: ["annex"] },
  *check({ dossier, ledger }) {
    yield* betweenSections(dossier);
    const { annex } = dossier;
    for (const theme of annex.themes) {
      for (const operation of theme.operations) {
        yield* acrossLines(operation);
        yield* downwards(operation.statedTotal, operation.lines, [operation.id]);
        yield* acrossTotal(operation.statedTotal, [operation], ledger);
      }
      const ids = theme.operations.map(({ id }) => id);
      const lines = theme.operations.flatMap((operation) => operation.lines);
      yield* downwards(theme.statedTotal, below(theme.operations, lines), ids);
      yield* acrossTotal(theme.statedTotal, theme.operations, ledger);
    }
    const all = annex.themes.flatMap((theme) => theme.operations);
    const ids = all.map(({ id }) => id);
    const themes = annex.themes.flatMap((theme) => theme.statedTotal ?? []);
    const rows = themes.length === annex.themes.length ? themes : all.flatMap(({ lines }) => lines);
    yield* downwards(annex.grandTotal, rows, ids);
    yield* acrossTotal(annex.grandTotal, all, ledger);
  },
});

/** What the annex gives for one section and the documents for the other. */
function* betweenSections(dossier: Case): Generator<Broken> {
  for (const { from, to, lines } of movedBetweenSections(dossier)) {
    const rows = [...to.rows, ...from.rows].flatMap(({ imputation: { expense } }) => expense?.at ?? []);
    const cells = lines.flatMap(({ parts }) =>
      [to, from].flatMap(({ section }) => parts?.[section.part]?.at ?? []),
    );
    const at = (lines.length === 1 ? cells : rows)[0];
    if (!at) continue;
    yield {
      message: findingTexts["annex-parts-moved"],
      fill: { place: at, code: to.code, label: to.section.label, other: from.code },
      at,
      related: [...cells, ...rows].filter((place) => place !== at),
      stated: to.stated,
      expected: to.annex,
      scope: { kind: "operations", operations: to.operations.map(({ id }) => id), part: to.section.part },
      suspects: lines.length === 1 ? [{ at, for: 1, against: rows.length, unsure: true }] : [],
    };
  }
}

type Row = Pick<GrantLine, "parts"> & { readonly amount: AmountReading | Amount } & Partial<
    Pick<GrantLine, "retained">
  >;

/** What a row states beyond its parts; null where it has none. */
function gapAcross({ amount, parts }: Row): Amount | null {
  if (!parts) return null;
  const stated = "kind" in amount ? amount.amount : amount;
  return stated.minus(Amount.sum(parts.map((part) => part.amount))).rounded();
}

/** The totals of operations where each states its own, else their lines. */
function below(operations: readonly Operation[], lines: readonly GrantLine[]): readonly Row[] {
  const totals = operations.flatMap(({ statedTotal }) => statedTotal ?? []);
  return totals.length === operations.length && totals.every(({ parts }) => parts) ? totals : lines;
}

function* acrossLines({ id, lines }: Operation): Generator<Broken> {
  for (const [rank, { amount, parts }] of lines.entries()) {
    const scope: Scope = { kind: "lines", operation: id, lines: [rank] };
    // What a formula skips because it is text is told of the text.
    if (parts && textsSkipped(amount, parts).length === 0) yield* across(amount, parts, scope, []);
  }
}

function* acrossTotal(
  total: StatedTotal | null,
  operations: readonly Operation[],
  ledger: Ledger,
): Generator<Broken> {
  if (!total?.parts) return;
  const own = ledger.statements.flatMap((one) => (one.total === total ? [one.index] : []));
  const scope: Scope = { kind: "operations", operations: operations.map(({ id }) => id) };
  const lines = worthOf(operations.flatMap(retainedLines));
  const holds = total.amount.rounded().equals(lines.rounded());
  // What each column comes to is right: the line whose parts differ from its amount is told by itself.
  if (holds && operations.flatMap(retainedLines).some(isDivided)) return;
  for (const broken of across(total, total.parts, scope, own))
    yield holds ? byItsParts(broken, total.parts) : broken;
}

function isDivided({ parts }: GrantLine): boolean {
  return parts !== undefined;
}

/** The same gap, where the lines bear the total out: its parts are what is wrong. */
function byItsParts(broken: Broken, parts: readonly AmountPart[]): Broken {
  const [first] = parts;
  if (!first || !broken.stated || !broken.expected) return broken;
  return {
    ...broken,
    message: findingTexts["parts-total"],
    at: first.at,
    related: parts.map(({ at }) => at).filter((at) => at !== first.at),
    fill: { place: first.at, count: parts.length },
    stated: broken.expected,
    expected: broken.stated,
    relies: [],
    suspects: [],
  };
}

function* across(
  amount: GrantLine["amount"],
  parts: readonly AmountPart[],
  scope: Scope,
  relies: readonly number[],
): Generator<Broken> {
  // Where no column sums them, the amount is their sum.
  if (amount.kind !== "amount" || parts.some(({ at }) => placeKey(at) === placeKey(amount.at))) return;
  const expected = Amount.sum(parts.map((part) => part.amount));
  if (amount.amount.rounded().equals(expected.rounded())) return;
  const gap = amount.amount.minus(expected);
  const [moved, other] = parts.filter((part) => hasDigitsMoved(part.amount, part.amount.plus(gap)));
  const suspect = moved && !other && !isSlip(amount.amount, expected) ? moved.at : amount.at;
  yield {
    message: findingTexts["annex-parts"],
    fill: { place: amount.at, count: parts.length },
    at: amount.at,
    related: parts.map(({ at }) => at),
    stated: amount.amount,
    expected,
    scope,
    relies,
    parts: parts.map(({ at, amount: value }) => ({ at, value })),
    suspects: [{ at: suspect, for: 1, against: parts.length }],
  };
}

/** Whether two digits that changed places, or a comma, make one amount of the other: a digit changed at will fits too much. */
function hasDigitsMoved(one: Amount, other: Amount): boolean {
  return shiftBetween(one, other) !== undefined || isTransposed(digitsOf(one), digitsOf(other));
}

/** Whether a total that stands in one of the columns alone is what all of them come to: « TOTAL GÉNÉRAL » under the total of each. */
function isOfAllColumns({ amount, parts = [] }: StatedTotal, rows: readonly Row[]): boolean {
  const stated = parts.filter(({ kind }) => kind !== "none");
  const all = rows.flatMap((row) => (row.retained?.kind === "no" ? [] : (row.parts ?? [])));
  return stated.length === 1 && parts.length > 1 && Amount.sum(all.map((part) => part.amount)).equals(amount);
}

/** Only columns whose rows all state theirs: an unreadable part is told by itself. */
function* downwards(
  total: StatedTotal | null,
  rows: readonly Row[],
  operations: readonly string[],
): Generator<Broken> {
  if (total && isOfAllColumns(total, rows)) return;
  for (const [rank, part] of (total?.parts ?? []).entries()) {
    const own = rows
      .filter(({ retained }) => retained?.kind !== "no")
      .flatMap(({ parts }) => parts?.[rank] ?? []);
    if (part.kind !== "amount" || own.length === 0 || own.some(({ kind }) => kind === "unreadable")) continue;
    const expected = Amount.sum(own.map(({ amount }) => amount));
    const gap = part.amount.minus(expected).rounded();
    // A line that is as far from its parts is told by itself: the total holds what it should be.
    if (gap.isZero || rows.some((row) => gapAcross(row)?.equals(gap))) continue;
    yield {
      message: findingTexts["annex-parts-column"],
      fill: { place: part.at, label: part.label },
      at: part.at,
      related: own.map(({ at }) => at),
      stated: part.amount,
      expected,
      scope: { kind: "operations", operations },
      parts: own.map(({ at, amount: value }) => ({ at, value })),
      suspects: [{ at: part.at, for: 1, against: own.length }],
    };
  }
}
