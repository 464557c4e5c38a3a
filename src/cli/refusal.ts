import { refusalTexts, say, type Lang, type TextFill } from "../texts";

/** Why a dossier cannot be checked; each has its sentence in the catalogue. */
export type RefusalReason = keyof typeof refusalTexts;

/** Thrown where a dossier cannot be checked: the user's file or argument is at fault, never our code. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    /** The file, folder or argument at fault, as the user knows it. */
    readonly about: string,
    readonly reason: RefusalReason,
    readonly fill: TextFill = {},
  ) {
    super(`${about}: ${reason}`);
  }

  /** One line: which file, why, and what to do. */
  sentence(lang: Lang): string {
    return `${this.about}${lang === "fr" ? "\u00a0: " : ": "}${say(refusalTexts[this.reason], lang, this.fill)}`;
  }
}
