import { Amount } from "../../money";
import type { SourceRole } from "../../model";
import type { Case, TiedSection } from "../../linking";
import { aboutOf, everything, scopeOf } from "../scope";
import type { Stated } from "../statement";
import { below } from "./grants";

/** What a printed annex says, line by line, and its totals. */
export function* statedByPrints(dossier: Case): Generator<Stated> {
  for (const print of dossier.prints) {
    if (!print.reliable) continue;
    for (const { printed, operation, line } of print.lines) {
      if (!operation || line === null || printed.amount.kind === "unreadable") continue;
      yield {
        rule: "document-line",
        at: printed.at,
        amount: printed.retained.kind === "no" ? Amount.zero : printed.amount.amount,
        ...below(operation, [line], `${print.file} print`, printed.beneficiary?.value ?? null),
      };
    }
    for (const { total, of } of print.totals) {
      if (total.kind !== "amount") continue;
      const scope = scopeOf(dossier, of);
      yield {
        rule: "document-total",
        level: of.kind,
        scope,
        at: total.at,
        amount: total.amount,
        voter: `${print.file} print ${scope.kind === "operations" ? scope.operations.join(",") : ""}`,
        about: aboutOf(of),
        total,
      };
    }
  }
}

/** What the tables of a document give, row by row, and their totals: under the rules of the part they stand in. */
export function* statedBySections(dossier: Case): Generator<Stated> {
  for (const { file, section, rows, total } of dossier.sections) {
    const { role } = section.at;
    const printed = role === "annex";
    const rule = printed ? "document-line" : role === "report" ? "report-theme-total" : "article-total";
    for (const { row, amount, operation, lines } of rows) {
      yield {
        rule,
        at: row.at,
        amount,
        ...below(
          operation,
          lines,
          `${file} ${printed ? "print" : `${role} grants`}`,
          operation.lines[lines[0] ?? 0]?.beneficiary?.value ?? null,
        ),
      };
    }
    if (total) yield sectionTotal(dossier, file, role, total);
  }
}

/** A section's total is a theme's, an operation's, or of all that it adds up. */
function sectionTotal(
  dossier: Case,
  file: string,
  role: SourceRole,
  { at, amount, operations }: NonNullable<TiedSection["total"]>,
): Stated {
  const themes = dossier.annex.themes.filter((theme) =>
    theme.operations.every(({ id }) => operations.includes(id)),
  );
  const [theme] = themes;
  const isTheme = theme?.operations.length === operations.length;
  const isWhole = themes.length === dossier.annex.themes.length && !isTheme;
  const level = isTheme ? "theme" : operations.length === 1 ? "operation" : "whole";
  const told = role === "report" ? "report-theme-total" : "article-total";
  const voters = { theme: String(theme?.rank), operation: operations[0] ?? "", whole: "" };
  return {
    rule: role === "annex" ? "document-total" : level === "whole" ? "imputation-sum" : told,
    level,
    scope: isWhole ? everything(dossier) : { kind: "operations", operations },
    at,
    amount,
    voter: isTheme
      ? `${file} ${role === "report" ? "report" : "articles"} theme ${voters.theme}`
      : `${file} ${role} whole ${operations.join(",")}`,
    about: voters[level],
  };
}
