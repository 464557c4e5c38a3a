import { strToU8, zipSync } from "fflate";
import { DocumentProblem, openDocument } from "../../src/documents";
import { writeOdf, type OdfParts } from "../support/odf-writer";

const read = (parts: OdfParts) => openDocument(writeOdf("text", parts), "deliberation.odt");
const linesOf = async (body: string, more: Omit<OdfParts, "body"> = {}): Promise<readonly string[]> =>
  (await read({ body, ...more })).blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
const tablesOf = async (body: string) =>
  (await read({ body })).blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
const cell = (text: string, attributes = ""): string =>
  `<table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell>`;

test("paragraphs and titles are read in order, with the blanks that are meant and no others", async () => {
  const { blocks, format } = await read({
    body: `<text:h text:outline-level="1">DÉCIDE</text:h>
      <text:p>De <text:span>valider</text:span>
        le<text:s text:c="2"/>montant<text:tab/>de 11 050,50 €<text:line-break/>pour 2025</text:p><text:p/>`,
  });
  expect(format).toBe("odt");
  expect(blocks).toEqual([
    { kind: "paragraph", lines: ["DÉCIDE"], page: null, heading: 1 },
    {
      kind: "paragraph",
      lines: ["De valider le  montant\tde 11 050,50 € pour 2025"],
      page: null,
      heading: null,
    },
  ]);
});

test("lists have the numbers that the reader sees, and go on where they are told to", async () => {
  const automaticStyles = `<text:list-style style:name="L1">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Article " style:num-suffix=" :"/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`;
  const item = (inside: string): string => `<text:list-item>${inside}</text:list-item>`;
  const body = `
    <text:list text:style-name="L1">${item("<text:p>de valider</text:p>")}${item(
      `<text:p>de financer</text:p><text:list>${item("<text:p>la culture</text:p>")}${item("<text:p>le sport</text:p>")}</text:list>`,
    )}</text:list>
    <text:p>puis</text:p>
    <text:list text:style-name="L1" text:continue-numbering="true">${item("<text:p>d'imputer</text:p>")}</text:list>
    <text:list text:style-name="bullets">${item("<text:p>un point</text:p>")}</text:list>`;
  expect(await linesOf(body, { automaticStyles })).toEqual([
    "Article 1 : de valider",
    "Article 2 : de financer",
    "a) la culture",
    "b) le sport",
    "puis",
    "Article 3 : d'imputer",
    "un point",
  ]);
});

test("lists begin where they say, and at one where they say no number", async () => {
  const begun = async (start: string) =>
    linesOf(
      `<text:list text:style-name="L1"><text:list-item><text:p>de valider</text:p></text:list-item></text:list>`,
      {
        automaticStyles: `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="${start}"/></text:list-style>`,
      },
    );
  const all = await Promise.all(["4", "0", "quatre", "-1", "1.5", "1e300"].map(begun));
  expect(all.flat()).toEqual(["4", "0", "1", "1", "1", "1"].map((number) => `${number}. de valider`));
});

test("tables give their cells; what spans down is said in each row, what is repeated is bounded", async () => {
  const rows = `
    <table:table-header-rows><table:table-row>${cell("Code")}${cell("Opération")}${cell("Dépense")}</table:table-row></table:table-header-rows>
    <table:table-row>${cell("C01", ' table:number-rows-spanned="2"')}${cell("1.1")}${cell("6 200")}</table:table-row>
    <table:table-row><table:covered-table-cell/>${cell("1.2")}${cell("4 850,50")}</table:table-row>
    <table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;
  expect(await tablesOf(`<table:table table:name="t">${rows}</table:table>`)).toEqual([
    [
      ["Code", "Opération", "Dépense"],
      ["C01", "1.1", "6 200"],
      ["C01", "1.2", "4 850,50"],
    ],
  ]);
});

test("a note in a cell stands after the table, and is none of the cell's text", async () => {
  const note = `<text:note><text:note-body><text:p>hors taxes</text:p></text:note-body></text:note>`;
  const body = `<table:table><table:table-row>${cell("C03")}${cell(`420 720${note}`)}</table:table-row></table:table>`;
  expect(await tablesOf(body)).toEqual([[["C03", "420 720"]]]);
  expect(await linesOf(body)).toEqual(["hors taxes"]);
});

test("notes and frames come after their paragraph; remarks are not read", async () => {
  const body = `<text:p>Un montant<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>hors taxes</text:p></text:note-body></text:note>
    <office:annotation><text:p>à revoir</text:p></office:annotation>de 500 €<draw:frame><draw:text-box><text:p>Encadré</text:p></draw:text-box></draw:frame></text:p>`;
  expect(await linesOf(body)).toEqual(["Un montant de 500 €", "hors taxes", "Encadré"]);
});

test("tracked changes are taken as accepted, and the amounts that they touch are said", async () => {
  const body = `<text:tracked-changes>
      <text:changed-region xml:id="a"><text:insertion/></text:changed-region>
      <text:changed-region xml:id="b"><text:deletion><text:p>28 900 €</text:p></text:deletion></text:changed-region>
    </text:tracked-changes>
    <text:p>pour <text:change text:change-id="b"/><text:change-start text:change-id="a"/>28 000 €<text:change-end text:change-id="a"/> au total</text:p>`;
  const { blocks, warnings } = await read({ body });
  expect(blocks).toMatchObject([{ lines: ["pour 28 000 € au total"] }]);
  expect(warnings).toEqual([{ kind: "tracked-changes", added: ["28 000 €"], removed: ["28 900 €"] }]);
});

test("the first page's header is read before all", async () => {
  const masterStyles = `<style:master-page style:name="Standard"><style:header><text:p>Délibération n° 12</text:p></style:header></style:master-page>`;
  expect(await linesOf("<text:p>Le conseil</text:p>", { masterStyles })).toEqual([
    "Délibération n° 12",
    "Le conseil",
  ]);
});

test.each([
  ["empty", writeOdf("text", { body: "<text:p> </text:p>" }), "no-text"],
  ["broken", writeOdf("text", { body: "<text:p>" }), "damaged"],
  ["a workbook", writeOdf("spreadsheet", { body: "" }), "workbook"],
  [
    "encrypted",
    zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
      "META-INF/manifest.xml": strToU8("<manifest><encryption-data/></manifest>"),
    }),
    "encrypted",
  ],
  ["an old Word file", strToU8("{\\rtf1 De valider}"), "old-word"],
])("one that is %s is refused, and told why", async (_name, bytes, reason) => {
  const problem = await openDocument(bytes, "deliberation.odt").catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(DocumentProblem);
  expect(problem).toMatchObject({ reason });
});
