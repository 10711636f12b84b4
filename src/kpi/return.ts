/** What campaigns returned on what they cost. */
import { defineKpi } from './define-kpi';
import { constant, difference, field, parameter, product, quotient } from './expression';

const profit = difference(field('revenue'), field('cost'));
const grossProfit = product(field('revenue'), parameter('margin'));
const profitOnMargin = difference(grossProfit, field('cost'));

/** Net profit as a share of the cost. 0 is break-even, -1 means that everything spent was lost. */
export const msgRoi = defineKpi({
  id: 'MSG_ROI',
  family: 'return',
  unit: 'fraction',
  better: 'higher',
  forms: [
    { id: 'revenue', inputs: ['revenue', 'cost'], formula: quotient(profit, field('cost')) },
    { id: 'margin', inputs: ['revenue', 'cost', 'margin'], formula: quotient(profitOnMargin, field('cost')) },
  ],
  synonyms: ['ROI', 'ROMI'],
  examples: [
    { args: [87000, 25750], result: 2.378640777, source: 'respond.io, Proving Your Messaging Strategy ROI, 2024' },
    { args: [10000, 1000], result: 9, source: 'Livestorm, Webinar ROI calculator, 2025' },
    { args: [5000, 200], result: 24, source: 'aiappsapi.com, Measure SMS ROI' },
    { args: [87000, 25750, 0.4], result: 0.351456311 },
    { args: [-200, 1000], result: -1.2 },
    { args: [80, 0], result: { problem: 'zeroDenominator' } },
    { args: [80, -20], result: { problem: 'negative' } },
  ],
});

/** Revenue for each unit of currency spent: always one more than ROI on revenue. */
export const msgRoas = defineKpi({
  id: 'MSG_ROAS',
  family: 'return',
  unit: 'multiple',
  better: 'higher',
  forms: [{ id: 'revenue', inputs: ['revenue', 'cost'], formula: quotient(field('revenue'), field('cost')) }],
  synonyms: ['ROAS', 'ROCS', 'ROWS', 'ROWAS'],
  examples: [
    { args: [87000, 25750], result: 3.378640777 },
    { args: [0, 1000], result: 0 },
    { args: [80, 0], result: { problem: 'zeroDenominator' } },
  ],
});

/** What is left of the revenue, or of the gross profit, once the campaigns are paid. */
export const msgProfit = defineKpi({
  id: 'MSG_PROFIT',
  family: 'return',
  unit: 'money',
  better: 'higher',
  forms: [
    { id: 'revenue', inputs: ['revenue', 'cost'], formula: profit },
    { id: 'margin', inputs: ['revenue', 'cost', 'margin'], formula: profitOnMargin },
  ],
  synonyms: [],
  examples: [
    { args: [87000, 25750], result: 61250 },
    { args: [87000, 25750, 0.4], result: 9050 },
    { args: [80, 100], result: -20 },
    { args: [80, 0], result: 80 },
    { args: [80, -20], result: { problem: 'negative' } },
  ],
});

/** Gross profit for each unit of currency spent; 1 is break-even. */
export const msgMarginRoas = defineKpi({
  id: 'MSG_MARGIN_ROAS',
  family: 'return',
  unit: 'multiple',
  better: 'higher',
  forms: [{ id: 'margin', inputs: ['revenue', 'cost', 'margin'], formula: quotient(grossProfit, field('cost')) }],
  synonyms: ['POAS'],
  examples: [
    { args: [87000, 25750, 0.4], result: 1.351456311 },
    { args: [80, 0, 0.4], result: { problem: 'zeroDenominator' } },
    { args: [80, 20, 40], result: { problem: 'rateAboveOne' } },
  ],
});

/** The ROAS at which gross profit just pays for the campaigns. */
export const breakEvenRoas = defineKpi({
  id: 'BREAK_EVEN_ROAS',
  family: 'return',
  unit: 'multiple',
  better: 'lower',
  forms: [{ id: 'margin', inputs: ['margin'], formula: quotient(constant(1), parameter('margin')) }],
  synonyms: ['BEROAS'],
  examples: [
    { args: [0.4], result: 2.5, source: 'recatools.com, ROAS and MER calculator' },
    { args: [1], result: 1 },
    { args: [0], result: { problem: 'zeroDenominator' } },
    { args: [40], result: { problem: 'rateAboveOne' } },
  ],
});

/** The revenue at which gross profit just pays for the campaigns. */
export const breakEvenRevenue = defineKpi({
  id: 'BREAK_EVEN_REVENUE',
  family: 'return',
  unit: 'money',
  better: 'lower',
  forms: [{ id: 'margin', inputs: ['cost', 'margin'], formula: quotient(field('cost'), parameter('margin')) }],
  synonyms: [],
  examples: [
    { args: [5000, 0.4], result: 12500 },
    { args: [0, 0.4], result: 0 },
    { args: [5000, 0], result: { problem: 'zeroDenominator' } },
  ],
});

/** The share of delivered messages that must convert before a message pays for itself. */
export const breakEvenConversionRate = defineKpi({
  id: 'BREAK_EVEN_CONVERSION_RATE',
  family: 'return',
  unit: 'fraction',
  better: 'lower',
  forms: [
    {
      id: 'margin',
      inputs: ['cost_per_message', 'order_value', 'margin'],
      formula: quotient(parameter('cost_per_message'), product(parameter('order_value'), parameter('margin'))),
    },
  ],
  synonyms: [],
  examples: [
    { args: [0.05, 60, 0.4], result: 0.002083333 },
    { args: [30, 60, 0.4], result: 1.25 },
    { args: [0.05, 60, 0], result: { problem: 'zeroDenominator' } },
    { args: [0.05, 0, 0.4], result: { problem: 'zeroDenominator' } },
  ],
});
