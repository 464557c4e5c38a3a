/** What operations are spoken of together: all of them, those of each theme, each alone. */
export function operationGroups<One>(
  themes: readonly { readonly operations: readonly One[] }[],
): readonly (readonly One[])[] {
  const parts = themes.map(({ operations }) => operations);
  const all = parts.flat();
  return [all, ...parts, ...all.map((one) => [one])].filter(({ length }) => length > 0);
}
