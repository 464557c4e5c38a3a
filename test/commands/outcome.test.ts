import { checkOutcome, readOutcome, writeOutcome } from "../../src/commands/outcome";
import { initialState, type PaneState } from "../../src/taskpane/state/pane-state";
import { faultyReport } from "../taskpane/support/small-dossier";

const checked: PaneState = {
  ...initialState,
  result: { report: faultyReport, otherSheets: [], at: "14:32", rank: 1 },
};

test("a check says its verdict, and that the annex stood alone", () => {
  const { tone, title, lines } = checkOutcome(checked);
  expect([tone, title]).toEqual(["bad", "1 écart"]);
  expect(lines.join(" ")).toContain("L'annexe est seule");
});

test("a failure says why, and that nothing was changed", () => {
  const because = "La feuille est protégée.";
  const { title, lines } = checkOutcome({ ...checked, work: { kind: "failed", because } });
  expect(title).toBe("Le pointage n'a pas pu se faire");
  expect(lines).toEqual([because, "Le classeur n'a pas été modifié."]);
});

test("an outcome goes through an address and back, whatever Office adds after it", () => {
  const outcome = checkOutcome(checked);
  expect(readOutcome(writeOutcome(outcome))).toEqual(outcome);
  expect(readOutcome(`${writeOutcome(outcome)}&_xdm_Info=a|b`)).toEqual(outcome);
});

test.each(["", "#", "#%7B%7D", "#%E0%A4%A", "#null"])("%j is no outcome", (hash) => {
  expect(readOutcome(hash)).toBeNull();
});
