import {
  isRetained,
  operationGroups,
  retainedLines,
  worthOf,
  type Annex,
  type DocumentAmount,
  type DocumentReading,
  type GrantLine,
  type Place,
  type StatedTotal,
} from "../model";
import { groupBy, keptFor } from "../lists";
import { Amount } from "../money";
import { fold } from "../wording";

/** The exact amounts that documents and other sheets give, whatever they say they are of: once each. */
export function statedFigures(readings: readonly DocumentReading[]): ReadonlySet<string> {
  const amounts = readings.flatMap((reading) => [
    ...reading.articles.map(({ amount, amountInWords }) => (amount ?? amountInWords)?.value),
    ...reading.themeStatements.map(({ amount, tolerance }) => (tolerance ? null : amount?.value)),
    ...reading.wholeStatements.map(({ amount, tolerance }) => (tolerance ? null : amount)),
    ...reading.imputationTables.flatMap(({ rows, total }) => [
      total?.value,
      ...rows.map(({ expense }) => expense?.value),
    ]),
    ...reading.grants.map(({ amount }) => amount),
    ...reading.narrative.map(({ fact }) => (fact.kind === "count" ? null : fact.amount)),
  ]);
  return written(amounts);
}

/** The exact amounts that documents give for ticking, understood or not. */
export function figuresForTicking(readings: readonly DocumentReading[]): ReadonlySet<string> {
  return written(forTicking(readings).map(({ amount }) => amount));
}

function forTicking(readings: readonly DocumentReading[]): readonly DocumentAmount[] {
  return readings.flatMap(({ amounts }) => amounts.filter(({ setAside }) => setAside === null));
}

/** The exact amounts that deliberations decide: of their articles, and of what they charge to the budget. */
export function decidedFigures(readings: readonly DocumentReading[]): ReadonlySet<string> {
  const amounts = readings.flatMap((reading) => [
    ...reading.articles.map(({ amount, amountInWords }) => (amount ?? amountInWords)?.value),
    ...reading.imputationTables.flatMap(({ role, rows }) =>
      role === "deliberation" ? rows.map(({ expense }) => expense?.value) : [],
    ),
  ]);
  const said = forTicking(readings).flatMap(({ at, amount }) => (at.role === "deliberation" ? [amount] : []));
  return written([...amounts, ...said]);
}

/** Each as it is written, whichever way it goes: what is withdrawn is said without its sign. */
function written(amounts: readonly (Amount | null | undefined)[]): ReadonlySet<string> {
  return new Set(amounts.flatMap((amount) => (amount && !amount.isZero ? [amount.abs().toFixed()] : [])));
}

/** What the operations of an annex of several lines, its themes and the whole come to, each as it is written. */
export const groupSumsOf = keptFor((annex: Annex) =>
  written(linesOfGroups(annex).flatMap((lines) => (lines.length > 1 ? [worthOf(lines)] : []))),
);

/** The sums of an annex, from its lines to the whole, each as it is written. */
export const quantitiesOf = keptFor((annex: Annex) => {
  const groups = linesOfGroups(annex);
  const [all = []] = groups;
  return written([...groups.map(worthOf), ...all.map(({ amount }) => amount.amount)]);
});

/** The lines of the whole annex, then of each of its themes and operations, of the themes that share a title and of each sheet. */
const linesOfGroups = keptFor(({ themes }: Annex): readonly (readonly GrantLine[])[] => {
  const [all = [], ...groups] = operationGroups(themes).map((group) => group.flatMap(retainedLines));
  const alike = [...groupBy(themes, ({ title }) => fold(title))].flatMap(([title, own]) =>
    title !== "" && own.length > 1
      ? [own.flatMap(({ operations }) => operations.flatMap(retainedLines))]
      : [],
  );
  const sheets = [...groupBy(all, ({ at }) => sheetOf(at)).values()];
  return [all, ...groups, ...alike, ...(sheets.length > 1 ? sheets : [])];
});

/** How well a reading of the annex is borne out: by its own totals, and by the figures of the documents. */
export function bearing(annex: Annex, figures: ReadonlySet<string>): number {
  const { agree, differ } = ownTotals(annex);
  return figuresMet(annex, figures) + agree - differ;
}

/** How many of the figures of the documents are sums of an annex, from its lines to the whole. */
export function figuresMet(annex: Annex, figures: ReadonlySet<string>): number {
  const quantities = quantitiesOf(annex);
  return [...figures].filter((figure) => quantities.has(figure)).length;
}

/** How many of the totals that an annex states are the sums that they should be. */
export function ownTotals({ themes, grandTotal }: Annex): {
  readonly agree: number;
  readonly differ: number;
} {
  let [agree, differ] = [0, 0];
  const check = (total: StatedTotal | null, sum: Amount): void => {
    if (total?.kind !== "amount") return;
    if (total.amount.rounded().equals(sum.rounded())) agree++;
    else differ++;
  };
  const sums = themes.map(({ operations, statedTotal }) => {
    const own = operations.map((operation) => {
      const sum = worthOf(retainedLines(operation));
      check(operation.statedTotal, sum);
      return sum;
    });
    const sum = Amount.sum(own);
    check(statedTotal, sum);
    return sum;
  });
  check(grandTotal, Amount.sum(sums));
  return { agree, differ };
}

/** What an annex says that it comes to: its total, or those of all its themes, or of their operations, together. */
export function wholesStated({ themes, grandTotal }: Annex): readonly Amount[] {
  const together = (totals: readonly (StatedTotal | null)[]): readonly Amount[] => {
    const amounts = totals.flatMap((total) => (total?.kind === "amount" ? [total.amount] : []));
    return amounts.length > 0 && amounts.length === totals.length ? [Amount.sum(amounts)] : [];
  };
  const operations = themes.flatMap((theme) => theme.operations.map((one) => one.statedTotal));
  return [[grandTotal], themes.map((theme) => theme.statedTotal), operations].flatMap(together);
}

/** The lines of an annex, retained or not. */
export const linesOf = keptFor(({ themes }: Annex): readonly GrantLine[] =>
  themes.flatMap(({ operations }) => operations.flatMap(({ lines }) => lines)),
);

/**
 * What the columns beside the amounts of an annex come to, each that differs from the others, as it is written: those of
 * each of its sheets, for what one alone has tells nothing of all.
 */
export function columnSumsOf(annex: Annex): readonly string[] {
  return [...written(columnsSummed(annex).map(({ sum }) => sum))];
}

/** What each of those columns comes to, under its title. */
export const columnsSummed = keptFor(
  ({ themes }: Annex): readonly { readonly label: string; readonly sum: Amount }[] => {
    const lines = themes.flatMap(({ operations }) => operations.flatMap(retainedLines));
    const parts = lines.flatMap(({ amount, parts = [], beside = [] }) =>
      [...parts, ...beside].map((part) => ({ ...part, sheet: sheetOf(amount.at) })),
    );
    const sheets = new Set(lines.map(({ amount }) => sheetOf(amount.at)));
    const columns = [...groupBy(parts, ({ label }) => label)].filter(
      ([, own]) => new Set(own.map(({ sheet }) => sheet)).size === sheets.size,
    );
    return columns.map(([label, own]) => ({ label, sum: Amount.sum(own.map(({ amount }) => amount)) }));
  },
);

function sheetOf(at: Place): string {
  return at.kind === "cell" ? at.sheet : "";
}

/** What an annex grants in all. */
export const wholeOf = keptFor((annex: Annex): Amount => worthOf(linesOf(annex).filter(isRetained)));

/** The columns where an annex states what its groups come to, and grants nothing itself. */
export const columnsOfTotals = keptFor((annex: Annex): ReadonlySet<number> => {
  const groups = annex.themes.flatMap((theme) => [theme, ...theme.operations]);
  const granting = new Set(linesOf(annex).flatMap(({ amount }) => columnOf(amount.at)));
  const stating = groups.flatMap(({ statedTotal }) => (statedTotal ? columnOf(statedTotal.at) : []));
  return new Set(stating.filter((column) => !granting.has(column)));
});

function columnOf(at: Place): readonly number[] {
  return at.kind === "cell" ? [at.column] : [];
}
