import { showMoment } from "../../../src/taskpane/words/show-moment";

test("a moment is shown by day and minute, in each language", () => {
  expect(showMoment("2026-11-05T09:03:59", "fr")).toBe("05/11/2026 à 09:03");
  expect(showMoment("2026-11-05T09:03:59", "en")).toBe("05/11/2026 at 09:03");
});

test("what is no moment is shown as it is", () => {
  expect(showMoment("hier", "fr")).toBe("hier");
});
