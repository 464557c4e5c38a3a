/** A sheet that calls the codes of a list of clubs, and says what their lines come to. */
export const CODES_OF_CLUBS = `
  Code | Libellé | Clubs | Montant
  S1 | Clubs de compétition | 2 | 21700
  S2 | Clubs de loisir | 2 | 3900
  S3 | Manifestations | 2 | 7800
  Total | | 6 | 33400`;
