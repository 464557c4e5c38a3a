import { findingTexts, type Text } from "../../texts";
import { passageKey, placeKey, type CountSaid, type Place } from "../model";
import { oddBorneBy } from "./counting/borne-by";
import { oddWholes } from "./counting/added-counts";
import { oddCounts } from "./counting/count-series";
import { countedScope } from "./counting/counted-scope";
import { oddOthers } from "./counting/counts-beyond";
import { oddOfGroups } from "./counting/counts-of-groups";
import { countsHeld, isCountOfOperations, type Counted } from "./counting/counts-said";
import { oddTogether } from "./counting/counts-together";
import { oddNamed } from "./counting/named-counts";
import { nameLeftOut } from "./counting/names-behind-count";
import { isOfOperations, isTakenForLines } from "./counting/operation-counts";
import { oddRecapCounts } from "./counting/recap-counts";
import { oddShares } from "./counting/shared-counts";
import { oddUnits } from "./counting/unit-counts";
import type { OddCount } from "./counting/ways-of-counting";
import { columnsTold } from "./rows/table-rows";
import { defineRule, type Broken, type RuleContext } from "./rule";

type Context = Pick<RuleContext, "dossier" | "ledger">;

/** A count that is told, and by what sentence; against it are those that are counted otherwise, none where it may be of something else. */
interface Told extends OddCount, Partial<Pick<CountSaid, "bound">> {
  readonly message: Text;
  readonly against?: number;
}

/**
 * « aux 12 associations » of an article or a report are as many as the annex names for what it grants, « 14 demandes » as
 * many as it holds. A number of a passage is told once, by the first that knows it wrong.
 */
export const recipientCount = defineRule({
  meta: { id: "recipient-count", severity: "warning", needs: ["annex"] },
  *check({ dossier, ledger }) {
    const told = new Set<string>();
    for (const one of countsHeld({ dossier, ledger })) {
      const broken = ofReceivers(one);
      if (one.counted !== null) told.add(keyOf(one.said));
      if (broken) yield broken;
    }
    for (const odd of oddByWays({ dossier, ledger })) {
      if (told.has(keyOf(odd))) continue;
      told.add(keyOf(odd));
      yield toldOf(odd);
    }
    for (const { at, words, parts, sum, ...odd } of oddWholes(dossier)) {
      if ([{ at, ...odd }, ...parts].some((one) => told.has(keyOf(one)))) continue;
      yield {
        message: findingTexts["count-added"],
        fill: { place: at, words, sum },
        at,
        related: parts.map((part) => part.at),
        suspects: [],
      };
    }
  },
});

/** What is told of a count of those who receive, ask or are refused: that they are others, or that one of them is not named behind it. */
function ofReceivers({ said, operations, counted, isQuestion }: Counted): Broken | null {
  const { at, words } = said;
  const cells = operations.flatMap(({ lines }) => lines);
  const scope = { kind: "operations", operations: operations.map(({ id }) => id) } as const;
  if (counted !== null) {
    const message = isQuestion ? findingTexts["count-asked"] : messageOf(said);
    const broken = toldOf({ ...said, counted, cells, message, ...(isQuestion ? {} : { against: 1 }) });
    return { ...broken, ...(isQuestion && { severity: "info" }), scope };
  }
  const missing = nameLeftOut(said, operations);
  if (!missing) return null;
  const { line, name, named } = missing;
  return {
    message: findingTexts["count-named"],
    fill: { place: at, words, named, name, line: line.amount.at },
    at,
    related: [line.amount.at],
    suspects: [],
  };
}

/** The counts that other ways of counting know wrong, those that tell most surely what is counted first. */
function* oddByWays(context: Context): Generator<Told> {
  const { dossier, ledger } = context;
  const given = findingTexts["count-given"];
  const [said, titled] = [findingTexts["count-said"], findingTexts["count-titled"]];
  for (const odd of oddRecapCounts(dossier.annex))
    yield { ...odd, message: findingTexts["count-recapitulated"], against: odd.cells.length };
  for (const odd of oddUnits(dossier, ledger)) yield { ...odd, message: odd.label ? titled : given };
  for (const odd of oddOthers(context)) yield { ...odd, message: said };
  for (const odd of oddNamed(dossier)) yield { ...odd, message: titled };
  for (const odd of [...oddOfGroups(context), ...oddShares(dossier), ...oddInColumns(context)])
    yield { ...odd, message: said, against: 1 };
  for (const odd of oddCounts(dossier, ledger)) {
    const scope = countedScope(odd, dossier, ledger);
    const isOfThemes =
      scope !== null && isCountOfOperations(odd, scope, dossier) && !isTakenForLines(odd, dossier);
    if (!isOfThemes) yield { ...odd, message: messageOf(odd), against: 1 };
  }
  for (const odd of oddBorneBy(dossier)) yield { ...odd, message: given };
  for (const odd of oddTogether(dossier)) if (!isOfOperations(odd, dossier)) yield { ...odd, message: given };
}

/** What the columns of tables count otherwise than their other rows, but for the operations of themes. */
function oddInColumns({ dossier, ledger }: Context): readonly OddCount[] {
  return columnsTold(dossier, ledger)
    .counts.map(({ at, value, title, expected, quantity }) => ({
      at,
      count: value,
      words: `${value} ${title.toLowerCase()}`.trim(),
      counted: expected,
      cells: quantity.lines,
    }))
    .filter((odd) => !isOfOperations(odd, dossier));
}

const keyOf = ({ at, count }: { readonly at: Place; readonly count: number }): string =>
  `${at.kind === "document" ? passageKey(at) : placeKey(at)} ${count}`;

function toldOf({
  at,
  count,
  words,
  counted,
  cells,
  label,
  isBorneOut,
  bound,
  message,
  against,
}: Told): Broken {
  return {
    message,
    fill: {
      place: at,
      said: count,
      counted,
      words,
      ...(label !== undefined && { label }),
      ...(isBorneOut && { borneOut: 1 }),
      ...(bound && { above: bound.amount }),
    },
    at,
    related: cells.map((cell) => cell.at),
    suspects: against === undefined ? [] : [{ at, for: 1, against }],
  };
}

function messageOf({ of, fate, bound }: CountSaid): Text {
  if (bound) return findingTexts[bound.isBelow ? "count-below" : "count-above"];
  if (fate !== "granted" || of === "unknown") return findingTexts["count-said"];
  return findingTexts[of === "all" || of === "kind" ? "recipient-count" : "grant-count"];
}
