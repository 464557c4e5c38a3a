import { addTo, groupBy } from "../lists";
import { inferMapping, type Mapping, type OperationToMap } from "../mapping";
import { retainedAmount, retainedLines, type Imputation, type Operation, type Theme } from "../model";
import { Amount } from "../money";
import { titleSimilarity } from "../wording";
import { codeAndLabel, shapeOfCode } from "../wording/codes";
import { tieTheme } from "./annex-places";
import type { Case } from "./case";
import type { LineCodes } from "./line-codes";
import { partAmounts, type BudgetSection } from "./section-codes";

type Mapped = Pick<
  Case,
  "annex" | "operations" | "codes" | "conventions" | "choices" | "lineCodes" | "budgetSections"
>;

/** Each section of the budget is charged by itself, where its codes pay nothing else. */
export function mapOperations(dossier: Mapped): Mapping {
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
    code === null || section === null || section.codes.includes(code)
      ? code
      : (section.codes.find((own) => codes.get(own)?.[0]?.imputation.code.value === code) ?? null);
  const sheetRows = [...codes.values()].flat().map((row) => row.imputation);
  const listing = sheetRows.filter((row) => row.operations.length > 0);
  const conventionsOf = groupBy(conventions, (tied) => tied.operation);
  const citedFor = new Map<Theme, string[]>();
  for (const { themes, code } of sheetRows) {
    for (const { number, title } of themes) {
      const theme = tieTheme(annex, number, title);
      if (theme) addTo(citedFor, theme, code.value);
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
        statedCode: ownCode(
          statedCode(piece.statedCode, operation.id, operation.title, listing) ??
            codeAhead(operation.title || theme.title, codes),
        ),
        rememberedCode: ownCode(choices.mapping[operation.id] ?? null),
        conventionCodes: [
          ...(conventionsOf.get(operation) ?? []).flatMap(({ convention }) => convention.code?.value ?? []),
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

/** The code, like those of the credits, that the title of an operation, or of its theme where it has none, opens with: « CV11 – Réussite éducative ». */
function codeAhead(title: string, codes: Mapped["codes"]): string | null {
  const code = codeAndLabel(title)?.code;
  const isLike = (other: string) => shapeOfCode(other) === shapeOfCode(code ?? "");
  return code !== undefined && [...codes.keys()].some(isLike) ? code : null;
}

function distinct(amounts: readonly Amount[]): readonly Amount[] {
  return amounts.filter((amount, index) => amounts.findIndex((other) => other.equals(amount)) === index);
}
