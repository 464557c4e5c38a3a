import { EVENT, listening, WHOLE_WORKBOOK } from "./events";
import { applicationKind } from "./application";
import { commentsKind } from "./comments";
import { customXmlPartsKind } from "./custom-xml";
import { documentPropertiesKind } from "./document-properties";
import { HostError } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { namesKind } from "./names";
import { notesKind } from "./notes";
import { rangeAreasKind } from "./range-areas";
import { rangeKind } from "./range";
import { runtimeKind } from "./runtime";
import { settingsKind } from "./settings";
import { tablesKind } from "./tables";
import { workbookProtectionKind } from "./workbook-protection";
import { worksheetsKind } from "./worksheets";

/** What stands for the workbook, which there is but one of. */
export type TheWorkbook = Readonly<Record<never, never>>;

export const workbookKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("Workbook", {
  properties: {
    Name: { since: "1.7", read: () => "" },
    ReadOnly: { since: "1.8", read: () => false },
  },
  links: {
    Application: { since: "1.1", open: () => HostObject.of(applicationKind, {}) },
    Worksheets: { since: "1.1", open: () => HostObject.of(worksheetsKind, {}) },
    Names: { since: "1.1", open: () => HostObject.of(namesKind, { sheet: undefined }) },
    Tables: { since: "1.1", open: () => HostObject.of(tablesKind, { sheet: undefined }) },
    Comments: { since: "1.10", open: () => HostObject.of(commentsKind, { sheet: undefined }) },
    Notes: { since: "1.18", open: () => HostObject.of(notesKind, { sheet: undefined }) },
    Settings: { since: "1.4", open: () => HostObject.of(settingsKind, {}) },
    CustomXmlParts: { since: "1.5", open: () => HostObject.of(customXmlPartsKind, { namespace: undefined }) },
    Properties: { since: "1.7", open: () => HostObject.of(documentPropertiesKind, {}) },
    Protection: { since: "1.7", open: () => HostObject.of(workbookProtectionKind, {}) },
    _Runtime: { since: "1.5", open: () => HostObject.of(runtimeKind, {}) },
  },
  methods: {
    GetSelectedRange: {
      since: "1.1",
      run: (_target, given, host) => {
        const { sheet, ranges } = host.selection;
        const [range] = ranges;
        if (!range || ranges.length > 1) throw severalSelected(given.member);
        return HostObject.of(rangeKind, { sheet, range });
      },
    },
    GetSelectedRanges: {
      since: "1.9",
      run: (_target, _given, host) => HostObject.of(rangeAreasKind, host.selection),
    },
    GetActiveCell: {
      since: "1.7",
      run: (_target, given, host) => {
        const { sheet, ranges } = host.selection;
        const [range] = ranges;
        if (!range) throw severalSelected(given.member);
        const { top, left } = range;
        return HostObject.of(rangeKind, { sheet, range: { top, left, bottom: top, right: left } });
      },
    },
    ...listening<TheWorkbook>(EVENT.workbookActivated, "ActivatedEvent", "1.13", () => WHOLE_WORKBOOK),
    _RemoveReference: {
      since: "1.1",
      run: (_target, given, host) => host.references.release(given.text(0)) ?? null,
    },
    _RemoveAllReferences: {
      since: "1.1",
      run: (_target, _given, host) => host.references.releaseAll() ?? null,
    },
  },
});

function severalSelected(member: string): HostError {
  return new HostError("InvalidSelection", "The selection is not one range.", member);
}
