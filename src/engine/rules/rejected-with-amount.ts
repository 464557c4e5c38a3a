import { findingTexts } from "../../texts";
import { isBracketed, type GrantLine, type StatedTotal } from "../model";
import { countsRejected } from "../diagnosis";
import { defineRule, type Broken, type RuleContext } from "./rule";
import { saidBeside } from "../linking";

/**
 * A line marked Non carries no amount. Where the totals count it, the mark is what stands alone; where they do not and the
 * table says that it stands there for the record, or sorts the lines by their marks, all such lines are one remark.
 */
export const rejectedWithAmount = defineRule({
  meta: { id: "rejected-with-amount", severity: "error", needs: ["annex"] },
  *check(context) {
    const announced: GrantLine[] = [];
    for (const { operation, theme } of context.dossier.operations) {
      const isSorted = sortsOut(operation.statedTotal) || sortsOut(theme.statedTotal);
      for (const [index, line] of operation.lines.entries()) {
        if (line.retained.kind !== "no" || line.amount.amount.isZero) continue;
        const counted = countedBy(context, operation.id, index);
        if (!counted.text && line.struck) yield struckThrough(line);
        else if (!counted.text && (isSorted || isForTheRecord(line))) announced.push(line);
        else yield withAmount(line, operation.id, index, counted);
      }
    }
    const [first, ...others] = announced;
    if (first) yield remark(first, others);
  },
});

/** Which text tells what counts a rejected line, and how many witnesses speak against its mark. */
interface Counted {
  readonly text: "rejected-counted" | "rejected-summed" | null;
  readonly against: number;
}

function countedBy({ ledger, verdict }: RuleContext, operation: string, index: number): Counted {
  const mark = verdict.rootCauses.find(
    (rootCause) =>
      rootCause.kind === "lines" &&
      rootCause.mark &&
      rootCause.operations.includes(operation) &&
      (rootCause.line === index || rootCause.line === null),
  );
  if (mark) return { text: "rejected-counted", against: Math.max(mark.against, 1) };
  const isSummed = verdict.rootCauses.some((rootCause) => countsRejected(rootCause, ledger, operation));
  return { text: isSummed ? "rejected-summed" : null, against: 1 };
}

function withAmount(line: GrantLine, operation: string, index: number, counted: Counted): Broken {
  const markAt = line.retained.at ?? line.at;
  return {
    message: findingTexts[counted.text ?? "rejected-with-amount"],
    fill: {
      place: line.amount.at,
      amount: line.amount.amount,
      name: line.beneficiary?.value ?? "",
      mark: line.retained.text,
    },
    at: line.amount.at,
    related: [markAt],
    stated: line.amount.amount,
    scope: { kind: "lines", operation, lines: [index] },
    suspects:
      counted.text === "rejected-counted"
        ? [{ at: markAt, for: 1, against: counted.against }]
        : [{ at: line.amount.at, for: 1, against: 1 }],
  };
}

/** « Pour mémoire », « ajourné », or the amount in parentheses: nobody means it to count. */
function isForTheRecord(line: GrantLine): boolean {
  return isBracketed(line.amount) || saidBeside(line, ["forTheRecord", "withdrawn"]);
}

/** A total that adds the lines marked Oui and no other is made for amounts that stand beside a Non. */
function sortsOut(total: StatedTotal | null): boolean {
  return total?.formula?.toUpperCase().includes("SUMIF") ?? false;
}

/** A line struck through that no total counts is given up: the comment may say why. */
function struckThrough({ amount, beneficiary, comment }: GrantLine): Broken {
  return {
    severity: "info",
    message: findingTexts[comment === null ? "line-struck" : "line-struck-why"],
    fill: { place: amount.at, amount: amount.amount, name: beneficiary?.value ?? "", why: comment ?? "" },
    at: amount.at,
  };
}

function remark(first: GrantLine, others: readonly GrantLine[]): Broken {
  return {
    severity: "info",
    message: findingTexts["rejected-for-the-record"],
    fill: { place: first.amount.at, count: others.length + 1 },
    at: first.amount.at,
    related: others.map((line) => line.amount.at),
  };
}
