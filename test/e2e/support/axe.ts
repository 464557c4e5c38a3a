import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const AXE = require.resolve("axe-core/axe.min.js");

interface Findings {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What axe objects to in a frame, the frames within it apart. */
export async function amissIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(readFileSync(AXE, "utf8"));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<Findings> };
    };
    const { violations } = await axe.run(document, { iframes: false });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
    );
  });
}
