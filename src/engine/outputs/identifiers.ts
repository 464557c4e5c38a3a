import type { SheetCell, SheetSnapshot } from "../grid";
import { textOf } from "../grid";
import type { GrantLine } from "../model";
import { fold, groupBeneficiaries } from "../wording";
import { isSiret } from "./siret";

/** The identifiers of a beneficiary; null where the workbook gives none that can be one. */
export interface Identifiers {
  /** Fourteen digits. */
  readonly siret: string | null;
  /** "W" and nine digits. */
  readonly rna: string | null;
}

/** Something that stands where a SIRET is expected and cannot be one: too short, or its key is wrong. */
export interface WrongIdentifier {
  /** As the annex or the list of structures names its holder; empty where the row names nobody. */
  readonly beneficiary: string;
  readonly text: string;
}

/** The identifiers of lines, and what could not be one. */
export interface WorkbookIdentifiers {
  readonly of: (line: GrantLine) => Identifiers;
  readonly wrong: readonly WrongIdentifier[];
}

type Kind = keyof Identifiers;

/** A row of the workbook that gives an identifier, with the name that stands on it. */
interface Entry {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly kind: Kind;
  readonly value: string;
}

/**
 * Finds identifiers in the columns whose header names them, in any sheet. A line has what stands on its row; else what
 * the workbook gives its beneficiary elsewhere, however spelled, where it gives one alone.
 */
export function identifiersIn(
  sheets: readonly SheetSnapshot[],
  lines: readonly GrantLine[],
): WorkbookIdentifiers {
  const named = new Map(
    lines.flatMap(({ at, beneficiary }) =>
      at.kind === "cell" && beneficiary ? [[rowKey(at.sheet, at.row), beneficiary.value]] : [],
    ),
  );
  const read = sheets.map((sheet) => readSheet(sheet, (row) => named.get(rowKey(sheet.name, row)) ?? null));
  const entries = read.flatMap((sheet) => sheet.entries);
  const own = new Map(
    entries.map((entry) => [`${entry.kind} ${rowKey(entry.sheet, entry.row)}`, entry.value]),
  );
  const elsewhere = byBeneficiaryName(entries, [...new Set(named.values())]);
  return {
    of: ({ at, beneficiary }) => {
      const found = (kind: Kind): string | null =>
        (at.kind === "cell" ? own.get(`${kind} ${rowKey(at.sheet, at.row)}`) : undefined) ??
        elsewhere.get(`${kind} ${beneficiary?.value ?? ""}`) ??
        null;
      return { siret: found("siret"), rna: found("rna") };
    },
    wrong: read.flatMap((sheet) => sheet.wrong),
  };
}

function rowKey(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

/** By kind and name: the one identifier that the spellings of a name are given. */
function byBeneficiaryName(entries: readonly Entry[], names: readonly string[]): ReadonlyMap<string, string> {
  const all = [...new Set([...names, ...entries.map(({ name }) => name)])].filter((name) => name !== "");
  const given = new Map<string, Set<string>>();
  for (const { kind, name, value } of entries) {
    const key = `${kind} ${name}`;
    const known = given.get(key);
    if (known) known.add(value);
    else given.set(key, new Set([value]));
  }
  const found = new Map<string, string>();
  for (const group of groupBeneficiaries(all)) {
    const spellings = group.map((index) => all[index] ?? "");
    for (const kind of ["siret", "rna"] as const) {
      const values = new Set(spellings.flatMap((name) => [...(given.get(`${kind} ${name}`) ?? [])]));
      const [only] = values;
      if (only === undefined || values.size > 1) continue;
      for (const name of spellings) found.set(`${kind} ${name}`, only);
    }
  }
  return found;
}

interface Header {
  readonly row: number;
  readonly column: number;
  readonly kinds: readonly Kind[];
}

/** Words of a header over names of structures, in a list that is no annex. */
const NAMING = [
  "structure",
  "structures",
  "beneficiaire",
  "organisme",
  "porteur",
  "association",
  "denomination",
  "nom",
];

function readSheet(
  sheet: SheetSnapshot,
  nameOn: (row: number) => string | null,
): { readonly entries: readonly Entry[]; readonly wrong: readonly WrongIdentifier[] } {
  const headers = sheet.cells.flatMap(headerOf);
  const entries: Entry[] = [];
  const wrong: WrongIdentifier[] = [];
  if (headers.length === 0) return { entries, wrong };
  const naming = sheet.cells.filter(
    (cell) =>
      headers.some(({ row }) => row === cell.row) && wordsOf(cell).some((word) => NAMING.includes(word)),
  );
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const cell of sheet.cells) {
    const header = headers.filter(({ row, column }) => column === cell.column && row < cell.row).at(-1);
    if (!header || headerOf(cell).length > 0) continue;
    const beside = naming.find(({ row }) => row === header.row);
    const name = nameOn(cell.row) ?? (beside ? textOf(cells.get(`${cell.row},${beside.column}`)) : "");
    const bare = textOf(cell)
      .replace(/[\s\u00a0\u202f.]/g, "")
      .toUpperCase();
    const kind = header.kinds.find((one) => (one === "siret" ? siretOf(bare, cell) : rnaOf(bare)) !== null);
    if (kind !== undefined) {
      const value = (kind === "siret" ? siretOf(bare, cell) : rnaOf(bare)) ?? "";
      entries.push({ sheet: sheet.name, row: cell.row, name: name.trim(), kind, value });
    } else if (/^\d{9,}$/.test(bare)) wrong.push({ beneficiary: name.trim(), text: textOf(cell).trim() });
  }
  return { entries, wrong };
}

function headerOf(cell: SheetCell): readonly Header[] {
  const words = wordsOf(cell);
  const kinds = (["siret", "rna"] as const).filter((kind) => words.includes(kind));
  return kinds.length === 0 ? [] : [{ row: cell.row, column: cell.column, kinds }];
}

/** The words of a short text; none for anything else. */
function wordsOf({ value }: SheetCell): readonly string[] {
  if (value.kind !== "text" || value.value.length > 60) return [];
  return fold(value.value).split(/[^a-z0-9]+/);
}

/** A number loses the zeros that begin it: they are put back where the key then is right. */
function siretOf(bare: string, { value }: SheetCell): string | null {
  const digits = value.kind === "number" && /^\d{10,13}$/.test(bare) ? bare.padStart(14, "0") : bare;
  return isSiret(digits) ? digits : null;
}

function rnaOf(bare: string): string | null {
  return /^W\d{9}$/.test(bare) ? bare : null;
}
