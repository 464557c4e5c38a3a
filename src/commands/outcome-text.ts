import type { Lang } from "../texts";

/** How a ribbon's function goes, or what it came to, as the small window shows it. */
export interface Outcome {
  readonly lang: Lang;
  readonly tone: "good" | "bad" | "neutral" | "working";
  readonly title: string;
  readonly lines: readonly string[];
  /** How much of the work is done, from 0 to 1; absent where that is not told, or there is none any more. */
  readonly share?: number;
}

/** What the window says to its opener: that it listens, or that the user leaves it. */
export type WindowWord = "listening" | "close";

/** The outcome as the part of an address that no server sees. */
export function writeOutcome(outcome: Outcome): string {
  return `#${encodeURIComponent(JSON.stringify(outcome))}`;
}

/** Null for anything that is not an outcome. */
export function readOutcome(hash: string): Outcome | null {
  try {
    const found: unknown = JSON.parse(decodeURIComponent(hash.replace(/^#/, "").split("&")[0] ?? ""));
    return isOutcome(found) ? found : null;
  } catch {
    return null;
  }
}

function isOutcome(value: unknown): value is Outcome {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    typeof value.title === "string" &&
    "tone" in value &&
    typeof value.tone === "string" &&
    "lines" in value &&
    Array.isArray(value.lines)
  );
}
