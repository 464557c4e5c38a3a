import type { KeyboardEvent, PointerEvent, ReactNode } from "react";

/** How wide the pane may be, in pixels: as narrow and as wide as Excel's own. */
export const PANE = { least: 320, most: 450, usual: 380 } as const;

interface SplitterProps {
  readonly width: number;
  readonly label: string;
  readonly onWidth: (width: number) => void;
}

function clamp(width: number): number {
  return Math.round(Math.min(PANE.most, Math.max(PANE.least, width)));
}

/** The bar between sheet and pane, to be dragged or moved with the arrows. */
export function Splitter({ width, label, onWidth }: SplitterProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowLeft" ? 10 : event.key === "ArrowRight" ? -10 : 0;
    if (step === 0) return;
    event.preventDefault();
    onWidth(clamp(width + step));
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(clamp(innerWidth - event.clientX));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={PANE.least}
      aria-valuemax={PANE.most}
      aria-valuenow={width}
      tabIndex={0}
      className="splitter"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        // The pane's frame would take the pointer once it is over it.
        document.body.classList.add("is-splitting");
      }}
      onLostPointerCapture={() => document.body.classList.remove("is-splitting")}
      onPointerMove={onPointerMove}
    />
  );
}
