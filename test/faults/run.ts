import { annexFaults } from "./faults-annex";
import { documentFaults } from "./faults-documents";
import { planOf, type Plan } from "./drawn";
import type { Fault, Planted } from "./fault";
import { checked, judge, type Outcome } from "./judge";
import { Random } from "./random";

export const FAULTS: readonly Fault[] = [...annexFaults, ...documentFaults];

/** One dossier with its faults, and what came of it. */
export interface Case {
  readonly plan: Plan;
  readonly planted: readonly Planted[];
  readonly outcome: Outcome;
}

/** Whether the engine reads the sound dossier as it was drawn and alarms nobody: else its faults would measure the reading. */
export function soundness(seed: number): { readonly plan: Plan; readonly why: readonly string[] } {
  const plan = planOf(seed);
  const { parts } = plan;
  const both = parts.deliberation && parts.report;
  // Where two documents repeat the same credits, each must be read for itself.
  const apart = both
    ? [
        { ...parts, report: false },
        { ...parts, deliberation: false, narrative: false, conventions: false, print: false },
      ]
    : [];
  return { plan, why: [parts, ...apart].flatMap((some) => unsoundness({ ...plan, parts: some })) };
}

function unsoundness(plan: Plan): readonly string[] {
  const { report } = checked(plan);
  const operations = plan.figures.themes.flatMap((theme) => theme.operations);
  const why = report.findings
    .filter((finding) => finding.severity !== "info")
    .map((finding) => `${finding.rule}: ${finding.message}`);
  if (
    report.annex.themes !== plan.figures.themes.length ||
    report.annex.operations.length !== operations.length
  )
    why.push(`read ${report.annex.themes} themes and ${report.annex.operations.length} operations`);
  if (report.annex.unread.length > 0)
    why.push(`unread: ${report.annex.unread.map(({ text }) => text).join(", ")}`);
  const stated = plan.parts.deliberation || plan.parts.report;
  const astray = operations.filter(
    (operation, index) => stated && report.mapping[index]?.code !== operation.code,
  );
  if (astray.length > 0) why.push(`charged elsewhere: ${astray.map(({ title }) => title).join(", ")}`);
  const ran = new Set(report.rules.ran);
  if (plan.parts.deliberation && !ran.has("article-total")) why.push("no article read");
  if (plan.parts.report && !ran.has("report-theme-total")) why.push("no theme read in the report");
  return why;
}

/** Plants one fault of a kind in a dossier. Null where it offers no place for it. */
export function single(seed: number, fault: Fault): Case | null {
  const plan = planOf(seed);
  const planted = fault.plant(plan, new Random(seed * 97 + FAULTS.indexOf(fault)));
  return planted && { plan, planted: [planted], outcome: judge(plan, [planted]) };
}

/** Plants two faults that share no part of the dossier; null where a dozen tries find none. */
export function pair(seed: number): Case | null {
  const random = new Random(seed * 31 + 7);
  for (let attempt = 0; attempt < 12; attempt++) {
    const plan = planOf(seed);
    const [one, two] = random.shuffled(FAULTS);
    const first = one?.plant(plan, random);
    const second = first && two?.plant(plan, random);
    if (!first || !second) continue;
    const shared = second.touches.some((part) => first.touches.includes(part));
    if (shared || [first, second].some(({ touches }) => touches.includes("whole"))) continue;
    const planted = [first, second];
    return { plan, planted, outcome: judge(plan, planted) };
  }
  return null;
}

/** Counts by kind: how often planted, told once in place, who stands alone, the first diagnosis, alarms about nothing. */
export interface Row {
  planted: number;
  found: number;
  suspectsAsked: number;
  suspects: number;
  diagnosisAsked: number;
  diagnosis: number;
  noise: number;
  perfect: number;
}

export class Tally {
  readonly rows = new Map<string, Row>();

  add({ outcome }: Case, under?: string): void {
    for (const told of outcome.told) {
      const row = this.row(under ?? told.kind);
      row.planted += 1;
      row.found += Number(told.found);
      row.suspectsAsked += Number(told.suspects !== null);
      row.suspects += Number(told.suspects === true);
      row.diagnosisAsked += Number(told.diagnosis !== null);
      row.diagnosis += Number(told.diagnosis === true);
      row.perfect += Number(isPerfect(told) && outcome.noise.length === 0);
    }
    const [first] = outcome.told;
    if (first) this.row(under ?? first.kind).noise += outcome.noise.length;
  }

  get total(): Row {
    const total = emptyRow();
    for (const row of this.rows.values()) {
      for (const key of Object.keys(total) as (keyof Row)[]) total[key] += row[key];
    }
    return total;
  }

  toString(): string {
    const lines = [...this.rows, ["all", this.total] as const].map(
      ([kind, row]) =>
        `${kind.padEnd(56)} ${share(row.found, row.planted)} ${share(row.suspects, row.suspectsAsked)} ${share(row.diagnosis, row.diagnosisAsked)} ${String(row.noise).padStart(6)} ${share(row.perfect, row.planted)}`,
    );
    return [
      `${"fault".padEnd(56)} ${["told", "suspect", "cause"].map((head) => head.padStart(12)).join(" ")}  noise ${"right".padStart(12)}`,
      ...lines,
    ].join("\n");
  }

  private row(kind: string): Row {
    const known = this.rows.get(kind);
    if (known) return known;
    const row = emptyRow();
    this.rows.set(kind, row);
    return row;
  }
}

export function isPerfect({ found, suspects, diagnosis }: Outcome["told"][number]): boolean {
  return found && suspects !== false && diagnosis !== false;
}

function emptyRow(): Row {
  return {
    planted: 0,
    found: 0,
    suspectsAsked: 0,
    suspects: 0,
    diagnosisAsked: 0,
    diagnosis: 0,
    noise: 0,
    perfect: 0,
  };
}

function share(found: number, asked: number): string {
  return `${found}/${asked}`.padStart(12);
}
