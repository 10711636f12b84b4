/** What campaigns returned on what they cost. */
import { defineKpi } from './define-kpi';
import { difference, field, parameter, product, quotient } from './expression';

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
    { args: [80, 0], result: { problem: 'zeroDenominator' } },
  ],
});
