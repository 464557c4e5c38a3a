import {
  isRetained,
  type Annex,
  type GrantLine,
  type Operation,
  type RecapitulatedTotal,
  type Theme,
  type TotalOf,
} from "../../../model";
import { addTo } from "../../../lists";
import { readHeading } from "../cells/heading-text";

/**
 * The annex whose lines stand under operations alone, and whose recapitulation says of which themes these are: « Axe 1 –
 * Emploi » over « 1.1 Amorçage » and « 1.2 Tiers-lieux ». Its totals are those of the themes, and what all lines came to is
 * the whole's. As it is where the parts that bear a number do not share out all the operations, each whole.
 */
export function withThemesOfRecap(annex: Annex): Annex {
  const [only, other] = annex.themes;
  const parts = (annex.recapitulated ?? []).filter(isNumbered);
  if (!only || other || parts.length < 2 || parts.length >= only.operations.length) return annex;
  const partOf = new Map<GrantLine, RecapitulatedTotal>(
    parts.flatMap((part) => part.lines.map((line) => [line, part] as const)),
  );
  const held = new Map<RecapitulatedTotal, Operation[]>();
  for (const operation of only.operations) {
    const [part, another] = new Set(operation.lines.filter(isRetained).map((line) => partOf.get(line)));
    if (!part || another) return annex;
    addTo(held, part, operation);
  }
  const areWhole = parts.every((part) => part.lines.length === linesOf(held.get(part)));
  if (!areWhole) return annex;
  const ids = new Map<string, string>();
  const themes = [...held].map(([part, own], i): Theme => {
    const { number, title } = readHeading(part.name);
    const operations = own.map((operation, k) => {
      const id = `${i + 1}.${k + 1}`;
      ids.set(operation.id, id);
      return { ...operation, id };
    });
    return { rank: i + 1, number, title, titleAt: part.total.at, operations, statedTotal: part.total };
  });
  const renamed = (of: TotalOf): TotalOf => {
    if (of.kind === "theme") return { kind: "whole" };
    return of.kind === "operation" ? { ...of, id: ids.get(of.id) ?? of.id } : of;
  };
  const whole = only.statedTotal;
  return {
    ...annex,
    themes,
    grandTotal: annex.grandTotal ?? whole,
    repeated: [
      ...annex.repeated.map((each) => ({ ...each, of: renamed(each.of) })),
      ...(whole && annex.grandTotal ? [{ of: { kind: "whole" }, total: whole } as const] : []),
    ],
    recapitulated: (annex.recapitulated ?? []).filter((each) => !parts.includes(each)),
  };
}

function isNumbered({ by, name }: RecapitulatedTotal): boolean {
  return by !== "code" && readHeading(name).number !== null;
}

/** How many lines of operations are retained. */
function linesOf(operations: readonly Operation[] = []): number {
  return operations.reduce((sum, { lines }) => sum + lines.filter(isRetained).length, 0);
}
