/**
 * `npm run hostile -- [--only BEGINNING] [--bent N] [--commands check,mark,fix,summary,export]`: every hostile file of the project, and
 * N bent by chance of every seed of the fuzzing, through check, and for a workbook through what writes; then the table.
 */
import { rmSync } from "node:fs";
import { bend, drawing } from "../fuzz/bend";
import { SEEDS } from "../fuzz/seeds";
import { HOSTILE_FILES } from "./hostile-files";
import type { HostileFile } from "./hostile-texts";
import { hostileFolder, lineOf, runOn, table, type Ran } from "./measure";

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

function bent(count: number): readonly HostileFile[] {
  return Object.entries(SEEDS).flatMap(([name, seed]) =>
    Array.from({ length: count }, (_, number) => ({
      name: `bent-${name}-${number}`,
      kind: name,
      file: `${seed().as === "annex" ? "annexe" : "deliberation"}.${name.replace("full.", "")}`,
      bytes: () => bend(seed(), drawing(number)),
    })),
  );
}

async function hostile(): Promise<void> {
  const only = new RegExp(`^(?:${option("only") ?? ""})`);
  const files = [...HOSTILE_FILES, ...bent(Number(option("bent") ?? 0))].filter(({ name }) =>
    only.test(name),
  );
  const commands = (option("commands") ?? "check,mark,fix,summary,export").split(",");
  const runs: Ran[] = [];
  for (const file of files) {
    const folder = hostileFolder(file);
    for (const command of commands.filter((one) => one === "check" || file.file === "annexe.xlsx")) {
      const ran = await runOn(file, command, folder);
      runs.push(ran);
      console.log(lineOf(ran));
    }
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${table(runs)}`);
}

void hostile();
