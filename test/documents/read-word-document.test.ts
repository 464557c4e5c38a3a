import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from "docx";
import { strToU8, zipSync } from "fflate";
import { DocumentProblem } from "../../src/documents/document-problem";
import { readWordDocument } from "../../src/documents/read-word-document";
import { compoundFile } from "../support/bad-files";
import { paragraph, run, table, writeWord, type WordParts } from "../support/word-writer";

const read = (parts: WordParts) => readWordDocument(writeWord(parts), "deliberation.docx");
const blocksOf = async (parts: WordParts) =>
  (await read(parts)).blocks.map((block) => (block.kind === "paragraph" ? block.lines : block.rows));
const textOf = async (body: string) => (await blocksOf({ body })).flat(2);
const problemOf = (bytes: Uint8Array) =>
  readWordDocument(bytes, "deliberation.docx").then(
    () => "read",
    (problem: unknown) => (problem instanceof DocumentProblem ? problem.reason : problem),
  );

describe("the text of a Word paragraph", () => {
  it("joins its runs, keeps tabs and parts its lines at line breaks", async () => {
    const body = `<w:p>${run("TOTAL")}<w:r><w:tab/><w:t>1 2</w:t></w:r>${run("34,00 €")}<w:r><w:br/></w:r>${run("fin")}</w:p>`;
    expect(await textOf(body)).toEqual(["TOTAL\t1 234,00 €", "fin"]);
  });

  it("leaves out hidden text, soft hyphens and zero-width characters, and keeps hard hyphens", async () => {
    const body = `<w:p>${run("visible")}${run("caché", "<w:vanish/>")}${run(" shown", '<w:vanish w:val="0"/>')}<w:r><w:softHyphen/><w:t>a\u200Bb</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>`;
    expect(await textOf(body)).toEqual(["visible shownab-c"]);
  });

  it("gives the result of a field, not its instruction, even when fields are nested or hidden", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const nested = `${mark("begin")}${instruction(" IF ")}${mark("begin")}${instruction("MERGEFIELD x")}${mark("separate")}${run("9 999")}${mark("end")}${mark("separate")}${run("420 720,00 €")}${mark("end")}`;
    expect(await textOf(`<w:p>${run("Total ")}${nested}${run(".")}</w:p>`)).toEqual(["Total 420 720,00 €."]);
    const simple = `<w:p><w:fldSimple w:instr="=SUM(ABOVE)">${run("12,00")}</w:fldSimple></w:p>`;
    expect(await textOf(simple)).toEqual(["12,00"]);
  });

  it("reads what content controls and links hold, but not a placeholder", async () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const body = `<w:p>${control("", "500 €")}${control("<w:showingPlcHdr/>", "Cliquez ici")}<w:hyperlink>${run(" lien")}</w:hyperlink></w:p>`;
    expect(await textOf(body)).toEqual(["500 € lien"]);
  });

  it("reads a text box once, after its paragraph, though the file holds it twice", async () => {
    const box = `<w:txbxContent>${paragraph("En marge : 300 €")}</w:txbxContent>`;
    const body = `<w:p>${run("Corps")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textOf(body)).toEqual(["Corps", "En marge : 300 €"]);
  });

  it("puts a footnote after the paragraph that cites it, and never its mark against a figure", async () => {
    const parts = {
      body: `<w:p>${run("420 720")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" €")}</w:p>${paragraph("Suite")}`,
      footnotes: `<w:footnote w:id="2">${paragraph("dont 20 000 € en 2023")}</w:footnote>`,
    };
    expect(await blocksOf(parts)).toEqual([["420 720 €"], ["dont 20 000 € en 2023"], ["Suite"]]);
  });

  it("starts with the header of the first section, without page numbers", async () => {
    const parts = {
      body: `${paragraph("Article 1")}<w:sectPr><w:headerReference w:type="default" r:id="rheader"/></w:sectPr>`,
      header: `<w:p>${run("Délibération n°2024-12 page ")}<w:fldSimple w:instr=" PAGE ">${run("7")}</w:fldSimple></w:p>`,
    };
    expect(await blocksOf(parts)).toEqual([["Délibération n°2024-12 page"], ["Article 1"]]);
  });
});

describe("headings of a Word document", () => {
  it("take their level from the style, its name or its outline, through inheritance", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mien"><w:name w:val="Le mien"/><w:basedOn w:val="Titre1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Plan"><w:name w:val="Plan"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
    const styled = (id: string) => paragraph(id, `<w:pStyle w:val="${id}"/>`);
    const document = await read({ body: ["Titre1", "Mien", "Plan", "Autre"].map(styled).join(""), styles });
    expect(document.blocks.map((block) => block.kind === "paragraph" && block.heading)).toEqual([
      1,
      1,
      3,
      null,
    ]);
  });
});

describe("numbers that Word generates", () => {
  const level = (index: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "Article %1 :")}${level(1, "lowerLetter", "%2)")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, "bullet", "\uF0B7")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
  const item = (text: string, list: number, depth = 0) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  it("are in the text, counted over the paragraphs between them", async () => {
    const body = `${item("De valider", 1)}${paragraph("Considérant")}${item("D'autoriser", 1)}`;
    expect(await blocksOf({ body, numbering })).toEqual([
      ["Article 1 : De valider"],
      ["Considérant"],
      ["Article 2 : D'autoriser"],
    ]);
  });

  it("start again under a new number, and elsewhere where the list says so", async () => {
    const body = [
      item("x", 1),
      item("y", 1, 1),
      item("z", 1, 1),
      item("x", 1),
      item("y", 1, 1),
      item("w", 4),
      item("w", 4),
    ].join("");
    expect((await blocksOf({ body, numbering })).flat()).toEqual([
      "Article 1 : x",
      "a) y",
      "b) z",
      "Article 2 : x",
      "a) y",
      "Article 7 : w",
      "Article 8 : w",
    ]);
  });

  it("follow Roman and legal forms; a bullet is a plain one", async () => {
    const body = `${item("A", 2)}${item("B", 2, 1)}${item("CIAS 500 €", 3)}${item("", 3)}`;
    expect((await blocksOf({ body, numbering })).flat()).toEqual(["I. A", "1.1 B", "• CIAS 500 €"]);
  });

  it("come from a style too", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = paragraph("De valider", '<w:pStyle w:val="Article"/>');
    expect((await blocksOf({ body, numbering, styles })).flat()).toEqual(["Article 1 : De valider"]);
  });
});

describe("tables of a Word document", () => {
  const merged = (text: string, value: "restart" | "continue") => ({
    properties: `<w:vMerge w:val="${value}"/>`,
    content: paragraph(text),
  });
  const spanning = (text: string, columns: number) => ({
    properties: `<w:gridSpan w:val="${columns}"/>`,
    content: paragraph(text),
  });

  it("fill a vertically merged cell down the rows it spans", async () => {
    const body = table([
      [merged("C02-566A05", "restart"), "SOLIHA", "500,00"],
      [merged("", "continue"), "ADIE", "700,00"],
      [merged("C03", "restart"), "CCAS", "1,00"],
    ]);
    expect(await blocksOf({ body })).toEqual([
      [
        ["C02-566A05", "SOLIHA", "500,00"],
        ["C02-566A05", "ADIE", "700,00"],
        ["C03", "CCAS", "1,00"],
      ],
    ]);
  });

  it("give a horizontally merged cell once, in its first column", async () => {
    const body = table([
      ["a", "b", "c"],
      [spanning("TOTAL", 2), "1 200,00"],
    ]);
    expect(await blocksOf({ body })).toEqual([
      [
        ["a", "b", "c"],
        ["TOTAL", "", "1 200,00"],
      ],
    ]);
  });

  it("read what another writer makes the same way", async () => {
    const cell = (text: string, merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
      new TableCell({ children: [new Paragraph(text)], ...(merge ? { verticalMerge: merge } : {}) });
    const rows = [
      new TableRow({ children: [cell("C02", VerticalMergeType.RESTART), cell("500,00")] }),
      new TableRow({ children: [cell("", VerticalMergeType.CONTINUE), cell("700,00")] }),
    ];
    const document = new Document({ sections: [{ children: [new Table({ rows })] }] });
    const bytes = new Uint8Array(await Packer.toBuffer(document));
    expect((await readWordDocument(bytes, "a.docx")).blocks).toEqual([
      {
        kind: "table",
        page: null,
        rows: [
          ["C02", "500,00"],
          ["C02", "700,00"],
        ],
      },
    ]);
  });

  it("keep the paragraphs of a cell apart, one a line", async () => {
    const body = table([["Code", { properties: "", content: paragraph("6568") + paragraph("93566") }]]);
    expect(await blocksOf({ body })).toEqual([[["Code", "6568\n93566"]]]);
  });

  it("part rows stacked in one with the Enter key, when every cell holds as many lines", async () => {
    const stack = (...lines: string[]) => ({
      properties: "",
      content: lines.map((line) => paragraph(line)).join(""),
    });
    const body = table([
      [stack("C02", "C03"), stack("6 019 600,00", "420 720,00")],
      [stack("Total", "général"), "420 720,00"],
    ]);
    expect(await blocksOf({ body })).toEqual([
      [
        ["C02", "6 019 600,00"],
        ["C03", "420 720,00"],
        ["Total\ngénéral", "420 720,00"],
      ],
    ]);
  });

  it("have no note in their cells: it stands after the table", async () => {
    const cited = `<w:p>${run("420 720")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const parts = {
      body: table([["C03", { properties: "", content: cited }]]),
      footnotes: `<w:footnote w:id="2">${paragraph("dont 20 000 € en 2023")}</w:footnote>`,
    };
    expect(await blocksOf(parts)).toEqual([[["C03", "420 720"]], ["dont 20 000 € en 2023"]]);
  });

  it("are text when they are but a frame, and come apart when one is nested in another", async () => {
    expect(await blocksOf({ body: table([[{ properties: "", content: paragraph("Article 1") }]]) })).toEqual([
      ["Article 1"],
    ]);
    const inner = table([["x", "1,00"]]);
    const outer = table([["Montants", { properties: "", content: inner + paragraph("note") }]]);
    expect(await blocksOf({ body: outer })).toEqual([[["Montants", "note"]], [["x", "1,00"]]]);
  });
});

describe("tracked changes of a Word document", () => {
  const inserted = (content: string) => `<w:ins w:id="1" w:author="a">${content}</w:ins>`;
  const deleted = (text: string) =>
    `<w:del w:id="2" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  it("are read as accepted, with a warning that lists the amounts on which the readings differ", async () => {
    const body = `<w:p>${run("pour un total de ")}${deleted("420 720,00 €")}${inserted(run("427 020,00 €"))}${run(" dont 500 €.")}</w:p>`;
    const document = await read({ body });
    expect(document.blocks).toMatchObject([{ lines: ["pour un total de 427 020,00 € dont 500 €."] }]);
    expect(document.warnings).toEqual([
      { kind: "tracked-changes", added: ["427 020,00 €"], removed: ["420 720,00 €"] },
    ]);
  });

  it("show a figure changed in part as a whole one", async () => {
    const body = `<w:p>${run("420 ")}${deleted("720")}${inserted(run("270"))}${run(",00 €")}</w:p>`;
    expect((await read({ body })).warnings).toEqual([
      { kind: "tracked-changes", added: ["420 270,00 €"], removed: ["420 720,00 €"] },
    ]);
  });

  it("are silent when no amount differs: words changed, a sentence moved", async () => {
    const moved = (name: string, text: string) => `<w:${name} w:id="3">${text}</w:${name}>`;
    const body = `<w:p>${moved("moveFrom", run("Soit 500 €. "))}${run("Le Conseil ")}${deleted("décide")}${inserted(run("valide"))}${moved("moveTo", run(". Soit 500 €."))}</w:p>`;
    const document = await read({ body });
    expect(document.blocks).toMatchObject([{ lines: ["Le Conseil valide. Soit 500 €."] }]);
    expect(document.warnings).toEqual([]);
  });

  it("join paragraphs whose mark is deleted, and drop deleted rows", async () => {
    const body = `${paragraph("pour un ", '<w:rPr><w:del w:id="4"/></w:rPr>')}${paragraph("montant")}<w:tbl><w:tr><w:tc>${paragraph("a")}</w:tc><w:tc>${paragraph("1,00")}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${paragraph("b")}</w:tc><w:tc>${paragraph("2,00")}</w:tc></w:tr></w:tbl>`;
    const document = await read({ body });
    expect(document.blocks).toMatchObject([{ lines: ["pour un montant"] }, { rows: [["a", "1,00"]] }]);
    expect(document.warnings).toEqual([{ kind: "tracked-changes", added: [], removed: ["2,00"] }]);
  });
});

describe("a Word file that cannot be read", () => {
  it("is encrypted", async () => {
    expect(await problemOf(compoundFile("EncryptedPackage"))).toBe("encrypted");
    const zip = writeWord({ body: paragraph("a") });
    zip[6] = (zip[6] ?? 0) | 1;
    expect(await problemOf(zip)).toBe("encrypted");
  });

  it("is of the former format", async () => {
    expect(await problemOf(compoundFile("WordDocument"))).toBe("unsupported");
  });

  it("is cut short, is not a zip, or holds broken XML", async () => {
    const whole = writeWord({ body: paragraph("Article 1".repeat(200)) });
    expect(await problemOf(whole.subarray(0, whole.length - 60))).toBe("damaged");
    expect(await problemOf(strToU8("PK not a zip"))).toBe("damaged");
    expect(await problemOf(writeWord({ body: "<w:p><w:r>" }))).toBe("damaged");
    const withoutText = zipSync({ "word/styles.xml": strToU8("<w:styles/>") });
    expect(await problemOf(withoutText)).toBe("damaged");
  });

  it("has no text", async () => {
    expect(await problemOf(writeWord({ body: paragraph("  ") }))).toBe("no-text");
  });

  it("is another thing in a zip", async () => {
    expect(await problemOf(zipSync({ "xl/workbook.xml": strToU8("<a/>") }))).toBe("workbook");
    expect(await problemOf(zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }))).toBe(
      "unsupported",
    );
  });

  it("inflates beyond bounds", async () => {
    const bomb = zipSync({
      "_rels/.rels": strToU8("<Relationships/>"),
      "word/document.xml": new Uint8Array(60 * 1024 * 1024).fill(0x20),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toBe("too-large");
  });

  it("is empty", async () => {
    expect(await problemOf(new Uint8Array())).toBe("empty");
  });
});
