import type { Worked } from "../../claims";
import { namedNear } from "./named-near";
import { granted, onlyLines, way, type Around, type Way } from "./way";

/** What is granted to what is named beside a figure: to the one line, where there is one. */
export function grantedTo(worked: Worked, around: Around): readonly Way[] {
  const named = namedNear(worked, around);
  const [only, other] = onlyLines(named);
  return named.map((one) => {
    const isMeant = !only || (one === only && !other);
    const name = one.names.find((written) => written !== "") ?? "";
    return way(isMeant ? "said" : "right", granted(one.lines), { name });
  });
}
