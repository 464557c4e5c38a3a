import type { Amount } from "../money";
import { placeKey } from "../model";
import { isGuessed } from "../mapping";
import { figuresGiving, type Case } from "../linking";
import {
  agrees,
  agreesWithLines,
  operationsIn,
  type Scope,
  type Statement,
  type Verdict,
} from "../diagnosis";

/** Who states an amount beside the cell in question. */
export type Support =
  /** A source states it for the very same thing: a theme, an operation. */
  | "itself"
  /** A source states it for the same lines, or what the annex's lines amount to in a wider part that holds them. */
  | "within"
  | null;

/** The most that sources beside the annex say for a total of the annex, as its lines are read. */
export function supportOf(
  { scope, level }: Pick<Statement, "scope" | "level">,
  amount: Amount,
  dossier: Case,
  verdict: Verdict,
): Support {
  const { ledger } = verdict;
  const apart = ledger.statements.filter((one) => isApart(one, dossier));
  const same = apart.filter((one) => isSameScope(one.scope, scope) && agrees(one, amount));
  if (same.some((one) => one.level === level)) return "itself";
  if (same.length > 0) return "within";
  const isWider = ({ scope: wide }: Statement): boolean =>
    holdsAll(wide, scope) &&
    verdict.rootCauses.every((rootCause) => rootCause.kind !== "lines" || !meets(wide, rootCause.operations));
  const wider = (one: Statement): boolean => isWider(one) && agreesWithLines(one, ledger);
  if (apart.some(wider)) return "within";
  // An annex by itself: two totals that persons typed, each over all of it.
  if (dossier.readings.some(({ amounts }) => amounts.length > 0)) return null;
  const typed = ledger.statements.filter((one) => one.total !== null && one.votes && wider(one));
  return new Set(typed.map(({ voter }) => voter)).size >= 2 ? "within" : null;
}

/** Whether a source other than a cell of the annex states this amount for a part, or for nothing that could be told. */
export function isStatedElsewhere(statement: Statement, dossier: Case, { ledger }: Verdict): boolean {
  const { scope, amount, voter } = statement;
  if (amount.isZero) return false;
  const same = ledger.statements.filter(
    (one) => one.votes && one.voter !== voter && one.amount.equals(amount) && isSameScope(one.scope, scope),
  );
  if (same.length > 0) return true;
  const told = new Set(ledger.statements.map((one) => `${placeKey(one.at)} ${one.amount.toFixed()}`));
  return figuresGiving(amount, dossier.readings).some(
    ({ at, setAside }) => setAside === null && !told.has(`${placeKey(at)} ${amount.toFixed()}`),
  );
}

/** Whether a statement is an exact figure of a document, of something that is known for sure. */
function isApart({ at, votes, tolerance, level, about, scope }: Statement, { mapping }: Case): boolean {
  if (at.kind !== "document" || !votes || tolerance !== null) return false;
  if (scope.kind === "operations" && (scope.without || scope.part !== undefined)) return false;
  return level !== "code" || !isGuessed(mapping, about);
}

function isSameScope(one: Scope, other: Scope): boolean {
  return holdsAll(one, other) && holdsAll(other, one);
}

/** Whether a part holds all of another; some lines of an operation hold nothing but lines. */
export function holdsAll(wide: Scope, narrow: Scope): boolean {
  if (wide.kind === "lines")
    return (
      narrow.kind === "lines" &&
      narrow.operation === wide.operation &&
      narrow.lines.every((line) => wide.lines.includes(line))
    );
  const operations = operationsIn(narrow);
  return operations.every((id) => wide.operations.includes(id));
}

function meets(scope: Scope, operations: readonly string[]): boolean {
  const own = operationsIn(scope);
  return operations.some((id) => own.includes(id));
}
