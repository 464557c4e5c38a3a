/** French wording: folding, likeness of titles and names, counts in words, codes. Knows nothing of the domain. */
export { isKindWord, sameBeneficiary, type BeneficiaryKinship } from "./beneficiary";
export { groupBeneficiaries } from "./beneficiary-groups";
export * from "./brackets";
export * from "./budget-numbers";
export * from "./accounts";
export * from "./codes";
export * from "./counts";
export * from "../folding";
export { kinFinder } from "./kin-finder";
export { matchBeneficiary, type BeneficiaryMatch } from "./match-beneficiary";
export { romanNumber } from "./roman";
export { rootOf } from "./roots";
export * from "./similarity";
export * from "./title-parts";
export * from "./titles";
export * from "./tokens";
