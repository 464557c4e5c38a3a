import { strToU8, zipSync } from "fflate";
import { controlSheet, type SheetPlan } from "../../../../src/engine/outputs";
import { changesSince } from "../../../../src/taskpane/session/making/changes";
import { make, type CheckedDossier } from "../../../../src/taskpane/session/making/make";
import { jsonPartXml } from "../../../../src/excel/json-part";
import { traceOf } from "../../../../src/excel/sheet-trace";
import { checkedDossier } from "../../support/checked-dossier";
import { grantsDossier } from "../../support/grants-dossier";

const before = checkedDossier(grantsDossier(), "2026-11-24T09:05:00");
const after = checkedDossier(grantsDossier({ fanfare: "31000" }));

function controlOf(dossier: CheckedDossier): SheetPlan {
  const { plan } = make(dossier, {
    make: "sheet",
    lang: "fr",
    sheet: { kind: "control-sheet", files: [], kept: null },
  }) as { readonly plan: SheetPlan | null };
  if (!plan) throw new Error("no control sheet");
  return plan;
}

/** An .xlsx as far as what is kept in it goes. */
function workbookWith(plan: SheetPlan): Uint8Array {
  const part = { element: "sheet", namespace: `urn:pointage:sheet:${plan.role}`, version: 1 };
  return zipSync({
    "xl/workbook.xml": strToU8("<workbook/>"),
    "customXml/item1.xml": strToU8(jsonPartXml(part, traceOf(plan))),
  });
}

test("what the control sheet kept tells the lines and findings that changed since, and when it was made", () => {
  const kept = controlOf(before).keeps ?? null;
  const changes = changesSince(after, { kind: "kept", kept }, "fr");
  if (changes.kind !== "changes") throw new Error(changes.kind);
  expect(changes.at).toBe("2026-11-24T09:05:00");
  expect(changes.lines).toEqual([
    { kind: "changed", name: "Fanfare, Nord", remark: "", before: "30000.00", after: "31000.00" },
  ]);
  expect(changes.fixed).toEqual([]);
  expect(changes.new.length).toBeGreaterThan(0);
});

test("nothing kept, and nothing changed, are both nothing to tell", () => {
  const kept = controlOf(before).keeps ?? null;
  expect(changesSince(after, { kind: "kept", kept: null }, "fr")).toEqual({ kind: "none" });
  expect(changesSince(before, { kind: "kept", kept }, "fr")).toEqual({ kind: "none" });
});

test("another workbook is compared by the control sheet that it bears", () => {
  const changes = changesSince(after, { kind: "file", bytes: workbookWith(controlOf(before)) }, "fr");
  expect(changes).toMatchObject({ kind: "changes", lines: [{ name: "Fanfare, Nord" }] });
});

test("a workbook without a control sheet, and what is no workbook, are told apart", () => {
  const other = controlSheet(
    before.result.report,
    { at: before.at, version: "0.1.0", user: null, files: [] },
    "fr",
  );
  const none = changesSince(after, { kind: "file", bytes: workbookWith(other) }, "fr");
  expect(none).toEqual({ kind: "no-control-sheet" });
  const bad = changesSince(after, { kind: "file", bytes: strToU8("pas un classeur") }, "fr");
  expect(bad).toEqual({ kind: "unreadable" });
});
