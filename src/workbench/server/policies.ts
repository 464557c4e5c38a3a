/** What the workbench's page may load and reach: itself, and the pane in its frame. */
export function pagePolicy(paneOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    // A workbook that the pane opens in a tab of its own is text of this page.
    "connect-src 'self' blob:",
    `frame-src ${paneOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * What the pane may load and reach: its own origin, and nothing else. Its styles are written by its own scripts, its
 * workers may be made of its own text; the client library puts a page of its own origin in a frame.
 */
export function panePolicy(pageOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${pageOrigin}`,
  ].join("; ");
}
