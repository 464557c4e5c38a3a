import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

const CONF = path.resolve(__dirname, "../../docs/nginx.conf");
export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

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
function confFor(folder: string, root: string, port: number): string {
  const server = readFileSync(CONF, "utf8")
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace(/^\s*ssl_certificate.*$/gm, "")
    .replace(/root .*;/, `root ${root};`)
    .replace("include mime.types;", "include /etc/nginx/mime.types;");
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n");
  return `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temp}\n${server}\n}\n`;
}

/** An nginx that serves a folder as the guide says, until it is stopped. */
export interface ServedFolder {
  readonly origin: string;
  stop(): void;
}

export async function nginxOver(root: string): Promise<ServedFolder> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pointage-nginx-"));
  const port = await freePort();
  writeFileSync(path.join(folder, "nginx.conf"), confFor(folder, root, port));
  const nginx = spawn("nginx", ["-c", path.join(folder, "nginx.conf"), "-p", folder], { stdio: "ignore" });
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 50; tries++) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    stop: () => {
      nginx.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
