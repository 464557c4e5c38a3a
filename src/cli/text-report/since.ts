import {
  changeName,
  isUnchanged,
  lineName,
  placeName,
  sayMoment,
  totalName,
  type KeptFinding,
  type TotalChange,
  type VersionLine,
} from "../../engine/outputs";
import { Amount, formatAmount } from "../../engine/money";
import { changeTexts, say, type Lang } from "../../texts";
import type { SinceEarlier } from "../earlier-version";
import { indent, wrap } from "./lines";
import type { Paint } from "./paint";

/** What became of the dossier since an earlier version: in sentences, then finding by finding and line by line. */
export function sinceText(
  since: SinceEarlier,
  sentences: readonly string[],
  { lang, paint, width }: { readonly lang: Lang; readonly paint: Paint; readonly width: number },
): string {
  const { from, at, findings, lines, totals } = since;
  const title =
    at === null
      ? say(changeTexts["since-file"], lang, { file: from })
      : say(changeTexts["since-file-at"], lang, { file: from, moment: sayMoment(at, lang) });
  if (isUnchanged(since))
    return [paint.strong(title), indent(say(changeTexts.unchanged, lang), 2)].join("\n");
  const items = [
    ...(findings?.fixed ?? []).map((finding) => findingLine("✓", "fixed", finding, lang)),
    ...(findings?.new ?? []).map((finding) => findingLine("✗", "new", finding, lang)),
    ...lines.removed.map(
      (line) => `− ${say(changeTexts.removed, lang)}${colon(lang)}${amountLine(line, lang)}`,
    ),
    ...lines.added.map((line) => `+ ${say(changeTexts.added, lang)}${colon(lang)}${amountLine(line, lang)}`),
    ...lines.changed.map(({ before, after }) => changedLine(before, after, lang)),
    ...totals.map((change) => totalLine(change, lang)),
  ];
  const told = [...sentences, ...items].map((text) => indent(hanging(text, width - 4), 2));
  return [paint.strong(title), ...told].join("\n");
}

function hanging(text: string, width: number): string {
  const [first = "", ...rest] = wrap(text, width).split("\n");
  return [first, ...rest.map((line) => indent(line, 2))].join("\n");
}

function colon(lang: Lang): string {
  return lang === "fr" ? "\u00a0: " : ": ";
}

function findingLine(
  sign: string,
  state: "fixed" | "new",
  { at, message, headline }: KeptFinding,
  lang: Lang,
): string {
  const place = placeName(at, lang);
  const told = headline ?? message;
  // Most sentences about a document begin with its place.
  return `${sign} ${say(changeTexts[state], lang)}${colon(lang)}${told.startsWith(place) ? told : `${place}. ${told}`}`;
}

function amountLine(line: VersionLine, lang: Lang): string {
  return `${whose(line, lang)}${colon(lang)}${euros(line.amount, lang)}`;
}

function changedLine(before: VersionLine, after: VersionLine, lang: Lang): string {
  const state = changeName(before, after, lang);
  const head = `~ ${state}${colon(lang)}${whose(after, lang)}`;
  if (before.amount === after.amount) return `${head}${colon(lang)}${euros(after.amount, lang)}`;
  return `${head}${colon(lang)}${fromTo(before, after, lang)}`;
}

function totalLine({ before, after }: TotalChange, lang: Lang): string {
  const state = say(changeTexts["total-changed"], lang);
  return `~ ${state}${colon(lang)}${totalName(after, lang)}${colon(lang)}${fromTo(before, after, lang)}`;
}

/** « 27 300 € → 31 900 € (+4 600 €) » */
function fromTo(before: { readonly amount: string }, after: { readonly amount: string }, lang: Lang): string {
  const gap = Amount.fromDecimal(after.amount).minus(Amount.fromDecimal(before.amount));
  const signed = formatAmount(gap, lang, { signed: true });
  return `${euros(before.amount, lang)} → ${euros(after.amount, lang)} (${signed})`;
}

function whose(line: VersionLine, lang: Lang): string {
  return `${line.operation} ${lineName(line, lang)}`;
}

function euros(amount: string, lang: Lang): string {
  return formatAmount(Amount.fromDecimal(amount), lang);
}
