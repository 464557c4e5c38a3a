import { eurosOf, isOfACost, type Worked } from "../../claims";
import { totalsBeside } from "../../linking";
import { groupBy } from "../../lists";
import { retainedWorth } from "../../model";
import { Amount } from "../../money";
import { withBrackets } from "../../wording";
import { onlyGroups, onlyLines, union, type LinesNamed } from "../held/lines-named";
import { namedAbove, sentenceAbove } from "../held/spoken-of";
import { topOf } from "./extremes";
import { namedNear } from "./named-near";
import { way, type Around, type Way } from "./way";

/** What those who are named make together, be it one group of them, or the figures just before. */
export function together(worked: Worked, around: Around): readonly Way[] {
  const { before, named, above } = around;
  const ahead = named(worked.ahead);
  const those = ahead.length > 1 ? ahead : named(`${worked.ahead} ${worked.behind}`);
  const [ofGrants, ofColumns] = isOfACost(worked)
    ? (["right", "said"] as const)
    : (["said", "right"] as const);
  const [group, other] = those.length > 1 ? [] : onlyGroups(namedNear(worked, around));
  const ofNamed = [those, onlyLines(those), onlyGroups(those)]
    .filter((kind) => kind.length > 1)
    .concat(group && !other ? [[group]] : [])
    .concat(those.length > 1 ? [] : severalTimes(namedAbove(worked.ahead, above, named)))
    .flatMap((kind) => {
      const lines = union(kind);
      // What holds all others that are named makes nothing together with them: « le Comité régional », and all that is « régional ».
      const isOne = kind.length > 1 && kind.some((one) => one.lines.length === lines.length);
      return [
        way(isOne ? "right" : ofGrants, retainedWorth(lines)),
        ...totalsBeside(lines).map((amount) => way(isOne ? "right" : ofColumns, amount)),
      ];
    });
  const runs = runsOf(before.length > 0 || ahead.length > 0 ? before : figuresAbove(above));
  const ofFigures = runs.map((run, rank) => way(rank === 0 ? "said" : "perhaps", Amount.sum(run), {}, run));
  return [...ofNamed, ...ofFigures, ...topOf(worked, around)];
}

/** The lines of the only one of some who has several: « Ce dernier touche au total … ». */
function severalTimes(named: readonly LinesNamed[]): readonly (readonly LinesNamed[])[] {
  const byName = groupBy(onlyLines(named), ({ names }) => names[0] ?? "");
  const [one, other] = [...byName.values()].filter(({ length }) => length > 1);
  return one && !other ? [one] : [];
}

function runsOf(amounts: readonly Amount[]): readonly (readonly Amount[])[] {
  return amounts.slice(0, -1).map((_, from) => amounts.slice(from));
}

/**
 * What the sentence just above gives: « Le judo reçoit 5 600 € et la lutte 2 200 €. Ensemble : 7 800 € ». Where others stand
 * outside, what brackets hold only says one of them otherwise: « 63 000 € HT (75 600 € TTC) ».
 */
function figuresAbove(above: string | undefined): readonly Amount[] {
  const sentence = sentenceAbove(above);
  const outside = eurosOf(withBrackets(sentence, () => ""));
  return (outside.length > 1 ? outside : eurosOf(sentence)).map(({ amount }) => amount);
}
