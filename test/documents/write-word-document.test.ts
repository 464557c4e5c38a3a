import { readWordDocument, writeWordDocument } from "../../src/documents";
import type { TextBlock } from "../../src/engine/outputs";

const blocks: readonly TextBlock[] = [
  { kind: "heading", text: "Délibération (projet <2> & suite)" },
  { kind: "paragraph", lead: "Article 1er :", text: "de valider 11 050,50 €." },
  { kind: "list", items: ["un premier point", "un second"] },
  {
    kind: "table",
    header: ["Code", "Libellé", "Dépense (€)"],
    rows: [
      ["C01", "Culture", "11 050,50"],
      ["Total", "", "11 050,50"],
    ],
    firstAmount: 2,
    total: true,
    widths: [20, 50, 30],
  },
];

test("what is written is read again: headings, paragraphs, lists and tables", async () => {
  const { blocks: read, warnings } = await readWordDocument(
    writeWordDocument(blocks, "Projet"),
    "projet.docx",
  );
  expect(warnings).toEqual([]);
  const lines = read.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
  expect(lines).toEqual([
    "Délibération (projet <2> & suite)",
    "Article 1er : de valider 11 050,50 €.",
    "–\u00a0un premier point",
    "–\u00a0un second",
  ]);
  expect(read.find((block) => block.kind === "table")).toMatchObject({
    rows: [
      ["Code", "Libellé", "Dépense (€)"],
      ["C01", "Culture", "11 050,50"],
      ["Total", "", "11 050,50"],
    ],
  });
});

test("the same text gives the same bytes", () => {
  expect(writeWordDocument(blocks, "Projet")).toEqual(writeWordDocument(blocks, "Projet"));
});

test("characters that XML does not hold are left out", async () => {
  const file = writeWordDocument([{ kind: "paragraph", text: "un\u0001e\u000b ligne" }], "Projet");
  const { blocks: read } = await readWordDocument(file, "projet.docx");
  expect(read).toMatchObject([{ lines: ["une ligne"] }]);
});
