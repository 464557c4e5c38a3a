import { addTo, keptFor } from "../lists";
import type { Amount } from "../money";
import { placeKey } from "../model";
import { isGuessed } from "../mapping";
import { figuresGiving, type Case } from "../linking";
import {
  agrees,
  agreesWithLines,
  operationsIn,
  type Ledger,
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
  const over = statementsOver(ledger, scope);
  const apart = over.filter((one) => isApart(one, dossier));
  const same = apart.filter((one) => isSameScope(one.scope, scope) && agrees(one, amount));
  if (same.some((one) => one.level === level)) return "itself";
  if (same.length > 0) return "within";
  const short = operationsShort(verdict);
  const isRight = (wide: Scope): boolean => !operationsIn(wide).some((id) => short.has(id));
  const wider = (one: Statement): boolean =>
    holdsAll(one.scope, scope) && agreesWithLines(one, ledger) && isRight(one.scope);
  if (apart.some(wider)) return "within";
  // An annex by itself: two totals that persons typed, each over all of it.
  if (dossier.readings.some(({ amounts }) => amounts.length > 0)) return null;
  const typed = over.filter((one) => one.total !== null && one.votes && wider(one));
  return new Set(typed.map(({ voter }) => voter)).size >= 2 ? "within" : null;
}

/** Whether a source other than a cell of the annex states this amount for a part, or for nothing that could be told. */
export function isStatedElsewhere(statement: Statement, dossier: Case, { ledger }: Verdict): boolean {
  const { scope, amount, voter } = statement;
  if (amount.isZero) return false;
  const isSaid = statementsOver(ledger, scope).some(
    (one) => one.votes && one.voter !== voter && one.amount.equals(amount) && isSameScope(one.scope, scope),
  );
  return (
    isSaid ||
    figuresGiving(amount, dossier.readings).some(
      ({ at, setAside }) =>
        setAside === null && !figuresOf(ledger).has(`${placeKey(at)} ${amount.toFixed()}`),
    )
  );
}

/** The figures that statements are, by their places. */
const figuresOf = keptFor(
  ({ statements }: Ledger) => new Set(statements.map((one) => `${placeKey(one.at)} ${one.amount.toFixed()}`)),
);

/** The statements that may be of all that a scope is of, in their order: those of its first operation. */
function statementsOver({ statements }: Ledger, scope: Scope): readonly Statement[] {
  const [first] = operationsIn(scope);
  return first === undefined ? statements : (byOperation(statements).get(first) ?? []);
}

const byOperation = keptFor((statements: readonly Statement[]) => {
  const found = new Map<string, Statement[]>();
  for (const one of statements) for (const id of new Set(operationsIn(one.scope))) addTo(found, id, one);
  return found;
});

/** The operations whose lines may be wrong. */
const operationsShort = keptFor(
  ({ rootCauses }: Verdict) =>
    new Set(rootCauses.flatMap((rootCause) => (rootCause.kind === "lines" ? rootCause.operations : []))),
);

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
