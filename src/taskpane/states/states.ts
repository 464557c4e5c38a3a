import type { Report } from "../../engine/findings";
import type { Lang } from "../../texts";
import { initialState, type PaneState, type SourceDocument } from "../state/pane-state";
import { drawnReport } from "./drawn-report";

/** Each state of the pane by its name, in a language. */
export const STATES: Readonly<Record<string, (lang: Lang) => PaneState>> = {
  "premiere-ouverture": (lang) => atHand(lang),
  "tout-concorde": (lang) => checked(lang, 0),
  "trois-ecarts": (lang) => checked(lang, 3),
  "trente-ecarts": (lang) => checked(lang, 30),
  "trois-cents-ecarts": (lang) => checked(lang, 300),
};

function atHand(lang: Lang): PaneState {
  return {
    ...initialState,
    host: { kind: "excel" },
    lang,
    sheets: ["Annexe 4"],
    activeSheet: "Annexe 4",
  };
}

function checked(lang: Lang, findings: number): PaneState {
  const report = drawnReport({ lang, findings });
  return {
    ...atHand(lang),
    documents: report.sources.filter(({ role }) => role !== "annex").map(documentOf),
    result: { report, otherSheets: [], at: "14:32", rank: 1 },
  };
}

function documentOf({ file }: Report["sources"][number]): SourceDocument {
  const text = { file, format: "docx", blocks: [], warnings: [] } as const;
  return { id: file, file, role: null, reading: { kind: "read", text } };
}
