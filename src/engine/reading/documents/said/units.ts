import { countsFound, measuresFound, Folded, isOfSome, isPast } from "../../../claims";
import type { UnitCount } from "../../../model";
import { sentencesSaid, type Spoken } from "./spoken";

/** How many of anything the sentences of a document count that speak of now: « la rénovation de 116 logements », but no « dont 28 ». */
export function readUnits(said: Spoken): readonly UnitCount[] {
  return sentencesSaid(said).flatMap(({ text, at }) => {
    if (isPast(text)) return [];
    return [...countsFound(text), ...measuresFound(text)].flatMap(
      ({ start, end, count, noun }): readonly UnitCount[] => {
        if ((count < 2 && Number.isInteger(count)) || isOfSome(Folded.of(text.slice(0, start)).text))
          return [];
        const behind = /^ ?([a-z][a-z'-]{2,})/.exec(Folded.of(text.slice(end)).text)?.[1];
        return [{ at, count, noun, ...(behind && { behind }), words: text.slice(start, end) }];
      },
    );
  });
}
