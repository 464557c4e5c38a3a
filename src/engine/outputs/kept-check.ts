import {
  sameState,
  type CheckState,
  type KeptFinding,
  type VersionLine,
  type VersionTotal,
} from "./check-state";

/** What the control sheet keeps in the workbook: the check that it shows, and the one that it is compared with. */
export interface KeptCheck {
  readonly now: CheckState;
  /** The last check that found something else; null where there was none. */
  readonly before: CheckState | null;
}

const FORMAT = "pointage/check@1";

/** A check as the control sheet keeps it. */
export function writeKeptCheck(kept: KeptCheck): string {
  return JSON.stringify({ format: FORMAT, ...kept });
}

/** What a control sheet kept; null where there is nothing, or nothing that this version understands. */
export function readKeptCheck(text: string | null): KeptCheck | null {
  const held = text === null ? null : parsed(text);
  if (!isRecord(held) || held["format"] !== FORMAT || !isState(held["now"])) return null;
  return { now: held["now"], before: isState(held["before"]) ? held["before"] : null };
}

/**
 * The check that a new one is compared with: the last that the control sheet kept. Where that one found the same, the one
 * before: to write the sheet twice says the same twice.
 */
export function earlierCheck(kept: KeptCheck | null, now: CheckState): CheckState | null {
  if (kept === null) return null;
  return sameState(kept.now, now) ? kept.before : kept.now;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What we wrote ourselves, unless somebody changed it: the fields that are read are looked at. */
function isState(value: unknown): value is CheckState {
  if (!isRecord(value)) return false;
  const { at, findings, lines, totals, retainedTotal } = value;
  return (
    (at === null || typeof at === "string") &&
    isDecimal(retainedTotal) &&
    (findings === null || (Array.isArray(findings) && findings.every(isFinding))) &&
    Array.isArray(lines) &&
    lines.every(isLine) &&
    Array.isArray(totals) &&
    totals.every(isTotal)
  );
}

function isFinding(value: unknown): value is KeptFinding {
  if (!isRecord(value)) return false;
  const { waived } = value;
  const texts = ["key", "rule", "severity", "message"].every((name) => typeof value[name] === "string");
  return texts && isRecord(value["at"]) && (waived === null || typeof waived === "string");
}

function isLine(value: unknown): value is VersionLine {
  if (!isRecord(value)) return false;
  const texts = ["operation", "themeTitle", "operationTitle"].every(
    (name) => typeof value[name] === "string",
  );
  const names = ["beneficiary", "territory", "description"].every(
    (name) => value[name] === null || typeof value[name] === "string",
  );
  return texts && names && isDecimal(value["amount"]) && typeof value["retained"] === "boolean";
}

function isTotal(value: unknown): value is VersionTotal {
  if (!isRecord(value)) return false;
  const texts = ["of", "about", "themeTitle", "operationTitle"].every(
    (name) => typeof value[name] === "string",
  );
  return texts && isDecimal(value["amount"]);
}

function isDecimal(value: unknown): boolean {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
}
