/** Every KPI, in the order in which docs and report show them. */
import { msgRoi } from './return';

export const CATALOGUE = [msgRoi] as const;
export type KpiId = (typeof CATALOGUE)[number]['id'];
