import { make } from "../../../../src/taskpane/session/making/make";
import type { Made, MakeOrder, SheetOrder } from "../../../../src/taskpane/session/making/orders";
import { readWordDocument } from "../../../../src/documents";
import { grantorOf, noGrantorFacts } from "../../../../src/engine/outputs";
import { conventionsWithoutShare, factsMissing } from "../../../../src/taskpane/state/output-choices";
import { checkedDossier } from "../../support/checked-dossier";
import { grantsDossier } from "../../support/grants-dossier";

const checked = checkedDossier(grantsDossier());
const NO_SHARES = { usual: null, themes: {}, operations: {} } as const;

/** The worker gives what the order asks for. */
function made<O extends MakeOrder>(order: O): Made[O["make"]] {
  return make(checked, order) as Made[O["make"]];
}

test("the outline says how much there is of each document, and what none can be made of", () => {
  const { codes, themes, ...counts } = made({ make: "outline", lang: "fr" });
  expect(codes).toBeNull();
  expect(counts).toEqual({
    beneficiaries: 3,
    territories: 2,
    conventions: 4,
    articles: 2,
    published: 4,
    unpublished: 1,
    inDocuments: 0,
    modelShares: {},
    decision: null,
    authority: null,
    annexNumber: 5,
  });
  expect(
    themes.map(({ title, operations }) => [title, operations.map(({ id, conventions: own }) => [id, own])]),
  ).toEqual([
    ["Culture", [["1.1", 2]]],
    ["Sport", [["2.1", 2]]],
  ]);
});

test.each<SheetOrder>([
  { kind: "by-beneficiary" },
  { kind: "by-territory" },
  { kind: "mail-merge", shares: NO_SHARES },
  { kind: "control-sheet", files: [], kept: null },
])("the sheet of $kind is planned under that very role: by it the pane finds it in the workbook", (sheet) => {
  expect(made({ make: "sheet", sheet, lang: "fr" }).plan?.role).toBe(sheet.kind);
});

test("without a code there is no summary to write", () => {
  const { plan } = made({ make: "sheet", sheet: { kind: "imputation-summary" }, lang: "fr" });
  expect(plan).toBeNull();
});

test("a preview shows the first rows, and its total is that of all of them", () => {
  const preview = made({ make: "preview", sheet: { kind: "by-beneficiary" }, lang: "fr" });
  expect(preview.entries.map(({ name, figures }) => [name, figures[0]?.amount])).toEqual([
    ["Le Paravent", "6349.50"],
    ["Atelier Plié", "4850.50"],
    ["Fanfare", "30000.00"],
  ]);
  expect([preview.more, preview.total]).toEqual([0, "41200.00"]);
});

test("advance and balance are shown once a share is given, and their absence is counted before", () => {
  const before = made({ make: "preview", sheet: { kind: "mail-merge", shares: NO_SHARES }, lang: "fr" });
  expect([before.entries[0]?.figures[1]?.amount, before.withoutShare]).toEqual([null, 4]);
  const shares = { usual: "0.8", themes: { "2": "0.6" }, operations: {} };
  const after = made({ make: "preview", sheet: { kind: "mail-merge", shares }, lang: "fr" });
  expect(after.withoutShare).toBe(0);
  expect(after.entries.map(({ figures }) => figures.map(({ amount }) => amount))).toContainEqual([
    "30000.00",
    "18000.00",
    "12000.00",
  ]);
});

test("drafts come with amounts in words on request, and cite the annex that the user numbers", async () => {
  const plain = made({ make: "drafts", options: { words: false, annexNumber: null }, lang: "fr" });
  const full = made({ make: "drafts", options: { words: true, annexNumber: 7 }, lang: "fr" });
  expect(plain.articles.plain).not.toMatch(/annexe\s7/);
  expect(full.articles.plain).toMatch(/annexe\s7/);
  expect(full.articles.plain.length).toBeGreaterThan(plain.articles.plain.length);
  const word = await readWordDocument(full.word, "drafts.docx");
  const paragraphs = word.blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
  expect(paragraphs).toEqual(expect.arrayContaining([expect.stringMatching(/annexe\s7/)]));
});

test("the fields that will stay empty are as many before the file is made as in it", () => {
  const outline = made({ make: "outline", lang: "fr" });
  for (const facts of [noGrantorFacts, { ...noGrantorFacts, name: "Département du Nord", notified: false }]) {
    const { unfilled } = made({ make: "open-data", facts, lang: "fr" });
    expect(factsMissing(grantorOf(facts, outline)) + outline.unpublished).toBe(unfilled.length);
  }
});

test("conventions whose advance would stay blank are counted before the table is written", () => {
  const outline = made({ make: "outline", lang: "fr" });
  const shares = [
    NO_SHARES,
    { ...NO_SHARES, themes: { "1": "0.8" } },
    { ...NO_SHARES, operations: { "2.1": "0.5" } },
    { ...NO_SHARES, usual: "0.8" },
  ];
  for (const given of shares) {
    const { withoutShare } = made({
      make: "preview",
      sheet: { kind: "mail-merge", shares: given },
      lang: "fr",
    });
    expect(conventionsWithoutShare(outline, given)).toBe(withoutShare);
  }
  expect(shares.map((given) => conventionsWithoutShare(outline, given))).toEqual([4, 2, 2, 0]);
  expect(conventionsWithoutShare({ ...outline, modelShares: { "1.1": "0.8" } }, NO_SHARES)).toBe(2);
});

test("open data tells what stays empty and who is above the threshold", () => {
  const facts = { ...noGrantorFacts, name: "Département du Nord" };
  const { csv, rows, total, unfilled, above } = made({ make: "open-data", facts, lang: "fr" });
  expect([rows, total]).toEqual([4, "41200.00"]);
  expect(csv.split("\r\n")[1]).toMatch(/^Département du Nord,/);
  expect(unfilled.map(({ field }) => field)).toContain("idAttribuant");
  expect(unfilled.map(({ field }) => field)).not.toContain("nomAttribuant");
  expect(above).toEqual([{ beneficiary: "Fanfare", amount: "30000.00" }]);
});
