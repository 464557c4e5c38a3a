import { controlTexts, distributionTexts, journalTexts, mailMergeTexts, summaryTexts } from "../../texts";
import { fold } from "../wording";

/** The titles of the sheets that the add-in writes, in every language, folded. */
const titles = [
  journalTexts.sheet,
  summaryTexts.sheet,
  controlTexts.sheet,
  distributionTexts["by-beneficiary"],
  distributionTexts["by-territory"],
  mailMergeTexts.sheet,
].flatMap((text) => [fold(text.fr), fold(text.en)]);

/** Whether a sheet is one that the add-in wrote, by its title or its title numbered: it is no source of the dossier. */
export function isOwnSheet(name: string): boolean {
  const folded = fold(name);
  return titles.some((title) => folded === title || new RegExp(`^${title} ?\\(\\d+\\)$`).test(folded));
}
