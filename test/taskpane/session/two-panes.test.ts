import { officePort } from "../../../src/taskpane/session/office-port";
import { nothingRemembered } from "../../../src/taskpane/session/excel-port";
import { enter } from "../../excel/support/in-session";
import { emptyWorkbook } from "../../support/excel-client";

test("the pane of each of two people learns what the other set aside as it sets aside its own", async () => {
  enter(emptyWorkbook("Annexe"));
  const [anne, bruno] = [officePort(), officePort()];
  expect([await anne.recall(), await bruno.recall()]).toEqual([nothingRemembered, nothingRemembered]);
  await anne.remember({ ...nothingRemembered, waivers: { a: "motif d'Anne" } });
  const held = await bruno.remember({ ...nothingRemembered, waivers: { b: "motif de Bruno" } });
  expect(held.waivers).toEqual({ a: "motif d'Anne", b: "motif de Bruno" });
  expect((await anne.recall()).waivers).toEqual(held.waivers);
});
