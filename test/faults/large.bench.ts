import { cpuUsage } from "node:process";
import { reconcile } from "../../src/engine/reconcile";
import { draw } from "./drawn";
import { largePlan, type Size } from "./large";
import { plantLines } from "./large-faults";

/*
 * How long a large dossier takes, by its size and by how many of its lines are wrong.
 * usage: tsx test/faults/large.bench.ts [RUNS]
 */

const runs = Number(process.argv[2] ?? 5);
const SIZES: readonly Size[] = [
  { themes: 4, operations: 5, lines: 50 },
  { themes: 8, operations: 25, lines: 50 },
];
for (const size of SIZES) {
  for (const wrong of [0, 3, 20]) {
    const plan = largePlan(size);
    plantLines(plan, wrong);
    const { dossier } = draw(plan);
    const times: number[] = [];
    let told = 0;
    for (let run = 0; run < runs; run++) {
      const start = cpu();
      const result = reconcile(dossier, { name: "large", lang: "fr" });
      times.push(cpu() - start);
      if (result.kind !== "report") throw new Error("no annex found");
      told = result.report.findings.filter(({ severity }) => severity !== "info").length;
    }
    const median = times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
    const lines = size.themes * size.operations * size.lines;
    console.log(`${lines} lines, ${wrong} wrong: ${median.toFixed(0)} ms, ${told} alarms`);
  }
}

/** The processor's time so far, in milliseconds: another program's work does not lengthen it. */
function cpu(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}
