import { Amount } from "../money";
import type { LineGroups } from "../reading/annex";
import {
  passageKey,
  worthOf,
  type DocumentAmount,
  type DocumentReading,
  type RecapitulatedTotal,
} from "../model";
import { readTotalLabel } from "../tables";
import { documentTotal } from "./document-total";
import { isSlip } from "./distance";
import { figuresNaming, sidesOf, type NamedFigure } from "./group-figures";

/** The figures that end a text, read from there backwards. */
const figuresAtEnd = /$(?<=(\s*\d[\d\s.,]*€?))/u;

/** So many figures at least tell that a document says what groups come to. */
const FEWEST = 2;

/**
 * What a document says that the lines of an account, a place or a domain come to, whatever column of the sheet says them to
 * be of it: where most of the figures beside such names are their sums. One that is not, is told where each group is named
 * once, or where a slip of the pen makes it so.
 * @param isTold what others tied: those figures say no more.
 */
export function groupTotals(
  groupings: readonly LineGroups[],
  reading: DocumentReading,
  isTold: (figure: DocumentAmount) => boolean,
): readonly RecapitulatedTotal[] {
  const sides = sidesOf(reading);
  const open = (sides[0] ?? []).flatMap(({ figure }) => (isTold(figure) ? [] : figure));
  if (open.length < FEWEST) return [];
  const [best] = groupings
    .flatMap((groups) =>
      sides.map((labelled) => {
        const named = figuresNaming(labelled, groups).filter(({ figure }) => !isTold(figure));
        return borneOut(named, open, groups, reading.amounts);
      }),
    )
    .filter((named) => named.length >= FEWEST)
    .sort((a, b) => b.length - a.length);
  return (best ?? []).map(({ figure: { at, amount }, name, lines }): RecapitulatedTotal => ({
    by: "column",
    name,
    total: documentTotal(at, amount, name),
    lines,
  }));
}

function borneOut(
  named: readonly NamedFigure[],
  open: readonly DocumentAmount[],
  groups: LineGroups,
  all: readonly DocumentAmount[],
): readonly NamedFigure[] {
  const agreeing = named.filter(({ figure, sum }) => figure.amount.equals(sum));
  const known = new Set(agreeing.map(({ name }) => name));
  const isNaming = new Set(named.map(({ figure }) => figure));
  // « Culture : 7 000 € demandés, 5 425 € proposés »: what the group comes to is said beside another figure of it.
  const isGivenBeside = ({ figure, sum }: NamedFigure) =>
    all.some(
      (one) => !isNaming.has(one) && one.amount.equals(sum) && passageKey(one.at) === passageKey(figure.at),
    );
  const others = named.filter((one) => !known.has(one.name) && !isGivenBeside(one));
  const isWhole =
    known.size + others.length === groups.size &&
    new Set(others.map(({ name }) => name)).size === others.length;
  // A line under another name makes two of them differ, but not what they come to.
  const areAll =
    isWhole && sumOf(others.map(({ figure }) => figure.amount)).equals(sumOf(others.map(({ sum }) => sum)));
  // A slip of the pen bears out the sum that it makes wrong, where every group is named.
  const slips = isWhole ? others.filter(({ figure, sum }) => isSlip(figure.amount, sum)) : [];
  if (known.size === 0 || known.size + slips.length < FEWEST) return [];
  if (agreeing.length <= others.length && !areAll && slips.length < others.length) return [];
  const told = [...agreeing, ...others.filter(({ figure, sum }) => isWhole || isSlip(figure.amount, sum))];
  return isWhole ? [...told, ...totalsOf(open, told, groups)] : told;
}

function sumOf(amounts: readonly Amount[]): Amount {
  return Amount.sum(amounts).rounded();
}

/** The totals of the tables or lists whose rows are all the groups, but for a slip of the pen. */
function totalsOf(
  open: readonly DocumentAmount[],
  rows: readonly NamedFigure[],
  groups: LineGroups,
): readonly NamedFigure[] {
  const lines = [...groups.values()].flatMap((group) => group.lines);
  const sum = worthOf(lines).rounded();
  const blocks = new Set(rows.map(({ figure: { at } }) => at.block));
  return open.flatMap((figure): readonly NamedFigure[] => {
    const quote = figure.at.quote.trimEnd();
    const name = quote.slice(0, quote.length - (figuresAtEnd.exec(quote)?.[1] ?? "").length);
    const isTotal = blocks.has(figure.at.block) && readTotalLabel(name) !== null;
    const isIt = figure.amount.equals(sum) || isSlip(figure.amount, sum);
    return isTotal && isIt ? [{ figure, name, sum, lines }] : [];
  });
}
