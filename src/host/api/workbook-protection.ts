import { accessDenied } from "./host-error";
import { defineKind } from "./kind";
import type { Kind } from "./kind";
import type { TheWorkbook } from "./workbook";

/** The password of a list of sheets, among those of sheets: no sheet has that id. */
const STRUCTURE = 0;

/** What protects the list of sheets. */
export const workbookProtectionKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("WorkbookProtection", {
  properties: {
    Protected: { since: "1.7", read: (_target, host) => host.model.facets.protection !== undefined },
  },
  methods: {
    Protect: {
      since: "1.7",
      undo: "no",
      run: (_target, given, host) => {
        host.guardStructure();
        const password = given.optionalText(0);
        if (password !== undefined && password !== "") host.passwords.set(STRUCTURE, password);
        host.editing.apply({ kind: "workbook", set: { protection: { lockStructure: "1" } } });
        return null;
      },
    },
    Unprotect: {
      since: "1.7",
      undo: "no",
      run: (_target, given, host) => {
        const { protection } = host.model.facets;
        if (!protection) return null;
        const known = host.passwords.get(STRUCTURE);
        const inFile = ["workbookPassword", "workbookHashValue"].some(
          (name) => protection[name] !== undefined,
        );
        // A password in the file is not guessed: whoever holds it unprotects the workbook in Excel.
        if (inFile || (known !== undefined && known !== given.optionalText(0))) throw accessDenied();
        host.passwords.delete(STRUCTURE);
        host.editing.apply({ kind: "workbook", set: { protection: undefined } });
        return null;
      },
    },
  },
});
