/**
 * The workbench's page: a workbook over `host/`, beside the unmodified pane in its frame. It knows the host, the texts,
 * and nothing of the pane but its address.
 */
import { createRoot } from "react-dom/client";
import type { Lang } from "../../texts/say";
import { App } from "./app";

function firstLang(): Lang {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked === "fr" || asked === "en") return asked;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "fr";
}

async function start(): Promise<void> {
  const root = document.getElementById("workbench");
  const paneOrigin = document.querySelector<HTMLMetaElement>('meta[name="pane-origin"]')?.content;
  if (!root || !paneOrigin) throw new Error("the page lacks its root or the pane's address");
  const [compiled, manifest] = await Promise.all([
    WebAssembly.compileStreaming(fetch("formulas.wasm")),
    fetch("manifest.xml").then((answer) => answer.text()),
  ]);
  createRoot(root).render(
    <App code={() => compiled} manifest={manifest} paneOrigin={paneOrigin} firstLang={firstLang()} />,
  );
}

void start();
