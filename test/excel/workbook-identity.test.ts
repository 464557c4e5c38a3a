import { workbookIdentity } from "../../src/excel";
import { emptyWorkbook } from "../support/excel-client";
import { enter } from "./support/in-session";

const inDocument = (url: string): void => {
  Object.assign(globalThis, { Office: { ...globalThis.Office, context: { document: { url } } } });
};

test("a workbook that was saved is told by its address", async () => {
  enter(emptyWorkbook("Annexe"));
  inDocument("https://exemple.fr/annexe.xlsx");
  expect(await workbookIdentity()).toBe("https://exemple.fr/annexe.xlsx");
});

test("one that never was, by its name and its sheets'", async () => {
  enter(emptyWorkbook("Annexe", "Crédits"));
  inDocument("");
  const own = await workbookIdentity();
  expect(own.split("\n").slice(1)).toEqual(["Annexe", "Crédits"]);
  enter(emptyWorkbook("Annexe"));
  expect(await workbookIdentity()).not.toBe(own);
});
