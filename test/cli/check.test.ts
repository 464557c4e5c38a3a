import { readFileSync } from "node:fs";
import path from "node:path";
import type { AnnexCell } from "../../assets/samples/make/annex-sheet";
import { workbookBytes } from "../../assets/samples/make/workbook";
import { smallAnnex } from "../support/bad-files";
import { dossierFolder, removeFolders, run, runWatched } from "../support/run-command";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const SOUND = path.join(SAMPLES, "sain");
const FAULTY = path.join(SAMPLES, "trois-ecarts");

const sample = (name: string): Uint8Array => readFileSync(path.join(SOUND, name));

interface JsonLine {
  readonly format: string;
  readonly dossier: string;
  readonly failure?: string;
  readonly sources: readonly { readonly role: string; readonly file: string }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

const linesOf = (out: string): readonly JsonLine[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as JsonLine);

afterAll(removeFolders);

test("the sound sample agrees: exit 0, and its text says so first", async () => {
  const { status, out, err } = await run("check", SOUND);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(out).toContain("✓ Tout concorde\n");
  expect(out).toContain("3 thématiques, 7 opérations, 24 lignes, 143\u202f451,38\u00a0€");
});

test("the other sample has its three faults, each once: exit 1", async () => {
  const { status, out } = await run("check", FAULTY, "--json");
  const [report] = linesOf(out);
  const alarms = report?.findings
    .filter((finding) => finding.severity !== "info")
    .map((finding) => finding.rule);
  expect(status).toBe(1);
  expect(alarms?.toSorted()).toEqual(["article-total", "operation-total", "report-balance"]);
});

test("the text form groups findings by theme and sets amounts under one another", async () => {
  const { out } = await run("check", FAULTY);
  expect(out).toContain("✗ 3 écarts");
  const theme = out.slice(out.indexOf("Thématique 2 – Sport pour tous"), out.indexOf("Thématique 3"));
  expect(theme).toContain("✗ Écart G24");
  expect(theme).toContain(
    "énoncé   27\u202f300,00\u00a0€\n        attendu  31\u202f900,00\u00a0€\n        écart    −4\u202f600,00\u00a0€",
  );
  expect(theme).toContain("G24\u00a0: =SOMME(G19:G22) → =SOMME(G19:G23)");
});

test("English is asked for by --lang en", async () => {
  const { out } = await run("check", FAULTY, "--lang", "en");
  expect(out).toContain("✗ 3 gaps");
  expect(out).toContain("Theme 2 – Sport pour tous");
  expect(out).toContain("€27,300.00");
});

test("several dossiers give one JSON line each, in the order given, the bad one with its failure: exit 2", async () => {
  const bad = dossierFolder({ "annexe.xlsx": "pas un classeur" });
  const { status, out, err } = await run("check", FAULTY, bad, SOUND, "--json");
  const lines = linesOf(out);
  expect(status).toBe(2);
  expect(lines.map((line) => line.dossier)).toEqual([FAULTY, bad, SOUND]);
  expect(lines.map((line) => line.format)).toEqual(Array(3).fill("pointage/report@1"));
  expect(lines.map((line) => line.failure !== undefined)).toEqual([false, true, false]);
  expect(err).toBe(`pointage\u00a0: ${lines[1]?.failure}\n`);
});

test("several dossiers end with one line that counts them", async () => {
  const { out } = await run("check", SOUND, FAULTY, "nulle-part");
  expect(out.trimEnd().split("\n").at(-1)).toBe("3 dossiers : 1 sans écart, 1 à revoir, 1 inutilisable");
});

test("progress is shown to someone who watches, and rubbed out", async () => {
  const { err } = await runWatched(["check", SOUND, FAULTY, "--json"]);
  expect(err).toContain(`Pointage 1/2 : ${SOUND}\r\u001b[2K`);
  expect(err).toContain(`Pointage 2/2 : ${FAULTY}\r\u001b[2K`);
});

test("one dossier shows no progress", async () => {
  expect((await runWatched(["check", SOUND])).err).toBe("");
});

test("a workbook alone is a dossier: the rules that need documents say that they wait", async () => {
  const { status, out } = await run("check", path.join(SOUND, "annexe.xlsx"));
  expect(status).toBe(0);
  expect(out).toContain("Contrôles qui n'ont pas pu se faire");
  expect(out).toContain("montant d'article");
});

test("documents may be named by options, beside a workbook alone", async () => {
  const { out } = await run(
    ...["check", path.join(SOUND, "annexe.xlsx"), "--json"],
    ...["--deliberation", path.join(SOUND, "deliberation.docx"), "--report", path.join(SOUND, "rapport.txt")],
  );
  const roles = linesOf(out)[0]?.sources.map(({ role, file }) => `${role} ${file}`);
  expect(roles).toEqual(
    expect.arrayContaining(["annex annexe.xlsx", "deliberation deliberation.docx", "report rapport.txt"]),
  );
});

test("files are told by content, not by name", async () => {
  const folder = dossierFolder({
    "a.xlsx": sample("annexe.xlsx"),
    "b.docx": sample("deliberation.docx"),
    "c.txt": sample("rapport.txt"),
  });
  const { status, out } = await run("check", folder, "--json");
  const roles = linesOf(out)[0]?.sources.map(({ role, file }) => `${role} ${file}`);
  expect(status).toBe(0);
  expect(roles).toEqual(expect.arrayContaining(["annex a.xlsx", "deliberation b.docx", "report c.txt"]));
});

test("another workbook of the dossier is read as a document: here, the report's table of imputations", async () => {
  const text = (value: string): AnnexCell => ({ kind: "text", text: value, style: "body" });
  const amount = (cents: number): AnnexCell => ({ kind: "amount", cents, style: "amount" });
  const credits = workbookBytes("Crédits", {
    rows: [
      ["Code opération", "Imputation", "Libellé", "AE", "Disponible", "Proposition", "Solde"].map(text),
      [text("SPO-1A"), text("65748/326"), text("Clubs"), ...[900_000, 800_000, 400_000, 300_000].map(amount)],
    ],
    merges: [],
  });
  const folder = dossierFolder({ "annexe.xlsx": smallAnnex(), "credits.xlsx": credits });
  const { status, out } = await run("check", folder, "--json");
  const [report] = linesOf(out);
  expect(report?.sources.map(({ file }) => file)).toContain("credits.xlsx");
  expect(report?.findings.map((finding) => finding.rule)).toContain("report-balance");
  expect(status).toBe(1);
});

test("what has no place in a dossier is left aside, and said", async () => {
  const folder = dossierFolder({
    "annexe.xlsx": sample("annexe.xlsx"),
    "truth.json": "{}",
    ".DS_Store": "",
    "~$annexe.xlsx": "",
    "photo.png": "",
    archives: null,
  });
  const { status, out } = await run("check", folder);
  expect(status).toBe(0);
  expect(out).toContain("laissés de côté : .DS_Store, archives, photo.png, truth.json, ~$annexe.xlsx");
});

test("an old file is left aside once its copy in a format that is read stands beside it", async () => {
  const folder = dossierFolder({ "Annexe.xls": "vieux", "annexe.xlsx": sample("annexe.xlsx") });
  const { status, out } = await run("check", folder);
  expect(status).toBe(0);
  expect(out).toContain("laissés de côté : Annexe.xls");
});

test("without colours no escape code is written", async () => {
  // eslint-disable-next-line no-control-regex
  expect((await run("check", FAULTY)).out).not.toMatch(/\u001b/);
});

test("help and version go to standard output: exit 0", async () => {
  expect(await run("--help")).toMatchObject({
    status: 0,
    err: "",
    out: expect.stringContaining("pointage check"),
  });
  expect(await run("--version")).toMatchObject({
    status: 0,
    err: "",
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});
