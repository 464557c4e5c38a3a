import { defineKind, HostObject } from "../kind";
import type { Kind, Link, Since } from "../kind";
import { changeLook, type PartTarget } from "./chart-target";
import { between, colour, flag, heldMembers, oneOf, text, under } from "./held-members";
import { colourOf } from "../range-format";

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

export const chartFontKind: Kind<PartTarget> = defineKind<PartTarget>("ChartFont", {
  properties: heldMembers("ChartFont", {
    Bold: ["1.1", flag],
    Color: ["1.1", colour],
    Italic: ["1.1", flag],
    Name: ["1.1", text],
    Size: ["1.1", between(1, 409)],
    Underline: ["1.1", oneOf("None", "Single")],
  }),
});

export const chartFillKind: Kind<PartTarget> = defineKind<PartTarget>("ChartFill", {
  methods: {
    SetSolidColor: {
      since: "1.1",
      run: (target, given, host) => {
        const held = colourOf(given.text(0));
        changeLook(host, target, given.member, (look) => ({ ...look, [`${target.path}/color`]: held }));
        return null;
      },
    },
    Clear: {
      since: "1.1",
      run: (target, given, host) => {
        changeLook(host, target, given.member, (look) => ({ ...look, [`${target.path}/color`]: "none" }));
        return null;
      },
    },
  },
});

function clearLine(since: Since): Kind<PartTarget>["methods"] {
  return {
    Clear: {
      since,
      run: (target, given, host) => {
        changeLook(host, target, given.member, (look) => ({
          ...look,
          [`${target.path}/lineStyle`]: "None",
        }));
        return null;
      },
    },
  };
}

export const chartLineFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartLineFormat", {
  properties: heldMembers("ChartLineFormat", {
    Color: ["1.1", colour],
    LineStyle: ["1.7", oneOf(...LINE_STYLES)],
    Weight: ["1.7", between(0, 1584)],
  }),
  methods: clearLine("1.1"),
});

export const chartBorderKind: Kind<PartTarget> = defineKind<PartTarget>("ChartBorder", {
  properties: heldMembers("ChartBorder", {
    Color: ["1.7", colour],
    LineStyle: ["1.7", oneOf(...LINE_STYLES)],
    Weight: ["1.7", between(0, 1584)],
  }),
  methods: clearLine("1.8"),
});

/** The links of a format: each to what stands under it. */
function parts(
  links: Readonly<Record<string, readonly [Since, Kind<PartTarget>]>>,
): Record<string, Link<PartTarget>> {
  return Object.fromEntries(
    Object.entries(links).map(([wire, [since, kind]]) => [
      wire,
      { since, open: (target: PartTarget) => HostObject.of(kind, under(target, wire.toLowerCase())) },
    ]),
  );
}

export const chartAreaFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartAreaFormat", {
  links: parts({
    Border: ["1.7", chartBorderKind],
    Fill: ["1.1", chartFillKind],
    Font: ["1.1", chartFontKind],
  }),
});

export const chartLegendFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartLegendFormat", {
  links: parts({
    Border: ["1.8", chartBorderKind],
    Fill: ["1.1", chartFillKind],
    Font: ["1.1", chartFontKind],
  }),
});

export const chartTitleFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartTitleFormat", {
  links: parts({
    Border: ["1.7", chartBorderKind],
    Fill: ["1.1", chartFillKind],
    Font: ["1.1", chartFontKind],
  }),
});

export const chartDataLabelFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartDataLabelFormat", {
  links: parts({
    Border: ["1.8", chartBorderKind],
    Fill: ["1.1", chartFillKind],
    Font: ["1.1", chartFontKind],
  }),
});

export const chartSeriesFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartSeriesFormat", {
  links: parts({ Fill: ["1.1", chartFillKind], Line: ["1.1", chartLineFormatKind] }),
});

export const chartPointFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartPointFormat", {
  links: parts({ Border: ["1.7", chartBorderKind], Fill: ["1.1", chartFillKind] }),
});

export const chartAxisFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartAxisFormat", {
  links: parts({
    Fill: ["1.8", chartFillKind],
    Font: ["1.1", chartFontKind],
    Line: ["1.1", chartLineFormatKind],
  }),
});

export const chartAxisTitleFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartAxisTitleFormat", {
  links: parts({
    Border: ["1.8", chartBorderKind],
    Fill: ["1.8", chartFillKind],
    Font: ["1.1", chartFontKind],
  }),
});

export const chartGridlinesFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartGridlinesFormat", {
  links: parts({ Line: ["1.1", chartLineFormatKind] }),
});

export const chartTrendlineFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartTrendlineFormat", {
  links: parts({ Line: ["1.7", chartLineFormatKind] }),
});

/** Some letters of a text. */
export const chartFormatStringKind: Kind<PartTarget> = defineKind<PartTarget>("ChartFormatString", {
  links: parts({ Font: ["1.7", chartFontKind] }),
});

export const chartDataTableFormatKind: Kind<PartTarget> = defineKind<PartTarget>("ChartDataTableFormat", {
  links: parts({
    Border: ["1.14", chartBorderKind],
    Fill: ["1.14", chartFillKind],
    Font: ["1.14", chartFontKind],
  }),
});
