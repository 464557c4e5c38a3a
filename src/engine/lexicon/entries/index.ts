import type { Entry } from "../entry";
import { amounts } from "./amounts";
import { columns } from "./columns";
import { figures } from "./figures";
import { groups } from "./groups";
import { identity } from "./identity";
import { lines } from "./lines";
import { sentences } from "./sentences";
import { totals } from "./totals";

/** What every reader's words mean, one entry a concept. */
export const entries = {
  ...groups,
  ...amounts,
  ...columns,
  ...identity,
  ...totals,
  ...sentences,
  ...lines,
  ...figures,
} satisfies Record<string, Entry>;

/** A concept of the field that texts name. */
export type Concept = keyof typeof entries;
