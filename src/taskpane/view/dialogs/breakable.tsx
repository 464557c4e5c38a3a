import { Fragment, type ReactNode } from "react";

/** A formula breaks between its parts, not within a cell's address. */
export function breakable(content: string): readonly ReactNode[] {
  if (!content.startsWith("=")) return [content];
  return content.split(/(?<=[(;,+])(?=\S)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
