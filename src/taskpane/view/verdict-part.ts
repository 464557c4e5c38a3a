/** What a first check shows, fetched once the pane is there: it is at hand before the verdict. */
export const loadVerdict = () => import(/* webpackChunkName: "verdict" */ "./verdict-card");
