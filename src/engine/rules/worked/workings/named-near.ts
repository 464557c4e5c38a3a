import type { Worked } from "../../../claims";
import type { LinesNamed } from "../../held/lines-named";
import type { Around } from "./way";

/** What is named beside a figure, or else before it. */
export function namedNear(
  { lead, tail, ahead }: Pick<Worked, "lead" | "tail" | "ahead">,
  { named }: Pick<Around, "named">,
): readonly LinesNamed[] {
  const beside = named(`${lead} ${tail}`);
  return beside.length > 0 ? beside : named(ahead);
}
