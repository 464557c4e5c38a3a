import { fileDocuments } from "../../../src/taskpane/session/file-documents";
import type { SourceDocument } from "../../../src/taskpane/state/pane-state";

const NAME = "dossier-1";
const document = (file: string): SourceDocument => ({
  id: file,
  file,
  role: null,
  reading: { kind: "waiting" },
});

/** The documents of one computer; `at` gives those of a file that is there. */
function computer(held: Readonly<Record<string, unknown>> = {}) {
  const values = new Map<string, unknown>(Object.entries(held));
  const kept = {
    get: (key: string) => Promise.resolve(values.get(key)),
    set: (key: string, value: unknown) => Promise.resolve(values.set(key, value)),
    delete: (key: string) => Promise.resolve(values.delete(key)),
  };
  const at = (address: string) => {
    const documents = fileDocuments(kept, () => Promise.resolve(address));
    return {
      put: (...files: readonly string[]) => documents.put(NAME, files.map(document)),
      files: async () => (await documents.take(NAME)).map(({ file }) => file),
      forget: () => documents.empty(NAME),
    };
  };
  return { values, at };
}

test("a workbook that is opened again finds its documents", async () => {
  const { at } = computer();
  await at("a.xlsx").put("rapport.docx");
  expect(await at("a.xlsx").files()).toEqual(["rapport.docx"]);
});

test("a copy begins with the documents of what it is copied from, and from then on each has its own", async () => {
  const { at } = computer();
  await at("a.xlsx").put("rapport.docx");
  expect(await at("copie.xlsx").files()).toEqual(["rapport.docx"]);
  await at("a.xlsx").put("rapport.docx", "budget.pdf");
  expect(await at("copie.xlsx").files()).toEqual(["rapport.docx"]);
  await at("copie.xlsx").put("autre.docx");
  expect(await at("a.xlsx").files()).toEqual(["rapport.docx", "budget.pdf"]);
});

test("a file saved under another name while the pane is open goes its own way", async () => {
  const { at } = computer();
  await at("a.xlsx").put("rapport.docx");
  await at("copie.xlsx").put("rapport.docx", "budget.pdf");
  expect(await at("a.xlsx").files()).toEqual(["rapport.docx"]);
  expect(await at("copie.xlsx").files()).toEqual(["rapport.docx", "budget.pdf"]);
});

test("a file that is renamed finds its documents, and a copy of it those that it was given since", async () => {
  const { at } = computer();
  await at("a.xlsx").put("rapport.docx");
  await at("b.xlsx").files();
  await at("b.xlsx").put("budget.pdf");
  expect(await at("c.xlsx").files()).toEqual(["budget.pdf"]);
});

test("to forget the documents of the one leaves those of the other", async () => {
  const { at, values } = computer();
  await at("a.xlsx").put("rapport.docx");
  await at("copie.xlsx").files();
  await at("a.xlsx").forget();
  expect([await at("a.xlsx").files(), await at("copie.xlsx").files()]).toEqual([[], ["rapport.docx"]]);
  await at("copie.xlsx").forget();
  expect(values.size).toBe(0);
});

test("documents kept by the name alone, as they were, are found by each file that remembers it", async () => {
  const { at } = computer({ [NAME]: [document("rapport.docx")] });
  expect(await at("a.xlsx").files()).toEqual(["rapport.docx"]);
  await at("a.xlsx").put("budget.pdf");
  expect(await at("a.xlsx").files()).toEqual(["budget.pdf"]);
});
