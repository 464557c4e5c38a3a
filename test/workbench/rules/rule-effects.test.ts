import type { ConditionalFormat, StylePatch } from "../../../src/host";
import { parseRangeName } from "../../../src/host";
import { ruleEffects } from "../../../src/workbench/rules/rule-effects";
import type { RuleEffect } from "../../../src/workbench/rules/rule-effects";
import { area, benchSession, cellsOf } from "../support/bench-session";

const RED: StylePatch = { fill: "#FF0000" };

interface Rule {
  readonly type: string;
  readonly inner?: string;
  readonly attributes?: string;
  readonly range?: string;
  readonly priority?: number;
  readonly format?: StylePatch;
  readonly stopIfTrue?: boolean;
}

const ROWS = [
  ["Nom", "10"],
  ["NOM", "20"],
  ["autre", "30"],
  ["", "-5"],
  ["autre", "20"],
];

/** A rule as a file holds it. */
function ruleOf(rule: Rule, index: number): ConditionalFormat {
  const { type, inner = "", attributes = "", range = "B1:B5", priority = index + 1, format = RED } = rule;
  const formula = /<formula>([^<]*)<\/formula>/
    .exec(inner)?.[1]
    ?.replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<");
  return {
    id: String(index),
    type,
    ranges: [area(range)],
    priority,
    format,
    ...(formula !== undefined && { formula }),
    ...(rule.stopIfTrue && { stopIfTrue: true }),
    xml: `<cfRule type="${type}" priority="${priority}" ${attributes}>${inner}</cfRule>`,
  };
}

/** What rules lay over the sheet's cells. */
function effects(...rules: readonly Rule[]): (cell: string) => RuleEffect | undefined {
  const session = benchSession(ROWS);
  session.host.setFacets(session.sheet.id, { conditionalFormats: rules.map(ruleOf) });
  const at = ruleEffects(session);
  return (cell) => {
    const place = parseRangeName(cell);
    return place && at(place.top, place.left);
  };
}

/** The cells of a range that a rule of its own colours. */
function coloured(rule: Rule, range = rule.range ?? "B1:B5"): readonly string[] {
  const at = effects(rule);
  return cellsOf(range).filter((cell) => at(cell)?.patch?.fill === RED.fill);
}

const compared = (operator: string, ...formulas: readonly string[]): readonly string[] =>
  coloured({
    type: "cellIs",
    attributes: `operator="${operator}"`,
    inner: formulas.map((formula) => `<formula>${formula}</formula>`).join(""),
  });

test("a comparison colours the cells for which it holds", () => {
  expect(compared("greaterThan", "15")).toEqual(["B2", "B3", "B5"]);
  expect(compared("lessThan", "0")).toEqual(["B4"]);
  expect(compared("equal", "B$2")).toEqual(["B2", "B5"]);
  expect(compared("between", "20", "10")).toEqual(["B1", "B2", "B5"]);
  expect(compared("notBetween", "10", "20")).toEqual(["B3", "B4"]);
});

test("a text that is contained, a blank and a formula are told by the formula that the file gives", () => {
  const inner = '<formula>NOT(ISERROR(SEARCH("nom",A1)))</formula>';
  expect(coloured({ type: "containsText", range: "A1:A5", inner })).toEqual(["A1", "A2"]);
  const blank = "<formula>LEN(TRIM(A1))=0</formula>";
  expect(coloured({ type: "containsBlanks", range: "A1:A5", inner: blank })).toEqual(["A4"]);
  expect(coloured({ type: "expression", inner: "<formula>$A1=$A$3</formula>" })).toEqual(["B3", "B5"]);
});

test("what comes twice is told in any case, and so is what comes once", () => {
  expect(coloured({ type: "duplicateValues", range: "A1:B5" })).toEqual(["A1", "A2", "B2", "A3", "A5", "B5"]);
  expect(coloured({ type: "uniqueValues" })).toEqual(["B1", "B3", "B4"]);
});

test("the first and the last, by number or by share; what is above or below the average", () => {
  expect(coloured({ type: "top10", attributes: 'rank="2"' })).toEqual(["B2", "B3", "B5"]);
  expect(coloured({ type: "top10", attributes: 'rank="20" percent="1" bottom="1"' })).toEqual(["B4"]);
  expect(coloured({ type: "aboveAverage" })).toEqual(["B2", "B3", "B5"]);
  expect(coloured({ type: "aboveAverage", attributes: 'aboveAverage="0"' })).toEqual(["B1", "B4"]);
});

test("a scale of colours, a bar and an icon for each number, and for numbers alone", () => {
  const ends = '<cfvo type="min"/><cfvo type="max"/>';
  const scale = effects({
    type: "colorScale",
    inner: `<colorScale>${ends}<color rgb="FFFFFFFF"/><color rgb="FF0000FF"/></colorScale>`,
    range: "A1:B5",
  });
  expect([scale("B4"), scale("B3"), scale("A1")]).toEqual([
    { patch: { fill: "#ffffff" } },
    { patch: { fill: "#0000ff" } },
    undefined,
  ]);
  const bar = effects({
    type: "dataBar",
    inner: `<dataBar showValue="0">${ends}<color rgb="FF638EC6"/></dataBar>`,
  });
  expect(bar("B3")).toMatchObject({ bar: { to: 1, colour: "#638EC6" }, withoutValue: true });
  const marks =
    '<cfvo type="percent" val="0"/><cfvo type="num" val="10"/><cfvo type="num" val="20" gte="0"/>';
  const icons = effects({ type: "iconSet", inner: `<iconSet iconSet="3Arrows">${marks}</iconSet>` });
  expect(["B4", "B1", "B2", "B3"].map((cell) => icons(cell)?.icon?.rank)).toEqual([0, 1, 1, 2]);
});

test("the first rule by priority has its way, and may be the last that is asked", () => {
  const late: Rule = {
    type: "expression",
    inner: "<formula>TRUE</formula>",
    priority: 2,
    format: { fill: "#0000FF", font: { bold: true } },
  };
  const first: Rule = { type: "expression", inner: "<formula>TRUE</formula>", priority: 1 };
  expect(effects(late, first)("B1")?.patch).toMatchObject({ fill: "#FF0000", font: { bold: true } });
  expect(effects(late, { ...first, stopIfTrue: true })("B1")?.patch).toEqual(RED);
});

test("a rule that is none of these is shown as nothing", () => {
  expect(effects({ type: "à venir" })("B1")).toBeUndefined();
});
