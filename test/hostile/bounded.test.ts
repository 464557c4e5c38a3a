import { strToU8 } from "fflate";
import { openDocument, readOdsSheets } from "../../src/documents";
import { MOST_LINES } from "../../src/documents/bounded-text";
import { LONGEST_TEXT } from "../../src/host/workbook/cell";
import { largest } from "../../src/host/workbook/largest";
import { newSheet } from "../../src/host/workbook/new-sheet";
import { OfficePackage } from "../../src/package/package";
import { openWorkbook, WorkbookFileProblem, type WorkbookModel } from "../../src/host";
import { writeOdf } from "../support/odf-writer";
import { paragraph, run, writeWord } from "../support/word-writer";
import { pageOf, shown } from "./hostile-documents";
import { HOSTILE_FILES } from "./hostile-files";
import { annexAfterCells, annexNamed, annexThreaded, annexWith, annexWithRows, SHEET } from "./sample";

/** Why a workbook is refused; "opened" where it is not. */
function reasonOf(bytes: Uint8Array): string {
  try {
    openWorkbook(bytes);
    return "opened";
  } catch (problem) {
    if (problem instanceof WorkbookFileProblem) return problem.reason;
    throw problem;
  }
}

const only = (model: WorkbookModel) => model.sheets[0] ?? fail("no sheet");
const fail = (because: string): never => {
  throw new Error(because);
};

describe("XML nested deeper than people write is refused as too large, wherever it stands", () => {
  const nests = HOSTILE_FILES.filter(({ name }) => /^nest-.*-(3000|100000)$/.test(name));
  test.each(nests.map((file) => [file.name, file] as const))("%s", (_name, file) => {
    expect(reasonOf(file.bytes())).toBe("too-large");
  });
});

test.each(["</row></row>", "</sheetData></sheetData>", "</worksheet>", "</c></row>"])(
  "a sheet in which %s closes what nobody opened is damaged, rather than read in part",
  (tags) => {
    expect(reasonOf(annexWith(SHEET, "</row>", tags))).toBe("damaged");
  },
);

test("a sheet whose root is lost is damaged, rather than its first section in its place", () => {
  const root = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
  expect([reasonOf(annexWith(SHEET, root, "")), reasonOf(annexWith(SHEET, root, "x"))]).toEqual([
    "damaged",
    "damaged",
  ]);
  expect(reasonOf(annexWith(SHEET, "</worksheet>", "</worksheet>x"))).toBe("damaged");
});

describe("what a file may keep is bounded, of all its parts together", () => {
  test("a million and a half tags of a section of a sheet are refused", () => {
    const merges = `<mergeCell ref="I1:J2"/>`.repeat(1_500_000);
    expect(reasonOf(annexWith(SHEET, "</mergeCells>", `${merges}</mergeCells>`))).toBe("too-large");
  });

  test("sections that are each small and together too many are refused", () => {
    const section = `<rowBreaks>${`<brk id="3"/>`.repeat(60_000)}</rowBreaks>`;
    expect(reasonOf(annexAfterCells(section.repeat(20)))).toBe("too-large");
  });

  test("a million styles are refused, before they are read", () => {
    const styles = `<xf numFmtId="0"/>`.repeat(1_000_000);
    expect(reasonOf(annexWith("xl/styles.xml", "</cellXfs>", `${styles}</cellXfs>`))).toBe("too-large");
  });

  test("a tag of ten thousand attributes is refused", () => {
    expect(reasonOf(annexWith(SHEET, `<row r="3"`, `<row ${'a="1" '.repeat(10_000)} r="3"`))).toBe(
      "too-large",
    );
  });

  test("one long text that fifty thousand cells show is refused", () => {
    const made = HOSTILE_FILES.find(({ name }) => name === "ampl-text-shared-50000");
    expect(made && reasonOf(made.bytes())).toBe("too-large");
  });

  test("a hundred thousand conditional formats are read", () => {
    const rules = `<cfRule type="expression" priority="1"><formula>1</formula></cfRule>`.repeat(100_000);
    const bytes = annexAfterCells(`<conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`);
    expect(only(openWorkbook(bytes)).facets.conditionalFormats).toHaveLength(100_000);
  });
});

test("of a million things that are not as Excel writes them, a hundred are kept, and all are counted", () => {
  const rows = `<row r="1048577"/>`.repeat(1_000_000);
  const { oddities } = openWorkbook(annexWithRows(rows));
  expect([oddities.length, oddities[0]?.others]).toEqual([100, 999_900]);
});

describe("a cell holds no more than Excel can", () => {
  const withText = (text: string) =>
    openWorkbook(annexWithRows(`<row r="90"><c r="A90" t="inlineStr"><is><t>${text}</t></is></c></row>`));

  test("a longer text is read as far as that, and said", () => {
    const model = withText("é".repeat(40_000));
    expect(only(model).at(89, 0)?.value).toEqual({ kind: "text", value: "é".repeat(LONGEST_TEXT) });
    expect(model.oddities).toEqual([{ kind: "text-too-long", sheet: "Annexe 4", at: "A90" }]);
  });

  test("half a character is not kept", () => {
    const value = only(withText(`${"a".repeat(LONGEST_TEXT - 1)}😀`)).at(89, 0)?.value;
    expect(value).toEqual({ kind: "text", value: "a".repeat(LONGEST_TEXT - 1) });
  });

  test("a longer formula is its value, and the file keeps it as it is", () => {
    const formula = `G5${"+G6".repeat(20_000)}`;
    const bytes = annexWith(SHEET, "SUM(G5:G8)", formula);
    const model = openWorkbook(bytes);
    expect(only(model).at(8, 6)).toEqual({ column: 6, value: { kind: "number", value: 18_350 } });
    expect(model.oddities).toEqual([{ kind: "formula-too-long", sheet: "Annexe 4", at: "G9" }]);
  });
});

describe("a sheet that the workbook lists", () => {
  const MODULE = `<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>`;

  test("without a part is a module of Excel 95: it stays in the list, and holds up nothing", () => {
    const model = openWorkbook(annexWith("xl/workbook.xml", "</sheets>", `${MODULE}</sheets>`));
    expect(model.sheets.map(({ kind, facets }) => [facets.name, kind])).toEqual([
      ["Annexe 4", "worksheet"],
      ["Module1", "module"],
    ]);
    model.apply({ kind: "add-sheet", sheet: newSheet(model.freeSheetId(), "Essai"), at: 2 });
    const again = OfficePackage.open(model.save().bytes);
    expect(again.need("xl/workbook.xml")).toContain(MODULE);
    expect(again.names.filter((name) => name.includes("worksheets/sheet"))).toHaveLength(2);
  });

  test("with a part that is not there is a damaged workbook's", () => {
    const gone = MODULE.replace(`r:id=""`, `r:id="rId77"`);
    expect(reasonOf(annexWith("xl/workbook.xml", "</sheets>", `${gone}</sheets>`))).toBe("damaged");
  });

  test("is paid for each time that it shares its part with another", () => {
    const sheet = `<sheet name="F" sheetId="3" r:id="rId1"/>`;
    const bytes = annexWith("xl/workbook.xml", "</sheets>", `${sheet.repeat(50_000)}</sheets>`);
    expect(reasonOf(bytes)).toBe("too-large");
  });
});

test("answers to a conversation whose id others bear too are the first one's", () => {
  const comment = (more: string) =>
    `<threadedComment ref="A5" id="{1}"${more}><text>x</text></threadedComment>`;
  const bytes = annexThreaded(comment("").repeat(3) + comment(` parentId="{1}"`).repeat(2));
  expect(only(openWorkbook(bytes)).facets.threads.map(({ messages }) => messages.length)).toEqual([3, 1, 1]);
});

test("the largest is found among more numbers than a call takes as arguments", () => {
  expect(
    largest(
      Array.from({ length: 500_000 }, (_, i) => i),
      7,
    ),
  ).toBe(499_999);
  expect(largest([], 7)).toBe(7);
});

test("two sheets that claim one enormous number are told apart", () => {
  const sheet = (id: string) => `<sheet name="F${id}" sheetId="1e300" r:id="rId1"/>`;
  const bytes = annexWith("xl/workbook.xml", "<sheets>", `<sheets>${sheet("a")}${sheet("b")}`);
  expect(new Set(openWorkbook(bytes).sheets.map(({ id }) => id)).size).toBe(3);
});

test("a sheet without a name gets one, and one of five thousand characters keeps what Excel can hold", () => {
  const named = (name: string) => only(openWorkbook(annexNamed(name))).facets.name;
  expect([named(""), named("a".repeat(5000))]).toEqual(["Feuil1", "a".repeat(31)]);
});

/** Why a document is refused; "read" where it is not. */
const reasonFor = async (bytes: Uint8Array): Promise<string> =>
  openDocument(bytes, "deliberation").then(
    () => "read",
    (problem: unknown) => (problem as { reason?: string }).reason ?? String(problem),
  );

describe("an OpenDocument file is bounded as a Word document is", () => {
  const tooLarge = HOSTILE_FILES.filter(({ name }) =>
    /^od[ts]-(nested-.*-(3000|50000)|bomb-1500000)$|^ampl-ods-long-text-repeated$/.test(name),
  );

  test.each(tooLarge.map((file) => [file.name, file] as const))("%s is too large", async (_name, file) => {
    if (file.kind === "odt") expect(await reasonFor(file.bytes())).toBe("too-large");
    else expect(() => readOdsSheets(file.bytes())).toThrow("too-large");
  });
});

test("a count under one, or an amount that is no number, is read as what it shows", async () => {
  const blanks = writeOdf("text", { body: `<text:p>a<text:s text:c="-3"/>b</text:p>` });
  const { blocks } = await openDocument(blanks, "deliberation.odt");
  expect(blocks.map((block) => (block.kind === "paragraph" ? block.lines : []))).toEqual([["a b"]]);
  const cell = `<table:table-cell office:value-type="float" office:value="12,5"><text:p>12,5<text:s text:c="-1"/>€</text:p></table:table-cell>`;
  const table = `<table:table table:name="F"><table:table-row>${cell}</table:table-row></table:table>`;
  const [sheet] = readOdsSheets(writeOdf("spreadsheet", { body: table }));
  expect(sheet?.cells.map(({ value }) => value)).toEqual([{ kind: "text", value: "12,5 €" }]);
});

test("what a change took away is put back once, wherever it is cited, itself included", async () => {
  const mark = `<text:change text:change-id="c"/>`;
  const taken = `<text:changed-region xml:id="c"><text:deletion><text:p>12 €${mark}</text:p></text:deletion></text:changed-region>`;
  const body = `<text:tracked-changes>${taken}</text:tracked-changes><text:p>a ${mark}</text:p><text:p>b ${mark}</text:p>`;
  const { blocks } = await openDocument(writeOdf("text", { body }), "deliberation.odt");
  expect(blocks.map((block) => (block.kind === "paragraph" ? block.lines : []))).toEqual([["a"], ["b"]]);
});

test("a document of more lines than a thousand pages hold is too large, one of as many is read", async () => {
  const text = (lines: number) => new TextEncoder().encode("Le club, 12 €\n".repeat(lines));
  expect(await reasonFor(text(MOST_LINES))).toBe("read");
  expect(await reasonFor(text(MOST_LINES + 1))).toBe("too-large");
});

test("a document of more characters than a thousand pages hold is too large, though each line is short enough", async () => {
  const line = Array.from({ length: 9_000 }, (_, i) => i).join(" ");
  const text = (lines: number) => new TextEncoder().encode(`${line}\n`.repeat(lines));
  expect(await reasonFor(text(600))).toBe("too-large");
});

test("a line of more points than a call takes as arguments is read like any other", async () => {
  const points = Array.from({ length: 250_000 }, (_, i) => `${i % 600} ${i % 800} l\n`).join("");
  expect(await reasonFor(pageOf(strToU8(`0 0 m ${points}S ${shown("Article 1 : 12 EUR")}`)))).toBe("read");
});

test("a page that is drawn in a million steps is left before its end", async () => {
  const page = (times: number) => pageOf(strToU8(shown("Article 1 : 12 EUR").repeat(times)));
  expect(await reasonFor(page(100))).toBe("read");
  expect(await reasonFor(page(260_000))).toBe("too-large");
});

test("a page whose drawings wait for one another by thousands, or are drawn twice each, is left before its end", async () => {
  const states = (depth: number) => pageOf(strToU8("q ".repeat(depth) + shown("Article 1 : 12 EUR")));
  expect(await reasonFor(states(1_000))).toBe("read");
  expect(await reasonFor(states(30_000))).toBe("too-large");
  const doubling = HOSTILE_FILES.find(({ name }) => name === "ampl-pdf-forms-doubling");
  expect(await reasonFor(doubling?.bytes() ?? new Uint8Array())).toBe("too-large");
});

test("a table of more columns than anyone prints is too large", async () => {
  const row = (columns: number) => strToU8(`${"12\t".repeat(columns)}\n`.repeat(2));
  expect(await reasonFor(row(500))).toBe("read");
  expect(await reasonFor(row(1_500))).toBe("too-large");
});

describe("a Word document", () => {
  const nests = HOSTILE_FILES.filter(({ name }) => /^docx-nested-.*-(3000|50000)$/.test(name));

  test.each(nests.map((file) => [file.name, file] as const))("%s is too large", async (_name, file) => {
    expect(await reasonFor(file.bytes())).toBe("too-large");
  });

  const numbering = (levels: string, lists: number): string =>
    `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>` +
    Array.from(
      { length: lists },
      (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="1"/></w:num>`,
    ).join("");

  const listed = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("x")}</w:p>`;

  test("repeats before each paragraph of a list no more than Word can", async () => {
    const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="${"ab ".repeat(1_000)}"/></w:lvl>`;
    const bytes = writeWord({ body: listed, numbering: numbering(level, 1) });
    const [block] = (await openDocument(bytes, "deliberation.docx")).blocks;
    expect(block?.kind === "paragraph" && block.lines[0]?.length).toBe("ab ".repeat(85).length + 1);
  });

  test("of thirty thousand lists, each of thirty thousand levels, has the levels that Word has", async () => {
    const levels = Array.from({ length: 30_000 }, (_, i) => `<w:lvl w:ilvl="${i}"/>`).join("");
    const bytes = writeWord({ body: listed, numbering: numbering(levels, 30_000) });
    expect(await reasonFor(bytes)).toBe("read");
  });

  test("a note that cites itself is read once", async () => {
    const cite = `<w:r><w:footnoteReference w:id="7"/></w:r>`;
    const bytes = writeWord({
      body: `<w:p>${run("Article 1")}${cite}</w:p>`,
      footnotes: `<w:footnote w:id="7"><w:p>${run("note")}${cite}</w:p></w:footnote>`,
    });
    const { blocks } = await openDocument(bytes, "deliberation.docx");
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.lines : []))).toEqual([
      ["Article 1"],
      ["note"],
    ]);
  });

  test("a grid that would have a billion cells is too large, not made", async () => {
    const row = (start: number) =>
      `<w:tr><w:trPr><w:gridBefore w:val="${start}"/></w:trPr><w:tc>${paragraph("x")}</w:tc><w:tc>${paragraph("y")}</w:tc></w:tr>`;
    const rows = Array.from({ length: 5_000 }, (_, i) => row(3 * i)).join("");
    expect(await reasonFor(writeWord({ body: `<w:tbl>${rows}</w:tbl>` }))).toBe("too-large");
  });
});
