import type { Lang } from "../../texts";

/** How many names are said before the rest is only counted. */
const MOST = 6;

/** « G24, G31 et G40 »; beyond six names, « et 3 de plus ». */
export function joined(names: readonly string[], lang: Lang): string {
  const and = lang === "fr" ? "et" : "and";
  const more = lang === "fr" ? "de plus" : "more";
  const said = names.length > MOST ? names.slice(0, MOST) : names.slice(0, -1);
  const last = names.length > MOST ? `${names.length - MOST} ${more}` : names.at(-1);
  return said.length === 0 ? (last ?? "") : `${said.join(", ")} ${and} ${last}`;
}
