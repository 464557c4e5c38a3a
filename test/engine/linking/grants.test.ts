import { tieGrants } from "../../../src/engine/linking/grants";
import type { DocumentPlace, DocumentReading, NamedGrant } from "../../../src/engine/model";
import { Amount } from "../../../src/engine/money";
import { readAnnex } from "../../../src/engine/reading/annex";
import { readDocument } from "../../../src/engine/reading/documents";
import { sheetFromText } from "../../support/sheet-from-text";
import { documentOf } from "../reading/documents/document-drawn";

const COLLEGES = `
  Collège  | Part élèves | Viabilisation | Abattement | Dotation
  Rostand  | 40100       | 50384         | 4200       | 86284
  Pompidou | 66900       | 59168         | 4200       | 121868
  Auriol   | 64500       | 70360         | 7500       | 127360
  Claudel  | 42300       | 50136         | 7500       | 84936
  TOTAL    | 213800      | 230048        | 23400      | 420448`;

/** The lines that a report's grants are tied to, each a name and its amount. */
function tied(given: readonly (readonly [name: string, euros: number])[]) {
  const annex = readAnnex([sheetFromText(COLLEGES, { name: "Dotations" })], { sheet: null });
  if (annex.kind !== "read") throw new Error(annex.kind);
  const reading = readDocument(documentOf("RAPPORT N° 4"), null);
  const grants = given.map(([name, euros], block): NamedGrant => {
    const quote = `${name} : ${euros} €`;
    const at: DocumentPlace = {
      kind: "document",
      file: "r.txt",
      role: "report",
      where: "rapport",
      quote,
      block,
      page: null,
    };
    const operation = { themeNumber: null, themeTitle: null, number: null, title: null };
    return { at, operation, name, amount: Amount.fromNumber(euros), amountInWords: null };
  });
  const said: DocumentReading = { ...reading, grants };
  return tieGrants(annex.annex, said).map(({ lines }) => lines?.length ?? 0);
}

test("amounts that three lines or more hold in one other column are a list of that column", () =>
  expect(
    tied([
      ["Rostand", 4200],
      ["Pompidou", 4200],
      ["Auriol", 7500],
      ["Claudel", 8000],
    ]),
  ).toEqual([0, 0, 0, 1]));

test("what one line holds in another column may have been copied from there", () =>
  expect(
    tied([
      ["Rostand", 4200],
      ["Pompidou", 121_868],
      ["Auriol", 127_360],
    ]),
  ).toEqual([1, 1, 1]));
