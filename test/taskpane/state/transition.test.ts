import { initialState, noFilter, type PaneState } from "../../../src/taskpane/state/pane-state";
import { transition, type PaneEvent } from "../../../src/taskpane/state/transition";
import { nothingRemembered } from "../../../src/taskpane/session/excel-port";
import { faultyReport } from "../support/small-dossier";

const result = { report: faultyReport, otherSheets: [], summary: null, at: "14:32" };

function after(events: readonly PaneEvent[], start: PaneState = initialState): PaneState {
  return events.reduce(transition, start);
}

test("a change in the sheet means nothing before the first check, and makes its result out of date after", () => {
  expect(after([{ kind: "sheet-changed" }]).stale).toBe(false);
  expect(after([{ kind: "checked", result }, { kind: "sheet-changed" }]).stale).toBe(true);
});

test("a check ends the work, is up to date, and counts itself", () => {
  const state = after([
    { kind: "checked", result },
    { kind: "sheet-changed" },
    { kind: "working", work: { kind: "running", step: "reading", share: 0.5 } },
    { kind: "checked", result },
  ]);
  expect(state).toMatchObject({ stale: false, work: { kind: "idle" }, result: { rank: 2, at: "14:32" } });
});

test("a failed check keeps the result of the one before", () => {
  const state = after([
    { kind: "checked", result },
    { kind: "working", work: { kind: "failed", because: "La feuille est protégée." } },
  ]);
  expect(state.result?.report).toBe(faultyReport);
  expect(state.work.kind).toBe("failed");
});

test("a theme that the new report says nothing of is no longer filtered on; the words searched stay", () => {
  const state = after([
    { kind: "filtered", filter: { theme: "7", search: "adefi" } },
    { kind: "checked", result },
  ]);
  expect(state.filter).toEqual({ ...noFilter, search: "adefi" });
});

test("the kind of finding filtered on is forgotten once there is none of it", () => {
  const left = after([
    { kind: "filtered", filter: { severity: "aside" } },
    { kind: "checked", result },
  ]);
  expect(left.filter).toEqual(noFilter);
  const kept = after([
    { kind: "filtered", filter: { severity: "error" } },
    { kind: "checked", result },
  ]);
  expect(kept.filter.severity).toBe("error");
});

test("where the hand went is no longer told once the sheet changes; what went wrong is", () => {
  const told = (tone: "neutral" | "bad") =>
    after([{ kind: "notice", notice: { tone, text: "G24 est sélectionnée." } }, { kind: "sheet-changed" }])
      .notice;
  expect(told("neutral")).toBeNull();
  expect(told("bad")).not.toBeNull();
});

test("the dialog of a finding that is gone closes; another stays open", () => {
  const gone = after([
    { kind: "dialog", dialog: { kind: "set-aside", keys: ["gone"] } },
    { kind: "checked", result },
  ]);
  expect(gone.dialog.kind).toBe("none");
  const paste = after([
    { kind: "dialog", dialog: { kind: "paste" } },
    { kind: "checked", result },
  ]);
  expect(paste.dialog.kind).toBe("paste");
});

test("a proposal that a new check makes otherwise is put away before it is applied; the same stays open", () => {
  const [first] = faultyReport.findings.filter(({ corrections }) => corrections.length > 0);
  if (!first) throw new Error("no correction");
  const open: PaneEvent = { kind: "dialog", dialog: { kind: "correct", keys: [first.key] } };
  const shown = after([{ kind: "checked", result }, open]);
  expect(after([{ kind: "checked", result }], shown).dialog.kind).toBe("correct");
  const otherwise = { ...first, corrections: first.corrections.slice(1) };
  const report = { ...faultyReport, findings: [otherwise] };
  expect(after([{ kind: "checked", result: { ...result, report } }], shown).dialog.kind).toBe("none");
});

test("one finding alone is shown whole; one that is gone is folded away", () => {
  const [first, ...others] = faultyReport.findings;
  if (!first) throw new Error("no finding");
  const alone = { ...result, report: { ...faultyReport, findings: [first] } };
  expect(after([{ kind: "checked", result: alone }]).opened?.key).toBe(first.key);
  const two = [first, { ...first, key: "autre" }];
  const opened = after([
    { kind: "checked", result: { ...result, report: { ...faultyReport, findings: two } } },
    { kind: "finding-opened", key: "autre", asked: false },
  ]);
  expect(opened.opened?.key).toBe("autre");
  const gone = { ...result, report: { ...faultyReport, findings: [first, { ...first, key: "troisième" }] } };
  expect(after([{ kind: "checked", result: gone }], opened).opened).toBeNull();
  expect(others).toBeDefined();
});

test("a finding that is asked for shows, even where a filter hid it", () => {
  const [first] = faultyReport.findings;
  const state = after([
    { kind: "checked", result },
    { kind: "filtered", filter: { search: "introuvable" } },
    { kind: "finding-opened", key: first?.key ?? "", asked: true },
  ]);
  expect(state).toMatchObject({ filter: noFilter, opened: { key: first?.key, asked: 1 } });
});

test("a document is added, read, given a role and removed", () => {
  const document = { id: "a", file: "deliberation.docx", role: null, reading: { kind: "waiting" } } as const;
  const added = after([{ kind: "document-added", document }]);
  const refused = after(
    [
      { kind: "document-read", id: "a", reading: { kind: "refused", because: "document vide." } },
      { kind: "document-role", id: "a", role: "report" },
    ],
    added,
  );
  expect(refused.documents).toEqual([
    { ...document, role: "report", reading: { kind: "refused", because: "document vide." } },
  ]);
  expect(after([{ kind: "document-removed", id: "a" }], refused).documents).toEqual([]);
});

test("the language that the workbook remembers wins over Office's", () => {
  const events: readonly PaneEvent[] = [
    { kind: "host-known", host: { kind: "excel" }, lang: "fr", canNote: true },
    { kind: "recalled", remembered: { ...nothingRemembered, lang: "en" } },
  ];
  expect(after(events).lang).toBe("en");
});

test("what an action came to gives way to the next; what went wrong stays", () => {
  const running: PaneEvent = { kind: "working", work: { kind: "running", step: "reading", share: null } };
  const notice = (tone: "neutral" | "bad"): PaneEvent => ({ kind: "notice", notice: { tone, text: "…" } });
  expect(after([notice("neutral"), running]).notice).toBeNull();
  expect(after([notice("bad"), running]).notice?.tone).toBe("bad");
});
