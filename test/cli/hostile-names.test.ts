/** A file that no Excel wrote may call its sheets what Excel could not, and folders bear any name: all works, and is told. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/host";
import { HOSTILE_FILES } from "../hostile/hostile-files";
import { annexNamed, SAMPLE } from "../hostile/sample";
import { dossierFolder, removeFolders, run } from "../support/run-command";

afterAll(removeFolders);

const documents = Object.fromEntries(
  ["deliberation.docx", "rapport.txt"].map((name) => [
    name,
    new Uint8Array(readFileSync(path.join(SAMPLE, name))),
  ]),
);

test.each(["brackets", "slashes", "escape"])(
  "what is computed over a sheet whose name holds %s is written",
  async (name) => {
    const bytes = HOSTILE_FILES.find((file) => file.name === `sheet-name-${name}`)?.bytes();
    const dossier = dossierFolder({ "annexe.xlsx": bytes ?? "", ...documents });
    const out = dossierFolder({});
    for (const command of ["summary", "export"]) {
      const copy = path.join(out, `${command}.xlsx`);
      const { status, err } = await run(command, dossier, "-o", copy);
      expect([command, status, err]).toEqual([command, 1, ""]);
      const [annex, ...ours] = openWorkbook(new Uint8Array(readFileSync(copy))).sheets;
      expect([command, annex?.at(8, 6)?.value.kind, ours.length > 0]).toEqual([command, "number", true]);
    }
  },
);

describe("a terminal obeys no name", () => {
  // eslint-disable-next-line no-control-regex
  const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const HOSTILE = "x\u001b[2J\u202ey\n✓ Tout concorde";

  test("of a sheet", async () => {
    const dossier = dossierFolder({ "annexe.xlsx": annexNamed("Annexe&#27;[2J\u202e&#10;4"), ...documents });
    const { out, status } = await run("check", dossier);
    expect([status, OBEYED.test(out)]).toEqual([1, false]);
    expect(out).toContain("Annexe␛[2J\\u202e 4");
  });

  test("of a folder or a file, and what is told of it stays one line", async () => {
    const dossier = path.join(dossierFolder({}), HOSTILE);
    mkdirSync(dossier);
    const empty = await run("check", dossier);
    expect([empty.status, empty.err.split("\n").length, OBEYED.test(empty.err)]).toEqual([2, 2, false]);
    const files = { "annexe.xlsx": annexNamed("Annexe"), ...documents, [`${HOSTILE}.txt`]: "Note" };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(dossier, name), bytes);
    const { out, err } = await run("check", dossier);
    expect([OBEYED.test(out + err), /^\s*✓ Tout/m.test(out)]).toEqual([false, false]);
    const copy = await run("mark", dossier, "-o", path.join(dossier, `${HOSTILE}.xlsx`));
    expect([copy.status, OBEYED.test(copy.out), copy.out.split("\n").length]).toEqual([1, false, 3]);
  });
});
