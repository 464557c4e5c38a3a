import type { CellEdit } from "../edits";
import type { Finding, Findings, Objection, ReportPlace, Tick } from "../findings";

/** What was written for a trial, and the formulas that show something else since. */
export interface Written {
  readonly edits: readonly CellEdit[];
  readonly changed: readonly { readonly sheet: string; readonly address: string }[];
}

/** What speaks against edits, from the report before them and the one after them; null where all that agreed still does. */
export function objectionTo(before: Findings, after: Findings | null, written: Written): Objection | null {
  const [edit] = written.edits;
  if (!edit) return null;
  const at = { sheet: edit.sheet, address: edit.address };
  // Corrections change totals and how amounts are held, never what the lines come to.
  if (!after || linesOf(before) !== linesOf(after)) return { kind: "lines", at };
  return (
    lostTick(before, after, written) ??
    newAlarm(before, after) ??
    (written.edits.some((one) => one.before.kind === "text") ? unproven(after, written) : null)
  );
}

function linesOf({ annex }: Findings): string {
  return JSON.stringify([
    annex.operations.map(({ id, lines, computed }) => [id, lines, computed]),
    annex.total,
  ]);
}

/** A figure that agreed and no longer does; or a corrected one that still does not. */
function lostTick(before: Findings, after: Findings, { edits }: Written): Objection | null {
  const now = new Map(after.ticks.map((tick) => [tickKey(tick), tick]));
  const isCorrected = ({ at }: Tick): boolean =>
    "sheet" in at && edits.some(({ sheet, address }) => sheet === at.sheet && address === at.address);
  const lost = before.ticks.find(
    (tick) => (tick.agrees || isCorrected(tick)) && now.get(tickKey(tick))?.agrees !== true,
  );
  return lost ? { kind: lost.agrees ? "figure" : "short", at: lost.at } : null;
}

function tickKey({ source, about, at }: Tick): string {
  return `${source} ${about} ${placeKey(at)}`;
}

/** An alarm that nothing told of before, as a finding or as what follows from one; or one that grew. */
function newAlarm(before: Findings, after: Findings): Objection | null {
  const known = new Map<string, number>();
  for (const { rule, at, gap, consequences } of before.findings) {
    known.set(`${rule} ${placeKey(at)}`, gap === undefined ? Infinity : Math.abs(Number(gap)));
    for (const one of consequences) known.set(`${one.rule} ${placeKey(one.at)}`, Infinity);
  }
  const isNew = ({ severity, rule, at, gap }: Finding): boolean => {
    const size = known.get(`${rule} ${placeKey(at)}`);
    return severity !== "info" && (size === undefined || Math.abs(Number(gap ?? 0)) > size + 0.005);
  };
  const found = after.findings.find(isNew);
  return found ? { kind: "alarm", at: found.at } : null;
}

/** A formula that counts what was text, and shows since what no source bears out. */
function unproven(after: Findings, { changed }: Written): Objection | null {
  const agreeing = new Set(after.ticks.flatMap(({ agrees, at }) => (agrees ? [placeKey(at)] : [])));
  const at = changed.find((one) => !agreeing.has(placeKey(one)));
  return at ? { kind: "unproven", at } : null;
}

function placeKey(at: ReportPlace): string {
  return "sheet" in at
    ? `${at.sheet}!${at.address}`
    : `${at.file ?? ""} ${at.source} ${at.where} ${at.quote}`;
}
