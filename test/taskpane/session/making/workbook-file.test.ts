import { readFileSync } from "node:fs";
import path from "node:path";
import { earlierLines, workbookDocument } from "../../../../src/taskpane/session/making/workbook-file";
import { openWorkbook } from "../../../../src/host";
import { oldExcel } from "../../../e2e/support/other-files";
import { blankWorkbook } from "../../../support/blank-workbook";
import { odsTable, writeOdf } from "../../../support/odf-writer";

const CREDITS = [
  ["Code opération", "Disponible", "Proposition", "Solde"],
  ["SPO-326A01", 60_000, 54_940, 5_060],
] as const;

const ods = writeOdf("spreadsheet", {
  body: odsTable(
    "Crédits",
    CREDITS.map((row) => [...row]),
  ),
});

function xlsx(): Uint8Array {
  const model = openWorkbook(blankWorkbook(["Crédits"]));
  const cells = CREDITS.flatMap((values, row) =>
    values.map((value, column) => ({
      row,
      column,
      record: {
        column,
        value:
          typeof value === "number"
            ? ({ kind: "number", value } as const)
            : ({ kind: "text", value } as const),
      },
    })),
  );
  model.apply({ kind: "cells", sheet: model.sheets[0]?.id ?? 0, cells });
  return model.save().bytes;
}

test.each([
  [".xlsx", xlsx()],
  [".ods", ods],
])("a workbook of LibreOffice is a document as one of Excel is: %s", (extension, bytes) => {
  const read = workbookDocument(bytes, `budget${extension}`);
  if (!("text" in read)) throw new Error(read.refused);
  expect(read.text).toMatchObject({ file: `budget${extension}`, format: "sheet" });
  const [table] = read.text.blocks;
  if (table?.kind !== "table") throw new Error("no table");
  expect(table.rows).toEqual(CREDITS.map((row) => row.map(String)));
});

test("an old workbook is said to be one, with what to do", () => {
  expect(workbookDocument(oldExcel(), "budget.xls")).toEqual({ refused: "workbook-legacy-xls" });
});

test("the lines of an earlier version are read from an .ods too; a file cut short is unreadable", () => {
  const sample = readFileSync(path.resolve(__dirname, "../../../../assets/samples/sain/annexe.xlsx"));
  const kept = earlierLines(new Uint8Array(sample), "annexe.xlsx", null);
  expect(kept).toMatchObject({ findings: null });
  expect(earlierLines(ods, "v1.ods", null)).toBe("no-annex");
  expect(earlierLines(ods.slice(0, 200), "v1.ods", null)).toBe("unreadable");
});
