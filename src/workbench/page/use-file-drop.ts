import { useEffect, useState } from "react";

/** Takes files that are let go on the page, wherever the browser would open them in its place. Says whether some are held. */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setHeld(event.dataTransfer?.types.includes("Files") ?? false);
    };
    const leave = (event: DragEvent): void => {
      // Out of the window, or into the pane, which takes files by itself.
      if (event.relatedTarget === null || event.relatedTarget instanceof HTMLIFrameElement) setHeld(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setHeld(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onDrop(files);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return isHeld;
}
