import { strToU8, zipSync } from "fflate";

/** What an Excel 2 to 4 wrote: a record that begins a sheet, and one that ends it. */
export function oldExcel(): Buffer {
  return Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00, 0x0a, 0x00, 0x00, 0x00]);
}

/** The bare bones of a sheet as LibreOffice keeps it. */
export function openDocument(): Buffer {
  const mimetype = strToU8("application/vnd.oasis.opendocument.spreadsheet");
  return Buffer.from(zipSync({ mimetype: [mimetype, { level: 0 }], "content.xml": strToU8("<office/>") }));
}
