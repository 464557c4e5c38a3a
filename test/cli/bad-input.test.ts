import { symlinkSync } from "node:fs";
import path from "node:path";
import {
  compoundFile,
  DATE_STYLE,
  openDocumentFile,
  smallAnnex,
  workbookWithSheetXml,
  zipBomb,
} from "../support/bad-files";
import { dossierFolder, removeFolders, run } from "../support/run-command";

afterAll(removeFolders);

/** One line on standard error that names what is at fault; nothing on standard output; exit 2. */
function expectRefusal(result: Awaited<ReturnType<typeof run>>, about: string, because: string): void {
  expect(result.status).toBe(2);
  expect(result.out).toBe("");
  expect(result.err).toBe(`pointage\u00a0: ${about}\u00a0: ${because}\n`);
}

const truncated = smallAnnex().subarray(0, 1500);

describe("an annex that cannot be read is told in one line", () => {
  test.each([
    ["an empty file", new Uint8Array(0), "fichier vide"],
    ["plain text under the name of a workbook", "Opération ; Montant", "ce n'est pas un classeur Excel"],
    ["an .xls renamed", compoundFile("Workbook"), "classeur d'un ancien Excel"],
    ["an .ods renamed", openDocumentFile("spreadsheet"), "classeur OpenDocument"],
    ["a workbook under a password", compoundFile("EncryptedPackage"), "classeur protégé par un mot de passe"],
    ["a workbook cut short", truncated, "classeur endommagé ou incomplet"],
    ["a zip bomb", zipBomb(), "classeur démesuré"],
    ["a sheet of broken XML", workbookWithSheetXml("<sheetData><row r="), "classeur endommagé ou incomplet"],
    ["a workbook without content", workbookWithSheetXml("<sheetData/>"), "classeur sans contenu"],
  ])("%s", async (_name, content, because) => {
    const folder = dossierFolder({ "annexe.xlsx": content });
    const result = await run("check", folder);
    expectRefusal(result, path.join(folder, "annexe.xlsx"), sentenceOf(result.err));
    expect(result.err).toContain(because);
  });
});

/** The sentence of a complaint, to compare its frame alone. */
function sentenceOf(err: string): string {
  return err.trimEnd().split("\u00a0: ").slice(2).join("\u00a0: ");
}

test("a million formatted rows without content are read, and told to be empty", async () => {
  const rows = Array.from(
    { length: 1_048_576 },
    (_, row) => `<row r="${row + 1}" s="1" customFormat="1"/>`,
  ).join("");
  const folder = dossierFolder({ "annexe.xlsx": workbookWithSheetXml(`<sheetData>${rows}</sheetData>`) });
  const { status, err } = await run("check", folder);
  expect(status).toBe(2);
  expect(err).toContain("classeur sans contenu");
});

test("overlapping merges are said, and the annex is read all the same", async () => {
  const merges = `<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A3:A4"/></mergeCells>`;
  const folder = dossierFolder({ "annexe.xlsx": workbookWithSheetXml(sheetXml({}) + merges) });
  const { status, out } = await run("check", folder);
  expect(status).not.toBe(2);
  expect(out).toContain("des cellules fusionnées se chevauchent");
  expect(out).toContain("2 lignes");
});

test("a date where an amount is expected is a finding at its cell", async () => {
  const sheet = sheetXml({
    line: `<c r="C3" s="${DATE_STYLE}"><v>45000</v></c>`,
    total: `<c r="C4"><f>SUM(C2:C3)</f><v>46500</v></c>`,
  });
  const { status, out } = await run(
    "check",
    dossierFolder({ "annexe.xlsx": workbookWithSheetXml(sheet) }),
    "--json",
  );
  expect(status).toBe(1);
  expect(rulesAt(out, "C3")).toContain("amount-unreadable");
});

test("#REF! in a total is a finding at its cell", async () => {
  const sheet = sheetXml({ total: `<c r="C4" t="e"><f>SUM(#REF!)</f><v>#REF!</v></c>` });
  const { status, out } = await run(
    "check",
    dossierFolder({ "annexe.xlsx": workbookWithSheetXml(sheet) }),
    "--json",
  );
  expect(status).toBe(1);
  expect(rulesAt(out, "C4")).toContain("amount-unreadable");
});

/** A header, two lines and a total; C3 and C4 may be written otherwise. */
function sheetXml({
  line = `<c r="C3"><v>2500</v></c>`,
  total = `<c r="C4"><f>SUM(C2:C3)</f><v>4000</v></c>`,
}): string {
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return (
    `<sheetData><row r="1">${text("A1", "Opération")}${text("B1", "Structure")}${text("C1", "Montant proposé")}</row>` +
    `<row r="2">${text("A2", "Opération 1 : Clubs")}${text("B2", "Aviron de Vernoise")}<c r="C2"><v>1500</v></c></row>` +
    `<row r="3">${text("B3", "Judo Ferrandais")}${line}</row><row r="4">${text("B4", "TOTAL")}${total}</row></sheetData>`
  );
}

/** The rules broken at a cell, told there or hung on another finding. */
function rulesAt(out: string, address: string): readonly string[] {
  interface Told {
    readonly rule: string;
    readonly at: { readonly address?: string };
  }
  const { findings } = JSON.parse(out) as { findings: (Told & { readonly consequences: readonly Told[] })[] };
  const told = findings.flatMap((finding) => [finding, ...finding.consequences]);
  return told.filter((one) => one.at.address === address).map((one) => one.rule);
}

describe("a document that cannot be read is told in one line", () => {
  test.each([
    ["deliberation.txt", "", "document vide"],
    ["deliberation.docx", compoundFile("EncryptedPackage"), "document protégé par un mot de passe"],
    ["deliberation.docx", smallAnnex().subarray(0, 900), "document endommagé ou incomplet"],
    ["deliberation.docx", compoundFile("WordDocument"), "ancien format de Word"],
    ["deliberation.pdf", "%PDF-1.7\n", "document endommagé ou incomplet"],
  ])("%s (%#)", async (name, content, because) => {
    const folder = dossierFolder({ "annexe.xlsx": smallAnnex(), [name]: content });
    const result = await run("check", folder);
    expectRefusal(result, path.join(folder, name), sentenceOf(result.err));
    expect(result.err).toContain(because);
  });
});

describe("a dossier that cannot be checked is told in one line", () => {
  test("it does not exist", async () => {
    const result = await run("check", "/nulle/part");
    expectRefusal(result, "/nulle/part", "introuvable. Vérifiez le nom et l'emplacement.");
  });

  test("it is a document", async () => {
    const file = path.join(dossierFolder({ "rapport.txt": "Rapport" }), "rapport.txt");
    expectRefusal(
      await run("check", file),
      file,
      "ni un répertoire ni un classeur .xlsx. Donnez le répertoire du dossier, ou le classeur de l'annexe.",
    );
  });

  test("it has no workbook", async () => {
    const folder = dossierFolder({ "rapport.txt": "Rapport" });
    const result = await run("check", folder);
    expect(result).toMatchObject({
      status: 2,
      err: expect.stringContaining("aucun classeur .xlsx dans ce répertoire"),
    });
  });

  test("it holds other dossiers", async () => {
    const result = await run("check", dossierFolder({ "2024": null, "2025": null }));
    expect(result).toMatchObject({
      status: 2,
      err: expect.stringContaining("Donnez un dossier, ou plusieurs"),
    });
  });

  test("its workbook has no table of grants", async () => {
    const text = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Note de service</t></is></c></row></sheetData>`;
    const result = await run("check", dossierFolder({ "annexe.xlsx": workbookWithSheetXml(text) }));
    expect(result).toMatchObject({
      status: 2,
      err: expect.stringContaining("aucun tableau de subventions reconnu"),
    });
  });

  test("its annex is an .xls, its deliberation a .doc or an .rtf", async () => {
    const xls = await run("check", dossierFolder({ "annexe.xls": compoundFile("Workbook") }));
    expect(xls.err).toContain("annexe.xls\u00a0: le format .xls n'est pas lu. Ouvrez le fichier dans Excel");
    for (const name of ["deliberation.doc", "deliberation.rtf"]) {
      const { status, err } = await run("check", dossierFolder({ "annexe.xlsx": smallAnnex(), [name]: "x" }));
      expect({ status, told: err.includes(`le format ${path.extname(name)} n'est pas lu`) }).toEqual({
        status: 2,
        told: true,
      });
    }
  });

  test("a file in it cannot be opened", async () => {
    const folder = dossierFolder({});
    symlinkSync(path.join(folder, "ailleurs.xlsx"), path.join(folder, "annexe.xlsx"));
    expect(await run("check", folder)).toMatchObject({
      status: 2,
      err: expect.stringContaining("illisible"),
    });
  });
});

describe("two workbooks that could each be the annex", () => {
  const twins = { "annexe-v1.xlsx": smallAnnex(), "annexe-v2.xlsx": smallAnnex() };

  test("are a question to the user: exit 2", async () => {
    const folder = dossierFolder(twins);
    expectRefusal(
      await run("check", folder),
      folder,
      "plusieurs classeurs pourraient être l'annexe (annexe-v1.xlsx, annexe-v2.xlsx). Désignez-la par --annex.",
    );
  });

  test("are settled by --annex", async () => {
    const folder = dossierFolder(twins);
    const { status, out } = await run("check", folder, "--annex", "annexe-v2.xlsx", "--json");
    expect(status).toBe(0);
    const sources = [{ role: "annex", file: "annexe-v2.xlsx", sheets: ["Annexe"] }];
    expect(JSON.parse(out)).toMatchObject({ sources });
    const text = await run("check", folder, "--annex", "annexe-v2.xlsx");
    expect(text.out).toContain("laissés de côté : annexe-v1.xlsx");
  });

  test("--annex must name a workbook that exists", async () => {
    const missing = await run("check", dossierFolder(twins), "--annex", "annexe-v3.xlsx");
    expectRefusal(missing, "annexe-v3.xlsx", "introuvable. Vérifiez le nom et l'emplacement.");
    const document = await run("check", dossierFolder({ ...twins, "a.txt": "x" }), "--annex", "a.txt");
    expectRefusal(document, "a.txt", "ne peut pas être l'annexe. Donnez à --annex un classeur .xlsx.");
  });
});

test("--sheet must name a sheet that exists", async () => {
  const folder = dossierFolder({ "annexe.xlsx": smallAnnex() });
  expectRefusal(
    await run("check", folder, "--sheet", "Anexe"),
    path.join(folder, "annexe.xlsx"),
    "pas de feuille « Anexe ». Feuilles du classeur : Annexe.",
  );
});
