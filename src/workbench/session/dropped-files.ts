/** Ends of the names of files that only the pane can take. */
const DOCUMENTS = /\.(docx|doc|odt|pdf|txt|md|rtf)$/i;

/** Files that were let go over the sheet: the first that may be a workbook is opened, documents go to the pane. */
export function sortedFiles<F extends { readonly name: string }>(
  files: readonly F[],
): { readonly workbook: F | undefined; readonly documents: readonly F[] } {
  return {
    workbook: files.find(({ name }) => !DOCUMENTS.test(name)),
    documents: files.filter(({ name }) => DOCUMENTS.test(name)),
  };
}
