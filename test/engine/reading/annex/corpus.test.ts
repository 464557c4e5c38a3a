/** Real and made dossiers, which lie beside the checkout: POINTAGE_CORPUS names their folder. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { retainedLines, type Annex } from "../../../../src/engine/model";
import { Amount } from "../../../../src/engine/money";
import { openWorkbook } from "../../../../src/host";

const corpus = process.env["POINTAGE_CORPUS"];
const withCorpus = corpus === undefined ? describe.skip : describe;
const because = corpus === undefined ? " (skipped: POINTAGE_CORPUS is not set)" : "";

interface Truth {
  readonly annex: {
    readonly themes: number;
    readonly operations: number;
    readonly lines: number;
    readonly total: string;
  };
  readonly operations: Readonly<
    Record<string, { readonly lines: number; readonly computed: string; readonly stated: string }>
  >;
}

function read(folder: string): Annex {
  const workbook = openWorkbook(new Uint8Array(readFileSync(path.join(folder, "annexe.xlsx"))));
  const reading = readAnnex(
    workbook.sheets.map((sheet) => workbook.snapshot(sheet)),
    { sheet: null },
  );
  if (reading.kind !== "read") throw new Error(`${folder}: ${reading.kind}`);
  return reading.annex;
}

const cents = (text: string) => Number(text).toFixed(2);

function summary(annex: Annex): unknown {
  const operations = annex.themes.flatMap((theme) => theme.operations);
  const lines = operations.flatMap((operation) => operation.lines);
  return {
    themes: annex.themes.length,
    lines: lines.length,
    total: Amount.sum(lines.map((line) => line.amount.amount)).toFixed(),
    operations: Object.fromEntries(
      operations.map((operation) => [
        operation.id,
        {
          lines: operation.lines.length,
          computed: Amount.sum(retainedLines(operation).map((line) => line.amount.amount)).toFixed(),
          stated: operation.statedTotal?.amount.toFixed() ?? null,
        },
      ]),
    ),
  };
}

function truthOf(folder: string): unknown {
  const truth = JSON.parse(readFileSync(path.join(folder, "truth.json"), "utf8")) as Truth;
  return {
    themes: truth.annex.themes,
    lines: truth.annex.lines,
    total: cents(truth.annex.total),
    operations: Object.fromEntries(
      Object.entries(truth.operations).map(([id, each]) => [
        id,
        { lines: each.lines, computed: cents(each.computed), stated: cents(each.stated) },
      ]),
    ),
  };
}

withCorpus(`the annexes of the corpus${because}`, () => {
  const root = corpus ?? "";
  const made =
    corpus !== undefined && existsSync(path.join(root, "dev")) ? readdirSync(path.join(root, "dev")) : [];
  const dossiers = ["seed", "seed-paste", ...made.map((name) => `dev/${name}`)];

  test.each(dossiers)("%s: every operation, its lines and its total", (name) => {
    const folder = path.join(root, name);
    expect(summary(read(folder))).toEqual(truthOf(folder));
  });

  test("a city's workbook: sections that all add up, and what stands between them left unread", () => {
    const annex = read(path.join(root, "real/montpellier-2014"));
    expect(annex.themes).toHaveLength(24);
    for (const theme of annex.themes) {
      const [section] = theme.operations;
      expect(theme.operations).toHaveLength(1);
      expect(section?.statedTotal?.amount.toFixed()).toBe(
        Amount.sum(section?.lines.map((line) => line.amount.amount) ?? []).toFixed(),
      );
    }
    expect(annex.unread.map((each) => (each.at.kind === "cell" ? each.at.row + 1 : null))).toEqual([
      51, 75, 76,
    ]);
  });
});
