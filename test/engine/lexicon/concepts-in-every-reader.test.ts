import { entries, type Concept } from "../../../src/engine/lexicon";
import { readAnnex } from "../../../src/engine/reading/annex";
import { printedAnnexGrid, readDocument, readSheet } from "../../../src/engine/reading/documents";
import { drawnAs, type Layout } from "../../support/laid-out-document";
import { sheetFromText } from "../../support/sheet-from-text";

/**
 * What titles a column, in every reader that looks for its like: a new synonym is one word of its concept's entry, and a
 * hole here is a reader that does not know it. What is granted has a test of its own.
 */
const termsOf = (concept: Concept, atLeast = 0): readonly string[] =>
  Object.entries(entries[concept].terms)
    .filter(([weight]) => Number(weight) >= atLeast)
    .flatMap(([, list]) => list.split(",").map((term: string) => term.trim().replace(/\(e\)$/, "")))
    .filter((term) => /\p{L}{2}/u.test(term));

/** The amounts of the grants of a sheet whose columns are titled so, in order. */
function sheetAmounts(titles: string, ...rows: readonly string[]): readonly string[] {
  const drawn = ["Opération 1 : Chantiers", titles, ...rows].join("\n");
  return linesOf(sheetFromText(drawn)).map(({ amount }) => amount.amount.toFixed());
}

function linesOf(sheet: ReturnType<typeof sheetFromText>) {
  const annex = readAnnex([sheet], { sheet: null });
  if (annex.kind !== "read") throw new Error(annex.kind);
  return annex.annex.themes.flatMap((theme) => theme.operations.flatMap(({ lines }) => lines));
}

/** The lines of the annex that a Word document prints in a table. */
async function printedLines(...rows: readonly (readonly string[])[]) {
  const layout: Layout = [
    "ANNEXE 5 : RÉPARTITION FINANCIÈRE DES OPÉRATIONS",
    "Opération 1 : Chantiers",
    rows,
  ];
  const grid = printedAnnexGrid(await drawnAs("word", layout, "document"));
  if (!grid) throw new Error("prints no annex");
  const { placeOf, snapshot } = grid;
  const annex = readAnnex([snapshot], { sheet: null, placeOf: (_, row, column) => placeOf(row, column) });
  if (annex.kind !== "read") throw new Error(annex.kind);
  return annex.annex.themes.flatMap((theme) => theme.operations.flatMap(({ lines }) => lines));
}

async function reportWith(rows: readonly (readonly string[])[]) {
  return readDocument(await drawnAs("word", ["RAPPORT DU PRÉSIDENT", rows], "document"), "report");
}

async function decisionWith(rows: readonly (readonly string[])[]) {
  const layout: Layout = [
    "DÉLIBÉRATION",
    "DÉCIDE :",
    "Article 1 : d'attribuer les subventions suivantes :",
    rows,
  ];
  return readDocument(await drawnAs("word", layout, "document"), "deliberation");
}

const beside: readonly (readonly [Concept, string])[] = [
  ["asked", "Montant "],
  ["eligible", "Montant "],
  ["previousYear", "Montant "],
  ["projectCost", ""],
  ["paid", "Montant "],
  ["commitmentAuthorisation", ""],
  ["available", ""],
  ["balance", ""],
];

describe.each(
  beside.flatMap(([concept, before]) => termsOf(concept, 9).map((term) => [concept, `${before}${term}`])),
)("%s: « %s »", (_, header) => {
  test("is not what a sheet grants", () => {
    expect(
      sheetAmounts(`Structure | ${header} | Montant voté`, "ADEFI | 500 | 400", "PAGE | 300 | 200"),
    ).toEqual(["400.00", "200.00"]);
    expect(
      sheetAmounts(`Structure | Montant voté | ${header}`, "ADEFI | 400 | 500", "PAGE | 200 | 300"),
    ).toEqual(["400.00", "200.00"]);
  });

  test("is not what a printed annex grants", async () => {
    const lines = await printedLines(
      ["Territoire", "Structure", header, "Montant voté"],
      ["Nord", "ADEFI", "500,00 €", "400,00 €"],
      ["Sud", "PAGE", "300,00 €", "200,00 €"],
    );
    expect(lines.map(({ amount }) => amount.amount.toFixed())).toEqual(["400.00", "200.00"]);
  });

  test("is not what a report says of themes", async () => {
    const { themeStatements } = await reportWith([
      ["Thématique", header, "Montant"],
      ["1. Jeunesse", "500,00 €", "400,00 €"],
      ["2. Logement", "300,00 €", "200,00 €"],
    ]);
    expect(themeStatements.map(({ amount }) => amount?.value.toFixed())).toEqual(["400.00", "200.00"]);
  });

  test("is not what a decision grants to beneficiaries", async () => {
    const { grants } = await decisionWith([
      ["Structure", header, "Montant"],
      ["ADEFI", "500,00 €", "400,00 €"],
      ["PAGE", "300,00 €", "200,00 €"],
    ]);
    expect(grants.map(({ amount }) => amount.toFixed())).toEqual(["400.00", "200.00"]);
  });
});

describe.each(termsOf("beneficiary", 10))("a column titled « %s »", (header) => {
  test("names who receives, in a sheet", () => {
    const lines = linesOf(
      sheetFromText(`Opération 1 : Chantiers\n${header} | Montant voté\nADEFI | 400\nPAGE | 200`),
    );
    expect(lines.map(({ beneficiary }) => beneficiary?.value)).toEqual(["ADEFI", "PAGE"]);
  });

  test("names who receives, in a decision's table", async () => {
    const { grants } = await decisionWith([
      [header, "Montant"],
      ["ADEFI", "400,00 €"],
      ["Mission locale", "200,00 €"],
    ]);
    expect(grants.map(({ name }) => name)).toEqual(["ADEFI", "Mission locale"]);
  });
});

describe.each(termsOf("theme", 7))("a column titled « %s »", (header) => {
  test("names themes, in a sheet", () => {
    const annex = readAnnex(
      [
        sheetFromText(`
          ${header} | Opération | Structure | Montant voté
          Jeunesse  | Chantiers | ADEFI     | 400
          Jeunesse  | Chantiers | PAGE      | 200
          Logement  | Toits     | SOLIHA    | 100
          Logement  | Toits     | CCAS      | 150
        `),
      ],
      { sheet: null },
    );
    expect(annex.kind === "read" && annex.annex.themes.map(({ title }) => title)).toEqual([
      "Jeunesse",
      "Logement",
    ]);
  });

  test("names themes, in a report's table", async () => {
    const { themeStatements } = await reportWith([
      [header, "Montant"],
      ["Jeunesse", "400,00 €"],
      ["Logement", "200,00 €"],
    ]);
    expect(themeStatements.map(({ themeTitle }) => themeTitle)).toEqual(["Jeunesse", "Logement"]);
  });
});

describe.each(termsOf("operation", 8))("a column titled « %s »", (header) => {
  test("names operations, in a sheet", () => {
    const annex = readAnnex(
      [
        sheetFromText(`
          ${header}       | Structure | Montant voté
          Chantiers verts | ADEFI     | 400
          ^               | PAGE      | 200
          Toits solides   | SOLIHA    | 100
          ^               | CCAS      | 150
        `),
      ],
      { sheet: null },
    );
    const operations =
      annex.kind === "read"
        ? annex.annex.themes.flatMap((theme) => theme.operations.map(({ title }) => title))
        : [];
    expect(operations).toEqual(["Chantiers verts", "Toits solides"]);
  });

  test("names operations, in a decision's table", async () => {
    const { grants } = await decisionWith([
      [header, "Montant"],
      ["Chantiers verts", "600,00 €"],
      ["Toits solides", "250,00 €"],
    ]);
    expect(grants.map(({ operation }) => operation.title)).toEqual(["Chantiers verts", "Toits solides"]);
  });
});

test.each(termsOf("retained", 9))("« %s » over Oui and Non says what is retained, in a sheet", (header) => {
  const lines = linesOf(
    sheetFromText(
      `Opération 1 : Chantiers\nStructure | ${header} | Montant voté\nADEFI | Oui | 400\nPAGE | Non | 0\nCCAS | Oui | 50`,
    ),
  );
  expect(lines.map(({ retained }) => retained.kind)).toEqual(["yes", "no", "yes"]);
});

test.each(termsOf("description", 9))(
  "« %s » titles what is done, in a sheet and in a printed annex",
  async (header) => {
    const said = ["atelier de réparation", "sorties en famille"];
    const lines = linesOf(
      sheetFromText(
        `Opération 1 : Chantiers\nStructure | ${header} | Montant voté\nADEFI | ${said[0]} | 400\nPAGE | ${said[1]} | 200`,
      ),
    );
    expect(lines.map(({ description }) => description)).toEqual(said);
    const printed = await printedLines(
      ["Structure", "Territoire", header, "Montant voté"],
      ["ADEFI", "Nord", said[0] ?? "", "400,00 €"],
      ["PAGE", "Sud", said[1] ?? "", "200,00 €"],
    );
    expect(printed.map(({ description }) => description)).toEqual(said);
  },
);

describe.each(termsOf("total", 9))("a row labelled « %s »", (label) => {
  test("adds up a sheet's lines", () => {
    const drawn = `Opération 1 : Chantiers\nStructure | Montant voté\nADEFI | 400\nPAGE | 200\n${label} | 600`;
    expect(linesOf(sheetFromText(drawn))).toHaveLength(2);
  });

  test("adds up a report's themes and a decision's credits", async () => {
    const { themeStatements } = await reportWith([
      ["Thématique", "Montant"],
      ["Jeunesse", "400,00 €"],
      ["Logement", "200,00 €"],
      [label, "600,00 €"],
    ]);
    expect(themeStatements).toHaveLength(2);
    const { imputationTables } = await decisionWith([
      ["Code", "Imputation", "Dépense"],
      ["A12-345B06", "6568/93566", "400,00 €"],
      ["A12-346B02", "6568/9358", "200,00 €"],
      [label, "", "600,00 €"],
    ]);
    expect(imputationTables.map(({ rows, total }) => [rows.length, total?.value.toFixed()])).toEqual([
      [2, "600.00"],
    ]);
  });
});

test.each(termsOf("creditCode"))(
  "« %s » titles the code of a credit, in a document and in a sheet",
  async (header) => {
    const rows = [
      [header, "Imputation", "Dépense"],
      ["A12-345B06", "6568/93566", "400,00 €"],
      ["A12-346B02", "6568/9358", "200,00 €"],
    ];
    const codes = ["A12-345B06", "A12-346B02"];
    const { imputationTables } = await decisionWith(rows);
    expect(imputationTables.flatMap((table) => table.rows.map(({ code }) => code.value))).toEqual(codes);
    const sheet = readSheet(
      sheetFromText(rows.map((row) => row.join(" | ")).join("\n"), { name: "Crédits" }),
    );
    expect(sheet.imputationTables.flatMap((table) => table.rows.map(({ code }) => code.value))).toEqual(
      codes,
    );
  },
);
