import { useContext } from "react";
import { allPaneTexts, say, type Lang, type TextFill } from "../../texts";
import { typeset } from "../words/typeset";
import { LangContext } from "./voice";

/** Says a text of the pane, those included that are loaded with the part that says them. */
export type Voice = (key: keyof typeof allPaneTexts, fill?: TextFill) => string;

export function voiceIn(lang: Lang): Voice {
  return (key, fill) => typeset(say(allPaneTexts[key], lang, fill), lang);
}

/** The reader's language, and the pane's texts in it, for what is loaded when it is asked for. */
export function useVoice(): { readonly lang: Lang; readonly voice: Voice } {
  const lang = useContext(LangContext);
  return { lang, voice: voiceIn(lang) };
}
