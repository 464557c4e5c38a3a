import type { Report } from "../../engine/findings";
import { excelProblemTexts, paneTexts, say, type Lang } from "../../texts";
import { initialState, type OpenDialog, type PaneState, type SourceDocument } from "../state/pane-state";
import { refusedDocuments, waitingDocument } from "./drawn-documents";
import type { RecordedName } from "./recorded";

/** A state of the pane, and the dossier whose check it shows; null where nothing is checked yet. */
interface DrawnState {
  readonly dossier: RecordedName | null;
  /** `report`: what was found in that dossier. Throws where it takes one and there is none. */
  readonly draw: (lang: Lang, report: Report | null) => PaneState;
}

/** Each state of the pane by its name, in a language: first what a user meets before a check, then after it. */
export const STATES: Readonly<Record<string, DrawnState>> = {
  "hors-excel": before((lang) => ({ ...initialState, host: { kind: "elsewhere" }, lang })),
  "excel-trop-ancien": before((lang) => ({ ...initialState, host: { kind: "too-old" }, lang })),
  "premiere-ouverture": before(atHand),
  "plusieurs-feuilles": on("sain", (lang, report) => ({
    ...atHand(lang),
    sheets: ["Annexe 4", "Imputations", "Liste des structures retenues après commission"],
    documents: [...documentsOf(report), waitingDocument],
  })),
  lecture: before((lang) => ({ ...atHand(lang), work: { kind: "running", step: "reading", share: 0.4 } })),
  "cellule-en-saisie": before((lang) => ({
    ...atHand(lang),
    work: { kind: "running", step: "typing", share: null },
  })),
  "aucun-tableau": before((lang) => ({
    ...atHand(lang),
    work: { kind: "failed", because: say(paneTexts["no-table"], lang) },
  })),
  "quelle-feuille": before((lang) => ({
    ...atHand(lang),
    sheets: ["Annexe 4 culture", "Annexe 4 sport"],
    work: { kind: "which-sheet", candidates: ["Annexe 4 culture", "Annexe 4 sport"] },
  })),

  "tout-concorde": on("sain", checked),
  "trois-ecarts": on("trois-ecarts", checked),
  "trois-ecarts-ouvert": on("trois-ecarts", (lang, report) => opened(checked(lang, report), 0)),
  "trois-ecarts-document": on("trois-ecarts", (lang, report) => opened(checked(lang, report), 1)),
  "trente-ecarts": on("trente-ecarts", checked),
  "trente-ecarts-ouvert": on("trente-ecarts", (lang, report) => opened(checked(lang, report), 11)),
  "trois-cents-ecarts": on("trois-cents-ecarts", checked),
  "a-verifier": on("a-verifier", checked),
  surligne: on("trois-ecarts", (lang, report) => ({ ...checked(lang, report), highlighted: true })),
  "peut-etre-mal-lu": on("mal-lu", (lang, report) => opened(checked(lang, report), 0)),
  "recherche-sans-resultat": on("trente-ecarts", (lang, report) => ({
    ...checked(lang, report),
    filter: { severity: "all", theme: null, search: "piscine" },
  })),
  "mis-de-cote": on("trois-ecarts", (lang, report) => ({
    ...opened(checked(lang, firstAside(report, lang)), 0),
    filter: { severity: "aside", theme: null, search: "" },
  })),
  "documents-refuses": on("sain", (lang, report) => {
    const state = checked(lang, report);
    return { ...state, documents: [...state.documents, ...refusedDocuments(lang)] };
  }),
  "calcul-en-attente": on("trois-ecarts", (lang, report) => ({
    ...checked(lang, report),
    awaitsCalculation: true,
  })),
  "modifie-depuis": on("trois-ecarts", (lang, report) => ({ ...checked(lang, report), stale: true })),
  "pointage-qui-echoue": on("trois-ecarts", (lang, report) => ({
    ...checked(lang, report),
    work: { kind: "failed", because: say(excelProblemTexts["connection-lost"], lang) },
  })),

  corriger: on("trois-ecarts", (lang, report) => shown(checked(lang, report), correct(report, 1))),
  "corriger-trente": on("trois-cents-ecarts", (lang, report) =>
    shown(checked(lang, report), correct(report, 30)),
  ),
  "mettre-de-cote": on("trois-ecarts", (lang, report) =>
    shown(checked(lang, report), { kind: "set-aside", keys: report.findings.map(({ key }) => key) }),
  ),
  passage: on("trois-ecarts", (lang, report) => {
    const at = report.findings[1]?.at;
    return shown(
      checked(lang, report),
      at && "quote" in at ? { kind: "passage", place: at } : { kind: "none" },
    );
  }),
  "montants-lus": on("trois-ecarts", (lang, report) => shown(checked(lang, report), { kind: "coverage" })),
  "coller-un-texte": before((lang) => ({ ...atHand(lang), dialog: { kind: "paste" } })),
  aide: before((lang) => ({ ...atHand(lang), tab: "settings", dialog: { kind: "help" } })),
  "tout-oublier": on("trois-ecarts", (lang, report) => ({
    ...shown(checked(lang, report), { kind: "forget" }),
    tab: "settings",
  })),

  "corrections-ecrites": on("deux-ecarts", (lang, report) => ({
    ...checked(lang, report),
    written: { cells: 1, journal: "Journal Pointage", undone: false },
  })),
  "ecriture-en-doute": on("trois-ecarts", (lang, report) => ({
    ...checked(lang, report),
    interrupted: {
      stage: "unknown",
      cells: [
        { sheet: "Annexe 4", address: "G24" },
        { sheet: "Annexe 4", address: "G31" },
      ],
      undoing: false,
    },
  })),
  "imputation-suivie": on("trois-ecarts", (lang, report) => ({
    ...checked(lang, report),
    notice: {
      tone: "bad",
      text: say(paneTexts["assigned-too"], lang, { count: 1, list: "2.1 (SPO-326A01 → SPO-326A04)" }),
    },
  })),
  "ecriture-refusee": on("trois-ecarts", (lang, report) => ({
    ...checked(lang, report),
    notice: { tone: "bad", text: say(excelProblemTexts.protected, lang) },
  })),

  imputations: on("trois-ecarts", (lang, report) => ({ ...checked(lang, report), tab: "imputations" })),
  "imputations-attente": before((lang) => ({ ...atHand(lang), tab: "imputations" })),
  "a-produire": on("trois-ecarts", (lang, report) => ({ ...checked(lang, report), tab: "outputs" })),
  "a-produire-attente": before((lang) => ({ ...atHand(lang), tab: "outputs" })),
  reglages: on("trois-ecarts", (lang, report) => {
    const state = checked(lang, report);
    const { remembered } = state;
    return {
      ...state,
      tab: "settings",
      canNote: true,
      remembered: {
        ...remembered,
        annexSheet: "Annexe 4",
        mapping: { "1.1": "CUL-311A01" },
        shelf: "dossier",
      },
    };
  }),
};

function before(draw: (lang: Lang) => PaneState): DrawnState {
  return { dossier: null, draw };
}

function on(dossier: RecordedName, draw: (lang: Lang, report: Report) => PaneState): DrawnState {
  return {
    dossier,
    draw: (lang, report) => {
      if (report === null) throw new Error(`nothing is recorded of ${dossier}`);
      return draw(lang, report);
    },
  };
}

function atHand(lang: Lang): PaneState {
  return {
    ...initialState,
    host: { kind: "excel" },
    lang,
    sheets: ["Annexe 4"],
    activeSheet: "Annexe 4",
  };
}

function checked(lang: Lang, report: Report): PaneState {
  return {
    ...atHand(lang),
    documents: documentsOf(report),
    result: { report, otherSheets: [], at: "14:32", rank: 1 },
  };
}

/** A state with one of its findings unfolded, as something else than the list asks for it. */
function opened(state: PaneState, rank: number): PaneState {
  const key = state.result?.report.findings[rank]?.key;
  return key === undefined ? state : { ...state, opened: { key, asked: 1 } };
}

function shown(state: PaneState, dialog: OpenDialog): PaneState {
  return { ...state, dialog };
}

const REASON = {
  fr: "Vu avec le service des sports le 12 novembre",
  en: "Seen with the sports service on 12 November",
};

/** The first finding set aside. */
function firstAside(report: Report, lang: Lang): Report {
  const findings = report.findings.map((finding, rank) =>
    rank === 0 ? { ...finding, waived: REASON[lang] } : finding,
  );
  return { ...report, findings };
}

function correct({ findings }: Report, most: number): OpenDialog {
  const written = findings.filter(({ corrections }) => corrections.some(({ edits }) => edits.length > 0));
  return { kind: "correct", keys: written.slice(0, most).map(({ key }) => key) };
}

function documentsOf({ sources }: Report): readonly SourceDocument[] {
  const files = new Set(sources.flatMap(({ role, file }) => (role === "annex" ? [] : [file])));
  return [...files].map((file) => {
    const text = { file, format: "docx", blocks: [], warnings: [] } as const;
    return { id: file, file, role: null, reading: { kind: "read", text } };
  });
}
