import { rangesMeet } from "../workbook/address";
import type { ConditionalFormat } from "../workbook/facets";
import { firstPriority, priorityShift, withPriority } from "../workbook/rule-priorities";
import type { StylePatch } from "../workbook/style/cell-style";
import { cellValueKind, presetKind, rankKind, scaleKind, textKind } from "./conditional-kinds";
import { changeRule, ruleNamed, ruleOf, type RuleTarget } from "./conditional-target";
import { clearConditionalFormats } from "./conditional-format-editing";
import { formulaProblem } from "./formula-check";
import type { ExcelHost } from "./host";
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Areas, Link, Property, Since, Kind } from "./kind";
import { fromLocalFormula, toLocalFormula } from "./locale/local-formula";
import { rangeAreasKind } from "./range-areas";
import { colourOf, wordOf } from "./range-format";
import { rangeKind } from "./range";
import type { Wire } from "./wire";

/** The API's name for the file's type of rule. */
const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  text: "ContainsText",
  preset: "PresetCriteria",
};

function customOnly(host: ExcelHost, target: RuleTarget): ConditionalFormat {
  const rule = ruleOf(host, target);
  if (rule.type !== "expression") throw invalidOperation("The rule is of another type.");
  return rule;
}

/** A rule that lays a format over cells: colour scales, bars and icons do not. */
function formatting(host: ExcelHost, target: RuleTarget): ConditionalFormat {
  const rule = ruleOf(host, target);
  if (rule.type !== "expression" && !rule.rule) {
    if (rule.xml === undefined) return rule;
    throw invalidOperation("The rule is of another type.");
  }
  return rule;
}

function laid(host: ExcelHost, target: RuleTarget, patch: StylePatch): void {
  const { format } = formatting(host, target);
  const font = patch.font ? { ...format?.font, ...patch.font } : format?.font;
  changeRule(host, target, { format: { ...format, ...patch, ...(font && { font }) } });
}

function formula(value: Wire): string {
  if (typeof value !== "string") throw invalidArgument();
  const text = value.replace(/^=/, "");
  const problem = formulaProblem(text);
  if (problem !== undefined) throw invalidArgument(`"${value}" is no formula: ${problem}.`);
  return text;
}

export const ruleKind: Kind<RuleTarget> = defineKind<RuleTarget>("ConditionalFormatRule", {
  properties: {
    Formula: {
      since: "1.6",
      read: (target, host) => `=${customOnly(host, target).formula ?? ""}`,
      write: (target, value, host) => {
        customOnly(host, target);
        changeRule(host, target, { formula: formula(value) });
      },
    },
    FormulaLocal: {
      since: "1.6",
      read: (target, host) => toLocalFormula(`=${customOnly(host, target).formula ?? ""}`, host.locale),
      write: (target, value, host) => {
        customOnly(host, target);
        if (typeof value !== "string") throw invalidArgument();
        changeRule(host, target, { formula: formula(fromLocalFormula(value, host.locale)) });
      },
    },
  },
});

function laidOver(
  since: Since,
  read: (format: StylePatch) => Wire,
  patch: (value: Wire) => StylePatch,
): Property<RuleTarget> {
  return {
    since,
    read: (target, host) => read(formatting(host, target).format ?? {}),
    write: (target, value, host) => laid(host, target, patch(value)),
  };
}

function flag(value: Wire): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

const UNDERLINES = { none: "None", single: "Single", double: "Double" };

export const fontKind: Kind<RuleTarget> = defineKind<RuleTarget>("ConditionalRangeFont", {
  properties: {
    Color: laidOver(
      "1.6",
      ({ font }) => font?.colour ?? "",
      (value) => ({ font: { colour: colourOf(value) } }),
    ),
    Bold: laidOver(
      "1.6",
      ({ font }) => font?.bold ?? false,
      (value) => ({ font: { bold: flag(value) } }),
    ),
    Italic: laidOver(
      "1.6",
      ({ font }) => font?.italic ?? false,
      (value) => ({ font: { italic: flag(value) } }),
    ),
    Strikethrough: laidOver(
      "1.6",
      ({ font }) => font?.strike ?? false,
      (value) => ({ font: { strike: flag(value) } }),
    ),
    Underline: laidOver(
      "1.6",
      ({ font }) => UNDERLINES[(font?.underline ?? "none") as keyof typeof UNDERLINES],
      (value) => ({ font: { underline: wordOf(UNDERLINES, value) } }),
    ),
  },
  methods: {
    Clear: {
      since: "1.6",
      run: (target, _given, host) => {
        const { font: _font, ...format } = formatting(host, target).format ?? {};
        changeRule(host, target, { format });
        return null;
      },
    },
  },
});

export const fillKind: Kind<RuleTarget> = defineKind<RuleTarget>("ConditionalRangeFill", {
  properties: {
    Color: laidOver(
      "1.6",
      ({ fill }) => fill ?? "",
      (value) => ({ fill: colourOf(value) }),
    ),
  },
  methods: {
    Clear: {
      since: "1.6",
      run: (target, _given, host) => {
        const { fill: _fill, ...format } = formatting(host, target).format ?? {};
        changeRule(host, target, { format });
        return null;
      },
    },
  },
});

export const formatKind: Kind<RuleTarget> = defineKind<RuleTarget>("ConditionalRangeFormat", {
  properties: {
    NumberFormat: laidOver(
      "1.6",
      ({ numberFormat }) => numberFormat ?? "",
      (value) => {
        if (typeof value !== "string") throw invalidArgument();
        return { numberFormat: value };
      },
    ),
  },
  links: {
    Fill: { since: "1.6", open: (target) => HostObject.of(fillKind, target) },
    Font: { since: "1.6", open: (target) => HostObject.of(fontKind, target) },
  },
});

export const customKind: Kind<RuleTarget> = defineKind<RuleTarget>("CustomConditionalFormat", {
  links: {
    Format: { since: "1.6", open: (target) => HostObject.of(formatKind, target) },
    Rule: { since: "1.6", open: (target) => HostObject.of(ruleKind, target) },
  },
});

/** The links to a rule of one type: refused, or null, for one of another. */
function typed(name: string, type: string, kind: () => Kind<RuleTarget>): Record<string, Link<RuleTarget>> {
  const isOf = (target: RuleTarget, host: ExcelHost): boolean => {
    const rule = ruleOf(host, target);
    return (TYPES[rule.type] ?? "PresetCriteria") === (TYPES[type] ?? type);
  };
  return {
    [name]: {
      since: "1.6",
      open: (target, host) => {
        if (!isOf(target, host)) throw invalidOperation("The rule is of another type.");
        return HostObject.of(kind(), target);
      },
    },
    [`${name}OrNullObject`]: {
      since: "1.6",
      open: (target, host) => (isOf(target, host) ? HostObject.of(kind(), target) : null),
    },
  };
}

/** What the file calls the types that may be added, by the API's names. */
const ADDED: Readonly<Record<string, string>> = {
  custom: "expression",
  cellvalue: "cellIs",
  colorscale: "colorScale",
  presetcriteria: "preset",
  containstext: "text",
  topbottom: "top10",
};

export const conditionalFormatKind: Kind<RuleTarget> = defineKind<RuleTarget>("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: "1.6", read: ({ id }) => id },
    Type: { since: "1.6", read: (target, host) => TYPES[ruleOf(host, target).type] ?? "PresetCriteria" },
    // The API counts from zero, the file from one.
    Priority: {
      since: "1.6",
      read: (target, host) => {
        const shift = priorityShift(host.sheet(target.sheet).facets.conditionalFormats);
        return ruleOf(host, target).priority + shift - 1;
      },
      write: (target, value, host) => {
        if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
        reprioritise(host, target, value);
      },
    },
    StopIfTrue: {
      since: "1.6",
      read: (target, host) => ruleOf(host, target).stopIfTrue ?? false,
      write: (target, value, host) => {
        formatting(host, target);
        changeRule(host, target, { stopIfTrue: flag(value) });
      },
    },
  },
  links: {
    ...typed("CellValue", "cellIs", () => cellValueKind),
    ...typed("ColorScale", "colorScale", () => scaleKind),
    ...typed("Preset", "preset", () => presetKind),
    ...typed("TextComparison", "text", () => textKind),
    ...typed("TopBottom", "top10", () => rankKind),
    Custom: {
      since: "1.6",
      open: (target, host) => {
        customOnly(host, target);
        return HostObject.of(customKind, target);
      },
    },
    CustomOrNullObject: {
      since: "1.6",
      open: (target, host) =>
        ruleOf(host, target).type === "expression" ? HostObject.of(customKind, target) : null,
    },
  },
  methods: {
    Delete: {
      since: "1.6",
      run: (target, _given, host) => {
        const rule = ruleOf(host, target);
        const sheet = host.sheet(target.sheet);
        host.guardFormat(sheet);
        host.setFacets(target.sheet, {
          conditionalFormats: sheet.facets.conditionalFormats.filter((other) => other !== rule),
        });
        return null;
      },
    },
    GetRange: {
      since: "1.6",
      run: (target, _given, host) => {
        const [range, more] = ruleOf(host, target).ranges;
        if (!range || more) throw invalidOperation("The rule covers several ranges.");
        return HostObject.of(rangeKind, { sheet: target.sheet, range });
      },
    },
    GetRangeOrNullObject: {
      since: "1.6",
      run: (target, _given, host) => {
        const [range, more] = ruleOf(host, target).ranges;
        return range && !more ? HostObject.of(rangeKind, { sheet: target.sheet, range }) : null;
      },
    },
    GetRanges: {
      since: "1.9",
      run: (target, _given, host) =>
        HostObject.of(rangeAreasKind, { sheet: target.sheet, ranges: ruleOf(host, target).ranges }),
    },
  },
});

/** Moves a rule among the sheet's, and counts them again. */
function reprioritise(host: ExcelHost, target: RuleTarget, to: number): void {
  const moved = ruleOf(host, target);
  const sheet = host.sheet(target.sheet);
  host.guardFormat(sheet);
  const { conditionalFormats } = sheet.facets;
  const others = conditionalFormats.filter((rule) => rule !== moved).sort((a, b) => a.priority - b.priority);
  const ordered = others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, moved);
  const priorities = new Map(ordered.map((rule, i) => [rule.id, i + 1]));
  host.setFacets(target.sheet, {
    conditionalFormats: conditionalFormats.map((rule) =>
      withPriority(rule, priorities.get(rule.id) ?? rule.priority),
    ),
  });
}

function rulesOn(host: ExcelHost, { sheet, ranges }: Areas): readonly ConditionalFormat[] {
  return host
    .sheet(sheet)
    .facets.conditionalFormats.filter((rule) => rule.ranges.some((a) => ranges.some((b) => rangesMeet(a, b))))
    .toSorted((a, b) => a.priority - b.priority);
}

const found = (sheet: number, rule: ConditionalFormat | undefined): HostObject => {
  if (!rule) throw itemNotFound();
  return HostObject.of(conditionalFormatKind, { sheet, id: rule.id });
};

export const conditionalFormatsKind: Kind<Areas> = defineKind<Areas>("ConditionalFormatCollection", {
  items: (target, host) => rulesOn(host, target).map((rule) => found(target.sheet, rule)),
  item: (target, key, host) =>
    found(target.sheet, ruleNamed(host.sheet(target.sheet).facets.conditionalFormats, String(key))),
  methods: {
    Add: {
      since: "1.6",
      run: ({ sheet, ranges }, given, host) => {
        const asked = given.text(0);
        const type = ADDED[asked.toLowerCase()];
        if (type === undefined) throw notImplemented(given.member, asked);
        const model = host.sheet(sheet);
        host.guardFormat(model);
        const id = `{${(host.nextRule++).toString(16).toUpperCase().padStart(8, "0")}-00CF-0000-0000-000000000000}`;
        // The newest comes first.
        const others = model.facets.conditionalFormats;
        const rule: ConditionalFormat = { id, ranges, type, priority: firstPriority(others) };
        host.setFacets(sheet, { conditionalFormats: [...others, rule] });
        return HostObject.of(conditionalFormatKind, { sheet, id });
      },
    },
    ClearAll: {
      since: "1.6",
      run: (target, _given, host) => {
        host.guardFormat(host.sheet(target.sheet));
        clearConditionalFormats(host, target);
        return null;
      },
    },
    GetCount: { since: "1.6", run: (target, _given, host) => rulesOn(host, target).length },
    GetItemAt: {
      since: "1.6",
      run: (target, given, host) => found(target.sheet, rulesOn(host, target)[given.integer(0)]),
    },
    GetItemOrNullObject: {
      since: "1.14",
      run: ({ sheet }, given, host) => {
        const rule = ruleNamed(host.sheet(sheet).facets.conditionalFormats, given.text(0));
        return rule ? found(sheet, rule) : null;
      },
    },
  },
});
