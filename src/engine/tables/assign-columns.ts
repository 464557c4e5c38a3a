import { fold } from "../wording";
import { bestAssignment, type Candidate } from "./best-assignment";
import type { Schema } from "./schema";
import { yearOfTitle } from "./schemas/grants";
import { addsUpTo, isDifference } from "./sums";
import { columnCells, type Table } from "./table";

/** A longer text titles nothing. */
const LONGEST_TITLE = 80;
/** What makes a table whole outweighs every other word. */
const WHOLE = 1000;
/** What rows that obey a law are worth to a column, beside words of 40 to 100. */
const LAWFUL = 15;
/** What a schedule is worth to the column that it adds up to: as much as the plainest words. */
const SCHEDULED = 100;

/** Which column plays which part: one each. */
export type Assignment<Part extends string> = ReadonlyMap<Part, number>;

/**
 * Gives the columns of a table their parts by the words of their titles, by what they hold, and by the arithmetic of
 * their rows: the assignment that is worth most as a whole. None where no column plays any part.
 */
export function assignColumns<Part extends string>(table: Table, schema: Schema<Part>): Assignment<Part> {
  const worded = table.titles.map((title, column) => candidatesOf(table, column, fold(title), schema));
  const worths = schema.scheduled ? scheduled(table, schema.scheduled, worded) : worded;
  const withLaws = schema.differences ? lawful(table, schema, worths) : worths;
  const best = bestAssignment(withLaws, {
    worthOf: (parts) => (schema.isWhole(parts) ? WHOLE : 0) + (schema.together?.(parts) ?? 0),
    disorder: (parts) => disorder(parts, schema),
  });
  const columns = new Map(best.flatMap((part, column) => (part === null ? [] : [[part, column] as const])));
  return settled(table, schema, withLaws, columns);
}

/** The part that a title's words say most strongly, whatever stands below it; null for none. */
export function partSaid<Part extends string>(schema: Schema<Part>, title: string): Part | null {
  const folded = fold(title);
  if (folded === "" || folded.length > LONGEST_TITLE || schema.never?.test(folded) === true) return null;
  const worths = schema.parts.map(({ part, said, never }) => {
    const worth = never?.test(folded) === true ? 0 : (said.find(([words]) => words.test(folded))?.[1] ?? 0);
    return { part, worth };
  });
  const best = worths.reduce((most, each) => (each.worth > most.worth ? each : most));
  return best.worth > 0 ? best.part : null;
}

/** Whether an assignment makes a table of the schema's kind. */
export function isWhole<Part extends string>(schema: Schema<Part>, found: Assignment<Part>): boolean {
  return schema.isWhole(new Set(found.keys()));
}

function candidatesOf<Part extends string>(
  table: Table,
  column: number,
  title: string,
  schema: Schema<Part>,
): readonly Candidate<Part>[] {
  if (title.length > LONGEST_TITLE || schema.never?.test(title) === true) return [];
  const cells = columnCells(table, column);
  return schema.parts.flatMap(({ part, said, never, fit, found }) => {
    if (never?.test(title) === true) return [];
    const words = title === "" ? 0 : (said.find(([pattern]) => pattern.test(title))?.[1] ?? 0);
    const worth = Math.max(words * (fit?.(cells, title) ?? 1), found?.(cells, title) ?? 0);
    return worth > 0 ? [{ part, worth }] : [];
  });
}

/** The same, where columns of several years add up to one without a year: that one plays the part, and they none. */
function scheduled<Part extends string>(
  table: Table,
  part: Part,
  worths: readonly (readonly Candidate<Part>[])[],
): readonly (readonly Candidate<Part>[])[] {
  const years = table.titles.map(yearOfTitle);
  const dated = years.flatMap((year, column) => (year === null ? [] : [column]));
  if (new Set(dated.map((column) => years[column])).size < dated.length) return worths;
  const [only, other] = years.flatMap((year, column) =>
    year === null && addsUpTo(table, column, dated) ? [column] : [],
  );
  if (only === undefined || other !== undefined) return worths;
  return worths.map((candidates, column) => {
    if (column === only) return [{ part, worth: SCHEDULED }];
    return dated.includes(column) ? [] : candidates;
  });
}

/** The same, with what the laws of the schema are worth where columns that may play its parts obey it on nearly all rows. */
function lawful<Part extends string>(
  table: Table,
  schema: Schema<Part>,
  worths: readonly (readonly Candidate<Part>[])[],
): readonly (readonly Candidate<Part>[])[] {
  const amounts = worths.flatMap((_, column) =>
    table.rows.filter((row) => row[column]?.amount).length > 1 ? [column] : [],
  );
  if (amounts.length < 3 || amounts.length > 8) return worths;
  const gained = new Map<number, Set<Part>>();
  for (const law of schema.differences ?? []) {
    // What is only called an amount may be what the others are taken from.
    const mayBe = law.map((own, index) =>
      amounts.filter((column) =>
        worths[column]?.some(({ part }) => (index === 0 ? law.includes(part) : part === own)),
      ),
    );
    for (const columns of oneOfEach(mayBe)) {
      if (!isDifference(table, columns)) continue;
      columns.forEach((column, index) => {
        const part = law[index];
        if (part) gained.set(column, (gained.get(column) ?? new Set()).add(part));
      });
    }
  }
  return worths.map((candidates, column) => {
    const own = gained.get(column) ?? new Set();
    const others = [...own].filter((part) => !candidates.some((one) => one.part === part));
    return [
      ...candidates.map(({ part, worth }) => ({ part, worth: worth + (own.has(part) ? LAWFUL : 0) })),
      ...others.map((part) => ({ part, worth: LAWFUL })),
    ];
  });
}

/** Every way to take one column of each choice, none twice. */
function oneOfEach(choices: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return choices.reduce<readonly (readonly number[])[]>(
    (ways, choice) =>
      ways.flatMap((way) => choice.flatMap((column) => (way.includes(column) ? [] : [[...way, column]]))),
    [[]],
  );
}

/** How many laws have their amounts in another order than they mostly stand in. */
function disorder<Part extends string>(parts: Assignment<Part>, schema: Schema<Part>): number {
  return (schema.differences ?? []).filter((law) => {
    const columns = law.flatMap((part) => parts.get(part) ?? []);
    return columns.some((column, index) => column < (columns[index - 1] ?? -1));
  }).length;
}

/** Where several columns are worth as much to a part, what tells them apart says which plays it, or that none does. */
function settled<Part extends string>(
  table: Table,
  schema: Schema<Part>,
  worths: readonly (readonly Candidate<Part>[])[],
  found: Assignment<Part>,
): Assignment<Part> {
  const parts = new Map(found);
  for (const { part, settle } of schema.parts) {
    const column = parts.get(part);
    if (!settle || column === undefined) continue;
    const worthOf = (each: number) => worths[each]?.find((one) => one.part === part)?.worth ?? 0;
    const taken = new Set([...parts].flatMap(([other, each]) => (other === part ? [] : [each])));
    const rivals = worths.flatMap((_, each) =>
      !taken.has(each) && worthOf(each) === worthOf(column) ? [each] : [],
    );
    if (rivals.length < 2) continue;
    const chosen = settle(table, rivals, column);
    if (chosen === null) parts.delete(part);
    else parts.set(part, chosen);
  }
  return parts;
}
