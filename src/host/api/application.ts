import { invalidArgument } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import type { TheWorkbook } from "./workbook";

export const numberFormatInfoKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { since: "1.11", read: (_target, host) => host.locale.decimalSeparator },
    NumberGroupSeparator: { since: "1.11", read: (_target, host) => host.locale.thousandsSeparator },
  },
});

export const datetimeFormatInfoKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("DatetimeFormatInfo", {
  properties: {
    DateSeparator: { since: "1.12", read: () => "/" },
    LongDatePattern: { since: "1.12", read: (_target, host) => host.locale.longDatePattern },
    ShortDatePattern: { since: "1.12", read: (_target, host) => host.locale.shortDatePattern },
    TimeSeparator: { since: "1.12", read: () => ":" },
    LongTimePattern: { since: "1.12", read: (_target, host) => host.locale.longTimePattern },
  },
});

export const cultureInfoKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("CultureInfo", {
  properties: { Name: { since: "1.11", read: (_target, host) => host.locale.name } },
  links: {
    NumberFormat: { since: "1.11", open: () => HostObject.of(numberFormatInfoKind, {}) },
    DatetimeFormat: { since: "1.12", open: () => HostObject.of(datetimeFormatInfoKind, {}) },
  },
});

const MODES = { Automatic: "auto", AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;
type Mode = keyof typeof MODES;
const MODE_NAMES = Object.keys(MODES) as Mode[];

export const applicationKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("Application", {
  properties: {
    CalculationMode: {
      since: "1.1",
      read: (_target, host) =>
        MODE_NAMES.find((name) => MODES[name] === host.model.facets.calculation) ?? "Automatic",
      write: (_target, value, host) => {
        const mode = MODE_NAMES.find((known) => known.toLowerCase() === String(value).toLowerCase());
        if (mode === undefined) throw invalidArgument();
        host.editing.settle();
        host.model.apply({ kind: "workbook", set: { calculation: MODES[mode] } });
      },
    },
    CalculationState: {
      since: "1.9",
      read: (_target, host) => (host.editing.awaitsCalculation ? "Pending" : "Done"),
    },
    DecimalSeparator: { since: "1.11", read: (_target, host) => host.locale.decimalSeparator },
    ThousandsSeparator: { since: "1.11", read: (_target, host) => host.locale.thousandsSeparator },
    UseSystemSeparators: { since: "1.11", read: () => true },
  },
  links: { CultureInfo: { since: "1.11", open: () => HostObject.of(cultureInfoKind, {}) } },
  methods: {
    Calculate: {
      since: "1.1",
      run: (_target, given, host) => {
        given.choice(0, ["Recalculate", "Full", "FullRebuild"]);
        host.editing.calculate();
        return null;
      },
    },
    SuspendApiCalculationUntilNextSync: { since: "1.6", run: () => null },
    // The host draws nothing: its screen is up to date whenever somebody looks.
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", run: () => null },
  },
});
