import { existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/host";
import { dossierFolder, removeFolders, run } from "../support/run-command";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const FAULTY = path.join(SAMPLES, "trois-ecarts");
const SOUND = path.join(SAMPLES, "sain");

afterAll(removeFolders);

const copyIn = (name = "copie.xlsx"): string => path.join(dossierFolder({}), name);
const modelAt = (file: string) => openWorkbook(new Uint8Array(readFileSync(file)));

describe("mark", () => {
  test("highlights and annotates a copy; the original is not touched", async () => {
    const original = readFileSync(path.join(FAULTY, "annexe.xlsx"));
    const copy = copyIn();
    const { status, out, err } = await run("mark", FAULTY, "-o", copy);
    expect([status, err]).toEqual([1, ""]);
    expect(out).toMatch(/copie\.xlsx : \d+ zones? surlignées?, \d+ annotées?\.\n/);
    expect(out).toContain("portent sur les documents seuls");
    const [sheet] = modelAt(copy).sheets;
    expect(sheet?.facets.conditionalFormats.length).toBeGreaterThan(0);
    expect(sheet?.facets.notes.length).toBeGreaterThan(0);
    expect(readFileSync(path.join(FAULTY, "annexe.xlsx"))).toEqual(original);
  });

  test("says that there is nothing to highlight in a sound dossier", async () => {
    const { status, out } = await run("mark", SOUND, "-o", copyIn());
    expect([status, out]).toEqual([0, expect.stringContaining("rien à surligner")]);
  });
});

describe("fix", () => {
  test("writes the safe corrections and their journal, and checks the copy again", async () => {
    const copy = copyIn();
    const { status, out, err } = await run("fix", FAULTY, "-o", copy);
    expect(err).toBe("");
    expect(out).toContain("inscrite");
    expect(out).toContain("=SOMME(");
    const model = modelAt(copy);
    expect(model.sheetNamed("Journal de pointage")?.rows.length).toBeGreaterThan(3);
    const before = await run("check", FAULTY, "--json");
    const after = await run("check", copy, "--json");
    const alarms = (json: string): number => (JSON.parse(json) as { findings: unknown[] }).findings.length;
    expect(alarms(after.out)).toBeLessThan(alarms(before.out));
    expect(status).toBe(1);
  });

  test("--dry-run shows each correction and writes nothing", async () => {
    const copy = copyIn();
    const { out } = await run("fix", FAULTY, "-o", copy, "--dry-run");
    expect(out).toMatch(/feuille « Annexe 4 » : .* → =SOMME\(/);
    expect(out).toContain("Rien n'a été écrit.");
    expect(existsSync(copy)).toBe(false);
  });

  test("--only keeps to the corrections of some checks, --values writes amounts", async () => {
    const none = await run("fix", FAULTY, "--dry-run", "--only", "structure-spelling");
    expect(none.out).toContain("Aucune correction sûre.");
    const values = await run("fix", FAULTY, "--dry-run", "--values");
    expect(values.out).toMatch(/: =SOMME\(.*\) → 31.900.€\n/);
    expect(values.out).not.toContain("→ =");
    const unknown = await run("fix", FAULTY, "--dry-run", "--only", "total");
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining("« total » n'existe pas")]);
  });

  test("a protected annex is not written, and the remedy is told", async () => {
    const copy = copyIn();
    const protectedAnnex = await run("fix", await protectedCopy(), "-o", copy);
    expect([protectedAnnex.status, existsSync(copy)]).toEqual([2, false]);
    expect(protectedAnnex.err).toMatch(/est verrouillée : sa feuille est protégée.*Rien n'a été écrit\.\n$/);
  });

  /** The faulty dossier with its annex's sheet protected. */
  async function protectedCopy(): Promise<string> {
    const model = modelAt(path.join(FAULTY, "annexe.xlsx"));
    model.apply({ kind: "sheet", sheet: model.sheets[0]?.id ?? 0, set: { protection: { sheet: "1" } } });
    return Promise.resolve(
      dossierFolder({
        "annexe.xlsx": model.save().bytes,
        "deliberation.docx": readFileSync(path.join(FAULTY, "deliberation.docx")),
        "rapport.txt": readFileSync(path.join(FAULTY, "rapport.txt")),
      }),
    );
  }
});

describe("summary", () => {
  test("writes the imputation table in formulas over the annex", async () => {
    const copy = copyIn();
    const { status, out, err } = await run("summary", SOUND, "-o", copy);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("« Synthèse des imputations »");
    const sheet = modelAt(copy).sheetNamed("Synthèse des imputations");
    const formulas = [...(sheet?.within({ top: 4, bottom: 30, left: 0, right: 9 }) ?? [])].flatMap(
      ({ record }) => (record.formula ? [record.formula.text] : []),
    );
    expect(formulas.some((text) => text.includes("'Annexe 4'!"))).toBe(true);
    // Our own sheets are no source of the dossier: the copy checks as the original does.
    const again = await run("check", copy, "--deliberation", path.join(SOUND, "deliberation.docx"));
    expect(again.status).toBe(0);
  });

  test("is refused where no code is known", async () => {
    const { status, err } = await run("summary", path.join(SOUND, "annexe.xlsx"), "-o", copyIn());
    expect([status, err]).toEqual([2, expect.stringContaining("aucun code d'imputation")]);
  });
});

describe("the copy", () => {
  test.each([
    ["is an input", path.join(SOUND, "annexe.xlsx"), "n'est jamais modifié"],
    ["is another document of the dossier", path.join(SOUND, "rapport.txt"), "n'est jamais modifié"],
    ["has another extension", path.join(SOUND, "annexe.csv"), "extension .xlsx"],
    ["has no folder", path.join(SOUND, "absent", "x.xlsx"), "impossible d'écrire"],
  ])("is refused where it %s", async (_why, output, because) => {
    const { status, err } = await run("mark", SOUND, "-o", output, "--force");
    expect([status, err]).toEqual([2, expect.stringContaining(because)]);
  });

  test("is refused where it is an input under another name", async () => {
    const folder = dossierFolder({ "annexe.xlsx": readFileSync(path.join(SOUND, "annexe.xlsx")) });
    const link = copyIn("lien.xlsx");
    symlinkSync(path.join(folder, "annexe.xlsx"), link);
    expect(await run("mark", folder, "-o", link, "--force")).toMatchObject({
      status: 2,
      err: expect.stringContaining("n'est jamais modifié") as string,
    });
  });

  test("replaces a file only with --force", async () => {
    const copy = path.join(dossierFolder({ "copie.xlsx": "à moi" }), "copie.xlsx");
    expect(await run("mark", SOUND, "-o", copy)).toMatchObject({ status: 2 });
    expect(readFileSync(copy, "utf8")).toBe("à moi");
    expect(await run("mark", SOUND, "-o", copy, "--force")).toMatchObject({ status: 0 });
    expect(statSync(copy).size).toBeGreaterThan(1000);
  });

  test.each([
    [["mark", SOUND], "ajoutez -o COPIE.xlsx"],
    [["mark", SOUND, SOUND, "-o", "x.xlsx"], "un seul dossier"],
    [["mark", "-o", "x.xlsx"], "Il manque le dossier"],
    [["mark", SOUND, "-o", "x.xlsx", "--values"], "« --values » n'existe pas"],
  ])("%j: %s", async (args, because) => {
    const { status, err } = await run(...args);
    expect([status, err]).toEqual([2, expect.stringContaining(because)]);
  });
});

describe("a copy written again", () => {
  /** The copy of a sound dossier as a dossier of its own, once cells were typed in one of our sheets. */
  async function workedOn(cells: Readonly<Record<string, string>>): Promise<string> {
    const copy = copyIn("annexe.xlsx");
    await run("summary", SOUND, "-o", copy);
    const model = modelAt(copy);
    const sheet = model.sheetNamed("Synthèse des imputations");
    const changes = Object.entries(cells).map(([address, value]) => {
      const [row, column] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
      return { row, column, record: { column, value: { kind: "text", value } as const } };
    });
    model.apply({ kind: "cells", sheet: sheet?.id ?? 0, cells: changes });
    return dossierFolder({
      "annexe.xlsx": model.save().bytes,
      "deliberation.docx": readFileSync(path.join(SOUND, "deliberation.docx")),
      "rapport.txt": readFileSync(path.join(SOUND, "rapport.txt")),
    });
  }

  const textAt = (file: string, row: number, column: number): unknown => {
    const value = modelAt(file)
      .sheetNamed("Synthèse des imputations")
      ?.at(row - 1, column)?.value;
    return value?.kind === "text" ? value.value : undefined;
  };

  test("keeps what was added beside our table", async () => {
    const copy = copyIn();
    const { err, out } = await run("summary", await workedOn({ I6: "vu avec le service" }), "-o", copy);
    expect(err).toBe("");
    expect(out).not.toContain("plus bas");
    expect(textAt(copy, 6, 8)).toBe("vu avec le service");
  });
});
