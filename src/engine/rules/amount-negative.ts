import { findingTexts } from "../../texts";
import { oneHabit } from "./one-habit";
import { defineRule, type Broken } from "./rule";
import { isTakenBack } from "../linking";

/**
 * No grant is negative. Guards against a sign typed by mistake: where the table says that an amount is taken back, it is
 * meant, and a remark.
 */
export const amountNegative = defineRule({
  meta: { id: "amount-negative", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    const negative = dossier.operations.flatMap(({ theme, operation }) =>
      operation.lines.flatMap((line, index) =>
        line.amount.amount.isNegative && line.retained.kind !== "no"
          ? [{ operation, line, index, titles: [theme.title, operation.title] }]
          : [],
      ),
    );
    const told = ({ operation, line, index }: (typeof negative)[number], isMeant: boolean): Broken => ({
      ...(isMeant ? { severity: "info" as const } : {}),
      message: findingTexts[isMeant ? "amount-negative-meant" : "amount-negative"],
      fill: { place: line.amount.at, amount: line.amount.amount },
      at: line.amount.at,
      scope: { kind: "lines", operation: operation.id, lines: [index] },
      suspects: isMeant ? [] : [{ at: line.amount.at, for: 1, against: 0 }],
    });
    const meant = negative.filter(({ line, titles }) => isTakenBack(line, titles));
    const others = negative.filter((one) => !meant.includes(one)).map((one) => told(one, false));
    yield* meant.map((one) => told(one, true));
    yield* oneHabit(others, { message: findingTexts["amount-negative-many"] });
  },
});
