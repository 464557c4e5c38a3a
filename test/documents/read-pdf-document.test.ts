import type { DocumentText } from "../../src/engine/model/document-text";
import { DocumentProblem } from "../../src/documents/document-problem";
import { readPdfDocument } from "../../src/documents/read-pdf-document";
import { gridRules, text, textTo, writePdf, type PdfMark, type PdfPage } from "../support/pdf-writer";

const read = (...pages: readonly (readonly PdfMark[])[]): Promise<DocumentText> =>
  readPdfDocument(writePdf(pages.map((marks) => ({ marks }))), "deliberation.pdf");
const contentOf = async (...pages: readonly (readonly PdfMark[])[]) =>
  (await read(...pages)).blocks.map((block) => (block.kind === "paragraph" ? block.lines : block.rows));
const lines = (x: number, y: number, pitch: number, ...contents: readonly string[]): readonly PdfMark[] =>
  contents.map((content, index) => text(x, y + index * pitch, content));
const problemOf = (bytes: Uint8Array) =>
  readPdfDocument(bytes, "deliberation.pdf").then(
    () => "read",
    (problem: unknown) => (problem instanceof DocumentProblem ? problem.reason : problem),
  );

describe("the lines of a PDF", () => {
  it("are put together from their pieces, whatever the order in which these are drawn", async () => {
    const marks = [text(97, 50, "019 600,00 €"), text(50, 50, "Total 6"), text(50, 80, "fin")];
    expect(await contentOf(marks)).toEqual([["Total 6 019 600,00 €"], ["fin"]]);
  });

  it("keep figures of two columns apart by two spaces and more", async () => {
    const marks = [text(50, 50, "6 019 600,00"), text(140, 50, "420 720,00")];
    expect(await contentOf(marks)).toEqual([["6 019 600,00   420 720,00"]]);
  });

  it("take a superscript in, and leave the mark of a note out of the figure that it follows", async () => {
    const marks = [
      text(50, 50, "le 1"),
      text(74, 46, "er", { size: 6 }),
      text(84, 50, " mars, 420 720"),
      text(168, 46, "2", { size: 6 }),
    ];
    expect(await contentOf(marks)).toEqual([["le 1er mars, 420 720"]]);
  });

  it("are read once where they are drawn twice to look bold", async () => {
    expect(await contentOf([text(50, 50, "TOTAL 500"), text(50.4, 50, "TOTAL 500")])).toEqual([
      ["TOTAL 500"],
    ]);
  });

  it("are read upright on a page that is turned, and without what is written across it", async () => {
    const upright = await contentOf([text(50, 50, "Article 1"), text(100, 400, "PROJET", { angle: 45 })]);
    expect(upright).toEqual([["Article 1"]]);
    const turned: PdfPage = {
      rotate: 90,
      marks: [text(60, 700, "Annexe 5", { angle: 90 }), text(75, 700, "Total", { angle: 90 })],
    };
    expect((await readPdfDocument(writePdf([turned]), "a.pdf")).blocks).toMatchObject([
      { lines: ["Annexe 5", "Total"] },
    ]);
    const sideways = [text(60, 700, "Annexe 5", { angle: 90 }), text(75, 700, "Total", { angle: 90 })];
    expect(await contentOf(sideways)).toEqual([["Annexe 5", "Total"]]);
  });
});

describe("the paragraphs of a PDF", () => {
  it("are parted by a wider space, and keep their lines and their page", async () => {
    const document = await read(
      [
        ...lines(50, 100, 12, "Vu le code général,", "notamment son article 3"),
        ...lines(50, 150, 12, "Article 1 :"),
      ],
      [text(50, 100, "Article 2 :")],
    );
    expect(document.blocks).toEqual([
      {
        kind: "paragraph",
        lines: ["Vu le code général,", "notamment son article 3"],
        page: 1,
        heading: null,
      },
      { kind: "paragraph", lines: ["Article 1 :"], page: 1, heading: null },
      { kind: "paragraph", lines: ["Article 2 :"], page: 2, heading: null },
    ]);
  });

  it("do not go on past a page without text", async () => {
    const [first, last] = [
      lines(50, 60, 12, "pour un montant de quatre cent et"),
      lines(50, 400, 12, "vingt euros."),
    ];
    expect(await contentOf(first, last)).toHaveLength(1);
    expect(await contentOf(first, [], last)).toHaveLength(2);
  });

  it("go on from one page to the next in the middle of a sentence", async () => {
    const document = await read(
      lines(
        50,
        400,
        12,
        "De valider le financement des opérations présentées",
        "pour un montant total de quatre cent vingt mille et",
      ),
      lines(50, 60, 12, "sept cent vingt euros.", "Fin."),
    );
    expect(document.blocks).toMatchObject([
      {
        page: 1,
        lines: [
          "De valider le financement des opérations présentées",
          "pour un montant total de quatre cent vingt mille et",
          "sept cent vingt euros.",
        ],
      },
      { page: 2, lines: ["Fin."] },
    ]);
  });

  it("of two columns are read one column after the other", async () => {
    const left = Array.from({ length: 10 }, (_, index) => `le conseil a bien voulu ${index}`);
    const right = Array.from({ length: 10 }, (_, index) => `et la région a répondu ${index}`);
    const marks = [...lines(40, 100, 12, ...left), ...lines(300, 100, 12, ...right)];
    expect((await contentOf(marks)).flat()).toEqual([...left, ...right]);
  });
});

describe("headers and footers of a PDF", () => {
  const page = (number: number, total: number, body: string): readonly PdfMark[] => [
    text(50, 40, "Délibération n°2024-12"),
    text(50, 300, body),
    text(50, 770, "Conseil départemental"),
    text(500, 780, `${number}/${total}`),
  ];

  it("are left out, but for the header where it first stands", async () => {
    expect((await contentOf(page(1, 3, "un"), page(2, 3, "deux"), page(3, 3, "trois"))).flat()).toEqual([
      "Délibération n°2024-12",
      "un",
      "deux",
      "trois",
    ]);
  });

  it("do not swallow articles that come one a page", async () => {
    const pages = [1, 2, 3].map((number) => [
      text(50, 50, `Article ${number}`),
      text(50, 62, `objet ${number * number}`),
    ]);
    expect(
      (await contentOf(...pages)).flat().filter((line) => String(line).startsWith("Article")),
    ).toHaveLength(3);
  });

  it("are told by what comes back, so that a total at the foot of a page is none", async () => {
    const pages = [1, 2, 3].map((number) => [
      text(50, 300, "corps"),
      text(50, 770, `TOTAL ${number * number}00,00 €`),
    ]);
    expect((await contentOf(...pages)).flat().filter((line) => line.includes("TOTAL"))).toHaveLength(3);
  });
});

describe("tables drawn with rules", () => {
  const xs = [50, 130, 260, 360];

  it("give their cells, however near their figures come to one another", async () => {
    const marks = [
      ...gridRules([50, 130, 205, 280], [100, 120, 140]),
      ...[text(54, 113, "Code"), text(134, 113, "AE"), text(209, 113, "Dépense")],
      ...[text(54, 133, "C02"), textTo(205, 133, "6 019 600,00"), text(206, 133, "420 720,00")],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["Code", "AE", "Dépense"],
        ["C02", "6 019 600,00", "420 720,00"],
      ],
    ]);
  });

  it("put back together the words and amounts broken in a cell", async () => {
    const marks = [
      ...gridRules([50, 104, 158, 212], [100, 150]),
      ...lines(53, 112, 11, "Structur", "es", "P27-", "700A10"),
      ...lines(107, 112, 11, "Aides à", "la", "pierre"),
      ...lines(161, 112, 11, "3 339", "789,68"),
    ];
    expect(await contentOf(marks)).toEqual([
      [["Structures P27-700A10", "Aides à la pierre", "3 339 789,68"]],
    ]);
  });

  it("repeat a cell in each row that it spans, and give one that spans columns once", async () => {
    const rule = (x1: number, y1: number, x2: number, y2: number): PdfMark => ({
      kind: "rule",
      from: [x1, y1],
      to: [x2, y2],
    });
    const marks = [
      ...[
        rule(50, 100, 360, 100),
        rule(130, 120, 360, 120),
        rule(50, 140, 360, 140),
        rule(50, 160, 360, 160),
      ],
      ...[
        rule(50, 100, 50, 160),
        rule(130, 100, 130, 140),
        rule(260, 100, 260, 160),
        rule(360, 100, 360, 160),
      ],
      ...[text(54, 123, "Opération 1"), text(134, 113, "SOLIHA"), text(264, 113, "500,00")],
      ...[
        text(134, 133, "ADIE"),
        text(264, 133, "700,00"),
        text(54, 153, "TOTAL"),
        text(264, 153, "1 200,00"),
      ],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["Opération 1", "SOLIHA", "500,00"],
        ["Opération 1", "ADIE", "700,00"],
        ["TOTAL", "", "1 200,00"],
      ],
    ]);
  });

  it("part rows that no rule parts, when their lines stand closer than their rows", async () => {
    const marks = [
      ...gridRules(xs, [100, 120, 220]),
      ...[text(54, 113, "Code"), text(134, 113, "Structure"), text(264, 113, "Montant")],
      ...[
        text(54, 133, "1"),
        ...lines(134, 133, 11, "Mission locale", "du Bessin"),
        text(264, 133, "500,00 €"),
      ],
      ...[text(54, 170, "2"), text(134, 170, "ADIE"), text(264, 170, "700,00 €")],
      ...[text(54, 196, "3"), text(134, 196, "CIDFF"), text(264, 196, "900,00 €")],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["Code", "Structure", "Montant"],
        ["1", "Mission locale du Bessin", "500,00 €"],
        ["2", "ADIE", "700,00 €"],
        ["3", "CIDFF", "900,00 €"],
      ],
    ]);
  });

  it("go on over pages: the header once, a row cut in two made whole", async () => {
    const header = (y: number) => [text(54, y, "Code"), text(134, y, "Structure"), text(264, y, "Montant")];
    const row = (y: number, code: string, name: string, amount: string) => [
      text(54, y, code),
      text(134, y, name),
      text(264, y, amount),
    ];
    const pages = [
      [
        ...gridRules(xs, [600, 620, 640, 660]),
        ...header(613),
        ...row(633, "C01", "SOLIHA", "500,00"),
        ...row(653, "C02-", "Mission", "1 235"),
      ],
      [
        ...gridRules(xs, [60, 80, 100, 120]),
        ...header(73),
        ...row(93, "566A05", "locale", "586,67"),
        ...row(113, "C03", "ADIE", "700,00"),
      ],
    ];
    expect(await contentOf(...pages)).toEqual([
      [
        ["Code", "Structure", "Montant"],
        ["C01", "SOLIHA", "500,00"],
        ["C02-566A05", "Mission locale", "1 235 586,67"],
        ["C03", "ADIE", "700,00"],
      ],
    ]);
  });

  it("give the rest of a label alone at the top of a page back to its row", async () => {
    const row = (y: number, name: string, amount: string) => [
      text(54, y, "Oui"),
      text(134, y, name),
      text(264, y, amount),
    ];
    const pages = [
      [
        ...gridRules(xs, [600, 620, 640]),
        ...row(613, "SOLIHA", "500,00"),
        ...row(633, "Mission locale", "720,00"),
      ],
      [...gridRules(xs, [60, 80, 100]), text(134, 73, "du Bessin"), ...row(93, "ADIE", "700,00")],
    ];
    expect(await contentOf(...pages)).toEqual([
      [
        ["Oui", "SOLIHA", "500,00"],
        ["Oui", "Mission locale du Bessin", "720,00"],
        ["Oui", "ADIE", "700,00"],
      ],
    ]);
  });

  it("share out the cells of a row whose borders are left out, and keep a total to its own row", async () => {
    const rule = (x1: number, y1: number, x2: number, y2: number): PdfMark => ({
      kind: "rule",
      from: [x1, y1],
      to: [x2, y2],
    });
    const marks = [
      ...gridRules(xs, [100, 120]),
      ...[
        rule(50, 160, 360, 160),
        rule(50, 120, 50, 160),
        rule(360, 120, 360, 160),
        rule(260, 140, 360, 140),
      ],
      ...[text(54, 113, "Opération 1"), text(134, 113, "SOLIHA"), textTo(355, 113, "500,00 €")],
      ...[text(54, 133, "Sous-total"), textTo(355, 133, "500,00 €")],
      ...[text(54, 153, "TOTAL"), textTo(355, 153, "500,00 €")],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["Opération 1", "SOLIHA", "500,00 €"],
        ["Sous-total", "", "500,00 €"],
        ["TOTAL", "", "500,00 €"],
      ],
    ]);
  });

  it("do not glue two words that a narrow column parts", async () => {
    const marks = [
      ...gridRules([50, 116, 216], [100, 130, 150]),
      ...[...lines(53, 112, 11, "Imputation", "budgétaire"), text(119, 112, "Dépense")],
      ...[text(53, 143, "6568/93566"), text(119, 143, "420 720,00")],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["Imputation budgétaire", "Dépense"],
        ["6568/93566", "420 720,00"],
      ],
    ]);
  });

  it("repeat a cell that spans rows on the next page too", async () => {
    const rule = (x1: number, y1: number, x2: number, y2: number): PdfMark => ({
      kind: "rule",
      from: [x1, y1],
      to: [x2, y2],
    });
    const part = (top: number, labels: readonly PdfMark[], names: readonly string[]): readonly PdfMark[] => [
      ...[50, 130, 260, 360].map((x) => rule(x, top, x, top + 40)),
      ...[rule(50, top, 360, top), rule(130, top + 20, 360, top + 20), rule(50, top + 40, 360, top + 40)],
      ...labels,
      ...names.flatMap((name, row) => [
        text(134, top + 13 + row * 20, name),
        text(264, top + 13 + row * 20, `${row + 1}00,00`),
      ]),
    ];
    const pages = [
      part(700, [text(54, 723, "Opération 1")], ["SOLIHA", "ADIE"]),
      part(60, [], ["CIDFF", "UDAF"]),
    ];
    expect(await contentOf(...pages)).toEqual([
      [
        ["Opération 1", "SOLIHA", "100,00"],
        ["Opération 1", "ADIE", "200,00"],
        ["Opération 1", "CIDFF", "100,00"],
        ["Opération 1", "UDAF", "200,00"],
      ],
    ]);
  });

  it("are frames, not tables, when they have one cell", async () => {
    expect(
      await contentOf([...gridRules([50, 400], [100, 140]), text(60, 120, "Article 1 : adopté")]),
    ).toEqual([["Article 1 : adopté"]]);
  });
});

describe("tables without rules", () => {
  it("are told by aligned columns, a label on two lines standing round its amount", async () => {
    const marks = [
      ...[text(50, 100, "Code"), text(100, 100, "Structure"), textTo(400, 100, "Montant")],
      ...[
        text(50, 130, "4612"),
        text(100, 124, "ATELIER PERMANENT"),
        text(100, 136, "D'INITIATION"),
        textTo(400, 130, "500 €"),
      ],
      ...[text(50, 160, "1261"), text(100, 160, "MOSSON"), textTo(400, 160, "2 000 €")],
      ...[text(50, 190, "5343"), text(100, 190, "LA HUERTA"), textTo(400, 190, "500 €")],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["Code", "Structure", "Montant"],
        ["4612", "ATELIER PERMANENT D'INITIATION", "500 €"],
        ["1261", "MOSSON", "2 000 €"],
        ["5343", "LA HUERTA", "500 €"],
      ],
    ]);
  });

  it("keep a total in wider letters whole, though nothing stands over the blank of its thousands", async () => {
    const marks = [
      ...[text(50, 100, "Ligne"), textTo(300, 100, "Crédits"), textTo(400, 100, "Reste")],
      ...[text(50, 112, "L-01"), textTo(300, 112, "620 000 €"), textTo(400, 112, "15 850 €")],
      ...[text(50, 124, "L-02"), textTo(300, 124, "750 000 €"), textTo(400, 124, "91 700 €")],
      ...[text(50, 136, "Total"), textTo(300, 136, "1 370 000 €", 10.5), textTo(400, 136, "107 550 €", 10.5)],
    ];
    expect((await contentOf(marks)).flat().at(-1)).toEqual(["Total", "1 370 000 €", "107 550 €"]);
  });

  it("take the rules between their rows, and the titles across their columns, for what they are", async () => {
    const rules = [106, 128, 150, 161].map((y): PdfMark => ({ kind: "rule", from: [50, y], to: [400, y] }));
    const marks = [
      ...rules,
      ...[text(50, 100, "Code"), text(100, 100, "Structure"), textTo(400, 100, "Montant")],
      ...[
        text(50, 114, "4612"),
        ...lines(100, 114, 11, "ATELIER PERMANENT", "D'INITIATION"),
        textTo(400, 114, "500 €"),
      ],
      ...[
        text(50, 136, "1261"),
        ...lines(100, 136, 11, "MOSSON COULEE", "VERTE"),
        textTo(400, 136, "2 000 €"),
      ],
      text(50, 158, "Opération 2 : Chantiers éducatifs et mobilité"),
      ...[text(50, 172, "5343"), text(100, 172, "LA HUERTA"), textTo(400, 172, "500 €")],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["Code", "Structure", "Montant"],
        ["4612", "ATELIER PERMANENT D'INITIATION", "500 €"],
        ["1261", "MOSSON COULEE VERTE", "2 000 €"],
        ["Opération 2 : Chantiers éducatifs et mobilité", "", ""],
        ["5343", "LA HUERTA", "500 €"],
      ],
    ]);
  });

  it("end where an item of a list leads to another, be that one row of amounts under years", async () => {
    const marks = [
      ...[text(50, 100, "Pays"), textTo(250, 100, "Projets"), textTo(400, 100, "Montant")],
      ...[text(50, 112, "Auge"), textTo(250, 112, "4"), textTo(400, 112, "48 500,00 €")],
      ...[text(50, 124, "Caux"), textTo(250, 124, "5"), textTo(400, 124, "60 900,00 €")],
      text(50, 150, "- de PRENDRE ACTE des paiements :"),
      ...[textTo(150, 176, "Exercice 2025"), textTo(275, 176, "Exercice 2026"), textTo(400, 176, "Total")],
      ...[textTo(150, 188, "70 000,00 €"), textTo(275, 188, "39 400,00 €"), textTo(400, 188, "109 400,00 €")],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["Pays", "Projets", "Montant"],
        ["Auge", "4", "48 500,00 €"],
        ["Caux", "5", "60 900,00 €"],
      ],
      ["- de PRENDRE ACTE des paiements :"],
      [
        ["Exercice 2025", "Exercice 2026", "Total"],
        ["70 000,00 €", "39 400,00 €", "109 400,00 €"],
      ],
    ]);
  });

  it("end where a line left of their rows says what the next one comes to", async () => {
    const marks = [
      text(50, 80, "Sont attribuées 3 aides, pour 1 750 € :"),
      ...[text(120, 92, "Club de rugby"), textTo(400, 92, "900 €")],
      ...[text(120, 104, "Tennis du parc"), textTo(400, 104, "500 €")],
      ...[text(120, 116, "Les archers"), textTo(400, 116, "350 €")],
      text(50, 140, "ARTICLE 2. - Culture"),
      text(50, 152, "Sont attribuées 3 aides, pour 2 100 € :"),
      ...[text(120, 164, "Fanfare du port"), textTo(400, 164, "1 200 €")],
      ...[text(120, 176, "Chorale"), textTo(400, 176, "600 €")],
      ...[text(120, 188, "Photo-club"), textTo(400, 188, "300 €")],
    ];
    expect(await contentOf(marks)).toEqual([
      ["Sont attribuées 3 aides, pour 1 750 € :"],
      [
        ["Club de rugby", "900 €"],
        ["Tennis du parc", "500 €"],
        ["Les archers", "350 €"],
      ],
      ["ARTICLE 2. - Culture", "Sont attribuées 3 aides, pour 2 100 € :"],
      [
        ["Fanfare du port", "1 200 €"],
        ["Chorale", "600 €"],
        ["Photo-club", "300 €"],
      ],
    ]);
  });

  it("give each line as a row where nothing tells which lines belong together", async () => {
    const marks = [
      ...[text(50, 100, "4612"), text(100, 100, "ATELIER"), textTo(400, 100, "500 €")],
      ...[
        text(100, 112, "PERMANENT"),
        text(50, 124, "1261"),
        text(100, 124, "MOSSON"),
        textTo(400, 124, "700 €"),
      ],
      ...[text(50, 136, "5343"), text(100, 136, "LA HUERTA"), textTo(400, 136, "500 €")],
    ];
    expect(await contentOf(marks)).toEqual([
      [
        ["4612", "ATELIER", "500 €"],
        ["", "PERMANENT", ""],
        ["1261", "MOSSON", "700 €"],
        ["5343", "LA HUERTA", "500 €"],
      ],
    ]);
  });

  it("are left as lines with their columns where one line would make them uncertain", async () => {
    const marks = [
      text(50, 100, "TOTAL"),
      textTo(300, 100, "14 000 €"),
      text(50, 112, "Les crédits seront prélevés sur la ligne 2375."),
    ];
    expect((await contentOf(marks)).flat()[0]).toMatch(/^TOTAL {2,}14 000 €$/);
  });
});

describe("a PDF that cannot be read, or not wholly", () => {
  const unmapped: PdfMark = { kind: "text", x: 50, y: 100, text: "Article 1 : De valider", unmapped: true };

  it("is encrypted", async () => {
    expect(await problemOf(writePdf([{ marks: [text(50, 50, "secret")] }], { encrypted: true }))).toBe(
      "encrypted",
    );
  });

  it("is empty, cut short or no PDF inside", async () => {
    expect(await problemOf(new Uint8Array())).toBe("empty");
    expect(await problemOf(new TextEncoder().encode("%PDF-1.4\nnothing of a PDF follows"))).toBe("damaged");
    expect(await problemOf(writePdf([{ marks: [text(50, 50, "a")] }]).subarray(0, 120))).toBe("damaged");
  });

  it("holds no text: pictures only, or fonts without mapping", async () => {
    expect(await problemOf(writePdf([{ marks: [] }]))).toBe("no-text");
    expect(await problemOf(writePdf([{ marks: [unmapped] }]))).toBe("no-text");
  });

  it("says which pages hold no text, and reads the others", async () => {
    const document = await read([text(50, 50, "Article 1")], [], [unmapped], [text(50, 50, "Article 2")]);
    expect(document.warnings).toEqual([{ kind: "pages-without-text", pages: [2, 3] }]);
    expect(document.blocks.map((block) => block.page)).toEqual([1, 4]);
  });

  it("leaves the caller's bytes as they were", async () => {
    const bytes = writePdf([{ marks: [text(50, 50, "Article 1")] }]);
    const copy = bytes.slice();
    await readPdfDocument(bytes, "a.pdf");
    expect(bytes).toEqual(copy);
  });

  it("may have 400 pages", async () => {
    const pages = Array.from({ length: 400 }, (_, number) => [
      text(50, 40, "Annexe 5"),
      ...gridRules(
        [50, 130, 260, 360],
        Array.from({ length: 31 }, (_, row) => 100 + row * 20),
      ),
      ...Array.from({ length: 30 }, (_, row) => [
        text(54, 113 + row * 20, `C${number}`),
        text(134, 113 + row * 20, "SOLIHA"),
        text(264, 113 + row * 20, `${row} 500,00`),
      ]).flat(),
      text(280, 780, `${number + 1}/400`),
    ]);
    const document = await read(...pages);
    const rows = document.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows).toHaveLength(12_000);
    expect(rows[11_999]).toEqual(["C399", "SOLIHA", "29 500,00"]);
  });
});
