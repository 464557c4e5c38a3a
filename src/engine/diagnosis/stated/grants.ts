import type { Operation } from "../../model";
import type { Case } from "../../linking";
import type { Stated } from "../statement";
import { operationsOf } from "../scope";

/** What the articles or the report give an operation or a beneficiary: the same rules, a level or two below the theme's. */
export function* statedByGrants(dossier: Case): Generator<Stated> {
  for (const { grant, file, theme, operation, lines, sure } of dossier.grants) {
    const { at, amount, name } = grant;
    const isReport = at.role === "report";
    const rule = isReport ? "report-theme-total" : "article-total";
    if (theme)
      yield {
        rule,
        at,
        amount,
        level: "theme",
        scope: operationsOf(dossier, theme.rank),
        voter: `${file} ${isReport ? "report" : "articles"} theme ${theme.rank}`,
        about: String(theme.rank),
      };
    if (operation)
      yield {
        rule,
        at,
        amount,
        ...below(operation, lines, `${file} ${at.role} grants`, name),
        votes: lines === null || sure,
      };
  }
}

/** What annexes in words say of operations, and of those who receive something there. */
export function* statedByNarrative(dossier: Case): Generator<Stated> {
  for (const { statement, file, operation, lines, sure } of dossier.narrative) {
    const { fact, at } = statement;
    const name = fact.kind === "beneficiary-amount" ? fact.beneficiary : null;
    if (!operation || fact.kind === "count" || (name !== null && !lines)) continue;
    yield {
      rule: "narrative-amount",
      at,
      amount: fact.amount,
      ...below(operation, name === null ? null : lines, `${file} narrative`, name),
      votes: name === null || sure,
    };
  }
}

/** What a source gives an operation, or some of its lines; `name` is who receives these. */
export function below(
  { id }: Operation,
  lines: readonly number[] | null,
  by: string,
  name: string | null,
): Pick<Stated, "level" | "scope" | "voter" | "about"> {
  const voter = `${by} ${id}`;
  if (!lines)
    return { level: "operation", scope: { kind: "operations", operations: [id] }, voter, about: id };
  const scope = { kind: "lines", operation: id, lines } as const;
  return { level: "line", scope, voter: `${voter} ${lines.join(",")}`, about: name ?? id };
}
