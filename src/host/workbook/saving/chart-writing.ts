import type { OfficePackage } from "../../../package/package";
import { officeRelation } from "../../../package/relationships";
import { parseElement, XmlDocument } from "../../../package/xml-tree";
import { cellName } from "../address";
import type { CellRange } from "../address";
import { chartAnchors, chartLink } from "../chart-reading";
import { seriesColour, seriesOf } from "../chart-series";
import type { Chart, MadeChart, SheetFacets } from "../facets";
import type { SheetState } from "../sheet-state";
import type { SheetPatch } from "./sheet-patch";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const ART = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Writes a sheet's charts: those that it had stay as they are, those that are gone leave, new ones are made. */
export function writeCharts(
  file: OfficePackage,
  part: string,
  patch: SheetPatch,
  now: SheetFacets,
  before: SheetFacets,
  sheets: readonly SheetState[],
): void {
  if (now.charts === before.charts) return;
  const drawing = drawingOf(file, part, patch);
  const document = XmlDocument.parse(file.need(drawing));
  const { root } = document;
  const kept = new Set(now.charts.map((chart) => chart.xml));
  const links = new Map(file.relationships(drawing).map((link) => [link.id, link.target]));
  for (const anchor of chartAnchors(root)) {
    if (kept.has(anchor.toXml())) continue;
    const id = chartLink(anchor) ?? "";
    root.remove(anchor);
    file.unrelate(drawing, id);
    const target = links.get(id);
    if (target !== undefined) file.remove(target);
  }
  let shape = Math.max(1, ...root.descendants("cNvPr").map((element) => element.number("id") ?? 0));
  for (const chart of now.charts) {
    if (chart.xml !== undefined || !chart.made) continue;
    const target = file.freeName("xl/charts/chart", ".xml");
    file.set(target, chartXml(chart.made, sheets));
    file.setContentType(target, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    const link = file.relate(drawing, officeRelation("chart", patch.strict), target);
    root.append(parseElement(anchorXml(chart, link, ++shape)));
  }
  file.set(drawing, document.toXml());
}

/** The sheet's drawing; an empty one is made where it has none. */
function drawingOf(file: OfficePackage, part: string, patch: SheetPatch): string {
  const there = file.relationships(part).find((link) => link.kind === "drawing" && file.has(link.target));
  if (there) return there.target;
  const drawing = file.freeName("xl/drawings/drawing", ".xml");
  file.set(drawing, `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${ART}"></xdr:wsDr>`);
  file.setContentType(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml");
  const id = file.relate(part, officeRelation("drawing", patch.strict), drawing);
  patch.set("drawing", patch.link("drawing", id).toXml());
  return drawing;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function anchorXml({ name, place }: Chart, link: string, shape: number): string {
  const corner = (row: number, column: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${ART}">` +
    `<xdr:from>${corner(place.top, place.left)}</xdr:from><xdr:to>${corner(place.bottom + 1, place.right + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shape}" name="${escaped(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${link}"/></a:graphicData>` +
    "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

const GRID_COLOUR = "D9D9D9";
const AXIS_COLOUR = "7F7F7F";

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function chartXml(made: MadeChart, sheets: readonly SheetState[]): string {
  const sheet = sheets.find(({ id }) => id === made.sheet);
  const reference = ({ top, left, bottom, right }: CellRange): string => {
    const fixed = (row: number, column: number): string =>
      cellName(row, column).replace(
        /^([A-Z]+)(\d+)$/,
        (_all, letters: string, digits: string) => `$${letters}$${digits}`,
      );
    const first = fixed(top, left);
    const last = fixed(bottom, right);
    const name = `'${(sheet?.facets.name ?? "").replaceAll("'", "''")}'`;
    return escaped(`${name}!${first === last ? first : `${first}:${last}`}`);
  };
  const series = (sheet ? seriesOf(made, sheet) : []).map(
    ({ name, categories, values }, i) =>
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>` +
      (name ? `<c:tx><c:strRef><c:f>${reference(name)}</c:f></c:strRef></c:tx>` : "") +
      `<c:spPr>${solid(seriesColour(i))}</c:spPr>` +
      '<c:invertIfNegative val="0"/>' +
      (categories ? `<c:cat><c:strRef><c:f>${reference(categories)}</c:f></c:strRef></c:cat>` : "") +
      `<c:val><c:numRef><c:f>${reference(values)}</c:f></c:numRef></c:val></c:ser>`,
  );
  const stacked = made.kind.endsWith("Stacked");
  const title =
    made.title === undefined
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr lang="fr-FR" sz="1400" b="0"/><a:t>${escaped(made.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  const lying = made.kind.startsWith("bar");
  const line = (colour: string): string => `<c:spPr><a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;
  const axis = (kind: "catAx" | "valAx", id: number, other: number, at: string): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>` +
    (kind === "valAx" ? `<c:majorGridlines>${line(GRID_COLOUR)}</c:majorGridlines>` : "") +
    `<c:numFmt formatCode="${kind === "valAx" ? "#,##0" : "General"}" sourceLinked="${kind === "valAx" ? 0 : 1}"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line(AXIS_COLOUR)}` +
    `<c:crossAx val="${other}"/><c:crosses val="autoZero"/></c:${kind}>`;
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${ART}" xmlns:r="${RELATIONS}"><c:chart>${title}<c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${lying ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    `${series.join("")}<c:gapWidth val="150"/>${stacked ? '<c:overlap val="100"/>' : ""}<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>` +
    axis("catAx", 111111111, 222222222, lying ? "l" : "b") +
    axis("valAx", 222222222, 111111111, lying ? "b" : "l") +
    `</c:plotArea>${series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ""}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}
