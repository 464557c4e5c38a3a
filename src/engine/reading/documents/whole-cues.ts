import type { Span } from "./passage";

const themesWord =
  "(?:th[ée]matiques?|axes?|volets?|priorit[ée]s?|orientations?|th[èe]mes?|domaines?|programmes?|missions?|politiques?|secteurs?|comp[ée]tences?|articles?|enveloppes?)";
/** « pour l'ensemble », « l'ensemble des axes », « tous volets confondus », « les trois thématiques ». */
const allAfter = new RegExp(
  `^[^€.;]{0,30}?(?:\\bpour l['’]ensemble(?=\\s*(?:[.;,:)]|$))|\\bl['’]ensemble (?:de ces|des|de nos|de ses)(?: \\d{1,2}| \\p{L}+)? ?${themesWord}(?!\\p{L})|\\btou(?:te)?s(?: les| ces)? ${themesWord}(?!\\p{L}))`,
  "iu",
);
const allBefore = new RegExp(
  `(?:\\bl['’]ensemble (?:de ces|des|de nos|de ses)(?: \\d{1,2}| \\p{L}+)? ?${themesWord}|\\btou(?:te)?s(?: les| ces)? ${themesWord})(?!\\p{L})[^€.;]{0,60}$`,
  "iu",
);
const addsUp =
  /\bsoit,?\s+(?:au total|ensemble|(?:pour )?un(?:e)? (?:montant |somme |enveloppe |d[ée]pense )?(?:total|global)\p{L}*|en tout)[^€.;]{0,40}$/iu;

/** « soit environ 1,6 M€ » repeats the figure before it. */
const rounded = /,?\s*(?:\(?soit|ou)?\s*(?:environ|pr[èe]s de|plus de)?\s*[\d,.]+\s*[kM]€\)?,?/giu;

/** Whether a figure is said of all the themes together, whatever the clause it stands in. */
export function coversAllThemes(text: string, figure: Span): boolean {
  return (
    allAfter.test(text.slice(figure.end, figure.end + 130).replace(rounded, "")) ||
    allBefore.test(text.slice(Math.max(0, figure.start - 140), figure.start))
  );
}

/** Whether a figure adds up what stands before it: « soit un montant total de ». */
export function addsUpWhatPrecedes(text: string, figure: Span): boolean {
  return addsUp.test(text.slice(Math.max(0, figure.start - 90), figure.start));
}
