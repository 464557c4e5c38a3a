import { inferMapping, type Mapping, type OperationToMap } from "../mapping";
import { Amount } from "../money";
import {
  retainedAmount,
  retainedLines,
  type Annex,
  type Choices,
  type DeliberationArticle,
  type DocumentReading,
  type Imputation,
  type ImputationTable,
  type Operation,
  type Theme,
} from "../model";
import { titleSimilarity } from "../wording";
import { placedOperations, tieOperation, tieTheme } from "./annex-places";
import { tieBeneficiary } from "./beneficiaries";
import type { Case, PlacedOperation, TiedConvention, TiedImputation, TiedNarrative } from "./case";
import { tieGrants } from "./grants";
import { settleScopes } from "./settle-scopes";
import { withOutsideTable } from "./outside-table";
import { lineCodesOf, type LineCodes } from "./line-codes";
import { budgetSections, partAmounts, type BudgetSection } from "./section-codes";
import { ownLines } from "./own-lines";
import { printsOrSections, withoutRepeats } from "./section-claims";
import { tiePrint } from "./prints";
import { tieSections } from "./sections";

/** The annexes that documents print, each with its file's name. */
export type PrintedAnnexes = readonly { readonly file: string; readonly annex: Annex }[];

/** Ties every statement of the documents to the quantity of the annex it speaks of. */
export function tie(
  own: Annex,
  read: readonly DocumentReading[],
  printed: PrintedAnnexes,
  choices: Choices,
): Case {
  const annex = withOutsideTable(own);
  const settled = settleScopes(annex, read);
  const laid = printsOrSections(
    printed.map(({ file, annex: print }) => tiePrint(annex, print, file)),
    settled.flatMap((reading) => tieSections(annex, reading.sections, reading.file)),
  );
  const readings = settled.map((reading) => withoutRepeats(reading, laid.sections));
  const operations = placedOperations(annex);
  const tables = readings.flatMap((reading) => reading.imputationTables);
  const codes = rowsByCode(tables);
  const conventions = readings.flatMap((reading) =>
    reading.conventions.map((convention): TiedConvention => {
      const theme = tieTheme(annex, convention.themeNumber, null);
      const operation = tieOperation(annex, theme, convention.operationNumber, convention.operationTitle);
      return { convention, file: reading.file, operation };
    }),
  );
  const lineCodes = lineCodesOf(operations, codes);
  const sections = budgetSections(operations, codes);
  const mapping = mapOperations({
    annex,
    operations,
    codes,
    conventions,
    choices,
    lineCodes,
    budgetSections: sections,
  });
  return {
    annex,
    operations,
    readings,
    tables,
    codes,
    conventions: conventions.map((tied) => byBeneficiary(byCode(tied, operations, mapping), operations)),
    choices,
    articles: readings.flatMap((reading) =>
      reading.articles.map((article) => ({
        article,
        file: reading.file,
        themes: themesOf(annex, article),
      })),
    ),
    themeStatements: readings.flatMap((reading) =>
      reading.themeStatements.map((statement) => ({
        statement,
        file: reading.file,
        theme: tieTheme(annex, statement.themeNumber, statement.themeTitle),
      })),
    ),
    grants: readings.flatMap((reading) => tieGrants(annex, reading)),
    narrative: readings.flatMap((reading) => tieNarrative(annex, reading)),
    ...laid,
    mapping,
    lineCodes,
    budgetSections: sections,
  };
}

function themesOf(
  annex: Annex,
  { themeNumber, themeTitle, otherThemes }: DeliberationArticle,
): readonly Theme[] {
  const named = [{ number: themeNumber, title: themeTitle }, ...otherThemes];
  const tied = named.map(({ number, title }) => tieTheme(annex, number, title));
  const known = tied.flatMap((theme) => theme ?? []);
  return known.length === named.length ? [...new Set(known)] : [];
}

/**
 * A convention that names no operation is for the one that its code alone pays, where each of its amounts is that of a
 * line or of all: a code is too little to accuse by.
 */
function byCode(
  tied: TiedConvention,
  operations: readonly PlacedOperation[],
  mapping: Mapping,
): TiedConvention {
  const { code, amounts } = tied.convention;
  if (tied.operation || !code) return tied;
  const paid = mapping.operations.filter((one) => one.code === code.value);
  const [only] = operations.filter(({ operation }) => operation.id === paid[0]?.operation);
  if (!only || paid.length > 1) return tied;
  const lines = retainedLines(only.operation).map((line) => line.amount.amount);
  const known = [...lines, Amount.sum(lines)];
  const agrees = amounts.every(({ value }) => known.some((amount) => amount.equals(value)));
  return agrees ? { ...tied, operation: only.operation } : tied;
}

/** One that names its beneficiary is for the only operation that grants it something. */
function byBeneficiary(tied: TiedConvention, operations: readonly PlacedOperation[]): TiedConvention {
  const { beneficiary } = tied.convention;
  if (tied.operation || beneficiary === null) return tied;
  const granting = operations.filter(({ operation }) => tieBeneficiary(operation, beneficiary)?.sure);
  const [only, another] = granting;
  return only && !another ? { ...tied, operation: only.operation } : tied;
}

function tieNarrative(annex: Annex, reading: DocumentReading): readonly TiedNarrative[] {
  const all = reading.narrative.map((statement) => {
    const theme = tieTheme(annex, statement.themeNumber, statement.themeTitle);
    const operation = theme
      ? tieOperation(annex, theme, statement.operationNumber, statement.operationTitle)
      : null;
    const tied = { statement, file: reading.file, theme, operation };
    if (!operation || statement.fact.kind !== "beneficiary-amount")
      return { ...tied, lines: null, sure: true };
    const match = tieBeneficiary(operation, statement.fact.beneficiary);
    return { ...tied, lines: match?.lines ?? null, sure: match?.sure ?? false };
  });
  const named = all.map((one) => ({
    ...one,
    amount: one.statement.fact.kind === "beneficiary-amount" ? one.statement.fact.amount : Amount.zero,
  }));
  const lines = ownLines(named);
  return all.map((one, i) => ({ ...one, lines: lines[i] ?? null }));
}

function rowsByCode(tables: readonly ImputationTable[]): ReadonlyMap<string, readonly TiedImputation[]> {
  const rows = new Map<string, TiedImputation[]>();
  for (const table of tables) {
    for (const imputation of table.rows) {
      const key = imputation.code.value;
      const known = rows.get(key);
      if (known) known.push({ imputation, table });
      else rows.set(key, [{ imputation, table }]);
    }
  }
  return rows;
}

type Mapped = Pick<
  Case,
  "annex" | "operations" | "codes" | "conventions" | "choices" | "lineCodes" | "budgetSections"
>;

/** Each section of the budget is charged by itself, where its codes pay nothing else. */
function mapOperations(dossier: Mapped): Mapping {
  const { budgetSections: sections } = dossier;
  if (sections.length === 0) return mapSection(dossier, null);
  const each = sections.map((section) => mapSection(dossier, section));
  return {
    operations: each.flatMap((mapping) => mapping.operations),
    exact: each.every((mapping) => mapping.exact),
    unassignedCodes: each.flatMap((mapping) => mapping.unassignedCodes),
    question: [...new Set(each.flatMap((mapping) => mapping.question))],
  };
}

function mapSection(
  { annex, operations, codes, conventions, choices, lineCodes }: Mapped,
  section: BudgetSection | null,
): Mapping {
  const ownCode = (code: string | null): string | null =>
    code === null || section === null || section.codes.includes(code) ? code : null;
  const sheetRows = [...codes.values()].flat().map((row) => row.imputation);
  const citedFor = new Map<Theme, string[]>();
  for (const { themes, code } of sheetRows) {
    for (const { number, title } of themes) {
      const theme = tieTheme(annex, number, title);
      if (theme) citedFor.set(theme, [...(citedFor.get(theme) ?? []), code.value]);
    }
  }
  return inferMapping({
    operations: operations.flatMap(({ theme, operation }) =>
      (section ? sectionPiece(operation, section) : codedPieces(operation, lineCodes)).map((piece) => ({
        ...piece,
        id: operation.id,
        title: operation.title,
        themeTitle: theme.title,
        themeRank: theme.rank,
        statedCode: ownCode(statedCode(piece.statedCode, operation.id, operation.title, sheetRows)),
        rememberedCode: ownCode(choices.mapping[operation.id] ?? null),
        conventionCodes: [
          ...conventions.flatMap((tied) =>
            tied.operation === operation && tied.convention.code ? [tied.convention.code.value] : [],
          ),
          ...(citedFor.get(theme) ?? []),
        ],
      })),
    ),
    codes: [...codes]
      .filter(([code]) => ownCode(code) !== null)
      .map(([code, rows]) => ({
        code,
        label: rows.find((row) => row.imputation.label)?.imputation.label?.value ?? null,
        expenses: distinct(
          rows.flatMap((row) => (row.imputation.expense ? [row.imputation.expense.value] : [])),
        ),
      })),
  });
}

type Piece = Pick<OperationToMap, "computed" | "lines" | "stated" | "statedCode">;

/** What one section takes of an operation; nothing where it takes none. */
function sectionPiece(operation: Operation, { part }: BudgetSection): readonly Piece[] {
  const lines = partAmounts(operation, part);
  const computed = Amount.sum(lines);
  const total = operation.statedTotal?.parts?.[part];
  const stated = total?.kind === "amount" ? total.amount : null;
  return computed.isZero && !stated
    ? []
    : [{ computed, lines, stated, statedCode: operation.code?.value ?? null }];
}

/** An operation as it is charged: whole, or what each of its lines' codes takes of it. */
function codedPieces(operation: Operation, { parts, odd }: LineCodes): readonly Piece[] {
  const own = parts.filter((part) => part.operation === operation.id);
  const usual = odd.find((one) => one.operation === operation)?.usual ?? null;
  const whole: Piece = {
    computed: retainedAmount(operation),
    lines: retainedLines(operation).map((line) => line.amount.amount),
    stated: operation.statedTotal?.kind === "amount" ? operation.statedTotal.amount : null,
    statedCode: operation.code?.value ?? usual,
  };
  if (own.length === 0) return [whole];
  return own.map(({ code, lines }): Piece => {
    const counted = retainedLines({
      ...operation,
      lines: lines.flatMap((rank) => operation.lines[rank] ?? []),
    });
    const amounts = counted.map((line) => line.amount.amount);
    return { computed: Amount.sum(amounts), lines: amounts, stated: null, statedCode: code };
  });
}

/** The code that the workbook states for an operation: its own column, else a table that lists the operations of each code. */
function statedCode(
  own: string | null,
  id: string,
  title: string,
  rows: readonly Imputation[],
): string | null {
  if (own !== null) return own;
  const named = rows.filter((row) =>
    row.operations.some(({ value }) => value === id || (title !== "" && titleSimilarity(value, title) > 0.9)),
  );
  const codes = new Set(named.map((row) => row.code.value));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function distinct(amounts: readonly Amount[]): readonly Amount[] {
  return amounts.filter((amount, index) => amounts.findIndex((other) => other.equals(amount)) === index);
}
