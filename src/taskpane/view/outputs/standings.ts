import type { Report } from "../../../engine/findings";
import { grantorOf } from "../../../engine/outputs/grantor-of";
import type { OutputsOutline } from "../../session/making/orders";
import {
  conventionsWithoutShare,
  factsMissing,
  percentageOf,
  type OutputChoices,
} from "../../state/output-choices";
import type { OutputKind } from "../../state/outputs-state";
import { showAmount } from "../../words/show-amount";
import { verdictWords } from "../../words/verdict-words";
import type { Lang } from "../../../texts";
import type { OutputStanding } from "./output-row";
import type { OutputsVoice } from "./outputs-voice";

/** What a standing is told from. */
export interface Stood {
  readonly report: Report;
  readonly outline: OutputsOutline;
  readonly choices: OutputChoices;
  readonly lang: Lang;
  readonly voice: OutputsVoice;
}

/** How much there is of a document, or what it waits for. */
export function standingOf(kind: OutputKind, stood: Stood): OutputStanding {
  const { report, outline, choices, lang, voice } = stood;
  const needs = (count: number, missing: Parameters<OutputsVoice>[0], text: string): OutputStanding =>
    count === 0 ? { possible: false, text: voice(missing) } : { possible: true, text };
  switch (kind) {
    case "imputation-summary": {
      if (outline.codes === null) return { possible: false, text: voice("codes-needs") };
      const { count, total, unmapped } = outline.codes;
      const state = voice("codes-state", { count, total: showAmount(total, lang) });
      if (unmapped === null) return { possible: true, text: state };
      return {
        possible: true,
        text: voice("codes-unmapped", { state, amount: showAmount(unmapped, lang) }),
      };
    }
    case "control-sheet": {
      const { words } = verdictWords(report, lang);
      return {
        possible: true,
        text: voice("control-state", { verdict: words, count: report.ticks.length }),
      };
    }
    case "by-beneficiary": {
      const count = outline.beneficiaries;
      return needs(count, "beneficiaries-needs", voice("beneficiaries-state", { count }));
    }
    case "by-territory": {
      const count = outline.territories;
      return needs(count, "territories-needs", voice("territories-state", { count }));
    }
    case "mail-merge": {
      const { usual, themes, operations } = choices.shares;
      const own = [themes, operations, outline.modelShares].some((shares) => Object.keys(shares).length > 0);
      const count = outline.conventions;
      const blank = conventionsWithoutShare(outline, choices.shares);
      const key = blank > 0 ? "blank" : usual === null ? "own" : own ? "usual-some" : "usual";
      const share = usual === null ? "" : sharePercent(usual, lang);
      const text = voice(`conventions-${key}`, { count, share, blank });
      return { ...needs(count, "conventions-needs", text), warns: blank > 0 };
    }
    case "articles":
    case "report": {
      const count = outline.articles;
      const key = outline.codes === null ? (`${kind}-state` as const) : (`${kind}-state-codes` as const);
      return needs(count, "drafts-needs", voice(key, { count }));
    }
    case "in-documents": {
      const count = outline.inDocuments;
      return needs(count, "in-documents-none", voice("in-documents-state", { count }));
    }
    case "open-data": {
      const count = outline.published;
      const missing = factsMissing(grantorOf(choices.facts, outline)) + outline.unpublished;
      const text =
        missing === 0
          ? voice("published-state", { count })
          : voice("published-state-missing", { count, missing });
      return needs(count, "conventions-needs", text);
    }
  }
}

/** « 80 % », "62.5%". */
export function sharePercent(share: string, lang: Lang): string {
  const figures = percentageOf(share);
  return lang === "fr" ? `${figures.replace(".", ",")}\u00a0%` : `${figures}%`;
}
