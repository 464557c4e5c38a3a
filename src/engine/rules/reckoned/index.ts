import type { Reckoning } from "../../model";
import { together, sum } from "./added";
import { apart } from "./apart";
import { average, each } from "./divided";
import { left } from "./left";
import { list } from "./list";
import { priced } from "./priced";
import type { Reckoner } from "./reckoner";
import { share } from "./share";
import { taxed } from "./taxed";

export { oddInstalments, rightInstalments } from "./instalments";
export { isNear, type Way } from "./reckoner";

/** How each kind of figure is reckoned. */
export const RECKONERS: Readonly<Record<Reckoning["kind"], Reckoner>> = {
  left,
  together,
  apart,
  share,
  sum,
  list,
  average,
  each,
  priced,
  taxed,
};
