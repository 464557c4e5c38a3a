import { useLayoutEffect, useRef } from "react";
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from "react";
import type { Step } from "./moves";
import { STEPS } from "./moves";
import type { Editing } from "./editing";

interface CellEditorProps {
  readonly editing: Editing;
  readonly style: CSSProperties;
  readonly label: string;
  /** Where to go once what was typed is in the cell. */
  readonly onLeave: (step: Step | undefined) => void;
  /** Called with the steps from the cell that is pointed at. */
  readonly onPoint: (step: Step, extend: boolean) => void;
}

/** What the keys that end typing do: where they lead. */
export function stepOfKey(event: KeyboardEvent, replacing: boolean): Step | undefined {
  if (event.key === "Enter" && !event.altKey) return event.shiftKey ? STEPS["ArrowUp"] : STEPS["ArrowDown"];
  if (event.key === "Tab") return event.shiftKey ? STEPS["ArrowLeft"] : STEPS["ArrowRight"];
  return replacing ? STEPS[event.key] : undefined;
}

/** Puts the caret where what is typed wants it, where it is elsewhere. */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>, caret: number | undefined): void {
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || caret === undefined || document.activeElement !== current) return;
    if (current.selectionEnd !== caret) current.setSelectionRange(caret, caret);
  }, [field, caret]);
}

/**
 * Keys that work on what is typed: F4 fixes a reference, Ctrl+Enter fills all that is selected, arrows point at cells
 * where `onPoint` is given and a formula wants one. True for a key that did.
 */
export function formulaKey(
  event: KeyboardEvent,
  editing: Editing,
  onPoint?: (step: Step, extend: boolean) => void,
): boolean {
  const step = STEPS[event.key];
  if (event.key === "F4") editing.fix();
  else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) editing.commit("selection");
  else if (step && onPoint && editing.pointedAt()) onPoint(step, event.shiftKey);
  else return false;
  event.preventDefault();
  return true;
}

/** The field laid over a cell while its content is typed. */
export function CellEditor({ editing, style, label, onLeave, onPoint }: CellEditorProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft } = editing;
  useLayoutEffect(() => field.current?.focus(), []);
  useCaret(field, draft?.caret);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = "auto";
    current.style.height = `${Math.max(current.scrollHeight, Number(style.minHeight ?? 0))}px`;
  }, [draft?.text, style.minHeight]);
  if (!draft) return null;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // The page saves, wherever the keyboard is.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") return;
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      editing.cancel();
      onLeave(undefined);
      return;
    }
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      editing.change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`, selectionStart + 1);
      return;
    }
    if (formulaKey(event, editing, draft.replacing ? onPoint : undefined)) return;
    const step = stepOfKey(event, draft.replacing);
    if (!step) return;
    event.preventDefault();
    if (editing.commit()) onLeave(step);
  };
  return (
    <textarea
      ref={field}
      className="cell-editor"
      aria-label={label}
      value={draft.text}
      rows={1}
      spellCheck={false}
      style={style}
      onChange={(event) => editing.change(event.target.value, event.target.selectionStart)}
      onSelect={(event) => editing.moveCaret(event.currentTarget.selectionEnd)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
