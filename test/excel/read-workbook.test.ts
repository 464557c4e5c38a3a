import { readWorkbook } from "../../src/excel";
import { enter, syncsOf } from "./support/in-session";
import { SAMPLE_ANNEXES, snapshotsOf, workbookAt } from "./support/workbooks";

test.each(SAMPLE_ANNEXES)("%s is read as the file holds it, in two syncs", async (file) => {
  const model = workbookAt(file);
  const { result, syncs } = await syncsOf(enter(model), () => readWorkbook());
  expect(result.sheets).toEqual(snapshotsOf(model));
  expect(syncs).toBe(2);
});
