/**
 * `npm run bench`: what the add-on costs, beside what the bare work costs, in one run.
 *
 *   npm run bench                        a table
 *   npm run --silent bench -- --json     the same for programs
 *   npm run bench -- MSG_ROI             only what has this in its name
 *
 * Each side of a measurement runs alone, in a process that this one starts, so that neither sees the other's memory
 * or the other's compiled code.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { codeFigures } from './code-size';
import { CUSTOM_FUNCTIONS } from './custom-functions';
import { type Budget, type Figure, figuresJson, tableText, verdictText } from './figure';
import { LOADING } from './loading';
import { MATCHING } from './matching';
import { type Counted, type Measurement, type Sample, sampleOf } from './measurement';
import { PAGE, pageFigures } from './page';
import { READING } from './reading';
import { REPORTS } from './reports';

const MEASUREMENTS: readonly Measurement[] = [...CUSTOM_FUNCTIONS, ...READING, ...MATCHING, ...REPORTS, ...LOADING];
const ROOT = process.env.MESSAGE_ROI_ROOT ?? '.';
/** Told to the process that measures one side. */
const ONE_SIDE = '--side';

type SideName = 'ours' | 'bare';

const args = process.argv.slice(2);
if (args[0] === ONE_SIDE) await measureHere(args[1] as string, args[2] as SideName, args[3] as string);
else await compareAll(args);

async function compareAll(options: readonly string[]): Promise<void> {
  const asJson = options.includes('--json');
  const wanted = options.filter((option) => option !== '--json');
  const isWanted = (what: string): boolean => wanted.length === 0 || wanted.some((part) => what.includes(part));
  const figures: Figure[] = [];
  for (const measurement of MEASUREMENTS.filter(({ what }) => isWanted(what))) {
    process.stderr.write(`${measurement.what}...\n`);
    const ours = await measureAlone(measurement, 'ours', {});
    const bare = await measureAlone(measurement, 'bare', ours.counted);
    figures.push(...figuresOf(measurement, ours, bare));
  }
  if (isWanted(PAGE)) {
    process.stderr.write(`${PAGE}...\n`);
    figures.push(...(await pageFigures(ROOT)));
  }
  figures.push(...codeFigures(ROOT).filter(({ what }) => isWanted(what)));
  if (figures.length === 0) {
    process.stderr.write(`Nothing that is measured has ${wanted.join(' or ')} in its name.\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(
    asJson ? `${JSON.stringify(figuresJson(figures), null, 2)}\n` : `\n${tableText(figures)}\n${verdictText(figures)}`,
  );
}

async function measureAlone({ what }: Measurement, side: SideName, counted: Counted): Promise<Sample> {
  const command = ['--expose-gc', fileURLToPath(import.meta.url), ONE_SIDE, what, side, JSON.stringify(counted)];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return JSON.parse(stdout) as Sample;
}

async function measureHere(what: string, side: SideName, counted: string): Promise<void> {
  const measurement = MEASUREMENTS.find((one) => one.what === what);
  if (measurement === undefined) throw new Error(`Nothing is called ${what}.`);
  const given = { root: ROOT, counted: JSON.parse(counted) as Counted };
  const sample = await sampleOf(measurement[side], given, measurement.times);
  // The spreadsheet engine has timers that would keep the process alive.
  process.stdout.write(JSON.stringify(sample), () => process.exit());
}

function figuresOf(measurement: Measurement, ours: Sample, bare: Sample): readonly Figure[] {
  const { what, bareIs, mostTimesBare, mostCpuTime, mostServiceCalls } = measurement;
  const budget: Budget | null =
    mostTimesBare !== undefined
      ? { most: mostTimesBare, of: 'ratio' }
      : mostCpuTime !== undefined
        ? { most: mostCpuTime, of: 'ours' }
        : null;
  const { serviceCalls } = ours.counted;
  const figures: Figure[] = [
    {
      what,
      measured: 'CPU time',
      ours: ours.cpuTime,
      bare: bare.cpuTime,
      bareIs,
      budget,
    },
    { what, measured: 'peak memory', ours: ours.peakMemory, bare: bare.peakMemory, bareIs, budget: null },
  ];
  if (serviceCalls !== undefined) {
    const budget = mostServiceCalls === undefined ? null : ({ most: mostServiceCalls, of: 'ours' } as const);
    figures.push({ what, measured: 'service calls', ours: serviceCalls, bare: null, bareIs: null, budget });
  }
  return figures;
}
