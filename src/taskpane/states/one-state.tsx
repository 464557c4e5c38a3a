/** One state of the pane alone in its page, named by the address: `?etat=trois-ecarts&lang=en&sombre`. */
import { createRoot } from "react-dom/client";
import { STATES } from "./states";
import { stillContext } from "./still-session";

const asked = new URLSearchParams(window.location.search);
const draw = STATES[asked.get("etat") ?? ""];
const root = document.getElementById("pane");

// The pane asks Office which colours it has: here the address tells.
Object.assign(globalThis, {
  Office: { context: { officeTheme: { bodyBackgroundColor: asked.has("sombre") ? "#1f1f1f" : "#ffffff" } } },
});

if (draw && root) {
  const state = draw(asked.get("lang") === "en" ? "en" : "fr");
  // After Office: the theme is asked for as the view is loaded.
  void import(/* webpackChunkName: "app" */ "../view/app").then(({ App }) =>
    createRoot(root).render(<App context={stillContext(state)} />),
  );
}
