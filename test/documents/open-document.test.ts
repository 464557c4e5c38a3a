import { strToU8, zipSync } from "fflate";
import { DocumentProblem } from "../../src/documents/document-problem";
import { openDocument } from "../../src/documents/open-document";
import { text, writePdf } from "../support/pdf-writer";
import { paragraph, writeWord } from "../support/word-writer";

const problemOf = (bytes: Uint8Array, file = "rapport.pdf") =>
  openDocument(bytes, file).then(
    () => "read",
    (problem: unknown) =>
      problem instanceof DocumentProblem ? [problem.reason, problem.detail] : String(problem),
  );

describe("a document of any format", () => {
  it("is told by its content, whatever its name says", async () => {
    const word = writeWord({ body: paragraph("Article 1") });
    const pdf = writePdf([{ marks: [text(50, 50, "Article 1")] }]);
    expect(await openDocument(word, "rapport.pdf")).toMatchObject({ file: "rapport.pdf", format: "docx" });
    expect(await openDocument(pdf, "rapport.docx")).toMatchObject({ file: "rapport.docx", format: "pdf" });
    expect(await openDocument(strToU8("Article 1"), "rapport.docx")).toMatchObject({ format: "text" });
  });

  it("is a PDF even behind what a mail server put before it", async () => {
    const pdf = writePdf([{ marks: [text(50, 50, "Article 1")] }]);
    const behind = Uint8Array.from([...strToU8("\n\n"), ...pdf]);
    expect((await openDocument(behind, "a.pdf")).format).toBe("pdf");
  });

  it("is refused by name where its format is not read", async () => {
    expect(await problemOf(strToU8("{\\rtf1\\ansi Article 1}"))).toEqual(["old-word", "rtf"]);
    expect(await problemOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toEqual(["unsupported", "png"]);
    const odt = zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") });
    expect(await problemOf(odt)).toEqual(["unsupported", "odt"]);
    expect(await problemOf(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }))).toEqual([
      "workbook",
      "xlsx",
    ]);
  });

  it("is refused where it is empty, or blank", async () => {
    expect(await problemOf(new Uint8Array())).toMatchObject(["empty", expect.anything()]);
    expect(await problemOf(strToU8(" \n "))).toMatchObject(["empty", expect.anything()]);
  });
});
