import type { Finding, Report } from "../../../src/engine/findings";
import { noChoices, type RoledDocument } from "../../../src/engine/model";
import { reconcile } from "../../../src/engine/reconcile";
import { drawnAs, fileForms, type FileForm, type Layout } from "../../support/laid-out-document";
import { sheetFromText } from "../../support/sheet-from-text";

/** A dossier whose documents are laid out, and what must be told of it, as a text, a Word file and a PDF. */
export interface LaidOut {
  /** The annex's sheet, drawn as text. */
  readonly annex: string;
  readonly deliberation?: Layout;
  readonly report?: Layout;
  /** All forms where it is left out. */
  readonly forms?: readonly FileForm[];
  /** The codes that pay operations, by their ids. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** "code imputation AE available expense balance", "-" for what is not stated. */
  readonly imputations?: readonly string[];
  /** Parts of the quotations of amounts that nothing of the annex answers to. */
  readonly untied?: readonly string[];
  readonly faults: readonly Slip[];
}

/** One thing changed in a document. In a table, cells are parted by "|". */
export interface Slip {
  readonly from: string;
  readonly to: string;
  /** The start of "rule, place", the place in the document's own words; empty where any will do. */
  readonly told: string;
  readonly gap?: string;
}

/** Sound, nothing is told and every amount is tied; with one slip, it is told once, where it stands. */
export function holdsLaidOut(drawn: LaidOut): void {
  const forms = drawn.forms ?? fileForms;
  test.each(forms)("sound, as %s: nothing is told, every amount is tied, codes are read", async (form) => {
    const report = await reportOf(drawn, form);
    expect(report.findings.flatMap(accusation)).toEqual([]);
    const untied = report.coverage.untied.map(({ at }) => ("quote" in at ? at.quote : at.address));
    const known = drawn.untied ?? [];
    expect(untied.filter((quote) => !known.some((part) => quote.includes(part)))).toEqual([]);
    const codes = new Map(report.mapping.map(({ operation, code }) => [operation, code]));
    for (const [operation, code] of Object.entries(drawn.mapping ?? {}))
      expect([operation, codes.get(operation)]).toEqual([operation, code]);
    for (const row of drawn.imputations ?? []) expect(report.imputations.map(imputationRow)).toContain(row);
  });

  // Forms differ by their reading, which a sound dossier proves: one is enough for what is told.
  const form = forms.includes("word") ? "word" : "text";
  test.each(drawn.faults)(
    "$from written $to: told once, where it stands",
    async ({ from, to, told, gap }) => {
      const { findings } = await reportOf(slipped(drawn, from, to), form);
      const [only, ...others] = findings.filter((one) => accusation(one).length > 0);
      expect(others).toEqual([]);
      const said = only ? accusation(only).join() : "nothing";
      expect(said.startsWith(told) ? told : said).toBe(told);
      if (gap !== undefined) expect(only?.gap).toBe(gap);
    },
  );
}

async function reportOf({ annex, deliberation, report }: LaidOut, form: FileForm): Promise<Report> {
  const documents: RoledDocument[] = [];
  if (deliberation) documents.push({ text: await drawnAs(form, deliberation, "deliberation"), role: null });
  if (report) documents.push({ text: await drawnAs(form, report, "rapport"), role: null });
  const workbook = { file: "annexe.xlsx", sheets: [sheetFromText(annex)] };
  const checked = reconcile({ workbook, documents, choices: noChoices }, { name: "essai", lang: "fr" });
  if (checked.kind !== "report") throw new Error("no annex in the sheet");
  return checked.report;
}

/** What is told beyond information. */
function accusation({ severity, rule, at }: Finding): readonly string[] {
  return severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`];
}

function imputationRow(row: Report["imputations"][number]): string {
  const amounts = [row.commitmentAuthorisation, row.available, row.stated, row.balance];
  return [row.code, row.budgetImputation ?? "-", ...amounts.map((amount) => amount ?? "-")].join(" ");
}

/** The dossier with the first occurrence of a text changed. */
function slipped(drawn: LaidOut, from: string, to: string): LaidOut {
  let done = false;
  const change = (text: string): string => {
    if (done || !text.includes(from)) return text;
    done = true;
    return text.replace(from, to);
  };
  const inLayout = (layout: Layout | undefined): Layout | undefined =>
    layout?.map((block) =>
      typeof block === "string" ? change(block) : block.map((row) => change(row.join("|")).split("|")),
    );
  const deliberation = inLayout(drawn.deliberation);
  const report = inLayout(drawn.report);
  if (!done) throw new Error(`not in the documents: ${from}`);
  const { deliberation: _deliberation, report: _report, ...rest } = drawn;
  return { ...rest, ...(deliberation ? { deliberation } : {}), ...(report ? { report } : {}) };
}
