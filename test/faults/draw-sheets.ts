import {
  toA1,
  type CellValue,
  type SheetCell,
  type SheetSnapshot,
  type GridRange,
} from "../../src/engine/grid";
import type { Figures, Line, Operation, Theme, Total } from "./figures";
import type { Column, Layout } from "./layouts";

/** Where each figure of the sheet stands: "Annexe 5!G12". */
export interface Addresses {
  readonly line: (theme: number, operation: number, line: number) => string;
  readonly mark: (theme: number, operation: number, line: number) => string;
  readonly operation: (theme: number, operation: number) => string;
  readonly theme: (theme: number) => string;
  readonly grand: () => string;
}

export interface DrawnSheets {
  readonly sheets: readonly SheetSnapshot[];
  readonly addresses: Addresses;
}

/** Draws the annex's sheets; totals that are formulas show what Excel would compute. */
export function drawSheets(figures: Figures, layout: Layout): DrawnSheets {
  const drawing = new Drawing(layout);
  drawing.draw(figures);
  return drawing.result();
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

class Drawing {
  private readonly pages: { name: string; cells: SheetCell[]; merges: GridRange[] }[] = [];
  private row = 0;
  /** The first row of the page that may hold an amount. */
  private firstLine = 0;
  private readonly known = new Map<string, string>();
  /** What each amount cell counts for in a formula: a number, nothing, or an error. */
  private readonly values = new Map<string, { value: number; isSubtotal: boolean; error: boolean }>();

  constructor(private readonly layout: Layout) {}

  draw(figures: Figures): void {
    const { layout } = this;
    const themePlaces: Place[] = [];
    if (layout.themes !== "sheets") {
      this.open("Annexe 5");
      this.text(0, "Répartition financière des opérations");
      this.row += 1;
      if (layout.header === "once") this.header();
      this.firstLine = this.row;
    }
    figures.themes.forEach((theme, t) => {
      if (layout.themes === "sheets") this.open(`Thématique ${t + 1}`);
      themePlaces.push(...this.theme(theme, t));
    });
    if (!layout.totals.grand) return;
    if (layout.blankRows) this.row += 1;
    const range = layout.formulas === "subtotal" ? this.rangeOf(this.firstLine, this.row - 1) : themePlaces;
    this.total(figures.grand, layout.labels.grand, "grand", themePlaces, range);
  }

  result(): DrawnSheets {
    const at = (key: string): string => {
      const place = this.known.get(key);
      if (place === undefined) throw new Error(`the layout "${this.layout.name}" shows no ${key}`);
      return place;
    };
    return {
      sheets: this.pages.map(({ name, cells, merges }) => ({
        name,
        visibility: "visible",
        cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
        merges,
        hiddenRows: [],
      })),
      addresses: {
        line: (t, o, l) => at(`line ${t} ${o} ${l}`),
        mark: (t, o, l) => at(`mark ${t} ${o} ${l}`),
        operation: (t, o) => at(`operation ${t} ${o}`),
        theme: (t) => at(`theme ${t}`),
        grand: () => at("grand"),
      },
    };
  }

  /** The cells whose sum the theme is, for the grand total. */
  private theme(theme: Theme, t: number): readonly Place[] {
    const { layout } = this;
    if (layout.blankRows) this.row += 1;
    if (layout.themes !== "column") this.text(0, layout.themeTitle(t + 1, theme.title));
    if (layout.header === "each") this.header();
    const parts: Place[] = [];
    const first = this.row;
    theme.operations.forEach((operation, o) => parts.push(...this.operation(operation, theme, t, o)));
    const last = this.row - 1;
    if (!layout.totals.theme) return parts;
    const range = this.rangeOf(first, last);
    return [this.total(theme.total, layout.labels.theme(t + 1), `theme ${t}`, parts, range)];
  }

  private operation(operation: Operation, theme: Theme, t: number, o: number): readonly Place[] {
    const { layout } = this;
    const title = layout.operationTitle(o + 1, operation.title);
    if (layout.operations === "rows") this.text(0, title);
    const top = this.row;
    const first = operation.lines.findIndex((line) => !line.lost);
    operation.lines.forEach((line, l) => {
      if (line.lost) return;
      this.line(
        line,
        operation,
        theme,
        { t, o, l },
        l === first || layout.operations === "repeated" ? title : "",
      );
    });
    const range = this.rangeOf(top, this.row - 1);
    const column = layout.columns.indexOf("operation");
    if (layout.operations === "merged" && range.length > 1)
      this.page.merges.push({
        top,
        bottom: this.row - 1,
        left: layout.left + column,
        right: layout.left + column,
      });
    if (!layout.totals.operation) return range;
    return [
      this.total(
        operation.total,
        layout.labels.operation(o + 1, operation.title),
        `operation ${t} ${o}`,
        range,
        range,
      ),
    ];
  }

  private line(
    line: Line,
    operation: Operation,
    theme: Theme,
    { t, o, l }: { t: number; o: number; l: number },
    title: string,
  ): void {
    const { layout } = this;
    layout.columns.forEach((column, at) => {
      const text = this.textOf(column, line, operation, theme, t, title);
      if (text) this.put(at, { kind: "text", value: text });
      if (column === "retained") this.known.set(`mark ${t} ${o} ${l}`, this.address(at));
      if (column === "asked")
        this.put(at, { kind: "number", value: Math.ceil(line.cents / 100_000) * 1500 + 500 });
      if (column === "amount") {
        this.known.set(`line ${t} ${o} ${l}`, this.address(at));
        const value = this.amountOf(line.cents, line.mark === "no" || line.cents === 0);
        const shown: CellValue =
          line.asText && value.kind === "number" ? { kind: "text", value: inEuros(line.cents) } : value;
        this.put(at, shown);
        const counts = shown.kind === "number";
        this.values.set(this.address(at), {
          value: counts ? line.cents : 0,
          isSubtotal: false,
          error: false,
        });
      }
    });
    this.row += 1;
  }

  private textOf(
    column: Column,
    line: Line,
    operation: Operation,
    theme: Theme,
    t: number,
    title: string,
  ): string {
    switch (column) {
      case "theme":
        return this.layout.themeTitle(t + 1, theme.title);
      case "operation":
        return title;
      case "territory":
        return line.territory;
      case "beneficiary":
        return line.beneficiary;
      case "description":
        return line.description;
      case "retained":
        return this.layout.marks[line.mark === "yes" ? 0 : 1];
      case "comment":
        return line.mark === "no" ? "Dossier incomplet" : "";
      case "code":
        return operation.code;
      default:
        return "";
    }
  }

  /** A total and where it stands. `parts` is what « A+B » adds, `range` what a SUM spans. */
  private total(
    total: Total,
    label: string,
    key: string,
    parts: readonly Place[],
    range: readonly Place[],
  ): Place {
    const { layout } = this;
    const labelColumn = layout.columns.indexOf(
      layout.operations === "rows" || layout.operations === "none" ? "beneficiary" : "operation",
    );
    if (label !== "") this.put(labelColumn, { kind: "text", value: label });
    const at = layout.columns.indexOf("amount");
    const place = { sheet: this.page.name, row: this.row, column: layout.left + at };
    this.known.set(key, this.address(at));
    const formula = total.how === "typed" ? null : this.formula(total.how, parts, range);
    if (formula === null) {
      this.put(at, this.amountOf(total.cents, false));
      this.values.set(this.address(at), { value: total.cents, isSubtotal: false, error: false });
    } else {
      const { value, error } = this.evaluate(formula.cells, formula.isSubtotal);
      const broken = error || total.how === "broken";
      const shown: CellValue = broken
        ? { kind: "error", value: "#REF!" }
        : { kind: "number", value: value / 100 };
      this.page.cells.push({ row: this.row, column: layout.left + at, value: shown, formula: formula.text });
      this.values.set(this.address(at), { value, isSubtotal: formula.isSubtotal, error: broken });
    }
    this.row += 1;
    return place;
  }

  private formula(
    how: Exclude<Total["how"], "typed">,
    parts: readonly Place[],
    range: readonly Place[],
  ): { readonly text: string; readonly cells: readonly Place[]; readonly isSubtotal: boolean } {
    if (how === "broken") return { text: "=SUM(#REF!)", cells: [], isSubtotal: false };
    const kind = this.layout.formulas === "typed" ? "sum" : this.layout.formulas;
    const sheets = new Set(range.map((place) => place.sheet));
    const isLines =
      parts === range &&
      sheets.size === 1 &&
      parts.every((part, i) => i === 0 || part.row === (parts[i - 1]?.row ?? 0) + 1);
    const cells = how === "short" ? (isLines ? range : parts).slice(0, -1) : how === "twice" ? range : parts;
    const spans = isLines || how === "twice" || (kind === "subtotal" && sheets.size === 1 && how !== "short");
    if (!spans) {
      const names = cells.map((place) => this.reference(place));
      return {
        text: kind === "plus" ? `=${names.join("+")}` : `=SUM(${names.join(",")})`,
        cells,
        isSubtotal: false,
      };
    }
    const whole =
      kind === "subtotal" && !isLines ? this.rangeOf(range[0]?.row ?? 0, range.at(-1)?.row ?? 0) : cells;
    const span = `${toA1(whole[0] ?? { row: 0, column: 0 })}:${toA1(whole.at(-1) ?? { row: 0, column: 0 })}`;
    const isSubtotal = kind === "subtotal" && how !== "twice";
    return { text: isSubtotal ? `=SUBTOTAL(9,${span})` : `=SUM(${span})`, cells: whole, isSubtotal };
  }

  private evaluate(cells: readonly Place[], skipsSubtotals: boolean): { value: number; error: boolean } {
    let value = 0;
    let error = false;
    for (const cell of cells) {
      const known = this.values.get(`${cell.sheet}!${toA1(cell)}`);
      if (!known) continue;
      error ||= known.error;
      if (!(skipsSubtotals && known.isSubtotal)) value += known.value;
    }
    return { value, error };
  }

  private reference(place: Place): string {
    const address = toA1(place);
    return place.sheet === this.page.name ? address : `'${place.sheet}'!${address}`;
  }

  private rangeOf(first: number, last: number): Place[] {
    const column = this.layout.left + this.layout.columns.indexOf("amount");
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
      sheet: this.page.name,
      row: first + i,
      column,
    }));
  }

  private get page(): { name: string; cells: SheetCell[]; merges: GridRange[] } {
    const page = this.pages.at(-1);
    if (!page) throw new Error("no page");
    return page;
  }

  private open(name: string): void {
    this.pages.push({ name, cells: [], merges: [] });
    this.row = this.layout.top;
  }

  private header(): void {
    this.layout.columns.forEach((column, at) => {
      if (column !== "blank") this.put(at, { kind: "text", value: this.layout.headers[column] });
    });
    this.row += 1;
  }

  private text(column: number, text: string): void {
    this.put(column, { kind: "text", value: text });
    this.row += 1;
  }

  private amountOf(cents: number, nothing: boolean): CellValue {
    const { layout } = this;
    if (nothing && cents === 0) {
      if (layout.nothing === "blank") return { kind: "empty" };
      return layout.nothing === "dash" ? { kind: "text", value: "-" } : { kind: "number", value: 0 };
    }
    switch (layout.amounts) {
      case "number":
        return { kind: "number", value: cents / 100 };
      case "text":
        return { kind: "text", value: grouped(cents, "\u00a0", ",") };
      case "euros":
        return { kind: "text", value: inEuros(cents) };
      case "dotted":
        return { kind: "text", value: grouped(cents, ".", ",") };
    }
  }

  private put(column: number, value: CellValue): void {
    if (value.kind === "empty" || (value.kind === "text" && value.value === "")) return;
    this.page.cells.push({ row: this.row, column: this.layout.left + column, value });
  }

  private address(column: number): string {
    return `${this.page.name}!${toA1({ row: this.row, column: this.layout.left + column })}`;
  }
}

/** "1 234,50", with the separators given. */
export function grouped(cents: number, thousands: string, decimal: string): string {
  const whole = Math.abs(Math.round(cents));
  const euros = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${cents < 0 ? "-" : ""}${euros}${decimal}${String(whole % 100).padStart(2, "0")}`;
}

/** "1 234,50 €", with narrow no-break spaces. */
export function inEuros(cents: number): string {
  return `${grouped(cents, "\u202f", ",")} €`;
}
