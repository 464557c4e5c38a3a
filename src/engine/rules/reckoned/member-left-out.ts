import { announcesAll, eurosOf } from "../../claims";
import { opensWith } from "../../lexicon";
import { figuresGiving } from "../../linking";
import type { DocumentPlace, DocumentReading, Reckoning } from "../../model";
import type { Amount } from "../../money";
import type { Kind, Quantity } from "../held/quantities";

/** So many blocks past its last item, what a list is of may still go on in another form: « Le solde, 5 000 €, va à … ». */
const BEYOND = 3;

/**
 * Of a list announced by what a part of the annex comes to, whose items are all that the part holds (its operations, its
 * lines) but one: that one; null where the document gives its amount just there.
 */
export function memberLeftOut(
  one: Reckoning,
  kinds: readonly Kind[],
  readings: readonly DocumentReading[],
): Quantity | null {
  const { at, value, terms } = one;
  if (!isAllOfValue(one)) return null;
  const all = kinds.flat();
  const wholes = all.filter(
    ({ of, amount }) => (of === "whole" || of === "theme" || of === "operation") && amount.equals(value),
  );
  const left = wholes.flatMap(({ of, lines }) => {
    const held = new Set(lines);
    const isPart = (part: Quantity) => part.of !== of && part.lines.every((line) => held.has(line));
    return (["theme", "operation", "line"] as const).flatMap(
      (finer) =>
        onlyLeft(
          all.filter((part) => part.of === finer && isPart(part)),
          terms,
        ) ?? [],
    );
  });
  const [only] = left;
  return only && isNamed(only) && !isGivenNear(only.amount, at, terms.length, readings) ? only : null;
}

/** Of some members, the only one that is none of a list's items, each of which is another; null where any item is none. */
function onlyLeft(members: Kind, terms: readonly Amount[]): Quantity | null {
  if (members.length !== terms.length + 1) return null;
  const left = [...members];
  for (const term of terms) {
    const own = left.findIndex(({ amount }) => amount.equals(term));
    if (own < 0) return null;
    left.splice(own, 1);
  }
  return left[0] ?? null;
}

function isNamed({ of, at, fill }: Quantity): boolean {
  return at !== null && (of === "line" ? fill["name"] : fill["title"]) !== "";
}

/** Whether what announces a list says that the list is all of its figure. */
export function isAllOfValue({ at: { quote }, value }: Reckoning): boolean {
  const figure = eurosOf(quote).find(({ amount }) => amount.equals(value));
  return figure !== undefined && announcesAll(quote, figure);
}

/** Whether the document gives an amount in what it says around a list, that stands over or under what announces it; another article says something else. */
function isGivenNear(
  amount: Amount,
  { file, block }: DocumentPlace,
  items: number,
  readings: readonly DocumentReading[],
): boolean {
  return figuresGiving(amount, readings).some(
    ({ at }) =>
      at.file === file &&
      Math.abs(at.block - block) <= items + BEYOND &&
      !(at.block > block && opensWith(["articleHeading", "articleShort"], at.quote)),
  );
}
