import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { cellName, parseRangeName } from "../../host";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { gridTexts } from "../../texts/workbench";
import { formulaKey, useCaret } from "../grid/cell-editor";
import type { Editing } from "../grid/editing";
import { editingText } from "../grid/editing-text";
import type { WorkbookSession } from "../session/workbook-session";

interface FormulaBarProps {
  readonly session: WorkbookSession;
  readonly editing: Editing;
  readonly lang: Lang;
  /** Called with a text that is no address. */
  readonly onLost: (text: string) => void;
  /** Gives the keyboard back to the sheet, one row further where typing was confirmed. */
  readonly onDone: (confirmed: boolean) => void;
}

/** The bar over the sheet: which cell is selected, and what it holds. */
export function FormulaBar({ session, editing, lang, onLost, onDone }: FormulaBarProps): ReactNode {
  const { sheet, host, selection } = session;
  const { draft } = editing;
  const held = editingText(host, sheet, selection.cursor.row, selection.cursor.column);
  const shown = cursorName(session);
  const content = draft ? draft.text : held;
  const field = useRef<HTMLTextAreaElement>(null);
  useCaret(field, draft?.caret);
  // The sheet that is typed in is not in front: its cells are out of sight, the bar is not.
  const isAway = draft !== undefined && draft.sheet !== sheet.id;
  useLayoutEffect(() => {
    if (isAway) field.current?.focus();
  }, [isAway]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      editing.cancel();
      onDone(false);
    } else if (formulaKey(event, editing)) {
      if (event.key === "Enter" && !editing.draft) onDone(false);
    } else if ((event.key === "Enter" && !event.altKey) || event.key === "Tab") {
      event.preventDefault();
      if (editing.commit()) onDone(event.key === "Enter");
    }
  };
  return (
    <div className="formula-bar">
      <AddressBox
        key={shown}
        shown={shown}
        session={session}
        lang={lang}
        onLost={onLost}
        onDone={() => onDone(false)}
      />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        className="content"
        aria-label={say(gridTexts.content, lang)}
        rows={1}
        spellCheck={false}
        value={content}
        onFocus={() => {
          if (!draft) editing.begin("bar");
        }}
        onBlur={() => {
          if (draft?.place === "bar") editing.commit();
        }}
        onChange={(event) => editing.change(event.target.value, event.target.selectionStart)}
        onSelect={(event) => editing.moveCaret(event.currentTarget.selectionEnd)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** The address of the cell that typing goes to. */
function cursorName({ selection: { cursor } }: WorkbookSession): string {
  return cellName(cursor.row, cursor.column);
}

interface AddressBoxProps {
  /** The address of the cell under hand. */
  readonly shown: string;
  readonly session: WorkbookSession;
  readonly lang: Lang;
  readonly onLost: (text: string) => void;
  readonly onDone: () => void;
}

function AddressBox({ shown, session, lang, onLost, onDone }: AddressBoxProps): ReactNode {
  const [typed, setTyped] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);
  const go = (): void => {
    const wanted = parseRangeName((typed ?? "").trim());
    if (wanted) {
      session.select({ row: wanted.top, column: wanted.left }, { row: wanted.bottom, column: wanted.right });
    } else if (typed !== undefined && typed.trim() !== "") onLost(typed.trim());
    setTyped(undefined);
    onDone();
  };
  return (
    <input
      ref={field}
      className="address"
      aria-label={say(gridTexts.address, lang)}
      value={typed ?? shown}
      spellCheck={false}
      onFocus={() => field.current?.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key === "Enter") go();
        if (event.key === "Escape") {
          setTyped(undefined);
          onDone();
        }
      }}
    />
  );
}
