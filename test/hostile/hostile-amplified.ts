/** Little that becomes much: one thing of a file that it refers to over and over, or in a circle. */
import { strToU8 } from "fflate";
import { odsTable, writeOdf } from "../support/odf-writer";
import { paragraph, run, writeWord } from "../support/word-writer";
import { hostile, type HostileFile, type Made } from "./hostile-texts";
import { CATALOGUE, FONT, pageOf, pdf, shown } from "./hostile-documents";
import {
  annexAfterCells,
  annexParts,
  annexThreaded,
  annexWith,
  annexWithRows,
  annexWithSheets,
  zipped,
} from "./sample";

const repeat = (count: number, made: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => made(i)).join("");

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The annex with a table of shared texts, and rows that use them. */
function withSharedTexts(texts: string, rows: string): Uint8Array {
  const parts = annexParts();
  const link = `<Relationship Id="rIdT" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  const sheet = "xl/worksheets/sheet1.xml";
  return zipped({
    ...parts,
    "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      link,
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="999999999" uniqueCount="-1">${texts}</sst>`,
    [sheet]: (parts[sheet] ?? "").replace("</sheetData>", `${rows}</sheetData>`),
  });
}

/** Different words, so many characters long. */
const words = (length: number): string => {
  let made = "";
  for (let i = 0; made.length < length; i++) made += `mot${(i * 7919) % 99_991} `;
  return made.slice(0, length);
};

const lineOfShared = (i: number): string =>
  `<row r="${i + 50}"><c r="C${i + 50}" t="s"><v>0</v></c><c r="G${i + 50}"><v>${i}</v></c></row>`;

const workbooks: readonly Made[] = [
  [
    "text-shared-50000",
    () => withSharedTexts(`<si><t>${words(32_000)}</t></si>`, repeat(50_000, lineOfShared)),
  ],
  ["texts-shared-1000000", () => withSharedTexts("<si><t>a</t></si>".repeat(1_000_000), lineOfShared(0))],
  [
    "texts-rich-shared",
    () =>
      withSharedTexts(
        `<si>${"<r><rPr><b/></rPr><t>a</t></r>".repeat(20_000)}</si>`,
        repeat(20_000, lineOfShared),
      ),
  ],
  ["format-long", () => annexWith("xl/styles.xml", "#,##0.00\\ &quot;€&quot;", "0.".padEnd(500_000, "0"))],
  [
    "format-sections",
    () => annexWith("xl/styles.xml", "#,##0.00\\ &quot;€&quot;", "[&gt;1]0;".repeat(100_000)),
  ],
  ["format-quotes", () => annexWith("xl/styles.xml", "#,##0.00\\ &quot;€&quot;", "0&quot;".repeat(100_001))],
  ["format-date", () => annexWith("xl/styles.xml", "#,##0.00\\ &quot;€&quot;", "[h]:mm ".repeat(50_000))],
  [
    "thread-answers-itself",
    () => annexThreaded(`<threadedComment ref="A5" id="{1}" parentId="{1}"><text>x</text></threadedComment>`),
  ],
  [
    "thread-answers-circle",
    () =>
      annexThreaded(
        `<threadedComment ref="A5" id="{1}" parentId="{2}"><text>x</text></threadedComment><threadedComment ref="A5" id="{2}" parentId="{1}"><text>y</text></threadedComment>`,
      ),
  ],
  [
    "thread-answers-chain-50000",
    () =>
      annexThreaded(
        repeat(
          50_000,
          (i) =>
            `<threadedComment ref="A5" id="{${i}}"${i > 0 ? ` parentId="{${i - 1}}"` : ""}><text>x</text></threadedComment>`,
        ),
      ),
  ],
  [
    "thread-answered-by-all",
    () =>
      annexThreaded(
        repeat(
          60_000,
          (i) =>
            `<threadedComment ref="A5" id="{1}"${i % 2 > 0 ? ` parentId="{1}"` : ""}><text>x</text></threadedComment>`,
        ),
      ),
  ],
  [
    "names-circle",
    () => annexWithSheets([], `<definedName name="a">b</definedName><definedName name="b">a</definedName>`),
  ],
  [
    "names-doubling",
    () =>
      annexWithSheets(
        [{ name: "Calculs", rows: `<row r="1"><c r="A1"><f>n0+'Annexe 4'!G5</f><v>1</v></c></row>` }],
        `${repeat(60, (i) => `<definedName name="n${i}">n${i + 1}+n${i + 1}</definedName>`)}<definedName name="n60">1</definedName>`,
      ),
  ],
  [
    "merges-of-columns",
    () =>
      annexWith(
        "xl/worksheets/sheet1.xml",
        "</mergeCells>",
        `${repeat(16_000, (i) => `<mergeCell ref="A${i + 60}:XFD${i + 60}"/>`)}</mergeCells>`,
      ),
  ],
  [
    "merges-nested",
    () =>
      annexWith(
        "xl/worksheets/sheet1.xml",
        "</mergeCells>",
        `${repeat(50_000, (i) => `<mergeCell ref="A${i + 60}:XFD1048576"/>`)}</mergeCells>`,
      ),
  ],
  [
    "external-links",
    () =>
      annexWithSheets([
        {
          name: "Liens",
          rows: repeat(
            50_000,
            (i) =>
              `<row r="${i + 1}"><c r="A${i + 1}"><f>[${i + 1}]Feuil1!$A$1+'Annexe 4'!G5</f><v>1</v></c></row>`,
          ),
        },
      ]),
  ],
  [
    "tables-over-all",
    () =>
      annexAfterCells(
        `<tableParts count="1000">${repeat(1_000, (i) => `<tablePart r:id="t${i}" xmlns:r="${REL}"/>`)}</tableParts>`,
      ),
  ],
  [
    "rows-of-one-number",
    () =>
      annexWithRows(
        `<row r="90"><c r="C90" t="inlineStr"><is><t>Club</t></is></c><c r="G90"><v>${"0".repeat(5_000_000)}1</v></c></row>`,
      ),
  ],
];

const listed = (numId: number): string =>
  `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>`;

const level = (more: string): string => `<w:lvl w:ilvl="0">${more}</w:lvl>`;

const word: readonly Made[] = [
  [
    "labels-long",
    () =>
      writeWord({
        numbering: `<w:abstractNum w:abstractNumId="1">${level(`<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${words(500_000)}%1"/>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        body: `<w:p>${listed(1)}${run("d'attribuer 100 €")}</w:p>`.repeat(20_000),
      }),
  ],
  [
    "labels-of-levels",
    () =>
      writeWord({
        numbering: `<w:abstractNum w:abstractNumId="1">${level(`<w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${"%1".repeat(200_000)}"/>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        body: `<w:p>${listed(1)}${run("d'attribuer 100 €")}</w:p>`.repeat(500),
      }),
  ],
  [
    "lists-of-levels",
    () =>
      writeWord({
        numbering: `<w:abstractNum w:abstractNumId="1">${repeat(30_000, (i) => `<w:lvl w:ilvl="${i}"/>`)}</w:abstractNum>${repeat(30_000, (i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="1"/></w:num>`)}`,
        body: `<w:p>${listed(1)}${run("d'attribuer 100 €")}</w:p>`,
      }),
  ],
  [
    "list-styles-circle",
    () =>
      writeWord({
        numbering: `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/><w:styleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        body: `<w:p>${listed(1)}${run("d'attribuer 100 €")}</w:p>`,
      }),
  ],
  [
    "note-cited-50000",
    () =>
      writeWord({
        body: `<w:p>${`<w:r><w:footnoteReference w:id="7"/></w:r>`.repeat(50_000)}</w:p>`,
        footnotes: `<w:footnote w:id="7">${paragraph(words(50_000))}</w:footnote>`,
      }),
  ],
  [
    "header-of-20000-sections",
    () =>
      writeWord({
        body: `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rheader"/></w:sectPr></w:pPr></w:p>`.repeat(
          20_000,
        ),
        header: paragraph(words(50_000)),
      }),
  ],
  [
    "changes-nested",
    () =>
      writeWord({
        body: `<w:p>${`<w:ins w:author="a"><w:del w:author="b">`.repeat(190)}${run("100 €")}${"</w:del></w:ins>".repeat(190)}</w:p>`.repeat(
          1_000,
        ),
      }),
  ],
  [
    "changes-100000",
    () =>
      writeWord({
        body: `<w:p>${repeat(100_000, (i) => `<w:del w:author="a">${run(String(i))}</w:del><w:ins w:author="a">${run(`${i} € `)}</w:ins>`)}</w:p>`,
      }),
  ],
  ["other-format-inside", () => writeWord({ body: `<w:altChunk r:id="rId9"/>`.repeat(50_000) })],
  [
    "fields-nested",
    () =>
      writeWord({
        body: `<w:p>${`<w:fldSimple w:instr="DDEAUTO c:\\\\windows cmd">`.repeat(390)}${run("100 €")}${"</w:fldSimple>".repeat(390)}</w:p>`,
      }),
  ],
  [
    "merged-down-20000",
    () =>
      writeWord({
        body: `<w:tbl>${`<w:tr>${`<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("100 €")}</w:tc>`.repeat(5)}</w:tr>`.repeat(20_000)}</w:tbl>`,
      }),
  ],
  [
    "long-text-merged-down",
    () =>
      writeWord({
        body: `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph(words(32_000))}</w:tc><w:tc>${paragraph("1 €")}</w:tc></w:tr>${`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("")}</w:tc><w:tc>${paragraph("1 €")}</w:tc></w:tr>`.repeat(20_000)}</w:tbl>`,
      }),
  ],
  [
    "wide-rows",
    () =>
      writeWord({
        body: `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr>${paragraph("x")}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="16384"/></w:tcPr>${paragraph("100 €")}</w:tc></w:tr>`.repeat(5_000)}</w:tbl>`,
      }),
  ],
];

const change = (id: string, inside: string): string =>
  `<text:changed-region xml:id="${id}"><text:deletion>${inside}</text:deletion></text:changed-region>`;

const odt: readonly Made[] = [
  [
    "change-cites-itself",
    () =>
      writeOdf("text", {
        body: `<text:tracked-changes>${change("c", `<text:p>100 €<text:change text:change-id="c"/></text:p>`)}</text:tracked-changes><text:p>a<text:change text:change-id="c"/></text:p>`,
      }),
  ],
  [
    "changes-doubling",
    () =>
      writeOdf("text", {
        body: `<text:tracked-changes>${repeat(40, (i) => change(`c${i}`, `<text:p>1 €${`<text:change text:change-id="c${i + 1}"/>`.repeat(2)}</text:p>`))}</text:tracked-changes><text:p>a<text:change text:change-id="c0"/></text:p>`,
      }),
  ],
  [
    "change-cited-50000",
    () =>
      writeOdf("text", {
        body: `<text:tracked-changes>${change("c", `<text:p>${words(5_000)}</text:p>`.repeat(20))}</text:tracked-changes><text:p>${`a<text:change text:change-id="c"/>`.repeat(50_000)}</text:p>`,
      }),
  ],
  [
    "labels-long",
    () =>
      writeOdf("text", {
        automaticStyles: `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="${words(500_000)}"/></text:list-style>`,
        body: `<text:list text:style-name="L">${"<text:list-item><text:p>100 €</text:p></text:list-item>".repeat(20_000)}</text:list>`,
      }),
  ],
  [
    "style-circle",
    () =>
      writeOdf("text", {
        automaticStyles: `<style:style style:name="a" style:parent-style-name="b"/><style:style style:name="b" style:parent-style-name="a"/>`,
        body: `<text:p text:style-name="a">100 €</text:p>`,
      }),
  ],
];

const ods: readonly Made[] = [
  [
    "row-of-merges-repeated",
    () =>
      writeOdf("spreadsheet", {
        body: `<table:table table:name="Annexe"><table:table-row table:number-rows-repeated="1048576">${`<table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell><table:covered-table-cell/>`.repeat(500)}</table:table-row></table:table>`,
      }),
  ],
  [
    "long-text-repeated",
    () =>
      writeOdf("spreadsheet", {
        body: `<table:table table:name="Annexe"><table:table-row table:number-rows-repeated="100000"><table:table-cell table:number-columns-repeated="20" office:value-type="string"><text:p>${words(30_000)}</text:p></table:table-cell></table:table-row></table:table>`,
      }),
  ],
  [
    "annotations",
    () =>
      writeOdf("spreadsheet", {
        body: odsTable("Annexe", [["Club", 1]]).replace(
          "</table:table-cell>",
          `${"<office:annotation><text:p>note</text:p></office:annotation>".repeat(100_000)}</table:table-cell>`,
        ),
      }),
  ],
];

const form = (more: string, content: string): string =>
  `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${more}/Length ${content.length}>>\nstream\n${content}\nendstream`;

const page = (more: string, objects: readonly string[], content = shown("Article 1 : 100 EUR")): Uint8Array =>
  pdf([
    CATALOGUE,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]${more}/Contents 4 0 R>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    FONT,
    ...objects,
  ]);

const pdfs: readonly Made[] = [
  [
    "forms-doubling",
    () =>
      page(
        "/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>",
        Array.from({ length: 40 }, (_, i) =>
          form(`/Resources<</Font<</F1 5 0 R>>/XObject<</X ${i + 7} 0 R>>>>`, "/X Do /X Do"),
        ),
        `${shown("Article 1 : 100 EUR")}/X Do`,
      ),
  ],
  [
    "pages-deep",
    () =>
      pdf([
        CATALOGUE,
        ...Array.from(
          { length: 20_000 },
          (_, i) => `<</Type/Pages/Kids[${i + 3} 0 R]/Count 1/Parent ${i + 1} 0 R>>`,
        ),
        "<</Type/Page/Parent 20001 0 R/MediaBox[0 0 9 9]>>",
      ]),
  ],
  [
    "references-in-a-circle",
    () => {
      const made = Buffer.from(pageOf(shown("Article 1 : 100 EUR"))).toString("latin1");
      const start = made.indexOf("xref\n");
      return strToU8(made.replace("<</Size", `<</Prev ${start}/XRefStm ${start}/Size`), true);
    },
  ],
  ["length-of-itself", () => page("", ["<</Length 6 0 R>>\nstream\nx\nendstream"], "").map((byte) => byte)],
  [
    "objects-in-themselves",
    () =>
      page("/Resources 7 0 R", [
        "<</Type/ObjStm/N 2/First 10/Extends 6 0 R/Length 30>>\nstream\n6 0 7 10 <<>> <<>>            \nendstream",
      ]),
  ],
  [
    "filters-1000",
    () =>
      page(
        "/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>",
        [
          `<</Type/XObject/Subtype/Form/Filter[${"/ASCIIHexDecode".repeat(1_000)}]/Length 4>>\nstream\n3131\nendstream`,
        ],
        `${shown("Article 1")}/X Do`,
      ),
  ],
  [
    "predictor-huge",
    () =>
      page("", [
        `<</Type/XObject/Subtype/Form/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647/Colors 32/BitsPerComponent 16>>/Length 4>>\nstream\nxxxx\nendstream`,
      ]),
  ],
  [
    "map-of-characters-huge",
    () => {
      const map = `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 100 beginbfrange ${"<0000> <FFFFFFFF> <0041> ".repeat(100)}endbfrange endcmap`;
      return page("/Resources<</Font<</F1 6 0 R>>>>", [
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>",
        `<</Length ${map.length}>>\nstream\n${map}\nendstream`,
      ]);
    },
  ],
  [
    "map-of-characters-circle",
    () => {
      const map = "/M usecmap begincmap endcmap";
      return page("/Resources<</Font<</F1 6 0 R>>>>", [
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 7 0 R/DescendantFonts[5 0 R]/ToUnicode 7 0 R>>",
        `<</Type/CMap/UseCMap 7 0 R/Length ${map.length}>>\nstream\n${map}\nendstream`,
      ]);
    },
  ],
  [
    "font-drawn-by-itself",
    () =>
      page(
        "/Resources<</Font<</F1 6 0 R>>>>",
        [
          "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 7 0 R>>/Encoding<</Differences[65/a]>>/FirstChar 65/LastChar 65/Widths[1000]/Resources<</Font<</F1 6 0 R>>>>>>",
          `<</Length 36>>\nstream\n0 0 d0 BT /F1 9 Tf (A) Tj (A) Tj ET \nendstream`,
        ],
        "BT /F1 9 Tf 50 700 Td (AAAA) Tj ET",
      ),
  ],
  [
    "annotations-50000",
    () =>
      page(`/Annots[${"6 0 R ".repeat(50_000)}]`, [
        "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://a)>>>>",
      ]),
  ],
  [
    "locked",
    () => {
      const made = Buffer.from(pageOf(shown("Article 1 : 100 EUR"))).toString("latin1");
      const key = "<</Filter/Standard/V 5/R 6/Length 256/P -1/O<00>/U<00>/OE<00>/UE<00>/Perms<00>>>";
      return strToU8(made.replace("<</Size", `<</Encrypt ${key}/ID[<00><00>]/Size`), true);
    },
  ],
];

/** The files. */
export function hostileAmplified(): readonly HostileFile[] {
  return [
    ...hostile("ampl", "annexe.xlsx", workbooks),
    ...hostile("ampl-docx", "deliberation.docx", word),
    ...hostile("ampl-odt", "deliberation.odt", odt),
    ...hostile("ampl-ods", "annexe.ods", ods),
    ...hostile("ampl-pdf", "deliberation.pdf", pdfs),
  ];
}
