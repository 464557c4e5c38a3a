/** The establishments of La Poste share a SIREN, and a key of their own: the sum of their digits is a multiple of five. */
const LA_POSTE = "356000000";

/** Whether fourteen digits are a SIRET: its key (Luhn's, as INSEE defines it) is right. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return false;
  const figures = [...digits].map(Number);
  const sum = figures.reduce((total, figure, index) => {
    const weighed = index % 2 === 0 ? figure * 2 : figure;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  if (sum % 10 === 0) return true;
  return digits.startsWith(LA_POSTE) && figures.reduce((total, figure) => total + figure, 0) % 5 === 0;
}
