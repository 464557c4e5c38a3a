import { findingTexts } from "../../texts";
import { titlesBeside } from "../linking";
import { groupBy } from "../lists";
import { retainedLines, type DocumentReading, type GrantLine, type NamedShare } from "../model";
import type { Amount } from "../money";
import { stems } from "../wording";
import { decimalsOf, isShareOf, Percent, shareOf } from "./percent";
import type { Broken, RuleContext } from "./rule";

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
  for (const reading of dossier.readings)
    for (const shares of groupBy(reading.namedShares, ({ of }) => of).values()) {
      const odd = titlesNamed(shares[0]?.of ?? "", lines).flatMap(
        (title) => oddAmong(shares, title, lines, reading) ?? [],
      );
      const [only, another] = odd;
      if (only && !another) yield only;
    }
}

/** The titles that say what a share is of, in full. */
function titlesNamed(of: string, lines: readonly GrantLine[]): readonly string[] {
  const said = stems(of);
  return titlesBeside(lines).filter((title) => {
    const own = new Set(stems(title));
    return said.length > 0 && said.every((word) => own.has(word));
  });
}

function oddAmong(
  shares: readonly NamedShare[],
  title: string,
  lines: readonly GrantLine[],
  reading: DocumentReading,
): Broken | null {
  const rows = lines.flatMap((line): readonly Row[] => {
    const whole = line.beside?.find(({ label }) => label === title)?.amount;
    return whole && !whole.isZero ? [{ line, whole }] : [];
  });
  const [odd, another] = shares.filter((share) => !rows.some((row) => holds(row, share)));
  if (!odd || another || shares.length - 1 < ENOUGH) return null;
  const [own, other] = rows.filter(({ line }) => heldBy(line).some((one) => isSame(one, odd.part)));
  return own && !other ? toldOfRate(odd, own) : own ? null : toldOfPart(odd, rows, reading);
}

/** A line, and what it holds in the column that shares are of. */
interface Row {
  readonly line: GrantLine;
  readonly whole: Amount;
}

function holds({ line, whole }: Row, { part, value }: NamedShare): boolean {
  return heldBy(line).some((one) => isSame(one, part)) && isShareOf(value, part.abs(), whole.abs());
}

function heldBy({ amount, beside = [] }: GrantLine): readonly Amount[] {
  return [amount, ...beside].map((one) => one.amount.rounded());
}

/** Whether two amounts are the same, be it a change whose sign its words say. */
function isSame(one: Amount, other: Amount): boolean {
  return one.abs().equals(other.abs());
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
  rows: readonly Row[],
  { amounts }: DocumentReading,
): Broken | null {
  const beside = amounts.filter((one) => one.at.block === at.block);
  const [own, other] = rows.filter(({ whole }) =>
    beside.some(({ amount }) => amount.equals(whole.rounded())),
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
