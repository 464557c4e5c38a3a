import type { Entry } from "../entry";
import { amounts } from "./amounts";
import { annexRows } from "./annex-rows";
import { besideFigures } from "./beside-figures";
import { codes } from "./codes";
import { columns } from "./columns";
import { conventions } from "./conventions";
import { counted } from "./counted";
import { documents } from "./documents";
import { figures } from "./figures";
import { grammar } from "./grammar";
import { groups } from "./groups";
import { identity } from "./identity";
import { lines } from "./lines";
import { sentences } from "./sentences";
import { recipients } from "./recipients";
import { statements } from "./statements";
import { totals } from "./totals";
import { workings } from "./workings";

/** What every reader's words mean, one entry a concept. */
export const entries = {
  ...groups,
  ...amounts,
  ...annexRows,
  ...besideFigures,
  ...codes,
  ...columns,
  ...identity,
  ...totals,
  ...sentences,
  ...lines,
  ...figures,
  ...recipients,
  ...counted,
  ...statements,
  ...conventions,
  ...documents,
  ...grammar,
  ...workings,
} satisfies Record<string, Entry>;

/** A concept of the field that texts name. */
export type Concept = keyof typeof entries;
