import { readFileSync } from "node:fs";
import { deflateSync, strToU8, zipSync } from "fflate";
import type { ProblemReason } from "../../../src/host";
import { openWorkbook, WorkbookFileProblem } from "../../../src/host";
import { WORKBOOK_BOUNDS } from "../../../src/package/bounds";
import { crc32 } from "../../../src/package/crc32";
import type { ZipEntry } from "../../../src/package/zip-reading";
import { writeZip } from "../../../src/package/zip-writing";
import { sheetXml, workbookFile, workbookParts, zipped } from "../support/workbook-file";

function reasonOf(bytes: Uint8Array): ProblemReason | "opened" {
  try {
    openWorkbook(bytes);
    return "opened";
  } catch (problem) {
    if (problem instanceof WorkbookFileProblem) return problem.reason;
    throw problem;
  }
}

/** A compound file with one named stream in its directory. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    [...name].forEach((letter, i) => bytes.set([letter.charCodeAt(0), 0], 1024 + 128 * index + 2 * i));
  });
  return bytes;
}

const good = workbookFile({ Feuil1: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') });
const withPart = (name: string, text: string): Uint8Array =>
  zipped({ ...workbookParts({ Feuil1: sheetXml("") }), [name]: text });

describe("a file that is no workbook is refused with its reason", () => {
  const cases: readonly (readonly [string, Uint8Array, ProblemReason])[] = [
    ["no byte at all", new Uint8Array(), "empty"],
    ["only zeros", new Uint8Array(5000), "damaged"],
    ["text", strToU8("Territoire;Structure;Montant\nNord;Port;12"), "not-a-workbook"],
    ["a PDF", strToU8("%PDF-1.7\n…"), "not-a-workbook"],
    ["an Excel 97-2003 workbook renamed", compoundFile("Root Entry", "Workbook"), "legacy-xls"],
    ["an Excel 95 workbook renamed", compoundFile("Root Entry", "Book"), "legacy-xls"],
    ["an Excel 4 sheet", new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0]), "legacy-xls"],
    [
      "a workbook under a password",
      compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      "encrypted",
    ],
    ["a Word 97 document", compoundFile("Root Entry", "WordDocument"), "not-a-workbook"],
    [
      "an OpenDocument sheet renamed",
      zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      "ods",
    ],
    [
      "an OpenDocument text",
      zipped({ mimetype: "application/vnd.oasis.opendocument.text" }),
      "not-a-workbook",
    ],
    ["a zip of photographs", zipped({ "photo.jpg": "…" }), "not-a-workbook"],
    ["an empty zip", zipSync({}), "not-a-workbook"],
    ["a workbook cut in its middle", good.subarray(0, good.length / 2), "damaged"],
    ["a workbook cut by one byte", good.subarray(0, good.length - 1), "damaged"],
    ["a binary workbook", withPart("xl/workbook.bin", "…"), "xlsb"],
    [
      "a sheet that ends in its middle",
      withPart("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"),
      "damaged",
    ],
    ["tags that cross", withPart("xl/workbook.xml", "<workbook><sheets></workbook></sheets>"), "damaged"],
    ["no sheet", withPart("xl/workbook.xml", "<workbook><sheets/></workbook>"), "damaged"],
    [
      "entities that would unfold",
      withPart("xl/sharedStrings.xml", '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>'),
      "damaged",
    ],
    ["an unknown entity", withPart("xl/sharedStrings.xml", "<sst><si><t>&a;</t></si></sst>"), "damaged"],
    [
      "a text that its table lacks",
      workbookFile({ F: sheetXml('<row r="1"><c r="A1" t="s"><v>99</v></c></row>') }),
      "damaged",
    ],
  ];
  test.each(cases)("%s", (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  test("a sheet that the workbook lists and the file lacks is damage, and the part is named", () => {
    const parts = workbookParts({ Feuil1: sheetXml("") });
    delete parts["xl/worksheets/sheet1.xml"];
    expect(() => openWorkbook(zipped(parts))).toThrow(
      expect.objectContaining({
        reason: "damaged",
        facts: { part: "xl/worksheets/sheet1.xml", note: "sheet missing" },
      }),
    );
  });

  test("a part that does not match its checksum is damage", () => {
    const entries = Object.entries(workbookParts({ F: sheetXml("") })).map(([name, text]) => {
      const made = entry(name, text);
      return name.endsWith("sheet1.xml") ? { ...made, crc: made.crc ^ 1 } : made;
    });
    expect(reasonOf(writeZip(entries))).toBe("damaged");
  });

  test("a zip whose files ask for a password is encrypted", () => {
    const locked = Object.entries(workbookParts({ F: sheetXml("") })).map(([name, text]) => ({
      ...entry(name, text),
      flags: 1,
    }));
    expect(reasonOf(writeZip(locked))).toBe("encrypted");
  });
});

function entry(name: string, text: string): ZipEntry {
  const bytes = strToU8(text);
  return {
    name,
    flags: 0,
    method: 8,
    time: 0,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateSync(bytes),
  };
}

describe("unpacking is bounded", () => {
  const zeros = deflateSync(new Uint8Array(20_000_000));
  const bomb = (size: number): Uint8Array =>
    writeZip([
      ...Object.entries(workbookParts({ F: sheetXml("") }))
        .filter(([name]) => name !== "xl/sharedStrings.xml")
        .map(([name, text]) => entry(name, text)),
      { name: "xl/sharedStrings.xml", flags: 0, method: 8, time: 0, crc: 0, size, packed: zeros },
    ]);

  test("a part that declares more than the bound is refused before it is unpacked", () => {
    expect(reasonOf(bomb(2_000_000_000))).toBe("too-large");
  });

  test("a part that declares more than deflate can give is refused before room is made for it", () => {
    expect(reasonOf(bomb(100_000_000))).toBe("damaged");
  });

  test("a part that unpacks to more than it declares is stopped there", () => {
    expect(reasonOf(bomb(1000))).toBe("too-large");
  });

  test("parts that together pass the bound are refused", () => {
    const parts = workbookParts({ F: sheetXml("") });
    expect(() => openWorkbook(zipped(parts), { ...WORKBOOK_BOUNDS, totalSize: 2000 })).toThrow(
      expect.objectContaining({ reason: "too-large" }),
    );
  });

  test("too many parts are refused", () => {
    const parts = workbookParts({ F: sheetXml("") });
    expect(() => openWorkbook(zipped(parts), { ...WORKBOOK_BOUNDS, entries: 3 })).toThrow(
      expect.objectContaining({ reason: "too-large" }),
    );
  });
});

test("bytes cut anywhere are refused as a problem of the file, never as a failure of ours", () => {
  for (let length = 0; length < good.length; length += 37) {
    expect(reasonOf(good.subarray(0, length))).not.toBe("opened");
  }
});

const corpus = process.env["POINTAGE_CORPUS"];
(corpus ? test : test.skip)("a real workbook cut anywhere is refused (needs POINTAGE_CORPUS)", () => {
  const bytes = new Uint8Array(readFileSync(`${corpus}/seed/annexe.xlsx`));
  for (let length = 1; length < bytes.length; length += 997) {
    expect(reasonOf(bytes.subarray(0, length))).not.toBe("opened");
  }
});
