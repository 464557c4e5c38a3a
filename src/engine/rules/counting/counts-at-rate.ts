import type { Case } from "../../linking";
import { groupBy } from "../../lists";
import { passageKey, type DocumentPlace } from "../../model";
import { rated } from "../held/groups-at-rate";
import { isNearCount, type OddCount } from "./ways-of-counting";

/** So many others of a sentence tell that it counts those of each rate. */
const ENOUGH = 2;

const ofRate = /(?<![\d.,/])(?<count>\d{1,3}) (?<words>[^\d%;.:]{1,60}) ?(?<rate>\d{1,3}(?:,\d{1,2})?) ?%/gu;

/**
 * « 5 communes bénéficient du taux de 40 %, 7 du taux de 30 % et 4 du taux de 20 % »: of what a sentence counts rate by rate, the
 * one that is not as many as the annex has of that rate, where all others are.
 */
export function oddAtRates(dossier: Case): readonly OddCount[] {
  const places = dossier.readings.flatMap(({ units }) => units.map(({ at }) => at));
  return [...groupBy(places, passageKey).values()].flatMap(([at]) => (at && oddIn(at, dossier)) ?? []);
}

function oddIn(at: DocumentPlace, dossier: Case): OddCount | null {
  const said = [...at.quote.matchAll(ofRate)].map(
    ({ groups: { count = "", words = "", rate = "" } = {} }) => {
      const [own, another] = rated(dossier).get(Number(rate.replace(",", "."))) ?? [];
      return {
        count: Number(count),
        words: `${count} ${words.trim()} ${rate} %`,
        rate: `${rate} %`,
        lines: another ? [] : (own?.lines ?? []),
      };
    },
  );
  if (said.length <= ENOUGH || said.some(({ lines }) => lines.length === 0)) return null;
  const [odd, another] = said.filter(({ count, lines }) => count !== lines.length);
  if (!odd || another) return null;
  const counted = odd.lines.length;
  // In a sentence that counts them all, one may be further off.
  const isNear = isNearCount(odd.count, counted) || Math.abs(odd.count - counted) <= ENOUGH;
  return isNear
    ? { at, count: odd.count, words: odd.words, counted, cells: odd.lines, isBorneOut: true }
    : null;
}
