/** Files as users do have them by accident, made from nothing. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { workbookBytes } from "../../assets/samples/make/workbook";
import type { AnnexCell } from "../../assets/samples/make/annex-sheet";

const SHEET = "xl/worksheets/sheet1.xml";

/** A compound file (OLE) with one stream of a given name: "Workbook" in an .xls, "EncryptedPackage" under a password. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}

/** A text document of LibreOffice, or a sheet, by its type. */
export function openDocumentFile(type: "text" | "spreadsheet"): Uint8Array {
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    "content.xml": strToU8("<office:document-content/>"),
  });
}

/** A workbook that says, in the zip's directory, that its sheet unpacks to two gibibytes. */
export function zipBomb(): Uint8Array {
  const bytes = workbookWithSheetXml("<sheetData/>");
  const directory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + SHEET.length));
    if (directory.getUint32(at, true) === 0x02014b50 && name === SHEET)
      directory.setUint32(at + 24, 0x7fffffff, true);
  }
  return bytes;
}

/** The style of dates in the workbooks made here: one after those of the samples. */
export const DATE_STYLE = 8;

/** A workbook of one sheet, given the XML inside its `worksheet` element. */
export function workbookWithSheetXml(inner: string): Uint8Array {
  const head = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
  const parts = unzipSync(smallAnnex());
  const date = `<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())
    .replace(`<cellXfs count="${DATE_STYLE}">`, `<cellXfs count="${DATE_STYLE + 1}">`)
    .replace("</cellXfs>", `${date}</cellXfs>`);
  return zipSync({
    ...parts,
    "xl/styles.xml": strToU8(styles),
    [SHEET]: strToU8(`${head}${inner}</worksheet>`),
  });
}

/** A small sound annex: one operation of two lines and its total. */
export function smallAnnex(): Uint8Array {
  const text = (value: string): AnnexCell => ({ kind: "text", text: value, style: "body" });
  const rows: (AnnexCell | null)[][] = [
    [text("Opération"), text("Structure bénéficiaire"), text("Montant proposé")],
    [
      text("Opération 1 : Clubs"),
      text("Aviron de Vernoise"),
      { kind: "amount", cents: 150_000, style: "amount" },
    ],
    [null, text("Judo Ferrandais"), { kind: "amount", cents: 250_000, style: "amount" }],
    [null, text("TOTAL"), { kind: "sum", formula: "SUM(C2:C3)", cents: 400_000, style: "totalAmount" }],
  ];
  return workbookBytes("Annexe", { rows, merges: [] });
}
