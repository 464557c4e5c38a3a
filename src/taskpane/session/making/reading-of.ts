import { outlinesOf } from "../../../engine/reading/annex";
import type { ReadingOutline } from "../../state/reading-form";
import type { CheckedDossier } from "./checked-dossier";

/** How the annex's sheets were read for the check, and what each could be read as. */
export function readingOf({ result, sheets }: CheckedDossier): ReadingOutline {
  const { annex, choices } = result;
  return { sheets: outlinesOf(sheets, annex.chosen.sheets, choices), choices };
}
