import { findingTexts } from "../../texts";
import type { Sourced } from "../model";
import { sameLabel } from "../wording";
import { defineRule } from "./rule";

/** A code has one label in every source that states it. */
export const reportLabel = defineRule({
  meta: { id: "report-label", severity: "info", needs: ["imputations"] },
  *check({ dossier }) {
    for (const [code, rows] of dossier.codes) {
      const labels = rows.flatMap(({ imputation }) => imputation.label ?? []);
      const [first] = labels;
      if (!first) continue;
      const told: Sourced<string>[] = [];
      for (const label of labels) {
        if (sameLabel(label.value, first.value) !== "different") continue;
        if (told.some((one) => sameLabel(one.value, label.value) !== "different")) continue;
        told.push(label);
        yield {
          message: findingTexts["report-label"],
          fill: { place: label.at, code, said: label.value, kept: first.value },
          at: label.at,
          related: [first.at],
          suspects: [],
        };
      }
    }
  },
});
