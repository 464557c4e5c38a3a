import type { Amount } from "../money";
import { agrees, annexAmount, type Ledger, type Statement, type TickRule } from "../diagnosis";

/** A statement that the annex's lines do not bear out. */
export interface Tick {
  readonly statement: Statement;
  /** What the annex's retained lines amount to. */
  readonly expected: Amount;
}

/** The statements of one rule that disagree with the annex's lines. */
export function* tick(ledger: Ledger, rule: TickRule): Generator<Tick> {
  for (const statement of ledger.statements) {
    if (statement.rule !== rule) continue;
    const expected = annexAmount(ledger, statement.scope);
    if (!agrees(statement, expected)) yield { statement, expected };
  }
}
