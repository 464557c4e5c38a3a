import { versionChanges } from "../../../src/engine/outputs";
import type { DrawnDossier } from "../../support/drawn-dossier";
import { checked, SMALL } from "./support/checked";

const between = (before: DrawnDossier, after: DrawnDossier) =>
  versionChanges(checked(before), checked(after));
const WRONG = { ...SMALL, deliberation: SMALL.deliberation?.replace("28 000 €", "28 900 €") ?? "" };
const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

test("the same dossier twice has nothing new, fixed or changed", () => {
  expect(between(WRONG, WRONG)).toMatchObject({ fixed: [], new: [], added: [], removed: [], changed: [] });
  expect(rules(between(WRONG, WRONG).stillOpen)).toContain("article-total");
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
