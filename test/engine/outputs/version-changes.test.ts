import {
  checkState,
  earlierCheck,
  readKeptCheck,
  versionChanges,
  writeKeptCheck,
  type CheckState,
} from "../../../src/engine/outputs";
import type { DrawnDossier } from "../../support/drawn-dossier";
import { checked, SMALL } from "./support/checked";

function stateOf(drawn: DrawnDossier, at: string | null = null): CheckState {
  const { report, annex } = checked(drawn);
  return checkState(report, annex, at);
}

function between(before: DrawnDossier, after: DrawnDossier) {
  const { findings, lines } = versionChanges(stateOf(before), stateOf(after));
  if (!findings) throw new Error("both were checked with their documents");
  return { ...findings, ...lines };
}
const WRONG = { ...SMALL, deliberation: SMALL.deliberation?.replace("28 000 €", "28 900 €") ?? "" };
const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

test("the same dossier twice has nothing new, fixed or changed", () => {
  expect(between(WRONG, WRONG)).toMatchObject({ fixed: [], new: [], added: [], removed: [], changed: [] });
  expect(rules(between(WRONG, WRONG).stillOpen)).toContain("article-total");
});

test("a total that the annex states otherwise is told, whether or not its lines changed", () => {
  const typed = (total: string): DrawnDossier => ({
    ...SMALL,
    sheet: SMALL.sheet.replace("=SUM(F3:F4) -> 20000.50", total),
  });
  const { totals, lines } = versionChanges(stateOf(typed("19000")), stateOf(typed("20000.50")));
  expect(totals.map(({ before, after }) => [before.of, before.about, before.amount, after.amount])).toEqual([
    ["operation", "1.1", "19000.00", "20000.50"],
  ]);
  expect(lines).toEqual({ added: [], removed: [], changed: [] });
});

test("a corrected article is fixed, a wrong one is new", () => {
  expect(rules(between(WRONG, SMALL).fixed)).toEqual(["article-total"]);
  expect(rules(between(SMALL, WRONG).new)).toEqual(["article-total"]);
});

test("a finding set aside is neither fixed nor open", () => {
  const key = checked(WRONG).report.findings.find(({ rule }) => rule === "article-total")?.key ?? "";
  const changes = between(WRONG, { ...WRONG, choices: { waivers: { [key]: "vu en séance" } } });
  expect(rules(changes.setAside)).toEqual(["article-total"]);
  expect(rules(changes.stillOpen)).not.toContain("article-total");
  expect(changes.fixed).toEqual([]);
});

test("a line added above moves cells, and findings stay the same ones", () => {
  const sheet = SMALL.sheet
    .replace("    | Sud | Les Amis", "    | Nord | Lire ensemble | Ateliers | Oui | 0\n    | Sud | Les Amis")
    .replace(/=SUM\(F3:F4\)/, "=SUM(F3:F5)")
    .replace("=F5 ->", "=F6 ->")
    .replace("=SUM(F9:F9)", "=SUM(F10:F10)")
    .replace("=SUM(F11:F12)", "=SUM(F12:F13)")
    .replace("=F10+F13", "=F11+F14");
  const changes = between(WRONG, { ...WRONG, sheet });
  expect(changes.added).toEqual([
    {
      operation: "1.1",
      themeTitle: expect.any(String) as string,
      operationTitle: "Bibliothèques",
      beneficiary: "Lire ensemble",
      territory: "Nord",
      description: "Ateliers",
      amount: "0.00",
      retained: true,
    },
  ]);
  expect([rules(changes.fixed), changes.removed, changes.changed]).toEqual([[], [], []]);
});

test("an amount or a mark that changed is one change, a line that left is removed", () => {
  const sheet = SMALL.sheet
    .replace("| Coupe | Oui | 25000", "| Coupe | Oui | 24000")
    .replace("Gala | Non", "Gala | Oui")
    .replace("    | Sud | Les Amis du livre | Salon | Oui | 8000.50\n", "");
  const { changed, removed, added } = between(SMALL, { ...SMALL, sheet });
  expect(
    changed.map(({ before, after }) => [before.beneficiary, before.amount, after.amount, after.retained]),
  ).toEqual([
    ["Club des Trois Vallées", "25000.00", "24000.00", true],
    ["Ring Olympique", "0.00", "0.00", true],
  ]);
  expect([removed.map(({ beneficiary }) => beneficiary), added]).toEqual([["Les Amis du livre"], []]);
});

test("a line moved to another operation is removed and added", () => {
  const sheet = SMALL.sheet.replace("Opération 1 : Équipements", "Opération 1 : Vestiaires");
  const { added, removed } = between(SMALL, { ...SMALL, sheet });
  expect([
    removed.map(({ beneficiary }) => beneficiary),
    added.map(({ beneficiary }) => beneficiary),
  ]).toEqual([["M.J.C. du Moulin"], ["M.J.C. du Moulin"]]);
});

test("a figure still wrong, by another amount, is still open", () => {
  const otherwise = { ...SMALL, deliberation: SMALL.deliberation?.replace("28 000 €", "28 700 €") ?? "" };
  const { fixed, new: fresh, stillOpen } = between(WRONG, otherwise);
  expect([rules(fixed), rules(fresh)]).toEqual([[], []]);
  expect(rules(stillOpen)).toEqual(["article-total", "structure-spelling"]);
});

test("a finding that was set aside and is open again is open, not new", () => {
  const key = checked(WRONG).report.findings.find(({ rule }) => rule === "article-total")?.key ?? "";
  const { new: fresh, stillOpen } = between({ ...WRONG, choices: { waivers: { [key]: "vu" } } }, WRONG);
  expect([rules(fresh), rules(stillOpen)]).toEqual([[], ["article-total", "structure-spelling"]]);
});

test("findings are not compared with a version that was not checked with its documents", () => {
  const lines = { ...stateOf(SMALL), findings: null };
  expect(versionChanges(lines, stateOf(WRONG)).findings).toBeNull();
});

describe("what the control sheet keeps", () => {
  const first = stateOf(WRONG, "2026-11-24T10:12:00");
  const second = stateOf(SMALL, "2026-11-25T09:00:00");

  test("comes back as it was written", () => {
    const kept = { now: second, before: first };
    expect(readKeptCheck(writeKeptCheck(kept))).toEqual(kept);
  });

  test.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another format", JSON.stringify({ format: "pointage/check@9", now: first, before: null })],
    [
      "an amount that is none",
      writeKeptCheck({ now: first, before: null })
        .replaceAll("28900.00", "x")
        .replaceAll(/"amount":"[^"]*"/g, '"amount":"="'),
    ],
    [
      "findings that are none",
      JSON.stringify({ format: "pointage/check@1", now: { ...first, findings: [1] } }),
    ],
  ])("%s is no check", (_what, text) => {
    expect(readKeptCheck(text)).toBeNull();
  });

  test("a check is compared with the last that found something else", () => {
    expect(earlierCheck(null, second)).toBeNull();
    expect(earlierCheck({ now: first, before: null }, second)).toEqual(first);
    const same = { ...second, at: "2026-11-25T18:00:00" };
    expect(earlierCheck({ now: second, before: first }, same)).toEqual(first);
  });
});
