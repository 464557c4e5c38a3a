import { OfficePackage } from "../../../src/package/package";
import { blankSession, type ExcelSession } from "../../support/excel-client";
import { refusal } from "./refusal";

/** Rules by values, texts, ranks, averages and colours, as the documentation of each class says; what comments tell. */

async function on(body: (sheet: Excel.Worksheet) => Promise<void>): Promise<ExcelSession> {
  const session = blankSession({ set: "1.17", locale: "en-US" }, "Sheet1");
  await session.excel.run((context) => body(context.workbook.worksheets.getFirst()));
  expect(session.host.ownFaults).toEqual([]);
  return session;
}

test("each kind of rule is read back as it was said, and saved as Excel writes it", async () => {
  const { model } = await on(async (sheet) => {
    const rules = sheet.getRange("B2:B9").conditionalFormats;
    const value = rules.add("CellValue");
    value.cellValue.format.font.color = "#FF0000";
    value.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    const text = rules.add("ContainsText");
    text.textComparison.format.fill.color = "#00FF00";
    text.textComparison.rule = { operator: "Contains", text: "late" };
    const rank = rules.add("TopBottom");
    rank.topBottom.rule = { rank: 3, type: "BottomPercent" };
    const preset = rules.add("PresetCriteria");
    preset.preset.rule = { criterion: "OneStdDevBelowAverage" };
    const scale = rules.add("ColorScale");
    scale.colorScale.criteria = {
      minimum: { type: "LowestValue", color: "blue" },
      midpoint: { type: "Percent", formula: "50", color: "yellow" },
      maximum: { type: "HighestValue", color: "red" },
    };
    value.cellValue.load("rule");
    rank.topBottom.load("rule");
    preset.load("type");
    scale.colorScale.load("threeColorScale");
    const none = value.topBottomOrNullObject;
    none.load();
    await sheet.context.sync();
    expect(value.cellValue.rule).toEqual({ formula1: "=0", operator: "LessThan" });
    expect(rank.topBottom.rule).toEqual({ rank: 3, type: "BottomPercent" });
    expect([preset.type, scale.colorScale.threeColorScale, none.isNullObject]).toEqual([
      "PresetCriteria",
      true,
      true,
    ]);
  });
  const xml = OfficePackage.open(model.save().bytes).text("xl/worksheets/sheet1.xml") ?? "";
  for (const part of [
    /<cfRule type="cellIs" [^>]*dxfId="\d+"[^>]*><formula>0<\/formula>/,
    /<cfRule type="containsText" [^>]*text="late"[^>]*><formula>NOT\(ISERROR\(SEARCH\("late",B2\)\)\)<\/formula>/,
    /<cfRule type="top10" [^>]*rank="3"[^>]*percent="1"[^>]*bottom="1"/,
    /<cfRule type="aboveAverage" [^>]*aboveAverage="0"[^>]*stdDev="1"/,
    /<colorScale><cfvo type="min"\/><cfvo type="percent" val="50"\/><cfvo type="max"\/><color rgb="FF0000FF"\/>/,
  ])
    expect(xml).toMatch(part);
});

test("a rule is refused what is not of its kind, and the calendar is said not to be known", async () => {
  await on(async (sheet) => {
    const rules = sheet.getRange("A1").conditionalFormats;
    const refused = async (run: () => void): Promise<string> =>
      refusal(async () => {
        run();
        await sheet.context.sync();
      });
    expect(await refused(() => (rules.add("CellValue").topBottom.rule = { rank: 1, type: "TopItems" }))).toBe(
      "InvalidOperation",
    );
    expect(await refused(() => (rules.add("TopBottom").topBottom.rule = { rank: 0, type: "TopItems" }))).toBe(
      "InvalidArgument",
    );
    expect(await refused(() => (rules.add("PresetCriteria").preset.rule = { criterion: "Today" }))).toBe(
      "NotImplemented",
    );
    expect(await refused(() => rules.add("DataBar"))).toBe("NotImplemented");
  });
});

test("comments tell that they come, change, are answered and go", async () => {
  await on(async (sheet) => {
    const seen: unknown[] = [];
    sheet.comments.onAdded.add((event) => Promise.resolve(void seen.push(event.type)));
    sheet.comments.onChanged.add((event) => Promise.resolve(void seen.push(event.changeType)));
    sheet.comments.onDeleted.add((event) =>
      Promise.resolve(void seen.push([event.type, event.commentDetails[0]?.replyIds?.length])),
    );
    await sheet.context.sync();
    const comment = sheet.comments.add("A1", "Question");
    comment.content = "Question?";
    comment.replies.add("Answer");
    comment.resolved = true;
    comment.delete();
    await sheet.context.sync();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([
      "CommentAdded",
      "CommentEdited",
      "ReplyAdded",
      "CommentResolved",
      ["CommentDeleted", 1],
    ]);
  });
});
