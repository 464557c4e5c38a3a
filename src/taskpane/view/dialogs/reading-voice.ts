import { readingPaneTexts, say, type TextFill } from "../../../texts";
import { typeset } from "../../words/typeset";
import { useVoice } from "../voice";

/** Says a text about the reading of the sheet in the reader's language. */
export type ReadingVoice = (key: keyof typeof readingPaneTexts, fill?: TextFill) => string;

export function useReadingVoice(): ReadingVoice {
  const { lang } = useVoice();
  return (key, fill) => typeset(say(readingPaneTexts[key], lang, fill), lang);
}
