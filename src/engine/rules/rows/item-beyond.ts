import { figuresGiving, type Case, type TiedGrant } from "../../linking";
import { groupBy, keptFor } from "../../lists";
import type { DocumentAmount, DocumentReading, GrantLine } from "../../model";
import { Amount } from "../../money";
import { fold } from "../../wording";

/** The one grant of a document that lines of the annex do not give, all its others being theirs. */
export interface ItemBeyond {
  /** Where it stands, or else what all come to. */
  readonly at: DocumentAmount["at"];
  readonly amount: Amount;
  /** What the document says that all come to. */
  readonly sum: Amount;
}

/**
 * The lists of a document that come to their stated total and whose items are the amounts of these lines, each as often, and
 * one more.
 */
export function itemsBeyond(reading: DocumentReading, lines: readonly GrantLine[]): readonly ItemBeyond[] {
  return (listsOf(reading).get(lines.length + 1) ?? []).flatMap(({ list, terms }): readonly ItemBeyond[] => {
    const amount = theOneMore(terms, lines);
    if (!amount) return [];
    const figures = figuresGiving(amount, [reading]).filter(({ setAside }) => setAside === null);
    const item = figures.find(({ at }) => !namesAny(at.quote, lines)) ?? figures[0];
    return [{ at: item?.at ?? list.at, amount, sum: list.value }];
  });
}

/** The lists of a document that come to their stated total, by how many items they have: who asked in vain is given nothing, and is none. */
const listsOf = keptFor(({ reckonings }: DocumentReading) =>
  groupBy(
    reckonings.flatMap((list) => {
      const terms = list.kind === "list" ? list.terms.filter(({ isZero }) => !isZero) : [];
      return terms.length > 0 && Amount.sum(terms).equals(list.value) ? [{ list, terms }] : [];
    }),
    ({ terms }) => terms.length,
  ),
);

/** The same among all whom a document names one below another: it gives each line its amount, and states somewhere what they come to with one more. */
export function grantBeyond(
  { grants }: Case,
  reading: DocumentReading,
  lines: readonly GrantLine[],
): ItemBeyond | null {
  const own = grants.filter(({ file, byOrder, grant }) => file === reading.file && !byOrder && grant.name);
  const lineOf = own.map(lineGiven);
  const given = lineOf.flatMap((line) => line ?? []);
  const [first, last] = [lineOf.findIndex(Boolean), lineOf.findLastIndex(Boolean)];
  const open = own.filter(
    ({ theme, operation }, rank) => !(theme ?? operation) && rank > first && rank < last,
  );
  const known = new Set(given);
  // A name that might be of two lines is tied to none: its amount tells.
  const amount = theOneMore(
    open.map(({ grant }) => grant.amount.rounded()),
    lines.filter((line) => !known.has(line)),
  );
  const sum = amount?.plus(Amount.sum(lines.map((line) => line.amount.amount))).rounded();
  const more = open.find(({ grant }) => amount?.equals(grant.amount));
  const isWhole = open.length === lines.length - known.size + 1;
  if (!amount || !sum || !more || !isWhole || figuresGiving(sum, [reading]).length === 0) return null;
  return { at: more.grant.at, amount, sum };
}

/** The line that a grant is tied to, where it is its amount. */
function lineGiven({ grant, operation, lines }: TiedGrant): GrantLine | undefined {
  const [line, another] = (lines ?? []).map((rank) => operation?.lines[rank]);
  return line && !another && line.amount.amount.equals(grant.amount) ? line : undefined;
}

/** The amount that is left of terms once those of the lines are taken away; null where these are not among them. */
function theOneMore(terms: readonly Amount[], lines: readonly GrantLine[]): Amount | null {
  const given = groupBy(lines, ({ amount }) => amount.amount.rounded().units);
  const left = [...groupBy(terms, ({ units }) => units)].flatMap(([units, own]) =>
    own.slice(given.get(units)?.length ?? 0),
  );
  const [only, another] = left;
  return only && !another ? only : null;
}

function namesAny(quote: string, lines: readonly GrantLine[]): boolean {
  const said = fold(quote);
  return lines.some(({ beneficiary }) => beneficiary && said.includes(fold(beneficiary.value)));
}
