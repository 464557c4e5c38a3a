import { collapse } from "./passage";

/** What a sentence may start with and is no structure. */
const notAName =
  /^(?:art(?:icle|\.)\s*\d|(?:le |la |les |l['’]|un |une |ce |cet |cette |ces |son |sa )?(?:d[ée]partement|r[ée]gion acad|conseil|commission|montants?|op[ée]rations?|dispositifs?|actions?|projets?|co[ûu]ts?|financements?|participations?|enveloppe|total|sous-total|conventions?|avenants?|dur[ée]e|p[ée]riode|bilan|sommes?|aides?|subventions?|cr[ée]dits?|budgets?|r[ée]partition|ann[ée]e|diagnostic|accompagnements?|places?|postes?|soutien|d[ée]penses?|contribution|versement|solde|avance|objectif|proposition|territoires?|p[ée]rim[èe]tre)\b|il |elle |ils |elles |on |pour |dans |en |au |aux |avec |sur |soit\b|dont\b|ainsi|afin|suite|[àa] |d['’]|de |par |cela|ceci|ces? |cette |chaque|chacun|tout|seul|nous |vous |je |si |que |qui |puis |enfin|[ée]galement|concernant|s['’]|\d)/iu;

const trailingScope =
  /\s+(?:sur (?:les? |l['’]|son |leur )?(?:territoires?|secteurs?|communes?|cantons?)|pour (?:l['’]|la |le |les |un |une |\d|son )|dans le cadre|au titre|afin de|en vue|\(|qui |dont )[\s\S]*$/iu;

/** A structure's name cut clean of its article, of what follows it and of punctuation; null where it names none. */
export function beneficiaryName(text: string): string | null {
  const bare = collapse(text)
    .replace(/^(?:[•▪◦●■➢➤✓\uF000-\uF0FF*–—-]\s*)+/u, "")
    .replace(/^\d{1,2}\s*[.)°]\s+/, "")
    .replace(
      /^(?:(?:et|puis|ainsi que)\s+)?(?:[àa]\s+(?=l['’]|la\s|\p{Lu})|(?:au|aux|avec|pour|et)\s+)?/iu,
      "",
    );
  const named = bare
    .replace(/^[Ll](?:es|e|a)\s+(?=\p{Lu}{2}|\p{Ll})/u, "")
    .replace(/^l['’]\s*/iu, "")
    .replace(trailingScope, "")
    .replace(/[\s,;:.–—=-]+$/u, "")
    .trim();
  if (named.length < 2 || named.length > 120 || !/\p{L}/u.test(named)) return null;
  if (notAName.test(named) || notAName.test(bare) || named.split(/\s+/).length > 16) return null;
  if (/[;!?]|\b(?:est|sont|sera|seront|propos[ée]e?s?|il)(?!\p{L})/iu.test(named)) return null;
  return named;
}
