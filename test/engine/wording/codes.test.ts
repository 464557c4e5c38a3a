import {
  codeShape,
  findBudgetImputations,
  findCodes,
  findCodesOfShape,
  labelAndCode,
  parseBudgetImputation,
  parseCode,
} from "../../../src/engine/wording";

describe("parseCode", () => {
  test.each([
    ["C02-581E02", "C02-581E02"],
    [" C02-581 E 02 ", "C02-581E02"],
    ["C02–581E02", "C02-581E02"],
    ["C02-\u00a0581E02", "C02-581E02"],
    ["p82-365a12", "P82-365A12"],
    ["1AD0123", "1AD0123"],
    ["OP-2024-017", "OP-2024-017"],
    ["566A05", "566A05"],
  ])("reads %j", (text, code) => {
    expect(parseCode(text)).toBe(code);
  });

  test.each([
    "2022-467",
    "L.3121-14",
    "L3121-14",
    "6568/93566",
    "21/11/2022",
    "LENS 62",
    "Total 3",
    "2ème",
    "",
    "12NOV2022",
  ])("%j is no code", (text) => {
    expect(parseCode(text)).toBeNull();
  });
});

describe("findCodes", () => {
  test("finds codes of several shapes in prose, with where they stand", () => {
    const text = "Imputés sur C02-581 E 02 et « C02–566A05 », P82-365A12 ; 1AD0123, OP-2024-017 puis 566A05.";
    const found = findCodes(text);
    expect(found.map(({ code }) => code)).toEqual([
      "C02-581E02",
      "C02-566A05",
      "P82-365A12",
      "1AD0123",
      "OP-2024-017",
      "566A05",
    ]);
    for (const { start, end, raw } of found) expect(text.slice(start, end)).toBe(raw);
  });

  test("finds a code broken over two lines of a page", () => {
    expect(findCodes("du chapitre « C02-\n581E04 » du budget").map(({ code }) => code)).toEqual([
      "C02-581E04",
    ]);
  });

  test("leaves deliberation numbers, laws, imputations and dates alone", () => {
    expect(
      findCodes(
        "délibération n°2022-467, articles L.3121-14 et L3211-1, 6568/93566, le 21/11/2022, 12NOV2022, 17h30",
      ),
    ).toEqual([]);
  });
});

describe("codes by their shape", () => {
  test("a shape is letters and digits", () => {
    expect(codeShape("C02-581 E 02")).toBe("A99-999A99");
  });

  test("finds the codes of the shapes of a table's column", () => {
    expect(findCodesOfShape("de ZX 12 et zx13, non ZX1 ni ZX123", ["AA99"]).map(({ code }) => code)).toEqual([
      "ZX12",
      "ZX13",
    ]);
  });

  test("a shape of digits is not looked for in amounts nor after « n° »", () => {
    expect(
      findCodesOfShape("n° 20221 ; opération 20222 ; 20223 € ; 20224,50 ; 1 20225", ["99999"]).map(
        ({ code }) => code,
      ),
    ).toEqual(["20222"]);
  });
});

describe("budget imputations", () => {
  test.each([
    ["6568/93566", "6568/93566"],
    [" 6568 / 9358 ", "6568/9358"],
    ["65/6568/93566", "65/6568/93566"],
    ["204 / 311 / 2041512", "204/311/2041512"],
    ["2041512/311", "2041512/311"],
    ["906-311-2041512", "906-311-2041512"],
    ["ligne 2375, nature 6574, chapitre 928", "6574/928"],
  ])("reads %j", (text, imputation) => {
    expect(parseBudgetImputation(text)).toBe(imputation);
  });

  test.each(["21/11/2022", "21/11", "2022/2023", "2022/23", "11/2022", "C02-566A05", ""])(
    "%j is none",
    (text) => {
      expect(parseBudgetImputation(text)).toBeNull();
    },
  );

  test("finds them in a row of a table", () => {
    expect(
      findBudgetImputations("l'avenant n° 1 à la convention 2024-331-118, imputé 933-311-65748").map(
        ({ budgetImputation }) => budgetImputation,
      ),
    ).toEqual(["933-311-65748"]);
    expect(
      findBudgetImputations("C02-566A05 6568/93566 Indemnisation 6 019 600,00 le 21/11/2022").map(
        ({ budgetImputation }) => budgetImputation,
      ),
    ).toEqual(["6568/93566"]);
  });
});

test.each([
  ["Transports – 24-MOB-02", "Transports", "24-MOB-02"],
  ["Amorçage (opération ESS-2401)", "Amorçage", "ESS-2401"],
  ["Transports - code 24-MOB-02", "Transports", "24-MOB-02"],
])("%j ends with a code", (text, label, code) => {
  expect(labelAndCode(text)).toEqual({ label, code });
});

test.each(["Transports (2025)", "Plan 2024-2026", "Aide aux clubs – niveau N2", "24-MOB-02", "Sports"])(
  "%j ends with none",
  (text) => {
    expect(labelAndCode(text)).toBeNull();
  },
);
