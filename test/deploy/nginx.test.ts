import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { hasNginx, nginxOver, type ServedFolder } from "../support/nginx";

(hasNginx ? describe : describe.skip)(
  hasNginx ? "the documented nginx" : "the documented nginx (skipped: nginx is not installed)",
  () => {
    let folder: string;
    let served: ServedFolder;

    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), "pointage-served-"));
      const files = {
        "taskpane.html": "<!doctype html>",
        "taskpane.0a1b2c3d.js": "1",
        "pdf.worker.0a1b2c3d.mjs": "1",
        "pane.css": "a{}",
        "manifest.xml": "<OfficeApp/>",
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
      served = await nginxOver(folder);
    });

    afterAll(() => {
      served.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test.each([
      ["taskpane.html", "no-cache", "text/html"],
      ["pane.css", "no-cache", "text/css"],
      ["manifest.xml", "no-cache", "text/xml"],
      ["taskpane.0a1b2c3d.js", "public, max-age=31536000, immutable", "application/javascript"],
      ["pdf.worker.0a1b2c3d.mjs", "public, max-age=31536000, immutable", "application/javascript"],
    ])("%s is kept as %s, and served as %s", async (name, cache, type) => {
      const { status, headers } = await fetch(`${served.origin}/${name}`);
      expect([status, headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual([
        200,
        cache,
        "nosniff",
      ]);
      expect(headers.get("content-type")).toContain(type);
    });

    test("a part that is no longer there is said missing, and not kept", async () => {
      const { status } = await fetch(`${served.origin}/findings.ffffffff.js`);
      expect(status).toBe(404);
    });
  },
);
