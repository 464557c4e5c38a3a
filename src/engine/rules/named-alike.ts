import { agreesWithLines, type Ledger, type Statement } from "../diagnosis";

/** So many amounts whose names are known by a part alone bear out how one more was read. */
const ENOUGH = 3;

/**
 * Whether what a document gives somebody may accuse: the name is the annex's, or the annex's is a part of it (« la commune de
 * Lasserre ») as of all others of the document that are named so, whose amounts are the annex's.
 */
export function isNamedSurely(statement: Statement, ledger: Ledger): boolean {
  if (statement.votes) return true;
  const isAlike = ({ rule, at, votes }: Statement) =>
    rule === statement.rule &&
    !votes &&
    at.kind === "document" &&
    statement.at.kind === "document" &&
    at.file === statement.at.file;
  const alike = ledger.statements.filter(isAlike);
  const agreeing = alike.filter((one) => agreesWithLines(one, ledger));
  return agreeing.length >= ENOUGH && alike.length - agreeing.length === 1;
}
