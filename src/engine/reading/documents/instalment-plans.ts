import { instalmentPlansIn } from "../../claims";
import type { InstalmentPlan } from "../../model";
import { placeOf } from "./passage";
import type { Spoken } from "./spoken";

/** How what a document says is paid in several times. */
export function readInstalmentPlans({ passages }: Spoken): readonly InstalmentPlan[] {
  return passages.flatMap(([passage, speaker]) =>
    instalmentPlansIn(passage.text).map(({ instalments, before }): InstalmentPlan => ({
      instalments: instalments.map(({ start, end, amount, percent }) => ({
        at: placeOf(passage, { start, end }, speaker),
        value: amount,
        percent: percent?.replace(",", ".") ?? null,
      })),
      before: before.map(({ amount }) => amount),
    })),
  );
}
