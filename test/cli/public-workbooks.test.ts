/**
 * Workbooks that other libraries test themselves with, an annex put beside their own sheets, go through every command that
 * writes: what is not ours comes out byte for byte, and others open the copy. POINTAGE_WORKBOOKS names a folder of them.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { OfficePackage } from "../../src/package/package";
import { PackageProblem } from "../../src/package/problem";
import { officeRelation } from "../../src/package/relationships";
import { XmlDocument, XmlElement } from "../../src/package/xml-tree";
import { annexParts, SAMPLE, SHEET } from "../hostile/sample";
import { dossierFolder, removeFolders } from "../support/run-command";

/** The command as it is built: its formulas have a thread of their own, that ends where it takes too long. */
const PROGRAM = path.join(__dirname, "../../dist/cli/pointage.js");

const FOLDER = process.env["POINTAGE_WORKBOOKS"];
const NAME = "Annexe 4";
const ANNEX = "xl/worksheets/annexe-pointage.xml";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The parts of a file; null where it is no zip, or is locked. */
function opened(bytes: Uint8Array): OfficePackage | null {
  try {
    return OfficePackage.open(bytes);
  } catch (problem) {
    if (problem instanceof PackageProblem) return null;
    throw problem;
  }
}

/** A workbook with the sample's annex as a sheet more; null where the file is none that can be read. */
function withAnnex(bytes: Uint8Array): Uint8Array | null {
  const file = opened(bytes);
  if (!file) return null;
  const main = file.relationships("").find(({ kind }) => kind === "officeDocument")?.target;
  if (main === undefined) return null;
  const book = XmlDocument.parse(file.need(main));
  const strict = [...book.root.attributes.values()].some((value) => value.includes("purl.oclc.org"));
  const sheets = book.root.child("sheets");
  if (!sheets) return null;
  const cells = annexParts()[SHEET] ?? "";
  const namespace = book.root.attributes.get(
    book.root.prefix === "" ? "xmlns" : `xmlns:${book.root.prefix.slice(0, -1)}`,
  );
  file.set(
    ANNEX,
    cells.replace(/(<(?:c|row|col)\b[^>]*?) s="\d+"/g, "$1").replace(/xmlns="[^"]*"/, `xmlns="${namespace}"`),
  );
  file.setContentType(ANNEX, SHEET_TYPE);
  const id = file.relate(main, officeRelation("worksheet", strict), ANNEX);
  const relations = officeRelation("", strict).slice(0, -1);
  const listed = { name: NAME, sheetId: "9999", "xmlns:r": relations, "r:id": id };
  sheets.append(new XmlElement(`${book.root.prefix}sheet`, listed));
  file.set(main, book.toXml());
  return file.save();
}

/**
 * The lists of the workbook, its styles and texts, wherever they lie, and the annex: a command of ours may write in these parts.
 * What signed the workbook as it was is taken away, and that is said.
 */
const OURS =
  /^(\[Content_Types\]\.xml|\w+\/(workbook|styles|sharedStrings|calcChain)\.xml|\w+\/_rels\/workbook\.xml\.rels|docProps\/.*|_xmlsignatures\/.*|_rels\/\.rels|.*annexe-pointage.*)$/i;

/** A cell of a formula: the prefix of its tags, its attributes, the formula, and its value where it has one. */
const FORMULA =
  /<((?:\w+:)?)c\b([^>]*)>\s*(<\1f\b[^>]*(?:\/>|>[^<]*<\/\1f>))\s*(<\1v>[^<]*<\/\1v>)?\s*<\/\1c>/g;

/** Blanks between the tags of rows and cells. */
const BETWEEN_CELLS = /(<\/?(?:\w+:)?(?:row|c|v|f)\b[^>]*>)\s+(?=<\/?(?:\w+:)?(?:row|c|v|f)\b)/g;

const addressIn = (attributes: string): string => /\br="([^"]*)"/.exec(attributes)?.[1] ?? "";

/** The cells of a sheet with a formula that no spreadsheet computed yet: they alone get something, what it gives. */
function uncomputed(sheet: string): ReadonlySet<string> {
  const cells = [...sheet.matchAll(FORMULA)].filter(([, , , , value]) => value === undefined);
  return new Set(cells.map(([, , attributes = ""]) => addressIn(attributes)));
}

/** A sheet without what some of its formulas give, nor the style that a cell has that names none. */
function withoutValues(sheet: string, of: ReadonlySet<string>): string {
  const cells = sheet.replace(FORMULA, (cell: string, prefix: string, attributes: string, formula: string) =>
    of.has(addressIn(attributes))
      ? `<${prefix}c${attributes.replace(/ (?:t="\w+"|s="0")/g, "")}>${formula}</${prefix}c>`
      : cell,
  );
  // A row that holds one is written without blanks between its tags, and widens what the sheet says to hold.
  return cells.replace(BETWEEN_CELLS, "$1").replace(/<(?:\w+:)?dimension\b[^>]*>/, "");
}

/** Whether a part is as it was, byte for byte, but for what formulas give that no spreadsheet computed yet. */
function isKept(before: Uint8Array, after: Uint8Array): boolean {
  if (Buffer.compare(before, after) === 0) return true;
  const [was, is] = [before, after].map((part) => Buffer.from(part).toString("utf8"));
  const cells = uncomputed(was ?? "");
  return cells.size > 0 && withoutValues(was ?? "", cells) === withoutValues(is ?? "", cells);
}

/** Parts of a copy that have no type. */
function untyped(bytes: Uint8Array): readonly string[] {
  const file = OfficePackage.open(bytes);
  return file.names.filter(
    (name) => !name.endsWith("/") && name !== "[Content_Types].xml" && file.contentType(name) === "",
  );
}

function filesOf(folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name) && !path.basename(name).startsWith("~$"))
    .sort()
    .map((name) => path.join(folder, name));
}

/** The names of those files that LibreOffice makes something of; where it falls over, it is given half of them at a time. */
function openedByOffice(names: readonly string[]): ReadonlySet<string> {
  const out = mkdtempSync(path.join(work, "office-"));
  const profile = `-env:UserInstallation=file://${path.join(work, "profile")}`;
  try {
    execFileSync("soffice", [profile, "--headless", "--convert-to", "csv", "--outdir", out, ...names], {
      stdio: "pipe",
      timeout: 900_000,
    });
  } catch {
    const half = Math.ceil(names.length / 2);
    if (names.length < 2) return new Set();
    return new Set([...openedByOffice(names.slice(0, half)), ...openedByOffice(names.slice(half))]);
  }
  return new Set(readdirSync(out).map((name) => path.parse(name).name));
}

const work = mkdtempSync(path.join(tmpdir(), "pointage-public-"));
afterAll(() => {
  removeFolders();
  rmSync(work, { recursive: true, force: true });
});

const files = filesOf(FOLDER);
const copies: string[] = [];
/** For each copy, what it was made of. */
const originals: string[] = [];
const refused: string[] = [];

function through(file: string, command: string): void {
  const name = path.basename(file);
  const input = withAnnex(new Uint8Array(readFileSync(file)));
  if (!input) return;
  const extension = path.extname(file).toLowerCase();
  const documents = ["deliberation.docx", "rapport.txt"].map(
    (document) => [document, new Uint8Array(readFileSync(path.join(SAMPLE, document)))] as const,
  );
  const dossier = dossierFolder({ [`annexe${extension}`]: input, ...Object.fromEntries(documents) });
  const copy = path.join(work, `${copies.length}-${command}${extension}`);
  const { stderr: err, status } = spawnSync(
    process.execPath,
    [PROGRAM, command, dossier, "-o", copy, "--sheet", NAME],
    { encoding: "utf8" },
  );
  expect([name, command, err]).toEqual([name, command, expect.not.stringMatching(/ne prévoit pas|\n\s+at /)]);
  if (status === 2) {
    refused.push(`${name}: ${err.trim()}`);
    expect([name, err.trimEnd().split("\n").length, existsSync(copy)]).toEqual([name, 1, false]);
    return;
  }
  copies.push(copy);
  originals.push(path.join(dossier, `annexe${extension}`));
  const before = unzipSync(input);
  const bytes = new Uint8Array(readFileSync(copy));
  const after = unzipSync(bytes);
  const changed = Object.keys(before).filter((part) => {
    const now = after[part];
    return !OURS.test(part.replaceAll("\\", "/")) && !(now && isKept(before[part] ?? new Uint8Array(), now));
  });
  expect([name, command, changed]).toEqual([name, command, []]);
  const had = new Set(untyped(input));
  expect([name, command, untyped(bytes).filter((part) => !had.has(part))]).toEqual([name, command, []]);
}

(FOLDER === undefined ? describe.skip : describe)(
  "workbooks of public test suites (needs POINTAGE_WORKBOOKS)",
  () => {
    test.each(files.map((file) => [path.basename(file), file] as const))("%s", (_name, file) => {
      for (const command of ["mark", "fix", "summary", "export"]) through(file, command);
    });

    test("most are written, and each refusal is one line", () => {
      expect(copies.length).toBeGreaterThan(files.length);
      writeFileSync(path.join(work, "refused.txt"), refused.join("\n"));
      if (refused.length > 0) console.log(refused.join("\n"));
    });

    test("LibreOffice opens every copy of a workbook that it opens", () => {
      const made = openedByOffice(copies);
      const unopened = copies.flatMap((copy, index) => {
        const before = path.join(work, `original-${path.basename(copy)}`);
        if (made.has(path.parse(copy).name)) return [];
        copyFileSync(originals[index] ?? "", before);
        return [before];
      });
      expect(unopened.length > 0 ? [...openedByOffice(unopened)] : []).toEqual([]);
    });

    test("openpyxl opens every copy of a workbook that it opens", () => {
      const script = [
        "import sys, warnings, openpyxl",
        "warnings.simplefilter('ignore')",
        "def fault(name):",
        "  try: openpyxl.load_workbook(name, keep_vba=name.endswith('m'))",
        "  except Exception as error: return repr(error)[:200]",
        "for copy, original in zip(sys.argv[1::2], sys.argv[2::2]):",
        "  why = fault(copy)",
        "  if why and not fault(original): print(copy.split('/')[-1], why)",
      ].join("\n");
      const python = ["/usr/bin/python3", "python3"].find(
        (one) => spawnSync(one, ["-c", "import openpyxl"]).status === 0,
      );
      if (python === undefined) return console.warn("skipped: no Python has openpyxl");
      const pairs = copies.flatMap((copy, index) => [copy, originals[index] ?? ""]);
      const said = execFileSync(python, ["-c", script, ...pairs], { encoding: "utf8", timeout: 600_000 });
      expect(said).toBe("");
    });
  },
);
