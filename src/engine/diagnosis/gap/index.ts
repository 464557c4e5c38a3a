/** Why one number differs from another. Pure numbers: knows lines and totals by their keys, nothing of the domain. */
export * from "./gap";
export { explainGap } from "./explain-gap";
