/** No more than this may be by chance, for one figure and all that it is tried against, were digits drawn evenly: amounts are round more often, and so nearer. */
export const BY_CHANCE = 0.005;
