import { forms } from "../../lexicon";
import { fold } from "../../wording";
import { articleNumberOf } from "./clauses";
import type { DocumentLine } from "./document-lines";
import { collapse } from "./passage";

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
const APART = 2;

/** « 180 000 € », « 3 », « 77,1 % »; « 65748-928 » is none. */
const figure = /(?<![\p{L}\d/.,]|\d-)\d{1,3}(?:[\s.]\d{3})*(?:,\d{1,2})?(?:\s?[€%])?(?![\p{L}\d/])/gu;

/**
 * The lists whose lines are alike but for what they name and their figures: « Clubs : enveloppe 180 000 €, déjà attribué
 * 64 000 €, reste 116 000 € ».
 */
export function listedRows(lines: readonly DocumentLine[]): readonly ListedRows[] {
  const lists: (ListedRows & { readonly key: string; readonly below: DocumentLine[]; last: number })[] = [];
  lines.forEach((line, rank) => {
    const row = line.cells === null ? rowOf(line) : null;
    if (!row) return;
    // One line of another form between two that are alike ends no list.
    const open = lists.slice(-2).find((list) => list.key === row.key && rank - list.last <= APART);
    const list = open ?? { titles: ["", ...row.titles], below: [], key: row.key, last: rank };
    if (!open) lists.push(list);
    list.below.push({ ...line, cells: row.cells });
    list.last = rank;
  });
  return lists.filter(({ below }) => below.length >= ENOUGH);
}

function rowOf(
  line: DocumentLine,
): { key: string; titles: readonly string[]; cells: readonly string[] } | null {
  const text = articleNumberOf(line.text)?.rest ?? collapse(line.text);
  const found = [...text.matchAll(figure)];
  if (found.length < FIGURES) return null;
  const between = found.map(({ index, 0: said }, rank) => {
    const before = rank === 0 ? 0 : (found[rank - 1]?.index ?? 0) + (found[rank - 1]?.[0].length ?? 0);
    return {
      before: text.slice(before, index),
      behind: text.slice(index + said.length, found[rank + 1]?.index),
    };
  });
  // What is named ends on a colon, a dash or a comma: what follows is said of it.
  const [first] = between;
  const named = /^(.*[:–—(,])([^:–—(,]*)$/u.exec(first?.before ?? "");
  const name = named?.[1] ?? first?.before ?? "";
  const titles = between.map(({ before, behind }, rank) => {
    const said = bare(rank === 0 ? (named?.[2] ?? "") : before);
    return said === "" ? bare(behind) : said;
  });
  const last = between.at(-1)?.behind ?? "";
  if (!/\p{L}/u.test(name) || titles.slice(0, -1).includes("")) return null;
  return {
    // « 1 dossier » counts what « 3 dossiers » do.
    key: [...titles, bare(last)].map(alike).join("|"),
    titles,
    cells: [bare(name), ...found.map(([said]) => said)],
  };
}

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
