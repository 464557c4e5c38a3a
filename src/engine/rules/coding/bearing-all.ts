import type { Imputation, ImputationTable } from "../../model";
import type { Amount } from "../../money";

/**
 * The credit that bears all that the annex grants, among others that sentences charge a part to: « le total, soit 781 400 €,
 * sera financé par l'AP 2023-HAB-01 », where others are the codes of operations.
 */
export function bearingAll({ inProse, rows }: ImputationTable, whole: Amount): Imputation | undefined {
  return inProse && rows.length > 1 ? rows.find(({ expense }) => expense?.value.equals(whole)) : undefined;
}
