import type { Worked } from "../../../claims";
import { onlyLines } from "../../held/lines-named";
import { namedNear } from "./named-near";
import { toNamed, type Around, type Way } from "./way";

/** What is granted to what is named beside a figure: to the one line, where there is one. */
export function grantedTo(worked: Worked, around: Around): readonly Way[] {
  const named = namedNear(worked, around);
  const [only, other] = onlyLines(named);
  return named.map((one) => {
    const isMeant = !only || (one === only && !other);
    return toNamed(isMeant ? "said" : "right", one);
  });
}
