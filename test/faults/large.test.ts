import { reconcile } from "../../src/engine/reconcile";
import type { Finding } from "../../src/engine/findings";
import { draw, type Plan } from "./drawn";
import { largePlan, type Size } from "./large";
import { plantLines } from "./large-faults";

const ALL = { deliberation: true, report: true, narrative: false, conventions: false, print: false };

function alarms(plan: Plan): readonly Finding[] {
  const result = reconcile(draw(plan).dossier, { name: "large", lang: "fr" });
  if (result.kind !== "report") throw new Error("no annex found");
  return result.report.findings.filter(({ severity }) => severity !== "info");
}

function wrongOperations(size: Size, parts: Partial<typeof ALL>, count: number) {
  const plan = largePlan(size, { ...ALL, ...parts });
  const planted = plantLines(plan, count).map(([theme, operation]) => `${theme + 1}.${operation + 1}`);
  return { planted, told: alarms(plan).map(({ about }) => about) };
}

describe("a dossier with many faults", () => {
  it.each([
    ["every operation of it is wrong", { themes: 4, operations: 5, lines: 6 }, {}],
    ["a document prints the annex", { themes: 4, operations: 5, lines: 6 }, { print: true }],
    [
      "the annex stands alone",
      { themes: 4, operations: 5, lines: 6 },
      { deliberation: false, report: false },
    ],
    ["they are far from one another", { themes: 6, operations: 20, lines: 4 }, {}],
  ])("tells twenty wrong lines of twenty operations as twenty findings where %s", (_, size, parts) => {
    const { planted, told } = wrongOperations(size, parts, 20);
    expect(planted).toHaveLength(20);
    expect(told).toEqual(planted);
  });

  it("tells sixty as sixty", () => {
    const { planted, told } = wrongOperations({ themes: 8, operations: 25, lines: 2 }, {}, 60);
    expect(told).toEqual(planted);
  });

  it("has no alarm where nothing is wrong", () => {
    expect(alarms(largePlan({ themes: 8, operations: 25, lines: 3 }))).toEqual([]);
  });
});
