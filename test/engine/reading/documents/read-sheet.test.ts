import type { SheetSnapshot } from "../../../../src/engine/grid";
import { readSheet, sheetsAsDocument } from "../../../../src/engine/reading/documents";

/** A sheet drawn as rows of texts and numbers; null leaves a cell empty. */
function sheetOf(name: string, rows: readonly (readonly (string | number | null)[])[]): SheetSnapshot {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) =>
      value === null
        ? []
        : [
            {
              row,
              column,
              value:
                typeof value === "number"
                  ? { kind: "number" as const, value }
                  : { kind: "text" as const, value },
            },
          ],
    ),
  );
  return { name, visibility: "visible", cells, merges: [], hiddenRows: [] };
}

/** The same with empty columns in front. */
function moved(further: number, name: string, rows: Parameters<typeof sheetOf>[1]): SheetSnapshot {
  return sheetOf(
    name,
    rows.map((values) => [...Array.from({ length: further }, () => null), ...values]),
  );
}

describe("sheets other than the annex", () => {
  test.each([0, 1])(
    "a title over a table %i columns further and a note under it are of none of its columns",
    (further) => {
      const reading = readSheet(
        moved(further, "Récap", [
          ["Dotations et fonds de concours, session d'automne 2026"],
          ["Programme", "Code", "Imputation", "Nombre", "Aide proposée"],
          ["Voirie rurale", "V1-RU", "204/2041412/845", 6, 51230.4],
          ["Eau potable", "E2-PO", "204/2041512/733", 3, 18770],
          ["TOTAL", null, null, 9, 70000.4],
          [],
          ["Montants arrêtés par la commission du 9 octobre."],
        ]),
      );
      expect(
        reading.imputationTables.map(({ rows, total }) => [
          total?.value.toFixed(),
          ...rows.map(({ code, expense }) => [code.value, expense?.value.toFixed()]),
        ]),
      ).toEqual([["70000.40", ["V1-RU", "51230.40"], ["E2-PO", "18770.00"]]]);
    },
  );

  test("empty columns before a table are none of it", () => {
    const rows = [
      [null, "Récapitulation par imputation"],
      [],
      [null, "Enveloppe", "Imputation", "Opération", "Montant proposé"],
      [null, "E26-S1", "65748/428", "Épiceries", 7112],
      [null, "E26-S2", "65748/447", "Accompagnement", 10308],
      [null, null, null, "TOTAL", 17420],
    ];
    const told = (sheet: readonly (readonly (string | number | null)[])[]) =>
      readSheet(sheetOf("Récap", sheet)).imputationTables.flatMap((table) =>
        table.rows.map(({ code, budgetImputation, expense }) => [
          code.value,
          budgetImputation?.value,
          expense?.value.toFixed(),
          expense?.at.kind === "cell" ? expense.at.column : null,
        ]),
      );
    const moved = told(rows.map((row) => row.slice(1)));
    expect(moved).toHaveLength(2);
    expect(told(rows)).toEqual(
      moved.map(([code, budget, amount, column]) => [code, budget, amount, Number(column) + 1]),
    );
  });

  test("titles of their own under its total head another table", () => {
    const reading = readSheet(
      sheetOf("Synthèse", [
        ["Axe", "Imputation", "Opérations", "Montant proposé"],
        ["Bâtiments", "2041412-312", 6, 160500],
        ["Voirie", "2041412-845", 5, 97500],
        ["TOTAL", null, 11, 258000],
        [],
        ["Commune", "Bâtiments", "Voirie", "Total commune"],
        ["Arzelles", 38000, 35000, 73000],
        ["Brionne", 122500, 62500, 185000],
        ["Total des communes", 160500, 97500, 258000],
      ]),
    );
    expect(reading.imputationTables.map(({ rows, total }) => [rows.length, total?.value.toFixed()])).toEqual([
      [2, "258000.00"],
    ]);
  });

  test("a table of credits, its values with their cells and the operations that each code pays", () => {
    const reading = readSheet(
      sheetOf("Crédits", [
        ["Suivi des crédits"],
        [null, "Code opération", "Imputation", "Libellé", "AE", "Dépense", "Opérations"],
        [null, "C02-566 A 05", "6568/93566", "Organismes", 6019600, 420720, "1.1 ; 1.2"],
        [null, "C02-581E02", "6568/9358", "Logement", "1 200 000,00", 120000.5, "3.1"],
        [null, "Total", null, null, null, 540720.5],
      ]),
    );
    const [table] = reading.imputationTables;
    expect(table?.role).toBe("imputations");
    expect(
      table?.rows.map((row) => [
        row.code.value,
        row.commitmentAuthorisation?.value.toFixed(),
        row.expense?.value.toFixed(),
        row.operations.map((operation) => operation.value),
      ]),
    ).toEqual([
      ["C02-566A05", "6019600.00", "420720.00", ["1.1", "1.2"]],
      ["C02-581E02", "1200000.00", "120000.50", ["3.1"]],
    ]);
    expect(table?.rows[0]?.expense?.at).toEqual({ kind: "cell", sheet: "Crédits", row: 2, column: 5 });
    expect(table?.total?.value.toFixed()).toBe("540720.50");
  });

  test("of two columns whose titles say as much, the expense is the one whose figures are mostly the annex's sums", () => {
    const sums = new Set(["30000.00", "12500.00", "48100.00"]);
    const reading = readSheet(
      sheetOf("Récap", [
        ["Code opération", "Imputation", "Base retenue", "Aide proposée"],
        ["C02-566A05", "903-325-2041", 120000, 30000],
        ["C02-581E02", "903-326-2042", 50000, 12500],
        ["C02-590F01", "903-327-2042", 20000, 5500],
        ["Total", "", 190000, 48100],
      ]),
      undefined,
      sums,
    );
    const [table] = reading.imputationTables;
    expect(table?.rows.map(({ expense }) => expense?.value.toFixed())).toEqual([
      "30000.00",
      "12500.00",
      "5500.00",
    ]);
  });

  test("the text of a deliberation, one row a paragraph", () => {
    const reading = readSheet(
      sheetOf("Délibération", [
        ["DECIDE :"],
        ["Article 1 :"],
        ["D'attribuer, au titre de l'axe 1 « Emploi », un montant total de 10 000 €."],
      ]),
    );
    expect(reading.articles.map((article) => article.amount?.value.toFixed())).toEqual(["10000.00"]);
    expect(reading.articles[0]?.at).toMatchObject({
      kind: "document",
      file: "Délibération",
      where: "article 1",
    });
  });

  test("any other sheet says nothing", () => {
    const reading = readSheet(
      sheetOf("Tableau croisé", [
        ["Étiquettes", "Somme de Montant"],
        ["Sport", 1500],
      ]),
    );
    expect([reading.roles, reading.articles, reading.imputationTables, reading.amounts]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe("a workbook as a document", () => {
  const titles = ["Code", "Libellé", "Crédits 2026"];
  const rows = (...sheet: readonly (readonly (string | number | null)[])[]) =>
    sheetsAsDocument([sheetOf("Budget", sheet)], "budget.xlsx").blocks.map((block) =>
      block.kind === "table" ? block.rows.length : block.kind,
    );

  test("a blank row parts no rows whose figures stand in the same columns", () =>
    expect(
      rows(
        titles,
        ["EAU-01", "Réseaux", 40000],
        [],
        ["EAU-02", "Forages", 60000],
        [],
        ["Total", null, 100000],
      ),
    ).toEqual([4]));

  test("but it parts what has titles, or figures in other columns", () =>
    expect(
      rows(
        titles,
        ["EAU-01", "Réseaux", 40000],
        [],
        ["Année", "Versé"],
        [2025, 1200],
        [],
        ["Reste", null, 5],
      ),
    ).toEqual([2, 2, 1]));
});
