import { toA1, columnName } from "../grid";
import type { Amount } from "../money";
import { contentOf, type CellPlace, type GrantLine, type Operation, type StatedTotal } from "../model";
import type { CellContent } from "../grid";
import type { Case } from "../tying";
import type { Statement, Verdict } from "../diagnosis";
import type { Applicability } from "../edits";
import { correctionTexts } from "../../texts";
import type { CorrectionDraft } from "./rule";

/**
 * The correction of a total that a cell states wrong: a sum of its cells where its neighbours are formulas, else the
 * amount itself. `safe` only where the witnesses agree that this total alone is wrong; nothing where the lines are.
 */
export function correctTotal(
  dossier: Case,
  verdict: Verdict,
  statement: Statement,
  expected: Amount,
): readonly CorrectionDraft[] {
  const { total, at } = statement;
  if (!total?.cell || at.kind !== "cell") return [];
  const root = verdict.roots.find((one) => one.kind === "statement" && one.statement === statement);
  if (!root) return [];
  const applicability: Applicability = root.certain && root.against > root.for ? "safe" : "confirm";
  const formula = neighboursAreFormulas(dossier, statement) ? formulaFor(dossier, statement, at) : null;
  // A live formula is never replaced by a constant, nor by itself.
  if (total.formula !== null && (formula === null || formula === total.formula)) return [];
  const after: CellContent = formula
    ? { kind: "formula", value: formula }
    : { kind: "number", value: expected.toExact() };
  return [
    {
      label: correctionTexts[formula ? "total-formula" : "total-value"],
      fill: { place: at, formula: formula ?? "", amount: expected },
      applicability,
      edits: [{ sheet: at.sheet, address: toA1(at), before: contentOf(total.cell), after }],
    },
  ];
}

/** Whether the other totals of the same level are formulas. */
function neighboursAreFormulas(dossier: Case, statement: Statement): boolean {
  const totals: readonly (StatedTotal | null)[] =
    statement.rule === "operation-total"
      ? dossier.operations.map(({ operation }) => operation.statedTotal)
      : dossier.annex.themes.map((theme) => theme.statedTotal);
  const others = totals.filter((total) => total && total !== statement.total);
  return others.some((total) => total?.formula) || statement.total?.formula !== null;
}

function formulaFor(dossier: Case, statement: Statement, at: CellPlace): string | null {
  if (statement.rule === "operation-total") {
    const operation = dossier.operations.find((one) => one.operation.id === statement.about)?.operation;
    return operation ? sumOfLines(operation, at) : null;
  }
  const theme = dossier.annex.themes.find((one) => String(one.rank) === statement.about);
  const cells = theme?.operations.map((operation) => operation.statedTotal?.at);
  const names = cells?.flatMap((cell) =>
    cell?.kind === "cell" && cell.sheet === at.sheet ? [toA1(cell)] : [],
  );
  return names && names.length > 0 && names.length === cells?.length ? `=${names.join("+")}` : null;
}

/** Only where every line is retained, in one column, without anything else between: a plain SUM of the range. */
function sumOfLines(operation: Operation, at: CellPlace): string | null {
  const cells = operation.lines.flatMap((line: GrantLine) =>
    line.amount.at.kind === "cell" && line.retained.kind !== "no" && !line.amount.asText
      ? [line.amount.at]
      : [],
  );
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last || cells.length !== operation.lines.length) return null;
  if (cells.some((cell) => cell.column !== first.column || cell.sheet !== at.sheet)) return null;
  if (last.row - first.row + 1 < cells.length) return null;
  const column = columnName(first.column);
  return `=SUM(${column}${first.row + 1}:${column}${last.row + 1})`;
}
