/** French wording: folding, likeness of titles and names, counts in words, codes. Knows nothing of the domain. */
export {
  matchBeneficiary,
  sameBeneficiary,
  type BeneficiaryKinship,
  type BeneficiaryMatch,
} from "./beneficiary";
export { groupBeneficiaries } from "./beneficiary-groups";
export * from "./brackets";
export * from "./codes";
export * from "./counts";
export * from "./fold";
export * from "./kept";
export * from "./kept-by-sentence";
export * from "./similarity";
export * from "./titles";
export * from "./tokens";
