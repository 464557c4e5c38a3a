import Decimal from "decimal.js";
import { strFromU8, unzipSync } from "fflate";
import { loadPdfjs } from "../../src/documents/pdf/load-pdfjs";

interface Parser {
  on(event: "opentag", handler: () => void): void;
  write(xml: string): { close(): void };
}

/** What no check can do without, or what others take for less: each a step over the bytes of a workbook or document. */

/** One pass of exact decimals over the amounts of a sheet. */
export function decimalPass(amounts: readonly number[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2);
}

/** A part of a zip inflated and its XML parsed by saxes, and nothing kept. */
export async function inflateAndParse(bytes: Uint8Array, part: string): Promise<number> {
  const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === part })[part] ?? new Uint8Array());
  const { SaxesParser } = (await import("saxes" as string)) as { readonly SaxesParser: new () => Parser };
  const parser = new SaxesParser();
  let tags = 0;
  parser.on("opentag", () => void tags++);
  parser.write(xml).close();
  return tags;
}

/** What exceljs opens a workbook with; null where it is not installed beside this bench. */
export async function openerOfExceljs(): Promise<((bytes: Uint8Array) => Promise<unknown>) | null> {
  try {
    const { Workbook } = (await import("exceljs" as string)) as {
      readonly Workbook: new () => { readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> } };
    };
    return (bytes) => new Workbook().xlsx.load(bytes);
  } catch {
    return null;
  }
}

/** The text of every page by pdf.js, and nothing else. */
export async function textByPdfjs(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await loadPdfjs();
  const document = await getDocument({ data: bytes.slice() }).promise;
  let items = 0;
  for (let page = 1; page <= document.numPages; page++)
    items += (await (await document.getPage(page)).getTextContent()).items.length;
  await document.destroy();
  return items;
}
