import type { Finding } from "../../engine/findings";

/** The rank of the theme that a finding is about, or null for the whole dossier. */
export function themeOf({ about }: Pick<Finding, "about">): string | null {
  return about?.split(".")[0] ?? null;
}
