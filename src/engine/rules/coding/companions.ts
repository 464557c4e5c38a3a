import { groupBy } from "../../lists";
import type { CodesTogether, Sourced } from "../../model";
import { Amount } from "../../money";
import { isAccount, shapeOfCode } from "../../wording";

/** What stands beside codes: another code, or an amount. */
export type Beside = string | Amount;

/** The one code of its kind that a source puts beside something. */
export interface Only extends Sourced<string> {
  readonly beside: Beside;
  /** One text for what it stands beside and for its kind. */
  readonly key: string;
  readonly source: number;
}

/** Of more codes in one row, or more amounts, which goes with which is not said. */
const MOST = 12;
/** A smaller amount may be anybody's. */
const TELLING = Amount.fromNumber(1000);

/** The code of a kind that stands first beside a code or an amount of a source, and whether no other of its kind does. */
interface Companion extends Only {
  readonly isAlone: boolean;
}

/** Of each code and each amount of a source, the code of each kind that alone stands beside it there. */
export function onlyBeside(rows: readonly CodesTogether[], source: number): readonly Only[] {
  return companionsIn(rows, source).filter(({ isAlone }) => isAlone);
}

/** So many codes that go with several of a kind tell that others of theirs do. */
const GOING_WITH_SEVERAL = 2;

/** The same of every source, but for kinds of codes that go with several: a commune's number stands beside each operation that it has a grant of. */
export function onlyBesideAmong(sources: readonly (readonly CodesTogether[])[]): readonly Only[] {
  const all = sources.flatMap(companionsIn);
  const kindsOf = ({ beside, value }: Only) =>
    typeof beside === "string" ? `${kindOf(beside)} ${kindOf(value)}` : "";
  const several = groupBy(
    all.filter(({ isAlone, beside }) => !isAlone && typeof beside === "string"),
    kindsOf,
  );
  const goesWithOne = (one: Only) => (several.get(kindsOf(one))?.length ?? 0) < GOING_WITH_SEVERAL;
  return all.filter((one) => one.isAlone && goesWithOne(one));
}

function companionsIn(rows: readonly CodesTogether[], source: number): readonly Companion[] {
  const companions = new Map<string, Only & { isAlone: boolean }>();
  for (const { codes, figures } of rows) {
    if (codes.length > MOST || figures.length > MOST) continue;
    const telling = figures.filter((figure) => figure.compare(TELLING) >= 0);
    const kinds = codes.map(({ value }) => kindOf(value));
    for (const beside of [...codes.map(({ value }) => value), ...telling]) {
      const besideKey = keyOf(beside);
      codes.forEach((code, rank) => {
        if (typeof beside === "string" && !goTogether(code.value, beside)) return;
        const key = `${besideKey} ${kinds[rank] ?? ""}`;
        const known = companions.get(key);
        if (!known) companions.set(key, { ...code, beside, key, source, isAlone: true });
        else known.isAlone &&= known.value === code.value;
      });
    }
  }
  return [...companions.values()];
}

export function keyOf(beside: Beside): string {
  return typeof beside === "string" ? beside : `${beside.toFixed()} €`;
}

/** Codes are of one kind whose letters and signs are alike, however many digits stand between; what is an account is no number of a file. */
export function kindOf(code: string): string {
  return isAccount(code) ? "account" : shapeOfCode(code);
}

/** Whether one code may tell which other goes with it: one account goes with many credits, and with many accounts. */
function goTogether(code: string, other: string): boolean {
  return code !== other && !isAccount(code) && !isAccount(other);
}
