import { OfficePackage } from "../../src/package/package";
import { officeRelation } from "../../src/package/relationships";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

test("a list of relations that is new has a type, in a file that states the type of each of its own", () => {
  const file = OfficePackage.empty();
  file.set(
    "[Content_Types].xml",
    `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  file.set("xl/worksheets/sheet1.xml", "<worksheet/>");
  file.relate("xl/worksheets/sheet1.xml", officeRelation("comments", false), "xl/comments1.xml");
  expect(file.contentType("xl/worksheets/_rels/sheet1.xml.rels")).toBe(
    "application/vnd.openxmlformats-package.relationships+xml",
  );
});
