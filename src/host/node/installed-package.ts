import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

/** Where an installed package lies: above this program, or else above where the command is run. */
export function folderOf(name: string): string {
  const [, program] = process.argv;
  // A command that npm installs is a link to the program.
  const starts = [...(program === undefined ? [] : [path.dirname(realpathSync(program))]), process.cwd()];
  for (const start of starts) {
    for (let folder = start; ; folder = path.dirname(folder)) {
      const found = path.join(folder, "node_modules", name);
      if (existsSync(path.join(found, "package.json"))) return found;
      if (path.dirname(folder) === folder) break;
    }
  }
  throw new Error(`The package ${name} is not installed.`);
}
