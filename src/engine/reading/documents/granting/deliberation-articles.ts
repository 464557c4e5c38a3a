import { matches } from "../../../lexicon";
import {
  eurosOf,
  grantedFigure,
  isFunding,
  isOtherPurpose,
  operationCountOf,
  saysImputation,
} from "../../../claims";
import { groupBy, keptFor } from "../../../lists";
import type { DeliberationArticle, DocumentPlace, Sourced } from "../../../model";
import { clausesOf, sumsUp, type Clause } from "../parts/clauses";
import { proseOf, tablesAmong, type DocumentLine } from "../parts/document-lines";
import type { KnownThemes } from "../naming/known-themes";
import { themeMentionsOf, themesTogether } from "../naming/theme-mention";
import { saidIn, themeTableOf } from "../tables/theme-table";
import { collapse, passageOf, placeOf, placeOfLine, type Passage, type Speaker } from "../parts/passage";
import { operationSharesOf } from "../naming/operation-mention";
import { fundingsOf, type Funding } from "./funding";
import { decision, type DocumentPart } from "../parts/parts";

/** What the articles of a deliberation grant, and the figures that could not be given to one theme. */
export interface ArticlesRead {
  readonly articles: readonly DeliberationArticle[];
  readonly unread: readonly { readonly at: DocumentPlace; readonly text: string }[];
}

/** Reads the funding articles of a deliberation's part; its others are left alone. */
export function readArticles(part: DocumentPart, file: string, known: KnownThemes): ArticlesRead {
  const articles: DeliberationArticle[] = [];
  const byTitleOnly = new Set<DeliberationArticle>();
  const unread: { at: DocumentPlace; text: string }[] = [];
  const clauses = clausesOf(decisionLines(part));
  const pieces = clauses.flatMap((each) => byHeading(each, known));
  const titles = new Map([...titlesOf(clauses), ...headingsOf(pieces, known)]);
  for (const clause of pieces) {
    const passage = passageOf(proseOf(clause.lines));
    if (!grants(clause, passage.text, known)) continue;
    const speaker = { file, role: "deliberation" as const, where: clauseWhere(clause) };
    for (const article of inTable(clause, speaker, known)) articles.push(article);
    const worded = themeMentionsOf(passage.text).length > 0;
    const together = worded ? [] : themesTogether(passage.text);
    const figures = eurosOf(passage.text);
    const inOrder = matches("inOrder", passage.text) && figures.length === together.length;
    const ofAll = inOrder ? null : grantedFigure(passage.text);
    together.forEach((themeNumber, index) => {
      const at = placeOf(passage, { start: 0, end: passage.text.length }, speaker);
      const own = ofAll ?? (inOrder ? figures[index] : undefined);
      if (ofAll && index > 0) return;
      const others = ofAll ? together.slice(1).map((number) => ({ number, title: null })) : [];
      const amount = own ? { value: own.amount, at } : null;
      const operationCount = ofAll ? countAt(passage.text, at) : null;
      const of = { themeNumber, otherThemes: others, operationCount, amount };
      articles.push({ at, number: clause.number, ...nothingOfItsOwn, ...of });
    });
    for (const said of fundingsOf(passage, speaker, known)) {
      const isNamed = said.themeNumber !== null || said.themeTitle !== null;
      const funding = isNamed ? said : { ...said, ...titles.get(clause) };
      if (funding.themeNumber === null && funding.themeTitle === null) continue;
      const at = placeOf(passage, funding.span, speaker, funding.span);
      if (isGranting(passage, funding)) {
        const article = { at, number: clause.number, ...withoutSpan(funding) };
        articles.push(article);
        if (isNamed && !worded) byTitleOnly.add(article);
      }
      const below = operationSharesOf(passage.text, known).length;
      if (funding.amount === null && eurosOf(passage.text).length > below)
        unread.push({ at, text: at.quote });
    }
  }
  return trusted(articles, byTitleOnly, unread, known);
}

/** The theme that an article's own title names, for the one decision under it: « Article 1 – Axe 1 : Emploi », then « d'attribuer … ». */
function titlesOf(
  clauses: readonly Clause[],
): ReadonlyMap<Clause, Pick<Funding, "themeNumber" | "themeTitle">> {
  const articles = groupBy(
    clauses.filter(({ label }) => label !== null),
    ({ label }) => label,
  );
  return new Map(
    [...articles.values()].flatMap(([title, decided, ...others]) => {
      if (!title || !decided || others.length > 0) return [];
      const { text } = passageOf(proseOf(title.lines));
      const [theme, another] = themeMentionsOf(text);
      if (!theme || another || isFunding(text) || eurosOf(text).length > 0) return [];
      return [[decided, { themeNumber: theme.number, themeTitle: theme.title }] as const];
    }),
  );
}

/** The theme that a title alone on its line names, for the one decision of an amount below it, before the next such title. */
function headingsOf(
  pieces: readonly Clause[],
  known: KnownThemes,
): readonly (readonly [Clause, Pick<Funding, "themeNumber" | "themeTitle">])[] {
  const titleOf = ({ lines: [line, other] }: Clause) => (line && !other ? headed(line, known) : null);
  const heads = pieces.flatMap((piece, index) => (titleOf(piece) === null ? [] : [index]));
  return heads.flatMap((from, rank) => {
    const [heading, ...below] = pieces.slice(from, heads[rank + 1]);
    const themeTitle = heading ? titleOf(heading) : null;
    const [decided, another] = below.filter(
      ({ lines: [first, ...rest] }) =>
        first && !sumsUp(first) && eurosOf(passageOf(proseOf([first, ...rest])).text).length > 0,
    );
    return decided && !another ? [[decided, { themeNumber: null, themeTitle }] as const] : [];
  });
}

/** The annex's title that a line is. */
function headed(line: DocumentLine, known: KnownThemes): string | null {
  return line.cells === null ? known.titleOf(collapse(line.text)) : null;
}

/**
 * A title of the annex alone on its line heads what stands below it: what a clause says above is not about it. Words in
 * the middle of a sentence that a page's width breaks head nothing.
 */
function byHeading(clause: Clause, known: KnownThemes): readonly Clause[] {
  const goesOn = (index: number): boolean => {
    const above = clause.lines[index - 1];
    return above?.cells === null && !/[.;:!?»”"]$/u.test(collapse(above.text));
  };
  const heads = clause.lines.flatMap((line, index) =>
    index > 0 && !goesOn(index) && headed(line, known) !== null ? [index] : [],
  );
  const [first] = heads;
  return first === undefined
    ? [clause]
    : [0, ...heads].map((from, index) => ({ ...clause, lines: clause.lines.slice(from, heads[index]) }));
}

function countAt(text: string, at: DocumentPlace): Sourced<number> | null {
  const count = operationCountOf(text);
  return count ? { value: count.count, at } : null;
}

/** What themes named by their numbers alone, in a list, say beside. */
const nothingOfItsOwn = {
  themeTitle: null,
  amountInWords: null,
  annexes: [],
} as const;

/** A deliberation names themes by the annex's titles where it does so for most of them: a few may be met by chance. */
function trusted(
  articles: readonly DeliberationArticle[],
  byTitleOnly: ReadonlySet<DeliberationArticle>,
  unread: ArticlesRead["unread"],
  known: KnownThemes,
): ArticlesRead {
  const themes = new Set(articles.map((article) => `${article.themeNumber} ${article.themeTitle}`));
  if (themes.size * 3 >= known.count * 2) return { articles, unread };
  return {
    articles: articles.filter((article) => !byTitleOnly.has(article)),
    unread,
  };
}

/** A table of themes and amounts under an article grants each its own. */
function inTable(clause: Clause, speaker: Speaker, known: KnownThemes): readonly DeliberationArticle[] {
  return tablesAmong(clause.lines).flatMap((rows) =>
    themeTableOf(rows, known).rows.map((row): DeliberationArticle => {
      const at = placeOfLine(row.line, speaker);
      return { ...saidIn(row, at), number: clause.number, otherThemes: [], amountInWords: null };
    }),
  );
}

/**
 * Whether a clause grants: in so many words, under words that do, or as an article of a theme and one figure that no word
 * takes for anything else: « L'hébergement (thématique 2) est soutenu à hauteur de 53 790 € ».
 */
function grants({ number, introduction }: Clause, text: string, known: KnownThemes): boolean {
  if (isOtherPurpose(text)) return false;
  if (isFunding(text) || (introduction !== null && isFunding(introduction))) return true;
  if (number === null || [introduction ?? "", text].some(saysImputation)) return false;
  return themeMentionsOf(text, known).length > 0 && grantedFigure(text) !== null;
}

/**
 * Everything from « DECIDE » on, the whole part where it is missing or decides what stands above, and the whole of a report.
 */
export const decisionLines = keptFor((part: DocumentPart): DocumentPart["lines"] => {
  const index = part.lines.findIndex((line) => decision.test(collapse(line.text)));
  return index < 0 || part.kind === "report" || decidesAbove(part.lines.slice(index, index + OPENING))
    ? part.lines
    : part.lines.slice(index);
});

/** So many lines say what a decision is about. */
const OPENING = 4;

/** Whether a decision opens without an amount, and refers to what stands above it. */
function decidesAbove(opening: DocumentPart["lines"]): boolean {
  const text = opening.map((line) => line.text).join(" ");
  return matches("decidedAbove", text) && eurosOf(text).length === 0;
}

/** "article 3", "article 3.1", or the deliberation where the clause has no number. */
export function clauseWhere(clause: Clause): string {
  return clause.label === null ? "délibération" : `article ${clause.label}`;
}

/** A theme named in passing (« les structures reprises dans la thématique 1 ») grants nothing without a figure. */
function isGranting(passage: Passage, funding: Funding): boolean {
  if (funding.amount !== null) return true;
  return eurosOf(passage.text).length > 0 || matches("grantingStem", passage.text);
}

function withoutSpan(funding: Funding): Omit<Funding, "span" | "addsUp"> {
  const { span: _span, addsUp: _addsUp, ...rest } = funding;
  return rest;
}
