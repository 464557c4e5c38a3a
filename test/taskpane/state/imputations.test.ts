import type { Report } from "../../../src/engine/findings";
import { codeRows, mappingRows } from "../../../src/taskpane/state/imputations";
import { faultyReport } from "../support/small-dossier";

const code = (name: string, stated: string, computed: string): Report["imputations"][number] => ({
  code: name,
  budgetImputation: "6574/58",
  label: null,
  commitmentAuthorisation: null,
  available: "5000.00",
  stated,
  computed,
  balance: null,
});
const report: Report = {
  ...faultyReport,
  mapping: [
    { operation: "1.1", code: "C1", how: "inferred", confidence: 0.97, alternatives: [] },
    { operation: "1.2", code: "C2", how: "inferred", confidence: 0.6, alternatives: ["C1"] },
  ],
  imputations: [code("C1", "3500.50", "3500.50"), code("C2", "4100.00", "4100.00")],
};

test("a mapping that another code fits as well is a question", () => {
  expect(mappingRows(report, {}).map(({ operation, unsure }) => [operation, unsure])).toEqual([
    ["1.1", false],
    ["1.2", true],
  ]);
});

test("a choice of the user is told as such, and is no longer a question", () => {
  const [, second] = mappingRows(report, { "1.2": "C1" });
  expect(second).toMatchObject({ code: "C1", how: "remembered", unsure: false });
});

test("moving an operation moves the sums at once", () => {
  const rows = codeRows(report, mappingRows(report, { "1.2": "C1" }));
  expect(rows.map(({ code: name, computed, gap, left }) => [name, computed, gap, left])).toEqual([
    ["C1", "7600.50", "-4100.00", "-2600.50"],
    ["C2", "0.00", "4100.00", "5000.00"],
  ]);
});

test("without a choice the report's own sums stand", () => {
  const rows = codeRows(report, mappingRows(report, {}));
  expect(rows.map(({ computed }) => computed)).toEqual(["3500.50", "4100.00"]);
});
