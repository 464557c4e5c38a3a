import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { menuTexts } from "../../texts/workbench";

/** What may be done to the cells under hand. */
export type MenuAction =
  "cut" | "copy" | "insert-rows" | "delete-rows" | "fill-down" | "fill-right" | "clear";

const ITEMS: readonly { readonly action: MenuAction; readonly keys: string; readonly parts?: true }[] = [
  { action: "cut", keys: "Ctrl+X" },
  { action: "copy", keys: "Ctrl+C" },
  { action: "insert-rows", keys: "Ctrl++", parts: true },
  { action: "delete-rows", keys: "Ctrl+−" },
  { action: "fill-down", keys: "Ctrl+D", parts: true },
  { action: "clear", keys: "Suppr" },
];

interface SheetMenuProps {
  /** Where the pointer was, in the window. */
  readonly x: number;
  readonly y: number;
  readonly lang: Lang;
  /** How many rows are selected. */
  readonly rows: number;
  readonly onChoose: (action: MenuAction) => void;
  readonly onClose: () => void;
}

/** The menu of a right click on the sheet. */
export function SheetMenu({ x, y, lang, rows, onChoose, onClose }: SheetMenuProps): ReactNode {
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
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={menu}
      className="sheet-menu"
      role="menu"
      aria-label={say(menuTexts.menu, lang)}
      style={{ left: x, top: y }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.preventDefault()}
    >
      {ITEMS.map(({ action, keys, parts }) => (
        <button
          key={action}
          type="button"
          role="menuitem"
          className={parts ? "after-line" : undefined}
          onClick={() => onChoose(action)}
        >
          <span>{say(menuTexts[action], lang, { count: rows })}</span>
          <kbd aria-hidden="true">{lang === "en" ? keys.replace("Suppr", "Del") : keys}</kbd>
        </button>
      ))}
    </div>
  );
}
