import { alignedTables } from "./aligned-tables";
import type { RawBlock } from "./across-pages";
import type { Line } from "./lines";
import { paragraphsOf } from "./paragraphs";
import type { RawTable } from "./raw-table";
import { inReadingOrder } from "./reading-order";

/** The blocks of one page, top to bottom: its ruled tables, and between them what its other lines make. */
export function pageBlocks(
  tables: readonly RawTable[],
  lines: readonly Line[],
  page: number,
): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  const ordered = [...tables].sort((one, other) => one.top - other.top);
  let rest = lines;
  for (const table of ordered) {
    const above = rest.filter((line) => line.y <= table.top + 2);
    rest = rest.filter((line) => line.y > table.top + 2);
    blocks.push(...lineBlocks(above, page), table);
  }
  blocks.push(...lineBlocks(rest, page));
  return blocks;
}

function lineBlocks(lines: readonly Line[], page: number): readonly RawBlock[] {
  return inReadingOrder(lines).flatMap((section) =>
    alignedTables(section, page).flatMap((part): readonly RawBlock[] =>
      part.kind === "table" ? [part] : paragraphsOf(part.lines, page),
    ),
  );
}
