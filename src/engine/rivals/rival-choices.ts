import type { HeadingChoice, ReadingChoices, SheetOutline } from "../model";
import { saysNoMoney } from "../reading/annex";

/** At most so many of each kind of rival are tried. */
const MOST = 6;

/** What a rival varies: which of its claims must be proved depends on it. */
export type Varied = "amounts" | "structure" | "leftOut";

/** Another way to read the annex. */
export interface Rival {
  readonly varies: Varied;
  readonly choices: ReadingChoices;
}

/** The readings that differ in one choice from the one that was made. */
export function rivalsOf(outlines: readonly SheetOutline[], choices: ReadingChoices): readonly Rival[] {
  const [outline] = outlines;
  if (!outline) return [];
  return [
    ...otherAmounts(outline, choices),
    ...otherOperations(outline, choices),
    ...otherLevels(outlines, choices),
    ...outlines.flatMap((each) => withoutBlock(each, choices)),
  ];
}

/** The columns of a sheet that may hold what is granted. */
export function amountColumns({ columns }: SheetOutline): readonly string[] {
  return columns
    .filter(({ holds, title }) => holds === "amounts" && !saysNoMoney(title))
    .map(({ column }) => column);
}

function otherAmounts(outline: SheetOutline, choices: ReadingChoices): readonly Rival[] {
  const { amounts } = outline;
  const others = amountColumns(outline);
  const alone = others.filter((column) => amounts.length > 1 || !amounts.includes(column));
  const pairs = others.slice(1).map((column, i) => [others[i] ?? column, column]);
  return [...alone.slice(0, MOST).map((column) => [column]), ...pairs.slice(0, MOST)].map((columns_) => ({
    varies: "amounts",
    choices: { ...choices, amounts: columns_ },
  }));
}

function otherOperations({ columns, operations }: SheetOutline, choices: ReadingChoices): readonly Rival[] {
  const names = columns.filter(({ holds }) => holds === "names").map(({ column }) => column);
  return ["headings", ...names.slice(0, MOST)]
    .filter((each) => each !== operations)
    .map((each) => ({ varies: "structure", choices: { ...choices, operations: each } }));
}

const LEVELS: readonly HeadingChoice[] = ["theme", "operation", "title"];

function otherLevels(outlines: readonly SheetOutline[], choices: ReadingChoices): readonly Rival[] {
  const headings = outlines.flatMap((outline) => outline.headings).slice(0, MOST);
  return headings.flatMap(({ like, level }) =>
    LEVELS.filter((each) => each !== level).map((each): Rival => {
      const kept = choices.headings.filter((one) => one.like !== like);
      return {
        varies: "structure",
        choices: { ...choices, headings: [...kept, { like, level: each }] },
      };
    }),
  );
}

function withoutBlock({ blocks }: SheetOutline, choices: ReadingChoices): readonly Rival[] {
  return blocks.map(({ area }) => ({
    varies: "leftOut",
    choices: { ...choices, leftOut: [...choices.leftOut, area] },
  }));
}
