import { matches } from "../../../lexicon";
import { bestAssignment, type Candidate } from "../../../tables";
import { amountScore, votesOf, type Votes } from "./amount-score";
import { fit, type ColumnContent, type GroupHeadings } from "./column-content";
import { isCouncilsShare, roleScores, votedScore, type Role } from "./header-words";

/** Roles that several columns may share: their texts are joined. */
const shared: ReadonlySet<Role> = new Set<Role>(["description", "comment"]);
/** What is worked out of the amounts beside it on each line (their sum, a rate of one) is the amount, whatever its title is worth. */
const SUM = 60;
/** What says of each line that it was voted is a mark, but less than one that a title calls so. */
const MARKS = 6;
/** What the council pays among others is worth an amount, but less than one that a title calls a grant. */
const COUNCILS_SHARE = 7;

type Contents = ReadonlyMap<number, ColumnContent>;

/**
 * The roles that are worth most as a whole, by the words of titles and what columns hold; an amount's column holds amounts
 * where any of those that may be it does.
 * @param sum the column that states on each line the sum of others, or a rate of another; null for none.
 */
export function rolesByWorth(
  headers: ReadonlyMap<number, string>,
  contents: Contents,
  headings: GroupHeadings,
  sum: number | null,
): Map<number, Role> {
  const columns = [...headers.keys()].sort((a, b) => a - b);
  const votes = votesOf(columns.map((column) => headers.get(column) ?? ""));
  const all = columns.map((column): readonly Candidate<Role>[] => {
    const content = contents.get(column);
    const summed = column === sum ? [{ part: "amount" as const, worth: SUM }] : [];
    return content
      ? [...candidatesOf(headers.get(column) ?? "", content, headings, votes), ...summed]
      : summed;
  });
  const holds = (index: number) => (contents.get(columns[index] ?? -1)?.amounts ?? 0) > 0;
  const some = all.some((own, index) => holds(index) && own.some(({ part }) => part === "amount"));
  const worths = all.map((own, index) =>
    own.filter(({ part, worth }) => worth >= 1 && (part !== "amount" || !some || holds(index))),
  );
  const best = bestAssignment(worths, { shared });
  return new Map(
    best.flatMap((role, index) => (role === null ? [] : [[columns[index] ?? 0, role] as const])),
  );
}

/** What a column is worth to the roles that its title speaks for. */
function candidatesOf(
  header: string,
  content: ColumnContent,
  headings: GroupHeadings,
  votes: Votes,
): readonly Candidate<Role>[] {
  const scores = roleScores(header);
  const money = fit("amount", content, header, headings);
  // « Coût total du projet », « Budget de l'action » over figures are nothing else.
  const isAmount = scores.has("amount") && money === 1;
  const said = [...scores].flatMap(([part, score]): readonly Candidate<Role>[] => {
    if (isAmount && part !== "amount") return [];
    const worth = part === "amount" ? amountScore(header, score, content, votes) : score;
    return [{ part, worth: worth * fit(part, content, header, headings) }];
  });
  // « Département » titles a place, or amounts: what the council pays among others.
  const isPlace = content.departments > content.filled * 0.8;
  const isShare = content.sums > 0 && money === 1 && !isPlace && isCouncilsShare(header);
  if (isShare)
    return [...said, { part: "amount", worth: amountScore(header, COUNCILS_SHARE, content, votes) }];
  // « Vote » over « Oui » and « Non » titles marks.
  const isMarked = content.filled > 1 && content.opinions === content.filled && content.amounts === 0;
  if (isMarked && !scores.has("retained") && votedScore(header) > 0)
    return [{ part: "retained", worth: MARKS }];
  // « Retenu » titles marks, or amounts: what is decided of each.
  const isDecided = content.sums > 1 && money === 1 && !isAmount && content.opinions * 2 < content.filled;
  const decided = isDecided && matches("granted", header) ? COUNCILS_SHARE + votedScore(header) : 0;
  return decided > COUNCILS_SHARE
    ? [...said, { part: "amount", worth: amountScore(header, decided, content, votes) }]
    : said;
}
