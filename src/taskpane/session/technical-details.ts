import type { PaneState } from "../state/pane-state";

/** What the IT desk asks: versions and abilities. Nothing of the workbook or the documents but how many there are. */
export function technicalDetails(state: PaneState, version: string, browser: string): string {
  const { documents, result, lang, work } = state;
  const read = documents.filter(({ reading }) => reading.kind === "read").length;
  return [
    `Pointage ${version}`,
    ...excelFacts(),
    `langue ${lang}`,
    `documents : ${documents.length}, lus : ${read}`,
    `pointage : ${result === null ? "aucun" : "fait"}, ${work.kind}`,
    browser,
  ].join("\n");
}

function excelFacts(): readonly string[] {
  if (typeof Office === "undefined") return ["hors d'Excel"];
  const { diagnostics, requirements } = Office.context ?? {};
  const facts = diagnostics ? [`${diagnostics.host} ${diagnostics.version} (${diagnostics.platform})`] : [];
  if (!requirements) return facts;
  const newest = Array.from({ length: 30 }, (_, minor) => `1.${minor}`).filter((set) =>
    requirements.isSetSupported("ExcelApi", set),
  );
  return [...facts, `ExcelApi ${newest.at(-1) ?? "?"}`];
}
