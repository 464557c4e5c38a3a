import type { SheetSnapshot } from "../grid";
import type { Amount } from "../money";
import { placeKey, type DocumentReading, type Sourced } from "../model";
import type { Case } from "../linking";
import type { Ledger } from "../diagnosis";
import { say, setAsideTexts, type Lang } from "../../texts";
import { likeTheDossiers } from "./alike";
import { ELSEWHERE, figureClaims, figureKey, type FigureClaims } from "../rules";
import type { Report } from "./report";
import { reportPlace } from "./report-place";
import { silentSheets } from "./silent-sheets";

type Coverage = Report["coverage"];
type Counted = Pick<Coverage, "amounts" | "tied" | "setAside" | "untied">;

/** What was given beside the annex. */
export interface Given {
  /** The names of the documents. */
  readonly files: readonly string[];
  /** The other sheets of the workbook, those that the add-in makes apart. */
  readonly otherSheets: readonly SheetSnapshot[];
  /** The sheets of the annex. */
  readonly annexSheets: readonly SheetSnapshot[];
}

/**
 * How many of the documents' amounts a rule compared, which are not for comparing, and which were compared with nothing;
 * `held` are those that rules found right without claiming that they are an amount of the annex's tree.
 */
export function coverageOf(
  dossier: Case,
  ledger: Ledger,
  held: readonly Sourced<Amount>[],
  given: Given,
  isDoubted: (figure: Sourced<Amount>) => boolean,
  lang: Lang,
): Coverage {
  const isAlike = likeTheDossiers(ledger);
  const right = new Set(held.map(({ at, value }) => figureKey(at, value)));
  const isHeld = ({ at, amount }: FigureClaims["figure"]): boolean => right.has(figureKey(at, amount));
  const each = figureClaims(dossier, ledger).map(({ reading, figures }) => ({
    file: reading.file,
    ...counted(reading, figures, { isAlike, isDoubted, isHeld }, lang),
  }));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    amounts: sum(each.map(({ amounts }) => amounts)),
    tied: sum(each.map(({ tied }) => tied)),
    setAside: each.flatMap(({ setAside }) => setAside),
    untied: each.flatMap(({ untied }) => untied),
    uncompared: given.files.filter((file) => each.every((one) => one.file !== file || one.tied === 0)),
    silentSheets: silentSheets(given.otherSheets, dossier, ledger),
  };
}

/** What is known of a figure beside what claims it. */
interface Sides {
  readonly isAlike: ReturnType<typeof likeTheDossiers>;
  readonly isDoubted: (figure: Sourced<Amount>) => boolean;
  /** Whether a rule found it right, set against others of its document. */
  readonly isHeld: (figure: FigureClaims["figure"]) => boolean;
}

function counted(
  reading: DocumentReading,
  figures: readonly FigureClaims[],
  { isAlike, isDoubted, isHeld }: Sides,
  lang: Lang,
): Counted {
  const setAside: Coverage["setAside"][number][] = [];
  const untied: Coverage["untied"][number][] = [];
  let tied = 0;
  for (const { figure, isCompared } of figures) {
    const { at, setAside: reason } = figure;
    const isAsked = isDoubted({ at, value: figure.amount });
    const isTied = (isCompared || isHeld(figure)) && !isAsked && !(reason && ELSEWHERE.has(reason));
    const amount = figure.amount.toFixed();
    if (isTied) tied += 1;
    else if (reason) setAside.push({ at: reportPlace(at), reason: say(setAsideTexts[reason], lang), amount });
    else untied.push({ at: reportPlace(at), amount, ...(isAsked || isAlike(figure) ? { alike: true } : {}) });
  }
  const told = new Set<string>();
  const blocks = new Set(reading.amounts.map(({ at }) => at.block));
  for (const { at, text } of reading.unread) {
    // What was read of a passage, figure by figure, speaks for itself.
    if (told.has(placeKey(at)) || blocks.has(at.block)) continue;
    if (reading.amounts.some((one) => text.includes(one.at.quote))) continue;
    told.add(placeKey(at));
    untied.push({ at: reportPlace(at), alike: true });
  }
  return { amounts: tied + setAside.length + untied.length, tied, setAside, untied };
}
