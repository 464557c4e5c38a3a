import { useRef, type KeyboardEvent } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { TABS, type Tab } from "../state/pane-state";
import { UNSEEN } from "./unseen";
import { useSession } from "./session-context";
import { Gear } from "./signs";
import { TIGHT } from "./tight";
import { useVoice } from "./voice";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    padding: "0 6px",
    [TIGHT]: { padding: "0 3px" },
    overflowX: "auto",
    scrollbarWidth: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    background: "none",
    border: "none",
    padding: "10px 6px",
    // All of them are seen: the names that are not chosen give way.
    [TIGHT]: { padding: "5px 3px", fontSize: tokens.fontSizeBase100, flexShrink: 1, minWidth: 0 },
    cursor: "pointer",
    whiteSpace: "nowrap",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    [TIGHT]: { flexShrink: 0 },
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: 0,
      height: "3px",
      borderRadius: "3px 3px 0 0",
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: "none",
    },
  },
  last: { marginLeft: "auto", [TIGHT]: { flexShrink: 0 } },
  // As wide as when it is chosen: its neighbours stay where they are.
  name: {
    display: "grid",
    "::after": {
      content: "attr(data-name)",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
    [TIGHT]: {
      display: "block",
      overflow: "hidden",
      textOverflow: "ellipsis",
      "::after": { display: "none" },
    },
  },
});

/** The pane's parts: one tab stop, arrows inside. */
export function TabBar({ tab }: { readonly tab: Tab }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { store } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(tab);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const chosen = TABS[(next + TABS.length) % TABS.length];
    if (!chosen) return;
    store.tell({ kind: "tab-chosen", tab: chosen });
    list.current?.querySelector<HTMLElement>(`#tab-${chosen}`)?.focus();
  };
  return (
    <header>
      <h1 style={UNSEEN}>{voice("title")}</h1>
      <div ref={list} role="tablist" aria-label={voice("tabs")} className={styles.bar} onKeyDown={move}>
        {TABS.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls="pane-body"
            tabIndex={one === tab ? 0 : -1}
            {...(one === "settings"
              ? { "aria-label": voice("tab-settings"), title: voice("tab-settings") }
              : {})}
            className={`${styles.tab} ${one === tab ? styles.chosen : ""} ${one === "settings" ? styles.last : ""}`}
            onClick={() => store.tell({ kind: "tab-chosen", tab: one })}
          >
            {one === "settings" ? (
              <Gear />
            ) : (
              <span className={styles.name} data-name={voice(`tab-${one}`)}>
                {voice(`tab-${one}`)}
              </span>
            )}
          </button>
        ))}
      </div>
    </header>
  );
}
