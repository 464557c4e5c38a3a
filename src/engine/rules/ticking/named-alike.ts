import { agreesWithLines, type Ledger, type Statement } from "../../diagnosis";
import { groupBy, keptFor } from "../../lists";

/** So many amounts whose names are known by a part alone bear out how one more was read. */
const ENOUGH = 3;

/**
 * Whether what a document gives somebody may accuse: the name is the annex's, or the annex's is a part of it (« la commune de
 * Lasserre ») as of all others of the document that are named so, whose amounts are the annex's.
 */
export function isNamedSurely(statement: Statement, ledger: Ledger): boolean {
  return statement.votes || sureOf(ledger).has(keyOf(statement));
}

/** The rules and the documents of which what is named by a part is the annex's, but for one. */
const sureOf = keptFor((ledger: Ledger): ReadonlySet<string> => {
  const partly = ledger.statements.filter(({ votes, at }) => !votes && at.kind === "document");
  const sure = [...groupBy(partly, keyOf)].filter(([, alike]) => {
    const agreeing = alike.filter((one) => agreesWithLines(one, ledger)).length;
    return agreeing >= ENOUGH && alike.length - agreeing === 1;
  });
  return new Set(sure.map(([key]) => key));
});

const keyOf = ({ rule, at }: Statement): string => `${rule} ${at.kind === "document" ? at.file : ""}`;
