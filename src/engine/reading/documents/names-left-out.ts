import { stems } from "../../wording";
import type { AnnexNames } from "./annex-names";
import type { DocumentPart } from "./parts";

/**
 * The beneficiaries of the annex that no line of a document names: the longest word that is one's own stands nowhere in it.
 * One whose words are all shared with others may be named or not, and is left out.
 */
export function namesLeftOut(
  parts: readonly DocumentPart[],
  { beneficiaries }: Pick<AnnexNames, "beneficiaries">,
): readonly string[] {
  const said = new Set(parts.flatMap(({ lines }) => lines.flatMap(({ text }) => stems(text))));
  const owners = new Map<string, number>();
  const words = beneficiaries.map((name) => [...new Set(stems(name))]);
  for (const word of words.flat()) owners.set(word, (owners.get(word) ?? 0) + 1);
  return beneficiaries.filter((_, rank) => {
    const own = (words[rank] ?? []).filter((word) => owners.get(word) === 1);
    const longest = own.reduce((most, word) => (word.length > most.length ? word : most), "");
    return longest !== "" && !said.has(longest);
  });
}
