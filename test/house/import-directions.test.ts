import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { importsOf, objectionTo } from "./imports";

const SRC = path.resolve(__dirname, "../../src");

function objections(from: string, text: string): readonly string[] {
  return importsOf(from, text).flatMap((found) => {
    const why = objectionTo(found);
    return why === undefined ? [] : [`${found.from}:${found.line} imports "${found.specifier}": ${why}`];
  });
}

test("every import in src follows the house's order", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /\.tsx?$/.test(name));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((name) => objections(name, readFileSync(path.join(SRC, name), "utf8")))).toEqual([]);
});

describe("the checker lets through", () => {
  test.each([
    ["engine/model/annex.ts", `import type { Amount } from "../money";`],
    ["engine/model/annex.ts", `import { placeKey } from "./place";`],
    ["engine/reading/annex/columns.ts", `import { normalise } from "../../wording";`],
    ["engine/reconcile.ts", `import { rules } from "./rules"; import { report } from "./findings/report";`],
    ["engine/money/amount.ts", `import Decimal from "decimal.js";`],
    ["engine/rules/theme-total.ts", `import { rules } from "../../texts/rules";`],
    ["documents/open.ts", `import type { DocumentText } from "../engine/model";`],
    ["documents/open.ts", `import { type DocumentText, type DocumentBlock } from "../engine/model";`],
    [
      "cli/check.ts",
      `import { readFile } from "node:fs/promises"; import { reconcile } from "../engine/reconcile";`,
    ],
    ["engine/diagnosis/ledger.ts", `import type { Case } from "../linking";`],
    ["engine/rules/theme-total.ts", `import type { Verdict } from "../diagnosis";`],
    ["cli/main.ts", `import manifest from "../../package.json";`],
    ["package/zip-reading.ts", `import { Inflate } from "fflate";`],
    ["documents/open.ts", `import { OfficePackage } from "../package/package";`],
    ["taskpane/app.tsx", `const documents = await import("../documents");`],
  ])("%s: %s", (from, text) => {
    expect(objections(from, text)).toEqual([]);
  });
});

describe("the checker refuses", () => {
  test.each([
    ["engine/money/amount.ts", `import { toA1 } from "../grid";`, "engine/money may not know engine/grid"],
    ["engine/grid/index.ts", `export * from "../model";`, "engine/grid may not know engine/model"],
    [
      "engine/rules/x.ts",
      `import type { Finding } from "../findings";`,
      "engine/rules may not know engine/findings",
    ],
    [
      "engine/diagnosis/x.ts",
      `import { rules } from "../rules";`,
      "engine/diagnosis may not know engine/rules",
    ],
    [
      "engine/rules/x.ts",
      `import { reconcile } from "../reconcile";`,
      "engine/rules may not know engine/reconcile",
    ],
    ["engine/odd/x.ts", `import { Amount } from "../money";`, "engine/odd has no place in the order"],
    ["engine/rules/x.ts", `import { read } from "../../excel/read";`, "engine may not know excel"],
    ["engine/rules/x.ts", `import { readFileSync } from "node:fs";`, "engine runs without Node"],
    ["engine/rules/x.ts", `import { sum } from "lodash";`, "engine may not use the package lodash"],
    [
      "documents/x.ts",
      `import { toA1 } from "../engine/grid";`,
      "documents may know the engine's types only (import type)",
    ],
    [
      "documents/x.ts",
      `const grid = import("../engine/grid");`,
      "documents may know the engine's types only (import type)",
    ],
    ["excel/x.ts", `import { openWorkbook } from "../host";`, "excel may not know host"],
    ["package/x.ts", `import { newSheet } from "../host";`, "package may not know host"],
    [
      "taskpane/x.ts",
      `import { XmlScanner } from "../package/xml-scanner";`,
      "taskpane may not know package",
    ],
    ["host/x.ts", `import type { SheetSnapshot } from "../engine/grid";`, "host may not know engine"],
    ["texts/x.ts", `import { Amount } from "../engine/money";`, "texts may not know engine"],
    ["workbench/x.ts", `import { App } from "../taskpane/app";`, "workbench may not know taskpane"],
    ["cli/x.ts", `import { workbook } from "../../test/support/workbook";`, "leaves src"],
    ["odd/x.ts", `import { Amount } from "../engine/money";`, "odd has no place in the order"],
  ])("%s: %s", (from, text, why) => {
    expect(objections(from, text)).toEqual([expect.stringContaining(`: ${why}`)]);
  });
});
