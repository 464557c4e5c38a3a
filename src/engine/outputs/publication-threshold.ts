/**
 * Above this much in a year, a grant to a body of private law takes a convention, whose essential data are published
 * (law 2000-321, article 10; decrees 2001-495 and 2017-779): euros.
 */
export const PUBLICATION_THRESHOLD = "23000";
