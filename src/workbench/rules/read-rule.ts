import { cellName } from "../../host";
import type { ConditionalFormat } from "../../host";
import { parseElement } from "../../package/xml-tree";
import type { XmlElement } from "../../package/xml-tree";
import { readColour } from "../../host/workbook/style/colours";
import type { ThemeColours } from "../../host/workbook/style/colours";

/** A mark on a scale of values, as the rule's maker chose it. */
export interface Threshold {
  readonly type: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  /** A number or a formula without "="; undefined for the lowest and the highest. */
  readonly value: string | undefined;
  /** Whether the mark itself is reached. */
  readonly reached: boolean;
}

/** What a rule of conditional format does, read from the file. Colours as "#RRGGBB". */
export type ReadRule =
  /** Without "=", relative to the first cell of the rule's first range. */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "duplicates"; readonly unique: boolean }
  | { readonly kind: "rank"; readonly count: number; readonly percent: boolean; readonly bottom: boolean }
  | {
      readonly kind: "average";
      readonly above: boolean;
      readonly equal: boolean;
      /** Standard deviations off the average; 0 for the average itself. */
      readonly deviations: number;
    }
  | {
      readonly kind: "scale";
      readonly stops: readonly { readonly at: Threshold; readonly colour: string }[];
    }
  | {
      readonly kind: "bar";
      readonly low: Threshold;
      readonly high: Threshold;
      readonly colour: string;
      readonly withoutValue: boolean;
    }
  | {
      readonly kind: "icons";
      /** As the file names it: "3TrafficLights1". */
      readonly set: string;
      readonly from: readonly Threshold[];
      readonly reversed: boolean;
      readonly withoutValue: boolean;
    }
  | { readonly kind: "unshown" };

const UNSHOWN: ReadRule = { kind: "unshown" };

/** How the file names comparisons, as formulas write them. */
const SIGNS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Reads a rule; those that cannot be shown here are said to be so. */
export function readRule(rule: ConditionalFormat, theme: ThemeColours): ReadRule {
  if (rule.type === "expression") return formulaRule(rule.formula);
  const element = rule.xml === undefined ? undefined : parseElement(rule.xml);
  if (!element) return UNSHOWN;
  switch (rule.type) {
    case "cellIs":
      return comparison(rule, element);
    case "duplicateValues":
    case "uniqueValues":
      return { kind: "duplicates", unique: rule.type === "uniqueValues" };
    case "top10":
      return {
        kind: "rank",
        count: element.number("rank") ?? 10,
        percent: element.flag("percent"),
        bottom: element.flag("bottom"),
      };
    case "aboveAverage":
      return {
        kind: "average",
        above: element.flag("aboveAverage", true),
        equal: element.flag("equalAverage"),
        deviations: element.number("stdDev") ?? 0,
      };
    case "colorScale":
      return scale(element.child("colorScale"), theme);
    case "dataBar":
      return bar(element.child("dataBar"), theme);
    case "iconSet":
      return icons(element.child("iconSet"));
    default:
      // Texts, blanks, errors, dates: the file gives the formula that says the same.
      return formulaRule(rule.formula);
  }
}

function formulaRule(formula: string | undefined): ReadRule {
  return formula === undefined ? UNSHOWN : { kind: "formula", formula };
}

function comparison({ ranges }: ConditionalFormat, element: XmlElement): ReadRule {
  const [first] = ranges;
  const [one, two] = element.all("formula").map((formula) => formula.text);
  if (!first || one === undefined) return UNSHOWN;
  const cell = cellName(first.top, first.left);
  const operator = element.get("operator") ?? "equal";
  const sign = SIGNS[operator];
  if (sign !== undefined) return { kind: "formula", formula: `${cell}${sign}(${one})` };
  if (two === undefined) return UNSHOWN;
  const between = `AND(${cell}>=MIN((${one}),(${two})),${cell}<=MAX((${one}),(${two})))`;
  return { kind: "formula", formula: operator === "notBetween" ? `NOT(${between})` : between };
}

const THRESHOLDS: Readonly<Record<string, Threshold["type"]>> = {
  min: "min",
  autoMin: "min",
  max: "max",
  autoMax: "max",
  num: "num",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
};

function thresholds(element: XmlElement): readonly Threshold[] {
  return element.all("cfvo").map((each) => ({
    type: THRESHOLDS[each.get("type") ?? ""] ?? "num",
    value: each.get("val"),
    reached: each.flag("gte", true),
  }));
}

function scale(element: XmlElement | undefined, theme: ThemeColours): ReadRule {
  if (!element) return UNSHOWN;
  const colours = element.all("color").map((each) => readColour(each, theme));
  const stops = thresholds(element).flatMap((at, i) => {
    const colour = colours[i];
    return colour === undefined ? [] : [{ at, colour }];
  });
  return stops.length < 2 ? UNSHOWN : { kind: "scale", stops };
}

function bar(element: XmlElement | undefined, theme: ThemeColours): ReadRule {
  if (!element) return UNSHOWN;
  const [low, high] = thresholds(element);
  const colour = readColour(element.child("color"), theme);
  if (!low || !high || colour === undefined) return UNSHOWN;
  return { kind: "bar", low, high, colour, withoutValue: !element.flag("showValue", true) };
}

function icons(element: XmlElement | undefined): ReadRule {
  if (!element) return UNSHOWN;
  return {
    kind: "icons",
    set: element.get("iconSet") ?? "3TrafficLights1",
    from: thresholds(element),
    reversed: element.flag("reverse"),
    withoutValue: !element.flag("showValue", true),
  };
}
