import { findingTexts } from "../../../texts";
import { titlesBeside } from "../../linking";
import { addTo, groupBy, whenAsked } from "../../lists";
import { retainedLines, type DocumentReading, type GrantLine, type NamedShare } from "../../model";
import { decimalsOf, type Amount } from "../../money";
import { stems } from "../../wording";
import { isShareOf, Percent, shareOf } from "./percent";
import type { Broken, RuleContext } from "../rule";

/** So many others of a document tell which column its shares are of. */
const ENOUGH = 2;

/**
 * The one share of those that a document gives of what a column of the annex is titled by (« 2 % du marché initial ») that is
 * none on the line that it is of, where the others are: its percentage is another, or, where its passage gives what it is
 * of, its amount.
 */
export function* columnShares({ dossier, ledger }: RuleContext): Generator<Broken> {
  if (dossier.readings.every(({ namedShares }) => namedShares.length <= ENOUGH)) return;
  const lines = [...ledger.accounts.values()].flatMap(({ operation }) => retainedLines(operation));
  const columns = whenAsked(() =>
    titlesBeside(lines).map((title) => ({ words: new Set(stems(title)), rows: rowsOf(title, lines) })),
  );
  for (const reading of dossier.readings)
    for (const [of, shares] of groupBy(reading.namedShares, (share) => share.of)) {
      const said = stems(of);
      const odd = columns().flatMap(({ words, rows }) => {
        const isNamed = said.length > 0 && said.every((word) => words.has(word));
        return (isNamed && oddAmong(shares, rows, reading)) || [];
      });
      const [only, another] = odd;
      if (only && !another) yield only;
    }
}

/** A line, and what it holds in the column that shares are of. */
interface Row {
  readonly line: GrantLine;
  readonly whole: Amount;
}

/** The lines that hold something in a column, by each amount that stands in their rows, be it a change whose sign words say. */
type Rows = ReadonlyMap<string, readonly Row[]>;

function rowsOf(title: string, lines: readonly GrantLine[]): Rows {
  const rows = new Map<string, Row[]>();
  for (const line of lines) {
    const whole = line.beside?.find(({ label }) => label === title)?.amount;
    if (!whole || whole.isZero) continue;
    const row = { line, whole };
    for (const key of new Set(heldBy(line).map(keyOf))) addTo(rows, key, row);
  }
  return rows;
}

function heldBy({ amount, beside = [] }: GrantLine): readonly Amount[] {
  return [amount, ...beside].map((one) => one.amount.rounded());
}

const keyOf = (amount: Amount): string => amount.abs().toExact();

function oddAmong(shares: readonly NamedShare[], rows: Rows, reading: DocumentReading): Broken | null {
  const rowsOver = (part: Amount) => rows.get(keyOf(part)) ?? [];
  const [odd, another] = shares.filter(
    ({ part, value }) => !rowsOver(part).some(({ whole }) => isShareOf(value, part.abs(), whole.abs())),
  );
  if (!odd || another || shares.length - 1 < ENOUGH) return null;
  const [own, other] = rowsOver(odd.part);
  return own && !other ? toldOfRate(odd, own) : own ? null : toldOfPart(odd, rows, reading);
}

function toldOfRate({ at, value, part }: NamedShare, { line, whole }: Row): Broken {
  const counted = Percent.of(shareOf(part.abs(), whole.abs()), decimalsOf(value));
  return {
    message: findingTexts["part-share"],
    fill: { place: at, said: new Percent(value), counted, part, whole },
    at,
    related: [line.amount.at],
    suspects: [],
  };
}

/** An amount that no line holds, beside what it is said to be a share of: what the one line of that is given so. */
function toldOfPart(
  { at, value, part }: NamedShare,
  rows: Rows,
  { amounts }: DocumentReading,
): Broken | null {
  const beside = amounts.filter((one) => one.at.block === at.block);
  const [own, other] = new Set(
    beside.flatMap(({ amount }) =>
      (rows.get(keyOf(amount)) ?? []).filter(({ whole }) => amount.equals(whole.rounded())),
    ),
  );
  if (!own || other) return null;
  const { line, whole } = own;
  const given = heldBy(line).filter((one) => isShareOf(value, one.abs(), whole.abs()));
  const [expected] = given;
  if (!expected || given.some((one) => !one.equals(expected))) return null;
  return {
    message: findingTexts["series-figure-line"],
    fill: { place: at, line: line.amount.at, name: line.beneficiary?.value ?? "" },
    at,
    related: [line.amount.at],
    stated: part,
    expected,
    suspects: [],
  };
}
