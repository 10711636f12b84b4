/** What webinars and other events brought: who came, and what sales could do with it. */
import { defineKpi } from './define-kpi';
import { field, quotient } from './expression';

export const attendanceRate = defineKpi({
  id: 'ATTENDANCE_RATE',
  family: 'event',
  unit: 'fraction',
  better: 'higher',
  forms: [
    {
      id: 'registrants',
      inputs: ['attendees', 'registrants'],
      formula: quotient(field('attendees'), field('registrants')),
      limits: [{ part: 'attendees', whole: 'registrants' }],
    },
  ],
  synonyms: [],
  examples: [
    { args: [160, 400], result: 0.4 },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [401, 400], result: { problem: 'partAboveWhole' } },
  ],
});

/** Two readings under one name: how much of the audience was on target, or how much of the target list came. */
export const targetAttendanceRate = defineKpi({
  id: 'TARGET_ATTENDANCE_RATE',
  family: 'event',
  unit: 'fraction',
  better: 'higher',
  forms: [
    {
      id: 'audience',
      inputs: ['target_attendees', 'attendees'],
      formula: quotient(field('target_attendees'), field('attendees')),
      limits: [{ part: 'target_attendees', whole: 'attendees' }],
    },
    {
      id: 'invited',
      inputs: ['target_attendees', 'target_invited'],
      formula: quotient(field('target_attendees'), field('target_invited')),
      limits: [{ part: 'target_attendees', whole: 'target_invited' }],
    },
  ],
  choice: 'reading',
  argumentNames: ['target_attendees', 'total'],
  synonyms: [],
  examples: [
    { args: [40, 160], result: 0.25 },
    { args: [40, 50, 'invited'], result: 0.8 },
    { args: [40, 160, 'audience'], result: 0.25 },
    { args: [0, 0], result: { problem: 'zeroDenominator' } },
    { args: [51, 50, 'invited'], result: { problem: 'partAboveWhole' } },
    { args: [40, 50, 'accounts'], result: { problem: 'unknownReading' } },
  ],
});

export const opportunityRate = defineKpi({
  id: 'OPPORTUNITY_RATE',
  family: 'event',
  unit: 'fraction',
  better: 'higher',
  forms: [
    {
      id: 'attendees',
      inputs: ['opportunities', 'attendees'],
      formula: quotient(field('opportunities'), field('attendees')),
    },
  ],
  synonyms: [],
  examples: [
    { args: [8, 160], result: 0.05 },
    { args: [8, 0], result: { problem: 'zeroDenominator' } },
  ],
});

/** Forecast value of opportunities for each unit of currency spent. Not a return: nothing is won yet. */
export const pipelineReturn = defineKpi({
  id: 'PIPELINE_RETURN',
  family: 'event',
  unit: 'multiple',
  better: 'higher',
  forms: [
    {
      id: 'cost',
      inputs: ['opportunity_value', 'cost'],
      formula: quotient(field('opportunity_value'), field('cost')),
    },
  ],
  synonyms: [],
  examples: [
    { args: [1800000, 180000], result: 10, source: 'segment8.com, Event ROI measurement framework' },
    { args: [1800000, 0], result: { problem: 'zeroDenominator' } },
  ],
});
