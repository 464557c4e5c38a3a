import { invalidArgument, notImplemented } from "../host-error";
import { defineKind, HostObject } from "../kind";
import type { Kind, Since } from "../kind";
import { rangeKind } from "../range";
import { changeLook, changeMade, chartSeries, madeOf, type PartTarget } from "./chart-target";
import {
  chartAxisFormatKind,
  chartAxisTitleFormatKind,
  chartDataLabelFormatKind,
  chartDataTableFormatKind,
  chartFormatStringKind,
  chartGridlinesFormatKind,
  chartLegendFormatKind,
  chartTitleFormatKind,
} from "./format-kinds";
import { angle, between, flag, heldMembers, numberOrAutomatic, oneOf, text, under } from "./held-members";

const HORIZONTAL = ["Center", "Left", "Right", "Justify", "Distributed"] as const;
const VERTICAL = ["Center", "Bottom", "Top", "Justify", "Distributed"] as const;
const TICKS = ["None", "Cross", "Inside", "Outside"] as const;
const LABEL_POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

/** A link to what stands under a part. */
const link = (since: Since, name: string, kind: Kind<PartTarget>) => ({
  since,
  open: (target: PartTarget) => HostObject.of(kind, under(target, name)),
});

export const chartTitleKind: Kind<PartTarget> = defineKind<PartTarget>("ChartTitle", {
  properties: {
    Text: {
      since: "1.1",
      read: (target, host) => madeOf(host, target, "ChartTitle.text").title ?? "",
      write: (target, value, host) => {
        if (typeof value !== "string") throw invalidArgument();
        changeMade(host, target, "ChartTitle.text", { title: value });
      },
    },
    Visible: {
      since: "1.1",
      read: (target, host) => madeOf(host, target, "ChartTitle.visible").title !== undefined,
      write: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        const { title } = madeOf(host, target, "ChartTitle.visible");
        changeMade(host, target, "ChartTitle.visible", { title: value ? (title ?? "") : undefined });
      },
    },
    ...heldMembers("ChartTitle", {
      Overlay: ["1.1", flag],
      HorizontalAlignment: ["1.7", oneOf(...HORIZONTAL)],
      VerticalAlignment: ["1.7", oneOf(...VERTICAL)],
      ShowShadow: ["1.7", flag],
      TextOrientation: ["1.7", angle],
    }),
  },
  links: { Format: link("1.1", "format", chartTitleFormatKind) },
  methods: {
    GetSubstring: {
      since: "1.7",
      run: (target, given, host) => {
        const [start, length] = [given.integer(0), given.integer(1)];
        const { title = "" } = madeOf(host, target, given.member);
        if (start < 0 || length < 0 || start + length > title.length) throw invalidArgument();
        return HostObject.of(chartFormatStringKind, under(target, `letters ${start} ${length}`));
      },
    },
  },
});

export const chartDataTableKind: Kind<PartTarget> = defineKind<PartTarget>("ChartDataTable", {
  properties: heldMembers("ChartDataTable", {
    Visible: ["1.14", flag, false],
    ShowHorizontalBorder: ["1.14", flag],
    ShowVerticalBorder: ["1.14", flag],
    ShowOutlineBorder: ["1.14", flag],
    ShowLegendKey: ["1.14", flag],
  }),
  links: { Format: link("1.14", "format", chartDataTableFormatKind) },
});

export const chartLegendKind: Kind<PartTarget> = defineKind<PartTarget>("ChartLegend", {
  properties: heldMembers("ChartLegend", {
    Visible: ["1.1", flag],
    Position: ["1.1", oneOf("Top", "Bottom", "Left", "Right", "Corner")],
    Overlay: ["1.1", flag],
    ShowShadow: ["1.7", flag],
  }),
  links: { Format: link("1.1", "format", chartLegendFormatKind) },
});

/** What labels of a whole chart, of a series and of a point have in common. */
const labels = (since: Since) =>
  ({
    ShowBubbleSize: [since, flag],
    ShowCategoryName: [since, flag],
    ShowLegendKey: [since, flag],
    ShowPercentage: [since, flag],
    ShowSeriesName: [since, flag],
    ShowValue: [since, flag],
    Position: [since, oneOf(...LABEL_POSITIONS)],
    Separator: [since, text],
    AutoText: ["1.8", flag],
    NumberFormat: ["1.8", text],
    LinkNumberFormat: ["1.9", flag],
    TextOrientation: ["1.8", angle],
    HorizontalAlignment: ["1.8", oneOf(...HORIZONTAL)],
    VerticalAlignment: ["1.8", oneOf(...VERTICAL)],
  }) as const;

export const chartDataLabelsKind: Kind<PartTarget> = defineKind<PartTarget>("ChartDataLabels", {
  properties: heldMembers("ChartDataLabels", labels("1.1")),
  links: { Format: link("1.1", "format", chartDataLabelFormatKind) },
});

export const chartDataLabelKind: Kind<PartTarget> = defineKind<PartTarget>("ChartDataLabel", {
  properties: heldMembers("ChartDataLabel", { ...labels("1.7"), Text: ["1.8", text] }),
  links: { Format: link("1.8", "format", chartDataLabelFormatKind) },
});

export const chartGridlinesKind: Kind<PartTarget> = defineKind<PartTarget>("ChartGridlines", {
  properties: heldMembers("ChartGridlines", { Visible: ["1.1", flag] }),
  links: { Format: link("1.1", "format", chartGridlinesFormatKind) },
});

export const chartAxisTitleKind: Kind<PartTarget> = defineKind<PartTarget>("ChartAxisTitle", {
  properties: heldMembers("ChartAxisTitle", {
    Text: ["1.1", text],
    Visible: ["1.1", flag],
    TextOrientation: ["1.12", angle],
  }),
  links: { Format: link("1.1", "format", chartAxisTitleFormatKind) },
});

export const chartAxisKind: Kind<PartTarget> = defineKind<PartTarget>("ChartAxis", {
  properties: {
    ...heldMembers("ChartAxis", {
      Visible: ["1.7", flag],
      Minimum: ["1.1", numberOrAutomatic],
      Maximum: ["1.1", numberOrAutomatic],
      MajorUnit: ["1.1", numberOrAutomatic],
      MinorUnit: ["1.1", numberOrAutomatic],
      NumberFormat: ["1.8", text],
      LinkNumberFormat: ["1.9", flag],
      ReversePlotOrder: ["1.7", flag],
      MajorTickMark: ["1.7", oneOf(...TICKS)],
      MinorTickMark: ["1.7", oneOf(...TICKS)],
      TickLabelPosition: ["1.7", oneOf("NextToAxis", "High", "Low", "None")],
      TickLabelSpacing: ["1.7", numberOrAutomatic],
      TickMarkSpacing: ["1.7", between(1, 31_999)],
      IsBetweenCategories: ["1.8", flag],
      Position: ["1.8", oneOf("Automatic", "Maximum", "Minimum", "Custom")],
      ScaleType: ["1.7", oneOf("Linear", "Logarithmic")],
      LogBase: ["1.7", between(2, 1000)],
      DisplayUnit: [
        "1.7",
        oneOf(
          "None",
          "Hundreds",
          "Thousands",
          "TenThousands",
          "HundredThousands",
          "Millions",
          "TenMillions",
          "HundredMillions",
          "Billions",
          "Trillions",
        ),
        "None",
      ],
      ShowDisplayUnitLabel: ["1.7", flag],
    }),
    PositionAt: {
      since: "1.8",
      aside: true,
      read: (target, host) =>
        madeOf(host, target, "ChartAxis.positionAt").look?.[`${target.path}/positionAt`] ?? 0,
    },
  },
  links: {
    Format: link("1.1", "format", chartAxisFormatKind),
    Title: link("1.1", "title", chartAxisTitleKind),
    MajorGridlines: link("1.1", "majorGridlines", chartGridlinesKind),
    MinorGridlines: link("1.1", "minorGridlines", chartGridlinesKind),
  },
  methods: {
    SetCategoryNames: {
      since: "1.7",
      run: (target, given, host) => {
        const area = given.object(0, rangeKind);
        if (!area || target.path !== "axes/category") throw invalidArgument();
        if (area.sheet !== madeOf(host, target, given.member).sheet)
          throw notImplemented(given.member, "cells of another sheet");
        const series = chartSeries(host, target, given.member);
        changeMade(host, target, given.member, {
          series: series.map((each) => ({ ...each, categories: area.range })),
        });
        return null;
      },
    },
    SetPositionAt: {
      since: "1.8",
      run: (target, given, host) => {
        const at = given.wire(0);
        if (typeof at !== "number") throw invalidArgument();
        changeLook(host, target, given.member, (look) => ({
          ...look,
          [`${target.path}/position`]: "Custom",
          [`${target.path}/positionAt`]: at,
        }));
        return null;
      },
    },
  },
});

export const chartAxesKind: Kind<PartTarget> = defineKind<PartTarget>("ChartAxes", {
  links: {
    CategoryAxis: link("1.1", "category", chartAxisKind),
    ValueAxis: link("1.1", "value", chartAxisKind),
  },
});
