import type { Sourced, Theme } from "../model";
import type { Text } from "../../texts";
import type { Case } from "../tying";
import { annexAmount, type Ledger } from "../diagnosis";
import { agreeingDocuments } from "./agreeing";
import type { Broken, RuleSuspect } from "./rule";

/** A count of operations that a document gives for a theme, against the annex's. */
export function* operationCounts(
  count: Sourced<number> | null,
  theme: Theme,
  message: Text,
  { dossier, ledger }: { readonly dossier: Case; readonly ledger: Ledger },
): Generator<Broken> {
  if (!count || count.value === theme.operations.length) return;
  yield {
    message,
    fill: {
      place: count.at,
      theme: String(theme.rank),
      title: theme.title,
      said: String(count.value),
      counted: String(theme.operations.length),
    },
    at: count.at,
    related: theme.titleAt ? [theme.titleAt] : [],
    scope: { kind: "operations", operations: theme.operations.map((operation) => operation.id) },
    suspects: suspectsOf(count, theme, dossier, ledger),
  };
}

/**
 * The count, where it stands alone: against it the annex, the documents that count as the annex does, and an amount
 * voted for the theme that is just what its operations add up to; for it, the documents that count likewise.
 */
function suspectsOf(
  count: Sourced<number>,
  theme: Theme,
  dossier: Case,
  ledger: Ledger,
): readonly RuleSuspect[] {
  const counts = [
    ...dossier.articles.map(({ article, theme: of }) => ({ of, count: article.operationCount })),
    ...dossier.themeStatements.map(({ statement, theme: of }) => ({ of, count: statement.operationCount })),
  ].flatMap(({ of, count: stated }) => (of === theme && stated ? [stated] : []));
  const votersFor = (value: number): number =>
    new Set(counts.flatMap((one) => (one.value === value ? [sourceOf(one)] : []))).size;
  const operations = theme.operations.map((operation) => operation.id);
  const scope = { kind: "operations", operations } as const;
  const voted = agreeingDocuments(ledger, scope, annexAmount(ledger, scope).rounded());
  const against = 1 + votersFor(theme.operations.length) + (voted.size > 0 ? 1 : 0);
  const by = votersFor(count.value);
  return against > by ? [{ at: count.at, for: by, against }] : [];
}

function sourceOf({ at }: Sourced<number>): string {
  return at.kind === "document" ? at.role : at.sheet;
}
