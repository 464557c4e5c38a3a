import type { Report } from "../findings";
import { groupBy } from "../lists";
import { Amount } from "../money";
import type { Annex, GrantLine, Operation } from "../model";
import { normaliseCode } from "../wording";
import type { HeadFacts } from "./sheet-head";
import { untickedFindings } from "./unticked-findings";
import { operationTerms, statedTerm, type SumTerm } from "./sum-terms";

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

/** An operation charged to a code, with the cells of the annex that add up to what it pays of it. */
export interface ChargedOperation {
  readonly id: string;
  readonly title: string;
  /** Whether several codes fit it nearly as well: someone should confirm. */
  readonly unsure: boolean;
  /** Whether some of its lines only are charged to the code. */
  readonly inPart: boolean;
  readonly terms: readonly SumTerm[];
  /** The sum of the terms, exact, as a decimal string. */
  readonly computed: string;
}

/** A total that the summary's own must equal. */
export interface SummaryControl {
  /**
   * `lines`: the retained lines of the annex. `themes`, `grand-total`: what the annex states. `articles`: the funding
   * articles. `stated`: the expenses that the sources state, code by code.
   */
  readonly kind: "lines" | "themes" | "grand-total" | "articles" | "stated";
  readonly terms: readonly SumTerm[];
  /** The sum of the terms, exact, as a decimal string. */
  readonly amount: string;
}

/** A finding about a code that is not the gap of its expense. Amounts are decimal strings. */
export interface CodeFinding {
  readonly rule: string;
  readonly code: string;
  readonly stated: string;
  readonly expected: string;
}

/** The deliberation's imputation table, computed from the annex. */
export interface ImputationSummary {
  /** What stands at the head of its sheet. */
  readonly head: HeadFacts;
  /** One a code, in the order of the sources; last, with a null code, what no code is known for, where there is any. */
  readonly rows: readonly ImputationSummaryRow[];
  /** What the sum of the rows is set against, in order; those that no source gives are left out. */
  readonly controls: readonly SummaryControl[];
  /** What else does not agree of a code, a balance or a credit, with the amounts: the table tells no gap of it. */
  readonly findings: readonly CodeFinding[];
  /** Amounts held as text, which formulas skip: they are added as figures, and must be said. */
  readonly asText: number;
}

/** Draws the imputation table. Null where the dossier holds no code at all. */
export function imputationSummary(report: Report, annex: Annex): ImputationSummary | null {
  const mapping = groupBy(report.mapping, ({ operation }) => operation);
  const charges = annex.themes.flatMap((theme) =>
    theme.operations.flatMap((operation) => chargesOf(operation, mapping.get(operation.id) ?? [])),
  );
  if (report.imputations.length === 0 && charges.every(({ code }) => code === null)) return null;
  const stated = report.imputations.map(({ code }) => code);
  const known = new Set(stated.map(normaliseCode));
  const others = charges.flatMap(({ code }) => (code && !known.has(normaliseCode(code)) ? [code] : []));
  const codes = [...stated, ...new Set(others)];
  const byCode = groupBy(charges, ({ code }) => code && normaliseCode(code));
  const rows = codes.map((code) => rowOf(code, report, byCode.get(normaliseCode(code)) ?? []));
  const unmapped = charges.filter(({ code, terms }) => code === null && terms.length > 0);
  const all = unmapped.length > 0 ? [...rows, rowOf(null, report, unmapped)] : rows;
  const asText = all.flatMap(({ terms }) => terms).filter(({ kind }) => kind === "figure").length;
  const head = { act: report.act, dossier: report.dossier };
  return { head, rows: all, controls: controlsOf(report, annex), findings: codeFindings(report), asText };
}

function codeFindings(report: Report): readonly CodeFinding[] {
  return untickedFindings(report).flatMap(({ rule, code, stated, expected }) =>
    code === undefined || stated === undefined || expected === undefined
      ? []
      : [{ rule, code, stated, expected }],
  );
}

function controlsOf(report: Report, annex: Annex): readonly SummaryControl[] {
  const lines = annex.themes.flatMap((theme) =>
    theme.operations.flatMap((operation) => operationTerms({ ...operation, statedTotal: null })),
  );
  const themes = annex.themes.map(({ statedTotal }) => statedTerm(statedTotal));
  const grandTotal = statedTerm(annex.grandTotal);
  const stated = report.imputations.flatMap(({ stated: amount }) => amount ?? []);
  return [
    controlOf("lines", lines),
    ...(themes.every((term) => term !== null) ? [controlOf("themes", themes)] : []),
    ...(grandTotal ? [controlOf("grand-total", [grandTotal])] : []),
    ...someFigures("articles", articleAmounts(report)),
    ...someFigures("stated", stated),
  ];
}

/** One amount a theme: an article that says it twice, in figures and in words, counts once. */
function articleAmounts(report: Report): readonly string[] {
  const amounts = new Map<string, string>();
  for (const { source, about, amount } of report.ticks) {
    if (source === "article" && !amounts.has(about)) amounts.set(about, amount);
  }
  return [...amounts.values()];
}

function someFigures(kind: SummaryControl["kind"], amounts: readonly string[]): readonly SummaryControl[] {
  if (amounts.length === 0) return [];
  return [
    controlOf(
      kind,
      amounts.map((amount) => ({ kind: "figure", amount })),
    ),
  ];
}

function controlOf(kind: SummaryControl["kind"], terms: readonly SumTerm[]): SummaryControl {
  return { kind, terms, amount: sumOf(terms) };
}

interface Charge {
  readonly code: string | null;
  readonly operation: ChargedOperation;
  readonly terms: readonly SumTerm[];
}

/** An operation goes to its code whole, unless its lines state several, or a code pays one section of it. */
function chargesOf(operation: Operation, mapped: Report["mapping"]): readonly Charge[] {
  const main = mapped.find(({ code }) => code !== null) ?? mapped[0];
  const unsure = main !== undefined && main.how === "inferred" && main.alternatives.length > 0;
  const lineCodes = new Set(operation.lines.flatMap(({ code }) => (code ? [normaliseCode(code.value)] : [])));
  const charge = (code: string | null, terms: readonly SumTerm[], inPart: boolean): Charge => {
    const { id, title } = operation;
    return { code, terms, operation: { id, title, unsure, inPart, terms, computed: sumOf(terms) } };
  };
  const bySection = mapped.filter(({ part }) => part !== undefined);
  if (bySection.length > 0)
    return bySection.map(({ code, part = 0 }) =>
      charge(code, operationTerms(columnOf(operation, part)), true),
    );
  if (lineCodes.size < 2) return [charge(main?.code ?? null, operationTerms(operation), false)];
  const groups = new Map<string | null, GrantLine[]>();
  for (const line of operation.lines) {
    const code = line.code?.value ?? main?.code ?? null;
    const key = [...groups.keys()].find((one) => sameCode(one, code));
    if (key === undefined) groups.set(code, [line]);
    else groups.get(key)?.push(line);
  }
  return [...groups].map(([code, lines]) =>
    charge(code, operationTerms({ ...operation, lines, statedTotal: null }), true),
  );
}

/** An operation with what one of the columns that its amounts are parted into gives. */
function columnOf(operation: Operation, part: number): Operation {
  const lines = operation.lines.flatMap((line) => {
    const amount = line.parts?.[part];
    return amount ? [{ ...line, amount }] : [];
  });
  const total = operation.statedTotal?.parts?.[part];
  return { ...operation, lines, statedTotal: total ? { ...total, label: null } : null };
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
    computed: sumOf(terms),
  };
}

function sumOf(terms: readonly SumTerm[]): string {
  return Amount.sum(terms.map(({ amount }) => Amount.fromDecimal(amount))).toExact();
}
