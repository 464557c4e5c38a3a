import { isUsual, type LineGroups } from "../reading/annex";
import {
  passageKey,
  retainedLines,
  type Annex,
  type Choices,
  type DeliberationArticle,
  type DocumentAmount,
  type DocumentReading,
  type ImputationTable,
  type Place,
  type RecapitulatedTotal,
} from "../model";
import { isTheme, placedOperations, tiePart } from "./annex-places";
import type { Case, TiedArticle, TiedImputation } from "./case";
import { tieConventions, tieUntitled } from "./conventions";
import { tieGrants } from "./grants";
import { groupCodesOf } from "./group-codes";
import { groupTotals } from "./group-totals";
import { figuresInOrder, isAmong } from "./in-order";
import { lineCodesOf } from "./line-codes";
import { mapOperations } from "./map-operations";
import { withMovedLine, withMovedLines } from "./moved-code";
import { asCounted, movedLines, settledGroups } from "./moved-lines";
import { withOpenedCredits } from "./opened-credits";
import { tieNarrative } from "./narrative";
import { withOutsideTable } from "./outside-table";
import { partsOfSums } from "./parts-of-sums";
import { tiePrint } from "./prints";
import { recapGroups } from "./recap-groups";
import { creditsOf, sectionOfTable, type Credits } from "./section-codes";
import { printsOrSections, withoutRepeats } from "./section-claims";
import { tieSections } from "./sections";
import { settleScopes } from "./settle-scopes";
import { strayLines } from "./stray-lines";

/** Groups that words name; what is called by a number is nothing that words alone name. */
function namedGroups(groupings: readonly LineGroups[]): Case["groupings"] {
  return groupings.flatMap((groups) => {
    const all = [...groups.values()];
    return all.some(({ called }) => called) ? [] : [all];
  });
}

/** The annexes that documents print, each with its file's name. */
export type PrintedAnnexes = readonly { readonly file: string; readonly annex: Annex }[];

/** Ties every statement of the documents to the quantity of the annex it speaks of. */
export function tie(
  own: Annex,
  read: readonly DocumentReading[],
  printed: PrintedAnnexes,
  choices: Choices,
  groups: readonly LineGroups[] = [],
  codesOfSheets: Case["codesTogether"] = [],
): Case {
  const annex = withOutsideTable(own);
  const settled = settleScopes(annex, read);
  const laid = printsOrSections(
    printed.map(({ file, annex: print }) => tiePrint(annex, print, file)),
    settled.flatMap((reading) => tieSections(annex, reading)),
  );
  const operations = placedOperations(annex);
  const count = operations.flatMap(({ operation }) => retainedLines(operation)).length;
  const tables = settled.flatMap((reading) => reading.imputationTables);
  const credits = creditsOf(operations, rowsByCode(tables));
  const { codes, budgetSections } = credits;
  const readings = settled.map((reading) => withoutSections(withoutRepeats(reading, laid.sections), credits));
  const moved = movedLines(groups, readings, annex.recapitulated ?? []);
  const settledGroupings = settledGroups(groups, moved);
  const groupings = settledGroupings.filter((one) => isUsual(one, count));
  const conventions = tieConventions(annex, readings);
  const lineCodes =
    groupCodesOf(operations, codes, groupings, choices) ??
    withMovedLines(withMovedLine(lineCodesOf(operations, codes), operations, codes), moved, operations);
  const mapping = mapOperations({
    annex,
    operations,
    codes,
    conventions,
    choices,
    lineCodes,
    budgetSections,
  });
  const opened = withOpenedCredits(read, { codes, mapping, operations, lineCodes, budgetSections });
  if (opened) return tie(own, opened, printed, choices, groups, codesOfSheets);
  const articles = readings.flatMap((reading) =>
    reading.articles.map((article) => ({ article, file: reading.file, ...partsOf(annex, article) })),
  );
  const themeStatements = readings.flatMap((reading) =>
    reading.themeStatements.map((statement) => {
      const part = tiePart(annex, statement.themeNumber, statement.themeTitle);
      const [theme, operation] = isTheme(part) ? [part, null] : [null, part];
      return { statement, file: reading.file, theme, operation };
    }),
  );
  const grants = readings.flatMap((reading) => tieGrants(annex, reading));
  const isTold = isAmong([
    ...articles.flatMap(({ article: { amount }, themes, operation }) =>
      amount && (operation !== null || themes.length > 0) ? [{ at: amount.at, amount: amount.value }] : [],
    ),
    ...themeStatements.flatMap(({ statement: { at, amount }, theme, operation }) =>
      amount && (theme ?? operation) ? [{ at, amount: amount.value }] : [],
    ),
    ...grants.flatMap(({ grant, theme, operation }) => ((theme ?? operation) ? [grant] : [])),
    ...readings.flatMap(({ wholeStatements }) => wholeStatements),
    ...laid.sections.flatMap(({ rows, sums, total }) => [
      ...rows.map(({ row: { at }, amount }) => ({ at, amount })),
      ...sums.map((sum) => sum.total),
      ...(total ? [total] : []),
    ]),
    ...tables.flatMap(({ rows }) =>
      rows.flatMap(({ at, expense }) => (expense ? [{ at, amount: expense.value }] : [])),
    ),
  ]);
  // What an article grants that names no theme may be a group's, whatever else says that it is charged.
  const isOfNoPart = isAmong(
    articles.flatMap(({ article: { amount }, themes, operation }) =>
      amount && operation === null && themes.length === 0 ? [{ at: amount.at, amount: amount.value }] : [],
    ),
  );
  const summedUp = recapGroups(annex);
  const ofGroups = readings.flatMap((reading) => {
    const isOfPart = (figure: DocumentAmount) => isTold(figure) && !isOfNoPart(figure);
    const totals: RecapitulatedTotal[] = [];
    // The workbook says what some groups are called: a text may say several of its levels.
    for (const own of [groupings, ...summedUp.map((groups) => [groups])]) {
      const isSaid = isAmong(totals.map(({ total }) => total));
      totals.push(...groupTotals(own, reading, (figure) => isOfPart(figure) || isSaid(figure)));
    }
    const isTied = isAmong(totals.map(({ total }) => total));
    const parts = partsOfSums(annex, settledGroupings, reading, (figure) => isTold(figure) || isTied(figure));
    return [...totals, ...parts];
  });
  // A name tells better than an order.
  const isOfGroup = isAmong(ofGroups.map(({ total }) => total));
  const isNamed = (figure: DocumentAmount) => isTold(figure) || isOfGroup(figure);
  return {
    annex,
    operations,
    readings,
    tables,
    codes,
    conventions: tieUntitled(conventions, annex, mapping),
    choices,
    articles,
    themeStatements,
    grants: [...grants, ...readings.flatMap((reading) => figuresInOrder(annex, reading, isNamed))],
    recapitulated: [
      ...(annex.recapitulated ?? []).map((one) => asCounted(one, moved)),
      ...laid.sections.flatMap(({ sums }) => sums),
      ...ofGroups,
    ],
    groupings: namedGroups(groupings),
    sharedGroupings: settledGroupings.map((groups) => [...groups.values()]),
    movedLines: moved,
    strayLines: strayLines(annex, groups),
    narrative: readings.flatMap((reading) => tieNarrative(annex, reading)),
    ...laid,
    mapping,
    lineCodes,
    budgetSections,
    codesTogether: [...codesOfSheets, ...readings.map(({ codesTogether }) => codesTogether)],
  };
}

/** What the table of one section gives a theme is not all that it receives: the table alone says it. */
function withoutSections(reading: DocumentReading, credits: Credits): DocumentReading {
  const own = reading.imputationTables.filter((table) => sectionOfTable(credits, table) !== null);
  const passages = new Set(
    own.flatMap(({ rows }) => rows.flatMap(({ at }) => (at.kind === "document" ? passageKey(at) : []))),
  );
  const isOfSection = (at: Place): boolean => at.kind === "document" && passages.has(passageKey(at));
  return {
    ...reading,
    articles: reading.articles.map((article) =>
      article.amount && isOfSection(article.amount.at) ? { ...article, amount: null } : article,
    ),
    themeStatements: reading.themeStatements.filter(({ at }) => !isOfSection(at)),
    grants: reading.grants.filter(({ at }) => !isOfSection(at)),
  };
}

function partsOf(
  annex: Annex,
  { themeNumber, themeTitle, otherThemes }: DeliberationArticle,
): Pick<TiedArticle, "themes" | "operation"> {
  const named = [{ number: themeNumber, title: themeTitle }, ...otherThemes];
  const tied = named.map(({ number, title }) => tiePart(annex, number, title));
  const [part = null] = tied;
  if (tied.every(isTheme)) return { themes: [...new Set(tied)], operation: null };
  return { themes: [], operation: tied.length === 1 && !isTheme(part) ? part : null };
}

function rowsByCode(tables: readonly ImputationTable[]): ReadonlyMap<string, readonly TiedImputation[]> {
  const rows = new Map<string, TiedImputation[]>();
  for (const table of tables) {
    for (const imputation of table.rows) {
      const key = imputation.code.value;
      const known = rows.get(key);
      if (known) known.push({ imputation, table });
      else rows.set(key, [{ imputation, table }]);
    }
  }
  return rows;
}
