import { titlesBeside, type Case } from "../../../linking";
import { groupBy, keptFor } from "../../../lists";
import { retainedLines, type GrantLine } from "../../../model";
import { fold } from "../../../wording";
import { codesBorne } from "../../held/codes-borne";

/** Something of the annex that a row, or a column, of a document's table may be of. */
export interface Group {
  /** What a text may call it. */
  readonly labels: readonly string[];
  readonly lines: readonly GrantLine[];
  /** The column of the annex that it is, over its lines; absent where it is of lines, whatever their column. */
  readonly column?: string | null;
  /** What codes stand for it in each way: those that all of its lines bear. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Groups that the rows of one table may be of: themes, the lines of each place, the annex's columns. */
export interface Family {
  readonly groups: readonly Group[];
  /** What the total under them is of. */
  readonly whole: Group;
  /** Whether its groups were drawn of a table's rows, one of each in its turn: no name or figure need tell them. */
  readonly isOfRows?: true;
}

/** A column of numbers groups its lines where so many say the same, one with another. */
const USUAL = 1.5;

/** What a line holds in a column, its own amount in none; undefined where it lacks it. */
export function heldIn(line: GrantLine, column: string | null): number | undefined {
  if (column === null) return line.amount.amount.toCents() / 100;
  const cell =
    line.parts?.find(({ label }) => label === column) ?? line.beside?.find(({ label }) => label === column);
  return !cell || cell.kind === "unreadable" ? undefined : cell.amount.toCents() / 100;
}

/** The titles of the columns of figures of some lines. */
export const columnsIn = keptFor((lines: readonly GrantLine[]): readonly string[] => [
  ...new Set([...lines.flatMap(({ parts = [] }) => parts.map(({ label }) => label)), ...titlesBeside(lines)]),
]);

/** All retained lines of an annex. */
export const linesOfAnnex = keptFor(({ operations }: Case): readonly GrantLine[] =>
  operations.flatMap(({ operation }) => retainedLines(operation)),
);

/** Every way in which the annex parts its lines, each part with all that it may be called. */
export const familiesOf = keptFor((dossier: Case): readonly Family[] => {
  const lines = linesOfAnnex(dossier);
  const whole = withCodes(dossier, { labels: [], lines });
  const parted = [
    dossier.annex.themes.map(({ title, number, operations }) => ({
      labels: [title, ...(number === null ? [] : [`${number} ${title}`])],
      lines: operations.flatMap(retainedLines),
    })),
    dossier.operations.map(({ operation }) => ({
      labels: [operation.title],
      lines: retainedLines(operation),
    })),
    ...dossier.groupings.map((groups) =>
      groups.map(({ name, lines: own }) => ({ labels: [name], lines: own })),
    ),
    by(lines, ({ territory }) => territory ?? ""),
    by(lines, ({ code }) => code?.value ?? ""),
    by(lines, ({ beneficiary }) => beneficiary?.value ?? ""),
    ...columnsIn(lines).map((column) => byNumber(lines, column)),
    lines.map((line) => ({
      labels: [line.beneficiary?.value ?? "", line.description ?? ""].filter((label) => label !== ""),
      lines: [line],
    })),
  ];
  const known = new Map<string, readonly Pick<Group, "labels" | "lines">[]>();
  const rank = new Map(lines.map((line, index) => [line, index]));
  for (const groups of parted) {
    if (groups.length < 2) continue;
    const key = groups.map(({ lines: own }) => own.map((line) => rank.get(line)).join()).join("|");
    const same = known.get(key);
    known.set(
      key,
      same
        ? same.map((one, index) => ({
            ...one,
            labels: [...new Set([...one.labels, ...(groups[index]?.labels ?? [])])],
          }))
        : groups,
    );
  }
  const families = [...known.values()].map((groups): Family => ({
    groups: groups.map((one) => withCodes(dossier, one)),
    whole,
  }));
  const columns = columnsIn(lines);
  if (columns.length === 0) return families;
  const ofColumns = [...columns, null].map((column): Group => ({
    labels: column === null ? [] : [column],
    lines,
    column,
    codes: new Map((column?.match(/\d{2,}/g) ?? []).map((code) => ["column", code])),
  }));
  return [...families, { groups: ofColumns, whole: { ...whole, column: null } }];
});

function by(
  lines: readonly GrantLine[],
  nameOf: (line: GrantLine) => string,
): readonly Pick<Group, "labels" | "lines">[] {
  const groups = groupBy(lines, (line) => fold(nameOf(line)));
  return groups.has("") || groups.size === lines.length
    ? []
    : [...groups.values()].map((own) => ({ labels: own.slice(0, 1).map(nameOf), lines: own }));
}

function byNumber(lines: readonly GrantLine[], column: string): readonly Pick<Group, "labels" | "lines">[] {
  const groups = groupBy(lines, (line) => heldIn(line, column));
  const isGrouping = !groups.has(undefined) && groups.size * USUAL <= lines.length;
  return isGrouping ? [...groups.values()].map((own) => ({ labels: [], lines: own })) : [];
}

const NONE: ReadonlyMap<string, string> = new Map();

/** A group with the codes that all of its lines bear. */
export function withCodes(dossier: Case, { labels, lines }: Pick<Group, "labels" | "lines">): Group {
  const [first, ...others] = lines;
  const given = codesBorne(dossier);
  const own = first ? given(first) : NONE;
  const codes = [...own].filter(([way, code]) => others.every((line) => given(line).get(way) === code));
  return { labels, lines, codes: codes.length === own.size ? own : new Map(codes) };
}
