/** Documents are tied to operations by names of kin: comparisons are counted, not seconds. */
import { tieToOperations } from "../../../src/engine/linking/beneficiaries";
import { tieUntitled } from "../../../src/engine/linking/conventions";
import type { Annex, ModelConvention } from "../../../src/engine/model";
import { readAnnex } from "../../../src/engine/reading/annex";
import * as beneficiary from "../../../src/engine/wording/beneficiary";
import { sheetFromText } from "../../support/sheet-from-text";

jest.mock("../../../src/engine/wording/beneficiary", () => {
  const real = jest.requireActual<typeof beneficiary>("../../../src/engine/wording/beneficiary");
  return { ...real, compare: jest.fn(real.compare) };
});

test("of as many conventions as operations, each is compared with those who may be its beneficiary", () => {
  const rows = ranks.flatMap((i) => [
    `Opération ${i + 1} : Action ${i} | |`,
    `Visites | Association Ville-${i} du quartier ${i % 7} | ${100 + i}`,
  ]);
  const annex = annexOf(rows);
  const conventions = ranks.map((i) => ({
    convention: untitled(`Ville-${i} du quartier ${i % 7}`),
    file: "convention.docx",
    operation: null,
  }));
  const mapping = { operations: [], exact: true, unassignedCodes: [], question: [] };
  const tied = tieUntitled(conventions, annex, mapping);
  expect(tied.map(({ operation }) => operation?.title)).toEqual(ranks.map((i) => `Action ${i}`));
  expect(jest.mocked(beneficiary.compare).mock.calls.length).toBeLessThan(1_000);
});

test("a beneficiary of every operation is compared once, not once in each", () => {
  const receivers = ["Association Tremplin", "Tremplin du Nord", "Club des Amis", "Régie du Parc"];
  const rows = ranks.flatMap((i) => [
    `Opération ${i + 1} : Action ${i} | |`,
    ...receivers.map((name) => `Visites | ${name} | ${100 + i}`),
  ]);
  const annex = annexOf(rows);
  jest.mocked(beneficiary.compare).mockClear();
  const tied = tieToOperations(annex.themes, "l'association Tremplin");
  expect(tied.filter(({ sure }) => sure).map(({ lines }) => lines)).toEqual(ranks.map(() => [0]));
  expect(jest.mocked(beneficiary.compare).mock.calls.length).toBeLessThan(10);
});

const ranks = Array.from({ length: 200 }, (_, i) => i);

function annexOf(rows: readonly string[]): Annex {
  const sheet = sheetFromText(["Objet | Bénéficiaire | Montant", ...rows].join("\n"));
  const reading = readAnnex([sheet], { sheet: null });
  if (reading.kind !== "read") throw new Error("no annex");
  return reading.annex;
}

/** A convention that names its beneficiary alone. */
function untitled(name: string): ModelConvention {
  return {
    at: {
      kind: "document",
      role: "convention",
      where: "",
      page: null,
      file: "convention.docx",
      block: 0,
      quote: "",
    },
    themeNumber: null,
    operationNumber: null,
    operationTitle: null,
    beneficiary: name,
    code: null,
    amounts: [],
    amountsInWords: [],
    advanceShare: null,
    advanceAmount: null,
    balanceAmount: null,
  };
}
