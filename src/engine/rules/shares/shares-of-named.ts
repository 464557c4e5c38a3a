import { namedBy } from "../../linking";
import { passageKey, retainedWorth, type ListedShare } from "../../model";
import { decimalsOf, Amount, digitsOf, isDigitSlip } from "../../money";
import { isShareOf, shareAsWritten } from "./percent";
import { calledByTitle, quantitiesOf, type Kind, type Quantity } from "../held/quantities";
import type { Broken, RuleContext } from "../rule";
import { shareTold } from "./share-told";
import { waysOfHolding, type Held } from "../held/ways-of-holding";

/** So many others of an enumeration tell what its shares are of; of two, one does where they are all of it. */
const ENOUGH = 2;

/**
 * « Le nord reçoit 38,1 % de l'enveloppe, le sud 30,0 % et le centre 31,9 % »: the one share of an enumeration that is not
 * what the annex grants to what it is beside, or holds of it in a column, where all others are that; or, « l'État finance
 * 17,3 % du coût, le FEDER 13,4 % et la Région 9,4 % », not what the column called so comes to of another, where theirs do.
 */
export function* sharesOfNamed(context: RuleContext): Generator<Broken> {
  const lists = context.dossier.readings.flatMap(({ listedShares }) => listedShares);
  // What a figure is said to be a share of is held to that figure.
  const ofFigures = new Set(context.dossier.readings.flatMap(({ partShares }) => partShares.map(keyOf)));
  if (lists.length === 0) return;
  const [[whole] = [], columns = [], ...kinds] = quantitiesOf(context);
  if (!whole) return;
  const shared = [
    { kind: columns.map(calledByTitle), ways: sharesOfColumns([whole, ...columns]) },
    ...[...kinds, ...groupsOf(context, whole)].map((kind) => ({ kind, ways: waysOfSharing(whole, kind) })),
  ];
  for (const { kind, ways } of shared) {
    if (kind.length < ENOUGH) continue;
    const named = namedBy(kind);
    for (const list of lists)
      for (const side of ["before", "behind"] as const) {
        const odd = oddAmong(membersOf(list, side, named), ways);
        if (odd && !ofFigures.has(keyOf(odd)))
          yield shareTold({ at: odd.at, value: odd.value, part: odd.part }, odd.of);
      }
  }
}

/** The lines whose rows say the same, by what they say, one kind a column. */
function groupsOf({ dossier }: Pick<RuleContext, "dossier">, whole: Quantity): readonly Kind[] {
  return dossier.groupings.map((groups) =>
    groups.map(({ name, lines }) => ({
      ...whole,
      amount: retainedWorth(lines),
      names: [name],
      lines,
      of: "operation",
    })),
  );
}

const keyOf = ({ at, value }: Pick<ListedShare, "at" | "value">): string => `${passageKey(at)} ${value}`;

interface Member extends ListedShare {
  readonly quantity: Quantity;
}

/** The shares of an enumeration that stand each beside the name of one thing, no two beside the same. */
function membersOf(
  list: readonly ListedShare[],
  side: "before" | "behind",
  named: (words: string) => Kind,
): readonly Member[] {
  const members = list.flatMap((share): readonly Member[] => {
    const [quantity, another] = named(share[side]);
    return quantity && !another ? [{ ...share, quantity }] : [];
  });
  return new Set(members.map(({ quantity }) => quantity)).size === members.length ? members : [];
}

/** What things hold in one way, and what all of them come to in it. */
interface Sharing {
  readonly held: Held<Amount>;
  readonly of: readonly Amount[];
}

function waysOfSharing(whole: Quantity, kind: Kind): readonly Sharing[] {
  return waysOfHolding([whole, ...kind]).flatMap((held) => {
    const of = held(whole);
    return of.length > 0 ? [{ held, of }] : [];
  });
}

/** What columns come to, of one of them or of what is granted. */
function sharesOfColumns(wholes: Kind): readonly Sharing[] {
  return wholes.map(({ amount: of }) => ({ held: ({ amount }) => [amount], of: [of] }));
}

function oddAmong(
  members: readonly Member[],
  ways: readonly Sharing[],
): (Member & { readonly part: Amount; readonly of: Amount }) | null {
  if (members.length < ENOUGH || areOfOneWhole(members)) return null;
  const isOf = ({ value, quantity }: Member, { held, of }: Sharing) =>
    held(quantity).some((part) => of.some((all) => isShareOf(value, part, all)));
  if (ways.some((way) => members.every((member) => isOf(member, way)))) return null;
  for (const way of ways) {
    const [odd, another] = members.filter((member) => !isOf(member, way));
    const [part] = odd && !another ? way.held(odd.quantity) : [];
    const [of] = way.of;
    if (!odd || !part || !of || ways.some((other) => isOf(odd, other))) continue;
    if (members.length > ENOUGH || isSlipOfTwo(odd, members, way)) return { ...odd, part, of };
  }
  return null;
}

/** Whether two things are all that their whole is made of, and a slip of the pen makes of the share of one what is said of it. */
function isSlipOfTwo(odd: Member, members: readonly Member[], { held, of }: Sharing): boolean {
  const parts = members.flatMap(({ quantity }) => held(quantity));
  const [whole] = of;
  const [part] = held(odd.quantity);
  if (!whole || !part || !Amount.sum(parts).equals(whole)) return false;
  return isDigitSlip(
    digitsOf(Amount.fromDecimal(odd.value)),
    digitsOf(shareAsWritten(odd.value, part, whole)),
  );
}

/** Whether shares make a hundred, each rounded as it is written: they are right of something, be it another thing. */
function areOfOneWhole(shares: readonly ListedShare[]): boolean {
  const units = shares.map(({ value }) => 10 ** -decimalsOf(value));
  const most = units.reduce((sum, unit) => sum + unit / 2, 0);
  const all = shares.reduce((sum, { value }) => sum + Number(value), 0);
  return Math.abs(all - 100) < most + 1e-6;
}
