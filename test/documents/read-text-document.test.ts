import fc from "fast-check";
import type { DocumentText } from "../../src/engine/model/document-text";
import { DocumentProblem } from "../../src/documents/document-problem";
import { readTextDocument } from "../../src/documents/read-text-document";

const read = (text: string): DocumentText => readTextDocument(new TextEncoder().encode(text), "note.txt");
const paragraphs = (document: DocumentText) =>
  document.blocks.map((block) => (block.kind === "paragraph" ? block.lines : block.rows));

describe("a plain text document", () => {
  it("is cut into paragraphs at blank lines, its lines kept with their leading columns", () => {
    expect(paragraphs(read("Article 1 :\n\n  Total      14 000 €  \nsuite\r\n \r\nfin"))).toEqual([
      ["Article 1 :"],
      ["  Total      14 000 €", "suite"],
      ["fin"],
    ]);
  });

  it("has no page without a form feed, and counts them from one with it", () => {
    expect(read("a\n\nb").blocks.map((block) => block.page)).toEqual([null, null]);
    expect(read("a\n\fb\n\nc\f\fd").blocks.map((block) => block.page)).toEqual([1, 2, 2, 4]);
  });

  it("leaves out the lines drawn under a title, which end it, and inside a table laid out by blanks", () => {
    expect(paragraphs(read("2. Bilan\n--------\nIl est proposé\nde voter 4 000 €."))).toEqual([
      ["2. Bilan"],
      ["Il est proposé", "de voter 4 000 €."],
    ]);
    expect(paragraphs(read("Code     Dépense\n=======  =======\nA12        4 000"))).toEqual([
      ["Code     Dépense", "A12        4 000"],
    ]);
  });

  it("gives names over figures, as many under each, as a table, with the titles over them and those of its groups", () => {
    const cells = (...own: readonly string[]) => own.join("\n");
    const clubs = [
      ["Amis du bourg", "700,00", "-"],
      ["Basket", "1 200,00", "300,00"],
      ["Chorale", "450", "0"],
    ];
    const last = ["Danse", "80,50", "20,00"];
    const text = `Le maire propose :\n\n${cells("CLUBS", "2026", "Voté", "Reste", ...clubs.flat(), "AUTRES", ...last)}\nAdopté.`;
    expect(paragraphs(read(text))).toEqual([
      ["Le maire propose :"],
      [["CLUBS", "Voté", "Reste"], ...clubs, ["AUTRES", "", ""], last],
      ["Adopté."],
    ]);
    const votes = cells("Pour", "18", "Contre", "2", "Abstentions", "1", "Votants", "21");
    expect(paragraphs(read(votes))).toEqual([votes.split("\n")]);
    const few = cells("Judo", "300,00", "Voile", "450,00", "Total", "750,00");
    expect(paragraphs(read(few))).toEqual([few.split("\n")]);
  });

  it("gives consecutive lines with as many tabs as a table, empty cells kept", () => {
    const document = read("Selon :\nCode\tLibellé\tDépense €\nP82\t\t601 358,32\nTotal\t\t\nAdopté");
    expect(document.blocks).toEqual([
      { kind: "paragraph", lines: ["Selon :"], page: null, heading: null },
      {
        kind: "table",
        page: null,
        rows: [
          ["Code", "Libellé", "Dépense €"],
          ["P82", "", "601 358,32"],
          ["Total", "", ""],
        ],
      },
      { kind: "paragraph", lines: ["Adopté"], page: null, heading: null },
    ]);
  });

  it("gives lines parted by semicolons as a table, what stands in quotation marks as one cell", () => {
    expect(read('Code;Libellé;Dépense\nP82;"Bois; haies";601,32\nP83;"dits ""vifs""";').blocks).toEqual([
      {
        kind: "table",
        page: null,
        rows: [
          ["Code", "Libellé", "Dépense"],
          ["P82", "Bois; haies", "601,32"],
          ["P83", 'dits "vifs"', ""],
        ],
      },
    ]);
    expect(read("d'attribuer 10 € ;\nde verser ; le tout ;").blocks).toMatchObject([{ kind: "paragraph" }]);
    expect(read("attribué ; voté ; payé").blocks).toMatchObject([{ kind: "paragraph" }]);
  });

  it("gives lines parted by bars as a table, without the lines drawn between them or the frame around", () => {
    const plain = [
      "Nature        | Imputation   | Nombre |   Montant",
      "--------------------------------------------------",
      "Renouvellement | 23151-843-1 |      8 | 2 929 500",
      "TOTAL          |             |      8 | 2 929 500",
      "",
      "Article 3 : Autorise le Président à signer.",
    ].join("\n");
    const framed = plain
      .split("\n")
      .map((line) => (line.includes("|") ? `| ${line} |` : line.replace(/^-+$/, "|------|------|---|-----|")))
      .join("\n");
    for (const text of [plain, framed]) {
      const { blocks } = read(text);
      expect(blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph"]);
      expect(blocks[0]).toMatchObject({
        rows: [
          ["Nature", "Imputation", "Nombre", "Montant"],
          ["Renouvellement", "23151-843-1", "8", "2 929 500"],
          ["TOTAL", "", "8", "2 929 500"],
        ],
      });
    }
  });

  it("does not take one tab in a sentence, or indented text, for a table", () => {
    expect(read("Pour :\t24 voix").blocks).toMatchObject([{ kind: "paragraph", lines: ["Pour :\t24 voix"] }]);
    expect(read("\tIl est proposé\n\tde valider").blocks).toMatchObject([{ kind: "paragraph" }]);
  });

  it("takes one line of three columns for a table, and a change in the number of columns for another", () => {
    expect(paragraphs(read("a\tb\tc\nd\te\nf\tg"))).toEqual([
      [["a", "b", "c"]],
      [
        ["d", "e"],
        ["f", "g"],
      ],
    ]);
  });

  it.each([
    ["UTF-8", [0x64, 0xc3, 0xa9, 0x20, 0xe2, 0x82, 0xac]],
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0x64, 0xc3, 0xa9, 0x20, 0xe2, 0x82, 0xac]],
    ["UTF-16, little end first", [0xff, 0xfe, 0x64, 0, 0xe9, 0, 0x20, 0, 0xac, 0x20]],
    ["UTF-16, big end first", [0xfe, 0xff, 0, 0x64, 0, 0xe9, 0, 0x20, 0x20, 0xac]],
    ["UTF-16 without mark", [0x64, 0, 0xe9, 0, 0x20, 0, 0xac, 0x20]],
    ["Windows-1252", [0x64, 0xe9, 0x20, 0x80]],
  ])("reads %s", (_, bytes) => {
    expect(paragraphs(readTextDocument(Uint8Array.from(bytes), "a.txt"))).toEqual([["dé €"]]);
  });

  it("reads UTF-8 on, past a byte of another encoding that was pasted in it", () => {
    const bytes = [...new TextEncoder().encode("Versé : 1\u00a0200\u00a0€ au caf"), 0xe9];
    expect(paragraphs(readTextDocument(Uint8Array.from(bytes), "a.txt"))).toEqual([
      ["Versé : 1\u00a0200\u00a0€ au caf\uFFFD"],
    ]);
  });

  it("opens ligatures, composes accents and drops soft hyphens, but keeps no-break spaces", () => {
    expect(paragraphs(read("\uFB01nance\u0301 1\u202F234,00\u00A0€ sub\u00ADvention"))).toEqual([
      ["financé 1\u202F234,00\u00A0€ subvention"],
    ]);
  });

  it.each(["", "  \n\t\n \f "])("refuses a file without a character: %j", (text) => {
    expect(() => read(text)).toThrow(DocumentProblem);
    expect(() => read(text)).toThrow(/^empty/);
  });

  it("loses no character but blanks, whatever the lines", () => {
    const line = fc.stringMatching(/^[a-z0-9 \t€,]{0,20}$/);
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        fc.pre(lines.some((text) => text.trim() !== ""));
        const read1 = paragraphs(read(lines.join("\n")))
          .flat(2)
          .join("");
        expect(read1.replace(/\s/g, "")).toBe(lines.join("").replace(/\s/g, ""));
      }),
    );
  });
});
