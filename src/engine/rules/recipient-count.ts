import { findingTexts } from "../../texts";
import type { Operation, RecipientCount, Sourced, Theme } from "../model";
import { matches } from "../lexicon";
import type { Ledger } from "../diagnosis";
import { recipientsInAnnex, type Case } from "../linking";
import { isNearerLines } from "./operation-counts";
import { wholesOf } from "./wholes";
import { defineRule } from "./rule";

/** « aux 12 associations » of an article or a report are as many as the annex names for what it grants. */
export const recipientCount = defineRule({
  meta: { id: "recipient-count", severity: "warning", needs: ["annex"] },
  *check({ dossier, ledger }) {
    for (const { recipients, operations } of countsOf(dossier, ledger)) {
      const { value, of, at } = recipients;
      const counts = recipientsInAnnex(operations);
      const first = of === "grants" ? counts.at(-1) : counts[0];
      if (first === undefined || counts.includes(value) || isOfSome(recipients, operations)) continue;
      yield {
        message: findingTexts[of === "grants" ? "grant-count" : "recipient-count"],
        fill: { place: at, said: String(value), counted: String(first) },
        at,
        related: operations.flatMap(({ lines }) => lines.map((line) => line.at)),
        scope: { kind: "operations", operations: operations.map(({ id }) => id) },
        suspects: [{ at, for: 1, against: 1 }],
      };
    }
  },
});

interface Counted {
  readonly recipients: RecipientCount;
  readonly operations: readonly Operation[];
}

/** What articles, grants, reports and statements of the whole count, and of which operations: of what the same sentence gives. */
function countsOf(dossier: Case, ledger: Ledger): readonly Counted[] {
  const below = (themes: readonly Theme[]) => themes.flatMap((theme) => theme.operations);
  return [
    ...dossier.articles
      .filter(({ article }) => article.amount !== null)
      .flatMap(({ article, themes }) => countIn(article, below(themes))),
    ...dossier.grants
      .filter(({ lines }) => lines === null)
      .flatMap(({ grant, theme, operation }) =>
        countIn(grant, operation ? [operation] : below(theme ? [theme] : [])),
      ),
    ...dossier.themeStatements.flatMap(({ statement, theme }) =>
      countIn(statement, below(theme ? [theme] : [])),
    ),
    ...wholesOf(dossier, ledger).flatMap(({ whole, operations }) => countIn(whole, operations)),
  ];
}

/** What a statement counts: those who receive, or « 14 actions » where the annex names none and they are its lines. */
function countIn(
  { recipients, operationCount }: Stated,
  operations: readonly Operation[],
): readonly Counted[] {
  if (operations.length === 0) return [];
  if (recipients) return [{ recipients, operations }];
  const isOfLines = operationCount && operations.every(({ title }) => title === "");
  return isOfLines && isNearerLines(operationCount.value, operations)
    ? [{ recipients: { ...operationCount, of: "grants" }, operations }]
    : [];
}

interface Stated {
  readonly recipients?: RecipientCount;
  readonly operationCount?: Sourced<number> | null;
}

/** « Aux 3 associations » leaves out others, where the annex names some that are none. */
function isOfSome({ value, of }: RecipientCount, operations: readonly Operation[]): boolean {
  const names = operations.flatMap(({ lines }) => lines.map(({ beneficiary }) => beneficiary?.value ?? ""));
  return of === "kind" && value < names.length && names.some((name) => matches("noAssociation", name));
}
