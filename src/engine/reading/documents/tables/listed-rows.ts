import { forms } from "../../../lexicon";
import { fold } from "../../../wording";
import { articleNumberOf } from "../parts/clauses";
import type { DocumentLine } from "../parts/document-lines";
import { collapse } from "../parts/passage";

/** Lines of a list that say the same of each thing that they name, as the rows of a table would. */
export interface ListedRows {
  /** What is said before each figure, or behind it where nothing is; nothing of the names. */
  readonly titles: readonly string[];
  /** The lines, each with its name and its figures as cells. */
  readonly below: readonly DocumentLine[];
}

/** So many lines alike make a list, each of so many figures. */
const ENOUGH = 3;
const FIGURES = 2;
/** What holds more figures is a text of several rows. */
const MOST = 12;
const APART = 2;

/** « 180 000 € », « 3 », « 77,1 % »; « 65748-928 » is none. */
const figure = /(?<![\p{L}\d/.,]|\d-)\d{1,3}(?:[\s.]\d{3})*(?:,\d{1,2})?(?:\s?[€%])?(?![\p{L}\d/])/gu;

/** « l'annexe 5 », « l'axe 2 »: such a number counts nothing. */
const LABEL = 20;
const isLabel = new RegExp(`(?<![a-z])${forms("labelled")} ?$`);

/**
 * The lists whose lines are alike but for their figures and what they name, before them (« Clubs : enveloppe 180 000 €, déjà
 * attribué 64 000 €, reste 116 000 € ») or between two of them (« une aide de 8 000 € est attribuée à la commune de Pré, sur un
 * coût de 20 000 € »).
 */
export function listedRows(lines: readonly DocumentLine[]): readonly ListedRows[] {
  const figured = lines.flatMap((line, rank) => {
    const said = line.cells === null ? figuredOf(line) : null;
    return said ? [{ line, rank, said }] : [];
  });
  const lists: List[] = [];
  const open = new Map<string, List>();
  for (const { line, rank, said } of figured)
    for (const { key, titles, cells } of [...namedAhead(said), ...namedBetween(said)]) {
      // One line of another form between two that are alike ends no list.
      const known = open.get(key);
      const goesOn = known !== undefined && rank - known.last <= APART;
      const list = goesOn ? known : { titles: ["", ...titles], below: [], last: rank };
      if (!goesOn) lists.push(list);
      open.set(key, list);
      list.below.push({ ...line, cells });
      list.last = rank;
    }
  return lists.filter(({ below }) => below.length >= ENOUGH);
}

type List = ListedRows & { readonly below: DocumentLine[]; last: number };

/** The figures of a line, and the words before each of them and behind the last. */
interface Figured {
  readonly figures: readonly string[];
  readonly between: readonly string[];
}

function figuredOf(line: DocumentLine): Figured | null {
  const text = articleNumberOf(line.text)?.rest ?? collapse(line.text);
  const isCited = (said: string, start: number) =>
    !/[€%]$/.test(said) && isLabel.test(fold(text.slice(Math.max(0, start - LABEL), start)));
  const found = [...text.matchAll(figure)].filter(({ index, 0: said }) => !isCited(said, index));
  if (found.length < FIGURES) return null;
  const ends = found.map(({ index, 0: said }) => index + said.length);
  return {
    figures: found.map(([said]) => said),
    between: [
      ...found.map(({ index }, rank) => text.slice(ends[rank - 1] ?? 0, index)),
      text.slice(ends.at(-1)),
    ],
  };
}

/** A line as a row: what those of its list say alike, and its cells, its name the first. */
interface Row {
  readonly key: string;
  readonly titles: readonly string[];
  readonly cells: readonly string[];
}

/** What is named before the figures ends on a colon, a dash or a comma: what follows is said of it. */
function namedAhead({ figures, between }: Figured): readonly Row[] {
  const [first = ""] = between;
  const named = /^(.*[:–—(,])([^:–—(,]*)$/u.exec(first);
  const name = named?.[1] ?? first;
  const said = [named?.[2] ?? "", ...between.slice(1)];
  const titles = titlesOf(said);
  if (!/\p{L}/u.test(name) || titles.slice(0, -1).includes("")) return [];
  // « 1 dossier » counts what « 3 dossiers » do.
  const key = said.map((words) => alike(bare(words))).join("|");
  return [{ key, titles, cells: [bare(name), ...figures] }];
}

/** What is named between two figures is called by what has capitals, or stands in quotation marks. */
function namedBetween({ figures, between }: Figured): readonly Row[] {
  // A number among them may be that of an annex, or of an axis.
  const areAmounts = figures.map((said) => said.endsWith("€"));
  const isHeld = (_: string, rank: number): boolean => areAmounts[rank] === true;
  const amounts = figures.filter(isHeld);
  if (amounts.length < FIGURES || figures.length > MOST) return [];
  return between.slice(1, -1).flatMap((words, rank): readonly Row[] => {
    const name = (words.match(called) ?? []).join(" ");
    if (name === "") return [];
    const said = between.map((own, at) => (at === rank + 1 ? own.replace(called, "") : own));
    const titles = titlesOf(said);
    const key = said.map((own) => alike(bare(own)).replace(elided, "$1e ").replace(/\s+/g, " ")).join("|");
    return titles.slice(0, -1).includes("")
      ? []
      : [{ key: `${rank}|${key}`, titles: titles.filter(isHeld), cells: [bare(name), ...amounts] }];
  });
}

const called = /[«“"][^«»“”"]*[»”"]|\p{Lu}\p{Ll}[\p{L}'’-]*/gu;
const elided = /(?<![a-z])([dl])'/g;

/** What is said of each figure: before it, in its own clause, or behind it where nothing is (« 8 000 € pour 2026, 5 000 € pour 2027 »). */
function titlesOf(between: readonly string[]): readonly string[] {
  return between.slice(0, -1).map((before, rank) => {
    const clauses = before.split(clauseEnd);
    const said = bare(clauses.at(-1) ?? "");
    return said === "" ? bare(bare(between[rank + 1] ?? "").split(clauseEnd)[0] ?? "") : said;
  });
}

const clauseEnd = new RegExp(`[,;]|\\s${forms("and")}\\s`, "u");

const raised = new RegExp(`(?<![a-z])${forms("raised")}(?![a-z])`, "g");
const lowered = new RegExp(`(?<![a-z])${forms("lowered")}(?![a-z])`, "g");
const brought = new RegExp(`(?<![a-z])${forms("broughtUpOrDown")}(?![a-z])`, "g");
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Words as those of the next item may be: « majoré de » and « augmenté de » say of what figures are alike, as any code does;
 * what is lowered is taken off, and what is of another year is another figure.
 */
function alike(words: string): string {
  return fold(words)
    .replace(/\d+/g, (digits) => (YEAR.test(digits) ? digits : ""))
    .replace(raised, "+")
    .replace(lowered, "-")
    .replace(brought, "=")
    .replace(/s(?= |$)/g, "");
}

/** Words without what marks the item, or parts them from figures. */
function bare(text: string): string {
  return text.replace(/^[\s,;:.()•–—-]+|(?<![\s,;:.()–—])[\s,;:.()–—]+$/gu, "");
}
