/** Shares of messages and people along the way from sent to converted. */
import { defineKpi, type KpiForm } from './define-kpi';
import { difference, field, parameter, quotient } from './expression';

/** E-mail calls it opened, chat channels call it read: one formula under two names. */
const openedOfDelivered = {
  id: 'delivered',
  inputs: ['opened', 'delivered'],
  formula: quotient(field('opened'), field('delivered')),
  limits: [{ part: 'opened', whole: 'delivered' }],
} as const satisfies KpiForm;

export const deliveryRate = defineKpi({
  id: 'DELIVERY_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [
    {
      id: 'sent',
      inputs: ['delivered', 'sent'],
      formula: quotient(field('delivered'), field('sent')),
      limits: [{ part: 'delivered', whole: 'sent' }],
    },
  ],
  synonyms: [],
  examples: [
    { args: [9500, 10000], result: 0.95 },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [10001, 10000], result: { problem: 'partAboveWhole' } },
  ],
});

export const failureRate = defineKpi({
  id: 'FAILURE_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'lower',
  forms: [
    {
      id: 'sent',
      inputs: ['failed', 'sent'],
      formula: quotient(field('failed'), field('sent')),
      limits: [{ part: 'failed', whole: 'sent' }],
    },
  ],
  synonyms: [],
  examples: [
    { args: [500, 10000], result: 0.05 },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [10001, 10000], result: { problem: 'partAboveWhole' } },
  ],
});

export const readRate = defineKpi({
  id: 'READ_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [openedOfDelivered],
  synonyms: [],
  examples: [
    { args: [6300, 10000], result: 0.63 },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [10001, 10000], result: { problem: 'partAboveWhole' } },
  ],
});

export const openRate = defineKpi({
  id: 'OPEN_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [openedOfDelivered],
  synonyms: [],
  examples: [
    { args: [2791, 10000], result: 0.2791 },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [10001, 10000], result: { problem: 'partAboveWhole' } },
  ],
});

export const clickRate = defineKpi({
  id: 'CLICK_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [
    {
      id: 'delivered',
      inputs: ['clicked', 'delivered'],
      formula: quotient(field('clicked'), field('delivered')),
      limits: [{ part: 'clicked', whole: 'delivered' }],
    },
  ],
  synonyms: ['CTR'],
  examples: [
    { args: [120, 200], result: 0.6, source: 'WAX help centre, Click-through rate' },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [201, 200], result: { problem: 'partAboveWhole' } },
  ],
});

/** Without a limit: a click can be counted although its open was not (images or receipts off). */
export const clickToOpenRate = defineKpi({
  id: 'CLICK_TO_OPEN_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [{ id: 'opened', inputs: ['clicked', 'opened'], formula: quotient(field('clicked'), field('opened')) }],
  synonyms: ['CTOR'],
  examples: [
    { args: [120, 800], result: 0.15 },
    { args: [12, 10], result: 1.2 },
    { args: [12, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const replyRate = defineKpi({
  id: 'REPLY_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [
    {
      id: 'delivered',
      inputs: ['replied', 'delivered'],
      formula: quotient(field('replied'), field('delivered')),
      limits: [{ part: 'replied', whole: 'delivered' }],
    },
  ],
  synonyms: [],
  examples: [
    { args: [90, 1000], result: 0.09 },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [1001, 1000], result: { problem: 'partAboveWhole' } },
  ],
});

export const conversionRate = defineKpi({
  id: 'CONVERSION_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [
    {
      id: 'delivered',
      inputs: ['conversions', 'delivered'],
      formula: quotient(field('conversions'), field('delivered')),
      limits: [{ part: 'conversions', whole: 'delivered' }],
    },
  ],
  synonyms: ['CVR', 'CR'],
  examples: [
    { args: [50, 900], result: 0.055555556, source: 'commusend.com, How to calculate SMS marketing ROI' },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [901, 900], result: { problem: 'partAboveWhole' } },
  ],
});

/** Without a limit: one click can lead to several orders, and people also buy without clicking. */
export const clickConversionRate = defineKpi({
  id: 'CLICK_CONVERSION_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [
    { id: 'clicks', inputs: ['conversions', 'clicked'], formula: quotient(field('conversions'), field('clicked')) },
  ],
  synonyms: [],
  examples: [
    { args: [15, 240], result: 0.0625 },
    { args: [12, 10], result: 1.2 },
    { args: [15, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const optOutRate = defineKpi({
  id: 'OPT_OUT_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'lower',
  forms: [
    {
      id: 'delivered',
      inputs: ['opt_outs', 'delivered'],
      formula: quotient(field('opt_outs'), field('delivered')),
      limits: [{ part: 'opt_outs', whole: 'delivered' }],
    },
  ],
  synonyms: [],
  examples: [
    { args: [24, 6200], result: 0.003870968, source: 'txtsignal.com, SMS master class, Analytics' },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [6201, 6200], result: { problem: 'partAboveWhole' } },
  ],
});

export const complaintRate = defineKpi({
  id: 'COMPLAINT_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'lower',
  forms: [
    {
      id: 'delivered',
      inputs: ['complaints', 'delivered'],
      formula: quotient(field('complaints'), field('delivered')),
      limits: [{ part: 'complaints', whole: 'delivered' }],
    },
  ],
  synonyms: [],
  examples: [
    { args: [8, 10000], result: 0.0008 },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [11, 10], result: { problem: 'partAboveWhole' } },
  ],
});

/** Growth of a list: from who came and went, or from its size before and after. */
export const listGrowthRate = defineKpi({
  id: 'LIST_GROWTH_RATE',
  family: 'rate',
  unit: 'fraction',
  better: 'higher',
  forms: [
    {
      id: 'flow',
      inputs: ['list_size_start', 'new_subscribers', 'opt_outs'],
      formula: quotient(difference(field('new_subscribers'), field('opt_outs')), field('list_size_start')),
    },
    {
      id: 'sizes',
      inputs: ['list_size_start', 'list_size_end'],
      formula: quotient(difference(parameter('list_size_end'), field('list_size_start')), field('list_size_start')),
    },
  ],
  argumentNames: ['list_size_start', 'new_subscribers_or_list_size_end', 'opt_outs'],
  synonyms: [],
  examples: [
    { args: [10000, 450, 150], result: 0.03 },
    { args: [100, 250], result: 1.5, source: 'fastsms.co.uk, Metrics for SMS marketing campaigns' },
    { args: [10000, 100, 300], result: -0.02 },
    { args: [0, 450, 150], result: { problem: 'zeroDenominator' } },
    { args: [0, 250], result: { problem: 'zeroDenominator' } },
  ],
});
