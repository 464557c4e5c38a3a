import { codesAcross, overviewSheet, type OverviewDossier } from "../../../src/engine/outputs";
import type { DrawnDossier } from "../../support/drawn-dossier";
import { checked, SMALL, written } from "./support/checked";

const named = (dossier: string, drawn: DrawnDossier = SMALL): OverviewDossier => ({
  dossier,
  kind: "report",
  report: checked(drawn).report,
});
const stateOf = (dossiers: readonly OverviewDossier[], code: string) =>
  codesAcross(dossiers).find((one) => one.code === code);

test("one dossier alone stays within what is available", () => {
  expect(codesAcross([named("a")]).map(({ code, verdict }) => [code, verdict])).toEqual([
    ["C03-101A01", "within"],
    ["C03-202B02", "within"],
    ["C03-202B03", "within"],
  ]);
});

test("two dossiers, each right, that exceed a code together: it is said", () => {
  expect(stateOf([named("a"), named("b")], "C03-202B03")).toMatchObject({
    available: "30000.00",
    total: "50000.00",
    draws: [
      { dossier: "a", amount: "25000.00" },
      { dossier: "b", amount: "25000.00" },
    ],
    verdict: "together",
  });
});

test("a dossier that exceeds a code by itself is told apart", () => {
  const report =
    SMALL.report?.replace("30 000,00   25 000,00   5 000,00", "20 000,00   25 000,00   -5 000,00") ?? "";
  expect(stateOf([named("a", { ...SMALL, report })], "C03-202B03")?.verdict).toBe("alone");
});

test("dossiers that state different amounts available are said to, the lowest counts", () => {
  const report =
    SMALL.report?.replace("30 000,00   25 000,00   5 000,00", "60 000,00   25 000,00   35 000,00") ?? "";
  expect(stateOf([named("a"), named("b", { ...SMALL, report })], "C03-202B03")).toMatchObject({
    available: "30000.00",
    availableDiffers: true,
  });
});

test("without a report nothing tells what is available", () => {
  const { report: _none, ...drawn } = SMALL;
  expect(stateOf([named("a", drawn)], "C03-202B03")?.verdict).toBe("unknown");
});

test("one row a dossier, one that could not be checked with its sentence, and live totals", () => {
  const rows = written(
    overviewSheet([named("a"), { dossier: "b", kind: "failure", because: "b : introuvable." }], "fr"),
  );
  expect(rows[4]?.slice(0, 1).concat(rows[4].slice(3))).toEqual(["a", "48000.50", "48000.50", "0", "0"]);
  expect(rows[5]?.slice(0, 2)).toEqual(["b", "b : introuvable."]);
  expect(rows[6]?.slice(3)).toEqual(["=SUM(D5:D6)", "=SUM(E5:E6)", "=SUM(F5:F6)", "=SUM(G5:G6)"]);
});
