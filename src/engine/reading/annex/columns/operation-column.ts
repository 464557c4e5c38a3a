import type { Grid } from "../../../grid";
import { textOf } from "../../../grid";
import { matches, weightOf } from "../../../lexicon";
import { fold } from "../../../wording";
import type { ColumnContent } from "./column-content";
import { roleScores, type Role } from "./header-words";
import { readHeading } from "../cells/heading-text";

/**
 * Where titles on rows of their own say what each operation is, or beneficiaries stand at the head of several rows and
 * each row has an action of its own, actions describe the lines. Under the last beneficiary they may also sum up what
 * stands above.
 */
export function describeLines(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  contents: ReadonlyMap<number, ColumnContent>,
  grid: Grid,
  rows: readonly number[],
  lines: readonly number[],
): void {
  const isFilled = (row: number, column: number) => grid.at(row, column) !== undefined;
  const columnOf = (role: Role) => [...roles].find(([, each]) => each === role)?.[0] ?? -1;
  const [beneficiary, action] = [columnOf("beneficiary"), columnOf("operation")];
  const actions = contents.get(action);
  if (!actions || actions.mergedDown || beneficiary < 0) return;
  const areOwn = actions.filled >= FEWEST && actions.distinct === actions.filled;
  const kind = areOwn ? kindOf(roles, contents) : undefined;
  // « Nature de l'opération » says what each line is for, where none says the same as another.
  const isNature = areOwn && matches(["nature", "object"], headers.get(action) ?? "");
  if (kind !== undefined || isNature) {
    roles.set(action, "description");
    if (kind !== undefined) roles.set(kind, "theme");
    return;
  }
  // « Opération », « Dispositif » over them says plainly that they are what lines are grouped by.
  if ((weightOf("operation", headers.get(action) ?? "") ?? 0) > 8) return;
  if (rows.some((row) => isOperationTitle(grid, row))) {
    roles.set(action, "description");
    return;
  }
  // What heads groups stands on the first line of all.
  const [first] = lines;
  if (first !== undefined && isFilled(first, beneficiary) && !isFilled(first, action)) {
    roles.set(action, "description");
    return;
  }
  const last = lines.findLastIndex((row) => isFilled(row, beneficiary));
  const unnamed = lines.filter((row) => !isFilled(row, beneficiary) && isFilled(row, action));
  const isBetween = unnamed.some((row) => row < (lines[last] ?? 0));
  if (actions.runs < actions.rows * 0.9 || !isBetween || unnamed.length < lines.length * 0.3) return;
  roles.set(action, "description");
}

/** Fewer lines than these show no grouping. */
const FEWEST = 4;

/** The column, of no part yet, whose words group the lines one after the other (« Type d'intervention »), where each line has an operation of its own; accounts do not. */
function kindOf(
  roles: ReadonlyMap<number, Role>,
  contents: ReadonlyMap<number, ColumnContent>,
): number | undefined {
  if ([...roles.values()].includes("theme")) return undefined;
  const found = [...contents].filter(
    ([column, { texts, numbers, filled, rows, runs, distinct }]) =>
      !roles.has(column) &&
      texts === filled &&
      numbers === 0 &&
      filled === rows &&
      runs === distinct &&
      distinct > 1 &&
      distinct * 2 <= rows,
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** « Opération 1 : Accueils », alone on its row. */
function isOperationTitle(grid: Grid, row: number): boolean {
  const [title, other] = grid.filled(row);
  const heading = title && !other ? readHeading(textOf(title)) : null;
  return heading?.claims === "operation" && heading.numbering === "word" && heading.number !== null;
}

/** Where no header says « opération », the column whose texts stand at the head of groups of lines, or part those of each theme further, names the operations. */
export function promote(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  grid: Grid,
  rows: readonly number[],
  dataRows: readonly number[],
): void {
  const beneficiary = [...roles].find(([, role]) => role === "beneficiary")?.[0];
  if (beneficiary === undefined) return;
  const lines = dataRows.filter((row) => grid.at(row, beneficiary) !== undefined);
  for (const [column, header] of headers) {
    const role = roles.get(column);
    if (role !== undefined && role !== "description") continue;
    if (role === undefined && partsThemes(grid, column, roles, lines)) {
      roles.set(column, "operation");
      return;
    }
    if (roleScores(header).has("amount")) continue;
    const filled = rows.filter((row) => grid.at(row, column)?.value.kind === "text");
    // Numbers beside the lines are no titles, whatever titles stand on rows of their own in their column.
    if (filled.length === 0 || lines.some((row) => grid.at(row, column)?.value.kind === "number")) continue;
    const beside = filled.filter((row) => grid.at(row, beneficiary) !== undefined);
    // Titles on rows of their own may stand in any column; those beside lines tell what the column is.
    const telling = beside.length > 0 ? beside : filled;
    const claimed = telling.filter(
      (row) => readHeading(textOf(grid.at(row, column))).claims === "operation",
    ).length;
    const heads =
      roleScores(header).has("operation") &&
      beside.length < lines.length * 0.7 &&
      headsGroups(grid, column, beneficiary, rows);
    if (!heads && claimed * 2 < telling.length) continue;
    roles.set(column, "operation");
    return;
  }
}

/** Whether a column's texts part the lines of each theme further: several in one theme at least, each in one place, and over several lines. */
function partsThemes(
  grid: Grid,
  column: number,
  roles: ReadonlyMap<number, Role>,
  lines: readonly number[],
): boolean {
  const theme = [...roles].find(([, role]) => role === "theme")?.[0];
  if (theme === undefined) return false;
  const textAt = (row: number, each: number) => fold(textOf(grid.shown(row, each)));
  const texts = lines.map((row) => textAt(row, column));
  const pairs = texts.map((text, i) => `${text}|${textAt(lines[i] ?? 0, theme)}`);
  const runs = pairs.filter((pair, i) => pair !== pairs[i - 1]).length;
  const groups = new Set(texts).size;
  const themes = new Set(lines.map((row) => textAt(row, theme))).size;
  return !texts.includes("") && runs === groups && groups > themes && groups * 2 <= lines.length;
}

/** Whether a column's texts begin groups: merged down, or on a row before the lines or on their first. */
function headsGroups(grid: Grid, column: number, beneficiary: number, rows: readonly number[]): boolean {
  const filled = rows.filter((row) => grid.at(row, column)?.value.kind === "text");
  const alone = filled.filter((row) => grid.at(row, beneficiary) === undefined).length;
  const merged = filled.some((row) => (grid.mergeAt(row, column)?.bottom ?? row) > row);
  const first = rows.find((row) => grid.at(row, beneficiary) !== undefined);
  return merged || alone * 2 > filled.length || filled.some((row) => row === first);
}
