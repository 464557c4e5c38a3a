import { findingTexts } from "../../texts";
import { groupBy } from "../lists";
import { dueOf, isSumOfItsLines, type GrantLine, type RecapitulatedTotal } from "../model";
import { oddFiguresRecapitulated } from "./held/figures-recapitulated";
import { defineRule } from "./rule";

/** What a recapitulation states for a code or a territory is the sum of its lines. Guards against one typed and out of date. */
export const recapitulation = defineRule({
  meta: { id: "recapitulation", severity: "error", needs: ["annex"] },
  *check({ dossier: { annex, recapitulated, operations } }) {
    for (const { at, label, stated, expected, lines } of oddFiguresRecapitulated(annex))
      yield {
        message: findingTexts["annex-parts-column"],
        fill: { place: at, label },
        at,
        stated,
        expected,
        suspects: [{ at, for: 1, against: lines.length }],
      };
    const odd = recapitulated.filter((one) => !isSumOfItsLines(one));
    const said = groupBy(
      odd.filter(({ total }) => total.at.kind === "document"),
      gapOf,
    );
    for (const one of odd) {
      const { name, total, lines } = one;
      const expected = dueOf(one);
      // What another sum of the same lines bears out is wrong in no line: « À reporter », « Report ».
      const isBorneOut =
        total.at.kind === "cell" &&
        recapitulated.some((other) => isOver(other, lines) && isSumOfItsLines(other));
      const own = new Set(lines);
      const holding = operations.filter(({ operation }) => operation.lines.some((line) => own.has(line)));
      yield {
        message: findingTexts.recapitulation,
        fill: { place: total.at, name },
        at: total.at,
        stated: total.amount,
        expected,
        scope: { kind: "operations", operations: holding.map(({ operation }) => operation.id) },
        parts: isBorneOut ? [] : lines.map(({ amount }) => ({ at: amount.at, value: amount.amount })),
        // What several sums say is as likely as what the lines do.
        suspects:
          (said.get(gapOf(one))?.length ?? 0) > 1 ? [] : [{ at: total.at, for: 1, against: lines.length }],
      };
    }
  },
});

function gapOf(one: RecapitulatedTotal): bigint {
  return one.total.amount.minus(dueOf(one)).units;
}

function isOver({ total, lines }: RecapitulatedTotal, same: readonly GrantLine[]): boolean {
  return (
    total.kind === "amount" &&
    lines.length === same.length &&
    lines[0] === same[0] &&
    lines.at(-1) === same.at(-1)
  );
}
