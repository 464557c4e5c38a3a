import type { Case } from "../../linking";
import type { Stated } from "../statement";
import { operationsOf } from "../scope";

/** What the articles or the report give an operation or a beneficiary: the same rules, a level or two below the theme's. */
export function* statedByGrants(dossier: Case): Generator<Stated> {
  for (const { grant, file, theme, operation, lines, sure } of dossier.grants) {
    const { at, amount, name } = grant;
    const rule = at.role === "report" ? "report-theme-total" : "article-total";
    if (theme)
      yield {
        rule,
        level: "theme",
        scope: operationsOf(dossier, theme.rank),
        at,
        amount,
        voter: `${file} ${at.role === "report" ? "report" : "articles"} theme ${theme.rank}`,
        votes: true,
        about: String(theme.rank),
        total: null,
      };
    if (!operation) continue;
    const voter = `${file} ${at.role} grants ${operation.id}`;
    if (lines)
      yield {
        rule,
        level: "line",
        scope: { kind: "lines", operation: operation.id, lines },
        at,
        amount,
        voter: `${voter} ${lines.join(",")}`,
        votes: sure,
        about: name ?? operation.id,
        total: null,
      };
    else
      yield {
        rule,
        level: "operation",
        scope: { kind: "operations", operations: [operation.id] },
        at,
        amount,
        voter,
        votes: true,
        about: operation.id,
        total: null,
      };
  }
}

/** What annexes in words say of operations, and of those who receive something there. */
export function* statedByNarrative(dossier: Case): Generator<Stated> {
  for (const { statement, file, operation, lines, sure } of dossier.narrative) {
    if (!operation) continue;
    const { fact } = statement;
    if (fact.kind === "beneficiary-amount" && lines) {
      yield {
        rule: "narrative-amount",
        level: "line",
        scope: { kind: "lines", operation: operation.id, lines },
        at: statement.at,
        amount: fact.amount,
        voter: `${file} narrative ${operation.id} ${lines.join(",")}`,
        votes: sure,
        about: fact.beneficiary,
        total: null,
      };
    } else if (fact.kind === "operation-amount") {
      yield {
        rule: "narrative-amount",
        level: "operation",
        scope: { kind: "operations", operations: [operation.id] },
        at: statement.at,
        amount: fact.amount,
        voter: `${file} narrative ${operation.id}`,
        votes: true,
        about: operation.id,
        total: null,
      };
    }
  }
}
