import { matches, pattern } from "../../lexicon";
import { besideVoted, yearOfTitle } from "../../tables";
import { fold } from "../../wording";

/** What adds up may be of any year. */
const cumulated = new RegExp(pattern("cumulated").source, "g");

/** What a title says its column is instead of what is voted; a part is of anything, and what is voted may be of an authorisation. */
const otherMeasures = besideVoted.filter(
  (concept) => concept !== "partOf" && concept !== "commitmentAuthorisation",
);

/**
 * Whether a column of the annex, or its own amounts (null), may be what a column of a document's table is: another measure than
 * the voted one, or a year before the last that the titles beside it name, is held to a column so titled alone.
 */
export function mayBeOf(title: string, titles: readonly string[], label: string | null): boolean {
  const own = fold(title).replace(cumulated, " ");
  const said = otherMeasures.filter((concept) => matches(concept, own));
  const [year, last] = [yearOfTitle(title), Math.max(...titles.map((one) => yearOfTitle(one) ?? 0))];
  return (
    said.every((concept) => label !== null && matches(concept, label)) &&
    (year === null || year === last || (label !== null && yearOfTitle(label) === year))
  );
}
