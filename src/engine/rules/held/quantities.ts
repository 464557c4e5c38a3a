import {
  isRetained,
  retainedAmount,
  type GrantLine,
  type Operation,
  type Place,
  type StatedTotal,
} from "../../model";
import { Amount } from "../../money";
import type { Ledger, Scope } from "../../diagnosis";
import { columnsOver, type Case } from "../../linking";
import { keptFor } from "../../lists";
import { calledBy } from "../../wording";
import type { Fill, RuleContext } from "../rule";

/** An amount that the annex states or adds up, and what it is of. */
export interface Quantity {
  readonly amount: Amount;
  /** What a sentence may call it by. */
  readonly names: readonly string[];
  readonly at: Place | null;
  /** The lines that it adds up. */
  readonly lines: readonly GrantLine[];
  /** The same lines, by their operations. */
  readonly scope: Scope;
  /** What its own total says, right or wrong; absent where it has none. */
  readonly stated?: Amount | null;
  readonly of: "whole" | "column" | "theme" | "operation" | "line" | "raised" | "lowered";
  /** What says which one it is. */
  readonly fill: Fill;
  /** The number that a text may call a theme by. */
  readonly number?: number;
}

/** The quantities of one kind. */
export type Kind = readonly Quantity[];

/**
 * What the annex states, the fewest of a kind first: the whole, its columns, the themes, the operations, the lines; then what
 * its amounts above nothing come to where others are below, and those. Drawn once for the rules that ask.
 */
export function quantitiesOf({ dossier, ledger }: Pick<RuleContext, "dossier" | "ledger">): readonly Kind[] {
  return drawnFor(dossier)(ledger);
}

/** A quantity that a text may call by the title of its column, where it is what one comes to. */
export function calledByTitle(one: Quantity): Quantity {
  return one.of === "column" ? { ...one, names: [String(one.fill["label"])] } : one;
}

/** The first of its names that is written. */
export function nameOf({ names }: Pick<Quantity, "names">): string {
  return names.find((one) => one !== "") ?? "";
}

/** Every amount of theirs, as it is written: "5500.00". */
export const amountsHeld = keptFor(
  (kinds: readonly Kind[]): ReadonlySet<string> =>
    new Set(kinds.flat().map(({ amount }) => amount.toFixed())),
);

const drawnFor = keptFor((dossier: Case) => keptFor((ledger: Ledger) => drawn(dossier, ledger)));

function drawn(dossier: Case, ledger: Ledger): readonly Kind[] {
  const { annex } = dossier;
  const sumOf = (operations: readonly Operation[]) => Amount.sum(operations.map(retainedAmount)).rounded();
  const all = dossier.operations.map(({ operation }) => operation);
  const lines = [...ledger.accounts.values()].flatMap(({ operation }) => operation.lines);
  const scopeOf = (operations: readonly Operation[]): Scope => ({
    kind: "operations",
    operations: operations.map(({ id }) => id),
  });
  const whole: Quantity = {
    amount: sumOf(all),
    names: [],
    at: annex.grandTotal?.at ?? null,
    lines,
    scope: scopeOf(all),
    of: "whole",
    fill: {},
  };
  const columns = columnsOver(lines).flatMap(({ label, total }): readonly Quantity[] =>
    total
      ? [
          {
            amount: total.amount,
            names: [],
            at: null,
            lines,
            scope: scopeOf(all),
            of: "column",
            fill: { label },
          },
        ]
      : [],
  );
  const namesOf = calledBy(annex.themes.map(({ title }) => title));
  const themes = annex.themes.map(({ rank, number, title, operations, statedTotal }): Quantity => ({
    amount: sumOf(operations),
    names: namesOf(title),
    at: statedTotal?.at ?? null,
    lines: operations.flatMap((operation) => operation.lines),
    scope: scopeOf(operations),
    stated: amountOf(statedTotal),
    of: "theme",
    fill: { theme: rank, title },
    number: number ?? rank,
  }));
  const operationNames = calledBy(all.map(({ title }) => title));
  const operations = all.map((operation): Quantity => ({
    amount: sumOf([operation]),
    names: operationNames(operation.title),
    at: operation.statedTotal?.at ?? null,
    lines: operation.lines,
    scope: scopeOf([operation]),
    stated: amountOf(operation.statedTotal),
    of: "operation",
    fill: { operation: operation.id, title: operation.title },
  }));
  const own = all.flatMap((operation) =>
    operation.lines.map((line, rank): Quantity => {
      const { amount, beneficiary, description } = line;
      return {
        amount: amount.amount.rounded(),
        names: [beneficiary?.value ?? "", ...(description ?? "").split("\n")],
        at: amount.at,
        lines: [line],
        scope: { kind: "lines", operation: operation.id, lines: [rank] },
        of: "line",
        fill: { line: amount.at, name: beneficiary?.value ?? "" },
      };
    }),
  );
  const signed = [
    lines.filter(isRetained).map(({ amount }) => amount),
    ...columnsOver(lines).map(({ total }) => total?.cells ?? []),
  ].flatMap((cells) =>
    bySign(cells.map(({ amount }) => amount)).map(({ of, amount }): Quantity => ({
      amount,
      names: [],
      at: null,
      lines: [],
      scope: scopeOf(all),
      of,
      fill: {},
    })),
  );
  return [[whole], columns, themes, operations, own, signed].map((held) =>
    held.filter(({ amount }) => !amount.isZero),
  );
}

/** What amounts of both signs come to, those above nothing and those below it, each where they are several. */
function bySign(amounts: readonly Amount[]): readonly Pick<Quantity, "of" | "amount">[] {
  const raised = amounts.filter((amount) => !amount.isNegative && !amount.isZero);
  const lowered = amounts.filter((amount) => amount.isNegative);
  if (raised.length === 0 || lowered.length === 0) return [];
  return [
    { of: "raised" as const, own: raised },
    { of: "lowered" as const, own: lowered },
  ].flatMap(({ of, own }) => (own.length > 1 ? [{ of, amount: Amount.sum(own).abs().rounded() }] : []));
}

function amountOf(total: StatedTotal | null): Amount | null {
  return total?.kind === "amount" ? total.amount : null;
}
