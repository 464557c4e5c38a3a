import picocolors from "picocolors";
import type { Severity } from "../../engine/findings";

/** Colours, or none. Nothing is said by colour alone. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

/** A shape for each severity, told apart without colour. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = { error: "✗", warning: "▲", info: "•" };

export function paint(colour: boolean): Paint {
  const colours = picocolors.createColors(colour);
  return {
    strong: colours.bold,
    faint: colours.dim,
    good: (text) => colours.bold(colours.green(text)),
    severity: {
      error: (text) => colours.bold(colours.red(text)),
      warning: (text) => colours.bold(colours.yellow(text)),
      info: (text) => colours.bold(colours.cyan(text)),
    },
  };
}
