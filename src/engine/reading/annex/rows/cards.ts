import { textOf, type Grid, type SheetCell } from "../../../grid";
import { groupBy } from "../../../lists";
import { matches } from "../../../lexicon";
import type { StatedTotal } from "../../../model";
import { readTotalLabel } from "../../../tables";
import { findCodesOfAnyShape, findImputations, fold, parseBudgetImputation } from "../../../wording";
import { amountOfCell } from "../cells/amount-cell";
import type { HeadingEvent } from "./events";
import type { Header } from "../columns/header";
import { readHeading } from "../cells/heading-text";
import type { ReaderState } from "./reader-state";

/** What a card says of the lines under it, top down: « Action | 1.2 Mobilité », « Montant total | 52 980 ». */
export type Card = readonly CardRow[];

interface CardRow {
  readonly row: number;
  /** What stands ahead of an amount's label: « Fiche action 2 | Montant attribué | 79 100 ». */
  readonly title?: SheetCell;
  readonly label: SheetCell;
  readonly value: SheetCell;
}

/** A single row of a label is a heading in two cells. */
const FEWEST_ROWS = 2;

/** The cards of a sheet: over several of its headers, rows of a label and of what it is, the same labels each time, one of which says that it names a group. */
export function cardsOver(grid: Grid, headers: readonly Header[]): readonly Card[] {
  const titles = new Set(headers.flatMap(({ rows }) => rows));
  const over = (labels: ReadonlySet<string>) => (header: Header) => cardOver(grid, header, titles, labels);
  const labels = new Set(headers.map(over(new Set())).flatMap((card) => card.map(keyOf)));
  const cards = headers.map(over(labels));
  const alike = groupBy(cards, (card) => card.map(keyOf).join("\n"));
  return [...alike.values()].flatMap((own) => {
    const [card = []] = own;
    return own.length > 1 && card.length >= FEWEST_ROWS && card.some(namesGroup) ? own : [];
  });
}

function keyOf({ label }: Pick<CardRow, "label">): string {
  return fold(textOf(label));
}

/** More blank rows than these part a card from what stands above it. */
const MOST_BLANK = 3;

/** The rows of two cells, of twice two, or of an amount's label and its title, over a header and under the one before; over a blank row among them, those of known labels. */
function cardOver(
  grid: Grid,
  { rows: [header = 0] }: Header,
  titles: ReadonlySet<number>,
  labels: ReadonlySet<string>,
): Card {
  const card: CardRow[] = [];
  let below = header;
  for (let row = header - 1; !titles.has(row) && below - row <= MOST_BLANK + 1; row--) {
    const [label, value, label2, value2, other] = grid.filled(row);
    if (!label) continue;
    if (!value || other || label.value.kind !== "text") return card;
    const titled = label2 && !value2 && isLabel(value) && saysMoney(value);
    if (label2 && !titled && (!value2 || !isLabel(label2))) return card;
    const [first, second]: readonly CardRow[] = titled
      ? [{ row, title: label, label: value, value: label2 }]
      : [{ row, label, value }, ...(label2 && value2 ? [{ row, label: label2, value: value2 }] : [])];
    if (!first || (row < below - 1 && card.length > 0 && !labels.has(keyOf(first)))) return card;
    card.unshift(first, ...(second ? [second] : []));
    below = row;
  }
  return card;
}

function isLabel(cell: SheetCell): boolean {
  return cell.value.kind === "text" && !/\d/.test(cell.value.value);
}

function saysMoney(label: SheetCell): boolean {
  return matches("money", textOf(label)) && !matches("count", textOf(label));
}

/** Whether a row of a card names a group, or is what names one: « Intitulé | Tiers-lieux ». */
function namesGroup(each: CardRow): boolean {
  return levelOf(each) !== null || isTitle(each);
}

function isTitle({ label }: CardRow): boolean {
  return matches("label", textOf(label));
}

/** The level of the group that a row of a card names; null where it says something else of it. */
function levelOf({ label, value }: CardRow): "theme" | "operation" | null {
  return readHeading(`${textOf(label).trim()} : ${textOf(value).trim()}`).claims;
}

/** Reads a card as the headings of what it names, the last of which comes to its total and is paid as it says. */
export function readCard(above: ReaderState, card: Card): void {
  const named = namedBy(card);
  const amounts = card.filter(({ value }) => value.value.kind === "number" || amountOfCell(value) !== null);
  const total =
    amounts.find(({ label }) => readTotalLabel(textOf(label))) ??
    amounts.find(({ label }) => saysMoney(label));
  const rest = card
    .filter((each) => each !== total && !named.includes(each))
    .map(({ row, label, value }) => ({
      label,
      value,
      at: above.table.place(row, value.column),
      codes: codesIn(textOf(value)),
    }));
  const codes = rest.flatMap(({ at, codes: own }) => own.map((value) => ({ value, at })));
  const [code, another] = codes;
  for (const each of named) {
    const isLast = each === named.at(-1);
    above.addHeading({
      ...headingOf(above, each),
      total: isLast && total ? totalOf(above, total) : null,
      code: isLast && code && !another ? code : null,
    });
  }
  for (const { label, value, at, codes: own } of rest)
    if (own.length === 0) above.addUnread(at, `${textOf(label)} ${textOf(value)}`);
}

/** The rows that name the groups of a card, the theme's first; where none says that it is an operation's, its title is. */
function namedBy(card: Card): readonly CardRow[] {
  const [themes, operations] = (["theme", "operation"] as const).map((level) =>
    card.filter((each) => levelOf(each) === level),
  );
  const title = card.find(isTitle);
  return [...(themes ?? []), ...(operations?.[0] || !title ? (operations ?? []) : [title])];
}

/** What pays a card's group: a code, or its account and function. */
function codesIn(text: string): readonly string[] {
  const codes = findCodesOfAnyShape(text).map(({ code }) => code);
  if (codes.length > 0) return codes;
  return [parseBudgetImputation(text) ?? findImputations(text).map(({ code }) => code)].flat();
}

function headingOf(above: ReaderState, { row, value, label }: CardRow): HeadingEvent {
  const claims = levelOf({ row, value, label }) ?? "operation";
  const at = above.table.place(row, value.column);
  const look = `/card ${claims}/`;
  return { kind: "heading", text: textOf(value).trim(), at, claims, look, total: null, code: null };
}

function totalOf(above: ReaderState, { row, value, label }: CardRow): StatedTotal {
  return { ...above.table.amountIn(row, value.column), label: textOf(label).trim() };
}
