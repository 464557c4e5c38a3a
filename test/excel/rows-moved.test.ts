import {
  applyEdits,
  undoEdits,
  type EditOutcome,
  type ExplainedEdit,
  type WrittenEdit,
} from "../../src/excel";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter } from "./support/in-session";
import { held, textOfSheet, type } from "./support/sheet";

const AT = { at: "2026-11-25T14:32:05", lang: "fr" } as const;
const LATER = { at: "2026-11-25T14:40:00", lang: "fr" } as const;

/** The total of an operation of one line, whose total becomes what its line is. */
const TOTAL: ExplainedEdit = {
  sheet: "Annexe",
  address: "D4",
  before: { kind: "number", value: "2000" },
  after: { kind: "number", value: "3000" },
  rule: "operation-total",
  reason: "Le total suit sa ligne.",
};

async function corrected(): Promise<{ session: ExcelSession; done: readonly WrittenEdit[] }> {
  const session = enter(emptyWorkbook("Annexe"));
  await type(session, "Annexe", { B3: "ADEFI", C3: "Oui", D3: 3000, C4: "TOTAL", D4: 2000, E4: "vu" });
  const outcome: EditOutcome = await applyEdits([TOTAL], AT);
  if (outcome.kind !== "applied") throw new Error(outcome.kind);
  return { session, done: outcome.edits };
}

const insertRow = ({ excel }: ExcelSession): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe").getRange("3:3").insert("Down");
    await context.sync();
  });

test("rows were moved since: the line that stands now where the total stood, with the same amount, is left", async () => {
  const { session, done } = await corrected();
  await insertRow(session);
  expect(await undoEdits(done, LATER)).toMatchObject({
    kind: "refused",
    refused: [{ because: "moved", edit: { address: "D4" } }],
  });
  expect([await held(session, "Annexe", "D4"), await held(session, "Annexe", "D5")]).toEqual([3000, 3000]);
  const [entry] = (await textOfSheet(session, "Journal de pointage")).slice(3);
  expect(entry?.[8]).toBe("");
});

test("what stands elsewhere in the row, and under it, may change: the correction is taken back", async () => {
  const { session, done } = await corrected();
  await type(session, "Annexe", { E4: "vu deux fois", A9: "ajout" });
  expect(await undoEdits(done, LATER)).toMatchObject({ kind: "applied" });
  expect(await held(session, "Annexe", "D4")).toBe(2000);
});

test("of a column of neighbours each is told by its own row", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  await type(session, "Annexe", { C1: "Un", D1: 1, C2: "Deux", D2: 1, C3: "Trois", D3: 1 });
  const edits = ["D1", "D2", "D3"].map((address): ExplainedEdit => ({
    ...TOTAL,
    address,
    before: { kind: "number", value: "1" },
  }));
  const outcome = await applyEdits(edits, AT);
  if (outcome.kind !== "applied") throw new Error(outcome.kind);
  await type(session, "Annexe", { C2: "Trois", C3: "Deux" });
  expect(await undoEdits(outcome.edits, LATER)).toMatchObject({
    kind: "refused",
    refused: [{ edit: { address: "D3" } }, { edit: { address: "D2" } }],
  });
});
