import { findingTexts } from "../../texts";
import { codesKnown } from "../linking";
import type { CodeCited, Place } from "../model";
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
    const cited = dossier.readings.map(({ codesCited }) => codesCited);
    for (const own of cited) {
      const said = new Set(own.map(({ code }) => code));
      const others = new Set(
        cited.filter((one) => one !== own).flatMap((one) => one.map(({ code }) => code)),
      );
      for (const { at, code } of firstOfEach(own)) {
        const isOwn = (place: Place) =>
          place.kind === "document" && place.file === at.file && place.block === at.block;
        if (known.get(code)?.some((place) => !isOwn(place)) || others.has(code)) continue;
        const alike = [...known.keys()].filter((one) => codeShape(one) === codeShape(code));
        const [meant, another] = alike.filter((one) => !said.has(one) && isSlip(code, one));
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

function firstOfEach(cited: readonly CodeCited[]): readonly CodeCited[] {
  return [...new Map([...cited].reverse().map((one) => [one.code, one])).values()].reverse();
}

/** Whether one code is another but for one sign, or for two neighbours changed about. */
function isSlip(code: string, other: string): boolean {
  const differing = [...code].flatMap((sign, at) => (sign === other[at] ? [] : [at]));
  const [one, next, more] = differing;
  if (one === undefined || code.length !== other.length) return false;
  if (next === undefined) return true;
  return more === undefined && next === one + 1 && code[one] === other[next] && code[next] === other[one];
}
