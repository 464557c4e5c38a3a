/** One state of the pane alone in its page, named by the address: `?etat=trois-ecarts&lang=en&sombre`. */
import { createRoot } from "react-dom/client";
import { recordedFile, type Recorded, type RecordedName } from "./recorded";
import { STATES } from "./states";
import { stillContext } from "./still-session";

const asked = new URLSearchParams(window.location.search);
const lang = asked.get("lang") === "en" ? "en" : "fr";

// The pane asks Office which colours it has: here the address tells.
Object.assign(globalThis, {
  Office: { context: { officeTheme: { bodyBackgroundColor: asked.has("sombre") ? "#1f1f1f" : "#ffffff" } } },
});

async function recordedOf(dossier: RecordedName): Promise<Recorded> {
  const answer = await fetch(recordedFile(dossier, lang));
  return (await answer.json()) as Recorded;
}

async function draw(): Promise<void> {
  const drawn = STATES[asked.get("etat") ?? ""];
  const root = document.getElementById("pane");
  if (!drawn || !root) return;
  const recorded = drawn.dossier === null ? null : await recordedOf(drawn.dossier);
  const state = drawn.draw(lang, recorded?.report ?? null);
  // After Office: the theme is asked for as the view is loaded.
  const { App } = await import(/* webpackChunkName: "app" */ "../view/app");
  createRoot(root).render(<App context={stillContext(state, recorded?.outline ?? null)} />);
}

void draw();
