import type { Finding, Report, ReportPlace } from "../../src/engine/findings";
import { reconcile } from "../../src/engine/reconcile";
import { draw, type Plan } from "./drawn";
import type { Addresses } from "./draw-sheets";
import type { Planted } from "./fault";

/** How a planted fault was told. */
export interface Told {
  readonly kind: string;
  /** By an accepted rule, at an accepted place, with its gap, once. */
  readonly found: boolean;
  /** Null where the fault asks nothing of suspects, or of diagnoses. */
  readonly suspects: boolean | null;
  readonly diagnosis: boolean | null;
}

/** What came of one dossier. */
export interface Outcome {
  readonly told: readonly Told[];
  /** Alarms about nothing. */
  readonly noise: readonly Finding[];
  readonly findings: readonly Finding[];
}

export function checked(plan: Plan): { readonly report: Report; readonly addresses: Addresses } {
  const { dossier, addresses } = draw(plan);
  const reconciliation = reconcile(dossier, { name: String(plan.seed), lang: "fr" });
  if (reconciliation.kind !== "report") throw new Error(`seed ${plan.seed}: no annex found`);
  return { report: reconciliation.report, addresses };
}

/** Lays what the engine says of a dossier against what was planted in it. */
export function judge(plan: Plan, planted: readonly Planted[]): Outcome {
  const { report, addresses } = checked(plan);
  const alarms = report.findings.filter((finding) => finding.severity !== "info");
  const used = new Set<Finding>();
  const told = planted.map((one): Told => {
    const cells = one.cells(addresses);
    const pool = one.info ? report.findings : alarms;
    const hits = pool
      .filter((finding) => !used.has(finding) && tells(finding, one, cells))
      .slice(0, one.most);
    hits.forEach((finding) => used.add(finding));
    const [hit] = hits;
    return {
      kind: one.kind,
      found: hit !== undefined,
      suspects: suspectsFit(hits, one, addresses),
      diagnosis:
        one.diagnosis.length === 0
          ? null
          : hits.some((finding) => one.diagnosis.some((kind) => finding.diagnoses[0]?.kind === kind)),
    };
  });
  return { told, noise: alarms.filter((finding) => !used.has(finding)), findings: report.findings };
}

function tells(finding: Finding, { rules, texts, gaps }: Planted, cells: readonly string[]): boolean {
  if (!rules.some((rule) => rule === finding.rule)) return false;
  const [suspect] = finding.suspects;
  if (!stands(finding.at, cells, texts) && !(suspect && stands(suspect, cells, texts))) return false;
  if (gaps.length === 0) return true;
  const gap = finding.gap === undefined ? null : Math.abs(Math.round(Number(finding.gap) * 100));
  return gaps.some((one) => (one === null ? gap === null : gap !== null && gap === Math.round(one)));
}

function suspectsFit(
  hits: readonly Finding[],
  { suspects, among }: Planted,
  addresses: Addresses,
): boolean | null {
  if (suspects === null) return null;
  if (hits.length === 0) return false;
  if (suspects === "none") return hits.every((finding) => finding.suspects.length === 0);
  const cells = suspects.cells(addresses);
  return hits.some((finding) => {
    const asked = among ? finding.suspects : finding.suspects.slice(0, 1);
    return asked.some((suspect) => stands(suspect, cells, suspects.texts));
  });
}

function stands(place: ReportPlace, cells: readonly string[], texts: readonly string[]): boolean {
  if ("address" in place) return cells.includes(`${place.sheet}!${place.address}`);
  const said = words(`${place.where} ${place.quote}`);
  return texts.some((text) => said.includes(words(text)));
}

function words(text: string): string {
  const kept = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ");
  return ` ${kept.trim()} `;
}
