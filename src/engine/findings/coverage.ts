import { placeKey, type Place } from "../model";
import type { Case } from "../tying";
import type { Ledger } from "../diagnosis";
import { say, setAsideTexts, type Lang } from "../../texts";
import type { Report } from "./report";
import { reportPlace } from "./report-place";

/** How many of the documents' amounts were ticked against the annex, which are not for ticking, and which are tied to nothing. */
export function coverageOf(dossier: Case, ledger: Ledger, lang: Lang): Report["coverage"] {
  const tied = tiedPlaces(dossier, ledger);
  const setAside: Report["coverage"]["setAside"][number][] = [];
  const untied: Report["coverage"]["untied"][number][] = [];
  let amounts = 0;
  let ticked = 0;
  for (const reading of dossier.readings) {
    for (const { at, amount, setAside: reason } of reading.amounts) {
      amounts += 1;
      const isTied = tied.has(`${at.file}#${at.block} ${amount.toFixed()}`) || tied.has(placeKey(at));
      if (reason && !(reason === "order-of-magnitude" && isTied))
        setAside.push({ at: reportPlace(at), reason: say(setAsideTexts[reason], lang) });
      else if (isTied) ticked += 1;
      else untied.push({ at: reportPlace(at) });
    }
    const known = new Set(reading.amounts.map(({ at }) => placeKey(at)));
    for (const { at } of reading.unread) {
      if (known.has(placeKey(at))) continue;
      known.add(placeKey(at));
      amounts += 1;
      untied.push({ at: reportPlace(at) });
    }
  }
  return { amounts, tied: ticked, setAside, untied };
}

/** Where a tied amount stands, with the amount: a block may hold several. */
function tiedPlaces(dossier: Case, ledger: Ledger): ReadonlySet<string> {
  const places = new Set<string>();
  const tie = (at: Place, amount: string): void => {
    places.add(placeKey(at));
    if (at.kind === "document") places.add(`${at.file}#${at.block} ${amount}`);
  };
  for (const statement of ledger.statements) tie(statement.at, statement.amount.toFixed());
  for (const { article } of dossier.articles) {
    if (article.amountInWords) tie(article.amountInWords.at, article.amountInWords.value.toFixed());
  }
  for (const { grant, operation } of dossier.grants) {
    if (operation && grant.amountInWords) tie(grant.amountInWords.at, grant.amountInWords.value.toFixed());
  }
  for (const table of dossier.tables) {
    for (const row of table.rows) {
      for (const field of [row.expense, row.balance, row.commitmentAuthorisation, row.available]) {
        if (field) tie(field.at, field.value.toFixed());
      }
    }
  }
  for (const { convention, operation } of dossier.conventions) {
    if (!operation) continue;
    const { amounts, amountsInWords, advanceAmount, balanceAmount } = convention;
    const paid = amounts.length > 0 ? [advanceAmount, balanceAmount] : [];
    for (const stated of [...amounts, ...amountsInWords.map(({ words }) => words), ...paid])
      if (stated) tie(stated.at, stated.value.toFixed());
  }
  return places;
}
