import { useSyncExternalStore } from "react";
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** The green of the icon, from darkest to lightest. */
const GREEN: BrandVariants = {
  10: "#020604",
  20: "#08201a",
  30: "#06352a",
  40: "#054235",
  50: "#075040",
  60: "#0b5a47",
  70: "#106b56",
  80: "#147a63",
  90: "#2a8a73",
  100: "#459a84",
  110: "#5eaa95",
  120: "#78baa7",
  130: "#93cab9",
  140: "#afdacc",
  150: "#cce9df",
  160: "#e9f8f3",
};

/** Whether Office or, outside of it, the system is dark. High contrast is left to the browser's forced colours. */
const dark = matchMedia("(prefers-color-scheme: dark)");

function officeIsDark(): boolean | null {
  if (typeof Office === "undefined") return null;
  const theme: Office.OfficeTheme | undefined = Office.context?.officeTheme;
  const background = theme?.bodyBackgroundColor;
  if (!background || !/^#[0-9a-f]{6}/i.test(background)) return null;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(background.slice(at, at + 2), 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}

const adapt = (theme: Theme): Theme => ({
  ...theme,
  fontFamilyBase: `"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", sans-serif`,
});
const LIGHT = adapt(createLightTheme(GREEN));
// Words in green on dark need a lighter green than Fluent takes for its own blue.
const DARK: Theme = {
  ...adapt(createDarkTheme(GREEN)),
  colorBrandForeground1: GREEN[110],
  colorBrandForeground2: GREEN[120],
  colorBrandForegroundLink: GREEN[110],
  colorBrandForegroundLinkHover: GREEN[120],
  colorBrandForegroundLinkPressed: GREEN[130],
  colorBrandForegroundLinkSelected: GREEN[110],
};

function current(): Theme {
  return (officeIsDark() ?? dark.matches) ? DARK : LIGHT;
}

function listen(listener: () => void): () => void {
  dark.addEventListener("change", listener);
  // Excel tells no change of theme to add-ins everywhere: the pane looks again when it comes in front.
  window.addEventListener("focus", listener);
  return () => {
    dark.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
  };
}

export function usePaneTheme(): Theme {
  return useSyncExternalStore(listen, current);
}
