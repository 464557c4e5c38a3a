import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { objectionsTo } from "../house/manifest/manifest-rules";
import { helpFor, KeepLastRelease, manifestFor } from "../support/release-tools";

const ROOT = path.resolve(__dirname, "../..");
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const DEVELOPMENT = "https://localhost:3000";

describe("the manifest of a release", () => {
  const address = "https://outils.exemple.fr/pointage";
  const made = manifestFor(MANIFEST, { address, development: DEVELOPMENT, version: "1.4.2" });

  test("names its address and its version, and is as Microsoft's schemas want it", () => {
    expect(made).not.toContain("localhost");
    expect(made).toContain("<Version>1.4.2.0</Version>");
    expect(made).toContain("<AppDomain>https://outils.exemple.fr</AppDomain>");
    expect(made).toContain(`${address}/taskpane.html`);
    expect(objectionsTo(made)).toEqual([]);
  });

  test("speaks English to all who do, and its id is not that of development", () => {
    expect(made).toContain('Locale="en-GB"');
    const id = (text: string): string | undefined => /<Id>(.*)<\/Id>/.exec(text)?.[1];
    const developed = manifestFor(MANIFEST, {
      address: DEVELOPMENT,
      development: DEVELOPMENT,
      version: "1.4.2",
    });
    expect(id(made)).toBe(id(MANIFEST));
    expect(id(developed)).not.toBe(id(made));
    expect(objectionsTo(developed)).toEqual([]);
  });
});

test("the help page says whom to ask, or nobody", () => {
  const page = readFileSync(path.join(ROOT, "src/taskpane/aide.html"), "utf8");
  expect(helpFor(page, "aide@exemple.fr")).toContain('href="mailto:aide@exemple.fr"');
  expect(helpFor(page, "https://exemple.fr/aide")).toContain('href="https://exemple.fr/aide"');
  expect(helpFor(page, undefined)).not.toContain("SUPPORT");
});

describe("the folder of releases", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "pointage-release-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Builds a release of such files, as the bundler does. */
  function release(version: string, ...names: readonly string[]): readonly string[] {
    const acts: { emit?: () => void; after?: (made: { getAssets(): { name: string }[] }) => void } = {};
    new KeepLastRelease(version).apply({
      outputPath: folder,
      hooks: {
        emit: { tap: (_name, act) => void (acts.emit = act) },
        afterEmit: { tap: (_name, act) => void (acts.after = act) },
      },
    });
    acts.emit?.();
    for (const name of names) writeFileSync(path.join(folder, name), version);
    acts.after?.({ getAssets: () => names.map((name) => ({ name })) });
    return ["a.1.js", "a.2.js", "a.3.js"].filter((name) => existsSync(path.join(folder, name)));
  }

  test("keeps the parts of the release before, and those of the one before it go", () => {
    expect(release("1.0.0", "taskpane.html", "a.1.js")).toEqual(["a.1.js"]);
    expect(release("1.1.0", "taskpane.html", "a.2.js")).toEqual(["a.1.js", "a.2.js"]);
    expect(release("1.2.0", "taskpane.html", "a.3.js")).toEqual(["a.2.js", "a.3.js"]);
    expect(readFileSync(path.join(folder, "taskpane.html"), "utf8")).toBe("1.2.0");
  });

  test("built twice, a release does not push the one before it out", () => {
    release("1.0.0", "a.1.js");
    release("1.1.0", "a.2.js");
    expect(release("1.1.0", "a.2.js")).toEqual(["a.1.js", "a.2.js"]);
  });
});
