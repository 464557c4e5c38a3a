/** The small window: shows the outcome that its address carries. Nothing of it was sent anywhere. */
import { readOutcome } from "./outcome";

const outcome = readOutcome(location.hash);
const main = document.querySelector("main");
if (outcome && main) {
  document.documentElement.lang = outcome.lang;
  document.title = outcome.title;
  main.dataset["tone"] = outcome.tone;
  const title = document.createElement("h1");
  title.textContent = outcome.title;
  const lines = outcome.lines
    .filter((line) => line !== "")
    .map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    });
  main.replaceChildren(title, ...lines);
}
