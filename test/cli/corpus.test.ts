/** Real dossiers, which lie beside the checkout: POINTAGE_CORPUS names their folder. */
import path from "node:path";
import type { Report } from "../../src/engine/findings";
import { run } from "../support/run-command";

const corpus = process.env["POINTAGE_CORPUS"];
const withCorpus = corpus === undefined ? describe.skip : describe;
const because = corpus === undefined ? " (skipped: POINTAGE_CORPUS is not set)" : "";

withCorpus(`the real dossier${because}`, () => {
  const read = async (name: string): Promise<Report> => {
    const { out } = await run("check", path.join(corpus ?? "", name), "--json");
    return JSON.parse(out) as Report;
  };

  test("is read whole, and nothing in it is accused", async () => {
    const report = await read("seed");
    expect(report.annex).toMatchObject({
      themes: 4,
      lines: 63,
      total: "1647346.08",
      retainedTotal: "1647346.08",
    });
    expect(report.annex.operations).toHaveLength(13);
    expect(report.imputations).toHaveLength(6);
    expect(report.findings.filter((finding) => finding.severity !== "info")).toEqual([]);
    expect(report.findings.map((finding) => finding.rule)).toContain("report-label");
  });

  test.each(["seed-paste", "real/montpellier-2014"])("%s: nothing right is accused", async (name) => {
    const report = await read(name);
    expect(report.findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });
});
