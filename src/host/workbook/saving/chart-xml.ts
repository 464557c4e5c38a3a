import { cellName } from "../address";
import type { CellRange } from "../address";
import { seriesColour, seriesOf } from "../chart-series";
import { chartShape } from "../chart-shape";
import type { ChartSeries, MadeChart } from "../facets";
import type { SheetState } from "../sheet-state";
import { axesXml } from "./chart-axis-writing";
import { escaped, LookWriting, solid } from "./chart-look-writing";

const ART = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A chart's part of the file, and what was said of its looks that it does not hold. */
export function chartXml(
  made: MadeChart,
  sheets: readonly SheetState[],
): { readonly xml: string; readonly unwritten: readonly string[] } {
  const sheet = sheets.find(({ id }) => id === made.sheet);
  const look = new LookWriting(made.look ?? {});
  const shape = chartShape(made.kind) ?? { group: "bar", grouping: "clustered" };
  const all = sheet ? seriesOf(made, sheet) : [];
  const series = all.map((each, i) => seriesXml(made, each, i, look, sheet?.facets.name ?? ""));
  const { group, grouping = "", body } = shape;
  const inDepth = body !== undefined;
  const name = `${group === "bar" && inDepth ? "bar3D" : group}Chart`;
  const round = group === "pie" || group === "doughnut";
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const before = {
    bar: `<c:barDir val="${shape.lying ? "bar" : "col"}"/><c:grouping val="${grouping}"/>`,
    line: `<c:grouping val="${grouping}"/>`,
    area: `<c:grouping val="${grouping}"/>`,
    scatter: `<c:scatterStyle val="${grouping === "marker" ? "lineMarker" : grouping}"/>`,
    radar: `<c:radarStyle val="${grouping}"/>`,
    pie: "",
    doughnut: "",
    bubble: "",
  }[group];
  const first = all[0];
  const own = (key: string): string => (first ? `series ${first.id}/${key}` : key);
  const gap = look.value(own("gapWidth")) ?? 150;
  const overlap = inDepth ? undefined : (look.value(own("overlap")) ?? (stacked ? 100 : undefined));
  const behind = inDepth && grouping === "standard";
  const ids = round
    ? ""
    : `<c:axId val="111111111"/><c:axId val="222222222"/>${inDepth ? `<c:axId val="${behind ? 333333333 : 0}"/>` : ""}`;
  const after = {
    bar: `<c:gapWidth val="${gap}"/>${overlap === undefined ? "" : `<c:overlap val="${overlap}"/>`}${inDepth ? `<c:shape val="${body}"/>` : ""}${ids}`,
    line: `${shape.markers ? '<c:marker val="1"/>' : ""}${ids}`,
    area: ids,
    scatter: ids,
    radar: ids,
    bubble: ids,
    pie: '<c:firstSliceAng val="0"/>',
    doughnut: `<c:firstSliceAng val="0"/><c:holeSize val="${look.value(own("doughnutHoleSize")) ?? 50}"/>`,
  }[group];
  const labels = look.labels("labels", false);
  const plot =
    `<c:${name}>${before}<c:varyColors val="${round ? 1 : 0}"/>${series.join("")}` +
    `${labels === "" ? "" : `<c:dLbls>${labels}</c:dLbls>`}${after}</c:${name}>${round ? "" : axesXml(shape, look)}${tableXml(look)}`;
  const title =
    made.title === undefined
      ? '<c:autoTitleDeleted val="1"/>'
      : `${look.title("title", made.title, 14)}<c:autoTitleDeleted val="0"/>`;
  const shown = look.value("legend/visible") ?? (look.has("legend") || all.length > 1 || round);
  const legend = shown
    ? `<c:legend><c:legendPos val="${LEGEND_PLACES[String(look.value("legend/position"))] ?? "b"}"/><c:overlay val="${look.value("legend/overlay") === true ? 1 : 0}"/>${look.shape("legend/format", "border")}${look.text("legend/format/font")}</c:legend>`
    : "";
  const xml =
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${ART}" xmlns:r="${RELATIONS}"><c:chart>${title}` +
    `${inDepth ? '<c:view3D><c:rotX val="15"/><c:rotY val="20"/><c:rAngAx val="1"/></c:view3D>' : ""}<c:plotArea><c:layout/>` +
    `${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${look.shape("format", "border")}${look.text("format/font")}</c:chartSpace>`;
  return { xml, unwritten: look.unwritten };
}

/** The table of the data under the plot, where somebody wanted one. */
function tableXml(look: LookWriting): string {
  if (look.value("table/visible") !== true) return "";
  const flag = (tag: string, name: string): string =>
    `<c:show${tag} val="${look.value(`table/show${name}`) === false ? 0 : 1}"/>`;
  return (
    `<c:dTable>${flag("HorzBorder", "HorizontalBorder")}${flag("VertBorder", "VerticalBorder")}${flag("Outline", "OutlineBorder")}` +
    `${flag("Keys", "LegendKey")}${look.shape("table/format", "border")}${look.text("table/format/font")}</c:dTable>`
  );
}

const LEGEND_PLACES: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

function seriesXml(
  made: MadeChart,
  series: ChartSeries,
  i: number,
  look: LookWriting,
  sheet: string,
): string {
  const { group = "bar", exploded, smooth, markers, grouping } = chartShape(made.kind) ?? {};
  const path = `series ${series.id}`;
  const at = (range: CellRange): string => reference(sheet, range);
  const { name, categories, values, sizes } = series;
  const round = group === "pie" || group === "doughnut";
  const drawn = group === "line" || group === "scatter" || group === "radar";
  // Lines take their colour on the stroke, everything else on the fill; slices have one each.
  const filled = !round && (!drawn || grouping === "filled");
  const isFillSaid = look.value(`${path}/format/fill/color`) !== undefined;
  const fill = filled && !isFillSaid ? solid(seriesColour(i)) : "";
  const stroke = drawn && !filled ? seriesColour(i) : undefined;
  const unjoined = grouping === "marker" && group === "scatter" && !look.has(`${path}/format/line`);
  const shape = unjoined
    ? '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>'
    : look.shape(`${path}/format`, "line", fill, stroke);
  const plotted = group === "scatter" || group === "bubble";
  const points = pointsXml(look, path, group, round && values ? Math.min(MOST_SLICES, cellsIn(values)) : 0);
  const labels = look.labels(`${path}/labels`, look.value(`${path}/hasDataLabels`) === true, points.labels);
  return (
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>` +
    (typeof name === "string"
      ? `<c:tx><c:v>${escaped(name)}</c:v></c:tx>`
      : name
        ? `<c:tx><c:strRef><c:f>${at(name)}</c:f></c:strRef></c:tx>`
        : "") +
    shape +
    (group === "bar" || group === "bubble"
      ? `<c:invertIfNegative val="${look.value(`${path}/invertIfNegative`) === true ? 1 : 0}"/>`
      : "") +
    (exploded ? '<c:explosion val="25"/>' : "") +
    (drawn ? markerXml(look, path, markers === false) : "") +
    points.shapes +
    (labels === "" ? "" : `<c:dLbls>${labels}</c:dLbls>`) +
    trendlinesXml(look, path) +
    (categories
      ? plotted
        ? `<c:xVal><c:numRef><c:f>${at(categories)}</c:f></c:numRef></c:xVal>`
        : `<c:cat><c:strRef><c:f>${at(categories)}</c:f></c:strRef></c:cat>`
      : "") +
    (values
      ? `<c:${plotted ? "yVal" : "val"}><c:numRef><c:f>${at(values)}</c:f></c:numRef></c:${plotted ? "yVal" : "val"}>`
      : "") +
    (sizes ? `<c:bubbleSize><c:numRef><c:f>${at(sizes)}</c:f></c:numRef></c:bubbleSize>` : "") +
    (group === "line" || group === "scatter"
      ? `<c:smooth val="${(look.value(`${path}/smooth`) ?? smooth === true) ? 1 : 0}"/>`
      : "") +
    "</c:ser>"
  );
}

/** Of those beyond, Excel chooses the colours: nobody tells so many apart. */
const MOST_SLICES = 256;

const cellsIn = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);

const MARKERS: Readonly<Record<string, string>> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

function markerXml(look: LookWriting, path: string, bare: boolean): string {
  const [style, size, inside, edge] = ["Style", "Size", "BackgroundColor", "ForegroundColor"].map((name) =>
    look.value(`${path}/marker${name}`),
  );
  const symbol = MARKERS[String(style)] ?? (bare ? "none" : undefined);
  const colours =
    (inside === undefined ? "" : solid(String(inside))) +
    (edge === undefined ? "" : `<a:ln>${solid(String(edge))}</a:ln>`);
  const written =
    (symbol === undefined ? "" : `<c:symbol val="${symbol}"/>`) +
    (size === undefined ? "" : `<c:size val="${String(size)}"/>`) +
    (colours === "" ? "" : `<c:spPr>${colours}</c:spPr>`);
  return written === "" ? "" : `<c:marker>${written}</c:marker>`;
}

/** What was said of single points: how they look, and their labels. */
function pointsXml(
  look: LookWriting,
  path: string,
  group: string,
  slices: number,
): { readonly shapes: string; readonly labels: string } {
  const said = look.pointsOf(path);
  const numbers = [...new Set([...Array(slices).keys(), ...said])].sort((a, b) => a - b);
  const marked = group === "line" || group === "scatter";
  const shapes = numbers.map((n) => {
    const point = `${path}/point ${n}`;
    const inside =
      (marked ? markerXml(look, point, false) : "") +
      look.shape(`${point}/format`, "border", n < slices ? solid(seriesColour(n)) : "");
    return inside === "" ? "" : `<c:dPt><c:idx val="${n}"/>${inside}</c:dPt>`;
  });
  const labels = numbers.map((n) => {
    const point = `${path}/point ${n}`;
    const shown = look.value(`${point}/hasDataLabel`) === true;
    if (!shown && !look.has(`${point}/label`)) return "";
    const text = look.value(`${point}/label/text`);
    const own =
      text === undefined
        ? ""
        : `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="fr-FR"/><a:t>${escaped(String(text))}</a:t></a:r></a:p></c:rich></c:tx>`;
    return `<c:dLbl><c:idx val="${n}"/>${own}${look.labels(`${point}/label`, shown)}</c:dLbl>`;
  });
  return { shapes: shapes.join(""), labels: labels.join("") };
}

const TRENDS: Readonly<Record<string, string>> = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
};

function trendlinesXml(look: LookWriting, path: string): string {
  return look
    .trendlinesOf(path)
    .map((line) => {
      const type = TRENDS[String(look.value(`${line}/type`))] ?? "linear";
      const order = look.value(`${line}/polynomialOrder`) ?? 2;
      const period = look.value(`${line}/movingAveragePeriod`) ?? 2;
      const more =
        type === "poly"
          ? `<c:order val="${order}"/>`
          : type === "movingAvg"
            ? `<c:period val="${period}"/>`
            : "";
      return `<c:trendline>${look.shape(`${line}/format`, "line")}<c:trendlineType val="${type}"/>${more}<c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>`;
    })
    .join("");
}

function reference(sheet: string, { top, left, bottom, right }: CellRange): string {
  const fixed = (row: number, column: number): string =>
    cellName(row, column).replace(
      /^([A-Z]+)(\d+)$/,
      (_all, letters: string, digits: string) => `$${letters}$${digits}`,
    );
  const [first, last] = [fixed(top, left), fixed(bottom, right)];
  return escaped(`'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`);
}
