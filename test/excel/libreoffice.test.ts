import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openWorkbook, type WorkbookModel } from "../../src/host";
import { run } from "../support/run-command";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");

/** Where LibreOffice is, or undefined. */
function libreOffice(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, "soffice")).find((file) => existsSync(file));
}

const soffice = libreOffice();

/** Has LibreOffice compute every formula when it opens a file, rather than trust the values in it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const work = mkdtempSync(path.join(tmpdir(), "pointage-office-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function convert(file: string, to: "pdf" | "xlsx"): string {
  const profile = path.join(work, "profile");
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  const out = path.join(work, to);
  execFileSync(
    soffice ?? "",
    [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", to, "--outdir", out, file],
    { stdio: "pipe", timeout: 120_000 },
  );
  return path.join(out, `${path.basename(file, ".xlsx")}.${to}`);
}

const modelAt = (file: string): WorkbookModel => openWorkbook(new Uint8Array(readFileSync(file)));

/** What every formula of a workbook shows, by sheet and cell; amounts to the cent. */
function resultsOf(model: WorkbookModel): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  for (const sheet of model.sheets.filter(({ kind }) => kind === "worksheet")) {
    const { name, cells } = model.snapshot(sheet);
    for (const { row, column, value, formula } of cells) {
      if (formula === undefined) continue;
      results[`${name}!${row},${column}`] =
        value.kind === "number" ? value.value.toFixed(2) : value.kind === "empty" ? "" : value.value;
    }
  }
  return results;
}

const named = soffice ? describe : describe.skip;

named("LibreOffice (skipped where it is not installed) opens what we write", () => {
  const FAULTY = path.join(SAMPLES, "trois-ecarts");
  const SOUND = path.join(SAMPLES, "sain");
  test.each([
    ["mark", ["mark", FAULTY, "-o"]],
    ["fix", ["fix", FAULTY, "-o"]],
    ["summary", ["summary", FAULTY, "-o"]],
    ["export", ["export", FAULTY, "--advance", "80", "-o"]],
    ["overview", ["check", SOUND, FAULTY, SOUND, "--overview"]],
  ])("%s: every sheet prints, every formula gives what our engine gave", async (command, args) => {
    const file = path.join(work, `${command}.xlsx`);
    const { err } = await run(...args, file);
    expect(err).toBe("");
    expect(statSync(convert(file, "pdf")).size).toBeGreaterThan(5_000);
    const ours = modelAt(file);
    const theirs = modelAt(convert(file, "xlsx"));
    expect(theirs.sheets.map(({ facets }) => facets.name)).toEqual(
      ours.sheets.map(({ facets }) => facets.name),
    );
    expect(Object.keys(resultsOf(ours)).length).toBeGreaterThan(5);
    expect(resultsOf(theirs)).toEqual(resultsOf(ours));
  });
});
