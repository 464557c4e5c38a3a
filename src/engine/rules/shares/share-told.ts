import { findingTexts } from "../../../texts";
import type { NamedShare } from "../../model";
import { decimalsOf, type Amount } from "../../money";
import { Percent, shareOf } from "./percent";
import type { Broken } from "../rule";

/** What is told of a percentage that is not what a part is of a whole. */
export function shareTold(
  { at, value, part }: Pick<NamedShare, "at" | "value" | "part">,
  whole: Amount,
): Broken {
  const counted = Percent.of(shareOf(part, whole), decimalsOf(value));
  return {
    message: findingTexts["part-share"],
    fill: { place: at, said: new Percent(value), counted, part, whole },
    at,
    suspects: [],
  };
}
