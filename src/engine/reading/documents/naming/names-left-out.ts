import { keptFor } from "../../../lists";
import { stems } from "../../../wording";
import type { AnnexNames } from "./annex-names";
import type { DocumentPart } from "../parts/parts";

/**
 * The beneficiaries of the annex that no line of a document names: the longest word that is one's own stands nowhere in it.
 * One whose words are all shared with others may be named or not, and is left out.
 */
export function namesLeftOut(
  parts: readonly DocumentPart[],
  { beneficiaries }: Pick<AnnexNames, "beneficiaries">,
): readonly string[] {
  const said = new Set<string>();
  for (const { lines } of parts) for (const { text } of lines) for (const word of stems(text)) said.add(word);
  const telling = wordsTelling(beneficiaries);
  return beneficiaries.filter((_, rank) => {
    const longest = telling[rank] ?? "";
    return longest !== "" && !said.has(longest);
  });
}

/** The longest word that is each name's own; nothing where it has none. The same for all documents of a dossier. */
const wordsTelling = keptFor((names: readonly string[]): readonly string[] => {
  /** The rank of the one name that holds a word; of several, none. */
  const owners = new Map<string, number>();
  names.forEach((name, rank) => {
    for (const word of stems(name)) {
      const owner = owners.get(word);
      if (owner === undefined) owners.set(word, rank);
      else if (owner !== rank) owners.set(word, NONE);
    }
  });
  return names.map((name, rank) =>
    stems(name).reduce(
      (most, word) => (word.length > most.length && owners.get(word) === rank ? word : most),
      "",
    ),
  );
});

const NONE = -1;
