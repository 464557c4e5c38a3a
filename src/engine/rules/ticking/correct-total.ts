import { toA1, columnName } from "../../grid";
import type { Amount } from "../../money";
import {
  isRetained,
  contentOf,
  worthOf,
  type CellPlace,
  type GrantLine,
  type Place,
  type StatedTotal,
  type Theme,
} from "../../model";
import type { CellContent } from "../../grid";
import type { Case } from "../../linking";
import { isSettled, type Statement, type StatementRoot, type Verdict } from "../../diagnosis";
import { correctionTexts } from "../../../texts";
import type { CorrectionDraft } from "../rule";

/**
 * The correction of a total that a cell states wrong: a sum of its cells where its neighbours are formulas, else the
 * amount itself; nothing where the lines are what is wrong.
 */
export function correctTotal(
  dossier: Case,
  verdict: Verdict,
  statement: Statement,
  expected: Amount,
): readonly CorrectionDraft[] {
  const { total, at } = statement;
  if (!total?.cell || at.kind !== "cell") return [];
  const rootCause = verdict.rootCauses.find(
    (one): one is StatementRoot => one.kind === "statement" && one.statement === statement,
  );
  if (!rootCause) return [];
  const wantsFormula = neighboursAreFormulas(dossier, statement);
  const formula = wantsFormula ? formulaFor(dossier, statement, at) : null;
  // A live formula is never replaced by a constant, nor by itself.
  if (total.formula !== null && (formula === null || formula === total.formula)) return [];
  // A formula shows what the cells add up to; an amount stays when they are put right.
  const amount = formula === null && isSettled(rootCause) ? rootCause.truth : expected;
  const after: CellContent = formula
    ? { kind: "formula", value: formula }
    : { kind: "number", value: amount.toExact() };
  return [
    {
      label: correctionTexts[formula ? "total-formula" : "total-value"],
      fill: { place: at, formula: formula ?? "", amount },
      applicability: "confirm",
      // A constant among formulas is for someone to choose.
      ...(wantsFormula && formula === null ? {} : { claim: { kind: "total", statement } as const }),
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

/** A formula in the manner of the annex's others: « A+B » or SUM, and SUBTOTAL where they are SUBTOTALs, lest it be counted twice. */
function formulaFor(dossier: Case, { rule, about, total }: Statement, at: CellPlace): string | null {
  const { annex } = dossier;
  const subtotal = subtotalOf(dossier, at);
  if (rule === "operation-total") {
    const operation = dossier.operations.find((one) => one.operation.id === about)?.operation;
    if (!operation) return null;
    const range = rangeOfLines(operation.lines, at);
    if (range) return `=${subtotal ?? "SUM("}${range})`;
    // A total that counts what is rejected is right but for that line's mark or amount: there it is settled.
    const every = worthOf(operation.lines);
    if (subtotal !== null || total?.amount.equals(every)) return null;
    return sumOfRetained(operation.lines, at);
  }
  const theme = annex.themes.find((one) => String(one.rank) === about);
  const themes = rule === "grand-total" ? annex.themes : theme ? [theme] : [];
  const parts: readonly (StatedTotal | null)[] =
    rule === "grand-total"
      ? annex.themes.map((one) => one.statedTotal)
      : (theme?.operations ?? []).map((operation) => operation.statedTotal);
  // Nothing between the lines is a total, or no total between them is counted twice: the lines themselves are added.
  if (subtotal !== null || !themes.some(statesTotals)) {
    const cells = themes.flatMap((one) => one.operations.flatMap((operation) => operation.lines));
    const range = rangeOfLines(cells, at);
    return range ? `=${subtotal ?? "SUM("}${range})` : null;
  }
  const names = parts.flatMap((total) => (total?.at.kind === "cell" ? [reference(total.at, at.sheet)] : []));
  return names.length > 0 && names.length === parts.length ? `=${names.join("+")}` : null;
}

function statesTotals({ statedTotal, operations }: Theme): boolean {
  return statedTotal !== null || operations.some((operation) => operation.statedTotal !== null);
}

/** How the sheet's other totals start where they are SUBTOTALs: "SUBTOTAL(9,"; null where they are not. */
function subtotalOf({ annex }: Case, at: CellPlace): string | null {
  const totals = [
    ...annex.themes.flatMap((theme) => [
      ...theme.operations.map((operation) => operation.statedTotal),
      theme.statedTotal,
    ]),
    annex.grandTotal,
  ];
  for (const total of totals) {
    if (total?.at.kind !== "cell" || total.at.sheet !== at.sheet || total.at === at) continue;
    const call = /^=\s*(SUBTOTAL\(\s*\d+\s*,|AGGREGATE\(\s*\d+\s*,\s*\d\s*,)/i.exec(total.formula ?? "")?.[1];
    if (call !== undefined) return call.replace(/\s/g, "");
  }
  return null;
}

/** Where the lines stand in the total's column and sheet, each a number, those rejected without amount: "G5:G29". */
function rangeOfLines(lines: readonly GrantLine[], at: CellPlace): string | null {
  const cells = lines.flatMap(({ amount, retained }) =>
    amount.at.kind === "cell" &&
    amount.at.sheet === at.sheet &&
    !amount.asText &&
    (retained.kind !== "no" || amount.amount.isZero)
      ? [amount.at]
      : [],
  );
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last || cells.length !== lines.length) return null;
  if (cells.some((cell) => cell.column !== first.column)) return null;
  if (first.row <= at.row && at.row <= last.row) return null;
  const column = columnName(first.column);
  return `${column}${first.row + 1}:${column}${last.row + 1}`;
}

/**
 * The sum of the lines marked alike, where some that are rejected carry an amount: "=SUMIF(E5:E29,"Oui",G5:G29)". Null
 * where the marks or the amounts do not stand side by side in two columns, one mark a line.
 */
function sumOfRetained(lines: readonly GrantLine[], at: CellPlace): string | null {
  const counted = lines.filter(isRetained);
  const [mark, ...otherMarks] = new Set(counted.map(({ retained }) => retained.text.trim().toLowerCase()));
  if (
    mark === undefined ||
    mark === "" ||
    otherMarks.length > 0 ||
    counted.some(({ amount }) => amount.asText)
  )
    return null;
  const amounts = columnOf(
    lines.map(({ amount }) => amount.at),
    at,
  );
  const marks = columnOf(
    lines.map(({ retained }) => retained.at),
    at,
  );
  if (!amounts || !marks || amounts.top !== marks.top || amounts.bottom !== marks.bottom) return null;
  const text = counted[0]?.retained.text.trim() ?? "";
  // A criterion of another kind: a comparison, a joker.
  if (/^[<>=]|[*?~"]/.test(text)) return null;
  return `=SUMIF(${marks.name},"${text}",${amounts.name})`;
}

/** Cells of one column of the total's sheet, one a row from first to last, the total not among them. */
function columnOf(
  places: readonly (Place | null)[],
  at: CellPlace,
): { readonly top: number; readonly bottom: number; readonly name: string } | null {
  const cells = places.flatMap((place) =>
    place?.kind === "cell" && place.sheet === at.sheet ? [place] : [],
  );
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last || cells.length !== places.length) return null;
  if (cells.some(({ column, row }, index) => column !== first.column || row !== first.row + index))
    return null;
  if (first.row <= at.row && at.row <= last.row) return null;
  const column = columnName(first.column);
  return { top: first.row, bottom: last.row, name: `${column}${first.row + 1}:${column}${last.row + 1}` };
}

function reference(cell: CellPlace, from: string): string {
  return cell.sheet === from ? toA1(cell) : `'${cell.sheet.replace(/'/g, "''")}'!${toA1(cell)}`;
}
