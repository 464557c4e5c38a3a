import type { Ledger, Statement } from "../../diagnosis";
import { addTo, keptFor } from "../../lists";
import type { DocumentPlace } from "../../model";

/** The quotes of statements that begin alike in so many signs are looked at together. */
const OPENING = 4;

/** A statement, and its quote. */
interface Quoted {
  readonly statement: Statement;
  readonly quote: string;
}

/** What a document states: all, by how the quotes begin (those of fewer signs apart), and by their words. */
interface Quotes {
  readonly all: Quoted[];
  readonly short: Quoted[];
  readonly opened: Map<string, Quoted[]>;
  readonly saying: Map<string, Quoted[]>;
}

/** The statements of a document whose quote is in that of a place, and those whose quote holds it, in the ledger's order. */
export function statementsBeside(
  { file, quote }: DocumentPlace,
  ledger: Ledger,
): Readonly<Record<"within" | "around", readonly Statement[]>> {
  const quotes = quotesOf(ledger).get(file);
  if (!quotes) return { within: [], around: [] };
  const within = new Set(quotes.short.filter((one) => quote.includes(one.quote)));
  for (let start = 0; start + OPENING <= quote.length; start++)
    for (const one of quotes.opened.get(quote.slice(start, start + OPENING)) ?? NONE)
      if (quote.startsWith(one.quote, start)) within.add(one);
  const around = likelyAround(quote, quotes).filter(
    (one) => one.quote.length >= quote.length && !within.has(one) && one.quote.includes(quote),
  );
  return { within: inOrder([...within]), around: inOrder(around) };
}

/** Those whose quote may hold another: they say each word of it that blanks part from others, the rarest of which leads to them. */
function likelyAround(quote: string, { all, saying }: Quotes): readonly Quoted[] {
  const whole = quote.split(" ").slice(1, -1);
  return whole.map((word) => saying.get(word) ?? NONE).reduce((a, b) => (b.length < a.length ? b : a), all);
}

const NONE: readonly Quoted[] = [];

const quotesOf = keptFor(({ statements }: Ledger): ReadonlyMap<string, Quotes> => {
  const files = new Map<string, Quotes>();
  for (const statement of statements) {
    const { at } = statement;
    if (at.kind !== "document") continue;
    const { file, quote } = at;
    const own: Quotes = files.get(file) ?? { all: [], short: [], opened: new Map(), saying: new Map() };
    files.set(file, own);
    const one = { statement, quote };
    own.all.push(one);
    if (quote.length < OPENING) own.short.push(one);
    else addTo(own.opened, quote.slice(0, OPENING), one);
    for (const word of new Set(quote.split(" "))) addTo(own.saying, word, one);
  }
  return files;
});

function inOrder(found: readonly Quoted[]): readonly Statement[] {
  return found.map(({ statement }) => statement).sort((a, b) => a.index - b.index);
}
