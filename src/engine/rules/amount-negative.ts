import { findingTexts } from "../../texts";
import { oneHabit } from "./ticking/one-habit";
import { defineRule, type Broken, type RuleContext } from "./rule";
import { isTakenBack } from "../linking";
import type { DocumentReading, GrantLine, Place } from "../model";
import { Amount } from "../money";

/**
 * No grant is negative. Guards against a sign typed by mistake: where the table says that an amount is taken back, or a
 * document gives it with its sign, or what all that are negative come to, it is meant, and a remark.
 */
export const amountNegative = defineRule({
  meta: { id: "amount-negative", severity: "warning", needs: ["annex"] },
  *check({ dossier, ledger }) {
    const negative = dossier.operations.flatMap(({ theme, operation }) =>
      operation.lines.flatMap((line, index) =>
        line.amount.amount.isNegative && line.retained.kind !== "no"
          ? [{ operation, line, index, titles: [theme.title, operation.title] }]
          : [],
      ),
    );
    const inAll = saidInAll(
      negative.map(({ line }) => line.amount.amount),
      dossier.readings,
    );
    const told = ({ operation, line, index, titles }: (typeof negative)[number]): Broken => {
      const own = saidSo(operation.id, line, index, ledger);
      const said = own ?? inAll;
      const isMeant = said !== null || isTakenBack(line, titles);
      return {
        ...(isMeant ? { severity: "info" as const } : {}),
        message:
          findingTexts[
            own
              ? "amount-negative-said"
              : inAll
                ? "amount-negative-together"
                : isMeant
                  ? "amount-negative-meant"
                  : "amount-negative"
          ],
        fill: { place: line.amount.at, amount: line.amount.amount, ...(said ? { said } : {}) },
        at: line.amount.at,
        ...(said ? { related: [said] } : {}),
        scope: { kind: "lines", operation: operation.id, lines: [index] },
        suspects: isMeant ? [] : [{ at: line.amount.at, for: 1, against: 0 }],
      };
    };
    const all = negative.map(told);
    yield* all.filter(({ severity }) => severity === "info");
    yield* oneHabit(
      all.filter(({ severity }) => severity !== "info"),
      { message: findingTexts["amount-negative-many"] },
    );
  },
});

/** Where a document gives what several negative amounts come to, with their sign or without; null where none does. */
function saidInAll(amounts: readonly Amount[], readings: readonly DocumentReading[]): Place | null {
  const sum = Amount.sum(amounts).abs();
  const said = readings.flatMap(({ amounts: own }) => own).find(({ amount }) => amount.abs().equals(sum));
  return amounts.length > 1 ? (said?.at ?? null) : null;
}

/** Where a document gives a line the same amount, sign and all; null where none does. */
function saidSo(
  operation: string,
  { amount }: GrantLine,
  index: number,
  { statements }: RuleContext["ledger"],
): Place | null {
  const said = statements.find(
    ({ at, scope, amount: stated }) =>
      at.kind === "document" &&
      scope.kind === "lines" &&
      scope.operation === operation &&
      scope.lines.length === 1 &&
      scope.lines[0] === index &&
      stated.equals(amount.amount),
  );
  return said?.at ?? null;
}
