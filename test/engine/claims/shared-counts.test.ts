import { sharedCountIn } from "../../../src/engine/claims";

/** What a sentence shares out, as "whole: share, share". */
function shared(sentence: string): string | null {
  const found = sharedCountIn(sentence);
  if (!found) return null;
  const said = ({ start, end }: { readonly start: number; readonly end: number }) =>
    sentence.slice(start, end);
  return `${said(found.whole)}: ${found.shares.map(said).join(", ")}`;
}

test.each([
  [
    "9 projets sont proposés : 5 portés par des communes et 4 par des syndicats.",
    "9 projets: 5 portés, 4 par",
  ],
  [
    "Sur 14 demandes, 9 projets sont retenus, dont cinq en ville, quatre ailleurs.",
    "9 projets: cinq en, quatre ailleurs",
  ],
  ["Le programme aide 12 écoles (7 publiques, 5 privées).", "12 écoles: 7 publiques, 5 privées"],
  [
    "Sur les 19 communes membres, 16 percevront 25 000 € et 3 en reverseront 4 000.",
    "19 communes: 16 percevront, 3 en",
  ],
  ["Le programme aide 12 écoles, dont 5 privées.", null],
  ["9 projets sont proposés : 5 000 € pour les uns et 4 000 € pour les autres.", null],
  ["Le bail court sur 9 ans : 3 ans fermes et 6 ans de plus.", null],
])("%s", (sentence, expected) => {
  expect(shared(sentence)).toBe(expected);
});
