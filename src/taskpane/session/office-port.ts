import {
  activeSheet,
  applyEdits,
  clearHighlights,
  emptyMemory,
  findOwnSheets,
  ExcelProblem,
  goTo,
  highlight,
  readWorkbook,
  recall,
  remember,
  sayFailed,
  sayGoneTo,
  sayHostError,
  sayRefused,
  settleEdits,
  supports,
  undoEdits,
  watch,
  writeSheet,
  type EditOutcome,
  type Highlighted,
  type InExcelOptions,
  type Memory,
} from "../../excel";
import { paneTexts, say, type Lang } from "../../texts";
import {
  nothingRemembered,
  type ExcelPort,
  type ReadOptions,
  type Remembered,
  type WriteOutcome,
} from "./excel-port";
import { wallClock } from "./wall-clock";

/** The pane's way to Excel, over the folder that speaks to it. */
export function officePort(): ExcelPort {
  /** A cell being typed in holds everything: writing waits for it rather than fail. */
  const waits: InExcelOptions = { whileCellIsEdited: () => undefined };
  return {
    abilities: () => {
      const { enough, notes, comments } = supports();
      return { enough, notes: notes || comments };
    },
    read: async ({ onProgress, whileCellIsEdited, signal }: ReadOptions) => {
      const { sheets } = await readWorkbook({ onProgress, whileCellIsEdited, signal });
      return { file: fileName(), sheets, active: await activeSheet() };
    },
    activeSheet,
    highlight: async (findings, { notes, lang }) =>
      skippedWords(await highlight(findings, { ...waits, notes }), lang),
    clearHighlights: async () => {
      await clearHighlights(waits);
    },
    show: async (place, lang) => sayGoneTo(await goTo(place), lang),
    apply: async (edits, lang) =>
      outcomeOf(await applyEdits(edits, { at: wallClock(), lang }, waits), lang, waits),
    writeSheet: async (plan) => {
      const { sheet, kind, otherTitle } = await writeSheet(plan, waits);
      return { sheet, refilled: kind === "refilled", otherTitle };
    },
    ownSheets: async () =>
      Object.fromEntries((await findOwnSheets(waits)).map(({ role, sheet }) => [role, sheet])),
    recall: async () => rememberedOf((await recall()).memory),
    remember: async (remembered) => {
      await remember(memoryOf(remembered), waits);
    },
    watch: (onChange) => watch(onChange),
    problem: (error, lang) => {
      const problem = sayHostError(error);
      return problem instanceof ExcelProblem
        ? problem.sentence(lang)
        : say(paneTexts["problem-unknown"], lang, { detail: problem.message });
    },
  };
}

function outcomeOf(outcome: EditOutcome, lang: Lang, waits: InExcelOptions): WriteOutcome {
  switch (outcome.kind) {
    case "applied": {
      const { edits, journal } = outcome;
      return {
        kind: "written",
        cells: edits.length,
        journal,
        undo: async (spoken) =>
          outcomeOf(await undoEdits(edits, { at: wallClock(), lang: spoken }, waits), spoken, waits),
      };
    }
    case "refused":
      return {
        kind: "refused",
        because: outcome.refused.map((one) => sayRefused(one, lang)),
        restored: false,
      };
    case "failed": {
      const { problem, pending, state } = outcome;
      if (pending === null) {
        return { kind: "refused", because: [sayFailed(outcome, lang)], restored: state === "restored" };
      }
      const settle = async (spoken: Lang): Promise<WriteOutcome> =>
        outcomeOf(await settleEdits(pending, problem, waits), spoken, waits);
      return { kind: "in-doubt", because: problem.sentence(lang), settle };
    }
  }
}

function skippedWords({ skipped }: Highlighted, lang: Lang): string | null {
  const sheets = skipped.filter(({ because }) => because === "protected").map(({ sheet }) => sheet);
  return sheets.length === 0
    ? null
    : say(paneTexts["not-highlighted"], lang, { count: sheets.length, sheets: sheets.join(", ") });
}

/** The file's name as Excel gives its address; null before it was saved. */
function fileName(): string | null {
  const url = Office.context.document?.url;
  const name = url ? url.split(/[\\/]/).at(-1) : undefined;
  if (name === undefined || name === "") return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What a choice of how documents are made bears in front of its name in the workbook's memory. */
const OUTPUTS = "outputs.";

function memoryOf(remembered: Remembered): Memory {
  const { annexSheet, mapping, waivers, lang, live, notes, shelf, outputs } = remembered;
  const settings = {
    live,
    notes,
    ...(lang === null ? {} : { lang }),
    ...(shelf === null ? {} : { shelf }),
    ...Object.fromEntries(Object.entries(outputs).map(([name, value]) => [OUTPUTS + name, value])),
  };
  return { ...emptyMemory, annexSheet, mapping, waivers, settings };
}

function rememberedOf({ annexSheet, mapping, waivers, settings }: Memory): Remembered {
  const { lang, live, notes, shelf } = settings;
  return {
    annexSheet,
    mapping,
    waivers,
    lang: lang === "fr" || lang === "en" ? lang : null,
    live: typeof live === "boolean" ? live : nothingRemembered.live,
    notes: typeof notes === "boolean" ? notes : nothingRemembered.notes,
    shelf: typeof shelf === "string" ? shelf : null,
    outputs: Object.fromEntries(
      Object.entries(settings).flatMap(([name, value]) =>
        name.startsWith(OUTPUTS) ? [[name.slice(OUTPUTS.length), value]] : [],
      ),
    ),
  };
}
