/** Computes formulas with one real engine. Knows the workbook model alone; its compiled code is given to it. */
export { FormulaEngine } from "./engine";
export { computeMissing, lacksValues } from "./missing-values";
export type { Uncomputed } from "./prepared-formula";
export { LocalMachine } from "./machine";
export type { EngineCode, Machine } from "./machine";
