/** A workbook of macros, one that users have views of their own of: what Pointage writes keeps both as they are. One that is signed: a copy is not. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficePackage } from "../../src/package/package";
import { annexParts, deliberationParts, SHEET, zipped, type Parts } from "../hostile/sample";
import { dossierFolder, removeFolders, run } from "../support/run-command";

afterAll(removeFolders);

const MACROS = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256);
const BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const VBA_TYPE = "application/vnd.ms-office.vbaProject";
const GUID = `guid="{11111111-2222-3333-4444-555555555555}"`;
const VIEW = `<customWorkbookViews><customWorkbookView name="Vue" ${GUID} windowWidth="9" windowHeight="9" activeSheetId="1"/></customWorkbookViews>`;
const SHEET_VIEW = `<customSheetViews><customSheetView ${GUID} showPageBreaks="1"><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/></customSheetView></customSheetViews>`;

function withMacros(): Parts {
  const parts = annexParts();
  const type = `<Default Extension="bin" ContentType="${VBA_TYPE}"/></Types>`;
  const link = `<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`;
  return {
    ...parts,
    "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "")
      .replace(BOOK_TYPE, MACRO_TYPE)
      .replace("</Types>", type),
    "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      link,
    ),
    "xl/vbaProject.bin": MACROS,
  };
}

function withViews(): Parts {
  const parts = annexParts();
  return {
    ...parts,
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("</workbook>", `${VIEW}</workbook>`),
    [SHEET]: (parts[SHEET] ?? "").replace("<mergeCells", `${SHEET_VIEW}<mergeCells`),
  };
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SIGNATURE_TYPES =
  `<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>` +
  `<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>`;

function signed(): Parts {
  const parts = annexParts();
  const linked = (kind: string, target: string) =>
    `<Relationship Id="rIdSigned" Type="${PACKAGE}/relationships/digital-signature/${kind}" Target="${target}"/></Relationships>`;
  const types = parts["[Content_Types].xml"] ?? "";
  return {
    ...parts,
    "[Content_Types].xml": types.replace("</Types>", SIGNATURE_TYPES),
    "_rels/.rels": (parts["_rels/.rels"] ?? "").replace(
      "</Relationships>",
      linked("origin", "_xmlsignatures/origin.sigs"),
    ),
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/_rels/origin.sigs.rels": `<Relationships xmlns="${PACKAGE}/relationships">${linked("signature", "sig1.xml")}`,
    "_xmlsignatures/sig1.xml": `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>`,
  };
}

const dossierOf = (annex: string, parts: Parts): string =>
  dossierFolder({ [annex]: zipped(parts), "deliberation.docx": zipped(deliberationParts()) });

describe.each(["mark", "summary", "export"])("%s", (command) => {
  test("takes a signature that no longer holds away, and says so", async () => {
    const dossier = dossierOf("annexe.xlsx", signed());
    const copy = path.join(dossierFolder({}), "copie.xlsx");
    const { err } = await run(command, dossier, "-o", copy);
    expect(err).toContain("n'est pas signée");
    const file = OfficePackage.open(new Uint8Array(readFileSync(copy)));
    expect(file.names.filter((name) => name.startsWith("_xmlsignatures"))).toEqual([]);
    expect(file.relationships("").map(({ id }) => id)).not.toContain("rIdSigned");
    expect(file.text("[Content_Types].xml")).not.toContain("/_xmlsignatures/");
    const strict = await run(command, dossier, "--strict", "-o", path.join(dossierFolder({}), "copie.xlsx"));
    expect([strict.status, strict.err]).toEqual([2, expect.stringContaining("la signature électronique")]);
  });
});

describe.each(["mark", "fix", "summary", "export"])("%s", (command) => {
  test("copies macros byte for byte, in a file of macros", async () => {
    const dossier = dossierOf("annexe.xlsm", withMacros());
    const copy = path.join(dossierFolder({}), "copie.xlsm");
    const { err } = await run(command, dossier, "-o", copy);
    expect(err).not.toContain("copie.xlsm");
    const file = OfficePackage.open(new Uint8Array(readFileSync(copy)));
    expect(Buffer.from(file.bytes("xl/vbaProject.bin") ?? []).equals(Buffer.from(MACROS))).toBe(true);
    expect([file.contentType("xl/workbook.xml"), file.contentType("xl/vbaProject.bin")]).toEqual([
      MACRO_TYPE,
      VBA_TYPE,
    ]);
    expect(file.relationships("xl/workbook.xml").some(({ kind }) => kind === "vbaProject")).toBe(true);
  });

  test("refuses to write macros under a name that Excel would not open", async () => {
    const copy = path.join(dossierFolder({}), "copie.xlsx");
    const { status, err } = await run(command, dossierOf("annexe.xlsm", withMacros()), "-o", copy);
    expect([status, err]).toEqual([2, expect.stringContaining("doit porter l'extension .xlsm")]);
  });

  test("keeps the views that users have of the workbook and of its sheets, each in its place", async () => {
    const copy = path.join(dossierFolder({}), "copie.xlsx");
    await run(command, dossierOf("annexe.xlsx", withViews()), "-o", copy);
    const file = OfficePackage.open(new Uint8Array(readFileSync(copy)));
    expect(file.need("xl/workbook.xml")).toMatch(new RegExp(`${VIEW.replace(/[{}]/g, "\\$&")}(?!<calcPr)`));
    expect(file.need("xl/workbook.xml")).not.toMatch(/customWorkbookViews>.*<(?:calcPr|definedNames)/);
    expect(file.need(SHEET)).toMatch(/<\/sheetData>.*<customSheetViews>.*<\/customSheetViews>.*<mergeCells/s);
    expect(file.need(SHEET)).toContain(SHEET_VIEW);
  });
});
