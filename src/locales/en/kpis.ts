/** KPI names, argument hints and messages of custom functions, in English. */
import type { KpiTexts } from '../locale';

export const enKpis = (): KpiTexts => ({
  kpis: {
    MSG_ROI: { name: 'ROI', summary: 'Net profit as a share of what the campaigns cost.', aliases: ['return on investment'] },
  },
  inputs: {} as KpiTexts['inputs'],
  problems: {} as KpiTexts['problems'],
  rowsFailed: '',
});
