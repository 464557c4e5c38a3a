import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import type { TheWorkbook } from "./workbook";

interface SettingTarget {
  readonly key: string;
}

function need(host: ExcelHost, { key }: SettingTarget): void {
  if (!host.settings.has(key)) throw itemNotFound();
}

export const settingKind: Kind<SettingTarget> = defineKind<SettingTarget>("Setting", {
  identity: ({ key }) => ({ _Id: key, Key: key }),
  properties: {
    Key: { since: "1.4", read: ({ key }) => key },
    Value: {
      since: "1.4",
      read: (target, host) => {
        need(host, target);
        return host.settings.get(target.key) ?? null;
      },
      write: ({ key }, value, host) => void host.settings.set(key, value),
    },
    _Id: { since: "1.4", read: ({ key }) => key },
  },
  methods: {
    Delete: {
      since: "1.4",
      run: (target, _given, host) => {
        need(host, target);
        host.settings.delete(target.key);
        return null;
      },
    },
  },
});

const setting = (key: string): HostObject => HostObject.of(settingKind, { key });

/** What add-ins keep in the workbook for themselves. Not part of the user's undo. */
export const settingsKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("SettingCollection", {
  items: (_target, host) => [...host.settings.keys()].map(setting),
  item: (_target, key, host) => {
    if (typeof key !== "string") throw invalidArgument();
    need(host, { key });
    return setting(key);
  },
  methods: {
    Add: {
      since: "1.4",
      run: (_target, given, host) => {
        const key = given.text(0);
        host.settings.set(key, given.wire(1));
        return setting(key);
      },
    },
    GetCount: { since: "1.4", run: (_target, _given, host) => host.settings.size },
    GetItemOrNullObject: {
      since: "1.4",
      run: (_target, given, host) => (host.settings.has(given.text(0)) ? setting(given.text(0)) : null),
    },
  },
});
