/** Every state of the pane side by side, each in a frame of its own width: for anyone to look at all of them in a minute. */
import { STATES } from "./states";

/** What is looked at: the pane as Excel opens it, at its usual width, wide; and the narrow one enlarged twice over. */
const LOOKS = [
  { width: 320, zoom: 1 },
  { width: 350, zoom: 1 },
  { width: 450, zoom: 1 },
  { width: 320, zoom: 2 },
] as const;
const HEIGHT = 652;

const root = document.getElementById("states");
const asked = new URLSearchParams(window.location.search);

function frameOf(name: string, { width, zoom }: (typeof LOOKS)[number]): HTMLElement {
  const query = new URLSearchParams({ etat: name, lang: asked.get("lang") ?? "fr" });
  if (asked.has("sombre")) query.set("sombre", "");
  const frame = document.createElement("iframe");
  frame.src = `etat.html?${query}`;
  frame.title = `${name}, ${width} px${zoom === 1 ? "" : `, ${zoom * 100} %`}`;
  frame.width = String(width / zoom);
  frame.height = String(HEIGHT / zoom);
  frame.loading = "lazy";
  frame.style.transform = `scale(${zoom})`;
  const place = document.createElement("figure");
  place.style.width = `${width}px`;
  place.style.height = `${HEIGHT}px`;
  place.append(frame);
  return place;
}

for (const name of Object.keys(STATES)) {
  const section = document.createElement("section");
  section.id = name;
  const title = document.createElement("h2");
  title.textContent = name;
  const row = document.createElement("div");
  row.className = "row";
  row.append(...LOOKS.map((look) => frameOf(name, look)));
  section.append(title, row);
  root?.append(section);
}
