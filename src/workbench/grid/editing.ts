import { useCallback, useMemo, useState } from "react";
import type { Cursor, EditOutcome, WorkbookSession } from "../session/workbook-session";
import { editingText } from "./editing-text";
import { fixedOtherwise, mayPoint, pointedRange, referenceTo } from "./pointing";

/** A cell whose content is being typed. */
export interface Draft {
  readonly cursor: Cursor;
  readonly sheet: number;
  readonly text: string;
  /** Where the caret stands in the text. */
  readonly caret: number;
  /** Where the keyboard is. */
  readonly place: "cell" | "bar";
  /** Whether arrows leave the cell, as they do when its content was typed over. */
  readonly replacing: boolean;
  /** The cells that were pointed at last: until something else is typed, others take their place. */
  readonly pointed?: Pointed;
}

interface Pointed {
  /** Where their reference begins in the text. */
  readonly at: number;
  readonly from: Cursor;
  readonly to: Cursor;
}

/** Typing in a cell: what is typed, and what begins, changes and ends it. */
export interface Editing {
  readonly draft: Draft | undefined;
  begin(place: Draft["place"], text?: string): void;
  change(text: string, caret: number): void;
  /** Tells where the caret was put. */
  moveCaret(caret: number): void;
  /** Puts a cell of the sheet in front in the formula being typed, or what lies from the one before to it. False where none may stand. */
  point(cell: Cursor, extend: boolean): boolean;
  /** The cell that was pointed at last, or the one that is typed in; undefined where none may be pointed at. */
  pointedAt(): Cursor | undefined;
  /** Fixes the reference at the caret otherwise: A1, $A$1, A$1, $A1. */
  fix(): void;
  /** Puts what was typed in the cell, or in all that is selected. False where it was not taken: the typing goes on. */
  commit(into?: "cell" | "selection"): boolean;
  cancel(): void;
}

/** Typing in the cells of a workbook. `report` is told what came of what was typed. */
export function useEditing(session: WorkbookSession, report: (outcome: EditOutcome) => void): Editing {
  const [draft, setDraft] = useState<Draft | undefined>();
  const begin = useCallback(
    (place: Draft["place"], text?: string) => {
      const { cursor } = session.selection;
      const { sheet, host } = session;
      const known = text ?? editingText(host, sheet, cursor.row, cursor.column);
      host.faults.enterCell();
      const replacing = text !== undefined;
      setDraft({ cursor, sheet: sheet.id, text: known, caret: known.length, place, replacing });
    },
    [session],
  );
  const change = useCallback((text: string, caret: number) => {
    setDraft((known) => {
      if (!known) return known;
      const { pointed: _before, ...rest } = known;
      return { ...rest, text, caret };
    });
  }, []);
  const moveCaret = useCallback((caret: number) => {
    setDraft((known) => {
      if (!known || known.caret === caret) return known;
      const { pointed: _before, ...rest } = known;
      return { ...rest, caret };
    });
  }, []);
  const canPoint = useCallback(
    (known: Draft) => known.pointed !== undefined || mayPoint(known, session.host.locale),
    [session],
  );
  const point = useCallback(
    (cell: Cursor, extend: boolean) => {
      if (!draft || !canPoint(draft)) return false;
      const { sheet } = session;
      const from = extend ? (draft.pointed?.from ?? cell) : cell;
      const range = pointedRange(sheet.facets.merges, from, cell);
      const reference = referenceTo(range, sheet.id === draft.sheet ? undefined : sheet.facets.name);
      const at = draft.pointed?.at ?? draft.caret;
      const caret = at + reference.length;
      const text = draft.text.slice(0, at) + reference + draft.text.slice(draft.caret);
      setDraft({ ...draft, text, caret, pointed: { at, from, to: cell } });
      return true;
    },
    [draft, session, canPoint],
  );
  const pointedAt = useCallback(
    () => (draft && canPoint(draft) ? (draft.pointed?.to ?? draft.cursor) : undefined),
    [draft, canPoint],
  );
  const fix = useCallback(() => {
    const fixed = draft && fixedOtherwise(draft);
    if (fixed) change(fixed.text, fixed.caret);
  }, [draft, change]);
  const end = useCallback(() => {
    session.host.faults.leaveCell();
    setDraft(undefined);
  }, [session]);
  /** Back to the sheet that is typed in: cells of another may have been pointed at. */
  const goBack = useCallback(
    ({ sheet, cursor }: Draft) => {
      const own = session.model.sheet(sheet);
      if (!own || own.id === session.sheet.id) return;
      session.activate(own);
      session.select(cursor);
    },
    [session],
  );
  const cancel = useCallback(() => {
    if (draft) goBack(draft);
    end();
    report("done");
  }, [draft, goBack, end, report]);
  const commit = useCallback(
    (into: "cell" | "selection" = "cell") => {
      if (!draft) return true;
      const { row, column } = draft.cursor;
      const sheet = session.model.sheet(draft.sheet);
      const before = sheet && editingText(session.host, sheet, row, column);
      if (sheet && (draft.text !== before || into === "selection")) {
        const outcome =
          into === "selection"
            ? session.typeInAll(draft.text)
            : session.type(draft.cursor, [[draft.text]], sheet.id);
        report(outcome);
        if (outcome === "formula-not-understood" || outcome === "formula-not-computed") return false;
      }
      goBack(draft);
      end();
      return true;
    },
    [draft, session, report, goBack, end],
  );
  return useMemo(
    () => ({ draft, begin, change, moveCaret, point, pointedAt, fix, commit, cancel }),
    [draft, begin, change, moveCaret, point, pointedAt, fix, commit, cancel],
  );
}
