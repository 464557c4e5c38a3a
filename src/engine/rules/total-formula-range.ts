import { findingTexts } from "../../texts";
import type { GrantLine, StatedTotal } from "../model";
import { AnnexCells, linesUnder, type FormulaCoverage, type Ledger, type Scope } from "../diagnosis";
import { defineRule, type Broken, type RuleContext } from "./rule";

/** A total's formula counts each of its lines once, and no subtotal twice. Milder where its value is right today. */
export const totalFormulaRange = defineRule({
  meta: { id: "total-formula-range", severity: "error", needs: ["annex"] },
  *check(context) {
    const { annex } = context.dossier;
    const reach: Reach = { cells: new AnnexCells(annex), missed: new Map() };
    const every = annex.themes.flatMap((theme) => linesUnder(theme));
    for (const theme of annex.themes) {
      for (const operation of theme.operations) {
        yield* judge(context, reach, operation.statedTotal, operation.lines, [operation.id]);
      }
      const ids = theme.operations.map((operation) => operation.id);
      yield* judge(context, reach, theme.statedTotal, linesUnder(theme), ids);
    }
    const all = context.dossier.operations.map(({ operation }) => operation.id);
    yield* judge(context, reach, annex.grandTotal, every, all);
  },
});

/** What formulas reach, and the lines that each total judged so far misses. */
interface Reach {
  readonly cells: AnnexCells;
  readonly missed: Map<StatedTotal, ReadonlySet<GrantLine>>;
}

function* judge(
  { ledger }: RuleContext,
  { cells, missed }: Reach,
  total: StatedTotal | null,
  lines: readonly GrantLine[],
  operations: readonly string[],
): Generator<Broken> {
  // What a recapitulation states adds up cells of its own, that are not the annex's.
  if (total?.cell === null) return;
  const read = total && cells.coverage(total, lines);
  if (!total || !read) return;
  missed.set(total, new Set(read.missed));
  // A total has nothing to do with what is set aside, and is not to blame for what a total that it adds misses.
  const below = cells.added(total);
  const isOwn = (line: GrantLine): boolean => !below.some((one) => missed.get(one)?.has(line));
  const coverage = {
    ...read,
    missed: read.missed.filter((line) => line.retained.kind !== "no" && isOwn(line)),
  };
  const wrong = wrongLines(coverage);
  if (wrong.length === 0) return;
  const scope: Scope = { kind: "operations", operations };
  const statement = ledger.statements.find((one) => one.total === total) ?? null;
  const gap = coverage.missed.some(counts) || coverage.twice.some(counts) || coverage.foreign.some(counts);
  yield {
    severity: gap ? "error" : "warning",
    message: findingTexts[textOf(coverage)],
    fill: {
      place: total.at,
      formula: total.formula ?? "",
      count: wrong.length,
      line: wrong[0]?.amount.at ?? total.at,
    },
    at: total.at,
    related: wrong.map((line) => line.amount.at),
    scope,
    relies: [...(statement ? [statement.index] : []), ...added(ledger, coverage)],
    // How many lines it spans says nothing: no figure speaks against it.
    suspects: [{ at: total.at, for: 1, against: 0 }],
  };
}

function wrongLines({ missed, twice, foreign }: FormulaCoverage): readonly GrantLine[] {
  return [...missed, ...twice, ...foreign].filter((line) => line.retained.kind !== "no" || counts(line));
}

/** The ranks of the totals that it adds, where they alone make it wrong: one of them may be what is wrong. */
function added(ledger: Ledger, { missed, foreign, through }: FormulaCoverage): readonly number[] {
  if (missed.length > 0 || foreign.length > 0) return [];
  return ledger.statements.flatMap((one) => (one.total && through.includes(one.total) ? [one.index] : []));
}

function counts(line: GrantLine): boolean {
  return !line.amount.amount.isZero;
}

function textOf({ missed, twice }: FormulaCoverage) {
  if (missed.length > 0) return "total-formula-range-missed";
  return twice.length > 0 ? "total-formula-range-twice" : "total-formula-range-foreign";
}
