import { fold } from "../../wording/fold";
import { readAmount } from "../../money/read-amount";
import { readCount } from "../../wording/counts";
import type { Amount } from "../../money";
import type { DocumentLine } from "./document-lines";
import { ordinal, unquoted } from "./headings";
import { collapse } from "./passage";
import { annexesCited } from "./counts";
import { themeMentionsOf } from "./theme-mention";

/** A row of a table that gives each theme its amount. */
export interface ThemeRow {
  readonly line: DocumentLine;
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  readonly operationCount: number | null;
  readonly amount: Amount;
  readonly annexes: readonly number[];
}

const themeColumn = /\bthematiques?\b|\baxes?\b|\bvolets?\b|\bpriorites?\b|\borientations?\b|\bthemes?\b/;
const countColumn = /\bnombre\b|\bnb\b|\bn(?:°|o) ?d'operations\b|^operations?$|^dispositifs?$|^actions?$/;
const amountColumn =
  /\bmontants?\b|\btotal\b|\bfinancements?\b|\bpropositions?\b|\bsubventions?\b|\bcredits?\b/;

/** The rows of a table with a column of themes and one of amounts; none for any other table. */
export function themeRowsOf(rows: readonly DocumentLine[]): readonly ThemeRow[] {
  const [header, ...body] = rows;
  const names = header?.cells?.map(fold) ?? [];
  const theme = names.findIndex((name) => themeColumn.test(name));
  const amount = names.findIndex((name) => amountColumn.test(name) && !themeColumn.test(name));
  if (
    theme < 0 ||
    amount < 0 ||
    names.some((name) => /\bstructures?\b|\bbeneficiaires?\b|\bporteurs?\b/.test(name))
  )
    return [];
  const count = names.findIndex(
    (name, index) => index !== theme && index !== amount && countColumn.test(name),
  );
  return body.flatMap((line) => {
    const cells = line.cells ?? [];
    const read = readAmount(cells[amount] ?? "");
    const named = collapse(cells[theme] ?? "");
    if (read.kind !== "amount" || named === "" || /^total/i.test(named)) return [];
    const counted = count < 0 ? null : readCount(cells[count] ?? "");
    return [
      {
        line,
        ...themeOf(named),
        operationCount: counted,
        amount: read.amount,
        annexes: annexesCited(line.text),
      },
    ];
  });
}

/** « Thématique 1 « … » », « 1. Jeunesse », « 1 », « Jeunesse ». */
function themeOf(cell: string): { readonly themeNumber: number | null; readonly themeTitle: string | null } {
  const [mention] = themeMentionsOf(cell);
  if (mention?.number !== undefined && mention.number !== null) {
    const rest = unquoted(cell.slice(mention.end).replace(/^\s*[:.–—-]\s*/, ""));
    return { themeNumber: mention.number, themeTitle: mention.title ?? (rest === "" ? null : rest) };
  }
  const numbered = /^(\d{1,2}|[IVX]{1,4})(?:\s*[.):–—-]\s*|\s+|$)(.*)$/u.exec(cell);
  const title = unquoted(numbered ? (numbered[2] ?? "") : cell);
  return {
    themeNumber: numbered ? ordinal(numbered[1] ?? "") : null,
    themeTitle: title === "" ? null : title,
  };
}
