import { keptBySentence } from "../folding";
import { rootOfWord } from "../lexicon";
import { singular } from "./similarity";

/** What a folded word shares with its adjectives, in whatever number: « sport » of « sportives ». */
export const rootOf = keptBySentence((word) => rootOfWord(singular(word)));
