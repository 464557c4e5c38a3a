import type { Report } from "../../engine/findings";
import type { Lang } from "../../texts";
import type { OutputsOutline } from "../session/making/orders";

/** The dossiers that were checked for the states to show: each as its verdict, or as the sample of its name. */
export type RecordedName =
  "sain" | "trois-ecarts" | "deux-ecarts" | "a-verifier" | "trente-ecarts" | "trois-cents-ecarts" | "mal-lu";

/** What a check found, and what could be made of the dossier then. */
export interface Recorded {
  readonly report: Report;
  readonly outline: OutputsOutline;
}

/** Where what was found stands, from the page of the states. */
export function recordedFile(name: RecordedName, lang: Lang): string {
  return `dossiers/${name}.${lang}.json`;
}
