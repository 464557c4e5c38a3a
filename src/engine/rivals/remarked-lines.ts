import { isRetained, operationGroups, withLines, worthOf, type GrantLine, type Operation } from "../model";
import { figuresForTicking, statedFigures } from "./figures";
import { fold } from "../wording";
import type { AnnexRead, ReadingWeighed } from "./choose-reading";

/**
 * The annex with the lines counted that a remark alone set aside, where the documents give what a group comes to with them,
 * or what one of them is granted, and nothing without: its total forgot them, whatever the remark says. Null elsewhere.
 */
export function remarkedCounted({
  annex,
  readings,
}: Pick<ReadingWeighed, "annex" | "readings">): AnnexRead | null {
  const { themes } = annex.annex;
  const groups = operationGroups(themes).filter((group) => group.some(({ lines }) => lines.some(isRemarked)));
  if (groups.length === 0) return null;
  const figures = new Set([...statedFigures(readings), ...figuresForTicking(readings)]);
  const isGiven = (lines: readonly GrantLine[]) => figures.has(worthOf(lines).abs().toFixed());
  const linesOf = (group: readonly Operation[], counts: (line: GrantLine) => boolean) =>
    group.flatMap(({ lines }) => lines.filter(counts));
  const isWithout = groups.some((group) => isGiven(linesOf(group, isRetained)));
  const isWith = groups.some((group) =>
    isGiven(linesOf(group, (line) => isRetained(line) || isRemarked(line))),
  );
  const grants = readings.flatMap((one) => one.grants).filter(({ at }) => at.role === "deliberation");
  const isListed = linesOf(groups.flat(), isRemarked).some((line) =>
    grants.some(
      ({ name, amount }) =>
        name !== null &&
        fold(name) === fold(line.beneficiary?.value ?? "") &&
        amount.equals(line.amount.amount),
    ),
  );
  return (isWith || isListed) && !isWithout ? { ...annex, annex: withLines(annex.annex, counted) } : null;
}

const UNMARKED: GrantLine["retained"] = { kind: "absent", text: "", at: null };

/** A line without the remark that sets it aside. */
function counted(line: GrantLine): GrantLine {
  return isRemarked(line) ? { ...line, retained: UNMARKED } : line;
}

/** Whether no mark of its own says that a line is not retained. */
function isRemarked({ retained, struck }: GrantLine): boolean {
  return retained.kind === "no" && retained.at === null && !struck;
}
