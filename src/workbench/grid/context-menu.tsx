import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Whether a line parts it from what comes before. */
  readonly parts?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

interface ContextMenuProps {
  /** Where the pointer was, in the window. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** The menu of a right click. It closes before what was chosen is done. */
export function ContextMenu({ x, y, label, items, onClose }: ContextMenuProps): ReactNode {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = menu;
    if (!current) return undefined;
    const { width, height } = current.getBoundingClientRect();
    current.style.left = `${Math.min(x, innerWidth - width - 8)}px`;
    current.style.top = `${Math.min(y, innerHeight - height - 8)}px`;
    current.querySelector("button")?.focus();
    const away = (event: Event): void => {
      if (!current.contains(event.target as Node)) onClose();
    };
    addEventListener("pointerdown", away, true);
    return () => removeEventListener("pointerdown", away, true);
  }, [x, y, onClose]);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      onClose();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>("button:enabled") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={menu}
      className="context-menu"
      role="menu"
      aria-label={label}
      style={{ left: x, top: y }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          disabled={item.disabled}
          className={item.parts ? "after-line" : undefined}
          onClick={() => {
            onClose();
            item.onChoose();
          }}
        >
          <span>{item.label}</span>
          {item.keys !== undefined && <kbd aria-hidden="true">{item.keys}</kbd>}
        </button>
      ))}
    </div>
  );
}
