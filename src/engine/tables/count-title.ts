import { beginning } from "../lexicon";
import { fold } from "../wording";

const counted = beginning(["count", "countedStructures", "countedOfAKind"]);

/** Whether a column's title says that it counts something: « Nombre de projets », « Dossiers », « Clubs ». */
export function isCountTitle(title: string): boolean {
  return counted.test(fold(title));
}
