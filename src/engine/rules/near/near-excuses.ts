import { eurosOf } from "../../claims";
import { fold } from "../../folding";
import { forms } from "../../lexicon";
import {
  passageKey,
  type DocumentAmount,
  type DocumentPlace,
  type Rounding,
  type SetAsideReason,
} from "../../model";
import { Amount, significantDigits, zerosBehind } from "../../money";
import type { Case } from "../../linking";
import type { FiguresAround } from "./figures-around";
import type { Near } from "./near-by-chance";
import { OF_OTHER_TIMES } from "../ticking/said-elsewhere";

/** Tells what excuses a figure near another amount: what it stands beside, what it may have been, and what it rounds. */
export function excuses(
  dossier: Case,
  around: FiguresAround,
  belied: ReadonlySet<SetAsideReason>,
): (figure: DocumentAmount, near: Near) => boolean {
  const rows = rowsBeside(dossier);
  return (figure, near) => {
    const { at, amount, setAside } = figure;
    const [passage, block] = [around.passageOf(figure), around.blockOf(figure)];
    const isMeant = setAside !== null || near.of === "document";
    const isBelied = setAside !== null && belied.has(setAside);
    return (
      (isMeant && isRounding(amount, near.amount)) ||
      roundingsFor(dossier, at).some(({ unit }) => isRoundedTo(unit, amount, near.amount)) ||
      (isMeant && !isBelied && !near.isBorneOut && isRevision(amount, near, setAside)) ||
      (near.of === "line" && isOfSeveral(at.quote, amount)) ||
      // Beside the amount itself, a figure near it is another: what was granted before, or asked for.
      (setAside === null ? passage : block).some((one) => one.amount.equals(near.amount)) ||
      isMadeOfOthers(amount, rows.get(passageKey(at)) ?? passage.map((one) => one.amount)) ||
      isWithout(amount, near.amount, block)
    );
  };
}

/** « 12 des 19 titres, pour 1 860,40 € », « trois d'entre eux reçoivent 4 250 € »: what is of several is no single line's. */
const number = `(?:[0-9]{1,4}|${forms("cardinal")})`;
const several = new RegExp(
  `(?<![a-z0-9,.])(?!(?:1|${forms("oneOf")}) )${number} (?:${forms("outOfMany")} ${number}|${forms("amongThem")})(?![a-z0-9])[^€;]{0,120}$`,
);

function isOfSeveral(quote: string, amount: Amount): boolean {
  return eurosOf(quote).some(
    (one) => one.amount.equals(amount) && several.test(fold(quote.slice(0, one.start))),
  );
}

/** Of two figures of documents, each near the other alone, the first is asked about. */
export function firstOfPairs<Asked extends { readonly figure: DocumentAmount; readonly near: Near }>(
  all: readonly Asked[],
): readonly Asked[] {
  const told = new Set<string>();
  return all.filter(({ figure, near }) => {
    if (near.of === "document" && told.has(near.amount.toFixed())) return false;
    told.add(figure.amount.toFixed());
    return true;
  });
}

/** The amounts of each row of a table, and of the row above: what a running total, or a difference, is worked out from. */
function rowsBeside({ readings }: Case): ReadonlyMap<string, readonly Amount[]> {
  return new Map(
    readings.flatMap(({ amountTables }) =>
      amountTables.flatMap(({ rows }) =>
        rows.map(({ at, cells }, index) => {
          const held = [...(rows[index - 1]?.cells ?? []), ...cells];
          return [passageKey(at), held.flatMap((cell) => cell ?? [])] as const;
        }),
      ),
    ),
  );
}

/** Whether two figures beside one make it, together or one less the other: it is its own, whatever is near it. */
function isMadeOfOthers(amount: Amount, beside: readonly Amount[]): boolean {
  const held = new Set(beside.map((one) => one.toFixed()));
  return beside.some((one) => {
    const rest = amount.minus(one);
    return !one.isZero && !rest.isZero && held.has(rest.abs().toFixed()) && !one.equals(amount);
  });
}

/** Whether its paragraph says what parts it from the amount near it: « 8 000 € d'aides nouvelles ; sans elles, 111 200 € ». */
function isWithout(amount: Amount, near: Amount, beside: readonly DocumentAmount[] = []): boolean {
  const gap = amount.minus(near).abs();
  return beside.some((one) => one.amount.equals(gap));
}

/** An amount that has a sum so many times was hardly revised by it. */
const A_TRIFLE = "1000";

/** Whether a figure of another time, or of what is granted, may be what an amount was, or was brought to: a round sum parts them. */
function isRevision(figure: Amount, { amount, isGranted }: Near, setAside: SetAsideReason | null): boolean {
  const gap = figure.minus(amount).abs();
  const isRound = significantDigits(gap) === 1 && gap.times(A_TRIFLE).compare(amount.abs()) >= 0;
  return (
    isRound &&
    setAside !== null &&
    setAside !== "order-of-magnitude" &&
    (isGranted || OF_OTHER_TIMES.has(setAside))
  );
}

/** What the document of a figure rounds its amounts to. */
function roundingsFor({ readings }: Case, { file, role }: DocumentPlace): readonly Rounding[] {
  return readings
    .filter((reading) => reading.file === file)
    .flatMap(({ roundings }) => roundings.filter((one) => one.role === role));
}

/** Whether a figure is an amount rounded, or cut, to a unit. */
function isRoundedTo(unit: Amount, figure: Amount, amount: Amount): boolean {
  return figure.toCents() % unit.toCents() === 0 && figure.minus(amount).abs().compare(unit) < 0;
}

/** The cents of a thousand euros, as zeros: less is not left out of a figure that is rounded. */
const ROUNDED_ZEROS = 5;

/** Whether a figure is an amount rounded, or cut, to thousands or more: « 12,8 M€ ». */
function isRounding(figure: Amount, amount: Amount): boolean {
  const zeros = zerosBehind(figure);
  return zeros >= ROUNDED_ZEROS && isRoundedTo(Amount.fromCents(10 ** zeros), figure, amount);
}
