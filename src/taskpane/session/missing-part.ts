/**
 * Whether a part of the pane could not be fetched: after an upgrade the parts of the release before last are gone from the
 * server, and a pane that was open all the while asks for them still.
 */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && (error.name === "ChunkLoadError" || /loading chunk/i.test(error.message));
}
