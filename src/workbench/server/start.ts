/**
 * `npm start`: builds the pane and builds it again at each change, serves it over https at the manifest's address, and
 * has Excel open with the add-in. Certificate and sideloading are Microsoft's own tools, fetched when they are needed.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import path from "node:path";
import { say } from "../../texts/say";
import type { TextFill } from "../../texts/say";
import { startTexts } from "../../texts/workbench";
import { answering } from "./answering";
import { AUTHORITY, certificateIn, CERTIFICATES } from "./certificate";
import type { Certificate } from "./certificate";
import { isTaken, listen } from "./listening";
import { builtFiles } from "./served-files";

const MANIFEST = path.resolve("manifest.xml");
const BUILT = path.resolve("dist/taskpane");
const WEBPACK = path.resolve("node_modules/webpack/bin/webpack.js");
const LANG = /^en/i.test(process.env["LANG"] ?? "") ? "en" : "fr";

/** Systems on which Excel runs beside the browser. */
const HAS_EXCEL = process.platform === "win32" || process.platform === "darwin";

function tell(key: keyof typeof startTexts, fill: TextFill = {}): void {
  console.log(`  ${say(startTexts[key], LANG, fill)}`);
}

/** Says what stands in the way, and ends. */
function giveUp(key: keyof typeof startTexts, fill: TextFill = {}): never {
  tell(key, fill);
  process.exit(1);
}

/** Runs a tool of the npm registry to its end. False where it failed. */
function runTool(...words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const tool = spawn("npx", ["--yes", ...words], { stdio: "inherit", shell: process.platform === "win32" });
    tool.once("error", () => resolve(false));
    tool.once("exit", (code) => resolve(code === 0));
  });
}

/** Builds the pane and goes on building it; resolves when it was built once. */
function build(): Promise<boolean> {
  return new Promise((resolve) => {
    const words = ["--config-name", "pane", "--mode", "development", "--watch"];
    const building = spawn(process.execPath, [WEBPACK, ...words], { stdio: ["ignore", "pipe", "inherit"] });
    process.once("exit", () => building.kill());
    building.once("error", () => resolve(false));
    building.once("exit", () => resolve(false));
    building.stdout.on("data", (chunk: Buffer) => {
      const text = chunk.toString();
      process.stdout.write(text);
      if (/compiled successfully/.test(text)) resolve(true);
      if (/compiled with \d+ error/.test(text)) resolve(false);
    });
  });
}

async function certificate(): Promise<Certificate> {
  const known = await certificateIn(CERTIFICATES, new Date());
  if (known) return known;
  tell("certificate");
  // Made first, trusted by the system next: where the second fails, a browser may still be told to accept it.
  await runTool("office-addin-dev-certs@3", "install");
  return (
    (await certificateIn(CERTIFICATES, new Date())) ?? giveUp("no-certificate", { folder: CERTIFICATES })
  );
}

/** Where the manifest says that the pane is. */
function manifestAddress(): URL {
  const found = /<SourceLocation DefaultValue="([^"]+)"/.exec(readFileSync(MANIFEST, "utf8"))?.[1];
  if (found === undefined) throw new Error("the manifest says no address");
  return new URL(found);
}

async function start(): Promise<void> {
  const address = manifestAddress();
  const port = Number(address.port || 443);
  tell("building");
  if (!(await build())) giveUp("not-built");
  // Excel on the web asks from an origin of its own.
  const listener = answering(builtFiles(BUILT), () => ({ "access-control-allow-origin": "*" }));
  const server = createServer(await certificate(), listener);
  await listen(server, port).catch((problem: unknown) => {
    if (!isTaken(problem)) throw problem;
    giveUp("taken", { port: String(port) });
  });
  tell("served", { address: address.href });
  if (HAS_EXCEL) {
    tell("sideloading");
    const app = ["desktop", "--app", "excel", "--no-live-reload"];
    const isOpen = await runTool("office-addin-debugging@6", "start", MANIFEST, ...app);
    tell(isOpen ? "sideloaded" : "not-sideloaded", isOpen ? {} : { manifest: MANIFEST });
  } else {
    tell("no-excel", { manifest: MANIFEST, address: address.href, authority: AUTHORITY });
  }
  tell("stop");
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
void start();
