import type { SetAsideReason } from "../../model";
import type { Span } from "./passage";

const pastVerb =
  /(?<!\p{L})(?:a|ont|avai(?:t|ent)|fut|furent|[ée]tai(?:t|ent))\s+(?:d[ée]j[àa]\s+|donc\s+|ainsi\s+|[ée]galement\s+)?(?:[ée]t[ée]\s+)?(?:conventionn|financ|vers|attribu|accord|allou|b[ée]n[ée]fici|per[çc]u|re[çc]u|octroy|obtenu|soutenu|permis|mobilis|sollicit|demand|engag|d[ée]pens|consomm|r[ée]alis|concern|accueilli|positionn|accompagn|vot)/iu;

/** Whether a sentence tells what was done, not what is proposed. */
export function isPast(sentence: string): boolean {
  return (
    pastVerb.test(sentence) || /^\W*(?:pour rappel|[àa] titre de rappel|pour m[ée]moire)\b/iu.test(sentence)
  );
}

/** What makes a figure a price, a ceiling or a part of something else. */
const unitBefore =
  /\b(?:chaque|chacune?|unitaires?|forfait\p{L}*|pay[ée]e?s?|co[ûu]ts?(?=[^€.;]{0,50}\b(?:places?|par|unit\p{L}*|d['’]une?|de ces|mensuel\p{L}*|journali\p{L}*|horaires?)\b)|tarifs?|prix|plafon\p{L}*|inf[ée]rieure?s?|sup[ée]rieure?s?|jusqu['’]\s*[àa]|entre|moyen\p{L}*|indemnit[ée]s?)(?!\p{L})[^€.;:]{0,60}$/iu;
const unitAfter =
  /^\s*(?:\/|(?:par|pour (?:un|une|chaque))\s+(?:an\b|mois|jour|semaine|heure|place|jeune|personne|participant|b[ée]n[ée]ficiaire|accompagnement|poste|structure|portefeuille|dossier|m[ée]nage|bin[ôo]me|diagnostic|ETP|entretien|atelier)|(?:la|le|l['’])\s*(?:place|unit[ée]|poste|heure|accompagnement)|chacun)/iu;

/** Whether a figure is a price, a ceiling or what each one gets. */
export function isOfAUnit(sentence: string, figure: Span): boolean {
  return unitBefore.test(sentence.slice(0, figure.start)) || unitAfter.test(sentence.slice(figure.end));
}

const threshold =
  /\b(?:inf[ée]rieure?s?|sup[ée]rieure?s?|exc[ée]d\p{L}*|d[ée]pass\p{L}*|seuils?|plafon\p{L}*|jusqu['’]\s*[àa]|allant de|comprise?s? entre|maximale? par|minim\p{L}* de|au[- ]del[àa] de)(?!\p{L})[^€.;()]{0,60}(?:€[^€.;]{0,20})?$/iu;
const projectCost =
  /\b(?:projet global|co[ûu]t (?:total|global|du projet|de l['’]action|pr[ée]visionnel)|montant (?:total )?du projet|budget (?:total |global |pr[ée]visionnel )?(?:du|de l['’]|de la|pr[ée]vu)|demande de (?:financement|subvention|FAJ)|demande\b[^€.;]{0,40}s['’][ée]l[èe]ve|(?:demande|sollicite)(?:nt)? (?:le|un|une) (?:co)?(?:financement|subvention|aide)|frais de|prestations? externes?|autofinancement|cofinancement|financement de la r[ée]gion|d[ée]penses (?:directes|indirectes|[ée]ligibles))\b/iu;
const legal =
  /\b(?:loi\b|d[ée]cret\b|ordonnance\b|r[èe]glement \(UE|code (?:de|du|g[ée]n[ée]ral)|articles? [LRD]\.? ?\d)/iu;
const credits = /\b(?:autorisations? d['’]engagements?|AE)\b[^€.;]{0,50}$/u;
/** A region « affecte une autorisation d'engagement de … »: what is authorised there is what is granted. */
const affected =
  /\b(?:affect|individualis|engag)\p{L}*\s+(?:une|l['’]|des)\s*autorisations? d['’]engagements?\b[^€.;]{0,50}$/iu;
const available = /\b(?:disponibles?|cr[ée]dits? ouverts?|inscrits? au budget)\b[^€.;]{0,50}$/iu;

const replaced = /\b(?:contre|au lieu de)\s+$/iu;
const ofABudget = /(?:\bsur un budget\b[^€.;]{0,40}|\bd['’]un co[ûu]t(?:\s+\p{L}+){0,3}\s+(?:de|à)\s+)$/iu;

/** Why a figure is clearly not for ticking, from its sentence; null where it may be. */
export function setAsideBy(sentence: string, figure: Span): SetAsideReason | null {
  const before = sentence.slice(0, figure.start);
  if (/^\W*(?:vu|consid[ée]rant)\b/iu.test(sentence)) return "recital";
  if (credits.test(before) && !affected.test(before)) return "commitment-authorisation";
  if (available.test(before)) return "available-credit";
  if (threshold.test(before)) return "threshold";
  if (replaced.test(before)) return "other-year";
  if (ofABudget.test(before)) return "project-cost";
  if (isOfAUnit(sentence, figure)) return "unit-price";
  if (projectCost.test(sentence)) return "project-cost";
  if (legal.test(sentence)) return "legal-reference";
  return isPast(sentence) ? "other-year" : null;
}
