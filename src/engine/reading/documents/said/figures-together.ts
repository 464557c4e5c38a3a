import { forms } from "../../../lexicon";
import { eurosOf, kindBeside } from "../../../claims";
import type { FiguresTogether, LabelledFigure } from "../../../model";
import { cellOf, isTotalLabel, tableOf } from "../../../tables";
import type { DocumentLine } from "../parts/document-lines";
import { placeOfLine, type Speaker } from "../parts/passage";
import { sentencesSaid, type Sentence, type Spoken } from "./spoken";

const endsLabel = new RegExp(`[,;:.()]|\\s${forms("and")}\\s`, "u");

/** The figures that the sentences and the rows of a deliberation or a report give beside one another. */
export function readFiguresTogether(said: Spoken): readonly FiguresTogether[] {
  return [
    ...sentencesSaid(said).map(inSentence),
    ...said.tables
      .flatMap(([rows, speaker]) => inRows(rows, speaker))
      .filter(({ figures }) => figures.length > 1),
  ].filter(({ figures }) => figures.length > 0);
}

function inSentence({ text, at }: Sentence): FiguresTogether {
  const found = eurosOf(text);
  const figures = found.flatMap((figure, index): readonly LabelledFigure[] => {
    const kind = kindBeside(text, figure);
    // How much is changed, and what is changed, are no column's.
    if (kind === "replaced" || kind === "difference") return [];
    const before = text.slice(found[index - 1]?.end ?? 0, figure.start);
    const [behind = ""] = text.slice(figure.end, found[index + 1]?.start).split(endsLabel);
    return [{ value: figure.amount, before, behind }];
  });
  return { at, figures };
}

/** Each figure of a row is labelled by the title of its column. */
function inRows(rows: readonly DocumentLine[], speaker: Speaker): readonly FiguresTogether[] {
  const { titles, rows: below } = tableOf(
    rows.map(({ cells }) => (cells ?? []).map(cellOf)),
    1,
  );
  return rows.slice(1).map((line, index) => {
    const figures = (below[index] ?? []).flatMap(({ amount }, column): readonly LabelledFigure[] =>
      amount ? [{ value: amount, before: "", behind: titles[column] ?? "" }] : [],
    );
    const name = (line.cells ?? []).find((cell) => /\p{L}{2}/u.test(cell));
    const isOfPart = name !== undefined && !isTotalLabel(name);
    return { at: placeOfLine(line, speaker), figures, ...(isOfPart && { isOfPart }) };
  });
}
