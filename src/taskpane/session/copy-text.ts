/** A text as Word takes it and as anything else does. */
export interface ClipboardText {
  /** Null for a text that has one form alone. */
  readonly html: string | null;
  readonly plain: string;
}

/**
 * Puts a text on the clipboard. The event of copying needs no permission, which Excel on the web does not give its panes;
 * where it is refused too the clipboard's own way is tried. False where nothing was copied.
 */
export async function copyText({ html, plain }: ClipboardText): Promise<boolean> {
  return copyByEvent({ html, plain }) || (await copyByClipboard({ html, plain }));
}

function copyByEvent({ html, plain }: ClipboardText): boolean {
  let given = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", plain);
    if (html !== null) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopPropagation();
    given = true;
  };
  document.addEventListener("copy", give, { capture: true, once: true });
  try {
    return document.execCommand("copy") && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", give, { capture: true });
  }
}

async function copyByClipboard({ html, plain }: ClipboardText): Promise<boolean> {
  try {
    const types: Record<string, Blob> = { "text/plain": new Blob([plain], { type: "text/plain" }) };
    if (html !== null) types["text/html"] = new Blob([html], { type: "text/html" });
    await navigator.clipboard.write([new ClipboardItem(types)]);
    return true;
  } catch {
    return false;
  }
}

/** Selects all that an element shows, so that Ctrl+C takes it. */
export function selectWhole(element: HTMLElement): void {
  if (element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
    return;
  }
  element.focus();
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
