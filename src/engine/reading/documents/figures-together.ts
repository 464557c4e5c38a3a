import { eurosOf, kindBeside } from "../../claims";
import type { FiguresTogether, LabelledFigure } from "../../model";
import { cellOf, tableOf } from "../../tables";
import type { DocumentLine } from "./document-lines";
import { collapse, placeOf, sentencesOf, type Passage, type Speaker } from "./passage";
import type { Spoken } from "./spoken";

/** The figures that the sentences and the rows of a deliberation or a report give beside one another. */
export function readFiguresTogether({ passages, tables }: Spoken): readonly FiguresTogether[] {
  return [
    ...passages.flatMap(([passage, speaker]) => inSentences(passage, speaker)),
    ...tables.flatMap(([rows, speaker]) => inRows(rows, speaker)).filter(({ figures }) => figures.length > 1),
  ].filter(({ figures }) => figures.length > 0);
}

function inSentences(passage: Passage, speaker: Speaker): readonly FiguresTogether[] {
  return sentencesOf(passage).map((span) => {
    const sentence = passage.text.slice(span.start, span.end);
    const found = eurosOf(sentence);
    const figures = found.flatMap((figure, index): readonly LabelledFigure[] => {
      const { amount, start, end } = figure;
      const kind = kindBeside(sentence, figure);
      // How much is changed, and what is changed, are no column's.
      if (kind === "replaced" || kind === "difference") return [];
      const behind = sentence.slice(end, found[index + 1]?.start);
      return [
        {
          value: amount,
          before: sentence.slice(found[index - 1]?.end ?? 0, start),
          behind: behind.split(/[,;:.()]|\set\s/u)[0] ?? "",
        },
      ];
    });
    return { at: placeOf(passage, span, speaker), figures };
  });
}

/** Each figure of a row is labelled by the title of its column. */
function inRows(rows: readonly DocumentLine[], speaker: Speaker): readonly FiguresTogether[] {
  const { titles, rows: below } = tableOf(
    rows.map(({ cells }) => (cells ?? []).map(cellOf)),
    1,
  );
  return rows.slice(1).map(({ text, page, block }, index) => {
    const figures = (below[index] ?? []).flatMap(({ amount }, column): readonly LabelledFigure[] =>
      amount ? [{ value: amount, before: "", behind: titles[column] ?? "" }] : [],
    );
    return { at: { kind: "document", ...speaker, quote: collapse(text), page, block }, figures };
  });
}
