import { randomUUID } from "node:crypto";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DossierFile } from "./gather";
import { Refusal } from "./refusal";

/** Refuses a file that has none of the extensions that suit (".xlsx"), or that would take the place of an input, or of a file that the user did not say to replace. */
export async function guardOutput(
  output: string,
  force: boolean,
  inputs: readonly DossierFile[],
  ...extensions: readonly string[]
): Promise<void> {
  const existing = await stat(output).catch(() => undefined);
  for (const input of inputs) {
    const same = path.resolve(input.path) === path.resolve(output);
    const other = existing ? await stat(input.path).catch(() => undefined) : undefined;
    // The same file under another name: a link, or another case.
    const linked = other !== undefined && other.ino === existing?.ino && other.dev === existing.dev;
    if (same || linked) throw new Refusal(output, "output-is-input");
  }
  if (!extensions.includes(path.extname(output).toLowerCase())) {
    throw new Refusal(output, "output-extension", {
      count: extensions.length,
      extensions: extensions.join(", "),
    });
  }
  if (existing?.isDirectory()) throw new Refusal(output, "output-unwritable");
  if (existing && !force) throw new Refusal(output, "output-exists");
}

/** Writes a file whole, or leaves what was there. */
export async function writeOutput(output: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(output), `.${path.basename(output)}.${randomUUID()}`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, output);
  } catch {
    await rm(beside, { force: true });
    throw new Refusal(output, "output-unwritable");
  }
}
