import type { Report, ReportPlace, Tick, TickSource } from "../findings";
import { addTo, groupBy, keptFor } from "../lists";
import { Amount } from "../money";
import { sameOperations } from "./same-operations";

/** A figure that was read, or added up from figures that were: of lines, of all articles, of all imputations. */
export interface Witness extends Pick<Tick, "amount" | "expected" | "agrees"> {
  readonly source: TickSource | "line" | "articles" | "imputations";
  readonly at: ReportPlace | AddedUp;
  /** The sentence that holds it, where nothing else tells it from another of the same place. */
  readonly quote?: string;
}

/** What a sum is made of, where it stands in no one place: operations of the annex, or parts of a document. */
export type AddedUp = { readonly operations: readonly string[] } | { readonly document: string };

/** The annex's own figure, where no tick gives it: a beneficiary's lines, or those of the operations of a theme or code. */
export function linesBehind(
  { operations, lines, expected }: Tick,
  kind: Tick["of"],
  report: Report,
): readonly Witness[] {
  if (kind === "operation") return [];
  if (kind !== "line") return linesOf(operations, expected, report);
  const cells = lines?.flatMap(({ at }) => ("sheet" in at ? [at] : [])) ?? [];
  const [first] = cells;
  if (!lines || !first) return [];
  const at = { sheet: first.sheet, address: cells.map(({ address }) => address).join(", ") };
  return [sumOf(lines.length === 1 ? "line" : "lines", lines, expected, at)];
}

/** The ticks of the annex's lines by what they are about, each with its rank among all. */
const linesTicks = keptFor((ticks: Report["ticks"]) => {
  const found = new Map<string, { readonly rank: number; readonly tick: Tick }[]>();
  ticks.forEach((tick, rank) => {
    if (tick.source === "lines") addTo(found, tick.about, { rank, tick });
  });
  return found;
});

function linesOf(operations: readonly string[], expected: string, report: Report): readonly Witness[] {
  const known = linesTicks(report.ticks);
  const own = [...new Set(operations)]
    .flatMap((id) => known.get(id) ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map(({ tick }) => tick);
  if (own.length === 0) return [];
  return [sumOf("lines", own, expected, { operations: own.map(({ about }) => about) })];
}

/** What adds up to the whole: the annex's lines, the articles, the imputations of each document. */
export function sumsOfAll(expected: string, report: Report): readonly Witness[] {
  const all = report.annex.operations.map(({ id }) => id);
  const sum = (
    source: "articles" | "imputations",
    part: TickSource,
    kind: Tick["of"],
  ): readonly Witness[] => {
    const ticks = report.ticks.filter((tick) => tick.source === part && tick.of === kind);
    const once = [...groupBy(ticks, ({ about }) => about).values()].flatMap(([first]) => first ?? []);
    const covered = once.flatMap(({ operations }) => operations);
    // What leaves an operation out, or tells one twice, is no sum of the whole.
    const isWhole = covered.length === all.length && sameOperations(covered, all);
    const at = once[0]?.at;
    if (!at || !isWhole || !("source" in at)) return [];
    return [sumOf(source, once, expected, { document: at.source })];
  };
  return [
    ...linesOf(all, expected, report),
    ...sum("articles", "article", "theme"),
    ...sum("imputations", "imputation", "code"),
    ...sum("imputations", "report", "code"),
  ];
}

function sumOf(
  source: Witness["source"],
  parts: readonly { readonly amount: string }[],
  expected: string,
  at: Witness["at"],
): Witness {
  const amount = Amount.sum(parts.map((part) => Amount.fromDecimal(part.amount)));
  const agrees = amount.equals(Amount.fromDecimal(expected));
  return { source, amount: amount.toFixed(), expected, agrees, at };
}
