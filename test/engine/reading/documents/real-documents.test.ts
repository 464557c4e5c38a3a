import { readFileSync } from "node:fs";
import path from "node:path";
import { readTextDocument } from "../../../../src/documents/read-text-document";
import { readDocument } from "../../../../src/engine/reading/documents";
import type { DocumentReading } from "../../../../src/engine/model";

const corpus = process.env["POINTAGE_CORPUS"];

function read(...names: readonly string[]): DocumentReading {
  const file = path.join(corpus ?? "", ...names);
  return readDocument(readTextDocument(readFileSync(file), path.basename(file)), null);
}

(corpus ? describe : describe.skip)("real documents (skipped without POINTAGE_CORPUS)", () => {
  test("the whole document of the seed: each part gives its figures", () => {
    const reading = read("seed", "document.txt");
    expect(reading.roles.map((role) => role.role)).toEqual([
      "deliberation",
      "narrative",
      "annex",
      "convention",
      "report",
    ]);
    expect(reading.articles.map((article) => [article.number, article.amount?.value.toFixed()])).toEqual([
      [1, "420720.00"],
      [2, "267566.08"],
      [3, "685493.00"],
      [4, "273567.00"],
    ]);
    expect(reading.imputationTables.map((table) => [table.role, table.rows.length])).toEqual([
      ["deliberation", 6],
      ["report", 6],
    ]);
    expect(reading.themeStatements.map((statement) => statement.amount?.value.toFixed())).toEqual([
      "420720.00",
      "267566.08",
      "685493.00",
      "273567.00",
      "420720.00",
      "267566.08",
      "685493.00",
      "273567.00",
    ]);
    const counts = reading.narrative.flatMap(({ fact }) =>
      fact.kind === "count" ? [`${fact.count} ${fact.of}`] : [],
    );
    expect(counts).toEqual([
      "24 structures",
      "29 portfolios",
      "1 structures",
      "4 positions",
      "10 structures",
      "523 participants",
      "1 structures",
      "25 participants",
      "9 structures",
      "1 structures",
      "2 structures",
    ]);
    expect(reading.narrative.filter(({ fact }) => fact.kind === "beneficiary-amount")).toHaveLength(22);
    expect(reading.conventions.flatMap((convention) => convention.code?.value ?? [])).toEqual([
      "C02-566A05",
      "C02-581E02",
      "C02-581E02",
      "C02-566A05",
    ]);
    expect(reading.unread).toEqual([]);
  });

  test("another authority's deliberation: its credits are named by sentences, and no article is invented", () => {
    const reading = read("real", "montpellier-2014", "deliberation.txt");
    expect(reading.articles).toEqual([]);
    expect(reading.imputationTables.flatMap((table) => table.rows).map((row) => row.code.value)).toContain(
      "2375",
    );
  });
});
