import type { ConditionalRule } from "../workbook/facets";
import { invalidArgument, notImplemented } from "./host-error";
import { colourOf } from "./range-format";
import { formulaProblem } from "./formula-check";
import { isRecord } from "./wire";
import type { Wire } from "./wire";

/** What each class of rule takes and says, beside the formulas of our own. */
type Said = Readonly<Record<string, Wire>>;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
const RANKS = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
const POINTS = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;
const PRESETS = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
] as const;

function oneOf<C extends string>(known: readonly C[], value: Wire | undefined): C {
  const found = known.find((name) => name.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A formula without "="; a number as its digits. */
function operand(value: Wire | undefined): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw invalidArgument();
  const text = value.replace(/^=/, "");
  if (formulaProblem(text) !== undefined) throw invalidArgument();
  return text;
}

function fields(value: Wire): Said {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

export function cellValueRule(value: Wire): ConditionalRule {
  const given = fields(value);
  const operator = oneOf(OPERATORS, given["operator"]);
  const two = operator === "Between" || operator === "NotBetween";
  const formulas = [operand(given["formula1"]), ...(two ? [operand(given["formula2"])] : [])];
  return { on: "cellValue", operator, formulas };
}

export function textRule(value: Wire): ConditionalRule {
  const given = fields(value);
  const text = given["text"];
  if (typeof text !== "string" || text === "") throw invalidArgument();
  return { on: "text", operator: oneOf(TEXT_OPERATORS, given["operator"]), text };
}

export function rankRule(value: Wire): ConditionalRule {
  const given = fields(value);
  const rank = given["rank"];
  if (typeof rank !== "number" || !Number.isInteger(rank) || rank < 1 || rank > 1000) throw invalidArgument();
  return { on: "rank", type: oneOf(RANKS, given["type"]), rank };
}

export function presetRule(value: Wire): ConditionalRule {
  const asked = fields(value)["criterion"] ?? null;
  // Those told by the calendar change from one day to the next.
  if (typeof asked === "string" && /day|days|week|month/i.test(asked))
    throw notImplemented("PresetCriteriaConditionalFormat.rule", asked);
  const criterion = oneOf(PRESETS, asked);
  return { on: "preset", criterion };
}

export function scaleRule(value: Wire): ConditionalRule {
  const given = fields(value);
  const point = (of: Wire | undefined) => {
    const said = fields(of ?? null);
    const type = oneOf(POINTS, said["type"]);
    const needs = type !== "LowestValue" && type !== "HighestValue";
    return {
      type,
      colour: colourOf(said["color"] ?? null),
      ...(needs && { formula: operand(said["formula"]) }),
    };
  };
  const middle = given["midpoint"];
  const points = [
    given["minimum"],
    ...(middle === undefined || middle === null ? [] : [middle]),
    given["maximum"],
  ];
  return { on: "scale", points: points.map(point) };
}

/** A rule as the API says it. */
export function saidRule(rule: ConditionalRule): Said {
  switch (rule.on) {
    case "cellValue": {
      const [formula1 = "", formula2] = rule.formulas;
      return {
        formula1: `=${formula1}`,
        ...(formula2 !== undefined && { formula2: `=${formula2}` }),
        operator: rule.operator,
      };
    }
    case "text":
      return { operator: rule.operator, text: rule.text };
    case "rank":
      return { type: rule.type, rank: rule.rank };
    case "preset":
      return { criterion: rule.criterion };
    case "scale": {
      const point = (one: (typeof rule.points)[number] | undefined): Wire =>
        one
          ? {
              type: one.type,
              color: one.colour,
              formula: one.formula === undefined ? null : `=${one.formula}`,
            }
          : null;
      const [first] = rule.points;
      const middle = rule.points.length > 2 ? rule.points[1] : undefined;
      return {
        minimum: point(first),
        ...(middle && { midpoint: point(middle) }),
        maximum: point(rule.points.at(-1)),
      };
    }
  }
}
