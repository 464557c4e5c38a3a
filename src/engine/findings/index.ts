/**
 * From broken rules to what the user is told: which difference is the cause and which follow from it, what is asked about
 * because the reading is in doubt, why, who stands alone, what to do; and how much of the dossier was ticked.
 */
export {
  buildReport,
  findingsOf,
  judge,
  type Findings,
  type Judged,
  type ReportSources,
} from "./build-report";
export type { Cause } from "./attribute";
export * from "./objection";
export * from "./report";
export type { Tick, TickedLine, TickSource } from "./ticks";
