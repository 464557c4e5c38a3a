import {
  activeSheet,
  emptyMemory,
  findOwnSheets,
  ExcelProblem,
  goTo,
  recalculate,
  recall,
  remember,
  sayGoneTo,
  sayHostError,
  supports,
  WorkbookReader,
  type InExcelOptions,
  type Memory,
} from "../../excel";
import { paneStandingTexts, paneTexts, say } from "../../texts";
import { isMissingPart } from "./missing-part";
import { nothingRemembered, type ExcelPort, type ReadOptions, type Remembered } from "./excel-port";
import { inTurn } from "./in-turn";

/** What writes in the workbook is fetched once the pane is there: nothing is written before a check. */
const writing = () => import(/* webpackChunkName: "writing" */ "./office-writing");

const watching = () => import(/* webpackChunkName: "watching" */ "./office-watching");

/** The pane's way to Excel, over the folder that speaks to it. */
export function officePort(): ExcelPort {
  /** A cell being typed in holds everything: writing waits for it rather than fail. */
  const waits: InExcelOptions = { whileCellIsEdited: () => undefined };
  /** What nobody waits for may take as long as the typing does. */
  const forAsLong: InExcelOptions = { ...waits, signal: new AbortController().signal };
  /** What the workbook held when it was last asked: only what is changed since is written in it. */
  let known: Memory = emptyMemory;
  const reader = new WorkbookReader();
  const choiceInTurn = inTurn();
  return {
    abilities: () => {
      const { enough, notes, comments } = supports();
      return { enough, notes: notes || comments };
    },
    read: async ({ changes, ...asked }: ReadOptions) => {
      const { whileCellIsEdited, signal } = asked;
      const read = changes
        ? await reader.readAgain(asked)
        : { ...(await reader.readWhole(asked)), same: false };
      // What is written comes after what is read: a connection lost meanwhile must not keep it away.
      void writing().catch(() => undefined);
      return {
        file: fileName(),
        sheets: read.sheets,
        same: read.same,
        awaitsCalculation: read.awaitsCalculation,
        active: await activeSheet({ whileCellIsEdited, signal }),
      };
    },
    recalculate: () => recalculate(waits),
    activeSheet: () => activeSheet(waits),
    highlight: async (findings, asked) => (await writing()).highlightIn(findings, asked, waits),
    clearHighlights: async () => (await writing()).clearHighlightsIn(waits),
    isMarked: async () => (await writing()).isMarkedIn(waits),
    show: async (place, lang) => sayGoneTo(await goTo(place, waits), lang),
    apply: async (edits, lang) => (await writing()).applyIn(edits, lang, waits),
    writeSheet: async (plan, onProgress) => (await writing()).writeSheetIn(plan, { ...waits, onProgress }),
    keptBySheet: async (role) => (await writing()).keptIn(role, waits),
    ownSheets: async () =>
      Object.fromEntries((await findOwnSheets(waits)).map(({ role, sheet }) => [role, sheet])),
    recall: () =>
      choiceInTurn(async () => {
        known = (await recall(waits)).memory;
        return rememberedOf(known);
      }),
    remember: (remembered) =>
      choiceInTurn(async () => {
        // A later version's choices are left: then ours hold until the pane is closed.
        const now = memoryOf(remembered);
        const { kept, memory } = await remember(known, now, waits);
        known = kept ? memory : now;
        return rememberedOf(known);
      }),
    watch: async (onChange) => (await watching()).watchIn(onChange, reader, forAsLong),
    watchSelection: async (onSelect) => (await watching()).watchSelectionIn(onSelect, forAsLong),
    problem: (error, lang) => {
      if (isMissingPart(error)) return say(paneStandingTexts["broken-new-release"], lang);
      const problem = sayHostError(error);
      return problem instanceof ExcelProblem
        ? problem.sentence(lang)
        : say(paneTexts["problem-unknown"], lang, { detail: problem.message });
    },
  };
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
  const { annexSheet, reading, mapping, waivers, lang, live, notes, shelf, outputs } = remembered;
  const settings = {
    live,
    notes,
    ...(lang === null ? {} : { lang }),
    ...(shelf === null ? {} : { shelf }),
    ...Object.fromEntries(Object.entries(outputs).map(([name, value]) => [OUTPUTS + name, value])),
  };
  return { ...emptyMemory, annexSheet, reading, mapping, waivers, settings };
}

function rememberedOf({ annexSheet, reading, mapping, waivers, settings }: Memory): Remembered {
  const { lang, live, notes, shelf } = settings;
  return {
    annexSheet,
    reading,
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
