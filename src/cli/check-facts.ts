import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import manifest from "../../package.json";
import type { CheckFacts } from "../engine/outputs";
import { now } from "./clock";
import type { DossierFile } from "./gather";

/** What the control sheet says of the check beside its figures: the files as they are now, the time, who. */
export async function checkFacts(inputs: readonly DossierFile[]): Promise<CheckFacts> {
  const files = await Promise.all(
    inputs.map(async ({ path, name }) => {
      const bytes = await readFile(path);
      const digest = await crypto.subtle.digest("SHA-256", bytes);
      return { file: name, size: bytes.length, sha256: Buffer.from(digest).toString("hex") };
    }),
  );
  return { at: now(), version: manifest.version, user: userName(), files };
}

/** Null where the system does not say. */
function userName(): string | null {
  try {
    return userInfo().username || null;
  } catch {
    return null;
  }
}
