/** Why a figure differs: the ledger of all that is stated, the verdict of the witnesses, the causes of a gap. */
export * from "./kind";
export * from "./formula-coverage";
export { formulasAgree } from "./formula-groups";
export * from "./ledger";
export { groupsOf, sumOf } from "./groups";
export * from "./scope";
export { isLive, type Statement, type TickRule } from "./statement";
export { misplaced, type Misplaced } from "./moves";
export { agrees, agreesWithLines, trueAmount } from "./hypothesis";
export { rowWords, type RowWord } from "./line-laws";
export * from "./verdict";
export { withRoundings } from "./roundings";
export { withoutOtherColumns } from "./other-columns";
export { movedBetweenSections } from "./moved-sections";
export { paidTogether, type PaidTogether } from "./paid-together";
export { countsRejected } from "./counts-rejected";
