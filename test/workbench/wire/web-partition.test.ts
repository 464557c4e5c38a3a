import { answerAsPage } from "../../../src/workbench/wire/web-partition";

/** What the client library sends for `Excel.createWorkbook` on the web. */
const asking = (name: string, ...given: readonly unknown[]): string =>
  JSON.stringify({
    Actions: [
      { Id: 2, ActionType: 1, ObjectPathId: 1 },
      { Id: 3, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: given } },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
  });
const answered = (request: string, open: (base64: string) => boolean): unknown =>
  JSON.parse(answerAsPage(request, open) ?? "null");

test("a workbook asked for is opened, as it was given", () => {
  const opened: string[] = [];
  const answer = answered(asking("CreateAndOpenWorkbook", "UEsDBA=="), (base64) => opened.push(base64) > 0);
  expect(answer).toEqual({
    Results: [
      { ActionId: 2, Value: null },
      { ActionId: 3, Value: null },
    ],
    TraceIds: [],
  });
  expect(opened).toEqual(["UEsDBA=="]);
});

test.each([
  ["a tab that the browser does not open", "UEsDBA==", "GeneralException"],
  ["what is no workbook", 3, "InvalidArgument"],
])("%s is refused by name", (_what, given, code) => {
  const Error = { Code: code, Location: "WacWorkbook.createAndOpenWorkbook", ActionIndex: 1 };
  expect(answered(asking("CreateAndOpenWorkbook", given), () => false)).toMatchObject({ Error });
});

test("what is asked of the workbook is left to its host", () => {
  expect(answerAsPage(asking("NotifyActionHandlerReady"), () => true)).toBeNull();
});
