import { createContext, useContext } from "react";
import { paneTexts, say, type Lang, type TextFill } from "../../texts";
import { typeset } from "../words/typeset";

/** The reader's language, for every component. */
export const LangContext = createContext<Lang>("fr");

export type PaneTextKey = keyof typeof paneTexts;

/** Says a text of the pane in the reader's language. */
export type Voice = (key: PaneTextKey, fill?: TextFill) => string;

export function voiceIn(lang: Lang): Voice {
  return (key, fill) => typeset(say(paneTexts[key], lang, fill), lang);
}

export function useVoice(): { readonly lang: Lang; readonly voice: Voice } {
  const lang = useContext(LangContext);
  return { lang, voice: voiceIn(lang) };
}
