import type { SheetPlan } from "../../../src/engine/outputs";
import { beneficiariesSheet, byBeneficiary, grantsOf, territoriesSheet } from "../../../src/engine/outputs";
import type { DrawnDossier } from "../../support/drawn-dossier";
import { checked, SMALL, written } from "./support/checked";

type Draw = (
  report: ReturnType<typeof checked>["report"],
  annex: ReturnType<typeof checked>["annex"],
  lang: "fr",
) => SheetPlan;
const rowsOf = (draw: Draw, drawn: DrawnDossier = SMALL) => {
  const { report, annex } = checked(drawn);
  return written(draw(report, annex, "fr"));
};

test("a structure is one row across themes, its other spelling and its territories shown", () => {
  const row = rowsOf(beneficiariesSheet).find(([name]) => name === "MJC du Moulin");
  expect(row).toEqual([
    "MJC du Moulin",
    "M.J.C. du Moulin",
    "2",
    "='Annexe 5'!F3",
    "='Annexe 5'!F9",
    "=SUM(D5:E5)",
  ]);
});

test("a rejected line is left out, and the total is tied to the annex with its gap", () => {
  const rows = rowsOf(beneficiariesSheet);
  expect(rows.map(([name]) => name)).not.toContain("Ring Olympique");
  expect(rows.slice(-3).map((row) => [row[0], row[5]])).toEqual([
    ["TOTAL", "=SUM(F5:F7)"],
    ["Somme des lignes retenues de l'annexe", "=SUM('Annexe 5'!F3:F4,'Annexe 5'!F9,'Annexe 5'!F11)"],
    ["Écart", "=ROUND(F8-F9,2)"],
  ]);
});

test("a territory is one row, with how many structures it counts", () => {
  expect(
    rowsOf(territoriesSheet)
      .slice(4, 7)
      .map((row) => row.slice(0, 3)),
  ).toEqual([
    ["Nord", "1 structure", "2"],
    ["Sud", "1 structure", "1"],
    ["Est", "1 structure", "1"],
  ]);
});

test("a structure in two territories says so, and counts in each", () => {
  const sheet = SMALL.sheet.replace("| Nord | M.J.C.", "| Ouest | M.J.C.");
  const drawn = { ...SMALL, sheet };
  expect(rowsOf(beneficiariesSheet, drawn).find(([name]) => name === "MJC du Moulin")?.[1]).toBe(
    "M.J.C. du Moulin\u00a0; territoires : Nord, Ouest",
  );
  expect(rowsOf(territoriesSheet, drawn).map(([name]) => name)).toEqual(
    expect.arrayContaining(["Nord", "Ouest"]),
  );
});

test("lines that name nobody are one row, never lost", () => {
  const { report, annex } = checked({ ...SMALL, sheet: SMALL.sheet.replace("Les Amis du livre", "") });
  const groups = byBeneficiary(grantsOf(report, annex));
  expect(groups.at(-1)).toMatchObject({ name: null, variants: [] });
  expect(groups.flatMap(({ grants }) => grants)).toHaveLength(grantsOf(report, annex).length);
});

test("a name that begins with = stays text", () => {
  const { report, annex } = checked({
    ...SMALL,
    sheet: SMALL.sheet.replace("Les Amis du livre", '"=Amis ""du"" livre"'),
  });
  const cells = beneficiariesSheet(report, annex, "fr").rows.flatMap((row) => row[0] ?? []);
  expect(cells.every(({ content }) => content.kind === "text")).toBe(true);
});

test("two thousand structures are two thousand rows, in one grouping", () => {
  const lines = Array.from(
    { length: 2000 },
    (_, i) => `| Nord | Structure numéro ${i + 1} | Projet | Oui | ${i}`,
  );
  const sheet = `
    Thématique 1 : Lecture publique
    OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE
    Opération 1 : Bibliothèques | Nord | Amis | Portage de livres | Oui | 12000
    ${lines.join("\n    ")}`;
  const { report, annex } = checked({ sheet });
  const rows = written(beneficiariesSheet(report, annex, "fr"));
  const shown = grantsOf(report, annex).length;
  expect(shown).toBe(2001);
  expect(byBeneficiary(grantsOf(report, annex)).flatMap(({ grants }) => grants)).toHaveLength(shown);
  expect(rows.length).toBeGreaterThan(1000);
});
