import type { CellEdit } from "../edits";
import { objectionTexts, placeTexts, say, sayWhere, type Lang } from "../../texts";
import type { ReportPlace } from "./report";

/** Why a correction that the evidence bears out is left to a person all the same: what it would do, and where. */
export interface Objection {
  /**
   * `figure`: a figure that agrees would no longer. `short`: the figure corrected would not agree for all that. `lines`:
   * the amounts of lines would change. `alarm`: something else would be wrong. `unproven`: a formula would show what no
   * source states. `unknown`: a formula's new result cannot be told.
   */
  readonly kind: "figure" | "short" | "lines" | "alarm" | "unproven" | "unknown";
  readonly at: ReportPlace;
}

/** By correction (`correctionKey`), what speaks against it. */
export type Objections = ReadonlyMap<string, Objection>;

/** The same edits give the same key. */
export function correctionKey(edits: readonly CellEdit[]): string {
  return JSON.stringify(edits.map(({ sheet, address, after }) => [sheet, address, after.kind, after.value]));
}

/** What a correction would do, in one sentence. */
export function sayObjection({ kind, at }: Objection, lang: Lang): string {
  return say(objectionTexts[kind], lang, { place: sayReportPlace(at, lang) });
}

function sayReportPlace(at: ReportPlace, lang: Lang): string {
  if ("sheet" in at) return say(placeTexts.cell, lang, at);
  const text = Object.entries(placeTexts).find(([source]) => source === at.source)?.[1];
  const where = sayWhere(at.where, lang);
  return text ? say(text, lang, { where }) : where;
}
