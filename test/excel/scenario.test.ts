import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { openDocument } from "../../src/documents";
import { imputationSummary, safeEdits } from "../../src/engine/outputs";
import { noChoices, type Dossier } from "../../src/engine/model";
import { reconcile } from "../../src/engine/reconcile";
import {
  applyEdits,
  clearHighlights,
  highlight,
  readWorkbook,
  undoEdits,
  writeSummary,
} from "../../src/excel";
import { openWorkbook, type WorkbookModel } from "../../src/host";
import { enter, syncsOf } from "./support/in-session";

/** A dossier's annex and its documents, or null where its workbook is not one .xlsx. */
async function dossierAt(
  folder: string,
): Promise<{ model: WorkbookModel; documents: Dossier["documents"] } | null> {
  const names = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isFile());
  const [workbook, ...more] = names.filter((name) => name.endsWith(".xlsx"));
  if (workbook === undefined || more.length > 0) return null;
  const documents = await Promise.all(
    names
      .filter((name) => /\.(docx|pdf|txt)$/.test(name))
      .map(async (name) => ({
        text: await openDocument(new Uint8Array(readFileSync(path.join(folder, name))), name),
        role: null,
      })),
  );
  return { model: openWorkbook(new Uint8Array(readFileSync(path.join(folder, workbook)))), documents };
}

/** Every sheet but ours, as it stands: cells with their looks, rules, notes, comments, merges, hidden rows, sizes. */
function sheetsOf(model: WorkbookModel): unknown {
  const ours = ["Journal de pointage", "Synthèse des imputations"];
  return model.sheets
    .filter(({ kind, facets }) => kind === "worksheet" && !ours.includes(facets.name))
    .map((sheet) => {
      const snapshot = model.snapshot(sheet);
      const { facets } = sheet;
      return {
        snapshot,
        // An apostrophe typed before a text is no part of its look: Excel does not tell it, undo cannot give it back.
        looks: snapshot.cells.map(({ row, column }) => ({
          ...model.styleOf(sheet, row, column),
          quotePrefix: false,
        })),
        rules: facets.conditionalFormats.map(({ ranges, type, formula, format }) => [
          ranges,
          type,
          formula,
          format,
        ]),
        notes: facets.notes,
        threads: facets.threads,
        columns: facets.columns,
        merges: facets.merges.all,
        validations: facets.validations,
        tables: facets.tables,
        page: facets.page,
        rows: rowsOf(sheet),
      };
    });
}

/** Heights and hiding of rows; neighbours alike as one, however the model keeps them. */
function rowsOf({ bands }: WorkbookModel["sheets"][number]): unknown {
  const rows: { top: number; bottom: number; height: number | undefined; hidden: boolean }[] = [];
  for (const { top, bottom, height, hidden = false } of bands) {
    const last = rows.at(-1);
    if (last?.bottom === top - 1 && last.height === height && last.hidden === hidden) last.bottom = bottom;
    else rows.push({ top, bottom, height, hidden });
  }
  return rows;
}

/** Where two values first differ, and how; null where they are equal. A whole workbook would be no message to read. */
function firstDifference(a: unknown, b: unknown, at = ""): string | null {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) {
    return Object.is(a, b) ? null : `${at}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`;
  }
  const [before, after] = [a, b] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const found = firstDifference(before?.[key], after?.[key], `${at}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Check, mark, clear, fix, undo, summary: what the pane does, in a row. */
async function scenario(folder: string): Promise<{ readonly marked: number; readonly fixed: number } | null> {
  const found = await dossierAt(folder);
  if (!found) return null;
  const { model, documents } = found;
  const session = enter(model);
  const original = structuredClone(sheetsOf(model));
  const { result: reading, syncs } = await syncsOf(session, () => readWorkbook());
  expect(syncs).toBe(2);
  const check = (sheets: Dossier["workbook"]["sheets"]) =>
    reconcile(
      { workbook: { file: "annexe.xlsx", sheets }, documents, choices: noChoices },
      { name: "", lang: "fr" },
    );
  const checked = check(reading.sheets);
  if (checked.kind !== "report") return null;
  const { findings } = checked.report;

  const marked = await syncsOf(session, () => highlight(findings, { notes: true }));
  expect(marked.syncs).toBeLessThanOrEqual(3);
  const cleared = await syncsOf(session, () => clearHighlights());
  expect(cleared.syncs).toBeLessThanOrEqual(3);
  expect(firstDifference(original, sheetsOf(model))).toBeNull();

  const { edits } = safeEdits(findings, { only: null, values: false, lang: "fr" });
  if (edits.length > 0) {
    const applied = await applyEdits(edits, { at: "2026-11-25T14:32:05", lang: "fr" });
    if (applied.kind !== "applied") throw new Error(`${folder}: ${JSON.stringify(applied)}`);
    const undone = await undoEdits(applied.edits, { at: "2026-11-25T14:33:00", lang: "fr" });
    expect(undone.kind).toBe("applied");
  }
  expect(firstDifference(original, sheetsOf(model))).toBeNull();

  const summary = imputationSummary(checked.report, checked.annex.annex);
  if (summary) {
    await writeSummary(summary, "fr");
    expect(firstDifference(original, sheetsOf(model))).toBeNull();
    expect(expensesOf(model)).toEqual(summary.rows.map(({ computed }) => Number(computed).toFixed(2)));
  }
  // What is saved and opened again is the same workbook.
  const reopened = openWorkbook(model.save().bytes);
  expect(reopened.sheets.map((sheet) => reopened.snapshot(sheet))).toEqual(
    model.sheets.map((sheet) => model.snapshot(sheet)),
  );
  expect(session.host.ownFaults).toEqual([]);
  return { marked: marked.result.areas, fixed: edits.length };
}

/** What the summary's table says of each code, as the host's engine computed it. */
function expensesOf(model: WorkbookModel): readonly string[] {
  const sheet = model.sheetNamed("Synthèse des imputations");
  if (!sheet) throw new Error("no summary");
  const shown = (row: number, column: number): unknown => {
    const value = sheet.at(row, column)?.value;
    return value === undefined || value.kind === "empty" ? "" : value.value;
  };
  const [header = 0] = sheet.rows.filter((row) => shown(row, 0) === "Code opération");
  const column = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((one) => shown(header, one) === "Dépense") ?? 0;
  const [total = 0] = sheet.rows.filter((row) => row > header && shown(row, 0) === "TOTAL");
  return sheet.rows
    .filter((row) => row > header && row < total && shown(row, 0) !== "")
    .map((row) => Number(shown(row, column)).toFixed(2));
}

const SAMPLES = path.resolve(__dirname, "../../assets/samples");

test.each(["sain", "trois-ecarts"])(
  "the sample « %s »: clear and undo give back every sheet, cell for cell",
  async (name) => {
    const done = await scenario(path.join(SAMPLES, name));
    expect(done && done.fixed > 0).toBe(name === "trois-ecarts");
  },
);

const corpus = process.env["POINTAGE_CORPUS"];
(corpus === undefined ? describe.skip : describe)(
  "the corpus (POINTAGE_CORPUS gives it, else skipped)",
  () => {
    test("each dossier: clear and undo give back every sheet, cell for cell", async () => {
      const folders = ["dev", "real", "."].flatMap((root) => {
        const parent = path.join(corpus ?? "", root);
        return readdirSync(parent)
          .sort()
          .map((name) => path.join(parent, name))
          .filter(
            (folder) =>
              statSync(folder).isDirectory() && readdirSync(folder).some((name) => /\.xlsx$/.test(name)),
          );
      });
      // Layouts follow one another in the corpus: a stride prime to their number meets each.
      const stride = process.env["POINTAGE_ALL"] === undefined ? 7 : 1;
      let fixed = 0;
      for (const folder of folders.filter((_, i) => i % stride === 0)) {
        const done = await scenario(folder).catch((error: unknown) => {
          throw new Error(`${folder}: ${String(error)}`);
        });
        fixed += done?.fixed ?? 0;
      }
      expect(fixed).toBeGreaterThan(0);
    }, 600_000);
  },
);
