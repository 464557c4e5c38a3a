import type { Report, Tick } from "../findings";
import { groupBy, keptFor } from "../lists";
import { Amount } from "../money";
import { linesBehind, sumsOfAll, type Witness } from "./witness";

/** A quantity that several sources state, and all that they say of it. */
export interface TieOutQuantity {
  readonly kind: Tick["of"];
  /** A theme's rank, an operation's id, a code, a beneficiary; empty for the whole annex. */
  readonly about: string;
  /** The title of the theme or operation, or the label of the code; empty where there is none. */
  readonly title: string;
  /** What the evidence holds true: a decimal string with two places. */
  readonly expected: string;
  /** The annex's lines first. */
  readonly witnesses: readonly Witness[];
  readonly agreeing: number;
}

/** The ticks of a report, one group a quantity: the whole, then each theme, its operations, their grants, then codes. */
export function tieOut(report: Report): readonly TieOutQuantity[] {
  const groups = groupBy(report.ticks, keyOf);
  const quantities = [...groups.values()].map((ticks) => quantityOf(ticks, report));
  const whole = quantities.some(({ kind }) => kind === "whole") ? null : wholeAddedUp(report);
  const ranks = ranksOf(report);
  return [...(whole ? [whole] : []), ...quantities]
    .map((quantity) => ({ quantity, rank: rankOf(quantity, ranks) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ quantity }) => quantity);
}

/**
 * A theme or a code that holds one operation is told apart from it: what is stated of each is another statement. A
 * beneficiary is known by its lines, however a document names it.
 */
function keyOf(tick: Tick): string {
  const { of: kind } = tick;
  const about =
    kind === "line" && tick.lines
      ? `${tick.operations.join(" ")} ${tick.lines.map(({ at }) => ("sheet" in at ? `${at.sheet}!${at.address}` : "")).join(" ")}`
      : tick.about;
  return `${kind} ${about}`;
}

function quantityOf(ticks: readonly Tick[], report: Report): Ranked {
  const [first] = ticks;
  if (!first) throw new Error("a quantity has its ticks");
  const { of: kind, expected, operations } = first;
  const names = [...new Set(first.lines?.flatMap(({ beneficiary }) => beneficiary || []))];
  const about = kind === "line" && names.length > 0 ? names.join(", ") : first.about;
  const added = kind === "whole" ? sumsOfAll(expected, report) : linesBehind(first, kind, report);
  return ranked({ kind, about, title: titleOf(kind, about, report), expected }, operations, [
    ...added,
    ...told(ticks),
  ]);
}

/** A quantity, with the operations that it is of. */
interface Ranked extends TieOutQuantity {
  readonly operations: readonly string[];
}

function ranked(
  quantity: Pick<TieOutQuantity, "kind" | "about" | "title" | "expected">,
  operations: readonly string[],
  witnesses: readonly Witness[],
): Ranked {
  return { ...quantity, operations, witnesses, agreeing: witnesses.filter(({ agrees }) => agrees).length };
}

/** Figures of one source and place are told apart by their sentences. */
function told(ticks: readonly Tick[]): readonly Witness[] {
  const nameOf = ({ source, at }: Tick): string =>
    "quote" in at ? [source, at.source, at.where, at.page].join(" ") : "";
  return ticks.map((tick) => {
    const { source, amount, expected, agrees, at } = tick;
    const witness: Witness = { source, amount, expected, agrees, at };
    const isAlone = ticks.every((other) => other === tick || nameOf(other) !== nameOf(tick));
    return "quote" in at && !isAlone ? { ...witness, quote: at.quote } : witness;
  });
}

/** The whole annex, where no source states its total: what adds up to it. Null where nothing but its lines does. */
function wholeAddedUp(report: Report): Ranked | null {
  const lines = report.ticks.filter(({ source }) => source === "lines");
  const expected = Amount.sum(lines.map((tick) => Amount.fromDecimal(tick.expected))).toFixed();
  const sums = sumsOfAll(expected, report);
  if (sums.length < 2) return null;
  return ranked({ kind: "whole", about: "", title: "", expected }, [], sums);
}

/** Of two operations of one id, which no annex has, the first. */
const operationsById = keptFor(
  ({ operations }: Report["annex"]) =>
    new Map(operations.map((operation) => [operation.id, operation] as const).reverse()),
);

function titleOf(kind: Tick["of"], about: string, report: Report): string {
  switch (kind) {
    case "operation":
      return operationsById(report.annex).get(about)?.title ?? "";
    case "theme":
      return report.annex.themeTitles?.[Number(about) - 1] ?? "";
    case "code":
      return report.imputations.find(({ code }) => code === about)?.label ?? "";
    case "whole":
    case "line":
      return "";
  }
}

/** Where operations and codes stand among those of a report. */
interface Ranks {
  readonly operation: (id: string) => number;
  readonly code: (code: string) => number;
}

function ranksOf(report: Report): Ranks {
  const ranked = (items: readonly string[]): ((item: string) => number) => {
    const ranks = new Map(items.map((item, rank) => [item, rank] as const).reverse());
    return (item) => ranks.get(item) ?? -1;
  };
  return {
    operation: ranked(report.annex.operations.map(({ id }) => id)),
    code: ranked(report.imputations.map(({ code }) => code)),
  };
}

/** The whole first, codes last; a theme before its operations, an operation before its grants. */
function rankOf({ kind, about, operations }: Ranked, ranks: Ranks): readonly number[] {
  switch (kind) {
    case "whole":
      return [0];
    case "theme":
      return [1, Number.parseInt(about, 10), -1];
    case "operation":
      return [1, Number(about.split(".")[0]), ranks.operation(about), 0];
    case "line": {
      const [id = ""] = operations;
      return [1, Number(id.split(".")[0]), ranks.operation(id), 1];
    }
    case "code":
      return [2, ranks.code(about)];
  }
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
