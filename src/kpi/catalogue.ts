/** Every KPI, in the order in which docs and report show them. */
import {
  costPerAttendee,
  costPerClick,
  costPerConversion,
  costPerLead,
  costPerMessage,
  costPerOpportunity,
  costPerSubscriber,
  costPerThousand,
  customerAcquisitionCost,
} from './cost';
import type { Kpi } from './define-kpi';
import { attendanceRate, opportunityRate, pipelineReturn, targetAttendanceRate } from './event';
import {
  clickConversionRate,
  clickRate,
  clickToOpenRate,
  complaintRate,
  conversionRate,
  deliveryRate,
  failureRate,
  listGrowthRate,
  openRate,
  optOutRate,
  readRate,
  replyRate,
} from './rate';
import {
  breakEvenConversionRate,
  breakEvenRevenue,
  breakEvenRoas,
  msgMarginRoas,
  msgProfit,
  msgRoas,
  msgRoi,
} from './return';
import { averageOrderValue, revenuePerClick, revenuePerConversation, revenuePerMessage } from './value';

export const CATALOGUE = [
  msgRoi,
  msgRoas,
  msgProfit,
  msgMarginRoas,
  breakEvenRoas,
  breakEvenRevenue,
  breakEvenConversionRate,
  costPerSubscriber,
  costPerMessage,
  costPerThousand,
  costPerClick,
  costPerConversion,
  costPerLead,
  costPerAttendee,
  costPerOpportunity,
  customerAcquisitionCost,
  revenuePerMessage,
  revenuePerClick,
  revenuePerConversation,
  averageOrderValue,
  deliveryRate,
  failureRate,
  readRate,
  openRate,
  clickRate,
  clickToOpenRate,
  replyRate,
  conversionRate,
  clickConversionRate,
  optOutRate,
  complaintRate,
  listGrowthRate,
  attendanceRate,
  targetAttendanceRate,
  opportunityRate,
  pipelineReturn,
] as const;
export type KpiId = (typeof CATALOGUE)[number]['id'];
export type CatalogueKpi = Kpi<KpiId>;

export function isKpiId(text: string): text is KpiId {
  return CATALOGUE.some((kpi) => kpi.id === text);
}

export function kpiById(id: KpiId): CatalogueKpi {
  const kpi = (CATALOGUE as readonly CatalogueKpi[]).find((candidate) => candidate.id === id);
  if (kpi === undefined) throw new Error(`No KPI is called ${id}.`);
  return kpi;
}
