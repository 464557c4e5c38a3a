/** The workbench's command: serves what was built, and says where. */
import path from "node:path";
import { isTaken } from "./listening";
import { serve } from "./serve";
import type { ServedWorkbench } from "./serve";

const ROOT = process.cwd();
const FIRST_PORT = Number(process.env["POINTAGE_PORT"] ?? 4310);
const TRIES = 20;

/** Serves from the first pair of ports that is free. */
async function serveSomewhere(): Promise<ServedWorkbench> {
  const folders = {
    page: path.join(ROOT, "dist/workbench"),
    pane: path.join(ROOT, "dist/taskpane"),
    clientLibrary: path.join(ROOT, "node_modules/@microsoft/office-js/dist"),
  };
  for (let port = FIRST_PORT; ; port += 2) {
    try {
      return await serve({ ...folders, port });
    } catch (cause) {
      if (!isTaken(cause) || port >= FIRST_PORT + 2 * TRIES) throw cause;
    }
  }
}

void serveSomewhere().then(({ address }) => {
  console.log(`\n  Pointage, banc d’essai : ${address}\n`);
  console.log("  Un Excel d’essai dans le navigateur, le volet à côté. Rien ne quitte cet ordinateur.");
  console.log("  Ctrl+C pour arrêter.\n");
});
