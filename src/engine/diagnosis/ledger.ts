import { Amount } from "../money";
import {
  retainedAmount,
  type DocumentPlace,
  type Operation,
  type Place,
  type SourceRole,
  type StatedTotal,
  type TotalOf,
} from "../model";
import { isGuessed } from "../mapping";
import { movedBetweenSections } from "./moved-sections";
import { paidTogether } from "./paid-together";
import { normaliseCode } from "../wording";
import { countedInAnnex, partAmounts, tieTheme, type Case, type TiedSection } from "../tying";

/**
 * What an amount is the sum of: lines of one operation, or whole operations (one, a theme's, a code's, all), for a code
 * without the lines that others pay.
 */
export type Scope =
  | { readonly kind: "lines"; readonly operation: string; readonly lines: readonly number[] }
  | {
      readonly kind: "operations";
      readonly operations: readonly string[];
      readonly without?: readonly { readonly operation: string; readonly lines: readonly number[] }[];
      /** The rank of the one column of parts that is summed, instead of the amounts: what a section's code pays. */
      readonly part?: number;
    };

/** From the narrowest to the widest: a difference is told at the lowest level that explains it. */
export const LEVELS = ["line", "operation", "theme", "code", "whole"] as const;
/** A rung of `LEVELS`. */
export type Level = (typeof LEVELS)[number];

/** The rule under which a statement is ticked against the annex's lines. */
export type TickRule =
  | "operation-total"
  | "theme-total"
  | "grand-total"
  | "article-total"
  | "article-words"
  | "report-theme-total"
  | "imputation-total"
  | "report-imputation"
  | "imputation-sum"
  | "narrative-amount"
  | "document-line"
  | "document-total";

/** One amount that one source states for one quantity. */
export interface Statement {
  /** Its rank in the ledger. */
  readonly index: number;
  readonly rule: TickRule;
  readonly level: Level;
  readonly scope: Scope;
  readonly at: Place;
  readonly amount: Amount;
  /** How far the true amount may be from it, for an order of magnitude; null for a figure to the cent. */
  readonly tolerance: Amount | null;
  /** The document and quantity it votes for: one vote each, however often the figure is repeated there. */
  readonly voter: string;
  /** False for a live formula over the lines, and for a doubtful match: they have no vote of their own. */
  readonly votes: boolean;
  /** The theme, operation id, code or beneficiary it speaks of, for sentences. */
  readonly about: string;
  /** True where its operations are charged to its code by a guess: a gap is a question, and accuses no document. */
  readonly guessed?: true;
  /** The reading it comes from where it is a total of the annex, for corrections. */
  readonly total: StatedTotal | null;
}

/** Whether a statement is a total of the annex that a formula keeps up to date. */
export function isLive({ total }: Statement): boolean {
  return total !== null && total.formula !== null;
}

/** One operation as the ledger sees it. */
export interface Account {
  readonly operation: Operation;
  readonly themeRank: number;
  /** What its retained lines come to, with what stands outside the table; raw. */
  readonly computed: Amount;
}

/** Every amount of the dossier that speaks of a quantity of the annex. */
export interface Ledger {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly statements: readonly Statement[];
  /** The operations of which the narrative counts more structures than the annex (1), or fewer (-1). */
  readonly miscounted: ReadonlyMap<string, 1 | -1>;
}

/** The annex's own figure for a scope: the sum of its retained lines. */
export function annexAmount(ledger: Ledger, scope: Scope): Amount {
  const ofLines = ({ operation, lines }: { operation: string; lines: readonly number[] }): Amount => {
    const own = ledger.accounts.get(operation)?.operation.lines ?? [];
    return Amount.sum(lines.map((line) => countedAmount(own[line])));
  };
  if (scope.kind === "lines") return ofLines(scope);
  const { part } = scope;
  if (part !== undefined) {
    const own = scope.operations.flatMap((id) => ledger.accounts.get(id)?.operation ?? []);
    return Amount.sum(own.flatMap((operation) => partAmounts(operation, part)));
  }
  const whole = Amount.sum(scope.operations.map((id) => ledger.accounts.get(id)?.computed ?? Amount.zero));
  return scope.without ? whole.minus(Amount.sum(scope.without.map(ofLines))) : whole;
}

/** What a code pays: the operations charged to it, without their lines that state another; null for a code that pays none. */
export function chargedTo(dossier: Case, code: string): Extract<Scope, { kind: "operations" }> | null {
  const operations = dossier.mapping.operations.flatMap((one) => (one.code === code ? [one.operation] : []));
  if (operations.length === 0) return null;
  const section = dossier.budgetSections.find(({ codes }) => codes.includes(code));
  if (section) return { kind: "operations", operations, part: section.part };
  const without = dossier.lineCodes.parts.filter(
    (part) => operations.includes(part.operation) && normaliseCode(part.code) !== normaliseCode(code),
  );
  return { kind: "operations", operations, ...(without.length > 0 ? { without } : {}) };
}

function countedAmount(line: Operation["lines"][number] | undefined): Amount {
  return line && line.retained.kind !== "no" ? line.amount.amount : Amount.zero;
}

/** Draws the ledger of a dossier. */
export function drawLedger(dossier: Case): Ledger {
  const accounts = new Map<string, Account>(
    dossier.operations.map(({ theme, operation }) => [
      operation.id,
      {
        operation,
        themeRank: theme.rank,
        computed: retainedAmount(operation),
      },
    ]),
  );
  const statements: Statement[] = [];
  const enter: Enter = (statement) => {
    statements.push({ tolerance: null, ...statement, index: statements.length });
  };
  enterAnnexTotals(dossier, enter);
  enterArticles(dossier, enter);
  enterReport(dossier, enter);
  enterGrants(dossier, enter);
  enterImputations(dossier, enter);
  enterWholes(dossier, enter);
  enterNarrative(dossier, enter);
  enterPrints(dossier, enter);
  enterSections(dossier, enter);
  return { accounts, statements, miscounted: miscounted(dossier) };
}

function miscounted(dossier: Case): ReadonlyMap<string, 1 | -1> {
  const found = new Map<string, 1 | -1>();
  for (const { statement, operation } of dossier.narrative) {
    const { fact } = statement;
    if (!operation || fact.kind !== "count" || fact.of !== "structures") continue;
    const counts = countedInAnnex(operation, "structures");
    if (counts.length === 0) continue;
    if (counts.every((count) => count < fact.count)) found.set(operation.id, 1);
    else if (counts.every((count) => count > fact.count)) found.set(operation.id, -1);
  }
  return found;
}

type Enter = (
  statement: Omit<Statement, "index" | "tolerance"> & Partial<Pick<Statement, "tolerance">>,
) => void;

function operationsOf(dossier: Case, themeRank: number): Scope {
  const theme = dossier.annex.themes.find((one) => one.rank === themeRank);
  return { kind: "operations", operations: theme?.operations.map((operation) => operation.id) ?? [] };
}

function everything(dossier: Case): Scope {
  return { kind: "operations", operations: dossier.operations.map(({ operation }) => operation.id) };
}

const RULE_OF = { operation: "operation-total", theme: "theme-total", whole: "grand-total" } as const;

function enterAnnexTotals(dossier: Case, enter: Enter): void {
  const { themes, grandTotal, repeated } = dossier.annex;
  const total = (of: TotalOf, stated: StatedTotal | null, by: "annex" | "recap"): void => {
    if (stated?.kind !== "amount") return;
    const rule = RULE_OF[of.kind];
    const about = aboutOf(of);
    enter({
      rule,
      level: of.kind,
      scope: scopeOf(dossier, of),
      at: stated.at,
      amount: stated.amount,
      voter: `${by} ${rule} ${about}`,
      votes: stated.formula === null,
      about,
      total: stated,
    });
  };
  for (const { rank, operations, statedTotal } of themes) {
    for (const { id, statedTotal: own } of operations) total({ kind: "operation", id }, own, "annex");
    total({ kind: "theme", rank }, statedTotal, "annex");
  }
  total({ kind: "whole" }, grandTotal, "annex");
  for (const { of, total: stated } of repeated) total(of, stated, "recap");
}

function aboutOf(of: TotalOf): string {
  return of.kind === "operation" ? of.id : of.kind === "theme" ? String(of.rank) : "";
}

function scopeOf(dossier: Case, of: TotalOf): Scope {
  switch (of.kind) {
    case "operation":
      return { kind: "operations", operations: [of.id] };
    case "theme":
      return operationsOf(dossier, of.rank);
    case "whole":
      return everything(dossier);
  }
}

function enterArticles(dossier: Case, enter: Enter): void {
  for (const { article, file, themes } of dossier.articles) {
    if (themes.length === 0) continue;
    const operations = themes.flatMap((theme) => theme.operations.map(({ id }) => id));
    const about = themes.map(({ rank }) => rank).join(", ");
    const level = themes.length === 1 ? "theme" : "whole";
    const common = { level, scope: { kind: "operations", operations }, about, total: null } as const;
    const voter = `${file} articles theme ${about}`;
    if (article.amount) {
      const { at, value } = article.amount;
      enter({ ...common, rule: "article-total", at, amount: value, voter, votes: true });
    } else if (article.amountInWords) {
      const { at, value } = article.amountInWords;
      enter({ ...common, rule: "article-total", at, amount: value, voter, votes: true });
    }
  }
}

function enterReport(dossier: Case, enter: Enter): void {
  for (const { statement, file, theme } of dossier.themeStatements) {
    if (!theme || !statement.amount) continue;
    enter({
      rule: "report-theme-total",
      level: "theme",
      scope: operationsOf(dossier, theme.rank),
      at: statement.amount.at,
      amount: statement.amount.value,
      tolerance: statement.tolerance,
      voter: `${file} report theme ${theme.rank}`,
      votes: statement.tolerance === null,
      about: String(theme.rank),
      total: null,
    });
  }
}

/** What the articles or the report give an operation or a beneficiary: the same rules, a level or two below the theme's. */
function enterGrants(dossier: Case, enter: Enter): void {
  for (const { grant, file, theme, operation, lines, sure } of dossier.grants) {
    const { at, amount, name } = grant;
    const rule = at.role === "report" ? "report-theme-total" : "article-total";
    if (theme)
      enter({
        rule,
        level: "theme",
        scope: operationsOf(dossier, theme.rank),
        at,
        amount,
        voter: `${file} ${at.role === "report" ? "report" : "articles"} theme ${theme.rank}`,
        votes: true,
        about: String(theme.rank),
        total: null,
      });
    if (!operation) continue;
    const voter = `${file} ${at.role} grants ${operation.id}`;
    if (lines)
      enter({
        rule,
        level: "line",
        scope: { kind: "lines", operation: operation.id, lines },
        at,
        amount,
        voter: `${voter} ${lines.join(",")}`,
        votes: sure,
        about: name ?? operation.id,
        total: null,
      });
    else
      enter({
        rule,
        level: "operation",
        scope: { kind: "operations", operations: [operation.id] },
        at,
        amount,
        voter,
        votes: true,
        about: operation.id,
        total: null,
      });
  }
}

function enterImputations(dossier: Case, enter: Enter): void {
  // What one of two codes pays of an operation says nothing of what it comes to.
  const inPart = new Set([
    ...paidTogether(dossier).map(({ code }) => code),
    ...movedBetweenSections(dossier).flatMap(({ from, to }) => [from.code, to.code]),
  ]);
  for (const [code, rows] of dossier.codes) {
    const scope = chargedTo(dossier, code);
    if (!scope || inPart.has(code)) continue;
    const guessed = isGuessed(dossier.mapping, code) ? ({ guessed: true } as const) : {};
    for (const { imputation, table } of rows) {
      if (!imputation.expense) continue;
      const first = rows.find((row) => row.imputation.expense && row.table.role !== "report");
      enter({
        rule: table.role === "report" && first ? "report-imputation" : "imputation-total",
        level: "code",
        scope,
        at: imputation.expense.at,
        amount: imputation.expense.value,
        voter: `${table.file} ${table.role} ${code}`,
        votes: true,
        about: code,
        ...guessed,
        total: null,
      });
    }
  }
  for (const table of dossier.tables) {
    if (!table.total) continue;
    enter({
      rule: "imputation-sum",
      level: "whole",
      scope: everything(dossier),
      at: table.total.at,
      amount: table.total.value,
      voter: `${table.file} ${table.role} total`,
      votes: true,
      about: "",
      total: null,
    });
  }
}

/** What a document states for several themes together; left out where one of them answers to no theme of the annex. */
function enterWholes(dossier: Case, enter: Enter): void {
  const given = givenAt(dossier);
  for (const reading of dossier.readings) {
    for (const { at, themes, rows, tables, amount, tolerance } of reading.wholeStatements) {
      const told = rows.length > 0 ? addedUp(given, rows) : null;
      const parts =
        tables.length > 0
          ? tables.map((table) => given.totals.get(passageKey(table)) ?? null)
          : themes.map(({ number, title }) => {
              const theme = tieTheme(dossier.annex, number, title);
              return theme && theme.operations.map(({ id }) => id);
            });
      if (parts.includes(null) || (rows.length > 0 && !told)) continue;
      const named = told ?? (parts.length > 0 ? new Set(parts.flatMap((part) => part ?? [])) : null);
      const operations = dossier.operations.flatMap(({ operation: { id } }) =>
        named === null || named.has(id) ? [id] : [],
      );
      enter({
        rule: "imputation-sum",
        level: "whole",
        scope: { kind: "operations", operations },
        at,
        amount,
        tolerance,
        voter: `${reading.file} ${at.role} whole ${operations.join(",")}`,
        votes: tolerance === null,
        about: "",
        total: null,
      });
    }
  }
}

/** What rows and totals give, by the passage where they stand. */
interface GivenAt {
  /** The operation that a row gives, and which of its lines; null for the whole of it. */
  readonly rows: ReadonlyMap<
    string,
    { readonly operation: Operation; readonly lines: readonly number[] | null }
  >;
  /** The operations that a total adds up. */
  readonly totals: ReadonlyMap<string, readonly string[]>;
}

function givenAt({ grants, themeStatements, sections }: Case): GivenAt {
  const inRows = sections.flatMap(({ rows }) => rows.map((one) => ({ ...one, at: one.row.at })));
  const inTotals = sections.flatMap(({ total }) => total ?? []);
  return {
    rows: new Map([
      ...grants.flatMap(({ grant, operation, lines }) =>
        operation ? [[passageKey(grant.at), { operation, lines }] as const] : [],
      ),
      ...inRows.map(({ at, operation, lines }) => [passageKey(at), { operation, lines }] as const),
    ]),
    totals: new Map([
      ...themeStatements.flatMap(({ statement, theme }) =>
        theme ? [[passageKey(statement.at), theme.operations.map(({ id }) => id)] as const] : [],
      ),
      ...inTotals.map(({ at, operations }) => [passageKey(at), operations] as const),
    ]),
  };
}

/** One text for the passage of a document, whatever it is cited as. */
function passageKey(at: DocumentPlace): string {
  return `${at.file}#${at.block}|${at.quote}`;
}

/** The operations that rows give whole, or every retained line of; null where one answers to nothing, or a line lacks. */
function addedUp({ rows }: GivenAt, places: readonly DocumentPlace[]): ReadonlySet<string> | null {
  const given = new Map<Operation, Set<number> | "whole">();
  for (const at of places) {
    const row = rows.get(passageKey(at));
    if (!row) return null;
    const known = given.get(row.operation) ?? new Set<number>();
    if (row.lines === null || known === "whole") given.set(row.operation, "whole");
    else given.set(row.operation, new Set([...known, ...row.lines]));
  }
  for (const [operation, lines] of given) {
    if (lines !== "whole" && operation.lines.some((line, rank) => isPaid(line) && !lines.has(rank)))
      return null;
  }
  return new Set([...given.keys()].map((operation) => operation.id));
}

function isPaid({ retained, amount }: Operation["lines"][number]): boolean {
  return retained.kind !== "no" && !amount.amount.isZero;
}

function enterNarrative(dossier: Case, enter: Enter): void {
  for (const { statement, file, operation, lines, sure } of dossier.narrative) {
    if (!operation) continue;
    const { fact } = statement;
    if (fact.kind === "beneficiary-amount" && lines) {
      enter({
        rule: "narrative-amount",
        level: "line",
        scope: { kind: "lines", operation: operation.id, lines },
        at: statement.at,
        amount: fact.amount,
        voter: `${file} narrative ${operation.id} ${lines.join(",")}`,
        votes: sure,
        about: fact.beneficiary,
        total: null,
      });
    } else if (fact.kind === "operation-amount") {
      enter({
        rule: "narrative-amount",
        level: "operation",
        scope: { kind: "operations", operations: [operation.id] },
        at: statement.at,
        amount: fact.amount,
        voter: `${file} narrative ${operation.id}`,
        votes: true,
        about: operation.id,
        total: null,
      });
    }
  }
}

function enterPrints(dossier: Case, enter: Enter): void {
  for (const print of dossier.prints) {
    if (!print.reliable) continue;
    for (const { printed, operation, line } of print.lines) {
      if (!operation || line === null || printed.amount.kind === "unreadable") continue;
      enter({
        rule: "document-line",
        level: "line",
        scope: { kind: "lines", operation: operation.id, lines: [line] },
        at: printed.at,
        amount: printed.retained.kind === "no" ? Amount.zero : printed.amount.amount,
        voter: `${print.file} print ${operation.id} ${line}`,
        votes: true,
        about: printed.beneficiary?.value ?? operation.id,
        total: null,
      });
    }
    for (const { total, of } of print.totals) {
      if (total.kind !== "amount") continue;
      const scope = scopeOf(dossier, of);
      enter({
        rule: "document-total",
        level: of.kind,
        scope,
        at: total.at,
        amount: total.amount,
        voter: `${print.file} print ${scope.kind === "operations" ? scope.operations.join(",") : ""}`,
        votes: true,
        about: aboutOf(of),
        total,
      });
    }
  }
}

/** What the tables of a document give, row by row, and their totals: under the rules of the part they stand in. */
function enterSections(dossier: Case, enter: Enter): void {
  for (const { file, section, rows, total } of dossier.sections) {
    const { role } = section.at;
    const printed = role === "annex";
    const rule = printed ? "document-line" : role === "report" ? "report-theme-total" : "article-total";
    for (const { row, amount, operation, lines } of rows) {
      enter({
        rule,
        level: "line",
        scope: { kind: "lines", operation: operation.id, lines },
        at: row.at,
        amount,
        voter: printed
          ? `${file} print ${operation.id} ${lines.join(",")}`
          : `${file} ${role} grants ${operation.id} ${lines.join(",")}`,
        votes: true,
        about: operation.lines[lines[0] ?? 0]?.beneficiary?.value ?? operation.id,
        total: null,
      });
    }
    if (total) enterSectionTotal(dossier, file, role, total, enter);
  }
}

/** A section's total is a theme's, an operation's, or of all that it adds up. */
function enterSectionTotal(
  dossier: Case,
  file: string,
  role: SourceRole,
  { at, amount, operations }: NonNullable<TiedSection["total"]>,
  enter: Enter,
): void {
  const themes = dossier.annex.themes.filter((theme) =>
    theme.operations.every(({ id }) => operations.includes(id)),
  );
  const [theme] = themes;
  const isTheme = theme?.operations.length === operations.length;
  const isWhole = themes.length === dossier.annex.themes.length && !isTheme;
  const level = isTheme ? "theme" : operations.length === 1 ? "operation" : "whole";
  const told = role === "report" ? "report-theme-total" : "article-total";
  const voters = { theme: String(theme?.rank), operation: operations[0] ?? "", whole: "" };
  enter({
    rule: role === "annex" ? "document-total" : level === "whole" ? "imputation-sum" : told,
    level,
    scope: isWhole ? everything(dossier) : { kind: "operations", operations },
    at,
    amount,
    voter: isTheme
      ? `${file} ${role === "report" ? "report" : "articles"} theme ${voters.theme}`
      : `${file} ${role} whole ${operations.join(",")}`,
    votes: true,
    about: voters[level],
    total: null,
  });
}
