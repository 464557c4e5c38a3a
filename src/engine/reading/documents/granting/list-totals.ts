import {
  announcesAll,
  countedOfLines,
  countsOf,
  eurosOf,
  Folded,
  isOfSome,
  setAsideBy,
  type FoundFigure,
} from "../../../claims";
import { fold } from "../../../folding";
import { forms, matches } from "../../../lexicon";
import type { DocumentPlace, Reckoning } from "../../../model";
import { Amount } from "../../../money";
import { cellOf, isPartOfTotal, isTotalLabel } from "../../../tables";
import type { DocumentLine } from "../parts/document-lines";
import { speakerOf, type DocumentPart } from "../parts/parts";
import { passageOf, placeOf, placeOfLine, sentencesOf, type Speaker } from "../parts/passage";
import { PLAIN } from "../said/plain-reckoning";

/** So many items make a list, each of one figure; fewer under a figure that is said to be shared out among them. */
const ENOUGH = 3;
const ENOUGH_ANNOUNCED = 2;
/** A longer line is no item, and no title of some. */
const LONGEST_ITEM = 160;
const LONGEST_TITLE = 80;
/** A hundred shares of a euro. */
const HUNDRED = Amount.fromNumber(100);

/**
 * What lists come to as the lines over or under them announce: « une somme de 129 600 € selon la ventilation ci-après : »,
 * « soit un total de 89 800 euros ».
 */
export function readListTotals(part: DocumentPart, file: string): readonly Reckoning[] {
  const { kind, lines } = part;
  if (kind !== "deliberation" && kind !== "report") return [];
  const speaker = speakerOf(part, file);
  const reckoned = ({ at, value, count, isTotal }: Announced, terms: readonly Amount[]): Reckoning => {
    return { ...PLAIN, kind: "list", at, value, terms, count, isSaidWhole: isTotal };
  };
  return chainsAmong(listsAmong(lines), speaker).flatMap((chain): readonly Reckoning[] => {
    const under = announcedUnder(chain.at(-1)?.under, speaker);
    const own = chain.flatMap(({ over, items }) => {
      const told = announcedOver(over, speaker);
      if (!told) return [];
      const list = under && chain.length === 1 ? [] : [reckoned(told, amountsOf(items))];
      return [...list, ...sharesOf(told.value, items, speaker)];
    });
    const all = chain.flatMap(({ items }) => amountsOf(items));
    return under ? [...own, reckoned(under, all)] : own;
  });
}

function amountsOf(items: readonly Item[]): readonly Amount[] {
  return items.map(({ amount }) => amount);
}

const percentSaid = /^[^%]*?(?<!\d)(\d{1,2}(?:[.,]\d{1,2})?)\s?%[^%]*$/u;

/**
 * What items that say a share each are of the sum that is announced over them: « Région, 30 % : 27 600 € »; none where the
 * shares are not all of it, or more than one of them is not to the euro.
 */
function sharesOf(whole: Amount, items: readonly Item[], speaker: Speaker): readonly Reckoning[] {
  const shares = items.flatMap(({ line, amount }) => {
    const percent = percentSaid.exec(line.text)?.[1]?.replace(",", ".");
    return percent === undefined ? [] : [{ at: placeOfLine(line, speaker), value: amount, percent }];
  });
  if (shares.reduce((sum, { percent }) => sum + Number(percent), 0) !== 100) return [];
  const odd = shares.filter(
    ({ value, percent }) => whole.times(percent).minus(value.times("100")).abs().compare(HUNDRED) >= 0,
  );
  if (odd.length > 1) return [];
  return shares.map((share) => ({ ...PLAIN, ...share, kind: "share", terms: [whole], isWorkedOut: true }));
}

/** The lists of which each begins by a line that announces its amount where the one before ends: they are one in groups. */
function chainsAmong(lists: readonly List[], speaker: Speaker): readonly (readonly List[])[] {
  const chains: List[][] = [];
  for (const list of lists) {
    const chain = chains.at(-1);
    const goesOn = chain && chain.at(-1)?.under === list.over.at(-1) && announcedOver(list.over, speaker);
    if (chain && goesOn) chain.push(list);
    else chains.push([list]);
  }
  return chains;
}

interface List {
  /** The lines of the paragraph before, and the line behind. */
  readonly over: readonly DocumentLine[];
  readonly under: DocumentLine | undefined;
  readonly items: readonly Item[];
}

/** A line of a list, and its amount. */
interface Item {
  readonly line: DocumentLine;
  readonly amount: Amount;
}

/** The lines in a row that give one amount each; what only names a group of them is among them. */
function listsAmong(lines: readonly DocumentLine[]): readonly List[] {
  const lists: List[] = [];
  let from = 0;
  while (from < lines.length) {
    const items: Item[] = [];
    let to = from;
    for (; to < lines.length; to += 1) {
      const line = lines[to];
      const amount = line && itemOf(line);
      if (amount) items.push({ line, amount });
      else if (!line || items.length === 0 || !isGroup(line, lines[to + 1])) break;
    }
    const over = overOf(lines, from);
    const isList = items.length >= ENOUGH || (items.length === ENOUGH_ANNOUNCED && isSharedOut(over));
    // A table that states its total is held to it, whatever else is announced over it.
    const isTotalled = lines[to]?.cells?.some((cell) => isTotalLabel(cell)) === true;
    if (isList && !isTotalled) lists.push({ over, under: lines[to], items });
    from = isList ? to : from + 1;
  }
  return lists;
}

/** Rows of a table's titles, at the most. */
const TITLE_ROWS = 3;

/** No paragraph that announces a list is longer, in lines. */
const PARAGRAPH = 12;

/** The paragraph over a list, past the titles of its columns; none where it begins within a table. */
function overOf(lines: readonly DocumentLine[], from: number): readonly DocumentLine[] {
  const block = lines[from]?.block;
  const first = Math.max(0, from - TITLE_ROWS - 1);
  const rank = lines
    .slice(first, from)
    .findLastIndex(({ cells, block: own }) => cells === null || own !== block);
  const last = rank < 0 ? undefined : lines[first + rank];
  if (!last) return [];
  const above = lines.slice(Math.max(0, first + rank + 1 - PARAGRAPH), first + rank + 1);
  return above.slice(
    above.findLastIndex(({ cells, block: own }) => cells !== last.cells || own !== last.block) + 1,
  );
}

/** The end of a folded line that opens a list: a colon, or words that stand for it. */
const listOpening = new RegExp(`(?::|(?<![a-z])${forms(["namedBelow", "listedBelow"])}[,.]?)\\s*$`);
const opensList = (text: string): boolean => listOpening.test(fold(text));

/** Whether lines that a colon ends share their last figure out among what follows. */
function isSharedOut(over: readonly DocumentLine[]): boolean {
  if (!opensList(over.at(-1)?.text ?? "")) return false;
  const text = over.map((line) => line.text).join(" ");
  const figure = eurosOf(text).at(-1);
  return figure !== undefined && announcesAll(text, figure);
}

/** A mark and a name of an item, up to its amount. */
const opensItem = /^\s*[•▪●*–-]\s[^:;]*:\s*$/u;

function itemOf({ cells, text }: DocumentLine): Amount | null {
  if (cells) {
    const amounts = cells.flatMap((cell) => cellOf(cell).amount ?? []);
    const isTotal = cells.some((cell) => isTotalLabel(cell));
    return amounts.length === 1 && !isTotal ? (amounts[0] ?? null) : null;
  }
  const figures = eurosOf(text);
  const [figure, other] = figures;
  // « – Pont Neuf : 185 000 €, portés de 90 000 € à 275 000 € » : what goes on after its amount says more of it.
  if (figure && other) return opensItem.test(text.slice(0, figure.start)) ? figure.amount : null;
  if (!figure || opensList(text) || text.length > LONGEST_ITEM || labelsTotal(text, figure)) return null;
  // An item begins or ends on its figure.
  const isAtEnd = endsOn(text, figure);
  const isAtStart = !/\p{L}/u.test(text.slice(0, figure.start));
  return isAtEnd !== isAtStart && !announces(text, figure) ? figure.amount : null;
}

/** Whether a row, or a short line over another item, gives no figure. */
function isGroup({ cells, text }: DocumentLine, next: DocumentLine | undefined): boolean {
  if (cells) return cells.every((cell) => cellOf(cell).amount === null);
  return (
    text.length <= LONGEST_TITLE && eurosOf(text).length === 0 && next !== undefined && itemOf(next) !== null
  );
}

const sumAlone = new RegExp(`^[^a-z0-9]*${forms("resultSign")}[^a-z0-9]*$`);

/** « TOTAL : », or « Soit » alone, before the figure of a line; what goes on behind « Soit 15 000 € » says what it is of. */
function labelsTotal(text: string, figure: FoundFigure): boolean {
  const label = text.slice(0, figure.start);
  return isTotalLabel(label) || (endsOn(text, figure) && sumAlone.test(fold(label)));
}

/** « 20 600 euros (2 organismes) ; » ends on its figure: what stands in brackets counts what it is given to. */
function endsOn(text: string, { end }: FoundFigure): boolean {
  return !/\p{L}/u.test(text.slice(end).replace(/^\s*\(\d[^()]*\)/u, ""));
}

/** « soit un total de 89 800 euros » */
function announces(text: string, { start }: FoundFigure): boolean {
  return matches("total", text.slice(0, start));
}

function announcedUnder(line: DocumentLine | undefined, speaker: Speaker): Announced | null {
  const [figure, other] = line && line.cells === null ? eurosOf(line.text) : [];
  if (!line || !figure) return null;
  const isTotal = !other && labelsTotal(line.text, figure);
  return isTotal || (isPartOfTotal(line.text) && announces(line.text, figure))
    ? { at: placeOfLine(line, speaker), value: figure.amount, count: null, isTotal }
    : null;
}

/** The only figure of a sentence that a colon ends. */
function announcedOver(lines: readonly DocumentLine[], speaker: Speaker): Announced | null {
  const last = lines.at(-1);
  if (!last || last.cells !== null || !opensList(last.text)) return null;
  const passage = passageOf(lines);
  const sentence = sentencesOf(passage).at(-1);
  if (!sentence) return null;
  const { text } = sentence;
  // « 86 400 €, dont : » announces some of it.
  if (isOfSome(Folded.of(text).text.replace(listOpening, ""))) return null;
  const [figure, other] = eurosOf(text);
  if (!figure || other || setAsideBy(text, figure) !== null) return null;
  const [counted, another] = countsOf(text, countedOfLines);
  const count = counted && !another ? counted.count : null;
  return { at: placeOf(passage, sentence, speaker), value: figure.amount, count, isTotal: false };
}

interface Announced {
  readonly at: DocumentPlace;
  readonly value: Amount;
  /** How many items are announced with it; null where that goes unsaid. */
  readonly count: number | null;
  /** Whether it is labelled as the total of what stands over it. */
  readonly isTotal: boolean;
}
