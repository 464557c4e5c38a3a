import { Folded } from "../../claims";
import { forms } from "../../lexicon";
import type { DocumentLine } from "./document-lines";
import type { KnownThemes } from "./known-themes";

/** A line that heads a subject of a session: its number, and what stands before that in all of its series. */
interface Head {
  readonly line: number;
  readonly series: string;
  readonly number: number;
}

const worded = `(?<word>${forms("agendaPoint")}) (?:n°? ?)?(?<prefix>(?:[0-9]{1,6}[-./_])*)`;
const dated = "(?:n° ?)?(?<word>)(?<prefix>(?:[a-z]{0,4}[0-9]{1,6}[-./_])+)";
const heads = [worded, dated].map(
  (source) => new RegExp(`^${source}(?<number>[0-9]{1,3}) ?[-.:] ?(?=[a-z"])`),
);

/** So many names of the annex in one subject tell that it is its own; another that holds none is of something else. */
const ENOUGH_NAMES = 2;

/**
 * The lines of a document of several numbered subjects, as the minutes of a session are, that are of others than the
 * annex's: they name nothing and nobody of it, and another subject does. None where the document has one subject.
 */
export function linesOfOtherSubjects(
  lines: readonly DocumentLine[],
  known: KnownThemes,
): ReadonlySet<DocumentLine> {
  const series = longestSeries(lines.flatMap((line, index) => headAt(line, index)));
  const subjects = series.map(({ line }, index) => lines.slice(line, series[index + 1]?.line));
  const names = subjects.map((subject) => namesIn(subject.map(({ text }) => text).join("\n"), known));
  if (Math.max(0, ...names) < ENOUGH_NAMES) return new Set();
  return new Set(subjects.flatMap((subject, index) => (names[index] === 0 ? subject : [])));
}

function headAt({ text, cells }: DocumentLine, line: number): readonly Head[] {
  if (cells !== null) return [];
  const folded = Folded.of(text.trim()).text;
  for (const pattern of heads) {
    const { word = "", prefix = "", number } = pattern.exec(folded)?.groups ?? {};
    if (number !== undefined) return [{ line, series: `${word} ${prefix}`, number: Number(number) }];
  }
  return [];
}

/** The longest series whose numbers go up; none where no two heads are of one. */
function longestSeries(heads: readonly Head[]): readonly Head[] {
  const series = new Map<string, Head[]>();
  for (const one of heads) {
    const above = series.get(one.series);
    if (!above) series.set(one.series, [one]);
    else if (one.number > (above.at(-1)?.number ?? 0)) above.push(one);
  }
  const [longest] = [...series.values()].sort((a, b) => b.length - a.length);
  return longest && longest.length > 1 ? longest : [];
}

/** How many themes, operations and beneficiaries of the annex a text names. */
function namesIn(text: string, known: KnownThemes): number {
  const named = [known, known.operations, known.beneficiaries].flatMap(({ namedIn }) => namedIn(text));
  return new Set(named.map(({ title }) => title)).size;
}
