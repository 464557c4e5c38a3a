import { ExcelProblem } from "./excel-problem";

/** What stands between the addresses of several areas: a comma, but a semicolon in some Excels set to some countries. */
let separator: "," | ";" = ",";

/** The addresses of several areas as this Excel takes them. */
export function areaList(areas: readonly string[]): string {
  return areas.join(separator);
}

/** Asks for two areas at once, in a sync that reads: it fails where the separator is the other one. */
export function probeSeparator(sheet: Excel.Worksheet): void {
  sheet.getRanges(areaList(["A1", "A3"])).load("areaCount");
}

/** Runs what probes the separator; once more with the other one where Excel did not take it. */
export async function withSeparator<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const refused = error instanceof ExcelProblem && error.code === "InvalidArgument";
    if (!refused || !/getRanges/i.test(error.location)) throw error;
    separator = separator === "," ? ";" : ",";
    return await run();
  }
}
