import { alignedTables } from "./aligned-tables";
import type { RawBlock } from "./across-pages";
import type { Line } from "./lines";
import type { Rule } from "./page-content";
import { paragraphsOf, rightEdge } from "./paragraphs";
import type { RawTable } from "./raw-table";
import { inReadingOrder } from "./reading-order";

/**
 * The blocks of one page, top to bottom: its ruled tables, and between them what its other lines make. `right` is
 * where the full lines of the document end.
 */
export function pageBlocks(
  tables: readonly RawTable[],
  lines: readonly Line[],
  rules: readonly Rule[],
  page: number,
  right: number,
): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  const ordered = [...tables].sort((one, other) => one.top - other.top);
  let rest = lines;
  for (const table of ordered) {
    const above = rest.filter((line) => line.y <= table.top + 2);
    rest = rest.filter((line) => line.y > table.top + 2);
    blocks.push(...lineBlocks(above, rules, page, right), table);
  }
  blocks.push(...lineBlocks(rest, rules, page, right));
  return blocks;
}

function lineBlocks(
  lines: readonly Line[],
  rules: readonly Rule[],
  page: number,
  right: number,
): readonly RawBlock[] {
  const sections = inReadingOrder(lines);
  return sections.flatMap((section) =>
    alignedTables(section, rules, page).flatMap((part): readonly RawBlock[] =>
      part.kind === "table"
        ? [part]
        : paragraphsOf(part.lines, page, sections.length > 1 ? rightEdge(part.lines) : right),
    ),
  );
}
