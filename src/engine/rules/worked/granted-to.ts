import type { Worked } from "../../claims";
import { stems } from "../../wording";
import { onlyLines, type LinesNamed } from "../held/lines-named";
import { saidOf } from "./named-near";
import { toNamed, type Around, type Way } from "./way";

/** What is granted to what is named beside a figure: to the one line, where there is one; of a figure in brackets, just before it. */
export function grantedTo(worked: Worked, around: Around): readonly Way[] {
  const isInBrackets = around.sentence.charAt(worked.start) === "(";
  const named = isInBrackets ? justBefore(worked, around) : saidOf(worked, around);
  const [only, other] = onlyLines(named);
  return named.map((one) => {
    const isMeant = !only || (one === only && !other);
    return toNamed(isMeant ? "said" : "right", one);
  });
}

/** The lines whose names end where a figure begins: « Le Secours du Val (2 100 €) ». */
function justBefore({ lead }: Pick<Worked, "lead">, { named }: Pick<Around, "named">): readonly LinesNamed[] {
  const last = stems(lead).at(-1) ?? "";
  return onlyLines(named(lead)).filter(({ names }) => names.some((name) => stems(name).includes(last)));
}
