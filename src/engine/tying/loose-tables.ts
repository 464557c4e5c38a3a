import {
  retainedLines,
  type Annex,
  type DocumentReading,
  type LooseTable,
  type Operation,
  type Theme,
} from "../model";
import type { Amount } from "../money";
import { tokens } from "../wording";
import type { TiedNarrative, TiedThemeStatement } from "./case";

/** What a table laid out as text says, tied: its total to a theme, its amounts to the theme's lines. */
export interface TiedLooseTables {
  readonly totals: readonly TiedThemeStatement[];
  readonly lines: readonly TiedNarrative[];
}

/**
 * Ties the tables that a document lays out as text. A theme answers to one where their amounts are the same, or all but
 * one whose beneficiary is named beside it; a table of other contents is tied to nothing.
 */
export function tieLooseTables(annex: Annex, reading: DocumentReading): TiedLooseTables {
  const tied = reading.looseTables.flatMap((table) => {
    const matches = annex.themes.flatMap((theme) => matchOf(table, theme) ?? []);
    const exact = matches.filter((match) => match.exact);
    const [only] = exact.length > 0 ? exact : matches;
    return only && (exact.length === 1 || (exact.length === 0 && matches.length === 1))
      ? [{ table, ...only }]
      : [];
  });
  return {
    totals: tied.map(({ table, theme }) => ({
      file: reading.file,
      theme,
      statement: {
        at: table.at,
        themeNumber: null,
        themeTitle: table.title,
        operationCount: null,
        amount: { value: table.total, at: table.at },
        tolerance: null,
        annexes: [],
        underHeading: false,
      },
    })),
    lines: tied.flatMap(({ theme, pairs }) =>
      pairs.map(({ item, line }) => ({
        file: reading.file,
        theme,
        operation: line.operation,
        lines: [line.index],
        sure: true,
        statement: {
          at: item.at,
          themeNumber: null,
          themeTitle: null,
          operationNumber: null,
          operationTitle: null,
          fact: { kind: "beneficiary-amount" as const, beneficiary: line.name, amount: item.amount },
        },
      })),
    ),
  };
}

interface Line {
  readonly operation: Operation;
  readonly index: number;
  readonly name: string;
  readonly amount: Amount;
}

interface Match {
  readonly theme: Theme;
  /** Whether every amount has its own. */
  readonly exact: boolean;
  readonly pairs: readonly { readonly item: LooseTable["items"][number]; readonly line: Line }[];
}

/** Below this many amounts, all but one says too little. */
const enough = 4;

function matchOf(table: LooseTable, theme: Theme): Match | null {
  const lines = linesOf(theme);
  if (lines.length !== table.items.length) return null;
  const free = new Set(lines);
  const pairs: { item: LooseTable["items"][number]; line: Line }[] = [];
  const left: LooseTable["items"][number][] = [];
  const take = (item: LooseTable["items"][number], named: boolean): boolean => {
    const line = [...free].find(
      (one) => one.amount.equals(item.amount) && (!named || isNamed(one, item.around)),
    );
    if (!line) return false;
    free.delete(line);
    pairs.push({ item, line });
    return true;
  };
  const unnamed = table.items.filter((item) => !take(item, true));
  for (const item of unnamed) if (!take(item, false)) left.push(item);
  const [other] = left;
  if (!other) return { theme, exact: true, pairs };
  const [line] = free;
  if (left.length > 1 || !line || pairs.length < enough || !isNamed(line, other.around)) return null;
  return { theme, exact: false, pairs: [...pairs, { item: other, line }] };
}

/** The lines that give something. */
function linesOf(theme: Theme): readonly Line[] {
  return theme.operations.flatMap((operation) => {
    const retained = new Set(retainedLines(operation));
    return operation.lines.flatMap((line, index) =>
      retained.has(line) && !line.amount.amount.isZero
        ? [{ operation, index, name: line.beneficiary?.value ?? "", amount: line.amount.amount }]
        : [],
    );
  });
}

/** Whether most words of a beneficiary stand among others. */
function isNamed(line: Line, around: string): boolean {
  const own = tokens(line.name).filter((word) => word.length > 2);
  const words = new Set(tokens(around));
  const found = own.filter((word) => words.has(word));
  return own.length > 0 && found.length * 3 >= own.length * 2;
}
