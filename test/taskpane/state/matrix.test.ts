import { matrixOf, type MatrixRow } from "../../../src/taskpane/state/matrix";
import { faultyReport } from "../support/small-dossier";

const marks = (row: MatrixRow | undefined): string =>
  row?.marks.map(({ kind }) => ({ agrees: "✓", differs: "✗", none: "–" })[kind]).join("") ?? "";

test("rows are themes and their operations, columns the sources that say something", () => {
  const { columns, themes, whole } = matrixOf(faultyReport);
  expect(columns).toEqual(["lines", "operation-total", "theme-total", "article"]);
  expect(themes.map(({ row }) => [row.id, row.title])).toEqual([["1", "Mobilité"]]);
  expect(themes[0]?.operations.map(({ id }) => id)).toEqual(["1.1", "1.2"]);
  expect(whole).toBeNull();
});

test("a wrong total marks its operation and its theme, and no other source", () => {
  const [theme] = matrixOf(faultyReport).themes;
  expect(marks(theme?.row)).toBe("✓✗✓✓");
  expect(theme?.operations.map(marks)).toEqual(["✓✗––", "✓✓––"]);
  expect(theme?.row.sound).toBe(false);
});

test("in a mark the figures that differ come first", () => {
  const mark = matrixOf(faultyReport).themes[0]?.row.marks[1];
  expect(mark?.ticks.map(({ about, agrees }) => [about, agrees])).toEqual([
    ["1.1", false],
    ["1.2", true],
  ]);
});

test("what is wrong of a code is marked at the operations that it pays; of a code that pays none, for the whole", () => {
  const [finding] = faultyReport.findings;
  if (!finding) throw new Error("nothing is wrong");
  const { about: _about, ...balance } = {
    ...finding,
    suspects: [],
    at: { source: "report", where: "2375", quote: "" } as const,
  };
  const report = (mapped: string) => ({
    ...faultyReport,
    findings: [{ ...balance, code: "2375" }],
    mapping: faultyReport.mapping.map((one) => ({ ...one, code: one.operation === mapped ? "2375" : null })),
  });
  const paid = matrixOf(report("1.2"));
  expect(paid.whole).toBeNull();
  expect(paid.themes[0]?.operations.map(({ marks: own }) => own.at(-1)?.kind)).toEqual(["none", "differs"]);
  expect(paid.themes[0]?.row.marks.at(-1)?.kind).toBe("differs");
  const unpaid = matrixOf(report("none"));
  expect(unpaid.whole?.marks.at(-1)?.kind).toBe("differs");
});
