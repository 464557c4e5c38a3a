import type { Concept } from "../../lexicon";

/** What is beside what is put to the vote: it was asked for, is paid, was granted before, is a part or a price. */
export const besideVoted: readonly Concept[] = [
  "asked",
  "previousYear",
  "engagedBefore",
  "paid",
  "projectCost",
  "unitCost",
  "eligible",
  "rate",
  "lentOrInKind",
  "planned",
  "commitmentAuthorisation",
  "available",
  "balance",
  "partOf",
];
