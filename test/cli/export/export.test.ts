import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { dossierFolder, removeFolders, run } from "../../support/run-command";
import { readCsv, scdlFaults } from "../../engine/outputs/support/scdl-rules";

const SOUND = path.resolve(__dirname, "../../../assets/samples/sain");
const FACTS = [
  ...["--grantor", "Département des Trois-Rivières", "--siret", "22640001200010"],
  ...[
    "--convention-date",
    "2025-03-10",
    "--payment",
    "échelonné",
    "--payment-dates",
    "2025-03-10/2025-12-31",
  ],
  ...["--notified", "non"],
];

afterAll(removeFolders);

const fileIn = (name: string): string => path.join(dossierFolder({}), name);

test("--scdl writes one valid row a grant, and says what is above the threshold and left empty", async () => {
  const file = fileIn("subventions.csv");
  const { status, out, err } = await run("export", SOUND, "--scdl", file, ...FACTS);
  expect([status, err]).toEqual([0, ""]);
  const csv = readFileSync(file, "utf8");
  // The sample has no SIRET column: nothing else is wrong.
  expect(new Set(scdlFaults(csv).map(({ field, fault }) => `${field} ${fault}`))).toEqual(
    new Set(["idBeneficiaire missing"]),
  );
  expect(readCsv(csv).length).toBeGreaterThan(5);
  expect(out).toContain("1 champ obligatoire reste à remplir avant de publier");
  expect(out).toMatch(/ {2}idBeneficiaire, vide sur \d+ lignes \(colonne SIRET ou RNA/);
  expect(out).toContain("Au-delà de 23\u202f000\u00a0€");
});

test("--drafts writes articles and report as one page to paste", async () => {
  const file = fileIn("projets.html");
  const { out } = await run("export", SOUND, "--drafts", file, "--words");
  expect(out).toContain("Relisez-les");
  const page = readFileSync(file, "utf8");
  expect(page).toContain("Article\u00a01<sup>er</sup>\u202f:");
  expect(page).toContain("figurant en annexe\u00a04.");
  expect(page).toContain(" euros)");
  expect(page).toContain("<table");
});

test("--drafts writes plain text where the file is .txt", async () => {
  const file = fileIn("projets.txt");
  await run("export", SOUND, "--drafts", file);
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(/^Projet d'articles de la délibération\n\nArticle\u00a01er\u202f: D’approuver/);
  expect(text).not.toContain("<");
});

test("--to-correct writes what is to be corrected in the documents, document by document, and says how much", async () => {
  const faulty = path.resolve(__dirname, "../../../assets/samples/trois-ecarts");
  const file = fileIn("liste.txt");
  const { status, out } = await run("export", faulty, "--to-correct", file);
  expect([status, out]).toEqual([1, expect.stringContaining("2 points à corriger dans les documents")]);
  const text = readFileSync(file, "utf8").replace(/[\u00a0\u202f]/g, " ");
  expect(text).toContain("deliberation.docx");
  expect(text).toContain("rapport.txt");
});

test("a sound dossier has no list to correct: none is written, and it is said", async () => {
  const file = fileIn("liste.docx");
  const { status, out } = await run("export", SOUND, "--to-correct", file);
  expect([status, out]).toEqual([0, expect.stringContaining("Rien n'est à corriger")]);
  expect(existsSync(file)).toBe(false);
});

test("nothing is written where one of the files cannot be", async () => {
  const folder = dossierFolder({ "projets.html": "à moi" });
  const csv = path.join(folder, "subventions.csv");
  const copy = path.join(folder, "copie.xlsx");
  const files = ["--scdl", csv, "-o", copy, "--drafts", path.join(folder, "projets.html")];
  const { status, err } = await run("export", SOUND, ...files);
  expect([status, err]).toEqual([2, expect.stringContaining("existe déjà")]);
  expect([existsSync(csv), existsSync(copy)]).toEqual([false, false]);
});

test.each([
  ["no file is asked for", [], "ajoutez --scdl"],
  ["the SIRET is not one", ["--scdl", "x.csv", "--siret", "123"], "--siret"],
  ["the SIRET's key is wrong", ["--scdl", "x.csv", "--siret", "22640001200019"], "--siret"],
  ["a date is not one", ["--scdl", "x.csv", "--convention-date", "hier"], "--convention-date"],
  [
    "a day is not in the calendar",
    ["--scdl", "x.csv", "--convention-date", "2026-02-29"],
    "--convention-date",
  ],
  [
    "a period ends before it begins",
    ["--scdl", "x.csv", "--payment-dates", "2026-12-31/2026-01-01"],
    "--payment-dates",
  ],
  ["the conditions are too long", ["--scdl", "x.csv", "--payment", "x".repeat(257)], "--payment"],
  ["the file has another extension", ["--scdl", "x.xlsx"], "doit porter l'extension .csv"],
  [
    "drafts have another extension",
    ["--drafts", "x.doc"],
    "doit porter l'une des extensions .docx, .html, .txt",
  ],
])("is refused where %s", async (_why, options, because) => {
  const { status, err } = await run("export", SOUND, ...options);
  expect([status, err]).toEqual([2, expect.stringContaining(because)]);
});

test("an existing file is kept without --force", async () => {
  const folder = dossierFolder({ "subventions.csv": "à moi" });
  const file = path.join(folder, "subventions.csv");
  const { status, err } = await run("export", SOUND, "--scdl", file);
  expect([status, err]).toEqual([2, expect.stringContaining("existe déjà")]);
  expect(readFileSync(file, "utf8")).toBe("à moi");
  await run("export", SOUND, "--scdl", file, "--force");
  expect(readFileSync(file, "utf8")).toContain("nomAttribuant,");
});

test("a dossier that is not there leaves no file", async () => {
  const file = fileIn("subventions.csv");
  const { status } = await run("export", path.join(SOUND, "absent"), "--scdl", file);
  expect([status, existsSync(file)]).toEqual([2, false]);
});

test("-o writes the tables of grants on sheets of a copy, at the shares asked for", async () => {
  const file = fileIn("copie.xlsx");
  const { status, out, err } = await run("export", SOUND, "-o", file, "--advance", "60,1=50");
  expect([status, err]).toEqual([0, ""]);
  for (const title of ["Par bénéficiaire", "Par territoire", "Publipostage conventions"]) {
    expect(out).toContain(`feuille « ${title} »`);
  }
  const again = await run("check", file, "--deliberation", path.join(SOUND, "deliberation.docx"));
  expect(again.status).toBe(0);
});

test("without --advance, grants without a share of their own are told", async () => {
  const { out } = await run("export", SOUND, "-o", fileIn("copie.xlsx"));
  expect(out).toContain("sans part d'acompte connue");
});

test("a share for a theme that the annex has not is refused, and nothing is written", async () => {
  const file = fileIn("copie.xlsx");
  const { status, err } = await run("export", SOUND, "-o", file, "--advance", "80,9=60");
  expect([status, err]).toEqual([2, expect.stringContaining("ce numéro (9)")]);
  expect(existsSync(file)).toBe(false);
});

test("a dossier with gaps is exported all the same, and it is said", async () => {
  const faulty = path.resolve(__dirname, "../../../assets/samples/trois-ecarts");
  const { status, out } = await run("export", faulty, "--drafts", fileIn("projets.html"));
  expect([status, out]).toEqual([1, expect.stringContaining("Ce dossier n'est pas sans écart")]);
});

test("an advance above the whole is refused", async () => {
  const { status, err } = await run("export", SOUND, "-o", "x.xlsx", "--advance", "120");
  expect([status, err]).toEqual([2, expect.stringContaining("--advance")]);
});
