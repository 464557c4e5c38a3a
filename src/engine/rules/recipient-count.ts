import { findingTexts, type Text } from "../../texts";
import { eurosOf } from "../claims";
import { fold } from "../folding";
import { forms, matches } from "../lexicon";
import {
  askedInAnnex,
  columnsOver,
  grantsInAnnex,
  placesInAnnex,
  projectsHelped,
  receivingBeyond,
  recipientsInAnnex,
  refusedByWord,
  refusedInAnnex,
  totalsBeside,
  type Case,
} from "../linking";
import {
  operationGroups,
  passageKey,
  placeKey,
  retainedAmount,
  retainedLines,
  type CountBound,
  type CountSaid,
  type GrantLine,
  type Operation,
  type Place,
} from "../model";
import { Amount } from "../money";
import { oddWholes } from "./counting/added-counts";
import { columnSaid, distinctive } from "./held/column-figures";
import { oddCounts } from "./counting/count-series";
import { oddAtRates } from "./counting/counts-at-rate";
import { oddTogether } from "./counting/counts-together";
import { oddByTitle } from "./counting/counts-by-title";
import { countedScope, type CountedScope } from "./counting/counted-scope";
import { heldInColumns } from "./held/held-groups";
import { isNearerLines, isTakenForLines } from "./counting/operation-counts";
import { linesNamed, type LinesNamed } from "./held/lines-named";
import { nameLeftOut } from "./counting/names-behind-count";
import { oddNamed } from "./counting/named-counts";
import { oddOthers } from "./counting/others-counted";
import { oddRecapCounts } from "./counting/recap-counts";
import { defineRule, type Broken } from "./rule";
import { oddShares } from "./counting/shared-counts";
import { columnsTold } from "./rows/table-rows";
import { columnsBeside } from "./counting/unit-columns";
import { oddUnits } from "./counting/unit-counts";
import { countsInEveryWay, slipOf, type OddCount } from "./counting/ways-of-counting";

/**
 * « aux 12 associations » of an article or a report are as many as the annex names for what it grants, « 14 demandes » as
 * many as it holds.
 */
export const recipientCount = defineRule({
  meta: { id: "recipient-count", severity: "warning", needs: ["annex"] },
  *check({ dossier, ledger }) {
    const told = new Set<string>();
    const ofOperations = operationCountsSaid(dossier);
    for (const said of dossier.readings.flatMap(({ counts }) => counts)) {
      const scope = countedScope(said, dossier, ledger);
      if (!scope || isCountOfOperations(said, scope, dossier)) continue;
      const counted = countedInstead(
        said,
        scope,
        dossier,
        said.bound ? linesNamed({ dossier, ledger })(said.at.quote) : [],
      );
      const missing = counted === null ? nameLeftOut(said, scope.operations) : null;
      if (missing) {
        const { line, name, named } = missing;
        yield {
          message: findingTexts["count-named"],
          fill: { place: said.at, words: said.words, named, name, line: line.amount.at },
          at: said.at,
          related: [line.amount.at],
          suspects: [],
        };
      }
      // More may ask than an annex holds, that lists what is granted alone, or leaves out what was given up; but for what its own column of demands comes to.
      const isQuestion =
        said.fate === "asked" && counted !== null && said.count > counted && !isOfColumn(said, scope);
      if (counted === null || (isQuestion && tellsOthers(said, dossier))) continue;
      told.add(keyOf(said));
      yield {
        ...toldOf(
          { ...said, counted, cells: scope.operations.flatMap(({ lines }) => lines) },
          messageOf(said),
        ),
        ...(isQuestion ? { severity: "info", message: findingTexts["count-asked"], suspects: [] } : {}),
        scope: { kind: "operations", operations: scope.operations.map(({ id }) => id) },
      };
    }
    for (const odd of oddRecapCounts(dossier.annex))
      yield toldOf(odd, findingTexts["count-recapitulated"], odd.cells.length);
    // A number of a passage is told once, but for what a column counts.
    const isFresh = (odd: Pick<OddCount, "at" | "count">): boolean => {
      const isKnown = told.has(keyOf(odd));
      told.add(keyOf(odd));
      return !isKnown;
    };
    for (const odd of oddUnits(dossier, ledger)) {
      told.add(keyOf(odd));
      yield { ...toldOf(odd, findingTexts[odd.label ? "count-titled" : "count-given"]), suspects: [] };
    }
    for (const odd of oddOthers(dossier, ledger))
      if (isFresh(odd)) yield { ...toldOf(odd, findingTexts["count-said"]), suspects: [] };
    for (const odd of oddNamed(dossier))
      if (isFresh(odd)) yield { ...toldOf(odd, findingTexts["count-titled"]), suspects: [] };
    for (const odd of oddByTitle({ dossier, ledger }))
      if (isFresh(odd)) yield toldOf(odd, findingTexts["count-said"]);
    for (const odd of oddShares(dossier)) if (isFresh(odd)) yield toldOf(odd, findingTexts["count-said"]);
    for (const { at, value, title, expected, quantity } of columnsTold(dossier, ledger).counts) {
      if (ofOperations.has(blockKey(at, value))) continue;
      const words = `${value} ${title.toLowerCase()}`.trim();
      const odd = { at, count: value, words, counted: expected, cells: quantity.lines };
      if (isFresh(odd)) yield toldOf(odd, findingTexts["count-said"]);
    }
    for (const odd of oddCounts(dossier, ledger)) {
      const scope = countedScope(odd, dossier, ledger);
      const isOfOperations =
        scope !== null && isCountOfOperations(odd, scope, dossier) && !isTakenForLines(odd, dossier);
      if (!isOfOperations && isFresh(odd)) yield toldOf(odd, messageOf(odd));
    }
    for (const odd of [...oddAtRates(dossier), ...oddTogether(dossier)])
      if (!ofOperations.has(blockKey(odd.at, odd.count)) && isFresh(odd))
        yield { ...toldOf(odd, findingTexts["count-given"]), suspects: [] };
    for (const { at, words, parts, sum, ...odd } of oddWholes(dossier)) {
      if ([{ at, ...odd }, ...parts].some((one) => told.has(keyOf(one)))) continue;
      yield {
        message: findingTexts["count-added"],
        fill: { place: at, words, sum },
        at,
        related: parts.map((part) => part.at),
        suspects: [],
      };
    }
  },
});

/** Where articles and reports count the operations of a theme: that is told by itself. */
function operationCountsSaid({ articles, themeStatements }: Case): ReadonlySet<string> {
  const counts = [
    ...articles.map((one) => one.article),
    ...themeStatements.map((one) => one.statement),
  ].flatMap(({ operationCount }) => operationCount ?? []);
  return new Set(counts.map(({ at, value }) => blockKey(at, value)));
}

const blockKey = (at: Place, count: number): string =>
  `${at.kind === "document" ? `${at.file}#${at.block}` : placeKey(at)} ${count}`;

/** A number of a passage is told once. */
const keyOf = ({ at, count }: Pick<OddCount, "at" | "count">): string =>
  `${at.kind === "document" ? passageKey(at) : placeKey(at)} ${count}`;

/** What is told of a count; against it are those that are counted otherwise. */
function toldOf(
  { at, count, words, counted, cells, label, isBorneOut, bound }: OddCount & Pick<CountSaid, "bound">,
  message: Text,
  against = 1,
): Broken {
  return {
    message,
    fill: {
      place: at,
      said: count,
      counted,
      words,
      ...(label !== undefined && { label }),
      ...(isBorneOut && { borneOut: 1 }),
      ...(bound && { above: bound.amount }),
    },
    at,
    related: cells.map((cell) => cell.at),
    suspects: [{ at, for: 1, against }],
  };
}

function messageOf({ of, fate, bound }: CountSaid): Text {
  if (bound) return findingTexts[bound.isBelow ? "count-below" : "count-above"];
  if (fate !== "granted" || of === "unknown") return findingTexts["count-said"];
  return findingTexts[of === "all" || of === "kind" ? "recipient-count" : "grant-count"];
}

/** What the annex counts where a count agrees with no way of counting there; null where it may be right. */
function countedInstead(
  said: CountSaid,
  { operations, sure }: CountedScope,
  dossier: Case,
  named: readonly LinesNamed[],
): number | null {
  const { annex, readings } = dossier;
  const { count, of, fate, bound, under } = said;
  const refusals = fate === "refused" ? refusedBeside(said, readings) : [];
  if (refusals.length > 1) return refusedInstead(count, refusals, operations);
  // One word of refusal of several may be all that is counted: « 2 dossiers sont ajournés ».
  const byWord = refusals.length > 0 ? refusedByWord(operations) : [];
  if (byWord.length > 1 && byWord.includes(count)) return null;
  // Those beyond an amount may be of all, whatever stands above: « À l'autre bout, deux organismes reçoivent moins de 10 000 € ».
  const all = dossier.operations.map(({ operation }) => operation);
  const meant = !sure && bound ? [operations, all] : [operations];
  const ways = [...meant.flatMap((own) => waysOf(said, own)), ...waysBeside(said, dossier)];
  if (ways.includes(count) || isOfSome(said, operations)) return null;
  // « du secteur sportif, deux reçoivent plus de 2 000 € »
  if (bound && named.some(({ lines }) => waysBeyond(said, bound, lines).includes(count))) return null;
  // Where nothing tells of which part it is, it may be of any; those beyond an amount are of one that is spoken of.
  const isOfPart = () =>
    operationGroups(annex.themes).some(
      (part) => waysOf(said, part).includes(count) && (!bound || isSpokenOf(part, said, readings)),
    );
  if (!sure && (under === null || fate === "refused") && isOfPart()) return null;
  const isPlain =
    sure &&
    fate === "granted" &&
    of !== "unknown" &&
    (of !== "projects" || isUntitled(operations)) &&
    !isOfPlaces(said);
  if (!isPlain || bound || ways.length === 0) return slipOf(count, ways);
  return of === "all" || of === "kind" ? Math.min(...ways) : Math.max(...grantsInAnnex(operations));
}

/** So many passages above a count may tell what it is of. */
const NEAR = 2;

/** Whether what a part of the annex comes to is given where a count stands, or just above. */
function isSpokenOf(
  part: readonly Operation[],
  { at: { file, block } }: CountSaid,
  readings: Case["readings"],
): boolean {
  const worth = Amount.sum(part.map(retainedAmount)).rounded();
  return readings.some(({ amounts }) =>
    amounts.some(
      ({ at, amount }) =>
        at.file === file && at.block <= block && block - at.block <= NEAR && amount.equals(worth),
    ),
  );
}

/** The refusals that a sentence counts one by one, a count with them: « 2 sont refusés et 1 est ajourné ». */
function refusedBeside({ at }: CountSaid, readings: Case["readings"]): readonly CountSaid[] {
  return readings.flatMap(({ counts }) =>
    counts.filter((one) => one.fate === "refused" && passageKey(one.at) === passageKey(at)),
  );
}

/** What the annex counts by one word of refusal where refusals that do not make its own together have a count that no word has. */
function refusedInstead(
  count: number,
  refusals: readonly CountSaid[],
  operations: readonly Operation[],
): number | null {
  const together = refusals.reduce((sum, one) => sum + one.count, 0);
  const byWord = refusedByWord(operations);
  if (refusedInAnnex(operations).includes(together) || byWord.includes(count)) return null;
  return byWord.length === refusals.length ? slipOf(count, byWord) : null;
}

/** In how many ways some operations can be counted as a text does: by lines or by whom they name, those retained or those paid. */
function waysOf(said: CountSaid, operations: readonly Operation[]): readonly number[] {
  const { of, fate, bound } = said;
  if (bound) return waysBeyond(said, bound, operations.flatMap(retainedLines));
  const isOfRecipients = of === "all" || of === "kind";
  const granted = [
    ...recipientsInAnnex(operations),
    ...(isOfPlaces(said) ? placesInAnnex(operations) : []),
    ...(isOfRecipients
      ? []
      : [...grantsInAnnex(operations), projectsHelped(operations.flatMap(retainedLines))]),
  ];
  switch (fate) {
    case "granted":
      return of === "projects" ? [...granted, operations.length] : granted;
    case "complete":
      return granted;
    case "asked":
      return [...askedInAnnex(operations), ...granted];
    case "refused":
      return refusedInAnnex(operations);
  }
}

/**
 * How many receive more than an amount, or less: of the column that the words around it name, « plus de 4 000 € de
 * fonctionnement »; none where they name something else; where the sentence gives what those of a way come to, in that way alone.
 */
function waysBeyond(
  { at: { quote }, words }: CountSaid,
  bound: CountBound,
  lines: readonly GrantLine[],
): readonly number[] {
  const figures = eurosOf(quote);
  const figure = figures.find(({ amount }) => amount.equals(bound.amount));
  const behind = figure ? (/^[^\d,;:.()]*/u.exec(quote.slice(figure.end))?.[0] ?? "") : "";
  const columns = columnsOver(lines).map((column) => ({ ...column, words: distinctive(column.label) }));
  const before = quote.slice(quote.indexOf(words) + words.length, figure?.start ?? 0);
  const column = columnSaid({ before, behind: bound.kind ?? behind }, columns);
  if (bound.kind !== undefined && !column) return [];
  const heldIn = (line: GrantLine) =>
    columnsBeside(line).find(({ label }) => label === column?.label)?.amount ?? Amount.zero;
  const ways = receivingBeyond(lines, bound, column ? heldIn : undefined);
  const told = ways.filter(({ amount }) => figures.some((one) => one.amount.equals(amount)));
  return (told.length > 0 ? told : ways).map(({ count }) => count);
}

/** In how many ways those can be counted that a column holds something for, where it comes to what a count leads to: « douze écoles, pour 12 700 € ». */
function waysBeside({ at: { quote }, words, bound }: CountSaid, dossier: Case): readonly number[] {
  const behind = bound ? undefined : eurosOf(quote.slice(quote.indexOf(words) + words.length))[0];
  const columns = behind ? heldInColumns(dossier) : [];
  return columns
    .filter(({ amount }) => behind?.amount.equals(amount))
    .flatMap(({ lines }) => countsInEveryWay(lines).flatMap((count) => count ?? []));
}

/** « dans 17 communes »: who receives may be of fewer, or more. */
function isOfPlaces({ words }: CountSaid): boolean {
  return matches("place", words);
}

/** « 17 demandes, pour 179 450 € »: whether those who ask lead to what they ask for, and a column beside all lines comes to it. */
function isOfColumn({ at: { quote }, words }: CountSaid, { operations }: CountedScope): boolean {
  const behind = quote.slice(quote.indexOf(words) + words.length);
  const [figure] = eurosOf(behind);
  if (!figure || !isOwn.test(fold(behind.slice(0, figure.start)))) return false;
  return totalsBeside(operations.flatMap(({ lines }) => lines)).some((total) => total.equals(figure.amount));
}

/** Between a count and its figure; behind another comma, something else is said: « 13 dossiers, il est proposé… ». */
const isOwn = new RegExp(`^[^,;:.]*(?:, ?${forms("forBefore")}(?![a-z0-9])[^,;:.]*)?$`);

/** Whether a text tells in the same breath how many of those who ask are granted, or refused. */
function tellsOthers({ at }: CountSaid, { readings }: Case): boolean {
  return readings.some(({ counts }) =>
    counts.some((one) => one.fate !== "asked" && one.at.file === at.file && one.at.block === at.block),
  );
}

const isUntitled = (operations: readonly Operation[]) => operations.every(({ title }) => title === "");

/** « Les 5 opérations » of a theme are counted by another rule, unless they are its lines. */
function isCountOfOperations(
  { at, of, count }: CountSaid,
  { operations }: CountedScope,
  dossier: Case,
): boolean {
  if (of !== "projects") return false;
  const told = [
    ...dossier.articles.flatMap(({ article, themes }) => (themes.length > 0 ? article.operationCount : [])),
    ...dossier.themeStatements.flatMap(({ statement, theme }) => (theme ? statement.operationCount : [])),
  ];
  const isTold = told.some(
    (one) =>
      one?.value === count &&
      one.at.kind === "document" &&
      one.at.file === at.file &&
      one.at.quote.includes(at.quote),
  );
  return isTold && !(isUntitled(operations) && isNearerLines(count, operations));
}

/** « Aux 3 associations » leaves out others, where the annex names some that are none. */
function isOfSome({ count, of }: CountSaid, operations: readonly Operation[]): boolean {
  const names = operations.flatMap(({ lines }) => lines.map(({ beneficiary }) => beneficiary?.value ?? ""));
  return of === "kind" && count < names.length && names.some((name) => matches("noAssociation", name));
}
