import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../src/cli/main";

/** What the command line said, and how it ended. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, nobody watching, without colours, 100 columns wide. */
export async function run(...args: readonly string[]): Promise<Run> {
  return runWatched(args, false);
}

/** The same with someone who watches standard error. */
export async function runWatched(args: readonly string[], watched = true): Promise<Run> {
  let out = "";
  let err = "";
  const status = await main(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    colour: false,
    width: 100,
    watched,
  });
  return { status, out, err };
}

const made: string[] = [];

/** A dossier's folder in a temporary place, with its files; a folder where a file's content is null. */
export function dossierFolder(files: Readonly<Record<string, Uint8Array | string | null>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pointage-"));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    if (content === null) mkdirSync(path.join(folder, name));
    else writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Removes the folders that were made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
