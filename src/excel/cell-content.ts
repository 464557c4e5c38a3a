import type { CellContent, CellValue } from "../engine/grid";

/** Errors as Excel gives them, in English or as a French Excel names them. */
const ERRORS: Readonly<Record<string, string>> = {
  "#NOM?": "#NAME?",
  "#VALEUR!": "#VALUE!",
  "#NUL!": "#NULL!",
  "#NOMBRE!": "#NUM!",
  "#PROPAGATION!": "#SPILL!",
  "#CALCUL!": "#CALC!",
  "#CHAMP!": "#FIELD!",
  "#CONNEXION!": "#CONNECT!",
  "#BLOQUÉ!": "#BLOCKED!",
  "#INCONNU!": "#UNKNOWN!",
  "#OCCUPÉ!": "#BUSY!",
};
const ENGLISH = new Set([
  ...Object.values(ERRORS),
  "#REF!",
  "#DIV/0!",
  "#N/A",
  "#GETTING_DATA",
  "#EXTERNAL!",
  "#PYTHON!",
]);

/** What a cell shows, from the value that Excel gave. `""` stands for a cell that holds nothing. */
export function cellValue(value: unknown): CellValue {
  switch (typeof value) {
    case "number":
      return { kind: "number", value };
    case "boolean":
      return { kind: "boolean", value };
    case "string": {
      if (value === "") return { kind: "empty" };
      const error = ERRORS[value] ?? value;
      return ENGLISH.has(error) ? { kind: "error", value: error } : { kind: "text", value };
    }
    default:
      return { kind: "empty" };
  }
}

/** The formula of a cell, or undefined: text that merely looks like one ("'=x") is given as its own formula. */
export function cellFormula(formula: unknown, value: unknown): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;
}

/** What a cell holds, from the formula and the value that Excel gave: what an edit compares with. */
export function cellContent(formula: unknown, value: unknown): CellContent {
  const written = cellFormula(formula, value);
  if (written !== undefined) return { kind: "formula", value: written };
  const shown = cellValue(value);
  switch (shown.kind) {
    case "number":
      return { kind: "number", value: String(shown.value) };
    case "empty":
      return { kind: "empty", value: "" };
    default:
      return shown;
  }
}

/**
 * What is given to Excel so that a cell of ours holds a content. Text goes after an apostrophe unless nothing in it could
 * be taken for a number, a date, a boolean or a formula.
 */
export function cellInput(content: CellContent): string | number | boolean {
  switch (content.kind) {
    case "number":
      return Number(content.value);
    case "text":
      return isPlain(content.value) ? content.value : `'${content.value}`;
    default:
      return content.value;
  }
}

function isPlain(text: string): boolean {
  return /^\p{L}[^\d\r\t]*$/u.test(text) && !/^(true|false|vrai|faux)$/i.test(text);
}
