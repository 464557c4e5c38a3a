import type { Act } from "../findings";
import { say, sheetHeadTexts, type Lang } from "../../texts";
import { lastName } from "./last-name";
import { sayDay } from "./say-moment";
import { textCell, type PlannedCell } from "./sheet-plan";

type Row = readonly (PlannedCell | null)[];

/** What a sheet of ours is about. */
export interface HeadFacts {
  readonly act: Act;
  /** The dossier, as its path gives it: named where no document says who votes. */
  readonly dossier: string;
}

/** The first rows of a sheet of ours: who votes, what the sheet is, the session and the deliberation. Always three. */
export function headRows({ act, dossier }: HeadFacts, title: string, lang: Lang): readonly Row[] {
  const sitting = [sessionOf(act, lang), numberOf(act, lang)].filter((part) => part !== "");
  return [
    [textCell(act.authority ?? lastName(dossier), "authority")],
    [textCell(title, "title")],
    [textCell(sitting.join(" · "), "sitting")],
  ];
}

/** What stands at the foot of each page: the sheet, and what it is about. */
export function footerOf({ act, dossier }: HeadFacts, sheet: string, lang: Lang): string {
  const number = numberOf(act, lang);
  return `${sheet} — ${number === "" ? lastName(dossier) : number}`;
}

function sessionOf({ session }: Act, lang: Lang): string {
  return session === null ? "" : say(sheetHeadTexts.session, lang, { date: sayDay(session, lang) });
}

function numberOf({ number }: Act, lang: Lang): string {
  return number === null ? "" : say(sheetHeadTexts.number, lang, { number });
}
