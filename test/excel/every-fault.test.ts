/**
 * Every sync of what writes in a workbook, and every edit inside it, fails in turn: before anything was done, after all was
 * done (the reply is lost), in the middle. It is then tried again, and the workbook must be what an untroubled one is.
 */
import {
  CONTROL_SHEET_ROLE,
  numberCell,
  IMPUTATION_SUMMARY_ROLE,
  textCell,
  type SheetPlan,
} from "../../src/engine/outputs";
import {
  applyEdits,
  emptyMemory,
  highlight,
  remember,
  undoEdits,
  writeSheet,
  type WrittenEdit,
} from "../../src/excel";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { SMALL } from "../engine/outputs/support/checked";
import { findingAt } from "./support/finding";
import { enter } from "./support/in-session";
import { checkLaid, everyPlan, layDossier } from "./support/laid-dossier";
import { seenSheet } from "./support/seen-sheet";
import { type } from "./support/sheet";

/** Hundreds of workbooks are opened, on a machine that may be busy. */
jest.setTimeout(240_000);

const AT = { at: "2026-11-25T14:32:05", lang: "fr" } as const;

const EDITS = [
  {
    sheet: "Annexe",
    address: "G7",
    before: { kind: "number", value: "1999" },
    after: { kind: "formula", value: "=SUM(G5:G6)" },
    rule: "operation-total",
    reason: "Le total suit ses lignes.",
  },
] as const;

const plan = (amount: string): SheetPlan => ({
  role: "essai",
  title: "Essai",
  tabColour: "#1F3864",
  rows: [
    [textCell("Poste", "head"), textCell("Montant", "head")],
    [textCell("Sport"), numberCell(amount)],
  ],
  looks: { head: { bold: true, fill: "#EEEEEE" } },
  columnWidths: [20, 12],
  rowHeights: { 0: 30 },
  merges: [{ top: 1, bottom: 1, left: 0, right: 0 }],
  frozenRows: 1,
  outline: [],
  print: { orientation: "landscape", titleRows: { top: 0, bottom: 0 }, footerLeft: "Essai", breaks: [] },
  chart: null,
});

/** The same with more rows, a column more, and lines grouped, that start a page. */
const larger: SheetPlan = {
  ...plan("12.50"),
  rows: [
    [textCell("Poste", "head"), textCell("Montant", "head"), textCell("Visa", "head")],
    ...["Sport", "Culture", "Emploi"].map((name) => [textCell(name), numberCell("12.50"), textCell("oui")]),
  ],
  columnWidths: [20, 12, 8],
  rowHeights: { 0: 30, 2: 40 },
  outline: [{ top: 1, bottom: 2 }],
  print: { ...plan("12.50").print, breaks: [2] },
};

/** The user writes beside the table and under it. */
const signed = (): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Essai");
    sheet.getRange("E2").values = [["vu"]];
    sheet.getRange("A3").values = [["Ma note"]];
    await context.sync();
  });

const marks = (address: string) => [findingAt("Annexe", address), findingAt("Annexe", "G5", "warning")];

/** What is tried: how the workbook comes to stand before it, and the act itself, that is told what came of the former. */
interface Act {
  /** Opens the workbook, where it is no empty one. */
  readonly open?: () => ExcelSession;
  readonly before?: () => Promise<unknown>;
  readonly act: (former: unknown) => Promise<unknown>;
  /** Whether lines of the journal's new row may be missing, what is in it being whole; and how far apart edits fail. */
  readonly plainer?: true;
  readonly step?: number;
}

async function corrected(): Promise<readonly WrittenEdit[]> {
  const outcome = await applyEdits(EDITS, AT);
  if (outcome.kind !== "applied") throw new Error(outcome.kind);
  return outcome.edits;
}

let plans: readonly SheetPlan[] = [];

beforeAll(async () => {
  const { report, annex } = await checkLaid(layDossier(SMALL));
  plans = everyPlan(report, annex);
});

const planOf = (role: string): SheetPlan => {
  const found = plans.find((one) => one.role === role);
  if (!found) throw new Error(`no plan ${role}`);
  return found;
};

/** A sheet that is made of a dossier, written beside its annex. */
const made = (role: string, again: boolean): Act => ({
  open: () => layDossier(SMALL).session,
  ...(again ? { before: () => writeSheet(planOf(role)) } : {}),
  act: () => writeSheet(planOf(role)),
  step: 31,
});

/** An Excel that has notes; the one below stands comments in for them. */
const noted = (): ExcelSession => enter(emptyWorkbook("Annexe"), { set: "1.18" });

const ACTS: Readonly<Record<string, Act>> = {
  "mark, with notes": { open: noted, act: () => highlight(marks("G7"), { notes: true }) },
  "mark again, with notes": {
    open: noted,
    before: () => highlight(marks("G7"), { notes: true }),
    act: () => highlight(marks("G6"), { notes: true }),
  },
  mark: { act: () => highlight(marks("G7"), { notes: true }) },
  "mark again": {
    before: () => highlight(marks("G7"), { notes: true }),
    act: () => highlight(marks("G6"), { notes: true }),
  },
  correct: { act: () => applyEdits(EDITS, AT), plainer: true, step: 3 },
  undo: { before: corrected, act: (written) => undoEdits(written as readonly WrittenEdit[], AT) },
  "write a sheet": { act: () => writeSheet(plan("12.50")) },
  "fill a sheet again": { before: () => writeSheet(plan("12.50")), act: () => writeSheet(plan("7.50")) },
  "fill a sheet again that grows": {
    before: () => writeSheet(plan("12.50")).then(signed),
    act: () => writeSheet(larger),
  },
  "fill a sheet again that shrinks": {
    before: () => writeSheet(larger),
    act: () => writeSheet(plan("12.50")),
  },
  "write the control sheet": made(CONTROL_SHEET_ROLE, false),
  "fill the control sheet again": made(CONTROL_SHEET_ROLE, true),
  "write the imputation summary": made(IMPUTATION_SUMMARY_ROLE, false),
  "fill the imputation summary again": made(IMPUTATION_SUMMARY_ROLE, true),
  "set aside": {
    act: () => remember(emptyMemory, { ...emptyMemory, annexSheet: "Annexe" }),
  },
};

/** All that is seen and kept of a workbook; or what it says alone, without how its cells look. */
function stands({ model }: ExcelSession, plainer = false): unknown {
  const seen = (name: string): unknown => {
    const sheet = seenSheet(model, name);
    return plainer ? { snapshot: sheet["snapshot"], merges: sheet["merges"] } : sheet;
  };
  return {
    sheets: model.sheets.map(({ facets }) => [facets.name, facets.visibility, seen(facets.name)]),
    notes: model.sheets.map(({ facets }) => facets.notes.map(({ row, column, text }) => [row, column, text])),
    threads: model.sheets.map(({ facets }) =>
      facets.threads.map(({ row, column, messages }) => [row, column, messages.map(({ text }) => text)]),
    ),
    names: model.facets.names.map(({ name, formula }) => [name, formula]),
    kept: model.facets.customXml.map(({ xml }) => xml),
  };
}

/** A rule is laid under a new number each time: it says nothing. */
const plain = (state: unknown): string => JSON.stringify(state).replace(/"id":"[^"]*"/g, '"id":""');

async function opened({ open, before }: Act): Promise<{ session: ExcelSession; former: unknown }> {
  if (open) return { session: open(), former: await before?.() };
  const session = enter(emptyWorkbook("Annexe"), { now: () => new Date("2026-11-25T13:32:05Z") });
  await type(session, "Annexe", { G5: 1200.5, G6: 800, G7: 1999 });
  return { session, former: await before?.() };
}

type Fault = (session: ExcelSession) => void;

function isHalfDone(
  outcome: { readonly kind?: string; readonly noted?: readonly unknown[] } | undefined,
): boolean {
  return outcome?.kind === "failed" || (outcome?.noted?.length ?? 0) > 0;
}

/** Tries once under a fault, and again unless it said that it was done. */
async function troubled(
  what: Act,
  fault: Fault,
): Promise<{ readonly state: string; readonly said: string; readonly editFailed: boolean }> {
  const { session, former } = await opened(what);
  fault(session);
  const done = await what.act(former).then(
    // A comment that Excel refuses is passed over and told: the user tries again, as for what failed.
    (outcome) => !isHalfDone(outcome as { kind?: string; noted?: readonly unknown[] } | undefined),
    () => false,
  );
  const { editFailed } = session.host.faults;
  session.host.faults.clear();
  if (!done) await what.act(former).catch(() => undefined);
  return { state: plain(stands(session)), said: plain(stands(session, true)), editFailed };
}

test.each(Object.entries(ACTS))(
  "%s: whatever fails, the second try ends as an untroubled one",
  async (name, what) => {
    const calm = await opened(what);
    const from = calm.session.host.counters.syncs;
    await what.act(calm.former);
    const syncs = calm.session.host.counters.syncs - from;
    const wanted = plain(stands(calm.session));
    const wantedSaid = plain(stands(calm.session, true));
    const lost: string[] = [];
    let tried = 0;
    const one = async (label: string, fault: Fault): Promise<boolean> => {
      const { state, said, editFailed } = await troubled(what, fault);
      tried++;
      if (said !== wantedSaid || (state !== wanted && !what.plainer)) lost.push(label);
      return editFailed;
    };
    for (let n = 1; n <= syncs; n++) {
      for (const when of ["before", "after"] as const)
        await one(`sync ${n} ${when}`, ({ host }) => host.faults.failSync(host.counters.syncs + n, when));
    }
    for (let n = 1; ; n += what.step ?? 1) {
      if (!(await one(`edit ${n}`, ({ host }) => host.faults.failEdit(n)))) break;
    }
    console.info(
      `${name}: ${tried - lost.length} of ${tried} faults survived${lost.length > 0 ? ` (${lost.join(", ")})` : ""}`,
    );
    expect(lost).toEqual([]);
  },
);
