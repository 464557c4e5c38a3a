import { useCallback, useMemo, useState } from "react";
import type { Cursor, EditOutcome, WorkbookSession } from "../session/workbook-session";
import { editingText } from "./editing-text";

/** A cell whose content is being typed. */
export interface Draft {
  readonly cursor: Cursor;
  readonly sheet: number;
  readonly text: string;
  /** Where the caret is. */
  readonly place: "cell" | "bar";
  /** Whether arrows leave the cell, as they do when its content was typed over. */
  readonly replacing: boolean;
}

/** Typing in a cell: what is typed, and what begins, changes and ends it. */
export interface Editing {
  readonly draft: Draft | undefined;
  begin(place: Draft["place"], text?: string): void;
  change(text: string): void;
  /** Puts what was typed in the cell. False where it was not taken: the typing goes on. */
  commit(): boolean;
  cancel(): void;
}

/** Typing in the cells of a workbook. `refused` is told of edits that were not taken. */
export function useEditing(session: WorkbookSession, refused: (outcome: EditOutcome) => void): Editing {
  const [draft, setDraft] = useState<Draft | undefined>();
  const begin = useCallback(
    (place: Draft["place"], text?: string) => {
      const { cursor } = session.selection;
      const { sheet, host } = session;
      const known = text ?? editingText(host, sheet, cursor.row, cursor.column);
      host.faults.enterCell();
      setDraft({ cursor, sheet: sheet.id, text: known, place, replacing: text !== undefined });
    },
    [session],
  );
  const change = useCallback((text: string) => setDraft((known) => known && { ...known, text }), []);
  const cancel = useCallback(() => {
    session.host.faults.leaveCell();
    setDraft(undefined);
  }, [session]);
  const commit = useCallback(() => {
    if (!draft) return true;
    const { row, column } = draft.cursor;
    const before = editingText(session.host, session.sheet, row, column);
    if (draft.text !== before) {
      const outcome = session.type(draft.cursor, [[draft.text]]);
      if (outcome !== "done") {
        refused(outcome);
        if (outcome === "formula-not-understood") return false;
      }
    }
    cancel();
    return true;
  }, [draft, session, refused, cancel]);
  return useMemo(() => ({ draft, begin, change, commit, cancel }), [draft, begin, change, commit, cancel]);
}
