/** Hostile documents of a dossier: Word, text and PDF. */
import { strToU8, zlibSync } from "fflate";
import { hostileOpenDocuments } from "./hostile-open-documents";
import { hostile, RUNS, runOf, type HostileFile, type Made } from "./hostile-texts";
import { deliberationParts, deliberationWith, zipped } from "./sample";

const WORD = "word/document.xml";

const wrapped = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);

const inBody =
  (xml: string): (() => Uint8Array) =>
  () =>
    deliberationWith(WORD, "<w:body>", `<w:body>${xml}`);

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const docx = (): readonly Made[] => [
  ...[3_000, 50_000, 500_000].flatMap((depth): readonly Made[] => [
    [
      `nested-tables-${depth}`,
      inBody(wrapped(depth, "<w:tbl><w:tr><w:tc>", paragraph("x"), "</w:tc></w:tr></w:tbl>")),
    ],
    [
      `nested-content-${depth}`,
      inBody(wrapped(depth, "<w:sdt><w:sdtContent>", paragraph("x"), "</w:sdtContent></w:sdt>")),
    ],
    [`nested-unknown-${depth}`, inBody(wrapped(depth, "<w:x>", paragraph("x"), "</w:x>"))],
    [
      `nested-runs-${depth}`,
      inBody(`<w:p>${wrapped(depth, "<w:smartTag>", "<w:r><w:t>x</w:t></w:r>", "</w:smartTag>")}</w:p>`),
    ],
    [
      `nested-boxes-${depth}`,
      inBody(wrapped(depth, "<w:p><w:r><w:txbxContent>", paragraph("x"), "</w:txbxContent></w:r></w:p>")),
    ],
    [
      `nested-styles-${depth}`,
      () =>
        deliberationWith("word/styles.xml", "<w:style ", `${wrapped(depth, "<w:x>", "", "</w:x>")}<w:style `),
    ],
  ]),
  ...Object.entries(RUNS).map(([name, unit]): Made => [`text-${name}`, inBody(paragraph(runOf(unit)))]),
  ["paragraphs-100000", inBody(paragraph("Article 1 : 100,00 € à la structure X").repeat(100_000))],
  [
    "articles-20000",
    inBody(
      Array.from({ length: 20_000 }, (_, i) =>
        paragraph(`Article ${i} : d'approuver l'attribution de ${i} € au titre de l'opération ${i}`),
      ).join(""),
    ),
  ],
  [
    "rows-20000",
    inBody(
      `<w:tbl>${`<w:tr><w:tc>${paragraph("Club")}</w:tc><w:tc>${paragraph("100,00 €")}</w:tc></w:tr>`.repeat(20_000)}</w:tbl>`,
    ),
  ],
  [
    "cells-20000",
    inBody(`<w:tbl><w:tr>${`<w:tc>${paragraph("100,00 €")}</w:tc>`.repeat(20_000)}</w:tr></w:tbl>`),
  ],
  [
    "spans-huge",
    inBody(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph("x")}</w:tc></w:tr></w:tbl>`,
    ),
  ],
  [
    "spans-negative",
    inBody(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr>${paragraph("x")}</w:tc></w:tr></w:tbl>`,
    ),
  ],
  [
    "grid-before-huge",
    inBody(
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc>${paragraph("x")}</w:tc></w:tr></w:tbl>`,
    ),
  ],
  ["runs-500000", inBody(`<w:p>${"<w:r><w:t>1</w:t></w:r>".repeat(500_000)}</w:p>`)],
  [
    "fields-open-100000",
    inBody(`<w:p>${`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`.repeat(100_000)}</w:p>`),
  ],
  ["note-cites-itself", noteCitingItself],
  [
    "styles-cycle",
    () =>
      deliberationWith(
        "word/styles.xml",
        "<w:style ",
        `<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style `,
      ),
  ],
  [
    "styles-chain-20000",
    () =>
      deliberationWith(
        "word/styles.xml",
        "<w:style ",
        `${Array.from({ length: 20_000 }, (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`).join("")}<w:style `,
      ),
  ],
  ["styles-chain-used", () => stylesChainUsed(20_000)],
  ["bomb-60", inBody(paragraph("x").repeat(1_500_000))],
  ["bomb-40-one-text", inBody(paragraph("a".repeat(40 << 20)))],
  [
    "bomb-390-other",
    () => zipped({ ...deliberationParts(), "word/media/image1.bin": new Uint8Array(390 << 20) }),
  ],
  [
    "entities",
    () =>
      deliberationWith(WORD, "<w:document ", `<!DOCTYPE a [<!ENTITY b "${"x".repeat(1000)}">]><w:document `),
  ],
  [
    "entries-60000",
    () =>
      zipped({
        ...deliberationParts(),
        ...Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`x/${i}.xml`, "<a/>"])),
      }),
  ],
  ["prototype", () => zipped({ ...deliberationParts(), "word/__proto__.xml": "<a/>", constructor: "x" })],
];

function noteCitingItself(): Uint8Array {
  const parts = deliberationParts();
  const note = `<w:footnote w:id="77"><w:p><w:r><w:t>note</w:t></w:r><w:r><w:footnoteReference w:id="77"/></w:r></w:p></w:footnote>`;
  const cite = `<w:p><w:r><w:footnoteReference w:id="77"/></w:r></w:p>`;
  return zipped({
    ...parts,
    "word/footnotes.xml": (parts["word/footnotes.xml"] ?? "").replace(
      "</w:footnotes>",
      `${note}</w:footnotes>`,
    ),
    [WORD]: (parts[WORD] ?? "").replace("<w:body>", `<w:body>${cite}`),
  });
}

function stylesChainUsed(length: number): Uint8Array {
  const parts = deliberationParts();
  const styles = Array.from(
    { length },
    (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
  );
  const used = `<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`.repeat(200);
  return zipped({
    ...parts,
    "word/styles.xml": (parts["word/styles.xml"] ?? "").replace(
      "</w:styles>",
      `${styles.join("")}</w:styles>`,
    ),
    [WORD]: (parts[WORD] ?? "").replace("<w:body>", `<w:body>${used}`),
  });
}

const text =
  (content: string): (() => Uint8Array) =>
  () =>
    strToU8(content);

const txt = (): readonly Made[] => [
  ...Object.entries(RUNS).map(([name, unit]): Made => [name, text(runOf(unit))]),
  ...Object.entries(RUNS).map(([name, unit]): Made => [
    `after-article-${name}`,
    text(`Article 1 : d'attribuer ${runOf(unit)} € à l'opération 1\n`),
  ]),
  ["lines-300000", text("Opération 1 : 100,00 €\n".repeat(300_000))],
  ["lone-surrogates", () => Uint8Array.from({ length: 3000 }, (_, i) => [0xed, 0xa0, 0x80][i % 3] ?? 0)],
  ["zeros", () => new Uint8Array(1_000_000)],
  ["invalid", () => Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256)],
  ["tabs-table", text("a\tb\tc\td\n".repeat(100_000))],
];

/** A PDF of given objects, with a table of references. */
export function pdf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const chunks: Uint8Array[] = [strToU8("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = chunks[0]?.length ?? 0;
  const push = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, i) => {
    offsets.push(at);
    push(strToU8(`${i + 1} 0 obj\n`));
    push(typeof object === "string" ? strToU8(object) : object);
    push(strToU8("\nendobj\n"));
  });
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  push(
    strToU8(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  const all = new Uint8Array(at);
  let to = 0;
  for (const chunk of chunks) {
    all.set(chunk, to);
    to += chunk.length;
  }
  return all;
}

/** The first object of a file of pages. */
export const CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>";
/** A font that needs no file. */
export const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const RESOURCES = "/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>";

export function pageOf(
  content: string | Uint8Array,
  form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n\nendstream",
): Uint8Array {
  const stream =
    typeof content === "string"
      ? strToU8(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
      : flate(content);
  return pdf([
    CATALOGUE,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]${RESOURCES}/Contents 4 0 R>>`,
    stream,
    FONT,
    form,
  ]);
}

function flate(content: Uint8Array): Uint8Array {
  const packed = zlibSync(content, { level: 9 });
  const head = strToU8(`<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`);
  const tail = strToU8("\nendstream");
  const all = new Uint8Array(head.length + packed.length + tail.length);
  all.set(head);
  all.set(packed, head.length);
  all.set(tail, head.length + packed.length);
  return all;
}

export const shown = (text: string): string => `BT /F1 9 Tf 50 700 Td (${text}) Tj ET\n`;

const pdfs = (): readonly Made[] => [
  ["pages-cycle", () => pdf([CATALOGUE, "<</Type/Pages/Kids[2 0 R]/Count 1>>"])],
  [
    "pages-count-huge",
    () =>
      pdf([
        CATALOGUE,
        "<</Type/Pages/Kids[3 0 R]/Count 999999999>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      ]),
  ],
  [
    "pages-20000",
    () =>
      pdf([
        CATALOGUE,
        `<</Type/Pages/Kids[${"3 0 R ".repeat(20_000)}]/Count 20000>>`,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      ]),
  ],
  [
    "pages-1200-of-text",
    () =>
      pdf([
        CATALOGUE,
        `<</Type/Pages/Kids[${"3 0 R ".repeat(1200)}]/Count 1200>>`,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>`,
        `<</Length ${shown("Article 1").length * 50}>>\nstream\n${shown("Article 1").repeat(50)}\nendstream`,
        FONT,
      ]),
  ],
  [
    "form-cites-itself",
    () =>
      pageOf(
        `${shown("Article 1 : 100 EUR")}/X Do`,
        `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream`,
      ),
  ],
  ["nested-arrays", () => pageOf(`${"[".repeat(200_000)}${"]".repeat(200_000)} TJ ${shown("Article 1")}`)],
  [
    "nested-dictionaries",
    () =>
      pdf([
        CATALOGUE,
        `<</Type/Pages/Kids[3 0 R]/Count 1/X ${"<</A ".repeat(100_000)}1${">>".repeat(100_000)}>>`,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      ]),
  ],
  ["content-bomb", () => pageOf(strToU8(shown("1 000,00").repeat(2_000_000)))],
  ["content-blank-bomb", () => pageOf(new Uint8Array(300 << 20).fill(32))],
  ["text-long", () => pageOf(shown("1 ".repeat(500_000)))],
  [
    "texts-300000",
    () =>
      pageOf(
        strToU8(
          Array.from(
            { length: 300_000 },
            (_, i) => `BT /F1 1 Tf ${i % 600} ${(i * 7) % 800} Td (1) Tj ET\n`,
          ).join(""),
        ),
      ),
  ],
  [
    "lines-300000",
    () =>
      pageOf(
        strToU8(
          Array.from(
            { length: 300_000 },
            (_, i) => `${i % 600} 0 m ${i % 600} 800 l S\n0 ${i % 800} m 600 ${i % 800} l S\n`,
          ).join("") + shown("Article 1"),
        ),
      ),
  ],
  ["states-500000", () => pageOf(strToU8("q ".repeat(500_000) + shown("Article 1")))],
  [
    "huge-numbers",
    () => pageOf(`BT /F1 1e300 Tf 1e308 -1e308 Td (Article 1) Tj ET 1e308 0 0 1e308 0 0 cm ${shown("x")}`),
  ],
  [
    "javascript",
    () =>
      pdf([
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      ]),
  ],
  ["cut", () => pageOf(shown("Article 1")).subarray(0, 200)],
  ["no-references", () => strToU8(`%PDF-1.4\n${"1 0 obj\n<<>>\nendobj\n".repeat(50_000)}`)],
  ["header-only", () => strToU8("%PDF-1.7\n")],
];

export function hostileDocuments(): readonly HostileFile[] {
  return [
    ...hostile("docx", "deliberation.docx", docx()),
    ...hostile("txt", "rapport.txt", txt()),
    ...hostile("pdf", "deliberation.pdf", pdfs()),
    ...hostileOpenDocuments(),
  ];
}
