import { outputsPaneTexts, say, type Lang, type TextFill } from "../../../texts";
import { typeset } from "../../words/typeset";
import { useVoice } from "../late-voice";

export type OutputsTextKey = keyof typeof outputsPaneTexts;

/** Says a text of the documents to make in the reader's language. */
export type OutputsVoice = (key: OutputsTextKey, fill?: TextFill) => string;

export function useOutputsVoice(): { readonly lang: Lang; readonly voice: OutputsVoice } {
  const { lang } = useVoice();
  return { lang, voice: (key, fill) => typeset(say(outputsPaneTexts[key], lang, fill), lang) };
}
