import { invalidArgument } from "./host-error";
import { defineKind } from "./kind";
import type { Kind } from "./kind";
import type { TheWorkbook } from "./workbook";

export const runtimeKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("Runtime", {
  properties: {
    EnableEvents: {
      since: "1.8",
      read: (_target, host) => host.events.enabled,
      write: (_target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        host.events.enabled = value;
      },
    },
  },
});
