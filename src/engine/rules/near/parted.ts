import { eurosOf, workedIn } from "../../claims";
import { fold } from "../../folding";
import { forms } from "../../lexicon";
import { keptFor } from "../../lists";
import type { DocumentAmount } from "../../model";
import { distinctAmounts, zerosBehind, type Amount } from "../../money";
import type { FiguresAround } from "./figures-around";
import { heldByAll } from "../held/holders";
import type { Near } from "./near-by-chance";
import type { RuleContext } from "../rule";

/** How many figures on each side of one stand about it. */
const ABOUT = 2;
/** A paragraph of more figures is a list. */
const MOST = 12;

/** What a figure would be by what stands about it: what its words say, and whatever it may be. */
export type Parted = Readonly<Record<"said" | "any", readonly Near[]>>;

export type Parting = (figure: DocumentAmount) => Parted;

/** Works that out where it is asked for, once for each figure. */
export function parting(context: Pick<RuleContext, "dossier" | "ledger">, around: FiguresAround): Parting {
  const wholes = heldByAll(context);
  return keptFor((figure: DocumentAmount) => partedIn(figure, around, wholes));
}

/**
 * What a figure would be were it how far apart two that stand about it in its paragraph are, or one and the whole, or what
 * they make together; and, where its words say that it parts two, how far apart the two nearest before it are, and the nearest
 * and the whole.
 */
function partedIn(figure: DocumentAmount, around: FiguresAround, wholes: readonly Amount[]): Parted {
  const block = around.blockOf(figure);
  const rank = block.indexOf(figure);
  // What somebody asked for is of no two others.
  if (block.length > MOST || rank < 0 || figure.setAside === "asked") return { said: [], any: [] };
  const amountsOf = (figures: readonly DocumentAmount[]) =>
    distinctAmounts(figures.map(({ amount }) => amount)).filter((one) => !one.equals(figure.amount));
  const before = amountsOf(block.slice(0, rank));
  const about = amountsOf(block.slice(Math.max(0, rank - ABOUT), rank + ABOUT + 1));
  const [one, other] = before.slice(-ABOUT).reverse();
  const [whole] = wholes;
  const sums = distinctAmounts([...about, ...wholes]);
  const any = about
    .flatMap((each) => sums.flatMap((sum) => (sum.equals(each) ? [] : [apart(each, sum), joined(each, sum)])))
    .filter(({ amount }) => !amount.isZero);
  // What is one of these already is no slip from another.
  if (any.some(({ amount }) => amount.equals(figure.amount))) return { said: [], any: [] };
  return {
    any,
    said:
      one && saysApart(figure)
        ? distinctAmounts([other, whole].flatMap((each) => each ?? []))
            .filter((each) => !each.equals(one))
            .map((each) => ({ ...apart(one, each), zeros: 0 }))
        : [],
  };
}

/** « L'augmentation est ainsi de ». */
const SAID = new RegExp(
  `(?<![a-z])${forms(["moreOrLess", "change", "gapBetween"])}(?![a-z])[^€;.%0-9]{0,30}$`,
);

/** Whether its words say that a figure parts two others. */
function saysApart({ at: { quote }, amount, setAside }: DocumentAmount): boolean {
  const own = eurosOf(quote).find((one) => one.amount.equals(amount));
  return (
    setAside === "difference" ||
    (own !== undefined && SAID.test(fold(quote.slice(0, own.start)))) ||
    workedIn(quote).some((one) => one.amount.equals(amount) && one.how === "apart")
  );
}

function apart(one: Amount, other: Amount): Near {
  return workedFrom("apart", one.minus(other).abs(), one, other);
}

function joined(one: Amount, other: Amount): Near {
  return workedFrom("joined", one.plus(other), one, other);
}

function workedFrom(of: "apart" | "joined", amount: Amount, one: Amount, other: Amount): Near {
  const zeros = Math.min(zerosBehind(one), zerosBehind(other));
  return { amount, at: null, of, fill: { one, other }, isGranted: false, zeros };
}
