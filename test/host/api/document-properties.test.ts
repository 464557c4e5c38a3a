import { openWorkbook } from "../../../src/host/workbook/model";
import { blankSession, openSession } from "../../support/excel-client";

test("the workbook's properties are said, saved and read again", async () => {
  const { excel, model } = blankSession({}, "Feuil1");
  await excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = "Subventions & co";
    properties.company = "Département";
    properties.revisionNumber = 3;
    properties.load("title,company,subject,revisionNumber");
    await context.sync();
    expect([properties.title, properties.subject, properties.revisionNumber]).toEqual([
      "Subventions & co",
      "",
      3,
    ]);
  });
  const saved = openWorkbook(openWorkbook(model.save().bytes).save().bytes);
  await openSession(saved, {}).excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.load("title,company,manager,revisionNumber");
    await context.sync();
    expect([properties.title, properties.company, properties.manager, properties.revisionNumber]).toEqual([
      "Subventions & co",
      "Département",
      "",
      3,
    ]);
  });
});
