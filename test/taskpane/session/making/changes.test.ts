import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import type { SheetPlan } from "../../../../src/engine/outputs";
import { changesSince } from "../../../../src/taskpane/session/making/changes";
import type { CheckedDossier } from "../../../../src/taskpane/session/making/checked-dossier";
import { make } from "../../../../src/taskpane/session/making/make";
import { jsonPartXml } from "../../../../src/excel/json-part";
import { traceOf } from "../../../../src/excel/sheet-trace";
import { blankWorkbook } from "../../../support/blank-workbook";
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
    "customXml/item1.xml": strToU8(jsonPartXml(part, traceOf(plan, null))),
  });
}

const fileOf = (bytes: Uint8Array, name: string) => ({ kind: "file", name, bytes }) as const;

test("what the control sheet kept tells the lines and findings that changed since, and when it was made", async () => {
  const kept = controlOf(before).keeps ?? null;
  const changes = await changesSince(after, { kind: "kept", kept }, "fr");
  if (changes.kind !== "changes") throw new Error(changes.kind);
  expect(changes.at).toBe("2026-11-24T09:05:00");
  expect(changes.lines).toEqual([
    { kind: "changed", name: "Fanfare, Nord", remark: "", before: "30000.00", after: "31000.00" },
  ]);
  expect(changes.fixed).toEqual([]);
  expect(changes.totals).toEqual([]);
  expect(changes.new.length).toBeGreaterThan(0);
});

test("a total that the annex states otherwise is told by its name", async () => {
  const other = checkedDossier(grantsDossier({ sport: "29000" }));
  const kept = controlOf(before).keeps ?? null;
  const changes = await changesSince(other, { kind: "kept", kept }, "fr");
  if (changes.kind !== "changes") throw new Error(changes.kind);
  expect(changes.lines).toEqual([]);
  expect(changes.totals.map(({ name, before: was, after: is }) => [name, was, is])).toEqual([
    ["Total de la thématique 2 Sport", "30149.50", "29000.00"],
  ]);
  expect(changes.sentences).toContain("Totaux énoncés par l'annexe : 1 modifié.");
});

test("nothing kept, and nothing changed, are both nothing to tell", async () => {
  const kept = controlOf(before).keeps ?? null;
  expect(await changesSince(after, { kind: "kept", kept: null }, "fr")).toEqual({ kind: "none" });
  expect(await changesSince(before, { kind: "kept", kept }, "fr")).toEqual({ kind: "none" });
});

test("another workbook is compared by the control sheet that it bears", async () => {
  const changes = await changesSince(after, fileOf(workbookWith(controlOf(before)), "avant.xlsx"), "fr");
  expect(changes).toMatchObject({ kind: "changes", lines: [{ name: "Fanfare, Nord" }] });
});

/** A workbook as saved by Excel: the sound sample's. */
const sample = readFileSync(path.join(__dirname, "../../../../assets/samples/sain/annexe.xlsx"));

test("a workbook without a control sheet is compared by its lines alone", async () => {
  const changes = await changesSince(after, fileOf(sample, "sain.xlsx"), "fr");
  if (changes.kind !== "changes") throw new Error(changes.kind);
  expect(changes).toMatchObject({
    linesOnly: true,
    at: null,
    fixed: [],
    new: [],
    stillOpen: [],
    setAside: [],
  });
  expect(changes.lines).toContainEqual(
    expect.objectContaining({ kind: "added", before: null, after: "31000.00" }),
  );
  expect(changes.lines.filter(({ kind }) => kind === "removed")).toHaveLength(24);
});

test("a workbook without an annex, and what is no workbook, are told apart", async () => {
  const none = await changesSince(after, fileOf(blankWorkbook(["Notes"]), "notes.xlsx"), "fr");
  expect(none).toEqual({ kind: "no-annex" });
  const bad = await changesSince(after, fileOf(strToU8("pas un classeur"), "abime.xlsx"), "fr");
  expect(bad).toEqual({ kind: "unreadable" });
});
