import type { ReactNode } from "react";

const PATHS = {
  open: "M2.5 5.5v-2h4l1.5 2h5.5v2M2.5 5.5v7.5h10l2-5.5h-10l-2 5.5",
  save: "M8 2.5v7.5M5 7.5l3 3 3-3M3 12.5v1h10v-1",
  undo: "M5.5 3.5l-3 3 3 3M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7",
  redo: "M10.5 3.5l3 3-3 3M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9",
  pane: "M2.5 3.5h11v9h-11zM9.5 3.5v9",
  file: "M4 2.5h5l3 3v8H4zM9 2.5v3h3",
  close: "M4 4l8 8M12 4l-8 8",
  find: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.5 10.5l3.5 3.5",
  up: "M4 10l4-4 4 4",
  down: "M4 6l4 4 4-4",
  insert: "M2.5 3.5h11M2.5 12.5h11M8 5.5v5M5.5 8h5",
  remove: "M2.5 3.5h11M2.5 12.5h11M5.5 8h5",
  lock: "M4.5 7.5h7v6h-7zM6 7.5v-2a2 2 0 0 1 4 0v2",
} as const;

/** A small drawing in the colour of the text beside it. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
