import { formulasAgree } from "../../../src/engine/diagnosis";
import { readAnnex } from "../../../src/engine/reading/annex";
import { sheetFromText } from "../../support/sheet-from-text";

/** Whether the formulas of column B agree on how its lines are grouped. What they show is of no matter. */
function agree(text: string): boolean {
  const shown = text.replace(/=.*$/gmu, "$& -> 7600");
  const sheet = sheetFromText(`STRUCTURE | MONTANT PROPOSE\n${shown}`);
  const read = readAnnex([sheet], { sheet: null });
  if (read.kind !== "read") throw new Error(`not read: ${read.kind}`);
  return formulasAgree(read.annex, sheet, 1);
}

const LINES = ["ADEFI | 1500", "Le Relais | 2000", "APSA | 4000", "UDAF | 100"];
const [one, two, three, four] = LINES;

test.each([
  [
    "sums of lines, and a sum of them",
    `${one}\n${two}\nTotal | =SUM(B2:B3)\n${three}\n${four}\nTotal | =SUM(B5:B6)\nTOTAL | =B4+B7`,
  ],
  [
    "subtotals, and one over all",
    `${one}\n${two}\nTotal | =SUBTOTAL(9,B2:B3)\n${three}\n${four}\nTotal | =SUBTOTAL(9,B5:B6)\nTOTAL | =SUBTOTAL(9,B2:B7)`,
  ],
  [
    "sums that nothing adds up",
    `${one}\n${two}\nTotal | =SUM(B2:B3)\n${three}\n${four}\nTotal | =SUM(B5:B6)`,
  ],
  ["totals above their lines", `Total | =SUM(B3:B4)\n${one}\n${two}\nTotal | =SUM(B6:B7)\n${three}\n${four}`],
])("they do: %s", (_name, text) => {
  expect(agree(text)).toBe(true);
});

test.each([
  [
    "a range a line short",
    `${one}\n${two}\nTotal | =SUM(B2:B3)\n${three}\n${four}\nTotal | =SUM(B5:B5)\nTOTAL | =B4+B7`,
  ],
  [
    "a subtotal a line short, all of them in the whole",
    `${one}\n${two}\nTotal | =SUBTOTAL(9,B2:B3)\n${three}\n${four}\nTotal | =SUBTOTAL(9,B5:B5)\nTOTAL | =SUBTOTAL(9,B2:B7)`,
  ],
  [
    "a line in two sums",
    `${one}\n${two}\nTotal | =SUM(B2:B3)\n${three}\n${four}\nTotal | =SUM(B3:B6)\nTOTAL | =B4+B7`,
  ],
  [
    "a whole that leaves a group out",
    `${one}\n${two}\nTotal | =SUM(B2:B3)\n${three}\nTotal | =B5\n${four}\nTotal | =B7\nTOTAL | =B4+B6`,
  ],
  ["a number beside the cells", `${one}\n${two}\n${three}\n${four}\nTOTAL | =SUM(B2:B5)+100`],
  ["typed totals alone", `${one}\n${two}\nTotal | 3500\n${three}\n${four}\nTotal | 4100`],
])("they do not: %s", (_name, text) => {
  expect(agree(text)).toBe(false);
});
