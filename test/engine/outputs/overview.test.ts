import { codesAcross, overviewSheet, shortNames, type OverviewDossier } from "../../../src/engine/outputs";
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

test("dossiers that each begin with the balance of another are taken one after the other: no false alarm", () => {
  const after =
    SMALL.report?.replace("30 000,00   25 000,00   5 000,00", "5 000,00   25 000,00   -20 000,00") ?? "";
  expect(stateOf([named("a"), named("b", { ...SMALL, report: after })], "C03-202B03")).toMatchObject({
    available: "30000.00",
    oneAfterTheOther: true,
    availableDiffers: false,
    total: "50000.00",
    verdict: "together",
  });
  const within =
    SMALL.report?.replace("45 000,00   20 000,50   24 999,50", "24 999,50   20 000,50   4 999,00") ?? "";
  expect(stateOf([named("b", { ...SMALL, report: within }), named("a")], "C03-101A01")).toMatchObject({
    available: "45000.00",
    oneAfterTheOther: true,
    total: "40001.00",
    verdict: "within",
  });
});

test("without a report nothing tells what is available, but the authorisation bounds it", () => {
  const { report: _none, ...drawn } = SMALL;
  expect(stateOf([named("a", drawn)], "C03-202B03")?.verdict).toBe("unknown");
  expect(
    stateOf(
      ["a", "b", "c"].map((name) => named(name, drawn)),
      "C03-202B03",
    ),
  ).toMatchObject({
    commitmentAuthorisation: "60000.00",
    total: "75000.00",
    verdict: "beyond-authorisation",
  });
});

test("a code that no operation is known to be charged to draws what its table states", () => {
  const more = "C03-303C01   6568/93312   Musées   90 000,00   12 000,00\n";
  const deliberation = `${SMALL.deliberation ?? ""}${more}`;
  expect(stateOf([named("a", { ...SMALL, deliberation })], "C03-303C01")?.total).toBe("12000.00");
});

test("one row a dossier, one that could not be checked with its sentence, and live totals", () => {
  const rows = written(
    overviewSheet(
      [named("session/a"), { dossier: "session/b", kind: "failure", because: "b : introuvable." }],
      "fr",
    ),
  );
  expect(rows[5]?.[0]).toBe("Dossier");
  expect(rows[6]?.slice(0, 1).concat(rows[6].slice(3))).toEqual(["a", "48000.50", "48000.50", "0", "0"]);
  expect(rows[7]?.slice(0, 2)).toEqual(["b", "b : introuvable."]);
  expect(rows[8]?.slice(3)).toEqual(["=SUM(D7:D8)", "=SUM(E7:E8)", "=SUM(F7:F8)", "=SUM(G7:G8)"]);
});

test("a code drawn on too much is said in a sentence at the head, and comes first among the codes", () => {
  const rows = written(overviewSheet([named("a"), named("b")], "fr"));
  expect(rows[4]?.[0]).toBe(
    "Code C03-202B03 : 50\u202f000\u00a0€ proposés par 2 dossiers, pour 30\u202f000\u00a0€ disponibles. " +
      "Chaque dossier y tient seul ; ensemble ils le dépassent de 20\u202f000\u00a0€.",
  );
  const at = rows.findIndex(([name]) => name === "Code opération");
  expect(rows[at + 1]).toEqual([
    "C03-202B03",
    "6568/93326",
    "Tournois",
    "30000.00",
    `=SUM(E${at + 3}:E${at + 4})`,
    `=ROUND(D${at + 2}-E${at + 2},2)`,
    "dépassé par l'ensemble des dossiers",
  ]);
  expect(rows[at + 2]?.slice(0, 5)).toEqual(["a", "", "", "", "25000.00"]);
});

test("dossiers are called by what tells them apart", () => {
  expect(shortNames(["corpus/mars/a/", "corpus/mars/b"])).toEqual(["a", "b"]);
  expect(shortNames(["C:\\session\\x\\annexe.xlsx", "C:\\session\\y\\annexe.xlsx"])).toEqual([
    "x/annexe.xlsx",
    "y/annexe.xlsx",
  ]);
  expect(shortNames(["corpus/mars/a"])).toEqual(["a"]);
  expect(shortNames(["a", "a"])).toEqual(["a", "a"]);
  expect(shortNames([])).toEqual([]);
});

test("a session whose dossiers all failed is a sheet of reasons", () => {
  const rows = written(overviewSheet([{ dossier: "b", kind: "failure", because: "b : introuvable." }], "fr"));
  expect(rows.flat()).not.toContain("Codes opération, tous dossiers réunis");
  expect(rows.flat()).toContain("b : introuvable.");
});
