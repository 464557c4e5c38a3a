import type { LineGroups } from "../reading/annex";
import { groupBy, keptFor } from "../lists";
import {
  passageKey,
  worthOf,
  type DocumentAmount,
  type DocumentReading,
  type GrantLine,
  type LabelledFigure,
} from "../model";
import type { Amount } from "../money";
import { fold } from "../wording";

/** A figure of a document beside the one group of lines that its words name. */
export interface NamedFigure {
  readonly figure: DocumentAmount;
  readonly name: string;
  readonly sum: Amount;
  readonly lines: readonly GrantLine[];
}

/** A figure and the words beside it, as names are compared. */
export interface Labelled {
  readonly figure: DocumentAmount;
  readonly said: string;
  readonly words: ReadonlySet<string>;
}

/**
 * The figures of a document that are for ticking, with the words on each side of them: « Nord : 7 760 € », « 7 760 € au
 * Nord ». It keeps to one side.
 */
export const sidesOf = keptFor(
  ({ amounts, figuresTogether }: DocumentReading): readonly (readonly Labelled[])[] => {
    const labels = new Map<string, LabelledFigure>();
    for (const { at, figures } of figuresTogether)
      for (const figure of figures) {
        const key = figureKey(at, figure.value);
        if (!labels.has(key)) labels.set(key, figure);
      }
    const open = amounts.filter(
      ({ at, setAside }) => setAside === null && (at.role === "deliberation" || at.role === "report"),
    );
    const saying = (sideOf: (figure: LabelledFigure) => string) =>
      open.map((figure): Labelled => {
        const label = labels.get(figureKey(figure.at, figure.amount));
        const said = plain(fold((label && sideOf(label)) || figure.at.quote));
        return { figure, said: ` ${said} `, words: new Set(said.split(" ")) };
      });
    return [saying(({ before }) => before), saying(({ behind }) => behind)];
  },
);

/** The figures beside whose words one group of a column, and no other, is named. */
export function figuresNaming(labelled: readonly Labelled[], groups: LineGroups): readonly NamedFigure[] {
  const byWord = groupBy([...groups.keys()], (key) => plain(key).split(" ")[0] ?? "");
  const sums = new Map([...groups].map(([key, { lines }]) => [key, worthOf(lines).rounded()]));
  return labelled.flatMap(({ figure, said, words }): readonly NamedFigure[] => {
    const near = [...words].flatMap((word) => byWord.get(word) ?? []);
    const [key = "", other] = near.filter((one) => said.includes(` ${plain(one)} `));
    const [group, sum] = [groups.get(key), sums.get(key)];
    return group && sum && other === undefined ? [{ figure, ...group, sum }] : [];
  });
}

const figureKey = (at: DocumentAmount["at"], amount: Amount): string =>
  `${passageKey(at)} ${amount.toExact()}`;

/** The words of a name, as they are compared: « Ouvrage » and « ouvrages » are one. */
function plain(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}/.]+/gu, " ")
    .replace(/(?<=\p{L}{3})[sx](?!\p{L})/gu, "")
    .trim();
}
