/** What makes advisories on showing a PDF none of ours: no layer of pdf.js that writes HTML is used, nor what evaluates. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.resolve(__dirname, "../../src");
const SHOWS = /\b(?:XfaLayer|AnnotationLayer|AnnotationEditorLayer|TextLayer|pdf\.sandbox|enableScripting)\b/;

test("no layer of pdf.js is shown, and it evaluates nothing", () => {
  const texts = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(path.join(SRC, name), "utf8")] as const);
  expect(texts.filter(([, text]) => SHOWS.test(text)).map(([name]) => name)).toEqual([]);
  const opening = texts.filter(([, text]) => text.includes("getDocument("));
  expect(opening.map(([name]) => path.basename(name))).toEqual(["read-pdf-document.ts"]);
  expect(opening[0]?.[1]).toMatch(/isEvalSupported: false/);
  expect(opening[0]?.[1]).toMatch(/enableXfa: false/);
});
