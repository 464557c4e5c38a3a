import { THE_USER } from "../../../src/host/api/events";
import { blankSession, type ExcelSession } from "../../support/excel-client";
import { refusal } from "./refusal";

/** Tables as Microsoft's documentation and its samples say that they behave (Excel.Table, Excel.TableRowCollection). */

type Body = (context: Excel.RequestContext, sheet: Excel.Worksheet, session: ExcelSession) => Promise<void>;

function inSession(body: Body): () => Promise<void> {
  return async () => {
    const session = blankSession({ set: "1.20", platform: "desktop", locale: "en-US" }, "Annexe");
    await session.excel.run((context) =>
      body(context, context.workbook.worksheets.getItem("Annexe"), session),
    );
    expect(session.host.ownFaults).toEqual([]);
  };
}

async function seen(range: Excel.Range): Promise<readonly [string, readonly (readonly unknown[])[]]> {
  range.load("address,values");
  await range.context.sync();
  return [range.address, range.values];
}

describe("a table made", () => {
  test(
    "from a header alone has one empty row, which the first rows fill",
    inSession(async (_context, sheet) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Poste", "Montant"]];
      expect((await seen(table.getRange()))[0]).toBe("Annexe!A1:B2");
      table.rows.add(undefined, [
        ["Sport", 1],
        ["Culture", 2],
      ]);
      expect(await seen(table.getRange())).toEqual([
        "Annexe!A1:B3",
        [
          ["Poste", "Montant"],
          ["Sport", 1],
          ["Culture", 2],
        ],
      ]);
      table.columns.load("items/name");
      await table.context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Poste", "Montant"]);
    }),
  );

  test(
    "from data without header gets one above them, and they come down",
    inSession(async (_context, sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      expect(await seen(sheet.tables.add("A1:B2", false).getRange())).toEqual([
        "Annexe!A1:B3",
        [
          ["Column1", "Column2"],
          [1, 2],
          [3, 4],
        ],
      ]);
    }),
  );
});

describe("rows and columns of a table", () => {
  const table = (sheet: Excel.Worksheet): Excel.Table => {
    sheet.getRange("A1:B4").formulas = [
      ["Poste", "Montant"],
      ["Sport", 10],
      ["Culture", 20],
      ["Total", "=SUM(B2:B3)"],
    ];
    return sheet.tables.add("A1:B3", true);
  };

  test(
    "come in between and at the end; what stands below makes room and its formulas follow",
    inSession(async (_context, sheet) => {
      const made = table(sheet);
      made.rows.add(1, [["Jeunesse", 5]]);
      made.rows.add(undefined, [["Santé", 7]]);
      expect(await seen(made.getDataBodyRange())).toEqual([
        "Annexe!A2:B5",
        [
          ["Sport", 10],
          ["Jeunesse", 5],
          ["Culture", 20],
          ["Santé", 7],
        ],
      ]);
      expect((await seen(sheet.getRange("A6:A6")))[1]).toEqual([["Total"]]);
    }),
  );

  test(
    "go, and those after come nearer",
    inSession(async (_context, sheet) => {
      const made = table(sheet);
      made.rows.getItemAt(0).delete();
      expect(await seen(made.getRange())).toEqual([
        "Annexe!A1:B2",
        [
          ["Poste", "Montant"],
          ["Culture", 20],
        ],
      ]);
      made.columns.getItem("Poste").delete();
      expect(await seen(made.getRange())).toEqual(["Annexe!A1:A2", [["Montant"], [20]]]);
    }),
  );

  test(
    "a column comes at the right with its values, its header among them",
    inSession(async (_context, sheet) => {
      const made = table(sheet);
      made.columns.add(undefined, [["Part"], [0.5], ["=B3/100"]]);
      expect((await seen(made.getRange()))[1]).toEqual([
        ["Poste", "Montant", "Part"],
        ["Sport", 10, 0.5],
        ["Culture", 20, 0.2],
      ]);
    }),
  );

  test(
    "a header written in names its column anew; two alike are told apart",
    inSession(async (context, sheet) => {
      const made = table(sheet);
      sheet.getRange("A1").values = [["Montant"]];
      made.columns.load("items/name");
      await context.sync();
      expect(made.columns.items.map(({ name }) => name)).toEqual(["Montant", "Montant2"]);
    }),
  );

  test(
    "rows of another width are refused, and nothing changes",
    inSession(async (context, sheet) => {
      const made = table(sheet);
      await context.sync();
      made.rows.add(undefined, [["Sport"]]);
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    }),
  );

  test(
    "the user who types just below has the row taken in",
    inSession(async (context, sheet, { host }) => {
      sheet.getRange("A1:B2").values = [
        ["Poste", "Montant"],
        ["Sport", 10],
      ];
      const made = sheet.tables.add("A1:B2", true);
      await context.sync();
      host.type(THE_USER, "Annexe!A3", "Culture");
      expect((await seen(made.getRange()))[0]).toBe("Annexe!A1:B3");
    }),
  );

  test(
    "a table becomes plain cells, or goes with what it holds",
    inSession(async (context, sheet) => {
      table(sheet).convertToRange();
      const again = sheet.tables.add("A1:B3", true);
      again.delete();
      sheet.tables.load("count");
      const [, values] = await seen(sheet.getRange("A1:B3"));
      await context.sync();
      expect([sheet.tables.count, values.flat()]).toEqual([0, ["", "", "", "", "", ""]]);
    }),
  );
});
