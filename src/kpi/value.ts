/** What one message, click, conversation or order brought in. */
import { defineKpi } from './define-kpi';
import { field, quotient } from './expression';

export const revenuePerMessage = defineKpi({
  id: 'REVENUE_PER_MESSAGE',
  family: 'value',
  unit: 'unitMoney',
  better: 'higher',
  forms: [
    { id: 'delivered', inputs: ['revenue', 'delivered'], formula: quotient(field('revenue'), field('delivered')) },
  ],
  synonyms: ['RPM', 'EPM', 'RPS', 'RPR'],
  examples: [
    { args: [22600, 10000], result: 2.26 },
    { args: [-50, 10000], result: -0.005 },
    { args: [22600, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const revenuePerClick = defineKpi({
  id: 'REVENUE_PER_CLICK',
  family: 'value',
  unit: 'unitMoney',
  better: 'higher',
  forms: [{ id: 'clicks', inputs: ['revenue', 'clicked'], formula: quotient(field('revenue'), field('clicked')) }],
  synonyms: ['EPC'],
  examples: [
    { args: [1800, 400], result: 4.5 },
    { args: [1800, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const revenuePerConversation = defineKpi({
  id: 'REVENUE_PER_CONVERSATION',
  family: 'value',
  unit: 'unitMoney',
  better: 'higher',
  forms: [
    {
      id: 'conversations',
      inputs: ['revenue', 'conversations'],
      formula: quotient(field('revenue'), field('conversations')),
    },
  ],
  synonyms: ['RPC'],
  examples: [
    { args: [1500, 500], result: 3, source: 'WAX help centre, Revenue per conversation' },
    { args: [1500, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const averageOrderValue = defineKpi({
  id: 'AVERAGE_ORDER_VALUE',
  family: 'value',
  unit: 'unitMoney',
  better: 'higher',
  forms: [
    {
      id: 'conversions',
      inputs: ['revenue', 'conversions'],
      formula: quotient(field('revenue'), field('conversions')),
    },
  ],
  synonyms: ['AOV'],
  examples: [
    { args: [18000, 300], result: 60 },
    { args: [18000, 0], result: { problem: 'zeroDenominator' } },
  ],
});
