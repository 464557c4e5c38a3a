import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runSnippet } from "./run-snippet";

/** A copy of OfficeDev/office-js-snippets, or of its folder of samples for Excel. */
const FOLDER = process.env["POINTAGE_SNIPPETS"];

/** How many of Microsoft's snippets ran to the end when this was last counted, of 150. */
const AT_LEAST = 92;

const samples = FOLDER === undefined ? "" : [path.join(FOLDER, "samples/excel"), FOLDER].find(existsSync);
const files = samples
  ? readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"))
  : [];

if (files.length === 0) {
  test.skip("Microsoft's own snippets run on the host (skipped: POINTAGE_SNIPPETS names no copy of them)", () => {});
} else {
  test("Microsoft's own snippets run on the host", async () => {
    const failed = [];
    for (const name of files) {
      const outcome = await runSnippet(name, readFileSync(path.join(samples ?? "", name), "utf8"));
      if (outcome.failures.length > 0) failed.push(outcome);
    }
    const lines = failed.map(({ name, failures }) => `${name}\n  ${failures.slice(0, 3).join("\n  ")}`);
    console.log(`${files.length - failed.length} of ${files.length} run to the end\n${lines.join("\n")}`);
    expect(files.length - failed.length).toBeGreaterThanOrEqual(AT_LEAST);
    expect(failed.flatMap(({ failures }) => failures).filter((each) => each.startsWith("our own"))).toEqual(
      [],
    );
  }, 600_000);
}
