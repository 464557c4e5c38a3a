import type { ChartLook } from "../facets";

/** Escapes text for an element or an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.replace("#", "")}"/></a:solidFill>`;
}

const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
  Continuous: "solid",
};

/** A hundredth of a point for letters, an EMU for lines. */
const POINT = { letters: 100, lines: 12_700 };

/** What was said of a chart's looks, as the file says it; counts what of it was written. */
export class LookWriting {
  private readonly written = new Set<string>();

  constructor(private readonly look: ChartLook) {}

  /** What was said and is not in the file. */
  get unwritten(): readonly string[] {
    return Object.keys(this.look).filter((key) => !this.written.has(key));
  }

  value(key: string): string | number | boolean | undefined {
    this.written.add(key);
    return this.look[key];
  }

  /** Whether something was said of a part, or of what stands under it. */
  has(path: string): boolean {
    return Object.keys(this.look).some((key) => key.startsWith(`${path}/`));
  }

  /** The numbers of a series' points of which something was said, in order. */
  pointsOf(series: string): readonly number[] {
    const start = `${series}/point `;
    const numbers = Object.keys(this.look)
      .filter((key) => key.startsWith(start))
      .map((key) => Number.parseInt(key.slice(start.length), 10));
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  /** The paths of a series' trendlines. */
  trendlinesOf(series: string): readonly string[] {
    return Object.keys(this.look)
      .filter((key) => key.startsWith(`${series}/trendline `) && key.endsWith("/type"))
      .map((key) => key.slice(0, -"/type".length));
  }

  /** What a part says of itself as one element: `<c:max val="3"/>`; "" where nothing was said. */
  element(
    key: string,
    name: string,
    of: (value: string | number | boolean) => string | number = plain,
  ): string {
    const value = this.value(key);
    return value === undefined || value === "" ? "" : `<c:${name} val="${escaped(String(of(value)))}"/>`;
  }

  /** The fill and the line of a part, or those that it has otherwise: `<c:spPr>`. */
  shape(path: string, line: "line" | "border", fill = "", strokeOtherwise?: string): string {
    const colour = this.value(`${path}/fill/color`);
    const filled = colour === "none" ? "<a:noFill/>" : colour === undefined ? fill : solid(String(colour));
    const [stroke, style, weight] = ["color", "lineStyle", "weight"].map((name) =>
      this.value(`${path}/${line}/${name}`),
    );
    const dash = DASHES[String(style)];
    const drawnIn = stroke ?? strokeOtherwise;
    const inside =
      style === "None"
        ? "<a:noFill/>"
        : (drawnIn === undefined ? "" : solid(String(drawnIn))) +
          (dash === undefined ? "" : `<a:prstDash val="${dash}"/>`);
    const width = typeof weight === "number" ? ` w="${Math.round(weight * POINT.lines)}"` : "";
    const drawn = inside === "" && width === "" ? "" : `<a:ln${width}>${inside}</a:ln>`;
    return filled + drawn === "" ? "" : `<c:spPr>${filled}${drawn}</c:spPr>`;
  }

  /** The letters of a part as attributes and children of `a:defRPr` or `a:rPr`. */
  letters(path: string, size?: number): { readonly attributes: string; readonly children: string } {
    const [bold, italic, said, under, colour, name] = [
      "bold",
      "italic",
      "size",
      "underline",
      "color",
      "name",
    ].map((each) => this.value(`${path}/${each}`));
    const points = typeof said === "number" ? said : size;
    const attributes = [
      points === undefined ? "" : ` sz="${Math.round(points * POINT.letters)}"`,
      bold === undefined ? (size === undefined ? "" : ' b="0"') : ` b="${bold ? 1 : 0}"`,
      italic === undefined ? "" : ` i="${italic ? 1 : 0}"`,
      under === undefined ? "" : ` u="${under === "Single" ? "sng" : "none"}"`,
    ].join("");
    const children =
      (colour === undefined ? "" : solid(String(colour))) +
      (name === undefined ? "" : `<a:latin typeface="${escaped(String(name))}"/>`);
    return { attributes, children };
  }

  /** `<c:txPr>` of a part whose text Excel makes; "" where nothing was said of it. */
  text(path: string, turned?: string): string {
    const angle = turned === undefined ? undefined : this.value(turned);
    if (!this.has(path) && angle === undefined) return "";
    const { attributes, children } = this.letters(path);
    return `<c:txPr><a:bodyPr${rotation(angle)}/><a:p><a:pPr><a:defRPr${attributes}>${children}</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
  }

  /** The title of a chart or of an axis. */
  title(path: string, text: string, size: number | undefined): string {
    const { attributes, children } = this.letters(`${path}/format/font`, size);
    const tag = (name: string, more = ""): string =>
      children === ""
        ? `<a:${name}${more}${attributes}/>`
        : `<a:${name}${more}${attributes}>${children}</a:${name}>`;
    const overlay = this.value(`${path}/overlay`) === true ? 1 : 0;
    const angle = rotation(this.value(`${path}/textOrientation`));
    return (
      `<c:title><c:tx><c:rich><a:bodyPr${angle}/><a:p><a:pPr>${tag("defRPr")}</a:pPr>` +
      `<a:r>${tag("rPr", ' lang="fr-FR"')}<a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
      `<c:overlay val="${overlay}"/>${this.shape(`${path}/format`, "border")}</c:title>`
    );
  }

  /** `<c:dLbls>` of a chart, a series or a point's inside; "" where nothing was said. */
  labels(path: string, shown: boolean, before = ""): string {
    if (!shown && !this.has(path) && before === "") return "";
    const flag = ([tag, name]: (typeof LABEL_PARTS)[number]): string => {
      const said = this.value(`${path}/show${name}`) ?? (name === "Value" && shown);
      return `<c:show${tag} val="${said ? 1 : 0}"/>`;
    };
    const format = this.value(`${path}/numberFormat`);
    const separator = this.value(`${path}/separator`);
    return (
      before +
      (format === undefined ? "" : `<c:numFmt formatCode="${escaped(String(format))}" sourceLinked="0"/>`) +
      this.shape(`${path}/format`, "border") +
      this.text(`${path}/format/font`, `${path}/textOrientation`) +
      this.element(`${path}/position`, "dLblPos", (value) => LABEL_PLACES[String(value)] ?? "ctr") +
      LABEL_PARTS.map(flag).join("") +
      (separator === undefined ? "" : `<c:separator>${escaped(String(separator))}</c:separator>`)
    );
  }
}

/** What a label may show: in the file's words and in the API's, in the file's order. */
const LABEL_PARTS = [
  ["LegendKey", "LegendKey"],
  ["Val", "Value"],
  ["CatName", "CategoryName"],
  ["SerName", "SeriesName"],
  ["Percent", "Percentage"],
  ["BubbleSize", "BubbleSize"],
] as const;

const plain = (value: string | number | boolean): string | number =>
  typeof value === "boolean" ? (value ? 1 : 0) : value;

function rotation(angle: string | number | boolean | undefined): string {
  if (typeof angle !== "number") return "";
  return angle === 180 ? ' vert="wordArtVert"' : ` rot="${-angle * 60_000}"`;
}

const LABEL_PLACES: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};
