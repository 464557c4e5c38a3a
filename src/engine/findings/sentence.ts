import { Amount, formatAmount } from "../money";
import { showFormula } from "../grid";
import { say, type Lang, type Text, type TextFill } from "../../texts";
import { Percent, type Fill } from "../rules";
import { sayPlace } from "./report-place";

/** A sentence of the catalogue with amounts and places worded for the reader. */
export function sentence(text: Text, lang: Lang, fill: Fill): string {
  const worded: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fill)) worded[name] = word(value, lang);
  return tidy(say(named(text, lang, fill), lang, worded satisfies TextFill));
}

function word(value: Fill[string], lang: Lang): string | number {
  if (typeof value === "string" && value.startsWith("=")) return showFormula(value, lang);
  if (typeof value !== "object") return value;
  if (value instanceof Percent) return lang === "fr" ? value.decimal.replace(".", ",") : value.decimal;
  return value instanceof Amount ? formatAmount(value, lang) : sayPlace(value, lang);
}

/** A gap with its sign: « +0,08 € », « −1 000 € ». */
export function sayGap(gap: Amount, lang: Lang): string {
  return formatAmount(gap, lang, { signed: true });
}

/** What stands for somebody whom the annex does not name. */
const UNNAMED: Readonly<Record<Lang, readonly (readonly [string, string])[]>> = {
  fr: [
    ["la ligne de « {{name}} »", "la ligne"],
    ["« {{name}} »", "ce dossier"],
  ],
  en: [
    ["the line of “{{name}}”", "the line"],
    ["“{{name}}”", "this file"],
  ],
};

function named(text: Text, lang: Lang, { name }: Fill): Text {
  if (name !== "") return text;
  const said = UNNAMED[lang].reduce((told, [before, after]) => told.replaceAll(before, after), text[lang]);
  return { ...text, [lang]: said };
}

/** What is not known leaves empty quotation marks and parentheses behind. */
function tidy(text: string): string {
  return text.replace(/\s(?:«\s*»|“”)(?=[\s,.;:])/g, "").replace(/\s\(\s*\)/g, "");
}
