import type { Report } from "../../engine/findings";
import { sayCoverage } from "../../engine/outputs";
import { checkReportTexts, ruleName, say } from "../../texts";
import type { Reader } from "./finding";
import { indent, labelled } from "./lines";
import { quoted } from "./places";

/** Lists longer than this are cut, and say so. */
const MOST = 20;

/** What was not read, which checks could not run and why, how many amounts are tied. */
export function tailText(report: Report, reader: Reader): string {
  const sections = [unread(report, reader), skipped(report, reader), coverage(report, reader)];
  return sections.filter((section) => section !== "").join("\n");
}

function section(title: string, items: readonly string[], { lang, paint, width }: Reader): string {
  if (items.length === 0) return "";
  const shown = items.length > MOST ? items.slice(0, MOST) : items;
  const more = items.length - shown.length;
  const last = more > 0 ? [say(checkReportTexts.more, lang, { count: more })] : [];
  const cut = [...shown, ...last].map((item) =>
    item.length > width - 4 ? `${item.slice(0, width - 5)}…` : item,
  );
  return [paint.strong(title), ...cut.map((item) => indent(item, 4))].join("\n");
}

function unread({ annex }: Report, reader: Reader): string {
  const items = annex.unread.map(({ at, text }) => `${reader.places.name(at)}  ${quoted(text, reader.lang)}`);
  return section(`${say(checkReportTexts.unread, reader.lang)} (${items.length})`, items, reader);
}

/** Rules that wait for the same thing stand together. */
function skipped({ rules }: Report, { lang, paint, width }: Reader): string {
  const reasons = [...new Set(rules.skipped.map(({ because }) => because))];
  if (reasons.length === 0) return "";
  const lines = reasons.map((because) => {
    const waiting = rules.skipped.filter((skip) => skip.because === because);
    const names = waiting.map(({ rule }) => ruleName(rule, lang)).join(", ");
    return indent(labelled(because.replace(/(?<![.\s])[.\s]+$/, ""), names, width - 4), 4);
  });
  return [paint.strong(say(checkReportTexts.skipped, lang)), ...lines].join("\n");
}

function coverage(report: Report, reader: Reader): string {
  const { lang, paint, places } = reader;
  const { coverage: counted } = report;
  const line = sayCoverage(report, lang);
  const head = `${paint.strong(say(checkReportTexts.coverage, lang))}\u00a0: ${line}`;
  const items = counted.untied.map(({ at }) => {
    const quote = "quote" in at && at.quote !== "" ? `  ${quoted(at.quote, lang)}` : "";
    return `${places.name(at)}${quote}`;
  });
  const list = section(say(checkReportTexts.untied, lang), items, {
    ...reader,
    paint: { ...paint, strong: paint.faint },
  });
  return list === "" ? head : `${head}\n${list}`;
}
