import { DEEPEST } from "../../src/package/bounds";
import { OfficePackage } from "../../src/package/package";
import { PackageProblem } from "../../src/package/problem";
import { allOf, childOf, readNodes, textOf, type Vocabulary } from "../../src/package/xml-nodes";
import { pack, writeZip } from "../../src/package/zip-writing";

const read = (xml: string, vocabulary: Vocabulary = {}) => readNodes(xml, vocabulary, () => undefined);

test("elements and text stand in their order, entities and line ends read as XML means them", () => {
  expect(read(`<?xml version="1.0"?><!-- a --><a b='1 &amp; 2'>x<c/>y &lt;\r\n<![CDATA[<z>]]></a>`)).toEqual({
    name: "a",
    attributes: { b: "1 & 2" },
    children: ["x", { name: "c", attributes: {}, children: [] }, "y <\n", "<z>"],
  });
});

test("a vocabulary drops prefixes, what is passed over, and the text of elements that bear none", () => {
  const word: Vocabulary = { local: true, passedOver: new Set(["rPr", "rsidR"]), textIn: new Set(["t"]) };
  const root = read(
    `<w:p xmlns:w="u" w:rsidR="1" w:id="2">\n <w:rPr><w:t>no</w:t></w:rPr><w:t>yes</w:t></w:p>`,
    word,
  );
  expect(root).toEqual({
    name: "p",
    attributes: { id: "2" },
    children: [{ name: "t", attributes: {}, children: ["yes"] }],
  });
});

test("every element of a name is found, those within one another once", () => {
  const root = read("<a><b>1<b>2</b></b><c><b>3</b></c></a>");
  expect(allOf(root, "b").map(textOf)).toEqual(["1", "3"]);
  expect(childOf(root, "c")?.name).toBe("c");
});

test.each([
  ["cut short", "<a><b>", "damaged"],
  ["closed crosswise", "<a><b></a></b>", "damaged"],
  ["closed before it is opened", "</a>", "damaged"],
  ["empty", "", "damaged"],
  ["with a document type", "<!DOCTYPE a><a/>", "damaged"],
  ["with an entity of its own", "<a>&x;</a>", "damaged"],
  ["nested too deep", "<a>".repeat(DEEPEST + 1), "too-large"],
])("XML that is %s is refused", (_name, xml, reason) => {
  const refusal = (): unknown => {
    try {
      return read(xml);
    } catch (problem) {
      return problem instanceof PackageProblem ? problem.reason : problem;
    }
  };
  expect(refusal()).toBe(reason);
});

test("what is kept is counted against the budget of the file, of all its parts together", () => {
  const utf8 = new TextEncoder();
  const part = utf8.encode(`<a>${"<b/>".repeat(30)}</a>`);
  const bytes = writeZip([pack("x.xml", part), pack("y.xml", part)]);
  const file = OfficePackage.open(bytes, {
    entries: 9,
    entrySize: 1e6,
    totalSize: 1e6,
    part: 1e6,
    whole: 1e6,
    treeTags: 40,
    streamTags: 1e6,
    characters: 1e6,
  });
  expect(file.nodes("x.xml")?.children).toHaveLength(30);
  expect(() => file.nodes("y.xml")).toThrow("too-large: y.xml: 41 tags kept");
});
