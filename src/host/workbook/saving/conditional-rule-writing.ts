import { XmlElement } from "../../../package/xml-tree";
import { cellName } from "../address";
import type { CellRange } from "../address";
import type { ConditionalRule } from "../facets";

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const TEXTS: Readonly<
  Record<string, readonly [type: string, operator: string, test: (text: string, cell: string) => string]>
> = {
  Contains: ["containsText", "containsText", (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  NotContains: ["notContainsText", "notContains", (text, cell) => `ISERROR(SEARCH(${text},${cell}))`],
  BeginsWith: ["beginsWith", "beginsWith", (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`],
  EndsWith: ["endsWith", "endsWith", (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`],
};

const DEVIATIONS: readonly string[] = ["One", "Two", "Three"];

const POINTS: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

/** Writes in a `cfRule` element what a rule asks: its type, its attributes and what stands under it. */
export function setRule(
  element: XmlElement,
  rule: ConditionalRule,
  first: CellRange | undefined,
  prefix: string,
): void {
  const formula = (text: string): XmlElement => new XmlElement(`${prefix}formula`, {}, [text]);
  const cell = cellName(first?.top ?? 0, first?.left ?? 0);
  switch (rule.on) {
    case "cellValue":
      element.set("type", "cellIs").set("operator", OPERATORS[rule.operator]);
      for (const text of rule.formulas) element.append(formula(text));
      return;
    case "text": {
      const [type, operator, test] = TEXTS[rule.operator] ?? ["", "", () => ""];
      element.set("type", type).set("operator", operator).set("text", rule.text);
      element.append(formula(test(`"${rule.text.replaceAll('"', '""')}"`, cell)));
      return;
    }
    case "rank":
      element.set("type", "top10").set("rank", String(rule.rank));
      element.set("percent", rule.type.endsWith("Percent") ? "1" : undefined);
      element.set("bottom", rule.type.startsWith("Bottom") ? "1" : undefined);
      return;
    case "preset":
      setPreset(element, rule.criterion, cell, formula);
      return;
    case "scale": {
      const scale = new XmlElement(`${prefix}colorScale`);
      for (const { type, formula: val } of rule.points)
        scale.append(new XmlElement(`${prefix}cfvo`, { type: POINTS[type], val }));
      for (const { colour } of rule.points)
        scale.append(new XmlElement(`${prefix}color`, { rgb: `FF${colour.slice(1)}` }));
      element.set("type", "colorScale").append(scale);
    }
  }
}

function setPreset(
  element: XmlElement,
  criterion: string,
  cell: string,
  formula: (text: string) => XmlElement,
): void {
  const tests: Readonly<Record<string, readonly [string, string]>> = {
    Blanks: ["containsBlanks", `LEN(TRIM(${cell}))=0`],
    NonBlanks: ["notContainsBlanks", `LEN(TRIM(${cell}))>0`],
    Errors: ["containsErrors", `ISERROR(${cell})`],
    NonErrors: ["notContainsErrors", `NOT(ISERROR(${cell}))`],
  };
  const test = tests[criterion];
  if (test) {
    element.set("type", test[0]).append(formula(test[1]));
    return;
  }
  if (criterion === "UniqueValues" || criterion === "DuplicateValues") {
    element.set("type", criterion === "UniqueValues" ? "uniqueValues" : "duplicateValues");
    return;
  }
  element.set("type", "aboveAverage");
  element.set("aboveAverage", criterion.includes("Below") ? "0" : undefined);
  element.set("equalAverage", criterion.startsWith("Equal") ? "1" : undefined);
  const deviations = DEVIATIONS.findIndex((word) => criterion.startsWith(word)) + 1;
  element.set("stdDev", deviations > 0 ? String(deviations) : undefined);
}
