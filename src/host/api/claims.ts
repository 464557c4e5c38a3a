import { autoFilterKind } from "./auto-filter";
import {
  numberFormatInfoKind,
  datetimeFormatInfoKind,
  cultureInfoKind,
  applicationKind,
} from "./application";
import { borderKind, bordersKind } from "./borders";
import { chartKind, chartsKind } from "./charts/charts";
import * as chartFormats from "./charts/format-kinds";
import * as chartParts from "./charts/part-kinds";
import * as chartSeries from "./charts/series-kinds";
import * as chartTrends from "./charts/trendline-kinds";
import { commentKind, commentsKind } from "./comments";
import { repliesKind, replyKind } from "./comment-replies";
import { dataValidationKind } from "./data-validation";
import {
  ruleKind as conditionalRuleKind,
  fontKind as conditionalFontKind,
  fillKind as conditionalFillKind,
  formatKind as conditionalRangeFormatKind,
  customKind as conditionalCustomKind,
  conditionalFormatKind,
  conditionalFormatsKind,
} from "./conditional-formats";
import * as conditionalKinds from "./conditional-kinds";
import { partKind, scopedKind, customXmlPartsKind } from "./custom-xml";
import {
  propertyKind,
  customKind as propertyCustomKind,
  documentPropertiesKind,
} from "./document-properties";
import { removeDuplicatesResultKind } from "./duplicates";
import { rangeSortKind } from "./sorting";
import { filterKind } from "./table-filter";
import { tableSortKind } from "./table-sort";
import { freezePanesKind } from "./freeze-panes";
import { nameKind, namesKind } from "./names";
import { noteKind, notesKind } from "./notes";
import { pageBreakKind, pageBreaksKind } from "./page-breaks";
import { headerFooterKind, headersFootersKind, pageLayoutKind } from "./page-layout";
import { rangesKind, rangeAreasKind } from "./range-areas";
import {
  fillKind as rangeFillKind,
  fontKind as rangeFontKind,
  protectionKind as rangeProtectionKind,
  rangeFormatKind,
} from "./range-format";
import { rangeViewKind } from "./range-view";
import { rangeKind } from "./range";
import { runtimeKind } from "./runtime";
import { settingKind, settingsKind } from "./settings";
import { columnKind, columnsKind, tableKind, tablesKind } from "./tables";
import { tableRowKind, tableRowsKind } from "./table-rows";
import { workbookKind } from "./workbook";
import { workbookProtectionKind } from "./workbook-protection";
import { worksheetProtectionKind } from "./worksheet-protection";
import { worksheetKind } from "./worksheet";
import { worksheetsKind } from "./worksheets";
import type { Kind, Since } from "./kind";
import { programName } from "./member-names";

/** Every class of the client library that the host knows, and no other. */
export const KINDS: readonly Kind<unknown>[] = [
  autoFilterKind as Kind<unknown>,
  numberFormatInfoKind as Kind<unknown>,
  datetimeFormatInfoKind as Kind<unknown>,
  cultureInfoKind as Kind<unknown>,
  applicationKind as Kind<unknown>,
  borderKind as Kind<unknown>,
  bordersKind as Kind<unknown>,
  chartKind as Kind<unknown>,
  chartsKind as Kind<unknown>,
  ...[conditionalKinds, chartFormats, chartParts, chartSeries, chartTrends].flatMap(
    (kinds) => Object.values(kinds) as readonly Kind<unknown>[],
  ),
  commentKind as Kind<unknown>,
  repliesKind as Kind<unknown>,
  replyKind as Kind<unknown>,
  dataValidationKind as Kind<unknown>,
  commentsKind as Kind<unknown>,
  conditionalRuleKind as Kind<unknown>,
  conditionalFontKind as Kind<unknown>,
  conditionalFillKind as Kind<unknown>,
  conditionalRangeFormatKind as Kind<unknown>,
  conditionalCustomKind as Kind<unknown>,
  conditionalFormatKind as Kind<unknown>,
  conditionalFormatsKind as Kind<unknown>,
  partKind as Kind<unknown>,
  scopedKind as Kind<unknown>,
  customXmlPartsKind as Kind<unknown>,
  propertyKind as Kind<unknown>,
  propertyCustomKind as Kind<unknown>,
  documentPropertiesKind as Kind<unknown>,
  freezePanesKind as Kind<unknown>,
  nameKind as Kind<unknown>,
  namesKind as Kind<unknown>,
  noteKind as Kind<unknown>,
  notesKind as Kind<unknown>,
  headerFooterKind as Kind<unknown>,
  headersFootersKind as Kind<unknown>,
  pageBreakKind as Kind<unknown>,
  pageBreaksKind as Kind<unknown>,
  pageLayoutKind as Kind<unknown>,
  removeDuplicatesResultKind as Kind<unknown>,
  rangeSortKind as Kind<unknown>,
  filterKind as Kind<unknown>,
  tableSortKind as Kind<unknown>,
  rangesKind as Kind<unknown>,
  rangeAreasKind as Kind<unknown>,
  rangeFillKind as Kind<unknown>,
  rangeFontKind as Kind<unknown>,
  rangeProtectionKind as Kind<unknown>,
  rangeFormatKind as Kind<unknown>,
  rangeViewKind as Kind<unknown>,
  rangeKind as Kind<unknown>,
  runtimeKind as Kind<unknown>,
  settingKind as Kind<unknown>,
  settingsKind as Kind<unknown>,
  columnKind as Kind<unknown>,
  columnsKind as Kind<unknown>,
  tableKind as Kind<unknown>,
  tableRowKind as Kind<unknown>,
  tableRowsKind as Kind<unknown>,
  tablesKind as Kind<unknown>,
  workbookKind as Kind<unknown>,
  workbookProtectionKind as Kind<unknown>,
  worksheetProtectionKind as Kind<unknown>,
  worksheetKind as Kind<unknown>,
  worksheetsKind as Kind<unknown>,
];

/** A member that the host answers. */
export interface Claim {
  readonly className: string;
  /** As on the wire, "GetRange". */
  readonly wireName: string;
  readonly sort: "property" | "link" | "method";
  readonly since: Since;
  readonly writable: boolean;
}

/** Every member that the host answers, in the order of the classes' names. */
export function claims(): readonly Claim[] {
  return KINDS.flatMap((kind) => {
    const claim = (
      sort: Claim["sort"],
      members: Readonly<Record<string, { readonly since: Since }>>,
    ): Claim[] =>
      Object.entries(members).map(([wireName, member]) => ({
        className: kind.name,
        wireName,
        sort,
        since: member.since,
        writable: "write" in member && member.write !== undefined,
      }));
    return [
      ...claim("property", kind.properties),
      ...claim("link", kind.links),
      ...claim("method", kind.methods),
    ];
  }).toSorted((a, b) => (a.className < b.className ? -1 : a.className > b.className ? 1 : 0));
}

/** One line a class, as its members are written in programs: "Range: address, values =, getCell()". */
export function claimedMembers(): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const kind of [...KINDS].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const first = kind.items ? ["items"] : [];
    lines.set(kind.name, kind.item ? [...first, "getItem()"] : first);
  }
  for (const { className, wireName, sort, writable } of claims()) {
    if (wireName.startsWith("_")) continue;
    const name = programName(wireName);
    lines.get(className)?.push(sort === "method" ? `${name}()` : writable ? `${name} =` : name);
  }
  return [...lines].map(([className, members]) => `${className}: ${members.join(", ")}`);
}
