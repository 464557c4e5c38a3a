import { Amount } from "../money";
import type { LineGroups } from "../reading/annex";
import { groupBy } from "../lists";
import {
  passageKey,
  worthOf,
  type DocumentAmount,
  type DocumentReading,
  type GrantLine,
  type LabelledFigure,
  type RecapitulatedTotal,
} from "../model";
import { readTotalLabel } from "../tables";
import { fold } from "../wording";
import { documentTotal } from "./document-total";
import { isSlip } from "./distance";

/** The figures that end a text, read from there backwards. */
const figuresAtEnd = /$(?<=(\s*\d[\d\s.,]*€?))/u;

/** A figure of a document beside the one group of lines that its words name. */
interface Named {
  readonly figure: DocumentAmount;
  readonly name: string;
  readonly sum: Amount;
  readonly lines: readonly GrantLine[];
}

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
  { amounts, figuresTogether }: DocumentReading,
  isTold: (figure: DocumentAmount) => boolean,
): readonly RecapitulatedTotal[] {
  const labels = new Map<string, LabelledFigure>();
  for (const { at, figures } of figuresTogether)
    for (const figure of figures) {
      const key = figureKey(at, figure.value);
      if (!labels.has(key)) labels.set(key, figure);
    }
  const open = amounts.filter(
    (figure) =>
      figure.setAside === null &&
      (figure.at.role === "deliberation" || figure.at.role === "report") &&
      !isTold(figure),
  );
  if (open.length < FEWEST) return [];
  const saying = (sideOf: (figure: LabelledFigure) => string) =>
    open.map((figure): Labelled => {
      const label = labels.get(figureKey(figure.at, figure.amount));
      const said = plain(fold((label && sideOf(label)) || figure.at.quote));
      return { figure, said: ` ${said} `, words: new Set(said.split(" ")) };
    });
  // « Nord : 7 760 € », « 7 760 € au Nord »: a document keeps to one side.
  const sides = [saying(({ before }) => before), saying(({ behind }) => behind)];
  const [best] = groupings
    .flatMap((groups) => sides.map((labelled) => borneOut(open, labelled, groups)))
    .filter((named) => named.length >= FEWEST)
    .sort((a, b) => b.length - a.length);
  return (best ?? []).map(({ figure: { at, amount }, name, lines }): RecapitulatedTotal => ({
    by: "column",
    name,
    total: documentTotal(at, amount, name),
    lines,
  }));
}

const figureKey = (at: DocumentAmount["at"], amount: Amount): string =>
  `${passageKey(at)} ${amount.toExact()}`;

/** A figure and the words beside it, as names are compared. */
interface Labelled {
  readonly figure: DocumentAmount;
  readonly said: string;
  readonly words: ReadonlySet<string>;
}

function borneOut(
  open: readonly DocumentAmount[],
  labelled: readonly Labelled[],
  groups: LineGroups,
): readonly Named[] {
  const byWord = groupBy([...groups.keys()], (key) => plain(key).split(" ")[0] ?? "");
  const sums = new Map([...groups].map(([key, { lines }]) => [key, worthOf(lines).rounded()]));
  const named = labelled.flatMap(({ figure, said, words }): readonly Named[] => {
    const near = [...words].flatMap((word) => byWord.get(word) ?? []);
    const [key = "", other] = near.filter((one) => said.includes(` ${plain(one)} `));
    const [group, sum] = [groups.get(key), sums.get(key)];
    return group && sum && other === undefined ? [{ figure, ...group, sum }] : [];
  });
  const agreeing = named.filter(({ figure, sum }) => figure.amount.equals(sum));
  const known = new Set(agreeing.map(({ name }) => name));
  const others = named.filter(({ name }) => !known.has(name));
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
  rows: readonly Named[],
  groups: LineGroups,
): readonly Named[] {
  const lines = [...groups.values()].flatMap((group) => group.lines);
  const sum = worthOf(lines).rounded();
  const blocks = new Set(rows.map(({ figure: { at } }) => at.block));
  return open.flatMap((figure): readonly Named[] => {
    const quote = figure.at.quote.trimEnd();
    const name = quote.slice(0, quote.length - (figuresAtEnd.exec(quote)?.[1] ?? "").length);
    const isTotal = blocks.has(figure.at.block) && readTotalLabel(name) !== null;
    const isIt = figure.amount.equals(sum) || isSlip(figure.amount, sum);
    return isTotal && isIt ? [{ figure, name, sum, lines }] : [];
  });
}

function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}/.]+/gu, " ").trim();
}
