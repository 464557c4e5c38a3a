import { writeSync } from "node:fs";
import { spawnSync } from "node:child_process";

/** Milliseconds of the processor's time, of all threads of this process, that a step takes. */
export async function cpuOf(step: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** By which power of the size a time grows, between two sizes. */
export function exponent(small: number, large: number, sizes: readonly [number, number]): number {
  return Math.log(large / small) / Math.log(sizes[1] / sizes[0]);
}

/**
 * Steps run in turn, round after round, so that what else the machine does weighs on all alike: for each its median, and
 * the median of its ratios to the first.
 */
export async function interleaved(
  steps: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<string, { readonly ms: number; readonly ratio: number }>>> {
  const times = new Map(Object.keys(steps).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, step] of Object.entries(steps)) {
      collect();
      times.get(name)?.push(await cpuOf(step));
    }
  }
  const [first = []] = times.values();
  return Object.fromEntries(
    [...times].map(([name, own]) => [
      name,
      { ms: median(own), ratio: median(own.map((time, round) => time / (first[round] ?? 1))) },
    ]),
  );
}

/** Rubbish of the step before is not counted to the next. Needs --expose-gc. */
export function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

/** What a measure of its own process tells its parent: anything that JSON holds, and its peak of memory. */
export interface Told<T> {
  readonly value: T;
  /** Megabytes. */
  readonly peak: number;
}

export function tellParent(value: unknown): void {
  const told: Told<unknown> = { value, peak: process.resourceUsage().maxRSS / 1024 };
  writeSync(3, JSON.stringify(told));
}

/** Runs a measure of this bench in a process of its own, that nothing has warmed or filled. */
export function apart<T>(measure: string, ...args: readonly (string | number)[]): Told<T> {
  const done = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=4096", process.argv[1] ?? "", measure, ...args.map(String)],
    { stdio: ["ignore", "inherit", "inherit", "pipe"] },
  );
  const told = done.output[3]?.toString();
  if (!told) throw new Error(`${measure} ${args.join(" ")} ended without a measure`);
  return JSON.parse(told) as Told<T>;
}

/** A table of Markdown. */
export function tableText(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => (typeof cell === "number" ? shown(cell) : cell)).join(" | ")} |`;
  return [
    line(header),
    line(header.map((_, index) => (index === 0 ? "---" : "--:"))),
    ...rows.map(line),
  ].join("\n");
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}
