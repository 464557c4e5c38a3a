/** How a kind of chart draws its series, in the file's words. */
export interface ChartShape {
  readonly group: "bar" | "line" | "pie" | "doughnut" | "area" | "scatter" | "bubble" | "radar";
  /** "clustered", "standard", "stacked", "percentStacked"; for radars and scatters, their style. */
  readonly grouping?: string;
  /** Whether bars lie. */
  readonly lying?: boolean;
  /** The body of bars in depth: "box", "cylinder", "cone", "pyramid". */
  readonly body?: string;
  readonly markers?: boolean;
  readonly smooth?: boolean;
  readonly exploded?: boolean;
}

const STACKS: Readonly<Record<string, string>> = {
  "": "standard",
  Clustered: "clustered",
  Stacked: "stacked",
  Stacked100: "percentStacked",
};
const BODIES: Readonly<Record<string, string>> = {
  "3D": "box",
  Cylinder: "cylinder",
  Cone: "cone",
  Pyramid: "pyramid",
};

/** What a kind of chart is, by the name that Excel's API gives it: "ColumnStacked". Undefined for those not drawn here. */
export function chartShape(kind: string): ChartShape | undefined {
  const bars = /^(3D|Cylinder|Cone|Pyramid)?(Column|Col|Bar)(Clustered|Stacked|Stacked100)?$/.exec(kind);
  if (bars) {
    const [, deep, way, stack = ""] = bars;
    const body = deep === undefined ? undefined : BODIES[deep];
    // Only bars in depth stand behind one another.
    if (stack === "" && body === undefined) return undefined;
    return {
      group: "bar",
      lying: way === "Bar",
      grouping: STACKS[stack] ?? "",
      ...(body !== undefined && { body }),
    };
  }
  const lines = /^(Line|Area)(Markers)?(Stacked|Stacked100)?$/.exec(kind);
  if (lines) {
    const [, name, marks, stack = ""] = lines;
    if (name === "Area")
      return marks === undefined ? { group: "area", grouping: STACKS[stack] ?? "" } : undefined;
    return { group: "line", grouping: STACKS[stack] ?? "", markers: marks !== undefined };
  }
  const round = /^(Pie|Doughnut)(Exploded)?$/.exec(kind);
  if (round) return { group: round[1] === "Pie" ? "pie" : "doughnut", exploded: round[2] !== undefined };
  const points = /^XYScatter(?:(Smooth|Lines)(NoMarkers)?)?$/.exec(kind);
  if (points) {
    const [, joined, bare] = points;
    const grouping = joined === undefined ? "marker" : joined === "Smooth" ? "smoothMarker" : "lineMarker";
    return { group: "scatter", grouping, smooth: joined === "Smooth", markers: bare === undefined };
  }
  const webs: Readonly<Record<string, string>> = {
    Radar: "standard",
    RadarMarkers: "marker",
    RadarFilled: "filled",
  };
  const web = webs[kind];
  if (web !== undefined) return { group: "radar", grouping: web };
  return kind === "Bubble" ? { group: "bubble" } : undefined;
}
