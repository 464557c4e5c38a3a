import type { ReactNode } from "react";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { menuTexts } from "../../texts/workbench";
import { ContextMenu } from "./context-menu";

/** What may be done to the cells under hand. */
export type MenuAction =
  "cut" | "copy" | "paste" | "insert-rows" | "delete-rows" | "fill-down" | "fill-right" | "clear";

const ITEMS: readonly { readonly action: MenuAction; readonly keys: string; readonly parts?: true }[] = [
  { action: "cut", keys: "Ctrl+X" },
  { action: "copy", keys: "Ctrl+C" },
  { action: "paste", keys: "Ctrl+V" },
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
  return (
    <ContextMenu
      x={x}
      y={y}
      label={say(menuTexts.menu, lang)}
      onClose={onClose}
      items={ITEMS.map(({ action, keys, parts }) => ({
        label: say(menuTexts[action], lang, { count: rows }),
        keys: lang === "en" ? keys.replace("Suppr", "Del") : keys,
        ...(parts && { parts }),
        onChoose: () => onChoose(action),
      }))}
    />
  );
}
