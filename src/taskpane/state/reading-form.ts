import type { HeadingChoice, ReadingChoices, SheetOutline } from "../../engine/model";

/** How the annex's sheets were read, and what each could be read as. */
export interface ReadingOutline {
  readonly sheets: readonly SheetOutline[];
  /** What the reading rests on: the user's choices, or those of another reading that was taken. */
  readonly choices: ReadingChoices;
}

/** What the user sets, filled with the reading that was made. */
export interface ReadingForm {
  readonly amounts: readonly string[];
  readonly operations: string;
  readonly headings: readonly HeadingField[];
  readonly areas: readonly AreaField[];
}

/** Headings that look alike, and what they title. */
export interface HeadingField {
  readonly like: string;
  readonly text: string;
  readonly count: number;
  readonly level: HeadingChoice;
}

/** Rows that may be no part of the annex. */
export interface AreaField {
  readonly area: string;
  readonly title: string;
  readonly leftOut: boolean;
}

/** The form of a reading. What was left out stands no more in the sheet as it is read: it is listed first. */
export function formOf({ sheets, choices }: ReadingOutline): ReadingForm {
  const [first] = sheets;
  return {
    amounts: choices.amounts ?? first?.amounts ?? [],
    operations: choices.operations ?? first?.operations ?? "headings",
    headings: sheets.flatMap(({ headings }) => headings),
    areas: [
      ...choices.leftOut.map((area) => ({ area, title: "", leftOut: true })),
      ...sheets
        .flatMap(({ blocks }) => blocks)
        .filter(({ area }) => !choices.leftOut.includes(area))
        .map(({ area, title }) => ({ area, title, leftOut: false })),
    ],
  };
}

/** The choices that a form says: all of it, so that a reading that the user confirms is doubted no more. */
export function choicesOf(form: ReadingForm, { sheets, choices }: ReadingOutline): ReadingChoices {
  const read = new Map(sheets.flatMap(({ headings }) => headings.map(({ like, level }) => [like, level])));
  const known = new Set(choices.headings.map(({ like }) => like));
  return {
    amounts: form.amounts.length > 0 ? form.amounts : null,
    operations: form.operations,
    headings: [
      ...choices.headings.filter(({ like }) => !read.has(like)),
      ...form.headings
        .filter(({ like, level }) => known.has(like) || read.get(like) !== level)
        .map(({ like, level }) => ({ like, level })),
    ],
    leftOut: form.areas.flatMap(({ area, leftOut }) => (leftOut ? [area] : [])),
  };
}
