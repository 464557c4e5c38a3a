import { strToU8, zipSync } from "fflate";
import { customParts, DocumentProblem } from "../../src/documents";

test("custom parts come with the namespace of their root; the rest of the file is not read", () => {
  const bytes = zipSync({
    "xl/workbook.xml": strToU8(`<workbook xmlns="urn:other"/>`),
    "customXml/item1.xml": strToU8(`<?xml version="1.0"?>\n<memory xmlns="urn:a" version="1">{}</memory>`),
    "customXml/item2.xml": strToU8(`<bare/>`),
    "customXml/itemProps1.xml": strToU8(`<props xmlns="urn:props"/>`),
  });
  expect(customParts(bytes).map(({ namespace }) => namespace)).toEqual(["urn:a", ""]);
});

test("what is no zip is damaged", () => {
  expect(() => customParts(strToU8("bonjour"))).toThrow(DocumentProblem);
});
