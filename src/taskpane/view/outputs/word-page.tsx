import type { RefObject } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { copyText, selectWhole, type ClipboardText } from "../../session/copy-text";

const useStyles = makeStyles({
  // A page, whatever the theme: what will be pasted is black on white.
  page: {
    maxHeight: "320px",
    overflow: "auto",
    scrollbarWidth: "thin",
    padding: "4px 12px",
    backgroundColor: "#ffffff",
    color: "#1a1a1a",
    colorScheme: "light",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: `Cambria, Georgia, "Times New Roman", serif`,
    fontSize: "12px",
    lineHeight: "17px",
    overflowWrap: "anywhere",
    "& p": { margin: "8px 0" },
    "& table": { minWidth: "420px", margin: "8px 0", fontSize: "11px", lineHeight: "14px" },
    "& sup": { lineHeight: 0 },
    "& td, & th": { overflowWrap: "normal", verticalAlign: "top" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  narrow: { "& table": { minWidth: 0 } },
});

interface WordPageProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The engine's own text: all that comes from sources is escaped in it. */
  readonly html: string;
  readonly name: string;
  /** Whether its tables have few enough columns to be seen whole. */
  readonly narrow?: boolean;
  /** The text's own language, which is not the reader's where it belongs to a French act. */
  readonly lang?: "fr" | "en";
}

/** A text as it will look in Word, to read over and to select. */
export function WordPage({ ref, html, name, narrow = false, lang = "fr" }: WordPageProps) {
  const styles = useStyles();
  return (
    <div
      ref={ref}
      className={mergeClasses(styles.page, narrow && styles.narrow)}
      role="region"
      aria-label={name}
      lang={lang}
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** Copies a text; where the clipboard is refused, shows its page and selects it. */
export async function copyOrSelect(
  text: ClipboardText | null,
  page: RefObject<HTMLDivElement | null>,
  show: () => void,
): Promise<"copied" | "selected"> {
  if (text && (await copyText(text))) return "copied";
  show();
  await shown(page);
  if (page.current) selectWhole(page.current);
  return "selected";
}

/** Waits for the page to be drawn, for as long as the worker may reasonably take. */
async function shown(page: RefObject<HTMLDivElement | null>): Promise<void> {
  for (let turn = 0; turn < 40 && page.current === null; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
