import type { Worked } from "../../claims";
import { onlyLines, type LinesNamed } from "../held/lines-named";
import { namedAbove } from "../held/spoken-of";
import type { Around } from "./way";

type Words = Pick<Worked, "lead" | "tail" | "ahead">;
type Names = Pick<Around, "named" | "above">;

/** What is named beside a figure, or else before it in its sentence, or the lines that are named above. */
export function namedNear({ lead, tail, ahead }: Words, { named, above }: Names): readonly LinesNamed[] {
  const beside = named(`${lead} ${tail}`);
  if (beside.length > 0) return beside;
  const before = named(ahead);
  return before.length > 0 ? before : onlyLines(namedAbove(ahead, above, named));
}

/** What a figure is said of: what is named just before it, or else near. */
export function saidOf(worked: Words, around: Names): readonly LinesNamed[] {
  const own = around.named(worked.lead);
  return own.length > 0 ? own : namedNear(worked, around);
}
