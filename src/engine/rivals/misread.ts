import { findingTexts } from "../../texts";
import type { Cause, Judged } from "../findings";
import { columnName, type SheetSnapshot } from "../grid";
import type { Annex, Place } from "../model";
import { violationOf, type Broken, type RuleId, type Violation } from "../rules";
import { outlinesOf } from "../reading/annex";
import type { ReadingWeighed } from "./choose-reading";
import { groupSumsOf, wholeOf } from "./figures";
import { rivalsOf } from "./rival-choices";
import { isOfStructure, type Standing } from "./standing";

/** The gaps that show in the annex itself, whatever the documents say. */
const OF_ANNEX: ReadonlySet<RuleId> = new Set([
  "operation-total",
  "theme-total",
  "grand-total",
  "total-formula-range",
  "article-missing",
  "article-operation-count",
]);

/** From so many gaps on, so many of them in the annex, a reading that nothing bears out better is not believed. */
const MANY = 5;
const IN_ANNEX = 3;
/** Where fewer figures differ than one for so many that agree, the reading is right and the dossier is not. */
const MUCH = 4;

/** So many totals of the sheet hold a whole group more, or less, than their lines: those of one slip of the pen are fewer. */
const BY_GROUPS = 2;

/** Whether so much disagrees with a reading of the annex that its gaps are no findings. */
export function isMisread({ causes, dossier }: Judged, { gaps, agree, differ }: Standing): boolean {
  const inAnnex = causes
    .map(({ told }) => told)
    .filter((told) => OF_ANNEX.has(told.rule) && isOfStructure(told));
  if (inAnnex.filter((told) => isOffByGroup(told, groupSumsOf(dossier.annex))).length >= BY_GROUPS)
    return true;
  return gaps >= MANY && (differ >= agree || (inAnnex.length >= IN_ANNEX && differ * MUCH >= agree));
}

/** Whether a total of the sheet differs from its lines by just what another group comes to: it may be of both. */
function isOffByGroup({ at, stated, expected }: Violation, sums: ReadonlySet<string>): boolean {
  return at.kind === "cell" && !!stated && !!expected && sums.has(stated.minus(expected).abs().toFixed());
}

/** The gaps of what has no counterpart: where there are none, each group of the sheet is known elsewhere. */
const OF_COUNTERPARTS: ReadonlySet<RuleId> = new Set([
  "article-missing",
  "theme-missing",
  "article-operation-count",
  "report-operation-count",
  "total-formula-range",
]);

/** Whether there is something to read otherwise: a group that has no counterpart, or another column of amounts. */
export function mayBeReadOtherwise(
  { causes }: Judged,
  { annex, choices }: Pick<ReadingWeighed, "annex" | "choices">,
  sheets: readonly SheetSnapshot[],
): boolean {
  const violations = causes.flatMap(({ told, consequences }) => [told, ...consequences]);
  if (violations.some((one) => OF_COUNTERPARTS.has(one.rule) && one.severity !== "info")) return true;
  const outlines = outlinesOf(sheets, annex.chosen.sheets, choices);
  return rivalsOf(outlines, choices).some(({ varies }) => varies === "amounts");
}

/** What a document says twice in one breath, however the sheet is read. */
const OF_TEXT: ReadonlySet<RuleId> = new Set(["article-words"]);

/**
 * What is told of a sheet that was perhaps misread: how it was read and where that first breaks, in place of its gaps; and
 * what no reading of it would change.
 */
export function asMisread(judged: Judged): Judged {
  const { annex } = judged.dossier;
  const structural = judged.causes.map(({ told }) => told).filter(isOfStructure);
  const apart = judged.causes.filter(({ told }) => OF_TEXT.has(told.rule));
  const alarms = judged.causes.filter((cause) => cause.told.severity !== "info" && !apart.includes(cause));
  const first = firstBreak(structural) ?? judged.causes[0]?.told.at;
  if (!first) return judged;
  const told = plain("annex-misread", {
    at: first,
    message: findingTexts["annex-misread"],
    fill: { ...outlineOf(annex), count: alarms.length, place: first },
  });
  return {
    ...judged,
    causes: [{ rootCause: null, told, consequences: [] }, ...apart.map((one) => alone(one.told))],
  };
}

/** The highest cell of a sheet that shows a gap; a document's passage where no cell does. */
function firstBreak(violations: readonly Violation[]): Place | undefined {
  const cells = violations.map(({ at }) => at).filter((at) => at.kind === "cell");
  return cells.reduce<Place | undefined>(
    (first, at) => (first?.kind === "cell" && first.row <= at.row ? first : at),
    undefined,
  );
}

function outlineOf(annex: Annex): Violation["fill"] {
  const operations = annex.themes.flatMap((theme) => theme.operations);
  const lines = operations.flatMap((operation) => operation.lines);
  const at = lines[0]?.amount.at;
  return {
    themes: annex.themes.length,
    operations: operations.length,
    lines: lines.length,
    column: at?.kind === "cell" ? columnName(at.column) : "?",
    amount: wholeOf(annex),
  };
}

/** A warning about the reading itself: about no amount, and resting on nothing. */
export function plain(rule: RuleId, broken: Broken): Violation {
  return violationOf({ id: rule, severity: "warning" }, broken);
}

/** A cause that stands by itself. */
export function alone(told: Violation): Cause {
  return { rootCause: null, told, consequences: [] };
}
