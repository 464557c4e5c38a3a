import type { Report } from "../../engine/findings";
import type { Lang } from "../../texts";
import { initialState, type OpenDialog, type PaneState, type SourceDocument } from "../state/pane-state";
import { drawnReport, type Drawing } from "./drawn-report";
import { refusedDocuments, waitingDocument } from "./drawn-documents";

/** Each state of the pane by its name, in a language: first what a user meets before a check, then after it. */
export const STATES: Readonly<Record<string, (lang: Lang) => PaneState>> = {
  "hors-excel": (lang) => ({ ...initialState, host: { kind: "elsewhere" }, lang }),
  "excel-trop-ancien": (lang) => ({ ...initialState, host: { kind: "too-old" }, lang }),
  "premiere-ouverture": (lang) => atHand(lang),
  "plusieurs-feuilles": (lang) => ({
    ...atHand(lang),
    sheets: ["Annexe 4", "Imputations", "Liste des structures retenues après commission"],
    documents: [...documentsOf(drawnReport({ lang, findings: 0 })), waitingDocument],
  }),
  lecture: (lang) => ({ ...atHand(lang), work: { kind: "running", step: "reading", share: 0.4 } }),
  "cellule-en-saisie": (lang) => ({
    ...atHand(lang),
    work: { kind: "running", step: "typing", share: null },
  }),
  "aucun-tableau": (lang) => ({
    ...atHand(lang),
    work: {
      kind: "failed",
      because: {
        fr: "Aucun tableau de subventions n'a été reconnu dans ce classeur.",
        en: "No table of grants was recognised in this workbook.",
      }[lang],
    },
  }),
  "quelle-feuille": (lang) => ({
    ...atHand(lang),
    sheets: ["Annexe 4 culture", "Annexe 4 sport"],
    work: { kind: "which-sheet", candidates: ["Annexe 4 culture", "Annexe 4 sport"] },
  }),

  "tout-concorde": (lang) => checked(lang, { findings: 0 }),
  "trois-ecarts": (lang) => checked(lang, { findings: 3 }),
  "trois-ecarts-ouvert": (lang) => opened(checked(lang, { findings: 3 }), 0),
  "trois-ecarts-document": (lang) => opened(checked(lang, { findings: 3 }), 1),
  "trente-ecarts": (lang) => checked(lang, { findings: 30 }),
  "trente-ecarts-ouvert": (lang) => opened(checked(lang, { findings: 30 }), 11),
  "trois-cents-ecarts": (lang) => checked(lang, { findings: 300 }),
  "a-verifier": (lang) => checked(lang, { findings: 2, severity: "warning" }),
  "peut-etre-mal-lu": (lang) => opened(checked(lang, { findings: 0, misread: true }), 0),
  "recherche-sans-resultat": (lang) => ({
    ...checked(lang, { findings: 30 }),
    filter: { severity: "all", theme: null, search: "piscine" },
  }),
  "mis-de-cote": (lang) => ({
    ...opened(checked(lang, { findings: 3, aside: 1 }), 0),
    filter: { severity: "aside", theme: null, search: "" },
  }),
  "documents-refuses": (lang) => {
    const state = checked(lang, { findings: 0 });
    return { ...state, documents: [...state.documents, ...refusedDocuments(lang)] };
  },
  "calcul-en-attente": (lang) => ({ ...checked(lang, { findings: 3 }), awaitsCalculation: true }),
  "modifie-depuis": (lang) => ({ ...checked(lang, { findings: 3 }), stale: true }),
  "pointage-qui-echoue": (lang) => ({
    ...checked(lang, { findings: 3 }),
    work: {
      kind: "failed",
      because: {
        fr: "La liaison avec Excel est coupée. Vérifiez votre connexion, puis pointez de nouveau.",
        en: "The link with Excel is cut. Check your connection, then check again.",
      }[lang],
    },
  }),

  corriger: (lang) => shown(checked(lang, { findings: 3 }), (report) => correct(report, 1)),
  "corriger-trente": (lang) => shown(checked(lang, { findings: 90 }), (report) => correct(report, 30)),
  "mettre-de-cote": (lang) =>
    shown(checked(lang, { findings: 3 }), ({ findings }) => ({
      kind: "set-aside",
      keys: findings.map(({ key }) => key),
    })),
  passage: (lang) =>
    shown(checked(lang, { findings: 3 }), ({ findings }) => {
      const at = findings[1]?.at;
      return at && "quote" in at ? { kind: "passage", place: at } : { kind: "none" };
    }),
  "montants-lus": (lang) => shown(checked(lang, { findings: 3, untied: 4 }), () => ({ kind: "coverage" })),
  "coller-un-texte": (lang) => ({ ...atHand(lang), dialog: { kind: "paste" } }),
  aide: (lang) => ({ ...atHand(lang), tab: "settings", dialog: { kind: "help" } }),
  "tout-oublier": (lang) => ({
    ...checked(lang, { findings: 3 }),
    tab: "settings",
    dialog: { kind: "forget" },
  }),

  "corrections-ecrites": (lang) => ({
    ...checked(lang, { findings: 2 }),
    written: { cells: 12, journal: "Journal Pointage", undone: false },
  }),
  "ecriture-en-doute": (lang) => ({
    ...checked(lang, { findings: 3 }),
    interrupted: {
      stage: "unknown",
      cells: [
        { sheet: "Annexe 4", address: "G24" },
        { sheet: "Annexe 4", address: "G31" },
      ],
      undoing: false,
    },
  }),
  "ecriture-refusee": (lang) => ({
    ...checked(lang, { findings: 3 }),
    notice: {
      tone: "bad",
      text: {
        fr: "La feuille « Annexe 4 » est protégée : rien n'a été écrit. Ôtez la protection (Révision), puis corrigez.",
        en: "The sheet “Annexe 4” is protected: nothing was written. Unprotect it (Review), then correct.",
      }[lang],
    },
  }),

  imputations: (lang) => ({ ...checked(lang, { findings: 3 }), tab: "imputations" }),
  "imputations-attente": (lang) => ({ ...atHand(lang), tab: "imputations" }),
  "a-produire": (lang) => ({ ...checked(lang, { findings: 3 }), tab: "outputs" }),
  "a-produire-attente": (lang) => ({ ...atHand(lang), tab: "outputs" }),
  reglages: (lang) => {
    const state = checked(lang, { findings: 3 });
    const { remembered } = state;
    return {
      ...state,
      tab: "settings",
      canNote: true,
      remembered: { ...remembered, annexSheet: "Annexe 4", mapping: { "1.1": "2375" }, shelf: "dossier" },
    };
  },
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

function checked(lang: Lang, drawing: Omit<Drawing, "lang">): PaneState {
  const report = drawnReport({ lang, ...drawing });
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

function shown(state: PaneState, dialog: (report: Report) => OpenDialog): PaneState {
  return state.result ? { ...state, dialog: dialog(state.result.report) } : state;
}

function correct({ findings }: Report, most: number): OpenDialog {
  const written = findings.filter(({ corrections }) => corrections.some(({ edits }) => edits.length > 0));
  return { kind: "correct", keys: written.slice(0, most).map(({ key }) => key) };
}

function documentsOf({ sources }: Report): readonly SourceDocument[] {
  return sources.filter(({ role }) => role !== "annex").map(documentOf);
}

function documentOf({ file }: Report["sources"][number]): SourceDocument {
  const text = { file, format: "docx", blocks: [], warnings: [] } as const;
  return { id: file, file, role: null, reading: { kind: "read", text } };
}
