import { Folded, structureName } from "../../../claims";
import { forms } from "../../../lexicon";
import { fold } from "../../../folding";
import type { DocumentLine } from "./document-lines";
import { collapse, passageOf, sentencesOf } from "./passage";

/** A part may hold several amendments one after the other: each has its own parties. */
export function unitsOf(lines: readonly DocumentLine[]): readonly (readonly DocumentLine[])[] {
  const units: DocumentLine[][] = [];
  let parties = 0;
  lines.forEach((line, index) => {
    if (opensParties(line.text) && ++parties > 1) {
      const from = titleAbove(lines, index);
      const before = units.at(-1) ?? [];
      const moved = before.splice(before.length - (index - from));
      units.push([...moved, line]);
      return;
    }
    const unit = units.at(-1);
    if (unit) unit.push(line);
    else units.push([line]);
  });
  return units.filter((unit) => unit.length > 0);
}

const between = new RegExp(
  `^ ?(?:${forms("isConcluded")} |${forms("conventionTitle")}(?![a-z])[^.;]{0,60}? )?${forms("betweenWord")}(?![a-z])(?! ${forms("notParties")})`,
);
const titled = new RegExp(`^(?:${forms("conventionTitle")}|${forms("objectTitle")} ?:)`);

/** Whether a line names the parties: « Entre le Département … », « CONVENTION entre la Région … ». */
export function opensParties(line: string): boolean {
  return between.test(fold(line));
}

/** The first line of the title above the parties, within a page's head. */
function titleAbove(lines: readonly DocumentLine[], index: number): number {
  let from = index;
  for (let at = index - 1; at > Math.max(0, index - 14); at--) {
    const text = collapse(lines[at]?.text ?? "");
    if (titled.test(fold(text)) && text.length < 160 && !/[.;]$/.test(text)) from = at;
  }
  return from;
}

const afterOnePart = `${forms("onOnePart")} ?,? ?(?:${forms("and")} ?:? ?)(?<name>[^,\\n]{3,120})`;
/** « Entre le Département et la Régie, il est convenu »: the second of two parties, in the one sentence. */
const betweenTwo = `(?<![a-z])${forms("betweenWord")} ?:? (?:${forms("elidedArticle")}|${forms("definiteArticle")} )?${forms("authority")}(?![a-z])[^.;]{0,240}?,? ${forms("and")} ?:? (?<name>[^,.;\\n]{3,120}?)(?= ?(?:[,.;(]|$)| ${forms("agreed")}(?![a-z]))`;

/** The party that is not the authority: after « Et », named, not « XXXX ». */
export function beneficiaryOf(lines: readonly DocumentLine[]): string | null {
  const parties = lines.findIndex((line) => opensParties(line.text));
  if (parties < 0) return null;
  const passage = passageOf(lines.slice(parties, parties + 30));
  const other = sentencesOf(passage)
    .map(({ text }) => collapse(text))
    .join("\n");
  const flat = Folded.of(other.replace(/\n/g, " "));
  const title = Folded.of(collapse(lines[parties]?.text ?? ""));
  const [named] = [...flat.names(afterOnePart), ...title.names(betweenTwo), ...flat.names(betweenTwo)];
  if (named === undefined || /x{3,}|…|\.{3}|«[^«»]*_|^\W*x+\W*$/iu.test(named)) return null;
  return structureName(Folded.of(named).before(` ${forms("describedBy")}(?![a-z])`));
}
