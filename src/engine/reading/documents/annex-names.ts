/** How the annex calls what a document may name: without them a title alone tells nothing. */
export interface AnnexNames {
  readonly themes: readonly string[];
  readonly operations: readonly string[];
}

/** No name is known. */
export const noNames: AnnexNames = { themes: [], operations: [] };
