import { strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = Record<string, string>;

/** A sheet part: its `sheetData`, with what stands before and after. */
export function sheetXml(rows: string, { before = "", after = "" } = {}): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The rels part of a list of [id, kind, target]. */
export function relsXml(links: readonly (readonly [string, string, string])[]): string {
  const items = links.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}

/** The parts of a small workbook; others may be added or put in their place. */
export function workbookParts(sheets: Record<string, string>, others: Parts = {}): Parts {
  const names = Object.keys(sheets);
  const list = names
    .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("");
  const links = names.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const);
  const parts: Parts = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relsXml([
      ...links,
      ["rId90", "styles", "styles.xml"],
      ["rId91", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><strike/><sz val="12"/><color rgb="FFC00000"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/></border></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="1" fillId="2" borderId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>Association du port</t></si><si><r><rPr><strike/></rPr><t xml:space="preserve">ligne </t></r><r><rPr><strike/></rPr><t>abandonnée</t></r></si></sst>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheets[name] ?? "";
  });
  return { ...parts, ...others };
}

/** A file of those parts, in their order. */
export function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
}

/** A small workbook as a file. */
export function workbookFile(sheets: Record<string, string>, others: Parts = {}): Uint8Array {
  return zipped(workbookParts(sheets, others));
}

/** The names of the parts that two files do not share word for word. */
export function differingParts(a: Uint8Array, b: Uint8Array): readonly string[] {
  const one = unzipSync(a);
  const two = unzipSync(b);
  const names = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...names].filter((name) => {
    const [left, right] = [one[name], two[name]];
    return !left || !right || Buffer.compare(left, right) !== 0;
  });
}

/** One part of a file as text. */
export function partText(file: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(file)[name] ?? new Uint8Array());
}
