/** Every state of the pane side by side, each in a frame of its own width: for anyone to look at all of them in a minute. */
import { STATES } from "./states";

const WIDTHS = [320, 350, 450] as const;
const HEIGHT = 652;

const root = document.getElementById("states");
const asked = new URLSearchParams(window.location.search);

function frameOf(name: string, width: number): HTMLElement {
  const query = new URLSearchParams({ etat: name, lang: asked.get("lang") ?? "fr" });
  if (asked.has("sombre")) query.set("sombre", "");
  const frame = document.createElement("iframe");
  frame.src = `etat.html?${query}`;
  frame.title = `${name}, ${width} px`;
  frame.width = String(width);
  frame.height = String(HEIGHT);
  frame.loading = "lazy";
  return frame;
}

for (const name of Object.keys(STATES)) {
  const section = document.createElement("section");
  const title = document.createElement("h2");
  title.textContent = name;
  const row = document.createElement("div");
  row.className = "row";
  row.append(...WIDTHS.map((width) => frameOf(name, width)));
  section.append(title, row);
  root?.append(section);
}
