/** What Pointage leaves in a workbook, forged; zips that say one thing twice; texts of other encodings. */
import { strToU8 } from "fflate";
import { hostile, runOf, type HostileFile, type Made } from "./hostile-texts";
import { latin, rawZip, entriesOf, type RawEntry } from "./raw-zip";
import { annexAfterCells, annexParts, annexWith, annexWithSheets, SHEET, zipped } from "./sample";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const name = (role: string, refers: string): string =>
  `<definedName name="_pointage_${role}" hidden="1">${refers}</definedName>`;

/** Roles of our sheets, as their names in the workbook tell them. */
const ROLES = ["control_sheet", "imputation_summary", "journal", "by_beneficiary", "making_control_sheet"];

/** The annex with a part of XML that add-ins keep. */
function keeping(xml: string): Uint8Array {
  return annexWith(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rIdC" Type="${REL}/customXml" Target="/customXml/item1.xml"/></Relationships>`,
    { "customXml/item1.xml": xml },
  );
}

const memory = (json: string, more = ""): Uint8Array =>
  keeping(`<memory xmlns="urn:pointage:memory" version="1">${more}${json}</memory>`);

const trace = (json: string): Uint8Array =>
  keeping(`<sheet xmlns="urn:pointage:sheet:control-sheet" version="1">${json}</sheet>`);

const own: readonly Made[] = [
  ...ROLES.map((role): Made => [
    `${role}-is-the-annex`,
    () => annexWithSheets([], name(role, "'Annexe 4'!$A$1:$G$46")),
  ]),
  ...ROLES.map((role): Made => [
    `${role}-twice`,
    () =>
      annexWithSheets([{ name: "X", rows: "" }], name(role, "X!$A$1") + name(role, "X!$B$2:$XFD$1048576")),
  ]),
  [
    "all-cells",
    () =>
      annexWithSheets(
        [{ name: "X", rows: "" }],
        ROLES.map((role) => name(role, "X!$A$1:$XFD$1048576")).join(""),
      ),
  ],
  ...ROLES.map((role): Made => [
    `${role}-with-a-stray-cell`,
    () =>
      annexWithSheets(
        [{ name: "X", rows: `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }],
        name(role, "X!$A$1:$C$3"),
      ),
  ]),
  ["memory-deep", () => memory(`{"waivers":${"[".repeat(200_000)}${"]".repeat(200_000)}}`)],
  [
    "memory-prototype",
    () =>
      memory(
        `{"__proto__":{"annexSheet":"x"},"waivers":{"__proto__":"x","constructor":"y"},"mapping":{"toString":"z"}}`,
      ),
  ],
  [
    "memory-wrong",
    () =>
      memory(
        `{"annexSheet":"\\u0000","waivers":[1],"mapping":{"OP-1":"=cmd|'/C calc'!A0"},"reading":{"amounts":"ZZZZZZ","headings":1e300},"settings":{"lang":"__proto__"}}`,
      ),
  ],
  [
    "memory-many",
    () => memory(`{"waivers":{${Array.from({ length: 200_000 }, (_, i) => `"k${i}":"r"`).join(",")}}}`),
  ],
  ["memory-openings", () => memory("{}", `<!-- ${'<memory version="1" '.repeat(50_000)} -->`)],
  ["memory-versions", () => memory("{}", `<!-- <memory ${'version="1" '.repeat(50_000)} -->`)],
  [
    "trace-huge",
    () =>
      trace(
        `{"rows":1e300,"columns":-1e300,"filled":["${"1".repeat(1_000_000)}"],"outline":[{"top":1e300,"bottom":-5}],"tall":[1e300],"breaks":[-1,1e300]}`,
      ),
  ],
  ["trace-keeps-deep", () => trace(JSON.stringify({ rows: 1, columns: 1, keeps: "[".repeat(200_000) }))],
];

const annex = (): readonly RawEntry[] => entriesOf(annexParts());
const sheetAgain = (): RawEntry => ({
  name: SHEET,
  bytes: strToU8((annexParts()[SHEET] ?? "").replace("<v>6200</v>", "<v>9999</v>")),
});

const zips: readonly Made[] = [
  ["same-name-first", () => rawZip([sheetAgain(), ...annex()])],
  ["same-name-last", () => rawZip([...annex(), sheetAgain()])],
  ["same-name-other-case", () => rawZip([...annex(), { ...sheetAgain(), name: SHEET.toUpperCase() }])],
  ["same-name-backslash", () => rawZip([...annex(), { ...sheetAgain(), name: SHEET.replaceAll("/", "\\") }])],
  [
    "same-name-60000",
    () =>
      rawZip([
        ...annex(),
        ...Array.from({ length: 15_000 }, (): RawEntry => ({
          name: SHEET,
          bytes: new Uint8Array(),
          shares: 0,
        })),
      ]),
  ],
  [
    "shared-bytes",
    () =>
      rawZip([
        ...annex(),
        { name: "x", bytes: new Uint8Array(20 << 20) },
        ...Array.from({ length: 15_000 }, (_, i): RawEntry => ({
          name: `x${i}`,
          bytes: new Uint8Array(0),
          shares: 6,
        })),
      ]),
  ],
  ["other-local-name", () => rawZip(annex().map((entry) => ({ ...entry, localName: "../../../tmp/x" })))],
  ["name-nul", () => rawZip([...annex(), { name: "xl/a\0b.xml", bytes: strToU8("<a/>") }])],
  [
    "name-not-utf8",
    () => rawZip([...annex(), { name: Uint8Array.from([0xff, 0xfe, 0x2f, 0x80]), bytes: strToU8("<a/>") }]),
  ],
  ["name-empty", () => rawZip([...annex(), { name: "", bytes: strToU8("<a/>") }])],
  ["name-long", () => rawZip([...annex(), { name: "a/".repeat(30_000), bytes: strToU8("<a/>") }])],
  [
    "name-absolute",
    () =>
      rawZip([
        ...annex(),
        { name: "/etc/passwd", bytes: strToU8("x") },
        { name: "C:\\x", bytes: strToU8("x") },
      ]),
  ],
  ["program-before", () => rawZip(annex(), `#!/bin/sh\n${"x".repeat(100)}`)],
  ["zip-in-comment", () => rawZip(annex(), "", latin(rawZip([])))],
  ["flags-all", () => rawZip(annex().map((entry) => ({ ...entry, flags: 0xfffe })))],
  ["directory-wide-lie", () => wide(0xffff_ffff_ffffn, 0n)],
  ["directory-wide-negative", () => wide(3n, 0xffff_ffff_ffff_ffffn)],
  [
    "links-up",
    () => annexWith("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../../etc/passwd"),
  ],
  [
    "link-outside",
    () =>
      annexWith(
        "xl/_rels/workbook.xml.rels",
        `Target="worksheets/sheet1.xml"`,
        `Target="file:///etc/passwd" TargetMode="External"`,
      ),
  ],
  ["utf-16", () => zipped({ ...annexParts(), [SHEET]: utf16(annexParts()[SHEET] ?? "") })],
  [
    "utf-16-cut",
    () => zipped({ ...annexParts(), [SHEET]: utf16(annexParts()[SHEET] ?? "").subarray(0, 4_001) }),
  ],
  ["attribute-huge", () => annexAfterCells(`<x a="${"b".repeat(60 << 20)}"/>`)],
  ["tag-huge", () => annexAfterCells(`<${"x".repeat(20 << 20)}/>`)],
  ["unclosed-quotes", () => annexAfterCells(`<x a="`.repeat(200_000))],
  ["unclosed-data", () => annexAfterCells("<![CDATA[".repeat(200_000))],
];

/** A zip with a wide directory that says so many entries from such an offset. */
function wide(count: bigint, offset: bigint): Uint8Array {
  const bytes = rawZip(annex());
  const before = bytes.subarray(0, bytes.length - 22);
  const end = bytes.slice(bytes.length - 22);
  const wideEnd = new DataView(new ArrayBuffer(76));
  wideEnd.setUint32(0, 0x06064b50, true);
  wideEnd.setBigUint64(32, count, true);
  wideEnd.setBigUint64(48, offset, true);
  wideEnd.setUint32(56, 0x07064b50, true);
  wideEnd.setBigUint64(64, BigInt(before.length), true);
  end.set([0xff, 0xff, 0xff, 0xff], 8);
  return new Uint8Array(Buffer.concat([before, new Uint8Array(wideEnd.buffer), end]));
}

function utf16(xml: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le"));
}

const LONG_LINE = "Article 1 : d'attribuer 1 000,00 € à la structure Club ; ".repeat(20_000);

const texts: readonly Made[] = [
  ["utf-16-little", () => utf16(LONG_LINE)],
  ["utf-16-big", () => new Uint8Array(Buffer.from(`\ufeff${LONG_LINE}`, "utf16le").swap16())],
  ["utf-16-lone-surrogates", () => utf16("\ud800 1 000 € \udc00 ".repeat(50_000))],
  ["bidi", () => strToU8("\u202e 000,1 € \u2066 Article 1 \u202c\u2069".repeat(40_000))],
  ["nul-between", () => strToU8("1\0 000,00 €\0".repeat(80_000))],
  ["one-line", () => strToU8(LONG_LINE)],
  ["escapes", () => strToU8("\u001b]0;titre\u0007\u001b[2J Article 1 : 1 000 €\n".repeat(10_000))],
  ["separators", () => strToU8("Article 1\u2028: 1\u2029000 €\u0085".repeat(50_000))],
  ["combining", () => strToU8(`Article 1 : 1${"\u0300".repeat(500_000)} €`)],
  ["tags", () => strToU8("\u{e0041}\u{e0042}1 € ".repeat(100_000))],
  [
    "html",
    () =>
      strToU8("<script>alert(1)</script><img src=x onerror=alert(1)> Article 1 : 1 000 €\n".repeat(5_000)),
  ],
  ["rows-of-figures", () => strToU8(`${runOf("1 000,00 12,5 % ", 1_000)}\n`.repeat(1_000))],
  ["articles-in-brackets", () => strToU8(`${"(Article 1 : ".repeat(40_000)}1 €${")".repeat(40_000)}`)],
];

/** The files. */
export function hostileForged(): readonly HostileFile[] {
  return [
    ...hostile("own", "annexe.xlsx", own),
    ...hostile("rawzip", "annexe.xlsx", zips),
    ...hostile("encoded", "deliberation.txt", texts),
  ];
}
