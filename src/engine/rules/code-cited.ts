import { findingTexts } from "../../texts";
import { codesKnown } from "../linking";
import { groupBy } from "../lists";
import type { Place, Sourced } from "../model";
import { isDigitSlip } from "../money";
import { codeShape } from "../wording";
import { defineRule } from "./rule";

/**
 * A code that a document cites is one of the dossier's. Told where a slip of the pen makes it of one that the document
 * cites nowhere, though it cites others like it, and where nothing else in the dossier has it.
 */
export const codeCited = defineRule({
  meta: { id: "code-cited", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    const known = codesKnown(dossier);
    const byShape = groupBy([...known.keys()], codeShape);
    const cited = dossier.readings.map(({ codesTogether }) =>
      codesTogether.flatMap(({ codes, isRow }) => (isRow ? [] : codes)),
    );
    for (const own of cited) {
      const said = new Set(own.map(({ value }) => value));
      const others = new Set(
        cited.filter((one) => one !== own).flatMap((one) => one.map(({ value }) => value)),
      );
      for (const { at, value: code } of firstOfEach(own)) {
        const isOwn = (place: Place) =>
          place.kind === "document" &&
          at.kind === "document" &&
          place.file === at.file &&
          place.block === at.block;
        if (known.get(code)?.some((place) => !isOwn(place)) || others.has(code)) continue;
        const alike = byShape.get(codeShape(code)) ?? [];
        const [meant, another] = alike.filter((one) => !said.has(one) && isDigitSlip(code, one));
        if (meant === undefined || another !== undefined || !alike.some((one) => said.has(one))) continue;
        yield {
          message: findingTexts["code-cited"],
          fill: { place: at, code, meant },
          at,
          suspects: [{ at, for: 1, against: 1 }],
        };
      }
    }
  },
});

function firstOfEach(cited: readonly Sourced<string>[]): readonly Sourced<string>[] {
  return [...new Map([...cited].reverse().map((one) => [one.value, one])).values()].reverse();
}
