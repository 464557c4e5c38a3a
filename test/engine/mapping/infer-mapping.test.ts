import fc from "fast-check";
import { Amount } from "../../../src/engine/money";
import { inferMapping, type MappingInput, type OperationToMap } from "../../../src/engine/mapping";

type OperationRow = Partial<Omit<OperationToMap, "computed" | "stated" | "lines">> & {
  readonly id: string;
  readonly amount: string;
  readonly stated?: string | null;
  /** The amounts of its lines, where one of them matters. */
  readonly holds?: readonly string[];
};

type CodeRow = readonly [code: string, label: string | null, ...expenses: string[]];

function input(operations: readonly OperationRow[], codes: readonly CodeRow[]): MappingInput {
  return {
    operations: operations.map(({ amount, stated, holds = [], ...rest }) => ({
      title: "",
      themeTitle: "",
      themeRank: Number(rest.id.split(".")[0]),
      statedCode: null,
      rememberedCode: null,
      conventionCodes: [],
      lines: holds.map((line) => Amount.fromDecimal(line)),
      ...rest,
      computed: Amount.fromDecimal(amount),
      stated: stated === null ? null : Amount.fromDecimal(stated ?? amount),
    })),
    codes: codes.map(([code, label, ...expenses]) => ({
      code,
      label,
      expenses: expenses.map((expense) => Amount.fromDecimal(expense)),
    })),
  };
}

function codesOf(mappingInput: MappingInput): Record<string, string | null> {
  return Object.fromEntries(
    inferMapping(mappingInput).operations.map(({ operation, code }) => [operation, code]),
  );
}

const themes = [
  "Accompagnement des bénéficiaires du RSA",
  "Développement des compétences et accès à l’emploi",
  "Accès au logement et accompagnement budgétaire",
  "Autonomie et inclusion des jeunes",
];
const realOperations: readonly OperationRow[] = (
  [
    ["1.1", "420000", "Dispositif référent solidarité"],
    ["1.2", "720", "Participation aux frais de transport"],
    ["2.1", "15000", "Soutien à l'emploi associatif"],
    ["2.2", "175055.50", "Accompagnement de parcours"],
    ["2.3", "77510.58", "Remobilisation"],
    ["3.1", "120000", "Logement autonome des jeunes (CLLAJ)"],
    ["3.2", "500000", "Fonds de solidarité logement"],
    ["3.3", "20000", "Prévention des expulsions locatives"],
    ["3.4", "20000", "Auto-réhabilitation accompagnée"],
    ["3.5", "25493", "Médiation budgétaire"],
    ["4.1", "161067", "Soutien des Missions Locales"],
    ["4.2", "5000", "Fonds local d'aide aux jeunes"],
    ["4.3", "107500", "Appui à l'autonomie des jeunes"],
  ] as const
).map(([id, amount, title]) => ({ id, amount, title, themeTitle: themes[Number(id[0]) - 1] ?? "" }));
const realCodes: readonly CodeRow[] = [
  ["C02-566A05", "Indemnisation des organismes référents", "420720"],
  ["C02-582A02", "Accompagnement des jeunes", "268567"],
  ["C01-564H02", "Appui aux parcours intégrés 2021-2027", "267566.08"],
  ["C02-581E02", "Logement des jeunes", "120000"],
  ["C02-581E04", "Politique inclusive en faveur du logement", "565493"],
  ["C02-582A01", "Fonds d’aide aux jeunes", "5000"],
];
const realMapping: Readonly<Record<string, string>> = {
  "1.1": "C02-566A05",
  "1.2": "C02-566A05",
  "2.1": "C01-564H02",
  "2.2": "C01-564H02",
  "2.3": "C01-564H02",
  "3.1": "C02-581E02",
  "3.2": "C02-581E04",
  "3.3": "C02-581E04",
  "3.4": "C02-581E04",
  "3.5": "C02-581E04",
  "4.1": "C02-582A02",
  "4.2": "C02-582A01",
  "4.3": "C02-582A02",
};

function withoutTitles(rows: readonly OperationRow[]): readonly OperationRow[] {
  return rows.map(({ id, amount }) => ({ id, amount }));
}

function withoutLabels(rows: readonly CodeRow[]): readonly CodeRow[] {
  return rows.map(([code, , ...expenses]) => [code, null, ...expenses]);
}

describe("a real dossier of thirteen operations and six codes", () => {
  test("comes out unaided, surely, and asks nothing", () => {
    const mapping = inferMapping(input(realOperations, realCodes));
    expect(Object.fromEntries(mapping.operations.map(({ operation, code }) => [operation, code]))).toEqual(
      realMapping,
    );
    expect(mapping.operations.every(({ confidence, how }) => confidence > 0.7 && how === "inferred")).toBe(
      true,
    );
    expect(mapping).toMatchObject({ exact: true, question: [], unassignedCodes: [] });
  });

  test("comes out of the figures alone", () => {
    expect(codesOf(input(withoutTitles(realOperations), withoutLabels(realCodes)))).toEqual(realMapping);
  });

  test("comes out in whatever order the codes stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...realCodes], { minLength: realCodes.length }), (codes) => {
        expect(codesOf(input(realOperations, codes))).toEqual(realMapping);
      }),
      { numRuns: 20 },
    );
  });

  test.each(realOperations.map(({ id }) => id))("survives a wrong amount of operation %s", (id) => {
    for (const wrong of [(amount: number) => amount + 900, (amount: number) => amount * 10]) {
      const operations = realOperations.map((operation) =>
        operation.id === id
          ? { ...operation, amount: wrong(Number(operation.amount)).toFixed(2) }
          : operation,
      );
      expect(codesOf(input(operations, realCodes))).toEqual(realMapping);
    }
  });

  test.each(realOperations.map(({ id }) => id))(
    "uses whichever of the two amounts of operation %s is right",
    (id) => {
      const operations = realOperations.map((operation) =>
        operation.id === id ? { ...operation, stated: "33333.33" } : operation,
      );
      const mapping = inferMapping(input(operations, realCodes));
      expect(mapping.question).toEqual([]);
      expect(Object.fromEntries(mapping.operations.map(({ operation, code }) => [operation, code]))).toEqual(
        realMapping,
      );
    },
  );

  test.each(realCodes.map(([code]) => code))("survives a wrong expense of code %s", (code) => {
    for (const wrong of ["412.50", "5004200"]) {
      const codes = realCodes.map((row): CodeRow => (row[0] === code ? [row[0], row[1], wrong] : row));
      expect(codesOf(input(realOperations, codes))).toEqual(realMapping);
    }
  });

  test.each(realCodes.map(([code]) => code))(
    "needs one source only to state the expense of %s rightly",
    (code) => {
      const codes = realCodes.map((row): CodeRow =>
        row[0] === code ? [row[0], row[1], "99999.99", ...row.slice(2).filter((x) => x !== null)] : row,
      );
      expect(codesOf(input(realOperations, codes))).toEqual(realMapping);
    },
  );

  test.each(realOperations.map(({ id }) => id))(
    "survives a convention that cites a wrong code for operation %s",
    (id) => {
      for (const [cited] of realCodes) {
        const operations = realOperations.map((operation) =>
          operation.id === id ? { ...operation, conventionCodes: [cited] } : operation,
        );
        expect(codesOf(input(operations, realCodes))).toEqual(realMapping);
      }
    },
  );

  test("leaves the operations of a code that no table holds without code, and asks", () => {
    const codes = realCodes.filter(([code]) => code !== "C01-564H02");
    const mapping = inferMapping(input(realOperations, codes));
    expect(mapping.question).toEqual(["2.1", "2.2", "2.3"]);
    for (const { operation, code } of mapping.operations) {
      expect(code).toBe(operation.startsWith("2.") ? null : realMapping[operation]);
    }
  });
});

describe("what is known beforehand", () => {
  const codes: readonly CodeRow[] = [
    ["P82-365A12", null, "100"],
    ["P21-947B21", null, "200"],
  ];

  test("a stated code wins over the figures and over the user's choice, spelled as the tables spell it", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "100", statedCode: "p21–947 B 21", rememberedCode: "P82-365A12" },
          { id: "1.2", amount: "200" },
        ],
        codes,
      ),
    );
    expect(mapping.operations[0]).toEqual({
      operation: "1.1",
      code: "P21-947B21",
      how: "stated",
      confidence: 1,
      alternatives: [],
    });
  });

  test("a remembered code wins over the figures", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "100", rememberedCode: "P21-947B21" },
          { id: "1.2", amount: "200" },
        ],
        codes,
      ),
    );
    expect(mapping.operations[0]).toMatchObject({ code: "P21-947B21", how: "remembered" });
  });

  test("the others are inferred from what remains", () => {
    expect(
      codesOf(
        input(
          [
            { id: "1.1", amount: "60", statedCode: "P82-365A12" },
            { id: "1.2", amount: "40" },
            { id: "1.3", amount: "40", statedCode: "P21-947B21" },
            { id: "1.4", amount: "160" },
          ],
          codes,
        ),
      ),
    ).toEqual({ "1.1": "P82-365A12", "1.2": "P82-365A12", "1.3": "P21-947B21", "1.4": "P21-947B21" });
  });

  test("a stated code that no table holds is believed too", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "70", statedCode: "P99-111A11" },
          { id: "1.2", amount: "100" },
          { id: "1.3", amount: "200" },
        ],
        codes,
      ),
    );
    expect(mapping.operations.map(({ code }) => code)).toEqual(["P99-111A11", "P82-365A12", "P21-947B21"]);
  });

  test("no code at all: nothing is mapped and nothing is asked", () => {
    expect(inferMapping(input([{ id: "1.1", amount: "70" }], []))).toEqual({
      operations: [{ operation: "1.1", code: null, how: "inferred", confidence: 0, alternatives: [] }],
      exact: true,
      unassignedCodes: [],
      question: [],
    });
  });
});

describe("what the figures leave open", () => {
  test("two operations of one amount and two codes that nothing tells apart are a question", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "5000" },
          { id: "1.2", amount: "5000" },
        ],
        [
          ["A1", null, "5000"],
          ["A2", null, "5000"],
        ],
      ),
    );
    expect(mapping.question).toEqual(["1.1", "1.2"]);
    expect(mapping.operations[0]).toMatchObject({ confidence: 0.5 });
    expect([mapping.operations[0]?.code, ...(mapping.operations[0]?.alternatives ?? [])].sort()).toEqual([
      "A1",
      "A2",
    ]);
  });

  test("labels tell them apart", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "5000", title: "Mobilité des publics" },
          { id: "1.2", amount: "5000", title: "Garde d'enfants" },
        ],
        [
          ["A1", "Garde d’enfants", "5000"],
          ["A2", "Aide à la mobilité des publics", "5000"],
        ],
      ),
    );
    expect(mapping.operations.map(({ code }) => code)).toEqual(["A2", "A1"]);
    expect(mapping.question).toEqual([]);
  });

  test("a convention tells them apart", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "5000" },
          { id: "1.2", amount: "5000", conventionCodes: ["A1"] },
        ],
        [
          ["A1", null, "5000"],
          ["A2", null, "5000"],
        ],
      ),
    );
    expect(mapping.operations.map(({ code }) => code)).toEqual(["A2", "A1"]);
    expect(mapping.question).toEqual([]);
  });

  test("an operation split over two codes is not forced on either", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "100000" },
          { id: "1.2", amount: "30000" },
          { id: "2.1", amount: "12345.67" },
        ],
        [
          ["PUBLIC", null, "60000"],
          ["PRIVE", null, "40000"],
          ["B", null, "30000"],
          ["C", null, "12345.67"],
        ],
      ),
    );
    expect(mapping.operations.map(({ code }) => code)).toEqual([null, "B", "C"]);
    expect(mapping.question).toEqual(["1.1"]);
    expect([...(mapping.operations[0]?.alternatives ?? [])].sort()).toEqual(["PRIVE", "PUBLIC"]);
    expect(mapping.unassignedCodes).toEqual(["PUBLIC", "PRIVE"]);
  });

  test("a code whose operations the annex lacks is told, and disturbs nothing", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "1000" },
          { id: "1.2", amount: "2500" },
        ],
        [
          ["A", null, "1000"],
          ["B", null, "2500"],
          ["C", null, "7777"],
        ],
      ),
    );
    expect(mapping.operations.map(({ code }) => code)).toEqual(["A", "B"]);
    expect(mapping).toMatchObject({ unassignedCodes: ["C"], question: [] });
  });

  test("an operation without amount goes with its neighbours and asks nothing", () => {
    const mapping = inferMapping(
      input(
        [
          { id: "1.1", amount: "1000" },
          { id: "1.2", amount: "0" },
          { id: "1.3", amount: "500" },
          { id: "2.1", amount: "700" },
        ],
        [
          ["A", null, "1500"],
          ["B", null, "700"],
        ],
      ),
    );
    expect(mapping.operations.map(({ code }) => code)).toEqual(["A", "A", "A", "B"]);
    expect(mapping.question).toEqual([]);
  });

  test("one code off is preferred to a coincidence that mixes themes", () => {
    // Without the fault of 100 on code A, 1.1 + 1.2 is A; with it, 1.1 + 3.1 makes A to the cent.
    const mapping = codesOf(
      input(
        [
          { id: "1.1", amount: "1000" },
          { id: "1.2", amount: "400" },
          { id: "2.1", amount: "2700" },
          { id: "3.1", amount: "500" },
          { id: "3.2", amount: "850" },
        ],
        [
          ["A", null, "1500"],
          ["B", null, "2700"],
          ["C", null, "1350"],
        ],
      ),
    );
    expect(mapping).toEqual({ "1.1": "A", "1.2": "A", "2.1": "B", "3.1": "C", "3.2": "C" });
  });

  test("hidden decimals do not hide an assignment", () => {
    expect(
      codesOf(
        input(
          [
            { id: "1.1", amount: "10.004" },
            { id: "1.2", amount: "20.004" },
            { id: "1.3", amount: "30.004" },
            { id: "2.1", amount: "70" },
          ],
          [
            ["A", null, "60.01"],
            ["B", null, "70"],
          ],
        ),
      ),
    ).toEqual({ "1.1": "A", "1.2": "A", "1.3": "A", "2.1": "B" });
  });
});

test("amounts to the cent charged in runs are always found again, forty operations and twenty codes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 10_000, max: 90_000_000 }), { minLength: 40, maxLength: 40 }),
      fc.shuffledSubarray(
        Array.from({ length: 39 }, (_, index) => index + 1),
        { minLength: 19, maxLength: 19 },
      ),
      (cents, cuts) => {
        const starts = [0, ...[...cuts].sort((a, b) => a - b)];
        const truth = cents.map((_, index) => `K${starts.filter((start) => start <= index).length - 1}`);
        const operations = cents.map((amount, index) => ({
          id: `${Math.floor(index / 8) + 1}.${(index % 8) + 1}`,
          amount: (amount / 100).toFixed(2),
        }));
        const codes = starts.map((_, place): CodeRow => {
          const sum = cents.reduce(
            (total, amount, index) => total + (truth[index] === `K${place}` ? amount : 0),
            0,
          );
          return [`K${place}`, null, (sum / 100).toFixed(2)];
        });
        const mapping = inferMapping(input(operations, codes));
        const asked = new Set(mapping.question);
        for (const [index, { operation, code }] of mapping.operations.entries()) {
          if (!asked.has(operation)) expect(code).toBe(truth[index]);
        }
      },
    ),
    { numRuns: 15, seed: 2022 },
  );
});

test("a line put under the wrong operation moves no code: one fault is likelier than two smaller gaps", () => {
  const moved = input(
    [
      { id: "2.1", amount: "36000", holds: ["19000", "17000"] },
      { id: "2.2", amount: "38751.10", holds: ["16000", "22751.10"] },
      { id: "2.3", amount: "5500", holds: ["5500"] },
    ],
    [
      ["E02", null, "52000"],
      ["E04", null, "28251.10"],
    ],
  );
  expect(codesOf(moved)).toEqual({ "2.1": "E02", "2.2": "E04", "2.3": "E04" });
});
