import type { Report } from "../findings";
import { Amount } from "../money";
import type { Annex, GrantLine, Operation } from "../model";
import { normaliseCode } from "../wording";
import { operationTerms, type SumTerm } from "./sum-terms";

/** What a code pays, with the cells of the annex that add up to it. */
export interface ImputationSummaryRow {
  /** As the sources write it; null for what no code is known for. */
  readonly code: string | null;
  readonly budgetImputation: string | null;
  readonly label: string | null;
  /** Decimal strings with two places, as the report states them. */
  readonly commitmentAuthorisation: string | null;
  readonly available: string | null;
  readonly stated: string | null;
  /** The operations charged to it, in the order of the annex. */
  readonly operations: readonly ChargedOperation[];
  /** What is added up, in the order of the annex. */
  readonly terms: readonly SumTerm[];
  /** The sum of the terms, exact, as a decimal string. */
  readonly computed: string;
}

/** An operation charged to a code. */
export interface ChargedOperation {
  readonly id: string;
  readonly title: string;
  /** Whether several codes fit it nearly as well: someone should confirm. */
  readonly unsure: boolean;
  /** Whether some of its lines only are charged to the code. */
  readonly inPart: boolean;
}

/** The deliberation's imputation table, computed from the annex. */
export interface ImputationSummary {
  /** One a code, in the order of the sources; last, with a null code, what no code is known for, where there is any. */
  readonly rows: readonly ImputationSummaryRow[];
  /** Amounts held as text, which formulas skip: they are added as figures, and must be said. */
  readonly asText: number;
}

/** Draws the imputation table. Null where the dossier holds no code at all. */
export function imputationSummary(report: Report, annex: Annex): ImputationSummary | null {
  const charges = annex.themes.flatMap((theme) =>
    theme.operations.flatMap((operation) => chargesOf(operation, report)),
  );
  if (report.imputations.length === 0 && charges.every(({ code }) => code === null)) return null;
  const stated = report.imputations.map(({ code }) => code);
  const known = new Set(stated.map(normaliseCode));
  const others = charges.flatMap(({ code }) => (code && !known.has(normaliseCode(code)) ? [code] : []));
  const codes = [...stated, ...new Set(others)];
  const rows = codes.map((code) =>
    rowOf(
      code,
      report,
      charges.filter((charge) => charge.code !== null && normaliseCode(charge.code) === normaliseCode(code)),
    ),
  );
  const unmapped = charges.filter(({ code, terms }) => code === null && terms.length > 0);
  const all = unmapped.length > 0 ? [...rows, rowOf(null, report, unmapped)] : rows;
  const asText = all.flatMap(({ terms }) => terms).filter(({ kind }) => kind === "figure").length;
  return { rows: all, asText };
}

interface Charge {
  readonly code: string | null;
  readonly operation: ChargedOperation;
  readonly terms: readonly SumTerm[];
}

/** An operation goes to its code whole, unless its lines state several. */
function chargesOf(operation: Operation, report: Report): readonly Charge[] {
  const mapped = report.mapping.filter((one) => one.operation === operation.id);
  const main = mapped.find(({ code }) => code !== null) ?? mapped[0];
  const unsure = main !== undefined && main.how === "inferred" && main.alternatives.length > 0;
  const lineCodes = new Set(operation.lines.flatMap(({ code }) => (code ? [normaliseCode(code.value)] : [])));
  const charged = (inPart: boolean): ChargedOperation => ({
    id: operation.id,
    title: operation.title,
    unsure,
    inPart,
  });
  if (lineCodes.size < 2) {
    return [{ code: main?.code ?? null, operation: charged(false), terms: operationTerms(operation) }];
  }
  const groups = new Map<string | null, GrantLine[]>();
  for (const line of operation.lines) {
    const code = line.code?.value ?? main?.code ?? null;
    const key = [...groups.keys()].find((one) => sameCode(one, code));
    if (key === undefined) groups.set(code, [line]);
    else groups.get(key)?.push(line);
  }
  return [...groups].map(([code, lines]) => ({
    code,
    operation: charged(true),
    terms: operationTerms({ ...operation, lines, statedTotal: null }),
  }));
}

function sameCode(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : normaliseCode(a) === normaliseCode(b);
}

function rowOf(code: string | null, report: Report, charges: readonly Charge[]): ImputationSummaryRow {
  const stated = report.imputations.find((row) => sameCode(row.code, code));
  const terms = charges.flatMap((charge) => charge.terms);
  return {
    code,
    budgetImputation: stated?.budgetImputation ?? null,
    label: stated?.label ?? null,
    commitmentAuthorisation: stated?.commitmentAuthorisation ?? null,
    available: stated?.available ?? null,
    stated: stated?.stated ?? null,
    operations: charges.map(({ operation }) => operation),
    terms,
    computed: Amount.sum(terms.map(({ amount }) => Amount.fromDecimal(amount))).toExact(),
  };
}
