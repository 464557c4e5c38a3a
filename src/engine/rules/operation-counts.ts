import type { Sourced, Theme } from "../model";
import type { Text } from "../../texts";
import type { Case } from "../tying";
import { annexAmount, type Ledger } from "../diagnosis";
import { agreeingDocuments } from "./agreeing";
import type { Broken, RuleSuspect } from "./rule";

/** A count of operations that a document gives for a theme, or for several, against the annex's. */
export function* operationCounts(
  count: Sourced<number> | null,
  themes: readonly Theme[],
  message: Text,
  { dossier, ledger }: { readonly dossier: Case; readonly ledger: Ledger },
): Generator<Broken> {
  const operations = themes.flatMap((theme) => theme.operations.map(({ id }) => id));
  if (!count || count.value === operations.length) return;
  yield {
    message,
    fill: {
      place: count.at,
      theme: themes.map(({ rank }) => rank).join(", "),
      title: themes.map(({ title }) => title).join(" ; "),
      said: String(count.value),
      counted: String(operations.length),
    },
    at: count.at,
    related: themes.flatMap(({ titleAt }) => titleAt ?? []),
    scope: { kind: "operations", operations },
    suspects: suspectsOf(count, themes, operations, dossier, ledger),
  };
}

/**
 * The count, where it stands alone: against it the annex, the documents that count as the annex does, and an amount
 * voted for the theme that is just what its operations add up to; for it, the documents that count likewise.
 */
function suspectsOf(
  count: Sourced<number>,
  themes: readonly Theme[],
  operations: readonly string[],
  dossier: Case,
  ledger: Ledger,
): readonly RuleSuspect[] {
  const counts = [
    ...dossier.articles.map(({ article, themes: of }) => ({ of, count: article.operationCount })),
    ...dossier.themeStatements.map(({ statement, theme: of }) => ({
      of: of ? [of] : [],
      count: statement.operationCount,
    })),
  ].flatMap(({ of, count: stated }) =>
    of.length === themes.length && of.every((theme) => themes.includes(theme)) && stated ? [stated] : [],
  );
  const votersFor = (value: number): number =>
    new Set(counts.flatMap((one) => (one.value === value ? [sourceOf(one)] : []))).size;
  const scope = { kind: "operations", operations } as const;
  const voted = agreeingDocuments(ledger, scope, annexAmount(ledger, scope).rounded());
  const against = 1 + votersFor(operations.length) + (voted.size > 0 ? 1 : 0);
  const by = votersFor(count.value);
  return against > by ? [{ at: count.at, for: by, against }] : [];
}

function sourceOf({ at }: Sourced<number>): string {
  return at.kind === "document" ? at.role : at.sheet;
}
