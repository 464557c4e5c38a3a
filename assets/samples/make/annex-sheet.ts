import type { Faults } from "./faults";
import { operationCents, type SampleFigures, type SampleOperation, type SampleTheme } from "./figures";

/** A cell of the annex: text, an amount in cents, or a formula with its result in cents. */
export type AnnexCell =
  | { readonly kind: "text"; readonly text: string; readonly style: AnnexStyle }
  | { readonly kind: "amount"; readonly cents: number; readonly style: AnnexStyle }
  | { readonly kind: "sum"; readonly formula: string; readonly cents: number; readonly style: AnnexStyle };

export type AnnexStyle = "title" | "theme" | "header" | "body" | "amount" | "total" | "totalAmount";

/** Rows from the first, cells from column A; null leaves a cell empty. */
export interface AnnexSheet {
  readonly rows: readonly (readonly (AnnexCell | null)[])[];
  /** "A4:A8" */
  readonly merges: readonly string[];
}

const HEADERS = [
  "Opération",
  "Territoire",
  "Structure bénéficiaire",
  "Description de l'action",
  "Dossier retenu",
  "Commentaire",
  "Montant proposé",
];

const text = (value: string, style: AnnexStyle): AnnexCell => ({ kind: "text", text: value, style });

/** Lays the annex out as an officer would: a block a theme, a total an operation, a total a theme, one grand total. */
export function annexSheet(figures: SampleFigures, faults: Faults): AnnexSheet {
  const layout = new Layout(faults);
  layout.heading("Annexe 4 : répartition financière des opérations", "title");
  figures.themes.forEach((theme, index) => layout.theme(theme, index + 1));
  layout.grandTotal();
  return layout.sheet;
}

class Layout {
  private readonly rows: (readonly (AnnexCell | null)[])[] = [];
  private readonly merges: string[] = [];
  /** The theme totals' addresses, and what they come to. */
  private readonly themeTotals: { address: string; cents: number }[] = [];

  constructor(private readonly faults: Faults) {}

  get sheet(): AnnexSheet {
    return { rows: this.rows, merges: this.merges };
  }

  heading(title: string, style: AnnexStyle): void {
    this.rows.push([text(title, style)]);
    this.merges.push(`A${this.rows.length}:G${this.rows.length}`);
  }

  theme(theme: SampleTheme, rank: number): void {
    this.rows.push([]);
    this.heading(`Thématique ${rank} : ${theme.title}`, "theme");
    this.rows.push(HEADERS.map((header) => text(header, "header")));
    const totals = theme.operations.map((operation, index) => this.operation(operation, rank, index + 1));
    const cents = totals.reduce((sum, total) => sum + total.cents, 0);
    const formula = totals.map((total) => total.address).join("+");
    this.themeTotals.push(this.total(`TOTAL THÉMATIQUE ${rank}`, formula, cents));
  }

  grandTotal(): void {
    this.rows.push([]);
    const cents = this.themeTotals.reduce((sum, total) => sum + total.cents, 0);
    this.total("TOTAL GÉNÉRAL", this.themeTotals.map((total) => total.address).join("+"), cents);
  }

  private operation(
    operation: SampleOperation,
    theme: number,
    rank: number,
  ): { address: string; cents: number } {
    const first = this.rows.length + 1;
    operation.lines.forEach((line, index) => {
      this.rows.push([
        index === 0 ? text(`Opération ${rank} : ${operation.title}`, "body") : null,
        text(line.territory, "body"),
        text(line.beneficiary, "body"),
        text(line.description, "body"),
        text(line.retained ? "Oui" : "Non", "body"),
        line.comment === "" ? null : text(line.comment, "body"),
        line.retained ? { kind: "amount", cents: line.cents, style: "amount" } : null,
      ]);
    });
    const last = this.rows.length;
    if (last > first) this.merges.push(`A${first}:A${last}`);
    const short = this.faults.totalMissesLastLine && theme === 2 && rank === 1;
    const missed = short ? (operation.lines.at(-1)?.cents ?? 0) : 0;
    const formula = `SUM(G${first}:G${short ? last - 1 : last})`;
    return this.total("TOTAL", formula, operationCents(operation) - missed);
  }

  private total(label: string, formula: string, cents: number): { address: string; cents: number } {
    const sum: AnnexCell = { kind: "sum", formula, cents, style: "totalAmount" };
    this.rows.push([null, null, text(label, "total"), null, null, null, sum]);
    return { address: `G${this.rows.length}`, cents };
  }
}
