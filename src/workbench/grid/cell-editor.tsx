import { useLayoutEffect, useRef } from "react";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import type { Step } from "./moves";
import { STEPS } from "./moves";
import type { Editing } from "./editing";

interface CellEditorProps {
  readonly editing: Editing;
  readonly style: CSSProperties;
  readonly label: string;
  /** Where to go once what was typed is in the cell. */
  readonly onLeave: (step: Step | undefined) => void;
}

/** What the keys that end typing do: where they lead. */
export function stepOfKey(event: KeyboardEvent, replacing: boolean): Step | undefined {
  if (event.key === "Enter" && !event.altKey) return event.shiftKey ? STEPS["ArrowUp"] : STEPS["ArrowDown"];
  if (event.key === "Tab") return event.shiftKey ? STEPS["ArrowLeft"] : STEPS["ArrowRight"];
  return replacing ? STEPS[event.key] : undefined;
}

/** The field laid over a cell while its content is typed. */
export function CellEditor({ editing, style, label, onLeave }: CellEditorProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft } = editing;
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, []);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = "auto";
    current.style.height = `${Math.max(current.scrollHeight, Number(style.minHeight ?? 0))}px`;
  }, [draft?.text, style.minHeight]);
  if (!draft) return null;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
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
      editing.change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
      return;
    }
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
      onChange={(event) => editing.change(event.target.value)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
