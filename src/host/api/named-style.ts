import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import type { Area, Property } from "./kind";
import { common, restyle } from "./styling";

/** Excel's own styles that this host has no look for: tints of the theme's colours, and the formats of a country's money. */
const WITHOUT_LOOK =
  /^(?:Heading[23]|Accent[1-6]_[246]0|Emphasis[123]|Hlink|HlinkTrav|SheetTitle|ExplanatoryText|Comma|Currency|WholeComma|WholeDollar)$/i;

/** The named style of a range's cells; null where they differ. */
export const namedStyle: Property<Area> = {
  since: "1.7",
  read: (area, host) => common(host, area, ({ named }) => named),
  write: (area, value, host) => {
    if (typeof value !== "string") throw invalidArgument();
    host.guardFormat(host.sheet(area.sheet));
    lay(host, area, value);
  },
};

function lay(host: ExcelHost, area: Area, name: string): void {
  const { styles } = host.model;
  // Asked of the first look there is, before anything changes.
  if (styles.withNamed(0, name) === undefined) {
    if (WITHOUT_LOOK.test(name)) throw notImplemented("Range.style", name);
    throw invalidArgument(`There is no style "${name}".`);
  }
  restyle(
    host,
    { sheet: area.sheet, ranges: [area.range] },
    (style) => styles.withNamed(style, name) ?? style,
  );
}
