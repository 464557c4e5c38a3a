/** The sample dossier taken apart, so that one thing of it can be made hostile and the rest stays as it is. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync, type ZippableFile } from "fflate";

export const SAMPLE = path.join(__dirname, "../../assets/samples/trois-ecarts");

/** The parts of a file, as text or bytes. */
export type Parts = Record<string, string | Uint8Array>;

export const SHEET = "xl/worksheets/sheet1.xml";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function partsOf(file: string): Record<string, string> {
  const parts = unzipSync(readFileSync(path.join(SAMPLE, file)));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The annex's parts. */
export function annexParts(): Record<string, string> {
  return partsOf("annexe.xlsx");
}

/** The deliberation's parts. */
export function deliberationParts(): Record<string, string> {
  return partsOf("deliberation.docx");
}

/** The parts as a file. */
export function zipped(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, content]): [string, ZippableFile] => {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    // OpenDocument tells its type by a part that is not compressed.
    return [name, [bytes, { level: name === "mimetype" ? 0 : 4 }]];
  });
  return zipSync(Object.fromEntries(files));
}

/** The annex with one text of a part replaced; a text that is not there is a fault of the test. */
export function annexWith(part: string, find: string, by: string, more: Parts = {}): Uint8Array {
  const parts = annexParts();
  return zipped({ ...parts, [part]: replaced(parts[part] ?? "", find, by), ...more });
}

/** The deliberation with one text of a part replaced. */
export function deliberationWith(part: string, find: string, by: string): Uint8Array {
  const parts = deliberationParts();
  return zipped({ ...parts, [part]: replaced(parts[part] ?? "", find, by) });
}

function replaced(text: string, find: string, by: string): string {
  const at = text.indexOf(find);
  if (at < 0) throw new Error(`The sample has no ${find}`);
  return text.slice(0, at) + by + text.slice(at + find.length);
}

/** The annex with XML put before a closing tag of its sheet, or after its cells. */
export function annexAfterCells(xml: string, more: Parts = {}): Uint8Array {
  return annexWith(SHEET, "<pageSetup", `${xml}<pageSetup`, more);
}

/** The annex with rows more under its own. */
export function annexWithRows(rows: string): Uint8Array {
  return annexWith(SHEET, "</sheetData>", `${rows}</sheetData>`);
}

/** A part that a sheet is linked to: comments, a drawing, a table. */
export interface LinkedPart {
  readonly kind: string;
  readonly part: string;
  readonly xml: string;
  readonly type: string;
}

/** The annex with one more part, that its sheet is linked to. */
export function annexLinked(kind: string, part: string, xml: string, type: string): Uint8Array {
  return annexLinkedTo([{ kind, part, xml, type }]);
}

/** The same with several. */
export function annexLinkedTo(linked: readonly LinkedPart[]): Uint8Array {
  const parts = annexParts();
  const links = linked.map(
    ({ kind, part }, i) => `<Relationship Id="rIdX${i}" Type="${REL}/${kind}" Target="/${part}"/>`,
  );
  const overrides = linked.map(({ part, type }) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const types = replaced(parts["[Content_Types].xml"] ?? "", "</Types>", `${overrides.join("")}</Types>`);
  const name = "xl/worksheets/_rels/sheet1.xml.rels";
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`;
  const more = Object.fromEntries(linked.map(({ part, xml }) => [part, xml]));
  return zipped({ ...parts, "[Content_Types].xml": types, [name]: relations, ...more });
}

/** The annex with conversations: a file has them beside the notes that stand for them. */
export function annexThreaded(comments: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
  return annexLinkedTo([
    {
      kind: "comments",
      part: "xl/comments1.xml",
      xml: `<comments xmlns="${main}"><authors/><commentList/></comments>`,
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
    },
    {
      kind: "threadedComment",
      part: "xl/threadedComments/threadedComment1.xml",
      xml: `<ThreadedComments xmlns="${space}">${comments}</ThreadedComments>`,
      type: "application/vnd.ms-excel.threadedcomments+xml",
    },
  ]);
}

/** The annex with a sheet of formulas beside: rows of XML. */
export function annexWithSheet(rows: string, name = "Calculs"): Uint8Array {
  return annexWithSheets([{ name, rows }]);
}

/** The annex with sheets beside, and with names. */
export function annexWithSheets(
  sheets: readonly { readonly name: string; readonly rows: string }[],
  names = "",
): Uint8Array {
  const parts: Parts = annexParts();
  const listed = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 2}" r:id="rIdS${i}"/>`);
  const links = sheets.map(
    (_, i) => `<Relationship Id="rIdS${i}" Type="${REL}/worksheet" Target="worksheets/more${i}.xml"/>`,
  );
  const types = sheets.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/more${i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const put = (part: string, find: string, xml: string): void => {
    parts[part] = replaced(String(parts[part]), find, xml + find);
  };
  put("xl/workbook.xml", "</sheets>", listed.join(""));
  put("xl/_rels/workbook.xml.rels", "</Relationships>", links.join(""));
  put("[Content_Types].xml", "</Types>", types.join(""));
  if (names !== "") put("xl/workbook.xml", "</workbook>", `<definedNames>${names}</definedNames>`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  sheets.forEach(({ rows }, i) => {
    parts[`xl/worksheets/more${i}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  return zipped(parts);
}

/** The annex with its own sheet named otherwise; as XML writes it. */
export function annexNamed(name: string): Uint8Array {
  return annexWith("xl/workbook.xml", `name="Annexe 4"`, `name="${name}"`);
}
