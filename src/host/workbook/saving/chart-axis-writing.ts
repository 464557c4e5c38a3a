import type { ChartShape } from "../chart-shape";
import { escaped, solid, type LookWriting } from "./chart-look-writing";

const GRID_COLOUR = "D9D9D9";
const AXIS_COLOUR = "7F7F7F";

const line = (colour: string): string => `<c:spPr><a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;

const TICKS: Readonly<Record<string, string>> = {
  None: "none",
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};
const LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};
const CROSSINGS: Readonly<Record<string, string>> = { Automatic: "autoZero", Maximum: "max", Minimum: "min" };
const UNITS: Readonly<Record<string, string>> = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

/** The two axes of a chart; a third where bars stand behind one another. */
export function axesXml({ group, lying, body, grouping }: ChartShape, look: LookWriting): string {
  const plotted = group === "scatter" || group === "bubble";
  const first = plotted ? "valAx" : "catAx";
  const behind = body !== undefined && grouping === "standard";
  return (
    axisXml(look, "axes/category", "axes/value", first, 111111111, 222222222, lying ? "l" : "b") +
    axisXml(look, "axes/value", "axes/category", "valAx", 222222222, 111111111, lying ? "b" : "l") +
    (behind
      ? '<c:serAx><c:axId val="333333333"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="111111111"/></c:serAx>'
      : "")
  );
}

function axisXml(
  look: LookWriting,
  path: string,
  other: string,
  kind: "catAx" | "valAx",
  id: number,
  crossed: number,
  at: string,
): string {
  const values = path === "axes/value";
  const grid = (name: string, otherwise: boolean, colour: string): string => {
    if (!(look.value(`${path}/${name}/visible`) ?? otherwise)) return "";
    const tag = name === "majorGridlines" ? "majorGridlines" : "minorGridlines";
    return `<c:${tag}>${look.shape(`${path}/${name}/format`, "line") || line(colour)}</c:${tag}>`;
  };
  const title = look.value(`${path}/title/text`);
  const titled = look.value(`${path}/title/visible`) !== false && title !== undefined;
  const format = look.value(`${path}/numberFormat`);
  const logarithmic = look.value(`${path}/scaleType`) === "Logarithmic";
  const base = look.value(`${path}/logBase`);
  const unit = UNITS[String(look.value(`${path}/displayUnit`))];
  const labelled = look.value(`${path}/showDisplayUnitLabel`) !== false;
  // Where the other axis meets this one is said by the other.
  const place = look.value(`${other}/positionAt`);
  const crossing = CROSSINGS[String(look.value(`${other}/position`))] ?? "autoZero";
  const between = values && look.value("axes/category/isBetweenCategories");
  const spaced = kind === "catAx";
  return (
    `<c:${kind}><c:axId val="${id}"/><c:scaling>` +
    (logarithmic ? `<c:logBase val="${base ?? 10}"/>` : "") +
    `<c:orientation val="${look.value(`${path}/reversePlotOrder`) === true ? "maxMin" : "minMax"}"/>` +
    look.element(`${path}/maximum`, "max") +
    look.element(`${path}/minimum`, "min") +
    `</c:scaling><c:delete val="${look.value(`${path}/visible`) === false ? 1 : 0}"/><c:axPos val="${at}"/>` +
    grid("majorGridlines", values, GRID_COLOUR) +
    grid("minorGridlines", false, GRID_COLOUR) +
    (titled ? look.title(`${path}/title`, String(title), undefined) : "") +
    `<c:numFmt formatCode="${escaped(String(format ?? (values ? "#,##0" : "General")))}" sourceLinked="${values || format !== undefined ? 0 : 1}"/>` +
    `<c:majorTickMark val="${TICKS[String(look.value(`${path}/majorTickMark`))] ?? "out"}"/>` +
    `<c:minorTickMark val="${TICKS[String(look.value(`${path}/minorTickMark`))] ?? "none"}"/>` +
    `<c:tickLblPos val="${LABELS[String(look.value(`${path}/tickLabelPosition`))] ?? "nextTo"}"/>` +
    (look.shape(`${path}/format`, "line") || line(AXIS_COLOUR)) +
    look.text(`${path}/format/font`) +
    `<c:crossAx val="${crossed}"/>` +
    (typeof place === "number" ? `<c:crossesAt val="${place}"/>` : `<c:crosses val="${crossing}"/>`) +
    (between === undefined || (between === false && !values)
      ? ""
      : between === false
        ? '<c:crossBetween val="midCat"/>'
        : '<c:crossBetween val="between"/>') +
    (spaced
      ? look.element(`${path}/tickLabelSpacing`, "tickLblSkip") +
        look.element(`${path}/tickMarkSpacing`, "tickMarkSkip")
      : "") +
    (spaced
      ? ""
      : look.element(`${path}/majorUnit`, "majorUnit") + look.element(`${path}/minorUnit`, "minorUnit")) +
    (unit === undefined || spaced
      ? ""
      : `<c:dispUnits><c:builtInUnit val="${unit}"/>${labelled ? "<c:dispUnitsLbl/>" : ""}</c:dispUnits>`) +
    `</c:${kind}>`
  );
}
