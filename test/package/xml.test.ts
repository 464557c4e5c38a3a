import fc from "fast-check";
import { parseElement, XmlDocument } from "../../src/package/xml-tree";
import { escapeAttribute, escapeText, unescapeXml } from "../../src/package/xml-text";
import { decodeCellText, encodeCellText } from "../../src/host/workbook/cell-text";

test.each([
  '<?xml version="1.0"?>\n<!-- a --><a  b = "1"  c=\'x>y\' ><b /><x:c xmlns:x="u">t &amp; u</x:c ><![CDATA[<]]></a>\n',
  "<a></a>",
  "<a/>",
  "\ufeff<a> <!-- c --> </a>",
])("%j is written again letter for letter", (xml) => {
  expect(XmlDocument.parse(xml).toXml()).toBe(xml);
});

test("a changed attribute rewrites its own tag and no other", () => {
  const root = parseElement("<a  b='1'><c  d='2' /></a>");
  root.set("b", 'un « "mot" »');
  expect(root.toXml()).toBe("<a b=\"un « &quot;mot&quot; »\"><c  d='2' /></a>");
});

test("an element that closed itself takes children", () => {
  expect(parseElement("<a b='1'/>").append("x < y").toXml()).toBe('<a b="1">x &lt; y</a>');
});

test("children are taken away together, and what stands between them stays", () => {
  const root = parseElement("<a>x<b/> <c/><b>y</b></a>");
  root.removeAll(root.all("b"));
  expect(root.toXml()).toBe("<a>x <c/></a>");
});

test("escaping and reading back gives the same text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(unescapeXml(escapeText(text))).toBe(text);
      expect(unescapeXml(escapeAttribute(text))).toBe(text);
    }),
  );
});

test("any text of a cell comes back, unwritable characters and things that look like their codes too", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "_", "x", "000D_", "_x000D_", "\r", "\u0001", "\n", "é", "\ud83d", "😀")),
      (pieces) => {
        const text = pieces.join("");
        expect(decodeCellText(encodeCellText(text))).toBe(text);
      },
    ),
  );
});
