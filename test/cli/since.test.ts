/** `check --since` and `summary` over two versions of a dossier. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, type WorkbookModel } from "../../src/host";
import { dossierFolder, removeFolders, run } from "../support/run-command";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const FAULTY = path.join(SAMPLES, "trois-ecarts");
const SOUND = path.join(SAMPLES, "sain");

afterAll(removeFolders);

const modelAt = (file: string): WorkbookModel => openWorkbook(new Uint8Array(readFileSync(file)));

/** A copy of a dossier whose annex was changed: A1 → number. */
function changed(
  dossier: string,
  cells: Readonly<Record<string, number>>,
  annex = path.join(dossier, "annexe.xlsx"),
): string {
  const model = modelAt(annex);
  const sheet = model.sheetNamed("Annexe 4");
  if (!sheet) throw new Error("no annex");
  const changes = Object.entries(cells).map(([address, value]) => {
    const row = Number(/\d+/.exec(address)?.[0]) - 1;
    const column = address.charCodeAt(0) - 65;
    return { row, column, record: { column, value: { kind: "number", value } as const } };
  });
  model.apply({ kind: "cells", sheet: sheet.id, cells: changes });
  return dossierFolder({
    "annexe.xlsx": model.save().bytes,
    "deliberation.docx": readFileSync(path.join(dossier, "deliberation.docx")),
    "rapport.txt": readFileSync(path.join(dossier, "rapport.txt")),
  });
}

interface SinceJson {
  readonly from: string;
  readonly at: string | null;
  readonly retainedTotal: { readonly before: string; readonly after: string };
  readonly findings: Readonly<
    Record<"fixed" | "new" | "stillOpen" | "setAside", readonly { rule: string }[]>
  > | null;
  readonly lines: {
    readonly added: readonly unknown[];
    readonly removed: readonly unknown[];
    readonly changed: readonly { before: { amount: string }; after: { amount: string } }[];
  };
}

const sinceIn = (out: string): SinceJson => (JSON.parse(out) as { since: SinceJson }).since;

/** A line of the annex that holds a number: its address and amount. */
function someLine(dossier: string): { readonly address: string; readonly amount: number } {
  const model = modelAt(path.join(dossier, "annexe.xlsx"));
  const sheet = model.sheetNamed("Annexe 4");
  if (!sheet) throw new Error("no annex");
  for (const { row, record } of sheet.within({ top: 3, bottom: 60, left: 2, right: 12 })) {
    if (record.value.kind === "number" && !record.formula && record.value.value > 500) {
      return { address: `${String.fromCharCode(65 + record.column)}${row + 1}`, amount: record.value.value };
    }
  }
  throw new Error("no line");
}

async function checkedCopy(dossier: string): Promise<string> {
  const copy = path.join(dossierFolder({}), "v1.xlsx");
  await run("summary", dossier, "-o", copy);
  return copy;
}

test("since a copy that bears a control sheet: findings and lines, in text and in JSON", async () => {
  const copy = await checkedCopy(FAULTY);
  const { address, amount } = someLine(FAULTY);
  const later = changed(FAULTY, { [address]: amount + 100 });
  const { out, err } = await run("check", later, "--since", copy);
  expect(err).toBe("");
  expect(out).toMatch(
    /Depuis la version précédente \(.*v1\.xlsx,\s+tableau de contrôle du \d\d\/\d\d\/\d{4} à \d\d h \d\d\)/,
  );
  expect(out).toMatch(/Constats\s: \d+ levés?, \d+ nouveaux?, \d+ toujours ouverts?, 0 mis de côté\./);
  expect(out).toMatch(/~ Modifiée\s: [\s\S]*→/);
  const since = sinceIn((await run("check", later, "--since", copy, "--json")).out);
  expect(since.lines).toMatchObject({ added: [], removed: [], changed: [{}] });
  expect(Number(since.lines.changed[0]?.after.amount) - Number(since.lines.changed[0]?.before.amount)).toBe(
    100,
  );
  expect(Number(since.retainedTotal.after) - Number(since.retainedTotal.before)).toBeCloseTo(100);
  expect(since.findings?.new.length).toBeGreaterThan(0);
  expect(since.findings?.stillOpen.length).toBeGreaterThan(0);
});

test("the corrected dossier: its findings are resolved", async () => {
  const since = sinceIn((await run("check", FAULTY, "--since", FAULTY, "--json")).out);
  expect(since).toMatchObject({ at: null, findings: { fixed: [], new: [] }, lines: { changed: [] } });
  const fixed = path.join(dossierFolder({}), "annexe.xlsx");
  await run("fix", FAULTY, "-o", fixed);
  const later = changed(FAULTY, {}, fixed);
  const after = sinceIn((await run("check", later, "--since", FAULTY, "--json")).out);
  expect(after.findings?.fixed.map(({ rule }) => rule)).toContain("operation-total");
  expect(after.findings?.new).toEqual([]);
  const { out } = await run("check", later, "--since", FAULTY);
  expect(out).toMatch(/✓ Levé\s: «\sAnnexe 4\s» G24\./);
});

test("since a workbook without control sheet, lines alone are compared, and it is said", async () => {
  const earlier = path.join(SOUND, "annexe.xlsx");
  const { address, amount } = someLine(SOUND);
  const later = changed(SOUND, { [address]: amount - 1 });
  const { out } = await run("check", later, "--since", earlier);
  expect(out).toContain("Les constats ne sont pas comparés");
  expect(sinceIn((await run("check", later, "--since", earlier, "--json")).out)).toMatchObject({
    findings: null,
    lines: { changed: [{}] },
  });
});

test("nothing changed is one line; a report without --since has no such key", async () => {
  const { out } = await run("check", SOUND, "--since", await checkedCopy(SOUND));
  expect(out).toContain("Rien n'a changé.");
  expect((await run("check", SOUND, "--json")).out).not.toContain('"since"');
});

test("in English", async () => {
  const { out } = await run("check", SOUND, "--since", SOUND, "--lang", "en");
  expect(out).toMatch(/Since the earlier version \(.*\)\n\s+Nothing changed\.\n/);
});

test.each([
  [["check", SOUND, FAULTY, "--since", SOUND], "un seul dossier"],
  [["check", SOUND, "--since", path.join(SOUND, "absente.xlsx")], "absente.xlsx"],
  [["check", SOUND, "--since", path.join(SOUND, "rapport.txt")], "rapport.txt"],
])("%j is refused: %s", async (args, because) => {
  const { status, out, err } = await run(...args);
  expect([status, out, err]).toEqual([2, "", expect.stringContaining(because)]);
});

test("summary over its own copy says what changed since; once more, the same again", async () => {
  const copy = await checkedCopy(FAULTY);
  const { address, amount } = someLine(FAULTY);
  const later = changed(FAULTY, { [address]: amount + 100 }, copy);
  const second = path.join(dossierFolder({}), "annexe.xlsx");
  await run("summary", later, "-o", second);
  const texts = textsOf(second);
  expect(texts).toContainEqual(expect.stringMatching(/^Depuis le dernier tableau de contrôle, du /));
  expect(texts).toContain("Lignes de l'annexe : 0 ajoutée, 0 retirée, 1 modifiée.");
  const again = path.join(dossierFolder({}), "annexe.xlsx");
  await run("summary", changed(FAULTY, {}, second), "-o", again);
  expect(textsOf(again)).toContain("Lignes de l'annexe : 0 ajoutée, 0 retirée, 1 modifiée.");
});

test("summary --since compares with the version named", async () => {
  const { address, amount } = someLine(SOUND);
  const later = changed(SOUND, { [address]: amount + 100 });
  const copy = path.join(dossierFolder({}), "copie.xlsx");
  const { err } = await run("summary", later, "-o", copy, "--since", await checkedCopy(SOUND));
  expect(err).toBe("");
  expect(textsOf(copy)).toContain("Lignes de l'annexe : 0 ajoutée, 0 retirée, 1 modifiée.");
});

/** Every text of the control sheet. */
function textsOf(file: string): readonly string[] {
  const model = modelAt(file);
  const sheet = model.sheetNamed("Tableau de contrôle");
  if (!sheet) throw new Error("no control sheet");
  return model.snapshot(sheet).cells.flatMap(({ value }) => (value.kind === "text" ? [value.value] : []));
}
