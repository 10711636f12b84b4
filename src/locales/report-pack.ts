/** The words of a report out of those of the whole add-on. */
import type { KpiId } from '../kpi/catalogue';
import type { ParameterId } from '../kpi/expression';
import type { Pack, ReportPack } from './pack';

const PARAMETERS: Readonly<Record<ParameterId, true>> = {
  margin: true,
  conversion_rate: true,
  cost_per_message: true,
  order_value: true,
  list_size_end: true,
};

export function reportPackOf({ tag, typography, fields, kpis, inputs, midSentence, report }: Pack): ReportPack {
  const parameterNames = {} as Record<ParameterId, string>;
  for (const id of Object.keys(PARAMETERS) as ParameterId[]) parameterNames[id] = inputs[id].label;
  const kpiNames: Readonly<Record<KpiId, ReportPack['kpiNames'][KpiId]>> = kpis;
  return { tag, typography, fields, kpiNames, parameterNames, midSentence, report };
}
