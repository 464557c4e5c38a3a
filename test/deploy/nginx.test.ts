import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

const CONF = path.resolve(__dirname, "../../docs/nginx.conf");
const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The documented example, over plain http on this computer: nothing else of it is changed. */
function confFor(folder: string, port: number): string {
  const server = readFileSync(CONF, "utf8")
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace(/^\s*ssl_certificate.*$/gm, "")
    .replace(/root .*;/, `root ${folder}/www;`)
    .replace("include mime.types;", "include /etc/nginx/mime.types;");
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n");
  return `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temp}\n${server}\n}\n`;
}

(hasNginx ? describe : describe.skip)(
  hasNginx ? "the documented nginx" : "the documented nginx (skipped: nginx is not installed)",
  () => {
    let folder: string;
    let origin: string;
    let nginx: ChildProcess;

    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), "pointage-nginx-"));
      mkdirSync(path.join(folder, "www/assets"), { recursive: true });
      const files = {
        "taskpane.html": "<!doctype html>",
        "taskpane.0a1b2c3d.js": "1",
        "pdf.worker.0a1b2c3d.mjs": "1",
        "pane.css": "a{}",
        "manifest.xml": "<OfficeApp/>",
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, "www", name), text);
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      writeFileSync(path.join(folder, "nginx.conf"), confFor(folder, port));
      nginx = spawn("nginx", ["-c", path.join(folder, "nginx.conf"), "-p", folder], { stdio: "ignore" });
      for (let tries = 0; tries < 50; tries++) {
        if (
          await fetch(origin).then(
            () => true,
            () => false,
          )
        )
          break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });

    afterAll(() => {
      nginx.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    test.each([
      ["taskpane.html", "no-cache", "text/html"],
      ["pane.css", "no-cache", "text/css"],
      ["manifest.xml", "no-cache", "text/xml"],
      ["taskpane.0a1b2c3d.js", "public, max-age=31536000, immutable", "application/javascript"],
      ["pdf.worker.0a1b2c3d.mjs", "public, max-age=31536000, immutable", "application/javascript"],
    ])("%s is kept as %s, and served as %s", async (name, cache, type) => {
      const { status, headers } = await fetch(`${origin}/${name}`);
      expect([status, headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual([
        200,
        cache,
        "nosniff",
      ]);
      expect(headers.get("content-type")).toContain(type);
    });

    test("a part that is no longer there is said missing, and not kept", async () => {
      const { status } = await fetch(`${origin}/findings.ffffffff.js`);
      expect(status).toBe(404);
    });
  },
);
