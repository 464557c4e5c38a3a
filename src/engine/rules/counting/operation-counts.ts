import {
  isRetained,
  passageKey,
  type CountSaid,
  type Operation,
  type Place,
  type Sourced,
  type Theme,
} from "../../model";
import type { Text } from "../../../texts";
import type { Case } from "../../linking";
import { keptFor } from "../../lists";
import { annexAmount, type Ledger } from "../../diagnosis";
import { operationCountOf } from "../../claims";
import { matches } from "../../lexicon";
import { agreeingDocuments } from "../ticking/agreeing";
import type { Broken, RuleSuspect } from "../rule";

/** A count of operations that a document gives for a theme, or for several, against the annex's. */
export function* operationCounts(
  count: Sourced<number> | null,
  themes: readonly Theme[],
  message: Text,
  { dossier, ledger }: { readonly dossier: Case; readonly ledger: Ledger },
): Generator<Broken> {
  const own = operationsOf(themes);
  if (!count || count.value === own.length || countsLines(count, themes, dossier)) return;
  yield {
    message,
    fill: {
      place: count.at,
      theme: themes.map(({ rank }) => rank).join(", "),
      title: themes.map(({ title }) => title).join(" ; "),
      said: String(count.value),
      counted: String(own.length),
    },
    at: count.at,
    related: themes.flatMap(({ titleAt }) => titleAt ?? []),
    scope: { kind: "operations", operations: own.map(({ id }) => id) },
    suspects: suspectsOf(count, themes, own, dossier, ledger),
  };
}

function operationsOf(themes: readonly Theme[]): readonly Operation[] {
  return themes.flatMap((theme) => theme.operations);
}

/**
 * « Sept projets » may be seven grants, one of them deleted since: a count nearer to the lines than to the operations is
 * of those, unless its document counts operations elsewhere. So may « quatre opérations » where the annex parts no theme
 * into any.
 */
function countsLines(count: Sourced<number>, themes: readonly Theme[], dossier: Case): boolean {
  const { at, value } = count;
  if (at.kind !== "document") return false;
  const areParted = dossier.annex.themes.some(({ operations }) => operations.length > 1);
  if (areParted && matches("operation", operationCountOf(at.quote)?.noun ?? "", 9)) return false;
  const elsewhere = themeCounts(dossier).filter(
    (one) => one.count !== count && sourceOf(one.count) === sourceOf(count),
  );
  if (elsewhere.some((one) => areOperations(one.count.value, one.of))) return false;
  return isNearerLines(value, operationsOf(themes));
}

/** What documents give a count for that a passage of theirs repeats. */
export function themesCounted(
  { at, count }: Pick<CountSaid, "at" | "count">,
  dossier: Case,
): readonly Counted[] {
  return themeCounts(dossier).filter(
    ({ of, count: one }) =>
      of.length > 0 &&
      one.value === count &&
      one.at.kind === "document" &&
      one.at.file === at.file &&
      one.at.quote.includes(at.quote),
  );
}

/** Whether a count that stands beside themes is taken for one of their lines: nothing is told of it as of operations. */
export function isTakenForLines(said: Pick<CountSaid, "at" | "count">, dossier: Case): boolean {
  return themesCounted(said, dossier).some(({ of, count }) => countsLines(count, of, dossier));
}

/** Whether a count of a paragraph is that which it gives for operations: that is told by itself. */
export function isOfOperations(
  { at, count }: { readonly at: Place; readonly count: number },
  dossier: Case,
): boolean {
  return themeCounts(dossier).some(({ count: one }) => {
    const isThere = one.at.kind === "document" && at.kind === "document" && one.at.file === at.file;
    return isThere && one.at.block === at.block && one.value === count;
  });
}

/** The passages that count the operations of themes as the annex does not. */
export function operationsMiscounted(dossier: Case): ReadonlySet<string> {
  return new Set(
    themeCounts(dossier).flatMap(({ of, count: { at, value } }) =>
      at.kind === "document" && value !== operationsOf(of).length ? [passageKey(at)] : [],
    ),
  );
}

/** Whether a count is nearer to that of the lines of some operations, or of those retained, than to theirs. */
export function isNearerLines(value: number, operations: readonly Operation[]): boolean {
  return awayFromLines(value, operations) < Math.abs(operations.length - value);
}

/** Whether a count is the operations', and not the lines'. */
function areOperations(value: number, themes: readonly Theme[]): boolean {
  return value === operationsOf(themes).length && awayFromLines(value, operationsOf(themes)) > 0;
}

/** How far a count is from that of the lines, or of those retained. */
function awayFromLines(value: number, operations: readonly Operation[]): number {
  const lines = operations.flatMap((operation) => operation.lines);
  const retained = lines.filter(isRetained);
  return Math.min(...[lines, retained].map((all) => Math.abs(all.length - value)));
}

/** A count of a document, and the themes that it is of, none where nothing tells. */
interface Counted {
  readonly of: readonly Theme[];
  readonly count: Sourced<number>;
}

/** The counts that the documents give for themes. */
const themeCounts = keptFor((dossier: Case): readonly Counted[] =>
  [
    ...dossier.articles.map(({ article, themes: of }) => ({ of, count: article.operationCount })),
    ...dossier.themeStatements.map(({ statement, theme }) => ({
      of: theme ? [theme] : [],
      count: statement.operationCount,
    })),
  ].flatMap(({ of, count }) => (count ? [{ of, count }] : [])),
);

/**
 * The count, where it stands alone: against it the annex, the documents that count as the annex does, and an amount
 * voted for the theme that is just what its operations add up to; for it, the documents that count likewise.
 */
function suspectsOf(
  count: Sourced<number>,
  themes: readonly Theme[],
  operations: readonly Operation[],
  dossier: Case,
  ledger: Ledger,
): readonly RuleSuspect[] {
  const counts = themeCounts(dossier).flatMap(({ of, count: stated }) =>
    of.length === themes.length && of.every((theme) => themes.includes(theme)) ? [stated] : [],
  );
  const votersFor = (value: number): number =>
    new Set(counts.flatMap((one) => (one.value === value ? [sourceOf(one)] : []))).size;
  const scope = { kind: "operations", operations: operations.map(({ id }) => id) } as const;
  const voted = agreeingDocuments(ledger, scope, annexAmount(ledger, scope).rounded());
  const against = 1 + votersFor(operations.length) + (voted.size > 0 ? 1 : 0);
  const by = votersFor(count.value);
  return against > by ? [{ at: count.at, for: by, against }] : [];
}

function sourceOf({ at }: Sourced<number>): string {
  return at.kind === "document" ? at.role : at.sheet;
}
