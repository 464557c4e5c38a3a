/** What is checked again after a figure was corrected in the sheet does not read the documents again. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import { annexNames, readDocument } from "../../../../src/engine/reading/documents";
import { textDocument } from "../../../../src/documents";
import { sheetFromText } from "../../../support/sheet-from-text";

const namesOf = (name: string, amount: number) => {
  const sheet = sheetFromText(`Opération | Bénéficiaire | Montant\nOP-1 Haies | ${name} | ${amount}`);
  const reading = readAnnex([sheet], { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return annexNames(reading.annex);
};
const said = () => textDocument("DECIDE :\n\nArticle 1 : D'attribuer 1 500 € au Relais.", "deliberation.txt");

test("a text is read once for the same names, whatever the amounts of the annex", () => {
  const text = said();
  const read = readDocument(text, null, namesOf("Le Relais", 1500));
  expect(readDocument(text, null, namesOf("Le Relais", 15000))).toBe(read);
  expect(read.amounts.map(({ amount }) => amount.toFixed())).toEqual(["1500.00"]);
});

test("it is read again for other names, for another part that it plays, and where the text is another", () => {
  const text = said();
  const names = namesOf("Le Relais", 1500);
  const read = readDocument(text, null, names);
  expect(readDocument(text, null, namesOf("La Ruche", 1500))).not.toBe(read);
  expect(readDocument(text, "report", names)).not.toBe(read);
  expect(readDocument(said(), null, names)).not.toBe(read);
});
