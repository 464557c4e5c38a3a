import { reconcile } from "../../../src/engine/reconcile";
import { dossierFrom } from "../../support/drawn-dossier";
import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { check } from "../../support/rule-tester";

/** An earlier version: one grant less, its totals with it. */
const EARLIER = MOBILITY_SHEET.replace(/2000/, "1000")
  .replaceAll("3500.50", "2500.50")
  .replace("7600.50", "6600.50");

test("of two versions of the annex, the one that the documents bear out is taken, and that is said once", () => {
  const dossier = dossierFrom({
    sheet: EARLIER,
    sheets: { Définitive: MOBILITY_SHEET },
    deliberation: MOBILITY_ARTICLE,
  });
  const { findings: all, annex, sources } = check(dossier);
  const findings = all.filter(({ rule }) => rule !== "total-typed");
  expect(findings).toMatchObject([{ rule: "annex-sheet", severity: "info" }]);
  expect(findings[0]?.message).toMatch(/« Définitive » est retenue/);
  expect(annex.retainedTotal).toBe("7600.50");
  expect(sources).toContainEqual(expect.objectContaining({ role: "annex", sheets: ["Définitive"] }));
});

test("without documents, or where they bear neither out better, the user is asked", () => {
  const kindOf = (deliberation?: string) =>
    reconcile(
      dossierFrom({
        sheet: EARLIER,
        sheets: { Définitive: MOBILITY_SHEET },
        ...(deliberation === undefined ? {} : { deliberation }),
      }),
      { name: "essai", lang: "fr" },
    ).kind;
  expect(kindOf()).toBe("unusable");
  expect(kindOf(MOBILITY_ARTICLE.replace("7 600,50", "9 100,00"))).toBe("unusable");
});
