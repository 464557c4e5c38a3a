import { defineKind } from "./kind";
import type { Kind } from "./kind";
import { sortCells, sortFields } from "./sorting";
import { bodyOf } from "./table-editing";
import { tableOf, type TableTarget } from "./table-target";

export const tableSortKind: Kind<TableTarget> = defineKind<TableTarget>("TableSort", {
  methods: {
    Apply: {
      since: "1.2",
      run: (target, given, host) => {
        const fields = sortFields(given.wire(0), given.member);
        given.choice(2, ["PinYin"], "PinYin");
        const range = bodyOf(tableOf(host, target));
        const options = { matchCase: given.flag(1), hasHeaders: false, byColumns: false };
        sortCells(host, { sheet: target.sheet, range }, fields, options);
        return null;
      },
    },
  },
});
