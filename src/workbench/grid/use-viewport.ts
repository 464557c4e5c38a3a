import { useCallback, useLayoutEffect, useState } from "react";
import type { RefObject } from "react";
import type { Viewport } from "./regions";

/** What of a scrolled element is on screen; told again after every scroll and change of size. */
export function useViewport(element: RefObject<HTMLElement | null>): readonly [Viewport, () => void] {
  const [view, setView] = useState<Viewport>({ left: 0, top: 0, width: 0, height: 0 });
  const read = useCallback(() => {
    const { current } = element;
    if (!current) return;
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = current;
    setView((known) =>
      known.left === left && known.top === top && known.width === width && known.height === height
        ? known
        : { left, top, width, height },
    );
  }, [element]);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, read]);
  return [view, read];
}
