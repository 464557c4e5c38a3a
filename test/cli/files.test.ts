/** What stands on a disk beside plain files, and what a fault of ours is told as. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { ExcelProblem } from "../../src/excel";
import { during, referenceOf } from "../../src/cli/unforeseen";
import { complainOf } from "../../src/cli/complain";
import type { Refusal } from "../../src/cli/refusal";
import { writeOutput } from "../../src/cli/output-file";
import { smallAnnex } from "../support/bad-files";
import { dossierFolder, removeFolders, run } from "../support/run-command";

afterAll(removeFolders);

const annex = smallAnnex();

describe("reading", () => {
  test("a pipe in the folder is passed over, and so is a link to a device", async () => {
    const folder = dossierFolder({ "annexe.xlsx": annex });
    execFileSync("mkfifo", [path.join(folder, "rapport.pdf")]);
    symlinkSync("/dev/zero", path.join(folder, "notes.txt"));
    expect((await run("check", folder)).err).toBe("");
  });

  test("a pipe given as the dossier is refused in one line", async () => {
    const folder = dossierFolder({});
    const pipe = path.join(folder, "annexe.xlsx");
    execFileSync("mkfifo", [pipe]);
    const { status, err } = await run("check", pipe);
    expect(status).toBe(2);
    expect(err).toMatch(/^pointage\u00a0: .*annexe\.xlsx\u00a0: illisible\..*\n$/);
  });

  test("a folder of ten thousand files is told to be no dossier", async () => {
    const folder = dossierFolder({ "annexe.xlsx": annex });
    for (let i = 0; i < 10_000; i++) writeFileSync(path.join(folder, `acte ${i}.txt`), "x");
    const { status, err } = await run("check", folder);
    expect(status).toBe(2);
    expect(err).toMatch(/10\s001 fichiers à lire dans ce répertoire/);
    expect(err.split("\n")).toHaveLength(2);
  });
});

describe("writing", () => {
  const bytes = new TextEncoder().encode("neuf");

  test("what a link points to is written, and the link stays", async () => {
    const folder = dossierFolder({ "vrai.xlsx": "ancien" });
    const link = path.join(folder, "lien.xlsx");
    symlinkSync("vrai.xlsx", link);
    await writeOutput(link, bytes);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(folder, "vrai.xlsx"), "utf8")).toBe("neuf");
    expect(readdirSync(folder).sort()).toEqual(["lien.xlsx", "vrai.xlsx"]);
  });

  test("a link to nothing is refused, and stays", async () => {
    const folder = dossierFolder({ "annexe.xlsx": annex });
    const link = path.join(folder, "lien.xlsx");
    symlinkSync("nulle-part.xlsx", link);
    const { status, err } = await run("mark", path.join(folder, "annexe.xlsx"), "-o", link, "--force");
    expect([status, err.split("\n").length, lstatSync(link).isSymbolicLink()]).toEqual([2, 2, true]);
  });

  test("a link to an annex of the dossier is that annex, and never written", async () => {
    const folder = dossierFolder({ "annexe.xlsx": annex });
    const link = path.join(dossierFolder({}), "copie.xlsx");
    symlinkSync(path.join(folder, "annexe.xlsx"), link);
    const { status, err } = await run("mark", folder, "-o", link, "--force");
    expect([status, err]).toEqual([2, expect.stringContaining("n'est jamais modifié")]);
    expect(new Uint8Array(readFileSync(path.join(folder, "annexe.xlsx")))).toEqual(new Uint8Array(annex));
  });

  test("an annex that an option names, and an earlier version, are never written, even by force", async () => {
    const folder = dossierFolder({ "annexe.xlsx": annex });
    const other = path.join(dossierFolder({ "autre.xlsx": annex }), "autre.xlsx");
    for (const command of [
      ["check", folder, "--annex", other, "--overview", other],
      ["check", folder, "--since", other, "--overview", other],
      ["summary", folder, "--since", other, "-o", other],
    ]) {
      const { status, err } = await run(...command, "--force");
      expect([status, err]).toEqual([2, expect.stringContaining("n'est jamais modifié")]);
    }
    expect(new Uint8Array(readFileSync(other))).toEqual(new Uint8Array(annex));
  });

  test("one file is not written twice", async () => {
    const folder = dossierFolder({ "annexe.xlsx": annex });
    const file = path.join(dossierFolder({}), "liste.html");
    const { status, err } = await run("export", folder, "--drafts", file, "--to-correct", file);
    expect([status, err]).toEqual([2, expect.stringContaining("deux options nomment ce fichier")]);
    expect(existsSync(file)).toBe(false);
  });

  test("a pipe is no file to take the place of, even by force", async () => {
    const folder = dossierFolder({ "annexe.xlsx": annex });
    const pipe = path.join(dossierFolder({}), "copie.xlsx");
    execFileSync("mkfifo", [pipe]);
    expect(await run("mark", folder, "-o", pipe, "--force")).toMatchObject({ status: 2 });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test("where nothing can be written what was there stays, and nothing is left beside", async () => {
    const folder = dossierFolder({});
    const nowhere = path.join(folder, "absent", "copie.xlsx");
    await expect(writeOutput(nowhere, bytes)).rejects.toMatchObject({ reason: "output-unwritable" });
    // A name taken by a folder fails at the last step.
    mkdirSync(path.join(folder, "copie.xlsx"));
    writeFileSync(path.join(folder, "copie.xlsx", "x"), "");
    await expect(writeOutput(path.join(folder, "copie.xlsx"), bytes)).rejects.toMatchObject({
      reason: "output-unwritable",
    });
    expect(readdirSync(folder)).toEqual(["copie.xlsx"]);
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test.skip : test)("a folder that may only be read is told", async () => {
    const folder = dossierFolder({});
    chmodSync(folder, 0o500);
    await expect(writeOutput(path.join(folder, "copie.xlsx"), bytes)).rejects.toMatchObject({
      reason: "output-unwritable",
    });
    expect(existsSync(path.join(folder, "copie.xlsx"))).toBe(false);
  });
});

describe("a fault of ours", () => {
  const fault = (message: string) => () => {
    throw new TypeError(message);
  };
  const toldAs = async (work: () => unknown): Promise<Refusal> =>
    during("reading", "annexe.xlsx", work).then(
      () => Promise.reject(new Error("no fault")),
      (error: unknown) => error as Refusal,
    );

  test("names the file, the step and a short reference, in one line", async () => {
    const refusal = await toldAs(fault("cannot read 3 of undefined"));
    expect(refusal.sentence("fr")).toMatch(
      /^annexe\.xlsx\u00a0: la lecture de ce fichier s'est arrêtée sur un cas que Pointage ne prévoit pas \(référence [0-9A-Z]{6}\)\. Rien n'a été modifié/,
    );
  });

  test("has the same reference whatever the figures in it", () => {
    const thrown = (message: string): unknown => {
      const error = new Error(message);
      error.stack = "Error\n    at readRow (x.js:1:2)";
      return error;
    };
    expect(referenceOf(thrown("row 12 of 30"))).toBe(referenceOf(thrown("row 7 of 8")));
    expect(referenceOf(thrown("row 12 of 30"))).not.toBe(referenceOf(thrown("column 12 of 30")));
  });

  test("shows where it was thrown to whoever asks, and to nobody else", async () => {
    const refusal = await toldAs(fault("oh"));
    const said = (debug: boolean): string => {
      let err = "";
      const out = (text: string) => void (err += text);
      complainOf(refusal, "fr", { out, err: out, colour: false, width: 80, watched: false, debug });
      return err;
    };
    expect(said(false)).not.toMatch(/\n\s+at /);
    expect(said(true)).toMatch(/TypeError: oh\n\s+at /);
  });

  test("is never told as Excel's, as there is none here; what a file or a user does is told as before", async () => {
    const unexplained = await toldAs(() => Promise.reject(new ExcelProblem("unforeseen", "InvalidArgument")));
    expect(unexplained.reason).toBe("own-fault-reading");
    const refused = await toldAs(() => Promise.reject(new ExcelProblem("protected", "AccessDenied")));
    expect(refused).toBeInstanceOf(ExcelProblem);
  });
});
