import { passageKey, type DocumentPlace, type GrantLine, type Operation } from "../../model";
import { tieTheme, type Case } from "../../linking";
import type { Stated } from "../statement";

/** What a document states for several themes together; left out where one of them answers to no theme of the annex. */
export function* statedTogether(dossier: Case): Generator<Stated> {
  const given = givenAt(dossier);
  for (const reading of dossier.readings) {
    for (const { at, themes, rows, tables, amount, tolerance } of reading.wholeStatements) {
      const told =
        rows.length === 0
          ? null
          : (addedUp(given, rows) ?? addedUp(given, [...rows, ...printedIn(dossier, reading.file)]));
      const parts =
        tables.length > 0
          ? tables.map((table) => given.totals.get(passageKey(table)) ?? null)
          : themes.map(({ number, title }) => {
              const theme = tieTheme(dossier.annex, number, title);
              return theme && theme.operations.map(({ id }) => id);
            });
      if (parts.includes(null) || (rows.length > 0 && !told)) continue;
      const named = told ?? (parts.length > 0 ? new Set(parts.flatMap((part) => part ?? [])) : null);
      const operations = dossier.operations.flatMap(({ operation: { id } }) =>
        named === null || named.has(id) ? [id] : [],
      );
      yield {
        rule: "imputation-sum",
        level: "whole",
        scope: { kind: "operations", operations },
        at,
        amount,
        tolerance,
        voter: `${reading.file} ${at.role} whole ${operations.join(",")}`,
        votes: tolerance === null,
        about: "",
      };
    }
  }
}

/** The rows of the sections that a document prints. */
function printedIn({ sections }: Case, file: string): readonly DocumentPlace[] {
  return sections.flatMap((one) => (one.file === file ? one.rows.map(({ row }) => row.at) : []));
}

/** An operation, and which of its lines; null for the whole of it. */
interface Given {
  readonly operation: Operation;
  readonly lines: readonly number[] | null;
}

/** What rows and totals give, by the passage where they stand. */
interface GivenAt {
  readonly rows: ReadonlyMap<string, readonly Given[]>;
  /** The operations that a total adds up. */
  readonly totals: ReadonlyMap<string, readonly string[]>;
}

function givenAt({ grants, themeStatements, sections, operations, recapitulated }: Case): GivenAt {
  const inRows = sections.flatMap(({ rows }) => rows.map((one) => ({ ...one, at: one.row.at })));
  const inTotals = sections.flatMap(({ total }) => total ?? []);
  return {
    rows: new Map<string, readonly Given[]>([
      ...recapitulated.flatMap(({ total: { at }, lines }) =>
        at.kind === "document" ? [[passageKey(at), givenOf(new Set(lines), operations)] as const] : [],
      ),
      ...grants.flatMap(({ grant, operation, lines }) =>
        operation ? [[passageKey(grant.at), [{ operation, lines }]] as const] : [],
      ),
      ...inRows.map(({ at, operation, lines }) => [passageKey(at), [{ operation, lines }]] as const),
    ]),
    totals: new Map([
      ...themeStatements.flatMap(({ statement, theme }) =>
        theme ? [[passageKey(statement.at), theme.operations.map(({ id }) => id)] as const] : [],
      ),
      ...inTotals.map(({ at, operations }) => [passageKey(at), operations] as const),
    ]),
  };
}

/** Some lines, by the operations that they are of. */
function givenOf(lines: ReadonlySet<GrantLine>, operations: Case["operations"]): readonly Given[] {
  return operations.flatMap(({ operation }) => {
    const own = operation.lines.flatMap((line, rank) => (lines.has(line) ? [rank] : []));
    return own.length > 0 ? [{ operation, lines: own }] : [];
  });
}

/** The operations that rows give whole, or every retained line of; null where one answers to nothing, or a line lacks. */
function addedUp({ rows }: GivenAt, places: readonly DocumentPlace[]): ReadonlySet<string> | null {
  const given = new Map<Operation, Set<number> | "whole">();
  for (const at of places) {
    const own = rows.get(passageKey(at));
    if (!own) return null;
    for (const { operation, lines } of own) {
      const known = given.get(operation) ?? new Set<number>();
      given.set(operation, lines === null || known === "whole" ? "whole" : new Set([...known, ...lines]));
    }
  }
  for (const [operation, lines] of given) {
    if (lines !== "whole" && operation.lines.some((line, rank) => isPaid(line) && !lines.has(rank)))
      return null;
  }
  return new Set([...given.keys()].map((operation) => operation.id));
}

function isPaid({ retained, amount }: Operation["lines"][number]): boolean {
  return retained.kind !== "no" && !amount.amount.isZero;
}
