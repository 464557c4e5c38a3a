import {
  controlTexts,
  distributionTexts,
  journalTexts,
  mailMergeTexts,
  summaryTexts,
  type Text,
} from "../../texts";
import type { SheetCell, SheetSnapshot } from "../grid";
import { fold } from "../wording";

function inEveryLanguage(texts: readonly Text[]): readonly string[] {
  return texts.flatMap((text) => [fold(text.fr), fold(text.en)]);
}

/** How the sheets that the add-in writes begin: a title, and the note under it. */
const openings: readonly { readonly titles: readonly string[]; readonly notes: readonly string[] }[] = [
  { titles: [journalTexts.title], notes: [journalTexts.note] },
  { titles: [summaryTexts.title], notes: [summaryTexts.note] },
  { titles: [controlTexts.title], notes: [controlTexts.note] },
  {
    titles: [distributionTexts["by-beneficiary-title"], distributionTexts["by-territory-title"]],
    notes: [distributionTexts.note],
  },
].map(({ titles, notes }) => ({ titles: inEveryLanguage(titles), notes: inEveryLanguage(notes) }));

/** The columns of the table for mail merge, which begins with them. */
const fields = new Set(inEveryLanguage(Object.values(mailMergeTexts)));
const FEWEST_FIELDS = 8;

/**
 * Whether a sheet is one that the add-in wrote, by what it holds: it is no source of the dossier. A sheet of the user's
 * own is one whatever its title; where the workbook still has the names that mark ours, they are not even read.
 */
export function isOwnSheet({ cells }: SheetSnapshot): boolean {
  const [first] = cells;
  if (!first) return false;
  const end = cells.findIndex(({ row }) => row > first.row + 1);
  const top = end < 0 ? cells : cells.slice(0, end);
  const title = folded(first);
  const note = folded(top.find(({ row, column }) => row === first.row + 1 && column === first.column));
  if (openings.some(({ titles, notes }) => titles.includes(title) && notes.includes(note))) return true;
  const header = top.filter(({ row }) => row === first.row).map(folded);
  return header.length >= FEWEST_FIELDS && header.every((name) => fields.has(name));
}

function folded(cell: SheetCell | undefined): string {
  return cell?.value.kind === "text" ? fold(cell.value.value) : "";
}
