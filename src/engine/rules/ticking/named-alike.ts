import { agreesWithLines, annexAmount, type Ledger, type Statement } from "../../diagnosis";
import { groupBy, keptFor } from "../../lists";
import { isMiswritten } from "../held/column-figures";

/** So many amounts whose names are known by a part alone bear out how one more was read. */
const ENOUGH = 3;

/**
 * Whether what a document gives somebody may accuse: the name is the annex's, or the annex's is a part of it (« la commune de
 * Lasserre ») as of others of the document that are named so, whose amounts are the annex's, and it is the only one that is not,
 * or the only slip of the pen among those.
 */
export function isNamedSurely(statement: Statement, ledger: Ledger): boolean {
  return statement.votes || sureOf(ledger).has(statement);
}

/** What is named by a part, and is alone in its document not to be the annex's, by rule. */
const sureOf = keptFor((ledger: Ledger): ReadonlySet<Statement> => {
  const partly = ledger.statements.filter(({ votes, at }) => !votes && at.kind === "document");
  const sure = [...groupBy(partly, keyOf).values()].flatMap((alike) => {
    const odd = alike.filter((one) => !agreesWithLines(one, ledger));
    if (alike.length - odd.length < ENOUGH) return [];
    const slips = odd.filter(({ amount, scope }) =>
      isMiswritten(amount, annexAmount(ledger, scope).rounded()),
    );
    return [odd, slips].find(({ length }) => length === 1) ?? [];
  });
  return new Set(sure);
});

const keyOf = ({ rule, at }: Statement): string => `${rule} ${at.kind === "document" ? at.file : ""}`;
