import { checkOutcome, highlightOutcome, outcomeOf, progressOf } from "../../src/commands/outcome";
import { readOutcome, writeOutcome } from "../../src/commands/outcome-text";
import { nothingMade } from "../../src/taskpane/state/outputs-state";
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

test("a document that could not be read is named, and is not among those that were checked", () => {
  const reading = { kind: "refused", because: "document endommagé" } as const;
  const document = { id: "a", file: "abime.docx", role: null, reading };
  const lines = checkOutcome({ ...checked, documents: [document] }).lines.filter((line) =>
    line.includes("abime.docx"),
  );
  expect(lines).toEqual(["Ce document n'a pas été pointé : abime.docx."]);
});

test.each([
  ["highlighting", true, false, "Le surlignage n'a pas pu se faire"],
  ["highlighting some sheets", true, true, "Le surlignage est incomplet"],
  ["clearing", false, true, "Le surlignage n'a pas pu être effacé"],
])("%s that Excel refuses is titled as such", (_name, asked, highlighted, title) => {
  const notice = { tone: "bad", text: "La feuille est protégée." } as const;
  const outcome = highlightOutcome({ ...checked, highlighted, notice }, asked);
  expect(outcome).toMatchObject({ tone: "bad", title, lines: [notice.text] });
});

test("highlighting that went well has nothing to say", () => {
  expect(highlightOutcome({ ...checked, highlighted: true }, true)).toBeNull();
});

test("while it works, what is being done and how much of it; nothing once it is done", () => {
  const working = { ...checked, work: { kind: "running", step: "reading", share: 0.4 } } as const;
  expect(progressOf(working, nothingMade)).toEqual({
    lang: "fr",
    tone: "working",
    title: "Lecture du classeur…",
    lines: [],
    share: 0.4,
  });
  const making = { ...nothingMade, making: "imputation-summary", progress: null } as const;
  expect(progressOf(checked, making)).toEqual({ lang: "fr", tone: "working", title: "Écriture…", lines: [] });
  expect(progressOf(checked, nothingMade)).toBeNull();
});

test("a sheet that is written speaks for itself; why it was not is said", () => {
  const written = {
    kind: "written",
    sheet: "Synthèse",
    rewritten: false,
    ownTitle: null,
    leftAsIs: null,
  } as const;
  expect(outcomeOf("write-summary", checked, { ...written, pushed: 0 })).toBeNull();
  const failed = { kind: "failed", because: "La feuille est protégée." } as const;
  expect(outcomeOf("write-summary", checked, failed)).toMatchObject({ tone: "bad", lines: [failed.because] });
  expect(outcomeOf("write-summary", checked, null)?.title).toBe("1 écart");
});

test("an outcome goes through an address and back, whatever Office adds after it", () => {
  const outcome = checkOutcome(checked);
  expect(readOutcome(writeOutcome(outcome))).toEqual(outcome);
  expect(readOutcome(`${writeOutcome(outcome)}&_xdm_Info=a|b`)).toEqual(outcome);
});

test.each(["", "#", "#%7B%7D", "#%E0%A4%A", "#null"])("%j is no outcome", (hash) => {
  expect(readOutcome(hash)).toBeNull();
});
