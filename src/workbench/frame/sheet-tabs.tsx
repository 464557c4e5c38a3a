import type { KeyboardEvent, ReactNode } from "react";
import { say, sayCount } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { gridTexts } from "../../texts/workbench";
import { shown } from "../../host/api/locale/locale";
import type { SheetModel } from "../../host";
import type { WorkbookSession } from "../session/workbook-session";
import { Icon } from "./icons";
import { tallyOf } from "./tally";

interface SheetTabsProps {
  readonly session: WorkbookSession;
  readonly lang: Lang;
  readonly typing: boolean;
  readonly onSheet: (sheet: SheetModel) => void;
  /** 1 for full size. */
  readonly zoom: number;
  /** Undefined for the size at which all columns are seen. */
  readonly onZoom: (zoom: number | undefined) => void;
}

/** The bar under the sheet: the workbook's visible sheets, and what the selected cells come to. */
export function SheetTabs({ session, lang, typing, onSheet, zoom, onZoom }: SheetTabsProps): ReactNode {
  const { visibleSheets, sheet } = session;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = visibleSheets[visibleSheets.findIndex(({ id }) => id === sheet.id) + step];
    if (!next) return;
    event.preventDefault();
    onSheet(next);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <footer className="sheet-tabs">
      <div role="tablist" aria-label={say(gridTexts.sheets, lang)} onKeyDown={onKeyDown}>
        {visibleSheets.map((each) => (
          <button
            key={each.id}
            id={`tab-${each.id}`}
            type="button"
            role="tab"
            aria-selected={each.id === sheet.id}
            tabIndex={each.id === sheet.id ? 0 : -1}
            onClick={() => onSheet(each)}
          >
            {each.facets.protection && <Icon name="lock" />}
            {each.facets.name}
            {each.facets.tabColour !== undefined && (
              <i className="tab-colour" style={{ backgroundColor: each.facets.tabColour }} />
            )}
          </button>
        ))}
      </div>
      <Tally session={session} lang={lang} typing={typing} />
      <div className="zoom" role="group" aria-label={say(gridTexts.zoom, lang)}>
        <button
          type="button"
          className="icon-only"
          aria-label={say(gridTexts["zoom-out"], lang)}
          disabled={zoom <= 0.5}
          onClick={() => onZoom(Math.max(0.5, Math.round(zoom * 10 - 1) / 10))}
        >
          −
        </button>
        <button
          type="button"
          className="icon-only"
          title={say(gridTexts["zoom-fit"], lang)}
          onClick={() => onZoom(undefined)}
        >
          {Math.round(zoom * 100)}&nbsp;%
        </button>
        <button
          type="button"
          className="icon-only"
          aria-label={say(gridTexts["zoom-in"], lang)}
          disabled={zoom >= 2}
          onClick={() => onZoom(Math.min(2, Math.round(zoom * 10 + 1) / 10))}
        >
          +
        </button>
      </div>
    </footer>
  );
}

function Tally({ session, lang, typing }: Omit<SheetTabsProps, "zoom" | "onZoom" | "onSheet">): ReactNode {
  const tally = tallyOf(session.sheet, session.selection.range);
  const amount = (value: number): string => shown({ kind: "number", value }, "#,##0.00", session.host.locale);
  return (
    <div className="tally">
      {tally.numbers > 1 ? (
        <>
          <span>{say(gridTexts.average, lang, { average: amount(tally.sum / tally.numbers) })}</span>
          <span>{say(gridTexts["row-count"], lang, { count: sayCount(tally.filled, lang) })}</span>
          <span className="sum">{say(gridTexts.sum, lang, { sum: amount(tally.sum) })}</span>
        </>
      ) : (
        <span>{say(gridTexts[typing ? "typing" : "ready"], lang)}</span>
      )}
    </div>
  );
}
