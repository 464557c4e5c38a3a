/** Conventions are tied to operations by names of kin: comparisons are counted, not seconds. */
import { tieUntitled } from "../../../src/engine/linking/conventions";
import type { ModelConvention } from "../../../src/engine/model";
import { readAnnex } from "../../../src/engine/reading/annex";
import * as beneficiary from "../../../src/engine/wording/beneficiary";
import { sheetFromText } from "../../support/sheet-from-text";

jest.mock("../../../src/engine/wording/beneficiary", () => {
  const real = jest.requireActual<typeof beneficiary>("../../../src/engine/wording/beneficiary");
  return { ...real, compare: jest.fn(real.compare) };
});

test("of as many conventions as operations, each is compared with those who may be its beneficiary", () => {
  const ranks = Array.from({ length: 200 }, (_, i) => i);
  const rows = ranks.flatMap((i) => [
    `Opération ${i + 1} : Action ${i} | |`,
    `Visites | Association Ville-${i} du quartier ${i % 7} | ${100 + i}`,
  ]);
  const sheet = sheetFromText(["Objet | Bénéficiaire | Montant", ...rows].join("\n"));
  const reading = readAnnex([sheet], { sheet: null });
  if (reading.kind !== "read") throw new Error("no annex");
  const conventions = ranks.map((i) => ({
    convention: untitled(`Ville-${i} du quartier ${i % 7}`),
    file: "convention.docx",
    operation: null,
  }));
  const mapping = { operations: [], exact: true, unassignedCodes: [], question: [] };
  const tied = tieUntitled(conventions, reading.annex, mapping);
  expect(tied.map(({ operation }) => operation?.title)).toEqual(ranks.map((i) => `Action ${i}`));
  expect(jest.mocked(beneficiary.compare).mock.calls.length).toBeLessThan(1_000);
});

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
