import { technicalDetails } from "../../../src/taskpane/session/technical-details";
import { initialState, type PaneState } from "../../../src/taskpane/state/pane-state";
import { faultyReport } from "../support/small-dossier";

const state: PaneState = {
  ...initialState,
  lang: "fr",
  sheets: ["Annexe secrète"],
  documents: [
    {
      id: "a",
      file: "delib-confidentielle.docx",
      role: null,
      reading: { kind: "refused", because: "abîmé" },
    },
  ],
  result: { report: faultyReport, otherSheets: [], at: "14:32", rank: 1 },
};

test("the IT desk is told versions and how far things went, and no name, figure or word of the dossier", () => {
  const told = technicalDetails(state, "1.2.3", "Mozilla/5.0");
  expect(told).toContain("Pointage 1.2.3");
  expect(told).toContain("documents : 1, lus : 0");
  expect(told).not.toMatch(/secrète|delib|abîmé|14:32/);
  const { annex, findings } = faultyReport;
  const words = [...annex.operations.map(({ title }) => title), ...findings.map(({ message }) => message)];
  const figures = [annex.total, ...annex.operations.map(({ computed }) => computed)];
  for (const held of [...words, ...figures].filter((text) => text !== "")) expect(told).not.toContain(held);
});
