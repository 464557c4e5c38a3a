import { toA1 } from "../grid";
import { Amount } from "../money";
import { retainedLines, type Annex, type StatedTotal, type Theme } from "../model";
import { distributionTexts, say, type Lang } from "../../texts";
import type { Grant } from "./grants";
import { pagesWide } from "./page-breaks";
import { footerOf, headRows, type HeadFacts } from "./sheet-head";
import { ACCENT, SHARED_LOOKS } from "./sheet-looks";
import { blankCell, formulaCell, numberCell, textCell, type PlannedCell, type SheetPlan } from "./sheet-plan";
import { lineTerms, statedTerm, sumFormula, type SumTerm } from "./sum-terms";

/** What one row shares out: the grants of a structure, of a territory. */
export interface Share {
  readonly name: string;
  readonly remark: string;
  readonly grants: readonly Grant[];
}

/** A sheet that shares the annex's grants out, theme by theme. */
export interface Distribution {
  readonly role: string;
  readonly head: HeadFacts;
  /** What the sheet is called, and the title at its head. */
  readonly sheet: string;
  readonly title: string;
  /** What the reader must know, under the note. */
  readonly remark: string;
  /** The headers of the name, of the remark and of the number of lines. */
  readonly headers: readonly [string, string, string];
  readonly shares: readonly Share[];
  /** A column after the total that marks the rows above so much (euros, a decimal string); null for none. */
  readonly mark: { readonly header: string; readonly above: string } | null;
}

type Row = readonly (PlannedCell | null)[];

/** In characters: names are repeated on each page where themes are too many for one. */
const NAME_WIDTH = 40;
/** The head, note, remark and figures come before. */
const HEADER_ROW = 6;
/** Name, remark and number of lines come before the themes. */
const FIRST_THEME = 3;

/**
 * The sheet: one row a share, one column a theme, live over the annex; then the total, and its gap with the sum of the
 * annex's retained lines and with the totals that the annex states.
 */
export function distributionSheet(drawn: Distribution, { themes, grandTotal }: Annex, lang: Lang): SheetPlan {
  const text = (key: keyof typeof distributionTexts): string => say(distributionTexts[key], lang);
  const { shares, mark } = drawn;
  const totalColumn = FIRST_THEME + themes.length;
  const columns = themes.map((_, index) => FIRST_THEME + index);
  const first = HEADER_ROW + 1;
  const totalRow = first + shares.length;
  const across = (row: number): string => `=SUM(${at(row, FIRST_THEME)}:${at(row, totalColumn - 1)})`;
  const down = (column: number): string =>
    `=SUM(${at(first, column)}:${at(Math.max(first, totalRow - 1), column)})`;
  const parts = shares.map(({ grants }) =>
    themes.map((theme) => grants.filter((grant) => grant.theme === theme).map(({ line }) => line)),
  );
  const figures = parts.flat().reduce((sum, lines) => sum + figuresIn(lineTerms(lines)), 0);
  const shareRow = ({ name, remark, grants }: Share, index: number): Row => {
    const row = first + index;
    const marked = `=IF(${at(row, totalColumn)}>${mark?.above ?? ""},"${text("yes")}","")`;
    return [
      textCell(name, "text"),
      textCell(remark, "text"),
      numberCell(String(grants.length), "count"),
      ...(parts[index] ?? []).map((lines) =>
        lines.length === 0 ? blankCell("amount") : sumCell(lineTerms(lines)),
      ),
      formulaCell(across(row), "computed"),
      ...(mark ? [formulaCell(marked, "centred")] : []),
    ];
  };
  const total: Row = [
    textCell(text("total"), "total"),
    blankCell("total"),
    formulaCell(down(2), "total-count"),
    ...[...columns, totalColumn].map((column) => formulaCell(down(column), "total-amount")),
  ];
  /** Amounts of the annex under the total, and the gap of each. */
  const against = (label: string, amounts: Row, row: number): readonly Row[] => [
    [textCell(label, "line"), blankCell("line"), blankCell("line"), ...amounts],
    [
      textCell(text("gap"), "line"),
      blankCell("line"),
      blankCell("line"),
      ...amounts.map((amount, index) => {
        const column = FIRST_THEME + index;
        if (amount?.content.kind === "empty") return blankCell("gap");
        return formulaCell(`=ROUND(${at(row, column)}-${at(totalRow, column)},2)`, "gap");
      }),
    ],
  ];
  const lines: Row = [
    ...themes.map((theme) => sumCell(lineTerms(theme.operations.flatMap(retainedLines)))),
    formulaCell(across(totalRow + 1), "amount"),
  ];
  const stated = statedRow(themes, grandTotal, across(totalRow + 3));
  const labels = [
    ...drawn.headers,
    ...themes.map(({ number, rank }) =>
      say(distributionTexts.theme, lang, { number: String(number ?? rank) }),
    ),
    text("amount"),
    ...(mark ? [mark.header] : []),
  ];
  const columnWidths = [NAME_WIDTH, 34, 13, ...themes.map(() => 16), 20, ...(mark ? [13] : [])];
  const pages = pagesWide(
    columnWidths.reduce((sum, width) => sum + width, 0),
    NAME_WIDTH,
  );
  return {
    role: drawn.role,
    title: drawn.sheet,
    tabColour: ACCENT,
    rows: [
      ...headRows(drawn.head, drawn.title, lang),
      [textCell(text("note"), "note")],
      [textCell(drawn.remark, "note")],
      figures === 0 ? [] : [textCell(say(distributionTexts.figures, lang, { count: figures }), "note")],
      labels.map((label) => textCell(label, "header")),
      ...shares.map(shareRow),
      total,
      ...against(text("control"), lines, totalRow + 1),
      ...(stated ? against(text("stated"), stated, totalRow + 3) : []),
    ],
    looks: SHARED_LOOKS,
    columnWidths,
    rowHeights: { [HEADER_ROW]: 32 },
    merges: [],
    frozenRows: HEADER_ROW + 1,
    outline: [],
    print: {
      orientation: "landscape",
      titleRows: { top: HEADER_ROW, bottom: HEADER_ROW },
      footerLeft: footerOf(drawn.head, drawn.sheet, lang),
      ...(pages > 1 ? { wide: { pages, repeated: { left: 0, right: 0 } } } : {}),
    },
    chart: null,
  };
}

/** Null where the annex states no total. `across`: the sum of the row, for an annex that states every theme and no grand total. */
function statedRow(themes: readonly Theme[], grandTotal: StatedTotal | null, across: string): Row | null {
  const terms = themes.map(({ statedTotal }) => statedTerm(statedTotal));
  const grand = statedTerm(grandTotal);
  if (grand === null && terms.every((term) => term === null)) return null;
  const cells = terms.map((term) => (term ? sumCell([term]) : blankCell("amount")));
  const summed = terms.every((term) => term !== null) ? formulaCell(across, "amount") : blankCell("amount");
  return [...cells, grand ? sumCell([grand]) : summed];
}

/** A formula over the annex; a figure where it would be too long for a cell. */
function sumCell(terms: readonly SumTerm[]): PlannedCell {
  const formula = sumFormula(terms);
  if (formula !== null) return formulaCell(formula, "amount");
  const sum = Amount.sum(terms.map(({ amount }) => Amount.fromDecimal(amount)));
  return { content: { kind: "number", value: sum.toExact() }, look: "amount" };
}

/** How many amounts a sum holds as figures, that will not follow the annex. */
function figuresIn(terms: readonly SumTerm[]): number {
  return sumFormula(terms) === null ? terms.length : terms.filter(({ kind }) => kind === "figure").length;
}

function at(row: number, column: number): string {
  return toA1({ row, column });
}
