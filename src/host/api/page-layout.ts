import type { CellRange } from "../workbook/address";
import { COLUMNS, ROWS } from "../workbook/address";
import type { DefinedName, PageLayout } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { invalidArgument } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Areas, Arguments, Property, Kind } from "./kind";
import { fixedReference } from "./names";
import { findPlace } from "./places";
import { areasAt, rangeAreasKind } from "./range-areas";
import { rangeKind } from "./range";
import { isRecord } from "./wire";
import type { Wire } from "./wire";
import type { SheetTarget } from "./worksheet";

const AREA = "_xlnm.Print_Area";
const TITLES = "_xlnm.Print_Titles";

const POINTS_AN_INCH = 72;

function setPage(host: ExcelHost, sheet: number, set: Partial<PageLayout>): void {
  const model = host.sheet(sheet);
  host.guard(model);
  host.setFacets(sheet, { page: { ...model.facets.page, ...set } });
}

function page<K extends keyof PageLayout>(
  key: K,
  read: (value: PageLayout[K]) => Wire,
  parse: (value: Wire) => PageLayout[K],
): Property<SheetTarget> {
  return {
    since: "1.9",
    read: ({ sheet }, host) => read(host.sheet(sheet).facets.page[key]),
    write: ({ sheet }, value, host) => setPage(host, sheet, { [key]: parse(value) }),
  };
}

function flag(value: Wire): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function margin(side: keyof typeof DEFAULT_MARGINS): Property<SheetTarget> {
  return {
    since: "1.9",
    read: ({ sheet }, host) =>
      (host.sheet(sheet).facets.page.margins ?? DEFAULT_MARGINS)[side] * POINTS_AN_INCH,
    write: ({ sheet }, value, host) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument();
      const margins = host.sheet(sheet).facets.page.margins ?? DEFAULT_MARGINS;
      setPage(host, sheet, { margins: { ...margins, [side]: value / POINTS_AN_INCH } });
    },
  };
}

/** The API's names of papers, and the file's numbers. */
const PAPERS: Readonly<Record<string, number>> = { letter: 1, tabloid: 3, legal: 5, a3: 8, a4: 9, a5: 11 };
const PAPER_NAMES: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  5: "Legal",
  8: "A3",
  9: "A4",
  11: "A5",
};

function zoomOf(value: Wire): Partial<PageLayout> {
  if (!isRecord(value)) throw invalidArgument();
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = value;
  if (typeof scale === "number") {
    if (scale < 10 || scale > 400) throw invalidArgument();
    return { scale, fit: undefined };
  }
  const pages = (count: Wire | undefined): number => {
    if (count === undefined || count === null) return 0;
    if (typeof count !== "number" || count < 0 || !Number.isInteger(count)) throw invalidArgument();
    return count;
  };
  return { scale: undefined, fit: { wide: pages(wide), high: pages(high) } };
}

type Third = "L" | "C" | "R";

/** The left, middle and right of a header or footer as the file writes it: "&L…&C…&R…". */
function thirds(text: string | undefined): Record<Third, string> {
  const parts: Record<Third, string> = { L: "", C: "", R: "" };
  let now: Third = "C";
  for (const piece of (text ?? "").split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) now = piece.charAt(1) as Third;
    else parts[now] += piece;
  }
  return parts;
}

function third(where: "header" | "footer", side: Third): Property<SheetTarget> {
  return {
    since: "1.9",
    read: ({ sheet }, host) => thirds(host.sheet(sheet).facets.page[where])[side],
    write: ({ sheet }, value, host) => {
      if (typeof value !== "string") throw invalidArgument();
      const parts = { ...thirds(host.sheet(sheet).facets.page[where]), [side]: value };
      const text = (["L", "C", "R"] as const)
        .map((at) => (parts[at] === "" ? "" : `&${at}${parts[at]}`))
        .join("");
      if (text.length > 255) throw invalidArgument("The header or footer is too long.");
      setPage(host, sheet, { [where]: text === "" ? undefined : text });
    },
  };
}

export const headerFooterKind: Kind<SheetTarget> = defineKind<SheetTarget>("HeaderFooter", {
  properties: {
    LeftHeader: third("header", "L"),
    CenterHeader: third("header", "C"),
    RightHeader: third("header", "R"),
    LeftFooter: third("footer", "L"),
    CenterFooter: third("footer", "C"),
    RightFooter: third("footer", "R"),
  },
});

export const headersFootersKind: Kind<SheetTarget> = defineKind<SheetTarget>("HeaderFooterGroup", {
  properties: { State: { since: "1.9", read: () => "Default" } },
  links: { DefaultForAllPages: { since: "1.9", open: (target) => HostObject.of(headerFooterKind, target) } },
});

function setName(host: ExcelHost, sheet: number, name: string, formula: string | undefined): null {
  host.guard(host.sheet(sheet));
  const others = host.model.facets.names.filter((known) => known.sheet !== sheet || known.name !== name);
  const made: DefinedName[] = formula === undefined ? [] : [{ name, sheet, formula, hidden: false }];
  host.editing.apply({ kind: "workbook", set: { names: [...others, ...made] } });
  return null;
}

/** The ranges of a name such as "Feuil1!$1:$2,Feuil1!$A:$A". */
function named(host: ExcelHost, sheet: number, name: string): readonly CellRange[] {
  const formula = host.model.facets.names.find(
    (known) => known.sheet === sheet && known.name === name,
  )?.formula;
  if (formula === undefined) return [];
  return formula
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((item) => findPlace(host, item, host.sheet(sheet))?.range)
    .filter((range) => range !== undefined);
}

const isRows = (range: CellRange): boolean => range.left === 0 && range.right === COLUMNS - 1;

function given(target: SheetTarget, args: Arguments, host: ExcelHost): Areas {
  const area = args.object(0, rangeKind);
  const areas = args.object(0, rangeAreasKind) ?? (area && { sheet: area.sheet, ranges: [area.range] });
  const found = areas ?? areasAt(host, host.sheet(target.sheet), args.text(0));
  if (found.sheet !== target.sheet) throw invalidArgument();
  return found;
}

function setTitles(target: SheetTarget, args: Arguments, host: ExcelHost, rows: boolean): null {
  const { sheet } = target;
  const [range] = given(target, args, host).ranges;
  if (!range) throw invalidArgument();
  const lines = rows ? { ...range, left: 0, right: COLUMNS - 1 } : { ...range, top: 0, bottom: ROWS - 1 };
  const others = named(host, sheet, TITLES).filter((known) => isRows(known) !== rows);
  const all = rows ? [...others, lines] : [lines, ...others];
  return setName(host, sheet, TITLES, all.map((each) => fixedReference(host, sheet, each)).join(","));
}

function titles(host: ExcelHost, sheet: number, rows: boolean): HostObject | null {
  const range = named(host, sheet, TITLES).find((known) => isRows(known) === rows);
  return range ? HostObject.of(rangeKind, { sheet, range }) : null;
}

export const pageLayoutKind: Kind<SheetTarget> = defineKind<SheetTarget>("PageLayout", {
  properties: {
    Orientation: page(
      "orientation",
      (value) => (value === "landscape" ? "Landscape" : "Portrait"),
      (value) => {
        const orientation = String(value).toLowerCase();
        if (orientation !== "portrait" && orientation !== "landscape") throw invalidArgument();
        return orientation;
      },
    ),
    PaperSize: page(
      "paper",
      (value) => PAPER_NAMES[value ?? 9] ?? null,
      (value) => {
        const paper = PAPERS[String(value).toLowerCase()];
        if (paper === undefined) throw invalidArgument();
        return paper;
      },
    ),
    Zoom: {
      since: "1.9",
      read: ({ sheet }, host) => {
        const { fit, scale } = host.sheet(sheet).facets.page;
        if (!fit) return { scale: scale ?? 100 };
        return { horizontalFitToPages: fit.wide || null, verticalFitToPages: fit.high || null };
      },
      write: ({ sheet }, value, host) => setPage(host, sheet, zoomOf(value)),
    },
    BlackAndWhite: page("blackAndWhite", (value) => value ?? false, flag),
    DraftMode: page("draft", (value) => value ?? false, flag),
    CenterHorizontally: page("centredHorizontally", (value) => value, flag),
    CenterVertically: page("centredVertically", (value) => value, flag),
    PrintGridlines: page("gridlines", (value) => value, flag),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  links: {
    HeadersFooters: { since: "1.9", open: (target) => HostObject.of(headersFootersKind, target) },
  },
  methods: {
    SetPrintArea: {
      since: "1.9",
      run: (target, args, host) => {
        const { sheet, ranges } = given(target, args, host);
        return setName(
          host,
          sheet,
          AREA,
          ranges.map((range) => fixedReference(host, sheet, range)).join(","),
        );
      },
    },
    GetPrintAreaOrNullObject: {
      since: "1.9",
      run: ({ sheet }, _args, host) => {
        const ranges = named(host, sheet, AREA);
        return ranges.length === 0 ? null : HostObject.of(rangeAreasKind, { sheet, ranges });
      },
    },
    SetPrintTitleRows: { since: "1.9", run: (target, args, host) => setTitles(target, args, host, true) },
    SetPrintTitleColumns: { since: "1.9", run: (target, args, host) => setTitles(target, args, host, false) },
    GetPrintTitleRowsOrNullObject: {
      since: "1.9",
      run: ({ sheet }, _args, host) => titles(host, sheet, true),
    },
    GetPrintTitleColumnsOrNullObject: {
      since: "1.9",
      run: ({ sheet }, _args, host) => titles(host, sheet, false),
    },
  },
});
