import { eurosOf } from "../../../claims";
import { keptBySentence } from "../../../folding";
import { type Grid, type SheetCell, textOf } from "../../../grid";
import { addTo, groupBy, whenAsked } from "../../../lists";
import type { CodesTogether, DocumentPlace, Place } from "../../../model";
import { Amount } from "../../../money";
import { cellOf, cellsOfText } from "../../../tables";
import { accountOf, findAccounts, isAccount, titlesAccounts } from "../../../wording/accounts";
import {
  findCodesOfAnyShape,
  findImputations,
  findNumbersOfCredits,
  type CodeFound,
} from "../../../wording/codes";
import { isLaidOut, tablesAmong, type DocumentLine } from "../parts/document-lines";
import { isPaidOtherwise } from "./paid-otherwise";
import { speakerOf, type DocumentPart } from "../parts/parts";
import { pieceOf, placeOf, placeOfLine, sentencesOf, type Passage, type Speaker } from "../parts/passage";
import type { Spoken } from "../said/spoken";

/** What a part of a document says beside its codes: in a sentence, in a row of a table or of columns set apart by blanks. */
export function readCodesTogether(part: DocumentPart, file: string, said: Spoken): readonly CodesTogether[] {
  const speaker = { ...speakerOf(part, file), where: "tableau" };
  const told = said.passages.flatMap(([passage, speaks]): readonly CodesTogether[] => {
    const laidOut = new Set(passage.lines.filter((line) => isLaidOut(line.text)));
    return [
      ...inSentences(passage, speaks, laidOut),
      ...[...laidOut].flatMap((line) => inLine(line, cellsOfText(line.text), speaks)),
    ];
  });
  return [
    ...told,
    ...tablesAmong(part.lines).flatMap((rows) => {
      const accounts = columnsOfAccounts();
      return rows.flatMap((line) => inLine(line, line.cells ?? [], speaker, accounts(line.cells ?? [])));
    }),
  ];
}

/** A code in brackets that end a sentence. */
const CODE_IN_BRACKETS_AT_THE_END = /\([^()]*\) ?[.:]?$/u;

/** What each sentence says beside its codes, or else the next one, be there no code in it: « … (compte 2317). Sont engagés 257 140 € ». */
function inSentences(
  passage: Passage,
  speaks: Speaker,
  laidOut: ReadonlySet<DocumentLine>,
): readonly CodesTogether[] {
  let isList = false;
  const read = sentencesOf(passage).map((span) => {
    const { text, lines } = pieceOf(passage, span);
    const codes = lines.some((line) => laidOut.has(line)) ? [] : codesIn(text, isList);
    isList = codes.some(({ code }) => isAccount(code));
    return { span, codes, text };
  });
  return read.flatMap(({ span, codes, text }, rank) => {
    if (codes.length === 0) return [];
    const own = figuresOf(text);
    const next = read[rank + 1];
    const goesOn =
      own.length === 0 && next?.codes.length === 0 && CODE_IN_BRACKETS_AT_THE_END.test(text.trimEnd());
    return together(codes, goesOn ? figuresOf(next.text) : own, placeOf(passage, span, speaks));
  });
}

/** The figures of a sentence that its codes may go with. */
function figuresOf(text: string): readonly Figure[] {
  return eurosOf(text).filter((figure) => !isPaidOtherwise(text, figure));
}

interface Figure {
  readonly start: number;
  readonly amount: Amount;
}

/** The codes and figures of a sentence: each code with its own figure where they take turns, else all together. */
function together(
  codes: readonly Found[],
  figures: readonly Figure[],
  at: DocumentPlace,
): readonly CodesTogether[] {
  const turns = [...codes, ...figures].sort((one, other) => one.start - other.start);
  const isCode = (one: Found | Figure | undefined) => one !== undefined && "code" in one;
  const takeTurns =
    codes.length > 1 &&
    codes.length === figures.length &&
    turns.every((one, rank) => isCode(one) === (isCode(turns[0]) === (rank % 2 === 0)));
  const sets = takeTurns
    ? codes.map((code, rank) => [[code], figures.slice(rank, rank + 1)] as const)
    : [[codes, figures] as const];
  return sets.map(([own, beside]) => ({
    codes: own.map(({ code: value }) => ({ at, value })),
    figures: beside.map(({ amount }) => amount),
    isRow: false,
  }));
}

function inLine(
  line: DocumentLine,
  cells: readonly string[],
  speaker: Speaker,
  accounts: Accounts = new Map(),
): readonly CodesTogether[] {
  let at: Place | undefined;
  return inRow(cells, () => (at ??= placeOfLine(line, speaker)), accounts);
}

/**
 * What the rows of a sheet say beside their codes, and what each of its columns comes to over the rows of one account; what
 * stands beyond a column that holds nothing is of another table.
 */
export function codesOfSheet(grid: Grid): readonly CodesTogether[] {
  const tableOf = tablesBeside(grid);
  const tables = groupBy(
    grid.rows.flatMap((row) =>
      [...groupBy(grid.filled(row), ({ column }) => tableOf.get(column) ?? 0)].map(([table, cells]) => ({
        table,
        row,
        cells,
      })),
    ),
    ({ table }) => table,
  );
  return [...tables.values()].flatMap((rows) => codesOfTable(grid.snapshot.name, rows));
}

/** Of each column, which of the tables beside one another it is of. */
function tablesBeside(grid: Grid): ReadonlyMap<number, number> {
  const columns = new Set(grid.rows.flatMap((row) => grid.filled(row).map(({ column }) => column)));
  const tables = new Map<number, number>();
  let table = 0;
  for (const column of [...columns].sort((a, b) => a - b)) {
    if (!columns.has(column - 1)) table++;
    tables.set(column, table);
  }
  return tables;
}

interface TableRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

function codesOfTable(sheet: string, rows: readonly TableRow[]): readonly CodesTogether[] {
  const accountsOf = columnsOfAccounts();
  const byAccount = new Map<string, AccountRows>();
  const told = rows.flatMap(({ row, cells }) => {
    const texts = cells.map((cell) => (cell.value.kind === "text" ? textOf(cell) : ""));
    const accounts = accountsOf(
      texts,
      cells.map(({ column }) => column),
      (rank) => textOf(cells[rank]),
    );
    const placeOf = (index: number): Place => ({
      kind: "cell",
      sheet,
      row,
      column: cells[index]?.column ?? 0,
    });
    const numbers = whenAsked(() =>
      cells.flatMap(({ value, column }, index) =>
        value.kind === "number" && Amount.holds(value.value) && !accounts.has(index)
          ? [{ column, amount: Amount.fromNumber(value.value) }]
          : [],
      ),
    );
    const [[index, account] = [], another] = accounts;
    if (index !== undefined && account && !another) {
      const known = byAccount.get(account) ?? { at: placeOf(index), columns: new Map(), rows: 0 };
      for (const { column, amount } of numbers()) addTo(known.columns, column, amount);
      byAccount.set(account, { ...known, rows: known.rows + 1 });
    }
    return inRow(texts, placeOf, accounts, () => numbers().map(({ amount }) => amount));
  });
  return [...told, ...[...byAccount].flatMap(([account, own]) => summedUp(account, own))];
}

/** The rows of one account: where the first is, and what they hold in each column. */
interface AccountRows {
  readonly at: Place;
  readonly columns: Map<number, Amount[]>;
  readonly rows: number;
}

function summedUp(account: string, { at, columns, rows }: AccountRows): readonly CodesTogether[] {
  if (rows === 1) return [];
  const figures = [...columns.values()].map((amounts) => Amount.sum(amounts).rounded());
  return [{ codes: [{ at, value: account }], figures, isRow: true }];
}

/** The accounts of a row, by the rank of their cells. */
type Accounts = ReadonlyMap<number, string>;

/** Tells the accounts of a row by its texts, the columns that these stand in, and what a cell shows, be it no text. */
type AccountsOf = (
  texts: readonly string[],
  columns?: readonly number[],
  shown?: (rank: number) => string,
) => Accounts;

/** Tells, row by row, the accounts under the titles of columns that say so; what is titled below counts from there. */
function columnsOfAccounts(): AccountsOf {
  const titled = new Set<number>();
  return (texts, columns = [...texts.keys()], shown = (rank) => texts[rank] ?? "") => {
    const found = new Map<number, string>();
    for (const [rank, text] of texts.entries()) {
      const column = columns[rank] ?? rank;
      const account = titled.has(column) ? accountOf(shown(rank)) : null;
      if (account) found.set(rank, account);
      else if (titlesAccounts(text)) titled.add(column);
    }
    return found;
  };
}

/** A row that holds codes, with the amounts that its texts are, and its numbers. */
function inRow(
  cells: readonly string[],
  placeOf: (column: number) => Place,
  accounts: Accounts,
  numbers: () => readonly Amount[] = () => [],
): readonly CodesTogether[] {
  const codes: CodesTogether["codes"][number][] = [];
  cells.forEach((text, column) => {
    const account = accounts.get(column);
    if (account) codes.push({ at: placeOf(column), value: account });
    else for (const { code: value } of codesIn(text)) codes.push({ at: placeOf(column), value });
  });
  if (codes.length === 0) return [];
  const amounts = cells.flatMap((text, column) => (accounts.has(column) ? [] : (cellOf(text).amount ?? [])));
  return [{ codes, figures: [...numbers(), ...amounts], isRow: true }];
}

const NO_CODES: readonly Found[] = [];

type Found = Pick<CodeFound, "start" | "code">;

/** The codes of a text in order, each once; whether it goes on with a list of accounts. */
function codesIn(text: string, goesOn = false): readonly Found[] {
  if (!/\d/.test(text)) return NO_CODES;
  return goesOn ? codesFound(text, true) : codesAlone(text);
}

/** The tables of a deliberation and of its report hold the same codes and figures. */
const codesAlone = keptBySentence((text) => codesFound(text, false), { most: 500_000, longest: 60 });

function codesFound(text: string, goesOn: boolean): readonly Found[] {
  const found = [
    ...findCodesOfAnyShape(text),
    ...findImputations(text),
    ...findNumbersOfCredits(text),
    ...findAccounts(text, goesOn),
  ];
  if (found.length < 2) return found;
  return [...new Map([...found].reverse().map((one) => [one.code, one])).values()].sort(
    (one, other) => one.start - other.start,
  );
}
