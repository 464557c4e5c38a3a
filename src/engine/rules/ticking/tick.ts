import type { Amount } from "../../money";
import { agrees, annexAmount, type Ledger, type Statement, type TickRule } from "../../diagnosis";
import type { Broken } from "../rule";

/** A statement that the annex's lines do not bear out. */
export interface Tick {
  readonly statement: Statement;
  /** What the annex's retained lines amount to. */
  readonly expected: Amount;
}

/** What a statement breaks that should be another amount. */
export function brokenBy(statement: Statement, expected: Amount): Omit<Broken, "message"> {
  const { at, amount: stated, scope } = statement;
  return { at, stated, expected, statement, scope };
}

/** The statements of one rule that disagree with the annex's lines. */
export function* tick(ledger: Ledger, rule: TickRule): Generator<Tick> {
  for (const statement of ledger.statements) {
    if (statement.rule !== rule) continue;
    const expected = annexAmount(ledger, statement.scope);
    if (!agrees(statement, expected)) yield { statement, expected };
  }
}
