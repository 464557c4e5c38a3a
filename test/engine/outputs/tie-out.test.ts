import { tieOut } from "../../../src/engine/outputs";
import { checked, SMALL } from "./support/checked";

const narrative = `

Annexe 1

1. Lecture publique

Opération 1 : Bibliothèques

2. Proposition 2025 :

M.J.C. du Moulin 12 000 €`;

const quantity = (about: string, drawn = SMALL) =>
  tieOut(checked(drawn).report).find((one) => one.about === about);
const told = (about: string, drawn = SMALL) =>
  quantity(about, drawn)?.witnesses.map(({ source, amount, agrees }) => [source, amount, agrees]);

test("what adds up to the whole is set against it, though no source states its total", () => {
  expect(told("")).toEqual([
    ["lines", "48000.50", true],
    ["articles", "48000.50", true],
    ["imputations", "48000.50", true],
    ["imputations", "48000.50", true],
  ]);
  expect(quantity("")?.witnesses.map(({ at }) => at)).toEqual([
    { operations: ["1.1", "2.1", "2.2"] },
    { document: "deliberation" },
    { document: "deliberation" },
    { document: "report" },
  ]);
});

test("a wrong article shows in the sum of articles, and there alone", () => {
  const deliberation = SMALL.deliberation?.replace("28 000 €", "28 900 €") ?? "";
  expect(told("", { ...SMALL, deliberation })).toEqual([
    ["lines", "48000.50", true],
    ["articles", "48900.50", false],
    ["imputations", "48000.50", true],
    ["imputations", "48000.50", true],
  ]);
});

test("articles that leave a theme out are no sum of the whole", () => {
  const deliberation = SMALL.deliberation?.replace(/Article 2 .*\n/, "") ?? "";
  expect(told("", { ...SMALL, deliberation })?.map(([source]) => source)).toEqual([
    "lines",
    "imputations",
    "imputations",
  ]);
});

test("a theme and a code have the lines of their operations for a witness", () => {
  expect(told("2")?.[0]).toEqual(["lines", "28000.00", true]);
  expect(quantity("2")?.witnesses[0]?.at).toEqual({ operations: ["2.1", "2.2"] });
  expect(told("C03-202B03")?.[0]).toEqual(["lines", "25000.00", true]);
});

test("a beneficiary goes by the annex's name of it, beside its own line", () => {
  const drawn = { ...SMALL, deliberation: `${SMALL.deliberation ?? ""}${narrative}` };
  const own = quantity("MJC du Moulin", drawn);
  expect(own?.kind).toBe("line");
  expect(own?.witnesses.map(({ source, amount }) => [source, amount])).toEqual([
    ["line", "12000.00"],
    ["narrative", "12000.00"],
  ]);
  expect(own?.witnesses[0]?.at).toEqual({ sheet: "Annexe 5", address: "F3" });
});

test("two figures of one place are told apart by their sentences", () => {
  const report = `
RAPPORT DU PRÉSIDENT

Mesdames, Messieurs,

2. Sport pour tous

2 opérations sont proposées dans cette thématique, pour un montant total de 28 000 €.

Si vous en êtes d'accord, je vous propose :

- de financer les 2 opérations de la thématique 2 « Sport pour tous », pour un montant total de 28 000 €.`;
  const witnesses = quantity("2", { ...SMALL, report })?.witnesses ?? [];
  expect(witnesses.filter(({ source }) => source === "report").map(({ quote }) => quote)).toEqual([
    expect.stringContaining("2 opérations sont proposées"),
    expect.stringContaining("de financer"),
  ]);
  expect(
    witnesses.filter(({ source }) => source !== "report").every(({ quote }) => quote === undefined),
  ).toBe(true);
});
