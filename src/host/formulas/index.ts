/** Computes formulas with one real engine. Knows the workbook model alone; its compiled code is given to it. */
export { FormulaEngine } from "./engine";
export type { Uncomputed } from "./engine";
export type { EngineCode } from "./machine";
