/** No more than this may be by chance, for one figure, were digits drawn evenly: amounts are round more often, and so nearer. */
export const BY_CHANCE = 0.005;
