import { cellOf, partColumns } from "../../../src/engine/tables";

const rows = (...rows: readonly (readonly string[])[]) => ({
  titles: rows[0]?.map(() => "") ?? [],
  rows: rows.map((cells) => cells.map(cellOf)),
});

describe("the columns of a table that divide another", () => {
  it("add up to it on most of its rows", () => {
    const body = rows(
      ["Mobilité", "10 000,00 €", "5 500,50 €", "15 500,50 €"],
      ["Logement", "20 000,00 €", "2 000,00 €", "22 000,00 €"],
      ["Jeunesse", "30 000,00 €", "1 000,00 €", "32 000,00 €"],
    );
    expect(partColumns(body, 3, [0])).toEqual([1, 2]);
  });

  it("still do where one row is wrong", () => {
    const body = rows(
      ["Mobilité", "10 000,00 €", "5 500,50 €", "15 500,50 €"],
      ["Logement", "20 000,00 €", "2 000,00 €", "23 000,00 €"],
      ["Jeunesse", "30 000,00 €", "1 000,00 €", "31 000,00 €"],
    );
    expect(partColumns(body, 3, [0])).toEqual([1, 2]);
  });

  it("are none where what was asked stands beside what is granted", () => {
    const body = rows(["Mobilité", "20 000,00 €", "15 500,50 €"], ["Logement", "30 000,00 €", "22 000,00 €"]);
    expect(partColumns(body, 2, [0])).toEqual([]);
  });
});
