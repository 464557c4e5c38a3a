import { useCallback, useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { say, sayCount } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { gridTexts, tabTexts } from "../../texts/workbench";
import { shown } from "../../host/api/locale/locale";
import type { SheetModel } from "../../host";
import { ContextMenu } from "../grid/context-menu";
import type { EditOutcome, WorkbookSession } from "../session/workbook-session";
import { Icon } from "./icons";
import { tallyOf } from "./tally";

interface SheetTabsProps {
  readonly session: WorkbookSession;
  readonly lang: Lang;
  readonly typing: boolean;
  readonly onSheet: (sheet: SheetModel) => void;
  /** Told what came of sheets that are added, renamed or deleted. */
  readonly report: (outcome: EditOutcome) => void;
  /** 1 for full size. */
  readonly zoom: number;
  /** Undefined for the size at which all columns are seen. */
  readonly onZoom: (zoom: number | undefined) => void;
}

/** The bar under the sheet: the workbook's visible sheets, and what the selected cells come to. */
export function SheetTabs({
  session,
  lang,
  typing,
  onSheet,
  report,
  zoom,
  onZoom,
}: SheetTabsProps): ReactNode {
  const [menu, setMenu] = useState<
    { readonly sheet: SheetModel; readonly x: number; readonly y: number } | undefined
  >();
  const [renamed, setRenamed] = useState<SheetModel | undefined>();
  const closeMenu = useCallback(() => setMenu(undefined), []);
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
        {visibleSheets.map((each) =>
          each === renamed ? (
            <TabName
              key={each.id}
              name={each.facets.name}
              lang={lang}
              onDone={(name) => {
                setRenamed(undefined);
                report(
                  name === undefined || name === each.facets.name ? "done" : session.renameSheet(each, name),
                );
              }}
            />
          ) : (
            <button
              key={each.id}
              id={`tab-${each.id}`}
              type="button"
              role="tab"
              aria-selected={each.id === sheet.id}
              tabIndex={each.id === sheet.id ? 0 : -1}
              onClick={() => onSheet(each)}
              onDoubleClick={() => setRenamed(each)}
              onKeyDown={(event) => {
                if (event.key === "F2") setRenamed(each);
              }}
              onContextMenu={(event) => {
                event.preventDefault();
                onSheet(each);
                setMenu({ sheet: each, x: event.clientX, y: event.clientY });
              }}
            >
              {each.facets.protection && <Icon name="lock" />}
              {each.facets.name}
              {each.facets.tabColour !== undefined && (
                <i className="tab-colour" style={{ backgroundColor: each.facets.tabColour }} />
              )}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        className="icon-only"
        title={say(tabTexts.add, lang)}
        aria-label={say(tabTexts.add, lang)}
        disabled={typing}
        onClick={() => report(session.addSheet())}
      >
        +
      </button>
      {menu && (
        <ContextMenu
          x={menu.x}
          y={menu.y}
          label={say(tabTexts.menu, lang, { name: menu.sheet.facets.name })}
          onClose={closeMenu}
          items={[
            { label: say(tabTexts.add, lang), onChoose: () => report(session.addSheet()) },
            { label: say(tabTexts.rename, lang), keys: "F2", onChoose: () => setRenamed(menu.sheet) },
            {
              label: say(tabTexts.delete, lang),
              parts: true,
              disabled: visibleSheets.length === 1,
              onChoose: () => report(session.deleteSheet(menu.sheet)),
            },
          ]}
        />
      )}
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

interface TabNameProps {
  readonly name: string;
  readonly lang: Lang;
  /** Called with the name that was typed; undefined where it was given up. */
  readonly onDone: (name: string | undefined) => void;
}

/** The field where a sheet's name is typed, in its tab's place. */
function TabName({ name, lang, onDone }: TabNameProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const end = (typed: string | undefined): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(typed);
  };
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      className="tab-name"
      aria-label={say(tabTexts.name, lang)}
      defaultValue={name}
      size={Math.max(8, name.length)}
      spellCheck={false}
      onBlur={(event) => end(event.target.value.trim())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") end(event.currentTarget.value.trim());
        if (event.key === "Escape") end(undefined);
      }}
    />
  );
}

function Tally({ session, lang, typing }: Pick<SheetTabsProps, "session" | "lang" | "typing">): ReactNode {
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
