import { Folded } from "../../../claims";
import { forms } from "../../../lexicon";
import type { DocumentLine } from "./document-lines";
import type { KnownThemes } from "../naming/known-themes";
import { collapse } from "./passage";
import { minutesAmong } from "./told-part";

/** A line that heads a subject of a session: its number, and what stands before that in all of its series. */
interface Head {
  readonly line: number;
  readonly series: string;
  readonly number: number;
}

const worded = `(?<word>${forms("agendaPoint")}) (?:n°? ?)?(?<prefix>(?:[0-9]{1,6}[-./_])*)`;
/** « 2025-12-3 : … » ; « 1.4. » only numbers a paragraph, and « C03-564-N11 » is a code. */
const dated =
  "(?!(?:[0-9][.])+[0-9]{1,2}[. ]|\\S*-[a-z])(?:n° ?)?(?<word>)(?<prefix>(?:[a-z]{0,4}[0-9]{1,6}[-./_])+)";
/** « 3 – Subventions »: only the minutes of a session number their subjects so, where a report numbers its chapters. */
const bare = "(?<word>)(?<prefix>)";
const headOf = (source: string) => new RegExp(`^${source}(?<number>[0-9]{1,3}) ?[-.:] ?(?=[a-z"])`);
const heads = [worded, dated].map(headOf);
const headsOfMinutes = [...heads, headOf(bare)];
/** A bare number is a subject's in the order of the day, a theme's elsewhere. */
const bareNumber = /^\s*\d{1,3}\s?[-–—.:]\s?/u;

/** So many names of the annex in one subject tell that it is its own; another that holds none is of something else. */
const ENOUGH_NAMES = 2;

/** What a document of several numbered subjects, as the minutes of a session are, says on the annex's and on others. */
export interface Subjects {
  /** The lines that are of the annex's subject, the bare number of its head left out. All of them where there is one subject. */
  readonly own: (lines: readonly DocumentLine[]) => readonly DocumentLine[];
  /** The lines of subjects that name nothing and nobody of the annex, where another does. */
  readonly others: ReadonlySet<DocumentLine>;
}

/** The subjects that the lines of a whole document are of. */
export function subjectsOf(lines: readonly DocumentLine[], known: KnownThemes): Subjects {
  const isMinutes = minutesAmong(lines.map(({ text }) => collapse(text))) !== undefined;
  const series = longestSeries(
    lines.flatMap((line, index) => headAt(line, index, isMinutes ? headsOfMinutes : heads)),
  );
  const subjects = series.map(({ line }, index) => lines.slice(line, series[index + 1]?.line));
  const names = subjects.map((subject) => namesIn(subject.map(({ text }) => text).join("\n"), known));
  if (Math.max(0, ...names) < ENOUGH_NAMES) return { own: (all) => all, others: new Set() };
  const others = new Set(subjects.flatMap((subject, index) => (names[index] === 0 ? subject : [])));
  const first = new Set(subjects.flatMap(([head]) => head ?? []));
  return {
    own: (all) =>
      all
        .filter((line) => !others.has(line))
        .map((line) => (first.has(line) ? { ...line, text: line.text.replace(bareNumber, "") } : line)),
    others,
  };
}

function headAt({ text, cells }: DocumentLine, line: number, patterns: readonly RegExp[]): readonly Head[] {
  if (cells !== null) return [];
  const folded = Folded.of(text.trim()).text;
  for (const pattern of patterns) {
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
