import { noChoices, type Dossier } from "../../src/engine/model";
import { drawDocuments, type Parts } from "./draw-documents";
import { drawSheets, type Addresses } from "./draw-sheets";
import { drawFigures, type Figures } from "./figures";
import { LAYOUTS, type Layout } from "./layouts";
import { Random } from "./random";
import { WORDINGS, type Wording } from "./wordings";

/** A dossier before it is drawn: its figures, and how it is laid out and worded. */
export interface Plan {
  readonly seed: number;
  readonly figures: Figures;
  readonly layout: Layout;
  readonly wording: Wording;
  readonly parts: Parts;
}

const NONE: Parts = {
  deliberation: false,
  report: false,
  narrative: false,
  conventions: false,
  print: false,
};
const PARTS: readonly Parts[] = [
  NONE,
  { ...NONE, deliberation: true },
  { ...NONE, report: true },
  { ...NONE, deliberation: true, report: true },
  { ...NONE, deliberation: true, narrative: true, conventions: true },
  { ...NONE, deliberation: true, report: true, narrative: true },
  { deliberation: true, report: true, narrative: true, conventions: true, print: true },
  { ...NONE, deliberation: true, report: true, narrative: true, conventions: true },
];

/** A sound dossier for a seed. Layouts, wordings and parts go round, so that a run of seeds meets them all. */
export function planOf(seed: number): Plan {
  const random = new Random(seed);
  const layout = LAYOUTS[seed % LAYOUTS.length];
  const wording = WORDINGS[Math.floor(seed / 2) % WORDINGS.length];
  if (!layout || !wording) throw new Error("no layout");
  const wanted = random.pick(PARTS);
  // Without operations there is nothing that a narrative or a model could name.
  const parts =
    layout.operations === "none" ? { ...wanted, narrative: false, conventions: false, print: false } : wanted;
  const figures = drawFigures(random, {
    operations: layout.operations !== "none",
    live: layout.formulas !== "typed",
    rejected: layout.columns.includes("retained"),
    codes: (from, rank) => codeOf(from, rank, wording),
    budgets: (from) => budgetOf(from, wording),
  });
  return { seed, figures, layout, wording, parts };
}

/** The dossier as it comes to the engine, and where its figures stand. */
export function draw({ figures, layout, wording, parts }: Plan): {
  readonly dossier: Dossier;
  readonly addresses: Addresses;
} {
  const { sheets, addresses } = drawSheets(figures, layout);
  return {
    dossier: {
      workbook: { file: "annexe.xlsx", sheets },
      documents: drawDocuments(figures, wording, parts),
      choices: noChoices,
    },
    addresses,
  };
}

function codeOf(random: Random, rank: number, wording: Wording): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const three = (value: number): string => String(value).padStart(3, "0");
  switch (wording.codes) {
    case "seed":
      return `C${two(random.between(1, 9))}-${random.between(100, 999)}${random.pick(["A", "D", "H"])}${two(rank + 1)}`;
    case "year":
      return `OP2025-${three(random.between(1, 9) * 10 + rank)}`;
    case "short":
      return `1AD0${random.between(1, 9)}${two(rank + 11)}`;
    case "chapter":
      return `65748-${two(rank + 12)}`;
    case "programme":
      return `P${random.between(100, 799)}O${three(rank + 2)}`;
  }
}

function budgetOf(random: Random, wording: Wording): string {
  switch (wording.codes) {
    case "seed":
      return `${random.pick(["6568", "65748", "6574"])}/${random.between(93510, 93599)}`;
    case "chapter":
      return `935-${random.between(10, 99)} / 65748`;
    case "year":
      return `65748/${random.between(410, 599)}`;
    case "short":
      return `935/${random.between(4100, 4299)}/6568`;
    case "programme":
      return `6574-${random.between(50, 59)}`;
  }
}
