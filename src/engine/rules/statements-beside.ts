import type { Ledger, Statement } from "../diagnosis";
import { addTo, keptFor } from "../lists";
import type { DocumentPlace } from "../model";

/** The quotes of statements that begin alike in so many signs are looked at together. */
const OPENING = 4;

/** What a document states, by how its quotes begin, those of fewer signs apart, and all from the longest to the shortest. */
interface Quotes {
  readonly opened: Map<string, Statement[]>;
  readonly short: Statement[];
  readonly all: Statement[];
}

/** The statements of a document whose quote is in that of a place, and those whose quote holds it, in the ledger's order. */
export function statementsBeside(
  { file, quote }: DocumentPlace,
  ledger: Ledger,
): Readonly<Record<"within" | "around", readonly Statement[]>> {
  const quotes = quotesOf(ledger).get(file);
  if (!quotes) return { within: [], around: [] };
  const within = new Set(quotes.short.filter(({ at }) => quote.includes(quoteOf(at))));
  for (let start = 0; start + OPENING <= quote.length; start++)
    for (const one of quotes.opened.get(quote.slice(start, start + OPENING)) ?? [])
      if (quote.startsWith(quoteOf(one.at), start)) within.add(one);
  const shorter = quotes.all.findIndex(({ at }) => quoteOf(at).length < quote.length);
  const around = quotes.all
    .slice(0, shorter < 0 ? undefined : shorter)
    .filter((one) => !within.has(one) && quoteOf(one.at).includes(quote));
  return { within: [...within].sort(byRank), around: around.sort(byRank) };
}

const quotesOf = keptFor(({ statements }: Ledger): ReadonlyMap<string, Quotes> => {
  const files = new Map<string, Quotes>();
  for (const one of statements) {
    const { at } = one;
    if (at.kind !== "document") continue;
    const own: Quotes = files.get(at.file) ?? { opened: new Map(), short: [], all: [] };
    files.set(at.file, own);
    own.all.push(one);
    if (at.quote.length < OPENING) own.short.push(one);
    else addTo(own.opened, at.quote.slice(0, OPENING), one);
  }
  for (const { all } of files.values())
    all.sort((a, b) => quoteOf(b.at).length - quoteOf(a.at).length || byRank(a, b));
  return files;
});

function quoteOf(at: Statement["at"]): string {
  return at.kind === "document" ? at.quote : "";
}

const byRank = (a: Statement, b: Statement): number => a.index - b.index;
