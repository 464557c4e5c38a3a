import { findingTexts } from "../../texts";
import { codesKnown, type Case } from "../linking";
import { groupBy } from "../lists";
import type { Place, Sourced } from "../model";
import { isDigitSlip } from "../money";
import { codeShape, isAccount, normaliseCode } from "../wording";
import { codesTold } from "./code-said";
import { defineRule, type Broken } from "./rule";

/**
 * A code that a document cites is one of the dossier's. Told where a slip of the pen makes it of one that the document
 * cites nowhere, though it cites others like it, and where nothing else in the dossier has it, nor is it said of something
 * that has another. Accounts alone are too near to one another for that.
 */
export const codeCited = defineRule({
  meta: { id: "code-cited", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    const known = codesKnown(dossier);
    const told = new Set(codesTold(dossier).map(({ sentence, code }) => keyOf(sentence.at, code.value)));
    // Another sheet of the workbook may hold what is like it and is something else.
    const isOfAnnex = (place: Place) =>
      place.kind === "document" || dossier.annex.sheets.includes(place.sheet);
    const byShape = groupBy([...known.keys()], codeShape);
    const cited = dossier.readings.map(({ codesTogether }) =>
      codesTogether.flatMap(({ codes, isRow }) =>
        isRow ? [] : codes.filter(({ value }) => !isAccount(value)),
      ),
    );
    const all = cited.map((own) => new Set(own.map(({ value }) => value)));
    const saying = groupBy(
      all.flatMap((said) => [...said]),
      (code) => code,
    );
    for (const [index, own] of cited.entries()) {
      const said = all[index] ?? new Set();
      for (const { at, value: code } of firstOfEach(own)) {
        const isOwn = (place: Place) =>
          place.kind === "document" &&
          at.kind === "document" &&
          place.file === at.file &&
          place.block === at.block;
        if (known.get(code)?.some((place) => !isOwn(place)) || (saying.get(code)?.length ?? 0) > 1) continue;
        if (told.has(keyOf(at, code))) continue;
        const alike = byShape.get(codeShape(code)) ?? [];
        const [meant, another] = alike.filter(
          (one) => !said.has(one) && isDigitSlip(code, one) && known.get(one)?.some(isOfAnnex),
        );
        if (meant === undefined || another !== undefined || !alike.some((one) => said.has(one))) continue;
        yield {
          message: findingTexts["code-cited"],
          fill: { place: at, code, meant },
          at,
          suspects: [{ at, for: 1, against: 1 }],
        };
      }
    }
    yield* unlikeItsGroup(dossier);
  },
});

/** One text for a code of a paragraph. */
function keyOf(at: Place, code: string): string {
  return at.kind === "document" ? `${at.file}#${at.block} ${code}` : code;
}

/** So many other codes at least say what the column calls the lines that they pay. */
const ENOUGH = 2;

/** Where a column calls the lines that each code pays by a part of that code, the one whose lines it calls otherwise, a slip of the pen away. */
function* unlikeItsGroup({ lineCodes, tables }: Case): Generator<Broken> {
  const groups = new Map(
    lineCodes.parts.flatMap(({ code, group }) => (group ? [[code, group] as const] : [])),
  );
  const partsOf = (code: string) => code.split(/[^A-Z\d]+/);
  const [odd, another] = [...groups].filter(([code, group]) => !partsOf(code).includes(normaliseCode(group)));
  if (!odd || another || groups.size <= ENOUGH) return;
  const [code, group] = odd;
  const wrong = partsOf(code).find((part) => isDigitSlip(part, normaliseCode(group)));
  const rows = tables.flatMap((table) => table.rows).filter((row) => normaliseCode(row.code.value) === code);
  if (wrong === undefined) return;
  for (const {
    code: { at },
  } of rows)
    yield {
      message: findingTexts["code-cited"],
      fill: { place: at, code: wrong, meant: group },
      at,
      suspects: [{ at, for: 1, against: 1 }],
    };
}

function firstOfEach(cited: readonly Sourced<string>[]): readonly Sourced<string>[] {
  return [...new Map([...cited].reverse().map((one) => [one.value, one])).values()].reverse();
}
