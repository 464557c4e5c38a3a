import { findingTexts } from "../../../texts";
import { codesKnown, type Case } from "../../linking";
import { groupBy } from "../../lists";
import type { Place, Sourced } from "../../model";
import { isDigitSlip } from "../../money";
import { codeShape, isAccount } from "../../wording";
import type { Broken } from "../rule";

/**
 * A code that a document cites is one of the dossier's. Told where a slip of the pen makes it of one that the document
 * cites nowhere, though it cites others like it, and where nothing else in the dossier has it. Accounts alone are too near
 * to one another for that.
 */
export function codesCited(dossier: Case): readonly Broken[] {
  const known = codesKnown(dossier);
  // Another sheet of the workbook may hold what is like it and is something else.
  const isOfAnnex = (place: Place) => place.kind === "document" || dossier.annex.sheets.includes(place.sheet);
  const byShape = groupBy([...known.keys()], codeShape);
  const cited = dossier.readings.map(({ codesTogether }) =>
    firstOfEach(
      codesTogether.flatMap(({ codes, isRow }) =>
        isRow ? [] : codes.filter(({ value }) => !isAccount(value)),
      ),
    ),
  );
  const saying = groupBy(cited.flat(), ({ value }) => value);
  return cited.flatMap((own) => {
    const said = new Set(own.map(({ value }) => value));
    return own.flatMap(({ at, value: code }) => {
      const isElsewhere = known.get(code)?.some((place) => !isOfPassage(place, at));
      if (isElsewhere || (saying.get(code)?.length ?? 0) > 1) return [];
      const alike = byShape.get(codeShape(code)) ?? [];
      const [meant, another] = alike.filter(
        (one) => !said.has(one) && isDigitSlip(code, one) && known.get(one)?.some(isOfAnnex),
      );
      if (meant === undefined || another !== undefined || !alike.some((one) => said.has(one))) return [];
      return {
        message: findingTexts["code-cited"],
        fill: { place: at, code, meant },
        at,
        suspects: [{ at, for: 1, against: 1 }],
      };
    });
  });
}

/** Whether a place is in the paragraph of another. */
function isOfPassage(place: Place, at: Place): boolean {
  return (
    place.kind === "document" && at.kind === "document" && place.file === at.file && place.block === at.block
  );
}

function firstOfEach(cited: readonly Sourced<string>[]): readonly Sourced<string>[] {
  return [...groupBy(cited, ({ value }) => value).values()].flatMap(([first]) => first ?? []);
}
