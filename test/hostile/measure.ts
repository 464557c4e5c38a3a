/** Runs the built command line over hostile files, each in a process of its own, and tells what came of it. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { HostileFile } from "./hostile-texts";
import { SAMPLE } from "./sample";

const PROGRAM = process.env["POINTAGE_PROGRAM"] ?? path.join(__dirname, "../../dist/cli/pointage.js");
const LONGEST = Number(process.env["POINTAGE_LONGEST"] ?? 40);
/** Milliseconds for which a run may do nothing. */
const IDLE = 30_000;
const HALF = 512 * 1024 * 1024;

/** What one run came to. */
export interface Ran {
  readonly name: string;
  readonly command: string;
  readonly status: number | null;
  readonly seconds: number;
  readonly bytes: number;
  readonly hung: boolean;
  readonly unforeseen: boolean;
  readonly stack: boolean;
  readonly lines: number;
  readonly said: string;
  readonly touched: boolean;
}

function commandOf(command: string, folder: string): readonly string[] {
  return command === "check" ? ["check", folder] : [command, folder, "-o", `${folder}-out.xlsx`];
}

/** A dossier with a hostile file in place of its own. */
export function hostileFolder(file: HostileFile): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pointage-hostile-"));
  cpSync(SAMPLE, folder, { recursive: true });
  const stem = path.parse(file.file).name;
  for (const name of readdirSync(folder)) if (path.parse(name).name === stem) rmSync(path.join(folder, name));
  writeFileSync(path.join(folder, file.file), file.bytes());
  return folder;
}

/** What a process came to so far, where the system tells. */
interface Spent {
  /** Memory at most. */
  readonly bytes: number;
  /** Seconds of work. */
  readonly seconds: number;
  /** Whether a thread of it works, or waits for its turn or for a disk. */
  readonly busy: boolean;
}

/** What follows a process's name in its line: its state, then its numbers. */
const statOf = (folder: string): readonly string[] =>
  readFileSync(`${folder}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];

function spentBy(pid: number | undefined): Spent | null {
  try {
    const folder = `/proc/${pid}`;
    const [, , , , , , , , , , , user, system] = statOf(folder);
    return {
      bytes: Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`${folder}/status`, "utf8"))?.[1] ?? 0) * 1024,
      seconds: (Number(user) + Number(system)) / 100,
      busy: readdirSync(`${folder}/task`).some((task) =>
        /[RD]/.test(statOf(`${folder}/task/${task}`)[0] ?? ""),
      ),
    };
  } catch {
    return null;
  }
}

export async function runOn(file: HostileFile, command: string, folder: string): Promise<Ran> {
  const input = path.join(folder, file.file);
  const before = readFileSync(input);
  const child = spawn(process.execPath, [PROGRAM, ...commandOf(command, folder)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  let bytes = 0;
  let hung = false;
  child.stdout.on("data", (data: Buffer) => (out.length < 1e6 ? (out += data) : out));
  child.stderr.on("data", (data: Buffer) => (err.length < 1e6 ? (err += data) : err));
  // Work is counted rather than time, for the machine may be busy with something else: a run hangs where it works too
  // long, or does nothing though no one keeps it from working.
  let seconds = 0;
  let workedAt = Date.now();
  const watch = setInterval(() => {
    const spent = spentBy(child.pid);
    if (!spent) return;
    if (spent.busy || spent.seconds > seconds) workedAt = Date.now();
    bytes = Math.max(bytes, spent.bytes);
    seconds = Math.max(seconds, spent.seconds);
    hung ||= seconds > LONGEST || Date.now() - workedAt > IDLE;
    if (hung) child.kill("SIGKILL");
  }, 50);
  const status = await new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  clearInterval(watch);
  rmSync(`${folder}-out.xlsx`, { force: true });
  const crashed = !hung && (status === null || status > 2);
  return {
    name: file.name,
    command,
    status,
    seconds,
    bytes,
    hung,
    unforeseen: crashed || /ne prévoit pas|InvalidArgument|Excel a refusé/.test(err + out),
    stack: /^\s+at .*[:(]/m.test(err) || /FATAL ERROR/.test(err),
    lines: err.split("\n").length - 1,
    said: err.trim().split("\n").slice(0, 3).join(" | ").slice(0, 300),
    touched: !readFileSync(input).equals(before),
  };
}

export function table(runs: readonly Ran[]): string {
  const count = (of: (run: Ran) => boolean): number => runs.filter(of).length;
  const slowest = runs.reduce((worst, run) => Math.max(worst, run.seconds), 0);
  const heaviest = runs.reduce((worst, run) => Math.max(worst, run.bytes), 0);
  return [
    `files tried ${new Set(runs.map((run) => run.name)).size}, runs ${runs.length}`,
    `unforeseen ${count((run) => run.unforeseen)}`,
    `hung ${count((run) => run.hung)}`,
    `over 1 GB ${count((run) => run.bytes > 2 * HALF)}`,
    `stacks ${count((run) => run.stack)}`,
    `inputs changed ${count((run) => run.touched)}`,
    `over 10 s ${count((run) => run.seconds > 10)}`,
    `longest ${slowest.toFixed(1)} s, most memory ${(heaviest / 2 / HALF).toFixed(2)} GB`,
  ].join("\n");
}

/** Whether a run is one that the table must not hold. */
export function isBad(run: Ran): boolean {
  return run.unforeseen || run.hung || run.stack || run.touched || run.bytes > 2 * HALF || run.seconds > 10;
}

export function lineOf(run: Ran): string {
  const words = [
    isBad(run) ? "BAD" : "ok",
    run.name,
    run.command,
    `${run.seconds.toFixed(1)}s`,
    `${(run.bytes / 1048576).toFixed(0)}MB`,
    `status=${run.status}`,
    ...(run.hung ? ["HUNG"] : []),
    ...(run.unforeseen ? ["UNFORESEEN"] : []),
    ...(run.stack ? ["STACK"] : []),
    run.said,
  ];
  return words.join(" ");
}
