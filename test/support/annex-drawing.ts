import type { CellValue, GridRange, SheetCell, SheetSnapshot } from "../../src/engine/grid";

/** What an annex holds, to be drawn in any layout. Amounts are whole euros. */
export interface DrawnTheme {
  readonly title: string;
  /** Null where its row is missing, although the layout states such totals. */
  readonly total: number | null;
  readonly operations: readonly DrawnOperation[];
}

export interface DrawnOperation {
  readonly title: string;
  /** Null where its row is missing. */
  readonly total: number | null;
  readonly lines: readonly { readonly name: string; readonly retained: boolean; readonly amount: number }[];
}

export interface Layout {
  readonly operations: "merged" | "repeated" | "first" | "rows";
  readonly themes: "merged" | "plain" | "column" | "sheets";
  readonly header: "each" | "once";
  readonly operationTotals: boolean;
  readonly themeTotals: boolean;
  readonly grandTotal: boolean;
  readonly labels: "same" | "sub" | "explicit" | "none";
  readonly labelColumn: "beneficiary" | "first";
  readonly asked: boolean;
  readonly text: boolean;
  /** Whether amounts are stated in thousands of euros, as numbers. */
  readonly thousands: boolean;
  /** Whether a column holds numbers that are no amounts: SIRET. */
  readonly siret: boolean;
  readonly blankRows: boolean;
  /** Puts the columns in another order: each number picks among those left. */
  readonly order: readonly number[];
}

type Column =
  | "theme"
  | "operation"
  | "territory"
  | "beneficiary"
  | "description"
  | "retained"
  | "comment"
  | "asked"
  | "siret"
  | "amount";

const titles: Readonly<Record<Column, string>> = {
  theme: "Thématique",
  operation: "Opération",
  territory: "Territoire",
  beneficiary: "Structure bénéficiaire",
  description: "Description du projet",
  retained: "Dossier retenu",
  comment: "Observations",
  asked: "Montant demandé",
  siret: "N° SIRET",
  amount: "Montant proposé",
};

/** Draws an annex in a layout: one sheet, or one a theme. */
export function drawAnnex(themes: readonly DrawnTheme[], layout: Layout): readonly SheetSnapshot[] {
  const columns = columnsOf(layout);
  const sheets: SheetSnapshot[] = [];
  let page = new Page(columns, layout);
  page.text(0, "Annexe 5 : répartition financière des opérations");
  page.skip();
  if (layout.header === "once" && layout.themes !== "sheets") page.header();
  themes.forEach((theme, i) => {
    if (layout.themes === "sheets" && i > 0) {
      sheets.push(page.snapshot(`Thématique ${i}`));
      page = new Page(columns, layout);
    }
    if (layout.themes !== "column") page.heading(`${i + 1}. ${theme.title}`, layout.themes !== "plain");
    if (layout.header === "each" || layout.themes === "sheets") page.header();
    theme.operations.forEach((operation, j) =>
      page.operation(operation, `Opération ${j + 1} : ${operation.title}`, `${i + 1}. ${theme.title}`, j + 1),
    );
    if (layout.themeTotals && theme.total !== null)
      page.total(theme.total, layout.labels === "explicit" ? `Total thématique ${i + 1}` : "TOTAL");
    if (layout.blankRows) page.skip();
  });
  if (layout.grandTotal) {
    page.total(
      themes.reduce((sum, theme) => sum + (theme.total ?? 0), 0),
      "TOTAL GENERAL",
      true,
    );
  }
  sheets.push(page.snapshot(layout.themes === "sheets" ? `Thématique ${themes.length}` : "Annexe 5"));
  return sheets;
}

function columnsOf(layout: Layout): readonly Column[] {
  const used: Column[] = [
    "operation",
    "territory",
    "beneficiary",
    "description",
    "retained",
    "comment",
    "amount",
  ];
  if (layout.themes === "column") used.unshift("theme");
  if (layout.asked) used.splice(used.length - 1, 0, "asked");
  if (layout.siret) used.splice(used.length - 1, 0, "siret");
  if (layout.operations === "rows") used.splice(used.indexOf("operation"), 1);
  const left = [...used];
  return used.map((_, i) => left.splice((layout.order[i] ?? 0) % left.length, 1)[0] ?? "comment");
}

class Page {
  private row = 0;
  private readonly cells: SheetCell[] = [];
  private readonly merges: GridRange[] = [];

  constructor(
    private readonly columns: readonly Column[],
    private readonly layout: Layout,
  ) {}

  skip(): void {
    this.row++;
  }

  text(column: number, text: string): void {
    this.put(column, { kind: "text", value: text });
    this.row++;
  }

  header(): void {
    const unit = (column: Column) => (column === "amount" && this.layout.thousands ? " (en k€)" : "");
    this.columns.forEach((column, i) =>
      this.put(i, { kind: "text", value: `${titles[column]}${unit(column)}` }),
    );
    this.row++;
  }

  heading(text: string, merged: boolean): void {
    if (merged)
      this.merges.push({ top: this.row, left: 0, bottom: this.row, right: this.columns.length - 1 });
    this.text(0, text);
  }

  operation(operation: DrawnOperation, title: string, theme: string, number: number): void {
    const { layout } = this;
    if (layout.operations === "rows") this.heading(title, layout.themes === "merged");
    const top = this.row;
    operation.lines.forEach((line, i) => {
      this.columns.forEach((column, at) => {
        switch (column) {
          case "theme":
            return this.put(at, { kind: "text", value: theme });
          case "operation":
            return layout.operations === "repeated" || i === 0
              ? this.put(at, { kind: "text", value: title })
              : undefined;
          case "territory":
            return this.put(at, { kind: "text", value: i % 2 ? "Artois" : "Lens Liévin" });
          case "beneficiary":
            return this.put(at, { kind: "text", value: line.name });
          case "description":
            return i % 3 === 2
              ? undefined
              : this.put(at, { kind: "text", value: `Projet ${number}.${i + 1} pour ${line.name}` });
          case "retained":
            return this.put(at, { kind: "text", value: line.retained ? "Oui" : "Non" });
          case "comment":
            return line.retained ? undefined : this.put(at, { kind: "text", value: "Dossier incomplet" });
          case "asked":
            return this.put(at, { kind: "number", value: line.amount * 2 + 10 });
          case "siret":
            return this.put(at, { kind: "number", value: 12345678900000 + i });
          case "amount":
            return this.put(at, this.amount(line.amount));
        }
      });
      this.row++;
    });
    const label = { same: "TOTAL", sub: "Sous-total", explicit: `Total opération ${number}`, none: "" }[
      layout.labels
    ];
    if (layout.operationTotals && operation.total !== null) this.total(operation.total, label);
    const at = this.columns.indexOf("operation");
    if (layout.operations === "merged" && this.row - 1 > top) {
      const labelled =
        layout.labelColumn === "first" && layout.operationTotals && operation.total !== null && at === 0;
      const bottom = this.row - (labelled ? 2 : 1);
      if (bottom > top) this.merges.push({ top, left: at, bottom, right: at });
    }
  }

  total(amount: number, label: string, always = false): void {
    const at = this.layout.labelColumn === "first" ? 0 : this.columns.indexOf("beneficiary");
    const place = this.columns[at] === "amount" ? this.columns.indexOf("beneficiary") : at;
    if (label !== "" && (always || this.layout.labels !== "none"))
      this.put(place, { kind: "text", value: label });
    this.put(this.columns.indexOf("amount"), this.amount(amount));
    this.row++;
  }

  snapshot(name: string): SheetSnapshot {
    const cells = [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    return { name, visibility: "visible", cells, merges: this.merges, hiddenRows: [] };
  }

  private amount(value: number): CellValue {
    if (this.layout.thousands) return { kind: "number", value: value / 1000 };
    if (!this.layout.text) return { kind: "number", value };
    return { kind: "text", value: `${String(value).replace(/\B(?=(\d{3})+$)/g, "\u00A0")},00 €` };
  }

  private put(column: number, value: CellValue): void {
    this.cells.push({ row: this.row, column, value });
  }
}
