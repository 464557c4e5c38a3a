import { Amount } from "../../../money";
import { fold, tokens } from "../../../wording";
import type { Level } from "../../../tables";
import type { TotalEvent } from "../rows/events";
import { readHeading } from "../cells/heading-text";

/** An operation as its lines come, before its total is known. */
export interface GroupedLines {
  /** The operation's title as its source gives it, "" where it gives none. */
  readonly operation: string;
  readonly theme: string;
  /** The sum of the lines that count. */
  readonly sum: Amount;
}

/** Totals that follow one another with no line between them, and where they stand. */
export interface TotalRun {
  readonly totals: readonly TotalEvent[];
  /** The operations of its theme since the last run, the last of them the nearest. */
  readonly groups: readonly GroupedLines[];
  /** The operations of earlier themes since the last run, that no total closed. */
  readonly skipped: readonly GroupedLines[];
  /**
   * What comes next: another operation of the theme, another theme, nothing, or lines that no label tells apart
   * from those above.
   */
  readonly next: "operation" | "theme" | "end" | "unlabelled";
}

/** How a table states its totals. */
interface Habits {
  readonly operations: boolean;
  readonly themes: boolean;
  /** Whether a total that nothing but its amount tells closes several operations before others come. */
  readonly themesInside: boolean;
  /** The labels that only operations' totals bear, folded, and those that only themes' bear. */
  readonly operationLabels: ReadonlySet<string>;
  readonly themeLabels: ReadonlySet<string>;
}

/**
 * The level of each total, run by run. A label that says its level is believed; else position tells (the first total
 * after lines is the operation's, the one right after it the theme's), then the habits of the table, and last arithmetic,
 * which one wrong figure may upset.
 * @param labelled whether operations have titles of their own.
 */
export function totalLevels(
  runs: readonly TotalRun[],
  labelled: boolean,
  themes: number,
): readonly (readonly Level[])[] {
  const plain = habitsOf(runs, labelled, themes, []);
  const first = settle(runs, plain, labelled, themes);
  return settle(runs, habitsOf(runs, labelled, themes, first), labelled, themes);
}

function habitsOf(
  runs: readonly TotalRun[],
  labelled: boolean,
  themes: number,
  settled: readonly (readonly Level[])[],
): Habits {
  let stated = 0;
  let silent = 0;
  for (const run of runs) {
    // Every operation but the run's last was left without a total of its own.
    silent += run.groups.length - 1 + run.skipped.filter((group) => !group.sum.isZero).length;
    if (run.next === "operation" || run.next === "unlabelled") stated++;
    // Two totals one above the other are an operation's and its theme's, unless the second is the annex's.
    else if (run.next === "theme" && run.totals.length > 1) stated++;
  }
  const ends = runs.filter((run) => run.next === "theme");
  const claimed = runs.some((run) => run.totals.some((total) => total.claims === "operation"));
  const operations =
    claimed ||
    (stated + silent > 0
      ? stated >= silent
      : !labelled || ends.length === 0 || ends.some((r) => r.totals.length > 1));
  const least = operations ? 2 : 1;
  const full = ends.filter(
    (run) => run.totals.length >= least || run.totals.some((t) => t.claims === "theme"),
  ).length;
  const last = runs.at(-1);
  const themesStated =
    ends.length > 0 ? full * 2 >= ends.length : themes <= 1 && (last?.totals.length ?? 0) >= least;
  const labels = { operation: new Set<string>(), theme: new Set<string>() };
  settled.forEach((levels, i) => {
    if (levels.length < 2 && runs[i]?.next === "theme") return;
    levels.forEach((level, j) => {
      const label = runs[i]?.totals[j]?.total.label;
      if (label && level !== "grand") labels[level].add(fold(label));
    });
  });
  return {
    operations,
    themes: themesStated,
    themesInside: settled.some((levels, i) => runs[i]?.next === "operation" && levels.includes("theme")),
    operationLabels: new Set([...labels.operation].filter((label) => !labels.theme.has(label))),
    themeLabels: new Set([...labels.theme].filter((label) => !labels.operation.has(label))),
  };
}

function settle(
  runs: readonly TotalRun[],
  habits: Habits,
  labelled: boolean,
  themes: number,
): readonly (readonly Level[])[] {
  const all = Amount.sum(runs.flatMap((run) => [...run.skipped, ...run.groups].map((group) => group.sum)));
  let theme = NO_GROUPS;
  return runs.map((run) => {
    theme = withGroups(run.skipped.length > 0 ? NO_GROUPS : theme, run.groups);
    const levels = levelsOf(run, habits, { labelled, themes, theme, all });
    if (run.next === "theme" || levels.includes("theme")) theme = NO_GROUPS;
    return levels;
  });
}

/** The operations since a theme began, which may be all of the annex's: what they come to, kept as they come. */
interface ThemeSoFar {
  readonly operations: number;
  readonly sum: Amount;
  readonly last: GroupedLines | null;
}

const NO_GROUPS: ThemeSoFar = { operations: 0, sum: Amount.zero, last: null };

function withGroups(before: ThemeSoFar, groups: readonly GroupedLines[]): ThemeSoFar {
  return {
    operations: before.operations + groups.length,
    sum: Amount.sum([before.sum, ...groups.map((group) => group.sum)]),
    last: groups.at(-1) ?? before.last,
  };
}

interface Around {
  readonly labelled: boolean;
  readonly themes: number;
  readonly theme: ThemeSoFar;
  /** The sum of every line of the annex that counts. */
  readonly all: Amount;
}

function levelsOf(run: TotalRun, habits: Habits, around: Around): readonly Level[] {
  const claims = run.totals.map((total, i) => {
    const claim = claimOf(total, run, around);
    // « Total du programme » under the last of several is not one more of them where it adds up to all.
    const isWhole = i > 0 && run.next === "end" && total.names !== null && tokens(total.names).length < 2;
    return claim !== null && isWhole && isOfEverything(total, around) ? "grand" : claim;
  });
  if (claims.some((claim) => claim !== null)) return fillClaims(claims, run, habits, around);
  return byPosition(run, run.totals, habits, around);
}

function byPosition(
  run: TotalRun,
  totals: readonly TotalEvent[],
  habits: Habits,
  around: Around,
): readonly Level[] {
  const count = totals.length;
  if (count === 0) return [];
  const above = totals.findLastIndex((event) => !isOfEverything(event, around)) + 1;
  if (run.next === "end" && count > above + 1) {
    const ending = { ...run, next: "theme" as const };
    const grand = totals.slice(above).map((): Level => "grand");
    return [...byPosition(ending, totals.slice(0, above), habits, around), ...grand];
  }
  if (count >= 3)
    return (["operation", "theme", "grand"] as const)
      .slice(0, 3)
      .concat(Array<"grand">(count - 3).fill("grand"));
  if (run.next !== "end") {
    if (count === 2) return ["operation", "theme"];
    return [
      run.next === "theme"
        ? loneAtThemeEnd(run, totals, habits, around)
        : loneInside(run, totals, habits, around),
    ];
  }
  if (count === 2 && (habits.themesInside || isLastOperations(totals[0], run, around))) {
    const theme = around.theme.sum;
    const second = totals[1]?.total.amount ?? theme;
    const grand = second.equals(around.all) && !second.equals(theme);
    const first = loneInside(run, totals, habits, around);
    return [first, grand || first === "theme" ? "grand" : "theme"];
  }
  const expected: Level[] = [];
  if (habits.operations) expected.push("operation");
  if (habits.themes) expected.push("theme");
  if (count === 1 && isGrandOnly(totals, run, around)) return ["grand"];
  if (count === 1 && isLastThemes(totals[0], around)) return [loneAtThemeEnd(run, totals, habits, around)];
  if (count === 1 && isOfSeveralOperations(totals[0], run, around)) return ["theme"];
  if (count === expected.length + 1)
    return [...expected, around.themes > 1 || expected.includes("theme") ? "grand" : "theme"];
  if (count === expected.length) return expected;
  if (count === 1) return [loneAtThemeEnd(run, totals, habits, around)];
  return ["operation", "theme"];
}

/** Whether a total is exactly the last operation's, though others of its theme state none, and not the theme's. */
function isLastOperations(event: TotalEvent | undefined, run: TotalRun, around: Around): boolean {
  const own = run.groups.at(-1)?.sum;
  if (!event || !own || own.isZero || around.theme.operations < 2) return false;
  const theme = around.theme.sum;
  return event.total.amount.equals(own) && !own.equals(theme);
}

/** Whether a total is exactly what the several operations of the last theme come to, and not what the last alone does. */
function isOfSeveralOperations(event: TotalEvent | undefined, run: TotalRun, { theme }: Around): boolean {
  if (!event || theme.operations < 2 || !event.total.amount.equals(theme.sum)) return false;
  return !theme.sum.equals(run.groups.at(-1)?.sum ?? Amount.zero);
}

/** Whether a total is exactly the last theme's, and not what all of several come to. */
function isLastThemes(event: TotalEvent | undefined, { themes, theme, all }: Around): boolean {
  if (!event || themes < 2 || theme.sum.isZero) return false;
  return event.total.amount.equals(theme.sum) && !theme.sum.equals(all);
}

/** Whether a total is what all themes come to, and not the last alone. */
function isOfEverything({ total }: TotalEvent, { themes, theme, all }: Around): boolean {
  return themes > 1 && total.amount.equals(all) && !theme.sum.equals(all);
}

/** A single total at the very end that is the sum of everything, and not of the last operation or theme alone. */
function isGrandOnly(totals: readonly TotalEvent[], run: TotalRun, around: Around): boolean {
  const amount = totals[0]?.total.amount;
  if (!amount) return false;
  const theme = around.theme.sum;
  return (
    amount.equals(around.all) &&
    !amount.equals(theme) &&
    !amount.equals(run.groups.at(-1)?.sum ?? Amount.zero)
  );
}

/**
 * One total where another operation follows: its own, unless it closes several that state none, or names something else
 * where another does so.
 */
function loneInside(run: TotalRun, totals: readonly TotalEvent[], habits: Habits, around: Around): Level {
  const [first] = totals;
  const amount = first?.total.amount;
  if (!amount) return "operation";
  const own = run.groups.at(-1)?.sum ?? Amount.zero;
  // One wrong line above makes the sum since the theme began wrong, not that since the last total.
  const sums = [around.theme.sum, Amount.sum(run.groups.map((group) => group.sum))];
  const isOfSeveral = run.groups.length > 1 && sums.some((sum) => amount.equals(sum)) && !amount.equals(own);
  const mayBeApart = run.groups.length < 2 || !amount.equals(own);
  const isNamedApart = habits.themesInside && mayBeApart && namesAnother(first, run);
  return isOfSeveral || isNamedApart ? "theme" : "operation";
}

/** Whether a total names something, and no word of it is the operation's that it closes. */
function namesAnother({ names }: TotalEvent, { groups }: TotalRun): boolean {
  const own = new Set(tokens(groups.at(-1)?.operation ?? ""));
  return names !== null && own.size > 0 && !tokens(names).some((word) => own.has(word));
}

/** One total where a theme ends: one of two is missing, or the table states one level only. */
function loneAtThemeEnd(run: TotalRun, totals: readonly TotalEvent[], habits: Habits, around: Around): Level {
  if (!around.labelled && run.groups.length <= 1 && !(habits.operations && habits.themes)) return "operation";
  if (habits.operations && !habits.themes) return "operation";
  if (around.labelled && isLastOperations(totals[0], run, around)) return "operation";
  if (!habits.operations) return "theme";
  const total = totals[0]?.total;
  const label = total?.label ? fold(total.label) : null;
  if (label !== null && habits.operationLabels.has(label)) return "operation";
  if (label !== null && habits.themeLabels.has(label)) return "theme";
  if (!total || around.theme.operations <= 1) return "operation";
  const own = run.groups.at(-1)?.sum ?? Amount.zero;
  const theme = around.theme.sum;
  if (total.amount.equals(own)) return "operation";
  if (total.amount.equals(theme)) return "theme";
  return total.amount.minus(theme).abs().compare(total.amount.minus(own).abs()) < 0 ? "theme" : "operation";
}

/** The level that a label says or that what it names gives away. */
function claimOf(total: TotalEvent, run: TotalRun, around: Around): Level | null {
  const group = run.groups.at(-1) ?? around.theme.last;
  const { names } = total;
  // « Total Missions » is the total of an operation so called before it is that of « the missions ».
  if (names !== null && group) {
    // « Total Matériel et manifestations » is that of the theme so called, and not of « Manifestations » in it.
    const isThemes = isCalled(names, group.theme) && !isCalled(names, group.operation);
    if (!isThemes && isTitled(names, group.operation)) return "operation";
    // What only begins as the theme's title does, inside it, is of a part: « Solidarité » under « Solidarité et divers ».
    const isOver = run.next === "theme" || run.next === "end";
    if (isTitled(names, group.theme, isOver)) return "theme";
    const ofOperation = isNumberOf(names, group.operation);
    if (ofOperation !== isNumberOf(names, group.theme)) return ofOperation ? "operation" : "theme";
    // « Total mesure 1 » right under another total, of « 1. Patrimoine ».
    const [, number = ""] = /^[a-z]+ (\d{1,2}|[ivx]{1,4})$/.exec(names) ?? [];
    const isUnder = number !== "" && run.totals.indexOf(total) > 0;
    if (isUnder && isNumberOf(number, group.theme) && !isNumberOf(number, group.operation)) return "theme";
  }
  return total.claims;
}

/** Whether a name is only the number that begins a title, and the word before it: « Total II » under « II. Mobilité », « Total volet 1 ». */
function isNumberOf(name: string, title: string): boolean {
  const number = /^(?:[a-z]+ )?[a-z\d]{1,4}(?:\.\d{1,2})*$/.test(name) ? name.replaceAll(".", "\\.") : null;
  return number !== null && new RegExp(`^${number}(?:\\s*[.):/–-](?!\\d)|\\s)`).test(fold(title));
}

/** Whether a name is just a title, its number said or not. */
function isCalled(name: string, title: string): boolean {
  return title !== "" && [fold(title), fold(readHeading(title).title)].includes(name);
}

function isTitled(name: string, title: string, mayBeCut = true): boolean {
  if (title === "") return false;
  const whole = fold(title);
  const bare = fold(readHeading(title).title);
  if (bare === "") return name === whole;
  return (
    isCalled(name, title) ||
    (bare.length > 8 && name.includes(bare)) ||
    (/^[a-z]{1,3}\d{1,3}$/.test(bare) && tokens(name).includes(bare)) ||
    (mayBeCut && name.length > 8 && (bare.startsWith(name) || whole.startsWith(name)))
  );
}

/** Levels from the lowest up, and where each stands among them. */
const ORDER: readonly Level[] = ["operation", "theme", "grand"];
const rankOf = (level: Level): number => ORDER.indexOf(level);

/** The totals that claim nothing, placed below the first that does, and above all that came before. */
function fillClaims(
  claims: readonly (Level | null)[],
  run: TotalRun,
  habits: Habits,
  around: Around,
): readonly Level[] {
  const first = claims.findIndex((claim) => claim !== null);
  const leading = leadingLevels(claims[first] ?? "grand", first, run, habits, around);
  let highest = -1;
  return claims.map((claim, i) => {
    const level =
      claim ?? (i < first ? leading(i) : levelAbove(highest, run.totals[i], run, habits, around)) ?? "grand";
    highest = Math.max(highest, rankOf(level));
    return level;
  });
}

/**
 * The level of a total right under one of a lower level: that of the whole at the very end, where themes state no total of
 * their own, or where it adds up to the whole.
 */
function levelAbove(
  rank: number,
  event: TotalEvent | undefined,
  run: TotalRun,
  habits: Habits,
  around: Around,
): Level {
  const level = ORDER[rank + 1] ?? "grand";
  if (level !== "theme" || run.next !== "end" || around.themes < 2) return level;
  return !habits.themes || (event && isOfEverything(event, around)) ? "grand" : level;
}

/** The levels of the totals before the first that claims its own: from the lowest up, below that one. */
function leadingLevels(
  claim: Level,
  count: number,
  run: TotalRun,
  habits: Habits,
  around: Around,
): (i: number) => Level | undefined {
  const highest = Math.max(0, rankOf(claim) - 1);
  if (count !== 1 || claim !== "grand") return (i) => ORDER[Math.min(i, highest)];
  const ending: TotalRun = { ...run, next: run.next === "end" ? "theme" : run.next };
  return (i) => byPosition(ending, run.totals.slice(i, i + 1), habits, around)[0] ?? "operation";
}
