/** Findings, their consequences, coverage, the report. */
export * from "./report";
