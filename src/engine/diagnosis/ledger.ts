import { keptFor } from "../lists";
import { Amount } from "../money";
import { retainedAmount, retainedLines, type GrantLine, type Operation } from "../model";
import { countedInAnnex, isTakenBack, partAmounts, type Case } from "../linking";
import type { Scope } from "./scope";
import { PLAIN, type Stated, type Statement } from "./statement";
import { statedTogether } from "./stated/wholes";
import { statedByArticles, statedByReport } from "./stated/themes";
import { statedByCodes } from "./stated/codes";
import { statedByGrants, statedByNarrative } from "./stated/grants";
import { statedByPrints, statedBySections } from "./stated/prints";
import { statedByTotals } from "./stated/totals";

/** One operation as the ledger sees it. */
export interface Account {
  readonly operation: Operation;
  readonly themeRank: number;
  /** What its retained lines come to, with what stands outside the table; raw. */
  readonly computed: Amount;
}

/** Every amount of the dossier that speaks of a quantity of the annex. */
export interface Ledger {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly statements: readonly Statement[];
  /** The operations of which the narrative counts more structures than the annex (1), or fewer (-1). */
  readonly miscounted: ReadonlyMap<string, 1 | -1>;
}

/** The annex's own figure for a scope: the sum of its retained lines. Summed once a scope. */
export function annexAmount(ledger: Ledger, scope: Scope): Amount {
  return amountsOf(ledger)(scope);
}

const amountsOf = keptFor((ledger: Ledger) => keptFor((scope: Scope) => summed(ledger, scope)));

function summed(ledger: Ledger, scope: Scope): Amount {
  const ofLines = ({ operation, lines }: { operation: string; lines: readonly number[] }): Amount => {
    const own = ledger.accounts.get(operation)?.operation.lines ?? [];
    return Amount.sum(lines.map((line) => countedAmount(own[line])));
  };
  if (scope.kind === "lines") return ofLines(scope);
  const { part } = scope;
  if (part !== undefined) {
    const own = scope.operations.flatMap((id) => ledger.accounts.get(id)?.operation ?? []);
    return Amount.sum(own.flatMap((operation) => partAmounts(operation, part)));
  }
  const whole = Amount.sum(scope.operations.map((id) => ledger.accounts.get(id)?.computed ?? Amount.zero));
  return scope.without ? whole.minus(Amount.sum(scope.without.map(ofLines))) : whole;
}

/** The lines that a scope speaks of; of operations, those retained. */
export function linesOver(ledger: Ledger, scope: Scope): readonly GrantLine[] {
  if (scope.kind === "operations") return operationsOver(ledger, scope).flatMap(retainedLines);
  const own = ledger.accounts.get(scope.operation)?.operation.lines ?? [];
  return scope.lines.flatMap((line) => own[line] ?? []);
}

/** The operations that a scope speaks of, each without its lines that are left out: those that another code pays. */
export function operationsOver(
  { accounts }: Ledger,
  { operations, without = [] }: Extract<Scope, { kind: "operations" }>,
): readonly Operation[] {
  return operations.flatMap((id) => {
    const operation = accounts.get(id)?.operation;
    const others = new Set(without.flatMap((part) => (part.operation === id ? part.lines : [])));
    if (!operation || others.size === 0) return operation ?? [];
    return { ...operation, lines: operation.lines.filter((_, rank) => !others.has(rank)) };
  });
}

function countedAmount(line: Operation["lines"][number] | undefined): Amount {
  return line && line.retained.kind !== "no" ? line.amount.amount : Amount.zero;
}

/** Draws the ledger of a dossier. */
export function drawLedger(dossier: Case): Ledger {
  const accounts = new Map<string, Account>(
    dossier.operations.map(({ theme, operation }) => [
      operation.id,
      { operation, themeRank: theme.rank, computed: retainedAmount(operation) },
    ]),
  );
  const stated = [
    statedByTotals,
    statedByArticles,
    statedByReport,
    statedByGrants,
    statedByCodes,
    statedTogether,
    statedByNarrative,
    statedByPrints,
    statedBySections,
  ].flatMap((of) => [...of(dossier)]);
  const statements = stated.map((one, index): Statement => ({
    ...PLAIN,
    ...one,
    amount: signed(one, accounts, dossier),
    index,
  }));
  return { accounts, statements, miscounted: miscounted(dossier) };
}

/** What is taken back is often said without its sign: « Annulations : 8 749,50 € ». */
function signed(
  { scope, amount, total = null }: Stated,
  accounts: Ledger["accounts"],
  { operations }: Case,
): Amount {
  if (scope.kind !== "operations" || total !== null || amount.isNegative) return amount;
  const taken = Amount.sum(scope.operations.flatMap((id) => accounts.get(id)?.computed ?? [])).rounded();
  if (!taken.isNegative || !taken.plus(amount).isZero) return amount;
  const own = operations.filter(({ operation }) => scope.operations.includes(operation.id));
  const isMeant = own.every(({ theme, operation }) =>
    operation.lines.every((line) => {
      const { isZero, isNegative } = line.amount.amount;
      return isZero || (isNegative && isTakenBack(line, [theme.title, operation.title]));
    }),
  );
  return isMeant ? taken : amount;
}

/** By how much more (1) or less (-1) the narrative counts than the annex. */
function miscounted(dossier: Case): ReadonlyMap<string, 1 | -1> {
  const found = new Map<string, 1 | -1>();
  for (const { statement, operation } of dossier.narrative) {
    const { fact } = statement;
    if (!operation || fact.kind !== "count" || fact.of !== "structures") continue;
    const counts = countedInAnnex(operation, "structures");
    if (counts.length === 0) continue;
    if (counts.every((count) => count < fact.count)) found.set(operation.id, 1);
    else if (counts.every((count) => count > fact.count)) found.set(operation.id, -1);
  }
  return found;
}
