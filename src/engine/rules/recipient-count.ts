import { findingTexts } from "../../texts";
import type { Operation, RecipientCount, Theme } from "../model";
import { matches } from "../lexicon";
import { recipientsInAnnex, type Case } from "../tying";
import { defineRule } from "./rule";

/** « aux 12 associations » of an article or a report are as many as the annex names for what it grants. */
export const recipientCount = defineRule({
  meta: { id: "recipient-count", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { recipients, operations } of countsOf(dossier)) {
      const counts = recipientsInAnnex(operations);
      const first = recipients.of === "grants" ? counts.at(-1) : counts[0];
      if (first === undefined || counts.includes(recipients.value) || isOfSome(recipients, operations))
        continue;
      yield {
        message: findingTexts[recipients.of === "grants" ? "grant-count" : "recipient-count"],
        fill: { place: recipients.at, said: String(recipients.value), counted: String(first) },
        at: recipients.at,
        related: operations.flatMap(({ lines }) => lines.map((line) => line.at)),
        scope: { kind: "operations", operations: operations.map(({ id }) => id) },
        suspects: [{ at: recipients.at, for: 1, against: 1 }],
      };
    }
  },
});

interface Counted {
  readonly recipients: RecipientCount;
  readonly operations: readonly Operation[];
}

/** What articles, grants, reports and statements of the whole count, and of which operations: of what the same sentence gives. */
function countsOf({ annex, articles, grants, themeStatements, readings }: Case): readonly Counted[] {
  const wholes = readings.flatMap(({ wholeStatements }) =>
    wholeStatements.filter((one) => [one.themes, one.rows, one.tables].every(({ length }) => length === 0)),
  );
  const below = (themes: readonly Theme[]) => themes.flatMap((theme) => theme.operations);
  return [
    ...articles
      .filter(({ article }) => article.amount !== null)
      .map(({ article: { recipients }, themes }) => ({ recipients, operations: below(themes) })),
    ...grants
      .filter(({ lines }) => lines === null)
      .map(({ grant: { recipients }, theme, operation }) => ({
        recipients,
        operations: operation ? [operation] : below(theme ? [theme] : []),
      })),
    ...themeStatements.map(({ statement: { recipients }, theme }) => ({
      recipients,
      operations: below(theme ? [theme] : []),
    })),
    ...wholes.map(({ recipients }) => ({ recipients, operations: below(annex.themes) })),
  ].flatMap(({ recipients, operations }) =>
    recipients && operations.length > 0 ? [{ recipients, operations }] : [],
  );
}

/** « Aux 3 associations » leaves out others, where the annex names some that are none. */
function isOfSome({ value, of }: RecipientCount, operations: readonly Operation[]): boolean {
  const names = operations.flatMap(({ lines }) => lines.map(({ beneficiary }) => beneficiary?.value ?? ""));
  return of === "kind" && value < names.length && names.some((name) => matches("noAssociation", name));
}
