/** Long texts are brought within bounds in one go: what is said over and over is cut, and nothing that people write is. */
import fc from "fast-check";
import { openDocument, textDocument } from "../../src/documents";
import { withoutRuns } from "../../src/documents/bounded-text";
import type { DocumentText } from "../../src/engine/model/document-text";
import { RUNS, runOf } from "../hostile/hostile-texts";
import { writeOdf } from "../support/odf-writer";
import { paragraph, writeWord } from "../support/word-writer";

const sizeOf = ({ blocks }: DocumentText): number =>
  blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.lines : block.rows.flat()))
    .reduce((sum, text) => sum + text.length, 0);

const LONG_RUNS = Object.entries(RUNS).filter(([, unit]) => !/^[\s\u00a0]+$/.test(unit));

test.each(LONG_RUNS)(
  "a million characters of « %s » come to a few hundred, whatever the format",
  async (_name, unit) => {
    const text = `Article 1 ${runOf(unit)} fin`;
    const xml = text.replaceAll("<", "&lt;");
    const files = {
      txt: new TextEncoder().encode(text),
      docx: writeWord({ body: paragraph(xml) }),
      odt: writeOdf("text", { body: `<text:p>${xml}</text:p>` }),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const size = sizeOf(await openDocument(bytes, `deliberation.${name}`));
      expect([name, size, size < 1000]).toEqual([name, size, true]);
    }
  },
);

test("a paragraph longer than people write is several, and no character but blanks is lost", () => {
  const text = Array.from({ length: 60_000 }, (_, i) => `mot${i}`).join(" ");
  const { blocks } = textDocument(text, "rapport.txt");
  expect(blocks.length).toBeGreaterThan(4);
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
  expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
});

test("texts that say nothing over and over stay as they are", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60, unit: "grapheme" }), { maxLength: 30 }), (parts) => {
      const text = parts.join(" ");
      fc.pre(!Array.from({ length: 16 }, (_, unit) => unit + 1).some((unit) => longest(text, unit) > 400));
      expect(withoutRuns(text)).toBe(text);
    }),
  );
});

function longest(text: string, unit: number): number {
  let most = 0;
  let same = 0;
  for (let at = unit; at < text.length; at++) {
    same = text[at] === text[at - unit] ? same + 1 : 0;
    most = Math.max(most, same);
  }
  return most;
}

test("a dotted leader across a page, and the same figure in three hundred columns, are kept", () => {
  const leader = `Lecture publique ${".".repeat(180)} 12 000 €`;
  const columns = `Total\t${"0\t".repeat(300)}0`;
  expect([withoutRuns(leader), withoutRuns(columns)]).toEqual([leader, columns]);
});

/** How often a line is parted into cells while a text of so many lines is read. */
function partings(line: string, lines: number): number {
  const split = jest.spyOn(String.prototype, "split");
  const match = jest.spyOn(String.prototype, "match");
  textDocument(`${line}\n`.repeat(lines), "rapport.txt");
  const count = split.mock.calls.length + match.mock.calls.length;
  split.mockRestore();
  match.mockRestore();
  return count;
}

test.each([
  ["indented by a tab", "\tClub nautique"],
  ["of two columns parted by a semicolon", "Club nautique;100,00"],
  ["of a sentence", "Club nautique 100,00"],
])("four times the lines %s are parted four times as often", (_name, line) => {
  expect(partings(line, 2000) / partings(line, 500)).toBeLessThan(4.1);
});
