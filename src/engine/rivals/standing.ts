import { agreesWithLines } from "../diagnosis";
import type { Judged } from "../findings";
import type { RuleId, Violation } from "../rules";

/** How a whole reading stands before what is stated of it. */
export interface Standing {
  /** Figures above the lines that are the annex's sums, and those that are not. */
  readonly agree: number;
  readonly differ: number;
  /** Figures of lines that are the annex's own. */
  readonly lines: number;
  /** Findings about sums, and about what has no counterpart. */
  readonly gaps: number;
}

/** The rules whose findings may come from a sheet read wrong: what adds up, and what is there at all. */
const OF_STRUCTURE: ReadonlySet<RuleId> = new Set([
  "operation-total",
  "theme-total",
  "grand-total",
  "total-formula-range",
  "article-total",
  "article-missing",
  "theme-missing",
  "article-operation-count",
  "imputation-total",
  "imputation-sum",
  "report-theme-total",
  "report-imputation",
  "report-operation-count",
  "document-total",
]);

/** Weighs a reading that was checked. */
export function standingOf({ verdict: { ledger }, causes }: Judged): Standing {
  const above = ledger.statements.filter(({ level }) => level !== "line");
  const agree = above.filter((one) => agreesWithLines(one, ledger)).length;
  const lines = ledger.statements.filter(
    (one) => one.level === "line" && agreesWithLines(one, ledger),
  ).length;
  const gaps = causes.filter(({ told }) => isOfStructure(told)).length;
  return { agree, differ: above.length - agree, lines, gaps };
}

/** Whether a violation may come from a sheet read wrong. */
export function isOfStructure({ rule, severity }: Violation): boolean {
  return OF_STRUCTURE.has(rule) && severity !== "info";
}

/** So many gaps may be a dossier's own faults: a reading is not doubted for them. */
const OWN_FAULTS = 2;

/** Whether so much disagrees that the sheet may have been read wrong. */
export function isDoubtful({ gaps }: Standing): boolean {
  return gaps > OWN_FAULTS;
}

/** The better borne out first, among readings that each are. */
export function inOrder(a: Standing, b: Standing): number {
  return a.gaps - b.gaps || b.agree - b.differ - (a.agree - a.differ);
}

/**
 * Whether a reading is clearly better borne out than another: few of its gaps are left, and more agrees, the lines told.
 * A fault of the dossier's own may be among what is left; one wrong line makes every figure above it differ.
 * @param selfBorne how much of what agrees in the first only repeats what it misreads.
 */
export function isBetter(rival: Standing, first: Standing, selfBorne: number): boolean {
  const left = rival.gaps <= OWN_FAULTS ? rival.gaps * 2 : rival.gaps * 3;
  const areOwn = rival.agree >= first.agree && rival.lines > first.lines;
  const differs = rival.gaps > 1 && rival.differ > first.differ && !areOwn;
  return left <= first.gaps && !differs && (rival.agree + selfBorne > first.agree || areOwn);
}
