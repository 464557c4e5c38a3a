import type { Report } from "../../engine/findings";

/** « 2. Sport pour tous » */
export function themeName(rank: string, { annex }: Pick<Report, "annex">): string {
  return `${rank}. ${annex.themeTitles?.[Number(rank) - 1] ?? ""}`.trim();
}
