/** What one message, click, lead, customer... cost. */
import { defineKpi } from './define-kpi';
import { constant, field, parameter, product, quotient } from './expression';

const costPerDelivered = quotient(field('cost'), field('delivered'));

/**
 * What a new subscriber cost. SMS handbooks use the name for another figure, the cost of a delivered message
 * divided by the conversion rate; that is the form with three arguments.
 */
export const costPerSubscriber = defineKpi({
  id: 'COST_PER_SUBSCRIBER',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [
    {
      id: 'acquired',
      inputs: ['cost', 'new_subscribers'],
      formula: quotient(field('cost'), field('new_subscribers')),
    },
    {
      id: 'converted',
      inputs: ['cost', 'delivered', 'conversion_rate'],
      formula: quotient(costPerDelivered, parameter('conversion_rate')),
    },
  ],
  argumentNames: ['cost', 'subscribers', 'conversion_rate'],
  synonyms: ['CPS'],
  examples: [
    { args: [500, 250], result: 2 },
    { args: [500, 10000, 0.025], result: 2 },
    { args: [500, 0], result: { problem: 'zeroDenominator' } },
    { args: [500, 10000, 2.5], result: { problem: 'rateAboveOne' } },
    { args: [500, 10000, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const costPerMessage = defineKpi({
  id: 'COST_PER_MESSAGE',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [{ id: 'delivered', inputs: ['cost', 'delivered'], formula: costPerDelivered }],
  synonyms: ['CPMsg'],
  examples: [
    { args: [500, 10000], result: 0.05 },
    { args: [0, 10000], result: 0 },
    { args: [500, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const costPerThousand = defineKpi({
  id: 'COST_PER_THOUSAND',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [{ id: 'delivered', inputs: ['cost', 'delivered'], formula: product(costPerDelivered, constant(1000)) }],
  synonyms: ['CPM', 'CPT'],
  examples: [
    { args: [500, 10000], result: 50 },
    { args: [500, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const costPerClick = defineKpi({
  id: 'COST_PER_CLICK',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [{ id: 'clicks', inputs: ['cost', 'clicked'], formula: quotient(field('cost'), field('clicked')) }],
  synonyms: ['CPC'],
  examples: [
    { args: [49, 30], result: 1.63, source: 'commusend.com, How to calculate SMS marketing ROI' },
    { args: [49, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const costPerConversion = defineKpi({
  id: 'COST_PER_CONVERSION',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [
    { id: 'conversions', inputs: ['cost', 'conversions'], formula: quotient(field('cost'), field('conversions')) },
  ],
  synonyms: ['CPA'],
  examples: [
    { args: [500, 250], result: 2 },
    { args: [500, 0], result: { problem: 'zeroDenominator' } },
    { args: [500, -3], result: { problem: 'negative' } },
  ],
});

export const costPerLead = defineKpi({
  id: 'COST_PER_LEAD',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [{ id: 'leads', inputs: ['cost', 'leads'], formula: quotient(field('cost'), field('leads')) }],
  synonyms: ['CPL'],
  examples: [
    { args: [10000, 100], result: 100, source: 'vhall, article on the ROI of digital events, 2023' },
    { args: [10000, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const costPerAttendee = defineKpi({
  id: 'COST_PER_ATTENDEE',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [{ id: 'attendees', inputs: ['cost', 'attendees'], formula: quotient(field('cost'), field('attendees')) }],
  synonyms: [],
  examples: [
    { args: [10000, 160], result: 62.5 },
    { args: [10000, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const costPerOpportunity = defineKpi({
  id: 'COST_PER_OPPORTUNITY',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [
    {
      id: 'opportunities',
      inputs: ['cost', 'opportunities'],
      formula: quotient(field('cost'), field('opportunities')),
    },
  ],
  synonyms: ['CPO'],
  examples: [
    { args: [10000, 8], result: 1250 },
    { args: [10000, 0], result: { problem: 'zeroDenominator' } },
  ],
});

export const customerAcquisitionCost = defineKpi({
  id: 'CUSTOMER_ACQUISITION_COST',
  family: 'cost',
  unit: 'unitMoney',
  better: 'lower',
  forms: [
    {
      id: 'newCustomers',
      inputs: ['cost', 'new_customers'],
      formula: quotient(field('cost'), field('new_customers')),
    },
  ],
  synonyms: ['CAC'],
  examples: [
    { args: [9000, 200], result: 45 },
    { args: [9000, 0], result: { problem: 'zeroDenominator' } },
  ],
});
