/** A pane enlarged twice over, or a very small one: there what is read first takes all the room. */
export const TIGHT = "@media (max-width: 280px), (max-height: 420px)";
