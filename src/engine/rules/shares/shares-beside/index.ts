import { groupBy } from "../../../lists";
import { passageKey, type ListedShare } from "../../../model";
import { passagesInTables } from "../../ticking/passages";
import type { Broken, RuleContext } from "../../rule";
import { blockOf } from "../../held/stated-groups";
import { changeTold } from "./change";
import { figureOf, sharesSaid } from "./figure";
import { partTold } from "./part";
import { aroundIn } from "./pool";

/** A paragraph of more figures is a list. */
const MOST = 16;

/**
 * « 7 000 €, soit 27,2 % de l'enveloppe », « l'effort augmente de 1 850 €, soit 7,8 % »: a percentage said of the figure beside it,
 * that is nothing of what its paragraph gives or names, nor of what all is, and a slip away from what that figure is of all, of
 * the sum of its paragraph that is the annex's, or, as how far apart two of the paragraph are, of one of them.
 */
export function* sharesBeside(
  context: RuleContext,
  isTold: (share: ListedShare) => boolean,
): Generator<Broken> {
  const { readings } = context.dossier;
  const inTables = passagesInTables(readings);
  const blocks = groupBy(
    readings.flatMap(({ amounts }) => amounts),
    ({ at }) => blockOf(at),
  );
  const around = aroundIn(context);
  for (const share of sharesSaid(readings)) {
    if (isTold(share) || inTables.has(passageKey(share.at))) continue;
    const part = figureOf(share);
    const block = blocks.get(blockOf(share.at)) ?? [];
    if (!part || block.length > MOST) continue;
    const pool = around(share, block);
    const told = part.isChange ? changeTold(share, part.amount, pool) : partTold(share, part, pool);
    if (told) yield told;
  }
}
