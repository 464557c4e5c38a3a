import type { SheetPlan } from "../../../src/engine/outputs";
import { beneficiariesSheet, byBeneficiary, grantsOf, territoriesSheet } from "../../../src/engine/outputs";
import type { DrawnDossier } from "../../support/drawn-dossier";
import { checked, checkedWith, SMALL, written } from "./support/checked";

type Draw = (
  report: ReturnType<typeof checked>["report"],
  annex: ReturnType<typeof checked>["annex"],
  lang: "fr",
) => SheetPlan;
const rowsOf = (draw: Draw, drawn: DrawnDossier = SMALL) => {
  const { report, annex } = checked(drawn);
  return written(draw(report, annex, "fr"));
};

const HEADER = 6;
const shareRows = (rows: readonly (readonly string[])[]) =>
  rows.slice(
    HEADER + 1,
    rows.findIndex(([name]) => name === "TOTAL"),
  );

test("a structure is one row across themes, its other spelling shown, live over the annex", () => {
  const row = rowsOf(beneficiariesSheet).find(([name]) => name === "MJC du Moulin");
  expect(row).toEqual([
    "MJC du Moulin",
    "aussi écrit M.J.C. du Moulin",
    "2",
    "='Annexe 5'!F3",
    "='Annexe 5'!F9",
    "=SUM(D10:E10)",
    '=IF(F10>23000,"oui","")',
  ]);
});

test("a rejected line is left out; the total is tied to the annex's lines and to what it states, theme by theme", () => {
  const rows = rowsOf(beneficiariesSheet);
  expect(rows.map(([name]) => name)).not.toContain("Ring Olympique");
  expect(rows.slice(-5).map((row) => [row[0], ...row.slice(3, 6)])).toEqual([
    ["TOTAL", "=SUM(D8:D10)", "=SUM(E8:E10)", "=SUM(F8:F10)"],
    [
      "Somme des lignes retenues de l'annexe",
      "=SUM('Annexe 5'!F3:F4)",
      "='Annexe 5'!F9+'Annexe 5'!F11",
      "=SUM(D12:E12)",
    ],
    ["Écart", "=ROUND(D12-D11,2)", "=ROUND(E12-E11,2)", "=ROUND(F12-F11,2)"],
    ["Total énoncé par l'annexe", "='Annexe 5'!F6", "='Annexe 5'!F14", "=SUM(D14:E14)"],
    ["Écart", "=ROUND(D14-D11,2)", "=ROUND(E14-E11,2)", "=ROUND(F14-F11,2)"],
  ]);
});

test("an annex that states no total is tied to its lines alone", () => {
  const sheet = `
    Thématique 1 : Lecture publique
    OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE
    Opération 1 : Bibliothèques | Nord | MJC du Moulin | Portage | Oui | 12000`;
  expect(
    rowsOf(territoriesSheet, { sheet })
      .slice(-2)
      .map(([name]) => name),
  ).toEqual(["Somme des lignes retenues de l'annexe", "Écart"]);
});

test("the notes say what is above the threshold, and how a line for several territories counts", () => {
  expect(rowsOf(beneficiariesSheet)[4]?.[0]).toContain("Au-delà de 23\u202f000\u00a0€ dans l'année");
  expect(rowsOf(territoriesSheet)[4]?.[0]).toContain("son montant n'est pas réparti entre eux");
});

test("rows are where a reader looks a name up: capitals and accents do not move them", () => {
  const sheet = SMALL.sheet
    .replace("Les Amis du livre", "ÉCOLE DE MUSIQUE")
    .replace("Club des Trois Vallées", "Epicerie solidaire");
  expect(shareRows(rowsOf(beneficiariesSheet, { ...SMALL, sheet })).map(([name]) => name)).toEqual([
    "ÉCOLE DE MUSIQUE",
    "Epicerie solidaire",
    "MJC du Moulin",
  ]);
});

test("a territory is one row however it is spelled, with how many structures it counts", () => {
  const sheet = SMALL.sheet
    .replace("| Sud | Les Amis", "| Lens-Liévin | Les Amis")
    .replaceAll("| Est |", "| LENS LIEVIN |");
  expect(shareRows(rowsOf(territoriesSheet, { sheet })).map((row) => row.slice(0, 3))).toEqual([
    ["Lens-Liévin", "2 structures\u202f; aussi écrit LENS LIEVIN", "2"],
    ["Nord", "1 structure", "2"],
  ]);
});

test("a line for several territories is a row of its own: its amount is given to none of them", () => {
  const sheet = SMALL.sheet.replace("| Sud | Les Amis", "| Nord / Sud | Les Amis");
  expect(shareRows(rowsOf(territoriesSheet, { sheet })).map(([name, , count]) => [name, count])).toEqual([
    ["Est", "1"],
    ["Nord", "2"],
    ["Nord / Sud", "1"],
  ]);
});

test("a structure in two territories says so, and counts in each", () => {
  const sheet = SMALL.sheet.replace("| Nord | M.J.C.", "| Ouest | M.J.C.");
  const drawn = { ...SMALL, sheet };
  expect(rowsOf(beneficiariesSheet, drawn).find(([name]) => name === "MJC du Moulin")?.[1]).toBe(
    "aussi écrit M.J.C. du Moulin\u202f; territoires : Nord, Ouest",
  );
  expect(rowsOf(territoriesSheet, drawn).map(([name]) => name)).toEqual(
    expect.arrayContaining(["Nord", "Ouest"]),
  );
});

test("an amount held as text is a figure in its sum, and the sheet says how many there are", () => {
  const sheet = SMALL.sheet.replace("| 3000\n", '| "3 000,00 €"\n');
  const rows = rowsOf(beneficiariesSheet, { ...SMALL, sheet });
  expect(rows.find(([name]) => name === "MJC du Moulin")?.[4]).toBe("=3000.00");
  expect(rows[5]?.[0]).toMatch(/^1 montant est un chiffre et ne suivra pas une modification/);
  expect(rowsOf(beneficiariesSheet)[5]).toEqual([]);
});

test("lines that name nobody are one row, never lost", () => {
  const { report, annex } = checked({ ...SMALL, sheet: SMALL.sheet.replace("Les Amis du livre", "") });
  const groups = byBeneficiary(grantsOf(report, annex));
  expect(groups.at(-1)).toMatchObject({ name: null, variants: [] });
  expect(groups.flatMap(({ grants }) => grants)).toHaveLength(grantsOf(report, annex).length);
});

test.each([
  '=Amis "du" livre',
  "+33 Amis",
  "Amis ; du; livre",
  "@Amis",
  "Amis\r\n du\tlivre",
  "'Amis du livre",
])("the name « %s » stays text, on one line", (name) => {
  const { report, annex } = checkedWith(SMALL, "Les Amis du livre", name);
  const cells = beneficiariesSheet(report, annex, "fr").rows.flatMap((row) => row[0] ?? []);
  expect(cells.every(({ content }) => content.kind !== "formula")).toBe(true);
  expect(cells.map(({ content }) => content.value)).toContain(name.replace(/\s+/g, " "));
});

test("lines of zero count among the lines and add nothing", () => {
  const sheet = SMALL.sheet.replace("| 3000\n", "| 0\n");
  const row = rowsOf(beneficiariesSheet, { ...SMALL, sheet }).find(([name]) => name === "MJC du Moulin");
  expect(row?.slice(2, 5)).toEqual(["2", "='Annexe 5'!F3", "='Annexe 5'!F9"]);
});

test("two thousand structures are two thousand rows", () => {
  const lines = Array.from(
    { length: 2000 },
    (_, i) => `| Nord | Structure numéro ${i + 1} | Projet | Oui | ${i}`,
  );
  const sheet = `
    Thématique 1 : Lecture publique
    OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE
    Opération 1 : Bibliothèques | Nord | Amis | Portage de livres | Oui | 12000
    ${lines.join("\n    ")}`;
  expect(shareRows(rowsOf(beneficiariesSheet, { sheet }))).toHaveLength(2001);
  expect(shareRows(rowsOf(territoriesSheet, { sheet }))).toEqual([
    ["Nord", "2 001 structures".replace(" ", "\u202f"), "2001", "=SUM('Annexe 5'!F3:F2003)", "=SUM(D8:D8)"],
  ]);
});

test("twelve themes are printed over two pages, the names on each; two themes on one", () => {
  const themes = Array.from(
    { length: 12 },
    (_, i) => `
    Thématique ${i + 1} : Aide n° ${i + 1}
    OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE
    Opération 1 : Soutien | Nord | MJC du Moulin | Portage | Oui | ${1000 + i}`,
  );
  const wideOf = (drawn: DrawnDossier) => {
    const { report, annex } = checked(drawn);
    return beneficiariesSheet(report, annex, "fr").print.wide;
  };
  expect(wideOf({ sheet: themes.join("") })).toEqual({ pages: 2, repeated: { left: 0, right: 0 } });
  expect(wideOf(SMALL)).toBeUndefined();
});
