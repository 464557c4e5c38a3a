import { parseElement, XmlElement } from "../../package/xml-tree";
import { quotedSheetName, rangeName, rangesMeet } from "../workbook/address";
import type { DataValidation } from "../workbook/facets";
import { formulaProblem } from "./formula-check";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import { defineKind } from "./kind";
import type { Areas, Kind } from "./kind";
import { outside } from "./places";
import { rangeKind } from "./range";
import { isRecord } from "./wire";
import type { Wire } from "./wire";

/** The file's word for each type of rule, by the API's name of its part and of the type. */
const TYPES = [
  ["wholeNumber", "WholeNumber", "whole"],
  ["decimal", "Decimal", "decimal"],
  ["textLength", "TextLength", "textLength"],
  ["date", "Date", "date"],
  ["time", "Time", "time"],
  ["list", "List", "list"],
  ["custom", "Custom", "custom"],
] as const;

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const STYLES: Readonly<Record<string, string>> = {
  Stop: "stop",
  Warning: "warning",
  Information: "information",
};

const wordFor = (words: Readonly<Record<string, string>>, value: Wire): string => {
  const found = Object.entries(words).find(([name]) => name.toLowerCase() === String(value).toLowerCase());
  if (!found) throw invalidArgument();
  return found[1];
};
const nameFor = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(words).find(([, word]) => word === value)?.[0] ?? "";

function rulesOn(host: ExcelHost, { sheet, ranges }: Areas): readonly DataValidation[] {
  const { validations } = host.sheet(sheet).facets;
  return validations.filter((rule) => rule.ranges.some((a) => ranges.some((b) => rangesMeet(a, b))));
}

/** The one rule that all of the cells have; undefined where they have none or several. */
function ruleOf(host: ExcelHost, areas: Areas): DataValidation | undefined {
  const [rule, ...others] = rulesOn(host, areas);
  return rule && others.length === 0 && covers(rule, areas) ? rule : undefined;
}

function covers(rule: DataValidation, { ranges }: Areas): boolean {
  return rule.ranges.reduce((left, hole) => left.flatMap((part) => outside(part, hole)), ranges).length === 0;
}

/** Takes rules off some cells, those of others staying, and gives them another. */
function put(host: ExcelHost, { sheet, ranges }: Areas, xml: XmlElement | undefined): null {
  const model = host.sheet(sheet);
  host.guard(model);
  const kept = model.facets.validations.flatMap((rule): readonly DataValidation[] => {
    const left = ranges.reduce((parts, hole) => parts.flatMap((part) => outside(part, hole)), rule.ranges);
    if (left.length === 0) return [];
    if (left.length === rule.ranges.length && left.every((part, i) => part === rule.ranges[i])) return [rule];
    return [madeOf(left, parseElement(rule.xml))];
  });
  host.setFacets(sheet, { validations: xml ? [...kept, madeOf(ranges, xml)] : kept });
  return null;
}

function madeOf(ranges: DataValidation["ranges"], element: XmlElement): DataValidation {
  element.set("sqref", ranges.map(rangeName).join(" "));
  return { ranges, type: element.get("type") ?? "none", xml: element.toXml() };
}

/** The rule's element to change: that of the cells, or a new one that asks nothing. */
function elementOf(host: ExcelHost, areas: Areas): XmlElement {
  const rule = ruleOf(host, areas);
  return rule ? parseElement(rule.xml) : new XmlElement("dataValidation", { allowBlank: "1" });
}

/** A bound as the file writes it: a number, or a formula without "=". */
function bound(value: Wire, member: string): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw invalidArgument();
  if (!value.startsWith("=")) {
    if (!Number.isNaN(Number(value))) return value;
    throw notImplemented(member, "a date written as text");
  }
  const formula = value.slice(1);
  if (formulaProblem(formula) !== undefined) throw invalidArgument();
  return formula;
}

function listSource(host: ExcelHost, source: Wire, member: string): string {
  if (typeof source === "string")
    return source.startsWith("=") ? bound(source, member) : `"${source.replaceAll('"', '""')}"`;
  // A range is sent by what the client holds it by.
  const held = isRecord(source) ? source["_ReferenceId"] : undefined;
  if (typeof held !== "string") throw invalidArgument();
  const target = host.references.find(held).as(rangeKind);
  if (!target) throw invalidArgument();
  const address = rangeName(target.range).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quotedSheetName(host.sheet(target.sheet).facets.name)}!${address}`;
}

function ruleElement(host: ExcelHost, element: XmlElement, rule: Wire): XmlElement {
  const member = "DataValidation.rule";
  if (!isRecord(rule)) throw invalidArgument();
  const said = TYPES.filter(([part]) => rule[part] !== undefined && rule[part] !== null);
  const [type] = said;
  if (!type || said.length > 1) throw invalidArgument("A rule is of one type.");
  const [part, , word] = type;
  const given = rule[part] ?? null;
  if (!isRecord(given)) throw invalidArgument();
  element.set("type", word);
  for (const name of ["formula1", "formula2"]) {
    const old = element.child(name);
    if (old) element.remove(old);
  }
  const formula = (name: string, written: string): void => {
    element.append(new XmlElement(name, {}, [written]));
  };
  if (part === "list") {
    formula("formula1", listSource(host, given["source"] ?? null, member));
    // The file's own word says that the arrow is hidden.
    element.set("showDropDown", given["inCellDropDown"] === false ? "1" : undefined);
    return element.set("operator", undefined);
  }
  if (part === "custom") {
    formula("formula1", bound(given["formula"] ?? null, member));
    return element.set("operator", undefined);
  }
  const operator = wordFor(OPERATORS, given["operator"] ?? null);
  element.set("operator", operator === "between" ? undefined : operator);
  formula("formula1", bound(given["formula1"] ?? null, member));
  const two = operator === "between" || operator === "notBetween";
  if (two) formula("formula2", bound(given["formula2"] ?? null, member));
  return element;
}

/** A rule as the API says it. */
function ruleSaid(element: XmlElement): Wire {
  const type = TYPES.find(([, , word]) => word === element.get("type"));
  const [first, second] = ["formula1", "formula2"].map((name) => element.child(name)?.text ?? "");
  const said = (text: string | undefined): Wire =>
    text === undefined || text === "" ? "" : Number.isNaN(Number(text)) ? `=${text}` : Number(text);
  if (!type) return {};
  const [part] = type;
  if (part === "list") {
    const literal = /^"([^]*)"$/.exec(first ?? "");
    const source = literal ? (literal[1] ?? "").replaceAll('""', '"') : `=${first ?? ""}`;
    return { list: { inCellDropDown: !element.flag("showDropDown"), source } };
  }
  if (part === "custom") return { custom: { formula: `=${first ?? ""}` } };
  const operator = nameFor(OPERATORS, element.get("operator") ?? "between");
  return { [part]: { formula1: said(first), ...(second !== "" && { formula2: said(second) }), operator } };
}

function needed(host: ExcelHost, areas: Areas, member: string): XmlElement {
  const rule = ruleOf(host, areas);
  if (!rule) throw notImplemented(member, "cells without one rule for all");
  return parseElement(rule.xml);
}

const text = (value: Wire | undefined): string | undefined => {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

export const dataValidationKind: Kind<Areas> = defineKind<Areas>("DataValidation", {
  properties: {
    Type: {
      since: "1.8",
      read: (areas, host) => {
        const rules = rulesOn(host, areas);
        const [rule] = rules;
        if (!rule) return "None";
        if (rules.length > 1) return "Inconsistent";
        if (!covers(rule, areas)) return "MixedCriteria";
        return TYPES.find(([, , word]) => word === rule.type)?.[1] ?? "None";
      },
    },
    Rule: {
      since: "1.8",
      aside: true,
      read: (areas, host) => ruleSaid(needed(host, areas, "DataValidation.rule")),
      write: (areas, value, host) => void put(host, areas, ruleElement(host, elementOf(host, areas), value)),
    },
    IgnoreBlanks: {
      since: "1.8",
      read: (areas, host) => {
        const rule = ruleOf(host, areas);
        return rule ? parseElement(rule.xml).flag("allowBlank") : true;
      },
      write: (areas, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        void put(host, areas, elementOf(host, areas).set("allowBlank", value ? "1" : undefined));
      },
    },
    ErrorAlert: {
      since: "1.8",
      aside: true,
      read: (areas, host) => {
        const element = needed(host, areas, "DataValidation.errorAlert");
        return {
          message: element.get("error") ?? "",
          showAlert: element.flag("showErrorMessage"),
          style: nameFor(STYLES, element.get("errorStyle") ?? "stop"),
          title: element.get("errorTitle") ?? "",
        };
      },
      write: (areas, value, host) => {
        if (!isRecord(value)) throw invalidArgument();
        const element = elementOf(host, areas);
        const style = wordFor(STYLES, value["style"] ?? "Stop");
        element.set("error", text(value["message"])).set("errorTitle", text(value["title"]));
        element.set("showErrorMessage", value["showAlert"] === false ? undefined : "1");
        void put(host, areas, element.set("errorStyle", style === "stop" ? undefined : style));
      },
    },
    Prompt: {
      since: "1.8",
      aside: true,
      read: (areas, host) => {
        const element = needed(host, areas, "DataValidation.prompt");
        return {
          message: element.get("prompt") ?? "",
          showPrompt: element.flag("showInputMessage"),
          title: element.get("promptTitle") ?? "",
        };
      },
      write: (areas, value, host) => {
        if (!isRecord(value)) throw invalidArgument();
        const element = elementOf(host, areas);
        element.set("prompt", text(value["message"])).set("promptTitle", text(value["title"]));
        void put(
          host,
          areas,
          element.set("showInputMessage", value["showPrompt"] === false ? undefined : "1"),
        );
      },
    },
  },
  methods: { Clear: { since: "1.8", run: (areas, _given, host) => put(host, areas, undefined) } },
});
