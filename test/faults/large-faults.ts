import type { Plan } from "./drawn";
import { operationsOf } from "./witnesses";

/** Makes the amount of one line wrong in each of so many operations, spread over the dossier. Says which, by theme and rank. */
export function plantLines(
  plan: Plan,
  count: number,
): readonly (readonly [theme: number, operation: number])[] {
  const all = operationsOf(plan.figures);
  const step = Math.max(1, Math.floor(all.length / Math.max(1, count)));
  return all
    .filter((_, rank) => rank % step === 0)
    .slice(0, count)
    .map(([t, o], rank) => {
      const lines = plan.figures.themes[t]?.operations[o]?.lines ?? [];
      const line = lines[rank % lines.length];
      if (line) line.cents += 1_234_500 + rank * 10_100;
      return [t, o];
    });
}
