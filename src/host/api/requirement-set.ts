import type { Since } from "./kind";

/** The Excel that the host stands for. */
export interface Platform {
  /** The highest ExcelApi set it has, "1.17". */
  readonly set: string;
  readonly name: "web" | "desktop" | "ipad";
}

function minor(set: string): number {
  return Number(set.split(".")[1] ?? 0);
}

/** Whether a member that came with a set is there. */
export function hasMember(platform: Platform, since: Since): boolean {
  if (since === "online") return platform.name === "web" || minor(platform.set) >= 17;
  return minor(since) <= minor(platform.set);
}

/** The name of a set, as the documentation writes it. */
export function setName(since: Since): string {
  return since === "online" ? "ExcelApiOnline 1.1" : `ExcelApi ${since}`;
}

/** What `Office.context.requirements.isSetSupported` answers. */
export function isSetSupported(platform: Platform, name: string, version = "1.1"): boolean {
  switch (name.toLowerCase()) {
    case "excelapi":
      return minor(version) <= minor(platform.set);
    case "excelapionline":
      return platform.name === "web" && minor(version) <= 1;
    case "excelapidesktop":
      return platform.name === "desktop" && minor(version) <= 1;
    case "excelapiundo":
    case "excelundoapiall":
      return minor(platform.set) >= 20;
    case "richapiruntime":
    case "richapiruntimeflag":
    case "delayforcelledit":
    case "sharedruntime":
    case "ribbonapi":
    case "dialogapi":
      return true;
    default:
      return false;
  }
}
