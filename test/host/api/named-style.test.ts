import { openSession } from "../../../src/host/node/excel-client";
import { openWorkbook } from "../../../src/host/workbook/model";
import { blankSession, type ExcelSession } from "../../support/excel-client";
import { refusal } from "./refusal";

const open = (): ExcelSession => blankSession({ set: "1.9", platform: "desktop" }, "Sheet1");

/** What cells of the first sheet are of, and how they look. */
async function seen({ excel }: ExcelSession, address: string) {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load("style,numberFormat");
    range.format.font.load("bold,size,color,italic");
    range.format.fill.load("color");
    await context.sync();
    const { style, format } = range;
    const { bold, size, color, italic } = format.font;
    return { style, bold, size, color, italic, fill: format.fill.color, format: range.numberFormat[0]?.[0] };
  });
}

async function lay({ excel }: ExcelSession, address: string, style: string): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).style = style;
    await context.sync();
  });
}

test("cells that name no style are of Normal; of cells that differ, none is told", async () => {
  const session = open();
  expect((await seen(session, "A1")).style).toBe("Normal");
  await lay(session, "A1", "Good");
  expect((await seen(session, "A1:B1")).style).toBeNull();
});

test("a style lays what it says and leaves the rest; Normal takes all away; the file keeps it", async () => {
  const session = open();
  await session.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A2");
    range.numberFormat = [["0.00"], ["0.00"]];
    range.format.font.italic = true;
    await context.sync();
  });
  await lay(session, "A1", "Heading1");
  await lay(session, "A2", "good");
  const heading = { style: "Heading1", bold: true, size: 15, italic: false, format: "0.00" };
  const good = { style: "Good", color: "#006100", fill: "#C6EFCE", format: "0.00" };
  expect(await seen(session, "A1")).toMatchObject(heading);
  expect(await seen(session, "A2")).toMatchObject(good);
  const again = openSession(openWorkbook(session.model.save().bytes), { set: "1.9", platform: "desktop" });
  expect(await seen(again, "A1")).toMatchObject(heading);
  expect(await seen(again, "A2")).toMatchObject(good);
  await lay(again, "A1:A2", "Normal");
  expect(await seen(again, "A1:A2")).toMatchObject({
    style: "Normal",
    bold: false,
    size: 11,
    fill: "#FFFFFF",
    format: "General",
  });
});

test("no style of that name is an error; one that the host has no look for says so", async () => {
  const session = open();
  expect(await refusal(() => lay(session, "A1", "Titre de la commission"))).toBe("InvalidArgument");
  expect(await refusal(() => lay(session, "A1", "Heading2"))).toBe("NotImplemented");
  expect((await seen(session, "A1")).style).toBe("Normal");
});
