import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const isBuilt = existsSync(path.join(ROOT, "dist/engine/index.mjs"));

/** The example that the README gives. */
const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, "README.md"), "utf8"))?.[1] ?? "";

(isBuilt ? describe : describe.skip)(
  isBuilt ? "the engine as a library" : "the engine as a library (skipped: npm run build:engine first)",
  () => {
    let folder: string;

    beforeAll(() => {
      folder = mkdtempSync(path.join(os.tmpdir(), "pointage-library-"));
      execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], {
        cwd: ROOT,
      });
      const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
      const installed = path.join(folder, "node_modules/pointage");
      mkdirSync(installed, { recursive: true });
      execFileSync("tar", ["xzf", path.join(folder, tarball), "--strip-components=1", "-C", installed]);
      symlinkSync(path.join(ROOT, "node_modules/decimal.js"), path.join(folder, "node_modules/decimal.js"));
      writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
      writeFileSync(path.join(folder, "exemple.ts"), example);
    });

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(["bundler", "nodenext"])("the README's example has its types (%s), strictly", (resolution) => {
      const module = resolution === "bundler" ? "esnext" : "nodenext";
      const options = [
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "false",
        "--target",
        "es2022",
        "--lib",
        "es2023,dom",
      ];
      const compiler = path.join(ROOT, "node_modules/typescript/bin/tsc");
      const { stdout, status } = spawnSync(
        process.execPath,
        [compiler, ...options, "--module", module, "--moduleResolution", resolution, "exemple.ts"],
        { cwd: folder, encoding: "utf8" },
      );
      expect([stdout, status]).toEqual(["", 0]);
    });

    test("the README's example runs, from the packed tarball alone", () => {
      const compiler = path.join(ROOT, "node_modules/typescript/bin/tsc");
      spawnSync(
        process.execPath,
        [compiler, "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "exemple.ts"],
        { cwd: folder },
      );
      const said = execFileSync(process.execPath, ["exemple.js"], { cwd: folder, encoding: "utf8" });
      expect(said).toMatch(/error .*27/);
    });
  },
);
