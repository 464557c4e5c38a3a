import type { Report } from "../../../src/engine/findings";
import { noFilter } from "../../../src/taskpane/state/pane-state";
import { documentsLeftOut } from "../../../src/taskpane/state/documents-left-out";
import { elsewhere, correctableKeys, shownFindings } from "../../../src/taskpane/state/select";
import { verdictOf } from "../../../src/taskpane/state/verdict";
import { witnessesOf } from "../../../src/taskpane/state/witnesses";
import { verdictWords } from "../../../src/taskpane/words/verdict-words";
import { faultyReport, faultyTotal } from "../support/small-dossier";

const waived = (report: Report, reason: string | null): Report => ({
  ...report,
  findings: report.findings.map((finding) => ({ ...finding, waived: reason })),
});
const sound: Report = { ...faultyReport, findings: [] };

test("the verdict is the worst of what is not set aside", () => {
  expect(verdictOf(faultyReport)).toMatchObject({ kind: "error", errors: 1, aside: 0 });
  expect(verdictOf(waived(faultyReport, "vu")).errors).toBe(0);
  expect(verdictOf(waived(faultyReport, "vu")).aside).toBe(faultyReport.findings.length);
});

test("a dossier without findings agrees only where all of it was read and ticked", () => {
  expect(verdictOf(sound).kind).toBe("sound");
  const unread = [{ at: { sheet: "A", address: "A9" }, text: "…" }];
  expect(verdictOf({ ...sound, annex: { ...sound.annex, unread } }).kind).toBe("sound-so-far");
});

test("a document that took no part in the check is told, and keeps it from being called whole", () => {
  const text = { file: "courrier.txt", format: "text", blocks: [], warnings: [] } as const;
  const unrecognised = {
    id: "a",
    file: "courrier.txt",
    role: null,
    reading: { kind: "read", text },
  } as const;
  const refused = {
    id: "b",
    file: "abime.docx",
    role: null,
    reading: { kind: "refused", because: "document endommagé" },
  } as const;
  const source = { role: "deliberation", file: "courrier.txt" };
  const recognised: Report = { ...sound, sources: [...sound.sources, source] };
  expect(documentsLeftOut([unrecognised, refused], sound)).toEqual([unrecognised, refused]);
  expect(documentsLeftOut([unrecognised, refused], recognised)).toEqual([refused]);
  expect(verdictOf(sound, [unrecognised]).kind).toBe("sound-so-far");
  expect(verdictOf(recognised, [unrecognised]).kind).toBe("sound");
});

test("an annex that is checked alone is said to be", () => {
  const annex = sound.sources.filter(({ role }) => role === "annex");
  expect(verdictWords({ ...sound, sources: annex }, "fr").words).toBe("Tout concorde dans l'annexe");
  expect(verdictWords(sound, "fr").words).toBe("Tout concorde");
});

test("what is set aside shows on demand alone", () => {
  const aside = waived(faultyReport, "vu");
  expect(shownFindings(aside, noFilter)).toEqual([]);
  expect(shownFindings(aside, { ...noFilter, severity: "aside" })).toHaveLength(aside.findings.length);
});

test.each([
  ["1 500,50", true],
  ["1500,50", true],
  ["OPERATION 1.1", true],
  ["c5", true],
  ["9 999", false],
  ["1,500.50", true],
  ["9999", false],
  ["total énoncé", true],
  ["ENONCE total", true],
])("searching %j finds the total: %s", (search, found) => {
  const rules = shownFindings(faultyReport, { ...noFilter, search }).map(({ rule }) => rule);
  expect(rules.includes("operation-total")).toBe(found);
});

test("a finding is found by the title of what it is about, its gap as it is shown, and any apostrophe", () => {
  const one = faultyTotal ? { ...faultyTotal, message: "l’œuvre", gap: "-0.38" } : undefined;
  if (!one) throw new Error("no total");
  const report: Report = {
    ...faultyReport,
    findings: [one],
    annex: { ...faultyReport.annex, themeTitles: ["Autonomie des aînés"] },
  };
  const isFound = (search: string): boolean => shownFindings(report, { ...noFilter, search }).length > 0;
  const found = ["l'oeuvre", "aines", "\u22120,38", "-0,38", "0.38"];
  expect(found.map((search) => [search, isFound(search)])).toEqual(found.map((search) => [search, true]));
  expect(isFound("piscine")).toBe(false);
});

test("a finding shows under its theme alone", () => {
  expect(shownFindings(faultyReport, { ...noFilter, theme: "2" })).toEqual([]);
  expect(shownFindings(faultyReport, { ...noFilter, theme: "1" }).length).toBeGreaterThan(0);
});

test("corrections are proposed together, those of findings set aside are not", () => {
  expect(correctableKeys(faultyReport)).toEqual([faultyTotal?.key]);
  expect(correctableKeys(waived(faultyReport, "vu"))).toEqual([]);
});

test("no figure witnesses for a count that a document gives", () => {
  const article = faultyReport.ticks.find(({ at }) => "quote" in at);
  if (!faultyTotal || !article) throw new Error("no finding, or no article");
  const { stated: _stated, expected: _expected, gap: _gap, ...uncounted } = faultyTotal;
  const suspect = { ...article.at, for: 1, against: 2 };
  const count = { ...uncounted, at: article.at, suspects: [suspect] };
  expect(witnessesOf(count, faultyReport)).toEqual([]);
  expect(witnessesOf({ ...count, stated: article.amount }, faultyReport)).not.toEqual([]);
});

test("witnesses are the figures that the suspect contradicts, narrowest first", () => {
  if (!faultyTotal) throw new Error("no finding");
  expect(witnessesOf(faultyTotal, faultyReport).map(({ source, amount }) => [source, amount])).toEqual([
    ["lines", "3500.50"],
    ["theme-total", "7600.50"],
    ["article", "7600.50"],
  ]);
});

test("where nobody is suspected, only the figures of the same quantity that hold the amount expected are named", () => {
  if (!faultyTotal) throw new Error("no finding");
  const undecided = { ...faultyTotal, suspects: [] };
  expect(witnessesOf(undecided, faultyReport).map(({ source, amount }) => [source, amount])).toEqual([
    ["lines", "3500.50"],
  ]);
});

test("what follows elsewhere leaves out the finding's own place and says each place once", () => {
  if (!faultyTotal) throw new Error("no finding");
  const at = { sheet: "Annexe", address: "C9" };
  const consequences = [
    { rule: "theme-total", at },
    { rule: "total-formula-range", at },
    { rule: "total-typed", at: faultyTotal.at },
  ];
  expect(elsewhere({ ...faultyTotal, consequences })).toEqual([{ rule: "theme-total", at }]);
});
