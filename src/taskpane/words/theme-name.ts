import type { Report } from "../../engine/findings";
import { legible } from "./legible";

/** « 2. Sport pour tous » */
export function themeName(rank: string, { annex }: Pick<Report, "annex">): string {
  return legible(`${rank}. ${annex.themeTitles?.[Number(rank) - 1] ?? ""}`.trim());
}
