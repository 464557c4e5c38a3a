/** What is put into a cell, or was in it, as data: text never turns into a formula on its way to a cell. Numbers are decimal strings. */
export type CellContent =
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "formula"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "empty"; readonly value: "" };
