import type { SheetSnapshot } from "../grid";
import type { Amount } from "../money";
import { placeKey, type DocumentReading, type Sourced } from "../model";
import type { Case } from "../linking";
import type { Ledger } from "../diagnosis";
import { say, setAsideTexts, type Lang } from "../../texts";
import { likeTheDossiers } from "./alike";
import { figureClaims, type FigureClaims } from "../rules";
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
 * How many of the documents' amounts a rule compared, which are not for comparing, and which were compared with nothing.
 */
export function coverageOf(
  dossier: Case,
  ledger: Ledger,
  given: Given,
  isDoubted: (figure: Sourced<Amount>) => boolean,
  lang: Lang,
): Coverage {
  const isAlike = likeTheDossiers(ledger);
  const each = figureClaims(dossier, ledger).map(({ reading, figures }) => ({
    file: reading.file,
    ...counted(reading, figures, { isAlike, isDoubted }, lang),
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
}

function counted(
  reading: DocumentReading,
  figures: readonly FigureClaims[],
  { isAlike, isDoubted }: Sides,
  lang: Lang,
): Counted {
  const setAside: Coverage["setAside"][number][] = [];
  const untied: Coverage["untied"][number][] = [];
  let tied = 0;
  for (const { figure, isCompared } of figures) {
    const { at, setAside: reason } = figure;
    const isAsked = isDoubted({ at, value: figure.amount });
    const isTied = isCompared && !isAsked;
    const amount = figure.amount.toFixed();
    if (reason && !(reason === "order-of-magnitude" && isTied))
      setAside.push({ at: reportPlace(at), reason: say(setAsideTexts[reason], lang), amount });
    else if (isTied) tied += 1;
    else untied.push({ at: reportPlace(at), amount, ...(isAsked || isAlike(figure) ? { alike: true } : {}) });
  }
  const known = new Set(reading.amounts.map(({ at }) => placeKey(at)));
  for (const { at } of reading.unread) {
    if (known.has(placeKey(at))) continue;
    known.add(placeKey(at));
    untied.push({ at: reportPlace(at), alike: true });
  }
  return { amounts: tied + setAside.length + untied.length, tied, setAside, untied };
}
