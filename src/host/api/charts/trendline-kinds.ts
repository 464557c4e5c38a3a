import type { ExcelHost } from "../host";
import { itemNotFound } from "../host-error";
import { defineKind, HostObject } from "../kind";
import type { Kind } from "../kind";
import { changeLook, type PartTarget } from "./chart-target";
import { chartTrendlineFormatKind } from "./format-kinds";
import { between, heldMembers, lookOf, oneOf, under } from "./held-members";

const TYPES = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"] as const;

export const trendlineKind: Kind<PartTarget> = defineKind<PartTarget>("ChartTrendline", {
  properties: heldMembers("ChartTrendline", {
    Type: ["1.7", oneOf(...TYPES)],
    MovingAveragePeriod: ["1.7", between(2, 255)],
    PolynomialOrder: ["1.7", between(2, 6)],
  }),
  links: {
    Format: {
      since: "1.7",
      open: (target) => HostObject.of(chartTrendlineFormatKind, under(target, "format")),
    },
  },
  methods: {
    Delete: {
      since: "1.7",
      run: (target, given, host) => {
        changeLook(host, target, given.member, (look) =>
          Object.fromEntries(Object.entries(look).filter(([key]) => !key.startsWith(`${target.path}/`))),
        );
        return null;
      },
    },
  },
});

/** The trendlines of a series, in the order that they came. */
function pathsOf(host: ExcelHost, target: PartTarget, member: string): readonly string[] {
  const start = `${target.path}/trendline `;
  return Object.keys(lookOf(host, target, member))
    .filter((key) => key.startsWith(start) && key.endsWith("/type"))
    .map((key) => key.slice(0, -"/type".length))
    .sort((a, b) => Number(a.slice(start.length)) - Number(b.slice(start.length)));
}

export const trendlinesKind: Kind<PartTarget> = defineKind<PartTarget>("ChartTrendlineCollection", {
  items: (target, host) =>
    pathsOf(host, target, "ChartTrendlineCollection.items").map((path) =>
      HostObject.of(trendlineKind, { ...target, path }),
    ),
  item: (target, key, host) => {
    const path = pathsOf(host, target, "ChartTrendlineCollection.getItem")[Number(key)];
    if (path === undefined) throw itemNotFound();
    return HostObject.of(trendlineKind, { ...target, path });
  },
  methods: {
    Add: {
      since: "1.7",
      run: (target, given, host) => {
        const type = given.choice(0, TYPES, "Linear");
        const last = pathsOf(host, target, given.member).at(-1)?.split(" ").at(-1) ?? 0;
        const path = `${target.path}/trendline ${Number(last) + 1}`;
        changeLook(host, target, given.member, (look) => ({ ...look, [`${path}/type`]: type }));
        return HostObject.of(trendlineKind, { ...target, path });
      },
    },
    GetCount: { since: "1.7", run: (target, given, host) => pathsOf(host, target, given.member).length },
  },
});
